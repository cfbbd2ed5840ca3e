/** Days and hours, in the browser's own fields, with what clocks do that night. */

import { WALL_TIME } from '../../../scripts/model/planned-post.ts';
import { type Form, known, textField } from './bound.ts';
import { h, select } from './dom.ts';
import { UNFINISHED } from './faults.ts';
import { type Clock, clockOf, wallOf } from './wall-time.ts';

interface DayHour {
  /** Key of the wall time: `at`, `variants.0.at`. */
  place: string;
  day: string;
  hour: string;
  hint?: string;
  /** The day that goes with an hour alone. */
  usualDay?: () => string;
  /** What clocks do at the hour that stands there. */
  clock?: (day: string, hour: string) => void;
}

const zoneOf = ({ page, editing }: Form) => editing.text('timeZone') || page.brand.timeZone;

/** A day and an hour, kept as one wall time. What is there and is none stays as it is, as a text to mend. */
export function dayHourFields(form: Form, asked: DayHour): HTMLElement[] {
  const { editing, page } = form;
  const stands = editing.text(asked.place);
  if (stands && !WALL_TIME.test(stands)) return [textField(form, { label: asked.hour, place: asked.place, hint: page.words.wallHint })];
  const day = h('input', { type: 'date', max: '9999-12-31' });
  const hour = h('input', { type: 'time' });
  [day.value, hour.value] = [stands.slice(0, 10), stands.slice(11)];
  const changed = () => {
    if (hour.value && !day.value && asked.usualDay) day.value = asked.usualDay();
    editing.set(asked.place, wallOf(day.value, hour.value) ?? undefined);
    const alone = hour.value !== '' && day.value === '';
    form.fields.get(`${asked.place}.day`)?.fault(alone ? page.words.dayFirst : null);
    day.toggleAttribute(UNFINISHED, alone);
    asked.clock?.(day.value, hour.value);
  };
  const boxes = [
    known(form, { label: asked.day, place: `${asked.place}.day` }, day),
    known(form, { label: asked.hour, place: asked.place, ...(asked.hint && { hint: asked.hint }) }, hour),
  ];
  for (const one of [day, hour]) one.addEventListener('input', changed);
  asked.clock?.(day.value, hour.value);
  return boxes;
}

/** Fields of `at` and `occurrence`, in the note's zone. */
export function dayAndHour(form: Form): HTMLElement[] {
  const { page } = form;
  const { words } = page;
  const { day, hour } = words.fields;
  const skipped = (on: string, time: string) => {
    const is = clockOf(on, time, zoneOf(form)) === 'skipped';
    form.fields.get('at')?.fault(is ? words.skipped(time, page.longDay(on)) : null);
  };
  return [...dayHourFields(form, { place: 'at', day, hour, hint: words.zoneSaid(zoneOf(form)), clock: skipped }), whichOfTwo(form)];
}

/** Asks which one is meant when the note's hour, or that of a variant, comes twice. */
function whichOfTwo(form: Form): HTMLElement {
  const { page, editing } = form;
  const { words } = page;
  const which = select(
    (['first', 'second'] as const).map((value) => ({ value, text: words.occurrences[value] })),
    editing.text('occurrence'),
    '…',
  );
  const question = h('div', { hidden: true }, known(form, { label: '', place: 'occurrence', required: true }, which));
  const label = question.querySelector('label') as HTMLElement;
  const twice = () => {
    const variants = editing.get('variants');
    const walls = ['at', ...(Array.isArray(variants) ? variants.map((_, index) => `variants.${index}.at`) : [])].map(editing.text);
    const is = (wall: string): Clock => clockOf(wall.slice(0, 10), wall.slice(11), zoneOf(form));
    return walls.find((wall) => is(wall) === 'twice')?.slice(11) ?? null;
  };
  const ask = () => {
    const time = twice();
    question.hidden = time === null;
    label.textContent = time === null ? '' : words.twice(time);
    return time !== null;
  };
  which.addEventListener('change', () => editing.set('occurrence', which.value));
  // What the file says of an hour that comes once stays until somebody changes an hour.
  let before = ask();
  editing.onChange(() => {
    if (!question.isConnected) return;
    const now = ask();
    if (now === before) return;
    before = now;
    // A draft that is taken back brings its own.
    editing.set('occurrence', now ? editing.text('occurrence') || which.value : undefined);
  });
  return question;
}
