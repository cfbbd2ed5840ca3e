/** Watches the data folder and gathers again, in a process of its own, when something in it changed. */

import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join, sep } from 'node:path';
import type { Language } from '../model/phrase.ts';

/** A download writes many times: gather once it has been quiet for this long. */
const QUIET_MS = 500;
/** Another gather, started by hand, may be under way and may have missed the file. */
const AGAIN_MS = 1_500;

const VIGIE = join(import.meta.dirname, '..', 'vigie.ts');

/** Starts watching. `close` ends it. Changes under data/.vigie and what gather itself writes do not count. */
export function watchData(dataDir: string, language: Language): { close: () => void } {
  let waiting: NodeJS.Timeout | null = null;
  let running = false;
  let again = false;
  const soon = (delay: number) => {
    if (waiting) clearTimeout(waiting);
    waiting = setTimeout(run, delay);
  };
  const run = () => {
    waiting = null;
    if (running) {
      again = true;
      return;
    }
    running = true;
    const gather = spawn(process.execPath, [VIGIE, 'gather', '--data', dataDir, '--lang', language], { stdio: 'inherit' });
    gather.on('exit', (code) => {
      running = false;
      if (code === 1 || again) soon(AGAIN_MS);
      again = false;
    });
  };
  const watcher = watch(dataDir, { recursive: true }, (_, name) => {
    if (name && !isOwn(name)) soon(QUIET_MS);
  });
  return {
    close: () => {
      watcher.close();
      if (waiting) clearTimeout(waiting);
    },
  };
}

function isOwn(name: string): boolean {
  const parts = name.split(sep);
  return parts.some((part) => part.startsWith('.')) || /^(sources\.yaml|replaced\.jsonl)$/.test(parts.at(-1) as string);
}
