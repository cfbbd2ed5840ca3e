/** Published posts that may be planned ones: a person says which. */

import type { Written } from '../../../scripts/model/desk-edit.ts';
import { percent } from '../../../scripts/model/figures.ts';
import { platform } from '../../../scripts/model/platform.ts';
import type { ProposedMatch } from '../../data/desk-calendar.ts';
import { button, h } from './dom.ts';
import { Refusal } from './doors.ts';
import type { EditorPage } from './page.ts';

export function matchesPart(page: EditorPage, proposals: readonly ProposedMatch[]): HTMLElement {
  const { words, language, doors, brand } = page;
  // An answer changes the file: the next one about the same entry needs its new hash.
  const hashes = new Map(proposals.map(({ name, hash }) => [name, hash]));

  function row(one: ProposedMatch): HTMLElement {
    const result = h('p', { class: 'sm', role: 'status' });
    const acts = h('div', { class: 'acts' });
    const answer = async (what: { permalink: string } | { notThis: string }, done: string) => {
      try {
        const hash = hashes.get(one.name) ?? one.hash;
        const { done: written, conflict } = await doors.post<Written, 'match'>('match', {
          brand: brand.folder,
          name: one.name,
          hash,
          key: one.key,
          ...what,
        });
        if (!written) throw new Refusal(conflict?.problem ?? '');
        hashes.set(one.name, written.hash);
        acts.replaceChildren();
        result.textContent = done;
      } catch (error) {
        result.textContent = page.why(error);
      }
    };
    const { permalink } = one;
    acts.append(
      ...(permalink
        ? [button(words.matchConfirm, () => void answer({ permalink }, words.matchDone), { 'aria-label': words.matchConfirmOf(one.title) })]
        : []),
      button(words.matchNot, () => void answer({ notThis: one.postId }, words.matchRefused), { 'aria-label': words.matchNotOf(one.title) }),
    );
    return h(
      'li',
      {},
      h('p', {}, h('b', { text: one.title }), one.day ? `, ${page.longDay(one.day)}` : null),
      h(
        'p',
        { class: 'sm mut' },
        `${platform(one.platform).name[language]}, ${one.account}, ${words.matchAlike(percent(one.similarity * 100, language).replace(/\s?%$/, ''))}`,
      ),
      one.text ? h('blockquote', { class: 'sm', text: one.text }) : null,
      acts,
      result,
    );
  }
  return proposals.length === 0
    ? h('p', { class: 'mut', text: words.matchesNone })
    : h('ul', { class: 'list matches' }, ...proposals.map(row));
}
