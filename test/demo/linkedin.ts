/** LinkedIn Page exports: three binary workbooks and one xlsx. Days are written MM/DD/YYYY, as text. */

import * as XLSX from '@e965/xlsx';
import { type Accounts, competitors } from './accounts.ts';
import type { Cell } from './csv.ts';
import { gainsByDay, noisy, viewsByDay } from './days.ts';
import { americanDay, DAY, daysFrom, startOfDay, utc } from './moment.ts';
import type { Output, Window } from './output.ts';
import { bits, normal, randomFrom } from './random.ts';
import { figures, type Post } from './story.ts';

const split = (name: string) => [`${name} (organic)`, `${name} (sponsored)`, `${name} (total)`];
export const METRICS_HEADER = [
  'Date',
  ...split('Impressions'),
  'Unique impressions (organic)',
  ...split('Clicks'),
  ...split('Reactions'),
  ...split('Comments'),
  ...split('Reposts'),
  ...split('Engagement rate'),
];
export const POSTS_HEADER = [
  'Post title',
  'Post link',
  'Post type',
  'Campaign name',
  'Posted by',
  'Created date',
  'Campaign start date',
  'Campaign end date',
  'Audience',
  'Impressions',
  'Views',
  'Offsite Views',
  'Clicks',
  'Click through rate (CTR)',
  'Likes',
  'Comments',
  'Reposts',
  'Follows',
  'Engagement rate',
  'Content Type',
];
const FOLLOWERS_HEADER = ['Date', 'Sponsored followers', 'Organic followers', 'Auto-invited followers', 'Total followers'];
const devices = (name: string) => [`${name} (desktop)`, `${name} (mobile)`, `${name} (total)`];
const VISITORS_HEADER = [
  'Date',
  ...['Overview', 'Life', 'Jobs', 'Total'].flatMap((page) => [...devices(`${page} page views`), ...devices(`${page} unique visitors`)]),
];
const COMPETITORS_HEADER = ['Page', 'Total Followers', 'New Followers', 'Total post engagements', 'Total posts'];
const TYPES: Record<string, string> = { image: 'Image', carousel: 'Document', video: 'Video', text: '' };
/** On this day more reactions were withdrawn than given. */
const WITHDRAWN = utc(2026, 8, 16);
const NOTE = 'Aggregated metrics for the selected time period. Data may be delayed by up to 48 hours.';
const POSTS_NOTE = 'Engagement metrics for posts created during the selected time period, as of the date of export.';

function workbook(sheets: readonly [string, Cell[][]][], kind: 'biff8' | 'xlsx'): Buffer {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of sheets) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
  book.Props = { CreatedDate: new Date(utc(2024, 1)), ModifiedDate: new Date(utc(2024, 1)) };
  return XLSX.write(book, { type: 'buffer', bookType: kind, compression: true });
}

/** urn:li:activity:<digits>, whose digits shifted right by 22 bits are the instant of creation. */
function link(post: Post): string {
  const urn = (BigInt(post.publishedAt) << 22n) + bits(randomFrom(`${post.key} id`), 22);
  return `https://www.linkedin.com/feed/update/urn:li:activity:${urn}`;
}

function postRow(post: Post, at: number): Cell[] {
  const now = figures(post, at);
  const video = post.format.name === 'video';
  const engaged = now.clicks + now.reactions + now.comments + now.shares + now.follows;
  const about = [post.text, link(post), 'Organic', '', '', americanDay(post.publishedAt), '', '', 'All followers'];
  const plays = video ? [Math.round(now.views * 0.43), 0] : ['', ''];
  const rest = [now.reactions, now.comments, now.shares, now.follows, engaged / now.views, TYPES[post.format.name] ?? ''];
  return [...about, now.views, ...plays, now.clicks, now.clicks / now.views, ...rest];
}

const triple = (count: number): Cell[] => [count, 0, count];

function metricsRows(posts: readonly Post[], window: Window): Cell[][] {
  const r = randomFrom(`linkedin days ${window.from}`);
  const views = viewsByDay(posts);
  return daysFrom(window.from, window.to).map((day) => {
    const seen = noisy(r, 24 + (views.get(day) ?? 0), 0.05);
    const clicks = Math.round(seen * 0.034 * Math.exp(0.2 * normal(r)));
    const reactions = day === WITHDRAWN ? -2 : Math.round(seen * 0.024 * Math.exp(0.2 * normal(r)));
    const comments = Math.round(seen * 0.0024);
    const reposts = Math.round(seen * 0.0017);
    const rate = seen === 0 ? 0 : (clicks + reactions + comments + reposts) / seen;
    const counts = [clicks, reactions, comments, reposts].flatMap(triple);
    return [americanDay(day), ...triple(seen), Math.round(seen * 0.63), ...counts, ...triple(rate)];
  });
}

const named = (accounts: Accounts, what: string, window: Window) => `exports/linkedin/${accounts.slug}_${what}_${window.exportedAt}.xls`;

