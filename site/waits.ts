/** How pages write time that people wait, and what a brand promises: opening hours when brand.yaml names them, else time as it passes. */

import type { Brand } from '../scripts/model/brand.ts';
import { type OpeningHours, type OpenSpan, WEEKDAYS } from '../scripts/model/business-hours.ts';
import { enumerate } from '../scripts/model/figures.ts';
import type { Language } from '../scripts/model/phrase.ts';
import { waiting } from '../scripts/model/waiting.ts';

export { pressing } from '../scripts/model/waiting.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FIXED = '\u00a0';

/** Whole minutes of a wait, for what reads a page; null where it is not known. */
export const minutesOf = (ms: number | null): number | null => (ms === null ? null : Math.floor(ms / MINUTE));

/** Milliseconds as people say them. Opening hours are never made into days; time that passes is, from 24 hours on: 3 j 2 h; 3 d 2 h. */
export const waitText = (ms: number, { answers }: Pick<Brand, 'answers'>, language: Language): string =>
  waiting(ms, answers !== undefined, language);

/** The same in a sentence, where no label beside it says which time is meant: 3 h 40 ouvrées; 3 h 40 min of opening hours. */
export const waitSaid = (ms: number, brand: Pick<Brand, 'answers'>, language: Language): string =>
  `${waitText(ms, brand, language)}${brand.answers ? (language === 'fr' ? ' ouvrées' : ' of opening hours') : ''}`;

const DAYS = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/** 9 h, 9 h 30; 9:00, 9:30. */
function clock(minutes: number, language: Language): string {
  const [hour, rest] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
  if (language === 'en') return `${hour}:${rest}`;
  return rest === '00' ? `${hour}${FIXED}h` : `${hour}${FIXED}h${FIXED}${rest}`;
}

const spansText = (spans: readonly OpenSpan[], language: Language): string =>
  enumerate(
    spans.map(({ from, to }) =>
      language === 'fr' ? `de ${clock(from, language)} à ${clock(to, language)}` : `${clock(from, language)} to ${clock(to, language)}`,
    ),
    language,
  );

/** Opening hours in words, days of the same hours together: du lundi au vendredi de 9 h à 18 h; Monday to Friday, 9:00 to 18:00. */
export function openingText(hours: OpeningHours, language: Language): string {
  const runs: { first: number; last: number; spans: string }[] = [];
  for (const [at, day] of WEEKDAYS.entries()) {
    const open = hours[day] ?? [];
    if (open.length === 0) continue;
    const spans = spansText(open, language);
    const before = runs.at(-1);
    if (before && before.last === at - 1 && before.spans === spans) before.last = at;
    else runs.push({ first: at, last: at, spans });
  }
  const names = DAYS[language];
  const parts = runs.map(({ first, last, spans }) => {
    const [one, other] = [names[first], names[last]];
    if (language === 'fr') return `${first === last ? `le ${one}` : `du ${one} au ${other}`} ${spans}`;
    return `${first === last ? one : `${one} to ${other}`}, ${spans}`;
  });
  return parts.join(language === 'fr' ? ', ' : '; ');
}

/** What the brand promises: 4 h ouvrées, du lundi au vendredi de 9 h à 18 h; null when brand.yaml says nothing. */
export function promiseText(
  { answers, calendar }: Pick<Brand, 'answers'> & { calendar?: Pick<Brand['calendar'], 'country'> },
  language: Language,
): string | null {
  if (!answers) return null;
  const within = waitSaid(answers.withinHours * HOUR, { answers }, language);
  const holidays = calendar?.country === undefined ? '' : language === 'fr' ? ', hors jours fériés' : ', public holidays excepted';
  const open = `${openingText(answers.hours, language)}${holidays}`;
  if (open === '') return within;
  return language === 'fr' ? `${within}, ${open}` : `${within} (${open})`;
}
