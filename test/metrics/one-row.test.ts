/** One row of one export changes: exactly the figures and sentences that rest on it change, and `sources` and `revisions` say so. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { computeReports } from '../../scripts/metrics/compute.ts';
import type { Report } from '../../scripts/metrics/report.ts';
import { lastDay } from '../../scripts/model/period.ts';
import { withStore } from '../../scripts/store/open.ts';
import { readBrand } from '../../scripts/workspace/brands.ts';
import { demoFolder } from '../demo/folder.ts';
import { ask, gather, put } from '../workspace.ts';

async function reportsOf(data: string): Promise<Report[]> {
  const { brand } = readBrand(data, 'maison-copeau');
  return withStore(data, (connection) => computeReports(connection, brand as NonNullable<typeof brand>));
}

/** Paths at which two values differ. */
function differences(one: unknown, other: unknown, path = ''): string[] {
  if (one === other) return [];
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return [path];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    differences((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], `${path}/${key}`),
  );
}

describe('one row of an Instagram export changes', () => {
  const ADDED = 1000;
  let data = '';
  let file = '';
  let post = '';
  let before: Report[];
  let after: Report[];

  beforeAll(async () => {
    data = demoFolder();
    const posts = await ask<{ post_id: string; path: string; views: number }>(
      data,
      `SELECT post_id, views, path FROM posts p JOIN sources s ON s.sha256 = p.source AND s.status = 'loaded'
       WHERE p.platform = 'instagram' AND p."day" BETWEEN '2026-10-08' AND '2026-10-20' AND format = 'photo' ORDER BY post_id LIMIT 1`,
    );
    const [{ post_id, path, views }] = posts as [{ post_id: string; path: string; views: number }];
    before = await reportsOf(data);
    file = path;
    post = post_id;
    const text = readFileSync(join(data, 'maison-copeau', path), 'utf8');
    const at = text.indexOf(`\n${post_id},`);
    const cell = text.indexOf(`,Lifetime,${views},`, at);
    expect(at).toBeGreaterThan(0);
    put(
      data,
      `maison-copeau/${path}`,
      `${text.slice(0, cell)},Lifetime,${views + ADDED},${text.slice(cell + `,Lifetime,${views},`.length)}`,
    );
    gather(data);
    after = await reportsOf(data);
  });

  const report = (list: readonly Report[], month: string, platform: string | null) =>
    list.find((one) => one.period === month && (one.account?.platform ?? null) === platform) as Report;
  const figure = (one: Report, metric: string) => one.kpis.find((kpi) => kpi.figure.metric === metric)?.figure;

  it('adds to the views of its month and account, and of the brand', () => {
    for (const platform of ['instagram', null]) {
      const old = figure(report(before, '2026-10', platform), 'views')?.value as number;
      expect(figure(report(after, '2026-10', platform), 'views')?.value).toBe(old + ADDED);
    }
  });

  it('leaves reach, posts and followers alone', () => {
    for (const metric of ['reach', 'posts-published', 'net-growth'])
      expect(figure(report(after, '2026-10', null), metric)).toEqual(figure(report(before, '2026-10', null), metric));
  });

  it('touches no report of another account, and none of a period before', () => {
    // The file has another time of export, which its other rows name too.
    const changed = after.filter((one, index) =>
      differences({ ...one, notes: [] }, { ...before[index], notes: [] }).some((path) => !path.endsWith('/exportedAt')),
    );
    expect(changed.length).toBeGreaterThan(1);
    for (const one of changed) {
      expect([null, 'instagram']).toContain(one.account?.platform ?? null);
      expect(lastDay(one.period) >= '2026-10-08', one.period).toBe(true);
    }
  });

  it('changes no comparison but those with October', () => {
    const paths = differences(report(before, '2026-11', null).kpis, report(after, '2026-11', null).kpis);
    for (const path of paths) expect(path).toMatch(/\/comparisons\/\d+\/(value|change|verdict|interval|days)/);
  });

  it('is said by sources and revisions', async () => {
    const name = readdirSync(join(data, 'maison-copeau/exports/instagram')).find((one) => file.endsWith(one));
    expect(name).toBeDefined();
    expect(await ask(data, `SELECT replaced IS NOT NULL AS replaced FROM sources WHERE path = '${file}'`)).toEqual([{ replaced: true }]);
    expect(await ask(data, "SELECT post_id, measure, new_value - old_value AS added FROM revisions WHERE kind = 'replaced'")).toEqual([
      { post_id: post, measure: 'views', added: ADDED },
    ]);
  });
});
