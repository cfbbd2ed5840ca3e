/** Fields tied to a key of the note: typing sets it, and faults find them by their place. */

import { accountsOn } from '../../../scripts/model/brand.ts';
import { PLATFORM_IDS, type PlatformId, platform } from '../../../scripts/model/platform.ts';
import { type Field, field, h, select } from './dom.ts';
import type { Editing } from './editing.ts';
import { hashtagsFrom, hashtagsText } from './hashtags.ts';
import type { EditorPage } from './page.ts';

/** The form being filled: its fields by place. */
export interface Form {
  page: EditorPage;
  editing: Editing;
  fields: Map<string, Field>;
}

interface Asked {
  label: string;
  place: string;
  hint?: string;
  required?: boolean;
}

/** Remembers a field by its place, so that what is wrong is said beside it. */
export function known(form: Form, { label, place, hint, required }: Asked, control: HTMLElement): HTMLElement {
  const made = field(label, control, place, hint, required ? undefined : form.page.words.optional);
  if (required) control.setAttribute('aria-required', 'true');
  form.fields.set(place, made);
  // What was said of the value that stood here says nothing of the next one.
  control.addEventListener('input', () => made.fault(null));
  return made.box;
}

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function bind(form: Form, place: string, control: Typed, read: (text: string) => unknown = (text) => text): void {
  control.value = form.editing.text(place);
  const set = () => form.editing.set(place, read(control.value));
  control.addEventListener('input', set);
  control.addEventListener('change', set);
}

export function textField(form: Form, asked: Asked & { type?: string; max?: number; suggestions?: readonly string[] }): HTMLElement {
  const control = h('input', { type: asked.type ?? 'text', maxlength: String(asked.max ?? 300), autocomplete: 'off' });
  bind(form, asked.place, control);
  const box = known(form, asked, control);
  if (asked.suggestions?.length) {
    const list = h('datalist', { id: `${control.id}-list` }, ...asked.suggestions.map((value) => h('option', { value })));
    control.setAttribute('list', list.id);
    box.append(list);
  }
  return box;
}

export function areaField(
  form: Form,
  asked: Asked & { rows?: number; language?: string },
): { box: HTMLElement; area: HTMLTextAreaElement } {
  const area = h('textarea', { rows: String(asked.rows ?? 6), lang: asked.language, spellcheck: 'true' });
  bind(form, asked.place, area);
  return { box: known(form, asked, area), area };
}

export function choiceField(
  form: Form,
  asked: Asked & { options: readonly { value: string; text: string }[]; none?: string | null },
): HTMLElement {
  const none = asked.none === null ? undefined : (asked.none ?? form.page.words.choice);
  const control = select(asked.options, form.editing.text(asked.place), none);
  control.addEventListener('change', () => form.editing.set(asked.place, control.value));
  return known(form, asked, control);
}

/** A field of the file that is a number. */
export function numberField(form: Form, asked: Asked): HTMLElement {
  const control = h('input', { type: 'text', inputmode: 'decimal', maxlength: '12' });
  bind(form, asked.place, control, (text) => {
    const value = Number(text.trim().replace(',', '.'));
    return text.trim() === '' ? undefined : Number.isFinite(value) ? value : text;
  });
  return known(form, asked, control);
}

export function tickField(form: Form, label: string, place: string): HTMLElement {
  const box = h('input', { type: 'checkbox' });
  box.checked = form.editing.get(place) === true;
  box.addEventListener('change', () => form.editing.set(place, box.checked || undefined));
  return h('label', { class: 'tick' }, box, label);
}

/** Hashtags, typed as words and kept as a list. */
export function tagsField(form: Form, asked: Asked): HTMLElement {
  const control = h('input', { type: 'text', maxlength: '1000', autocomplete: 'off' });
  const value = form.editing.get(asked.place);
  control.value = Array.isArray(value) ? hashtagsText(value) : form.editing.text(asked.place);
  control.addEventListener('input', () => {
    const tags = hashtagsFrom(control.value, value);
    form.editing.set(asked.place, tags.length > 0 ? tags : undefined);
  });
  return known(form, asked, control);
}

/** Words or short phrases, typed with commas between and kept as a list. */
export function listField(form: Form, asked: Asked): HTMLElement {
  const control = h('input', { type: 'text', maxlength: '1000', autocomplete: 'off' });
  const value = form.editing.get(asked.place);
  control.value = Array.isArray(value) ? value.map(String).join(', ') : form.editing.text(asked.place);
  control.addEventListener('input', () => {
    const items = [...new Set(control.value.split(',').map((item) => item.trim()))].filter(Boolean);
    form.editing.set(asked.place, items.length > 0 ? items : undefined);
  });
  return known(form, asked, control);
}

/** Someone of the brand's people where it names some, else a name. */
export function personField(form: Form, asked: Asked): HTMLElement {
  const people = Object.entries(form.page.brand.people).map(([value, { name }]) => ({ value, text: name }));
  return people.length > 0 ? choiceField(form, { ...asked, options: people }) : textField(form, asked);
}

/** Platforms where one can answer or publish: those of the brand first. */
export function platformOptions({ brand, language }: EditorPage): { value: string; text: string }[] {
  const own = (id: PlatformId) => Number(accountsOn(brand, id).length > 0);
  return PLATFORM_IDS.filter((id) => !platform(id).outcome)
    .toSorted((one, other) => own(other) - own(one))
    .map((value) => ({ value, text: platform(value).name[language] }));
}

/** The options of a list that says its values as they are. */
export const plainOptions = (values: readonly string[]) => values.map((value) => ({ value, text: value }));
