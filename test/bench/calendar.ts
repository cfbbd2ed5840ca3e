import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Calendar } from '../../scripts/calendar/calendar.ts';
import { checkEntries, checkEntry } from '../../scripts/calendar/checks/index.ts';
import { specialDays } from '../../scripts/calendar/days.ts';
import { brandNow } from '../../scripts/calendar/now.ts';
import { readCalendar } from '../../scripts/calendar/read.ts';
import { noteLines } from '../../scripts/desk/note-open.ts';
import type { Brand } from '../../scripts/model/brand.ts';
import { addDays } from '../../scripts/model/zone.ts';
import { readBrand } from '../../scripts/workspace/brands.ts';
import { manyEntries } from '../calendar/many.ts';
import { Pages } from '../site/pages.ts';
import { type Bench, best, type Figure, ROUNDS, seconds, withFolder } from './_bench.ts';
import { runNode } from './_process.ts';

const VIGIE = join(import.meta.dirname, '../../scripts/vigie.ts');
const TODAY = '2026-11-21';
const FOLDER = 'trois-mille';
const BRAND = `name: Trois Mille\ntimeZone: Europe/Paris\nlanguages: [fr, en]\ntoday: ${TODAY}\naccounts:\n  instagram: troismille\n  facebook: Trois Mille\n  linkedin: trois-mille\n`;
const GOALS = { pagesPerSecond: 250, month: 30_000, list: 60_000, read: 5000, again: 1500, checks: 500, typed: 16, desk: 1000 };

const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
const timed = async <T>(work: () => T | Promise<T>): Promise<[number, T]> => {
  const from = performance.now();
  const answer = await work();
  return [performance.now() - from, answer];
};

export const bench: Bench = {
  name: 'calendar',
  about:
    'one brand with 3,000 planned posts over three years: reading them, the checks of all and of one as somebody types, the desk’s list, vigie build with a page each in both languages, the heaviest month and list.',
  run: (quick) =>
    withFolder(async (data): Promise<Figure[]> => {
      const n = quick ? 300 : 3000;
      mkdirSync(join(data, FOLDER, 'calendar'), { recursive: true });
      writeFileSync(join(data, FOLDER, 'brand.yaml'), BRAND);
      for (const [path, content] of Object.entries(manyEntries(n, TODAY))) writeFileSync(join(data, FOLDER, path), content);
      const { brand } = readBrand(data, FOLDER);
      if (!brand) throw new Error('The brand of the bench cannot be read.');
      return [...(await reading(data, brand)), ...(await building(data, n))];
    }),
};

const under = (what: string, value: number, most: number): Figure => ({
  what,
  measured: milliseconds(value),
  goal: `≤ ${milliseconds(most)}`,
  met: value <= most,
});

/** Reading, checking, listing: in this process, as the desk does. */
async function reading(data: string, brand: Brand): Promise<Figure[]> {
  const now = brandNow(brand);
  const read = () => readCalendar({ dataDir: data, brand, posts: [], events: [], now });
  const [first, calendar] = await timed(read);
  const input = {
    brand,
    entries: calendar.entries,
    today: TODAY,
    now,
    days: specialDays(brand.calendar, brand.languages, addDays(TODAY, -730), addDays(TODAY, 365)),
    campaigns: [],
  };
  const entry = calendar.entries.at(-1) as Calendar['entries'][number];
  const again = await rounds(read);
  const checks = await rounds(() => checkEntries(input));
  const typed = await rounds(() => checkEntry(entry, input));
  const desk = await rounds(() => noteLines(data, FOLDER, 'calendar', 'fr'));
  return [
    under(`calendar read, ${calendar.entries.length.toLocaleString('en')} files, first time (checks included)`, first, GOALS.read),
    under('calendar read again, nothing changed', again, GOALS.again),
    under('all checks of all entries', checks, GOALS.checks),
    under('checks of one entry among all, as one types', typed, GOALS.typed),
    under('the list that the desk opens', desk, GOALS.desk),
  ];
}

async function rounds(work: () => unknown): Promise<number> {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) times.push((await timed(work))[0]);
  return best(times);
}

async function building(data: string, n: number): Promise<Figure[]> {
  const out = join(data, '.site');
  await runNode([VIGIE, 'gather', '--json', '--data', data]);
  const ran = await runNode([VIGIE, 'build', '--data', data, '--out', out]);
  const { paths } = new Pages(out);
  const weights = (kind: RegExp) =>
    paths.filter((path) => kind.test(path)).map((path) => gzipSync(readFileSync(join(out, path)), { level: 9 }).length);
  const month = Math.max(...weights(/calendar\/\d{4}-\d{2}\/index\.html$/));
  const list = Math.max(...weights(/calendar\/(list|board|pillar|platform|campaign)\//));
  return [
    {
      what: `build, ${n.toLocaleString('en')} planned posts: ${paths.length.toLocaleString('en')} pages`,
      measured: `${seconds(ran.seconds)}, ${(paths.length / ran.seconds).toFixed(0)} pages/s`,
      goal: `≥ ${GOALS.pagesPerSecond} pages/s`,
      met: paths.length / ran.seconds >= GOALS.pagesPerSecond,
    },
    { what: 'the heaviest month, gzip', measured: kilobytes(month), goal: `≤ ${kilobytes(GOALS.month)}`, met: month <= GOALS.month },
    { what: 'the heaviest list, gzip', measured: kilobytes(list), goal: `≤ ${kilobytes(GOALS.list)}`, met: list <= GOALS.list },
  ];
}
