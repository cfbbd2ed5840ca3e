/** One dropped file on the page: while it is sent, then as it was understood. All text comes from the desk or the file: it is only text. */

import type { DroppedFile, Understood } from '../../scripts/model/dropped-file.ts';
import { monthName } from '../../scripts/model/figures.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import type { deskWords } from '../desk/words-desk.ts';
import { link } from '../here.ts';
import { dataPath, homePath, reportPath } from '../paths.ts';

type Words = (typeof deskWords)['fr'];

const SVG = 'http://www.w3.org/2000/svg';

function element(tag: string, text = '', className = ''): HTMLElement {
  const made = document.createElement(tag);
  if (text) made.append(...textWithCode(text));
  if (className) made.className = className;
  return made;
}

/** Text whose parts between backticks are code. */
export function textWithCode(text: string): Node[] {
  return text.split('`').map((part, at) => {
    if (at % 2 === 0) return document.createTextNode(part);
    const code = document.createElement('code');
    code.textContent = part;
    return code;
  });
}

function glyph(name: string, signal: boolean): SVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('class', signal ? 'i sig' : 'i');
  drawing.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#${name}`);
  drawing.append(use);
  return drawing;
}

function titled(path: string): { item: HTMLElement; said: HTMLElement } {
  const item = document.createElement('li');
  const title = element('h3');
  title.textContent = path;
  title.tabIndex = -1;
  const said = element('div', '', 'said');
  item.append(title, said);
  return { item, said };
}

/** A file on its way. */
export function sendingItem(path: string, words: Words, language: Language) {
  const { item, said } = titled(path);
  const bar = document.createElement('progress');
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', path);
  const line = element('p', '', 'sm mut');
  said.append(bar, line);
  return {
    element: item,
    progress(part: number) {
      bar.value = part;
      line.textContent = words.sending(Math.floor(part * 100).toLocaleString(language));
    },
    refuse(sentence: string, again?: () => void) {
      said.replaceChildren(state(words.statuses.refused, 'st-no', true), element('p', sentence));
      if (!again) return;
      const button = element('button', words.retry, 'btn') as HTMLButtonElement;
      button.type = 'button';
      button.addEventListener('click', again);
      said.append(acts(button));
    },
  };
}

function state(text: string, name: string, signal: boolean): HTMLElement {
  const line = element('p', '', 'st');
  line.append(glyph(name, signal), document.createTextNode(` ${text}`));
  return line;
}

function acts(...all: HTMLElement[]): HTMLElement {
  const line = element('div', '', 'acts');
  line.append(...all);
  return line;
}

/** A file that arrived. `undo` takes it back. */
export function droppedItem(file: DroppedFile, words: Words, language: Language, undo: () => void): HTMLElement {
  const { item, said } = titled(file.path.replace(/^exports\//, ''));
  const place = `data/${file.brand}/${file.path}`;
  if (file.trash) said.append(element('p', words.undone(`data/${file.trash}`), 'mut'));
  else if (file.already) said.append(element('p', words.already(place)));
  else if (file.entries === null) said.append(document.createElement('progress'), element('p', words.waiting, 'sm mut'));
  if (file.trash || (file.entries === null && !file.already)) return item;
  for (const entry of file.entries ?? []) said.append(...entryLines(entry, words));
  if (!file.already && file.entries?.length === 0) said.append(element('p', words.notListed));
  if (!file.already) said.append(element('p', words.keptAt(place), 'sm mut'));
  said.append(next(file, words, language, undo));
  return item;
}

const GLYPHS = { loaded: 'st-ok', unchanged: 'st-ok', duplicate: 'st-same', recognised: 'st-aside', refused: 'st-no' } as const;

function entryLines(entry: Understood, words: Words): HTMLElement[] {
  const head = state(
    [words.statuses[entry.status], entry.member].filter(Boolean).join(' · '),
    GLYPHS[entry.status],
    entry.status === 'refused',
  );
  const what = [entry.export, entry.accounts].filter(Boolean).join(' · ');
  return [
    head,
    ...(what && entry.status !== 'refused' ? [strong(what)] : []),
    ...(entry.facts.length > 0 ? [element('p', entry.facts.join(', '))] : []),
    ...(entry.reason ? [element('p', entry.reason)] : []),
    ...entry.warnings.map((warning) => element('p', warning, 'sm mut')),
  ];
}

function strong(text: string): HTMLElement {
  const line = document.createElement('p');
  const made = document.createElement('b');
  made.textContent = text;
  line.append(made);
  return line;
}

/** Where to go from here: the report if there is one, the brand's home, the files; or back. */
function next(file: DroppedFile, words: Words, language: Language, undo: () => void): HTMLElement {
  const here = { language, path: '/desk/' };
  const go = (path: string, text: string) => {
    const made = element('a', text) as HTMLAnchorElement;
    made.href = link(here, path, language, true);
    return made;
  };
  const read = (file.entries ?? []).some(({ status }) => status === 'loaded' || status === 'unchanged' || status === 'duplicate');
  const line = acts(...(read ? [go(homePath(file.brand), words.openHome)] : []), go(dataPath(file.brand), words.openData));
  const months = (file.entries ?? []).flatMap(({ month }) => month ?? []).sort();
  const month = months.at(-1);
  if (month) void addReport(line, go(reportPath(file.brand, null, month), words.openReport(monthName(month, language))));
  if (!file.already) {
    const button = element('button', words.undo, 'btn') as HTMLButtonElement;
    button.type = 'button';
    button.setAttribute('aria-label', words.undoOf(file.path.split('/').at(-1) as string));
    button.addEventListener('click', undo);
    line.append(button);
  }
  return line;
}

/** Puts the report's link first, when its page exists. */
async function addReport(line: HTMLElement, to: HTMLAnchorElement): Promise<void> {
  const found = await fetch(to.href)
    .then(({ ok }) => ok)
    .catch(() => false);
  to.className = 'btn p';
  if (found) line.prepend(to);
}
