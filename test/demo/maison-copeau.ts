/** The demo brand's exports: which file was downloaded when, with the habits of one community manager (once a month, two to five days late). */

import { type Accounts, maisonCopeau } from './accounts.ts';
import { brandYaml, sourcesYaml } from './brand-file.ts';
import { calendarFiles } from './calendar.ts';
import { clips } from './clips.ts';
import * as facebook from './facebook.ts';
import * as instagram from './instagram.ts';
import * as linkedin from './linkedin.ts';
import { outboxFile } from './mastodon.ts';
import { audienceFile, chartFiles, loginPage } from './meta-insights.ts';
import { DAY, dayOf, utc } from './moment.ts';
import type { Output, Window } from './output.ts';
import { pinsFile } from './pinterest.ts';
import { pagesFile } from './site-analytics.ts';
import { type Post, tellStory } from './story.ts';
import * as tiktok from './tiktok.ts';
import { watchFiles } from './watch.ts';
import * as x from './x.ts';
import * as youtube from './youtube.ts';

/** The last visit before the demo's "today". */
const LAST_VISIT = Date.parse('2026-11-20T16:05:00Z');

const window = (from: string, to: string, exportedAt: string): Window => ({
  from: dayOf(from),
  to: dayOf(to),
  exportedAt: Date.parse(exportedAt),
});

const QUARTERS = [
  window('2024-10-01', '2024-12-31', '2025-01-03T08:41:00Z'),
  window('2025-01-01', '2025-03-31', '2025-04-02T07:55:00Z'),
  window('2025-04-01', '2025-06-30', '2025-07-03T08:20:00Z'),
  window('2025-07-01', '2025-09-30', '2025-10-02T08:02:00Z'),
  window('2025-10-01', '2025-12-31', '2026-01-05T09:12:00Z'),
  window('2026-01-01', '2026-03-31', '2026-04-02T07:48:00Z'),
  window('2026-04-01', '2026-06-30', '2026-07-03T08:33:00Z'),
  window('2026-07-01', '2026-09-30', '2026-10-02T08:05:00Z'),
];
const OCTOBER = window('2026-10-01', '2026-10-31', '2026-11-03T08:12:00Z');
const NOVEMBER = window('2026-11-01', '2026-11-20', '2026-11-20T16:05:00Z');
const WINDOWS = [...QUARTERS, OCTOBER, NOVEMBER];

/** A little later in the same visit. */
const later = (one: Window, minutes: number): Window => ({ ...one, exportedAt: one.exportedAt + minutes * 60_000 });

function instagramFiles(accounts: Accounts, posts: readonly Post[]): Output[] {
  const windows = [
    window('2024-10-01', '2024-12-31', '2025-01-03T08:40:00Z'),
    window('2025-01-01', '2025-06-30', '2025-07-03T08:18:00Z'),
    window('2025-07-01', '2025-12-31', '2026-01-05T09:10:00Z'),
    ...WINDOWS.slice(5),
    // September again, a month later: what Meta revised since.
    window('2026-09-01', '2026-09-30', '2026-11-03T08:10:00Z'),
  ];
  const files = windows.map((one) => instagram.contentFile(accounts, posts, one));
  const french = instagram.frenchFile(posts, window('2025-08-01', '2025-08-31', '2025-09-03T07:31:00Z'));
  const thirdQuarter = files.find((file) => file.path.includes('/Jul-01-2026_')) as Output;
  const twice = { ...thirdQuarter, path: thirdQuarter.path.replace('.csv', ' (1).csv') };
  return [...files, french, twice, ...chartFiles('instagram', posts, utc(2025, 1), LAST_VISIT), audienceFile('instagram', LAST_VISIT)];
}

function facebookFiles(accounts: Accounts, posts: readonly Post[]): Output[] {
  const files = WINDOWS.map((one) => facebook.contentFile(accounts, posts, later(one, 3)));
  return [...files, ...chartFiles('facebook', posts, utc(2025, 1), LAST_VISIT + 4 * 60_000), loginPage(Date.parse('2026-11-03T08:21:00Z'))];
}

/** LinkedIn goes back 365 days at most, and lags two days. */
function linkedinFiles(accounts: Accounts, posts: readonly Post[]): Output[] {
  const years = [
    window('2024-10-01', '2025-09-30', '2025-10-02T08:14:21.407Z'),
    window('2025-10-01', '2026-09-30', '2026-10-02T08:17:52.913Z'),
    window('2026-10-01', '2026-10-31', '2026-11-03T08:26:08.152Z'),
    window('2026-10-01', '2026-11-18', '2026-11-20T16:14:37.266Z'),
  ];
  const latest = years[3] as Window;
  return [
    ...years.map((one) => linkedin.contentFile(accounts, posts, one)),
    ...years.map((one) => linkedin.followersFile(accounts, posts, { ...one, exportedAt: one.exportedAt + 41_318 })),
    ...years.slice(1, 3).map((one) => linkedin.visitorsFile(accounts, { ...one, exportedAt: one.exportedAt + 77_904 })),
    linkedin.competitorsFile(accounts, { ...latest, exportedAt: latest.exportedAt + 102_551 }),
  ];
}

