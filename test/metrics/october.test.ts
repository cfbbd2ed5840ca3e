/**
 * Three figures of the demo's October 2026 report, recomputed from the export files by a path that shares no code with the store: its own
 * reading of the four platforms that have views, its own time zones, its own median.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { computeReports } from '../../scripts/metrics/compute.ts';
import type { Report } from '../../scripts/metrics/report.ts';
import { withStore } from '../../scripts/store/open.ts';
import { readBrand } from '../../scripts/workspace/brands.ts';
import { demoFolder } from '../demo/folder.ts';

interface Seen {
  exportedAt: string;
  day: string;
  views: number;
  reach: number | null;
  interactions: number;
}

type Row = Record<string, string>;

const EXPORTS = join(import.meta.dirname, '../../data/maison-copeau/exports');
const NOTES = Object.values(
  parse(readFileSync(join(EXPORTS, '../sources.yaml'), 'utf8')) as Record<string, { path: string; exportedAt: string }>,
);
const exportedAt = (path: string) => NOTES.find((note) => note.path === path)?.exportedAt ?? '';

/** Day in Paris of an instant: CEST until the last Sunday of October (25 October 2026, 01:00 UTC), CET after. */
const parisDay = (ms: number) => new Date(ms + (ms < Date.UTC(2026, 9, 25, 1) ? 2 : 1) * 3_600_000).toISOString().slice(0, 10);
/** Pacific time is UTC−7 until 1 November 2026. */
const pacific = (cell: string) => {
  const [month, day, year, hour, minute] = (cell.match(/\d+/g) ?? []).map(Number);
  return Date.UTC(year as number, (month as number) - 1, day, (hour as number) + 7, minute);
};

function rowsOf(folder: string, name: string): Row[] {
  const text = readFileSync(join(EXPORTS, folder, name), 'utf8').replace(/^\ufeff/, '');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

const number = (cell: string | undefined) => (cell ? Number(cell) : 0);

/** The newest row of each post of October, over the files of a folder. */
function october(folder: string, files: RegExp, read: (row: Row) => [id: string, seen: Omit<Seen, 'exportedAt'>] | null): Seen[] {
  const posts = new Map<string, Seen>();
  for (const name of readdirSync(join(EXPORTS, folder), { recursive: true, encoding: 'utf8' }).filter((one) => files.test(one))) {
    const time = exportedAt(`exports/${folder}/${name}`);
    for (const row of rowsOf(folder, name)) {
      const found = read(row);
      if (found?.[1].day.startsWith('2026-10') && time >= (posts.get(found[0])?.exportedAt ?? ''))
        posts.set(found[0], { ...found[1], exportedAt: time });
    }
  }
  return [...posts.values()];
}

const meta = (row: Row, reactions: string, saves: string): [string, Omit<Seen, 'exportedAt'>] | null =>
  row['Post ID'] && row['Publish time'] && row.Views !== undefined && row.Views !== ''
    ? [
        row['Post ID'],
        {
          day: parisDay(pacific(row['Publish time'])),
          views: number(row.Views),
          reach: row.Reach ? number(row.Reach) : null,
          interactions: number(row[reactions]) + number(row.Comments) + number(row.Shares) + number(row[saves]),
        },
      ]
    : null;

const median = (values: number[]) => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? (sorted[Math.floor(middle)] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

describe('October 2026 of the demo', () => {
  const instagram = october('instagram', /^(Oct|Nov|Sep|Jul)-.*2026.*\.csv$/, (row) => meta(row, 'Likes', 'Saves'));
  const facebook = october('facebook', /2026.*\.csv$/, (row) => meta(row, 'Reactions', ''));
  const tiktok = october('tiktok', /^videos_.*\.csv$/, (row) => [
    row['Video link'] as string,
    {
      day: parisDay(Date.parse(`${(row['Post time'] as string).replaceAll('/', '-').replace(' ', 'T')}Z`)),
      views: number(row['Video views']),
      reach: null,
      interactions: number(row.Likes) + number(row.Comments) + number(row.Shares) + number(row['Add to Favorites']),
    },
  ]);
  const youtube = october('youtube', /Table data\.csv$/, (row) =>
    row.Content === 'Total' || !row.Content
      ? null
      : [
          row.Content.trim(),
          {
            day: new Date(`${row['Video publish time']} 12:00 UTC`).toISOString().slice(0, 10),
            views: number(row.Views),
            reach: null,
            interactions: 0,
          },
        ],
  );
  let report: Report;

  beforeAll(async () => {
    const data = demoFolder();
    const { brand } = readBrand(data, 'maison-copeau');
    const reports = await withStore(data, (connection) => computeReports(connection, brand as NonNullable<typeof brand>));
    report = reports.find((one) => one.period === '2026-10' && one.account === null) as Report;
  });

  const figure = (metric: string) => report.kpis.find((kpi) => kpi.figure.metric === metric)?.figure;

  it('views', () => {
    const all = [...instagram, ...facebook, ...tiktok, ...youtube];
    expect(all.length).toBeGreaterThan(40);
    expect(figure('views')).toMatchObject({ value: all.reduce((sum, post) => sum + post.views, 0), n: all.length });
  });

  it('median reach of a post', () => {
    const reached = [...instagram, ...facebook].flatMap(({ reach }) => reach ?? []);
    expect(figure('reach')).toMatchObject({ value: median(reached), n: reached.length });
  });

  it('engagement rate by views', () => {
    const rates = [...instagram, ...facebook, ...tiktok]
      .filter(({ views }) => views > 0)
      .map(({ interactions, views }) => (100 * interactions) / views);
    expect(figure('engagement-rate-by-views')?.n).toBe(rates.length);
    expect(figure('engagement-rate-by-views')?.value).toBeCloseTo(median(rates), 9);
  });
});
