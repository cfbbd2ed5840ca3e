/** A Bluesky post inside another site's page: embed.bsky.app (bskyembed/src/components/post.tsx of the app's sources). */

import type { ClippedPost } from '../../scripts/model/clip.ts';
import { addressOf, textOf } from './_dom.ts';
import { labelled } from './_figures.ts';
import { formatOf, languageOf, mediaOf } from './_own.ts';
import type { Page } from './_site.ts';
import { exactTime } from './_times.ts';

export const isEmbed = ({ url }: Page): boolean => url.hostname === 'embed.bsky.app';

/** Reads the embedded post. Its likes and reposts have no label, and are left out. */
export function readEmbed(post: Element, page: Page): ClippedPost | null {
  const time = [...post.querySelectorAll('time[datetime]')].at(-1);
  const link = addressOf(time?.closest('a[href]')?.getAttribute('href'), page);
  const place = link === null ? null : /\/profile\/([^/]+)\/post\/([\w.~-]+)/.exec(new URL(link).pathname);
  const lines = [...post.querySelectorAll('a[href*="/profile/"] p')].map((line) => textOf(line) ?? '');
  const handle = lines.find((line) => line.startsWith('@'))?.slice(1) ?? null;
  const actor = handle ?? place?.[1] ?? null;
  if (!time || actor === null) return null;
  const before = [...post.querySelectorAll('p, time')];
  const text = before.slice(0, before.indexOf(time)).find((line) => line.tagName === 'P' && line.closest('a') === null) ?? null;
  const media = mediaOf([...post.querySelectorAll('img[src*="/feed_thumbnail/"], img[src*="/feed_fullsize/"]')], page);
  const read = [...post.querySelectorAll('p')].map((line) => labelled(textOf(line) ?? '')).find((found) => found?.measure === 'comments');
  return {
    permalink: place ? `https://bsky.app/profile/${actor}/post/${place[2]}` : null,
    postId: place?.[2] ?? null,
    author: { name: lines.find((line) => line !== '' && !line.startsWith('@')) ?? null, handle, url: `https://bsky.app/profile/${actor}` },
    published: exactTime(time.getAttribute('datetime') ?? '', textOf(time) ?? undefined),
    title: null,
    text: textOf(text, true),
    format: formatOf(media, text ? 'text' : null),
    language: languageOf(post.closest('[lang]:not(html)')),
    figures: read ? [read] : [],
    rating: null,
    parent: null,
    media,
  };
}
