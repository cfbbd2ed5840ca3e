/** A page after its site has renamed what readers hold on to: every class, id, attribute and element of a name of its own, and the data of its scripts. */

import { parseHTML } from 'linkedom';

/** What HTML itself gives a meaning stays. */
const OF_HTML = new Set(
  'alt content cite colspan datetime dir height href hreflang lang name poster rel src srcset style title type width'.split(' '),
);

/** Renames the page's own elements, classes and attributes, and drops its scripts. Head, links, texts and times stay. */
export function mangled(html: string): string {
  const { document } = parseHTML(html.replace(/<(\/?)[a-z]+(?:-[a-z0-9]+)+(?=[\s>])/g, '<$1k-renamed'));
  for (const script of [...document.querySelectorAll('script')]) script.remove();
  let count = 0;
  for (const element of [...document.querySelectorAll('body, body *')]) {
    for (const name of element.getAttributeNames().filter((one) => !OF_HTML.has(one))) element.removeAttribute(name);
    element.setAttribute('class', `k${count}`);
    count += 1;
  }
  return document.toString();
}
