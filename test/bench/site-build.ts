import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeBulk } from '../demo/generate.ts';
import { type Bench, best, mebibytes, ROUNDS, seconds, withFolder } from './_bench.ts';
import { type Ran, runNode } from './_process.ts';

const VIGIE = join(import.meta.dirname, '../../scripts/vigie.ts');
const MOST_BYTES = 334 * (1 << 20);

export const bench: Bench = {
  name: 'site-build',
  about:
    'vigie build of one brand with one account and 50 months of posts, gathered before. The command has no smaller scope: it writes every page of the site in both languages, of which the 50 monthly reports are one in eight or so.',
  run: (quick) =>
    withFolder(async (folder) => {
      const [data, out] = [join(folder, 'data'), join(folder, 'dist')];
      const posts = quick ? 20_000 : 200_000;
      writeBulk({ out: data, posts, files: 50 });
      await runNode([VIGIE, 'gather', '--json', '--data', data]);
      const runs: Ran[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        rmSync(out, { recursive: true, force: true });
        runs.push(await runNode([VIGIE, 'build', '--data', data, '--out', out]));
      }
      const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
      const reports = pages.filter((path) => /^marque-0001[\\/]report[\\/]\d{4}-\d{2}[\\/]index\.html$/.test(path));
      const time = best(runs.map((run) => run.seconds));
      const peak = best(runs.map((run) => run.peak ?? Number.POSITIVE_INFINITY));
      return [
        {
          what: `build, ${posts.toLocaleString('en')} posts: ${pages.length} pages in 2 languages, ${reports.length} of them the brand’s French monthly reports`,
          measured: `${seconds(time)}, ${((time * 1000) / pages.length).toFixed(0)} ms a page`,
          goal: '≤ 2.5 s for 50 reports',
          met: time <= 2.5,
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
