/** TikTok: Studio (days without a year, everything quoted) and Business Suite (UTC, NAN). */

import type { Accounts } from './accounts.ts';
import { BOM, type Cell, lines, quoted, sparingCell } from './csv.ts';
import { gainsByDay, interactionsByDay, noisy, viewsByDay } from './days.ts';
import { DAY, daysFrom, parisOffset, parts, slashedDay, slashedStamp, startOfDay, utc, yearlessDay } from './moment.ts';
import { type Output, textOutput, type Window } from './output.ts';
import { between, bits, randomFrom } from './random.ts';
import { storedZip } from './stored-zip.ts';
import { figures, type Post } from './story.ts';

export const STUDIO_OVERVIEW = ['Date', 'Video Views', 'Profile Views', 'Likes', 'Comments', 'Shares'];
export const STUDIO_CONTENT = [
  'Time',
  'Video title',
  'Video link',
  'Post time',
  'Total likes',
  'Total comments',
  'Total shares',
  'Total views',
];
export const STUDIO_VIEWERS = ['Date', 'Total Viewers', 'New Viewers', 'Returning Viewers'];
export const FOLLOWER_HISTORY = ['Date', 'Followers', 'Difference in followers from previous day'];
export const FOLLOWER_ACTIVITY = ['Date', 'Hour', 'Active followers'];
export const FOLLOWER_GENDER = ['Gender', 'Distribution'];
export const FOLLOWER_TERRITORIES = ['Top territories', 'Distribution'];
export const BUSINESS_VIDEOS = ['Video title', 'Video link', 'Post time', 'Video views', 'Likes', 'Comments', 'Shares', 'Add to Favorites'];
/** A blank ends `Phone number clicks `, as in the real file. */
export const BUSINESS_OVERVIEW = [
  'Date',
  'Video views',
  'Reached audience',
  'Profile views',
  'Likes',
  'Shares',
  'Comments',
  'Phone number clicks ',
  'Leads submission',
  'Net growth',
  'New followers',
  'Lost followers',
];

/** Followers at the end of the last day told. */
const FOLLOWERS_NOW = 48_310;

const studio = (header: string[], rows: Cell[][]) => `${BOM}${lines([header, ...rows], quoted)}`;
const business = (header: string[], rows: Cell[][]) => `${BOM}${lines([header, ...rows], sparingCell)}`;

/** Where a video is: its id shifted right by 32 bits is the second of its creation, 2 to 8 s before `Post time`. */
function addressOf(accounts: Accounts, post: Post): string {
  const r = randomFrom(`${post.key} id`);
  const id = (BigInt(Math.floor(post.publishedAt / 1000) - between(r, 2, 8)) << 32n) + bits(r, 32);
  return `https://www.tiktok.com/@${accounts.handle}/video/${id}`;
}

/** One record of the Business list, lifetime to date. */
export function row(accounts: Accounts, post: Post, at: number): Cell[] {
  const now = figures(post, at);
  const about = [post.text, addressOf(accounts, post), slashedStamp(post.publishedAt)];
  return [...about, now.views, now.reactions, now.comments, now.shares, now.saves];
}

/** The whole catalogue, newest first. */
export function businessVideosFile(accounts: Accounts, posts: readonly Post[], window: Window, path: string): Output {
  const inside = posts.filter((post) => post.publishedAt >= window.from && post.publishedAt < Math.min(window.to + DAY, window.exportedAt));
  const rows = inside.reverse().map((post) => row(accounts, post, window.exportedAt));
  return textOutput(path, business(BUSINESS_VIDEOS, rows), window);
}

interface TikTokDay {
  day: number;
  views: number;
  likes: number;
  comments: number;
  shares: number;
  visits: number;
  gained: number;
  lost: number;
}

/** Each day of the account. Comments can be withdrawn: a quiet day may be negative (35 of 365 in a real file). */
export function tiktokDays(posts: readonly Post[], last: number): TikTokDay[] {
  const r = randomFrom('tiktok days');
  const views = viewsByDay(posts);
  const answers = interactionsByDay(posts);
  const first = utc(2024, 10);
  const gains = gainsByDay('tiktok follows', views, first, last, 4, 2.4);
  return daysFrom(first, last).map((day) => {
    const acts = answers.get(day) ?? 0;
    const comments = noisy(r, acts * 0.03, 0.4);
    return {
      day,
      views: noisy(r, 190 + (views.get(day) ?? 0), 0.06),
      likes: noisy(r, 6 + acts * 0.79, 0.1),
      comments: r() < 0.06 ? -1 : comments,
      shares: noisy(r, acts * 0.07, 0.2),
      visits: noisy(r, 12 + (views.get(day) ?? 0) * 0.006, 0.2),
      ...(gains.get(day) ?? { gained: 0, lost: 0 }),
    };
  });
}

const inside = (days: readonly TikTokDay[], window: Window) => days.filter(({ day }) => day >= window.from && day <= window.to);

const yearOf = (window: Window) => parts(window.to).year;

