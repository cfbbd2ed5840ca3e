/** What the desk's pages ask of its doors to write notes, and what they are answered. Shared by both sides; dates are wall times, hashes hex SHA-256. */

import * as v from 'valibot';
import type { ClipKind, NoteSubject, SiteId } from './clip.ts';
import { QUEUE_REQUESTS } from './mention-queue.ts';
import { isEntryId, WALL_TIME } from './planned-post.ts';

/** The folders of a brand whose notes the desk writes. */
export const NOTE_KINDS = ['calendar', 'campaigns', 'watch', 'replies'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What comes in under `media/`: nothing that a browser would run. */
export const MEDIA_EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif', 'heic', 'mp4', 'mov', 'webm', 'pdf'] as const;

/** Largest media file, in bytes. */
export const MEDIA_MOST = 500 * 2 ** 20;

/** Largest JSON request, in bytes. */
export const WRITE_MOST = 1024 * 1024;

/** A key path of the frontmatter: `['variants', 0, 'text']`. */
export type Keys = (string | number)[];

/** One change of the frontmatter. Without `value`, the key (or the item of a list) is taken out. */
export interface Change {
  keys: Keys;
  value?: unknown;
}

/** A line of `GET notes`. `problem` is the sentence for a file that cannot be read. */
export interface NoteLine {
  /** Empty for a file that has no fit name. */
  name: string;
  title: string;
  status: string | null;
  at: string | null;
  hash: string;
  problem: string | null;
  /** Of a reply: who keeps it right. */
  owner: string | null;
  /** Of a note of the watch: the competitor that it names, and what it says it is about. */
  competitor: string | null;
  about: NoteSubject | null;
}

/** `GET clips`: a clipped post that a note can rest on. What others wrote is text. */
export interface ClipLine {
  /** Of its newest capture. */
  id: string;
  author: string | null;
  /** First words of the post, else its page's title. */
  words: string;
  site: SiteId;
  /** Of its newest capture, on the brand's clock: YYYY-MM-DD. */
  day: string;
  kind: ClipKind;
  competitor: string | null;
}

/** Clips that are found, newest first: the first of them, and how many there are. */
export interface ClipLines {
  clips: ClipLine[];
  total: number;
}

/** `GET note`: a note as it stands on the disk. */
export interface OpenNote {
  kind: NoteKind;
  name: string;
  hash: string;
  /** The file's text. */
  source: string;
  frontmatter: Record<string, unknown>;
  body: string;
  /** Key paths that Vigie does not know (`variants.0.mood`): kept, shown, not edited. */
  unknown: string[];
  /** What is wrong with the file as it stands, by field: `variants.0.at`; the empty field is the file itself. */
  faults: FieldSentences;
  /** Whether fields can be edited: not when the header is no YAML. */
  editable: boolean;
}

/** Sentences by field in the asked language. */
export type FieldSentences = Record<string, string>;

/** 200 and 201 of every door that writes a note. `faults` are those that the file had before and still has. */
export interface Written {
  name: string;
  hash: string;
  faults: FieldSentences;
}

/** 422. `neighbours`: the wall times nearest to one that clocks skip. `twice`: the wall time that comes twice; send `occurrence`. */
export interface Unfit {
  fields: FieldSentences;
  neighbours?: [string, string];
  twice?: { at: string; first: string; second: string };
}

/**
 * 409: the file is not the one that was opened. The person sees both; to keep theirs, send `note/save` again with `now.hash` and the changes
 * that lead from `now.frontmatter` to what they typed.
 */
export interface Conflict {
  problem: string;
  now: OpenNote;
}

/**
 * 200 of `note/remove`: where it lies for thirty days; `note/restore` takes it back. `named`: of a campaign, how many entries and clips go
 * on naming it.
 */
export interface Removed {
  trash: string;
  named: Named;
}

export interface Named {
  entries: number;
  clips: number;
}

/**
 * 200 of `note/rename`: what names the campaign, and whether it was done (not when `dry`). `entries` take the new name; `left` are those that
 * keep the old one, because a person has to change them by hand or somebody did meanwhile; a clip never changes.
 */
export interface Renamed {
  entries: { name: string; title: string }[];
  left: { name: string; title: string }[];
  clips: number;
  done: boolean;
  name: string;
}

/** 200 or 201 of `PUT media`, and a line of `GET media/list`: below the brand's folder. */
export interface MediaLine {
  file: string;
  bytes: number;
  kind: 'image' | 'video' | 'document';
}

/** 201 of `review`: a link with its own key for each reviewer, shown once and kept nowhere; `file` is the page, below the brand's folder. */
export interface MadeReview {
  pack: string;
  file: string;
  links: { id: string; name: string; link: string }[];
}

/** 201 of `decisions`; 200 when it had been taken in before. */
export interface TakenIn {
  file: string;
  reviewer: string;
  reviewerName: string;
  verdicts: {
    entry: string;
    title: string;
    verdict: 'approved' | 'refused' | 'comment';
    comment: string;
    /** What became of the post since the pack was made. */
    since: 'same' | 'changed' | 'gone';
  }[];
  already: boolean;
}

const line = (most: number) => v.pipe(v.string(), v.maxLength(most));
const brand = v.pipe(line(60), v.nonEmpty());
const kind = v.picklist(NOTE_KINDS);
const name = v.pipe(line(120), v.check(isEntryId));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const wall = v.pipe(v.string(), v.regex(WALL_TIME));
const key = v.union([
  v.pipe(
    line(80),
    v.nonEmpty(),
    v.check((one) => one !== '__proto__'),
  ),
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
]);
const change = v.object({ keys: v.pipe(v.array(key), v.minLength(1), v.maxLength(8)), value: v.optional(v.unknown()) });
const body = v.optional(line(400_000));
const opened = { brand, kind: v.optional(kind, 'calendar'), name, hash };

/** The requests, by door. Keys that are not here are not looked at. */
export const REQUESTS = {
  ...QUEUE_REQUESTS,
  'note/create': v.object({
    brand,
    kind: v.optional(kind, 'calendar'),
    name: v.optional(name),
    frontmatter: v.record(line(80), v.unknown()),
    body,
  }),
  'note/save': v.object({ ...opened, changes: v.pipe(v.array(change), v.maxLength(500)), body }),
  /** Writes a note whose file went, or can no longer be read: `source` is the file as it was opened, `hash` what stands there now. */
  'note/again': v.object({
    brand,
    kind: v.optional(kind, 'calendar'),
    name,
    hash: v.nullable(hash),
    source: line(600_000),
    changes: v.pipe(v.array(change), v.maxLength(500)),
    body,
  }),
  'note/duplicate': v.object({ ...opened, title: v.optional(line(300)) }),
  'note/move': v.object({ ...opened, at: wall, occurrence: v.optional(v.picklist(['first', 'second'])) }),
  'note/drop': v.object(opened),
  'note/remove': v.object(opened),
  'note/restore': v.object({ brand, kind: v.optional(kind, 'calendar'), name, trash: line(400) }),
  'note/rename': v.object({ brand, name, hash, to: name, dry: v.optional(v.boolean(), false) }),
  decisions: v.object({ brand, text: line(900_000) }),
  match: v.object({
    brand,
    name,
    hash,
    /** The variant's key: `instagram`, `instagram-en`. */
    key: line(200),
    permalink: v.optional(v.pipe(line(2_000), v.regex(/^https?:\/\/\S+$/))),
    /** Id of the post, where its address is not known. */
    postId: v.optional(v.pipe(line(200), v.nonEmpty())),
    /** Id of the post that it is not. */
    notThis: v.optional(v.pipe(line(200), v.nonEmpty())),
  }),
  review: v.object({
    brand,
    entries: v.pipe(v.array(name), v.minLength(1), v.maxLength(400)),
    stage: v.optional(v.nullable(line(200)), null),
    reviewers: v.pipe(v.array(line(100)), v.maxLength(60)),
    title: line(300),
    deadline: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))), null),
    /** Where the site will stand; without it the links are those of the file on this machine. */
    site: v.optional(v.nullable(v.pipe(line(500), v.url(), v.regex(/^https?:/))), null),
  }),
} as const;
export type RequestName = keyof typeof REQUESTS;
export type RequestOf<N extends RequestName> = v.InferOutput<(typeof REQUESTS)[N]>;
/** What a page sends: kinds and other things with a default may be left out. */
export type RequestBody<N extends RequestName> = v.InferInput<(typeof REQUESTS)[N]>;

/** A request, from what was received; null when it has another shape. */
export function readRequest<N extends RequestName>(door: N, value: unknown): RequestOf<N> | null {
  const parsed = v.safeParse(REQUESTS[door] as v.GenericSchema<unknown, RequestOf<N>>, value);
  return parsed.success ? parsed.output : null;
}

/** Name of a field in answers: `variants.0.text`. */
export const fieldOf = (keys: readonly (string | number)[]): string => keys.join('.');
