/** Texts of a report's section on the plan: planned against published. French is written with plain spaces. */

import type { Language } from '../scripts/model/phrase.ts';
import { french } from './typography.ts';

const fr = french({
  plan: 'Le prévu et le publié',
  planNote: (minutes: string) =>
    `Compté par déclinaison, sur les réseaux. À l’heure : à ${minutes} minutes près, ou le même jour quand l’heure n’est pas connue.`,
  kept: (published: string, planned: string, many: boolean) =>
    `${published} déclinaison${many ? 's' : ''} publiée${many ? 's' : ''} sur ${planned} prévues`,
  keptAll: (planned: string) => `Les ${planned} déclinaisons prévues sont publiées`,
  keptNone: (planned: number, shown: string) =>
    planned > 1 ? `Aucune des ${shown} déclinaisons prévues n’est publiée` : 'La seule déclinaison prévue n’est pas publiée',
  keptOne: 'La seule déclinaison prévue est publiée',
  keptUnknown: 'Aucun export ne dit encore ce que le plan est devenu',
  awaited: (n: number, shown: string) =>
    n > 1 ? `${shown} prévues après le dernier export : peut-être parues` : `${shown} prévue après le dernier export : peut-être parue`,
  sub: (period: string) => `Calendrier éditorial et exports, ${period}`,
  running: (day: string) => `Période en cours : le plan est compté jusqu’au ${day}.`,
  onTime: (n: string) => `${n} à l’heure`,
  late: (n: string, median: string | null) => `${n} en retard${median ? ` (médiane ${median})` : ''}`,
  early: (n: string) => `${n} en avance`,
  unplanned: (n: number, shown: string) => (n > 1 ? `${shown} publications hors du calendrier` : `${shown} publication hors du calendrier`),
  told: (n: number, shown: string) =>
    n > 1 ? `${shown} signalées depuis leur page, chiffres à venir` : `${shown} signalée depuis sa page, chiffres à venir`,
  byPillar: 'Par pilier éditorial',
  byCampaign: 'Par campagne',
  pillar: 'Pilier',
  campaign: 'Campagne',
  planned: 'Prévues',
  published: 'Publiées',
  onTimeHead: 'À l’heure',
  lateHead: 'En retard',
  noPillar: 'sans pilier',
  noCampaign: 'hors campagne',
  openCalendar: 'Ouvrir le calendrier',
});

const en: typeof fr = {
  plan: 'Planned and published',
  planNote: (minutes) =>
    `Counted per variant, on platforms. On time: within ${minutes} minutes, or on the same day where the hour is not known.`,
  kept: (published, planned) => `${published} of ${planned} planned variants published`,
  keptAll: (planned) => `All ${planned} planned variants are published`,
  keptNone: (planned, shown) =>
    planned > 1 ? `None of the ${shown} planned variants is published` : 'The only planned variant is not published',
  keptOne: 'The only planned variant is published',
  keptUnknown: 'No export tells yet what became of the plan',
  awaited: (_, shown) => `${shown} planned after the latest export: may be out`,
  sub: (period) => `Editorial calendar and exports, ${period}`,
  running: (day) => `The period is still running: the plan is counted up to ${day}.`,
  onTime: (n) => `${n} on time`,
  late: (n, median) => `${n} late${median ? ` (median ${median})` : ''}`,
  early: (n) => `${n} early`,
  unplanned: (n, shown) => (n > 1 ? `${shown} posts outside the calendar` : `${shown} post outside the calendar`),
  told: (_, shown) => `${shown} marked from the page, figures to come`,
  byPillar: 'By content pillar',
  byCampaign: 'By campaign',
  pillar: 'Pillar',
  campaign: 'Campaign',
  planned: 'Planned',
  published: 'Published',
  onTimeHead: 'On time',
  lateHead: 'Late',
  noPillar: 'no pillar',
  noCampaign: 'no campaign',
  openCalendar: 'Open the calendar',
};

export const calendarReportWords: Readonly<Record<Language, typeof fr>> = { fr, en };
