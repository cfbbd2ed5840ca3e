/** What a person says of a clip: kind, tone, needs an answer, competitor, campaign, tags, note. The popup and the card in the page share it. */

import { CLIP_KIND_IDS, type ClipSaid, TONE_IDS } from '../../scripts/model/clip.ts';
import type { HostBrand } from '../../scripts/model/host-message.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import { make } from './dom.ts';
import { keyMark } from './keys.ts';
import { KEYS, words } from './words.ts';

export interface SaidForm {
  /** Kind and tone, then the rest. `folded`: note, tags and campaign are hidden until a key or the button opens them. */
  element: HTMLElement;
  /** Says that the clip needs an answer; in `element` when it is folded, otherwise for the caller to place. */
  answer: HTMLElement;
  /** Does what a key stands for; false when it stands for nothing here. */
  press(key: string): boolean;
  /** The brand's competitors and campaigns, once they are known. */
  offer(brand: HostBrand | null): void;
  /** Says what is written in a field and has not been said yet. */
  flush(): void;
  said(): ClipSaid;
}

interface Choice<T extends string> {
  element: HTMLElement;
  show(value: T | null): void;
}

/** Buttons of which one is pressed, each with its key. */
function choice<T extends string>(
  legend: string,
  ids: readonly T[],
  names: Record<T, string>,
  keys: Record<T, string>,
  pick: (id: T) => void,
): Choice<T> {
  const buttons = ids.map((id) =>
    make(
      'button',
      { type: 'button', class: 'btn', 'aria-pressed': 'false', 'aria-keyshortcuts': keys[id], click: () => pick(id) },
      names[id],
      keyMark(keys[id]),
    ),
  );
  return {
    element: make('fieldset', {}, make('legend', {}, legend), make('div', { class: 'acts' }, ...buttons)),
    show: (value) => {
      buttons.forEach((button, at) => {
        button.setAttribute('aria-pressed', String(ids[at] === value));
      });
    },
  };
}

function fill(select: HTMLSelectElement, none: string, options: { value: string; text: string }[], chosen: string | null): void {
  const known = chosen === null || options.some(({ value }) => value === chosen);
  const all = known ? options : [...options, { value: chosen, text: chosen }];
  select.replaceChildren(make('option', { value: '' }, none), ...all.map(({ value, text }) => make('option', { value }, text)));
  select.value = chosen ?? '';
}

