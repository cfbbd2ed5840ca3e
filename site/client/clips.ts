/** The filters of the library of clips: over every clip of the brand, and kept in the address. */

import { CLIP_KINDS, TONES } from '../../scripts/model/clip.ts';
import { count } from '../../scripts/model/figures.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import { type ClipRow, clipCells } from '../clip-rows.ts';
import { clipsWords } from '../words-clips.ts';
import { element } from './element.ts';
import { folded, terms } from './filter.ts';
import { load } from './load.ts';

declare const self: { vigieClips?: ClipRow[] };

const FIELDS = ['q', 'kind', 'site', 'tone', 'waits'] as const;
type Choice = Record<(typeof FIELDS)[number], string>;
const STEP = 100;
/** ms without a key before a search begins. */
const PAUSE = 150;

const form = document.querySelector<HTMLFormElement>('form[data-clips]');
if (form) library(form);

/** Whether a row answers a choice. */
function answers(row: ClipRow, choice: Choice, wanted: readonly string[]): boolean {
  const { kind, site, tone, waits } = choice;
  if ((kind && row.kind !== kind) || (site && row.site !== site) || (tone && row.tone !== tone) || (waits && !row.waits)) return false;
  const text = folded([row.text, row.author, row.more].filter(Boolean).join(' '));
  return wanted.every((term) => text.includes(term));
}

function library(form: HTMLFormElement): void {
  const language = document.documentElement.lang as Language;
  const t = clipsWords[language];
  const paths = JSON.parse(form.dataset.clips ?? '{}') as { clips: string; own: string; page: string };
  const by = (id: string) => document.getElementById(id) as HTMLElement;
  const [body, status, more] = [by('rows'), by('found'), by('more')];
  const pager = document.getElementById('pager');
  const built = { rows: [...body.children], status: status.textContent ?? '' };
  let shown: ClipRow[] = [];
  let upTo = 0;
  let asked = 0;

  const read = (): Choice => {
    const said = new FormData(form);
    return Object.fromEntries(FIELDS.map((field) => [field, String(said.get(field) ?? '').trim()])) as Choice;
  };
  const isChosen = (choice: Choice) => FIELDS.some((field) => choice[field] !== '');
  const hashOf = (choice: Choice) =>
    isChosen(choice) ? `#${new URLSearchParams(FIELDS.flatMap((field) => (choice[field] ? [[field, choice[field]]] : [])))}` : '';

  function addRows(): void {
    const next = shown.slice(upTo, upTo + STEP);
    body.append(...next.map((row) => rowElement(row, language, `${paths.own}${encodeURIComponent(row.slug)}/${paths.page}`)));
    upTo += next.length;
    more.hidden = upTo >= shown.length;
  }

  function restore(): void {
    body.replaceChildren(...built.rows);
    status.textContent = built.status;
    more.hidden = true;
    if (pager) pager.hidden = false;
  }

  async function show(choice: Choice): Promise<void> {
    const turn = ++asked;
    form.classList.toggle('on', isChosen(choice));
    for (const other of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) other.hash = hashOf(choice);
    if (!isChosen(choice)) return restore();
    try {
      await load(paths.clips);
      const rows = self.vigieClips;
      if (!rows) throw new Error('The library is empty.');
      if (turn !== asked) return;
      const wanted = terms(choice.q);
      shown = rows.filter((row) => answers(row, choice, wanted));
      upTo = 0;
      body.replaceChildren();
      if (shown.length === 0) {
        const cell = element('td', { colspan: '5', class: 'wide mut', text: t.noneHint });
        body.append(element('tr', {}, cell));
      }
      addRows();
      status.textContent =
        shown.length === 0 ? t.none : t.found(count(shown.length, language), count(rows.length, language), shown.length > 1);
      if (pager) pager.hidden = true;
    } catch {
      if (turn === asked) status.textContent = t.failed;
    }
  }

  function follow(): void {
    const choice = read();
    history.replaceState(null, '', hashOf(choice) || location.pathname + location.search);
    void show(choice);
  }

  function arrive(): void {
    const said = new URLSearchParams(location.hash.slice(1));
    for (const field of FIELDS)
      (form.elements.namedItem(field) as HTMLInputElement | HTMLSelectElement).value = (said.get(field) ?? '').slice(0, 200);
    void show(read());
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', ({ target }) => {
    clearTimeout(pause);
    if (target instanceof HTMLInputElement) pause = setTimeout(follow, PAUSE);
    else follow();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    follow();
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const field of FIELDS) (form.elements.namedItem(field) as HTMLInputElement | HTMLSelectElement).value = '';
    follow();
    (form.elements.namedItem('q') as HTMLInputElement).focus();
  });
  more.addEventListener('click', addRows);
  window.addEventListener('hashchange', () => {
    if (hashOf(read()) !== location.hash) arrive();
  });
  if (location.hash.includes('=')) arrive();
  else if (isChosen(read())) follow();
}

function rowElement(row: ClipRow, language: Language, address: string): HTMLTableRowElement {
  const cells = clipCells(row, language);
  const first = element(
    'th',
    { scope: 'row' },
    element('a', { href: address, translate: 'no', dir: 'auto', text: cells.text.slice(0, 140) }),
  );
  if (row.waits) first.append(element('span', { class: 'n below sig', text: clipsWords[language].needsAnswer }));
  const tag = element(
    'abbr',
    { class: 'pf', title: cells.site },
    element('span', { 'aria-hidden': 'true', text: cells.short }),
    element('span', { class: 'vh', text: cells.site }),
  );
  const kind = element('td', { text: CLIP_KINDS[row.kind][language] });
  if (row.tone) kind.append(element('span', { class: 'n below', text: TONES[row.tone][language] }));
  const day = element('td', { class: 'nw', text: cells.day });
  if (cells.times) day.append(element('span', { class: 'n below', text: cells.times }));
  const figures = element('td', { class: 'r' });
  if (cells.figures.length === 0) figures.append(element('span', { class: 'mut', text: '—' }));
  for (const { name, value, foreign } of cells.figures) {
    const label = element('span', { dir: 'auto', translate: foreign ? 'no' : undefined, text: name });
    figures.append(element('span', { class: 'below' }, label, document.createTextNode(` ${value}`)));
  }
  return element(
    'tr',
    {},
    first,
    element('td', {}, tag, document.createTextNode(' '), element('span', { translate: 'no', dir: 'auto', text: cells.author })),
    kind,
    day,
    figures,
  );
}
