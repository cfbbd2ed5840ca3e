/** The computed sentences of the archive and of a post's page, each with the id of its rule. */

import { change, count, decimal, monthName, percent } from '../scripts/model/figures.ts';
import { POST_MEASURES, type PostMeasure } from '../scripts/model/measure.ts';
import type { Language } from '../scripts/model/phrase.ts';
import { platform } from '../scripts/model/platform.ts';
import { dayIn } from '../scripts/model/zone.ts';
import type { AccountData, PostData } from './data.ts';
import { daysBetween } from './numbers.ts';
import type { Archive } from './post-pages.ts';
import { capital } from './typography.ts';
import { postsWords } from './words-posts.ts';

export interface Said {
  rule: string;
  text: string;
}

/** How many posts, where, since when. */
export function archiveHeadline({ posts, accounts }: Pick<Archive, 'posts' | 'accounts'>, language: Language): Said {
  const t = postsWords[language];
  const n = count(posts.length, language);
  const plural = posts.length > 1;
  if (posts.length === 0) return { rule: 'posts-none', text: t.headEmpty };
  const months = posts.flatMap(({ day }) => day?.slice(0, 7) ?? []);
  const [last, first] = [months[0], months.at(-1)];
  const one = accounts[0];
  const where = accounts.length === 1 && one ? platform(one.platform).name[language] : t.accounts(t.numberInWords(accounts.length));
  if (!first || !last) return { rule: 'posts-undated', text: t.headUndated(n, plural, where) };
  if (first === last) return { rule: 'posts-one-month', text: t.headMonth(n, plural, where, monthName(first, language)) };
  if (accounts.length === 1) return { rule: 'posts-one-account', text: t.headAccount(n, plural, where, monthName(first, language)) };
  return { rule: 'posts-since', text: t.headMany(n, t.numberInWords(accounts.length), monthName(first, language)) };
}

const oneDigit = (ratio: number, language: Language) => decimal(ratio, language, ratio < 9.95 ? 1 : 0);

/** Where a post stands against its account's usual interactions. */
export function standing(post: PostData, account: Pick<AccountData, 'name'>, language: Language): Said {
  const t = postsWords[language].standing;
  const { interactions, usual, ratio } = post;
  if (post.format === 'reply') return { rule: 'standing-reply', text: t.reply };
  if (interactions === null) return { rule: 'standing-missing', text: t.missing(account.name) };
  const n = count(interactions, language);
  const some = t.interactions(n, interactions > 1);
  if (usual === null) return { rule: 'standing-too-few', text: t.few(account.name, n, interactions !== 1) };
  const middle = t[usual.over](account.name, count(usual.n, language));
  const median = count(usual.median, language);
  if (interactions === 0 || ratio === null)
    return {
      rule: interactions === 0 ? 'standing-none' : 'standing-median-zero',
      text: `${interactions === 0 ? t.none : capital(some)}, ${t.against(median)} ${middle}.`,
    };
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  const near = ratio >= 0.95 && ratio < 1.05;
  const times = near ? t.equal.toLocaleLowerCase(language) : t.times(oneDigit(ratio, language), ratio >= 1.05);
  const rule = near ? 'standing-usual' : ratio > 1 ? 'standing-above' : 'standing-below';
  return { rule, text: `${capital(some)}${colon}${times} ${middle}.` };
}

/** The measure whose growth is drawn: the first that two exports show. */
const DRAWN = ['views', 'impressions', 'reach', 'video_views', 'reactions', 'comments', 'shares'] as const satisfies PostMeasure[];

export interface Growth {
  measure: PostMeasure;
  points: { at: string; value: number; path: string; row: number }[];
}

/** The values of a measure over exports whose time is known, oldest first; null when fewer than two show one. */
export function growthOf(post: PostData): Growth | null {
  for (const measure of DRAWN) {
    const points = post.snapshots.flatMap(({ from, measures }) => {
      const value = measures[measure];
      return value === undefined || from.exportedAt === null ? [] : { at: from.exportedAt, value, path: from.path, row: from.row };
    });
    if (points.length > 1 && new Set(points.map(({ at }) => at)).size > 1) return { measure, points };
  }
  return null;
}

/** What the curve shows. */
export function growthFinding({ measure, points }: Growth, post: PostData, timeZone: string, language: Language): Said {
  const t = postsWords[language];
  const name = POST_MEASURES[measure].name[language];
  const [first, last] = [points[0], points.at(-1)] as [Growth['points'][number], Growth['points'][number]];
  const fell = points.findIndex(({ value }, at) => at > 0 && value < (points[at - 1]?.value ?? 0));
  if (fell > 0) {
    const [before, after] = [points[fell - 1]?.value ?? 0, points[fell]?.value ?? 0];
    return { rule: 'growth-revised', text: t.growthDown(capital(name), count(before, language), count(after, language)) };
  }
  if (first.value === last.value)
    return { rule: 'growth-flat', text: t.growthFlat(capital(name), count(last.value, language), count(points.length, language)) };
  if (post.day && (measure === 'views' || measure === 'impressions') && last.value >= 5) {
    const days = Math.max(0, daysBetween(post.day, dayIn(timeZone, Date.parse(first.at))));
    return { rule: 'growth-share', text: t.growthShare(percent((100 * first.value) / last.value, language), name, t.days(days), days > 0) };
  }
  return { rule: 'growth-up', text: t.growthUp(capital(name), count(first.value, language), count(last.value, language)) };
}

/** A change in %, or nothing on a base under 5. */
export const changeOf = (before: number | null, after: number | null, language: Language): string =>
  before === null || after === null || before < 5 ? '—' : change((100 * (after - before)) / before, language);