const tagsOf = (text: string): string[] =>
  [
    ...new Set(
      text
        .split(',')
        .map((tag) => tag.trim().replace(/^#/, ''))
        .filter(Boolean),
    ),
  ].slice(0, 30);

/** A clip holds more than what is said of it. */
const onlySaid = ({ kind, competitor, campaign, tags, note, tone, needsAnswer }: ClipSaid): ClipSaid => ({
  kind,
  competitor,
  campaign,
  tags,
  note,
  tone,
  needsAnswer,
});

/** The form. `change` is called with each thing said, as soon as it is said; a text when its field is left, or by Enter. */
export function saidForm(start: ClipSaid, language: Language, folded: boolean, change: (part: Partial<ClipSaid>) => void): SaidForm {
  const text = words(language);
  const keys = KEYS[language];
  const said = onlySaid(start);
  const say = (part: Partial<ClipSaid>) => {
    Object.assign(said, part);
    show();
    change(part);
  };

  const kind = choice(text.kind, CLIP_KIND_IDS, text.kinds, keys.kinds, (id) =>
    say(id === 'competitor' ? { kind: id } : { kind: id, competitor: null }),
  );
  const tone = choice(text.tone, TONE_IDS, text.tones, keys.tones, (id) => say({ tone: said.tone === id ? null : id }));
  const answer = make(
    'button',
    {
      type: 'button',
      class: 'btn',
      'aria-pressed': 'false',
      'aria-keyshortcuts': keys.needsAnswer,
      click: () => say({ needsAnswer: !said.needsAnswer }),
    },
    text.needsAnswer,
    keyMark(keys.needsAnswer),
  );
  const competitor = make('select', { id: 'vigie-competitor', change: () => say({ competitor: competitor.value || null }) });
  const competitorField = make('div', {}, make('label', { for: 'vigie-competitor' }, text.competitor), competitor);
  const campaign = make('select', { id: 'vigie-campaign', change: () => say({ campaign: campaign.value || null }) });
  const campaignField = make('div', {}, make('label', { for: 'vigie-campaign' }, text.campaign), campaign);
  const sayTags = () => {
    const tags = tagsOf(tagsInput.value);
    if (tags.join() !== said.tags.join()) say({ tags });
  };
  const sayNote = () => {
    const written = note.value.trim() || null;
    if (written !== said.note) say({ note: written });
  };
  const tagsInput = make('input', {
    id: 'vigie-tags',
    type: 'text',
    'aria-describedby': 'vigie-tags-hint',
    autocomplete: 'off',
    maxlength: '2000',
    change: sayTags,
  });
  // With less than all that a field of a clip may hold, its file cannot grow past what the host takes.
  const note = make('textarea', { id: 'vigie-note', rows: '2', maxlength: '10000', change: sayNote });
  tagsInput.value = said.tags.join(', ');
  note.value = said.note ?? '';
  const fields = make(
    'div',
    { class: 'stack', hidden: folded && !said.note && said.tags.length === 0 },
    make('div', {}, make('label', { for: 'vigie-note' }, text.note), note),
    make(
      'div',
      { class: 'pair' },
      make(
        'div',
        {},
        make('label', { for: 'vigie-tags' }, text.tags, ' ', make('span', { class: 'mut sm', id: 'vigie-tags-hint' }, text.tagsHint)),
        tagsInput,
      ),
      campaignField,
    ),
  );
  const open = (field: HTMLElement) => {
    fields.hidden = false;
    more.setAttribute('aria-expanded', 'true');
    field.focus();
  };
  const more = make(
    'button',
    {
      type: 'button',
      class: 'btn',
      hidden: !folded,
      'aria-expanded': String(!fields.hidden),
      'aria-keyshortcuts': keys.note,
      click: () => open(note),
    },
    text.more,
    keyMark(keys.note),
  );

  const show = () => {
    kind.show(said.kind);
    tone.show(said.tone);
    answer.setAttribute('aria-pressed', String(said.needsAnswer));
    competitorField.hidden = said.kind !== 'competitor';
    if (competitor.value !== (said.competitor ?? '')) competitor.value = said.competitor ?? '';
  };
  const offer = (brand: HostBrand | null) => {
    fill(competitor, text.competitorUnknown, brand?.competitors.map(({ name }) => ({ value: name, text: name })) ?? [], said.competitor);
    fill(campaign, text.campaignNone, brand?.campaigns.map(({ id, title }) => ({ value: id, text: title })) ?? [], said.campaign);
    campaignField.hidden = campaign.options.length < 2;
  };
  offer(null);
  show();

  return {
    element: make(
      'div',
      { class: 'stack' },
      kind.element,
      competitorField,
      tone.element,
      folded ? make('div', { class: 'acts' }, answer, more) : null,
      fields,
    ),
    answer,
    press: (key) => {
      const pressedKind = CLIP_KIND_IDS.find((id) => keys.kinds[id] === key);
      const pressedTone = TONE_IDS.find((id) => keys.tones[id] === key);
      if (pressedKind) say(pressedKind === 'competitor' ? { kind: pressedKind } : { kind: pressedKind, competitor: null });
      else if (pressedTone) say({ tone: said.tone === pressedTone ? null : pressedTone });
      else if (key === keys.needsAnswer) say({ needsAnswer: !said.needsAnswer });
      else if (key === keys.note) open(note);
      else if (key === keys.tags) open(tagsInput);
      else return false;
      return true;
    },
    offer,
    flush: () => {
      sayTags();
      sayNote();
    },
    said: () => ({ ...said }),
  };
}
