/** What the side panel shows: today's posts, what is known of who is in view, who waits, and the replies that are ready. */

import type { ClipKind, NoteSubject, SiteId, Tone } from './clip.ts';
import type { Language, Phrase } from './phrase.ts';
import type { ChannelId, Status } from './planned-post.ts';
import type { ReplyVariant } from './reply.ts';

/** Most of each list that one answer carries. */
export const PANEL_MOST = { posts: 40, waiting: 30, clips: 12, notes: 12, replies: 200, text: 400 } as const;

export interface PanelMedia {
  /** Below the brand's folder: `media/chair.jpg`. */
  file: string;
  alt: string | null;
  kind: 'image' | 'video' | 'other';
  /** 0: the file is not there. */
  bytes: number;
}

/** A variant of a planned post, ready to be copied. */
export interface PanelVariant {
  key: string;
  channel: ChannelId;
  account: string | null;
  language: Language;
  status: Status;
  /** Wall time in the entry's zone, `2026-11-24 12:30`, or a day alone. */
  wall: string;
  title: string | null;
  /** What goes into the platform's field: text, link and hashtags. */
  text: string;
  firstComment: string | null;
  media: PanelMedia[];
  /** Where it is published, once somebody said so. */
  permalink: string | null;
}

export interface PanelPost {
  entry: string;
  title: string;
  variants: PanelVariant[];
}

/** Where a message stands. */
export type MentionState = 'waiting' | 'answered' | 'not-needed';

export interface PanelMention {
  /** The capture that events name: the newest. */
  clip: string;
  site: SiteId;
  author: string | null;
  /** First words. */
  text: string | null;
  /** Address of the message, else of the page. */
  url: string;
  tone: Tone | null;
  /** ISO instant from which the waiting is counted. */
  since: string;
  /** Milliseconds within the brand's hours; all of them when it has none. */
  waitedMs: number;
  /** Beyond what the brand promises; null when it promises nothing. */
  late: boolean | null;
  /** Who takes care of it: a name. */
  assignee: string | null;
}

/** An earlier clip of who is in view. */
export interface PanelClip {
  clip: string;
  site: SiteId;
  kind: ClipKind;
  tone: Tone | null;
  text: string | null;
  url: string;
  capturedAt: string;
  captures: number;
  /** null: nobody ever said that it needs an answer. */
  state: MentionState | null;
  /** ISO instant of the answer. */
  answeredAt: string | null;
  note: string | null;
}

export interface PanelNote {
  about: NoteSubject;
  name: string;
  text: string;
  /** YYYY-MM-DD; null when the note's file names none. */
  day: string | null;
}

/** What the brand knows of the author of the page in view. */
export interface PanelKnown {
  author: string;
  /** Its name in brand.yaml, when it is a competitor. */
  competitor: string | null;
  /** The author is an account of the brand itself. */
  own: boolean;
  posts: number;
  waiting: number;
  answered: number;
  /** Newest first. */
  clips: PanelClip[];
  /** Newest first. */
  notes: PanelNote[];
}

export interface PanelReply {
  id: string;
  title: string;
  owner: string | null;
  /** YYYY-MM-DD on which it is to be read again; null: never. */
  reviewOn: string | null;
  /** That day has come. */
  outdated: boolean;
  tags: string[];
  variants: ReplyVariant[];
}

export interface Panel {
  /** ISO instant of the answer. */
  at: string;
  /** Today on the brand's clock, YYYY-MM-DD. */
  day: string;
  /** Posts of today, and those of the last two days that are not published yet, by time. */
  posts: PanelPost[];
  /** Oldest first; `total` counts all of them. */
  waiting: { total: number; mentions: PanelMention[] };
  /** null: the page is of nobody that is known, or could not be read. */
  known: PanelKnown | null;
  replies: PanelReply[];
  /** People of brand.yaml to whom a message can be handed. */
  people: { id: string; name: string }[];
  /** Names that notes may be about: competitors of brand.yaml, trends and rules that have notes. */
  subjects: { about: NoteSubject; name: string }[];
  /** What could not be read, and what the answer has no room for. Empty: all of it is here. */
  problems: Phrase[];
}
