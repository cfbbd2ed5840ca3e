/** The calendar cut for export: which entries, and one line per variant. */

import type { Phrase } from '../../model/phrase.ts';
import type { PlannedPost, Status, Variant } from '../../model/planned-post.ts';
import type { Remark } from '../../model/problem.ts';
import type { Entry, VariantState } from '../calendar.ts';

/** What an export writes, and what has to be said of it. */
export interface Exported {
  /** One for most formats; several where a tool takes only so many rows. */
  files: (string | Uint8Array)[];
  /** Posts that are in it. */
  posts: number;
  told: Remark[];
}

/** Which entries are wanted; an absent part wants all. Days are YYYY-MM-DD in the entries' zone, both included. */
export interface Choice {
  campaign?: string;
  from?: string;
  to?: string;
  statuses?: readonly Status[];
}

/** The entries with those of their variants that are wanted; an entry of which nothing is left is left out. */
export function selected(entries: readonly Entry[], choice: Choice): Entry[] {
  const fits = (day: string | null, status: Status) =>
    (!choice.from || (day !== null && day >= choice.from)) &&
    (!choice.to || (day !== null && day <= choice.to)) &&
    (!choice.statuses || choice.statuses.includes(status));
  return entries.flatMap((entry): Entry[] => {
    if (choice.campaign && entry.post.campaign !== choice.campaign) return [];
    if (entry.variants.length === 0) return fits(dayOf(entry.post.at), entry.status) ? [entry] : [];
    const variants = entry.variants.filter(({ variant, status }) => fits(dayOf(variant.wall), status));
    return variants.length > 0 ? [{ ...entry, variants }] : [];
  });
}

const dayOf = (wall: string | null): string | null => wall?.slice(0, 10) ?? null;

/** An entry and one of its variants; no variant where the entry has none. */
export interface Line {
  entry: Entry;
  state: VariantState | null;
}

/** One line per variant, in the order of the entries. */
export const linesOf = (entries: readonly Entry[]): Line[] =>
  entries.flatMap((entry): Line[] =>
    entry.variants.length === 0 ? [{ entry, state: null }] : entry.variants.map((state) => ({ entry, state })),
  );

/** Tags as they are written in a post: `#artisanat #bois`. */
export const writtenTags = (tags: readonly string[]): string => tags.map((tag) => `#${tag}`).join(' ');

/** The text with its hashtags behind it, unless it has them already; tools and pages have a place of their own for the link. */
export function taggedText({ text, hashtags }: Pick<Variant, 'text' | 'hashtags'>): string {
  const there = text.toLowerCase();
  const missing = hashtags.filter((tag) => !there.includes(`#${tag.toLowerCase()}`));
  return [text.trimEnd(), writtenTags(missing)].filter(Boolean).join('\n\n');
}

/** Where an imported planner said that media are: `https://a.example/chair.jpg (A chair)`, a path. */
export const mediaElsewhere = ({ mediaFrom }: Pick<PlannedPost, 'mediaFrom'>): string[] => [mediaFrom ?? []].flat();

/** A word in both languages. */
export const phrase = (fr: string, en: string): Phrase => ({ fr, en });
