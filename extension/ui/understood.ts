/** The lines of what was understood, as the popup and the card show them. */

import { type Clip, SITES, type SiteId } from '../../scripts/model/clip.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import type { Line } from './describe.ts';
import { make } from './dom.ts';

function shown(line: Line): HTMLElement {
  if (line.value === null) return make('dd', { class: 'none' }, line.missing);
  if (line.as === 'code') return make('dd', {}, make('code', {}, line.value));
  return make('dd', line.as === 'quote' ? { class: 'quo' } : {}, make('bdi', {}, line.value));
}

/** A definition list; a foreign text keeps its own direction. */
export function understood(lines: Line[], language: string | null): HTMLElement {
  const items = lines.flatMap((line) => {
    const value = shown(line);
    if (line.as === 'quote' && language) value.setAttribute('lang', language);
    return [make('dt', {}, line.name), value];
  });
  return make('dl', { class: 'defs' }, ...items);
}

/** Two letters in a thin frame, the site's name for whoever cannot tell. */
export function siteMark(site: SiteId, language: Language): HTMLElement {
  const name = SITES[site].name[language];
  return make('abbr', { class: 'pf', title: name }, SITES[site].short);
}

/** Language of the post's text when it looks like one. */
export const textLanguage = (clip: Clip): string | null =>
  /^[a-z]{2,3}(-[\w-]{1,20})?$/i.test(clip.post.language ?? '') ? clip.post.language : null;
