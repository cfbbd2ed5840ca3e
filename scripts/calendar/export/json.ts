/** The calendar as JSON: all that is known of each entry. */

import type { Entry } from '../calendar.ts';
import type { Exported } from './line.ts';

/** One object: `vigie: "calendar"`, its version, the brand, and the entries as `scripts/calendar/calendar.ts` describes them. */
export const calendarJson = (entries: readonly Entry[], brand: string): Exported => ({
  files: [`${JSON.stringify({ vigie: 'calendar', version: 1, brand, entries }, null, 2)}\n`],
  posts: entries.length,
  told: [],
});
