/** The forms under a message: that it was answered, its note, who takes care of it. Esc goes back, and no key of the page acts in them. */

import { isWebAddress } from '../../../scripts/model/clip.ts';
import type { PanelReply } from '../../../scripts/model/panel.ts';
import { button, field, h, select } from '../editor/dom.ts';
import { digitOf } from './keys.ts';
import type { QueuePage } from './page.ts';

/** A form, and what it begins with. */
export interface Opened {
  box: HTMLElement;
  first: HTMLElement;
}

function form(page: QueuePage, name: string, hint: string, parts: HTMLElement[], save: () => void, back: () => void): HTMLElement {
  const { words } = page;
  const submit = h('button', { type: 'submit', class: 'btn p', text: words.save });
  const made = h(
    'form',
    { class: 'under', novalidate: true, 'aria-label': name },
    ...parts,
    h('div', { class: 'acts' }, submit, button(words.cancel, back), h('span', { class: 'sm mut', text: hint })),
  );
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    save();
  });
  onEscape(made, back);
  return made;
}

function onEscape(box: HTMLElement, back: () => void): void {
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    back();
  });
}

/** That the message was answered: where, and with which reply. Both may stay empty. */
export function answerForm(
  page: QueuePage,
  replies: readonly PanelReply[],
  copied: string | null,
  save: (permalink: string | null, reply: string | null) => void,
  back: () => void,
): Opened {
  const { words } = page;
  const address = h('input', { type: 'url', autocomplete: 'off', spellcheck: 'false' });
  const used = select(
    replies.map(({ id, title }) => ({ value: id, text: title })),
    copied ?? '',
    words.noReply,
  );
  const where = field(words.answerAddress, address, 'permalink', null, words.optional);
  const which = field(words.answerReply, used, 'reply', null, words.optional);
  const checked = () => {
    const typed = address.value.trim();
    const unfit = typed !== '' && !isWebAddress(typed);
    where.fault(unfit ? words.addressUnfit : null);
    if (unfit) address.focus();
    else save(typed || null, used.value || null);
  };
  return { box: form(page, words.answerForm, words.savedWith, [where.box, which.box], checked, back), first: address };
}

/** The note of a message: the present one is there to be changed. */
export function noteForm(page: QueuePage, present: string | null, save: (note: string | null) => void, back: () => void): Opened {
  const { words } = page;
  const text = h('textarea', { rows: '4', dir: 'auto' });
  text.value = present ?? '';
  const done = () => save(text.value.trim() || null);
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    done();
  });
  return { box: form(page, words.note, words.noteWith, [field(words.note, text, 'note').box], done, back), first: text };
}

/** Who takes care of the message. A digit chooses; `last`: who was chosen the last time stands ready. */
export function personChoice(page: QueuePage, last: string | null, save: (to: string | null) => void, back: () => void): Opened {
  const { words, brand } = page;
  const people = brand.people.map(({ id, name }) => ({ id: id as string | null, name }));
  const choices = [
    ...people.map((one, at) => ({ ...one, digit: at < 9 ? String(at + 1) : null })),
    { id: null, name: words.nobody, digit: '0' },
  ];
  const buttons = choices.map(({ id, name, digit }) =>
    h(
      'button',
      { type: 'button', class: 'btn', 'aria-keyshortcuts': digit, on: { click: () => save(id) } },
      h('span', { translate: id === null ? null : 'no', text: name }),
      digit !== null && h('kbd', { 'aria-hidden': 'true', text: digit }),
    ),
  );
  const box = h(
    'div',
    { class: 'under', role: 'group', 'aria-label': words.handTo },
    h('p', {}, h('b', { text: words.handTo })),
    brand.people.length === 0 && h('p', { class: 'sm', text: words.noPeople.replaceAll('`', '') }),
    h('div', { class: 'acts' }, ...buttons, button(words.cancel, back)),
    h('p', { class: 'sm mut', text: words.handKey }),
  );
  onEscape(box, back);
  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const found = choices.find(({ digit }) => digit !== null && digit === digitOf(event));
    if (event.key.length === 1 && event.key !== ' ') event.stopPropagation();
    if (found) save(found.id);
  });
  const ready = choices.findIndex(({ id }) => id !== null && id === last);
  return { box, first: buttons[Math.max(ready, 0)] as HTMLElement };
}
