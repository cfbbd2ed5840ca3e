/** Reading a document without its layout: works in a browser, and in the tests' linkedom. */

import { CLIP_CAPS, type ClippedPost } from '../../scripts/model/clip.ts';
import type { Page } from './_site.ts';

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
const UNREAD = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT SVG SELECT TEXTAREA OPTION'.split(' '));
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** Noncharacters, which no text holds, stand for line breaks while text is put together: one between blocks, two around a paragraph, kept breaks as they are. */
const BLOCK = '\ufdd0';
const PARAGRAPH = '\ufdd1';
const BREAK = '\ufdd2';

function pictured(image: Element): string {
  const alt = image.getAttribute('alt') ?? '';
  const isEmoji = /emoji|smil/i.test(image.getAttribute('class') ?? '') || (EMOJI.test(alt) && !/\p{L}/u.test(alt));
  return isEmoji ? alt : '';
}

function written(node: Node, lines: boolean): string {
  if (node.nodeType === 3) {
    const text = (node.textContent ?? '').replace(/[\ufdd0-\ufdd2]/g, '');
    return lines ? text.replace(/\r?\n/g, BREAK) : text;
  }
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const tag = element.tagName.toUpperCase();
  if (UNREAD.has(tag)) return '';
  if (tag === 'BR') return BREAK;
  if (tag === 'IMG') return pictured(element);
  const inside = [...element.childNodes].map((child) => written(child, lines || tag === 'PRE')).join('');
  if (tag === 'P') return PARAGRAPH + inside + PARAGRAPH;
  return BLOCKS.has(tag) ? BLOCK + inside + BLOCK : inside;
}

/**
 * The text of an element as a person reads it: blocks and `br` on lines of their own, paragraphs a blank line apart, spaces collapsed, emoji that are
 * pictures as their alt. `lines` keeps the newlines of the text itself, for sites that show them (`white-space: pre-wrap`: X, Bluesky, YouTube).
 * Null when empty.
 */
export function textOf(element: Element | null, lines = false): string | null {
  if (!element) return null;
  const text = [...element.childNodes]
    .map((child) => written(child, lines || element.tagName.toUpperCase() === 'PRE'))
    .join('')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/ *([\ufdd0-\ufdd2]) */g, '$1')
    .replace(/[\ufdd0\ufdd1]+/g, (run) => (run.includes(PARAGRAPH) ? PARAGRAPH : BLOCK))
    // A break at the end of a block makes no line of its own.
    .replace(/\ufdd2([\ufdd0\ufdd1])/g, '$1')
    .replace(/\ufdd1/g, '\n\n')
    .replace(/[\ufdd0\ufdd2]/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return text === '' ? null : text.slice(0, CLIP_CAPS.text);
}

/** The text of the first element that matches; null when there is none or it is empty. */
export const firstText = (root: ParentNode, selector: string): string | null => textOf(root.querySelector(selector));

/** An attribute of the first element that matches; null when there is none or it is empty. */
export const attributeOf = (root: ParentNode, selector: string, name: string): string | null =>
  root.querySelector(selector)?.getAttribute(name)?.trim() || null;

/** Parameters that say where a visitor came from, on any site. */
const TRACKING =
  /^(?:utm_\w+|(?:fb|g|d|tw|tt|y)clid|msclkid|li_fat_id|[wg]braid|igsh|igshid|mibextid|ref_src|ref_url|mc_[ce]id|_hs(?:enc|mi)|epik|xmt|trk|trackingid|lipi|rcm|__tn__|__xts__.*|__cft__.*|share_id|is_from_webapp|sender_device|_branch_match_id)$/i;
