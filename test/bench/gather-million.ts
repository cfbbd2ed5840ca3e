import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeBulk } from '../demo/generate.ts';
import { type Bench, best, mebibytes, ROUNDS, seconds, withFolder } from './_bench.ts';
import { type Ran, runNode } from './_process.ts';

const VIGIE = join(import.meta.dirname, '../../scripts/vigie.ts');
const BARE_READ = join(import.meta.dirname, '_bare-read.ts');

export const bench: Bench = {
  name: 'gather-million',
  about:
    'gather of 1,000,000 rows in 50 Instagram-format files into an empty store, against DuckDB alone: one typed read_csv of the same files into one table of a new database. Whole processes, best of three, in turns.',
  run: (quick) =>
    withFolder(async (data) => {
      const posts = quick ? 100_000 : 1_000_000;
      const [first] = writeBulk({ out: data, posts, files: 50 });
      const database = join(data, 'bare.duckdb');
      const gathers: Ran[] = [];
      const reads: Ran[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        rmSync(database, { force: true });
        reads.push(await runNode([BARE_READ, dirname(first as string), database]));
        rmSync(join(data, '.vigie'), { recursive: true, force: true });
        gathers.push(await runNode([VIGIE, 'gather', '--json', '--data', data]));
        const { totals } = JSON.parse(gathers.at(-1)?.stdout ?? '');
        if (totals.loaded !== 50 || totals.rows !== posts) throw new Error(`gather loaded ${totals.rows} rows of ${totals.loaded} files`);
      }
      const [gather, read] = [gathers, reads].map((runs) => best(runs.map((run) => run.seconds))) as [number, number];
      const peak = Math.max(...gathers.map((run) => run.peak ?? 0)) || null;
      const bare = Math.max(...reads.map((run) => run.peak ?? 0)) || null;
      const ratio = gather / read;
      return [
        {
          what: `gather, ${posts.toLocaleString('en')} rows in 50 files`,
          measured: seconds(gather),
          baseline: seconds(read),
          ratio,
          goal: '≤ 2×',
          met: ratio <= 2,
        },
        {
          what: 'its peak memory',
          measured: mebibytes(peak),
          baseline: mebibytes(bare),
          ...(peak && bare && { ratio: peak / bare }),
          goal: 'modest',
          met: true,
        },
      ];
    }),
};
