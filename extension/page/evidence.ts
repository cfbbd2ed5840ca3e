/** The page's HTML as evidence, where things are on it, and its media. Nothing of the page is touched: its copy lives in a document that runs and fetches nothing. */

import DOMPurify from 'dompurify';
import type { ClippedPost } from '../../scripts/model/clip.ts';
import { mediumOf } from '../sites/_dom.ts';
import type { Page } from '../sites/_site.ts';
import { mediumAt } from './medium.ts';
import type { Rect } from './page-api.ts';

/** Largest HTML, in bytes; what is over is cut, and the file says so at its beginning. */
const HTML_CAP = 8 * 1024 * 1024;
/** Where the address that an image, a video or the like was shown from is written down. */
const SHOWN_FROM = 'data-shown-from';
const ADDRESSED = 'img, video, audio, source, track, input[type="image"], image, use, feImage, embed, object, iframe';
/** A file opened from the disk asks the network for nothing, whatever a later browser makes of it. */
const HEAD = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/** The page once more, in a document without a window: no image is loaded, no custom element is made. */
export function inertCopy(document: Document): HTMLElement {
  return document.implementation.createHTMLDocument('').importNode(document.documentElement, true);
}

/** Writes down what the live elements show and takes out what a person typed. Both lists have the same order, as one is the other's copy. */
function settle(live: Element, copy: Element): void {
  const shown = live.querySelectorAll<HTMLImageElement>(ADDRESSED);
  copy.querySelectorAll(ADDRESSED).forEach((element, at) => {
    const address = shown[at]?.currentSrc || element.getAttribute('src') || element.getAttribute('href');
    if (address && /^https?:/i.test(address)) element.setAttribute(SHOWN_FROM, address);
  });
  for (const field of copy.querySelectorAll('input')) for (const name of ['value', 'checked']) field.removeAttribute(name);
  for (const field of copy.querySelectorAll('textarea, body [contenteditable]:not([contenteditable="false"])')) field.textContent = '';
  for (const option of copy.querySelectorAll('option[selected]')) option.removeAttribute('selected');
}

/** A style that can name an address, or hide one behind an escape. */
const REACHES_OUT = /url|image-set|src\(|@|\\|expression|\/\*/i;

function purifier(): typeof DOMPurify {
  const purify = DOMPurify(window);
  purify.addHook('uponSanitizeAttribute', (element, attribute) => {
    const { attrName, attrValue } = attribute;
    if (attrName === 'style') attribute.keepAttr = !REACHES_OUT.test(attrValue);
    // Only a link, which a person follows or not, keeps an address.
    const isLink = /^(?:a|area)$/i.test(element.tagName);
    if (/(?:^|:)href$/.test(attrName)) attribute.keepAttr = isLink && /^(?:https?:|mailto:|\/|#|\?)/i.test(attrValue.trim());
    if (/^(?:fill|stroke|filter|mask|clip-path|marker.*|cursor)$/.test(attrName) && REACHES_OUT.test(attrValue)) attribute.keepAttr = false;
  });
  return purify;
}

/** The page's HTML as seen: no script, handler, style sheet, frame, form or remote address that loads by itself; typed values emptied. */
export function cleanedHtml(document: Document): string {
  const copy = inertCopy(document);
  settle(document.documentElement, copy);
  const purify = purifier();
  const clean = purify.sanitize(copy, {
    WHOLE_DOCUMENT: true,
    FORBID_TAGS: ['style', 'form', 'template', 'feimage', 'use', 'image', 'animate', 'set'],
    FORBID_ATTR: [
      'src',
      'srcset',
      'poster',
      'background',
      'action',
      'formaction',
      'ping',
      'lowsrc',
      'dynsrc',
      'srcdoc',
      'data',
      'imagesrcset',
    ],
    ADD_ATTR: [SHOWN_FROM],
  });
  purify.removeAllHooks();
  // Right after the first tag, read with its quotes: an attribute that holds "<head>" must not be where the quotes of HEAD end it.
  const first = /^<html(?:[^">]|"[^"]*")*>/i.exec(clean)?.[0] ?? '';
  return capped(`<!doctype html>\n${first}${HEAD}${clean.slice(first.length)}`);
}

function capped(html: string): string {
  const bytes = new TextEncoder().encode(html);
  if (bytes.length <= HTML_CAP) return html;
  const note = `<!-- Vigie: the HTML of this page is ${bytes.length} bytes; cut at ${HTML_CAP}. -->\n`;
  const kept = new TextDecoder().decode(bytes.subarray(0, HTML_CAP - note.length));
  return note + kept.slice(0, kept.lastIndexOf('>') + 1);
}

/** Where an element is on the page; null when it has no size. */
export function rectOf(element: Element | null): Rect | null {
  const view = element?.ownerDocument.defaultView;
  if (!element || !view) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 ? { x: x + view.scrollX, y: y + view.scrollY, width, height } : null;
}

/** Where each medium is shown within an element, in the order of the media; null for one that is not. */
export function mediaRects(media: ClippedPost['media'], within: Element, page: Page): (Rect | null)[] {
  const left = [...within.querySelectorAll('img, video, audio')].map((element) => ({ element, medium: mediumOf(element, page) }));
  return media.map(({ kind, url }) => {
    const at = left.findIndex(({ element, medium }) => {
      const same = url === null ? medium?.url === null : medium?.url === url || (element as HTMLImageElement).currentSrc === url;
      return same && (medium?.kind ?? 'image') === kind && rectOf(element) !== null;
    });
    return at < 0 ? null : rectOf(left.splice(at, 1)[0]?.element ?? null);
  });
}

/** Bytes of a medium as base64; null as `mediumAt` says. */
export async function fetchMedia(url: string): Promise<{ type: string; base64: string } | null> {
  const medium = await mediumAt(url);
  return (
    medium &&
    base64Of(medium.blob).then(
      (base64) => ({ type: medium.type, base64 }),
      () => null,
    )
  );
}

const base64Of = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
