/** What the parts of the extension say to each other: the popup, the options page and the card in the page speak to the background, which answers. */

import type { Clip, ClipEvent, ClipSaid, EventOf, ReadingId, SiteId } from '../scripts/model/clip.ts';
import type { HostBrand, RefusalCode } from '../scripts/model/host-message.ts';
import type { Panel } from '../scripts/model/panel.ts';
import type { Language } from '../scripts/model/phrase.ts';

/** How the browser and the computer get on. `unknown`: not tried yet. */
export type HostState = 'unknown' | 'paired' | 'not-paired' | 'forbidden' | 'host-too-old' | 'extension-too-old' | 'stopped';

/** A clip as lists show it. `waiting` in the outbox, `stored` in the folder, `downloaded` for gather to take in, `refused` with its reason. */
export interface ListedClip {
  id: string;
  brand: string;
  site: SiteId;
  reading: ReadingId;
  title: string;
  author: string | null;
  url: string;
  capturedAt: string;
  state: 'waiting' | 'stored' | 'downloaded' | 'refused' | 'undone';
  refusal: RefusalCode | null;
  said: ClipSaid;
}

/** Of one site since the extension was installed: how many posts its reader understood, how many times it found none where there should be one. */
export interface SiteHealth {
  site: SiteId;
  read: number;
  failed: number;
  lastRead: string | null;
  lastFailed: string | null;
}

export interface State {
  language: Language;
  host: HostState;
  hostVersion: string | null;
  brands: HostBrand[];
  /** Folder of the brand that clips go to. */
  brand: string | null;
  waiting: number;
  /** Newest first, at most 20. */
  recent: ListedClip[];
  health: SiteHealth[];
  /** Clips are also saved as downloads while no host answers. */
  downloads: boolean;
}

/** A clip that was read and not yet kept: what the card shows. `already` and `sameAuthor` count earlier clips of this browser. */
export interface Draft {
  clip: Clip;
  already: number;
  sameAuthor: number;
  /** Posts that the page shows: more than one on a list. */
  posts: number;
}

/** Why nothing could be read: the browser forbids its own pages and its shop to extensions. */
export type CaptureProblem = 'page-closed-to-extensions' | 'no-brand' | 'not-kept';

/** The page in view, as the panel needs it. */
export interface PageInView {
  tab: number;
  site: SiteId;
  url: string;
  /** Of the post in view. */
  permalink: string | null;
  /** ISO instant, when the page gives it exactly. */
  publishedAt: string | null;
  author: string | null;
  handle: string | null;
  /** First words of the post in view. */
  text: string | null;
}

/** What the panel shows. */
export interface PanelState {
  state: State;
  /** Null until the host has answered once. */
  panel: Panel | null;
  /** `panel` is of an earlier answer of the host. */
  stale: boolean;
  page: PageInView | null;
  /** Why `page` is null: the browser lets the extension see it after a gesture, or never. */
  pageClosed: 'needs-gesture' | 'page-closed-to-extensions' | null;
  /** Why the host, which is there, gave no panel; a host that is too old for it is `state.host`. */
  refusal: RefusalCode | null;
  /** Events of the panel that the host will not take; `retry` sends them again. */
  refusedEvents: number;
}

/** What the background tells the open panel: a gesture now lets it see the page in view, or something was captured. It asks for `panel` again. */
export interface LookAgain {
  type: 'look-again';
}

type Said<E> = E extends unknown ? Omit<E, 'version' | 'id' | 'brand' | 'at'> : never;
/** An event of the panel, before it has its id and time. */
export type PanelEvent = Said<EventOf<'published' | 'answered' | 'handed' | 'note'>>;

/** An event that was put into the outbox. */
export interface Logged {
  event: ClipEvent['id'];
  /** `waiting`: it goes when the host answers. */
  state: 'stored' | 'waiting';
}

export type Message =
  /** What the panel last showed, at once: the host is not asked. */
  | { type: 'panel-last' }
  /** Looks at the page of a tab, where the browser allows it, and asks the host. */
  | { type: 'panel'; tab: number | null }
  /** `brand`: the one that the panel shows. Another may have been chosen in the popup meanwhile. */
  | { type: 'panel-media'; brand: string; file: string }
  | { type: 'log'; brand: string; event: PanelEvent }
  /** Takes an event back. */
  | { type: 'unlog'; event: string }
  | { type: 'state' }
  /** Reads the page of a tab, and keeps nothing yet. */
  | { type: 'read'; tab: number }
  /** Keeps a draft with what the person said of it. */
  | { type: 'keep'; clip: string; said: ClipSaid }
  /** Changes a kept clip, wherever it is by now. */
  | { type: 'change'; clip: string; said: Partial<ClipSaid> }
  | { type: 'undo'; clip: string }
  /** Several posts of a list, by their place among them. */
  | { type: 'keep-several'; posts: number[] }
  /** Shows the choice of several on the page. */
  | { type: 'choose-several'; tab: number }
  | { type: 'retry' }
  | { type: 'choose-brand'; folder: string }
  | { type: 'set-downloads'; on: boolean }
  | { type: 'set-language'; language: Language }
  /** Saves a scrubbed copy of the page as a download, for a test. */
  | { type: 'save-fixture'; tab: number };

/** What each message is answered with. */
export interface Answers {
  'panel-last': PanelState;
  panel: PanelState;
  /** `data`: base64. */
  'panel-media': { data: string; mime: string } | { problem: RefusalCode | 'host-away' | 'too-large' };
  log: Logged | { problem: CaptureProblem };
  unlog: Logged | { problem: CaptureProblem };
  state: State;
  read: Draft | { problem: CaptureProblem };
  keep: ListedClip | { problem: CaptureProblem };
  change: ListedClip | { problem: CaptureProblem };
  undo: ListedClip | { problem: CaptureProblem };
  'keep-several': ListedClip[];
  'choose-several': { posts: number };
  retry: State;
  'choose-brand': State;
  'set-downloads': State;
  'set-language': State;
  'save-fixture': { file: string } | { problem: CaptureProblem };
}

/** Sends a message to the background. The pages and the card take it as a parameter: the polyfill works inside the extension only. */
export type Ask = <M extends Message>(message: M) => Promise<Answers[M['type']]>;
