/** Time as a brand counts it: within the hours at which it answers. Pure. */

import * as v from 'valibot';
import { addDays, dayIn, instantOf } from './zone.ts';

/** Days of the week, Monday first, as brand.yaml names them. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const span = v.pipe(
  v.string(),
  v.trim(),
  v.regex(new RegExp(`^(?:${CLOCK}) ?- ?(?:${CLOCK}|24:00)$`), 'hours'),
  v.transform((text): OpenSpan => {
    const [from = '', to = ''] = text.split('-').map((clock) => clock.trim());
    return { from: minutesOf(from), to: minutesOf(to) };
  }),
  v.check(({ from, to }) => from < to, 'hours'),
);
const spans = v.pipe(
  v.union([span, v.array(span)]),
  v.transform((one): OpenSpan[] => apart(Array.isArray(one) ? one : [one])),
);

/** Spans in their order; those that touch or overlap are one, so that no minute counts twice. */
function apart(spans: readonly OpenSpan[]): OpenSpan[] {
  const joined: OpenSpan[] = [];
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** Minutes since midnight on the brand's clock; `to` is not included. */
export interface OpenSpan {
  from: number;
  to: number;
}

/** The hours of each day: `mon: "09:00-18:00"`, or several spans; a day left out is closed. A brand that never opens would never be late. */
export const openingHoursSchema = v.pipe(
  v.strictObject({
    mon: v.optional(spans),
    tue: v.optional(spans),
    wed: v.optional(spans),
    thu: v.optional(spans),
    fri: v.optional(spans),
    sat: v.optional(spans),
    sun: v.optional(spans),
  }),
  v.check((hours) => Object.values(hours).some((open) => open.length > 0), 'hours'),
);
export type OpeningHours = v.InferOutput<typeof openingHoursSchema>;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const MINUTE = 60_000;

/** Of a day YYYY-MM-DD. */
export const weekdayOf = (day: string): Weekday => WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] as Weekday;

/**
 * Milliseconds between two instants (ms UTC) that fall within the opening hours of a zone, closed days left out. A day on which clocks
 * change lasts as long as it does: 09:00 to 18:00 is nine hours, a whole Sunday of 25 hours is 25. Only a span that begins or ends within
 * the very hour that clocks skip or repeat is read as `instantOf` reads it. Zero when `to` is not after `from`.
 */
export function openTime(from: number, to: number, zone: string, hours: OpeningHours, closed: ReadonlySet<string> = new Set()): number {
  let open = 0;
  if (to <= from) return open;
  const last = dayIn(zone, to);
  for (let day = dayIn(zone, from); day <= last; day = addDays(day, 1)) {
    if (closed.has(day)) continue;
    const midnight = Date.parse(`${day}T00:00:00Z`);
    for (const span of hours[weekdayOf(day)] ?? []) {
      const start = Math.max(from, instantOf(midnight + span.from * MINUTE, zone));
      const end = Math.min(to, instantOf(midnight + span.to * MINUTE, zone));
      open += Math.max(0, end - start);
    }
  }
  return open;
}
