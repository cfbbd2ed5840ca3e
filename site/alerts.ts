/** What needs somebody on a brand's home: each alert with the page that shows it, the most pressing first. */

import { count, dayShortYear, periodName } from '../scripts/model/figures.ts';
import type { Language } from '../scripts/model/phrase.ts';
import { platform } from '../scripts/model/platform.ts';
import { type BrandData, metric, type ReportData } from './data.ts';
import { lateAccounts, latestReport, refusedSources } from './headlines.ts';
import { daysBetween, inUnit } from './numbers.ts';
import { dataPath, reportPath } from './paths.ts';
import { homeWords } from './words-home.ts';

export interface Alert {
  rule: string;
  text: string;
  /** Path without language, with its anchor. */
  to: string;
  link: string;
  /** Somebody must act; otherwise it is only to be known. */
  signal: boolean;
}

const NAMED = 3;
/** Days during which a break is news. */
const NEWS = 90;

/** Targets that the newest complete month missed: a figure with an interval only where the interval excludes the target. */
function missedTargets({ report }: ReportData, folder: string, language: Language): Alert[] {
  const t = homeWords[language].alert;
  return report.kpis.flatMap(({ figure, comparisons }) => {
    const missed = comparisons.find(({ against, verdict }) => against === 'target' && verdict === 'not-reached');
    if (!missed || figure.value === null || missed.value === null) return [];
    const { name, unit } = metric(figure.metric);
    const shown = (value: number) => inUnit(value, unit, language);
    return {
      rule: 'alert-target',
      text: t.target(name[language], shown(figure.value), shown(missed.value), periodName(report.period, language)),
      to: reportPath(folder, null, report.period),
      link: t.targetLink,
      signal: true,
    };
  });
}

/** The alerts of a brand. */
export function alerts(data: BrandData, language: Language): Alert[] {
  const t = homeWords[language].alert;
  const { folder } = data.brand;
  const refused = refusedSources(data).length;
  const late = lateAccounts(data).filter(({ age }) => age !== null);
  const without = data.sources.length === 0 ? [] : data.accounts.filter(({ age }) => age === null);
  const month = latestReport(data);
  const { revised } = data.revisions;
  const broke = data.breaks.filter(({ day }) => day <= data.today && daysBetween(day, data.today) <= NEWS);
  const oldest = late[0]?.age ?? 0;
  const home = `/${folder}/#freshness`;
  return [
    ...(refused > 0
      ? [{ rule: 'alert-refused', text: t.refused(refused), to: `${dataPath(folder)}#refused`, link: t.refusedLink, signal: true }]
      : []),
    ...(late.length > 0
      ? [
          {
            rule: 'alert-late',
            text:
              late.length > NAMED
                ? t.lateMany(late.length, oldest)
                : t.late(
                    late.map(({ name }) => name),
                    oldest,
                  ),
            to: home,
            link: t.lateLink,
            signal: true,
          },
        ]
      : []),
    ...(month?.report.complete ? missedTargets(month, folder, language) : []),
    ...(without.length > 0
      ? [
          {
            rule: 'alert-no-data',
            text: t.noData(without.map(({ name }) => name)),
            to: dataPath(folder),
            link: t.noDataLink,
            signal: false,
          },
        ]
      : []),
    ...broke.map((one) => ({
      rule: 'alert-break',
      text: t.broke(
        platform(one.platform).name[language],
        metric(one.fromMeasure).name[language],
        metric(one.toMeasure).name[language],
        dayShortYear(one.day, language),
      ),
      to: `${dataPath(folder)}#breaks`,
      link: t.brokeLink,
      signal: false,
    })),
    ...(revised > 0
      ? [
          {
            rule: 'alert-revised',
            text: t.revised(count(revised, language), revised > 1),
            to: `${dataPath(folder)}#revisions`,
            link: t.revisedLink,
            signal: false,
          },
        ]
      : []),
  ];
}
