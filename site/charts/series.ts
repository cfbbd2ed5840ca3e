/** A series of weeks or months with its break and its target. Two measures are two lines, never joined. */

import * as Plot from '@observablehq/plot';
import type { Point, Series } from '../../scripts/metrics/report.ts';
import { compact, periodShort } from '../../scripts/model/figures.ts';
import { kindOf } from '../../scripts/model/period.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import { monthNarrow, monthTiny } from '../numbers.ts';
import { type Drawing, draw, drawings, label, roundTicks, textWidth, type Width } from './drawing.ts';

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
  /** Said of the last month when it is not over, else null. */
  unfinished: string | null;
}

interface Placed extends Point {
  /** Place of the month, from 0. */
  at: number;
}
type Known = Placed & { value: number };

/** What every part of the drawing needs to know of the others. */
interface Layout {
  points: readonly Placed[];
  /** Units from one month to the next. */
  step: number;
  /** Units of a value. */
  rise: (value: number) => number;
  /** Place of the first month of the later measure; 0 without a break. */
  breakAt: number;
  width: Width;
  texts: SeriesTexts;
  language: Language;
}

/** The chart at the three widths; null when no month has a value. */
export function seriesChart(series: Series, texts: SeriesTexts, language: Language): Drawing[] | null {
  const known = series.points.some(({ value }) => value !== null);
  return known ? drawings(['wid', 'mid', 'nar'], (width, units) => one(series, texts, language, width, units)) : null;
}

function one(series: Series, texts: SeriesTexts, language: Language, width: Width, units: number): string {
  const narrow = width === 'nar';
  const points = series.points.map((point, at): Placed => ({ ...point, at }));
  const last = Math.max(points.length - 1, 1);
  const target = series.target && clip(series.target, points);
  const greatest = Math.max(...points.flatMap(({ value }) => value ?? []), target?.value ?? 0);
  const ticks = roundTicks(greatest);
  const top = Math.max(ticks.at(-1) ?? 1, greatest);
  const margin = { top: series.breakAt ? 48 : 24, right: narrow ? 8 : 96, bottom: 26, left: narrow ? 40 : 46 };
  const height = narrow ? 260 : 280;
  const layout: Layout = {
    points,
    step: (units - margin.left - margin.right) / last,
    rise: (value) => (value / top) * (height - margin.top - margin.bottom),
    breakAt: series.breakAt
      ? Math.max(
          0,
          points.findIndex(({ period }) => period === series.breakAt),
        )
      : 0,
    width,
    texts,
    language,
  };
  const named = target ? targetLabel(layout, target) : null;
  return draw({
    title: texts.title,
    description: texts.description,
    className: width,
    width: units,
    height,
    margin,
    x: { domain: [0, last] },
    y: { domain: [0, top] },
    marks: [
      Plot.ruleY(ticks.slice(1), { className: 'lr' }),
      Plot.ruleY([0], { className: 'lx' }),
      label(
        ticks.map((tick) => ({ x: 0, y: tick, text: compact(tick, language) })),
        'a',
        { textAnchor: 'end', dx: -6 },
      ),
      monthAxis(layout),
      ...(layout.breakAt > 0 ? breakMarks(layout) : []),
      ...(target ? targetMarks(target, named) : []),
      ...lines(layout),
      ...valueMarks(layout, named),
    ],
  });
}

/** The part of the target that the months shown include. */
function clip(target: NonNullable<Series['target']>, points: readonly Placed[]): Target | null {
  const inside = points.filter(({ period }) => period >= target.from && period <= target.to);
  const [from, to] = [inside[0]?.at, inside.at(-1)?.at];
  return from === undefined || to === undefined ? null : { value: target.value, from, to };
}

/** A period under the axis: a week has its number, a month its year. */
const axisName = (period: string, language: Language, narrow: boolean): string =>
  narrow && kindOf(period) === 'month' ? monthNarrow(period, language) : periodShort(period, language);

