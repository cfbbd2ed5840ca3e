/** What forums share: a post that quotes another, and the parts of it that are not its author's words. Pure. */

/** A copy of a post's content without what others wrote in it; the first quotation is what it answers. */
export function withoutQuotes(content: Element, quotes: string, alsoDropped = ''): { own: Element; firstQuote: Element | null } {
  const own = content.cloneNode(true) as Element;
  for (const dropped of alsoDropped === '' ? [] : [...own.querySelectorAll(alsoDropped)]) dropped.remove();
  for (const quote of [...own.querySelectorAll(quotes)]) quote.remove();
  return { own, firstQuote: content.querySelector(quotes) };
}

/** What was quoted, without its heading and without what it quotes itself. */
export function quotedPart(quote: Element, heading: string, quotes: string): Element {
  const part = quote.cloneNode(true) as Element;
  for (const dropped of [...part.querySelectorAll(`${heading}, ${quotes}`)]) dropped.remove();
  return part;
}

/** The words beside a number: `12 people liked this post` → `people liked this post`. */
export const besideNumber = (sentence: string): string =>
  sentence
    .replace(/\d[\d\s.,\u00a0\u202f]*/, ' ')
    .replace(/\s+/g, ' ')
    .trim();
