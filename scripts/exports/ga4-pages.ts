/**
 * Google Analytics 4 → Reports → Pages and screens → Share → Download file → CSV. Nine lines of notes, then the table; several such blocks may
 * follow. Figures are of the file's whole period: no day is in it.
 */

import { dimensionOf, figuresOf, isCommented, lookLikePages, type Report, reportsIn } from './_commented.ts';
import type { Export } from './_export.ts';
import { mapReports } from './_map-reports.ts';

const isPages = (report: Report | undefined) => report !== undefined && (dimensionOf(report) === 'page' || lookLikePages(report));

export default {
  id: 'ga4-pages',
  label: { fr: 'Pages et écrans (Google Analytics 4)', en: 'Pages and screens (Google Analytics 4)' },
  platform: 'google-analytics-4',
  seen: '2025-05',
  recognises: ([grid, ...others]) => others.length === 0 && isCommented(grid) && isPages(reportsIn(grid?.head ?? [])[0]),
  map({ grids }, _, sink) {
    const reports = reportsIn(grids[0]?.records() ?? []);
    const unknown = reports.some((report) => figuresOf(report).length === 0 && lookLikePages(report));
    if (unknown) sink.remark('recognised-by-shape');
    // The views are the first figure of this report in every version seen.
    mapReports(reports, sink, (report) => (lookLikePages(report) ? { dimension: 'page', figures: [['views', 1]] } : null));
  },
} satisfies Export;
