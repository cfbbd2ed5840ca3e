/** The pages that reports have, each in both languages: the report and its rows, of a brand and of each of its accounts. */

import { firstDay, kindOf, lastDay, type PeriodKind, periodOf } from '../scripts/model/period.ts';
import { type BrandData, type ReportData, siteData } from './data.ts';
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

/** Reports around one, of the same scope, where their pages exist: its neighbours, what it lies in, what lies in it. Oldest first. */
export interface Around {
  older: string | null;
  newer: string | null;
  wider: string[];
  inside: string[];
}

const known = new WeakMap<BrandData, Map<string | null, string[]>>();

/** Periods with a report, by scope. */
function periodsOf(data: BrandData, slug: string | null): string[] {
  const found =
    known.get(data) ??
    new Map([...Map.groupBy(data.reports, (one) => one.slug)].map(([of, list]) => [of, list.map(({ report }) => report.period).sort()]));
  known.set(data, found);
  return found.get(slug) ?? [];
}

export function around(data: BrandData, { report, slug }: ReportData): Around {
  const all = periodsOf(data, slug);
  const same = all.filter((one) => kindOf(one) === report.kind);
  const at = same.indexOf(report.period);
  const [first, last] = [firstDay(report.period), lastDay(report.period)];
  // A week belongs to the months of its first and last day; a month is not a part of a week.
  const below: PeriodKind | null = report.kind === 'year' ? 'month' : report.kind === 'month' ? 'week' : null;
  const wider =
    report.kind === 'week' ? [periodOf('month', first), periodOf('month', last)] : report.kind === 'month' ? [periodOf('year', first)] : [];
  return {
    older: same[at - 1] ?? null,
    newer: same[at + 1] ?? null,
    wider: [...new Set(wider)].filter((one) => all.includes(one)),
    inside: all.filter((one) => kindOf(one) === below && lastDay(one) >= first && firstDay(one) <= last),
  };
}
