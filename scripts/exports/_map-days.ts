/** Account-days: one row of a file, the figures of one account on one day. */

import type { MeasureId } from '../model/measure.ts';
import type { Remark } from '../model/problem.ts';
import type { AccountDayRow } from '../model/row.ts';
import { type FigureReader, measureReader, readText } from './_cells.ts';
import { decideOrder, newSurvey, survey } from './_date-column.ts';
import type { DaysTable, Setting, Sink } from './_export.ts';
import type { Bound } from './_recognise.ts';
import { cellOf, type DataRow, dataRows, headingOf } from './_rows.ts';
import { dayOf, dayText, readDate, type WrittenDate } from './_values.ts';

/** Maps every row of a table of days. Throws a Problem when its dates can be read in two ways. */
export function mapDays(bound: Bound, table: DaysTable, setting: Setting, sink: Sink): void {
  const rows = [...dataRows(bound)];
  const dates = rows.map(({ cells }) => readDate(cellOf(bound, cells, 'day')));
  const days = table.day.yearless ? yearlessDays(dates, setting, sink) : writtenDays(bound, table, rows, dates, sink);
  const readers: DayReader[] = Object.entries(table.measures).flatMap(([name, field]) =>
    bound.columns.has(name) ? [{ name: name as MeasureId, heading: headingOf(bound, name), read: measureReader(bound, name, field) }] : [],
  );
  const blanks = new Map((table.blanks ?? []).map((name) => [name, 0]));
  for (const [index, { row, cells }] of rows.entries()) {
    sink.read();
    const found = readDay(bound, table, readers, row, cells, days[index] ?? null);
    if ('code' in found) sink.reject(row, found);
    else if (Object.keys(found.measures).length > 0) {
      sink.day(found);
      for (const [name, count] of blanks) if (!(name in found.measures)) blanks.set(name, count + 1);
    }
  }
  for (const { name, heading } of readers) {
    const empty = blanks.get(name);
    if (empty) sink.remark('blanks-stay-missing', { column: heading, rows: empty });
  }
}

interface DayReader {
  name: MeasureId;
  /** The column's name as the file writes it. */
  heading: string;
  read: FigureReader;
}

function readDay(
  bound: Bound,
  table: DaysTable,
  readers: DayReader[],
  row: number,
  cells: readonly string[],
  day: string | null,
): AccountDayRow | Remark {
  if (!day) return { code: 'row-without-day' };
  const measures = readFigures(cells, readers);
  if (typeof measures === 'string') return { code: 'cell-not-a-number', with: { column: measures } };
  const account = (table.fields.account && readText(cellOf(bound, cells, 'account'), table.fields.account)) ?? null;
  const found: AccountDayRow = { row, account, day, measures };
  return table.each?.(found, (field) => cellOf(bound, cells, field)) ?? found;
}

/** The figures of a row, or the name of the column that holds something else. */
function readFigures(cells: readonly string[], readers: DayReader[]): AccountDayRow['measures'] | string {
  const measures: AccountDayRow['measures'] = {};
  for (const { name, heading, read } of readers) {
    const value = read(cells);
    if (value === undefined) return heading;
    if (value !== null) measures[name] = value;
  }
  return measures;
}

function writtenDays(
  bound: Bound,
  table: DaysTable,
  rows: readonly DataRow[],
  dates: readonly (WrittenDate | null)[],
  sink: Sink,
): (string | null)[] {
  const state = newSurvey();
  const cells = rows.map(({ cells: row }) => cellOf(bound, row, 'day'));
  for (const cell of cells) survey(state, cell);
  const heading = headingOf(bound, 'day');
  const { order, rewritten } = decideOrder(state, table.day.order, heading, cells[0] ?? '');
  if (rewritten) sink.remark('dates-rewritten', { column: heading, example: cells[0] ?? '' });
  return dates.map((date) => date && dayOf(date, order));
}

/**
 * Years for days written without one (`February 28`). Rows are consecutive days, oldest first, and a file of 365 days wraps: the last
 * row's year is the newest one that is not after the export and puts every 29 February into a leap year; years are counted backwards from
 * it. The year is kept with the file (`sources.yaml`), so that the same file reads the same next year.
 */
export function yearlessDays(dates: readonly (WrittenDate | null)[], setting: Setting, sink: Sink): (string | null)[] {
  const last = dates.findLast((date) => date !== null);
  if (!last) return dates.map(() => null);
  const exported = new Date(setting.exportedAt).toISOString().slice(0, 10);
  const latest = new Date(setting.exportedAt + EASTERNMOST).toISOString().slice(0, 10);
  const year = setting.year ?? newestYear(dates, last, latest);
  sink.found({ year });
  if (setting.year === null) sink.remark('years-deduced', { year: String(year), from: exported });
  return daysBackFrom(year, dates, last);
}

/** How far a wall clock can be ahead of UTC: the last row may be a day that UTC has not begun. */
const EASTERNMOST = 14 * 3_600_000;

/** The days of consecutive rows, when the last one is of this year. null where the calendar has no such day. */
function daysBackFrom(newest: number, dates: readonly (WrittenDate | null)[], last: WrittenDate): (string | null)[] {
  let year = newest;
  const days: (string | null)[] = new Array(dates.length).fill(null);
  let later = last;
  for (let index = dates.length - 1; index >= 0; index--) {
    const date = dates[index];
    if (!date) continue;
    if (date.form === 'plain') {
      days[index] = dayOf(date, undefined);
      continue;
    }
    if (date.a > later.a || (date.a === later.a && date.b > later.b)) year--;
    later = date;
    days[index] = dayText(year, date.a, date.b);
  }
  return days;
}

/** The newest year in which the last row's day is not after a day, and every day of the file exists. */
function newestYear(dates: readonly (WrittenDate | null)[], last: WrittenDate, latest: string): number {
  const start = Number(latest.slice(0, 4));
  const leapDay = dates.some((date) => date?.form === 'yearless' && date.a === 2 && date.b === 29);
  for (let year = start; year > start - 8; year--) {
    const day = dayText(year, last.a, last.b);
    if (!day || day > latest) continue;
    if (!leapDay || daysBackFrom(year, dates, last).every((one, index) => one !== null || dates[index] === null)) return year;
  }
  return start;
}
