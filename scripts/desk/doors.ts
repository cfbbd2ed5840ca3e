/** The desk's doors: creating a brand, taking files in, saying what was understood of them, taking a drop back. */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { draftProblems, readDraft } from '../model/brand-draft.ts';
import { LANGUAGES, type Language } from '../model/phrase.ts';
import { Problem, type ProblemCode, type Remark, sentence } from '../model/problem.ts';
import { NOTE_MOST } from '../workspace/edit-place.ts';
import { takeIn } from '../workspace/intake.ts';
import { createBrand } from '../workspace/new-brand.ts';
import { toTrash } from '../workspace/trash.ts';
import { type Answerer, type Doors, jsonOf, knownBrand, said, send, sendFile } from './answer.ts';
import { eventDoors } from './event-doors.ts';
import { guard } from './guard.ts';
import { mediaDoors } from './media-doors.ts';
import { noteDoors } from './note-doors.ts';
import { reviewDoors } from './review-doors.ts';
import { type Drop, droppedFile } from './understood.ts';
import type { GatherEnd } from './watch.ts';

/** Where the doors are. */
export const DOORS = '/_desk/';

export interface DeskInput {
  dataDir: string;
  token: string;
  /** Ids that a target can have. */
  metrics: readonly string[];
  /** What an export is called. */
  label: (id: string, language: Language) => string;
  /** Largest file taken in, in bytes. */
  most: number;
  gatherSoon: () => void;
  /** A note, a media file or a decision was written: pages that show them are out of date. */
  changed?: () => void;
}

export interface Desk {
  /** Answers a request below DOORS. */
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** A gather ended: what it read is understood. */
  ended: (gather: GatherEnd) => void;
}

const JSON_MOST = 256 * 1024;

/** The desk of one start. What was dropped since is remembered, so that a page that is opened again shows it. */
export function openDesk(input: DeskInput): Desk {
  const drops = new Map<string, Drop>();
  let last: GatherEnd | null = null;

  const list: Answerer = async ({ language }) => {
    const files = [...drops.values()].map((drop) => droppedFile(drop, language, input.label));
    return { status: 200, body: { files, failed: last?.files === null ? last.why : null } };
  };

  const intake: Answerer = async ({ request, query, language }) => {
    const brand = knownBrand(input.dataDir, query.get('brand') ?? '');
    const path = query.get('path') ?? '';
    const bytes = Number(request.headers['content-length']);
    const modifiedMs = Number(query.get('modified') ?? Number.NaN);
    const landed = await takeIn({
      dataDir: input.dataDir,
      brand,
      into: 'exports',
      path,
      chunks: request,
      bytes,
      most: input.most,
      modifiedMs,
    });
    const drop: Drop = { id: randomUUID(), brand, ...landed, bytes, landedAt: Date.now(), entries: null, trash: null };
    if (landed.already) drop.entries = last?.files ? entriesOf(drop, last) : [];
    else input.gatherSoon();
    drops.set(drop.id, drop);
    return { status: landed.already ? 200 : 201, body: droppedFile(drop, language, input.label) };
  };

  const undo: Answerer = async ({ request, language }) => {
    const { id } = (await jsonOf(request, JSON_MOST)) as { id?: unknown };
    const drop = typeof id === 'string' ? drops.get(id) : undefined;
    if (!drop || drop.already || drop.trash) throw new Problem('undo-gone');
    drop.trash = toTrash(input.dataDir, drop.brand, drop.path, Date.now());
    input.gatherSoon();
    return { status: 200, body: droppedFile(drop, language, input.label) };
  };

  const create: Answerer = async ({ request, language }) => {
    const draft = readDraft(await jsonOf(request, JSON_MOST));
    if (!draft) throw new Problem('desk-request');
    const problems = draftProblems(draft, input.metrics);
    if (Object.keys(problems).length > 0) return { status: 422, body: { fields: said(problems, language) } };
    try {
      createBrand(input.dataDir, draft, language);
    } catch (error) {
      if (!(error instanceof Problem) || error.remark.code !== 'folder-taken') throw error;
      return { status: 409, body: { fields: said({ folder: error.remark }, language) } };
    }
    input.gatherSoon();
    return { status: 201, body: { folder: draft.folder, name: draft.name.trim() } };
  };

  const changed = () => input.changed?.();
  const doors: Doors = {
    'GET files': { door: { method: 'GET' }, answer: list },
    'PUT files': { door: { method: 'PUT', type: 'application/octet-stream', most: input.most }, answer: intake },
    'POST undo': { door: { method: 'POST', type: 'application/json', most: JSON_MOST }, answer: undo },
    'POST brands': { door: { method: 'POST', type: 'application/json', most: JSON_MOST }, answer: create },
    ...noteDoors(input.dataDir, changed),
    ...mediaDoors(input.dataDir, changed),
    ...reviewDoors(input.dataDir, changed),
    ...eventDoors(input.dataDir, changed),
  };

  return {
    async answer(request, response) {
      const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://desk');
      const name = pathname.slice(DOORS.length);
      const language = LANGUAGES.find((one) => one === query.get('lang')) ?? 'en';
      const open = doors[`${request.method} ${name}`];
      // What has no door is still guarded first: nothing is told to whom may not ask.
      const refusal = guard(request, open?.door ?? { method: 'GET' }, input.token);
      if (refusal) return send(response, refusal.status, { problem: sentenceOf(refusal.remark, input, language, open) });
      if (!open) return send(response, 404, { problem: sentence({ code: 'desk-request' }, language) });
      try {
        const answer = await open.answer({ request, query, language });
        if ('file' in answer) sendFile(response, answer);
        else send(response, answer.status, answer.body);
      } catch (error) {
        const remark: Remark = error instanceof Problem ? error.remark : { code: 'unexpected', with: { why: plainText(error) } };
        send(response, statusOf(remark.code), { problem: sentenceOf(remark, input, language, open) });
      }
    },
    ended(gather) {
      last = gather;
      for (const drop of drops.values()) {
        if (gather.files && gather.startedAt >= drop.landedAt) drop.entries = entriesOf(drop, gather);
      }
    },
  };
}

