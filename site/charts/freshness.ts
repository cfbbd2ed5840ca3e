/** Age of the newest data of each account, in days: today at the right, the past to the left. */

import * as Plot from '@observablehq/plot';
import { type Drawing, draw, drawings, textWidth, type Width } from './drawing.ts';

export interface FreshnessRow {
  name: string;
  /** Whole days; null when there is no data at all. */
  age: number | null;
  late: boolean;
  shown: string;
}

export interface FreshnessTexts {
  title: string;
  today: string;
  days: (days: number) => string;
}

/** Past this age the line leaves the drawing; the words still say the age. */
const FARTHEST = 120;

export function freshnessChart(rows: readonly FreshnessRow[], texts: FreshnessTexts): Drawing[] {
  return drawings(['mid', 'nar'], (width, units) => one(rows, texts, width, units));
}

function one(rows: readonly FreshnessRow[], texts: FreshnessTexts, width: Width, units: number): string {
  const oldest = Math.min(FARTHEST, Math.max(14, ...rows.flatMap(({ age }) => age ?? [])));
  const ticks = oldest <= 16 ? [14, 7, 0] : oldest <= 35 ? [28, 14, 0] : oldest <= 70 ? [60, 30, 0] : [120, 60, 0];
  const reach = Math.max(oldest, ticks[0] as number);
  const names = Math.min(width === 'nar' ? 142 : 190, Math.max(...rows.map(({ name }) => textWidth(name, 13, true))) + 14);
  const placed = rows.map((row, at) => ({ ...row, at, from: -Math.min(row.age ?? 0, reach) }));
  const known = placed.filter(({ age }) => age !== null);
  const margin = { top: 20, bottom: 4, left: Math.ceil(names), right: 60 };
  const left = { textAnchor: 'start', frameAnchor: 'left', dx: -margin.left } as const;
  const right = { textAnchor: 'start', frameAnchor: 'right', dx: 12 } as const;
  return draw({
    title: texts.title,
    className: width,
    width: units,
    height: margin.top + margin.bottom + rows.length * 26,
    margin,
    x: { domain: [-reach, 0] },
    y: { domain: [-0.5, rows.length - 0.5], reverse: true },
    marks: [
      Plot.ruleX(
        ticks.filter(Boolean).map((days) => -days),
        { className: 'lr' },
      ),
      Plot.ruleX([0], { className: 'lx' }),
      Plot.text(ticks, {
        x: (days: number) => -days,
        text: (days: number) => (days ? texts.days(days) : texts.today),
        frameAnchor: 'top',
        dy: -13,
        className: 'a',
      }),
      ...[true, false].flatMap((late) => {
        const some = known.filter((row) => row.late === late);
        const all = placed.filter((row) => row.late === late);
        return [
          Plot.ruleY(some, { y: 'at', x1: 'from', x2: () => 0, className: late ? 'ls' : 'l0' }),
          Plot.dot(some, { x: 'from', y: 'at', r: 5, className: late ? 'fs' : 'f0' }),
          Plot.text(all, { y: 'at', text: 'name', className: late ? 'b' : 't', ...left }),
          Plot.text(all, { y: 'at', text: 'shown', className: late ? 'b' : 'a', ...right }),
        ];
      }),
    ],
  });
}
