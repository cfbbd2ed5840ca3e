/**
 * What a page says of itself for machines: JSON-LD (schema.org), then OpenGraph. For pages that no site reads, and for what an article leaves empty.
 * A page's summary (`og:description`) stands for its text only where nothing else gives one.
 */

import { CLIP_CAPS, type ClipFigure, type ClippedPost, emptyPost } from '../../scripts/model/clip.ts';
import type { MeasureId } from '../../scripts/model/measure.ts';
import { addressOf, jsonOf, metaOf, pageLanguage } from './_dom.ts';
import { exactFigure, readCount } from './_figures.ts';
import type { Page } from './_site.ts';
import { exactTime, readTime } from './_times.ts';

type Thing = Record<string, unknown>;

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const line = (value: unknown): string | null =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 2_000) || null : null;
const typesOf = (thing: Thing): string[] => listed(thing['@type']).map(String);

const ARTICLES = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;
/**
 * Types that are one thing said or shown by someone, most telling first. Shops, recipes and the like say no post; nor does an image, which
 * WordPress declares as a part of every page, with the address of its file.
 */
const POSTS = [/^(?:SocialMediaPosting|DiscussionForumPosting)$/, ARTICLES, /^(?:VideoObject|Review|UserReview|CriticReview|Question)$/];

/** Every thing that the page's JSON-LD describes, at its top or in its graph. */
function thingsIn(document: Document): Thing[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap((script) => listed(jsonOf(script)))
    .filter(isThing)
    .flatMap((thing) => [thing, ...listed(thing['@graph']).filter(isThing)]);
}

function postIn(document: Document): Thing | null {
  const things = thingsIn(document);
  for (const pattern of POSTS) {
    const found = things.find((thing) => typesOf(thing).some((type) => pattern.test(type)));
    if (found) return found;
  }
  return null;
}

/** Whether the page declares itself an article. */
export const declaresArticle = (document: Document): boolean =>
  metaOf(document, 'og:type') === 'article' || thingsIn(document).some((thing) => typesOf(thing).some((type) => ARTICLES.test(type)));

const ACTIONS: Readonly<Record<string, MeasureId>> = {
  LikeAction: 'reactions',
  CommentAction: 'comments',
  ReplyAction: 'comments',
  ShareAction: 'shares',
  WatchAction: 'views',
  ViewAction: 'views',
  ReadAction: 'views',
  FollowAction: 'followers',
};

function figureOf(label: string, measure: MeasureId | null, value: unknown): ClipFigure[] {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? [exactFigure(measure, label, value)] : [];
  const count = typeof value === 'string' ? readCount(value) : null;
  if (!count) return [];
  const figure = exactFigure(measure, label, count.value);
  return [count.approximate ? { ...figure, text: String(value).trim(), approximate: true } : figure];
}