/** Content: `Metrics` by day and `All posts`, each with a sentence above its header. The name ends with the instant of export. */
export function contentFile(accounts: Accounts, posts: readonly Post[], window: Window): Output {
  const inside = posts.filter((post) => startOfDay(post.publishedAt) >= window.from && startOfDay(post.publishedAt) <= window.to);
  const rows = inside.reverse().map((post) => postRow(post, window.exportedAt));
  const bytes = workbook(
    [
      ['Metrics', [[NOTE], METRICS_HEADER, ...metricsRows(posts, window)]],
      ['All posts', [[POSTS_NOTE], POSTS_HEADER, ...rows]],
    ],
    'biff8',
  );
  return { path: named(accounts, 'content', window), bytes, exportedAt: window.exportedAt, known: 'file-name' };
}

type Share = readonly [string, number];
const LOCATIONS: Share[] = [
  ['Greater Nantes Metropolitan Area, France', 1384],
  ['Greater Angers Area, France', 1127],
  ['Greater Paris Metropolitan Region, France', 962],
  ['Greater Tours Area, France', 418],
  ['Greater Rennes Metropolitan Area, France', 407],
];
const BREAKDOWNS: [string, Share[]][] = [
  ['Location', LOCATIONS],
  [
    'Job function',
    [
      ['Sales', 1206],
      ['Operations', 874],
      ['Business Development', 655],
      ['Engineering', 502],
      ['Human Resources', 391],
    ],
  ],
  [
    'Seniority',
    [
      ['Senior', 1911],
      ['Entry', 1744],
      ['Manager', 583],
      ['Director', 404],
      ['Training', 288],
    ],
  ],
  [
    'Industry',
    [
      ['Retail', 1503],
      ['Construction', 788],
      ['Wholesale Building Materials', 512],
      ['Furniture', 301],
    ],
  ],
  [
    'Company size',
    [
      ['1001-5000 employees', 912],
      ['51-200 employees', 803],
      ['11-50 employees', 777],
      ['2-10 employees', 641],
    ],
  ],
];

const breakdown = (label: string, shares: Share[], column: string): [string, Cell[][]] => [
  label,
  [[label, column], ...shares.map((share) => [...share])],
];

/** Followers: `Total followers` is what the day brought, not how many there are. */
export function followersFile(accounts: Accounts, posts: readonly Post[], window: Window): Output {
  const gains = gainsByDay('linkedin follows', viewsByDay(posts), utc(2024, 10), window.to, 4, 2.6);
  const days = daysFrom(window.from, window.to).map((day): Cell[] => {
    const gained = gains.get(day)?.gained ?? 0;
    const invited = day >= utc(2025, 3) && gained > 8 ? 1 : 0;
    return [americanDay(day), 0, gained - invited, invited, gained];
  });
  const sheets: [string, Cell[][]][] = [['New followers', [FOLLOWERS_HEADER, ...days]]];
  for (const [label, shares] of BREAKDOWNS) sheets.push(breakdown(label, shares, 'Total followers'));
  return {
    path: named(accounts, 'followers', window),
    bytes: workbook(sheets, 'biff8'),
    exportedAt: window.exportedAt,
    known: 'file-name',
  };
}

/** Page views and unique visitors of one tab of the Page, by device. */
function visits(r: () => number, mean: number): Cell[] {
  const [desktop, mobile] = [noisy(r, mean * 0.7, 0.3), noisy(r, mean * 0.3, 0.3)];
  const [people, peopleMobile] = [Math.round(desktop * 0.46), Math.round(mobile * 0.58)];
  return [desktop, mobile, desktop + mobile, people, peopleMobile, people + peopleMobile];
}

export function visitorsFile(accounts: Accounts, window: Window): Output {
  const r = randomFrom(`linkedin visitors ${window.from}`);
  const days = daysFrom(window.from, window.to).map((day): Cell[] => {
    const tabs = [visits(r, 21), visits(r, 3), visits(r, 5)];
    const total = [0, 1, 2, 3, 4, 5].map((i) => tabs.reduce((sum, tab) => sum + Number(tab[i]), 0));
    return [americanDay(day), ...tabs.flat(), ...total];
  });
  const sheets: [string, Cell[][]][] = [['Visitor metrics', [VISITORS_HEADER, ...days]]];
  for (const [label, shares] of BREAKDOWNS) sheets.push(breakdown(label, shares, 'Total views'));
  return { path: named(accounts, 'visitors', window), bytes: workbook(sheets, 'biff8'), exportedAt: window.exportedAt, known: 'file-name' };
}

/** Competitors: the range of days stands above the header. */
export function competitorsFile(accounts: Accounts, window: Window): Output {
  const r = randomFrom(`linkedin competitors ${window.from}`);
  const days = (window.to - window.from) / DAY + 1;
  const ours: Cell[] = [accounts.brand, 14_206, noisy(r, days * 7.2, 0.05), noisy(r, days * 38, 0.1), noisy(r, days * 0.25, 0.1)];
  const others = competitors.map(({ name, linkedinFollowers }): Cell[] => {
    const size = linkedinFollowers / 14_206;
    return [name, linkedinFollowers, noisy(r, days * 6 * size, 0.2), noisy(r, days * 30 * size, 0.2), noisy(r, days * 0.22, 0.3)];
  });
  const range = `${americanDay(window.from)} - ${americanDay(window.to)}`;
  const bytes = workbook([['COMPETITORS', [[range], COMPETITORS_HEADER, ours, ...others]]], 'xlsx');
  const path = `exports/linkedin/${accounts.brand}_competitor_analytics_${window.exportedAt}.xlsx`;
  return { path, bytes, exportedAt: window.exportedAt, known: 'file-name' };
}
