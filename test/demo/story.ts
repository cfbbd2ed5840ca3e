/** The story behind the files: twenty-six months of posts, with what each will have obtained when its life is over. */

import { captionOf } from './captions.ts';
import { DAY, daysFrom, HOUR, isoMonth, MINUTE, parisOffset, parts, startOfDay, utc } from './moment.ts';
import { effort, type Format, HOURS, interest, type Plan, type Platform, plans, type Rates, WEEKDAYS } from './plan.ts';
import { between, logNormal, near, normal, type Random, randomFrom, weighted } from './random.ts';
import { companyTopics, inSeason, type Topic, topics } from './stock.ts';

/** The demo begins on this day and stops a little before its own "today". */
export const FIRST = utc(2024, 10, 1);
export const LAST = utc(2026, 11, 20, 15);

export interface Post {
  /** Unique over the demo; seeds whatever a writer still has to draw, so that files do not depend on each other's order. */
  key: string;
  platform: Platform;
  format: Format;
  publishedAt: number;
  title: string;
  text: string;
  pillar: string;
  /** Views (or impressions) when nobody sees it any more. */
  views: number;
  reach: number;
  rates: Rates;
  /** Length of a video, or 0. */
  seconds: number;
}

export interface Figures {
  views: number;
  reach: number;
  reactions: number;
  comments: number;
  shares: number;
  saves: number;
  clicks: number;
  linkClicks: number;
  follows: number;
}

/** Part of a post's life that is seen after so many days: fast at first, with a tail of weeks. */
export function lived(days: number): number {
  return days <= 0 ? 0 : 1 - Math.exp(-((days / 3.2) ** 0.62));
}

/** What a platform would write of a post at an instant. Platforms count again: a later figure is mostly higher, now and then a little lower. */
export function figures(post: Post, at: number): Figures {
  const r = randomFrom(`${post.key} at ${at}`);
  const recount = r() < 0.08 ? 1 - 0.015 * r() : 1;
  const views = Math.max(1, Math.round(post.views * lived((at - post.publishedAt) / DAY) * recount));
  const share = (rate: number) => Math.round(views * rate);
  const { rates } = post;
  return {
    views,
    reach: Math.max(1, Math.round(views * post.reach)),
    reactions: share(rates.reactions),
    comments: share(rates.comments),
    shares: share(rates.shares),
    saves: share(rates.saves),
    clicks: share(rates.clicks),
    linkClicks: share(rates.linkClicks),
    follows: share(rates.follows),
  };
}

/** « Sans percer » was an idea among others until February 2026 (month 16), when it became a weekly series and found its public. */
const isSeries = (topic: Topic, month: number) => topic.pillar === 'Sans percer' && month >= 16;

const howTo = topics.filter((topic) => topic.pillar !== 'Coulisses' && topic.pillar !== 'Sécurité');
const english = companyTopics.filter((topic) => topic.language === 'en');

/** What a platform may speak of. Films and pins show how to do things; YouTube has a few in English. */
function stockOf(r: Random, platform: Platform): readonly Topic[] {
  if (platform === 'linkedin') return companyTopics;
  if (platform === 'youtube' && r() < 0.08) return english;
  return ['youtube', 'tiktok', 'pinterest'].includes(platform) ? howTo : topics;
}

function topicFor(r: Random, plan: Plan, month: number, at: number, recent: readonly Topic[]): Topic {
  const day = parts(at);
  const open = stockOf(r, plan.platform).filter((topic) => inSeason(topic, day.year, day.month) && !recent.includes(topic));
  const visual = plan.platform !== 'x' && plan.platform !== 'mastodon';
  return weighted(
    r,
    open.map((topic) => [topic, visual && isSeries(topic, month) ? 2.4 : 1] as const),
  );
}

const HOURS_BY_WEIGHT = HOURS.map((hour) => [hour, hour.weight] as const);
/** 1 January 1970 was a Thursday. */
const weekday = (day: number) => WEEKDAYS[(day / DAY + 4) % 7] as (typeof WEEKDAYS)[number];

/** An instant of publication between two midnights, in Paris hours. */
function slotIn(r: Random, first: number, last: number) {
  const days = daysFrom(first, last - DAY).map((day) => [day, weekday(day).weight] as const);
  const day = weighted(r, days);
  const slot = weighted(r, HOURS_BY_WEIGHT);
  const local = day + slot.hour * HOUR + between(r, 0, 4) * MINUTE + (r() < 0.25 ? 30 * MINUTE : 0) + between(r, 0, 59) * 1000;
  return { at: local - parisOffset(local), views: slot.views * weekday(day).views };
}

