/** The demo brand: the same bytes at each run, the bytes that are kept in data/, and the true headers of the platforms. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as XLSX from '@e965/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import { maisonCopeauFiles, writeBulk } from './generate.ts';

const KEPT = fileURLToPath(new URL('../../data/maison-copeau/', import.meta.url));
const files = maisonCopeauFiles();
const exports = files.filter(({ path }) => path.startsWith('exports/'));

/** The cells of a line in the platforms' CSV. */
function cellsOf(line: string): string[] {
  const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
  return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

const decoded = (bytes: Buffer) => bytes.toString(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '');
const linesOf = (bytes: Buffer) => decoded(bytes).split(/\r?\n/);

test('two runs write the same bytes', () => {
  const again = maisonCopeauFiles();
  expect(again.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  expect(again.filter(({ bytes }, i) => !bytes.equals(files[i]?.bytes ?? Buffer.alloc(0)))).toEqual([]);
});

test('the exports kept in data/maison-copeau are those of a fresh run', () => {
  const kept = readdirSync(join(KEPT, 'exports'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(kept).toHaveLength(exports.length);
  const changed = exports.filter(({ path, bytes }) => !existsSync(join(KEPT, path)) || !readFileSync(join(KEPT, path)).equals(bytes));
  expect(changed.map(({ path }) => path)).toEqual([]);
});

test('the demo stays small enough to be kept with the code', () => {
  expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(6_000_000);
});

describe('quirks of the platforms', () => {
  const named = (part: string) => exports.find(({ path }) => path.includes(part))?.bytes ?? Buffer.alloc(0);

  test('Instagram holds U+2028 in captions, one blank reach and one post twice', () => {
    const text = decoded(named('instagram/Jan-01-2025'));
    expect(text).toContain('\u2028');
    const ids = [...text.matchAll(/^(18\d{15}),/gm)].map(([, id]) => id);
    expect(ids.length - new Set(ids).size).toBe(1);
    expect([...text.matchAll(/,Lifetime,\d+,,/g)]).toHaveLength(1);
  });

  test('an Instagram shortcode tells when the media was made: at most ten minutes before its publication, in Pacific time', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    // Inside October, Los Angeles is seven hours behind UTC.
    const records = decoded(named('instagram/Oct-01-2026')).matchAll(
      /"(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d)",https:\/\/www\.instagram\.com\/\w+\/([\w-]+)\//g,
    );
    const delays = [...records].map(([, month, day, year, hour, minute, code = '']) => {
      const id = [...code].reduce((sum, letter) => sum * 64n + BigInt(alphabet.indexOf(letter)), 0n);
      const published = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour) + 7, Number(minute));
      return (published - Number((id >> 23n) + 1_314_220_021_721n)) / 60_000;
    });
    expect(delays.length).toBeGreaterThan(15);
    expect(Math.min(...delays)).toBeGreaterThan(-1);
    expect(Math.max(...delays)).toBeLessThanOrEqual(10);
  });

  test('Facebook: reactions, comments and shares add up; some records are short, one post is over two', () => {
    const text = decoded(named('facebook/Jan-01-2026'));
    const records = [...text.matchAll(/,Lifetime,(.*)$/gm)].map(([, figures = '']) => figures.split(','));
    for (const [, , total, reactions, comments, shares] of records) {
      expect(Number(total)).toBe(Number(reactions) + Number(comments) + Number(shares));
    }
    expect(records.filter((cells) => cells.length === 10).length).toBeGreaterThan(0);
    expect(records.filter(([views]) => views === '')).toHaveLength(1);
  });

  test('Mastodon keeps one post for its followers', () => {
    const { orderedItems } = JSON.parse(decoded(named('outbox.json'))) as { orderedItems: { to: string[]; cc: string[] }[] };
    const closed = orderedItems.filter(({ to, cc }) => ![...to, ...cc].some((who) => who.endsWith('#Public')));
    expect(closed).toHaveLength(1);
  });

  test('no text comes twice in a month on Instagram', () => {
    const captions = decoded(named('instagram/Oct-01-2026')).split(/^18\d{15},/m);
    const texts = captions.slice(1).map((record) => record.slice(0, record.indexOf('#maisoncopeau')));
    // The one repeated record is the quirk tested above.
    expect(texts.length - new Set(texts).size).toBe(1);
  });
});

describe('files for the benchmarks', () => {
  const out = mkdtempSync(join(tmpdir(), 'vigie-bulk-'));
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  test.each(['instagram', 'facebook', 'x', 'tiktok'] as const)('%s: as many posts as asked, each once', (platform) => {
    const paths = writeBulk({ out, posts: 1003, files: 4, brands: 2, platform });
    expect(paths).toHaveLength(8);
    const addresses = paths.flatMap(
      (path) => readFileSync(path, 'utf8').match(/https:\/\/(?:www\.)?(?:instagram|facebook|x|tiktok)\.com\/[@\w./]*[\w-]+/g) ?? [],
    );
    expect(new Set(addresses).size).toBe(1003);
  });
});

/** Where each generated header must be found among the real ones. */
const TWINS: readonly (readonly [string, string, number])[] = [
  ['instagram/Oct-01-2026', 'meta/ig_content_2025_en.csv', 0],
  ['facebook/Oct-01-2026', 'meta/fb_content_2025_en-us_ragged.csv', 0],
  ['instagram/Reach.csv', 'meta/mbs_page_ig_reach.csv', 2],
  ['facebook/Follows.csv', 'meta/mbs_page_fb_follows.csv', 2],
  ['instagram/Audience.csv', 'meta/mbs_audience_fb_2025.csv', 2],
  ['x/account_analytics_content_2026-10-01', 'x/account_analytics_content_2026-08-10_2026-08-16.csv', 0],
  ['x/account_overview', 'x/account_overview_analytics_2025.csv', 0],
  ['tiktok/Overview.csv', 'tiktok/studio_Overview.csv', 0],
  ['tiktok/Viewers.csv', 'tiktok/studio_Viewers.csv', 0],
  ['tiktok/Content.csv', 'tiktok/studio_Content.csv', 0],
  ['tiktok/videos_2026-11-20', 'tiktok/business_videos.csv', 0],
  ['tiktok/overview_2026-11-20', 'tiktok/business_overview.csv', 0],
  ['Table data.csv', 'youtube/content_Table_data_2026.csv', 0],
  ['Chart data.csv', 'youtube/content_Chart_data_2026.csv', 0],
  ['Totals.csv', 'youtube/geography_Totals_2021.csv', 0],
  ['Diagrammdaten.csv', 'youtube/content_Diagrammdaten_2020_de.csv', 0],
  ['google-analytics-4/2026-10', 'ga4/Pages_and_screens_Page_path_and_screen_class.csv', 9],
];
const MEMBERS = ['FollowerHistory', 'FollowerActivity', 'FollowerGender', 'FollowerTopTerritories'];

interface RealExport {
  header: string[];
  sheets: Record<string, string[][]>;
}

const real = process.env.VIGIE_REAL_EXPORTS;

describe.skipIf(!real)('headers are those of real exports, letter by letter', () => {
  const headers = real ? (JSON.parse(readFileSync(join(real, 'headers.json'), 'utf8')) as Record<string, RealExport>) : {};

  test.each(TWINS)('%s', (part, twin, line) => {
    const file = exports.find(({ path }) => path.includes(part));
    expect(cellsOf(linesOf(file?.bytes ?? Buffer.alloc(0))[line] ?? '')).toEqual(headers[twin]?.header);
  });

  test.each(MEMBERS)('%s.csv in the archive of followers', (name) => {
    const member = exports.flatMap(({ members = [] }) => members).find((one) => one.name === `${name}.csv`);
    expect(cellsOf(linesOf(member?.bytes ?? Buffer.alloc(0))[0] ?? '')).toEqual(headers[`tiktok/studio_${name}.csv`]?.header);
  });

  test.each(['Metrics', 'All posts'])('LinkedIn, sheet %s: a sentence, then the header', (sheet) => {
    const file = exports.find(({ path }) => path.includes('linkedin/maison-copeau_content_'));
    const rows = XLSX.utils.sheet_to_json<string[]>(XLSX.read(file?.bytes).Sheets[sheet] as XLSX.WorkSheet, { header: 1 });
    expect(rows[0]).toHaveLength(1);
    expect(rows[1]).toEqual(headers['linkedin/company_content_2025_resaved.xls']?.sheets[sheet]?.[0]);
  });
});
