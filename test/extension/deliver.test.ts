/** What becomes of clips in the outbox as the host answers, refuses, dies or is away; without a browser, so that each moment can be chosen. */

import { describe, expect, it, vi } from 'vitest';
import { type DeliveryParts, delivery } from '../../extension/background/deliver.ts';
import { HostAway, type HostQuestion, type HostSession } from '../../extension/background/host-port.ts';
import { waitAfter } from '../../extension/background/outbox.ts';
import type { WaitingClip, WaitingEvent } from '../../extension/background/outbox-database.ts';
import { CLIP_CAPS, type Clip, type ClipEvent, clipId, clipOfEvent } from '../../scripts/model/clip.ts';
import type { HostAnswer } from '../../scripts/model/host-message.ts';
import { CLIP } from './fake-background.ts';

type Answer = HostAnswer extends infer A ? (A extends unknown ? Omit<A, 'ask'> : never) : never;

const ID = [1, 2, 3].map((at) => clipId(new Date('2026-11-21T08:12:00Z'), String(at).repeat(12))) as [string, string, string];
const clipOf = (id: string): Clip => ({ ...CLIP, id });
const waitingClip = (id: string): WaitingClip => ({
  id,
  clip: clipOf(id),
  state: 'waiting',
  sent: false,
  attempts: 0,
  nextTry: 0,
  since: 0,
});
const undone = (clip: string): ClipEvent => ({
  version: 1,
  id: clipId(new Date('2026-11-21T08:13:00Z'), 'a'.repeat(12)),
  brand: CLIP.brand,
  at: '2026-11-21T08:13:00Z',
  clip,
  event: 'undone',
});
const away = (): never => {
  throw new HostAway('stopped', 'Native host has exited.');
};
const stored = (question: HostQuestion): Answer => {
  if (question.type === 'piece') return { type: 'taken' };
  const { id } = (question.type === 'clip' ? question.clip : (question as { event: unknown }).event) as { id: string };
  return { type: 'stored', id, path: id, already: false };
};

