/** Builds elements. Text goes in as text nodes: what a page says can never become markup. */

export type Child = Node | string | null;
type Attribute = string | boolean | null | ((event: Event) => void);

/**
 * An element with attributes and children. `true` sets an attribute without a value, `false` and null leave it out, a function listens to
 * the event of its name (`click`). Null children are left out.
 */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

const DRAWINGS = {
  kept: { d: 'M2.5 8.5l3.6 3.7L13.5 4', fill: false },
  refused: { d: 'M3.5 3.5l9 9m0-9l-9 9', fill: false },
  waiting: { d: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 5v3.4l2.4 1.6', fill: false },
  aside: { d: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11', fill: false },
  half: { d: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2m0 1.6v8.8a4.4 4.4 0 0 1 0-8.8', fill: true },
  disc: { d: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8', fill: true },
  warning: { d: 'M8 1.2L15.4 14.5H.6zM7.2 6v4.4h1.6V6zm0 5.5v1.6h1.6v-1.6z', fill: true },
} as const satisfies Record<string, { d: string; fill: boolean }>;
export type DrawingName = keyof typeof DRAWINGS;

/** A small drawing of the state; it says nothing that the words beside it do not. */
export function icon(name: DrawingName): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  const { d, fill } = DRAWINGS[name];
  for (const [key, value] of [
    ['viewBox', '0 0 16 16'],
    ['class', name === 'warning' ? 'i sig' : 'i'],
    ['aria-hidden', 'true'],
  ] as const)
    svg.setAttribute(key, value);
  path.setAttribute('d', d);
  path.setAttribute('class', fill ? 'solid' : name === 'aside' ? 'line dashed' : 'line');
  svg.append(path);
  return svg;
}

/** A sentence whose parts between backticks are commands to type. */
export function sentence(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  text.split('`').forEach((part, at) => {
    fragment.append(at % 2 === 1 ? make('code', { class: 'cmd' }, part) : part);
  });
  return fragment;
}

/** A button that answers with its own words. */
export const button = (words: string, press: () => void, more: Record<string, Attribute> = {}): HTMLButtonElement =>
  make('button', { type: 'button', class: 'btn', click: press, ...more }, words);
