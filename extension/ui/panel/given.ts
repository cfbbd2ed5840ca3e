/** What every section of the panel draws from. */

import type { HostBrand } from '../../../scripts/model/host-message.ts';
import type { Panel, PanelMention } from '../../../scripts/model/panel.ts';
import type { Language } from '../../../scripts/model/phrase.ts';
import type { Ask, PageInView, PanelEvent, PanelState, State } from '../../messages.ts';
import { type PanelWords, panelWords } from '../words.ts';

/** Something that was logged while the panel shows, and can be undone. */
export interface Done {
  /** Id of the event. */
  event: string;
  of: PanelEvent;
  /** What was done, in words. */
  said: string;
  state: 'stored' | 'waiting';
  /** The message it was done to, as it was shown. */
  mention: PanelMention | null;
}

/** Whom the replies are for. `page`: the message is the page in view. */
export interface Target {
  mention: PanelMention;
  page: boolean;
}

export interface Given {
  state: State;
  panel: Panel | null;
  stale: boolean;
  page: PageInView | null;
  closed: PanelState['pageClosed'];
  /** The page in view has not been looked at yet. */
  looking: boolean;
  refusal: PanelState['refusal'];
  refusedEvents: number;
  brand: HostBrand | null;
  language: Language;
  text: PanelWords;
  /** What was logged here, by what it was done to: `answered <clip>`, `published <entry> <variant>`. */
  done: ReadonlyMap<string, Done>;
  /** The message that was chosen to be answered. */
  chosen: PanelMention | null;
  shortcut: string | null;
}

/** What a section can do. */
export interface Hands {
  ask: Ask;
  given(): Given;
  /** Logs an event under its key and says so; false when it could not be kept, or the same is being logged. */
  log(key: string, event: PanelEvent, said: string, mention?: PanelMention | null): Promise<boolean>;
  undo(key: string): Promise<void>;
  /** For the live region. */
  say(text: string): void;
  /** Chooses a message to be answered with a reply of the library, and goes there. Null: none any more. */
  choose(mention: PanelMention | null): void;
  /** Asks the host anew. */
  refresh(): Promise<void>;
}

/** A part of the panel under a heading with a key. */
export interface Section {
  id: keyof PanelWords['keys'];
  element: HTMLElement;
  draw(given: Given): void;
  /** Puts the focus on what the section begins with. */
  focus(): void;
}

/** What a state that the background answered means to the sections. */
export const givenOf = (from: PanelState, rest: Pick<Given, 'done' | 'chosen' | 'shortcut' | 'looking'>): Given => ({
  state: from.state,
  panel: from.panel,
  stale: from.stale,
  page: from.page,
  closed: from.pageClosed,
  refusal: from.refusal,
  refusedEvents: from.refusedEvents,
  brand: from.state.brands.find(({ folder }) => folder === from.state.brand) ?? null,
  language: from.state.language,
  text: panelWords(from.state.language),
  ...rest,
});
