/** Paths of the site's pages, without language: one place that knows how addresses are made. */

export const homePath = (brand: string): string => `/${brand}/`;
export const dataPath = (brand: string): string => `/${brand}/data/`;
/** The index of all reports. */
export const reportsPath = (brand: string): string => `/${brand}/report/`;
/** A report of a week, a month or a year; `slug` is the account's, null for the whole brand. */
export const reportPath = (brand: string, slug: string | null, period: string): string =>
  `/${brand}/${slug ? `${slug}/` : ''}report/${period}/`;
export const rowsPath = (brand: string, slug: string | null, period: string): string => `${reportPath(brand, slug, period)}rows/`;
/** The rows behind one metric of a report; an account's part of them is its slug's anchor. */
export const metricRowsPath = (brand: string, period: string, metric: string): string => `${rowsPath(brand, null, period)}${metric}/`;
/** The archive of posts; its pages are numbered from 1. */
export const postsPath = (brand: string, page = 1): string => `/${brand}/posts/${page === 1 ? '' : `page-${page}/`}`;
/** A post's own page; `slug` as `site/slugs.ts` makes it. */
export const postPath = (brand: string, slug: string): string => `/${brand}/posts/${slug}/`;
/** The library of clips; its pages are numbered from 1. */
export const clipsPath = (brand: string, page = 1): string => `/${brand}/clips/${page === 1 ? '' : `page-${page}/`}`;
/** A clipped post, by the id of its first clip. */
export const clipPath = (brand: string, clip: string): string => `/${brand}/clips/${clip}/`;
/** A file of evidence: the same in every language. `page.html`, the page as it was read, stands below the language. */
export const clipFilePath = (brand: string, clip: string, file: string): string => `/${brand}/clips/${clip}/${file}`;
/** Who waits for an answer, first; then what was answered, in numbered pages. */
export const mentionsPath = (brand: string, page = 1): string => `/${brand}/mentions/${page === 1 ? '' : `page-${page}/`}`;
/** The library of replies, and one of them by its file's name. */
export const repliesPath = (brand: string): string => `/${brand}/replies/`;
export const replyPath = (brand: string, reply: string): string => `/${brand}/replies/${reply}/`;
/** Competitors, trends and rules. */
export const watchPath = (brand: string): string => `/${brand}/watch/`;
/** A competitor's page; `slug` as `site/slugs.ts` makes it. */
export const competitorPath = (brand: string, slug: string): string => `/${brand}/watch/${slug}/`;
/** A file's own page; its rows are cut into numbered pages. */
export const sourcePath = (brand: string, slug: string, page = 1): string => `/${brand}/data/${slug}/${page === 1 ? '' : `${page}/`}`;
export const metricPath = (metric: string): string => `/dictionary/${metric}/`;

/** The calendar: the present month. */
export const calendarPath = (brand: string): string => `/${brand}/calendar/`;
/** A month (`2026-11`), a week (`2026-w48`) or a day (`2026-11-24`, its hand-off sheet) of the calendar, or an entry by its id. */
export const calendarPartPath = (brand: string, part: string): string => `/${brand}/calendar/${part}/`;
export const entryPath = calendarPartPath;
export const calendarListPath = (brand: string): string => `/${brand}/calendar/list/`;
export const calendarBoardPath = (brand: string): string => `/${brand}/calendar/board/`;
export const slotsPath = (brand: string): string => `/${brand}/calendar/slots/`;
/** Entries of one campaign, pillar or platform. */
export const calendarOfPath = (brand: string, by: 'campaign' | 'pillar' | 'platform', slug: string): string =>
  `/${brand}/calendar/${by}/${slug}/`;
/** Minutes of a review pack. */
export const minutesPath = (brand: string, pack: string): string => `/${brand}/calendar/minutes/${pack}/`;
/** The frozen page of a review pack: unlisted. */
export const reviewPath = (brand: string, pack: string): string => `/${brand}/review/${pack}/`;
