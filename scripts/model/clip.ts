/**
 * A clip: one capture of a post, a page or a selection, as `data/<brand>/clips/<month>/<id>.json` holds it. A field that the page did not give
 * is null: nothing is invented. Capturing the same post again makes another clip, so that figures grow into a series.
 */

import * as v from 'valibot';
import { FORMAT_IDS } from './format.ts';
import { MEASURE_IDS } from './measure.ts';
import { LANGUAGES, type Phrase } from './phrase.ts';
import type { PlatformId } from './platform.ts';

/** Where a clip was read, and the platform it belongs to when there is one. */
export const SITES = {
  x: { name: { fr: 'X', en: 'X' }, short: 'X', platform: 'x' },
  instagram: { name: { fr: 'Instagram', en: 'Instagram' }, short: 'Ig', platform: 'instagram' },
  facebook: { name: { fr: 'Facebook', en: 'Facebook' }, short: 'Fb', platform: 'facebook' },
  linkedin: { name: { fr: 'LinkedIn', en: 'LinkedIn' }, short: 'Li', platform: 'linkedin' },
  tiktok: { name: { fr: 'TikTok', en: 'TikTok' }, short: 'Tk', platform: 'tiktok' },
  youtube: { name: { fr: 'YouTube', en: 'YouTube' }, short: 'Yt', platform: 'youtube' },
  threads: { name: { fr: 'Threads', en: 'Threads' }, short: 'Th', platform: 'threads' },
  bluesky: { name: { fr: 'Bluesky', en: 'Bluesky' }, short: 'Bs', platform: 'bluesky' },
  mastodon: { name: { fr: 'Mastodon', en: 'Mastodon' }, short: 'Ma', platform: 'mastodon' },
  reddit: { name: { fr: 'Reddit', en: 'Reddit' }, short: 'Re', platform: null },
  pinterest: { name: { fr: 'Pinterest', en: 'Pinterest' }, short: 'Pi', platform: 'pinterest' },
  'google-reviews': { name: { fr: 'Avis Google', en: 'Google reviews' }, short: 'Av', platform: null },
  trustpilot: { name: { fr: 'Trustpilot', en: 'Trustpilot' }, short: 'Tp', platform: null },
  discourse: { name: { fr: 'Forum Discourse', en: 'Discourse forum' }, short: 'Fo', platform: null },
  phpbb: { name: { fr: 'Forum phpBB', en: 'phpBB forum' }, short: 'Fo', platform: null },
  article: { name: { fr: 'Article', en: 'Article' }, short: 'Ar', platform: null },
  page: { name: { fr: 'Page web', en: 'Web page' }, short: 'We', platform: null },
} as const satisfies Record<string, { name: Phrase; short: string; platform: PlatformId | null }>;

export type SiteId = keyof typeof SITES;
export const SITE_IDS = Object.keys(SITES) as SiteId[];

/** What a clip is to the brand, and the key that says so on the capture card. */
export const CLIP_KINDS = {
  own: { fr: 'Notre publication', en: 'Our post' },
  mention: { fr: 'Mention', en: 'Mention' },
  competitor: { fr: 'Concurrent', en: 'Competitor' },
  inspiration: { fr: 'Inspiration', en: 'Inspiration' },
  rule: { fr: 'Règle de plateforme', en: 'Platform rule' },
} as const satisfies Record<string, Phrase>;
export type ClipKind = keyof typeof CLIP_KINDS;
export const CLIP_KIND_IDS = Object.keys(CLIP_KINDS) as ClipKind[];

/** Tone as a person gives it; no score is computed. */
export const TONES = {
  positive: { fr: 'Positif', en: 'Positive' },
  neutral: { fr: 'Neutre', en: 'Neutral' },
  negative: { fr: 'Négatif', en: 'Negative' },
} as const satisfies Record<string, Phrase>;
export type Tone = keyof typeof TONES;
export const TONE_IDS = Object.keys(TONES) as Tone[];

/** How the post was understood: by the site's own reader, or by a fallback. */
export const READINGS = ['site', 'article', 'structured', 'selection', 'page'] as const;
export type ReadingId = (typeof READINGS)[number];

