/** A month-by-month series with its break and its target. Two measures are two lines, never joined. */

import * as Plot from '@observablehq/plot';
import type { MonthPoint, Series } from '../../scripts/metrics/report.ts';
import { compact, monthShort } from '../../scripts/model/figures.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import { monthNarrow, monthTiny } from '../numbers.ts';
import { type Drawing, draw, drawings, type Label, label, roundTicks, textWidth } from './drawing.ts';

export interface SeriesTexts {
  title: string;
  description: string;
  views: string;
  impressions: string;
  /** "Impressions → Vues" */
  breakName: string;
  /** "janv. 2025" */
  breakMonth: string;
  twoSeries: string;
  target: string;
  /** The same without its value, where there is no room. */
  targetShort: string;
}

interface Placed extends MonthPoint {
  at: number;
}

/** The chart at the three widths; null when no month has a value. */
export function seriesChart(series: Series, texts: SeriesTexts, language: Language): Drawing[] | null {
  const known = series.points.some(({ value }) => value !== null);
  return known ? drawings(['wid', 'mid', 'nar'], (width, units) => one(series, texts, language, width === 'nar', width, units)) : null;
}

function one(series: Series, texts: SeriesTexts, language: Language, narrow: boolean, className: string, units: number): string {
  const points: Placed[] = series.points.map((point, at) => ({ ...point, at }));
  const months = points.map(({ month }) => month);
  const last = points.length - 1;
  const values = points.flatMap(({ value }) => value ?? []);
  const target = series.target && clip(series.target, months);
  const ticks = roundTicks(Math.max(...values, target?.value ?? 0));
  const top = Math.max(ticks.at(-1) ?? 1, ...values);
  const margin = { top: series.breakAt ? 48 : 24, right: narrow ? 8 : 96, bottom: 26, left: narrow ? 40 : 46 };
  const height = narrow ? 260 : 280;
  const unit = (units - margin.left - margin.right) / Math.max(last, 1);
  const breakMonth = series.breakAt ? months.indexOf(series.breakAt) : -1;
  const line = (measure: MonthPoint['measure'], of: Placed) => (of.measure === measure ? of.value : null);
  const newest = points.findLast(({ value }) => value !== null);

  return draw({
    title: texts.title,
    description: texts.description,
    className,
    width: units,
    height,
    margin,
    x: { domain: [0, Math.max(last, 1)] },
    y: { domain: [0, top] },
    marks: [
      Plot.ruleY(ticks.slice(1), { className: 'lr' }),
      Plot.ruleY([0], { className: 'lx' }),
      label(
        ticks.map((tick) => ({ x: 0, y: tick, text: compact(tick, language) })),
        'a',
        { textAnchor: 'end', dx: -6 },
      ),
      monthAxis(months, language, narrow),
      ...(breakMonth > 0 ? breakMarks(breakMonth - 0.5, last, texts, className === 'wid', unit) : []),
      ...(target
        ? targetMarks(
            target,
            points,
            top,
            height - margin.top - margin.bottom,
            texts.target,
            texts.targetShort,
            Math.max(breakMonth, 0),
            narrow,
            unit,
          )
        : []),
      Plot.line(points, { x: 'at', y: (of: Placed) => line('impressions', of), className: 'l0' }),
      Plot.line(points, { x: 'at', y: (of: Placed) => line('views', of), className: 'lb' }),
      alone(points, 'impressions', 'f0'),
      alone(points, 'views', 'fb'),
      ...(newest ? valueMarks(points, newest, texts, language, narrow) : []),
    ],
  });
}

/** The part of the target that the months shown include. */
function clip(target: NonNullable<Series['target']>, months: readonly string[]) {
  const inside = months.flatMap((month, at) => (month >= target.from && month <= target.to ? at : []));
  const [from, to] = [inside[0], inside.at(-1)];
  return from === undefined || to === undefined ? null : { value: target.value, from, to };
}

