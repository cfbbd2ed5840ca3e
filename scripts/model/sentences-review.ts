/** Sentences of the calendar: review. */

import type { Phrase } from './phrase.ts';

export const REVIEW_SENTENCES = {} as const satisfies Record<string, Phrase>;