/** A delivery whose outbox is in memory and whose host is a function. */
function desk(host: (question: HostQuestion) => Answer | Promise<Answer>, more: Partial<DeliveryParts> = {}) {
  const clips = new Map(ID.map((id) => [id, waitingClip(id)]));
  const events = new Map<string, WaitingEvent>();
  const files = new Map<string, ArrayBuffer>();
  const asked: HostQuestion[] = [];
  const log: string[] = [];
  let now = 0;
  let opened = 0;
  const session = (): HostSession => ({
    version: '1',
    brands: [],
    ask: async (question) => {
      asked.push(question);
      return { ask: asked.length, ...(await host(question)) } as HostAnswer;
    },
  });
  let current: HostSession | null = null;
  const parts: DeliveryParts = {
    outbox: {
      due: async () => [...clips.values()].filter(({ state, nextTry }) => state === 'waiting' && nextTry <= now),
      dueEvents: async () => [...events.values()].filter(({ event, nextTry }) => !clips.has(clipOfEvent(event) ?? '') && nextTry <= now),
      files: async (id) => [...files].filter(([file]) => file.startsWith(id)).map(([file, bytes]) => ({ file, bytes })),
      sending: async (id) => clips.get(id)?.clip ?? null,
      sendingEvent: async (id) => events.get(id)?.event ?? null,
      delivered: async (id, where) => {
        clips.delete(id);
        log.push(`${where} ${id}`);
      },
      deliveredEvent: async (id) => void events.delete(id),
      later: async (id) => {
        const clip = clips.get(id);
        if (clip) clips.set(id, { ...clip, attempts: clip.attempts + 1, nextTry: now + waitAfter(clip.attempts + 1) });
        log.push(`later ${id}`);
      },
      refused: async (id, code) => {
        const clip = clips.get(id);
        if (clip) clips.set(id, { ...clip, state: 'refused' });
        log.push(`${code} ${id}`);
      },
    },
    host: {
      open: async () => {
        opened += 1;
        current ??= session();
        return current;
      },
    },
    downloads: async () => null,
    learn: vi.fn(async () => {}),
    now: () => now,
    ...more,
  };
  return {
    ...delivery(parts),
    parts,
    clips,
    events,
    files,
    asked,
    log,
    opened: () => opened,
    /** The next `open` begins a new session, as after a host that died. */
    restart: () => {
      current = null;
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
}

const clipsAsked = (asked: readonly HostQuestion[]): string[] =>
  asked.flatMap((question) => (question.type === 'clip' ? [(question.clip as Clip).id] : []));

describe('a host that dies while it is given a clip', () => {
  it('is started anew at once, and each clip goes', async () => {
    let deaths = 1;
    const one = desk((question) => {
      if (question.type === 'clip' && (question.clip as Clip).id === ID[1] && deaths-- > 0) {
        one.restart();
        return away();
      }
      return stored(question);
    });
    await one.flush();
    expect(one.clips.size).toBe(0);
    expect(clipsAsked(one.asked)).toEqual([ID[0], ID[1], ID[1], ID[2]]);
    expect(one.parts.learn).toHaveBeenCalledWith({ state: 'stopped' });
    expect(one.parts.learn).toHaveBeenLastCalledWith({ state: 'paired', version: '1', brands: [] });
  });

  it('each time is left until a later flush; what it dies of waits, and does not hold up the others', async () => {
    const one = desk((question) => {
      if (question.type === 'clip' && (question.clip as Clip).id === ID[0]) {
        one.restart();
        return away();
      }
      return stored(question);
    });
    await one.flush();
    expect([...one.clips.keys()]).toEqual(ID);
    expect(one.log).toEqual([`later ${ID[0]}`, `later ${ID[0]}`]);
    await one.flush();
    expect([...one.clips.keys()]).toEqual([ID[0]]);
    one.pass(waitAfter(2));
    await one.flush();
    expect([...one.clips.values()]).toMatchObject([{ id: ID[0], state: 'waiting', attempts: 3 }]);
  });

  it('between two pieces of a file gets all of them again', async () => {
    let deaths = 1;
    const one = desk((question) => {
      if (question.type === 'piece' && question.index === 1 && deaths-- > 0) {
        one.restart();
        return away();
      }
      return stored(question);
    });
    one.clips.delete(ID[1]);
    one.clips.delete(ID[2]);
    one.files.set(`${ID[0]}.html`, new ArrayBuffer(CLIP_CAPS.piece + 1));
    await one.flush();
    const pieces = one.asked.flatMap((question) => (question.type === 'piece' ? [[question.index, atob(question.data).length]] : []));
    expect(pieces).toEqual([
      [0, CLIP_CAPS.piece],
      [1, 1],
      [0, CLIP_CAPS.piece],
      [1, 1],
    ]);
    expect(one.clips.size).toBe(0);
  });
});

describe('a clip that the host refuses', () => {
  const refusing = (refusal: Pick<Extract<HostAnswer, { type: 'refused' }>, 'code' | 'retry'>) =>
    desk((question) =>
      question.type === 'clip' && (question.clip as Clip).id === ID[0] ? { type: 'refused', detail: '', ...refusal } : stored(question),
    );

  it('for good stays with the reason, and is not sent again', async () => {
    const one = refusing({ code: 'brand-unknown', retry: false });
    await one.flush();
    await one.flush();
    expect([...one.clips.values()]).toMatchObject([{ id: ID[0], state: 'refused' }]);
    expect(one.log.filter((line) => line.endsWith(ID[0]))).toEqual([`brand-unknown ${ID[0]}`]);
    expect(clipsAsked(one.asked)).toEqual(ID);
  });

  it.each([
    { code: 'disk-full', retry: true },
    { code: 'piece-missing', retry: false },
  ] as const)('for now waits: $code', async (refusal) => {
    const one = refusing(refusal);
    await one.flush();
    expect([...one.clips.values()]).toMatchObject([{ id: ID[0], state: 'waiting', attempts: 1 }]);
    await one.flush();
    expect([...one.clips.values()]).toMatchObject([{ id: ID[0], state: 'waiting', attempts: 2, nextTry: waitAfter(2) }]);
  });
});

describe('flushes', () => {
  it('asked for at once send each clip once', async () => {
    const one = desk(stored);
    await Promise.all([one.flush(), one.flush(), one.flush()]);
    expect(clipsAsked(one.asked)).toEqual(ID);
    expect(one.opened()).toBe(2);
  });

  it('asked for meanwhile take what came meanwhile', async () => {
    const late = clipId(new Date('2026-11-21T08:14:00Z'), '9'.repeat(12));
    const one = desk((question) => {
      if (question.type === 'clip' && (question.clip as Clip).id === ID[2] && !one.clips.has(late)) {
        one.clips.set(late, waitingClip(late));
        void one.flush();
      }
      return stored(question);
    });
    await one.flush();
    expect(clipsAsked(one.asked)).toEqual([...ID, late]);
    expect(one.clips.size).toBe(0);
  });

  it('after one that failed work again', async () => {
    const one = desk(stored);
    const { due } = one.parts.outbox;
    one.parts.outbox.due = () => Promise.reject(new Error('The storage is full.'));
    await expect(one.flush()).rejects.toThrow('full');
    one.parts.outbox.due = due;
    await one.flush();
    expect(one.clips.size).toBe(0);
  });

  it('send an event after its clip only', async () => {
    const one = desk(stored);
    const event = undone(ID[1]);
    one.events.set(event.id, { id: event.id, event, state: 'waiting', attempts: 0, nextTry: 0 });
    await one.flush();
    expect(one.asked.map(({ type }) => type)).toEqual(['clip', 'clip', 'clip', 'event']);
    expect(one.events.size).toBe(0);
  });
});

describe('while no host answers', () => {
  const host = { open: () => Promise.reject(new HostAway('not-paired', '')) };

  it('clips wait, and the person can be told why', async () => {
    const one = desk(stored, { host });
    await one.flush();
    expect([...one.clips.values()]).toMatchObject(ID.map((id) => ({ id, attempts: 0 })));
    expect(one.parts.learn).toHaveBeenCalledWith({ state: 'not-paired' });
  });

  it('those become downloads that could be written; the others wait', async () => {
    const clip = vi.fn(async ({ id }: Clip) => {
      if (id === ID[1]) throw new Error('FILE_NO_SPACE');
    });
    const one = desk(stored, { host, downloads: async () => ({ clip, event: async () => {} }) });
    await one.flush();
    expect(one.log).toEqual([`downloaded ${ID[0]}`, `later ${ID[1]}`, `downloaded ${ID[2]}`]);
    expect([...one.clips.keys()]).toEqual([ID[1]]);
  });
});