export function overviewFile(days: readonly TikTokDay[], window: Window): Output {
  const rows = inside(days, window).map((d): Cell[] => [yearlessDay(d.day), d.views, d.visits, d.likes, d.comments, d.shares]);
  return { ...textOutput('exports/tiktok/Overview.csv', studio(STUDIO_OVERVIEW, rows), window), year: yearOf(window) };
}

/** The first days of the window have no data: the total is written undefined and the rest 0. */
const UNDEFINED_DAYS = 4;

export function viewersFile(days: readonly TikTokDay[], window: Window): Output {
  const r = randomFrom('tiktok viewers');
  const rows = inside(days, window).map((d, i): Cell[] => {
    if (i < UNDEFINED_DAYS) return [yearlessDay(d.day), 'undefined', 0, 0];
    const viewers = noisy(r, d.views * 0.9, 0.07);
    const fresh = Math.round(viewers * (0.58 + 0.1 * r()));
    return [yearlessDay(d.day), viewers, fresh, viewers - fresh];
  });
  return { ...textOutput('exports/tiktok/Viewers.csv', studio(STUDIO_VIEWERS, rows), window), year: yearOf(window) };
}

function historyRows(days: readonly TikTokDay[], window: Window): Cell[][] {
  const shown = inside(days, window);
  let followers = FOLLOWERS_NOW - shown.reduce((sum, d) => sum + d.gained - d.lost, 0);
  return shown.map((d, i): Cell[] => {
    followers += d.gained - d.lost;
    if (i < UNDEFINED_DAYS) return [yearlessDay(d.day), 'undefined', 0];
    return [yearlessDay(d.day), followers, i === UNDEFINED_DAYS ? 0 : d.gained - d.lost];
  });
}

function activityRows(window: Window): Cell[][] {
  const r = randomFrom('tiktok activity');
  return daysFrom(window.to - 6 * DAY, window.to).flatMap((day) =>
    Array.from({ length: 24 }, (_, hour): Cell[] => [
      yearlessDay(day),
      hour,
      noisy(r, 3600 + 3100 * Math.sin(((hour - 9) / 24) * 2 * Math.PI), 0.06),
    ]),
  );
}

const GENDERS: Cell[][] = [
  ['Female', '0.61'],
  ['Male', '0.38'],
  ['Other', '0.01'],
];
const TERRITORIES: Cell[][] = [
  ['FR', '0.842'],
  ['BE', '0.061'],
  ['CH', '0.024'],
  ['CA', '0.019'],
  ['MA', '0.012'],
  ['Others', '0.042'],
];

/** Followers_<handle>.zip: four files of the followers page. */
export function followersZip(accounts: Accounts, days: readonly TikTokDay[], window: Window): Output {
  const member = (name: string, header: string[], rows: Cell[][]) => ({ name, bytes: Buffer.from(studio(header, rows), 'utf8') });
  const year = yearOf(window);
  const members = [
    { ...member('FollowerHistory.csv', FOLLOWER_HISTORY, historyRows(days, window)), year },
    { ...member('FollowerActivity.csv', FOLLOWER_ACTIVITY, activityRows(window)), year },
    member('FollowerGender.csv', FOLLOWER_GENDER, GENDERS),
    member('FollowerTopTerritories.csv', FOLLOWER_TERRITORIES, TERRITORIES),
  ];
  return {
    path: `exports/tiktok/Followers_${accounts.handle}.zip`,
    bytes: storedZip(members, window.exportedAt),
    exportedAt: window.exportedAt,
    members,
  };
}

/** The twelve most seen videos of the window, with the day of the snapshot in `Time` and the day of the account in `Post time`. */
export function contentFile(accounts: Accounts, posts: readonly Post[], window: Window): Output {
  const shown = posts
    .filter((post) => post.publishedAt >= window.from && post.publishedAt < window.exportedAt)
    .map((post) => ({ post, now: figures(post, window.exportedAt) }))
    .sort((a, b) => b.now.views - a.now.views)
    .slice(0, 12);
  const rows = shown.map(({ post, now }): Cell[] => [
    yearlessDay(window.exportedAt),
    post.text,
    addressOf(accounts, post),
    yearlessDay(startOfDay(post.publishedAt + parisOffset(post.publishedAt))),
    now.reactions,
    now.comments,
    now.shares,
    now.views,
  ]);
  return { ...textOutput('exports/tiktok/Content.csv', studio(STUDIO_CONTENT, rows), window), year: parts(window.exportedAt).year };
}

/** Business overview: the first reached audience is not known and is written NAN. */
export function businessOverviewFile(days: readonly TikTokDay[], window: Window, path: string): Output {
  const r = randomFrom(`tiktok business ${window.from}`);
  const rows = inside(days, window).map((d, i): Cell[] => {
    const reached = i === 0 ? 'NAN' : Math.round(d.views * (0.86 + 0.1 * r()));
    const answers = [d.likes, d.shares, d.comments];
    return [slashedDay(d.day), d.views, reached, d.visits, ...answers, 0, 0, d.gained - d.lost, d.gained, d.lost];
  });
  return textOutput(path, business(BUSINESS_OVERVIEW, rows), window);
}
