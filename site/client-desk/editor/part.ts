/** A section of the editor, as the site's own sections look. */

import { h } from './dom.ts';

/** `broad`: its content needs the whole width. */
export const part = (name: string, note: string | null, content: HTMLElement, broad = false): HTMLElement =>
  h(
    'section',
    { class: broad ? 'sec broad' : 'sec', 'aria-label': name },
    h('header', {}, h('h2', { text: name }), note ? h('p', { text: note }) : null),
    h('div', { class: 'body' }, content),
  );
