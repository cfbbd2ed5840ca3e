/**
 * Groups of posts beside each other (weekdays, hours, lengths, links and hashtags), each post against what its own account usually obtains,
 * over the twelve months that end with a period. One query for a brand, then pure functions.
 */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Brand } from '../../model/brand.ts';
import * as figures from '../../model/figures.ts';
import { addPeriods, dayAt, dayIndex, firstDay, kindOf, lastDay } from '../../model/period.ts';
import type { Phrase } from '../../model/phrase.ts';
import { accountName, type Scope } from '../book.ts';
import { both, phrase } from '../findings/words.ts';
import { metric } from '../metric.ts';
import type { Figure, Finding, RatioLine, RatioSection } from '../report.ts';
import { ask } from '../rows.ts';
import { differenceInterval, median, medianInterval, permutationTest, randomFrom, sorted } from '../statistics.ts';
import { FAMILIES, type GroupedPost, type Kind } from './groups.ts';

export const RATIO = 'relative-interactions';

/** Chance of a false alarm over all groups of one drawing. */
const ALARM = 0.05;

interface Row extends GroupedPost {
  account: string;
  /** In days since 1 January 1970. */
  day: number;
  value: number;
}

const SQL = `
SELECT r.platform, r.account, date_diff('day', DATE '1970-01-01', r."day"::DATE)::INT, r.value::DOUBLE, isodow(r."day")::INT,
  hour(timezone($zone, p.published_at AT TIME ZONE 'UTC'))::INT, length(p.text)::INT, regexp_matches(p.text, 'https?://|www\\.'),
  len(regexp_extract_all(p.text, '#[\\p{L}\\p{N}_]+'))::INT, CASE WHEN p.format IN ('video', 'short-video') THEN p.duration_s END::DOUBLE
FROM (${metric(RATIO).sql}) r
JOIN posts p ON p.brand = r.brand AND p.platform = r.platform AND p.account = r.account AND p.post_id = r.key
WHERE r.brand = $brand ORDER BY r."day", r.platform, r.account, r.key`;

/** First day of the twelve months that end with a period, and its last. */
export function yearOf(period: string): { from: string; to: string } {
  if (kindOf(period) === 'year') return { from: firstDay(period), to: lastDay(period) };
  return { from: firstDay(addPeriods(period, -11)), to: lastDay(period) };
}

function figureOf(values: readonly number[], seed: readonly string[]): Figure {
  const own = sorted(values);
  const known = own.length >= metric(RATIO).minimum;
  const { low, high } = known ? medianInterval(own, randomFrom(...seed)) : { low: null, high: null };
  return {
    metric: RATIO,
    value: own.length > 0 ? median(own) : null,
    n: own.length,
    low,
    high,
    state: own.length === 0 ? 'nothing' : known ? 'known' : 'too-few',
  };
}

interface Best {
  id: string;
  name: Phrase;
  one: number;
  other: number;
  n: number;
  rest: number;
  p: number;
}

/**
 * The group that obtains more than the others of its family, when that holds: interval of the difference above zero, and permutation test by
 * post within each account, p times the number of groups tested under 5 %. null when none does.
 */
function best(
  families: readonly { id: string; says: Phrase; rows: readonly Row[]; others: readonly Row[]; ratio: Figure }[],
  seed: readonly string[],
): Best | null {
  const ranked = families
    .filter(({ ratio, others }) => ratio.state === 'known' && others.length >= metric(RATIO).minimum)
    .sort((one, other) => (other.ratio.value as number) - (one.ratio.value as number));
  for (const { id, says, rows, others } of ranked) {
    const [mine, theirs] = [sorted(rows.map(({ value }) => value)), sorted(others.map(({ value }) => value))];
    if (median(mine) <= median(theirs)) continue;
    const key = [...seed, says.en];
    if (differenceInterval(mine, theirs, randomFrom(...key, 'difference')).low <= 0) continue;
    const names = [...new Set([...rows, ...others].map(({ account }) => account))].sort();
    const of = (some: readonly Row[], name: string) => some.filter(({ account }) => account === name).map(({ value }) => value);
    const p = permutationTest(
      names.map((name) => ({ one: of(rows, name), other: of(others, name) })),
      randomFrom(...key, 'permutation'),
    );
    if (p * ranked.length >= ALARM) continue;
    return { id, name: says, one: median(mine), other: median(theirs), n: mine.length, rest: theirs.length, p };
  }
  return null;
}

