/** Parts that the sections share: their frame, foreign words, links, what was done. */

import { isWebAddress } from '../../../scripts/model/clip.ts';
import { button, type Child, icon, make } from '../dom.ts';
import { keyMark } from '../keys.ts';
import type { Given, Hands, Section } from './given.ts';
import { firstOf } from './redraw.ts';

/** Rows of a long list that are shown before the person asks for the others. */
const FIRST = 5;

/** A section under a heading that shows its key. `body` gets what `draw` makes. */
export function frame(id: Section['id']): { element: HTMLElement; head(given: Given, count?: string | null): void; focus(): void } {
  const heading = make('h2', { id: `${id}-title`, tabindex: '-1', class: 'row' });
  const element = make('section', { id, class: 'close', 'aria-labelledby': `${id}-title` }, heading);
  return {
    element,
    head: ({ text }, count = null) => {
      const key = text.keys[id];
      const said = [text.sections[id], count ?? '', key].join('\u0000');
      if (heading.dataset.said === said) return;
      heading.dataset.said = said;
      element.setAttribute('aria-keyshortcuts', key);
      heading.replaceChildren(
        make('span', {}, text.sections[id]),
        ...(count === null ? [] : [make('span', { class: 'mut num' }, count)]),
        make('span', { class: 'end' }, keyMark(key)),
      );
    },
    focus: () => {
      const first = element.querySelector<HTMLElement>('[data-first]') ?? firstRow(element) ?? heading;
      heading.scrollIntoView({ block: 'nearest' });
      first.focus();
    },
  };
}

const firstRow = (element: HTMLElement): HTMLElement | null => element.querySelector<HTMLElement>('[data-row]');

/** What others wrote: never translated, in its own direction. */
export const foreign = (text: string, more: Record<string, string> = {}, tag: 'bdi' | 'p' | 'span' = 'bdi'): HTMLElement =>
  make(tag, { translate: 'no', dir: 'auto', ...more }, text);

/** A link to a page of the web in a new tab; null for any other address. */
export function outside(address: string, words: string, given: Given, more: Record<string, string> = {}): HTMLElement | null {
  if (!isWebAddress(address)) return null;
  return make(
    'a',
    { href: address, target: '_blank', rel: 'noreferrer', ...more },
    words,
    make('span', { class: 'vh' }, ` ${given.text.newTab}`),
  );
}

/** What was done, where it is by now, and the way back. */
export function doneLine(key: string, given: Given, hands: Hands): HTMLElement | null {
  const done = given.done.get(key);
  if (!done) return null;
  const { text } = given;
  return make(
    'div',
    { class: 'done close' },
    make('p', { class: 'row' }, icon('kept'), make('b', { translate: 'no', dir: 'auto' }, done.said)),
    make('p', { class: 'sm mut' }, done.state === 'stored' ? text.stored : text.keptHere),
    make(
      'div',
      { class: 'acts' },
      button(text.undo, () => void hands.undo(key), { 'data-part': `undo ${key}`, 'data-row': true }),
    ),
  );
}

/** The first rows of a long list, and the button that shows the others. Whether they are shown is kept in `long`. */
export function shortened<T>(
  items: readonly T[],
  long: { shown: boolean; more: HTMLElement },
  given: Given,
  again: () => void,
): readonly T[] {
  const hidden = items.length - FIRST;
  if (long.shown || hidden <= 0) {
    long.more.replaceChildren();
    return items;
  }
  const open = () => {
    long.shown = true;
    const list = long.more.previousElementSibling as HTMLElement | null;
    again();
    const next = list?.children[FIRST];
    if (next instanceof HTMLElement) firstOf(next)?.focus();
  };
  if (long.more.textContent !== given.text.others(hidden))
    long.more.replaceChildren(button(given.text.others(hidden), open, { class: 'btn link' }));
  return items.slice(0, FIRST);
}

/** A line of small grey facts, those that are null left out. */
export const facts = (...said: (string | null | undefined | false)[]): Child => {
  const line = said.filter(Boolean).join(', ');
  return line ? make('p', { class: 'sm mut', dir: 'auto' }, line) : null;
};
