/**
 * The sites that tests read. Each shared one is built once per run: the first test file to ask builds it, the others wait.
 * `VIGIE_SITES=DIR` keeps them there between runs, for someone at work on the tests; delete DIR to build anew.
 */

import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import { BRAND_YAML, dataFolder, instagramCsv, put, startVigie, vigie } from '../workspace.ts';
import { type Built, Pages } from './pages.ts';
import { writeStates } from './states.ts';

export type { Built } from './pages.ts';

/** A handle, a caption and a file name that only the second brand has. */
export const OTHER_BRAND = ['Atelier Lune', 'atelierlune', 'Une lampe en papier', 'lune-mars.csv'] as const;

/** The demo and a second brand, in a folder of their own. */
export function twoBrands(data = dataFolder()): string {
  cpSync(join(import.meta.dirname, '../../data/maison-copeau'), join(data, 'maison-copeau'), { recursive: true, preserveTimestamps: true });
  put(data, 'lune/brand.yaml', `${BRAND_YAML}today: 2026-11-21\n`);
  put(data, 'lune/exports/lune-mars.csv', instagramCsv([{ id: '9001', text: 'Une lampe en papier', time: '10/14/2026 02:30' }]));
  return data;
}

/** A site for one test file only; `sharedSite` gives what several read. */
export function build(data: string, ...args: string[]): Built {
  const folder = dataFolder();
  const lock = join(inject('sites'), 'building');
  while (!take(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
  try {
    const ran = vigie(data, 'build', '--out', folder, ...args);
    if (ran.code !== 0) throw new Error(`build ended with ${ran.code}: ${ran.stderr}`);
  } finally {
    rmdirSync(lock);
  }
  return { folder, pages: new Pages(folder) };
}

const SITES = {
  /** The demo and a second brand, with the cockpit. */
  all: { data: 'two-brands', write: twoBrands, args: [] },
  /** The demo alone, from the folder that also holds the second brand. */
  one: { data: 'two-brands', write: twoBrands, args: ['--brand', 'maison-copeau'] },
  /** A brand per state that data can be in: `states.ts`. */
  states: { data: 'states', write: writeStates, args: [] },
} as const;

/** A site that test files share. Throws what the build said when it failed. */
export async function sharedSite(name: keyof typeof SITES): Promise<Built> {
  const sites = inject('sites');
  const [folder, result, lock] = [join(sites, name), join(sites, `${name}.result`), join(sites, 'building')];
  while (!existsSync(result)) {
    if (!take(lock)) await wait(250);
    else
      try {
        if (!existsSync(result)) writeFileSync(result, await make(sites, name, folder));
      } finally {
        rmdirSync(lock);
      }
  }
  const failure = readFileSync(result, 'utf8');
  if (failure !== '') throw new Error(failure);
  return { folder, pages: new Pages(folder) };
}

/** One build at a time: two would share Astro's temporary folder. */
function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

/** Builds a shared site; returns what went wrong, or nothing. */
async function make(sites: string, name: keyof typeof SITES, folder: string): Promise<string> {
  const { data, write, args } = SITES[name];
  const dataDir = join(sites, `${data}-data`);
  if (!existsSync(dataDir)) {
    mkdirSync(dataDir);
    await write(dataDir);
  }
  const child = startVigie(dataDir, 'build', '--out', folder, ...args);
  let said = '';
  child.stdout.resume();
  child.stderr.on('data', (text) => (said += text));
  const [code] = await once(child, 'close');
  return code === 0 ? '' : `The build of “${name}” ended with ${code}: ${said}`;
}
