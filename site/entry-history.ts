/** The life of a planned post, newest first: versions sent for review, what was said of them, publication. */

import type { Entry } from '../scripts/calendar/calendar.ts';
import { enumerate } from '../scripts/model/figures.ts';
import type { Language } from '../scripts/model/phrase.ts';
import type { CalendarData, PostData } from './data.ts';
import { changesSince, variantName, versionOf } from './entry-state.ts';
import { moment } from './numbers.ts';
import { entryWords } from './words-entry.ts';

export interface Happening {
  /** ISO instant, UTC; null for the present version, which no pack has. */
  at: string | null;
  /** Said in bold. */
  what: string;
  /** The rest of the sentence. */
  how: string;
  /** A person's own words. */
  quote: string | null;
}

/** What happened to an entry, times on the clock of `timeZone`, newest first; the present version leads when no pack has it. */
export function historyOf(
  entry: Entry,
  calendar: Pick<CalendarData['calendar'], 'packs'>,
  post: (match: NonNullable<Entry['variants'][number]['match']>) => PostData | null,
  language: Language,
  timeZone: string,
): Happening[] {
  const t = entryWords[language];
  const { approval, variants } = entry;
  const all = variants.map(({ variant }) => variant);
  const numberOf = (id: string) => {
    const pack = calendar.packs.find((one) => one.id === id);
    return String((pack && versionOf(entry, pack)) ?? '?');
  };
  const sent = calendar.packs
    .filter((pack) => pack.entries.some((one) => one.entry === entry.post.id))
    .map((pack): Happening => ({ at: pack.madeAt, what: t.made(numberOf(pack.id)), how: t.madeIn(pack.title), quote: null }));
  const said = approval.opinions.map(
    ({ at, verdict, reviewerName, stage, pack, comment }): Happening => ({
      at,
      what: t.verdicts[verdict](numberOf(pack)),
      how: t.by(reviewerName, stage),
      quote: comment.trim() || null,
    }),
  );
  const published = variants.flatMap(({ variant, match, said }): Happening[] => {
    const when = match?.post.publishedAt ?? null;
    const at = when === null ? (said?.at ?? null) : new Date(when).toISOString();
    if (at === null) return [];
    const path = match && post(match)?.from.path.split('/').at(-1);
    const how = path ? t.found(path) : said ? t.told(when === null ? null : moment(said.at, timeZone, language)) : '';
    return [{ at, what: t.publishedOn(variantName(variant, all, language)), how, quote: null }];
  });
  const changed = variants
    .flatMap((state) => {
      const changes = changesSince(entry, state);
      const parts =
        changes &&
        enumerate(
          changes.parts.map((part) => t.changed[part]),
          language,
        );
      return parts ? [`${variantName(state.variant, all, language)}${language === 'fr' ? '\u00a0: ' : ': '}${parts}`] : [];
    })
    .join(', ');
  const present = approval.versions.at(-1);
  const now: Happening[] =
    present && present.pack === null && approval.versions.length > 1
      ? [{ at: null, what: t.made(String(present.number)), how: t.present(changed), quote: null }]
      : [];
  return [...now, ...[...sent, ...said, ...published].sort((one, other) => (other.at ?? '').localeCompare(one.at ?? ''))];
}
