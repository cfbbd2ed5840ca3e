/** The form as a draft, and the reverse. A field knows its place in the draft: `accounts.0.handle`. */

import type { BrandDraft } from '../../scripts/model/brand-draft.ts';

type Control = HTMLInputElement | HTMLSelectElement;

/** A field's control and the place where its fault is said, or null. */
export function fieldOf(form: HTMLElement, place: string): { control: Control; fault: HTMLElement } | null {
  const field = form.querySelector(`[data-field="${CSS.escape(place)}"]`);
  const control = field?.querySelector<Control>('input, select');
  const fault = field?.querySelector<HTMLElement>('.fault');
  return control && fault ? { control, fault } : null;
}

/** Adds an empty row and returns it. */
export function addRow(rows: HTMLElement): HTMLElement {
  const template = document.getElementById(rows.dataset.row as string) as HTMLTemplateElement;
  rows.append(template.content.cloneNode(true));
  return rows.lastElementChild as HTMLElement;
}

/** Gives every field its place, and ties its label, hint and fault to its control. To be called when rows came or went. */
export function numberFields(form: HTMLElement): void {
  numberRows(form, '');
  for (const field of form.querySelectorAll<HTMLElement>('.field')) {
    const place = (field.dataset.field as string).replaceAll('.', '-');
    const found = fieldOf(form, field.dataset.field as string);
    if (!found || field.tagName === 'FIELDSET') continue;
    const hint = field.querySelector<HTMLElement>('.hint');
    found.control.id = `f-${place}`;
    found.fault.id = `f-${place}-fault`;
    if (hint) hint.id = `f-${place}-hint`;
    field.querySelector('label')?.setAttribute('for', found.control.id);
    found.control.setAttribute('aria-describedby', [hint?.id, found.fault.id].filter(Boolean).join(' '));
  }
}

function numberRows(within: HTMLElement, place: string): void {
  for (const rows of within.querySelectorAll<HTMLElement>('[data-rows]')) {
    if (rows.parentElement?.closest('[data-rows]') !== (within.matches('.row-of') ? within.parentElement : null)) continue;
    rowsOf(rows).forEach((row, index) => {
      const at = `${place}${rows.dataset.rows}.${index}.`;
      row.setAttribute('role', 'group');
      row.setAttribute('aria-label', `${rows.dataset.each} ${index + 1}`);
      for (const field of row.querySelectorAll<HTMLElement>(':scope > [data-part]')) field.dataset.field = at + field.dataset.part;
      numberRows(row, at);
    });
  }
}

const rowsOf = (rows: Element | null) => [...(rows?.children ?? [])] as HTMLElement[];
const partOf = (row: HTMLElement, part: string) =>
  row.querySelector<Control>(`:scope > [data-part="${part}"] :is(input, select)`) as Control;
const valuesOf = (within: HTMLElement, rows: string, selector = '') => rowsOf(within.querySelector(`${selector}[data-rows="${rows}"]`));

const accountsIn = (rows: HTMLElement[]) =>
  rows.map((row) => ({ platform: partOf(row, 'platform').value, handle: partOf(row, 'handle').value }));

export function readForm(form: HTMLElement): BrandDraft {
  const value = (place: string) => fieldOf(form, place)?.control.value ?? '';
  return {
    folder: value('folder').trim(),
    name: value('name'),
    timeZone: value('timeZone'),
    languages: [...form.querySelectorAll<HTMLInputElement>('[name="languages"]:checked')].map((box) => box.value),
    light: value('light'),
    dark: value('dark'),
    accounts: accountsIn(valuesOf(form, 'accounts', ':scope > fieldset > ')),
    competitors: valuesOf(form, 'competitors').map((row) => ({
      name: partOf(row, 'name').value,
      accounts: accountsIn(valuesOf(row, 'accounts')),
    })),
    targets: valuesOf(form, 'targets').map((row) => ({ metric: partOf(row, 'metric').value, value: partOf(row, 'value').value })),
  };
}

/** Puts a kept draft back. A choice that is no longer offered keeps its first value. */
export function writeForm(form: HTMLElement, draft: BrandDraft): void {
  const set = (control: Control | undefined, value: string) => {
    if (!control) return;
    if (control instanceof HTMLSelectElement && ![...control.options].some((option) => option.value === value)) return;
    control.value = value;
  };
  for (const place of ['folder', 'name', 'timeZone', 'light', 'dark'] as const) set(fieldOf(form, place)?.control, draft[place]);
  for (const box of form.querySelectorAll<HTMLInputElement>('[name="languages"]')) box.checked = draft.languages.includes(box.value);
  const fill = <T extends object>(rows: HTMLElement | null, list: readonly T[], more?: (row: HTMLElement, one: T) => void) => {
    rows?.replaceChildren();
    for (const one of rows ? list : []) {
      const row = addRow(rows as HTMLElement);
      for (const [part, value] of Object.entries(one)) if (typeof value === 'string') set(partOf(row, part), value);
      more?.(row, one);
    }
  };
  fill(form.querySelector<HTMLElement>(':scope > fieldset > [data-rows="accounts"]'), draft.accounts);
  fill(form.querySelector<HTMLElement>('[data-rows="competitors"]'), draft.competitors, (row, { accounts }) =>
    fill(row.querySelector<HTMLElement>('[data-rows="accounts"]'), accounts),
  );
  fill(form.querySelector<HTMLElement>('[data-rows="targets"]'), draft.targets);
}