/** How exactly the page gives a time. `exact`: to the second or minute. */
export const PRECISIONS = ['exact', 'hour', 'day', 'month', 'year'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Largest parts of a clip, in bytes and characters. The host refuses more. */
export const CLIP_CAPS = {
  /** A message from the browser: its own limit. */
  frame: 64 * 1024 * 1024,
  /** One file of evidence. */
  file: 60 * 1024 * 1024,
  /** A piece of a file in one message. */
  piece: 4 * 1024 * 1024,
  media: 20,
  text: 100_000,
  json: 1024 * 1024,
} as const;

/** A text that was cut inside an emoji is no Unicode: the database refuses it, and with it every clip of its batch. */
const wellFormed = v.transform((text: string) => text.toWellFormed());
const line = v.pipe(v.string(), v.maxLength(2_000), wellFormed);
const long = v.pipe(v.string(), v.maxLength(CLIP_CAPS.text), wellFormed);
const maybeLine = v.nullable(line);
const maybeLong = v.nullable(long);
const webAddress = v.pipe(line, v.check(isWebAddress, 'address'));
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/), v.check(isInstant, 'instant'));

/** Whether a time is on the calendar: JavaScript takes 30 February for 2 March, and the database takes it for nothing. */
function isInstant(at: string): boolean {
  const time = Date.parse(at);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === at.slice(0, 10);
}

/** Whether an address is http or https; `javascript:` and the like are no address. */
export function isWebAddress(address: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

const authorSchema = v.strictObject({
  name: maybeLine,
  /** Without the leading @. */
  handle: maybeLine,
  url: v.nullable(webAddress),
});

const figureSchema = v.strictObject({
  /** null: a figure whose label is not one of the model's measures; it is kept as it was written. */
  measure: v.nullable(v.picklist(MEASURE_IDS)),
  /** Its label on the page, in the page's language. */
  label: line,
  /** As written: `1,2 k`. */
  text: line,
  value: v.pipe(v.number(), v.finite(), v.minValue(0)),
  /** The page rounds it: `1,2 k` is 1,200 to the nearest hundred. */
  approximate: v.boolean(),
});
export type ClipFigure = v.InferOutput<typeof figureSchema>;

const mediaSchema = v.strictObject({
  kind: v.picklist(['image', 'video', 'audio']),
  url: v.nullable(webAddress),
  alt: maybeLine,
  width: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
  height: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
});

const publishedSchema = v.strictObject({ at: instant, text: line, precision: v.picklist(PRECISIONS) });

/** What was read of a post. Each field is null, or an empty list, where the page does not give it. */
export const clippedPostSchema = v.strictObject({
  permalink: v.nullable(webAddress),
  /** The platform's id of the post, as its permalink has it. */
  postId: maybeLine,
  author: authorSchema,
  /** `at`: UTC; `text`: as the page writes it. */
  published: v.nullable(publishedSchema),
  title: maybeLine,
  text: maybeLong,
  format: v.nullable(v.picklist(FORMAT_IDS)),
  /** Language of the text as the page declares it, BCP 47. */
  language: maybeLine,
  figures: v.pipe(v.array(figureSchema), v.maxLength(40)),
  /** Of a review: stars given, out of how many. */
  rating: v.nullable(v.strictObject({ value: v.pipe(v.number(), v.minValue(0)), of: v.pipe(v.number(), v.minValue(1)) })),
  /** The post that it answers. */
  parent: v.nullable(v.strictObject({ permalink: v.nullable(webAddress), author: maybeLine, text: maybeLong })),
  media: v.pipe(v.array(mediaSchema), v.maxLength(CLIP_CAPS.media)),
});
export type ClippedPost = v.InferOutput<typeof clippedPostSchema>;

/** A post of which nothing is known. */
export const emptyPost = (): ClippedPost => ({
  permalink: null,
  postId: null,
  author: { name: null, handle: null, url: null },
  published: null,
  title: null,
  text: null,
  format: null,
  language: null,
  figures: [],
  rating: null,
  parent: null,
  media: [],
});

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** A file of evidence beside the clip: its part after the clip's id is ours: `.html`, `.webp`, `-1.jpg`. */
export const EVIDENCE_SUFFIX = /^(?:\.html|\.(?:webp|png|jpg)|-(?:[1-9]|1\d|20)\.(?:jpg|png|webp|gif|avif|mp4|webm|mp3|m4a))$/;
const evidenceFile = {
  /** The clip's id and a suffix of EVIDENCE_SUFFIX. */
  file: line,
  sha256,
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(CLIP_CAPS.file)),
};