function xFiles(accounts: Accounts, posts: readonly Post[]): Output[] {
  return [
    ...WINDOWS.map((one) => x.contentFile(accounts, posts, later(one, 9))),
    x.overviewFile(posts, window('2024-10-01', '2025-09-30', '2025-10-02T08:12:00Z'), '2025/'),
    x.overviewFile(posts, window('2025-10-01', '2026-11-20', '2026-11-20T16:15:00Z'), ''),
  ];
}

function tiktokFiles(accounts: Accounts, posts: readonly Post[]): Output[] {
  const year = window('2025-11-20', '2026-11-19', '2026-11-20T16:22:00Z');
  const days = tiktok.tiktokDays(posts, year.to);
  const lists = [
    window('2024-10-01', '2025-12-31', '2026-01-05T09:24:00Z'),
    window('2024-10-01', '2026-10-31', '2026-11-03T08:31:00Z'),
    window('2024-10-01', '2026-11-19', '2026-11-20T16:26:00Z'),
  ];
  const daily = [window('2024-10-01', '2025-12-31', '2026-01-05T09:26:00Z'), window('2026-01-01', '2026-11-19', '2026-11-20T16:28:00Z')];
  const name = (what: string, one: Window) => `exports/tiktok/${what}_${new Date(one.exportedAt).toISOString().slice(0, 10)}.csv`;
  return [
    ...lists.map((one) => tiktok.businessVideosFile(accounts, posts, one, name('videos', one))),
    ...daily.map((one) => tiktok.businessOverviewFile(days, one, name('overview', one))),
    tiktok.overviewFile(days, year),
    tiktok.viewersFile(days, later(year, 1)),
    tiktok.contentFile(accounts, posts, later(year, 2)),
    tiktok.followersZip(accounts, days, later(year, 3)),
  ];
}

/** The German export came from a colleague's screen; every table begins on the same day, so that views stay lifetime to date. */
function youtubeFiles(posts: readonly Post[]): Output[] {
  return [
    ...youtube.germanFiles(posts, window('2024-10-01', '2025-12-31', '2026-01-05T09:41:00Z')),
    ...youtube.englishFiles(posts, window('2024-10-01', '2026-10-31', '2026-11-03T08:44:00Z')),
    ...youtube.englishFiles(posts, window('2024-10-01', '2026-11-18', '2026-11-20T16:33:00Z')),
  ];
}

/** By quarter until September 2026; the October file was made a week too early and never again. */
function pinterestFiles(posts: readonly Post[]): Output[] {
  const october = window('2026-10-01', '2026-10-24', '2026-10-25T09:05:00Z');
  return [...QUARTERS.map((one) => later(one, 35)), october, later(NOVEMBER, 35)].map((one) => pinsFile(posts, one));
}

function siteFiles(): Output[] {
  return Array.from({ length: 14 }, (_, i) => {
    const from = utc(2025, 10 + i);
    const to = Math.min(utc(2025, 11 + i) - DAY, dayOf('2026-11-19'));
    const exportedAt = Math.min(utc(2025, 11 + i, 3) + 8.75 * 3_600_000, LAST_VISIT + 40 * 60_000);
    return pagesFile({ from, to, exportedAt }, 1.011 ** i);
  });
}

/** Every file of the demo brand: exports, brand.yaml, sources.yaml, and the calendar. */
export function maisonCopeauFiles(scale = 1): Output[] {
  const story = tellStory(scale);
  const accounts = maisonCopeau;
  const exports = [
    ...instagramFiles(accounts, story.instagram),
    ...facebookFiles(accounts, story.facebook),
    ...linkedinFiles(accounts, story.linkedin),
    ...xFiles(accounts, story.x),
    ...tiktokFiles(accounts, story.tiktok),
    ...youtubeFiles(story.youtube),
    outboxFile(accounts, story.mastodon, LAST_VISIT + 45 * 60_000),
    ...pinterestFiles(story.pinterest),
    ...siteFiles(),
  ];
  const calendar = calendarFiles(scale === 1 ? story : tellStory());
  const own = (path: string, text: string): Output => ({ path, bytes: Buffer.from(text, 'utf8'), exportedAt: LAST_VISIT });
  return [
    ...exports,
    own('brand.yaml', brandYaml(accounts)),
    own('sources.yaml', sourcesYaml(exports)),
    ...calendar,
    ...clips,
    ...watchFiles,
  ];
}
