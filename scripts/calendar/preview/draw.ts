/**
 * A variant as its platform shows it: order of the parts, cut, proportions, and none of its dress. Built with createElement and textContent
 * only, so that a text from anywhere is text; the same in the site's build (linkedom), in the desk and in a review page. Pure.
 */

import { count } from '../../model/figures.ts';
import type { FormatId } from '../../model/format.ts';
import { limitsOf } from '../../model/limits/index.ts';
import type { Language } from '../../model/phrase.ts';
import type { ChannelId } from '../../model/planned-post.ts';
import { publishedText } from '../../model/text-count.ts';
import { diffText } from './diff.ts';
import { drawMedia } from './media.ts';
import { drawText, spanOf } from './text.ts';
import { colon, PREVIEW_WORDS, type PreviewWords } from './words.ts';

/** What a variant says, as it would be published. */
export interface PreviewTexts {
  title: string | null;
  text: string;
  hashtags: readonly string[];
  link: string | null;
  firstComment: string | null;
}

export interface PreviewMedia {
  /** Address of the picture; null when there is none to show. */
  src: string | null;
  alt: string | null;
  /** Width ÷ height; null when unknown. */
  ratio: number | null;
  kind: 'image' | 'video' | 'other';
  /** The file's name, said when there is no picture. */
  name: string;
  /** The file does not exist. */
  missing?: boolean;
}

export interface PreviewInput extends PreviewTexts {
  channel: ChannelId;
  format: FormatId | null;
  /** The account as the platform writes it. */
  handle: string | null;
  /** The brand's name. */
  name: string;
  media: readonly PreviewMedia[];
  /** Day and hour as people read them; empty without a date. */
  when: string;
  /** Language of the texts. */
  language: Language;
  /** Language of the page that shows the preview. */
  shownIn: Language;
  /** The texts that somebody approved before: what changed since is marked. */
  before?: PreviewTexts | null;
}

type Part = 'who' | 'title' | 'media' | 'text' | 'card';

/** Order of the parts, as seen on each platform in 2026-11. */
const ORDER: Partial<Record<ChannelId, readonly Part[]>> = {
  instagram: ['who', 'media', 'text'],
  tiktok: ['media', 'who', 'text'],
  youtube: ['media', 'title', 'who', 'text'],
  pinterest: ['media', 'title', 'text', 'card', 'who'],
  blog: ['title', 'who', 'media', 'text', 'card'],
  newsletter: ['who', 'title', 'media', 'text', 'card'],
  forum: ['title', 'who', 'text', 'media', 'card'],
  event: ['media', 'title', 'who', 'text', 'card'],
};
const USUAL: readonly Part[] = ['who', 'title', 'text', 'media', 'card'];
/** A story is a full screen with nothing under it, on every platform that has any. */
const STORY: readonly Part[] = ['who', 'media', 'text', 'card'];
/** Where the account's handle stands before the text, and is how people know it. */
const BY_HANDLE: readonly ChannelId[] = ['instagram', 'tiktok', 'threads'];

/** The letters that stand for a brand's picture: those of its first two words. */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s\-_.’']+/u)
    .flatMap((word) => [...word][0] ?? [])
    .slice(0, 2)
    .join('')
    .toLocaleUpperCase('fr');

/** Draws a variant. The element belongs to `document` and stands nowhere yet. */
export function drawPreview(document: Document, input: PreviewInput): HTMLElement {
  const words = PREVIEW_WORDS[input.shownIn];
  const box = document.createElement('div');
  box.className = `net net-${input.channel}`;
  const parts: Record<Part, () => HTMLElement | null> = {
    who: () => who(document, input),
    title: () => title(document, input),
    media: () => drawMedia(document, input, words),
    text: () => text(document, input, words),
    card: () => card(document, input, words),
  };
  const story = input.format === 'story';
  for (const part of story ? STORY : (ORDER[input.channel] ?? USUAL)) {
    const element = parts[part]();
    if (element) box.append(element);
  }
  const actions = words.actions[input.channel];
  if (actions && !story) box.append(spanOf(document, 'p', 'n', actions));
  const comment = firstComment(document, input, words);
  if (comment) box.append(comment);
  return box;
}

