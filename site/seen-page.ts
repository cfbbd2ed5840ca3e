/**
 * The page of a clip as it was read, made safe to look at: sanitize-html keeps the text and its simplest structure. No script, no style,
 * no link, no image, nothing that could ask the network; the document's own policy forbids it once more.
 */

import sanitize from 'sanitize-html';

/** Characters that are shown; the whole stays in the clip's file. */
const MOST = 60_000;

const KEPT = { allowedTags: ['div', 'blockquote', 'br'], allowedAttributes: {} };
/** What begins a line of its own becomes a plain block: a page's scripts nest elements in ways that no parser would. */
const BLOCKS = [
  'p',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'aside',
  'nav',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'figure',
  'figcaption',
].concat([
  'table',
  'tr',
  'td',
  'th',
  'caption',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'button',
  'address',
  'details',
  'summary',
  'fieldset',
]);

const escaped = (text: string) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export interface SeenTexts {
  language: string;
  title: string;
  note: string;
  address: string;
  empty: string;
  cut: string;
}

/** A whole document from the clip's HTML, which is hostile, and from our own sentences. */
export function seenPage(html: string, texts: SeenTexts): string {
  const clean = sanitize(html, {
    ...KEPT,
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'svg', 'math', 'title', 'head', 'iframe', 'object'],
    transformTags: Object.fromEntries(BLOCKS.map((tag) => [tag, 'div'])),
    nestingLimit: 40,
  });
  const shown = tidy(clean);
  const cut = shown.length > MOST;
  return `<!DOCTYPE html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escaped(texts.title)}</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}header{border-bottom:3px solid;padding-bottom:.5rem;margin-bottom:1.5rem}</style>
</head>
<body>
<header><h1>${escaped(texts.title)}</h1><p>${escaped(texts.note)} <code>${escaped(texts.address)}</code></p></header>
<main translate="no">${shown === '' ? `<p>${escaped(texts.empty)}</p>` : whole(shown.slice(0, MOST), cut)}</main>
${cut ? `<footer><p>${escaped(texts.cut)}</p></footer>` : ''}
</body>
</html>
`;
}

/** Runs of spaces become one, and empty blocks go, however deep they are nested. */
function tidy(html: string): string {
  const next = html.replace(/\s+/g, ' ').replace(/<(div|blockquote)>\s*<\/\1>/g, '');
  return next === html ? html.trim() : tidy(next);
}

/** A cut piece of sanitised HTML, its open elements closed again. */
const whole = (html: string, cut: boolean): string => (cut ? sanitize(html.replace(/<[^>]*$/, ''), KEPT) : html);
