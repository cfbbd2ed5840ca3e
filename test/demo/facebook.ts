/** Facebook content exports of Meta Business Suite: two layouts in one history, ragged rows, one post over two rows. */

import type { Accounts } from './accounts.ts';
import type { Cell } from './csv.ts';
import { fileName, metaText, within } from './instagram.ts';
import { pacificStamp, utc } from './moment.ts';
import { type Output, textOutput, type Window } from './output.ts';
import { digits, randomFrom } from './random.ts';
import { figures, type Post } from './story.ts';

const ABOUT = [
  'Post ID',
  'Page ID',
  'Page name',
  'Title',
  'Description',
  'Duration (sec)',
  'Publish time',
  'Caption type',
  'Permalink',
  'Is crosspost',
  'Is share',
  'Post type',
  'Languages',
  'Custom labels',
  'Funded content status',
  'Data comment',
  'Date',
];
const REACTIONS = ['Reactions, Comments and Shares', 'Reactions', 'Comments', 'Shares', 'Total clicks'];
const PHOTO_CLICK = 'Matched Audience Targeting Consumption (Photo Click)';

/** The header of spring 2025 and later, as in a real file of 31 columns. */
export const HEADER = [
  ...ABOUT,
  'Views',
  'Reach',
  ...REACTIONS,
  'Link Clicks',
  'Other Clicks',
  PHOTO_CLICK,
  'Seconds viewed',
  'Average Seconds viewed',
  'Estimated earnings (USD)',
  'Ad impressions',
];
/** From 2024 to the first quarter of 2025: Impressions beside a Views column that counts video views. */
export const HEADER_2024 = [
  ...ABOUT,
  'Impressions',
  'Reach',
  ...REACTIONS,
  'Other Clicks',
  PHOTO_CLICK,
  'Link Clicks',
  'Views',
  'Reels plays count',
  'Seconds viewed',
  'Average Seconds viewed',
  'Estimated earnings (USD)',
];
const VIEWS_BEGAN = utc(2025, 4);
/** Since the middle of 2025 every video is a reel. */
const REELS_ONLY = utc(2025, 6, 15);
const IMPRESSIONS_PER_VIEW = 0.78;
/** Three-second plays for each view of a video post. */
const PLAYS_PER_VIEW = 0.61;

interface Identity {
  id: string;
  type: string;
  permalink: string;
}

function identity(post: Post): Identity {
  const r = randomFrom(`${post.key} id`);
  const id = digits(r, 15);
  if (post.format.name === 'video') {
    const reel = post.publishedAt >= REELS_ONLY || r() < 0.4;
    return { id, type: reel ? 'Reels' : 'Videos', permalink: reel ? `https://www.facebook.com/reel/${digits(r, 16)}/` : videoLink(r) };
  }
  const type = post.format.name === 'link' ? 'Links' : 'Photos';
  return { id, type, permalink: `https://www.facebook.com/maisoncopeau/posts/${id}` };
}

const videoLink = (r: () => number) => `https://www.facebook.com/maisoncopeau/videos/${digits(r, 16)}/`;

function about(accounts: Accounts, post: Post): Cell[] {
  const { id, type, permalink } = identity(post);
  const video = post.format.name === 'video';
  // The caption stands in Title; a video repeats it in Description (6 of 6 reels of a real file).
  const text = [post.text, video ? post.text : ''];
  const when = [post.seconds, pacificStamp(post.publishedAt), video ? 'uploaded' : 'N/A'];
  return [id, accounts.facebookId, accounts.brand, ...text, ...when, permalink, 0, 0, type, '', '', '', '', 'Lifetime'];
}

/** Clicks on a photo, on a link, and the rest: the three add up to the total. */
function clicksOf(post: Post, clicks: number, linkClicks: number) {
  const link = Math.min(linkClicks, clicks);
  const photo = post.format.name === 'image' ? Math.round((clicks - link) * 0.6) : 0;
  return { link, photo, other: clicks - link - photo };
}

/** Seconds viewed have three decimals; a post that is not a video has none. */
function watched(post: Post, views: number): [Cell, Cell] {
  if (post.format.name !== 'video') return ['', ''];
  const average = post.seconds * (0.18 + 0.14 * randomFrom(`${post.key} watch`)());
  return [(average * views * PLAYS_PER_VIEW).toFixed(3), average.toFixed(3)];
}

/** One record. `at` is the instant of the export. */
export function row(accounts: Accounts, post: Post, at: number, layout2024: boolean): Cell[] {
  const now = figures(post, at);
  const total = now.reactions + now.comments + now.shares;
  const clicks = clicksOf(post, now.clicks, now.linkClicks);
  const answers = [total, now.reactions, now.comments, now.shares, now.clicks];
  const [seconds, average] = watched(post, now.views);
  const video = post.format.name === 'video';
  const none = video ? 0 : '';
  if (layout2024) {
    const impressions = Math.max(now.reach, Math.round(now.views * IMPRESSIONS_PER_VIEW));
    const plays = video ? Math.round(now.views * PLAYS_PER_VIEW) : '';
    const reels = identity(post).type === 'Reels' ? plays : '';
    return [
      ...about(accounts, post),
      impressions,
      now.reach,
      ...answers,
      clicks.other,
      clicks.photo,
      clicks.link,
      plays,
      reels,
      seconds,
      average,
      none,
    ];
  }
  return [
    ...about(accounts, post),
    now.views,
    now.reach,
    ...answers,
    clicks.link,
    clicks.other,
    clicks.photo,
    seconds,
    average,
    none,
    none,
  ];
}

const PHOTO_AT = HEADER.indexOf(PHOTO_CLICK);

/** Old records stop after the photo clicks: trailing columns that a Page has never used are not written. */
const ragged = (cells: Cell[]) => cells.slice(0, PHOTO_AT + 1);

/** A post over two rows: the second has blank figures and what the first lacks (23 of 2,141 in a real file). */
function split(cells: Cell[], header: readonly string[]): [Cell[], Cell[]] {
  const kept = new Set([...ABOUT, 'Total clicks', 'Link Clicks', 'Other Clicks', PHOTO_CLICK]);
  const clicks = (name: string) => kept.has(name) && !ABOUT.includes(name);
  return [cells.map((cell, i) => (clicks(header[i] ?? '') ? '' : cell)), cells.map((cell, i) => (kept.has(header[i] ?? '') ? cell : ''))];
}

/** An export, newest first. */
export function contentFile(accounts: Accounts, posts: readonly Post[], window: Window): Output {
  const old = window.from < VIEWS_BEGAN;
  const header = headerAt(window.from);
  const records = within(posts, window)
    .reverse()
    .flatMap((post, i, all) => {
      const cells = row(accounts, post, window.exportedAt, old);
      if (i === Math.floor(all.length / 2)) return split(cells, header);
      return [!old && post.format.name === 'image' && i >= all.length - 8 ? ragged(cells) : cells];
    });
  return textOutput(fileName('facebook', window), metaText([header, ...records]), window);
}

export const headerAt = (from: number) => (from < VIEWS_BEGAN ? HEADER_2024 : HEADER);
