/** A line per site: how many posts its reader understood, and how often it found none where there should be one. */

import { SITES } from '../../scripts/model/clip.ts';
import { dayShortYear } from '../../scripts/model/figures.ts';
import type { State } from '../messages.ts';
import { dayOf } from './describe.ts';
import { icon, make } from './dom.ts';
import { words } from './words.ts';

/** The sites that were read, those that fail first. */
export function health(state: State): HTMLElement[] {
  const text = words(state.language);
  const sites = [...state.health].sort((one, other) => other.failed - one.failed || other.read - one.read);
  const lines = sites.map((site) => {
    const last = site.lastFailed && text.healthLast(dayShortYear(dayOf(site.lastFailed, null), state.language));
    const failing = site.lastFailed !== null && (site.lastRead === null || site.lastFailed > site.lastRead);
    return make(
      'li',
      {},
      failing ? icon('warning') : null,
      failing ? ' ' : null,
      make('b', {}, SITES[site.site].name[state.language]),
      state.language === 'fr' ? '\u00a0: ' : ': ',
      make('span', failing ? { class: 'sig' } : {}, [text.healthLine(site.read, site.failed), last].filter(Boolean).join(', ')),
    );
  });
  return [
    lines.length > 0 ? make('ul', { class: 'list' }, ...lines) : make('p', {}, text.healthNone),
    make('p', { class: 'mut' }, text.healthNote),
  ];
}
