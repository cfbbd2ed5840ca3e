/** What a check is given and how it says what it finds. Pure, as every file of this folder: the checks also run in the browser, as one types. */

import { accountCalled, accountsOn, type BrandFile } from '../../model/brand.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import { type ChannelId, type PlannedPost, platformOfChannel, type Status, type Variant } from '../../model/planned-post.ts';
import type { Approval, Finding, MediaFacts, PublishedPost, SpecialDay, VariantState } from '../calendar.ts';

/** Of a brand, what checks need. */
export type CheckBrand = Pick<BrandFile, 'name' | 'timeZone' | 'calendar' | 'pillars' | 'accounts' | 'people'>;

/** An entry to check, with what is known of its media. */
export interface CheckedEntry {
  post: PlannedPost;
  /** By path, as the entry writes it; null when the file is missing. */
  media: Readonly<Record<string, MediaFacts | null>>;
  /** What follows from decisions and evidence; the typed one when absent. */
  status?: Status;
  /** Of each variant, likewise. */
  variants?: readonly CheckedVariant[];
  /** Who must approve it, and who did; without it, rules on approval are silent. */
  approval?: Pick<Approval, 'stages'>;
}

/** What decisions and evidence say of a variant. */
export interface CheckedVariant extends Pick<VariantState, 'status' | 'decided'> {
  /** Its last approved version, when it is no longer this one. */
  outdated?: { by: string } | null;
  variant: Pick<Variant, 'key'>;
  match?: { post: Pick<PublishedPost, 'publishedAt' | 'day'> } | null;
}

export interface CheckInput {
  brand: CheckBrand;
  entries: readonly CheckedEntry[];
  /** YYYY-MM-DD in the brand's zone. */
  today: string;
  /** ms UTC. */
  now: number;
  days: readonly SpecialDay[];
  /** Ids of the brand's campaigns. */
  campaigns: readonly string[];
  /** What the brand published, where it is known; with it, a post that nobody planned is no silence. */
  published?: readonly Pick<PublishedPost, 'platform' | 'account' | 'publishedAt' | 'day' | 'format'>[];
}

/** A variant within its entry, as the rules of one variant see it. */
export interface Scene {
  input: CheckInput;
  entry: CheckedEntry;
  post: PlannedPost;
  variant: Variant;
  /** An idea is not yet held to be complete. */
  idea: boolean;
}

/** A finding without its place. `field` is below the variant: `text`, `media.1.alt`. */
export type Said = Omit<Finding, 'entry' | 'variant' | 'day'>;

export const statusOf = ({ status, post }: CheckedEntry): Status => status ?? post.status;

/** Whether an entry is still to come: not dropped, not published. */
export const isOpen = (entry: CheckedEntry): boolean => statusOf(entry) !== 'dropped' && statusOf(entry) !== 'published';

/** Whether a variant is out already. */
export const isOut = (entry: CheckedEntry, variant: Variant): boolean =>
  statusOf(entry) === 'published' ||
  variant.permalink !== null ||
  variant.postId !== null ||
  stateOf(entry, variant)?.status === 'published';

/** What is known of a variant beside its text. */
export const stateOf = ({ variants }: CheckedEntry, { key }: Pick<Variant, 'key'>): CheckedVariant | undefined =>
  variants?.find((one) => one.variant.key === key);

/** Whether a variant is said to be scheduled on its platform. */
export const isScheduled = ({ post }: CheckedEntry, variant: Variant): boolean => variant.scheduled || post.status === 'scheduled';

/** Whether the time of a variant is past: its hour, or its day where it has none. */
export const isPast = ({ now, today }: Pick<CheckInput, 'now' | 'today'>, variant: Variant): boolean =>
  variant.instant === null ? (dayOf(variant) ?? '9999') < today : variant.instant < now;

/** The brand's account that a variant or a post goes by, under one name whether it is written out or the only one; '' when it cannot be told. */
export function accountOf(brand: Pick<BrandFile, 'accounts'>, id: ChannelId, name: string | null): string {
  const platform = platformOfChannel(id);
  const known = platform ? accountsOn(brand, platform) : [];
  const called = name === null ? (known.length === 1 ? known[0] : null) : accountCalled(known, name);
  return called?.handle ?? name?.toLowerCase() ?? '';
}

/** Whether a variant is a post of YouTube's community, which has no title and needs no video. */
export const isCommunity = ({ channel, format }: Pick<Variant, 'channel' | 'format'>): boolean =>
  channel === 'youtube' && ['text', 'photo', 'carousel', 'poll'].includes(format ?? '');

/** Day of a variant, in its entry's zone. */
export const dayOf = (variant: Variant): string | null => variant.wall?.slice(0, 10) ?? null;

/** The finding of a variant. A time that it takes from its entry is mended in the entry. */
export const ofVariant = ({ post, variant }: Pick<Scene, 'post' | 'variant'>, said: Said): Finding => ({
  ...said,
  entry: post.id,
  variant: variant.key,
  day: dayOf(variant),
  field: said.field === 'at' && variant.at === null ? 'at' : said.field && `variants.${variant.index}.${said.field}`,
});

/** The finding of a whole entry. */
export const ofEntry = (post: PlannedPost, said: Said): Finding => ({
  ...said,
  entry: post.id,
  variant: null,
  day: post.at?.slice(0, 10) ?? null,
});

/** The spaces of French typography: narrow before ; ! ? %, fixed before : and inside « ». */
const spaced = (text: string): string =>
  text
    .replace(/ ([;!?%])/g, '\u202f$1')
    .replace(/ :(?=\s|$)/g, '\u00a0:')
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»');

/** A text in both languages, French spaces set. */
export const phrase = (fr: string, en: string): Phrase => ({ fr: spaced(fr), en });

/** A text made once per language, for what has figures or names in it. */
export const both = (make: (language: Language) => string): Phrase => ({ fr: spaced(make('fr')), en: make('en') });

/** The form of a word that goes with a number: in French 0 and 1 are singular. */
export const plural = (count: number, language: Language, one: string, many: string): string =>
  (language === 'fr' ? Math.abs(count) < 2 : count === 1) ? one : many;

/** The hour of a wall time: « 9 h 30 », "9:30". */
export function hour(wall: string, language: Language): string {
  const [hours = '', minutes = ''] = wall.slice(11, 16).split(':');
  if (language === 'en') return `${Number(hours)}:${minutes}`;
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
}
