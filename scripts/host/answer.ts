/** What the host answers to a message. Nothing that a message holds stops it: what cannot be done is refused with its reason. */

import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { readClip, readClipEvent } from '../model/clip.ts';
import { type HostAnswer, type HostRequest, hostRequestSchema, PROTOCOL, type RefusalCode } from '../model/host-message.ts';
import { Problem, type ProblemCode } from '../model/problem.ts';
import { type Kept, keepClip, keepClipEvent } from '../workspace/keep-clip.ts';
import { diskProblem } from '../workspace/write.ts';
import type { Frame } from './frames.ts';
import type { Incoming } from './incoming.ts';

export interface Desk {
  dataDir: string;
  incoming: Incoming;
}

/** Letters of a reason that are sent: an answer must stay short. */
const DETAIL_MOST = 500;

/** Refusals after which the same message may succeed: the person mends the disk or the folder, or the extension sends the pieces again. */
const PASSING: ReadonlySet<RefusalCode> = new Set(['disk-full', 'not-written', 'piece-missing', 'host-too-old']);

/** What a Problem of the data folder is to the extension. */
const CODE_OF: Readonly<Partial<Record<ProblemCode, RefusalCode>>> = {
  'clip-invalid': 'clip-invalid',
  'clip-too-large': 'too-large',
  'clip-brand-unknown': 'brand-unknown',
  'clip-id-taken': 'id-taken',
  'clip-piece-missing': 'piece-missing',
  'clip-piece-differs': 'piece-missing',
  'disk-full': 'disk-full',
};

/** Answers a frame. Never throws. */
export async function answer(frame: Frame, desk: Desk): Promise<HostAnswer> {
  if ('fault' in frame) return refused(null, frame.fault, '');
  const ask = askOf(frame.message);
  try {
    if (frame.message.type === 'hello') return await hello(frame.message, ask, desk);
    const request = readRequest(frame.message);
    // A disk that is not plugged in: the clip waits for it.
    if (!existsSync(desk.dataDir)) throw new Problem('no-data-folder', { path: desk.dataDir });
    return request ? await taken(request, desk) : refused(ask, 'not-understood', '');
  } catch (error) {
    return refusedFor(ask, error);
  }
}

const askOf = ({ ask }: Record<string, unknown>): number | null =>
  typeof ask === 'number' && Number.isSafeInteger(ask) && ask >= 0 ? ask : null;

/** The version is compared before anything else of the message: another version may have another shape. */
async function hello(message: Record<string, unknown>, ask: number | null, { dataDir }: Desk): Promise<HostAnswer> {
  const { protocol } = message;
  if (ask === null || typeof protocol !== 'number') return refused(ask, 'not-understood', '');
  if (protocol > PROTOCOL) return refused(ask, 'host-too-old', String(PROTOCOL));
  if (protocol < PROTOCOL) return refused(ask, 'extension-too-old', String(PROTOCOL));
  // Loaded here: keeping a clip need not wait for YAML.
  const { greeting } = await import('./hello.ts');
  return greeting(dataDir, ask);
}

function readRequest(message: Record<string, unknown>): HostRequest | null {
  const read = v.safeParse(hostRequestSchema, message);
  return read.success ? read.output : null;
}

async function taken(request: HostRequest, desk: Desk): Promise<HostAnswer> {
  const { ask } = request;
  switch (request.type) {
    case 'piece': {
      const refusal = desk.incoming.take(request);
      return refusal ? refused(ask, refusal, request.file) : { type: 'taken', ask };
    }
    case 'clip':
      return clip(request.clip, ask, desk);
    case 'event': {
      const read = readClipEvent(request.event);
      if ('problem' in read) return refused(ask, 'clip-invalid', read.problem);
      return stored(ask, read.event.id, keepClipEvent(desk.dataDir, read.event));
    }
    // Loaded where they are needed: keeping a clip need not wait for the calendar.
    case 'panel': {
      const { panelOf } = await import('./panel.ts');
      return { type: 'panel', ask, panel: await panelOf(desk.dataDir, request.brand, request.page) };
    }
    case 'media': {
      const { mediaPiece } = await import('./media.ts');
      const piece = await mediaPiece(desk.dataDir, request);
      return typeof piece === 'string' ? refused(ask, piece, request.file) : { type: 'media', ask, ...piece };
    }
    default:
      return refused(ask, 'not-understood', '');
  }
}

/** Keeps a clip. Whatever comes of it, its pieces are used up: a next try sends them again. */
function clip(value: unknown, ask: number, { dataDir, incoming }: Desk): HostAnswer {
  const read = readClip(value);
  if ('problem' in read) return refused(ask, 'clip-invalid', read.problem);
  const { brand, id } = read.clip;
  try {
    return stored(ask, id, keepClip(dataDir, read.clip, incoming.of(brand, id)));
  } finally {
    incoming.clear(brand, id);
  }
}

const stored = (ask: number, id: string, { path, already }: Kept): HostAnswer => ({ type: 'stored', ask, id, path, already });

function refused(ask: number | null, code: RefusalCode, detail: string): HostAnswer {
  return { type: 'refused', ask, code, detail: detail.slice(0, DETAIL_MOST), retry: PASSING.has(code) };
}

/** An error of the disk or the folder, as a refusal; what nobody thought of counts as a folder that cannot be written. */
function refusedFor(ask: number | null, error: unknown): HostAnswer {
  const problem = diskProblem(error, '');
  if (problem instanceof Problem) return refused(ask, CODE_OF[problem.remark.code] ?? 'not-written', problem.message);
  return refused(ask, 'not-written', String((problem as Error).message ?? problem));
}
