/** Groups of posts beside each other: the median of each, how sure it is, and the difference that holds. Pure. */

import type { Brand } from '../../model/brand.ts';
import { accountName, inScope, type Scope } from '../book.ts';
import { metric } from '../metric.ts';
import type { Figure, RatioLine, RatioSection } from '../report.ts';
import {
  bootstrapMedians,
  differenceOfDraws,
  median,
  middle95,
  permutationTest,
  type Random,
  randomFrom,
  ratioOfDraws,
  sorted,
} from '../statistics.ts';
import { type Family, type GroupOfPosts, SECTIONS, type SectionId } from './families.ts';
import { type RatioDraft, ratioFinding, type Side } from './ratio-words.ts';
import { RATIO, type RelativePost } from './relative-posts.ts';

/** Chance of a false alarm over all pairs of one section. */
const ALARM = 0.05;
/** Permutations at least: p times the 21 pairs of seven days must be able to stay under the alarm. */
const PERMUTATIONS = 999;

/** A group with its posts. */
interface Filled {
  group: GroupOfPosts;
  posts: readonly RelativePost[];
  draws: Float64Array;
  figure: Figure;
}

/** Days from the first to the last whose posts are compared. */
export interface Window {
  from: string;
  to: string;
}

function filled(group: GroupOfPosts, posts: readonly RelativePost[], random: Random): Filled {
  const values = sorted(posts.map(({ ratio }) => ratio));
  const few = values.length < metric(RATIO).minimum;
  const draws = few ? new Float64Array() : bootstrapMedians(values, random);
  const { low, high } = few ? { low: null, high: null } : middle95(draws);
  return {
    group,
    posts,
    draws,
    figure: {
      metric: RATIO,
      value: values.length === 0 ? null : median(values),
      n: values.length,
      low,
      high,
      state: values.length === 0 ? 'nothing' : few ? 'too-few' : 'known',
    },
  };
}

/** p of the difference of two groups, by post, labels exchanged within each account. */
function pOf(one: Filled, other: Filled, random: Random): number {
  const [mine, theirs] = [one, other].map(({ posts }) => Map.groupBy(posts, accountName)) as [
    Map<string, RelativePost[]>,
    Map<string, RelativePost[]>,
  ];
  const names = [...new Set([...mine.keys(), ...theirs.keys()])].sort();
  const of = (posts: readonly RelativePost[] = []) => posts.map(({ ratio }) => ratio);
  return permutationTest(
    names.map((name) => ({ one: of(mine.get(name)), other: of(theirs.get(name)) })),
    random,
    PERMUTATIONS,
  );
}

/** Whether one group obtains more than another, over so many pairs: its interval says so first, which costs little, then the test. */
function side(family: Family, more: Filled, less: Filled, pairs: number, seed: readonly string[]): Side | null {
  if ((more.figure.value as number) <= (less.figure.value as number)) return null;
  if (differenceOfDraws(more.draws, less.draws).low <= 0) return null;
  const p = pOf(more, less, randomFrom(...seed, more.group.id, less.group.id));
  if (p * pairs >= ALARM) return null;
  return {
    family,
    more: { which: more.group.which, median: more.figure.value as number, n: more.figure.n },
    less: { which: less.group.which, median: less.figure.value as number, n: less.figure.n },
    ratio: ratioOfDraws(more.draws, less.draws),
    p,
  };
}

/** What holds within one family: the best group above all others, the lowest below all others, or one pair. */
function contrastOf(family: Family, known: readonly Filled[], pairs: number, seed: readonly string[]): RatioDraft['contrast'] {
  const ranked = [...known].sort((one, other) => (other.figure.value as number) - (one.figure.value as number));
  const [top, bottom] = [ranked[0], ranked.at(-1)];
  if (!top || !bottom || top === bottom) return null;
  const above = ranked.slice(1).map((less) => side(family, top, less, pairs, seed));
  const below = ranked.slice(0, -1).map((more) => (more === top ? (above.at(-1) ?? null) : side(family, more, bottom, pairs, seed)));
  const strongest = [...above, ...below]
    .filter((one) => one !== null)
    .sort((one, other) => one.p - other.p || other.more.n + other.less.n - one.more.n - one.less.n)[0];
  if (!strongest) return null;
  const all = ranked.length > 2;
  if (all && above.every((one) => one !== null)) return { kind: 'above-all', strongest: above.at(-1) as Side, groups: ranked.length };
  if (all && below.every((one) => one !== null)) return { kind: 'below-all', strongest: below[0] as Side, groups: ranked.length };
  return { kind: 'pair', strongest, groups: ranked.length };
}

/** One section of a scope over a window; null where no post can be put in a group. */
function sectionOf(id: SectionId, posts: readonly RelativePost[], { from, to }: Window, seed: readonly string[]): RatioSection | null {
  const families: readonly Family[] = SECTIONS[id];
  const compared = families.flatMap((family) => {
    const groups = family.groups
      .map((group) => filled(group, posts.filter(group.has), randomFrom(...seed, group.id)))
      .filter(({ figure }) => figure.n > 0);
    const known = groups.filter(({ figure }) => figure.state === 'known');
    // A family of the second rank is shown when it compares something.
    return families.length > 1 && known.length < 2 ? [] : [{ family, groups, known }];
  });
  const lines = compared.flatMap(({ groups }): RatioLine[] =>
    groups.map(({ group, figure }) => ({ id: group.id, name: group.name, ratio: figure })),
  );
  if (lines.length === 0) return null;
  const pairs = compared.reduce((sum, { known }) => sum + (known.length * (known.length - 1)) / 2, 0);
  const contrasts = compared.flatMap(({ family, known }) => contrastOf(family, known, pairs, seed) ?? []);
  const [first] = families as [Family];
  return {
    from,
    to,
    lines,
    finding: ratioFinding({
      section: id,
      contrast: contrasts.sort((one, other) => one.strongest.p - other.strongest.p)[0] ?? null,
      known: compared.reduce((sum, { known }) => sum + known.length, 0),
      posts: posts.filter((post) => compared.some(({ family }) => family.known(post))).length,
      left: posts.filter((post) => !first.known(post)).length,
    }),
  };
}

/** The sections of posts of a brand, by scope and window, each worked out once. */
export function ratioSections(brand: Brand, posts: readonly RelativePost[]) {
  const known = new Map<string, Record<SectionId, RatioSection | null>>();
  return (scope: Scope, window: Window): Record<SectionId, RatioSection | null> => {
    const name = scope === null ? '' : accountName(scope);
    const key = `${name} ${window.from} ${window.to}`;
    const found = known.get(key);
    if (found) return found;
    const own = posts.filter((post) => post.day >= window.from && post.day <= window.to && inScope(scope, post));
    const of = (id: SectionId) => sectionOf(id, own, window, [RATIO, id, window.from, window.to, brand.folder, name]);
    const sections = { weekdays: of('weekdays'), hours: of('hours'), lengths: of('lengths'), media: of('media') };
    known.set(key, sections);
    return sections;
  };
}
