/** Best slots: what the posts say, no more than they say, and the same each time. */

import { expect, test } from 'vitest';
import { BAND_HOURS, bestSlots, SHRINKAGE_DAYS, type SlotPost } from '../../scripts/calendar/slots.ts';
import { slotPosts } from '../../site/data/calendar.ts';

const dayAfter = (first: string, days: number) => new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10);
/** One post a day, from a day on. */
const at = (weekday: number, hour: number, interactions: readonly number[], account = 'copeau', from = '2026-05-01'): SlotPost[] =>
  interactions.map((count, i) => ({ platform: 'instagram', account, day: dayAfter(from, i), weekday, hour, interactions: count }));
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
  const share = 15 / (15 + SHRINKAGE_DAYS);
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

test('an account whose posts obtain nothing says nothing, which is not to have too few', () => {
  const { tooFew, silent } = only(at(2, 12, new Array<number>(40).fill(0)));
  expect([tooFew?.posts, silent]).toEqual([0, 40]);
});

test('ten posts of one evening are one evening', () => {
  const burst = around(400, 40).map((interactions): SlotPost => ({ ...(at(4, 18, [interactions])[0] as SlotPost) }));
  const { slots, thin } = only([...at(2, 12, around(100, 60)), ...burst]);
  expect(slots.map(({ weekday, n, posts }) => [weekday, n, posts])).toEqual([[2, 60, 60]]);
  expect(thin).toEqual({ slots: 1, posts: 40 });
});

test('an account that has grown does not make its later hours good', () => {
  const { best, slots } = only([...at(2, 12, around(100, 60)), ...at(4, 18, around(600, 60), 'copeau', '2027-05-01')]);
  expect(best).toEqual([]);
  for (const { value } of slots) expect(value).toBeCloseTo(1, 1);
});

test('where hours make no difference, slots stand out more rarely than the page says of chance', () => {
  let state = 42;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 4_294_967_296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  let [best, byChance, judged, covered] = [0, 0, 0, 0];
  for (let run = 0; run < 15; run += 1) {
    const posts = Array.from({ length: 300 }, (_, i): SlotPost => {
      const count = Math.round(60 * Math.exp(0.8 * normal()));
      const [weekday, hour] = [1 + Math.floor(random() * 5), [8, 9, 12, 17, 18, 20][Math.floor(random() * 6)] as number];
      return { platform: 'instagram', account: 'copeau', day: dayAfter('2025-01-01', 2 * i), weekday, hour, interactions: count };
    });
    const found = only(posts);
    best += found.best.length;
    byChance += found.byChance;
    judged += found.slots.length;
    covered += found.slots.filter(({ low, high }) => low <= 1 && high >= 1).length;
  }
  expect(best).toBeLessThanOrEqual(byChance);
  expect(covered / judged).toBeGreaterThan(0.95);
});

test('the same posts in another order give the same answer', () => {
  const posts = [...at(2, 12, around(100, 60, 3)), ...at(4, 18, around(160, 25, 5)), ...at(6, 9, around(80, 12, 4))];
  expect(bestSlots(posts.toReversed())).toEqual(bestSlots(posts));
});

test('hours are the brand’s own, in winter and in summer; posts too young at their export and replies say nothing', () => {
  const from = { sha256: '', path: '', exportedAt: '2026-11-01T00:00:00Z', row: 1 };
  const post = (at: string | null, format: 'photo' | 'reply' = 'photo') => ({
    platform: 'x' as const,
    account: 'copeau',
    at,
    interactions: 1,
    format,
    from,
  });
  const walls = (...posts: ReturnType<typeof post>[]) =>
    slotPosts(posts, 'Europe/Paris').map(({ day, weekday, hour }) => `${day} ${weekday} ${hour}`);
  expect(walls(post('2026-03-29T00:30:00Z'), post('2026-03-29T01:30:00Z'))).toEqual(['2026-03-29 7 1', '2026-03-29 7 3']);
  expect(walls(post('2026-10-25T00:30:00Z'), post('2026-10-25T01:30:00Z'))).toEqual(['2026-10-25 7 2', '2026-10-25 7 2']);
  expect(walls(post('2026-10-18T22:30:00Z'))).toEqual(['2026-10-19 1 0']);
  expect(walls(post('2026-10-30T12:00:00Z'), post('2026-10-01T12:00:00Z', 'reply'), post(null))).toEqual([]);
});

test('no posts, no platforms', () => expect(bestSlots([]).platforms).toEqual([]));
