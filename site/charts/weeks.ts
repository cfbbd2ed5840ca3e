/** Posts a week as bars from zero, each with its count; the present week, not over, in outline. */

import * as Plot from '@observablehq/plot';
import { count } from '../../scripts/model/figures.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import { type Drawing, draw, drawings, label, textWidth } from './drawing.ts';

export interface WeekBar {
  /** Under the bar: the week's Monday, short. */
  name: string;
  value: number;
}

export interface WeekTexts {
  title: string;
  description: string;
}

interface Size {
  className: string;
  width: number;
  height: number;
  /** Highest value of the scale, when several drawings share it. */
  top: number;
}

/** The chart at the three widths; null when no week has a post. */
export function weeksChart(bars: readonly WeekBar[], texts: WeekTexts, language: Language): Drawing[] | null {
  const top = Math.max(...bars.map(({ value }) => value));
  if (!(top > 0)) return null;
  return drawings(['wid', 'mid', 'nar'], (className, width) => one(bars, texts, { className, width, height: 150, top }, language));
}

/** A small one, for several side by side on one scale. */
export const smallWeeks = (bars: readonly WeekBar[], texts: WeekTexts, top: number, language: Language): string[] =>
  (
    [
      ['wid', 200, 84],
      ['nar', 140, 84],
    ] as const
  ).map(([className, width, height]) => one(bars, texts, { className, width, height, top: Math.max(top, 1) }, language));

function one(bars: readonly WeekBar[], texts: WeekTexts, { className, width, height, top }: Size, language: Language): string {
  const room = (width - 8) / Math.max(bars.length, 6);
  const thick = Math.min(room * 0.7, 34);
  const placed = bars.map((bar, at) => ({ ...bar, at, from: at - thick / room / 2, to: at + thick / room / 2 }));
  const done = placed.slice(0, -1).filter(({ value }) => value > 0);
  const open = placed.slice(-1).filter(({ value }) => value > 0);
  const widest = Math.max(...bars.map(({ name }) => textWidth(name, 12)));
  const every = Math.max(1, Math.ceil((widest + 10) / room));
  const last = placed.length - 1;
  /** A name at an edge stays within the drawing. */
  const inside = (at: number, name: string) => {
    const half = textWidth(name, 12) / 2 / room;
    return Math.min(Math.max(at, half - 0.5), Math.max(bars.length, 6) - 0.5 - half);
  };
  const counted = room >= 12 ? placed.filter(({ value }) => value > 0) : placed.filter(({ value }) => value === top);
  return draw({
    ...texts,
    className,
    width,
    height,
    margin: { top: 20, right: 4, bottom: 24, left: 4 },
    x: { domain: [-0.5, Math.max(bars.length, 6) - 0.5] },
    y: { domain: [0, top] },
    marks: [
      Plot.rectY(done, { x1: 'from', x2: 'to', y1: () => 0, y2: 'value', className: 'f0' }),
      Plot.rectY(open, { x1: 'from', x2: 'to', y1: () => 0, y2: 'value', className: 'fp l0' }),
      Plot.ruleY([0], { className: 'lx' }),
      label(
        counted.map(({ at, value }) => ({ x: at, y: value, text: count(value, language) })),
        't',
        { dy: -9 },
      ),
      label(
        placed
          .filter(({ at }) => (last - at) % every === 0 && (at * room >= widest / 2 - room / 2 || at === 0))
          .map(({ at, name }) => ({ x: inside(at, name), y: 0, text: name })),
        'a',
        { dy: 14 },
      ),
    ],
  });
}
