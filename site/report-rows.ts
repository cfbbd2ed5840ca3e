/** The formats and the groups of posts of a report as rows of the interval chart. */

import type { FormatLine, RatioLine } from '../scripts/metrics/report.ts';
import { count, decimal, percent, times } from '../scripts/model/figures.ts';
import { FORMATS } from '../scripts/model/format.ts';
import type { Language } from '../scripts/model/phrase.ts';
import type { IntervalRow } from './charts/intervals.ts';
import { capital } from './typography.ts';
import { reportWords } from './words-report.ts';

/** "4,2 à 6,2": the bounds after a value that already has the unit. */
function bare(low: number, high: number, language: Language): string {
  const digits = Math.max(low, high) < 9.95 ? 1 : 0;
  return `${decimal(low, language, digits)} ${language === 'fr' ? 'à' : 'to'} ${decimal(high, language, digits)}`;
}

/** A value on the axis of rates: no decimal where none is needed, the unit on the last only. */
export function rateTick(value: number, last: boolean, language: Language): string {
  const text = decimal(value, language, Number.isInteger(value) ? 0 : 1);
  return last ? percent(value, language).replace(decimal(value, language, 1), text) : text;
}

/** In the report's order. The first stands out only when its interval lies above all others. */
export function formatRows(lines: readonly FormatLine[], language: Language): IntervalRow[] {
  const t = reportWords[language];
  const known = lines.filter(({ rate }) => rate.state === 'known' && rate.low !== null && rate.high !== null);
  const top = known.find(({ rate }) => known.every((other) => other.rate === rate || (other.rate.high as number) < (rate.low as number)));
  return lines.map((line) => {
    const { rate } = line;
    const marked = rate.state === 'known' && rate.value !== null;
    return {
      name: capital(FORMATS[line.format].one[language]),
      n: t.n(count(rate.n, language)),
      value: rate.value,
      low: rate.low,
      high: rate.high,
      shown: rate.value === null ? '' : percent(rate.value, language),
      bounds: rate.low === null || rate.high === null ? '' : bare(rate.low, rate.high, language),
      why: marked ? null : rate.state === 'too-few' ? t.tooFew : t.state[rate.state === 'known' ? 'missing' : rate.state],
      ours: known.length > 1 && line === top,
    };
  });
}

/** The groups of a section of posts as rows of the interval chart */
export function ratioRows(lines: readonly RatioLine[], language: Language): IntervalRow[] {
  const t = reportWords[language];
  return lines.map(({ name, ratio }) => ({
    name: name[language],
    n: t.n(count(ratio.n, language)),
    value: ratio.value,
    low: ratio.low,
    high: ratio.high,
    shown: ratio.value === null ? '' : times(ratio.value, language),
    bounds: ratio.low === null || ratio.high === null ? '' : bare(ratio.low, ratio.high, language),
    why: ratio.state === 'known' ? null : t.tooFew,
    ours: false,
  }));
}

/** A ratio on the axis. */
export const ratioTick = (value: number, language: Language): string =>
  `×\u00a0${decimal(value, language, Number.isInteger(value) ? 0 : 1)}`;
