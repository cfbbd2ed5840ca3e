/** The link of a variant, and the builder of its UTM parameters. */

import { type Form, textField } from './bound.ts';
import { button, field, h } from './dom.ts';
import { type LinkUtm, trackedLink, usualUtm } from './link-utm.ts';

export function linkField(form: Form, at: string): HTMLElement {
  const { page, editing } = form;
  const { words } = page;
  const place = `${at}.link`;
  const box = textField(form, { label: words.fields.link, place, type: 'url', max: 2000 });
  const link = box.querySelector('input') as HTMLInputElement;
  const names = { source: words.utmSource, medium: words.utmMedium, campaign: words.utmCampaign } as const;
  const inputs = Object.fromEntries(
    Object.entries(names).map(([name, label]) => [
      name,
      { label, input: h('input', { type: 'text', maxlength: '100', autocomplete: 'off' }) },
    ]),
  ) as Record<keyof LinkUtm, { label: string; input: HTMLInputElement }>;
  const fault = h('p', { class: 'fault', role: 'alert', hidden: true });
  const fill = () => {
    const post = { id: editing.opened?.name ?? '', campaign: editing.text('campaign') || null, at: editing.text('at') || null };
    const usual = usualUtm(link.value, editing.text(`${at}.channel`), post);
    for (const name of Object.keys(usual) as (keyof LinkUtm)[]) inputs[name].input.value = usual[name];
  };
  const apply = () => {
    const made = trackedLink(link.value, {
      source: inputs.source.input.value,
      medium: inputs.medium.input.value,
      campaign: inputs.campaign.input.value,
    });
    fault.textContent = made ? '' : words.utmBad;
    fault.hidden = made !== null;
    if (!made) return link.focus();
    link.value = made;
    link.dispatchEvent(new Event('input'));
    link.focus();
  };
  const builder = h(
    'details',
    {},
    h('summary', { text: words.utm }),
    h(
      'div',
      { class: 'pair three' },
      ...Object.entries(inputs).map(([name, { label, input }]) => field(label, input, `${at}.utm.${name}`).box),
    ),
    h('div', { class: 'acts' }, button(words.utmApply, apply)),
    fault,
  );
  builder.addEventListener('toggle', () => builder.open && fill());
  return h('div', { class: 'stack tight' }, box, builder);
}
