/** A planned post: an entry of the editorial calendar, one MDX file in `data/<brand>/calendar/`. Its texts live in the frontmatter, never in the body. */

import * as v from 'valibot';
import { FORMAT_IDS } from './format.ts';
import { LANGUAGES, type Phrase } from './phrase.ts';
import { PLATFORM_IDS, type PLATFORMS, type PlatformId, platform } from './platform.ts';
import { instantsOf, isTimeZone, wallMs } from './zone.ts';

const OWN_CHANNELS = {
  blog: { name: { fr: 'Blog', en: 'Blog' }, short: 'Bl' },
  newsletter: { name: { fr: 'Newsletter', en: 'Newsletter' }, short: 'Nl' },
  forum: { name: { fr: 'Forum', en: 'Forum' }, short: 'Fo' },
  event: { name: { fr: 'Évènement', en: 'Event' }, short: 'Év' },
} as const satisfies Record<string, { name: Phrase; short: string }>;

type Publishing = { [id in PlatformId]: (typeof PLATFORMS)[id] extends { outcome: true } ? never : id }[PlatformId];
/** Where a variant goes: a platform, or a place of the brand's own. */
export type ChannelId = Publishing | keyof typeof OWN_CHANNELS;

export const CHANNEL_IDS = [
  ...PLATFORM_IDS.filter((id) => !platform(id).outcome),
  ...(Object.keys(OWN_CHANNELS) as (keyof typeof OWN_CHANNELS)[]),
] as ChannelId[];

/** Name and two letters of a channel. */
export const channel = (id: ChannelId): { name: Phrase; short: string } =>
  id in OWN_CHANNELS ? OWN_CHANNELS[id as keyof typeof OWN_CHANNELS] : platform(id as PlatformId);

/** The platform of a channel; null for a blog, a newsletter, a forum, an event. */
export const platformOfChannel = (id: ChannelId): PlatformId | null => (id in OWN_CHANNELS ? null : (id as PlatformId));

/** What a person may write as status. */
export const TYPED_STATUSES = ['idea', 'draft', 'in-review', 'scheduled', 'dropped'] as const;
export type TypedStatus = (typeof TYPED_STATUSES)[number];

/** Every status, in the order of a post's life. *approved*, *refused* and *published* follow from decisions and evidence. */
export const STATUSES = {
  idea: { fr: 'idée', en: 'idea' },
  draft: { fr: 'brouillon', en: 'draft' },
  'in-review': { fr: 'à valider', en: 'in review' },
  refused: { fr: 'refusée', en: 'refused' },
  approved: { fr: 'validée', en: 'approved' },
  scheduled: { fr: 'programmée', en: 'scheduled' },
  published: { fr: 'publiée', en: 'published' },
  dropped: { fr: 'abandonnée', en: 'dropped' },
} as const satisfies Record<string, Phrase>;
export type Status = keyof typeof STATUSES;
export const STATUS_IDS = Object.keys(STATUSES) as Status[];

/** Of an event: what kind it is. */
export const EVENT_KINDS = {
  webinar: { fr: 'webinaire', en: 'webinar' },
  'shop-event': { fr: 'évènement en magasin', en: 'shop event' },
  contest: { fr: 'jeu-concours', en: 'contest' },
  'meet-up': { fr: 'rencontre', en: 'meet-up' },
} as const satisfies Record<string, Phrase>;
export type EventKind = keyof typeof EVENT_KINDS;

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const maybe = v.optional(v.nullable(text), null);
/** Wall time in the entry's zone: `2026-11-24 12:30`, or a day alone. */
export const WALL_TIME = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d))?$/;
const wallTime = v.pipe(
  v.string(),
  v.regex(WALL_TIME, 'date'),
  v.check((value) => isDay(value.slice(0, 10)), 'date'),
  v.transform((value) => value.replace('T', ' ')),
);
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'date'), v.check(isDay, 'date'));
/** A day of the calendar; an hour that stands with it is left out. */
export const dayAlone = v.pipe(
  wallTime,
  v.transform((value) => value.slice(0, 10)),
);

