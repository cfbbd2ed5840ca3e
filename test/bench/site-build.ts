import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeBulk } from '../demo/generate.ts';
import { byKind } from '../site/kinds.ts';
import { Pages } from '../site/pages.ts';
import { type Bench, best, mebibytes, ROUNDS, seconds, withFolder } from './_bench.ts';
import { type Ran, runNode } from './_process.ts';

const VIGIE = join(import.meta.dirname, '../../scripts/vigie.ts');
const MOST_BYTES = 334 * (1 << 20);
const PAGES_PER_SECOND = 250;
const CHART = /<svg\b[^>]*role="img"/;

export const bench: Bench = {
  name: 'site-build',
  about:
    'vigie build of one brand with one account, 5,000 posts and 96 months of files, gathered before: every page in both languages, reports of weeks, months and years, a page per post and per file. Pages with a drawn chart are counted apart.',
  run: (quick) =>
    withFolder(async (folder) => {
      const [data, out] = [join(folder, 'data'), join(folder, 'dist')];
      const [posts, files] = quick ? [500, 10] : [5000, 96];
      writeBulk({ out: data, posts, files });
      await runNode([VIGIE, 'gather', '--json', '--data', data]);
      const runs: Ran[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        rmSync(out, { recursive: true, force: true });
        runs.push(await runNode([VIGIE, 'build', '--data', data, '--out', out]));
      }
      const site = { folder: out, pages: new Pages(out) };
      const pages = site.pages.paths.length;
      const drawn = site.pages.paths.filter((path) => CHART.test(readFileSync(join(out, path), 'utf8'))).length;
      const kinds = [...byKind(site)].filter(([, paths]) => paths.length > 50).map(([kind, paths]) => `${paths.length} ${kind}`);
      const time = best(runs.map((run) => run.seconds));
      const peak = best(runs.map((run) => run.peak ?? Number.POSITIVE_INFINITY));
      return [
        {
          what: `build, ${posts.toLocaleString('en')} posts: ${pages} pages, ${drawn} of them with charts (${kinds.join(', ')})`,
          measured: `${seconds(time)}, ${(pages / time).toFixed(0)} pages/s`,
          goal: `≥ ${PAGES_PER_SECOND} pages/s`,
          met: pages / time >= PAGES_PER_SECOND,
        },
        {
          what: 'its peak memory, all processes',
          measured: Number.isFinite(peak) ? mebibytes(peak) : mebibytes(null),
          goal: '≤ 334 MiB',
          met: peak <= MOST_BYTES,
        },
      ];
    }),
};