const evidenceSchema = v.strictObject({
  /** The page's HTML as seen, scripts removed. */
  html: v.nullable(v.strictObject(evidenceFile)),
  /** The post as seen; width and height in device pixels. `whole` is false when it was taller than what could be joined. */
  screenshot: v.nullable(v.strictObject({ ...evidenceFile, width: v.number(), height: v.number(), whole: v.boolean() })),
  /** `cropped`: cut out of the screenshot, as the medium itself could not be fetched. */
  media: v.pipe(
    v.array(
      v.strictObject({
        ...evidenceFile,
        type: line,
        of: v.pipe(v.number(), v.integer(), v.minValue(0)),
        how: v.picklist(['fetched', 'cropped']),
      }),
    ),
    v.maxLength(CLIP_CAPS.media),
  ),
});

/** Ids are ours: time of capture (UTC) and 12 hexadecimal digits. They sort by time and are never a path. */
export const CLIP_ID = /^\d{8}t\d{6}z-[0-9a-f]{12}$/;
export const isClipId = (id: unknown): id is string => typeof id === 'string' && CLIP_ID.test(id);

/** A new id; `random` gives 12 hexadecimal digits. */
export const clipId = (at: Date, random: string): string =>
  `${at.toISOString().slice(0, 19).replace(/[-:]/g, '').toLowerCase()}z-${random}`;

/** The month's folder of an id: `2026-11`. */
export const monthOfClip = (id: string): string => `${id.slice(0, 4)}-${id.slice(4, 6)}`;

const id = v.pipe(v.string(), v.regex(CLIP_ID));
/** A brand's folder name, as `vigie new` makes it. */
export const FOLDER_NAME = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** What a person says of a clip: these may be changed after the capture, by a `changed` event. */
const saidEntries = {
  kind: v.picklist(CLIP_KIND_IDS),
  /** A competitor's name in brand.yaml. */
  competitor: maybeLine,
  campaign: maybeLine,
  tags: v.pipe(v.array(line), v.maxLength(30)),
  note: maybeLong,
  tone: v.nullable(v.picklist(TONE_IDS)),
  needsAnswer: v.boolean(),
};
export type ClipSaid = v.InferOutput<v.StrictObjectSchema<typeof saidEntries, undefined>>;

export const clipSchema = v.strictObject({
  version: v.literal(1),
  id,
  /** The brand's folder. */
  brand: v.pipe(v.string(), v.regex(FOLDER_NAME)),
  capturedAt: instant,
  /** Address of the page in view. */
  url: webAddress,
  pageTitle: maybeLine,
  site: v.picklist(SITE_IDS),
  reading: v.picklist(READINGS),
  /** The site is known, its reader found nothing where it should: the fallback was used. */
  readerFailed: v.boolean(),
  post: clippedPostSchema,
  /** What the person had selected. */
  selection: maybeLong,
  ...saidEntries,
  evidence: evidenceSchema,
  /** Version of the extension. */
  extension: line,
});
export type Clip = v.InferOutput<typeof clipSchema>;

