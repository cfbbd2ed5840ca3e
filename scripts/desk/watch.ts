/** Watches the data folder and gathers again, in a process of its own, when something in it changed. */

import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join, sep } from 'node:path';
import type { Language } from '../model/phrase.ts';
import type { Remark } from '../model/problem.ts';

/** A download writes many times: gather once it has been quiet for this long. */
const QUIET_MS = 500;
/** Another gather, started by hand, may be under way and may have missed the file. */
const AGAIN_MS = 1_500;
/** A gather that fails for another reason than that is not tried for ever. */
const MOST_TRIES = 20;

const VIGIE = join(import.meta.dirname, '..', 'vigie.ts');

/** What of the contract of `gather --json` the desk looks at. */
export interface GatheredFile {
  /** Brand folder first; `!` before the member of an archive. */
  path: string;
  export: string | null;
  platform: string | null;
  accounts: string[];
  rows: number;
  rejected: number;
  posts: number;
  accountDays: number;
  firstDay: string | null;
  lastDay: string | null;
  status: 'loaded' | 'unchanged' | 'duplicate' | 'recognised' | 'refused';
  remarks: { reason: Remark | null; warnings: Remark[] };
}

/** A gather that ended. */
export interface GatherEnd {
  /** ms since the epoch: what was on the disk then has been read. */
  startedAt: number;
  /** null when it could not work; `why` is its sentence then. */
  files: GatheredFile[] | null;
  /** Clips and downloads that were refused: path and sentence. */
  refusedClips: { path: string; says: string }[];
  why: string;
}

export interface Watching {
  /** Gathers soon, whether or not a change was seen. */
  soon: () => void;
  close: () => void;
}

export interface Told {
  ended: (gather: GatherEnd) => void;
  /** The system will not tell of changes any more. */
  stopped: (remark: Remark) => void;
}

/** Starts watching. Changes under data/.vigie and what gather itself writes do not count. */
export function watchData(dataDir: string, language: Language, told: Told): Watching {
  let waiting: NodeJS.Timeout | null = null;
  let running = false;
  let again = false;
  let tries = 0;
  const soon = (delay: number) => {
    if (waiting) clearTimeout(waiting);
    waiting = setTimeout(run, delay);
  };
  const run = async () => {
    waiting = null;
    if (running) {
      again = true;
      return;
    }
    running = true;
    const end = await gatherOnce(dataDir, language);
    running = false;
    tries = end.files ? 0 : tries + 1;
    told.ended(end);
    if (again || (!end.files && tries < MOST_TRIES)) soon(AGAIN_MS);
    again = false;
  };
  const watcher = watch(dataDir, { recursive: true }, (_, name) => {
    if (name && !isOwn(name)) soon(QUIET_MS);
  });
  watcher.on('error', (error) => told.stopped({ code: 'watch-stopped', with: { why: (error as NodeJS.ErrnoException).code ?? '?' } }));
  return {
    soon: () => soon(QUIET_MS),
    close: () => {
      watcher.close();
      if (waiting) clearTimeout(waiting);
    },
  };
}

async function gatherOnce(dataDir: string, language: Language): Promise<GatherEnd> {
  const startedAt = Date.now();
  const gather = spawn(process.execPath, [VIGIE, 'gather', '--json', '--data', dataDir, '--lang', language], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, errors] = await Promise.all([textOf(gather.stdout), textOf(gather.stderr)]);
  try {
    const { files, clips } = JSON.parse(out) as {
      files: GatheredFile[];
      clips: { remarks: { path: string; refused: boolean; says: string }[] };
    };
    return { startedAt, files, refusedClips: clips.remarks.filter(({ refused }) => refused), why: '' };
  } catch {
    return { startedAt, files: null, refusedClips: [], why: errors.trim() };
  }
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function isOwn(name: string): boolean {
  const parts = name.split(sep);
  return parts.some((part) => part.startsWith('.')) || /^(sources\.yaml|replaced\.jsonl)$/.test(parts.at(-1) as string);
}
