/** A file that went, or no longer reads: what was typed is kept, and can be written again on the file as it was opened. */

import type { Conflict, OpenNote, Written } from '../../../scripts/model/desk-edit.ts';
import { changesBetween } from './content-lists.ts';
import { button, h } from './dom.ts';
import { doneOf } from './doors.ts';
import type { Editing } from './editing.ts';
import type { EditorPage } from './page.ts';

interface Lost {
  page: EditorPage;
  editing: Editing;
  /** It is written, under this name, with what was sent. */
  written: (name: string, sent: Pick<Editing, 'content' | 'body'>) => Promise<void>;
  failed: (error: unknown) => void;
}

/** `now`: what stands in its place; null when nothing does. */
export function lostFile({ page, editing, written, failed }: Lost, now: OpenNote | null): HTMLElement {
  const v = page.words.versions;
  const again = async () => {
    const { name, source, frontmatter, body } = editing.opened as OpenNote;
    const sent = { content: editing.content, body: editing.body };
    const answer = await page.doors.post<Written, 'note/again'>('note/again', {
      brand: page.brand.folder,
      kind: page.kind,
      name,
      hash: now?.hash ?? null,
      source,
      changes: changesBetween(frontmatter, sent.content),
      ...(sent.body === body ? {} : { body: sent.body }),
    });
    await written(doneOf(answer).name, sent);
  };
  return h(
    'section',
    { class: 'msg bad conflict', role: 'alertdialog', 'aria-labelledby': 'lost-name', tabindex: '-1' },
    h('h2', { id: 'lost-name', text: now ? v.unread : v.gone }),
    h('p', { text: now ? v.unreadNote : v.goneNote }),
    now && fileText(page, now),
    h(
      'div',
      { class: 'acts' },
      button(now ? v.unreadSave : v.goneSave, () => void again().catch(failed), { kind: now ? '' : 'p' }),
    ),
  );
}

/** A note that cannot be edited here: why, and its text. */
export function unreadNote(page: EditorPage, note: OpenNote): HTMLElement {
  return h(
    'div',
    { class: 'stack' },
    h('p', {}, h('a', { href: page.address(), text: page.words.back })),
    h(
      'div',
      { class: 'msg bad', role: 'alert' },
      h('h2', { text: page.words.versions.unreadOpen }),
      h('p', { text: note.faults[''] ?? '' }),
    ),
    fileText(page, note),
  );
}

const fileText = ({ words }: EditorPage, { source }: OpenNote): HTMLElement =>
  h(
    'details',
    { open: true },
    h('summary', { text: words.versions.onDisk }),
    h('pre', { class: 'file-text', text: source, translate: 'no', tabindex: '0' }),
  );

/** Whether a conflict is about a file that can no longer be read. */
export const isUnread = ({ now }: Conflict): boolean => !now.editable;