const entriesOf = ({ brand, path }: Drop, { files }: GatherEnd) =>
  (files ?? []).filter((file) => file.path === `${brand}/${path}` || file.path.startsWith(`${brand}/${path}!`));

/** A body over the door's size is a file or a note that is too large, and said so. */
function sentenceOf(remark: Remark, { most }: DeskInput, language: Language, open?: Doors[string]): string {
  const note: Remark | undefined =
    open?.door.type === 'application/json' ? { code: 'note-too-large', with: { most: NOTE_MOST / 1024 } } : undefined;
  const tooLarge = open?.tooLarge ?? note;
  if (remark.code === 'file-too-large' && tooLarge) return sentence(tooLarge, language);
  return sentence(remark.code === 'file-too-large' ? { ...remark, with: { most: Math.floor(most / 2 ** 20) } } : remark, language);
}

const STATUS: Partial<Record<ProblemCode, number>> = {
  'file-too-large': 413,
  'brand-unknown': 404,
  'undo-gone': 409,
  'folder-outside': 403,
  'note-place': 403,
  'note-taken': 409,
  'note-too-large': 413,
  'note-header': 422,
  'note-by-hand': 422,
  'note-encoding': 422,
  'note-unreadable': 422,
  'media-gone': 404,
  'media-kind': 415,
  'variant-gone': 409,
  'review-entry-gone': 409,
  'mention-gone': 409,
  'mention-closed': 409,
  'event-gone': 409,
  'person-gone': 422,
  'reply-gone': 422,
  'answer-address': 422,
  'disk-full': 507,
  unexpected: 500,
};
const statusOf = (code: ProblemCode): number => STATUS[code] ?? 400;

const plainText = (error: unknown): string => String((error as Error).message ?? error).split('\n')[0] ?? '';
