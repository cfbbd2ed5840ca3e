/** The reply library: found by its words, adapted to who is answered, copied, and logged as the answer. */

import type { PanelReply } from '../../../scripts/model/panel.ts';
import { LANGUAGES, type Language } from '../../../scripts/model/phrase.ts';
import { PLATFORM_IDS, type PlatformId, platform } from '../../../scripts/model/platform.ts';
import { adaptReply } from '../../../scripts/model/reply.ts';
import { button, make } from '../dom.ts';
import { keyMark } from '../keys.ts';
import { siteMark } from '../understood.ts';
import { dayName } from './clock.ts';
import { copyText } from './copy.ts';
import type { Given, Hands, Section, Target } from './given.ts';
import { answeredKey, nameOf } from './mention.ts';
import { doneLine, facts, foreign, frame, shortened } from './parts.ts';
import { firstOf, keyed } from './redraw.ts';
import { type ByHand, type Fit, fitOf, found, targetOf } from './reply-fit.ts';

export function repliesSection(hands: Hands): Section {
  const { element, head } = frame('replies');
  const toward = make('div', { class: 'close' });
  const search = make('input', { type: 'search', id: 'replies-search', 'aria-keyshortcuts': '/', autocomplete: 'off', 'data-first': true });
  const searchLabel = make('label', { for: 'replies-search' });
  const language = make('select', { id: 'replies-language' });
  const languageLabel = make('label', { for: 'replies-language' });
  const where = make('select', { id: 'replies-platform' });
  const whereLabel = make('label', { for: 'replies-platform' });
  const box = make(
    'div',
    { class: 'close' },
    make('div', {}, searchLabel, search),
    make('div', { class: 'pair' }, make('div', {}, languageLabel, language), make('div', {}, whereLabel, where)),
  );
  const guessed = make('p', { class: 'sm mut' });
  const none = make('p', { class: 'sm mut' });
  const list = make('ol', { class: 'list', 'data-list': true });
  const long = { shown: false, more: make('p', {}) };
  element.append(toward, box, guessed, none, list, long.more);
  let byHand: ByHand = { for: null };
  let drawn = '';

  const labels = ({ text, language: own }: Given) => {
    if (drawn === own) return;
    drawn = own;
    searchLabel.replaceChildren(text.search, ' ', keyMark('/'));
    languageLabel.textContent = text.replyLanguage;
    whereLabel.textContent = text.replyPlatform;
    language.replaceChildren(...LANGUAGES.map((id) => make('option', { value: id }, text.languages[id])));
    where.replaceChildren(
      make('option', { value: '' }, text.anyPlatform),
      ...PLATFORM_IDS.filter((id) => !platform(id).outcome).map((id) => make('option', { value: id }, platform(id).name[own])),
    );
  };
  const draw = (given: Given) => {
    const { panel, text, done } = given;
    head(given);
    element.hidden = panel === null;
    labels(given);
    const target = targetOf(given);
    if (byHand.for !== (target?.mention.clip ?? null)) byHand = { for: target?.mention.clip ?? null };
    const fit = fitOf(given, byHand);
    language.value = fit.language;
    where.value = fit.platform ?? '';
    const replies = panel?.replies ?? [];
    box.hidden = replies.length === 0;
    guessed.textContent = fit.guessed && replies.length > 0 ? text.languageGuessed : '';
    const key = target && answeredKey(target.mention.clip);
    keyed(toward, target && key ? [{ key, of: [given.language, target, done.get(key)], draw: () => forWhom(target, given, hands) }] : []);
    const fitting = found(replies, search.value);
    none.textContent = !panel ? '' : replies.length === 0 ? text.repliesNone : fitting.length === 0 ? text.repliesNoMatch : '';
    keyed(
      list,
      shortened(fitting, long, given, () => draw(hands.given())).map((reply) => ({
        key: reply.id,
        of: [given.language, reply, fit, panel?.people, key !== null && done.has(key)],
        draw: () => replyRow(reply, fit, given, hands),
      })),
    );
  };
  const again = () => draw(hands.given());
  search.addEventListener('input', again);
  search.addEventListener('keydown', (event) => {
    const first = list.firstElementChild;
    if (!['ArrowDown', 'Enter'].includes(event.key) || !(first instanceof HTMLElement)) return;
    event.preventDefault();
    event.stopPropagation();
    firstOf(first)?.focus();
  });
  language.addEventListener('change', () => {
    byHand = { ...byHand, language: language.value as Language };
    again();
  });
  where.addEventListener('change', () => {
    byHand = { ...byHand, platform: (where.value || null) as PlatformId | null };
    again();
  });
  return {
    id: 'replies',
    element,
    draw,
    focus: () => {
      element.scrollIntoView({ block: 'start' });
      if (!box.hidden) search.focus();
      else element.querySelector<HTMLElement>('h2')?.focus();
    },
  };
}

