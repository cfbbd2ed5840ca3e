/** The keys of the panel: one per section, `/` to search, arrows in lists, Escape on the way out. */

import { plainKey, takesText } from '../keys.ts';
import type { Section } from './given.ts';

export interface PanelKeys {
  sections: readonly Section[];
  keyOf(id: Section['id']): string;
  undoKey(): string;
  undo(): void;
  /** Leaves the search: with nothing to clear, back to the message that was to be answered. */
  leave(): void;
}

/** Listens in the whole page. */
export function listen(keys: PanelKeys): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    const at = document.activeElement;
    if (event.key === 'Escape' ? escaped(at, keys) : takesText(at) ? false : pressed(event, at, keys)) event.preventDefault();
  });
}

function pressed(event: KeyboardEvent, at: Element | null, keys: PanelKeys): boolean {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') return moved(at, event.key === 'ArrowDown' ? 1 : -1);
  const key = plainKey(event);
  if (key === null) return false;
  if (key === '/') return focused('replies', keys);
  if (key === keys.undoKey()) {
    keys.undo();
    return true;
  }
  const section = keys.sections.find(({ id }) => keys.keyOf(id) === key);
  return section ? focused(section.id, keys) : false;
}

function focused(id: Section['id'], { sections }: PanelKeys): boolean {
  sections.find((section) => section.id === id)?.focus();
  return true;
}

/** To the next or previous row of the list that has the focus. */
function moved(at: Element | null, step: 1 | -1): boolean {
  const list = at?.closest<HTMLElement>('[data-list]');
  if (!list) return false;
  const rows = [...list.children].flatMap((row) => row.querySelector<HTMLElement>('[data-row]') ?? []);
  const own = rows.findIndex((row) => row.closest('li') === at?.closest('[data-list] > li'));
  const next = rows[own + step];
  if (next) next.focus();
  // Up from the first reply leads back to the search.
  else if (step < 0) list.closest('section')?.querySelector<HTMLElement>('input[type=search]')?.focus();
  return true;
}

function escaped(at: Element | null, keys: PanelKeys): boolean {
  if (at instanceof HTMLInputElement && at.type === 'search') {
    if (at.value === '') keys.leave();
    else {
      at.value = '';
      at.dispatchEvent(new Event('input'));
    }
    return true;
  }
  const details = at?.closest('details');
  if (details?.open) {
    details.open = false;
    details.querySelector('summary')?.focus();
    return true;
  }
  if (!takesText(at)) return false;
  at?.closest('section')?.querySelector<HTMLElement>('h2')?.focus();
  return true;
}
