/** Small real stores for tests: the schema, a few rows, what is derived from them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import * as v from 'valibot';
import { type Brand, brandSchema } from '../../scripts/model/brand.ts';
import type { PostMeasure } from '../../scripts/model/measure.ts';

const sql = (name: string) => readFileSync(join(import.meta.dirname, '../../scripts/store', name), 'utf8');

export interface TestPost extends Partial<Record<PostMeasure, number>> {
  platform: string;
  account?: string;
  id: string;
  day: string;
  format?: string;
  text?: string;
  /** SHA of the file it stands in. */
  source?: string;
  row?: number;
}

export interface TestDay {
  platform: string;
  account?: string;
  day: string;
  measure: string;
  value: number;
  source?: string;
  row?: number;
}

export interface TestFile {
  sha: string;
  path?: string;
  exportedAt?: string;
  platform?: string;
  status?: string;
}

const text = (value: unknown) =>
  value === undefined || value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;

/** A brand as its file would say it; `folder` is `b`. */
export const brandOf = (file: Record<string, unknown> = {}): Brand => ({
  ...v.parse(brandSchema, { name: 'Atelier', timeZone: 'Europe/Paris', languages: ['fr', 'en'], today: '2026-11-21', ...file }),
  folder: 'b',
});

/** A store with these rows, given to `use`, closed afterwards. Files default to one, `f`, exported on the brand's today. */
export async function withSmallStore<T>(
  rows: { posts?: readonly TestPost[]; days?: readonly TestDay[]; files?: readonly TestFile[] },
  use: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(sql('schema.sql'));
    for (const { sha, path, exportedAt, platform, status } of rows.files ?? [{ sha: 'f' }])
      await connection.run(
        `INSERT INTO sources (brand, path, sha256, bytes, export, platform, accounts, status, warnings, "rows", rejected, posts, account_days, exported_at)
        VALUES ('b', ${text(path ?? `exports/${sha}.csv`)}, ${text(sha)}, 1, 'test', ${text(platform)}, [], ${text(status ?? 'loaded')}, '[]', 9, 0, 0, 0,
          TIMESTAMP ${text(exportedAt ?? '2026-11-21 08:00:00')})`,
      );
    let row = 1;
    const columns = [
      'views',
      'impressions',
      'reach',
      'reactions',
      'comments',
      'shares',
      'saves',
      'clicks',
      'link_clicks',
      'video_views',
      'watch_time_s',
    ] as const;
    const posts = (rows.posts ?? []).map((post) => {
      row += 1;
      return `('b', ${text(post.source ?? 'f')}, ${post.row ?? row}, ${text(post.platform)}, ${text(post.account ?? 'a')}, ${text(post.id)}, DATE ${text(post.day)}, ${text(post.format)}, ${text(post.text)}, ${columns.map((column) => text(post[column])).join(', ')})`;
    });
    for (let i = 0; i < posts.length; i += 500)
      await connection.run(
        `INSERT INTO raw_posts (brand, source, "row", platform, account, post_id, "day", format, text, ${columns.join(', ')}) VALUES ${posts.slice(i, i + 500).join(', ')}`,
      );
    const days = (rows.days ?? []).map((day) => {
      row += 1;
      return `('b', ${text(day.source ?? 'f')}, ${day.row ?? row}, ${text(day.platform)}, ${text(day.account ?? 'a')}, DATE ${text(day.day)}, ${text(day.measure)}, ${day.value})`;
    });
    for (let i = 0; i < days.length; i += 500)
      await connection.run(`INSERT INTO raw_account_days VALUES ${days.slice(i, i + 500).join(', ')}`);
    await connection.run(sql('derive.sql'));
    return await use(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
