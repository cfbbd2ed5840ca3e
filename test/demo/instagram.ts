/** Instagram content exports of Meta Business Suite: UTF-8 with BOM, LF, Pacific times, captions over several lines. */

import type { Accounts } from './accounts.ts';
import { base64url } from './captions.ts';
import { BOM, type Cell, lines, metaCell } from './csv.ts';
import { dashedDay, MINUTE, pacificDay, pacificStamp, utc } from './moment.ts';
import { type Output, textOutput, type Window } from './output.ts';
import { between, bits, digits, randomFrom } from './random.ts';
import { figures, type Post } from './story.ts';

const ABOUT = ['Post ID', 'Account ID', 'Account username', 'Account name', 'Description', 'Duration (sec)', 'Publish time', 'Permalink'];
/** Order of 2025 and later. */
export const HEADER = [...ABOUT, 'Post type', 'Data comment', 'Date', 'Views', 'Reach', 'Likes', 'Shares', 'Comments', 'Saves', 'Follows'];
/** Views came in January 2025; before, the same column was called Impressions. */
export const HEADER_IMPRESSIONS = HEADER.map((name) => (name === 'Views' ? 'Impressions' : name));
/** Only French names read in a parser written by a French user; they name no account. */
const HEADER_FRENCH = [
  'Identifiant de la publication',
  'Description',
  'Heure de publication',
  'Permalien',
  'Type de publication',
  'Vues',
  'Couverture',
  'Commentaires',
  'Partages',
];
/** An impression was counted once where a view now counts each play or return. */
const IMPRESSIONS_PER_VIEW = 0.8;
const VIEWS_BEGAN = utc(2025, 1);

const TYPES: Record<string, string> = { image: 'IG image', carousel: 'IG carousel', video: 'IG reel' };

interface Ids {
  post: string;
  shortcode: string;
}

/** The shortcode is the media id in base64url, and holds the instant of creation, 0 to 10 minutes before publication. */
function idsOf(post: Post): Ids {
  const r = randomFrom(`${post.key} id`);
  const created = post.publishedAt - between(r, 0, 9) * MINUTE - between(r, 0, 50) * 1000;
  const media = (BigInt(created) - 1_314_220_021_721n) * 8_388_608n + bits(r, 23);
  return { post: `18${digits(r, 15)}`, shortcode: base64url(media) };
}

const permalink = (post: Post, shortcode: string) =>
  `https://www.instagram.com/${post.format.name === 'video' ? 'reel' : 'p'}/${shortcode}/`;

/** One record in English. `at` is the instant of the export, whose figures are lifetime to date. */
export function row(accounts: Accounts, post: Post, at: number, impressions: boolean): Cell[] {
  const ids = idsOf(post);
  const now = figures(post, at);
  const seen = impressions ? Math.max(now.reach, Math.round(now.views * IMPRESSIONS_PER_VIEW)) : now.views;
  const about = [ids.post, accounts.instagramId, accounts.handle, accounts.brand, post.text, post.seconds, pacificStamp(post.publishedAt)];
  const type = TYPES[post.format.name] as string;
  return [
    ...about,
    permalink(post, ids.shortcode),
    type,
    '',
    'Lifetime',
    seen,
    now.reach,
    now.reactions,
    now.shares,
    now.comments,
    now.saves,
    now.follows,
  ];
}

function frenchRow(post: Post, at: number): Cell[] {
  const ids = idsOf(post);
  const now = figures(post, at);
  const about = [ids.post, post.text, pacificStamp(post.publishedAt), permalink(post, ids.shortcode), TYPES[post.format.name] as string];
  return [...about, now.views, now.reach, now.comments, now.shares];
}

export const within = (posts: readonly Post[], window: Window) =>
  posts.filter(
    (post) =>
      pacificDay(post.publishedAt) >= window.from && pacificDay(post.publishedAt) <= window.to && post.publishedAt < window.exportedAt,
  );

/** Oct-01-2024_Dec-31-2024_120563482117734.csv: English months in every language, and a number that changes at each download. */
export function fileName(folder: string, window: Window): string {
  const number = digits(randomFrom(`${folder} ${window.from} ${window.to} ${window.exportedAt}`), 15);
  return `exports/${folder}/${dashedDay(window.from)}_${dashedDay(window.to)}_${number}.csv`;
}

/** Meta ends every record with a line feed, the last one too. */
export const metaText = (rows: readonly (readonly Cell[])[]) => `${BOM}${lines(rows, metaCell)}\n`;

export const headerAt = (from: number) => (from < VIEWS_BEGAN ? HEADER_IMPRESSIONS : HEADER);

/** An export in English, newest first. */
export function contentFile(accounts: Accounts, posts: readonly Post[], window: Window): Output {
  const old = window.from < VIEWS_BEGAN;
  const rows = within(posts, window)
    .reverse()
    .map((post) => row(accounts, post, window.exportedAt, old));
  return textOutput(fileName('instagram', window), metaText([headerAt(window.from), ...withOddities(rows)]), window);
}

/** One Reach left blank (1 of 21 in a real file), and one record twice with the same values (42 of 1,082). */
function withOddities(rows: Cell[][]): Cell[][] {
  const reach = HEADER.indexOf('Reach');
  const blank = rows[Math.floor(rows.length / 3)];
  if (blank) blank[reach] = '';
  const middle = Math.floor(rows.length / 2);
  const twice = rows[middle];
  return twice ? [...rows.slice(0, middle + 1), [...twice], ...rows.slice(middle + 1)] : rows;
}

/** The same export from a French screen: month first all the same, as seen in French and Swedish files. */
export function frenchFile(posts: readonly Post[], window: Window): Output {
  const rows = within(posts, window)
    .reverse()
    .map((post) => frenchRow(post, window.exportedAt));
  return textOutput(fileName('instagram', window), metaText([HEADER_FRENCH, ...rows]), window);
}
