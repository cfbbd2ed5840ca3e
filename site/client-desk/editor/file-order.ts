/** The order in which a new note's keys are written: as people read them. Pure. */

import type { NoteKind } from '../../../scripts/model/desk-edit.ts';
import { REPLY_KEYS, REPLY_VARIANT_KEYS } from '../../../scripts/model/reply.ts';
import { WATCH_NOTE_KEYS } from '../../../scripts/model/watch-note.ts';
import type { Content } from './content.ts';

const ORDER: Readonly<Partial<Record<NoteKind, readonly string[]>>> = { replies: REPLY_KEYS, watch: WATCH_NOTE_KEYS };

/** Keys that Vigie knows first, in their order, then the others as they came. */
const inOrder = (content: Content, keys: readonly string[]): Content =>
  Object.fromEntries(
    [...keys, ...Object.keys(content).filter((key) => !keys.includes(key))].flatMap((key) => (key in content ? [[key, content[key]]] : [])),
  );

/** A new note's frontmatter in the order of its kind. */
export function inFileOrder(kind: NoteKind, content: Content): Content {
  const keys = ORDER[kind];
  if (!keys) return content;
  const { variants } = content;
  const ordered =
    kind === 'replies' && Array.isArray(variants) ? variants.map((one) => inOrder(one as Content, REPLY_VARIANT_KEYS)) : variants;
  return inOrder(ordered === undefined ? content : { ...content, variants: ordered }, keys);
}