const eventEntries = { version: v.literal(1), id, brand: v.pipe(v.string(), v.regex(FOLDER_NAME)), at: instant };
/** File name of a note of the brand, without `.mdx`. */
const noteName = v.pipe(v.string(), v.maxLength(120), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** What a note of the companion is about: a competitor, a trend, a change of a platform's rules. */
export const NOTE_SUBJECTS = {
  competitor: { fr: 'Concurrent', en: 'Competitor' },
  trend: { fr: 'Tendance', en: 'Trend' },
  rule: { fr: 'Règle de plateforme', en: 'Platform rule' },
} as const satisfies Record<string, Phrase>;
export type NoteSubject = keyof typeof NOTE_SUBJECTS;
export const NOTE_SUBJECT_IDS = Object.keys(NOTE_SUBJECTS) as NoteSubject[];

/**
 * What happens to a clip, or in the companion, after the capture: one file `<id>.event.json` beside the clips, only ever added.
 * Events count once, in the order of their times; one for a thing that does not exist is kept and told.
 */
export const clipEventSchema = v.variant('event', [
  /** Takes back a clip, or another event, by its id. */
  v.strictObject({ ...eventEntries, event: v.literal('undone'), clip: id }),
  v.strictObject({ ...eventEntries, event: v.literal('changed'), clip: id, said: v.partial(v.strictObject(saidEntries)) }),
  /** A variant of a planned post is on the platform at this address. */
  v.strictObject({
    ...eventEntries,
    event: v.literal('published'),
    /** Name of the entry in `calendar/`. */
    entry: noteName,
    /** Key of its variant: `instagram`, `instagram-en`. */
    variant: v.pipe(line, v.nonEmpty()),
    permalink: webAddress,
    /** When the page says that it was published, to the minute; null when it does not. */
    publishedAt: v.nullable(instant),
  }),
  /** The message of a clip was answered, or needs no answer. `at` is the time of the answer. */
  v.strictObject({
    ...eventEntries,
    event: v.literal('answered'),
    clip: id,
    outcome: v.picklist(['answered', 'not-needed']),
    /** Address of the answer. */
    permalink: v.nullable(webAddress),
    /** The reply of the library that it was made of: its name in `replies/`. */
    reply: v.nullable(noteName),
    language: v.nullable(v.picklist(LANGUAGES)),
  }),
  /** Who takes care of the message: an id of `people` in brand.yaml or a name; null: nobody any more. */
  v.strictObject({ ...eventEntries, event: v.literal('handed'), clip: id, to: maybeLine }),
  v.strictObject({
    ...eventEntries,
    event: v.literal('note'),
    about: v.picklist(NOTE_SUBJECT_IDS),
    /** A competitor's name in brand.yaml, or what the trend or rule is called. */
    name: v.pipe(line, v.nonEmpty()),
    text: v.pipe(long, v.nonEmpty()),
    /** The clip that it rests on. */
    clip: v.nullable(id),
  }),
]);
export type ClipEvent = v.InferOutput<typeof clipEventSchema>;
/** Events of some kinds. */
export type EventOf<E extends ClipEvent['event']> = Extract<ClipEvent, { event: E }>;

/** The clip, or for `undone` perhaps the event, that an event names; null when it names none. */
export const clipOfEvent = (event: ClipEvent): string | null => ('clip' in event ? event.clip : null);

/** Reads a clip. `problem` names the first field that is wrong. */
export function readClip(value: unknown): { clip: Clip } | { problem: string } {
  const read = v.safeParse(clipSchema, value);
  if (!read.success) return { problem: v.getDotPath(read.issues[0]) ?? '' };
  const { clip } = { clip: read.output };
  const files = [clip.evidence.html, clip.evidence.screenshot, ...clip.evidence.media].filter((file) => file !== null);
  const stray = files.find(({ file }) => !isEvidenceName(file, clip.id));
  if (stray || new Set(files.map(({ file }) => file)).size !== files.length) return { problem: 'evidence' };
  return { clip };
}

/** Whether a name is that of a file of evidence of the clip. */
export const isEvidenceName = (name: string, clip: string): boolean =>
  name.startsWith(clip) && EVIDENCE_SUFFIX.test(name.slice(clip.length));

/** Reads an event. `problem` names the first field that is wrong. */
export function readClipEvent(value: unknown): { event: ClipEvent } | { problem: string } {
  const read = v.safeParse(clipEventSchema, value);
  return read.success ? { event: read.output } : { problem: v.getDotPath(read.issues[0]) ?? '' };
}
