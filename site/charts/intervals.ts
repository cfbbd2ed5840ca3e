/** Values with their intervals, one per row: a line and a dot; words where there are too few to tell. */

import * as Plot from '@observablehq/plot';
import { type Drawing, draw, drawings, label, roundTicks, textWidth, type Width } from './drawing.ts';

export interface IntervalRow {
  name: string;
  n: string;
  value: number | null;
  low: number | null;
  high: number | null;
  /** "5,1 %" and "4,2 à 6,2", or in place of both why there is no mark. */
  shown: string;
  bounds: string;
  why: string | null;
  /** The one the finding is about. */
  ours: boolean;
}

export interface IntervalTexts {
  title: string;
  description: string;
  tick: (value: number, last: boolean) => string;
  /** A value that all others are read against. */
  reference?: number;
}

/** The chart at the three widths, or at those given; null when no row has a value. */
export function intervalChart(
  rows: readonly IntervalRow[],
  texts: IntervalTexts,
  widths: readonly Width[] = ['wid', 'mid', 'nar'],
): Drawing[] | null {
  const marked = rows.filter((row) => row.why === null && row.value !== null);
  if (marked.length === 0) return null;
  return drawings(widths, (width, units) => one(rows, marked, texts, width, units));
}

function one(rows: readonly IntervalRow[], marked: readonly IntervalRow[], texts: IntervalTexts, width: Width, units: number): string {
  const narrow = width === 'nar';
  const step = narrow ? 46 : 36;
  const max = Math.max(...marked.map((row) => row.high ?? row.value ?? 0), 0.1);
  const ticks = roundTicks(max);
  const longest = (text: (row: IntervalRow) => string, size: number, bold = false) =>
    Math.max(0, ...marked.map((row) => textWidth(text(row), size, bold)));
  const names = Math.max(...rows.map((row) => textWidth(row.name, 13, true)));
  const samples = Math.max(...rows.map((row) => textWidth(row.n, 12)));
  const margin = {
    top: 20,
    bottom: 4,
    left: narrow ? 8 : Math.ceil(names + samples + 30),
    right: Math.ceil(longest((row) => row.shown, 13, true) + longest((row) => row.bounds, 12) + 26),
  };
  const placed = rows.map((row, at) => ({ ...row, at: at + (narrow ? 0.32 : 0), head: at - 0.02 }));
  const known = placed.filter((row) => row.why === null && row.value !== null);
  const missing = placed.filter((row) => row.why !== null || row.value === null);
  const reach = Math.max(max, ticks.at(-1) ?? max);
  const style = (ours: boolean) => known.filter((row) => row.ours === ours);
  const ends = (row: (typeof known)[number]) => row.high ?? row.value ?? 0;
  return draw({
    title: texts.title,
    description: texts.description,
    className: width,
    width: units,
    height: margin.top + margin.bottom + rows.length * step,
    margin,
    x: { domain: [0, reach] },
    y: { domain: [-0.5, rows.length - 0.5], reverse: true },
    marks: [
      Plot.ruleX(ticks.slice(1), { className: 'lr' }),
      Plot.ruleX([0], { className: 'lx' }),
      texts.reference === undefined ? null : Plot.ruleX([texts.reference], { className: 'lx da' }),
      Plot.text(ticks, {
        x: (tick: number) => tick,
        text: (tick: number) => texts.tick(tick, tick === ticks.at(-1)),
        frameAnchor: 'top',
        dy: -13,
        className: 'a',
      }),
      ...names_(placed, narrow, samples),
      ...[true, false].flatMap((ours) => [
        Plot.ruleY(style(ours), { y: 'at', x1: (row) => row.low ?? row.value, x2: ends, className: ours ? 'lb' : 'l0' }),
        Plot.dot(style(ours), { x: 'value', y: 'at', r: 5.5, className: ours ? 'fb' : 'f0' }),
      ]),
      ...known.flatMap((row) => [
        label([{ x: ends(row), y: row.at, text: row.shown }], 'b', { textAnchor: 'start', dx: 11 }),
        label([{ x: ends(row), y: row.at, text: row.bounds }], 'a', { textAnchor: 'start', dx: 19 + textWidth(row.shown, 13, true) }),
      ]),
      label(
        missing.map((row) => ({ x: 0, y: row.at, text: row.why ?? '' })),
        'a',
        { textAnchor: 'start', dx: 8 },
      ),
    ],
  });
}

/** Names at the left with their sample, or above each row where there is no room. */
function names_(rows: readonly (IntervalRow & { at: number; head: number })[], narrow: boolean, samples: number): Plot.Markish[] {
  const plain = rows.filter((row) => !row.ours);
  const ours = rows.filter((row) => row.ours);
  if (narrow) {
    const start = { textAnchor: 'start', frameAnchor: 'left', dx: 6, dy: -2 } as const;
    return [
      Plot.text(plain, { y: 'head', text: 'name', className: 't', ...start }),
      Plot.text(ours, { y: 'head', text: 'name', className: 'b', ...start }),
      ...rows.map((row) =>
        Plot.text([row], { y: 'head', text: 'n', className: 'a', ...start, dx: 14 + textWidth(row.name, 13, row.ours) }),
      ),
    ];
  }
  const left = { textAnchor: 'start', frameAnchor: 'left' } as const;
  const widest = Math.max(...rows.map((row) => textWidth(row.name, 13, true)));
  const dx = -Math.ceil(widest + samples + 30);
  return [
    Plot.text(plain, { y: 'at', text: 'name', className: 't', ...left, dx }),
    Plot.text(ours, { y: 'at', text: 'name', className: 'b', ...left, dx }),
    Plot.text([...rows], { y: 'at', text: 'n', className: 'a', textAnchor: 'end', frameAnchor: 'left', dx: -14 }),
  ];
}
