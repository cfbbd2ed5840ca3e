/** What recognising, mapping and gathering can say. Every refusal ends with the next step. */

import type { Phrase } from './phrase.ts';

export const GATHER_SENTENCES = {} as const satisfies Record<string, Phrase>;