/** A tick every six periods counted from the last; first, middle and last where there is no room. */
function monthAxis({ points, width, language }: Layout): Plot.Markish[] {
  const last = points.length - 1;
  const narrow = width === 'nar';
  const every = narrow ? Math.max(1, Math.ceil(last / 2)) : last > 30 ? 12 : last > 12 ? 6 : Math.max(1, Math.round(last / 4));
  const shown = points.filter(({ at }) => (last - at) % every === 0);
  const labels = (some: readonly Placed[], textAnchor: 'start' | 'middle' | 'end') =>
    label(
      some.map(({ at, period }) => ({ x: at, y: 0, text: axisName(period, language, narrow) })),
      'a',
      { dy: 18, textAnchor },
    );
  const side = ({ at }: Placed) => (narrow && at === 0 ? 'start' : narrow && at === last ? 'end' : 'middle');
  return [
    Plot.ruleX(
      shown.map(({ at }) => at),
      { y1: 0, y2: 0, insetBottom: -5, className: 'lx' },
    ),
    ...(['start', 'middle', 'end'] as const).map((anchor) =>
      labels(
        shown.filter((point) => side(point) === anchor),
        anchor,
      ),
    ),
  ];
}

/** The break, named on the side that has room; on two lines where one does not hold. */
function breakMarks({ points, breakAt, step, width, texts }: Layout): Plot.Markish[] {
  const at = breakAt - 0.5;
  const oneLine = `${texts.breakName}, ${texts.breakMonth}`;
  const room = { right: (points.length - 1 - at) * step, left: at * step };
  const fits = Math.max(room.right, room.left) > textWidth(oneLine, 13, true) + 12;
  const needed = textWidth(fits ? oneLine : texts.breakName, 13, true) + 12;
  const right = room.right > needed || room.right > room.left;
  const here = [{ at }];
  const line = (text: string, className: 'a' | 'b', dy: number) =>
    Plot.text(here, {
      x: 'at',
      text: () => text,
      className,
      frameAnchor: 'top',
      textAnchor: right ? 'start' : 'end',
      dx: right ? 8 : -8,
      dy,
    });
  return [
    Plot.ruleX(here, { x: 'at', insetTop: -42, className: 'lx da' }),
    ...(fits ? [line(oneLine, 'b', -35)] : [line(texts.breakName, 'b', -35), line(texts.breakMonth, 'b', -18)]),
    ...(width === 'wid' && fits ? [line(texts.twoSeries, 'a', -18)] : []),
  ];
}

/** The series between two months, as its line is drawn. */
function valueAt(points: readonly Placed[], at: number): number | null {
  const [before, after] = [points[Math.floor(at)], points[Math.ceil(at)]];
  if (!before || !after || before.value === null || after.value === null || before.measure !== after.measure) return null;
  return before.value + (after.value - before.value) * (at - before.at);
}

/** Units between a text and the line, at most 24. The text runs from month `from` to month `to`, its middle at `height` units. */
function room({ points, rise }: Layout, from: number, to: number, height: number): number {
  const places = Array.from({ length: Math.ceil((to - from) * 4) + 3 }, (_, quarter) => from - 0.25 + quarter / 4);
  const near = places.flatMap((place) => valueAt(points, place) ?? []);
  return Math.min(24, ...near.map((value) => Math.abs(rise(value) - height)));
}

/** How far above the target's line its label stands, in units. */
const OFFSET = { above: 9, below: -11, before: 0 };

interface Target {
  value: number;
  /** First and last month it holds for, by place. */
  from: number;
  to: number;
}

/** A text on the drawing: from one month to another, its middle at so many units. */
interface Taken {
  from: number;
  to: number;
  height: number;
}

