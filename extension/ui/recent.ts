/** The last clips, and where each of them is. */

import { REFUSALS } from '../../scripts/model/host-message.ts';
import type { ListedClip, State } from '../messages.ts';
import { firstWords, whereabouts } from './describe.ts';
import { button, make } from './dom.ts';
import { siteMark } from './understood.ts';
import { words } from './words.ts';

function line(clip: ListedClip, state: State, now: Date): HTMLElement {
  const zone = state.brands.find(({ folder }) => folder === clip.brand)?.timeZone ?? null;
  const reason = clip.refusal && REFUSALS[clip.refusal][state.language];
  const name = firstWords(clip.author ?? clip.title, 60);
  return make(
    'li',
    {},
    make('p', {}, siteMark(clip.site, state.language), ' ', make('bdi', {}, name)),
    make('p', { class: clip.state === 'refused' ? 'sm sig' : 'sm mut' }, whereabouts(clip, reason, zone, now, state.language)),
  );
}

/** What waits in the browser with its one verb, then the last clips. `shortcut` is the one that captures. */
export function outbox(state: State, shortcut: string | null, now: Date, retry: () => void): HTMLElement[] {
  const text = words(state.language);
  const told = state.host !== 'paired' && state.waiting > 0;
  const waiting =
    state.waiting > 0 && !told
      ? make(
          'section',
          { class: 'close' },
          make('h2', {}, text.outbox),
          make('p', { class: 'row sm' }, text.waiting(state.waiting)),
          make('div', { class: 'acts' }, button(text.retry, retry)),
        )
      : null;
  const recent = make(
    'section',
    { class: 'close' },
    make('h2', {}, text.recent),
    state.recent.length > 0
      ? make('ol', { class: 'list' }, ...state.recent.slice(0, 5).map((clip) => line(clip, state, now)))
      : make('p', { class: 'sm mut' }, text.recentNone(shortcut)),
  );
  return waiting ? [waiting, recent] : [recent];
}
