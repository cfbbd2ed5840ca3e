/** The later sections of a report against the tables apart: groups of posts, followers, who follows, what visits became. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read as readWorkbook, utils } from '@e965/xlsx';
import { expect } from 'vitest';
import type { AudienceSnapshot } from '../../../scripts/metrics/report.ts';
import { type Apart, type Row, sql, where } from './asked.ts';
import { resampled } from './resampling.ts';
import { before } from './spans.ts';

/** Columns of the table apart that make each section, with their groups in order. */
const GROUPS: Record<'weekdays' | 'hours' | 'lengths' | 'media', Record<string, readonly string[]>> = {
  weekdays: { weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] },
  hours: { hours: ['before-9', '9-12', '12-14', '14-17', '17-20', 'after-20'] },
  lengths: { lengths: ['under-80', '80-199', '200-499', 'from-500'] },
  media: {
    links: ['with-link', 'without-link'],
    hashtags: ['no-hashtag', '1-3-hashtags', '4-hashtags'],
    durations: ['under-30s', '30-89s', '90-299s', 'from-300s'],
  },
};
/** Posts under which a group's median has no interval. */
const FEWEST = 10;

/** Groups of posts of the twelve months that end with a month; a week has none. */
async function groups(apart: Apart): Promise<void> {
  const { report, list, account } = apart;
  for (const [id, columns] of Object.entries(GROUPS) as [keyof typeof GROUPS, Record<string, readonly string[]>][]) {
    const section = report[id];
    if (report.kind === 'week') {
      expect(section).toBeNull();
      continue;
    }
    const span = [before(report.period, 11)[0], apart.now[1]] as const;
    expect(section, id).toMatchObject({ from: span[0], to: span[1] });
    const shown: { id: string; values: number[] }[] = [];
    for (const [column, names] of Object.entries(columns)) {
      const rows = await apart.ask(
        `SELECT ${column} AS id, value FROM apart_relative WHERE ${where([...span], account)} AND ${column} IS NOT NULL ORDER BY value`,
      );
      const of = names
        .map((name) => ({ id: name, values: rows.flatMap((row) => (row.id === name ? (row.value as number) : [])) }))
        .filter(({ values }) => values.length > 0);
      // Where a section compares several things, each is shown when two of its groups can be compared.
      if (Object.keys(columns).length === 1 || of.filter(({ values }) => values.length >= FEWEST).length > 1) shown.push(...of);
    }
    expect(section?.lines.map((line) => line.id)).toEqual(shown.map((group) => group.id));
    for (const [i, { values }] of shown.entries()) {
      const path = `${id}/lines/${i}/ratio`;
      const [half, other] = [values[Math.floor(values.length / 2)] as number, values[Math.ceil(values.length / 2) - 1] as number];
      list.tick(`${path}/n`, values.length);
      list.tick(`${path}/value`, (half + other) / 2);
      if (values.length >= FEWEST) apart.interval(path, (half + other) / 2, resampled(values, 17, 5000));
    }
  }
}

/** What each account gained in each period drawn, and its total at the end of it. */
async function followers(apart: Apart): Promise<void> {
  const { report, list, account } = apart;
  const week = report.kind === 'week';
  const drawn = Array.from({ length: week ? 26 : 25 }, (_, at) => before(report.period, (week ? 25 : 24) - at));
  const rows = (
    await apart.ask(sql('followers'), {
      format: week ? '%G-w%V' : '%Y-%m',
      from: (drawn[0] as [string, string])[0],
      to: apart.now[1],
    })
  ).filter((row) => account === '' || row.account === account);
  const now = rows.filter(({ period }) => period === report.period);
  const lines = report.followers?.lines ?? [];
  expect(lines.map((line) => `${line.platform} ${line.account}`).sort()).toEqual(now.map((row) => row.account).sort());
  for (const [i, line] of lines.entries()) {
    const path = `followers/lines/${i}`;
    const who = `${line.platform} ${line.account}`;
    await apart.figure(`${path}/growth`, 'net-growth', who);
    await apart.figure(`${path}/total`, 'followers', who);
    const own = new Map(rows.filter((row) => row.account === who).map((row) => [row.period as string, row]));
    const first = drawn.findIndex(([from, to]) =>
      [...own.values()].some((row) => (row.first as string) >= from && (row.first as string) <= to),
    );
    expect(line.points.length, path).toBe(drawn.length - first);
    for (const [j, point] of line.points.entries()) {
      const row = own.get(point.period);
      list.tick(`${path}/points/${j}/growth`, (row?.growth as number | null | undefined) ?? null);
      list.tick(`${path}/points/${j}/total`, (row?.total as number | null | undefined) ?? null);
    }
  }
}

