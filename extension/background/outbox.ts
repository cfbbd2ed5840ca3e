/**
 * The outbox: a clip is written here first, to the disk, and leaves only when the host has acknowledged it or its download is complete. What
 * was once sent is never changed again: a change or an undo after that is an event that follows it. So a browser that is killed at any moment
 * loses nothing and tells the host nothing twice differently.
 */

import type { IDBPDatabase } from 'idb';
import { type Clip, type ClipEvent, type ClipSaid, clipOfEvent } from '../../scripts/model/clip.ts';
import type { RefusalCode } from '../../scripts/model/host-message.ts';
import type { ListedClip } from '../messages.ts';
import type { Source } from './evidence.ts';
import { authorKey, listed, postKey, saidOf } from './listed.ts';
import { type EvidenceFile, openDatabase, type Schema, type Seen, type WaitingClip, type WaitingEvent } from './outbox-database.ts';

/** Gathering that was not finished in this time was interrupted; a draft this old was given up. Milliseconds. */
const GATHERING_PATIENCE = 60_000;
const DRAFT_PATIENCE = 60 * 60_000;
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 60 * 60_000;
const RECENT = 20;
const STORES = ['clips', 'files', 'events', 'seen'] as const;

/** How long to wait after so many failed attempts, in milliseconds: not at all, then 5 s, 10 s, 20 s, … one hour at most. */
export const waitAfter = (attempts: number): number => (attempts <= 1 ? 0 : Math.min(FIRST_WAIT * 2 ** (attempts - 2), LONGEST_WAIT));

export type Outbox = ReturnType<typeof openOutbox>;