function forWhom(target: Target, given: Given, hands: Hands): HTMLElement {
  const { text } = given;
  const done = doneLine(answeredKey(target.mention.clip), given, hands);
  if (done) return done;
  const who = nameOf(target.mention, given);
  return make(
    'p',
    { class: 'row' },
    siteMark(target.mention.site, given.language),
    make('b', { translate: 'no', dir: 'auto' }, target.page ? text.answerToPage(who) : text.answerTo(who)),
    target.page ? null : button(text.leaveTarget, () => hands.choose(null), { class: 'btn link', 'data-part': 'leave' }),
  );
}

function replyRow(reply: PanelReply, fit: Fit, given: Given, hands: Hands): HTMLElement {
  const { text, panel, done } = given;
  const { target } = fit;
  const adapted = adaptReply(reply, fit.platform, fit.language, fit.name);
  const open = target !== null && !done.has(answeredKey(target.mention.clip));
  const owner = panel?.people.find(({ id }) => id === reply.owner)?.name ?? reply.owner;
  const summary = make(
    'summary',
    { 'data-row': true, 'data-part': 'summary' },
    make(
      'span',
      { class: 'whom' },
      foreign(reply.title, { class: 'name' }),
      reply.tags.length > 0 || owner
        ? make(
            'span',
            { class: 'sm mut', translate: 'no', dir: 'auto' },
            [reply.tags.map((tag) => `#${tag}`).join(' '), owner && text.ownedBy(owner)].filter(Boolean).join(', '),
          )
        : null,
      reply.outdated && reply.reviewOn
        ? make('b', { class: 'sm sig' }, text.reviewSince(dayName(reply.reviewOn, panel?.day ?? null, given.language)))
        : null,
    ),
  );
  if (!adapted) return make('li', {}, make('details', { 'data-part': 'details' }, summary));
  const answer = (who: Target) =>
    void hands.log(
      answeredKey(who.mention.clip),
      {
        event: 'answered',
        clip: who.mention.clip,
        outcome: 'answered',
        permalink: null,
        reply: reply.id,
        language: adapted.variant.language,
      },
      text.doneAnswered(nameOf(who.mention, given)),
      who.mention,
    );
  return make(
    'li',
    {},
    make(
      'details',
      { 'data-part': 'details' },
      summary,
      make(
        'div',
        { class: 'close body' },
        foreign(adapted.text, { class: 'ready', lang: adapted.variant.language }, 'p'),
        facts(adapted.otherLanguage && text.otherLanguage(text.languages[adapted.variant.language])),
        adapted.nameMissing ? make('p', { class: 'sm mut' }, text.noName) : null,
        make(
          'div',
          { class: 'acts' },
          button(text.copy, () => void copyText(adapted.text).then((copied) => hands.say(copied ? text.copied : text.notCopied)), {
            class: 'btn p',
            'data-part': 'copy',
          }),
          open && target ? button(text.answered, () => answer(target), { 'data-part': 'answered' }) : null,
        ),
      ),
    ),
  );
}
