/**
 * A copy of the page for a test of a site: its structure, with classes, test ids and the wording of labels, and nothing of what people wrote or who they
 * are. Only words of the interface (`scrubbed-words.ts`) are kept as they are, and only where nothing else is written.
 */

import type { Page } from '../sites/_site.ts';
import { inertCopy } from './evidence.ts';
import { type Invention, invention } from './invented.ts';
import { scrubAddress, scrubbedHost } from './scrubbed-address.ts';
import { isInterfaceWord, STRUCTURAL } from './scrubbed-words.ts';

/** Attributes that say what an element is, not what it shows. */
const KEPT =
  /^(?:class|id|role|type|slot|itemprop|itemtype|itemscope|rel|dir|lang|property|name|http-equiv|charset|tabindex|hidden|disabled|aria-(?:hidden|expanded|pressed|checked|haspopup|selected|current|live|level|modal)|data-(?:testid|test-id|e2e|sjs|pressable-container|ad-rendering-role|ad-preview|type|view-name|visualcompletion|pagelet|nosnippet|click-id)|post-type|datatype|content-type)$/;
const DROPPED =
  /^(?:on.*|style|nonce|integrity|value|srcdoc|action|formaction|ping|srcset|sizes|imagesrcset)$|token|csrf|session|cookie|auth-|secret|password/i;
const ADDRESSES = /^(?:href|src|poster|content-href|permalink|cite|data-src|data-href|data-permalink|data-url|xlink:href|icon|thumbnail)$/;
/** Keys of JSON whose values are secrets, and those whose values name a kind of thing. */
const SECRET = /token|csrf|session|cookie|auth(?!or)|secret|nonce|jwt|e-?mail|phone|signature|password|dtsg|^lsd$|api_?key|credential/i;
const NAMING =
  /^(?:@type|@context|@id_type|__typename|\$type|type|kind|typename|lang|inLanguage|language|locale|interactionType|media_type|product_type|format|mimeType|contentType|__isNode|__isMedia)$/i;

interface Scrubber {
  page: Page;
  invented: Invention;
  /** Handles of people, which sites put into test ids. */
  handles: readonly string[];
}

const WORDS = /[\p{L}\p{M}]+/gu;
const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

/** A text of people; or, where every word of it belongs to the interface ("12 replies"), the same with other numbers. */
function scrubText(text: string, { invented }: Scrubber): string {
  return wordsOf(text).every(isInterfaceWord) ? invented.text(text, () => true) : invented.text(text);
}

/** A label: words of the interface are kept among others ("12 replies, Ana Doe"). */
const scrubLabel = (text: string, { invented }: Scrubber): string => invented.text(text, isInterfaceWord);

/** What names an element, with the handles taken out that sites write into it, and with other digits. */
function scrubName(text: string, { handles, invented }: Scrubber): string {
  let named = text;
  for (const handle of handles) if (named.includes(handle)) named = named.replaceAll(handle, invented.text(handle));
  return named.replace(/\d{4,}|(?=[a-z]*\d)[a-z0-9]{9,}/gi, (run) => invented.text(run));
}

