/** A data folder of one's own for a test, and the command line run on it as a person would. */

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll } from 'vitest';

const VIGIE = join(import.meta.dirname, '../scripts/vigie.ts');

/** The environment of a person's terminal: without what the test runner adds, which tools look at. */
const ENVIRONMENT = Object.fromEntries([
  ...Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_ENV$|NODE_OPTIONS$|DEV$|PROD$|MODE$|TEST$|BASE_URL$|SSR$|LC_|LANG)/.test(name),
  ),
  ['LANG', 'en'],
  // The tester's own downloads are none of a test's.
  ['VIGIE_DOWNLOADS', ''],
]);

export const BRAND_YAML =
  'name: Atelier Lune\ntimeZone: Europe/Paris\nlanguages: [fr, en]\naccounts:\n  instagram: atelierlune\n  facebook: Atelier Lune\n';

/** A fresh data folder with the given files (paths below it), removed after the tests. */
export function dataFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-data-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) put(folder, path, content);
  return folder;
}

export function put(folder: string, path: string, content: string | Uint8Array): string {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
  return full;
}

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `vigie …` on a data folder. */
export function vigie(dataDir: string, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [VIGIE, ...args, '--data', dataDir], {
    encoding: 'utf8',
    env: ENVIRONMENT,
  });
  return { code: status, stdout, stderr };
}

/** Runs `vigie …` under a shell's limits (`ulimit -f 1`), or as another user. */
export function vigieUnder(limits: { shell?: string; uid?: number }, dataDir: string, ...args: string[]): Ran {
  const command = `${limits.shell ?? 'true'}; exec "$0" "$@"`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command, process.execPath, VIGIE, ...args, '--data', dataDir], {
    encoding: 'utf8',
    env: ENVIRONMENT,
    ...(limits.uid !== undefined && { uid: limits.uid }),
  });
  return { code: status, stdout, stderr };
}

/** Starts `vigie …` and leaves it running. */
export function startVigie(dataDir: string, ...args: string[]) {
  return spawn(process.execPath, [VIGIE, ...args, '--data', dataDir], { env: ENVIRONMENT });
}

export interface GatherFile {
  path: string;
  sha256: string | null;
  export: string | null;
  platform: string | null;
  accounts: string[];
  rows: number;
  rejected: number;
  posts: number;
  accountDays: number;
  status: string;
  reason: string | null;
  warnings: string[];
}

/** Gathers and returns the contract of `gather --json`. */
export function gather(
  dataDir: string,
  ...args: string[]
): { code: number | null; files: GatherFile[]; totals: Record<string, number>; stderr: string } {
  const ran = vigie(dataDir, 'gather', '--json', ...args);
  if (!ran.stdout.startsWith('{')) throw new Error(`gather printed no JSON (exit ${ran.code}): ${ran.stderr}`);
  return { code: ran.code, ...JSON.parse(ran.stdout), stderr: ran.stderr };
}

/** Rows of a query on the store, as plain values. */
export async function ask<T = Record<string, unknown>>(dataDir: string, sql: string): Promise<T[]> {
  const instance = await DuckDBInstance.create(join(dataDir, '.vigie/store.duckdb'), { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson() as T[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A hash of every public table, and of the raw rows under them. */
export async function contentHash(dataDir: string): Promise<string> {
  const tables = await ask<{ name: string }>(
    dataDir,
    "SELECT table_name AS name FROM information_schema.tables WHERE table_name NOT IN ('files', 'clip_states', 'meta') ORDER BY 1",
  );
  const hash = createHash('sha256');
  for (const { name } of tables) hash.update(name).update(JSON.stringify(await ask(dataDir, `SELECT * FROM ${name} ORDER BY ALL`)));
  return hash.digest('hex');
}

/** A repeatable sequence of whole numbers (Park and Miller's generator). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state;
  };
}

/** The list in an order of chance. */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((one) => ({ one, key: random() }))
    .sort((first, second) => first.key - second.key)
    .map(({ one }) => one);
}

export interface Post {
  id: string;
  views?: number | '';
  reach?: number | '';
  likes?: number;
  text?: string;
  time?: string;
  account?: string;
}

/** An Instagram content export (Meta Business Suite) of these posts. */
export function instagramCsv(posts: readonly Post[]): string {
  const header =
    'Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Comments,Saves,Follows';
  const rows = posts.map(
    ({ id, views = 100, reach = 80, likes = 5, text = 'Une lampe', time = '03/14/2026 02:30', account = 'atelierlune' }) =>
      [
        id,
        '178',
        account,
        'Atelier Lune',
        `"${text.replaceAll('"', '""')}"`,
        0,
        time,
        `https://www.instagram.com/p/X${id}/`,
        'IG image',
        '',
        'Lifetime',
        views,
        reach,
        likes,
        1,
        2,
        3,
        0,
      ].join(','),
  );
  return `\ufeff${[header, ...rows].join('\n')}\n`;
}

/** A Meta chart export (UTF-16, `sep=,`) of values per day. */
export function chartCsv(title: string, days: Readonly<Record<string, number>>): Buffer {
  const rows = Object.entries(days).map(([day, value]) => `"${day}T00:00:00","${value}"`);
  return Buffer.from(`\ufeffsep=,\n"${title}"\n"Date","Primary"\n${rows.join('\n')}\n`, 'utf16le');
}
