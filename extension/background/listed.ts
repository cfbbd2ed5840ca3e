/** A clip as lists show it, and the keys by which an earlier clip of the same post or author is found. */

import { beginning } from '../../scripts/model/beginning.ts';
import { type Clip, type ClipSaid, SITES } from '../../scripts/model/clip.ts';
import type { ListedClip } from '../messages.ts';

const TITLE = 120;

/** What the person said of a clip. */
export function saidOf({ kind, competitor, campaign, tags, note, tone, needsAnswer }: ClipSaid): ClipSaid {
  return { kind, competitor, campaign, tags, note, tone, needsAnswer };
}

/** A clip as lists show it; its title is the post's, or the beginning of its text, or the page's. */
export function listed(clip: Clip, state: ListedClip['state']): ListedClip {
  const { post, selection, pageTitle } = clip;
  const title = [post.title, post.text, selection, pageTitle, clip.url].find((text) => text !== null && text.trim() !== '') ?? clip.url;
  const handle = post.author.handle;
  return {
    id: clip.id,
    brand: clip.brand,
    site: clip.site,
    reading: clip.reading,
    title: shortened(title),
    author: post.author.name ?? (handle === null ? null : SITES[clip.site].platform === null ? handle : `@${handle}`),
    url: post.permalink ?? clip.url,
    capturedAt: clip.capturedAt,
    state,
    refusal: null,
    said: saidOf(clip),
  };
}

/** The same post of the same brand has the same key. */
export function postKey({ brand, post, url }: Clip): string {
  const { origin, pathname, search } = new URL(post.permalink ?? url);
  return `${brand} ${origin}${pathname.replace(/\/$/, '')}${search}`;
}

/** The same author on the same site has the same key; null when the page names none. */
export function authorKey({ brand, site, post: { author } }: Clip): string | null {
  const named = author.handle ?? author.name;
  return named === null ? null : `${brand} ${site} ${named.toLowerCase()}`;
}

const shortened = (text: string): string => beginning(text.replace(/\s+/g, ' ').trim(), TITLE);
