/** The queue beside the message: who waits, since when. */

import { cutText } from '../../../scripts/model/beginning.ts';
import { SITES } from '../../../scripts/model/clip.ts';
import { count } from '../../../scripts/model/figures.ts';
import type { MentionQueue, QueueMention } from '../../../scripts/model/mention-queue.ts';
import { waitText } from '../../waits.ts';
import { h } from '../editor/dom.ts';
import type { QueuePage } from './page.ts';
import { nameOf } from './view.ts';

/** Characters of a message in the list. */
const FIRST_WORDS = 90;

/** How long a message has waited, as people say it: in opening hours where the brand names its own. */
export function waitOf({ waitedMs }: Pick<QueueMention, 'waitedMs'>, { language, words, answers }: QueuePage): string {
  if (waitedMs === null) return words.unknownWait;
  return waitedMs === 0 && answers() ? words.notOpen : waitText(waitedMs, { answers: answers() }, language);
}

/** The list; `chosen` is called with the slug of the one that is pressed. */
export function queueList(
  page: QueuePage,
  { mentions, total }: MentionQueue,
  inView: string | null,
  chosen: (slug: string) => void,
): HTMLElement {
  const { words, language } = page;
  const rows = mentions.map((mention) => h('li', {}, row(page, mention, mention.slug === inView, chosen)));
  return h(
    'nav',
    { class: 'waiting', 'aria-labelledby': 'queue-list-name' },
    h('h2', { id: 'queue-list-name', text: words.list }),
    mentions.length < total && h('p', { class: 'sm mut', text: words.listNote(count(mentions.length, language), count(total, language)) }),
    h('ol', {}, ...rows),
  );
}

function row(page: QueuePage, mention: QueueMention, current: boolean, chosen: (slug: string) => void): HTMLElement {
  const { words, language } = page;
  const { slug, site, author, late, text, assignee } = mention;
  const first = cutText(text ?? '', FIRST_WORDS);
  return h(
    'button',
    { type: 'button', 'aria-current': current ? 'true' : null, data: { slug }, on: { click: () => chosen(slug) } },
    h('span', { class: late ? 'when sig' : 'when', text: waitOf(mention, page) }),
    h(
      'span',
      { class: 'by' },
      h('b', { translate: 'no', dir: 'auto', text: nameOf(author) ?? words.noAuthor }),
      ' ',
      h('abbr', { class: 'pf', title: SITES[site].name[language], text: SITES[site].short }),
      late && h('span', { class: 'sig', text: ` ${words.lateShort}` }),
    ),
    first !== '' && h('span', { class: 'begin', translate: 'no', dir: 'auto', text: first }),
    assignee !== null && h('span', { class: 'mut', text: words.handed(assigneeName(page, assignee)) }),
  );
}

/** The name of who takes care of a message. */
export const assigneeName = (page: QueuePage, assignee: string): string =>
  page.brand.people.find(({ id }) => id === assignee)?.name ?? assignee;
