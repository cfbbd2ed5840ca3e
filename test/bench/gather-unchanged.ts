import { join } from 'node:path';
import { writeBulk } from '../demo/generate.ts';
import { type Bench, best, mebibytes, ROUNDS, seconds, withFolder } from './_bench.ts';
import { type Ran, runNode } from './_process.ts';

const VIGIE = join(import.meta.dirname, '../../scripts/vigie.ts');

export const bench: Bench = {
  name: 'gather-unchanged',
  about: 'gather when nothing changed: 1,000 files of 50 brands (100 posts each), gathered before. Whole process, best of three.',
  run: (quick) =>
    withFolder(async (data) => {
      const brands = quick ? 5 : 50;
      const files = brands * 20;
      writeBulk({ out: data, posts: files * 100, files: 20, brands });
      const gather = () => runNode([VIGIE, 'gather', '--json', '--data', data]);
      const first = await gather();
      const runs: Ran[] = [];
      for (let round = 0; round < ROUNDS; round++) runs.push(await gather());
      const { totals } = JSON.parse(runs.at(-1)?.stdout ?? '');
      if (totals.unchanged !== files) throw new Error(`${totals.unchanged} of ${files} files were unchanged`);
      const again = best(runs.map((run) => run.seconds));
      const what = `gather, nothing changed, ${files.toLocaleString('en')} files`;
      return [
        { what, measured: seconds(again), goal: '≤ 1 s', met: again <= 1 },
        { what: 'the first gather of them', measured: `${seconds(first.seconds)}, ${mebibytes(first.peak)}`, goal: '—', met: true },
      ];
    }),
};
