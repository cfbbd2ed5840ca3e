/** X premium analytics: UTF-8 without BOM, newest first, no line feed at the end, UTC days in English. */

import type { Accounts } from './accounts.ts';
import { type Cell, lines, sparingCell } from './csv.ts';
import { gainsByDay, interactionsByDay, noisy, viewsByDay } from './days.ts';
import { daysFrom, isoDay, startOfDay, utc, weekdayDate } from './moment.ts';
import { type Output, textOutput, type Window } from './output.ts';
import { bits, randomFrom } from './random.ts';
import { figures, type Post } from './story.ts';

export const HEADER = [
  'Post id',
  'Date',
  'Post text',
  'Post Link',
  'Impressions',
  'Likes',
  'Engagements',
  'Bookmarks',
  'Shares',
  'New follows',
  'Replies',
  'Reposts',
  'Profile visits',
  'Detail Expands',
  'URL Clicks',
  'Hashtag Clicks',
  'Permalink Clicks',
];
export const OVERVIEW_HEADER = [
  'Date',
  'Impressions',
  'Likes',
  'Engagements',
  'Bookmarks',
  'Shares',
  'New follows',
  'Unfollows',
  'Replies',
  'Reposts',
  'Profile visits',
  'Create Post',
  'Video views',
  'Media views',
];

/** The instant is inside the id: (id >> 22) + 1288834974657 ms UTC. */
function idOf(post: Post): string {
  return String(((BigInt(post.publishedAt) - 1_288_834_974_657n) << 22n) + bits(randomFrom(`${post.key} id`), 22));
}

/** One record. Engagements hold clicks and expanded details too: they are never under likes + replies + reposts. */
export function row(accounts: Accounts, post: Post, at: number): Cell[] {
  const r = randomFrom(`${post.key} x`);
  const id = idOf(post);
  const now = figures(post, at);
  const expands = noisy(r, now.views * 0.011, 0.3);
  const visits = noisy(r, now.views * 0.0022, 0.5);
  const tags = post.text.includes('#') ? noisy(r, now.views * 0.0003, 0.5) : 0;
  const engagements = now.reactions + now.comments + now.shares + now.saves + expands + visits + now.linkClicks + tags;
  const text = post.text.replaceAll('&', '&amp;');
  const about = [id, weekdayDate(post.publishedAt), text, `https://x.com/${accounts.handle}/status/${id}`];
  const answers = [now.reactions, engagements, now.saves, noisy(r, now.views * 0.0006, 0.4), now.follows, now.comments, now.shares];
  return [...about, now.views, ...answers, visits, expands, now.linkClicks, tags, 0];
}

export function contentFile(accounts: Accounts, posts: readonly Post[], window: Window): Output {
  const inside = posts.filter((post) => startOfDay(post.publishedAt) >= window.from && startOfDay(post.publishedAt) <= window.to);
  const rows = inside.reverse().map((post) => row(accounts, post, window.exportedAt));
  const path = `exports/x/account_analytics_content_${isoDay(window.from)}_${isoDay(window.to)}.csv`;
  return textOutput(path, lines([HEADER, ...rows], sparingCell), window);
}

/** By day. Video views and media views are 0 in every file seen; the name of the file says nothing of its days. */
export function overviewFile(posts: readonly Post[], window: Window, folder: string): Output {
  const r = randomFrom(`x overview ${window.from}`);
  const views = viewsByDay(posts);
  const answers = interactionsByDay(posts);
  const gains = gainsByDay('x follows', views, utc(2024, 10), window.to, 0.9, 0.7);
  const rows = daysFrom(window.from, window.to)
    .reverse()
    .map((day): Cell[] => {
      const seen = noisy(r, 60 + (views.get(day) ?? 0), 0.05);
      const acts = answers.get(day) ?? 0;
      const [likes, reposts, replies, saved] = [noisy(r, acts * 0.66), noisy(r, acts * 0.13), noisy(r, acts * 0.1), noisy(r, acts * 0.08)];
      const visits = noisy(r, 2 + seen * 0.002, 0.3);
      const engagements = likes + reposts + replies + saved + visits + noisy(r, seen * 0.013, 0.2);
      const { gained, lost } = gains.get(day) ?? { gained: 0, lost: 0 };
      const created = posts.filter((post) => startOfDay(post.publishedAt) === day).length;
      const follows = [gained, Math.round(lost * 1.9)];
      return [
        weekdayDate(day),
        seen,
        likes,
        engagements,
        saved,
        noisy(r, seen * 0.0006),
        ...follows,
        replies,
        reposts,
        visits,
        created,
        0,
        0,
      ];
    });
  return textOutput(`exports/x/${folder}account_overview_analytics.csv`, lines([OVERVIEW_HEADER, ...rows], sparingCell), window);
}
