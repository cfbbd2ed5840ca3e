/** How far a published post lies from the time that was planned. Pure. */

import type { Variant } from '../model/planned-post.ts';
import { dayIn } from '../model/zone.ts';
import type { PublishedPost } from './calendar.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Minutes after the planned time, negative when early; null when one of the two has no hour. */
export const minutesLate = (variant: Pick<Variant, 'instant'>, post: Pick<PublishedPost, 'publishedAt'>): number | null =>
  variant.instant === null || post.publishedAt === null ? null : Math.round((post.publishedAt - variant.instant) / MINUTE);

/** A day of the calendar (YYYY-MM-DD), counted from 1970. */
export const dayNumber = (day: string): number => dayNumberOf(Date.parse(`${day}T00:00:00Z`));

/** The UTC day of an instant (ms), counted from 1970. */
export const dayNumberOf = (instant: number): number => Math.floor(instant / DAY);

/** The day of a post, as a number: that of its instant, or the one that the file gives. */
export function postDay(post: PublishedPost): number | null {
  if (post.publishedAt !== null) return dayNumberOf(post.publishedAt);
  return post.day === null ? null : dayNumber(post.day);
}

/** Minutes between a variant's time and a post's; days, in minutes, where one of them has no hour; infinite without a date. */
export function minutesApart(variant: Variant, post: PublishedPost, zone: string): number {
  const late = minutesLate(variant, post);
  if (late !== null) return Math.abs(late);
  const day = post.publishedAt === null ? post.day : dayIn(zone, post.publishedAt);
  if (day === null || variant.wall === null) return Number.POSITIVE_INFINITY;
  return Math.abs(dayNumber(day) - dayNumber(variant.wall.slice(0, 10))) * 24 * 60;
}

/** Whether a post came before its planned time, or its day where one has no hour. */
export const isEarly = (variant: Variant, post: PublishedPost): boolean =>
  (minutesLate(variant, post) ?? (postDay(post) ?? 0) - dayNumber(variant.wall?.slice(0, 10) ?? '')) < 0;
