/** How a card comes and goes: one at a time, away alone unless the pointer or the focus is in it. */

import { button } from '../ui/dom.ts';
import { keyMark } from '../ui/keys.ts';
import { CARD_STYLE } from '../ui/style.ts';
import type { Words } from '../ui/words.ts';
import { type Place, placeAbove } from './card-host.ts';

export interface Shown {
  place: Place;
  close(): void;
  /** Lets the card go after so many milliseconds. */
  stay(milliseconds: number): void;
}

let shown: Shown | null = null;

/** Shows a card in place of the one before. `press` gets its keys, `leave` is called once when it goes. */
export function showCard(card: HTMLElement, press: (event: KeyboardEvent, inside: Element | null) => boolean, leave: () => void): Shown {
  shown?.close();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const place = placeAbove(CARD_STYLE, press);
  place.root.append(card);
  const now: Shown = {
    place,
    close: () => {
      if (shown !== now) return;
      clearTimeout(timer);
      removeEventListener('pagehide', now.close);
      leave();
      place.remove();
      shown = null;
    },
    stay: (milliseconds) => {
      if (shown !== now) return;
      clearTimeout(timer);
      const look = () => {
        if (place.host.matches(':hover') || place.root.activeElement) timer = setTimeout(look, 1_000);
        else now.close();
      };
      timer = setTimeout(look, milliseconds);
    },
  };
  // A note that is being written when the page goes is said like any other.
  addEventListener('pagehide', now.close);
  shown = now;
  return now;
}

/** Hides the card while pictures of the page are taken, and shows it again. */
export function veilCard(veiled: boolean): void {
  shown?.place.host.style.setProperty('visibility', veiled ? 'hidden' : 'visible', 'important');
}

/** The button that closes a card, with its key. */
export function closeButton(text: Words, close: () => void): HTMLButtonElement {
  const element = button(text.close, close, { 'aria-keyshortcuts': 'Escape' });
  element.append(keyMark(text.escapeKey));
  return element;
}