/** A tick every six months counted from the last; first, middle and last where there is no room. */
function monthAxis(months: readonly string[], language: Language, narrow: boolean): Plot.Markish[] {
  const last = months.length - 1;
  const step = narrow ? Math.max(1, Math.ceil(last / 2)) : last > 30 ? 12 : last > 12 ? 6 : Math.max(1, Math.round(last / 4));
  const at = months.map((_, i) => i).filter((i) => (last - i) % step === 0);
  const text = (i: number) => (narrow ? monthNarrow : monthShort)(months[i] as string, language);
  const labels = (some: number[]) => some.map((i) => ({ x: i, y: 0, text: text(i) }));
  const edge = narrow ? at.filter((i) => i === 0 || i === last) : [];
  return [
    Plot.ruleX(at, { y1: 0, y2: 0, insetBottom: -5, className: 'lx' }),
    label(labels(at.filter((i) => !edge.includes(i))), 'a', { dy: 18 }),
    label(labels(edge.filter((i) => i === 0)), 'a', { dy: 18, textAnchor: 'start' }),
    label(labels(edge.filter((i) => i === last && i !== 0)), 'a', { dy: 18, textAnchor: 'end' }),
  ];
}

/** A month between two without figures has no line: a dot stands for it. */
function alone(points: readonly Placed[], measure: MonthPoint['measure'], className: string): Plot.Markish {
  const has = (at: number) => points[at]?.measure === measure && points[at].value !== null;
  return Plot.dot(
    points.filter(({ at }) => has(at) && !has(at - 1) && !has(at + 1)),
    { x: 'at', y: 'value', r: 2.5, className },
  );
}

/** The series between two months, as its line is drawn. */
function valueAt(points: readonly Placed[], at: number): number | null {
  const [before, after] = [points[Math.floor(at)], points[Math.ceil(at)]];
  if (!before || !after || before.value === null || after.value === null || before.measure !== after.measure) return null;
  return before.value + (after.value - before.value) * (at - before.at);
}

/** The break, named on the side that has room; on two lines where one does not hold. */
function breakMarks(at: number, last: number, texts: SeriesTexts, wide: boolean, unit: number): Plot.Markish[] {
  const oneLine = `${texts.breakName}, ${texts.breakMonth}`;
  const room = { right: (last - at) * unit, left: at * unit };
  const fits = Math.max(room.right, room.left) > textWidth(oneLine, 13, true) + 12;
  const needed = textWidth(fits ? oneLine : texts.breakName, 13, true) + 12;
  const right = room.right > needed || room.right > room.left;
  const side: Plot.TextOptions = { textAnchor: right ? 'start' : 'end', dx: right ? 8 : -8, frameAnchor: 'top' };
  const here = [{ at }];
  const line = (text: string, className: 'a' | 'b', dy: number) => Plot.text(here, { x: 'at', text: () => text, className, dy, ...side });
  return [
    Plot.ruleX(here, { x: 'at', insetTop: -42, className: 'lx da' }),
    ...(fits ? [line(oneLine, 'b', -35)] : [line(texts.breakName, 'b', -35), line(texts.breakMonth, 'b', -18)]),
    ...(wide && fits ? [line(texts.twoSeries, 'a', -18)] : []),
  ];
}

/** How far above the target's line its label stands, in units. */
const OFFSET = { above: 9, below: -11, before: 0 };

