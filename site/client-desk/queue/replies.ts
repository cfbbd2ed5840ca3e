/** The library of replies beside the message: searched, and copied as the platform and the language of the message ask for. */

import { SITES } from '../../../scripts/model/clip.ts';
import { count, dayShortYear } from '../../../scripts/model/figures.ts';
import type { QueueMention } from '../../../scripts/model/mention-queue.ts';
import type { PanelReply } from '../../../scripts/model/panel.ts';
import { LANGUAGES, type Language } from '../../../scripts/model/phrase.ts';
import { type AdaptedReply, adaptReply } from '../../../scripts/model/reply.ts';
import { field, h, select } from '../editor/dom.ts';
import { parametersOf } from '../editor/page.ts';
import { keyed, type QueuePage } from './page.ts';
import { answerLanguage, nameOf, repliesWith } from './view.ts';

/** Replies shown at once; a search finds the others. */
const MOST_SHOWN = 6;

export interface Copied {
  reply: PanelReply;
  adapted: AdaptedReply;
}

export interface Replies {
  box: HTMLElement;
  /** Shows those that fit a message. */
  show: (mention: QueueMention, replies: readonly PanelReply[]) => void;
  search: () => void;
  copyFirst: () => void;
}

/** `copied` is called with the reply that shall be copied; `back` when the search is left. */
export function repliesBox(page: QueuePage, copied: (one: Copied) => void, back: () => void): Replies {
  const { words, language: reader, brand } = page;
  const search = h('input', { type: 'search', autocomplete: 'off', data: { act: 'search' } });
  const spoken = select(
    LANGUAGES.map((one) => ({ value: one, text: words.languages[one] })),
    'fr',
  );
  const guess = h('p', { class: 'sm mut' });
  const list = h('ol', { class: 'texts' });
  let all: readonly PanelReply[] = [];
  let mention: QueueMention | null = null;
  let found: Copied[] = [];

  const adaptedTo = (reply: PanelReply, to: QueueMention): Copied[] => {
    const adapted = adaptReply(reply, SITES[to.site].platform, spoken.value as Language, nameOf(to.author));
    return adapted ? [{ reply, adapted }] : [];
  };
  const draw = () => {
    const to = mention;
    if (!to) return;
    found = repliesWith(all, search.value).flatMap((reply) => adaptedTo(reply, to));
    const rows = found.slice(0, MOST_SHOWN).map((one, at) => h('li', {}, ...row(one, at === 0)));
    const none = all.length === 0 ? nothingYet() : h('p', { class: 'mut', text: words.repliesNoMatch });
    const rest =
      found.length > MOST_SHOWN &&
      h('li', { class: 'sm mut', text: words.repliesMore(count(MOST_SHOWN, reader), count(found.length, reader)) });
    list.replaceChildren(...(rows.length > 0 ? rows : [h('li', {}, none)]), ...(rest ? [rest] : []));
  };
  const nothingYet = () =>
    h(
      'p',
      { class: 'mut' },
      ...words.repliesNone.split('`').map((part, at) => (at === 1 ? h('code', { text: part }) : part)),
      ' ',
      h('a', { href: `${page.to('/desk/calendar/')}${parametersOf(brand.folder, 'replies', { new: '' })}`, text: words.repliesNew }),
    );
  const row = (one: Copied, first: boolean): HTMLElement[] => {
    const { reply, adapted } = one;
    const press = () => copied(one);
    const which = h('span', { class: 'vh', text: ` ${words.copyWhich(reply.title)}` });
    const copy = first
      ? keyed(page, 'copy', words.copy, press)
      : h('button', { type: 'button', class: 'btn', on: { click: press }, text: words.copy });
    copy.firstChild?.after(which);
    const facts = [
      adapted.otherLanguage && words.languageOther,
      reply.outdated && reply.reviewOn !== null && words.outdated(dayShortYear(reply.reviewOn, reader)),
    ].filter(Boolean);
    return [
      h('div', { class: 'reply-head' }, h('b', { translate: 'no', text: reply.title }), copy),
      h('p', { class: 'reply-text', translate: 'no', lang: adapted.variant.language, dir: 'auto', text: adapted.text }),
      ...(facts.length > 0 ? [h('p', { class: 'sm sig', text: facts.join(', ') })] : []),
    ];
  };

  search.addEventListener('input', draw);
  search.addEventListener('keydown', (event) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Enter' && found[0]) copied(found[0]);
    back();
  });
  spoken.addEventListener('change', draw);
  const box = h(
    'section',
    { class: 'replies', 'aria-labelledby': 'replies-name' },
    h('h2', { id: 'replies-name', text: words.replies }),
    h('div', { class: 'pair' }, field(words.search, search, 'search').box, field(words.repliesIn, spoken, 'language').box),
    guess,
    list,
  );
  return {
    box,
    show(next, replies) {
      if (next.slug !== mention?.slug) {
        const { language, guessed } = answerLanguage(next.language, brand.languages);
        spoken.value = language;
        guess.textContent = guessed ? words.languageGuessed(words.languages[language]) : '';
        guess.hidden = !guessed;
      }
      mention = next;
      all = replies;
      draw();
    },
    search: () => {
      search.focus();
      search.select();
    },
    copyFirst: () => {
      if (found[0]) copied(found[0]);
    },
  };
}
