/** The day and the hour of a note, with what clocks do that night. */

import { type Form, known } from './bound.ts';
import { h, select } from './dom.ts';
import { clockOf, wallOf } from './wall-time.ts';

/** Fields of `at` and `occurrence`, in the note's zone. */
export function dayAndHour(form: Form): HTMLElement[] {
  const { page, editing } = form;
  const { words } = page;
  const day = h('input', { type: 'date', max: '9999-12-31' });
  const hour = h('input', { type: 'time' });
  const at = editing.text('at').replace('T', ' ');
  [day.value, hour.value] = [at.slice(0, 10), at.slice(11)];
  const zone = () => editing.text('timeZone') || page.brand.timeZone;
  const which = select(
    (['first', 'second'] as const).map((value) => ({ value, text: words.occurrences[value] })),
    editing.text('occurrence'),
    '…',
  );
  const question = h('div', { hidden: true }, known(form, { label: '', place: 'occurrence', required: true }, which));
  const clock = () => {
    const said = clockOf(day.value, hour.value, zone());
    question.hidden = said !== 'twice';
    (question.querySelector('label') as HTMLElement).textContent = words.twice(hour.value);
    form.fields.get('at')?.fault(said === 'skipped' ? words.skipped(hour.value, page.longDay(day.value)) : null);
    if (said !== 'twice') editing.set('occurrence', undefined);
  };
  const changed = () => {
    editing.set('at', wallOf(day.value, hour.value) ?? undefined);
    clock();
  };
  for (const one of [day, hour]) one.addEventListener('input', changed);
  which.addEventListener('change', () => editing.set('occurrence', which.value));
  const boxes = [
    known(form, { label: words.fields.day, place: 'day' }, day),
    known(form, { label: words.fields.hour, place: 'at', hint: words.zoneSaid(zone()) }, hour),
    question,
  ];
  clock();
  return boxes;
}
