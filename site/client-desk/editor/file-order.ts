/** The order in which a new note's keys are written: as people read them. Pure. */

import type { NoteKind } from '../../../scripts/model/desk-edit.ts';
import { ENTRY_KEYS, VARIANT_KEYS } from '../../../scripts/model/planned-post.ts';
import { REPLY_KEYS, REPLY_VARIANT_KEYS } from '../../../scripts/model/reply.ts';
import { WATCH_NOTE_KEYS } from '../../../scripts/model/watch-note.ts';
import type { Content } from './content.ts';

const ORDER: Readonly<Partial<Record<NoteKind, readonly string[]>>> = { calendar: ENTRY_KEYS, replies: REPLY_KEYS, watch: WATCH_NOTE_KEYS };
const ORDER_OF_VARIANTS: Readonly<Partial<Record<NoteKind, readonly string[]>>> = { calendar: VARIANT_KEYS, replies: REPLY_VARIANT_KEYS };

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
  const own = ORDER_OF_VARIANTS[kind];
  const ordered = own && Array.isArray(variants) ? variants.map((one) => inOrder(one as Content, own)) : variants;
  return inOrder(ordered === undefined ? content : { ...content, variants: ordered }, keys);
}
