/** The calendar as a sheet: a head, and one row per variant. The same columns are read back by `vigie import`. */

import type { Language, Phrase } from '../../model/phrase.ts';
import { channel, STATUSES } from '../../model/planned-post.ts';
import type { Remark } from '../../model/problem.ts';
import type { Entry } from '../calendar.ts';
import { type Line, linesOf, mediaElsewhere, phrase, writtenTags } from './line.ts';
import { named } from './named.ts';

interface Column {
  name: Phrase;
  of: (line: Line, language: Language) => string | false | null | undefined;
}

const COLUMNS: readonly Column[] = [
  { name: phrase('Date', 'Date'), of: ({ entry, state }) => wallOf(entry, state)?.slice(0, 10) },
  { name: phrase('Heure', 'Time'), of: ({ entry, state }) => wallOf(entry, state)?.slice(11) },
  { name: phrase('Titre', 'Title'), of: ({ entry }) => entry.post.title },
  { name: phrase('Réseau', 'Platform'), of: ({ state }, language) => state && channel(state.variant.channel).name[language] },
  { name: phrase('Compte', 'Account'), of: ({ state }) => state?.variant.account },
  { name: phrase('Langue', 'Language'), of: ({ entry, state }) => state?.variant.language ?? entry.post.language },
  { name: phrase('Format', 'Format'), of: ({ state }) => state?.variant.format },
  { name: phrase('Titre de la déclinaison', 'Variant title'), of: ({ state }) => state?.variant.title },
  { name: phrase('Texte', 'Text'), of: ({ state }) => state?.variant.text },
  { name: phrase('Lien', 'Link'), of: ({ state }) => state?.variant.link },
  { name: phrase('Hashtags', 'Hashtags'), of: ({ state }) => state && writtenTags(state.variant.hashtags) },
  { name: phrase('Premier commentaire', 'First comment'), of: ({ state }) => state?.variant.firstComment },
  {
    name: phrase('Médias', 'Media'),
    of: ({ entry, state }) => [...(state?.variant.media ?? []).map(({ file }) => file), ...mediaElsewhere(entry.post)].join('\n'),
  },
  { name: phrase('Textes alternatifs', 'Alt texts'), of: ({ state }) => state?.variant.media.map(({ alt }) => alt ?? '').join('\n') },
  {
    name: phrase('Droits jusqu’au', 'Rights until'),
    of: ({ state }) =>
      state?.variant.media.some(({ rightsUntil }) => rightsUntil) &&
      state.variant.media.map(({ rightsUntil }) => rightsUntil ?? '').join('\n'),
  },
  { name: phrase('Statut', 'Status'), of: ({ entry, state }, language) => STATUSES[state?.status ?? entry.status][language] },
  { name: phrase('Adresse de la publication', 'Published address'), of: ({ state }) => state?.variant.permalink },
  { name: phrase('Campagne', 'Campaign'), of: ({ entry }) => entry.post.campaign },
  { name: phrase('Pilier éditorial', 'Content pillar'), of: ({ entry }) => entry.post.pillar },
  { name: phrase('Cible', 'Audience'), of: ({ entry }) => entry.post.audience },
  { name: phrase('Intention', 'Objective'), of: ({ entry }) => entry.post.objective },
  { name: phrase('Responsable', 'Owner'), of: ({ entry }) => entry.post.owner },
  { name: phrase('Partenariat', 'Partnership'), of: ({ entry }) => entry.post.partnership },
  { name: phrase('Notes', 'Notes'), of: ({ entry }) => entry.post.comment },
  { name: phrase('Fuseau horaire', 'Time zone'), of: ({ entry }) => entry.post.timeZone },
  { name: phrase('Entrée', 'Entry'), of: ({ entry }) => entry.post.id },
];

const wallOf = (entry: Entry, state: Line['state']): string | null => (state ? state.variant.wall : entry.post.at);

/** The head and the rows of a calendar, words in the language asked for. */
export function calendarSheet(entries: readonly Entry[], language: Language): { head: string[]; rows: string[][] } {
  return {
    head: COLUMNS.map(({ name }) => name[language]),
    rows: linesOf(entries).map((line) => COLUMNS.map(({ of }) => of(line, language) || '')),
  };
}

/** The entries of which a sheet, made of rows that people edit, cannot hold all: notes, an event, a contest, a video's length, credits. */
export const sheetLacks = (entries: readonly Entry[]): Remark[] =>
  named(
    'export-sheet-lacks',
    new Set(
      entries
        .filter(
          ({ post }) =>
            post.notes !== '' ||
            post.event !== null ||
            post.contest !== null ||
            post.variants.some(({ seconds, media }) => seconds !== null || media.some(({ credit }) => credit !== null)),
        )
        .map(({ post }) => post.id),
    ),
  );
