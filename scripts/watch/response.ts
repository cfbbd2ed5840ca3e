/** How fast a brand answers, and what part of its messages: over a span of days, per site and per week. Pure. */

import { quantile, sorted } from '../metrics/statistics.ts';
import type { Brand } from '../model/brand.ts';
import { SITE_IDS } from '../model/clip.ts';
import { addPeriods, firstDay, periodOf } from '../model/period.ts';
import { dayIn } from '../model/zone.ts';
import { type Mention, type ResponsePart, type Responses, SAMPLE } from './watch.ts';

export type { Responses } from './watch.ts';

/**
 * Response times and answered share of the messages that began to wait from one day to another (YYYY-MM-DD on the brand's clock, both
 * included). Messages that turned out to need no answer are left out. Median and nine in ten are quantiles of type 7 (Hyndman & Fan, The
 * American Statistician 1996), null below SAMPLE answers with a time.
 */
export function responsesOf(mentions: readonly Mention[], brand: Brand, from: string, to: string): Responses {
  const counted = mentions
    .filter(({ state }) => state !== 'not-needed')
    .map((mention) => ({ mention, day: dayIn(brand.timeZone, Date.parse(mention.since)) }))
    .filter(({ day }) => day >= from && day <= to);
  const part = (of: readonly { mention: Mention }[]) =>
    partOf(
      of.map(({ mention }) => mention),
      brand,
    );
  const bySite = Map.groupBy(counted, ({ mention }) => mention.site);
  const byWeek = Map.groupBy(counted, ({ day }) => periodOf('week', day));
  return {
    all: part(counted),
    bySite: SITE_IDS.flatMap((site) => (bySite.has(site) ? [{ site, part: part(bySite.get(site) ?? []) }] : [])).sort(
      (one, other) => other.part.messages - one.part.messages,
    ),
    weeks: weeksBetween(from, to).map((week) => ({ week, from: firstDay(week), part: part(byWeek.get(week) ?? []) })),
  };
}

function weeksBetween(from: string, to: string): string[] {
  const weeks: string[] = [];
  for (let week = periodOf('week', from); from <= to && firstDay(week) <= to; week = addPeriods(week, 1)) weeks.push(week);
  return weeks;
}

function partOf(mentions: readonly Mention[], { answers }: Pick<Brand, 'answers'>): ResponsePart {
  const answered = mentions.filter(({ state }) => state === 'answered');
  const times = sorted(answered.flatMap(({ waitedMs }) => waitedMs ?? []));
  const enough = times.length >= SAMPLE;
  return {
    messages: mentions.length,
    answered: answered.length,
    kept: answers ? answered.filter(({ late }) => late === false).length : null,
    median: enough ? quantile(times, 0.5) : null,
    nineInTen: enough ? quantile(times, 0.9) : null,
    timed: times.length,
  };
}
