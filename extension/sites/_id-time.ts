/** The exact time that a platform writes into a post's id, where the page shows only how long ago it was. */

import type { Precision } from '../../scripts/model/clip.ts';
import { exactTime, type ReadTime, readTime } from './_times.ts';

const HOUR = 3_600_000;
/** How far an id's time may be from the one that is shown, in ms: pages round down. Beyond it the id is of another post (a repost's, say). */
const REACH: Readonly<Record<Precision, number>> = {
  exact: HOUR,
  hour: 3 * HOUR,
  day: 60 * HOUR,
  month: 45 * 24 * HOUR,
  year: 400 * 24 * HOUR,
};

/** The id's instant (ms UTC) under the page's own words when both agree; or else what the words say. */
export function agreedTime(written: string, instant: number | null, now: Date): ReadTime | null {
  const read = readTime(written, now);
  const agrees =
    read !== null &&
    instant !== null &&
    instant <= now.getTime() + HOUR &&
    Math.abs(instant - Date.parse(read.at)) <= REACH[read.precision];
  return agrees ? exactTime(instant, written) : read;
}
