/** The calendar as pages show it: entries with what follows from decisions and from posts, the days behind it, and the best slots. */

import { join, resolve } from 'node:path';
import type { Calendar, PublishedPost, SpecialDay } from '../../scripts/calendar/calendar.ts';
import { specialDays } from '../../scripts/calendar/days.ts';
import { brandNow } from '../../scripts/calendar/now.ts';
import { calendarState, readCalendar } from '../../scripts/calendar/read.ts';
import { bestSlots, type SlotPost, type Slots } from '../../scripts/calendar/slots.ts';
import type { Brand } from '../../scripts/model/brand.ts';
import { addDays, dayIn, wallIn } from '../../scripts/model/zone.ts';
import { clipsState, readClips } from '../../scripts/workspace/clips.ts';
import type { BrandPosts, PostData } from './posts.ts';

export interface CalendarData {
  calendar: Calendar;
  /** Of the months that the calendar has, a year around today at least. */
  days: SpecialDay[];
  slots: Slots;
  /** The published post of a match. */
  post: (published: PublishedPost) => PostData | null;
}

const known = new Map<string, { state: string; posts: BrandPosts; answer: Promise<CalendarData> }>();

/** The calendar of a brand, read again only when its files, its posts or the companion's events have changed. */
export function readBrandCalendar(brand: Brand, posts: BrandPosts): Promise<CalendarData> {
  const dataDir = resolve(process.env.VIGIE_DATA || 'data');
  const brandDir = join(dataDir, brand.folder);
  const state = `${calendarState(brandDir)}\n${clipsState(brandDir)}`;
  const found = known.get(brand.folder);
  if (found?.state === state && found.posts === posts) return found.answer;
  const answer = read(dataDir, brand, posts);
  known.set(brand.folder, { state, posts, answer });
  return answer;
}

const keyOf = ({ platform, account, postId }: PublishedPost) => [platform, account, postId].join('\n');

async function read(dataDir: string, brand: Brand, { posts }: BrandPosts): Promise<CalendarData> {
  const published = posts.map(publishedPost);
  const byKey = new Map(published.map((one, at) => [keyOf(one), posts[at] as PostData]));
  const now = brandNow(brand);
  const { events } = readClips(dataDir, brand.folder);
  const calendar = await readCalendar({ dataDir, brand, posts: published, events, now });
  const today = dayIn(brand.timeZone, now);
  const dated = calendar.entries.flatMap(({ post }) => post.at?.slice(0, 10) ?? []).sort();
  const [first = today, last = today] = [dated[0], dated.at(-1)];
  const [from, to] = [first < today ? first : today, last > today ? last : today];
  return {
    calendar,
    days: specialDays(brand.calendar, brand.languages, addDays(from, -45), addDays(to, 120)),
    slots: bestSlots(slotPosts(posts, brand.timeZone)),
    post: (one) => byKey.get(keyOf(one)) ?? null,
  };
}

/** A post of the store as matching takes it. */
export const publishedPost = ({ platform, account, id, permalink, at, day, text, format }: PostData): PublishedPost => ({
  platform,
  account,
  postId: id,
  permalink,
  publishedAt: at === null ? null : Date.parse(at),
  day,
  text,
  format,
});

/** Hours that a post needs before its figures tell what it obtains. */
export const SETTLED_HOURS = 48;

/** Posts whose hour and interactions are known, on the brand's clock. Replies are not chosen times; the youngest have not obtained theirs yet. */
export function slotPosts(
  posts: readonly Pick<PostData, 'platform' | 'account' | 'at' | 'interactions' | 'format' | 'from'>[],
  zone: string,
) {
  return posts.flatMap(({ platform, account, at, interactions, format, from }): SlotPost[] => {
    if (at === null || interactions === null || format === 'reply') return [];
    const instant = Date.parse(at);
    if (from.exportedAt !== null && Date.parse(from.exportedAt) - instant < SETTLED_HOURS * 3_600_000) return [];
    const wall = new Date(wallIn(zone, instant));
    const day = wall.toISOString().slice(0, 10);
    return [{ platform, account, day, weekday: ((wall.getUTCDay() + 6) % 7) + 1, hour: wall.getUTCHours(), interactions }];
  });
}
