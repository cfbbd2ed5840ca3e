/** Days that have data, one strip per account: figures of days above, months with posts below. A hole is a hole. */

import * as Plot from '@observablehq/plot';
import { monthShort } from '../../scripts/model/figures.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import { daysBetween, monthNarrow } from '../numbers.ts';
import { type Drawing, draw, drawings, type Width } from './drawing.ts';

export interface DaysRow {
  name: string;
  /** Spans of consecutive days with figures of the account, both ends included. */
  runs: { from: string; to: string }[];
  /** Days on which something was published. */
  posts: { from: string; to: string }[];
}

export interface DaysTexts {
  title: string;
  days: string;
  posts: string;
}

export function daysChart(rows: readonly DaysRow[], from: string, to: string, texts: DaysTexts, language: Language): Drawing[] {
  return drawings(['wid', 'mid', 'nar'], (width, units) => one(rows, from, to, texts, language, width, units));
}

function one(
  rows: readonly DaysRow[],
  from: string,
  to: string,
  texts: DaysTexts,
  language: Language,
  width: Width,
  units: number,
): string {
  const narrow = width === 'nar';
  const step = narrow ? 44 : 34;
  const at = (day: string) => daysBetween(from, day);
  const bars = (of: (row: DaysRow) => DaysRow['runs'], y1: number, y2: number) =>
    rows.flatMap((row, index) => of(row).map((run) => ({ x1: at(run.from), x2: at(run.to) + 1, y1: index + y1, y2: index + y2 })));
  const months = monthStarts(from, to);
  const every = Math.max(1, Math.ceil(months.length / (narrow ? 3 : width === 'mid' ? 4 : 6)));
  const room = (at(to) + 1) * (narrow ? 0.84 : 0.9);
  const shown = months.filter((day, i) => i % every === 0 && at(day) <= room);
  const low = narrow ? 0.2 : 0;
  return draw({
    title: texts.title,
    className: width,
    width: units,
    height: 24 + rows.length * step,
    margin: { top: 20, right: 4, bottom: 4, left: narrow ? 0 : 170 },
    x: { domain: [0, at(to) + 1] },
    y: { domain: [-0.5, rows.length - 0.5], reverse: true },
    marks: [
      Plot.ruleX(shown.map(at), { className: 'lr' }),
      Plot.text(shown, {
        x: at,
        text: (day: string) => (narrow ? monthNarrow : monthShort)(day.slice(0, 7), language),
        frameAnchor: 'top',
        textAnchor: 'start',
        dy: -13,
        className: 'a',
      }),
      Plot.rect(
        bars((row) => row.runs, low - 0.14, low + 0.04),
        { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', className: 'fi' },
      ),
      Plot.rect(
        bars((row) => row.posts, low + 0.13, low + 0.25),
        { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', className: 'f0' },
      ),
      Plot.text(rows as DaysRow[], {
        y: (_: DaysRow, index: number) => index - (narrow ? 0.26 : 0),
        text: 'name',
        className: 't',
        textAnchor: 'start',
        frameAnchor: 'left',
        dx: narrow ? 0 : -170,
      }),
    ],
  });
}

/** First days of the months between two days; the first day itself when it is none. */
function monthStarts(from: string, to: string): string[] {
  const starts = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = next(month)) {
    const day = `${month}-01`;
    if (day >= from) starts.push(day);
  }
  return starts;
}

function next(month: string): string {
  const [year, at] = month.split('-').map(Number) as [number, number];
  return at === 12 ? `${year + 1}-01` : `${year}-${String(at + 1).padStart(2, '0')}`;
}