/** Whether YYYY-MM-DD is a day of the calendar: 2026-02-30 is none. */
function isDay(value: string): boolean {
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

const tag = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => String(value).trim().replace(/^#/, '')),
  v.nonEmpty(),
);

/** An id written without quotes is a number, and one that is too long for a number would be another. */
const id = v.union([
  text,
  v.pipe(
    v.number(),
    v.safeInteger(),
    v.transform((value) => String(value)),
  ),
]);

const mediaEntries = {
  /** Below the brand's folder: `media/chair.jpg`. */
  file: v.pipe(
    text,
    v.check((path) => path.startsWith('media/') && !path.split('/').includes('..'), 'media-path'),
  ),
  alt: maybe,
  /** Last day on which it may be shown. */
  rightsUntil: v.optional(v.nullable(day), null),
  credit: maybe,
};
const mediaSchema = v.looseObject(mediaEntries);

const variantEntries = {
  channel: v.picklist(CHANNEL_IDS),
  /** The brand's account, where it has several on the platform. */
  account: maybe,
  language: v.optional(v.nullable(v.picklist(LANGUAGES)), null),
  format: v.optional(v.nullable(v.picklist(FORMAT_IDS)), null),
  /** Its own time, where it differs from the entry's. */
  at: v.optional(v.nullable(wallTime), null),
  /** Of what has a title of its own: a video on YouTube, a pin, an article, a newsletter's subject. */
  title: maybe,
  text: v.optional(v.nullable(v.string()), ''),
  link: maybe,
  hashtags: v.optional(v.nullable(v.array(tag)), []),
  firstComment: maybe,
  media: v.optional(v.nullable(v.array(mediaSchema)), []),
  /** Scheduled on the platform, which is more than planned here. */
  scheduled: v.optional(v.boolean(), false),
  /** Address of the published post, as somebody confirmed it. */
  permalink: maybe,
  /** The platform's id of the published post, as somebody confirmed it where no export gives its address. */
  postId: v.optional(v.nullable(id), null),
  /** Ids of posts that somebody said it is not. */
  notThese: v.optional(v.nullable(v.array(text)), []),
  /** Seconds of the video, where the file does not say. */
  seconds: v.optional(v.nullable(v.number()), null),
};
const variantSchema = v.looseObject(variantEntries);

const postEntries = {
  title: text,
  status: v.optional(v.picklist(TYPED_STATUSES), 'draft'),
  /** Wall time in `timeZone`; a day alone until the hour is known; absent for an idea without a date. */
  at: v.optional(v.nullable(wallTime), null),
  /** IANA zone of `at`; the brand's when absent. */
  timeZone: maybe,
  /** Of a wall time that comes twice, when clocks go back: which one. */
  occurrence: v.optional(v.nullable(v.picklist(['first', 'second'])), null),
  /** File name of the campaign's page, without `.mdx`. */
  campaign: maybe,
  pillar: maybe,
  audience: maybe,
  objective: maybe,
  language: v.optional(v.nullable(v.picklist(LANGUAGES)), null),
  /** Who writes it: an id of `people` in brand.yaml, or a name. */
  owner: maybe,
  /** Whom the post is paid by, for a paid partnership. */
  partnership: maybe,
  /** Of a contest: where its rules are. */
  contest: v.optional(v.nullable(v.looseObject({ rules: maybe, organiser: maybe, ends: v.optional(v.nullable(wallTime), null) })), null),
  /** Of an event. */
  event: v.optional(
    v.nullable(
      v.looseObject({
        kind: v.picklist(Object.keys(EVENT_KINDS) as EventKind[]),
        place: maybe,
        ends: v.optional(v.nullable(wallTime), null),
      }),
    ),
    null,
  ),
  variants: v.optional(v.nullable(v.array(variantSchema)), []),
  /** What an imported planner said beside the post, and where it said its media are. */
  comment: maybe,
  mediaFrom: v.optional(v.nullable(v.union([text, v.array(text)])), null),
};
/** The frontmatter of a planned post. Keys that Vigie does not know are let through. */
export const plannedPostSchema = v.looseObject(postEntries);

// Of what Vigie knows: an index signature for all else would hide these keys.
export type PlannedMedia = v.InferOutput<v.ObjectSchema<typeof mediaEntries, undefined>>;
type VariantFile = v.InferOutput<v.ObjectSchema<typeof variantEntries, undefined>>;
type EntryFileContent = v.InferOutput<v.ObjectSchema<typeof postEntries, undefined>>;

/** A variant with all that it takes over from its entry. */
export interface Variant extends Omit<VariantFile, 'text' | 'hashtags' | 'media' | 'notThese' | 'language'> {
  /** Unique in its entry: `instagram`, `instagram-en`, `facebook-lille`. */
  key: string;
  /** Its place in the file's list. */
  index: number;
  language: 'fr' | 'en';
  text: string;
  hashtags: string[];
  media: PlannedMedia[];
  notThese: string[];
  /** Wall time, its own or the entry's. */
  wall: string | null;
  /** ms UTC; null without an hour, and for a wall time that clocks skip. */
  instant: number | null;
}

export interface PlannedPost extends Omit<EntryFileContent, 'variants' | 'timeZone' | 'language'> {
  /** The file's name without `.mdx`: its address and what decisions name. */
  id: string;
  timeZone: string;
  language: 'fr' | 'en';
  variants: Variant[];
  /** ms UTC of the entry; null without an hour. */
  instant: number | null;
  /** The MDX body. */
  notes: string;
}

/** Names in the calendar that are addresses of its pages, so that no entry may have them. */
export const RESERVED_ENTRIES: ReadonlySet<string> = new Set([
  'list',
  'board',
  'slots',
  'campaign',
  'pillar',
  'platform',
  'minutes',
  'ideas',
]);

/** Whether a file name (without `.mdx`) can be an entry's: letters, digits and hyphens, not a day, a week, a month or a page of the calendar. */
export const isEntryId = (id: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 120 && !RESERVED_ENTRIES.has(id) && !/^\d{4}(-(\d{2}|w\d{2})(-\d{2})?)?$/.test(id);

/** A file name for a title on a day: `2026-11-24-reparer-plutot-que-jeter`. */
export function entryId(title: string, at: string | null): string {
  const words = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return [at?.slice(0, 10) ?? '', words || 'sans-titre'].filter(Boolean).join('-');
}

/** A fault of an entry's content: the path of keys in the frontmatter, and what is wrong with it. */
export interface EntryFault {
  keys: (string | number)[];
  code: 'entry-field' | 'entry-date' | 'entry-time-skipped' | 'entry-zone' | 'entry-variant-twice' | 'entry-media-path';
}

/** What a schema found wrong, by key. */
export const faultsOf = (issues: readonly v.BaseIssue<unknown>[]): EntryFault[] =>
  issues.map(({ path, message }) => ({
    keys: path?.map((step) => step.key as string | number) ?? [],
    code: message === 'date' ? 'entry-date' : message === 'media-path' ? 'entry-media-path' : 'entry-field',
  }));

/** Of a brand, what reading its entries needs. */
export interface EntryBrand {
  timeZone: string;
  languages: readonly ('fr' | 'en')[];
}

/** ms UTC of a wall time with an hour; null for a day alone, none, or a time that clocks skip. */
export function instantOfWall(wall: string | null, zone: string, occurrence: 'first' | 'second' | null = null): number | null {
  if (wall === null || wall.length < 16) return null;
  const found = instantsOf(wallMs(wall), zone);
  // Without a word of which, the second, as everywhere in Vigie; a check says so.
  return (occurrence === 'first' ? found[0] : found.at(-1)) ?? null;
}

/** A planned post from what its frontmatter says; null, and why, when it cannot be one. `id` is the file's name without `.mdx`. */
export function readPlannedPost(
  content: unknown,
  from: { id: string; notes: string; brand: EntryBrand },
): { post: PlannedPost | null; faults: EntryFault[] } {
  const parsed = v.safeParse(plannedPostSchema, content);
  if (!parsed.success) return { post: null, faults: faultsOf(parsed.issues) };
  const file = parsed.output;
  const faults: EntryFault[] = [];
  let timeZone = file.timeZone ?? from.brand.timeZone;
  if (!isTimeZone(timeZone)) {
    faults.push({ keys: ['timeZone'], code: 'entry-zone' });
    timeZone = from.brand.timeZone;
  }
  const instantAt = (wall: string | null, keys: EntryFault['keys']) => {
    const instant = instantOfWall(wall, timeZone, file.occurrence);
    if (wall !== null && wall.length >= 16 && instant === null) faults.push({ keys, code: 'entry-time-skipped' });
    return instant;
  };
  const instant = instantAt(file.at, ['at']);
  const language = file.language ?? from.brand.languages[0] ?? 'fr';
  const several = file.variants ?? [];
  const variants = several.map((one, index): Variant => {
    const own = one.language ?? language;
    const key = [
      one.channel,
      one.account?.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      one.language && one.language !== language ? own : null,
    ]
      .filter(Boolean)
      .join('-');
    return {
      ...one,
      key,
      index,
      language: own,
      text: one.text ?? '',
      hashtags: one.hashtags ?? [],
      media: one.media ?? [],
      notThese: one.notThese ?? [],
      wall: one.at ?? file.at,
      instant: one.at === null ? instant : instantAt(one.at, ['variants', index, 'at']),
    };
  });
  for (const [index, { key }] of variants.entries()) {
    if (variants.findIndex((other) => other.key === key) < index)
      faults.push({ keys: ['variants', index, 'channel'], code: 'entry-variant-twice' });
  }
  if (faults.some(({ code }) => code === 'entry-variant-twice')) return { post: null, faults };
  return { post: { ...file, id: from.id, timeZone, language, variants, instant, notes: from.notes }, faults };
}

/** Keys that Vigie knows; others are the person's own, kept and shown. */
export const ENTRY_KEYS: readonly string[] = Object.keys(postEntries);
export const VARIANT_KEYS: readonly string[] = Object.keys(variantEntries);
