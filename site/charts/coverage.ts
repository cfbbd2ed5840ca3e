/**
 * The calendar of what is there, one line a year for each account, one cell a month: days with figures above, months with posts below.
 * A hole is a hole: its days are counted at the end of the line.
 */

import * as Plot from '@observablehq/plot';
import type { Language } from '../../scripts/model/phrase.ts';
import { daysBetween, monthTiny } from '../numbers.ts';
import { type Drawing, draw, drawings, type Width } from './drawing.ts';

/** What one account has in one month. */
export interface CoverageMonth {
  /** 1 to 12. */
  month: number;
  /** Spans of days with figures. */
  runs: { from: string; to: string }[];
  posts: boolean;
}

export interface CoverageYear {
  year: string;
  months: CoverageMonth[];
  /** Days without figures between the account's first and last. */
  missing: number;
}

export interface CoverageRow {
  name: string;
  years: CoverageYear[];
}

export interface CoverageTexts {
  title: string;
  missing: (days: number) => string;
}

const LINE = 24;
const GAP = 10;
/** Room for names, years and counts of missing days, by width. */
const ROOM: Record<Width, { name: number; year: number; count: number; head: number }> = {
  wid: { name: 150, year: 42, count: 62, head: 0 },
  mid: { name: 0, year: 42, count: 62, head: 20 },
  nar: { name: 0, year: 38, count: 50, head: 20 },
};

export function coverageChart(rows: readonly CoverageRow[], texts: CoverageTexts, language: Language): Drawing[] {
  return drawings(['wid', 'mid', 'nar'], (width, units) => one(rows, texts, language, width, units));
}

interface Line extends CoverageYear {
  /** Top of the line, in units. */
  y: number;
}

function one(rows: readonly CoverageRow[], texts: CoverageTexts, language: Language, width: Width, units: number): string {
  const whole = rows.every(({ years }) => years.every(({ missing }) => missing === 0));
  const room = { ...ROOM[width], ...(whole && { count: 0 }) };
  const left = room.name + room.year;
  const cell = (units - left - room.count) / 12;
  let y = 22;
  const names: { name: string; y: number }[] = [];
  const lines: Line[] = [];
  for (const { name, years } of rows) {
    names.push({ name, y: y + (room.head || LINE) / 2 });
    y += room.head;
    for (const year of years) {
      lines.push({ ...year, y });
      y += LINE;
    }
    y += GAP;
  }
  const at = (month: number) => left + (month - 1) * cell;
  const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
  const path =
    (className: string, d: string[]) => (_: unknown, __: unknown, ___: unknown, ____: unknown, context: { document: Document }) => {
      const element = context.document.createElementNS('http://www.w3.org/2000/svg', 'path');
      element.setAttribute('class', className);
      element.setAttribute('d', d.join(''));
      return element;
    };
  const text = (items: readonly { x: number; y: number; text: string }[], className: string, textAnchor: 'start' | 'middle' | 'end') =>
    Plot.text(items, { x: 'x', y: 'y', text: 'text', className, textAnchor });
  return draw({
    title: texts.title,
    className: width,
    width: units,
    height: y,
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
    x: { domain: [0, units], range: [0, units] },
    y: { domain: [0, y], range: [0, y] },
    marks: [
      path('cv', frames(lines, at, cell)),
      path('cv-d', days(lines, at, cell)),
      path('cv-p', posts(lines, at, cell)),
      text(
        months.map((month, index) => ({
          x: at(index + 1) + cell / 2,
          y: 10,
          text: width === 'nar' ? initial(month, language) : monthTiny(month, language),
        })),
        'a',
        'middle',
      ),
      text(
        names.map(({ name, y: where }) => ({ x: 0, y: where, text: name })),
        'b',
        'start',
      ),
      text(
        lines.map(({ year, y: where }) => ({ x: room.name, y: where + LINE / 2, text: year })),
        'a',
        'start',
      ),
      text(
        lines.flatMap(({ missing, y: where }) => (missing > 0 ? [{ x: units, y: where + LINE / 2, text: texts.missing(missing) }] : [])),
        't',
        'end',
      ),
    ] as Plot.Markish[],
  });
}

const initial = (month: string, language: Language) => monthTiny(month, language).charAt(0).toLocaleUpperCase(language);
const round = (value: number) => Math.round(value * 10) / 10;

/** A thin frame around each month. */
const frames = (lines: readonly Line[], at: (month: number) => number, cell: number): string[] =>
  lines.flatMap(({ y }) =>
    Array.from({ length: 12 }, (_, index) => `M${round(at(index + 1) + 1)} ${y + 2}h${round(cell - 2)}v${LINE - 5}h${round(2 - cell)}z`),
  );

const lengthOf = (day: string) => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();

/** Days with figures: their place in the month is their place in the cell. */
const days = (lines: readonly Line[], at: (month: number) => number, cell: number): string[] =>
  lines.flatMap(({ months, y }) =>
    months.flatMap(({ month, runs }) =>
      runs.map(({ from, to }) => {
        const step = (cell - 4) / lengthOf(from);
        return `M${round(at(month) + 2 + (Number(from.slice(8)) - 1) * step)} ${y + 8.5}h${round((daysBetween(from, to) + 1) * step)}`;
      }),
    ),
  );

/** Months with posts. */
const posts = (lines: readonly Line[], at: (month: number) => number, cell: number): string[] =>
  lines.flatMap(({ months, y }) =>
    months.flatMap((one) => (one.posts ? [`M${round(at(one.month) + 2)} ${y + 16.5}h${round(cell - 4)}`] : [])),
  );
