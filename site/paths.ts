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
/** A file's own page; its rows are cut into numbered pages. */
export const sourcePath = (brand: string, slug: string, page = 1): string => `/${brand}/data/${slug}/${page === 1 ? '' : `${page}/`}`;
export const metricPath = (metric: string): string => `/dictionary/${metric}/`;
