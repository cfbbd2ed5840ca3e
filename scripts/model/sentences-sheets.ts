/** Sentences of the calendar: sheets. */

import type { Phrase } from './phrase.ts';

export const SHEETS_SENTENCES = {} as const satisfies Record<string, Phrase>;
