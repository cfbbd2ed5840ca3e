/** A part of the form drawn anew while somebody may be typing in it. */

import type { Form } from './bound.ts';

/** Whether somebody is in a field. */
export const isTyping = (): boolean => document.activeElement?.matches('input, textarea, select, [contenteditable="true"]') ?? false;

/** Draws, and leaves the focus and the caret in the field where they were. */
export function keepingFocus({ fields }: Pick<Form, 'fields'>, draw: () => void): void {
  const active = document.activeElement;
  const place = active?.closest<HTMLElement>('[data-field]')?.dataset.field;
  const typed = active as Partial<HTMLTextAreaElement> | null;
  const [from, to] = [typed?.selectionStart ?? null, typed?.selectionEnd ?? null];
  draw();
  if (active?.isConnected || place === undefined) return;
  const control = fields.get(place)?.control as HTMLTextAreaElement | undefined;
  control?.focus();
  if (from !== null && to !== null) control?.setSelectionRange?.(from, to);
}
