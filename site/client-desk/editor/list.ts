/** The list of notes: filter by status, search by title, and what can be done with each. Three thousand stay quick: a hundred are shown at a time. */

import type { NoteLine } from '../../../scripts/model/desk-edit.ts';
import { STATUS_IDS, STATUSES, type Status } from '../../../scripts/model/planned-post.ts';
import { button, field, h, select, withCode } from './dom.ts';
import { lineFacts, ownerOf } from './line-facts.ts';
import { nextFirst } from './next-first.ts';
import type { NoteActs, Notice } from './note-acts.ts';
import type { EditorPage } from './page.ts';

const AT_ONCE = 100;
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

export interface NoteList {
  element: HTMLElement;
  show: (lines: readonly NoteLine[]) => void;
}

interface ListInput {
  page: EditorPage;
  acts: NoteActs;
  said: Notice;
  /** Names of the entries ticked for a review pack. */
  chosen: Set<string>;
  choosing: () => void;
  /** The status, also where it follows from decisions and evidence. */
  statusOf: (line: NoteLine) => Status | null;
}

export function noteList({ page, acts, said, chosen, choosing, statusOf }: ListInput): NoteList {
  const { words, kind } = page;
  const search = h('input', { type: 'search', maxlength: '200', autocomplete: 'off' });
  const statuses = STATUS_IDS.map((id) => ({ value: id as string, text: STATUSES[id][page.language] }));
  const status = select(statuses, '', words.everyStatus);
  const counter = h('p', { class: 'sm mut', role: 'status' });
  const order = h('p', { class: 'sm mut', text: words.sorted });
  const items = h('ul', { class: 'list notes' });
  const more = button('', () => draw(items.childElementCount + AT_ONCE));
  let lines: readonly NoteLine[] = [];

  const wanted = () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    return lines.filter(
      (line) =>
        (!status.value || statusOf(line) === status.value) &&
        words.every((word) => plain([line.title, line.competitor, ownerOf(page, line)].join(' ')).includes(word)),
    );
  };
  const draw = (upTo = AT_ONCE) => {
    const focused = items.contains(document.activeElement) ? document.activeElement : null;
    const found = wanted();
    const from = upTo > AT_ONCE ? items.childElementCount : 0;
    const made = found.slice(from, upTo).map(row);
    if (from === 0) items.replaceChildren(...made);
    else items.append(...made);
    if (from === 0 && focused) focusAgain(focused);
    filters.hidden = lines.length === 0;
    counter.replaceChildren(...withCode(lines.length === 0 ? words.noneYet[kind] : words.shown(found.length, lines.length)));
    order.hidden = kind !== 'calendar' || found.length < 2;
    const left = Math.min(AT_ONCE, found.length - items.childElementCount);
    more.hidden = left <= 0;
    more.textContent = words.more(left);
    if (from > 0) (items.children[from]?.querySelector('a') as HTMLElement | null)?.focus();
  };

  /** The focus stays where it was in a list drawn anew; on the next button where its own is gone. */
  function focusAgain(focused: Element): void {
    const name = focused.closest<HTMLElement>('[data-name]')?.dataset.name ?? '';
    const row = items.querySelector(`[data-name="${CSS.escape(name)}"]`);
    const label = focused.getAttribute('aria-label');
    const same = label && row?.querySelector<HTMLElement>(`[aria-label="${CSS.escape(label)}"]`);
    (same || row?.querySelector<HTMLElement>('a'))?.focus();
  }

  function row(line: NoteLine): HTMLElement {
    const act = (run: (one: NoteLine) => Promise<void>) => () => void run(line).catch(said.failed);
    const title = line.title || words.untitled;
    if (line.name === '') return unfitRow(title, line);
    const tick = h('input', { type: 'checkbox', 'aria-label': words.choose(title) });
    tick.checked = chosen.has(line.name);
    tick.addEventListener('change', () => {
      if (tick.checked) chosen.add(line.name);
      else chosen.delete(line.name);
      choosing();
    });
    const facts = lineFacts(page, line, statusOf(line));
    return h(
      'li',
      { class: 'note', data: { name: line.name } },
      kind === 'calendar' && !line.problem && tick,
      h(
        'div',
        { class: 'said' },
        h('a', { href: page.address({ entry: line.name }), text: title }),
        h('p', { class: 'sm mut' }, ...facts),
        line.problem
          ? h('p', { class: 'fault', text: `${words.broken}${page.language === 'fr' ? '\u00a0: ' : ': '}${line.problem}` })
          : null,
      ),
      h(
        'div',
        { class: 'acts' },
        button(words.duplicate, act(acts.duplicate), { 'aria-label': words.duplicateOf(title) }),
        kind === 'calendar' && line.status !== 'dropped' && button(words.drop, act(acts.drop), { 'aria-label': words.dropOf(title) }),
        button(words.remove, act(acts.remove), { 'aria-label': words.removeOf(title) }),
      ),
    );
  }
  /** A file that cannot be opened here: its name or its size is not fit. */
  const unfitRow = (title: string, { problem }: NoteLine) =>
    h(
      'li',
      { class: 'note' },
      h('div', { class: 'said' }, h('b', { text: title, translate: 'no' }), h('p', { class: 'fault', text: problem ?? '' })),
    );
  search.addEventListener('input', () => draw());
  status.addEventListener('change', () => draw());
  const filters = h(
    'div',
    { class: 'pair' },
    field(words.search, search, 'search').box,
    kind === 'calendar' && field(words.status, status, 'filter').box,
  );
  return {
    element: h('div', { class: 'stack' }, filters, h('div', {}, counter, order), items, more),
    show: (next) => {
      lines = kind === 'calendar' ? nextFirst(next, page.today) : next;
      draw(Math.max(AT_ONCE, Math.ceil(items.childElementCount / AT_ONCE) * AT_ONCE));
    },
  };
}
