/** The fast way for large files gives what the other way gives, row for row and word for word; and leaves to it whatever is odd. */

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Brand } from '../../scripts/model/brand.ts';
import { openFile } from '../../scripts/read/read.ts';
import { readInBulk } from '../../scripts/store/bulk-posts.ts';
import { gather } from '../../scripts/store/gather.ts';
import type { BrandInput } from '../../scripts/store/plan.ts';
import { type ReadContext, readRows, recogniseMember } from '../../scripts/store/read-member.ts';
import type { Reading } from '../../scripts/store/reading.ts';
import { RAW_TABLES, RowWriter } from '../../scripts/store/rows.ts';
import { findBrands } from '../../scripts/workspace/brands.ts';
import { listExports } from '../../scripts/workspace/exports.ts';
import { writeBulk } from '../demo/generate.ts';
import { ask, instagramCsv } from '../workspace.ts';

const SCHEMA = readFileSync(join(import.meta.dirname, '../../scripts/store/schema.sql'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'vigie-bulk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let instance: DuckDBInstance;
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
});
afterAll(() => instance.closeSync());

interface Read {
  reading: Reading | null;
  rows: unknown[];
}

async function withSchema(work: (connection: DuckDBConnection) => Promise<Reading | null>): Promise<Read> {
  const own = await DuckDBInstance.create(':memory:');
  const connection = await own.connect();
  try {
    await connection.run(SCHEMA);
    const reading = await work(connection);
    const rows = [];
    for (const table of RAW_TABLES) rows.push((await connection.runAndReadAll(`SELECT * FROM ${table} ORDER BY ALL`)).getRowsJson());
    return { reading, rows };
  } finally {
    connection.closeSync();
    own.closeSync();
  }
}

/** One file of a brand, read both ways. `fast.reading` is null when the fast way left it to the other. */
async function bothWays(path: string, shown: string, brand: Brand): Promise<{ fast: Read; slow: Read }> {
  const context: ReadContext = { brand, mappings: [], note: null };
  const [member] = await openFile(path);
  const recognised = recogniseMember(member as NonNullable<typeof member>, shown, context);
  if ('refused' in recognised) throw new Error(`not recognised: ${JSON.stringify(recognised.refused.refused)}`);
  const { size, mtimeMs } = statSync(path);
  const file = { location: Buffer.from(path), bytes: size, modifiedMs: mtimeMs };
  const fast = await withSchema((connection) => readInBulk(recognised, file, context, connection));
  const slow = await withSchema(async (connection) => {
    const writer = new RowWriter(connection);
    await writer.open();
    const reading = readRows(recognised, context, writer);
    writer.close();
    return reading;
  });
  return { fast, slow };
}

const brandOf = (root: string) => findBrands(root).flatMap((one) => one.brand ?? [])[0] as Brand;

const LUNE = {
  folder: 'lune',
  name: 'Atelier Lune',
  timeZone: 'Europe/Paris',
  languages: ['fr'],
  accounts: { instagram: [{ handle: 'atelierlune', also: ['178'] }], facebook: [] },
  files: {},
} as unknown as Brand;

let made = 0;
/** A text as a file of Atelier Lune. */
function fileOf(text: string | Uint8Array): string {
  const path = join(folder, `made-${++made}.csv`);
  writeFileSync(path, text);
  return path;
}

const both = (text: string | Uint8Array, brand = LUNE) => bothWays(fileOf(text), 'exports/posts.csv', brand);

/** Posts as Meta writes them, one a day, at noon. */
const posts = (count: number, more: (n: number) => Partial<Parameters<typeof instagramCsv>[0][number]> = () => ({})) =>
  Array.from({ length: count }, (_, n) => ({
    id: String(18_000_000_000_000_000 + n * 8),
    views: 100 + n,
    reach: 80 + n,
    likes: n,
    time: `0${1 + (n % 9)}/${String(1 + (n % 28)).padStart(2, '0')}/2026 12:${String(n % 60).padStart(2, '0')}`,
    ...more(n),
  }));

async function expectSame(text: string | Uint8Array, brand = LUNE): Promise<Read> {
  const { fast, slow } = await both(text, brand);
  expect(fast.reading).not.toBeNull();
  expect(fast).toEqual(slow);
  return fast;
}

async function expectLeft(text: string | Uint8Array): Promise<void> {
  const { fast } = await both(text);
  expect(fast.reading).toBeNull();
  expect(fast.rows.flat(), 'nothing half-written').toEqual([]);
}

