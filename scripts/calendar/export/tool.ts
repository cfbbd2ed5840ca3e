/** What the import files of scheduling tools have in common: only what has an hour to come goes in, and what stays out is told. */

import { CHANNEL_IDS, type ChannelId, type Status, type Variant } from '../../model/planned-post.ts';
import type { Remark } from '../../model/problem.ts';
import { wallIn } from '../../model/zone.ts';
import type { Entry, VariantState } from '../calendar.ts';
import { isFormula } from './formula.ts';
import { mediaElsewhere, taggedText } from './line.ts';
import { named } from './named.ts';

export interface ToolOptions {
  /** ms UTC: what lies before it cannot be scheduled. */
  now: number;
  /** The brand's zone, in which the tool is taken to work. */
  timeZone: string;
  /** Statuses that were asked for by name: they go in, whatever they are. */
  asked?: readonly Status[];
  /** Posts wait for an approval in this brand. */
  approves?: boolean;
}

/** A post as a tool takes it: the variants of an entry that say the same at the same time. */
export interface ToolPost {
  entry: Entry;
  /** The first of them, which stands for all. */
  variant: Variant;
  status: Status;
  channels: ChannelId[];
  /** Wall time with its hour, in the brand's zone. */
  wall: string;
  text: string;
}

/** The posts of a tool's file by time, and what has to be said: what has no hour, is past, is not for the tool, or would be a formula. */
export function toolPosts(
  entries: readonly Entry[],
  { now, timeZone, asked = [], approves = false }: ToolOptions,
  takes: (channel: ChannelId) => boolean,
): { posts: ToolPost[]; told: Remark[] } {
  const left = {
    hourless: new Set<string>(),
    past: new Set<string>(),
    elsewhere: new Set<string>(),
    scheduled: new Set<string>(),
    unready: new Set<string>(),
  };
  const groups = new Map<string, ToolPost & { instant: number }>();
  for (const entry of entries) {
    for (const state of entry.variants) {
      const { variant } = state;
      if (isOver(state)) continue;
      const why = whyLeft(state, now, asked, takes);
      if (why) {
        left[why].add(entry.post.id);
        continue;
      }
      const text = taggedText(variant);
      const key = JSON.stringify([
        entry.post.id,
        variant.instant,
        text,
        variant.link,
        variant.title,
        variant.firstComment,
        variant.media,
        variant.format,
        state.status,
      ]);
      const known = groups.get(key);
      if (known) known.channels.push(variant.channel);
      else
        groups.set(key, {
          entry,
          variant,
          status: state.status,
          channels: [variant.channel],
          wall: writtenWall(timeZone, variant.instant as number),
          text,
          instant: variant.instant as number,
        });
    }
  }
  const posts = [...groups.values()].sort((one, other) => one.instant - other.instant);
  const marked = posts.filter(({ text }) => isFormula(text));
  const waiting = approves ? posts.filter(({ status }) => status === 'draft' || status === 'in-review') : [];
  return {
    posts,
    told: [
      ...named('export-unready', left.unready),
      ...named('export-scheduled', left.scheduled),
      ...named('export-unapproved', new Set(waiting.map(({ entry }) => entry.post.id))),
      ...named('export-no-hour', left.hourless),
      ...named('export-past', left.past),
      ...named('export-no-channel', left.elsewhere),
      ...named('export-text-apostrophe', new Set(marked.map(({ entry }) => entry.post.id))),
    ],
  };
}

/** Why a variant stays out of a tool's file; null when it goes in. What is scheduled would go out twice, what is refused not at all. */
function whyLeft({ variant, status }: VariantState, now: number, asked: readonly Status[], takes: (channel: ChannelId) => boolean) {
  if (!takes(variant.channel)) return 'elsewhere';
  if (variant.instant === null) return 'hourless';
  if (variant.instant < now) return 'past';
  if (asked.includes(status)) return null;
  if (status === 'scheduled') return 'scheduled';
  return status === 'refused' || status === 'idea' ? 'unready' : null;
}

/** A picture that a tool can fetch. */
export interface WebPicture {
  url: string;
  alt: string;
}

/** The pictures of a post that lie at a public address, as an imported planner gave it; none where it has media of its own. */
export const webPictures = ({ entry, variant }: ToolPost): WebPicture[] =>
  variant.media.length > 0
    ? []
    : mediaElsewhere(entry.post).flatMap((one) => {
        const [, url, alt = ''] = /^(https?:\/\/\S+)(?:\s+\((.*)\))?$/s.exec(one) ?? [];
        return url ? [{ url, alt }] : [];
      });

/** The entries of posts with media that a file cannot carry; `carries` says how many of a post's public pictures it does. */
export const mediaLeft = (posts: readonly ToolPost[], carries: number): Remark[] =>
  named(
    'export-media-local',
    entriesWith(
      posts,
      (post) => post.variant.media.length > 0 || mediaElsewhere(post.entry.post).length > Math.min(carries, webPictures(post).length),
    ),
  );

/** The entries of posts of which something is true. */
export const entriesWith = (posts: readonly ToolPost[], test: (post: ToolPost) => boolean): Set<string> =>
  new Set(posts.filter(test).map(({ entry }) => entry.post.id));

/** For a file whose networks are chosen once, at the upload: that its posts do not all go to the same. */
export function channelsDiffer(posts: readonly ToolPost[]): Remark[] {
  const ways = new Set(posts.map(({ channels }) => CHANNEL_IDS.filter((id) => channels.includes(id)).join(' ')));
  return ways.size > 1 ? [{ code: 'export-channels-differ' }] : [];
}

const writtenWall = (timeZone: string, instant: number): string =>
  new Date(wallIn(timeZone, instant)).toISOString().slice(0, 16).replace('T', ' ');

/** A published or dropped variant is not scheduled again. */
const isOver = ({ status, variant }: VariantState): boolean =>
  status === 'published' || status === 'dropped' || variant.permalink !== null || variant.postId !== null;
