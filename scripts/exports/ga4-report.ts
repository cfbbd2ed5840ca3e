/**
 * Google Analytics 4, the other reports (traffic acquisition, landing pages …), in the same layout as Pages and screens: the first column says
 * what the rows are. The layout was seen, these reports only in code, English and French.
 */

import { dimensionOf, isCommented, lookLikePages, type Report, reportsIn } from './_commented.ts';
import type { Export } from './_export.ts';
import { mapReports } from './_map-reports.ts';

const isOther = (report: Report | undefined) => report !== undefined && dimensionOf(report) !== 'page' && !lookLikePages(report);

export default {
  id: 'ga4-report',
  label: { fr: 'Rapport Google Analytics 4', en: 'Google Analytics 4 report' },
  platform: 'google-analytics-4',
  seen: null,
  recognises: ([grid, ...others]) => others.length === 0 && isCommented(grid) && isOther(reportsIn(grid?.head ?? [])[0]),
  map: ({ grids }, _, sink) => mapReports(reportsIn(grids[0]?.records() ?? []), sink),
} satisfies Export;