/** Rows of all sheets of a workbook of the demo. */
function rowsOfWorkbook(path: string): unknown[][] {
  const book = readWorkbook(readFileSync(join(import.meta.dirname, '../../../data/maison-copeau', path)));
  return Object.values(book.Sheets).flatMap((sheet) => utils.sheet_to_json<unknown[]>(sheet, { header: 1 }));
}

/** The newest snapshot of each account and dimension, against the store and, where it is a workbook, against the file itself. */
async function audience(apart: Apart): Promise<void> {
  const { report, list } = apart;
  const rows = await apart.ask(sql('audience'), { to: apart.now[1], account: apart.account });
  const key = (row: Row) => `${row.account} ${row.dimension}`;
  const snapshots = Map.groupBy(rows, key);
  const nameOf = (one: AudienceSnapshot) => `${one.platform} ${one.account} ${one.dimension}`;
  expect(report.audience.map(nameOf).sort()).toEqual([...snapshots.keys()].sort());
  const workbooks = new Map(
    [...new Set(report.audience.map((one) => one.path))].map((path) => [path, /\.xlsx?$/.test(path) ? rowsOfWorkbook(path) : null]),
  );
  for (const [i, snapshot] of report.audience.entries()) {
    const written = workbooks.get(snapshot.path);
    const own = snapshots.get(nameOf(snapshot)) as Row[];
    const path = `audience/${i}`;
    expect(snapshot, path).toMatchObject({ day: own[0]?.day, unit: own[0]?.unit, path: own[0]?.path });
    list.tick(`${path}/row`, Math.min(...own.map(({ line }) => line as number)));
    expect(snapshot.items.length, path).toBe(own.length);
    for (const [j, item] of snapshot.items.entries()) {
      const row = own.find((one) => one.item === item.item && one.part === item.part);
      list.tick(`${path}/items/${j}/value`, row?.value as number);
      const inFile = written?.some(([name, value]) => name === item.item && Number(value) === item.value) ?? true;
      expect(inFile, `${item.item} in ${snapshot.path}`).toBe(true);
      const next = snapshot.items[j + 1];
      if (next && !snapshot.dimension.startsWith('age')) expect(item.value, `${path} order`).toBeGreaterThanOrEqual(next.value);
    }
  }
}

/** People visit several pages: they are never added. */
const added = (measure: string) => !measure.includes('users');

/** The pages of the site, their totals, and the period before. */
async function outcomes(apart: Apart): Promise<void> {
  const { report, list } = apart;
  const of = async ([from, to]: readonly [string, string]) => apart.ask(sql('outcomes'), { from, to, account: apart.account });
  const [now, earlier] = [await of(apart.now), await of(before(report.period, 1))];
  expect(report.outcomes.map(({ platform, account, dimension }) => `${platform} ${account} ${dimension}`)).toEqual([
    ...new Set(now.map((row) => `${row.account} ${row.dimension}`)),
  ]);
  for (const [i, section] of report.outcomes.entries()) {
    const ofItem = (rows: Row[], item: string, measure: string) =>
      (rows.find((row) => row.item === item && row.measure === measure)?.value as number | undefined) ?? null;
    expect([...section.measures].sort()).toEqual([...new Set(now.map(({ measure }) => measure as string))].sort());
    const leading = section.measures[0] as string;
    expect(section, 'span').toMatchObject({ from: apart.now[0], to: apart.now[1], path: now[0]?.path });
    const ranked = [...new Set(now.map(({ item }) => item as string))].sort(
      (a, b) => (ofItem(now, b, leading) ?? 0) - (ofItem(now, a, leading) ?? 0) || (a < b ? -1 : 1),
    );
    expect(section.lines.map(({ item }) => item)).toEqual(ranked.slice(0, 10));
    for (const [k, measure] of section.measures.entries()) {
      const values = now.filter((row) => row.measure === measure).map(({ value }) => value as number);
      list.tick(`outcomes/${i}/totals/${k}`, added(measure) ? values.reduce((sum, value) => sum + value, 0) : null);
      for (const [j, { item }] of section.lines.entries()) {
        list.tick(`outcomes/${i}/lines/${j}/values/${k}`, ofItem(now, item, measure));
        list.tick(`outcomes/${i}/lines/${j}/before/${k}`, ofItem(earlier, item, measure));
      }
    }
  }
}

/** Each ticks one section. */
export const SECTION_CHECKS = { groups, followers, audience, outcomes };
