/** A draft that was never saved, offered above the form. */

import { button, h } from './dom.ts';
import type { Draft } from './editing.ts';
import type { EditorPage } from './page.ts';

interface Found {
  /** The file has changed since. */
  stale: boolean;
  take: () => void;
  drop: () => void;
}

export function foundDraft({ words, language }: EditorPage, draft: Draft, { stale, take, drop }: Found): HTMLElement {
  const when = new Date(draft.keptAt).toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' });
  return h(
    'div',
    { class: 'msg', role: 'status' },
    h('p', { text: [words.draftFound(when), stale && words.draftStale].filter(Boolean).join(' ') }),
    h('div', { class: 'acts' }, button(words.draftTake, take, { kind: 'p' }), button(words.draftDrop, drop)),
  );
}