/** Parameters that do so on one site only, where elsewhere they may say what is shown. */
const TRACKING_ON: readonly (readonly [RegExp, RegExp])[] = [
  [/(^|\.)(x|twitter)\.com$/, /^[st]$/],
  [/(^|\.)(youtube\.com|youtu\.be)$/, /^(?:si|pp|feature|ab_channel)$/],
  [/(^|\.)tiktok\.com$/, /^_[rtd]$/],
  [/(^|\.)reddit\.com$/, /^rdt$/],
  [/(^|\.)instagram\.com$/, /^(?:hl|taken-by)$/],
];

/**
 * An absolute address without the parameters that follow visitors, and without a name and password; null when it is not http or https, or longer than a
 * clip keeps (2,000 characters).
 */
export function addressOf(href: string | null | undefined, page: Page): string | null {
  const address = href?.trim();
  if (!address || !URL.canParse(address, page.url.href)) return null;
  const url = new URL(address, page.url.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  const here = TRACKING_ON.filter(([host]) => host.test(url.hostname)).map(([, name]) => name);
  const parts = url.search.slice(1).split('&');
  const kept = parts.filter((part) => {
    const name = decoded(part.split('=')[0] as string);
    return !TRACKING.test(name) && !here.some((pattern) => pattern.test(name));
  });
  if (kept.length < parts.length) url.search = kept.join('&');
  return url.href.length <= 2_000 ? url.href : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

type Medium = ClippedPost['media'][number];

function sizeOf(element: Element, name: 'width' | 'height'): number | null {
  const size = Number(element.getAttribute(name) || Number.NaN);
  return Number.isFinite(size) && size > 0 ? size : null;
}

const KINDS: Readonly<Record<string, Medium['kind']>> = { IMG: 'image', IMAGE: 'image', VIDEO: 'video', AUDIO: 'audio' };

/** What an `img`, `video` or `audio` shows; null for other elements, and for an image without an address (a placeholder). */
export function mediumOf(element: Element, page: Page): Medium | null {
  const kind = KINDS[element.tagName.toUpperCase()];
  if (kind === undefined) return null;
  const written = [
    element.getAttribute('src'),
    element.getAttribute('data-src'),
    element.getAttribute('href'),
    attributeOf(element, 'source[src]', 'src'),
    element.getAttribute('srcset')?.trim().split(/\s/)[0],
  ];
  const url = written.map((address) => addressOf(address, page)).find((address) => address !== null) ?? null;
  if (url === null && kind === 'image') return null;
  const alt = (element.getAttribute('alt') ?? element.getAttribute('aria-label'))?.replace(/\s+/g, ' ').trim().slice(0, 2_000) || null;
  return { kind, url, alt, width: sizeOf(element, 'width'), height: sizeOf(element, 'height') };
}

/** The media that match, in the order of the page, each once. A video that is put together by a script has no address of its own (null). */
export function imagesIn(root: Element, selector: string, page: Page): Medium[] {
  const seen = new Set<string>();
  const media = [...root.querySelectorAll(selector)].flatMap((element) => {
    const medium = mediumOf(element, page);
    if (!medium || (medium.url !== null && seen.has(medium.url))) return [];
    if (medium.url !== null) seen.add(medium.url);
    return [medium];
  });
  return media.slice(0, CLIP_CAPS.media);
}

/** What a script of JSON holds; null when there is none or it cannot be read. */
export function jsonOf(script: Element | null): unknown {
  try {
    return JSON.parse(script?.textContent ?? '');
  } catch {
    return null;
  }
}

/** The content of the first `meta` by property or name that has one, in the order of the names. */
export function metaOf(document: Document, ...names: string[]): string | null {
  for (const name of names) {
    const content = attributeOf(document, `meta[property="${name}"][content], meta[name="${name}"][content]`, 'content');
    if (content) return content;
  }
  return null;
}

/** The language that the page declares, BCP 47. */
export function pageLanguage(document: Document): string | null {
  try {
    return Intl.getCanonicalLocales(document.documentElement?.getAttribute('lang')?.trim().replace('_', '-') || [])[0] ?? null;
  } catch {
    return null;
  }
}
