/** Addresses of the desk's calendar, on the desk alone: a built site defines no VIGIE_DESK and has none. */

import type { Language } from '../scripts/model/phrase.ts';
import { address } from './here.ts';

/** The desk's calendar of a brand: as it stands, at one entry, or with a new entry on a day (YYYY-MM-DD). null in a built site. */
export function deskCalendar(language: Language, brand: string, at: { entry?: string; on?: string } = {}): string | null {
  if (typeof VIGIE_DESK === 'undefined') return null;
  return `${address(language, '/desk/calendar/')}?${new URLSearchParams({ brand, ...at })}`;
}
