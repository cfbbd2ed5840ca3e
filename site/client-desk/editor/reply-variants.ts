/** The texts of a reply: one per platform or for all, and per language, put in order by keyboard. */

import { channel } from '../../../scripts/model/planned-post.ts';
import { PLATFORM_IDS, type PlatformId, platform } from '../../../scripts/model/platform.ts';
import { choiceField, type Form, platformOptions } from './bound.ts';
import type { Content } from './content.ts';
import { countedText } from './counted-text.ts';
import { button, h } from './dom.ts';
import { focusMoved, moved, orderButtons } from './ordered.ts';

export function replyVariants(form: Form): HTMLElement {
  const { page, editing } = form;
  const { words, language, brand } = page;
  const w = words.reply;
  const panels = h('div', { class: 'variants' });
  const list = () => (editing.get('variants') as Content[] | null | undefined) ?? [];
  const nameOf = (one: Content) => {
    const where = PLATFORM_IDS.includes(one.platform as PlatformId) ? platform(one.platform as PlatformId).name[language] : one.platform;
    const said = words.languageNames[(one.language ?? brand.languages[0]) as keyof typeof words.languageNames];
    return [where ?? w.everyPlatform, said ?? one.language].join(', ');
  };
  const put = (next: readonly Content[]) => {
    editing.set('variants', next.length > 0 ? next : undefined);
    draw();
  };
  const move = (index: number, by: number) => {
    const name = nameOf(list()[index] as Content);
    put(moved(list(), index, by));
    focusMoved(panels.children[index + by], by);
    page.say(`${name}, ${index + by + 1} / ${list().length}`);
  };
  const remove = (index: number) => {
    put(list().filter((_, other) => other !== index));
    add.focus();
  };
  const add = button(
    w.add,
    () => {
      put([...list(), { language: nextLanguage() }]);
      panels.lastElementChild?.querySelector('textarea')?.focus();
    },
    { id: 'add-variant' },
  );
  /** The first language of the brand that no text for all platforms has yet. */
  const nextLanguage = () => {
    const taken = new Set(list().flatMap((one) => (one.platform ? [] : [one.language ?? brand.languages[0]])));
    return brand.languages.find((one) => !taken.has(one)) ?? brand.languages[0];
  };

  function heading(index: number): HTMLElement {
    const name = nameOf(list()[index] as Content);
    const order = { index, of: list().length, up: w.up(name), down: w.down(name), move: (by: number) => move(index, by) };
    const taking = button(words.removeShort, () => remove(index), { 'aria-label': w.remove(name) });
    return h(
      'header',
      { class: 'acts' },
      h('h3', { text: w.number(index + 1, name) }),
      h('span', { class: 'acts' }, orderButtons(order), taking),
    );
  }

  function panel(one: Content, index: number): HTMLElement {
    const at = `variants.${index}`;
    const where = choiceField(form, {
      label: w.platform,
      place: `${at}.platform`,
      options: platformOptions(page),
      none: w.everyPlatform,
      required: true,
    });
    const spoken = choiceField(form, {
      label: w.language,
      place: `${at}.language`,
      options: Object.entries(words.languageNames).map(([value, text]) => ({ value, text })),
      none: one.language ? null : undefined,
      required: true,
    });
    const text = countedText(form, at, {
      label: w.text,
      channel: 'platform',
      required: true,
      says: (length, most, id) => w.count(length, most, channel(id).name[language]),
    });
    const box = h(
      'section',
      { class: 'variant alone', 'aria-label': w.number(index + 1, nameOf(one)), data: { index: String(index) } },
      heading(index),
      h('div', { class: 'stack' }, h('div', { class: 'pair' }, where, spoken), text.box),
    );
    // What it is called says where it goes and in which language.
    for (const choice of [where, spoken])
      choice.addEventListener('change', () => {
        box.firstElementChild?.replaceWith(heading(index));
        box.setAttribute('aria-label', w.number(index + 1, nameOf(list()[index] as Content)));
        text.area.lang = editing.text(`${at}.language`) || (brand.languages[0] as string);
      });
    return box;
  }
  const draw = () => {
    for (const place of [...form.fields.keys()]) if (place.startsWith('variants.')) form.fields.delete(place);
    panels.replaceChildren(...list().map(panel));
  };
  draw();
  const fault = h('p', { class: 'fault', hidden: true });
  form.fields.set('variants', {
    box: panels,
    control: add,
    fault: (text) => {
      fault.textContent = text ?? '';
      fault.hidden = text === null;
    },
  });
  return h('div', { class: 'stack' }, panels, h('div', { class: 'acts' }, add), fault);
}