function who(document: Document, input: PreviewInput): HTMLElement {
  const line = spanOf(document, 'div', 'who', '');
  const picture = spanOf(document, 'span', 'av', initialsOf(input.name));
  picture.setAttribute('aria-hidden', 'true');
  const names = document.createElement('span');
  const shown = document.createElement('b');
  shown.textContent = BY_HANDLE.includes(input.channel) && input.handle ? input.handle : input.name;
  shown.setAttribute('translate', 'no');
  names.append(shown);
  if (input.when) names.append(document.createElement('br'), spanOf(document, 'span', 'n', input.when));
  line.append(picture, names);
  return line;
}

function title(document: Document, input: PreviewInput): HTMLElement | null {
  const before = input.before ? (input.before.title ?? '') : null;
  if (!input.title && !before) return null;
  const line = spanOf(document, 'p', 'ttl', '');
  line.lang = input.language;
  drawText(document, line, diffText(before ?? input.title ?? '', input.title ?? ''), null, '');
  return line;
}

function text(document: Document, input: PreviewInput, words: PreviewWords): HTMLElement | null {
  const after = publishedText(input);
  const before = input.before ? publishedText({ channel: input.channel, ...input.before }) : after;
  const block = spanOf(document, 'div', 'txt', '');
  if (!after && !before) {
    if (input.format === 'story' && input.media.length > 0) return null;
    block.append(spanOf(document, 'span', 'n', words.empty));
    return block;
  }
  block.lang = input.language;
  block.dir = 'auto';
  if (BY_HANDLE.includes(input.channel) && input.handle) block.append(spanOf(document, 'b', '', input.handle), ' ');
  const fold = limitsOf(input.channel).fold?.value ?? null;
  const said = fold === null ? '' : words.fold(count(fold, input.shownIn));
  drawText(document, block, diffText(before, after), fold, said, input.shownIn);
  return block;
}

/** Host and path of an address of the web; null for what is none. */
function placeOf(address: string): { host: string; path: string } | null {
  try {
    const url = new URL(address);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
    return { host: url.host.replace(/^www\./, ''), path: url.pathname === '/' ? '' : url.pathname };
  } catch {
    return null;
  }
}

/** Where the link is a field of its own; elsewhere a card is shown of the text's link when there is no picture. */
const LINK_FIELD: readonly ChannelId[] = ['pinterest', 'blog', 'newsletter', 'forum', 'event'];

/** The link's card. Its title and picture are the linked page's, which Vigie does not fetch: host and path stand for them. */
function card(document: Document, input: PreviewInput, words: PreviewWords): HTMLElement | null {
  const apart = LINK_FIELD.includes(input.channel);
  if (!apart && input.media.length > 0) return null;
  const link = input.link ?? '';
  const before = apart && input.before ? (input.before.link ?? '') : link;
  if (!link && !before) return null;
  const box = spanOf(document, 'p', 'card', '');
  box.append(spanOf(document, 'span', 'vh', `${words.link}${colon(input.shownIn)}`));
  if (before !== link) {
    if (before) box.append(spanOf(document, 'del', '', before), ' ');
    if (link) box.append(spanOf(document, 'ins', '', link));
    return box;
  }
  const place = placeOf(link);
  box.append(spanOf(document, 'b', '', place?.host ?? link));
  if (place?.path) box.append(spanOf(document, 'span', 'n', place.path));
  return box;
}

function firstComment(document: Document, input: PreviewInput, words: PreviewWords): HTMLElement | null {
  const before = input.before ? (input.before.firstComment ?? '') : (input.firstComment ?? '');
  if (!input.firstComment && !before) return null;
  const box = spanOf(document, 'div', 'first', '');
  const said = spanOf(document, 'p', '', '');
  said.lang = input.language;
  drawText(document, said, diffText(before, input.firstComment ?? ''), null, '');
  box.append(spanOf(document, 'p', 'n', words.firstComment), said);
  return box;
}