/** The target's line, its label where the series leaves it most room. */
function targetMarks(
  target: { value: number; from: number; to: number },
  points: readonly Placed[],
  top: number,
  height: number,
  text: string,
  short: string,
  start: number,
  narrow: boolean,
  unit: number,
): Plot.Markish[] {
  const pixels = (value: number) => (value / top) * height;
  /** Where one wording has most room between the label and the line, in units. */
  const bestOf = (words: string) => {
    const span = textWidth(words, 12) / unit;
    const room = (at: number, side: keyof typeof OFFSET) => {
      const middle = pixels(target.value) + OFFSET[side];
      const steps = Array.from({ length: Math.ceil(span * 4) + 3 }, (_, step) => at - 0.25 + step / 4);
      const near = steps.flatMap((step) => valueAt(points, step) ?? []);
      return Math.min(24, ...near.map((value) => Math.abs(pixels(value) - middle))) + (side === 'above' ? 1 : 0);
    };
    const along = points
      .filter(({ at }) => at >= target.from && at + span <= Math.max(target.to, target.from + span) + 0.01)
      .flatMap(({ at }) => [
        { at, side: 'above' as const },
        { at, side: 'below' as const },
      ]);
    const before = target.from - span - 0.5;
    const places = before >= start ? [...along, { at: before, side: 'before' as const }] : along;
    return places.map((place) => ({ ...place, words, room: room(place.at, place.side) })).sort((one, other) => other.room - one.room)[0];
  };
  const full = bestOf(text);
  const best = (full && full.room >= 12
    ? full
    : [full, bestOf(short)].toSorted((one, other) => (other?.room ?? 0) - (one?.room ?? 0))[0]) ?? {
    at: target.from,
    side: 'above',
    words: text,
  };
  return [
    Plot.ruleY([target], { y: 'value', x1: 'from', x2: 'to', className: 'li da' }),
    label([{ x: best.at, y: target.value, text: best.words }], 'a', {
      textAnchor: 'start',
      dy: best.side === 'above' ? -9 : 11,
      dx: narrow ? 2 : 0,
    }),
  ];
}

/** The name of the other line, below it: in its middle, or ending with it where it is short. */
function otherName(other: readonly (Placed & { value: number })[], middle: Placed, text: string, narrow: boolean): Plot.Markish {
  const [short, low] = [other.length < 5, Math.min(...other.map(({ value }) => value))];
  const at = short ? (narrow ? other[0] : other.at(-1))?.at : middle.at;
  return label([{ x: at ?? middle.at, y: low, text }], 'a', {
    dy: 18,
    ...(short && { textAnchor: narrow ? 'start' : 'end', dx: narrow ? 0 : 8 }),
  });
}

/** The newest value, the same month a year before, the highest month, and the name of each line. */
function valueMarks(points: readonly Placed[], newest: Placed, texts: SeriesTexts, language: Language, narrow: boolean): Plot.Markish[] {
  const same = points.filter(({ measure, value }) => measure === newest.measure && value !== null) as (Placed & { value: number })[];
  const highest = same.reduce((best, point) => (point.value > best.value ? point : best));
  const yearAgo = same.find(({ at }) => at === newest.at - 12);
  const apart = narrow ? 6 : 3;
  const far = (one: Placed | undefined, ...others: (Placed | undefined)[]) =>
    one && others.every((other) => !other || Math.abs(other.at - one.at) >= apart) ? [one as Placed & { value: number }] : [];
  const top = far(highest, newest);
  const before = far(yearAgo, newest, top[0]);
  const named = { views: texts.views, impressions: texts.impressions };
  const other = points.filter(({ measure, value }) => measure !== newest.measure && value !== null) as (Placed & { value: number })[];
  const middle = other[Math.floor((other.length - 1) / 2)];
  const value = (of: Placed & { value: number }): Label => ({ x: of.at, y: of.value, text: compact(of.value, language) });
  const end = value(newest as Placed & { value: number });
  return [
    Plot.dot([...top, ...before], { x: 'at', y: 'value', r: 3.5, className: 'fb' }),
    Plot.dot([newest], { x: 'at', y: 'value', r: 5, className: newest.measure === 'views' ? 'fb' : 'f0' }),
    label(
      top.map((of) => ({
        x: of.at,
        y: of.value,
        text: `${monthTiny(of.month, language)}${language === 'fr' ? '\u00a0' : ''}: ${compact(of.value, language)}`,
      })),
      't',
      { dy: -14, textAnchor: top[0] && top[0].at < 2 ? 'start' : 'middle' },
    ),
    label(before.map(value), 't', { dy: 18 }),
    ...(narrow
      ? [label([end], 'b', { textAnchor: 'end', dy: -14 })]
      : [
          label([end], 'b', { textAnchor: 'start', dx: 11, dy: -3 }),
          label([{ ...end, text: named[newest.measure] }], 'b', { textAnchor: 'start', dx: 11, dy: 13 }),
        ]),
    ...(middle ? [otherName(other, middle, named[middle.measure], narrow)] : []),
  ];
}
