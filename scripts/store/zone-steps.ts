/** A zone's shifts over a span of time: a handful of steps, so that SQL need not ask a calendar for every row. */

import { instantOf, wallIn } from '../model/zone.ts';

const QUARTER = 900_000;
/** Closer together than this no two changes of a zone's clocks have been since 1990. */
const STRIDE = 24 * QUARTER;

/** From this time on (ms), this many ms are added. */
export interface Step {
  from: number;
  shift: number;
}

/** What is added to a wall time of the zone (ms as if it were UTC) to reach its instant, for wall times from `first` to `last`. */
export const stepsToInstant = (zone: string, first: number, last: number): Step[] =>
  steps((wall) => instantOf(wall, zone) - wall, first, last);

/** What is added to an instant (ms UTC) to reach the wall time of the zone, for instants from `first` to `last`. */
export const stepsToWall = (zone: string, first: number, last: number): Step[] =>
  steps((instant) => wallIn(zone, instant) - instant, first, last);

/** Clocks have changed on a quarter of an hour since 1990, in every zone. */
function steps(shiftAt: (time: number) => number, first: number, last: number): Step[] {
  let low = Math.floor(first / QUARTER) * QUARTER;
  const found: Step[] = [{ from: low, shift: shiftAt(low) }];
  while (low <= last) {
    const shift = (found.at(-1) as Step).shift;
    let high = low + STRIDE;
    if (shiftAt(high) === shift) {
      low = high;
      continue;
    }
    while (high - low > QUARTER) {
      const middle = low + Math.floor((high - low) / 2 / QUARTER) * QUARTER;
      if (shiftAt(middle) === shift) low = middle;
      else high = middle;
    }
    found.push({ from: high, shift: shiftAt(high) });
    low = high;
  }
  return found;
}
