/** The pages that reports have, each in both languages: the report and its rows, of a brand and of each of its accounts. */

import { siteData } from './data.ts';
import { inEachLanguage } from './here.ts';

/** Paths and props of the reports of whole brands. */
export async function brandReportPages() {
  const { brands, single } = await siteData();
  return inEachLanguage(
    brands.flatMap((data) =>
      data.reports
        .filter(({ slug }) => slug === null)
        .map((entry) => ({ params: { brand: data.brand.folder, period: entry.report.period }, props: { data, entry, single } })),
    ),
  );
}

/** Paths and props of the reports of single accounts. */
export async function accountReportPages() {
  const { brands, single } = await siteData();
  return inEachLanguage(
    brands.flatMap((data) =>
      data.reports.flatMap((entry) =>
        entry.slug === null
          ? []
          : { params: { brand: data.brand.folder, account: entry.slug, period: entry.report.period }, props: { data, entry, single } },
      ),
    ),
  );
}
