/** One pass over a page's HTML: what it links to, and the text a person reads in it. The pages are valid (`valid.test.ts`), so tags balance. */

const TOKEN = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+/gi;
const ATTRIBUTE = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** Elements that do not end a line of text. */
const INLINE = new Set(
  'a abbr b bdi cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time tspan u var wbr'.split(' '),
);
/** Attributes that are read or heard. */
const SPOKEN = ['alt', 'title', 'aria-label', 'aria-description', 'placeholder', 'label'];
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
/** Whether a tag has an attribute that is looked at: most have none, or a class. */
const LOOKED_AT = /(?:^|\s)(?:id|href|src|srcset|poster|action|lang|translate|alt|title|aria-\w+|placeholder|label|name|property|rel)\s*=/i;
const LINKS = ['href', 'src', 'srcset', 'poster', 'action'];
/** Stands for a text that others wrote. */
export const FOREIGN = '\ufffc';

export interface Scanned {
  language: string;
  ids: Set<string>;
  links: { tag: string; attribute: string; target: string; rel: string }[];
  /** Lines of text of the interface; what others wrote is one FOREIGN each. */
  lines: string[];
  /** Text of the title, which cannot say what in it others wrote. */
  title: string;
  /** All text, of others too. */
  everything: string;
  /** How often each element occurs. */
  count: Map<string, number>;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
export const decode = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : (ENTITIES[name] ?? whole),
  );

function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [name, decode(double ?? single ?? bare ?? '')]),
  );
}

/** Whether an element's text is not the interface's own words in the page's language. */
const isForeign = (tag: string, attributes: ReadonlyMap<string, string>) =>
  tag === 'code' || tag === 'pre' || attributes.get('translate') === 'no' || (attributes.has('lang') && tag !== 'html');

export function scan(html: string): Scanned {
  const found: Scanned = { language: '', ids: new Set(), links: [], lines: [], title: '', everything: '', count: new Map() };
  const open: { tag: string; foreign: boolean }[] = [];
  let [line, all] = ['', ''];
  const endLine = () => {
    const text = line.replace(/[ \t\n\r]+/g, ' ').trim();
    if (text.replaceAll(FOREIGN, '').trim() !== '') found.lines.push(text);
    line = '';
    all += '\n';
  };
  const say = (text: string) => {
    const top = open.at(-1);
    if (top?.tag === 'script' || top?.tag === 'style') return;
    all += text;
    if (top?.tag === 'title' && !open.some(({ tag }) => tag === 'svg')) {
      found.title += text;
      return;
    }
    if (!top?.foreign) line += text;
    else if (!line.endsWith(FOREIGN)) line += FOREIGN;
  };
  for (const [token, closing, name, rest] of html.matchAll(TOKEN)) {
    if (name === undefined) {
      if (!token.startsWith('<!')) say(decode(token));
      continue;
    }
    const tag = name.toLowerCase();
    if (!INLINE.has(tag)) endLine();
    if (closing === '/') {
      while (open.length > 0 && open.pop()?.tag !== tag);
      continue;
    }
    const attributes = LOOKED_AT.test(rest ?? '') ? attributesOf(rest ?? '') : NO_ATTRIBUTES;
    found.count.set(tag, (found.count.get(tag) ?? 0) + 1);
    if (tag === 'html') found.language = attributes.get('lang') ?? '';
    const id = attributes.get('id');
    if (id !== undefined) found.ids.add(id);
    for (const attribute of LINKS) {
      const target = attributes.get(attribute);
      if (target !== undefined) found.links.push({ tag, attribute, target, rel: attributes.get('rel') ?? '' });
    }
    const foreign = (open.at(-1)?.foreign ?? false) || isForeign(tag, attributes);
    if (!foreign) {
      for (const attribute of SPOKEN) {
        const text = attributes.get(attribute);
        if (text) found.lines.push(text);
      }
      const name = attributes.get('name') ?? attributes.get('property') ?? '';
      if (tag === 'meta' && /description|title/.test(name)) found.lines.push(attributes.get('content') ?? '');
    }
    if (!VOID.has(tag) && !(rest ?? '').trimEnd().endsWith('/')) open.push({ tag, foreign });
  }
  endLine();
  found.everything = all;
  return found;
}
