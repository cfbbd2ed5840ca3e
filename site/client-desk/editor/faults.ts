/** What is wrong, beside its field, or above the form where no field is found. */

import type { FieldSentences } from '../../../scripts/model/desk-edit.ts';
import type { Form } from './bound.ts';

/** Says the faults; the nearest field above a path takes what has no field of its own. Returns those that found none. */
export function sayFaults(form: Form, faults: FieldSentences): string[] {
  for (const field of form.fields.values()) field.fault(null);
  const left: string[] = [];
  for (const [place, text] of Object.entries(faults)) {
    const field = nearest(form, place);
    if (field) field.fault(text);
    else left.push(text);
  }
  return left;
}

/** Of a control whose value cannot be kept yet: an hour without its day. */
export const UNFINISHED = 'data-unfinished';

/** Puts the focus on the first field that is unfinished; how many there are. */
export function unfinished(form: Form): number {
  const left = [...form.fields.values()].filter(({ control }) => control.hasAttribute(UNFINISHED));
  left[0]?.control.closest('details')?.setAttribute('open', '');
  left[0]?.control.focus();
  return left.length;
}

/** Puts the focus on the first field that is wrong. */
export function focusFault(form: Form): void {
  const wrong = [...form.fields.values()].find(({ box }) => box.querySelector(':scope > .fault:not([hidden])'));
  wrong?.control.closest('details')?.setAttribute('open', '');
  wrong?.control.focus();
}

/** The field at a path, or at the nearest path above. */
export function nearest(form: Pick<Form, 'fields'>, place: string) {
  for (let steps = place.split('.'); steps.length > 0; steps = steps.slice(0, -1)) {
    const found = form.fields.get(steps.join('.'));
    if (found) return found;
  }
  return undefined;
}
