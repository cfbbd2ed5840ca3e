/** Choosing several posts of a list: a box over each, moved through with the arrows, ticked with the space bar. The posts are not touched. */

import type { Language } from '../../scripts/model/phrase.ts';
import { button, icon, make } from '../ui/dom.ts';
import { keyMark } from '../ui/keys.ts';
import { CHOICE_STYLE } from '../ui/style.ts';
import { words } from '../ui/words.ts';
import { placeAbove } from './card-host.ts';

/** Where an element is: over all of the page, but only its boxes and its bar take the pointer. */
const OVER = { inset: '0', width: 'auto', 'max-width': 'none', height: 'auto', 'pointer-events': 'none' } as const;

let leave: (() => void) | null = null;

/**
 * Lays a box over each element and lets the person tick them. Arrows move, the space bar ticks, Enter keeps, Escape leaves.
 * `onDone` gets the places of those ticked, in the order of the page; an empty list when the person leaves.
 */
export function chooseSeveral(elements: Element[], language: Language, onDone: (places: number[]) => void): void {
  leave?.();
  const text = words(language);
  const ticked = new Set<number>();
  let at = 0;

  const boxes = elements.map((_, place) =>
    make(
      'div',
      { class: 'box', role: 'checkbox', 'aria-checked': 'false', 'aria-label': text.choosePost(place + 1), tabindex: '-1' },
      make('span', { click: () => tick(place) }, icon('kept')),
    ),
  );
  const counted = make('b', { role: 'status' });
  const keep = button(text.chooseKeep, () => end([...ticked].sort((one, other) => one - other)), { class: 'btn p' });
  keep.append(keyMark(text.enterKey));
  const stop = button(text.chooseLeave, () => end([]));
  stop.append(keyMark(text.escapeKey));
  const bar = make(
    'div',
    { class: 'bar close', role: 'group', 'aria-label': text.chooseTitle },
    counted,
    make('p', { class: 'sm' }, keyMark('↓'), ` ${text.chooseMove}`, keyMark(text.spaceKey), ` ${text.chooseTick}`),
    make('div', { class: 'acts' }, keep, stop),
  );
  bar.style.pointerEvents = 'auto';

  const press = (event: KeyboardEvent, inside: Element | null): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (inside?.matches('button') && (event.key === 'Enter' || event.key === ' ')) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowRight') go(Math.min(at + 1, boxes.length - 1));
    else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') go(Math.max(at - 1, 0));
    else if (event.key === ' ') tick(at);
    else if (event.key === 'Enter') end([...ticked].sort((one, other) => one - other));
    else if (event.key === 'Escape') end([]);
    else return false;
    return true;
  };
  const place = placeAbove(CHOICE_STYLE, press, OVER);
  place.root.append(make('div', { role: 'group', 'aria-label': text.chooseTitle }, ...boxes), bar);

  const lay = () => {
    boxes.forEach((box, index) => {
      const { left, top, width, height } = (elements[index] as Element).getBoundingClientRect();
      Object.assign(box.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    });
    frame = requestAnimationFrame(lay);
  };
  let frame = requestAnimationFrame(lay);

  function count(): void {
    counted.textContent = text.chosen(ticked.size, boxes.length);
    keep.disabled = ticked.size === 0;
  }
  function go(to: number): void {
    at = to;
    elements[at]?.scrollIntoView({ block: 'nearest' });
    boxes[at]?.focus({ preventScroll: true });
  }
  function tick(index: number): void {
    if (!ticked.delete(index)) ticked.add(index);
    boxes[index]?.setAttribute('aria-checked', String(ticked.has(index)));
    count();
    go(index);
  }
  function end(places: number[]): void {
    cancelAnimationFrame(frame);
    leave = null;
    place.remove();
    onDone(places);
  }
  leave = () => end([]);
  lay();
  count();
  go(0);
}
