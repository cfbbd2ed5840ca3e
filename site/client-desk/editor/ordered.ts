/** Items put in order by keyboard: a button up and a button down for each. */

import { button, h } from './dom.ts';

/** A copy of a list with the item at a place moved by one or more. */
export function moved<T>(list: readonly T[], index: number, by: number): T[] {
  const next = [...list];
  next.splice(index + by, 0, ...next.splice(index, 1));
  return next;
}

interface Ordered {
  index: number;
  of: number;
  up: string;
  down: string;
  move: (by: number) => void;
}

export const orderButtons = ({ index, of, up, down, move }: Ordered): HTMLElement =>
  h(
    'span',
    { class: 'acts' },
    button('↑', () => move(-1), { 'aria-label': up, disabled: index === 0, 'data-up': '' }),
    button('↓', () => move(1), { 'aria-label': down, disabled: index === of - 1, 'data-down': '' }),
  );

/** Keeps the focus on the button that moved an item; at an end, on the other one. */
export function focusMoved(item: Element | undefined, by: number): void {
  const [first, second] = by < 0 ? ['[data-up]', '[data-down]'] : ['[data-down]', '[data-up]'];
  const enabled = item?.querySelector<HTMLElement>(`${first}:not([disabled])`) ?? item?.querySelector<HTMLElement>(second as string);
  enabled?.focus();
}
