/** HTML as a tagged template: what is put in is escaped, unless it is HTML made the same way. Pure. */

import type { Phrase } from '../../model/phrase.ts';

/** Escaped HTML. */
export interface Markup {
  readonly html: string;
}
type Inserted = string | number | Markup | null | readonly Markup[];

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

/** A piece of HTML; null leaves nothing. */
export const markup = (parts: TemplateStringsArray, ...inserted: Inserted[]): Markup => ({
  html: parts.reduce((html, part, index) => html + written(inserted[index - 1] ?? null) + part),
});

function written(value: Inserted): string {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return 'html' in value ? value.html : value.map(({ html }) => html).join('');
}

/** Text that is HTML already: a stylesheet, a script. */
export const asMarkup = (html: string): Markup => ({ html });

/** Both languages of a phrase; the page shows one. */
export const inBoth = ({ fr, en }: Phrase): Markup =>
  markup`<span lang="fr" data-l="fr">${fr}</span><span lang="en" data-l="en">${en}</span>`;

/** JSON for a `<script type="application/json">`: nothing in it can end the element. */
export const jsonMarkup = (value: unknown): Markup => ({ html: JSON.stringify(value).replaceAll('<', '\\u003c') });
