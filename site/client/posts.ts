/** The archive's filters: they search, filter and sort every post of the brand, and keep the choice in the address. */

import { count } from '../../scripts/model/figures.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import { type ArchiveFile, MOST_TEXT, unpackArchive } from '../archive-file.ts';
import type { ArchiveRow } from '../archive-rows.ts';
import { type Sheet, sheetOf } from '../archive-sheet.ts';
import { archiveWords } from '../words-archive.ts';
import { rowElement } from './archive-view.ts';
import { type Choice, choiceOf, FIELDS, filtered, hashOf, isChosen, NO_CHOICE } from './filter.ts';
import { fullText, type SearchPaths } from './full-text.ts';
import { load } from './load.ts';

interface Paths extends SearchPaths {
  archive: string;
  csv: string;
  xlsx: string;
  /** What ends the address of a page. */
  page: string;
  /** The folder of the posts' pages. */
  posts: string;
}

/** What the scripts that are loaded later leave behind. */
declare const self: {
  vigieArchive?: ArchiveFile;
  vigieCsv?: (sheet: Sheet) => string;
  vigieXlsx?: (sheet: Sheet) => Uint8Array<ArrayBuffer>;
};

const STEP = 100;
/** ms without a key before a search begins, and before it enters the history. */
const PAUSE = 150;

const form = document.querySelector<HTMLFormElement>('form[data-archive]');
if (form) archive(form);

