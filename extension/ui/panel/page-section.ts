/** Who is in view, and what the brand knows of them; or why the page is not read, and the one gesture that changes it. */

import { SITES } from '../../../scripts/model/clip.ts';
import type { PanelClip, PanelKnown } from '../../../scripts/model/panel.ts';
import type { PageInView } from '../../messages.ts';
import { button, type Child, icon, make } from '../dom.ts';
import { siteMark } from '../understood.ts';
import { dayName, instantDay } from './clock.ts';
import type { Given, Hands, Section } from './given.ts';
import { answeredKey, handedKey, lateWord, mentionBody, waitingTime } from './mention.ts';
import { isOwnPage, pageMention, whoOf } from './page-of.ts';
import { doneLine, facts, foreign, frame, outside, shortened } from './parts.ts';
import { keyed } from './redraw.ts';

/** What the section asks of the browser. */
export interface PageEnds {
  /** Asks for leave to read every page; must be called by a gesture. */
  askAccess(): Promise<boolean>;
}

/** A page that was captured from here, until it is undone or another page is in view. */
interface Capture {
  clip: string;
  url: string;
}

export function pageSection(hands: Hands, ends: PageEnds): Section {
  const { element, head } = frame('page');
  // Who is in view is read first: the heading, not what can be pressed below it.
  const focus = () => element.querySelector('h2')?.focus();
  const about = make('div', { class: 'close' });
  const clips = make('ol', { class: 'list', 'data-list': true });
  const long = { shown: false, more: make('p', {}) };
  const notes = make('ul', { class: 'list' });
  element.append(about, clips, long.more, notes);
  let capture: Capture | null = null;

  const capturing = async (page: PageInView) => {
    const read = await hands.ask({ type: 'read', tab: page.tab }).catch(() => ({ problem: 'not-kept' as const }));
    if ('problem' in read) return hands.say(hands.given().text.notLogged);
    const { kind, competitor, campaign, tags, note, tone } = read.clip;
    const said = { kind, competitor, campaign, tags, note, tone, needsAnswer: true };
    const kept = await hands.ask({ type: 'keep', clip: read.clip.id, said }).catch(() => ({ problem: 'not-kept' as const }));
    if ('problem' in kept) return hands.say(hands.given().text.notLogged);
    capture = { clip: kept.id, url: page.url };
    hands.say(hands.given().text.captured);
    draw(hands.given());
    await hands.refresh();
  };
  // Pressed twice, it captures once.
  let busy = false;
  const captured = async (page: PageInView) => {
    if (busy) return;
    busy = true;
    await capturing(page).finally(() => {
      busy = false;
    });
  };
  const undo = async () => {
    if (!capture) return;
    const answer = await hands.ask({ type: 'undo', clip: capture.clip }).catch(() => ({ problem: 'not-kept' as const }));
    if ('problem' in answer) return hands.say(hands.given().text.notLogged);
    capture = null;
    hands.say(hands.given().text.captureUndone);
    draw(hands.given());
    await hands.refresh();
  };

  const draw = (given: Given) => {
    const { page, panel, language, done, text } = given;
    head(given);
    if (capture && capture.url !== page?.url) capture = null;
    const known = page ? (panel?.known ?? null) : null;
    const own = page !== null && (known?.own || isOwnPage(page, given.brand) === true);
    const mention = pageMention(given);
    const waits = mention !== null && panel?.waiting.mentions.some(({ clip }) => clip === mention.clip);
    keyed(about, [
      {
        key: 'who',
        of: [
          language,
          page,
          own,
          mention !== null,
          known && { ...known, clips: 0, notes: 0 },
          given.closed,
          given.looking,
          given.shortcut,
          panel === null,
        ],
        draw: () =>
          make(
            'div',
            { class: 'close' },
            ...(page ? who(page, known, own, mention !== null, given) : unread(given, ends, () => void hands.refresh())),
          ),
      },
      ...(mention && (waits || done.has(answeredKey(mention.clip)))
        ? [
            {
              key: 'message',
              of: [language, mention, panel?.people, done.get(answeredKey(mention.clip)), done.get(handedKey(mention.clip))?.event],
              draw: () =>
                doneLine(answeredKey(mention.clip), given, hands) ??
                make(
                  'div',
                  { class: 'close turn' },
                  make(
                    'p',
                    { class: 'row' },
                    waitingTime(mention, given),
                    make('b', { class: 'sm' }, text.inView),
                    lateWord(mention, given),
                  ),
                  mentionBody(mention, given, hands),
                ),
            },
          ]
        : []),
      ...(page && !own && (capture || !waits) && !(mention && done.has(answeredKey(mention.clip)))
        ? [
            {
              key: 'capture',
              of: [language, capture],
              draw: () =>
                capture
                  ? make(
                      'p',
                      { class: 'row done' },
                      icon('kept'),
                      make('b', {}, text.captured),
                      button(text.undo, () => void undo(), { 'data-part': 'capture' }),
                    )
                  : make(
                      'div',
                      { class: 'acts' },
                      button(text.captureWaiting, () => void captured(page), { 'data-part': 'capture' }),
                    ),
            },
          ]
        : []),
    ]);
    const earlier = shortened(known?.clips ?? [], long, given, () => draw(hands.given()));
    keyed(
      clips,
      earlier.map((clip) => ({ key: clip.clip, of: [language, clip, panel?.day], draw: () => clipRow(clip, given) })),
    );
    keyed(
      notes,
      (known?.notes ?? []).map((note) => ({
        key: `${note.day} ${note.name} ${note.text}`,
        of: [language, note],
        draw: () =>
          make(
            'li',
            { class: 'close' },
            foreign(text.noteOf(note.text), {}, 'p'),
            facts(note.name, note.day && dayName(note.day, panel?.day ?? null, language)),
          ),
      })),
    );
  };
  return { id: 'page', element, focus, draw };
}

