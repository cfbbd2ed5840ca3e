/** What the import files of scheduling tools have in common: only what has an hour to come goes in, and what stays out is told. */

import type { ChannelId, Variant } from '../../model/planned-post.ts';
import type { Remark } from '../../model/problem.ts';
import { wallIn } from '../../model/zone.ts';
import type { Entry, VariantState } from '../calendar.ts';
import { isFormula } from './formula.ts';
import { publishedText } from './line.ts';

export interface ToolOptions {
  /** ms UTC: what lies before it cannot be scheduled. */
  now: number;
  /** The brand's zone, in which the tool is taken to work. */
  timeZone: string;
}

/** A post as a tool takes it: the variants of an entry that say the same at the same time. */
export interface ToolPost {
  entry: Entry;
  /** The first of them, which stands for all. */
  variant: Variant;
  channels: ChannelId[];
  /** Wall time with its hour, in the brand's zone. */
  wall: string;
  text: string;
}

/** The posts of a tool's file by time, and what has to be said: what has no hour, is past, is not for the tool, or would be a formula. */
export function toolPosts(
  entries: readonly Entry[],
  { now, timeZone }: ToolOptions,
  takes: (channel: ChannelId) => boolean,
): { posts: ToolPost[]; told: Remark[] } {
  const left = { hourless: new Set<string>(), past: new Set<string>(), elsewhere: new Set<string>() };
  const groups = new Map<string, ToolPost & { instant: number }>();
  for (const entry of entries) {
    for (const state of entry.variants) {
      const { variant } = state;
      if (isOver(state)) continue;
      const why = !takes(variant.channel) ? 'elsewhere' : variant.instant === null ? 'hourless' : variant.instant < now ? 'past' : null;
      if (why) {
        left[why].add(entry.post.id);
        continue;
      }
      const text = publishedText(variant);
      const key = JSON.stringify([
        entry.post.id,
        variant.instant,
        text,
        variant.link,
        variant.title,
        variant.firstComment,
        variant.media,
        variant.format,
      ]);
      const known = groups.get(key);
      if (known) known.channels.push(variant.channel);
      else
        groups.set(key, {
          entry,
          variant,
          channels: [variant.channel],
          wall: writtenWall(timeZone, variant.instant as number),
          text,
          instant: variant.instant as number,
        });
    }
  }
  const posts = [...groups.values()].sort((one, other) => one.instant - other.instant);
  const marked = posts.filter(({ text }) => isFormula(text));
  return {
    posts,
    told: [
      ...named('export-no-hour', left.hourless),
      ...named('export-past', left.past),
      ...named('export-no-channel', left.elsewhere),
      ...named('export-text-apostrophe', new Set(marked.map(({ entry }) => entry.post.id))),
    ],
  };
}

const writtenWall = (timeZone: string, instant: number): string =>
  new Date(wallIn(timeZone, instant)).toISOString().slice(0, 16).replace('T', ' ');

/** A published or dropped variant is not scheduled again. */
const isOver = ({ status, variant }: VariantState): boolean => status === 'published' || status === 'dropped' || variant.permalink !== null;

/** Names shown of the entries that a remark is about. */
const SHOWN = 5;

/** One remark about several entries, the first of them named; none about none. */
export function named(code: Remark['code'], entries: ReadonlySet<string>): Remark[] {
  if (entries.size === 0) return [];
  const names = [...entries].slice(0, SHOWN).join(', ') + (entries.size > SHOWN ? '…' : '');
  return [{ code, with: { n: entries.size, names } }];
}
