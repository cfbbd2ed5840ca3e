/** The watch as pages, the panel and the reports see it: who waits for an answer, what competitors publish, what was noted. */

import type { ClipEvent, EventOf, SiteId, Tone } from '../model/clip.ts';
import type { MentionState } from '../model/panel.ts';
import type { Remark } from '../model/problem.ts';
import type { ClipGroup } from '../workspace/clip-groups.ts';

/** A message that somebody said needs an answer, at least once. */
export interface Mention {
  /** Id of its first capture: the address of its page. */
  slug: string;
  group: ClipGroup;
  site: SiteId;
  tone: Tone | null;
  state: MentionState;
  /** From when the waiting counts, ISO: the message's own time where the page gives it to the hour or better, else the capture that asked for an answer. */
  since: string;
  sinceFrom: 'published' | 'captured';
  /** Milliseconds within the brand's hours (`openTime`), all of them when brand.yaml names none: until the answer, or until now; null: clocks disagree, or nothing is owed. */
  waitedMs: number | null;
  /** Beyond the brand's promise; null when it promises nothing, or `waitedMs` is null. */
  late: boolean | null;
  /** The event that answered it, or said that it needs none. */
  closed: EventOf<'answered'> | null;
  /** As the last `handed` says: an id of `people` or a name. */
  assignee: string | null;
  /** Everything that happened to it, oldest first. */
  events: ClipEvent[];
  /** Said of clocks that disagree. */
  remarks: Remark[];
}

/** Answers of one span of time, one platform, or all. Counted by the day on which the message began to wait. */
export interface ResponsePart {
  /** Messages that waited for an answer; those that turned out to need none are left out. */
  messages: number;
  answered: number;
  /** Answered within the promise; null without a promise. */
  kept: number | null;
  /** Milliseconds in the brand's hours; null below SAMPLE answers that have a time. */
  median: number | null;
  /** Nine in ten were answered within it. */
  nineInTen: number | null;
  /** Answers with a time: those of disagreeing clocks are left out. */
  timed: number;
}

/** Response times and answered share over a span of days. */
export interface Responses {
  all: ResponsePart;
  /** Sites with at least one message, most messages first. */
  bySite: { site: SiteId; part: ResponsePart }[];
  /** Every ISO week (`2026-w47`) that the span touches, oldest first, with its Monday; only days of the span count. */
  weeks: { week: string; from: string; part: ResponsePart }[];
}

/** Least number of answers of which a median is said. */
export const SAMPLE = 5;