function who(page: PageInView, known: PanelKnown | null, own: boolean, clipped: boolean, given: Given): Child[] {
  const { text, language, shortcut } = given;
  const name = whoOf(page);
  const handle = page.author && page.handle && page.author !== page.handle ? `@${page.handle}` : null;
  const line = make(
    'p',
    { class: 'row' },
    siteMark(page.site, language),
    name ? foreign(name, { class: 'name' }) : make('span', { class: 'none' }, text.unknownAuthor),
    handle ? foreign(handle, { class: 'sm mut' }) : null,
    name ? null : make('span', { class: 'sm mut' }, SITES[page.site].name[language]),
  );
  if (!known && !own && !clipped)
    return [
      line,
      given.panel ? make('p', { class: 'sm' }, text.nobody) : null,
      make('p', { class: 'sm mut' }, text.howToCapture(shortcut)),
    ];
  const role = own ? text.own : known && known.competitor !== null ? text.competitor(known.competitor) : null;
  return [
    line,
    role === null ? null : make('p', {}, make('b', { class: 'sm', translate: 'no' }, role)),
    known && known.posts > 0 ? make('p', { class: 'sm mut' }, text.earlier(known.posts, known.waiting, known.answered)) : null,
  ];
}

function unread(given: Given, ends: PageEnds, granted: () => void): Child[] {
  const { text, closed, shortcut, looking } = given;
  if (looking) return [make('p', { class: 'sm mut' }, text.looking)];
  if (closed === null) return [make('p', { class: 'sm mut' }, text.noPage)];
  if (closed === 'page-closed-to-extensions') return [make('p', { class: 'sm mut' }, text.pageClosed)];
  const ask = () => void ends.askAccess().then((given) => given && granted());
  return [
    make('p', { class: 'sm' }, text.needsGesture(shortcut)),
    make('p', { class: 'sm mut' }, text.accessNote),
    make('div', { class: 'acts' }, button(text.accessAsk, ask, { 'data-part': 'access', 'data-row': true })),
  ];
}

function clipRow(clip: PanelClip, given: Given): HTMLElement {
  const { text, language, brand, panel } = given;
  const zone = brand?.timeZone ?? null;
  const day = (at: string) => instantDay(at, zone, panel?.day ?? null, language);
  const state =
    clip.state === 'answered' && clip.answeredAt ? text.answeredOn(day(clip.answeredAt)) : clip.state && text.states[clip.state];
  return make(
    'li',
    { class: 'close' },
    clip.text ? foreign(clip.text, { class: 'sm two' }, 'p') : null,
    make(
      'p',
      { class: 'sm mut' },
      [text.kinds[clip.kind], clip.tone && text.tones[clip.tone].toLocaleLowerCase(language), state].filter(Boolean).join(', '),
      ', ',
      outside(clip.url, text.capturedOn(day(clip.capturedAt), clip.captures), given, { 'data-row': '', 'data-part': 'clip' }),
    ),
    clip.note ? foreign(text.noteOf(clip.note), { class: 'sm' }, 'p') : null,
  );
}
