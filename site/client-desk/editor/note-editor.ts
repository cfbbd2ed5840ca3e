/** One note, open: its form, its saving, its draft. */

import type { OpenNote } from '../../../scripts/model/desk-edit.ts';
import { aboutFields, type Known, sayStanding } from './about.ts';
import type { Form } from './bound.ts';
import { campaignName, renamedSentence } from './campaign-name.ts';
import { type Choice, conflictPart, type Versions } from './conflict.ts';
import type { Content } from './content.ts';
import { button, h } from './dom.ts';
import { Gone } from './doors.ts';
import { type Draft, type Editing, editingOf } from './editing.ts';
import { focusFault, sayFaults, unfinished } from './faults.ts';
import { foundDraft } from './found-draft.ts';
import { freshBrand } from './fresh.ts';
import { type LiveParts, liveParts } from './live.ts';
import { isUnread, lostFile, unreadNote } from './lost-file.ts';
import { type NotesPart, notesPart } from './notes.ts';
import { ownKeys, unfitVariants } from './own-keys.ts';
import { type EditorPage, entitle, keepLanguage } from './page.ts';
import { part } from './part.ts';
import { replyVariants } from './reply-variants.ts';
import { reread, save } from './saving.ts';
import { knownStanding } from './standing-now.ts';
import { variantsPart } from './variants.ts';

type Sent = Pick<Editing, 'content' | 'body'>;

