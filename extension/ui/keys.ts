/** Keys: how a button shows its own, which one was pressed, and whom it is for. */

import { make } from './dom.ts';

/** The key that a button shows; its name for screen readers is in aria-keyshortcuts. */
export const keyMark = (key: string): HTMLElement => make('kbd', { 'aria-hidden': 'true' }, key);

/** Enter in a text field says what it holds: leaving the field fires its `change`. Shift and Enter makes a new line. */
export function saysText(event: KeyboardEvent, field: Element | null): boolean {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return false;
  if (!(field instanceof HTMLTextAreaElement) && !(field instanceof HTMLInputElement && field.type === 'text')) return false;
  field.blur();
  return true;
}

/** The key that a keyboard event stands for; null with a modifier, while composing, or for a key that writes nothing. */
export function plainKey(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return null;
  // A digit needs Shift on French keyboards: its place says which it is.
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  return digit ?? event.key.toLowerCase();
}

/** Whether what has the focus takes what is typed. A frame, or a page's own element that is closed, may hold a field that cannot be seen from here. */
export function takesText(element: Element | null): boolean {
  if (!element) return false;
  if (element instanceof HTMLInputElement)
    return !['button', 'checkbox', 'radio', 'submit', 'reset', 'image', 'range', 'color', 'file'].includes(element.type);
  if (element.shadowRoot) return takesText(element.shadowRoot.activeElement);
  if (element.localName.includes('-') && !element.hasAttribute('tabindex')) return true;
  return (
    element.matches('textarea, select, iframe, frame, object, embed, [role=textbox], [role=searchbox], [role=combobox]') ||
    (element as HTMLElement).isContentEditable
  );
}
