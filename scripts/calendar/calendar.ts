/** The editorial calendar of a brand as pages, checks and exports see it: entries with what follows from decisions and evidence. */

import type { Decision, Pack, PackEntry, Verdict } from '../model/decision.ts';
import type { Source } from '../model/limits/_limits.ts';
import type { Phrase } from '../model/phrase.ts';
import type { PlannedPost, Status, Variant } from '../model/planned-post.ts';
import type { PlatformId } from '../model/platform.ts';
import type { Remark } from '../model/problem.ts';

/** What is known of a media file of the brand. */
export interface MediaFacts {
  sha256: string;
  bytes: number;
  kind: 'image' | 'video' | 'other';
  /** Pixels, as shown (rotation applied); null when unknown. */
  width: number | null;
  height: number | null;
  /** Of a video; null when unknown. */
  seconds: number | null;
}

/** A day that lies behind the calendar. */
export interface SpecialDay {
  /** YYYY-MM-DD, and the last day of a span (the same for one day). */
  day: string;
  until: string;
  name: Phrase;
  kind: 'holiday' | 'marronnier' | 'own';
  /** A light tone is out of place. */
  sensitive: boolean;
  /** Where the date comes from. */
  source: { name: string; url: string | null } | null;
}

/** One finding of a check. `block` keeps the post from being published as it stands. */
export interface Finding {
  /** Id of the rule: `text-length`, `alt-text`. */
  rule: string;
  level: 'block' | 'warn';
  entry: string | null;
  /** The variant's key; null for the whole entry, or the calendar. */
  variant: string | null;
  /** YYYY-MM-DD it falls on; null without a date. */
  day: string | null;
  says: Phrase;
  mend: Phrase;
  source: Source | null;
  /** Where the rule comes from when no published page says it: the brand's own file, or Vigie. */
  origin?: Phrase;
  /** Form field that mends it, for the desk: `variants.0.media.1.alt`. */
  field: string | null;
}

/** A published post, as matching needs it. */
export interface PublishedPost {
  platform: PlatformId;
  account: string;
  postId: string;
  permalink: string | null;
  /** ms UTC; null when only the day is known. */
  publishedAt: number | null;
  day: string | null;
  text: string | null;
  format: string | null;
}

/** Where the companion said, from the page, that a variant is published. */
export interface SaidPublished {
  permalink: string;
  /** ISO instant at which it was said. */
  at: string;
  /** ISO instant of the publication, as the page gave it; null when it did not. */
  publishedAt: string | null;
  /** YYYY-MM-DD on the brand's clock: of the publication, else of the day on which it was said. */
  day: string;
  /** Of the event's file, below the brand's folder. */
  path: string;
}

/** A published post taken for a variant. `similarity` of the texts in 0–1. */
export interface Match {
  post: PublishedPost;
  /** `companion`: no export and no clip has the post yet; it is known by what was said of it alone. */
  by: 'permalink' | 'id' | 'text' | 'companion';
  similarity: number;
  /** Minutes after the planned time, negative when early; null when one of the two has no hour. */
  lateMinutes: number | null;
}

export interface VariantState {
  variant: Variant;
  hash: string;
  status: Status;
  /** What the decisions on this very content say. */
  decided?: Approval['status'];
  /** The post found, above the threshold, confirmed, or said to be published. */
  match: Match | null;
  /** What the companion said of it, when that counts. */
  said?: SaidPublished;
  /** Posts below the threshold, the likeliest first, for a person to confirm. */
  proposals: Match[];
  /** Its last version that somebody approved, when it is no longer this one: what has changed. */
  outdated: PackVariantRef | null;
}

/** A variant of a pack, and who approved it when. */
export interface PackVariantRef {
  pack: Pack;
  entry: PackEntry;
  key: string;
  by: string;
  at: string;
}

/** A decision that fits its pack: signed by the reviewer's key, over the pack's content. */
export interface TakenDecision {
  decision: Decision;
  pack: Pack;
  /** Below the brand's folder. */
  file: string;
}

/** One line of an entry's approval: who said what of which version. */
export interface Opinion {
  reviewer: string;
  reviewerName: string;
  stage: string | null;
  pack: string;
  verdict: Verdict;
  comment: string;
  at: string;
  hash: string;
  /** It was given on the entry as it stands. */
  current: boolean;
}

/** A stage of approval of an entry. */
export interface StageState {
  name: string;
  state: 'approved' | 'refused' | 'waiting' | 'not-asked';
  /** Reviewers (ids) still awaited. */
  awaited: string[];
  /** YYYY-MM-DD; null without a date. */
  deadline: string | null;
}

export interface Approval {
  status: 'approved' | 'refused' | 'in-review' | null;
  stages: StageState[];
  /** Newest first. */
  opinions: Opinion[];
  /** Versions, oldest first, as packs froze them; the last is the present one, `pack` null when no pack has it. */
  versions: { number: number; hash: string; pack: Pack | null; at: string | null }[];
}

export interface Entry {
  post: PlannedPost;
  /** Below the brand's folder. */
  file: string;
  /** SHA-256 of the file's bytes, hex. */
  sha256: string;
  /** Of the variants' hashes. */
  hash: string;
  /** Said of the file: unknown keys, a broken body. */
  remarks: LocatedRemark[];
  status: Status;
  variants: VariantState[];
  media: Readonly<Record<string, MediaFacts | null>>;
  approval: Approval;
  findings: Finding[];
}

/** A remark and its line in the file (1 = first). */
export interface LocatedRemark {
  remark: Remark;
  line: number | null;
}

/** A file of the calendar that cannot be read. */
export interface BrokenEntry extends LocatedRemark {
  file: string;
}

/** A campaign's file. */
export interface Campaign {
  /** File name without `.mdx`. */
  id: string;
  title: string;
  from: string | null;
  to: string | null;
  objective: string | null;
  notes: string;
  file: string;
}

export interface Calendar {
  /** By time, those without a date last. */
  entries: Entry[];
  broken: BrokenEntry[];
  campaigns: Campaign[];
  packs: Pack[];
  decisions: TakenDecision[];
  /** Decisions that do not fit, and why. */
  decisionFaults: { file: string; remark: Remark }[];
  /** Events of the companion on planned posts that do not count, and why. `path` is below the brand's folder. */
  eventFaults: { path: string; remark: Remark }[];
  /** Findings of no single entry: gaps, balance. Those of entries are theirs. */
  findings: Finding[];
}

export type { Source };
