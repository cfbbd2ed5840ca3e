/** What the queue's page asks of the desk's doors. Throws Lost when the desk does not answer, Refusal with its sentence when it says no. */

import type { EventKept, MentionQueue, QueueEvent } from '../../../scripts/model/mention-queue.ts';
import type { Language } from '../../../scripts/model/phrase.ts';
import { Lost, Refusal } from '../editor/doors.ts';

export interface QueueDoors {
  /** The queue; null when it is still in the state that is known. */
  mentions: (known: string | null) => Promise<MentionQueue | null>;
  keep: (event: QueueEvent) => Promise<EventKept>;
  undo: (id: string) => Promise<EventKept>;
}

export function queueDoors(token: string, brand: string, language: Language): QueueDoors {
  const ask = async <T>(door: string, query: Record<string, string>, body?: object): Promise<T> => {
    const headers = { 'x-vigie-token': token, ...(body && { 'Content-Type': 'application/json' }) };
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    let status: number;
    let answer: unknown;
    try {
      const response = await fetch(`/_desk/${door}?${new URLSearchParams({ ...query, lang: language })}`, init);
      status = response.status;
      answer = await response.json();
    } catch {
      throw new Lost();
    }
    if (status >= 400) throw new Refusal((answer as { problem?: string }).problem ?? String(status));
    return answer as T;
  };
  return {
    async mentions(known) {
      const answer = await ask<MentionQueue | { state: string; mentions?: undefined }>('mentions', { brand, ...(known && { known }) });
      return answer.mentions ? answer : null;
    },
    keep: (event) => ask('event', {}, { brand, event }),
    undo: (id) => ask('event/undo', {}, { brand, id }),
  };
}
