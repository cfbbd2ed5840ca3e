/** Time that people wait, as pages and the panel write it. Pure. */

import { count, duration } from './figures.ts';
import type { Language } from './phrase.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FIXED = '\u00a0';

/**
 * Milliseconds as people say them, whole minutes. `opening`: within opening hours, which are never made into days; time that passes is,
 * from 24 hours on: 3 j 2 h; 3 d 2 h.
 */
export function waiting(ms: number, opening: boolean, language: Language): string {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE);
  if (opening || ms < DAY) return minutes === 0 ? `0${FIXED}min` : duration(minutes * 60, language);
  const [days, hours] = [Math.floor(ms / DAY), Math.floor((ms % DAY) / HOUR)];
  const day = `${count(days, language)}${FIXED}${language === 'fr' ? 'j' : 'd'}`;
  return hours === 0 ? day : `${day} ${hours}${FIXED}h`;
}

/** Whether it has waited too long: beyond the promise, or more than a day where nothing is promised. */
export const pressing = ({ late, waitedMs }: { late: boolean | null; waitedMs: number | null }): boolean =>
  late ?? (waitedMs !== null && waitedMs > DAY);