/** Where the target's label stands: above, below or before its line, where the series leaves it most room. */
function targetLabel(layout: Layout, target: Target): (Taken & { text: string; side: keyof typeof OFFSET }) | null {
  const { points, breakAt, step, texts, rise } = layout;
  const bestOf = (text: string) => {
    const span = textWidth(text, 12) / step;
    const along = points
      .filter(({ at }) => at >= target.from && at + span <= Math.max(target.to, target.from + span) + 0.01)
      .flatMap(({ at }) => [
        { from: at, side: 'above' as const },
        { from: at, side: 'below' as const },
      ]);
    const before = target.from - span - 0.5;
    const places = before >= breakAt ? [...along, { from: before, side: 'before' as const }] : along;
    return places
      .map(({ from, side }) => ({ from, to: from + span, side, text, height: rise(target.value) + OFFSET[side] }))
      .map((place) => ({ ...place, room: room(layout, place.from, place.to, place.height) }))
      .sort((one, other) => other.room - one.room)[0];
  };
  const full = bestOf(texts.target);
  const short = full && full.room >= 12 ? undefined : bestOf(texts.targetShort);
  return [full, short].filter((one) => one !== undefined).sort((one, other) => other.room - one.room)[0] ?? null;
}

function targetMarks(target: Target, named: ReturnType<typeof targetLabel>): Plot.Markish[] {
  return [
    Plot.ruleY([target], { y: 'value', x1: 'from', x2: 'to', className: 'li da' }),
    named ? label([{ x: named.from, y: target.value, text: named.text }], 'a', { textAnchor: 'start', dy: 0 - OFFSET[named.side] }) : null,
  ];
}

const isKnown = (point: Point | undefined): point is Known => point !== undefined && point.value !== null;

/** One line per measure; the way to a month that is not over is dashed; a month between two without figures is a dot. */
function lines({ points, texts }: Layout): Plot.Markish[] {
  const last = points.at(-1);
  const open = texts.unfinished !== null && isKnown(last) ? last.at : Number.POSITIVE_INFINITY;
  return (['impressions', 'views'] as const).flatMap((measure) => {
    const ink = measure === 'views' ? 'b' : '0';
    const own = ({ at, measure: of, value }: Placed) => (of === measure && at < open ? value : null);
    const has = (at: number) => isKnown(points[at]) && points[at].measure === measure && at < open;
    const tail = last?.measure === measure ? points.filter(({ at }) => at >= open - 1 && (at === open || has(at))) : [];
    return [
      Plot.line(points, { x: 'at', y: own, className: `l${ink}` }),
      tail.length > 1 ? Plot.line(tail, { x: 'at', y: 'value', className: `l${ink} da` }) : null,
      Plot.dot(
        points.filter(({ at }) => has(at) && !has(at - 1) && !has(at + 1)),
        { x: 'at', y: 'value', r: 2.5, className: `f${ink}` },
      ),
    ];
  });
}

