/** Published posts that may be planned ones: a person says which. */

import type { Written } from '../../../scripts/model/desk-edit.ts';
import { percent } from '../../../scripts/model/figures.ts';
import { platform } from '../../../scripts/model/platform.ts';
import type { ProposedMatch } from '../../data/desk-calendar.ts';
import { button, h } from './dom.ts';
import { Refusal } from './doors.ts';
import type { EditorPage } from './page.ts';

interface MatchesInput {
  /** The entry's file as it stands in the list: other answers and other parts of the page change it. */
  hashOf: (name: string) => string | undefined;
  /** Reads the list and the statuses anew. */
  again: () => Promise<void>;
}

export function matchesPart(page: EditorPage, proposals: readonly ProposedMatch[], { hashOf, again }: MatchesInput): HTMLElement {
  const { words, language, doors, brand } = page;

  function row(one: ProposedMatch): HTMLElement {
    const result = h('p', { class: 'sm', role: 'status', tabindex: '-1' });
    const acts = h('div', { class: 'acts' });
    const answer = async (what: { permalink: string } | { postId: string } | { notThis: string }, done: string) => {
      try {
        const {
          done: written,
          conflict,
          unfit,
        } = await doors.post<Written, 'match'>('match', {
          brand: brand.folder,
          name: one.name,
          hash: hashOf(one.name) ?? one.hash,
          key: one.key,
          ...what,
        });
        if (!written) {
          // What is asked is a key of its own: on the file as it stands now, the same button does it.
          await again();
          throw new Refusal(conflict ? words.matchChanged : Object.values(unfit?.fields ?? {}).join(' '));
        }
        acts.replaceChildren();
        result.textContent = done;
        result.focus();
        await again();
      } catch (error) {
        result.textContent = page.why(error);
      }
    };
    const { permalink } = one;
    acts.append(
      button(words.matchConfirm, () => void answer(permalink ? { permalink } : { postId: one.postId }, words.matchDone), {
        'aria-label': words.matchConfirmOf(one.title),
      }),
      button(words.matchNot, () => void answer({ notThis: one.postId }, words.matchRefused), { 'aria-label': words.matchNotOf(one.title) }),
    );
    return h(
      'li',
      {},
      h(
        'p',
        {},
        h('a', { href: page.address({ entry: one.name }), text: one.title, translate: 'no' }),
        one.day ? `, ${page.longDay(one.day)}` : null,
      ),
      h(
        'p',
        { class: 'sm mut' },
        `${platform(one.platform).name[language]}, ${one.account}, ${one.similarity === 0 ? words.matchHour : words.matchAlike(percent(one.similarity * 100, language).replace(/\s?%$/, ''))}`,
      ),
      one.text ? h('blockquote', { class: 'sm', text: one.text, translate: 'no' }) : null,
      permalink
        ? h('p', { class: 'sm' }, h('a', { href: permalink, rel: 'noreferrer', target: '_blank', text: words.matchSee }))
        : h('p', { class: 'sm mut', text: words.matchNoAddress }),
      acts,
      result,
    );
  }
  return proposals.length === 0
    ? h('p', { class: 'mut', text: words.matchesNone })
    : h('ul', { class: 'list matches' }, ...proposals.map(row));
}
