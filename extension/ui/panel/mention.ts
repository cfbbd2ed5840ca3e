/** A message that waits for an answer: how long, of whom, and what can be done with it. */

import type { PanelMention } from '../../../scripts/model/panel.ts';
import { pressing, waiting } from '../../../scripts/model/waiting.ts';
import { button, make } from '../dom.ts';
import { siteMark } from '../understood.ts';
import type { Given, Hands } from './given.ts';
import { doneLine, facts, foreign, outside } from './parts.ts';

/** Key under which an answer to a clip is logged. */
export const answeredKey = (clip: string): string => `answered ${clip}`;
export const handedKey = (clip: string): string => `handed ${clip}`;

/** Name of who wrote it. */
export const nameOf = (mention: PanelMention, given: Given): string => mention.author ?? given.text.nobodyNamed;

/** How long it has waited, with the word that says that it is too long. */
export function waitingTime(mention: PanelMention, { text, language }: Given): HTMLElement {
  const opening = mention.late !== null;
  const bad = pressing(mention);
  return make(
    'span',
    { class: 'since' },
    make('span', { class: bad ? 'when sig' : 'when' }, waiting(mention.waitedMs, opening, language)),
    opening ? make('span', { class: 'sm mut' }, ` ${text.openingHours}`) : null,
  );
}

/** The word that goes with the signal colour. */
export const lateWord = (mention: PanelMention, { text }: Given): HTMLElement | null =>
  pressing(mention) ? make('b', { class: 'sm sig' }, mention.late ? text.late : text.overADay) : null;

/** A row of the queue; opened by Enter. Once answered it says so, and how to undo it. */
export function mentionRow(mention: PanelMention, given: Given, hands: Hands): HTMLElement {
  const done = doneLine(answeredKey(mention.clip), given, hands);
  if (done) return make('li', {}, done);
  const summary = make(
    'summary',
    { 'data-row': true, 'data-part': 'summary', class: 'lead' },
    waitingTime(mention, given),
    make(
      'span',
      { class: 'whom' },
      make('span', { class: 'row' }, siteMark(mention.site, given.language), foreign(nameOf(mention, given)), lateWord(mention, given)),
      mention.text ? foreign(mention.text, { class: 'sm mut one' }, 'span') : null,
      mention.assignee ? make('span', { class: 'sm' }, given.text.assigned(mention.assignee)) : null,
    ),
  );
  return make('li', {}, make('details', { 'data-part': 'details' }, summary, mentionBody(mention, given, hands)));
}

/** The message with all that can be done with it. */
export function mentionBody(mention: PanelMention, given: Given, hands: Hands): HTMLElement {
  const { text } = given;
  const tone = mention.tone && text.toneIs(text.tones[mention.tone].toLocaleLowerCase(given.language));
  return make(
    'div',
    { class: 'close body' },
    mention.text ? foreign(mention.text, { class: 'quo' }, 'p') : null,
    facts(tone),
    make('p', { class: 'sm' }, outside(mention.url, text.openMessage, given)),
    make(
      'div',
      { class: 'acts' },
      button(text.chooseReply, () => hands.choose(mention), { class: 'btn p', 'data-part': 'choose' }),
      ...closers(mention, given, hands),
    ),
    handing(mention, given, hands),
  );
}

function closers(mention: PanelMention, given: Given, hands: Hands): HTMLElement[] {
  const { text } = given;
  const who = nameOf(mention, given);
  const close = (outcome: 'answered' | 'not-needed') =>
    void hands.log(
      answeredKey(mention.clip),
      { event: 'answered', clip: mention.clip, outcome, permalink: null, reply: null, language: null },
      outcome === 'answered' ? text.doneAnswered(who) : text.doneNotNeeded(who),
      mention,
    );
  return [
    button(text.answered, () => close('answered'), { 'data-part': 'answered' }),
    button(text.notNeeded, () => close('not-needed'), { 'data-part': 'not-needed' }),
  ];
}

function handing(mention: PanelMention, given: Given, hands: Hands): HTMLElement | null {
  const { text, panel } = given;
  const key = handedKey(mention.clip);
  const done = doneLine(key, given, hands);
  const people = panel?.people ?? [];
  if (done || people.length === 0) return done;
  const select = make(
    'select',
    { 'aria-label': text.handTo, 'data-part': 'people' },
    ...people.map(({ id, name }) => make('option', { value: id, translate: 'no' }, name)),
    make('option', { value: '' }, text.nobodyElse),
  );
  const hand = () => {
    const to = select.value || null;
    const name = people.find(({ id }) => id === to)?.name ?? '';
    const who = nameOf(mention, given);
    const said = to === null ? text.doneHandedBack(who) : text.doneHanded(who, name);
    void hands.log(key, { event: 'handed', clip: mention.clip, to }, said, mention);
  };
  return make(
    'div',
    { class: 'hand' },
    make('span', { class: 'sm', 'aria-hidden': 'true' }, text.handTo),
    select,
    button(text.hand, hand, { 'data-part': 'hand' }),
  );
}
