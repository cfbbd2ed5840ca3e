/** The queue of who waits for an answer, as the desk's page shows it, and the events that this page may ask for. */

import * as v from 'valibot';
import type { Brand } from './brand.ts';
import { CLIP_CAPS, CLIP_ID, type ClippedPost, type SiteId, TONE_IDS, type Tone } from './clip.ts';
import type { PanelClip, PanelReply } from './panel.ts';
import { LANGUAGES } from './phrase.ts';

/** Most messages and replies that one answer carries: the messages that have waited longest. */
export const QUEUE_MOST = { mentions: 60, replies: 500, done: 5 } as const;

/** A message that waits. */
export interface QueueMention {
  /** Id of the newest capture: what events name. */
  clip: string;
  /** Id of the first one: the address of its page. */
  slug: string;
  site: SiteId;
  author: ClippedPost['author'];
  title: string | null;
  /** The whole of it, or what was selected. */
  text: string | null;
  /** BCP 47, as the page declares it. */
  language: string | null;
  rating: ClippedPost['rating'];
  parent: ClippedPost['parent'];
  /** Address of the message, else of the page. */
  url: string;
  /** ISO instant from which the waiting is counted, and whether that is the message's own time. */
  since: string;
  sinceFrom: 'published' | 'captured';
  /** Milliseconds within the brand's hours, all of them when it has none; null: clocks disagree. */
  waitedMs: number | null;
  /** Beyond the brand's promise; null when it promises nothing or the waiting is not known. */
  late: boolean | null;
  tone: Tone | null;
  note: string | null;
  /** Id of `people`, or a name. */
  assignee: string | null;
  /** The post as it was seen: a file of evidence; width and height in pixels. */
  picture: { file: string; width: number; height: number } | null;
  /** Other messages of the same author, newest first. */
  earlier: PanelClip[];
  /** Sentences about clocks that disagree. */
  remarks: string[];
}

/** A message that was closed this week. */
export interface DoneMention {
  slug: string;
  site: SiteId;
  author: string | null;
  outcome: 'answered' | 'not-needed';
  /** YYYY-MM-DD on the brand's clock. */
  day: string;
}

export interface MentionQueue {
  /** Changes when anything here may have changed. */
  state: string;
  /** What the brand promises, and its opening hours; null when it promises nothing. */
  answers: NonNullable<Brand['answers']> | null;
  /** Country on whose public holidays the brand is closed; null: on none. */
  country: string | null;
  /** All who wait; `mentions` are at most QUEUE_MOST of them, oldest first. */
  total: number;
  mentions: QueueMention[];
  /** Closed since Monday, on the brand's clock; `last` are the newest of them. */
  week: { answered: number; notNeeded: number; last: DoneMention[] };
  people: { id: string; name: string }[];
  replies: PanelReply[];
  /** Sentences about files that could not be read. */
  broken: string[];
}

/** 200 of `POST event` and `POST event/undo`: the event's id, and the queue as the files then say it. */
export interface EventKept {
  id: string;
  queue: MentionQueue;
}

const clip = v.pipe(v.string(), v.regex(CLIP_ID));
const line = v.pipe(v.string(), v.maxLength(2_000));

/** What the page may ask for: an event without its id, its time and its brand, which the desk gives. */
export const queueEventSchema = v.variant('event', [
  v.strictObject({
    event: v.literal('changed'),
    clip,
    said: v.strictObject({
      tone: v.optional(v.nullable(v.picklist(TONE_IDS))),
      note: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(CLIP_CAPS.text)))),
    }),
  }),
  v.strictObject({
    event: v.literal('answered'),
    clip,
    outcome: v.picklist(['answered', 'not-needed']),
    permalink: v.nullable(line),
    reply: v.nullable(line),
    language: v.nullable(v.picklist(LANGUAGES)),
  }),
  v.strictObject({ event: v.literal('handed'), clip, to: v.nullable(line) }),
]);
export type QueueEvent = v.InferOutput<typeof queueEventSchema>;

/** The requests of the queue's page, by door. */
export const QUEUE_REQUESTS = {
  event: v.object({ brand: v.pipe(v.string(), v.maxLength(80), v.nonEmpty()), event: queueEventSchema }),
  'event/undo': v.object({ brand: v.pipe(v.string(), v.maxLength(80), v.nonEmpty()), id: clip }),
} as const;
