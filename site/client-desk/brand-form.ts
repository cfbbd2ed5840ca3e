/** The form of a new brand: what is typed is kept, checked beside each field, and sent. */

import { type BrandDraft, draftProblems, folderName, plainHandle, readDraft } from '../../scripts/model/brand-draft.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import { sentence } from '../../scripts/model/problem.ts';
import type { deskWords } from '../desk/words-desk.ts';
import { coloursOf } from './colours.ts';
import { addRow, fieldOf, numberFields, readForm, writeForm } from './form-fields.ts';
import { type Doors, Refused } from './requests.ts';

const KEPT = 'vigie-desk-draft';

interface FormInput {
  words: (typeof deskWords)['fr'];
  language: Language;
  doors: Doors;
  created: (folder: string, name: string) => void;
}

export function brandForm({ words, language, doors, created }: FormInput): void {
  const form = document.getElementById('brand-form') as HTMLFormElement;
  const said = document.getElementById('form-fault') as HTMLElement;
  const submit = document.getElementById('submit') as HTMLButtonElement;
  const metrics = [...(document.getElementById('target-row') as HTMLTemplateElement).content.querySelectorAll('option')].map(
    ({ value }) => value,
  );
  /** Fields that the person has left once: their faults may be shown. */
  const left = new Set<string>();
  let ownFolder = false;

  const start = (draft: BrandDraft | null) => {
    left.clear();
    if (draft) writeForm(form, draft);
    else {
      form.reset();
      for (const rows of form.querySelectorAll('[data-rows]')) rows.replaceChildren();
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const select = fieldOf(form, 'timeZone')?.control as HTMLSelectElement;
      // The browser may know a zone by a name that Node's list has not.
      if (![...select.options].some((option) => option.value === zone)) select.prepend(new Option(zone, zone));
      select.value = zone;
      addRow(form.querySelector('[data-rows="accounts"]') as HTMLElement);
    }
    numberFields(form);
    colours.show();
    show({});
  };

  const problems = (): Record<string, string> =>
    Object.fromEntries(
      Object.entries(draftProblems(readForm(form), metrics)).map(([field, remark]) => [field, sentence(remark, language)]),
    );

  const show = (faults: Record<string, string>) => {
    for (const field of form.querySelectorAll<HTMLElement>('.field')) {
      const found = fieldOf(form, field.dataset.field ?? '');
      if (!found) continue;
      const text = faults[field.dataset.field ?? ''] ?? '';
      found.fault.textContent = text;
      found.fault.hidden = text === '';
      if (text) found.control.setAttribute('aria-invalid', 'true');
      else found.control.removeAttribute('aria-invalid');
    }
  };
  const showLeft = () => show(Object.fromEntries(Object.entries(problems()).filter(([field]) => left.has(field))));

  const keep = () => {
    try {
      localStorage.setItem(KEPT, JSON.stringify({ draft: readForm(form), ownFolder }));
    } catch {
      // A browser that keeps nothing: what is typed stays on the page.
    }
  };

  const refuse = (faults: Record<string, string>) => {
    for (const field of Object.keys(faults)) left.add(field);
    show(faults);
    said.textContent = words.faults(Object.keys(faults).length);
    said.hidden = false;
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };

  const colours = coloursOf(form, words, language, keep);

  form.addEventListener('input', ({ target }) => {
    const field = (target as HTMLElement).closest<HTMLElement>('.field')?.dataset.field;
    const folder = fieldOf(form, 'folder')?.control as HTMLInputElement;
    if (field === 'folder') ownFolder = folder.value !== '';
    if (field === 'name' && !ownFolder) folder.value = folderName((target as HTMLInputElement).value);
    keep();
    if (field && left.has(field)) showLeft();
  });
  form.addEventListener('focusout', ({ target }) => {
    const field = (target as HTMLElement).closest<HTMLElement>('.field')?.dataset.field;
    if (!field) return;
    const input = target as HTMLInputElement;
    if (field.endsWith('.handle') && input.value !== plainHandle(input.value)) input.value = plainHandle(input.value);
    if (input.value === '') return;
    left.add(field);
    if (field === 'name') left.add('folder');
    showLeft();
    keep();
  });
  form.addEventListener('click', ({ target }) => {
    const button = (target as HTMLElement).closest('button');
    if (button?.dataset.add !== undefined) {
      const rows = (button.parentElement as HTMLElement).querySelector<HTMLElement>(`:scope > [data-rows="${button.dataset.add}"]`);
      if (rows) addRow(rows).querySelector<HTMLElement>('select, input')?.focus();
    } else if (button?.dataset.remove !== undefined) {
      const row = button.closest('.row-of') as HTMLElement;
      const rows = row.parentElement as HTMLElement;
      row.remove();
      (rows.querySelector<HTMLElement>('.row-of:last-child [data-remove]') ?? (rows.nextElementSibling as HTMLElement)).focus();
      left.clear();
    } else return;
    numberFields(form);
    showLeft();
    keep();
  });
  document.getElementById('forget')?.addEventListener('click', () => {
    forget();
    ownFolder = false;
    said.hidden = true;
    start(null);
    fieldOf(form, 'name')?.control.focus();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    said.hidden = true;
    const faults = problems();
    if (Object.keys(faults).length > 0) return refuse(faults);
    submit.disabled = true;
    submit.textContent = words.creating;
    try {
      const answer = await doors.create(readForm(form));
      if ('fields' in answer) return refuse(answer.fields);
      forget();
      created(answer.folder, answer.name);
      ownFolder = false;
      start(null);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      said.textContent = (error.sentence ?? words.lost).replaceAll('`', '');
      said.hidden = false;
    } finally {
      submit.disabled = false;
      submit.textContent = words.create;
    }
  });

  const kept = keptDraft();
  ownFolder = kept?.ownFolder ?? false;
  start(kept?.draft ?? null);
}

function forget(): void {
  try {
    localStorage.removeItem(KEPT);
  } catch {
    // Nothing is kept there.
  }
}

/** What was typed before, when this version of the page still understands it. */
function keptDraft(): { draft: BrandDraft; ownFolder: boolean } | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? 'null') as { draft: unknown; ownFolder: boolean } | null;
    const draft = kept && readDraft(kept.draft);
    return draft ? { draft, ownFolder: kept.ownFolder === true } : null;
  } catch {
    return null;
  }
}
