/** Where a message stands, as a clip's page says it. */

import type { Brand } from '../scripts/model/brand.ts';
import type { Language } from '../scripts/model/phrase.ts';
import type { Mention } from './data/mentions.ts';
import { moment } from './numbers.ts';
import { pressing, waitSaid } from './waits.ts';
import { mentionsWords } from './words-mentions.ts';

/** Waits, and for how long; answered when, after how long; or in need of no answer. `late`: it waits beyond the promise. */
export function mentionState(mention: Mention, brand: Brand, language: Language): { text: string; late: boolean } {
  const t = mentionsWords[language];
  const { state, since, closed, waitedMs } = mention;
  const when = (iso: string) => moment(iso, brand.timeZone, language);
  const waited = waitedMs === null ? null : waitSaid(waitedMs, brand, language);
  if (state === 'waiting')
    return { text: waited === null ? t.stateWaitingUnknown(when(since)) : t.stateWaiting(waited, when(since)), late: pressing(mention) };
  if (state === 'not-needed' || closed === null) return { text: t.stateNotNeeded(closed && when(closed.at)), late: false };
  return { text: waited === null ? t.stateAnsweredUnknown(when(closed.at)) : t.stateAnswered(when(closed.at), waited), late: false };
}