function scrubAttribute(element: Element, name: string, value: string, scrubber: Scrubber): string | null {
  const tag = element.tagName.toLowerCase();
  if (DROPPED.test(name)) return null;
  if (/^(?:https?:)?\/\//.test(value) || (ADDRESSES.test(name) && !value.startsWith('data:')))
    return scrubAddress(value, scrubber.page, scrubber.invented);
  if (ADDRESSES.test(name)) return '';
  if (name === 'id' || name === 'class' || KEPT.test(name)) return scrubName(value, scrubber);
  if (tag === 'meta' && name === 'content') return scrubMeta(element, value, scrubber);
  if (name.startsWith('aria-') || name === 'title') return scrubLabel(value, scrubber);
  if (/^[[{]/.test(value)) return scrubJson(value, scrubber) ?? '';
  return scrubber.invented.text(value, (word) => STRUCTURAL.has(word));
}

function scrubMeta(element: Element, value: string, { invented }: Scrubber): string {
  const named = `${element.getAttribute('property') ?? ''}${element.getAttribute('name') ?? ''}${element.getAttribute('http-equiv') ?? ''}`;
  if (/token|csrf|verification|nonce|app-id|pinned|key/i.test(named)) return '';
  return /(?::type|locale|generator|viewport|robots|card|color-scheme)$/i.test(named) && !/\d{4}/.test(value)
    ? value
    : invented.text(value);
}

function scrubValue(value: unknown, key: string, scrubber: Scrubber): unknown {
  if (SECRET.test(key)) return typeof value === 'number' ? 0 : typeof value === 'boolean' ? value : '';
  if (Array.isArray(value)) return value.map((one) => scrubValue(one, key, scrubber));
  if (typeof value === 'number') return scrubber.invented.number(value);
  if (typeof value === 'string') return scrubString(value, key, scrubber);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [scrubKey(name, scrubber), scrubValue(inner, name, scrubber)]);
  return Object.fromEntries(entries);
}

/** Keys are names of fields, unless they are ids, addresses or handles. */
const scrubKey = (key: string, scrubber: Scrubber): string =>
  /\d{4,}|[^\w$@.-]/.test(key) || scrubber.handles.includes(key) ? scrubber.invented.text(key) : key;

function scrubString(text: string, key: string, scrubber: Scrubber): string {
  if (NAMING.test(key) && /^[\w@$:./-]{1,60}$/.test(text)) return text;
  if (/^https?:\/\//.test(text)) return scrubAddress(text, scrubber.page, scrubber.invented);
  if (/^\s*[[{]/.test(text)) return scrubJson(text, scrubber) ?? scrubber.invented.text(text);
  return /^\d+$/.test(text) && text.length >= 10 && text.length <= 13
    ? String(scrubber.invented.number(Number(text)))
    : scrubText(text, scrubber);
}

/** JSON with its values scrubbed; null when it is none. Written so that it cannot end its script. */
function scrubJson(text: string, scrubber: Scrubber): string | null {
  try {
    return JSON.stringify(scrubValue(JSON.parse(text), '', scrubber)).replaceAll('<', '\\u003c');
  } catch {
    return null;
  }
}

/** A script that is JSON, or that gives a name to one (`var ytInitialData = {…};`). Every other one goes. */
function scrubScript(script: Element, scrubber: Scrubber): void {
  const text = script.textContent ?? '';
  const named = /^\s*((?:var |let |const |window\.)?[\w$]{1,60}\s*=\s*)([[{][\s\S]*[\]}])\s*;?\s*$/.exec(text);
  const json = scrubJson(named?.[2] ?? text, scrubber);
  if (json === null) script.remove();
  else script.textContent = named ? `${named[1]}${json};` : json;
}

function handlesOf(page: Page): string[] {
  const found = new Set<string>();
  for (const link of page.document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const path = URL.canParse(href, page.url.href) ? new URL(href, page.url.href).pathname : '';
    const handle = /^\/(?:@|profile\/|in\/|user\/|u\/)?([\w.-]{3,60})\/?(?:$|status|post)/.exec(path)?.[1];
    if (handle && !STRUCTURAL.has(handle) && !isInterfaceWord(handle)) found.add(handle);
  }
  return [...found].sort((one, other) => other.length - one.length);
}

/** The page as HTML, scrubbed; its address (scrubbed too), the moment and where the shape is from stand in a comment at the beginning. */
export function scrubbedCopy(page: Page): string {
  const real = new Set(wordsOf(page.document.documentElement.textContent ?? '').map((word) => word.toLowerCase()));
  const scrubber: Scrubber = { page, invented: invention(real), handles: handlesOf(page) };
  const copy = inertCopy(page.document);
  for (const element of copy.querySelectorAll(
    'vigie-card, style, link[rel~="stylesheet"], link[rel~="preload"], noscript, iframe, object, embed, textarea',
  ))
    element.remove();
  for (const script of copy.querySelectorAll('script')) scrubScript(script, scrubber);
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      const scrubbed = scrubAttribute(element, name, value, scrubber);
      if (scrubbed === null) element.removeAttribute(name);
      else if (scrubbed !== value) element.setAttribute(name, scrubbed);
    }
    for (const node of [...element.childNodes]) {
      if (node.nodeType === 8) node.remove();
      else if (node.nodeType === 3 && element.tagName.toUpperCase() !== 'SCRIPT')
        node.textContent = scrubText(node.textContent ?? '', scrubber);
    }
  }
  const header = `<!--\nat: ${scrubAddress(page.url.href, page, scrubber.invented)}\nnow: ${page.now.toISOString()}\nshape: a page of ${scrubbedHost(page.url.hostname, scrubber.invented)}, scrubbed\n-->`;
  return `${header}\n<!doctype html>\n${copy.outerHTML}\n`;
}
