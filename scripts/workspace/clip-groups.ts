/** Captures of one post put together: what is known of it now, and how its figures grew. Pure. */

import { createHash } from 'node:crypto';
import { type Clip, type ClipFigure, PRECISIONS, SITES } from '../model/clip.ts';
import { pageKey, permalinkKey } from '../model/permalink.ts';
import type { ClipRecord } from './clips.ts';

/** The figures of a post as one capture saw them. */
export interface ClipSnapshot {
  id: string;
  /** ISO instant, UTC. */
  capturedAt: string;
  /** Of the capture's file, below the brand's folder. */
  path: string;
  figures: ClipFigure[];
}

/** One post or page, captured once or several times. */
export interface ClipGroup {
  /** The same for every capture of the post: clipKey. */
  key: string;
  /** Id of the newest capture. */
  id: string;
  /** What is known of it: the newest capture, each field of the post that it lacks from the newest one that has it. */
  clip: Clip;
  /** Newest first. */
  captures: ClipRecord[];
  /** Oldest first. */
  series: ClipSnapshot[];
}

/** The same for every way to write the address of a post of a site. */
export function addressKey(site: Clip['site'], permalink: string): string {
  const key = SITES[site].platform === null && site !== 'reddit' ? pageKey(permalink) : permalinkKey(permalink);
  return key ?? permalink;
}

/**
 * The same for every capture of a post: its address; where it has none, the platform's id of it, else the address of the page, and who wrote
 * it; for a selection, its words too.
 */
export function clipKey({ site, url, post, selection, reading }: Clip): string {
  if (post.permalink !== null) return addressKey(site, post.permalink);
  const author = post.author.handle ?? post.author.name ?? '';
  const words = reading === 'selection' && selection !== null ? createHash('sha256').update(selection).digest('hex').slice(0, 12) : '';
  // Reviews of a place: two people of one name are two messages, and the address of a map moves with the map.
  const place = post.postId === null ? ['page', pageKey(url) ?? url] : ['post', site, hostOfIds(site, url), post.postId];
  return [...place, author, words].filter(Boolean).join(' ');
}

/** Where an id names one post: on the page's host; all of Google's hosts share theirs. */
const hostOfIds = (site: Clip['site'], url: string): string => (site === 'google-reviews' ? '' : new URL(url).hostname);

/** Groups captures by their post, the newest capture first. */
export function groupClips(records: readonly ClipRecord[]): ClipGroup[] {
  const groups = [...Map.groupBy(records, ({ key }) => key)].map(([key, found]): ClipGroup => {
    const captures = found.toSorted(newestFirst);
    const [newest] = captures as [ClipRecord];
    return {
      key,
      id: newest.clip.id,
      clip: together(captures.map(({ clip }) => clip)),
      captures,
      series: captures
        .map(({ clip, path }) => ({ id: clip.id, capturedAt: clip.capturedAt, path, figures: clip.post.figures }))
        .toReversed(),
    };
  });
  return groups.sort((one, other) => newestFirst(one.captures[0] as ClipRecord, other.captures[0] as ClipRecord));
}

/** By the instant of capture, then by id. */
export function newestFirst({ clip: one }: { clip: Clip }, { clip: other }: { clip: Clip }): number {
  return Date.parse(other.capturedAt) - Date.parse(one.capturedAt) || (one.id < other.id ? 1 : -1);
}

function together(clips: readonly Clip[]): Clip {
  const [newest, ...older] = clips as [Clip];
  if (older.length === 0) return newest;
  const posts = clips.map(({ post }) => post);
  const first = <T>(of: (post: Clip['post']) => T | null): T | null => posts.map(of).find((value) => value !== null) ?? null;
  const firstList = <T>(of: (post: Clip['post']) => T[]): T[] => posts.map(of).find((list) => list.length > 0) ?? [];
  return {
    ...newest,
    post: {
      permalink: first(({ permalink }) => permalink),
      postId: first(({ postId }) => postId),
      author: {
        name: first(({ author }) => author.name),
        handle: first(({ author }) => author.handle),
        url: first(({ author }) => author.url),
      },
      published: mostPrecise(posts),
      title: first(({ title }) => title),
      text: first(({ text }) => text),
      format: first(({ format }) => format),
      language: first(({ language }) => language),
      figures: firstList(({ figures }) => figures),
      rating: first(({ rating }) => rating),
      parent: first(({ parent }) => parent),
      media: firstList(({ media }) => media),
    },
  };
}

/** An exact time stays true when a later page only says « il y a 3 jours »: the most precise counts, then the newest. */
function mostPrecise(posts: readonly Clip['post'][]): Clip['post']['published'] {
  const known = posts.flatMap(({ published }) => published ?? []);
  return known.toSorted((one, other) => PRECISIONS.indexOf(one.precision) - PRECISIONS.indexOf(other.precision))[0] ?? null;
}
