/** The doors of the queue of mentions: what waits, what was done about it, and taking that back. Nothing is written but events. */

import { randomBytes } from 'node:crypto';
import { brandNow } from '../calendar/now.ts';
import type { Brand } from '../model/brand.ts';
import { type ClipEvent, clipId, readClipEvent } from '../model/clip.ts';
import { type RequestName, type RequestOf, WRITE_MOST } from '../model/desk-edit.ts';
import type { EventKept, QueueEvent } from '../model/mention-queue.ts';
import type { Language } from '../model/phrase.ts';
import { Problem } from '../model/problem.ts';
import type { BrandClips } from '../workspace/clips.ts';
import { keepClipEvent } from '../workspace/keep-clip.ts';
import { asked, type Doors } from './answer.ts';
import { type BrandMentions, mentionQueue, queueState, readMentions } from './mention-queue.ts';
import { brandOf } from './note-doors.ts';

/** What was written in the same instant, or by a clock that is a little ahead, comes before. */
const AHEAD_MS = 60_000;
const UNDOABLE: readonly ClipEvent['event'][] = ['changed', 'answered', 'handed'];

/** The doors; `changed` is called after each write. */
export function eventDoors(dataDir: string, changed: () => void): Doors {
  const known = new Map<string, BrandMentions>();
  /** What the files say; read again only when they have changed, or a minute has passed. */
  const mentionsNow = (brand: Brand, state = queueState(dataDir, brand)): BrandMentions => {
    const before = known.get(brand.folder);
    return before?.state === state ? before : readAgain(brand);
  };
  const readAgain = (brand: Brand): BrandMentions => {
    const read = readMentions(dataDir, brand);
    known.set(brand.folder, read);
    return read;
  };
  const keep = (brand: Brand, clips: BrandClips, wanted: object, language: Language) => {
    const event = eventOf(brand, clips, wanted);
    keepClipEvent(dataDir, event);
    changed();
    return { status: 201, body: { id: event.id, queue: mentionQueue(readAgain(brand), brand, language) } satisfies EventKept };
  };
  const door = <N extends RequestName>(
    name: N,
    act: (asked: RequestOf<N>, language: Language) => { status: number; body: object },
  ): Doors => ({
    [`POST ${name}`]: {
      door: { method: 'POST', type: 'application/json', most: WRITE_MOST },
      answer: async ({ request, language }) => act(await asked(name, request, WRITE_MOST), language),
    },
  });
  return {
    'GET mentions': {
      door: { method: 'GET' },
      async answer({ query, language }) {
        const brand = brandOf(dataDir, query.get('brand') ?? '');
        const state = queueState(dataDir, brand);
        return { status: 200, body: query.get('known') === state ? { state } : mentionQueue(mentionsNow(brand, state), brand, language) };
      },
    },
    ...door('event', ({ brand: folder, event }, language) => {
      const brand = brandOf(dataDir, folder);
      const read = mentionsNow(brand);
      check(event, read, brand);
      return keep(brand, read.clips, event, language);
    }),
    ...door('event/undo', ({ brand: folder, id }, language) => {
      const brand = brandOf(dataDir, folder);
      const { clips } = mentionsNow(brand);
      if (!clips.events.some(({ event }) => event.id === id && UNDOABLE.includes(event.event))) throw new Problem('event-gone');
      return keep(brand, clips, { event: 'undone', clip: id }, language);
    }),
  };
}

/** Throws a Problem when the message, the person or the reply of an event is not there, or the message is closed already. */
function check(event: QueueEvent, { mentions, replies }: BrandMentions, brand: Brand): void {
  const mention = mentions.find(({ group }) => group.captures.some(({ clip }) => clip.id === event.clip));
  if (!mention) throw new Problem('mention-gone');
  if (event.event === 'answered') {
    if (mention.state !== 'waiting') throw new Problem('mention-closed');
    if (event.reply !== null && !replies.some(({ id }) => id === event.reply)) throw new Problem('reply-gone', { reply: event.reply });
  }
  if (event.event === 'handed' && event.to !== null && !Object.hasOwn(brand.people, event.to))
    throw new Problem('person-gone', { to: event.to });
}

/** The event with its id and its time: now, after what was done in the same instant. In a demonstration, whose clock stands still, after all. */
function eventOf(brand: Brand, { clips, events }: BrandClips, wanted: object): ClipEvent {
  const now = brandNow(brand);
  const ahead = brand.today === undefined ? now + AHEAD_MS : Number.POSITIVE_INFINITY;
  const written = events.map(({ event }) => event.at);
  const seen = brand.today === undefined ? [] : clips.map(({ clip }) => clip.capturedAt);
  const last = [...written, ...seen]
    .map((at) => Date.parse(at))
    .filter((at) => at >= now && at < ahead)
    .reduce((latest, at) => Math.max(latest, at), now - 1);
  const at = new Date(last + 1);
  const read = readClipEvent({
    version: 1,
    id: clipId(at, randomBytes(6).toString('hex')),
    brand: brand.folder,
    at: at.toISOString(),
    ...wanted,
  });
  if ('event' in read) return read.event;
  throw new Problem(read.problem === 'permalink' ? 'answer-address' : 'desk-request');
}
