/** How the browser and the computer get on, with the one next step. */

import type { State } from '../messages.ts';
import { button, icon, make, sentence } from './dom.ts';
import { words } from './words.ts';

/** What is wrong with the link and what to do, or null when nothing is known to be. `retry` tries again. */
export function hostTrouble(state: State, retry: () => void): HTMLElement | null {
  const text = words(state.language);
  if (state.host === 'paired' || (state.host === 'unknown' && state.waiting === 0 && state.brands.length > 0)) return null;
  const { title, next } = text.hosts[state.host];
  const bad = state.host !== 'unknown';
  return make(
    'section',
    { class: bad ? 'msg bad' : 'msg' },
    make('h2', {}, bad ? icon('warning') : icon('waiting'), ` ${title}`),
    make('p', { class: 'sm' }, ...(state.waiting > 0 ? [`${text.waiting(state.waiting)} `] : []), sentence(next)),
    make('div', { class: 'acts' }, button(text.retry, retry)),
  );
}
