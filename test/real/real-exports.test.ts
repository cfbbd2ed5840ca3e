/**
 * The real exports, when VIGIE_REAL_EXPORTS names their folder: each must end as `expected.tsv` says, with the posts, days and sums that
 * `count.py` (another language, no shared code) counted in it. Nothing of them is copied into the project.
 */

import { copyFileSync, existsSync, mkdirSync, readFileSync, utimesSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, contentHash, dataFolder, type GatherFile, gather, randomFrom, shuffled } from '../workspace.ts';

interface Count {
  export: string;
  status: string;
  rows: number;
  rejected?: number;
  no_data?: number;
  posts?: number;
  days?: number;
  sums?: Record<string, number>;
  present?: Record<string, number>;
  day_sums?: Record<string, number>;
  day_present?: Record<string, number>;
}

const ROOT = process.env.VIGIE_REAL_EXPORTS ? resolve(join(import.meta.dirname, '../..'), process.env.VIGIE_REAL_EXPORTS) : null;
const COUNTS: Record<string, Count> = JSON.parse(readFileSync(join(import.meta.dirname, 'counts.json'), 'utf8'));
const EXPECTED = ROOT
  ? readFileSync(join(ROOT, 'expected.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
      .map(([file, folder, id, , status, note]) => ({
        file: file as string,
        folder: folder as string,
        id: id as string,
        status: status as string,
        note: note ?? '',
      }))
  : [];

/** First non-missing value per post, as count.py merges rows of one post. */
const POST_SUMS = (sha256: string) => `
  WITH long AS (UNPIVOT (SELECT account, post_id, "row", COLUMNS('views|impressions|reach|reactions|comments|shares|saves|clicks|watch_time_s|follows|engagements|profile_visits')
    FROM raw_posts WHERE source = '${sha256}') ON COLUMNS(* EXCLUDE (account, post_id, "row")) INTO NAME measure VALUE value),
  merged AS (SELECT account, post_id, measure, first(value ORDER BY "row") AS value FROM long GROUP BY ALL)
  SELECT measure, sum(value) AS total, count(*)::INTEGER AS present FROM merged GROUP BY measure`;
const DAY_SUMS = (sha256: string) =>
  `SELECT measure, sum(value) AS total, count(*)::INTEGER AS present FROM raw_account_days WHERE source = '${sha256}' GROUP BY measure`;

const BRAND = 'name: Real\ntimeZone: Europe/Paris\nlanguages: [en]\n';

/** Copies a real export to where a person would put it. */
function place(data: string, { file, folder }: { file: string; folder: string }): string {
  const target = join(data, 'real', folder, basename(file));
  mkdirSync(dirname(target), { recursive: true });
  expect(existsSync(target), `two files named ${target}`).toBe(false);
  copyFileSync(join(ROOT as string, file), target);
  return target;
}

describe.skipIf(ROOT === null)('real exports', () => {
  let data = '';
  let files = new Map<string, GatherFile>();

  beforeAll(() => {
    data = dataFolder({ 'real/brand.yaml': BRAND });
    for (const entry of EXPECTED) place(data, entry);
    files = new Map(gather(data).files.map((file) => [file.path, file]));
  });

  const found = (folder: string, file: string) => files.get(join('real', folder, basename(file))) as GatherFile;

  it('are all there', () => {
    expect(files.size).toBe(EXPECTED.length);
    expect(EXPECTED.length).toBeGreaterThan(48);
  });

  it('give the same store in 20 orders of arrival, gathered twice on the way and twice at the end', { timeout: 600_000 }, async () => {
    const random = randomFrom(11);
    const hashes = new Set<string>();
    for (let round = 0; round < 20; round++) {
      const folder = dataFolder({ 'real/brand.yaml': BRAND });
      const order = shuffled(EXPECTED, random);
      const stops = [random() % order.length, random() % order.length];
      for (const [index, entry] of order.entries()) {
        const target = place(folder, entry);
        // The time of download belongs to the file, not to the order.
        const time = new Date(Date.UTC(2026, 8, 1 + EXPECTED.indexOf(entry)));
        utimesSync(target, time, time);
        if (stops.includes(index)) gather(folder);
      }
      gather(folder);
      gather(folder);
      hashes.add(await contentHash(folder));
    }
    expect(hashes.size).toBe(1);
  });

  it.each(EXPECTED)('$file ends as $status', ({ file, folder, id, status, note }) => {
    const end = found(folder, file);
    const allowed = [...status.split('|'), ...(/may be loaded/.test(note) ? ['loaded'] : [])];
    expect(allowed, `${end.status}: ${end.reason}`).toContain(end.status);
    if (end.status !== 'refused') expect(end.export).toBe(id);
  });

  it.each(EXPECTED.filter(({ file }) => COUNTS[file]?.status === 'loaded'))(
    '$file has the posts, days and sums of the independent count',
    async ({ file, folder }) => {
      const end = found(folder, file);
      const count = COUNTS[file] as Count;
      expect(end.rows).toBe(count.rows);
      expect(end.posts).toBe(count.posts ?? 0);
      expect(end.accountDays).toBe(count.days ?? 0);
      const sums = async (sql: string) =>
        Object.fromEntries(
          (await ask<{ measure: string; total: number; present: number }>(data, sql)).map(({ measure, total, present }) => [
            measure,
            { total, present },
          ]),
        );
      const posts = await sums(POST_SUMS(end.sha256 as string));
      const days = await sums(DAY_SUMS(end.sha256 as string));
      const ofDays = count.day_sums ?? ((count.posts ?? 0) > 0 ? {} : (count.sums ?? {}));
      const ofPosts = (count.posts ?? 0) > 0 ? (count.sums ?? {}) : {};
      compare(posts, ofPosts, count.present ?? {});
      if ((count.days ?? 0) > 0) compare(days, ofDays, count.day_present ?? count.present ?? {});
    },
  );
});

function compare(
  found: Record<string, { total: number; present: number }>,
  sums: Record<string, number>,
  present: Record<string, number>,
): void {
  const counted = Object.keys(sums).filter((measure) => (present[measure] ?? 0) > 0);
  expect(Object.keys(found).sort()).toEqual(counted.sort());
  for (const measure of counted) {
    expect(found[measure]?.present, `${measure}: values`).toBe(present[measure]);
    expect(found[measure]?.total, `${measure}: sum`).toBeCloseTo(sums[measure] as number, 3);
  }
}
