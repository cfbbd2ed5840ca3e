/** Decides in which order (and zone) a column of dates is written, from the whole column: one cell alone can be read two ways. */

import { Problem } from '../model/problem.ts';
import { instantOf } from '../model/zone.ts';
import type { DateOrder } from './_export.ts';
import { dayOf, readDate, type WrittenDate } from './_values.ts';

export interface DateColumn {
  order: DateOrder | undefined;
  /** Whether the order contradicts the documented one: a spreadsheet re-wrote the dates. */
  rewritten: boolean;
}

/** What a pass over a column of dates remembers. */
export interface DateSurvey {
  greatestFirst: number;
  greatestSecond: number;
  numeric: number;
}

export const newSurvey = (): DateSurvey => ({ greatestFirst: 0, greatestSecond: 0, numeric: 0 });

/** Takes one cell into account. */
export function survey(state: DateSurvey, cell: string): void {
  const date = readDate(cell);
  if (date?.form !== 'numeric') return;
  state.numeric++;
  if (date.a > state.greatestFirst) state.greatestFirst = date.a;
  if (date.b > state.greatestSecond) state.greatestSecond = date.b;
}

/**
 * The order of a column. A number above 12 decides; else the documented order; else the proof. Throws a Problem when the column
 * contradicts itself or nothing decides.
 */
export function decideOrder(state: DateSurvey, documented: DateOrder | undefined, column: string, example: string): DateColumn {
  if (state.numeric === 0) return { order: documented, rewritten: false };
  const dayFirst = state.greatestFirst > 12;
  const monthFirst = state.greatestSecond > 12;
  if (dayFirst && monthFirst) throw new Problem('dates-mixed', { column, example });
  const seen: DateOrder | undefined = dayFirst ? 'dmy' : monthFirst ? 'mdy' : undefined;
  if (!seen && documented !== 'mdy' && documented !== 'dmy') throw new Problem('dates-ambiguous', { column, example });
  return { order: seen ?? documented, rewritten: seen !== undefined && documented !== undefined && seen !== documented };
}

/** The instant (ms UTC) of a written date: by its own offset, or as wall time in the zone. null when there is no such day or no time. */
export function instantFrom(date: WrittenDate, order: DateOrder | undefined, zone: string): number | null {
  const day = dayOf(date, order);
  if (day === null || date.time === null) return null;
  const wall = Date.parse(`${day}T00:00:00Z`) + date.time * 1000;
  return date.offset === null ? instantOf(wall, zone) : wall - date.offset * 60_000;
}

/** Minutes between the time of publication as written and the creation proved by an id that still belong together. */
const EARLIEST = -3;
const LATEST = 30;
/** Share of rows that must agree before a zone counts as proven. */
const PROVEN = 0.6;

/**
 * The zone in which most of the written times agree with the instants that the rows' ids prove; null when none does.
 * Zones are tried in the order given. Checked on real exports (2026).
 */
export function provenZone(
  pairs: readonly { date: WrittenDate; proof: number }[],
  order: DateOrder | undefined,
  zones: readonly string[],
): string | null {
  if (pairs.length === 0) return null;
  for (const zone of zones) {
    const agreeing = pairs.filter(({ date, proof }) => {
      const written = instantFrom(date, order, zone);
      const minutes = written === null ? Number.NaN : (written - proof) / 60_000;
      return minutes >= EARLIEST && minutes <= LATEST;
    });
    if (agreeing.length >= pairs.length * PROVEN) return zone;
  }
  return null;
}
