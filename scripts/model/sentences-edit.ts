/** Sentences of the calendar: edit. */

import type { Phrase } from './phrase.ts';

export const EDIT_SENTENCES = {} as const satisfies Record<string, Phrase>;