/** `opened` null: a new note, which starts with `start`. */
export function noteEditor(page: EditorPage, opened: OpenNote | null, start: Content, known: Known): HTMLElement {
  if (opened && !opened.editable) return unreadNote(page, opened);
  const { words } = page;
  const notesNote = page.kind === 'replies' ? words.reply.notesNote : page.kind === 'watch' ? words.watch.notesNote : words.notesNote;
  const editing = editingOf(page.brand, page.kind, opened, start);
  const place = h('div', { class: 'note-editor' });
  const messages = h('div', { class: 'stack' });
  /** Beside the button, where it is seen wherever one writes. */
  const told = h('div', { class: 'told' });
  const state = h('p', { class: 'sm mut', role: 'status' });
  let form: Form = { page, editing, fields: new Map() };
  let notes: NotesPart | null = null;
  let live: LiveParts | null = null;
  let busy = false;
  /** Saving was asked again before it was done. */
  let pressedAgain = false;
  const onPage = h('span', {}, page.kind === 'calendar' && opened && toPage(page, opened.name));

  const tell = (text: string, bad = false) => {
    told.replaceChildren(h('p', { class: bad ? 'sig' : '', role: bad ? 'alert' : 'status', text }));
  };
  const showState = () => {
    state.textContent = editing.changed() ? words.unsaved : words.clean;
    state.classList.toggle('sig', editing.changed());
  };

  function draw(): void {
    form = { page, editing, fields: new Map() };
    const unfit = page.kind === 'calendar' || page.kind === 'replies' ? unfitVariants(form) : null;
    const variants = page.kind === 'calendar' && !unfit ? variantsPart(form) : null;
    notes?.close();
    notes = notesPart(form);
    live = variants && liveParts(form, variants, known);
    const own = ownKeys(editing, words);
    place.replaceChildren(
      part(
        page.kind === 'calendar' ? words.about : words.kindsOne[page.kind],
        page.kind === 'calendar' ? words.aboutNote : null,
        aboutFields(form, known),
      ),
      ...(unfit ? [part(page.kind === 'replies' ? words.reply.variants : words.variants, null, unfit)] : []),
      ...(variants ? [part(words.variants, words.variantsNote, variants.element, true)] : []),
      ...(live ? [part(words.findings, null, live.element)] : []),
      ...(page.kind === 'replies' && !unfit ? [part(words.reply.variants, words.reply.variantsNote, replyVariants(form), true)] : []),
      part(words.notes, notesNote, notes.element),
      ...(page.kind === 'campaigns' && editing.opened
        ? [part(words.versions.rename, words.versions.renameNote, campaignName(page, editing))]
        : []),
      ...(own ? [part(words.own, null, own)] : []),
    );
    const faults = Object.entries(editing.opened?.faults ?? {}).filter(([at]) => !unfit || !at.startsWith('variants'));
    const left = sayFaults(form, Object.fromEntries(faults));
    if (left.length > 0) tell(left.join(' '), true);
    showState();
  }

  async function written(name: string, created: boolean, sent: Sent): Promise<void> {
    const now = await reread(page, name);
    if (now) editing.saved(now, sent);
    if (created) history.replaceState(null, '', page.address({ entry: name }));
    keepLanguage();
    entitle(editing.text('title') || words.untitled);
    clear();
    const file = `data/${page.brand.folder}/${page.kind}/${name}.mdx`;
    tell(created ? words.created(file) : words.saved(file));
    for (const field of form.fields.values()) field.fault(null);
    sayFaults(form, now?.faults ?? {});
    showState();
    if (page.kind !== 'calendar') return;
    onPage.replaceChildren(toPage(page, name));
    void freshBrand(page.brand.folder).then(
      (brand) => {
        known.derived = brand?.states[name] ?? null;
        known.standing = now && brand ? knownStanding(brand, now) : null;
        sayStanding(form, known);
        live?.again();
      },
      () => undefined,
    );
  }

  async function saveNow(): Promise<void> {
    if (busy) {
      pressedAgain = true;
      return;
    }
    const left = unfinished(form);
    if (left > 0) return tell(words.refusedFields(left), true);
    busy = true;
    const sent = { content: editing.content, body: editing.body };
    try {
      const saved = await save(page, editing);
      if (saved.kind === 'written') await written(saved.written.name, saved.created, sent);
      else if (saved.kind === 'unchanged') tell(words.nothingChanged);
      else if (saved.kind === 'unfit') {
        const fields = saved.unfit.fields;
        const left = sayFaults(form, fields);
        tell([words.refusedFields(Object.keys(fields).length), ...left].join(' '), true);
        focusFault(form);
      } else if (isUnread(saved.conflict)) askAgain(saved.conflict.now);
      else compare({ base: editing.base, mine: sent, now: saved.conflict.now, why: saved.conflict.problem });
    } catch (error) {
      if (error instanceof Gone && editing.opened) askAgain(null);
      else tell(page.why(error), true);
    } finally {
      busy = false;
      if (pressedAgain) {
        pressedAgain = false;
        void saveNow();
      }
    }
  }

  const clear = () => {
    messages.replaceChildren();
    place.inert = false;
  };
  function show(choice: HTMLElement): void {
    told.replaceChildren();
    place.inert = false;
    messages.replaceChildren(choice);
    choice.focus();
  }
  const compare = (versions: Versions, answered = () => {}) => {
    const chosen = (one: Choice, again: boolean) => {
      void choose(one, again);
      answered();
    };
    show(conflictPart(page, versions, chosen));
    // What would be typed below a choice would be lost with it.
    place.inert = true;
  };
  const askAgain = (now: OpenNote | null) => {
    const failed = (error: unknown) => tell(page.why(error), true);
    show(lostFile({ page, editing, written: (name, sent) => written(name, true, sent), failed }, now));
  };

  async function choose({ now, content, body }: Choice, again: boolean): Promise<void> {
    editing.reopen(now);
    editing.takeDraft({ keptAt: Date.now(), hash: now.hash, content, body });
    clear();
    draw();
    if (again) await saveNow();
  }

  /** A draft of an older version would take back what was changed on the disk since. */
  function takeDraft(draft: Draft): void {
    const now = editing.opened;
    if (now && draft.hash !== now.hash)
      compare({ base: draft.from ?? editing.base, mine: draft, now, why: words.versions.stale }, editing.answerDraft);
    else {
      editing.takeDraft(draft);
      editing.answerDraft();
      clear();
      draw();
    }
  }

  function offerDraft(): void {
    const draft = editing.draft();
    if (!draft) return;
    const drop = () => {
      editing.answerDraft();
      clear();
    };
    messages.replaceChildren(
      foundDraft(page, draft, { stale: draft.hash !== (editing.opened?.hash ?? null), take: () => takeDraft(draft), drop }),
    );
  }

  editing.onChange(() => {
    showState();
    sayStanding(form, known);
  });
  draw();
  const renamed = opened && renamedSentence(page, opened.name);
  if (renamed) tell(renamed);
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
    told,
    button(words.save, () => void saveNow(), { kind: 'p', id: 'save', 'aria-keyshortcuts': 'Control+S Meta+S' }),
    h('span', { class: 'sm mut', text: words.saveKeys }),
    state,
  );
  return h('div', {}, h('p', { class: 'acts' }, h('a', { href: page.address(), text: words.back }), onPage), messages, place, bar);
}

/** The link to the entry's page, as everybody reads it. */
const toPage = ({ brand, language, words }: EditorPage, name: string): HTMLElement =>
  h('a', { href: `${language === 'en' ? '/en' : ''}/${brand.folder}/calendar/${name}/`, text: words.toPage });
