import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { type Bench, type Figure, seconds, withFolder } from './_bench.ts';
import { runNode } from './_process.ts';

const VIGIE = join(import.meta.dirname, '../../scripts/vigie.ts');
const YEARS = 8;
const DAY = 86_400_000;
const BRAND = 'name: Huit Ans\ntimeZone: Europe/Paris\nlanguages: [fr, en]\ntoday: 2026-11-21\naccounts:\n  tiktok: huitans\n';
const WORDS =
  'poser une étagère sans percer avant de repeindre le mur du salon avec une lasure claire et deux couches bien sèches pour tenir dix ans'.split(
    ' ',
  );

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
const gzipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

/** Posts of one TikTok account over eight years, each in two exports a month apart, so that each has a growth curve. */
function writeYears(data: string, posts: number): void {
  const folder = join(data, 'huit-ans');
  const end = Date.UTC(2026, 9, 31);
  const lines = Array.from({ length: posts }, (_, at) => {
    const time = end - Math.floor((at * YEARS * 365 * DAY) / posts) - (at % 600) * 60_000;
    const text = Array.from({ length: 40 }, (_, word) => WORDS[(at * 7 + word * (1 + (at % 5))) % WORDS.length]).join(' ');
    const id = (BigInt(Math.floor(time / 1000)) << 32n) + BigInt(at);
    const views = 500 + ((at * 7919) % 40_000);
    const written = new Date(time).toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ');
    const line = (part: number) =>
      `"${text} ${at} #bricolage #astuce${at % 90}",https://www.tiktok.com/@huitans/video/${id},${written},${[1, 0.04, 0.002, 0.004, 0.003]
        .map((share) => Math.round(views * part * share))
        .join()}`;
    return { early: line(0.8), late: line(1) };
  });
  const head = '\ufeffVideo title,Video link,Post time,Video views,Likes,Comments,Shares,Add to Favorites';
  for (const [name, rows, day] of [
    ['videos_1.csv', lines.map(({ early }) => early), '2026-11-01'],
    ['videos_2.csv', lines.map(({ late }) => late), '2026-11-20'],
  ] as const) {
    const path = join(folder, 'exports/tiktok', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${head}\n${rows.join('\n')}\n`);
    utimesSync(path, new Date(day), new Date(day));
  }
  writeFileSync(join(folder, 'brand.yaml'), BRAND);
}

/** ms from a choice to the rows on the page, in a Chromium; the archive is loaded before. */
async function filterTimes(page: string): Promise<{ first: number; filter: number; search: number }> {
  const browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
  try {
    const tab = await browser.newPage();
    await tab.goto(pathToFileURL(page).href);
    const choose = (name: string, value: string) =>
      tab.evaluate(
        async ([field, chosen]) => {
          const control = document.querySelector(`#filters [name="${field}"]`) as HTMLInputElement | HTMLSelectElement;
          const found = document.getElementById('found') as HTMLElement;
          const changed = new Promise<void>((done) =>
            new MutationObserver(() => done()).observe(found, { childList: true, characterData: true, subtree: true }),
          );
          control.value = chosen as string;
          const from = performance.now();
          control.form?.dispatchEvent(new Event('submit', { cancelable: true }));
          await changed;
          // Laid out, as the reader sees it.
          document.getElementById('rows')?.getBoundingClientRect();
          return performance.now() - from;
        },
        [name, value],
      );
    await tab.getByRole('searchbox').focus();
    await tab.locator('script[src*="vigie-posts"]').waitFor({ state: 'attached' });
    const first = await choose('from', '2019-06');
    const times = [];
    for (const month of ['2020-01', '2021-01', '2022-03', '2023-02', '2019-03']) times.push(await choose('from', month));
    const searches = [];
    await choose('q', 'etag');
    for (const word of ['lasure', 'peindre', 'couches', 'percer']) searches.push(await choose('q', word));
    return { first, filter: Math.max(...times), search: Math.max(...searches) };
  } finally {
    await browser.close();
  }
}

export const bench: Bench = {
  name: 'archive',
  about:
    'the archive of one brand with 5,000 posts over eight years, each in two exports and so with a growth curve: vigie build (gathered before), the archive’s page, its filters in a Chromium. The rate counts every page of the build, reports too.',
  run: (quick) =>
    withFolder(async (folder): Promise<Figure[]> => {
      const [data, out] = [join(folder, 'data'), join(folder, 'dist')];
      const posts = quick ? 500 : 5000;
      writeYears(data, posts);
      await runNode([VIGIE, 'gather', '--json', '--data', data]);
      const ran = await runNode([VIGIE, 'build', '--data', data, '--out', out]);
      const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
      const curves = pages.filter((path) => /^huit-ans[\\/]posts[\\/]tiktok-/.test(path)).length;
      const rate = pages.length / ran.seconds;
      const archive = join(out, 'huit-ans/posts/index.html');
      const own = ['vigie.css', 'vigie.js'].map((name) => join(out, name));
      const weight = gzipped(archive) + own.reduce((sum, path) => sum + gzipped(path), 0);
      const later = [join(out, 'vigie-posts.js'), join(out, 'huit-ans/posts/archive.js')];
      const times = await filterTimes(archive);
      const ms = (value: number) => `${value.toFixed(0)} ms`;
      return [
        {
          what: `build, ${pages.length} pages in 2 languages, ${curves} posts with a curve, search index included`,
          measured: `${seconds(ran.seconds)}, ${rate.toFixed(0)} pages/s`,
          goal: '≥ 250 pages/s',
          met: rate >= 250,
        },
        { what: 'page of the archive, gzipped, without fonts', measured: kilobytes(weight), goal: '≤ 60 KB', met: weight <= 60_000 },
        {
          what: 'its scripts before a filter is used, as written',
          measured: kilobytes(own.slice(1).reduce((sum, path) => sum + readFileSync(path).length, 0)),
          goal: '—',
          met: true,
        },
        {
          what: 'what the first filter loads, gzipped: its script, the archive',
          measured: later.map((path) => kilobytes(gzipped(path))).join(' + '),
          goal: '—',
          met: true,
        },
        { what: `first filter, archive loaded from disk, ${posts} posts`, measured: ms(times.first), goal: '—', met: true },
        { what: 'a further filter, the slowest of five', measured: ms(times.filter), goal: '≤ 100 ms', met: times.filter <= 100 },
        { what: 'a search of the texts, the slowest of four', measured: ms(times.search), goal: '≤ 100 ms', met: times.search <= 100 },
      ];
    }),
};
