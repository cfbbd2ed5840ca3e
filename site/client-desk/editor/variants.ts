/** The variants of a planned post: one panel each, with its preview beside. */

import { accountsOn } from '../../../scripts/model/brand.ts';
import { FORMAT_IDS, FORMATS } from '../../../scripts/model/format.ts';
import { CHANNEL_IDS, type ChannelId, channel, platformOfChannel } from '../../../scripts/model/planned-post.ts';
import { areaField, choiceField, type Form, numberField, plainOptions, tagsField, textField, tickField } from './bound.ts';
import type { Content } from './content.ts';
import { countedText, isChannel } from './counted-text.ts';
import { dayHourFields } from './day-hour.ts';
import { button, field, h, select } from './dom.ts';
import { keepingFocus } from './kept-focus.ts';
import { linkField } from './link-field.ts';
import { mediaPart } from './media.ts';
import { variantName } from './place-name.ts';

export interface Variants {
  element: HTMLElement;
  /** Where a variant's preview stands, by its place in the list. */
  previewAt: (index: number) => HTMLElement | null;
  /** What a variant is called in the form. */
  nameAt: (index: number) => string | null;
}

export function variantsPart(form: Form): Variants {
  const { page, editing } = form;
  const { words, language, brand } = page;
  const panels = h('div', { class: 'variants' });
  const list = () => (editing.get('variants') as Content[] | null | undefined) ?? [];
  const nameOf = (one: Content) => variantName(page, one);

  /** Of each panel, what stays its own while others come and go. */
  let ids: object[] = list().map(() => ({}));
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
    const write = (value: string) => {
      text.area.value = value;
      text.area.dispatchEvent(new Event('input'));
      text.area.focus();
    };
    const copy = () => {
      const before = text.area.value;
      write(editing.text(`variants.${from.value}.text`));
      const back = () => {
        undo.replaceChildren();
        write(before);
      };
      page.say(words.copied);
      undo.replaceChildren(h('span', { text: words.copied }), before && button(words.undo, back));
    };
    const undo = h('span', { class: 'acts' });
    const wrong = h('p', { class: 'fault', hidden: true });
    const name = h('header', { class: 'acts' }, h('h3', { text: nameOf(one) }), remover(one, index), wrong);
    form.fields.set(at, {
      box: name,
      control: text.area,
      fault: (said) => {
        wrong.textContent = said ?? '';
        wrong.hidden = said === null;
      },
    });
    return h(
      'section',
      { class: 'variant', 'aria-label': words.variantOf(nameOf(one)), data: { index: String(index) } },
      name,
      h(
        'div',
        { class: 'stack' },
        text.box,
        others.length > 0 &&
          h('div', { class: 'acts sm' }, h('span', { text: words.copyFrom, 'aria-hidden': 'true' }), from, button(words.copy, copy), undo),
        tagsField(form, { label: f.hashtags, place: `${at}.hashtags`, hint: words.hashtagsHint }),
        linkField(form, at),
        mediaPart(form, at, landedOn(ids[index] as object)),
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
          ...dayHourFields(form, {
            place: `${at}.at`,
            day: f.variantDay,
            hour: f.variantAt,
            hint: words.variantAtHint,
            usualDay: () => editing.text('at').slice(0, 10),
          }),
          numberField(form, { label: f.seconds, place: `${at}.seconds` }),
          textField(form, { label: f.permalink, place: `${at}.permalink`, type: 'url', max: 2000 }),
          editing.text(`${at}.postId`) && textField(form, { label: f.postId, place: `${at}.postId`, max: 200 }),
        ),
        tickField(form, f.scheduled, `${at}.scheduled`),
      ),
      h('div', { class: 'beside' }, h('h4', { text: words.preview }), h('div', { class: 'preview' })),
    );
  }

  const remover = (one: Content, index: number) =>
    button(words.removeShort, () => remove(index), { 'aria-label': words.removeVariant(nameOf(one)) });
  const change = (next: Content[], own: object[]) => {
    editing.set('variants', next);
    ids = own;
    draw();
    offer();
  };
  const remove = (index: number) => {
    const [one, own] = [list()[index] as Content, ids[index] as object];
    change(list().toSpliced(index, 1), ids.toSpliced(index, 1));
    const back = () => {
      removed.replaceChildren();
      change(list().toSpliced(index, 0, one), ids.toSpliced(index, 0, own));
      panels.children[index]?.querySelector('textarea')?.focus();
    };
    removed.replaceChildren(h('div', { class: 'msg' }, h('p', { text: words.variantRemoved(nameOf(one)) }), button(words.undo, back)));
    page.say(words.variantRemoved(nameOf(one)));
    removed.querySelector('button')?.focus();
  };
  const removed = h('div', { class: 'notice' });
  /** Gives a file that was copied meanwhile to the variant that asked for it; one that is gone takes none. */
  const landedOn = (own: object) => (item: Content) => {
    const index = ids.indexOf(own);
    if (index < 0 || !panels.isConnected) return;
    const media = (editing.get(`variants.${index}.media`) as Content[] | null | undefined) ?? [];
    editing.set(`variants.${index}.media`, [...media, item]);
    keepingFocus(form, draw);
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
  /** The language, or else the account, that a channel's other variants do not have. */
  const otherThan = (id: ChannelId, taken: readonly Content[]): Content => {
    const usual = editing.text('language') || brand.languages[0];
    const language = brand.languages.find((one) => !taken.some((other) => (other.language ?? usual) === one));
    if (language) return { language };
    const platform = platformOfChannel(id);
    const accounts = platform ? accountsOn(brand, platform).map(({ handle }) => handle) : [];
    const account = accounts.find((handle) => !taken.some((other) => (other.account ?? accounts[0]) === handle));
    return account ? { account } : {};
  };
  const add = () => {
    const taken = list().filter((one) => one.channel === channels.value);
    const made = taken.length > 0 ? otherThan(channels.value as ChannelId, taken) : {};
    change([...list(), { channel: channels.value, ...made, text: '' }], [...ids, {}]);
    removed.replaceChildren();
    (panels.lastElementChild?.querySelector('textarea') as HTMLElement | null)?.focus();
  };
  draw();
  offer();
  const adding = field(words.addFor, channels, 'variants.add');
  [...channels.options].find((one) => one.value === '')?.remove();
  form.fields.set('variants', adding);
  return {
    element: h(
      'div',
      { class: 'stack' },
      panels,
      removed,
      h('div', { class: 'adding' }, adding.box, button(words.add, add, { id: 'add-variant' })),
    ),
    previewAt: (index) => panels.querySelector(`[data-index="${index}"] .preview`),
    nameAt: (index) => panels.querySelector(`[data-index="${index}"] h3`)?.textContent ?? null,
  };
}
