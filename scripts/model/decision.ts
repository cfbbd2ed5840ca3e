/**
 * A review pack and the decisions on it. A pack freezes entries as they stood; a decision is signed with the key of one reviewer's link
 * (Ed25519, RFC 8032, by WebCrypto) over the SHA-256 of its canonical JSON (RFC 8785), so that it fits one pack and its exact content.
 */

import * as v from 'valibot';
import type { FormatId } from './format.ts';
import { LANGUAGES, type Language } from './phrase.ts';
import { type ChannelId, EVENT_KINDS, type EventKind } from './planned-post.ts';

/** Exactly what would be published of a variant: what its hash stands for. */
export interface Content {
  channel: ChannelId;
  account: string | null;
  language: Language;
  format: FormatId | null;
  /** Wall time and zone, as planned; null while there is no date. */
  at: string | null;
  timeZone: string;
  /** ISO instant, UTC; null without an hour. */
  instant: string | null;
  title: string | null;
  text: string;
  link: string | null;
  hashtags: string[];
  firstComment: string | null;
  /** `sha256` of the file's bytes; null when the file is missing. */
  media: { file: string; sha256: string | null; alt: string | null }[];
  // What an entry says for all its variants. Each key is absent where the entry says nothing, as in packs made before it was frozen.
  /** Whom a paid partnership is paid by. */
  partnership?: string;
  contest?: { rules: string | null; organiser: string | null; ends: string | null };
  event?: { kind: EventKind; place: string | null; ends: string | null };
}

export interface PackVariant {
  key: string;
  /** SHA-256 of the canonical JSON of `content`, hex. */
  hash: string;
  content: Content;
}

export interface PackEntry {
  entry: string;
  title: string;
  campaign: string | null;
  pillar: string | null;
  objective: string | null;
  /** SHA-256 of the canonical JSON of its variants' hashes by key, hex. */
  hash: string;
  variants: PackVariant[];
}

export interface PackReviewer {
  /** Id in `people` of brand.yaml. */
  id: string;
  name: string;
  /** Raw Ed25519 public key, base64url. Its private half is in the reviewer's link and nowhere else. */
  publicKey: string;
}

/** `data/<brand>/reviews/<id>/pack.json`. */
export interface Pack {
  vigie: 'pack';
  version: 1;
  /** Not to be guessed: it is the page's address. */
  id: string;
  brand: string;
  brandName: string;
  title: string;
  /** ISO instant, UTC. */
  madeAt: string;
  /** YYYY-MM-DD by which an answer is hoped for. */
  deadline: string | null;
  timeZone: string;
  language: Language;
  /** Name of the stage in brand.yaml; null when the brand has none. */
  stage: string | null;
  entries: PackEntry[];
  reviewers: PackReviewer[];
}

export const VERDICTS = ['approved', 'refused', 'comment'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface EntryVerdict {
  entry: string;
  verdict: Verdict;
  comment: string;
  /** The pack entry's hash. */
  hash: string;
}

/** What a reviewer sends back; kept as it came in `data/<brand>/decisions/`. */
export interface Decision {
  vigie: 'decision';
  version: 1;
  brand: string;
  pack: string;
  /** SHA-256 of the canonical JSON of the pack, hex. */
  packHash: string;
  reviewer: string;
  /** ISO instant by the reviewer's clock, UTC. */
  decidedAt: string;
  verdicts: EntryVerdict[];
  /** Ed25519 over the SHA-256 of the canonical JSON of all else, base64url. */
  signature: string;
}

/** Longest text that is taken for a decision, in UTF-16 units: hundreds of entries with long comments stay far below. */
export const MOST_DECISION_CHARACTERS = 1_000_000;
/** Longest comment of a verdict, in UTF-16 units. */
export const MOST_COMMENT_CHARACTERS = 5_000;

const text = v.pipe(v.string(), v.nonEmpty());
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const instant = v.pipe(v.string(), v.isoTimestamp());
// Sentences name these; a bare day would be written as one, and an impossible one not at all.
const name = v.pipe(text, v.maxLength(120), v.regex(/^(?!\d{4}-\d{2}-\d{2}$)/));
const maybeText = v.nullable(v.string());

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isCalendarDay(value: string): boolean {
  const at = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

/** The shape of a decision; unknown keys do not belong in one, since nobody would see what they say. */
export const decisionSchema = v.strictObject({
  vigie: v.literal('decision'),
  version: v.literal(1),
  brand: name,
  pack: name,
  packHash: hash,
  reviewer: name,
  decidedAt: instant,
  verdicts: v.pipe(
    v.array(
      v.strictObject({
        entry: name,
        verdict: v.picklist(VERDICTS),
        comment: v.pipe(v.string(), v.maxLength(MOST_COMMENT_CHARACTERS)),
        hash,
      }),
    ),
    v.minLength(1),
    v.check((verdicts) => new Set(verdicts.map(({ entry }) => entry)).size === verdicts.length),
  ),
  signature: text,
});

const contentSchema = v.strictObject({
  channel: text,
  account: maybeText,
  language: v.picklist(LANGUAGES),
  format: maybeText,
  at: maybeText,
  timeZone: text,
  instant: v.nullable(instant),
  title: maybeText,
  text: v.string(),
  link: maybeText,
  hashtags: v.array(v.string()),
  firstComment: maybeText,
  media: v.array(v.strictObject({ file: text, sha256: v.nullable(hash), alt: maybeText })),
  partnership: v.optional(text),
  contest: v.optional(v.strictObject({ rules: maybeText, organiser: maybeText, ends: maybeText })),
  event: v.optional(v.strictObject({ kind: v.picklist(Object.keys(EVENT_KINDS) as EventKind[]), place: maybeText, ends: maybeText })),
});

/** The shape of a pack. */
export const packSchema = v.strictObject({
  vigie: v.literal('pack'),
  version: v.literal(1),
  id: text,
  brand: text,
  brandName: text,
  title: text,
  madeAt: instant,
  deadline: v.nullable(v.pipe(v.string(), v.check(isCalendarDay))),
  timeZone: text,
  language: v.picklist(LANGUAGES),
  stage: maybeText,
  entries: v.array(
    v.strictObject({
      entry: text,
      title: text,
      campaign: maybeText,
      pillar: maybeText,
      objective: maybeText,
      hash,
      variants: v.array(v.strictObject({ key: text, hash, content: contentSchema })),
    }),
  ),
  reviewers: v.array(v.strictObject({ id: text, name: text, publicKey: text })),
});
