/** The archive's filters and files, without a browser. */

import { runInNewContext } from 'node:vm';
import { read } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { type ArchiveFile, archiveScript, MOST_TEXT, unpackArchive } from '../../site/archive-file.ts';
import { type ArchiveRow, figureCells, hashtags } from '../../site/archive-rows.ts';
import { sheetOf } from '../../site/archive-sheet.ts';
import { choiceOf, filtered, hashOf, NO_CHOICE, terms } from '../../site/client/filter.ts';
import { csv } from '../../site/csv.ts';
import { workbook } from '../../site/workbook.ts';

const instagram = {
  platform: 'instagram',
  name: 'Atelier Lune',
  several: false,
  gives: new Set(['views', 'reactions']),
} satisfies ArchiveRow['account'];
const x = { platform: 'x', name: 'atelierlune', several: false, gives: new Set(['impressions']) } satisfies ArchiveRow['account'];

const row = (id: string, over: Partial<ArchiveRow> = {}): ArchiveRow => ({
  id,
  slug: `${(over.account ?? instagram).platform}-${id}`,
  account: instagram,
  format: 'photo',
  day: '2026-10-14',
  minutes: 570,
  permalink: null,
  text: null,
  duration: null,
  measures: {},
  ratio: null,
  unranked: null,
  tags: [],
  file: 'exports/a.csv',
  row: 2,
  ...over,
});
const ids = (rows: readonly ArchiveRow[]) => rows.map(({ id }) => id);

test('a search needs every word, accents, capitals and ligatures aside', () => {
  const rows = [
    row('1', { text: 'Un Événement à l’atelier' }),
    row('2', { text: 'Le cœur de l’ouvrage, un évènement' }),
    row('3', { text: 'Rien de tel' }),
    row('4'),
  ];
  const search = (q: string) => ids(filtered(rows, { ...NO_CHOICE, q }));
  expect(search('evenement')).toEqual(['1', '2']);
  expect(search('COEUR evenement')).toEqual(['2']);
  expect(search("l'atelier")).toEqual(['1']);
  expect(search('"de tel"')).toEqual(['3']);
  expect(search('"tel de"')).toEqual([]);
  expect(terms('« un deux » trois "quatre')).toEqual(['un deux', 'trois', 'quatre']);
});

test('platform, account, format, months and tag go together', () => {
  const rows = [
    row('1', { day: '2026-10-31', tags: ['bois'] }),
    row('2', { day: '2026-11-01', account: x, format: 'reply' }),
    row('3', { day: null, account: x }),
    row('4', { day: '2026-09-30', tags: ['bois', 'colle'] }),
  ];
  const kept = (choice: Partial<typeof NO_CHOICE>) => ids(filtered(rows, { ...NO_CHOICE, ...choice }));
  expect(kept({ platform: 'x' })).toEqual(['2', '3']);
  expect(kept({ account: 'x atelierlune', format: '-reply' })).toEqual(['3']);
  expect(kept({ from: '2026-10', to: '2026-10' })).toEqual(['1']);
  expect(kept({ to: '2026-10', tag: 'bois' })).toEqual(['1', '4']);
});

test('a sort puts what has no value last, in both orders', () => {
  const rows = [row('1', { measures: { views: 5 } }), row('2', { day: null }), row('3', { measures: { views: 9, reactions: 3 } })];
  const sorted = (sort: string, order = '') => ids(filtered(rows, { ...NO_CHOICE, sort, order }));
  expect(sorted('views')).toEqual(['3', '1', '2']);
  expect(sorted('views', 'asc')).toEqual(['1', '3', '2']);
  expect(sorted('', 'asc')).toEqual(['3', '1', '2']);
  expect(sorted('rate')[0]).toBe('3');
});

test('a choice comes back from the address as it went in; an anchor is no choice', () => {
  const choice = { ...NO_CHOICE, q: 'café & crème = 50 % #bois', platform: 'x', order: 'asc' };
  expect(choiceOf(hashOf(choice))).toEqual(choice);
  expect(hashOf(NO_CHOICE)).toBe('');
  expect(choiceOf('')).toEqual(NO_CHOICE);
  expect(choiceOf('#main')).toBeNull();
});

test('what is missing is said in words: not provided by the account, or not measured on this post', () => {
  const cells = figureCells(row('1', { measures: { views: 0, comments: 0 } }), 'fr').map(({ text }) => text);
  expect(cells).toEqual(['0', 'non fourni', '0', '—', '—']);
  expect(figureCells(row('1'), 'fr')[0]?.text).toBe('non mesuré');
  expect(figureCells(row('1', { account: x }), 'en').map(({ text }) => text)).toEqual([
    'not measured',
    'not provided',
    'not provided',
    '—',
    '—',
  ]);
});

test('hashtags: each once, in lower case, no number alone', () => {
  expect(hashtags('#Bois et #bois, #DIY_2026 ; &#39; #1 a#é')).toEqual(['bois', 'diy_2026', 'é']);
  expect(hashtags(null)).toEqual([]);
});

const HOSTILE = [
  '</script><script>alert(1)</script>',
  "=cmd|'/c calc'!A1",
  ' \t=1+1',
  '@SUM(1)',
  '-2+3',
  'a\u2028b\u2029c',
  '\u202eRTL "guillemets", virgule;\r\nligne',
  '__proto__',
  '\ud800 seul',
  `${'é'.repeat(5000)}`,
];
const hostile = HOSTILE.map((text, at) =>
  row(`${at}`, { text, file: text.slice(0, 20), tags: [text.slice(0, 9)], account: { ...instagram, name: text.slice(0, 30) } }),
);

test('the archive’s script holds any text and nothing of it runs', () => {
  const script = archiveScript(hostile);
  expect(script).not.toMatch(/[<\u2028\u2029]/);
  const self: { vigieArchive?: ArchiveFile } = {};
  runInNewContext(script, { self });
  const rows = unpackArchive(self.vigieArchive as ArchiveFile);
  expect(rows.slice(0, 9).map(({ text }) => text)).toEqual(HOSTILE.slice(0, 9));
  expect(rows[9]?.text).toHaveLength(MOST_TEXT + 1);
  expect(rows.map(({ account }) => account.name)).toEqual(hostile.map(({ account }) => account.name));
  expect(rows.map((one) => [one.slug, one.day, one.minutes, one.file, one.row])).toEqual(
    hostile.map((one) => [one.slug, one.day, one.minutes, one.file, one.row]),
  );
});

test('no cell of a file is a formula, and both files hold the same', () => {
  const sheet = sheetOf(hostile, 'fr', 'Texte');
  const text = csv(sheet);
  expect(text.startsWith('\ufeffPubliée le,')).toBe(true);
  // Every field, with its quotes: none begins as a formula.
  const fields = [...text.slice(1).matchAll(/(?:^|,|\r\n)("(?:[^"]|"")*"|[^,\r\n]*)/g)].map(([, field]) =>
    (field as string).replace(/^"/, ''),
  );
  expect(fields.filter((field) => /^\s*[=+@-]/.test(field))).toEqual([]);
  expect(text).toContain("'=cmd|");
  const book = read(workbook(sheet), { cellFormula: true, cellDates: true });
  const cells = book.Sheets[book.SheetNames[0] as string] as Record<string, { t: string; v: unknown; f?: string }>;
  expect(Object.values(cells).filter((cell) => cell?.f !== undefined)).toEqual([]);
  expect(cells.E3).toMatchObject({ t: 's', v: HOSTILE[1] });
  expect(cells.A2).toMatchObject({ t: 'd' });
});
