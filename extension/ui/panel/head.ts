/** The head of the panel: the brand, of when the data are, and the link with Vigie with what works without it. */

import { REFUSALS } from '../../../scripts/model/host-message.ts';
import { button, type Child, icon, make } from '../dom.ts';
import { hostTrouble } from '../host-state.ts';
import { words } from '../words.ts';
import { asOf } from './clock.ts';
import type { Given } from './given.ts';
import { keyed } from './redraw.ts';

export interface HeadEnds {
  choose(folder: string): void;
  retry(): void;
  now(): Date;
}

/** Draws into `head` and `trouble`, each of which is redrawn only when it says something else. */
export function drawHead(head: HTMLElement, trouble: HTMLElement, given: Given, ends: HeadEnds): void {
  const { state, panel, brand, stale, language, text } = given;
  const when = panel && asOf(panel.at, brand?.timeZone ?? null, ends.now(), language);
  const age = when && (when.today ? text.asOf(when.when) : text.asOfDay(when.when));
  const wrong = hostTrouble(state, ends.retry);
  const troubled = wrong !== null;
  const refused = wrong === null ? refusedPart(given, ends) : null;
  keyed(head, [
    { key: 'brand', of: [language, state.brands, state.brand], draw: () => make('div', { class: 'row' }, ...brandLine(given, ends)) },
    {
      key: 'age',
      of: [language, age, stale, troubled],
      draw: () => make('p', { class: 'sm mut' }, age === null ? (troubled ? '' : text.loading) : stale ? `${age}, ${text.stale}` : age),
    },
    ...(panel?.problems ?? []).map((problem) => ({
      key: `problem ${problem.en}`,
      of: [language, problem],
      draw: () => make('p', { class: 'sm', dir: 'auto' }, problem[language]),
    })),
  ]);
  wrong?.querySelector('.acts')?.before(make('p', { class: 'sm' }, panel ? text.works : text.worksEmpty));
  const shown = wrong ?? refused;
  const said = [language, state.host, state.waiting, panel === null, given.refusal, given.refusedEvents];
  trouble.hidden = shown === null;
  keyed(trouble, shown ? [{ key: 'trouble', of: said, draw: () => shown }] : []);
}

/** The host is there, and would not give the panel or take what was logged. */
function refusedPart({ refusal, refusedEvents, language, text }: Given, { retry }: HeadEnds): HTMLElement | null {
  if (refusal === null && refusedEvents === 0) return null;
  return make(
    'section',
    { class: 'msg bad' },
    make('h2', {}, icon('warning'), ` ${refusal === null ? text.eventsRefused(refusedEvents) : text.panelRefused}`),
    make('p', { class: 'sm' }, refusal === null ? text.eventsRefusedNext : text.panelRefusedNext(REFUSALS[refusal][language])),
    make('div', { class: 'acts' }, button(words(language).retry, retry, { 'data-part': 'retry' })),
  );
}

function brandLine(given: Given, ends: HeadEnds): Child[] {
  const { state, brand, language } = given;
  const mark = make('h1', { class: 'row' }, make('span', { class: 'mark', translate: 'no' }, 'Vigie'));
  if (state.brands.length > 1 || (!brand && state.brands.length > 0)) {
    const select = make(
      'select',
      { 'aria-label': words(language).brand, 'data-part': 'brand', class: 'which', change: () => ends.choose(select.value) },
      ...(brand ? [] : [make('option', { value: '' }, words(language).whichBrand)]),
      ...state.brands.map(({ folder, name }) => make('option', { value: folder, translate: 'no' }, name)),
    );
    select.value = brand?.folder ?? '';
    return [mark, select];
  }
  return [mark, brand ? make('b', { translate: 'no', dir: 'auto' }, brand.name) : null];
}