function figuresOf(thing: Thing): ClipFigure[] {
  const counted = listed(thing.interactionStatistic)
    .filter(isThing)
    .flatMap((counter) => {
      const type = counter.interactionType;
      const action = (isThing(type) ? String(type['@type'] ?? '') : String(type ?? '')).replace(/^https?:\/\/schema\.org\//, '');
      return figureOf(action || 'interactionStatistic', ACTIONS[action] ?? null, counter.userInteractionCount);
    });
  const named = [...figureOf('commentCount', 'comments', thing.commentCount), ...figureOf('upvoteCount', 'reactions', thing.upvoteCount)];
  return [...counted, ...named].filter(
    ({ measure }, at, all) => measure === null || all.findIndex((one) => one.measure === measure) === at,
  );
}

function authorOf(thing: Thing, page: Page): ClippedPost['author'] {
  const author = listed(thing.author)[0];
  if (!isThing(author)) return { name: line(author), handle: null, url: null };
  const handle = line(author.alternateName)?.replace(/^@/, '') ?? null;
  return { name: line(author.name), handle: handle?.includes(' ') ? null : handle, url: addressOf(line(author.url), page) };
}

function imagesOf(value: unknown, page: Page): ClippedPost['media'] {
  return listed(value).flatMap((image) => {
    const url = addressOf(isThing(image) ? line(image.url ?? image.contentUrl) : line(image), page);
    const size = (name: string) => (isThing(image) && Number(image[name]) > 0 ? Number(image[name]) : null);
    return url
      ? [{ kind: 'image' as const, url, alt: isThing(image) ? line(image.caption) : null, width: size('width'), height: size('height') }]
      : [];
  });
}

function ratingOf(thing: Thing): ClippedPost['rating'] {
  const rating = thing.reviewRating;
  const value = isThing(rating) ? Number(rating.ratingValue ?? Number.NaN) : Number.NaN;
  const of = isThing(rating) ? Number(rating.bestRating ?? 5) : Number.NaN;
  return value >= 0 && of >= Math.max(1, value) && Number.isFinite(of) ? { value, of } : null;
}

const timeOf = (value: string | null, page: Page): ClippedPost['published'] =>
  value ? (exactTime(value) ?? readTime(value, page.now)) : null;

function fromJsonLd(thing: Thing, page: Page): ClippedPost {
  const isVideo = typesOf(thing).includes('VideoObject');
  const said = thing.articleBody ?? thing.text ?? thing.reviewBody ?? (isVideo ? thing.description : null);
  const entity = isThing(thing.mainEntityOfPage) ? thing.mainEntityOfPage['@id'] : thing.mainEntityOfPage;
  return {
    ...emptyPost(),
    permalink: addressOf(line(thing.url) ?? line(entity) ?? null, page),
    author: authorOf(thing, page),
    published: timeOf(line(thing.datePublished) ?? line(thing.uploadDate) ?? line(thing.dateCreated), page),
    title: line(thing.headline) ?? line(thing.name),
    text: typeof said === 'string' ? said.trim().slice(0, CLIP_CAPS.text) || null : null,
    format: isVideo ? 'video' : null,
    language: line(thing.inLanguage),
    figures: figuresOf(thing),
    rating: ratingOf(thing),
    media: imagesOf(isVideo ? (thing.thumbnailUrl ?? thing.thumbnail) : thing.image, page),
  };
}

function fromOpenGraph(page: Page): ClippedPost {
  const { document } = page;
  const author = metaOf(document, 'author', 'article:author');
  const image = metaOf(document, 'og:image:secure_url', 'og:image', 'twitter:image');
  const canonical = document.querySelector('link[rel="canonical"][href]')?.getAttribute('href') ?? metaOf(document, 'og:url');
  const media = imagesOf(image, page).map((medium) => ({ ...medium, alt: metaOf(document, 'og:image:alt', 'twitter:image:alt') }));
  return {
    ...emptyPost(),
    permalink: addressOf(canonical, page),
    author: { name: author && !/^https?:/.test(author) ? line(author) : null, handle: null, url: author ? addressIf(author, page) : null },
    published: timeOf(metaOf(document, 'article:published_time', 'og:published_time', 'date'), page),
    title: line(metaOf(document, 'og:title', 'twitter:title')),
    text: metaOf(document, 'og:description', 'twitter:description'),
    language: pageLanguage(document) ?? line(metaOf(document, 'og:locale')?.replace('_', '-')),
    media,
  };
}

const addressIf = (text: string, page: Page): string | null => (/^https?:/.test(text) ? addressOf(text, page) : null);

/** A post with what it leaves empty taken from another. */
export function filledFrom(post: ClippedPost, other: ClippedPost): ClippedPost {
  const mine = post.author;
  // Two names are two people: an address is taken over for the same name only.
  const same = mine.name === null ? mine.handle === null && mine.url === null : mine.name === other.author.name;
  const filled = Object.fromEntries(Object.entries(other).map(([key, value]) => [key, post[key as keyof ClippedPost] ?? value]));
  return {
    ...(filled as ClippedPost),
    author: same
      ? { name: mine.name ?? other.author.name, handle: mine.handle ?? other.author.handle, url: mine.url ?? other.author.url }
      : mine,
    figures: post.figures.length > 0 ? post.figures : other.figures,
    media: post.media.length > 0 ? post.media : other.media.slice(0, CLIP_CAPS.media),
  };
}

/** What the page declares of its main thing. Null when it declares neither a post nor a title for sharing. */
export function readStructured(page: Page): ClippedPost | null {
  const thing = postIn(page.document);
  const shared = fromOpenGraph(page);
  if (thing) return filledFrom(fromJsonLd(thing, page), shared);
  return shared.title ? shared : null;
}
