/** A note being edited: what was opened, what it says now, and the draft that is kept until it is saved. */

import type { Brand } from '../../../scripts/model/brand.ts';
import type { NoteKind, OpenNote } from '../../../scripts/model/desk-edit.ts';
import { withReplyVariants } from '../../../scripts/model/reply.ts';
import { withNoteDay } from '../../../scripts/model/watch-note.ts';
import { type Content, same, stepsOf, valueAt, withValue } from './content.ts';

interface Draft {
  /** ms UTC. */
  keptAt: number;
  hash: string | null;
  content: Content;
  body: string;
}

export interface Editing {
  readonly brand: Brand;
  readonly kind: NoteKind;
  /** null while it has no file. */
  opened: OpenNote | null;
  content: Content;
  body: string;
  get: (place: string) => unknown;
  /** As a text, for a field. */
  text: (place: string) => string;
  /** Sets a key; an empty text or undefined takes it away. */
  set: (place: string, value: unknown) => void;
  setBody: (body: string) => void;
  changed: () => boolean;
  onChange: (heard: () => void) => void;
  /** The file as it now stands on the disk. */
  reopen: (note: OpenNote) => void;
  /** What was typed and never saved; null when there is none. */
  draft: () => Draft | null;
  takeDraft: (draft: Draft) => void;
  forgetDraft: () => void;
}

const START: Record<NoteKind, Content> = { calendar: { status: 'draft' }, campaigns: {}, watch: {}, replies: {} };

/** The header as it is edited: what the first editor wrote elsewhere stands where it belongs, and is written so with the next change. */
export function asEdited(kind: NoteKind, content: Content): Content {
  if (kind === 'replies') return withReplyVariants(content) as Content;
  return kind === 'watch' ? (withNoteDay(content) as Content) : content;
}

/** `start` is what a new note says before anything is typed. */
export function editingOf(brand: Brand, kind: NoteKind, opened: OpenNote | null, start: Content = {}): Editing {
  const key = `vigie-note:${brand.folder}/${kind}/${opened?.name ?? ''}`;
  let base = { content: opened ? asEdited(kind, opened.frontmatter) : { ...START[kind], ...start }, body: opened?.body ?? '' };
  const heard: (() => void)[] = [];
  const told = () => {
    if (editing.changed()) keep();
    else forget();
    for (const one of heard) one();
  };
  const keep = () => {
    const draft: Draft = { keptAt: Date.now(), hash: editing.opened?.hash ?? null, content: editing.content, body: editing.body };
    try {
      localStorage.setItem(key, JSON.stringify(draft));
    } catch {
      // Without room, or in a browser that keeps nothing, leaving still warns.
    }
  };
  const forget = () => localStorage.removeItem(key);
  const editing: Editing = {
    brand,
    kind,
    opened,
    content: base.content,
    body: base.body,
    get: (place) => valueAt(editing.content, stepsOf(place)),
    text: (place) => {
      const value = editing.get(place);
      return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
    },
    set: (place, value) => {
      const steps = stepsOf(place);
      const next = value === '' ? undefined : value;
      const before = valueAt(editing.content, steps);
      // An empty field is the same as a key that says null.
      if (same(before, next) || (next === undefined && (before === null || before === undefined))) return;
      const was = valueAt(base.content, steps);
      editing.content = withValue(editing.content, steps, next === undefined && (was === null || was === '') ? was : next);
      told();
    },
    setBody: (body) => {
      if (body === editing.body) return;
      editing.body = body;
      told();
    },
    changed: () => editing.body !== base.body || !same(editing.content, base.content),
    onChange: (one) => heard.push(one),
    reopen: (note) => {
      editing.opened = note;
      base = { content: asEdited(kind, note.frontmatter), body: note.body };
    },
    draft: () => {
      try {
        const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
        return draft && (draft.body !== base.body || !same(draft.content, base.content)) ? draft : null;
      } catch {
        return null;
      }
    },
    takeDraft: (draft) => {
      editing.content = draft.content;
      editing.body = draft.body;
      told();
    },
    forgetDraft: forget,
  };
  return editing;
}