function finding(kind: Kind, found: Best | null, lines: readonly RatioLine[], without: number): Finding {
  const family = FAMILIES[kind];
  const n = lines.reduce((sum, { ratio }) => sum + ratio.n, 0);
  const left = phrase((language) =>
    without === 0
      ? ''
      : language === 'fr'
        ? ` · ${figures.count(without, 'fr')} sans ${family.unknown.fr}, non comptées`
        : ` · ${figures.count(without, 'en')} without ${family.unknown.en}, not counted`,
  );
  if (found)
    return {
      rule: `${kind}-stand-out-${found.id}`,
      says: both(
        `Les publications ${found.name.fr} obtiennent plus d’interactions que les autres`,
        `Posts ${found.name.en} get more interactions than the others`,
      ),
      stress: null,
      note: phrase((language) => {
        const [one, other, p] = [
          figures.times(found.one, language),
          figures.times(found.other, language),
          figures.decimal(found.p, language, 3),
        ];
        return language === 'fr'
          ? `${one} contre ${other} · n = ${figures.count(found.n, 'fr')} et ${figures.count(found.rest, 'fr')} · test par permutation au sein de chaque compte, p = ${p}${left.fr}`
          : `${one} against ${other} · n = ${figures.count(found.n, 'en')} and ${figures.count(found.rest, 'en')} · permutation test within each account, p = ${p}${left.en}`;
      }),
      metric: RATIO,
    };
  return {
    rule: `no-${kind}-stand-out`,
    says: family.none,
    stress: null,
    note: phrase((language) =>
      language === 'fr'
        ? `écarts non concluants, n = ${kind === 'media' ? figures.count(Math.max(...lines.map(({ ratio }) => ratio.n)), 'fr') : figures.count(n, 'fr')}${left.fr}`
        : `inconclusive differences, n = ${kind === 'media' ? figures.count(Math.max(...lines.map(({ ratio }) => ratio.n)), 'en') : figures.count(n, 'en')}${left.en}`,
    ),
    metric: RATIO,
  };
}

function section(kind: Kind, rows: readonly Row[], span: { from: string; to: string }, seed: readonly string[]): RatioSection | null {
  const lines: RatioLine[] = [];
  const tested: Parameters<typeof best>[0][number][] = [];
  let without = 0;
  for (const groups of FAMILIES[kind].families) {
    const placed = rows.filter((row) => groups.some(({ has }) => has(row)));
    if (kind !== 'media') without += rows.length - placed.length;
    const own = groups.map((group) => {
      const mine = placed.filter(group.has);
      const ratio = figureOf(
        mine.map(({ value }) => value),
        [...seed, kind, group.id],
      );
      return { group, mine, ratio };
    });
    // Nothing is compared with nothing.
    if (own.filter(({ ratio }) => ratio.state === 'known').length < 2) continue;
    for (const { group, mine, ratio } of own) {
      if (ratio.n === 0) continue;
      lines.push({ id: group.id, name: group.name, ratio });
      tested.push({ id: group.id, says: group.says, rows: mine, others: placed.filter((row) => !group.has(row)), ratio });
    }
  }
  if (lines.length === 0) return null;
  return { ...span, lines, finding: finding(kind, best(tested, [...seed, kind]), lines, without) };
}

export type Ratios = Record<Kind, RatioSection | null>;

/** Groups of posts of a scope and period; none for a week, which is too short to be read with a year's groups. */
export async function readRatios(connection: DuckDBConnection, brand: Brand): Promise<(scope: Scope, period: string) => Ratios> {
  const sql = SQL.replace('$zone', `'${brand.timeZone.replaceAll("'", "''")}'`);
  const rows = (await ask(connection, sql, brand.folder)).map(
    ([platform, account, day, value, weekday, hour, letters, link, hashtags, seconds]): Row => ({
      account: `${platform} ${account}`,
      day: day as number,
      value: value as number,
      weekday: weekday as number,
      hour: hour as number | null,
      letters: letters as number | null,
      link: link as boolean | null,
      hashtags: hashtags as number | null,
      seconds: seconds as number | null,
    }),
  );
  return (scope, period) => {
    if (kindOf(period) === 'week') return { weekdays: null, hours: null, lengths: null, media: null };
    const whole = yearOf(period);
    const [from, to] = [dayIndex(whole.from), dayIndex(whole.to)];
    const own = rows.filter(({ day, account }) => day >= from && day <= to && (scope === null || account === accountName(scope)));
    const [first, last] = [own[0], own.at(-1)];
    const span = { from: first ? dayAt(first.day) : whole.from, to: last ? dayAt(last.day) : whole.to };
    const seed = [RATIO, period, brand.folder, scope === null ? '' : accountName(scope)];
    return {
      weekdays: section('weekdays', own, span, seed),
      hours: section('hours', own, span, seed),
      lengths: section('lengths', own, span, seed),
      media: section('media', own, span, seed),
    };
  };
}
