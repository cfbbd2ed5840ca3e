/** Figures of an account by day, drawn from the same posts as the lists of posts, so that both tell one story. */

import { DAY, daysFrom, parts, startOfDay } from './moment.ts';
import { normal, type Random, randomFrom } from './random.ts';
import { lived, type Post } from './story.ts';

/** What the posts obtained each day: the views of a post are spread over its life. Missing days are 0. */
export function viewsByDay(posts: readonly Post[], dayOf: (instant: number) => number = startOfDay): Map<number, number> {
  const byDay = new Map<number, number>();
  for (const post of posts) {
    const first = dayOf(post.publishedAt);
    for (let age = 0; age < 75; age += 1) {
      const seen = lived(age + 0.6) - (age === 0 ? 0 : lived(age - 0.4));
      byDay.set(first + age * DAY, (byDay.get(first + age * DAY) ?? 0) + post.views * seen);
    }
  }
  return byDay;
}

/** Interactions by day: as `viewsByDay`, with the rates of each post. */
export function interactionsByDay(posts: readonly Post[], dayOf: (instant: number) => number = startOfDay): Map<number, number> {
  const rated = posts.map(({ rates, ...post }) => ({
    ...post,
    rates,
    views: post.views * (rates.reactions + rates.comments + rates.shares + rates.saves),
  }));
  return viewsByDay(rated, dayOf);
}

export interface Gains {
  gained: number;
  lost: number;
}

/** New and lost followers by day: a quiet daily base, and a part that follows the views. */
export function gainsByDay(
  seed: string,
  views: Map<number, number>,
  from: number,
  to: number,
  base: number,
  perThousandViews: number,
): Map<number, Gains> {
  const r = randomFrom(seed);
  return new Map(
    daysFrom(from, to).map((day) => {
      const weekend = [0, 6].includes(parts(day).weekday) ? 1.12 : 1;
      const gained = noisy(r, (base + ((views.get(day) ?? 0) / 1000) * perThousandViews) * weekend, 0.2);
      return [day, { gained, lost: noisy(r, base * 0.42, 0.35) }];
    }),
  );
}

/** A count around a mean, never under 0. */
export function noisy(r: Random, mean: number, sigma = 0.12): number {
  return Math.max(0, Math.round(mean * Math.exp(sigma * normal(r) - (sigma * sigma) / 2)));
}
