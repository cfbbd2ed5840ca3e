/**
 * The place of the card in a page: a closed shadow root on an element that nothing of the page styles, in the browser's top layer. Keys
 * typed in it stay in it.
 */

import { takesText } from '../ui/keys.ts';

const PLACE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '12px 12px auto auto',
  width: '360px',
  'max-width': 'calc(100vw - 24px)',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  'z-index': '2147483647',
  'color-scheme': 'light dark',
};

/** Under so many pixels the card is as wide as the window. */
const NARROW = 420;

export interface Place {
  host: HTMLElement;
  root: ShadowRoot;
  remove(): void;
}

/** Style of a shadow root: a constructed sheet, which no page's policy refuses; a style element where the browser has none for extensions. */
function dress(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    if (root.adoptedStyleSheets.length === 1) return;
  } catch {
    // Firefox keeps the page's constructor from extensions.
  }
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
}

/** What is stopped before the page can see it, when it happens in the place. Focus too: a page's dialog would take it back. */
const OURS = [
  'keypress',
  'beforeinput',
  'input',
  'paste',
  'copy',
  'cut',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'focusin',
];
/** What the place itself needs, and the page does not: its listeners for a click outside its dialog. */
const POINTED = ['click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend', 'wheel'];

/**
 * Puts a place above everything of the page. `over` are declarations that differ from the card's. `press` gets the keys pressed in the
 * place, with the field or button that has the focus there, and those pressed on the page while none of its fields has it (null); when it
 * returns true, the key is the place's and the page never sees it. Keys that a script makes up are not keys.
 *
 * A page that listens on `window`, in the capture phase, from before the gesture sees keys first: no extension can be ahead of it.
 */
export function placeAbove(
  css: string,
  press: (event: KeyboardEvent, inside: Element | null) => boolean,
  over: Readonly<Record<string, string>> = {},
): Place {
  const host = document.createElement('vigie-card');
  for (const [name, value] of Object.entries({ ...PLACE, ...(innerWidth < NARROW && { width: 'auto', left: '12px' }), ...over }))
    host.style.setProperty(name, value, 'important');
  const root = host.attachShadow({ mode: 'closed' });
  dress(root, css);
  const ended = new AbortController();
  const first = { capture: true, signal: ended.signal };
  const taken = new Set<string>();

  const down = (event: KeyboardEvent) => {
    const here = event.target === host;
    if (!host.isConnected) return;
    if (here) event.stopImmediatePropagation();
    if (!event.isTrusted || (!here && takesText(document.activeElement))) return;
    if (!press(event, here ? root.activeElement : null)) return;
    taken.add(event.code);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const up = (event: KeyboardEvent) => {
    if (taken.delete(event.code) || event.target === host) event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', down, first);
  window.addEventListener('keyup', up, first);
  for (const type of OURS) window.addEventListener(type, (event) => event.target === host && event.stopImmediatePropagation(), first);
  for (const type of POINTED) host.addEventListener(type, (event) => event.stopPropagation());

  // Everything outside a modal dialog is out of reach.
  const reachable = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;
  reachable.append(host);
  if (typeof host.showPopover === 'function') {
    host.setAttribute('popover', 'manual');
    host.showPopover();
  }
  return {
    host,
    root,
    remove: () => {
      host.remove();
      // The key that closed it is still down: its release is not the page's either.
      setTimeout(() => ended.abort(), 1_000);
    },
  };
}
