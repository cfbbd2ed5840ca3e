/** Makes elements. All text is text: nothing here reads markup. */

type Handler = (event: never) => void;

export interface Props {
  class?: string;
  text?: string;
  on?: Record<string, Handler>;
  data?: Record<string, string>;
  /** Attributes and `aria-…`; null, undefined and false leave one out, true gives it without a value. */
  [name: string]: unknown;
}

export type Child = Node | string | null | undefined | false;

/** An element with its attributes, handlers and children. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'text') made.append(String(value));
    else if (name === 'on') for (const [event, handler] of Object.entries(value as object)) made.addEventListener(event, handler);
    else if (name === 'data') Object.assign(made.dataset, value);
    else made.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child) made.append(child);
  return made;
}

/** A button; `kind` is `p` for the main one. */
export function button(text: string, pressed: () => void, props: Props & { kind?: string } = {}): HTMLButtonElement {
  const { kind, ...more } = props;
  return h('button', { type: 'button', class: ['btn', kind].filter(Boolean).join(' '), text, on: { click: pressed }, ...more });
}

/** Text whose parts between backticks are code. */
export const withCode = (text: string): Node[] =>
  text.split('`').map((part, at) => (at % 2 === 0 ? document.createTextNode(part) : h('code', { text: part })));

let made = 0;
/** An id that no other element of the page has. */
export const freshId = (): string => {
  made += 1;
  return `e-${made}`;
};

/** A choice; the empty value first when `none` is given. */
export function select(options: readonly { value: string; text: string }[], value: string, none?: string): HTMLSelectElement {
  const all = none === undefined ? [...options] : [{ value: '', text: none }, ...options];
  // A value that is no longer offered is kept.
  if (!all.some((one) => one.value === value)) all.push({ value, text: value });
  const list = h('select', {}, ...all.map((one) => h('option', { value: one.value, text: one.text })));
  list.value = value;
  return list;
}

export interface Field {
  box: HTMLElement;
  control: HTMLElement;
  /** Says what is wrong; null takes it away. */
  fault: (text: string | null) => void;
}

/** A field: label, control, hint, and the place where its fault is said. `place` is its path in the file: `variants.0.text`. */
export function field(label: string, control: HTMLElement, place: string, hint?: Child, optional?: string): Field {
  const id = freshId();
  control.id = id;
  const said = h('p', { class: 'fault', id: `${id}-fault`, hidden: true });
  const hinted = hint ? h('p', { class: 'sm mut hint', id: `${id}-hint` }, hint) : null;
  control.setAttribute('aria-describedby', [hinted?.id, said.id].filter(Boolean).join(' '));
  const name = h('label', { for: id, text: optional ? `${label} ` : label }, optional ? h('span', { class: 'opt', text: optional }) : null);
  return {
    box: h('div', { class: 'field', data: { field: place } }, name, control, hinted, said),
    control,
    fault: (text) => {
      said.textContent = text ?? '';
      said.hidden = text === null;
      if (text === null) control.removeAttribute('aria-invalid');
      else control.setAttribute('aria-invalid', 'true');
    },
  };
}