const wobble = (r: Random, rate: number, sigma = 0.22) => rate * Math.exp(sigma * normal(r));

function ratesOf(r: Random, format: Format): Rates {
  const rates = format.rates;
  const warmth = Math.exp(0.18 * normal(r));
  return {
    reactions: wobble(r, rates.reactions * warmth),
    comments: wobble(r, rates.comments * warmth, 0.5),
    shares: wobble(r, rates.shares * warmth, 0.4),
    saves: wobble(r, rates.saves * warmth, 0.35),
    clicks: wobble(r, rates.clicks, 0.35),
    linkClicks: wobble(r, rates.linkClicks, 0.35),
    follows: wobble(r, rates.follows, 0.5),
  };
}

/** One post of a plan, published between two midnights. `month` counts from October 2024. */
export function postFrom(
  key: string,
  plan: Plan,
  month: number,
  first: number,
  last: number,
  recent: readonly Topic[],
): { post: Post; topic: Topic } {
  const r = randomFrom(key);
  const slot = slotIn(r, first, last);
  const calendarMonth = parts(slot.at).month;
  const topic = topicFor(r, plan, month, slot.at, recent);
  const format = weighted(
    r,
    plan.formats.map((one) => [one, one.weight] as const),
  );
  const series = isSeries(topic, month) && plan.platform !== 'x' ? 1.55 : 1;
  const median = plan.median * plan.trend(month) * interest(calendarMonth) * format.views * series * slot.views;
  const post: Post = {
    key,
    platform: plan.platform,
    format,
    publishedAt: slot.at,
    title: topic.title,
    text: captionOf(r, plan.platform, topic, format),
    pillar: topic.pillar,
    views: Math.max(4, logNormal(r, median, plan.sigma)),
    reach: Math.min(0.97, plan.reach * Math.exp(0.08 * normal(r))),
    rates: ratesOf(r, format),
    seconds: format.seconds ? between(r, format.seconds[0], format.seconds[1]) : 0,
  };
  return { post, topic };
}

/** How many topics back a platform does not return to. */
const MEMORY: Record<Platform, number> = {
  instagram: 26,
  facebook: 24,
  linkedin: 18,
  x: 20,
  tiktok: 14,
  youtube: 8,
  mastodon: 8,
  pinterest: 14,
};

/** The days among which the n-th post of a period falls: its share of the period, and a day around it. */
function turn(n: number, count: number, first: number, last: number): [number, number] {
  const days = Math.round((last - first) / DAY);
  const from = Math.max(0, Math.floor((n * days) / count) - 1);
  const to = Math.min(days, Math.ceil(((n + 1) * days) / count) + 1);
  return [first + from * DAY, first + to * DAY];
}

/** The posts of a month, in the order in which they were planned; never the same text twice. */
function postsOfMonth(plan: Plan, month: number, first: number, last: number, count: number, recent: Topic[]): Post[] {
  const posts: Post[] = [];
  const texts = new Set<string>();
  for (let attempt = 0; posts.length < count; attempt += 1) {
    const [from, to] = turn(posts.length, count, first, last);
    const { post, topic } = postFrom(`${plan.platform} ${isoMonth(first)} ${attempt}`, plan, month, from, to, recent);
    // A scaled story may run out of texts: after enough attempts a text may come back.
    if (texts.has(post.text) && attempt < 20 * count) continue;
    texts.add(post.text);
    posts.push(post);
    recent.push(topic);
    if (recent.length > MEMORY[plan.platform]) recent.shift();
  }
  return posts;
}

/** Posts of a platform over the demo, oldest first. */
function postsOf(plan: Plan, scale: number): Post[] {
  const posts: Post[] = [];
  const recent: Topic[] = [];
  for (let month = 0, first = FIRST; first < LAST; month += 1) {
    const next = utc(2024, 11 + month);
    const last = Math.min(next, startOfDay(LAST));
    const part = (last - first) / (next - first);
    const r = randomFrom(`${plan.platform} ${isoMonth(first)}`);
    const count = near(r, plan.monthly * effort(parts(first).month) * (0.95 + 0.1 * r()) * part * scale);
    posts.push(...postsOfMonth(plan, month, first, last, count, recent));
    first = next;
  }
  return posts.sort((a, b) => a.publishedAt - b.publishedAt || (a.key < b.key ? -1 : 1));
}

/** All posts of the demo by platform. `scale` multiplies the posts of each month. */
export function tellStory(scale = 1): Record<Platform, Post[]> {
  return Object.fromEntries(plans.map((plan) => [plan.platform, postsOf(plan, scale)])) as Record<Platform, Post[]>;
}
