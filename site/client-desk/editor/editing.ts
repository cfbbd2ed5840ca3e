/** A note being edited: what was opened, what it says now, and the draft that is kept until it is saved. */

import type { Brand } from '../../../scripts/model/brand.ts';
import type { NoteKind, OpenNote } from '../../../scripts/model/desk-edit.ts';
import { withReplyVariants } from '../../../scripts/model/reply.ts';
import { withNoteDay } from '../../../scripts/model/watch-note.ts';
import { type Content, differences, same, stepsOf, valueAt, withValue } from './content.ts';

export interface Draft {
  /** ms UTC. */
  keptAt: number;
  hash: string | null;
  content: Content;
  body: string;
  /** What the file said when it was opened. */
  from?: { content: Content; body: string };
}

export interface Editing {
  readonly brand: Brand;
  readonly kind: NoteKind;
  /** null while it has no file. */
  opened: OpenNote | null;
  /** What the file says, or a new note before anything is typed. */
  readonly base: Pick<Editing, 'content' | 'body'>;
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
  /** What was sent is written; what was typed meanwhile stays to be saved. */
  saved: (note: OpenNote, sent: Pick<Editing, 'content' | 'body'>) => void;
  /** What was typed and never saved; null when there is none. */
  draft: () => Draft | null;
  takeDraft: (draft: Draft) => void;
  /** The draft that was found is not wanted. */
  answerDraft: () => void;
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
  const keyNow = () => `vigie-note:${brand.folder}/${kind}/${editing.opened?.name ?? ''}`;
  /** Where a draft waits that was found and not yet answered: typing keeps another. */
  const waitingKey = () => `${keyNow()}#found`;
  let base = { content: opened ? asEdited(kind, opened.frontmatter) : { ...START[kind], ...start }, body: opened?.body ?? '' };
  const heard: (() => void)[] = [];
  const told = () => {
    if (editing.changed()) keep();
    else forget();
    for (const one of heard) one();
  };
  const keep = () => {
    const draft: Draft = {
      keptAt: Date.now(),
      hash: editing.opened?.hash ?? null,
      content: editing.content,
      body: editing.body,
      from: base,
    };
    try {
      localStorage.setItem(keyNow(), JSON.stringify(draft));
    } catch {
      // Without room, or in a browser that keeps nothing, leaving still warns.
    }
  };
  const forget = () => localStorage.removeItem(keyNow());
  const editing: Editing = {
    brand,
    kind,
    opened,
    get base() {
      return base;
    },
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
    saved: (note, sent) => {
      forget();
      const since = differences(sent.content, editing.content);
      editing.reopen(note);
      editing.content = since.reduce((content, { keys, to }) => withValue(content, keys, to), base.content);
      if (editing.body === sent.body) editing.body = note.body;
      told();
    },
    draft: () => {
      try {
        const kept = localStorage.getItem(keyNow());
        if (kept !== null) {
          localStorage.setItem(waitingKey(), kept);
          forget();
        }
        const draft = JSON.parse(localStorage.getItem(waitingKey()) ?? 'null') as Draft | null;
        if (draft && (draft.body !== base.body || !same(draft.content, base.content))) return draft;
        localStorage.removeItem(waitingKey());
        return null;
      } catch {
        return null;
      }
    },
    takeDraft: (draft) => {
      editing.content = draft.content;
      editing.body = draft.body;
      told();
    },
    answerDraft: () => localStorage.removeItem(waitingKey()),
    forgetDraft: forget,
  };
  return editing;
}
