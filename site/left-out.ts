/** What a figure of a report does not count, in words. */

import type { AccountLine, Figure, Report } from '../scripts/metrics/report.ts';
import { count, enumerate } from '../scripts/model/figures.ts';
import type { Language } from '../scripts/model/phrase.ts';
import { platform } from '../scripts/model/platform.ts';
import { capital } from './typography.ts';
import { reportWords } from './words-report.ts';

const figures = (line: AccountLine): Figure[] => [
  line.posts,
  line.views,
  line.impressions,
  line.reach,
  line.interactions,
  line.engagementRate,
  line.netGrowth,
  line.followers,
];

/** Accounts whose figure is missing, by reason, then days without data; null when nothing is left out. */
export function notCounted(report: Report, figure: Figure, language: Language): string | null {
  const t = reportWords[language];
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  const missing = report.accounts.flatMap((line) => {
    const own = figures(line).find(({ metric }) => metric === figure.metric);
    return own && (own.state === 'missing' || own.state === 'not-provided')
      ? [{ state: own.state, name: platform(line.platform).name[language] }]
      : [];
  });
  const said = (['not-provided', 'missing'] as const).flatMap((state) => {
    const names = [...new Set(missing.filter((one) => one.state === state).map(({ name }) => name))];
    return names.length > 0 ? [`${enumerate(names, language)}${colon}${t.state[state]}`] : [];
  });
  const days =
    figure.days && figure.days.known < figure.days.of
      ? [t.daysOf(count(figure.days.known, language), count(figure.days.of, language))]
      : [];
  const all = [...said, ...days];
  return all.length > 0 ? `${capital(all.join(language === 'fr' ? '\u202f; ' : '; '))}.` : null;
}
