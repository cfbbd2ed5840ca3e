/** Best slots: what the posts say, no more than they say, and the same each time. */

import { expect, test } from 'vitest';
import { BAND_HOURS, bestSlots, SHRINKAGE_POSTS, type SlotPost } from '../../scripts/calendar/slots.ts';

const at = (weekday: number, hour: number, interactions: readonly number[], account = 'copeau'): SlotPost[] =>
  interactions.map((count) => ({ platform: 'instagram', account, weekday, hour, interactions: count }));
const around = (middle: number, n: number, step = 1) => Array.from({ length: n }, (_, i) => middle + (i - (n - 1) / 2) * step);
const only = (posts: readonly SlotPost[]) => {
  const [slots, ...others] = bestSlots(posts).platforms;
  expect(others).toEqual([]);
  if (!slots) throw new Error('No platform.');
  return slots;
};

test('a slot that is truly better is found, its value drawn toward the whole by n ÷ (n + k)', () => {
  const posts = [...at(2, 12, around(100, 60)), ...at(4, 18, around(200, 15))];
  const { slots, best, overall, hoursPerSlot, tooFew } = only(posts);
  expect(tooFew).toBeNull();
  expect(hoursPerSlot).toBe(1);
  expect(best.map(({ weekday, fromHour, toHour, n }) => [weekday, fromHour, toHour, n])).toEqual([[4, 18, 19, 15]]);
  const usual = 100 + 60 / 2 - 29.5 + 7;
  const own = 200 / usual;
  const share = 15 / (15 + SHRINKAGE_POSTS);
  expect(overall).toBeCloseTo(1, 5);
  expect(slots[0]?.value).toBeCloseTo(share * own + (1 - share) * overall, 1);
  expect(slots[0]?.low).toBeGreaterThan(1);
  expect(slots[0]?.low).toBeLessThanOrEqual(slots[0]?.value as number);
  expect(slots[0]?.high).toBeGreaterThanOrEqual(slots[0]?.value as number);
  expect(slots.at(-1)?.differs).not.toBe('above');
});

test('four brilliant posts are not a slot', () => {
  const { slots, thin } = only([...at(1, 8, around(100, 40)), ...at(6, 20, [900, 950, 980, 990])]);
  expect(slots).toHaveLength(1);
  expect(thin).toEqual({ slots: 1, posts: 4 });
});

test('fewer than thirty posts: not enough to tell, with the counts', () => {
  const { slots, best, tooFew } = only(at(1, 8, around(100, 29)));
  expect([slots, best]).toEqual([[], []]);
  expect(tooFew).toEqual({ posts: 29, needed: 30, fullest: 29, neededPerSlot: 5 });
});

test('posts too thinly spread for hours are judged by bands of hours, and it is said', () => {
  const posts = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17].flatMap((hour) => [1, 2, 3].flatMap((day) => at(day, hour, [90, 110])));
  const { hoursPerSlot, slots } = only(posts);
  expect(hoursPerSlot).toBe(BAND_HOURS);
  expect(slots.map(({ fromHour, toHour }) => toHour - fromHour)).toEqual(slots.map(() => BAND_HOURS));
  expect(slots.every(({ fromHour }) => fromHour % BAND_HOURS === 0)).toBe(true);
});

test('each post is held against its own account: a large account does not make its hours good', () => {
  const posts = [...at(2, 12, around(100, 40), 'small'), ...at(4, 18, around(10_000, 40, 100), 'large')];
  const { best, slots } = only(posts);
  expect(best).toEqual([]);
  for (const { value } of slots) expect(value).toBeCloseTo(1, 1);
});

test('an account whose posts obtain nothing says nothing', () => {
  const { tooFew } = only(at(2, 12, new Array<number>(40).fill(0)));
  expect(tooFew?.posts).toBe(0);
});

test('the same posts in another order give the same answer', () => {
  const posts = [...at(2, 12, around(100, 60, 3)), ...at(4, 18, around(160, 25, 5)), ...at(6, 9, around(80, 12, 4))];
  expect(bestSlots(posts.toReversed())).toEqual(bestSlots(posts));
});

test('no posts, no platforms', () => expect(bestSlots([]).platforms).toEqual([]));
