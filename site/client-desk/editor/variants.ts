/** The variants of a planned post: one panel each, with its preview beside. */

import { accountsOn } from '../../../scripts/model/brand.ts';
import { FORMAT_IDS, FORMATS } from '../../../scripts/model/format.ts';
import { CHANNEL_IDS, type ChannelId, channel, platformOfChannel } from '../../../scripts/model/planned-post.ts';
import { areaField, choiceField, type Form, numberField, plainOptions, tagsField, textField, tickField } from './bound.ts';
import type { Content } from './content.ts';
import { countedText, isChannel } from './counted-text.ts';
import { button, field, h, select } from './dom.ts';
import { linkField } from './link-field.ts';
import { mediaPart } from './media.ts';

export interface Variants {
  element: HTMLElement;
  /** Where a variant's preview stands, by its place in the list. */
  previewAt: (index: number) => HTMLElement | null;
  /** Where a variant's findings stand. */
  findingsAt: (index: number) => HTMLElement | null;
}

export function variantsPart(form: Form): Variants {
  const { page, editing } = form;
  const { words, language, brand } = page;
  const panels = h('div', { class: 'variants' });
  const list = () => (editing.get('variants') as Content[] | null | undefined) ?? [];
  const nameOf = (one: Content) =>
    [isChannel(one.channel) ? channel(one.channel).name[language] : String(one.channel ?? ''), one.account, one.language]
      .filter(Boolean)
      .join(', ');

  const draw = () => {
    for (const place of [...form.fields.keys()]) if (place.startsWith('variants.')) form.fields.delete(place);
    panels.replaceChildren(...list().map(panel));
  };

  function panel(one: Content, index: number): HTMLElement {
    const at = `variants.${index}`;
    const f = words.fields;
    const id = isChannel(one.channel) ? one.channel : null;
    const platform = id && platformOfChannel(id);
    const accounts = platform ? accountsOn(brand, platform).map(({ handle }) => handle) : [];
    const text = countedText(form, at, { label: f.text, channel: 'channel', says: words.count });
    const others = list().flatMap((other, place) => (place === index ? [] : [{ value: String(place), text: nameOf(other) }]));
    const from = select(others, others[0]?.value ?? '');
    from.setAttribute('aria-label', words.copyFrom);
    const copy = () => {
      text.area.value = editing.text(`variants.${from.value}.text`);
      text.area.dispatchEvent(new Event('input'));
      page.say(words.copied);
      text.area.focus();
    };
    return h(
      'section',
      { class: 'variant', 'aria-label': words.variantOf(nameOf(one)), data: { index: String(index) } },
      h(
        'header',
        { class: 'acts' },
        h('h3', { text: nameOf(one) }),
        button(words.removeShort, () => remove(index), { 'aria-label': words.removeVariant(nameOf(one)) }),
      ),
      h(
        'div',
        { class: 'stack' },
        text.box,
        others.length > 0 &&
          h('div', { class: 'acts sm' }, h('span', { text: words.copyFrom, 'aria-hidden': 'true' }), from, button(words.copy, copy)),
        tagsField(form, { label: f.hashtags, place: `${at}.hashtags`, hint: words.hashtagsHint }),
        linkField(form, at),
        mediaPart(form, at),
        h(
          'div',
          { class: 'pair' },
          choiceField(form, {
            label: f.format,
            place: `${at}.format`,
            options: FORMAT_IDS.map((value) => ({ value: value as string, text: FORMATS[value].one[language] })),
          }),
          accounts.length > 1 || one.account
            ? choiceField(form, { label: f.account, place: `${at}.account`, options: plainOptions(accounts) })
            : null,
          brand.languages.length > 1 || one.language
            ? choiceField(form, {
                label: f.language,
                place: `${at}.language`,
                options: brand.languages.map((value) => ({ value: value as string, text: words.languageNames[value] })),
              })
            : null,
          textField(form, { label: f.variantTitle, place: `${at}.title` }),
        ),
        areaField(form, { label: f.firstComment, place: `${at}.firstComment`, rows: 2 }).box,
        h(
          'div',
          { class: 'pair' },
          textField(form, { label: f.variantAt, place: `${at}.at`, hint: words.wallHint }),
          numberField(form, { label: f.seconds, place: `${at}.seconds` }),
          textField(form, { label: f.permalink, place: `${at}.permalink`, type: 'url', max: 2000 }),
        ),
        tickField(form, f.scheduled, `${at}.scheduled`),
      ),
      h(
        'div',
        { class: 'beside' },
        h('h4', { text: words.preview }),
        h('div', { class: 'preview' }),
        h('div', { class: 'variant-findings' }),
      ),
    );
  }

  const remove = (index: number) => {
    editing.set(
      'variants',
      list().filter((_, other) => other !== index),
    );
    draw();
    offer();
    channels.focus();
  };
  const options = () =>
    CHANNEL_IDS.toSorted((one, other) => Number(isOurs(other)) - Number(isOurs(one))).map((value) => ({
      value: value as string,
      text: channel(value).name[language],
    }));
  const isOurs = (id: ChannelId) => {
    const platform = platformOfChannel(id);
    return platform !== null && accountsOn(brand, platform).length > 0;
  };
  const channels = select(options(), '');
  const offer = () => {
    const used = new Set(list().map((one) => one.channel));
    channels.value = options().find(({ value }) => !used.has(value))?.value ?? '';
  };
  const add = () => {
    const taken = list().filter((one) => one.channel === channels.value);
    const more = brand.languages.find(
      (one) => !taken.some((other) => (other.language ?? (editing.text('language') || brand.languages[0])) === one),
    );
    editing.set('variants', [...list(), { channel: channels.value, ...(taken.length > 0 && more ? { language: more } : {}), text: '' }]);
    draw();
    offer();
    (panels.lastElementChild?.querySelector('textarea') as HTMLElement | null)?.focus();
  };
  draw();
  offer();
  const adding = field(words.addFor, channels, 'variants.add');
  [...channels.options].find((one) => one.value === '')?.remove();
  form.fields.set('variants', adding);
  return {
    element: h('div', { class: 'stack' }, panels, h('div', { class: 'adding' }, adding.box, button(words.add, add, { id: 'add-variant' }))),
    previewAt: (index) => panels.querySelector(`[data-index="${index}"] .preview`),
    findingsAt: (index) => panels.querySelector(`[data-index="${index}"] .variant-findings`),
  };
}
