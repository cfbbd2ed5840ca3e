/** One note, open: its form, its saving, its draft. */

import type { OpenNote } from '../../../scripts/model/desk-edit.ts';
import { aboutFields, type Known } from './about.ts';
import type { Form } from './bound.ts';
import { type Choice, conflictPart } from './conflict.ts';
import type { Content } from './content.ts';
import { button, h } from './dom.ts';
import { asEdited, editingOf } from './editing.ts';
import { focusFault, sayFaults } from './faults.ts';
import { liveParts } from './live.ts';
import { type NotesPart, notesPart } from './notes.ts';
import { ownKeys } from './own-keys.ts';
import type { EditorPage } from './page.ts';
import { part } from './part.ts';
import { replyVariants } from './reply-variants.ts';
import { reread, save } from './saving.ts';
import { variantsPart } from './variants.ts';

/** `opened` null: a new note, which starts with `start`. */
export function noteEditor(page: EditorPage, opened: OpenNote | null, start: Content, known: Known): HTMLElement {
  const { words } = page;
  const notesNote = page.kind === 'replies' ? words.reply.notesNote : page.kind === 'watch' ? words.watch.notesNote : words.notesNote;
  const editing = editingOf(page.brand, page.kind, opened, start);
  const place = h('div', { class: 'note-editor' });
  const messages = h('div', { class: 'stack' });
  const state = h('p', { class: 'sm mut', role: 'status' });
  let form: Form = { page, editing, fields: new Map() };
  let notes: NotesPart | null = null;
  let busy = false;

  const tell = (text: string, bad = false) => {
    messages.replaceChildren(h('div', { class: bad ? 'msg bad' : 'msg', role: bad ? 'alert' : 'status' }, h('p', { text })));
  };
  const showState = () => {
    state.textContent = editing.changed() ? words.unsaved : words.clean;
    state.classList.toggle('sig', editing.changed());
  };

  function draw(): void {
    form = { page, editing, fields: new Map() };
    const variants = page.kind === 'calendar' ? variantsPart(form) : null;
    notes = notesPart(form);
    const live = variants && liveParts(form, variants, known);
    const own = ownKeys(editing, words);
    place.replaceChildren(
      part(
        page.kind === 'calendar' ? words.about : words.kindsOne[page.kind],
        page.kind === 'calendar' ? words.aboutNote : null,
        aboutFields(form, known),
      ),
      ...(variants ? [part(words.variants, words.variantsNote, variants.element, true)] : []),
      ...(live ? [part(words.findings, null, live)] : []),
      ...(page.kind === 'replies' ? [part(words.reply.variants, words.reply.variantsNote, replyVariants(form), true)] : []),
      part(words.notes, notesNote, notes.element),
      ...(own ? [part(words.own, null, own)] : []),
    );
    const left = sayFaults(form, editing.opened?.faults ?? {});
    if (left.length > 0) tell(left.join(' '), true);
    showState();
  }

  async function written(name: string, created: boolean): Promise<void> {
    editing.forgetDraft();
    const now = await reread(page, name);
    if (now) editing.reopen(now);
    editing.forgetDraft();
    if (created) history.replaceState(null, '', page.address({ entry: name }));
    if (now) [editing.content, editing.body] = [asEdited(page.kind, now.frontmatter), now.body];
    const file = `data/${page.brand.folder}/${page.kind}/${name}.mdx`;
    tell(created ? words.created(file) : words.saved(file));
    for (const field of form.fields.values()) field.fault(null);
    sayFaults(form, now?.faults ?? {});
    showState();
  }

  async function saveNow(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      const saved = await save(page, editing);
      if (saved.kind === 'written') await written(saved.written.name, saved.created);
      else if (saved.kind === 'unchanged') tell(words.nothingChanged);
      else if (saved.kind === 'unfit') {
        const fields = saved.unfit.fields;
        const left = sayFaults(form, fields);
        tell([words.refusedFields(Object.keys(fields).length), ...left].join(' '), true);
        focusFault(form);
      } else {
        const choice = conflictPart(page, editing, saved.conflict, (one, again) => void choose(one, again));
        messages.replaceChildren(choice);
        choice.focus();
      }
    } catch (error) {
      tell(page.why(error), true);
    } finally {
      busy = false;
    }
  }

  async function choose({ now, content, body }: Choice, again: boolean): Promise<void> {
    editing.reopen(now);
    editing.takeDraft({ keptAt: Date.now(), hash: now.hash, content, body });
    messages.replaceChildren();
    draw();
    if (again) await saveNow();
  }

  function offerDraft(): void {
    const draft = editing.draft();
    if (!draft) return;
    const when = new Date(draft.keptAt).toLocaleString(page.language === 'fr' ? 'fr-FR' : 'en-GB', {
      dateStyle: 'long',
      timeStyle: 'short',
    });
    const stale = draft.hash !== (editing.opened?.hash ?? null) ? ` ${words.draftStale}` : '';
    messages.replaceChildren(
      h(
        'div',
        { class: 'msg', role: 'status' },
        h('p', { text: words.draftFound(when) + stale }),
        h(
          'div',
          { class: 'acts' },
          button(
            words.draftTake,
            () => {
              editing.takeDraft(draft);
              messages.replaceChildren();
              draw();
            },
            { kind: 'p' },
          ),
          button(words.draftDrop, () => {
            editing.forgetDraft();
            messages.replaceChildren();
          }),
        ),
      ),
    );
  }

  editing.onChange(showState);
  draw();
  offerDraft();
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault();
      void saveNow();
    }
  });
  window.addEventListener('beforeunload', (event) => {
    if (editing.changed()) event.preventDefault();
  });
  const bar = h(
    'div',
    { class: 'save-bar acts' },
    button(words.save, () => void saveNow(), { kind: 'p', id: 'save', 'aria-keyshortcuts': 'Control+S Meta+S' }),
    h('span', { class: 'sm mut', text: words.saveKeys }),
    state,
  );
  return h('div', {}, h('p', {}, h('a', { href: page.address(), text: words.back })), messages, place, bar);
}