/** Opens the outbox of this browser. Its functions throw when the browser's storage fails, for one when it is full. */
export function openOutbox(name = 'vigie') {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const database = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= openDatabase(name, () => {
      opened = null;
    });
    return opened;
  };
  const change = async () => (await database()).transaction(STORES, 'readwrite', { durability: 'strict' });
  type Change = Awaited<ReturnType<typeof change>>;

  /** Runs a change whole or not at all; it is on the disk when this resolves. */
  async function inChange<T>(work: (tx: Change) => Promise<T>): Promise<T> {
    const tx = await change();
    try {
      const result = await work(tx);
      await tx.done;
      return result;
    } catch (cause) {
      tx.done.catch(() => {});
      try {
        tx.abort();
      } catch {
        // It is over already.
      }
      throw cause;
    }
  }

  async function show(tx: Change, id: string, shown: Partial<ListedClip>): Promise<ListedClip | null> {
    const seen = await tx.objectStore('seen').get(id);
    if (!seen) return null;
    const next = { ...seen, listed: { ...seen.listed, ...shown } };
    await tx.objectStore('seen').put(next);
    return next.listed;
  }

  async function remove(tx: Change, id: string): Promise<void> {
    await Promise.all([tx.objectStore('clips').delete(id), tx.objectStore('files').delete(IDBKeyRange.bound([id], [id, []]))]);
  }

  const putEvent = (tx: Change, event: ClipEvent): Promise<unknown> =>
    tx.objectStore('events').put({ id: event.id, event, state: 'waiting', attempts: 0, nextTry: 0 });

  return {
    /** Puts a clip with its files: a draft, or kept and to be delivered, or kept with pictures to come. */
    put: (
      clip: Clip,
      files: readonly EvidenceFile[],
      state: 'draft' | 'gathering' | 'waiting',
      now: number,
      source?: Source,
    ): Promise<ListedClip> =>
      inChange(async (tx) => {
        const shown = listed(clip, 'waiting');
        const author = authorKey(clip);
        await Promise.all([
          tx
            .objectStore('clips')
            .put({ id: clip.id, clip, state, sent: false, attempts: 0, nextTry: 0, since: now, ...(source && { source }) }),
          ...files.map((file) => tx.objectStore('files').put({ clip: clip.id, ...file })),
          state === 'draft'
            ? undefined
            : tx.objectStore('seen').put({ id: clip.id, post: postKey(clip), ...(author === null ? {} : { author }), listed: shown }),
        ]);
        return shown;
      }),

    /** Keeps a draft with what the person said; null when there is none of that id. */
    keep: (
      id: string,
      said: ClipSaid,
      state: 'gathering' | 'waiting',
      now: number,
    ): Promise<{ clip: Clip; listed: ListedClip; source: Source | undefined } | null> =>
      inChange(async (tx) => {
        const record = await tx.objectStore('clips').get(id);
        if (record?.state !== 'draft') return null;
        const clip = { ...record.clip, ...said };
        const shown = listed(clip, 'waiting');
        const author = authorKey(clip);
        await tx.objectStore('clips').put({ ...record, clip, state, since: now });
        await tx.objectStore('seen').put({ id, post: postKey(clip), ...(author === null ? {} : { author }), listed: shown });
        return { clip, listed: shown, source: record.source };
      }),

    /** Adds the pictures and media that came, and lets the clip go. Nothing happens when it was undone meanwhile. */
    gathered: (id: string, evidence: Pick<Clip['evidence'], 'screenshot' | 'media'>, files: readonly EvidenceFile[]): Promise<void> =>
      inChange(async (tx) => {
        const record = await tx.objectStore('clips').get(id);
        if (record?.state !== 'gathering') return;
        const clip = { ...record.clip, evidence: { ...record.clip.evidence, ...evidence } };
        await tx.objectStore('clips').put({ ...record, clip, state: 'waiting' });
        for (const file of files) await tx.objectStore('files').put({ clip: id, ...file });
      }),

    /** Lets go the clips whose gathering was interrupted, at the latest by the worker's end, and forgets drafts that were given up. */
    recover: (now: number, workerStarted: number): Promise<void> =>
      inChange(async (tx) => {
        for (const record of await tx.objectStore('clips').getAll()) {
          if (record.state === 'gathering' && record.since < Math.max(now - GATHERING_PATIENCE, workerStarted))
            await tx.objectStore('clips').put({ ...record, state: 'waiting' });
          if (record.state === 'draft' && record.since < now - DRAFT_PATIENCE) await remove(tx, record.id);
        }
      }),

    /** Clips that may be sent now, oldest first. */
    async due(now: number): Promise<WaitingClip[]> {
      const all = await (await database()).getAll('clips');
      return all.filter(({ state, nextTry }) => state === 'waiting' && nextTry <= now);
    },

    /** Events that may be sent now, oldest first: none whose clip, or whose earlier event, has still to go, nor one that takes such an event back. */
    async dueEvents(now: number): Promise<WaitingEvent[]> {
      const db = await database();
      const held = new Set<string>(await db.getAllKeys('clips'));
      const events = (await db.getAll('events')).sort((a, b) => (a.event.at < b.event.at ? -1 : a.event.at > b.event.at ? 1 : 0));
      return events.filter(({ event, state, nextTry }) => {
        const of = clipOfEvent(event) ?? event.id;
        const free = !held.has(of);
        if (state === 'waiting') held.add(of).add(event.id);
        return state === 'waiting' && free && nextTry <= now;
      });
    },

    async files(id: string): Promise<EvidenceFile[]> {
      const found = await (await database()).getAll('files', IDBKeyRange.bound([id], [id, []]));
      return found.map(({ file, bytes }) => ({ file, bytes }));
    },

    /** Says that a clip goes now, and gives it as it goes; null when it is gone. From here on it does not change. */
    sending: (id: string): Promise<Clip | null> =>
      inChange(async (tx) => {
        const record = await tx.objectStore('clips').get(id);
        if (record?.state !== 'waiting') return null;
        if (!record.sent) await tx.objectStore('clips').put({ ...record, sent: true });
        return record.clip;
      }),

    /** Says that an event goes now, and gives it; null when it was taken back. */
    sendingEvent: (id: string): Promise<ClipEvent | null> =>
      inChange(async (tx) => {
        const record = await tx.objectStore('events').get(id);
        if (record?.state !== 'waiting') return null;
        if (!record.sent) await tx.objectStore('events').put({ ...record, sent: true });
        return record.event;
      }),

    /** The clip is where it belongs: it leaves the outbox. */
    delivered: (id: string, state: 'stored' | 'downloaded'): Promise<void> =>
      inChange(async (tx) => {
        await remove(tx, id);
        const seen = await tx.objectStore('seen').get(id);
        if (seen && seen.listed.state !== 'undone') await show(tx, id, { state, refusal: null });
      }),

    deliveredEvent: (id: string): Promise<void> => inChange((tx) => tx.objectStore('events').delete(id)),

    /** A try failed: the clip or event waits, longer each time. */
    later: (id: string, now: number): Promise<void> =>
      inChange(async (tx) => {
        const clip = await tx.objectStore('clips').get(id);
        const event = await tx.objectStore('events').get(id);
        const waited = (attempts: number) => ({ attempts: attempts + 1, nextTry: now + waitAfter(attempts + 1) });
        if (clip) await tx.objectStore('clips').put({ ...clip, ...waited(clip.attempts) });
        if (event) await tx.objectStore('events').put({ ...event, ...waited(event.attempts) });
      }),

    /** The host refuses it for good: it stays here with the reason. */
    refused: (id: string, code: RefusalCode): Promise<void> =>
      inChange(async (tx) => {
        const clip = await tx.objectStore('clips').get(id);
        const event = await tx.objectStore('events').get(id);
        if (clip) {
          await tx.objectStore('clips').put({ ...clip, state: 'refused' });
          await show(tx, id, { state: 'refused', refusal: code });
        }
        if (event) await tx.objectStore('events').put({ ...event, state: 'refused' });
      }),

    /** Everything is tried again at the next flush, what was refused too: its brand may be back. */
    retryAll: (): Promise<void> =>
      inChange(async (tx) => {
        for (const record of await tx.objectStore('clips').getAll()) {
          if (record.state === 'refused') await show(tx, record.id, { state: 'waiting', refusal: null });
          const state = record.state === 'refused' ? 'waiting' : record.state;
          await tx.objectStore('clips').put({ ...record, state, attempts: 0, nextTry: 0 });
        }
        for (const record of await tx.objectStore('events').getAll())
          await tx.objectStore('events').put({ ...record, state: 'waiting', attempts: 0, nextTry: 0 });
      }),

    /** Changes a kept clip: itself while it was never sent, by an event afterwards. Null when no such clip was kept. */
    change: (id: string, said: Partial<ClipSaid>, event: ClipEvent): Promise<ListedClip | null> =>
      inChange(async (tx) => {
        const seen = await tx.objectStore('seen').get(id);
        if (!seen || seen.listed.state === 'undone') return null;
        const record = await tx.objectStore('clips').get(id);
        if (record && !record.sent) await tx.objectStore('clips').put({ ...record, clip: { ...record.clip, ...said } });
        else await putEvent(tx, event);
        return show(tx, id, { said: saidOf({ ...seen.listed.said, ...said }) });
      }),

    /** Takes a clip back: out of the outbox while it was never sent or never will be taken, by an event afterwards. */
    undo: (id: string, event: ClipEvent): Promise<ListedClip | null> =>
      inChange(async (tx) => {
        const seen = await tx.objectStore('seen').get(id);
        if (!seen || seen.listed.state === 'undone') return seen?.listed ?? null;
        const record = await tx.objectStore('clips').get(id);
        if (record && (!record.sent || record.state === 'refused')) {
          await remove(tx, id);
          const events = await tx.objectStore('events').getAll();
          for (const of of events.filter((one) => clipOfEvent(one.event) === id)) await tx.objectStore('events').delete(of.id);
        } else await putEvent(tx, event);
        return show(tx, id, { state: 'undone', refusal: null });
      }),

    /** Puts an event of the panel. */
    log: (event: ClipEvent): Promise<void> => inChange(async (tx) => void (await putEvent(tx, event))),

    /** Takes an event back: out of the outbox when it was never sent or never will be taken, and then true; by another event afterwards. */
    unlog: (id: string, undone: ClipEvent): Promise<boolean> =>
      inChange(async (tx) => {
        const record = await tx.objectStore('events').get(id);
        const never = record !== undefined && (record.state === 'refused' || (!record.sent && record.attempts === 0));
        if (never) await tx.objectStore('events').delete(id);
        else await putEvent(tx, undone);
        return never;
      }),

    /** Every event that is still here. */
    async events(): Promise<Pick<WaitingEvent, 'id' | 'event' | 'state'>[]> {
      return (await database()).getAll('events');
    },

    /** How many clips and events have still to go. */
    async waiting(): Promise<number> {
      const db = await database();
      const clips = (await db.getAll('clips')).filter(({ state }) => state === 'waiting' || state === 'gathering');
      return clips.length + (await db.getAll('events')).filter(({ state }) => state === 'waiting').length;
    },

    /** The last clips of this browser, newest first. Ids of the same second sort by chance: a few more are read than are given. */
    async recent(): Promise<ListedClip[]> {
      const found: ListedClip[] = [];
      let cursor = await (await database()).transaction('seen').store.openCursor(null, 'prev');
      for (; cursor && found.length < RECENT * 2; cursor = await cursor.continue()) found.push(cursor.value.listed);
      return found.sort((a, b) => (a.capturedAt < b.capturedAt ? 1 : -1)).slice(0, RECENT);
    },

    /** How many other clips of the same post, and of the same author, this browser has kept. */
    async earlier(clip: Clip): Promise<{ already: number; sameAuthor: number }> {
      const db = await database();
      const others = (found: Seen[]): number => found.filter(({ id, listed: { state } }) => id !== clip.id && state !== 'undone').length;
      const author = authorKey(clip);
      return {
        already: others(await db.getAllFromIndex('seen', 'post', postKey(clip))),
        sameAuthor: author === null ? 0 : others(await db.getAllFromIndex('seen', 'author', author)),
      };
    },

    /** What lists show of one clip. */
    find: async (id: string): Promise<ListedClip | null> => (await (await database()).get('seen', id))?.listed ?? null,

    /** A clip that is still here, whole. */
    get: async (id: string): Promise<WaitingClip | null> => (await (await database()).get('clips', id)) ?? null,
  };
}