function archive(form: HTMLFormElement): void {
  const by = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
  const language = document.documentElement.lang as Language;
  const t = archiveWords[language];
  const number = (value: number) => count(value, language);
  const paths = JSON.parse(form.dataset.archive ?? '{}') as Paths;
  const [body, status, more, taken, how] = [by('rows'), by('found'), by('more'), by('taken'), by('f-how')];
  const pager = document.getElementById('pager');
  const built = { rows: [...body.children], status: status.textContent ?? '' };
  const address = (slug: string) => `${paths.posts}${encodeURIComponent(slug)}/${paths.page}`;
  let rows: ArchiveRow[] | null = null;
  let shown: ArchiveRow[] = [];
  let upTo = 0;
  /** Counts the answers asked for, so that a late one never covers a newer. */
  let asked = 0;

  const read = (): Choice => {
    const said = new FormData(form);
    return Object.fromEntries(FIELDS.map((field) => [field, String(said.get(field) ?? '').trim()])) as Choice;
  };

  /** Puts a choice into the form; what the lists do not offer is added to them. */
  function write(choice: Choice): void {
    for (const field of FIELDS) {
      const control = form.elements.namedItem(field);
      if (control instanceof HTMLInputElement) control.value = choice[field];
      else if (control instanceof HTMLSelectElement) {
        if (field === 'tag' && choice.tag && ![...control.options].some(({ value }) => value === choice.tag))
          control.add(new Option(`#${choice.tag}`, choice.tag));
        control.value = choice[field];
      }
    }
  }

  async function all(): Promise<ArchiveRow[]> {
    if (rows) return rows;
    await load(paths.archive);
    if (!self.vigieArchive) throw new Error('The archive is empty.');
    rows = unpackArchive(self.vigieArchive);
    return rows;
  }

  function addRows(): void {
    const next = shown.slice(upTo, upTo + STEP);
    const first = body.children.length;
    body.append(...next.map((row) => rowElement(row, language, address)));
    const focused = upTo > 0 ? body.children[first]?.querySelector('a') : null;
    upTo += next.length;
    more.hidden = upTo >= shown.length;
    focused?.focus();
  }

  /** The page as it was built. */
  function restore(): void {
    body.replaceChildren(...built.rows);
    status.textContent = built.status;
    how.textContent = '\u00a0';
    taken.hidden = true;
    more.hidden = true;
    if (pager) pager.hidden = false;
  }

  async function show(choice: Choice): Promise<void> {
    const turn = ++asked;
    form.classList.toggle('on', isChosen(choice));
    for (const other of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) other.hash = hashOf(choice);
    if (!isChosen(choice)) return restore();
    try {
      // The whole-page state while the archive loads stays as it is: nothing jumps.
      const [posts, index] = await Promise.all([all(), choice.q ? fullText(paths) : null]);
      const found = index ? await index.search(choice.q) : null;
      if (turn !== asked) return;
      shown = filtered(posts, choice, found);
      how.textContent = choice.q ? (index ? t.howPagefind : t.howPlain(number(MOST_TEXT))) : '\u00a0';
      upTo = 0;
      body.replaceChildren();
      if (shown.length === 0) body.append(nothing());
      addRows();
      const some = t.found(number(shown.length), number(posts.length), shown.length > 1);
      status.textContent = shown.length === 0 ? t.none : shown.length > STEP ? `${some}, ${t.firstShown(number(STEP))}` : some;
      taken.hidden = shown.length === 0;
      if (pager) pager.hidden = true;
    } catch {
      if (turn === asked) status.textContent = t.failed;
    }
  }

  function nothing(): HTMLTableRowElement {
    const row = document.createElement('tr');
    const cell = row.insertCell();
    cell.colSpan = 8;
    cell.className = 'wide mut';
    cell.textContent = t.noneHint;
    return row;
  }

  /** Follows the form: the address says the choice, a new entry of the history unless the reader is still typing. */
  function follow(typing: boolean): void {
    const choice = read();
    const target = hashOf(choice) || location.pathname + location.search;
    if (hashOf(choice) !== location.hash) {
      if (typing && choiceOf(location.hash)?.q) history.replaceState(null, '', target);
      else enter(target);
    }
    void show(choice);
  }

  /** A new entry of the history. Setting the hash alone would take the place of the page's own entry while the page is still loading. */
  function enter(target: string): void {
    try {
      history.pushState(null, '', target);
    } catch {
      // A page of a folder may not always change its address: an empty fragment stays.
      location.hash = target.startsWith('#') ? target : '';
    }
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', ({ target }) => {
    clearTimeout(pause);
    const typing = target instanceof HTMLInputElement;
    if (typing) pause = setTimeout(() => follow(true), PAUSE);
    else follow(false);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    follow(false);
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    write(NO_CHOICE);
    follow(false);
    (form.elements.namedItem('q') as HTMLInputElement | null)?.focus();
  });
  more.addEventListener('click', addRows);
  const arrive = () => {
    const choice = choiceOf(location.hash);
    if (!choice) return;
    write(choice);
    void show(choice);
  };
  window.addEventListener('hashchange', () => {
    if (hashOf(read()) !== location.hash) arrive();
  });
  window.addEventListener('popstate', () => {
    if (hashOf(read()) !== location.hash) arrive();
  });
  taken.addEventListener('click', (event) => {
    const kind = (event.target as HTMLElement).dataset.take;
    if (kind === 'csv' || kind === 'xlsx') void take(kind);
  });

  async function take(kind: 'csv' | 'xlsx'): Promise<void> {
    try {
      await load(paths[kind]);
      // Texts of the archive are cut, and the head of the column says so when one is.
      const whole = shown.every(({ text }) => text === null || text.length <= MOST_TEXT);
      const sheet = sheetOf(shown, language, whole ? t.text : t.textCut(number(MOST_TEXT)));
      const content = kind === 'csv' ? self.vigieCsv?.(sheet) : self.vigieXlsx?.(sheet);
      if (content === undefined) throw new Error(`No writer of ${kind}.`);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([content], { type: kind === 'csv' ? 'text/csv' : 'application/octet-stream' }));
      link.download = `${form.dataset.brand}-${t.fileName}.${kind}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    } catch {
      status.textContent = t.failed;
    }
  }

  // The address decides; where it says nothing, what was chosen while this script was on its way.
  const said = choiceOf(location.hash);
  if (said && isChosen(said)) arrive();
  else if (isChosen(read())) follow(false);
}
