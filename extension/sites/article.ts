/** Articles of any site, by defuddle. It weighs ten times the rest of the page's script, and is only put into pages that no site reads. */

import Defuddle from 'defuddle';
import { type ClippedPost, emptyPost } from '../../scripts/model/clip.ts';
import { addressOf, pageLanguage, textOf } from './_dom.ts';
import type { Page } from './_site.ts';
import { exactTime, readTime } from './_times.ts';
import { declaresArticle, filledFrom, readStructured } from './structured.ts';

/** Least length of the text, in characters, of a page that declares itself an article, and of one that does not. */
const DECLARED_LENGTH = 200;
const OTHER_LENGTH = 1_500;

/** The document once more, inert: nothing in it runs or is fetched, and defuddle cannot touch the page. */
function inert(html: string, page: Page): Document {
  const Parser = page.document.defaultView?.DOMParser ?? DOMParser;
  return new Parser().parseFromString(html, 'text/html');
}

/**
 * French writes a space before ; : ! ? and inside « », which defuddle takes for a slip and drops (0.19.4). Noncharacters, which no text holds, stand in
 * for those spaces while it works.
 */
const SPACES = [' ', '\u00a0', '\u202f', '\u2009'];
const STAND_INS = ['\ufdd3', '\ufdd4', '\ufdd5', '\ufdd6'];
const BEFORE_MARK = /[ \u00a0\u202f\u2009](?=[;:!?%»])|(?<=«)[ \u00a0\u202f\u2009]/g;

function guardSpaces(node: Node): void {
  if (node.nodeType === 3) {
    const text = node.textContent ?? '';
    const guarded = text.replace(BEFORE_MARK, (space) => STAND_INS[SPACES.indexOf(space)] as string);
    if (guarded !== text) node.textContent = guarded;
  } else if (!/^(?:SCRIPT|STYLE)$/i.test(node.nodeName)) for (const child of node.childNodes) guardSpaces(child);
}

const unguarded = (text: string): string => text.replace(/[\ufdd3-\ufdd6]/g, (mark) => SPACES[STAND_INS.indexOf(mark)] as string);

/**
 * Reads the page as an article: title, author, time, plain text, language and image; what defuddle does not find comes from JSON-LD and OpenGraph. Null when
 * it is none: too little text in one piece, or no declaration and not much text. Synchronous, and asks the network for nothing.
 */
export function readArticle(page: Page): ClippedPost | null {
  const copy = inert(page.document.documentElement.outerHTML, page);
  copy.documentElement.normalize();
  guardSpaces(copy.documentElement);
  const found = new Defuddle(copy, { url: page.url.href, useAsync: false, includeReplies: false }).parse();
  const text = textOf(inert(`<html><body>${unguarded(found.content)}</body></html>`, page).body);
  if ((text?.length ?? 0) < (declaresArticle(page.document) ? DECLARED_LENGTH : OTHER_LENGTH)) return null;
  const image = addressOf(found.image, page);
  const article: ClippedPost = {
    ...emptyPost(),
    author: { name: unguarded(found.author).trim().slice(0, 2_000) || null, handle: null, url: null },
    published: found.published ? (exactTime(found.published) ?? readTime(found.published, page.now)) : null,
    title: unguarded(found.title).trim().slice(0, 2_000) || null,
    text,
    language: pageLanguage(page.document) ?? (found.language || null),
    media: image ? [{ kind: 'image', url: image, alt: null, width: null, height: null }] : [],
  };
  const declared = readStructured(page);
  return declared ? filledFrom(article, { ...declared, text: null }) : article;
}
