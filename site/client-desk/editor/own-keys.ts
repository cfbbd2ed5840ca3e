/** Keys of the file that Vigie does not know: shown, never edited. */

import type { EditorWords } from '../../desk/words-editor.ts';
import { stepsOf, valueAt } from './content.ts';
import { h } from './dom.ts';
import type { Editing } from './editing.ts';

/** null when there are none. */
export function ownKeys(editing: Editing, words: EditorWords): HTMLElement | null {
  const unknown = editing.opened?.unknown ?? [];
  if (unknown.length === 0) return null;
  const rows = unknown.flatMap((place) => {
    const value = valueAt(editing.content, stepsOf(place));
    return [
      h('dt', {}, h('code', { text: place })),
      h('dd', {}, h('pre', { text: typeof value === 'string' ? value : JSON.stringify(value, null, 1) })),
    ];
  });
  return h('div', { class: 'stack tight' }, h('p', { class: 'sm mut', text: words.ownNote }), h('dl', { class: 'own-keys' }, ...rows));
}
