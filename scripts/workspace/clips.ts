/** The clips of a brand as they lie below `clips/`: read, with what was said of them since, and never a reason for the others not to be shown. */

import { createHash } from 'node:crypto';
import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CLIP_CAPS, type Clip, type ClipEvent, readClip, readClipEvent } from '../model/clip.ts';
import type { Remark } from '../model/problem.ts';
import {
  applyEvents,
  countingEvents,
  type EventRecord,
  eventsByClip,
  type FileRemark,
  repeatedEvents,
  strayEvents,
} from './clip-events.ts';
import { type ClipGroup, clipKey, groupClips, newestFirst } from './clip-groups.ts';
import { isUnder } from './inside.ts';

/** A capture. */
export interface ClipRecord {
  /** With its changes; `brand` is the folder that it lies in. */
  clip: Clip;
  /** Below the brand's folder, `/` on every system. Its evidence lies beside it. */
  path: string;
  /** Of the file's bytes, hex. */
  sha256: string;
  bytes: number;
  /** ms since the epoch. */
  modifiedMs: number;
  /** The same for every capture of the post. */
  key: string;
  /** ISO instant at which it was taken back; null for those that count. */
  undoneAt: string | null;
  /** ISO instant of the last change; null: it is as it was captured. */
  changedAt: string | null;
  /** It was captured as needing an answer, whatever was said since. */
  askedAtCapture: boolean;
}

export interface BrandClips {
  /** Captures that count, newest first. */
  clips: ClipRecord[];
  /** The same by post, the post captured last first. */
  groups: ClipGroup[];
  /** Captures that were taken back. */
  undone: ClipRecord[];
  /** Files that cannot be read. */
  broken: FileRemark[];
  /** Worth saying of files that were read. */
  remarks: FileRemark[];
  /** What happened since: each event once, without those taken back, in the order of their times. */
  events: EventRecord[];
  /** clipsState of the files that were read. */
  state: string;
}

const MONTH = /^\d{4}-\d{2}$/;
const EVENT = '.event.json';

interface JsonFile {
  path: string;
  location: string;
  name: string;
  bytes: number;
  modifiedMs: number;
}

/** Every JSON file of a brand's `clips/<month>/`, by path. Links that lead out of the brand's folder are passed over. */
function jsonFiles(brandDir: string): JsonFile[] {
  const root = join(brandDir, 'clips');
  if (!existsSync(root)) return [];
  const home = realpathSync(brandDir);
  const inside = (location: string, entry: Dirent | null) => (entry !== null && !entry.isSymbolicLink()) || leadsInside(home, location);
  if (!inside(root, null)) return [];
  const months = readdirSync(root, { withFileTypes: true }).filter((one) => MONTH.test(one.name) && inside(join(root, one.name), one));
  const files = months.flatMap((month) => {
    const folder = join(root, month.name);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry): JsonFile[] => {
      const { name } = entry;
      const location = join(folder, name);
      if (!name.endsWith('.json') || name.startsWith('.') || !inside(location, entry)) return [];
      const facts = statSync(location, { throwIfNoEntry: false });
      return facts?.isFile() ? [{ path: `clips/${month.name}/${name}`, location, name, bytes: facts.size, modifiedMs: facts.mtimeMs }] : [];
    });
  });
  return files.sort((one, other) => (one.path < other.path ? -1 : 1));
}

function leadsInside(home: string, location: string): boolean {
  try {
    return isUnder(home, realpathSync(location));
  } catch {
    return false;
  }
}

/** Changes when a clip or an event of a brand comes, changes or goes. Nothing is read but names, sizes and times. */
export const clipsState = (brandDir: string): string => stateOf(jsonFiles(brandDir));

function stateOf(files: readonly JsonFile[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes, modifiedMs } of files) hash.update(`${path} ${bytes} ${modifiedMs}\n`);
  return hash.digest('hex').slice(0, 16);
}

type Content = { clip: Clip; sha256: string; key: string } | { event: ClipEvent } | { problem: Remark };

/** What each file said when it was last read. A file that has not changed is not read again. */
const known = new Map<string, { state: string; content: Content }>();

function contentOf(file: JsonFile): Content {
  const state = `${file.bytes} ${file.modifiedMs}`;
  const before = known.get(file.location);
  if (before?.state === state) return before.content;
  const content = read(file);
  known.set(file.location, { state, content });
  return content;
}

function read({ path, location, name, bytes }: JsonFile): Content {
  if (bytes > CLIP_CAPS.json) return { problem: { code: 'clip-too-large', with: { path, most: CLIP_CAPS.json / 1024 } } };
  const invalid = (key: string): Content => ({ problem: { code: 'clip-invalid', with: { path, key } } });
  let content: Buffer;
  let value: unknown;
  try {
    content = readFileSync(location);
    value = JSON.parse(content.toString('utf8'));
  } catch {
    return { problem: { code: 'clip-broken', with: { path } } };
  }
  if (name.endsWith(EVENT)) {
    const found = readClipEvent(value);
    if ('problem' in found) return invalid(found.problem);
    return `${found.event.id}${EVENT}` === name ? found : invalid('id');
  }
  const found = readClip(value);
  if ('problem' in found) return invalid(found.problem);
  return `${found.clip.id}.json` === name
    ? { clip: found.clip, sha256: createHash('sha256').update(content).digest('hex'), key: clipKey(found.clip) }
    : invalid('id');
}

/** Reads every clip of a brand's folder. Never throws because of a file: what is wrong with one is told beside the others. */
export function readClips(dataDir: string, brand: string): BrandClips {
  const broken: FileRemark[] = [];
  const remarks: FileRemark[] = [];
  const events: EventRecord[] = [];
  const found = new Map<string, { file: JsonFile; clip: Clip; sha256: string; key: string }>();
  const files = jsonFiles(join(dataDir, brand));
  for (const file of files) {
    const content = contentOf(file);
    if ('problem' in content) broken.push({ path: file.path, remark: content.problem });
    else if ('event' in content) events.push({ event: content.event, path: file.path });
    else {
      const other = found.get(content.clip.id);
      if (other) remarks.push({ path: file.path, remark: { code: 'clip-twice', with: { path: file.path, other: other.file.path } } });
      else found.set(content.clip.id, { file, ...content });
    }
  }
  const counting = countingEvents(events);
  const ofClips = eventsByClip(counting);
  const records = [...found.values()].map(({ file, clip, sha256, key }): ClipRecord => {
    const changed = applyEvents(
      clip.brand === brand ? clip : { ...clip, brand },
      (ofClips.get(clip.id) ?? []).map(({ event }) => event),
    );
    const { path, bytes, modifiedMs } = file;
    return { ...changed, path, sha256, bytes, modifiedMs, key, askedAtCapture: clip.needsAnswer };
  });
  const clips = records.filter(({ undoneAt }) => undoneAt === null).sort(newestFirst);
  return {
    clips,
    groups: groupClips(clips),
    undone: records.filter(({ undoneAt }) => undoneAt !== null).sort(newestFirst),
    broken,
    remarks: [...remarks, ...repeatedEvents(events), ...strayEvents(events, new Set(found.keys()))],
    events: counting,
    state: stateOf(files),
  };
}
