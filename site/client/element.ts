/** Elements made of attributes and text: nothing is ever read as markup. */

/** An element with its attributes, its text and its children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  { text, ...attributes }: Record<string, string | undefined>,
  ...children: Node[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  made.append(...children);
  return made;
}
