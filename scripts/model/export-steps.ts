/**
 * Where each platform gives the file: the clicks, in both languages, as the menus are called. A
 * platform whose own names were not seen in a language keeps the English ones.
 */

import type { Phrase } from './phrase.ts';
import type { PlatformId } from './platform.ts';

export interface ExportSteps {
  /** Where to go first. */
  at: Phrase;
  /** What to press, one after the other. */
  press: readonly Phrase[];
  /** What is worth knowing before. */
  note?: Phrase;
}

const steps = (at: Phrase | string, press: readonly (Phrase | string)[], note?: Phrase): ExportSteps => ({
  at: both(at),
  press: press.map(both),
  ...(note && { note }),
});

const both = (text: Phrase | string): Phrase => (typeof text === 'string' ? { fr: text, en: text } : text);

const metaNote: Phrase = {
  fr: 'Gardez le fichier tel que téléchargé\u00a0: un tableur réécrit ses dates et ses identifiants.',
  en: 'Keep the file as downloaded: a spreadsheet rewrites its dates and ids.',
};

export const EXPORT_STEPS: Partial<Record<PlatformId, ExportSteps>> = {
  instagram: steps(
    { fr: 'Meta Business Suite (business.facebook.com)', en: 'Meta Business Suite (business.facebook.com)' },
    [
      { fr: 'Statistiques', en: 'Insights' },
      { fr: 'Contenu', en: 'Content' },
      { fr: 'Exporter', en: 'Export' },
    ],
    metaNote,
  ),
  facebook: steps(
    { fr: 'Meta Business Suite (business.facebook.com)', en: 'Meta Business Suite (business.facebook.com)' },
    [
      { fr: 'Statistiques', en: 'Insights' },
      { fr: 'Contenu', en: 'Content' },
      { fr: 'Exporter', en: 'Export' },
    ],
    metaNote,
  ),
  linkedin: steps(
    { fr: 'la Page LinkedIn, vue administrateur', en: 'the LinkedIn Page, admin view' },
    [
      { fr: 'Analyses', en: 'Analytics' },
      { fr: 'Contenu', en: 'Content' },
      { fr: 'Exporter', en: 'Export' },
    ],
    { fr: 'Puis Visiteurs et Abonnés, de la même façon.', en: 'Then Visitors and Followers, the same way.' },
  ),
  x: steps('x.com', ['Premium', 'Analytics', 'Content', { fr: 'Télécharger', en: 'Download' }], {
    fr: 'Puis Overview, pour les jours du compte. L’export demande un abonnement Premium.',
    en: 'Then Overview, for the days of the account. The export needs a Premium subscription.',
  }),
  tiktok: steps(
    'TikTok Studio (tiktok.com/tiktokstudio)',
    [
      { fr: 'Analyses', en: 'Analytics' },
      { fr: 'Contenu', en: 'Content' },
      { fr: 'Télécharger les données', en: 'Download data' },
    ],
    { fr: 'Puis Vue d’ensemble et Abonnés, de la même façon.', en: 'Then Overview and Followers, the same way.' },
  ),
  youtube: steps('YouTube Studio', [
    { fr: 'Statistiques', en: 'Analytics' },
    { fr: 'Mode avancé', en: 'Advanced mode' },
    { fr: 'Exporter la vue actuelle', en: 'Export current view' },
    'CSV',
  ]),
  mastodon: steps({ fr: 'les Préférences de Mastodon', en: 'Mastodon’s Preferences' }, [
    { fr: 'Import et export', en: 'Import and export' },
    { fr: 'Exporter les données', en: 'Data export' },
    { fr: 'Demander votre archive', en: 'Request your archive' },
  ]),
  pinterest: steps('Pinterest Analytics', [{ fr: 'Vue d’ensemble', en: 'Overview' }, { fr: 'Exporter', en: 'Export' }, 'CSV'], {
    fr: 'La première fois, dites à quoi correspondent les colonnes avec `vigie map`.',
    en: 'The first time, say what the columns stand for with `vigie map`.',
  }),
  'google-analytics-4': steps({ fr: 'Google Analytics 4, sur le rapport voulu', en: 'Google Analytics 4, on the report you want' }, [
    { fr: 'Partager', en: 'Share' },
    { fr: 'Télécharger le fichier', en: 'Download file' },
    'CSV',
  ]),
};