/** The newest value, the same month a year before, the highest month, and the name of each line. */
function valueMarks(layout: Layout, taken: Taken | null): Plot.Markish[] {
  const { points, width, texts, language } = layout;
  const newest = points.filter(isKnown).at(-1);
  if (!newest) return [];
  const narrow = width === 'nar';
  const same = points.filter(isKnown).filter(({ measure }) => measure === newest.measure);
  const apart = narrow ? 6 : 3;
  const far = (point: Known | undefined, ...others: (Known | undefined)[]) =>
    point && others.every((other) => !other || Math.abs(other.at - point.at) >= apart) ? [point] : [];
  const top = far(
    same.reduce((best, point) => (point.value > best.value ? point : best)),
    newest,
  );
  const yearAgo = far(kindOf(newest.period) === 'month' ? same.find(({ at }) => at === newest.at - 12) : undefined, newest, top[0]);
  const ink = newest.measure === 'views' ? 'b' : '0';
  const open = texts.unfinished !== null && newest === points.at(-1);
  const value = ({ at, value }: Known) => ({ x: at, y: value, text: compact(value, language) });
  const named = { views: texts.views, impressions: texts.impressions };
  return [
    Plot.dot([...top, ...yearAgo], { x: 'at', y: 'value', r: 3.5, className: `f${ink}` }),
    Plot.dot([newest], { x: 'at', y: 'value', r: 5, className: open ? `fp l${ink}` : `f${ink}` }),
    label(
      top.map((point) => ({
        ...value(point),
        text: `${kindOf(point.period) === 'week' ? periodShort(point.period, language) : monthTiny(point.period, language)}${language === 'fr' ? '\u00a0' : ''}: ${compact(point.value, language)}`,
      })),
      't',
      { dy: -14, textAnchor: top[0] && top[0].at < 2 ? 'start' : 'middle' },
    ),
    ...yearAgo.map((point) => valueLabel(layout, taken, point, 't')),
    ...(narrow
      ? [valueLabel(layout, taken, newest, 'b', true)]
      : [
          label([value(newest)], 'b', { textAnchor: 'start', dx: 11, dy: -3 }),
          label([{ ...value(newest), text: open ? (texts.unfinished ?? '') : named[newest.measure] }], open ? 'a' : 'b', {
            textAnchor: 'start',
            dx: 11,
            dy: 13,
          }),
        ]),
    otherName(layout, newest.measure),
  ];
}

/** Where a value may stand beside its point: anchor, and units to the right and up. */
const BESIDE = [
  { textAnchor: 'middle', dx: 0, up: 15 },
  { textAnchor: 'middle', dx: 0, up: -18 },
  { textAnchor: 'end', dx: -6, up: -13 },
  { textAnchor: 'start', dx: 6, up: -13 },
  { textAnchor: 'start', dx: 6, up: 11 },
  { textAnchor: 'end', dx: -6, up: 11 },
  { textAnchor: 'end', dx: 0, up: 15 },
  { textAnchor: 'end', dx: 0, up: -18 },
] as const;

/** A point's value on the side that is clearest of the line and of what is written already. `ends`: nothing may stand right of the point. */
function valueLabel(layout: Layout, taken: Taken | null, point: Known, className: 'b' | 't', ends = false): Plot.Markish {
  const text = compact(point.value, layout.language);
  const width = textWidth(text, 13, className === 'b');
  const clear = ({ textAnchor, dx, up }: (typeof BESIDE)[number]) => {
    const left = dx - (textAnchor === 'start' ? 0 : textAnchor === 'end' ? width : width / 2);
    const [from, to] = [point.at + left / layout.step, point.at + (left + width) / layout.step];
    const height = layout.rise(point.value) + up;
    const clash = taken && from < taken.to && to > taken.from && Math.abs(height - taken.height) < 16;
    return clash ? -1 : room(layout, from, to, height);
  };
  const places = ends ? BESIDE.filter(({ textAnchor }) => textAnchor === 'end') : BESIDE;
  const best = places.map((place) => ({ ...place, room: clear(place) })).reduce((one, other) => (other.room > one.room + 2 ? other : one));
  return label([{ x: point.at, y: point.value, text }], className, { textAnchor: best.textAnchor, dx: best.dx, dy: 0 - best.up });
}

/** The name of the earlier line, below it: in its middle, or ending with it where it is short. */
function otherName({ points, width, texts }: Layout, newest: Point['measure']): Plot.Markish {
  const other = points.filter(isKnown).filter(({ measure }) => measure !== newest);
  const [first, last] = [other[0], other.at(-1)];
  if (!first || !last) return null;
  const text = first.measure === 'views' ? texts.views : texts.impressions;
  const y = Math.min(...other.map(({ value }) => value));
  if (other.length >= 5) return label([{ x: (first.at + last.at) / 2, y, text }], 'a', { dy: 18 });
  return width === 'nar'
    ? label([{ x: first.at, y, text }], 'a', { dy: 18, textAnchor: 'start' })
    : label([{ x: last.at, y, text }], 'a', { dy: 18, textAnchor: 'end', dx: 8 });
}
