/** `npm run bench [-- name…] [-- --quick]`: measures, and prints one table. Never fails on a figure. */

import { parseArgs } from 'node:util';
import type { Bench, Figure } from './_bench.ts';
import { bench as archive } from './archive.ts';
import { bench as calendar } from './calendar.ts';
import { bench as clip } from './clip.ts';
import { bench as gatherMillion } from './gather-million.ts';
import { bench as gatherUnchanged } from './gather-unchanged.ts';
import { bench as lighthouse } from './lighthouse.ts';
import { bench as pageWeight } from './page-weight.ts';
import { bench as panel } from './panel.ts';
import { bench as siteBuild } from './site-build.ts';
import { bench as watch } from './watch.ts';

const BENCHES: readonly Bench[] = [
  gatherMillion,
  gatherUnchanged,
  siteBuild,
  pageWeight,
  lighthouse,
  archive,
  calendar,
  clip,
  panel,
  watch,
];
const HEAD = ['bench', 'what', 'measured', 'baseline', 'ratio', 'goal', ''];

const { values, positionals } = parseArgs({ options: { quick: { type: 'boolean', default: false } }, allowPositionals: true });
const unknown = positionals.filter((name) => !BENCHES.some((one) => one.name === name));
if (unknown.length > 0) {
  process.stderr.write(`No bench is called ${unknown.join(', ')}. There are: ${BENCHES.map((one) => one.name).join(', ')}.\n`);
  process.exit(1);
}

const lines: string[][] = [HEAD];
let broken = 0;
for (const bench of BENCHES.filter((one) => positionals.length === 0 || positionals.includes(one.name))) {
  process.stderr.write(`${bench.name}: ${bench.about}\n`);
  try {
    for (const figure of await bench.run(values.quick)) lines.push(lineOf(bench.name, figure));
  } catch (error) {
    broken++;
    process.stderr.write(`${bench.name} did not run: ${(error as Error).message}\n`);
  }
}
process.stdout.write(`${table(lines)}${values.quick ? '--quick: a tenth of the size; the goals are for the whole.\n' : ''}`);
process.exitCode = broken > 0 ? 1 : 0;

function lineOf(name: string, { what, measured, baseline, ratio, goal, met }: Figure): string[] {
  return [
    name,
    what,
    measured,
    baseline ?? '',
    ratio === undefined ? '' : `${ratio.toFixed(2)}×`,
    goal,
    goal === '—' || goal === 'modest' ? '' : met ? '✓' : '✗',
  ];
}

function table(rows: readonly string[][]): string {
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => (row[at] as string).length)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, at) => cell.padEnd(widths[at] as number))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
