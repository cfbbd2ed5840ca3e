/** Sentences of the watch: its headlines and findings, each true of what was clipped and nothing more. */

import { SITES } from '../scripts/model/clip.ts';
import { count, dayShortYear, enumerate, interval, rounded } from '../scripts/model/figures.ts';
import { MEASURES } from '../scripts/model/measure.ts';
import type { Language } from '../scripts/model/phrase.ts';
import { PLATFORM_IDS, PLATFORMS } from '../scripts/model/platform.ts';
import { dayIn } from '../scripts/model/zone.ts';
import type { PublicPart, PublicSeries, PublicValue } from '../scripts/watch/competitors.ts';
import type { PlatformPart } from '../scripts/watch/profile.ts';
import type { CompetitorData, WatchData } from './data/watch.ts';
import { postName } from './posts.ts';
import { capital } from './typography.ts';
import { postsWords } from './words-posts.ts';
import { watchWords } from './words-watch.ts';

export interface Said {
  text: string;
  rule: string;
}

/** A number in words up to twelve. */
export function numberSaid(n: number, language: Language, feminine = true): string {
  if (n > 12) return count(n, language);
  return n === 1 && language === 'fr' && feminine ? 'une' : postsWords[language].numberInWords(n);
}

/** The same at the beginning of a sentence. */
export const inWords = (n: number, language: Language, feminine = true): string => capital(numberSaid(n, language, feminine));

/** une semaine, sept semaines */
export const weeksSaid = (n: number, language: Language): string => watchWords[language].weeks(n, numberSaid(n, language));

/** A value; a rounded one says so. */
export const shownValue = ({ value, rounded: about }: PublicValue, language: Language): string =>
  `${about ? '≈\u00a0' : ''}${count(value, language)}`;

/** The same in a sentence: three significant digits. */
export const saidValue = ({ value, rounded: about }: PublicValue, language: Language): string =>
  `${about ? '≈\u00a0' : ''}${rounded(value, language)}`;

/** reactions + comments */
export const partsName = (parts: readonly PublicPart[], language: Language): string =>
  parts.map((part) => MEASURES[part].name[language]).join(' + ');

export const daysFrom = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** First words of a post, as its page names it. */
export const nameOf = ({ clip }: CompetitorData['watched']['groups'][number]): string | null =>
  postName(clip.post.text ?? clip.selection ?? clip.post.title ?? clip.pageTitle);

/** The platform with a median of the most posts. */
export const surest = (platforms: readonly PlatformPart[]): PlatformPart | null =>
  platforms.filter(({ median }) => median !== null).toSorted((one, other) => other.n - one.n)[0] ?? null;

const steepest = (series: readonly PublicSeries[]): PublicSeries | null => {
  const gain = ({ points }: PublicSeries) => (points.at(-1)?.value ?? 0) - (points[0]?.value ?? 0);
  return series.filter((one) => gain(one) > 0).toSorted((one, other) => gain(other) - gain(one))[0] ?? null;
};

/** The first sentence of a competitor's page. */
export function competitorHeadline({ watched, platforms, series, cadence }: CompetitorData, language: Language): Said {
  const t = watchWords[language];
  const { name, posts } = watched;
  if (watched.captures === 0) return { text: t.headNone(name), rule: 'watch-none' };
  if (posts.length === 0) return { text: t.headPages(name), rule: 'watch-pages' };
  const sure = surest(platforms);
  if (sure)
    return {
      text: t.headMedian(name, rounded(sure.median as number, language), PLATFORMS[sure.platform].name[language]),
      rule: 'watch-median',
    };
  const grown = steepest(series);
  if (grown) return { text: growthSentence(grown, name, language), rule: 'watch-growth' };
  const weeks = weeksSaid(cadence?.weeks.length ?? 1, language);
  return { text: t.headPosts(inWords(posts.length, language), posts.length > 1, name, weeks), rule: 'watch-posts' };
}

function growthSentence({ points }: PublicSeries, name: string, language: Language): string {
  const t = watchWords[language];
  const [first, last] = [points[0], points.at(-1)] as [PublicSeries['points'][number], PublicSeries['points'][number]];
  return t.headGrowth(name, saidValue(first, language), saidValue(last, language), t.days(daysFrom(first.at, last.at)));
}

