/** Saving a note: only what changed, with the hash of the file as it was opened. */

import type { Conflict, OpenNote, Unfit, Written } from '../../../scripts/model/desk-edit.ts';
import { changesBetween } from './content-lists.ts';
import type { Editing } from './editing.ts';
import { inFileOrder } from './file-order.ts';
import type { EditorPage } from './page.ts';

export type Saved =
  | { kind: 'written'; written: Written; created: boolean }
  | { kind: 'unchanged' }
  | { kind: 'unfit'; unfit: Unfit }
  | { kind: 'conflict'; conflict: Conflict };

/** Throws Lost when the desk does not answer, Refusal with its sentence. */
export async function save({ doors, brand, kind }: EditorPage, editing: Editing): Promise<Saved> {
  const { opened, content, body } = editing;
  const where = { brand: brand.folder, kind };
  if (!editing.changed() && opened) return { kind: 'unchanged' };
  const answer = opened
    ? await doors.post<Written>('note/save', {
        ...where,
        name: opened.name,
        hash: opened.hash,
        changes: changesBetween(opened.frontmatter, content),
        ...(body === opened.body ? {} : { body }),
      })
    : await doors.post<Written>('note/create', { ...where, frontmatter: inFileOrder(kind, content), ...(body ? { body } : {}) });
  if (answer.conflict) return { kind: 'conflict', conflict: answer.conflict };
  if (answer.unfit) return { kind: 'unfit', unfit: answer.unfit };
  return { kind: 'written', written: answer.done, created: opened === null };
}

/** The note as the desk has it now. */
export const reread = ({ doors, brand, kind }: EditorPage, name: string): Promise<OpenNote | null> => doors.note(brand.folder, kind, name);
