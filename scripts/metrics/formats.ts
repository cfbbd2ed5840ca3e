/** Formats beside each other: one rate by format, and whether two of them really differ. */

import type { FormatId } from '../model/format.ts';
import { accountName, type Book, formatsIn, type Sample, type Scope, sample, sampleOf } from './book.ts';
import { figureOf, seedOf } from './figure.ts';
import { metric } from './metric.ts';
import type { AccountKey, FormatLine } from './report.ts';
import { differenceInterval, type Interval, median, permutationTest, randomFrom, ratioInterval, type Stratum } from './statistics.ts';

/** A format that obtains more than another, and how sure that is. */
export interface FormatContrast {
  metric: string;
  more: { format: FormatId; median: number; n: number };
  less: { format: FormatId; median: number; n: number };
  /** 95 % interval of the difference, in points. */
  difference: Interval;
  ratio: Interval;
  p: number;
  /** The account in which both were compared, where the scope has several: the one with most posts of both. */
  within: { account: AccountKey; more: number; less: number } | null;
}

/** Formats beside each other, and the difference that holds. */
export interface Formats {
  lines: readonly FormatLine[];
  contrast: FormatContrast | null;
}

/** Chance of a false alarm over all pairs of formats of one report. */
const ALARM = 0.05;

const ofFormat = ({ groups }: Sample, format: FormatId): Sample => sampleOf(groups.filter((group) => group.format === format));

/** The rate of a metric by format, best first; those too few for a verdict last. */
function formatLines(book: Book, id: string, scope: Scope, period: string): FormatLine[] {
  const rows = sample(book, id, scope, period);
  const lines = formatsIn(rows).map((format) => ({
    format,
    rate: figureOf(book, id, scope, period, ofFormat(rows, format)),
  }));
  const place = (line: FormatLine) => (line.rate.state === 'known' ? (line.rate.value ?? 0) : -1);
  return lines.sort((one, other) => place(other) - place(one) || (one.format < other.format ? -1 : 1));
}

/**
 * The strongest difference between two formats that holds: by a permutation test by post, labels exchanged within each account so that an
 * account's own level does not pass for a format's, p times the number of pairs under 5 %, and the same direction in every account that has
 * enough of both.
 */
function contrast(book: Book, lines: readonly FormatLine[], scope: Scope, period: string): FormatContrast | null {
  const known = lines.filter(({ rate }) => rate.state === 'known');
  const id = known[0]?.rate.metric;
  const top = known[0];
  if (!id || !top) return null;
  const { minimum } = metric(id);
  const pairs = (known.length * (known.length - 1)) / 2;
  const all = sample(book, id, scope, period);
  const one = ofFormat(all, top.format);
  const accounts = [
    ...new Map(one.groups.map((group) => [accountName(group), { platform: group.platform, account: group.account }])).entries(),
  ];
  // The best against each of the others, the one with most posts first: it is the one people publish instead.
  const others = known.slice(1).sort((a, b) => b.rate.n - a.rate.n);
  for (const line of others) {
    const other = ofFormat(all, line.format);
    // In ascending order: what is drawn from them depends on nothing else.
    const of = (part: typeof one, name: string) => [...sampleOf(part.groups.filter((group) => accountName(group) === name)).values()];
    const names = new Set([...one.groups, ...other.groups].map(accountName));
    const strata: Stratum[] = [...names].sort().map((name) => ({ one: of(one, name), other: of(other, name) }));
    const inside = accounts.flatMap(([name, account]) => {
      const [mine, theirs] = [of(one, name), of(other, name)];
      if (mine.length < minimum || theirs.length < minimum) return [];
      return [
        {
          account,
          n: mine.length + theirs.length,
          more: median(Float64Array.from(mine).sort()),
          less: median(Float64Array.from(theirs).sort()),
        },
      ];
    });
    if (inside.length === 0 || inside.some(({ more, less }) => more <= less)) continue;
    const seed = [...seedOf(book, id, scope, period), top.format, line.format];
    const difference = differenceInterval(one.values(), other.values(), randomFrom(...seed, 'difference'));
    if (difference.low <= 0) continue;
    const p = permutationTest(strata, randomFrom(...seed, 'permutation'));
    if (p * pairs >= ALARM) continue;
    const within = inside.sort((a, b) => b.n - a.n)[0] as (typeof inside)[number];
    return {
      metric: id,
      more: { format: top.format, median: top.rate.value as number, n: top.rate.n },
      less: { format: line.format, median: line.rate.value as number, n: line.rate.n },
      difference,
      ratio: ratioInterval(one.values(), other.values(), randomFrom(...seed, 'ratio')),
      p,
      within: scope === null && names.size > 1 ? { account: within.account, more: within.more, less: within.less } : null,
    };
  }
  return null;
}

/** The formats of a scope and period, and the strongest difference between two of them, worked out once. */
export function formatsOf(book: Book, id: string, scope: Scope, period: string): Formats {
  const key = seedOf(book, id, scope, period).join(' ');
  const lines = book.formats.get(key)?.lines ?? formatLines(book, id, scope, period);
  const known = book.formats.get(key) ?? { lines, contrast: contrast(book, lines, scope, period) };
  book.formats.set(key, known);
  return known;
}