describe('a large file, read in SQL', () => {
  it.each(['instagram', 'facebook'] as const)('gives the same rows and reading as row by row: %s', async (platform) => {
    const out = join(folder, platform);
    const paths = writeBulk({ out, posts: 6000, files: 3, platform });
    const before = writeBulk({ out: `${out}-before`, posts: 24 * 200, files: 24, platform });
    for (const path of [...paths, before[0] as string, before[8] as string, before[14] as string]) {
      const root = path.startsWith(`${out}-before`) ? `${out}-before` : out;
      const { fast, slow } = await bothWays(path, path.slice(path.indexOf('exports/')), brandOf(root));
      expect(fast.reading).not.toBeNull();
      expect(fast).toEqual(slow);
    }
  });

  it('takes the same second of an hour that comes twice, and the brand’s own day', async () => {
    const times = ['00:30', '01:00', '01:30', '01:59', '02:00', '02:30', '03:00', '15:00', '14:59', '23:59'];
    const days = ['11/01/2026', '03/08/2026', '03/29/2026', '10/25/2026', '06/15/2026', '12/31/2025'];
    const all = days.flatMap((day) => times.map((time) => `${day} ${time}`));
    for (const timeZone of ['Europe/Paris', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Chatham'])
      await expectSame(instagramCsv(posts(all.length, (n) => ({ time: all[n] as string }))), { ...LUNE, timeZone });
  });

  it('names accounts as the brand does, by name and by id, in the order of the file', async () => {
    const names = [' AtelierLune ', 'quelquunautre', '', 'atelierlune'];
    const { reading } = await expectSame(instagramCsv(posts(40, (n) => ({ account: names[n % 4] as string }))), {
      ...LUNE,
      accounts: { instagram: [{ handle: 'atelierlune', also: [] }] },
    } as unknown as Brand);
    expect(reading?.named.map(({ account }) => account)).toEqual(['atelierlune', 'quelquunautre', '178']);
  });

  it('keeps texts as they are but for the blanks around them', async () => {
    const texts = [
      '',
      ' ',
      '\u00a0 Bleu \u2028',
      '\ufeffÉté\n\n',
      'a "b" c',
      '👩‍🔧\r\nsuite',
      'e\u0301',
      '\t; , |',
      '\u3000日本\u3000',
      'null',
      'NaN',
    ];
    await expectSame(instagramCsv(posts(44, (n) => ({ text: texts[n % texts.length] as string }))));
  });

  it('takes the longer of two captions, as JavaScript counts', async () => {
    const header =
      'Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Permalink,Post type,Date,Views,Reach,"Reactions, Comments and Shares",Reactions,Comments,Shares';
    const captions = [
      ['court', 'plus long'],
      ['😀😀', 'abc'],
      ['abc', '😀😀'],
      ['', 'seul'],
      ['seul', ''],
      ['', ''],
      [' même ', 'même'],
      ['égal1', 'égal2'],
    ];
    const rows = captions.map(([title, text], n) =>
      [
        10_000 + n,
        55,
        'Atelier Lune',
        `"${title}"`,
        `"${text}"`,
        n / 2,
        '03/14/2026 02:30',
        `https://www.facebook.com/lune/posts/${n}`,
        'Photos',
        'Lifetime',
        5,
        4,
        n === 3 ? 9 : 6,
        1,
        2,
        n === 4 ? '' : 3,
      ].join(','),
    );
    const { reading } = await expectSame(`${[header, ...rows].join('\r\n')}\r\n`);
    expect(reading?.remarks).toContainEqual({ code: 'parts-differ-from-total', with: { rows: 1 } });
  });

  it('says the same of columns that are not there, of zeros, of decimals, of a file without a last line end', async () => {
    const csv = instagramCsv(posts(30, (n) => ({ views: n % 2 ? 0 : 10, reach: n % 3 ? '' : 7 })));
    await expectSame(csv.replace('Saves', 'Signets').trimEnd());
    await expectSame(csv.replaceAll(/,1,2,3,0\n/g, ',1.5,2,3.25,0\n'));
  });
});

describe('what is odd is left to the other way', () => {
  // Far below the head, which is looked at row by row.
  const ODD = 700;
  const csv = instagramCsv(posts(900));
  const lines = csv.split('\n');
  const withLine = (line: string) => [...lines.slice(0, ODD), line, ...lines.slice(ODD)].join('\n');
  const changed = (from: string | RegExp, to: string) => {
    const line = (lines[ODD] as string).replace(from, to);
    expect(line).not.toBe(lines[ODD]);
    return [...lines.slice(0, ODD), line, ...lines.slice(ODD + 1)].join('\n');
  };

  it.each<[string, () => string | Uint8Array]>([
    ['a blank line', () => withLine('')],
    ['a row of empty cells', () => withLine(','.repeat(17))],
    ['a short row', () => withLine('18000000000000999,178')],
    ['a header repeated', () => withLine(lines[0]?.slice(1) as string)],
    ['a note below the table', () => `${csv}Exported by Meta\n`],
    ['a note above the table', () => `Export\n${csv.slice(1)}`],
    ['a quote in an unquoted cell', () => changed('IG image', 'IG "image')],
    ['a quote that is never closed', () => changed('"Une lampe",', '"Une lampe,')],
    ['a quote that is never closed, near the top', () => csv.replace('01/20/2026', '"01/20/2026')],
    ['text after a closing quote', () => changed('"Une lampe"', '"Une lampe" x')],
    ['two kinds of line ends', () => changed(/$/, '\r')],
    ['a zero byte', () => changed('Une lampe', 'Une\0lampe')],
    ['bytes that are no UTF-8', () => Buffer.from(changed('Une lampe', 'Une lampe é').slice(1), 'latin1')],
    ['an id that a spreadsheet rounded', () => changed(/^\d+/, '1.8E+16')],
    ['a missing id', () => changed(/^\d+/, '')],
    ['NaN', () => changed(',799,', ',NaN,')],
    ['inf', () => changed(',799,', ',inf,')],
    ['an exponent', () => changed(',799,', ',1e5,')],
    ['a number with its thousands', () => changed(',799,', ',"1,090",')],
    ['a word for missing', () => changed(',799,', ',--,')],
    ['a date that is none', () => changed(/\d\d.\d\d.2026 12:\d\d/, '02/30/2026 12:00')],
    ['a missing date', () => changed(/\d\d.\d\d.2026 12:\d\d/, '')],
    ['a year of two digits', () => changed(/\d\d.\d\d.2026 12:\d\d/, '01/01/26 12:00')],
    ['an hour that is none', () => changed(/\d\d.\d\d.2026 12:\d\d/, '01/01/2026 25:00')],
    ['days first', () => csv.replace(/(\d\d)\/(\d\d)\/2026/g, '$2/$1/2026')],
    ['the day of one row', () => changed('Lifetime', '03/14/2026')],
    ['an address that is none', () => changed('https://', '')],
    [
      'posts that stand in more than two rows',
      () => instagramCsv(posts(900, (n) => ({ id: String(9000 + (n < 600 ? n : 0)) })).slice(300)),
    ],
    ['views that are all zero beside a reach', () => instagramCsv(posts(900, (n) => ({ views: 0, reach: n < 700 ? 0 : 5 })))],
    ['no rows', () => `${lines[0]}\n`],
  ])('%s', async (_, text) => {
    await expectLeft(text());
  });

  it('a name that DuckDB would take for a pattern', async () => {
    const path = join(folder, 'posts[1].csv');
    writeFileSync(path, csv);
    expect((await bothWays(path, 'exports/posts[1].csv', LUNE)).fast.reading).toBeNull();
    const quote = join(folder, "l'export (1).csv");
    writeFileSync(quote, csv);
    expect((await bothWays(quote, "exports/l'export (1).csv", LUNE)).fast.reading).not.toBeNull();
  });

  it('a file that changes meanwhile', async () => {
    const path = fileOf(csv);
    const context: ReadContext = { brand: LUNE, mappings: [], note: null };
    const [member] = await openFile(path);
    const recognised = recogniseMember(member as NonNullable<typeof member>, 'exports/posts.csv', context);
    if ('refused' in recognised) throw new Error('not recognised');
    const file = { location: Buffer.from(path), bytes: statSync(path).size, modifiedMs: statSync(path).mtimeMs - 1 };
    const { reading } = await withSchema((connection) => readInBulk(recognised, file, context, connection));
    expect(reading).toBeNull();
  });
});

describe('gather', () => {
  it('gives the same store with and without the fast way', async () => {
    const root = join(folder, 'gathered');
    writeBulk({ out: root, posts: 4000, files: 4, brands: 2 });
    const brands = findBrands(root).flatMap((one) => one.brand ?? []);
    const run = async (bulkBytes: number) => {
      rmSync(join(root, '.vigie'), { recursive: true, force: true });
      const inputs = brands.map(
        (brand): BrandInput => ({
          brand,
          files: listExports(join(root, brand.folder)),
          mappings: [],
          notes: () => new Map(),
          replaced: () => [],
          clips: { state: '', read: () => [] },
          keep: () => {},
        }),
      );
      const gathered = await gather({ dataDir: root, brands: inputs, all: brands, broken: [], bulkBytes });
      const tables = await ask<{ name: string }>(
        root,
        "SELECT table_name AS name FROM information_schema.tables WHERE table_name <> 'meta' ORDER BY 1",
      );
      const content: Record<string, unknown> = {};
      for (const { name } of tables) content[name] = await ask(root, `SELECT * FROM ${name} ORDER BY ALL`);
      return { gathered, content };
    };
    const slow = await run(Number.POSITIVE_INFINITY);
    expect(await run(1)).toEqual(slow);
    expect(slow.gathered).toHaveLength(8);
  });
});
