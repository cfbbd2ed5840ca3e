/** The message in view: how long it has waited, who wrote what, its picture, what is known of its author, and what can be done. */

import { SITES, TONE_IDS, type Tone } from '../../../scripts/model/clip.ts';
import { count, dayShortYear, decimal } from '../../../scripts/model/figures.ts';
import type { QueueMention } from '../../../scripts/model/mention-queue.ts';
import type { PanelClip } from '../../../scripts/model/panel.ts';
import { dayIn } from '../../../scripts/model/zone.ts';
import { moment } from '../../numbers.ts';
import { clipFilePath, clipPath } from '../../paths.ts';
import { type Child, h } from '../editor/dom.ts';
import type { QueueKey } from './keys.ts';
import { assigneeName, waitOf } from './list.ts';
import { keyed, outside, type QueuePage } from './page.ts';
import { nameOf } from './view.ts';

/** Does what a key or its button says. */
export type Act = (key: QueueKey) => void;

/** The message, and the place of its forms. */
export function messageCard(page: QueuePage, mention: QueueMention, act: Act): HTMLElement {
  const { words, brand } = page;
  const { note, assignee, remarks, slug, site, url } = mention;
  return h(
    'article',
    { class: 'in-view', 'aria-labelledby': 'message-name' },
    h('h2', { class: 'vh', text: words.message }),
    head(page, mention),
    h('div', { class: 'said', data: { said: '' } }, ...what(page, mention)),
    h(
      'p',
      { class: 'sm links' },
      outside(url, words.seeOn(SITES[site].name[page.language])),
      h('a', { href: page.to(clipPath(brand.folder, slug)), text: words.clipPage }),
    ),
    ...remarks.map((text) => h('p', { class: 'sm sig', text })),
    assignee !== null && h('p', { class: 'sm', text: words.handed(assigneeName(page, assignee)) }),
    note !== null &&
      note !== '' &&
      h('p', { class: 'sm own-note' }, h('b', { text: words.note }), ' ', h('span', { dir: 'auto', translate: 'no', text: note })),
    acts(page, mention, act),
    h('div', { id: 'message-form' }),
    picture(page, mention),
    earlier(page, mention.earlier),
  );
}

function head(page: QueuePage, mention: QueueMention): HTMLElement {
  const { words, language, brand } = page;
  const { author, site, late, since, sinceFrom } = mention;
  const at = moment(since, brand.timeZone, language);
  return h(
    'header',
    {},
    h(
      'h3',
      { id: 'message-name', tabindex: '-1' },
      h('span', { translate: 'no', dir: 'auto', text: nameOf(author) ?? words.noAuthor }),
      author.name !== null && author.handle !== null && h('span', { class: 'mut handle', translate: 'no', text: ` @${author.handle}` }),
      ' ',
      h('abbr', { class: 'pf', title: SITES[site].name[language], text: SITES[site].short }),
    ),
    h(
      'p',
      { class: late ? 'waited sig' : 'waited' },
      h('span', { class: 'sm', text: mention.waitedMs ? `${words.waits} ` : '' }),
      h('span', { class: 'when', id: 'message-wait', text: waitOf(mention, page) }),
      h('span', {
        class: 'sm',
        text: [page.answers() && mention.waitedMs ? ` ${words.business}` : '', late ? `, ${words.late}` : ''].join(''),
      }),
    ),
    h('p', { class: 'sm mut', text: sinceFrom === 'published' ? words.sincePublished(at) : words.sinceCaptured(at) }),
  );
}

function what({ words, language: reader }: QueuePage, { title, text, language, rating, parent }: QueueMention): Child[] {
  const theirs = { translate: 'no', dir: 'auto', lang: language };
  const parts: Child[] = [
    rating &&
      h('p', { class: 'sm', text: words.rating(decimal(rating.value, reader, rating.value % 1 === 0 ? 0 : 1), count(rating.of, reader)) }),
    title !== null && h('p', { ...theirs, class: 'title', text: title }),
    text === null ? h('p', { class: 'mut', text: words.noText }) : h('blockquote', { ...theirs, class: 'quo', text }),
    parent !== null &&
      parent.text !== null &&
      h(
        'div',
        { class: 'sm parent' },
        h('p', { class: 'mut', text: words.parent(parent.author) }),
        h('blockquote', { translate: 'no', dir: 'auto', text: parent.text }),
      ),
  ];
  return parts;
}

function acts(page: QueuePage, { tone }: QueueMention, act: Act): HTMLElement {
  const { words } = page;
  const toneOf = (one: Tone) => keyed(page, one, words.tones[one], () => act(one), { 'aria-pressed': String(tone === one) });
  return h(
    'div',
    { class: 'doing', role: 'group', 'aria-label': words.acts },
    h(
      'div',
      { class: 'acts' },
      keyed(page, 'answered', words.answered, () => act('answered'), { kind: 'p' }),
      ...(
        [
          ['not-needed', words.notNeeded],
          ['take', words.take],
          ['note', words.note],
        ] as const
      ).map(([key, text]) => keyed(page, key, text, () => act(key))),
    ),
    h(
      'div',
      { class: 'acts tones', role: 'group', 'aria-label': words.tone },
      h('span', { class: 'sm mut', 'aria-hidden': 'true', text: words.tone }),
      ...TONE_IDS.map(toneOf),
    ),
  );
}

function picture(page: QueuePage, { picture: shot, slug, text }: QueueMention): HTMLElement | null {
  if (!shot) return null;
  const { words, brand } = page;
  const address = page.file(clipFilePath(brand.folder, slug, shot.file));
  const gone = h('p', { class: 'sm mut', hidden: true, text: words.pictureGone });
  const seen = h('img', { src: address, width: shot.width, height: shot.height, alt: words.picture, loading: 'lazy' });
  const open = h('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, seen);
  seen.addEventListener('error', () => {
    open.hidden = true;
    gone.hidden = false;
  });
  return h('details', { class: 'shot', open: text === null }, h('summary', { text: words.picture }), open, gone);
}

function earlier(page: QueuePage, clips: readonly PanelClip[]): HTMLElement {
  const { words } = page;
  return h(
    'section',
    { class: 'earlier' },
    h('h3', { text: words.earlier }),
    clips.length === 0
      ? h('p', { class: 'sm mut', text: words.earlierNone })
      : h('ol', {}, ...clips.map((clip) => h('li', {}, ...earlierOne(page, clip)))),
  );
}

function earlierOne(
  { words, language, brand }: QueuePage,
  { site, state, tone, capturedAt, url, text, note }: PanelClip,
): (HTMLElement | null)[] {
  const facts = [
    dayShortYear(dayIn(brand.timeZone, Date.parse(capturedAt)), language),
    state === null ? null : words.states[state],
    tone === null ? null : words.tones[tone].toLowerCase(),
  ];
  return [
    h('p', { class: 'sm mut' }, outside(url, SITES[site].name[language]), `, ${facts.filter(Boolean).join(', ')}`),
    text === null ? null : h('p', { translate: 'no', dir: 'auto', text }),
    note === null ? null : h('p', { class: 'sm', translate: 'no', dir: 'auto', text: note }),
  ];
}