/** The first sentence of the watch: what LinkedIn counts of all, else the steepest growth, else what was clipped most. */
export function watchHeadline({ data, competitors, linkedIn }: WatchData, language: Language): Said {
  const t = watchWords[language];
  const named = competitors.length;
  if (named === 0) return { text: t.headEmpty, rule: 'watch-no-competitor' };
  const all = competitors.reduce((sum, { watched }) => sum + watched.posts.length, 0);
  const pages = linkedIn[0]?.pages ?? [];
  const [us, first] = [pages.find(({ own }) => own), pages.find(({ competitor, followers }) => competitor !== null && followers !== null)];
  if (us?.followers != null && first?.followers != null)
    return {
      text: t.headFollowers(
        first.competitor as string,
        rounded(first.followers, language),
        data.brand.name,
        rounded(us.followers, language),
      ),
      rule: 'watch-followers',
    };
  if (all === 0) return { text: t.headNothing(inWords(named, language, false), named > 1), rule: 'watch-nothing' };
  const most = competitors.toSorted((one, other) => other.watched.posts.length - one.watched.posts.length)[0] as CompetitorData;
  if (named > 1 && most.watched.posts.length === all)
    return { text: t.headOnly(most.watched.name, numberSaid(all, language), all > 1), rule: 'watch-only' };
  if (named > 1 && most.watched.posts.length * 2 > all)
    return {
      text: t.headMost(most.watched.name, numberSaid(most.watched.posts.length, language), numberSaid(all, language)),
      rule: 'watch-most',
    };
  return { text: t.headAll(inWords(all, language), all > 1), rule: 'watch-all' };
}

/** What was clipped, how often, between which days: the corpus, declared. */
export function corpusOf(watched: readonly CompetitorData['watched'][], timeZone: string, language: Language): string | null {
  const t = watchWords[language];
  const captures = watched.reduce((sum, one) => sum + one.captures, 0);
  const times = watched
    .flatMap(({ first, last }) => [first, last])
    .filter((one) => one !== null)
    .sort();
  if (captures === 0 || times.length === 0) return null;
  const day = (iso: string) => dayShortYear(dayIn(timeZone, Date.parse(iso)), language);
  const posts = watched.flatMap((one) => one.posts);
  const pages = watched.reduce((sum, one) => sum + one.pages.length, 0);
  const number = (n: number) => count(n, language);
  const sites = PLATFORM_IDS.filter((id) => posts.some(({ platform }) => platform === id)).map((id) => PLATFORMS[id].name[language]);
  return [
    t.corpus(
      number(posts.length),
      posts.length > 1,
      number(captures),
      captures > 1,
      t.span(day(times[0] as string), day(times.at(-1) as string)),
    ),
    sites.length > 0 && t.on(enumerate(sites, language)),
    pages > 0 && t.otherPages(number(pages), pages > 1),
    t.byHand,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The finding over the posts of each week. */
export function weeksFinding({ weeks, posts }: NonNullable<CompetitorData['cadence']>, language: Language): Said {
  const t = watchWords[language];
  const span = weeksSaid(weeks.length, language);
  if (posts === 0) return { text: t.weeksNone, rule: 'watch-weeks-none' };
  if (posts === 1) return { text: t.weeksAll(inWords(posts, language), false, span), rule: 'watch-weeks' };
  const most = Math.max(...weeks.map((week) => week.posts));
  return { text: t.weeksFinding(inWords(posts, language), span, numberSaid(most, language)), rule: 'watch-weeks' };
}

/** The finding over the medians by platform. */
export function interactionsFinding(platforms: readonly PlatformPart[], language: Language): Said {
  const t = watchWords[language];
  const sure = surest(platforms);
  if (!sure) return { text: t.interactionsFew, rule: 'watch-interactions-few' };
  const bounds = interval(sure.low as number, sure.high as number, language);
  return {
    text: t.interactionsFinding(PLATFORMS[sure.platform].name[language], rounded(sure.median as number, language), bounds),
    rule: 'watch-interactions',
  };
}

/** Name of the site of a platform or page. */
export const siteOf = (site: keyof typeof SITES, language: Language): string => SITES[site].name[language];
