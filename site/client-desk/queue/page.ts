/** What every part of the queue knows: the brand, the words, and where links lead. */

import type { Brand } from '../../../scripts/model/brand.ts';
import type { Language } from '../../../scripts/model/phrase.ts';
import type { QueueBrand } from '../../data/desk-mentions.ts';
import type { QueueWords } from '../../desk/words-queue.ts';
import { asset, link } from '../../here.ts';
import { h } from '../editor/dom.ts';
import { KEYS, type QueueKey } from './keys.ts';

export interface QueuePage {
  brand: QueueBrand;
  words: QueueWords;
  language: Language;
  /** Whether keys act now. */
  keys: () => boolean;
  /** What the brand promises now. */
  answers: () => Brand['answers'];
  /** Address of a page of the site. */
  to: (path: string) => string;
  /** Address of a file of the site. */
  file: (path: string) => string;
}

export function queuePage(known: Pick<QueuePage, 'brand' | 'words' | 'language' | 'keys' | 'answers'>): QueuePage {
  const here = { language: known.language, path: '/desk/mentions/' };
  return {
    ...known,
    to: (path) => link(here, path, known.language, true),
    file: (path) => asset(here, encodeURI(path.slice(1))),
  };
}

/** A link to a page of elsewhere: in a tab of its own, which is not told where it comes from. */
export const outside = (href: string, text: string): HTMLElement => h('a', { href, target: '_blank', rel: 'noopener noreferrer', text });

/** A button that a key presses too: the key is shown, and told to screen readers. */
export function keyed(
  page: QueuePage,
  key: QueueKey,
  text: string,
  pressed: () => void,
  props: Record<string, unknown> = {},
): HTMLButtonElement {
  const { kind, ...more } = props;
  const on = page.keys();
  return h(
    'button',
    {
      type: 'button',
      class: ['btn', kind].filter(Boolean).join(' '),
      'aria-keyshortcuts': on ? KEYS[key] : null,
      data: { act: key },
      on: { click: pressed },
      ...more,
    },
    text,
    on && h('kbd', { 'aria-hidden': 'true', text: KEYS[key] }),
  );
}
