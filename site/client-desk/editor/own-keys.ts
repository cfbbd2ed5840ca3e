/** Keys of the file that Vigie does not know: shown, never edited. */

import type { EditorWords } from '../../desk/words-editor.ts';
import type { Form } from './bound.ts';
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

/** Variants that a person wrote as something else than a list of them: shown as they are; null when they are as they should be. */
export function unfitVariants({ editing, page }: Pick<Form, 'editing' | 'page'>): HTMLElement | null {
  const value = editing.get('variants') ?? [];
  if (Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one))) return null;
  return h(
    'div',
    { class: 'stack tight' },
    h('p', { class: 'fault', text: page.words.versions.listUnfit }),
    h('pre', { text: JSON.stringify(value, null, 1), translate: 'no' }),
  );
}
