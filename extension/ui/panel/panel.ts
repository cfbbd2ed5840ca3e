/** The side panel: what is to be done beside the page in view. It paints what was last known, then what the host answers, and moves nothing. */

import type { PanelMention } from '../../../scripts/model/panel.ts';
import type { Ask, PanelState } from '../../messages.ts';
import { button, make } from '../dom.ts';
import { keyMark } from '../keys.ts';
import { dressPage } from '../page-style.ts';
import { KEYS, words } from '../words.ts';
import { type Done, type Given, givenOf, type Hands, type Section } from './given.ts';
import { drawHead } from './head.ts';
import { answeredKey } from './mention.ts';
import { noteSection } from './note-section.ts';
import { pageMention } from './page-of.ts';
import { pageSection } from './page-section.ts';
import { listen } from './panel-keys.ts';
import { inPlace } from './redraw.ts';
import { repliesSection } from './replies-section.ts';
import { publishesHere, todaySection } from './today-section.ts';
import { waitingSection } from './waiting-section.ts';

/** What the panel needs of the browser. */
export interface PanelEnds {
  ask: Ask;
  /** Id of the tab in view; null when there is none. */
  tab(): Promise<number | null>;
  /** The shortcut that captures; null when it has none. */
  shortcut(): Promise<string | null>;
  /** Calls `left` when the page goes out of view or is left, and `changed` whenever the one in view is to be looked at. */
  onPage(changed: () => void, left: () => void): void;
  /** Asks for leave to read every page: the browser answers only to a gesture. */
  askAccess(): Promise<boolean>;
  openOptions(): void;
  now(): Date;
}

/** How long a page that was left may still show, milliseconds: the next one is mostly read by then, and nobody has acted on it. */
const LEFT = 400;

/** Shows the panel in the document, at once and then as often as something changes. */
export async function showPanel(ends: PanelEnds): Promise<void> {
  dressPage('panel');
  const head = make('header', { class: 'close' });
  const trouble = make('div', { class: 'trouble' });
  const main = make('main', { class: 'parts' });
  const settings = button('', ends.openOptions, { class: 'btn link' });
  const foot = make('footer', {}, settings);
  const status = make('p', { role: 'status', class: 'sm' });
  const back = button('', () => undoLast(), { hidden: true });
  const bar = make('div', { class: 'bar row', hidden: true }, status, make('span', { class: 'end' }, back));
  main.append(trouble);
  document.body.append(head, main, foot, bar);

  const done = new Map<string, Done>();
  let chosen: PanelMention | null = null;
  let shortcut: string | null = null;
  let last: PanelState = await ends.ask({ type: 'panel-last' });
  let lastDone: string | null = null;
  let asked = 0;
  let ordered = '';
  let looking = true;
  let left: ReturnType<typeof setTimeout> | undefined;
  /** What is under way: a key that is pressed twice does it once. */
  const underWay = new Set<string>();
  const given = (): Given => givenOf(last, { done, chosen, shortcut, looking });

  const say = (text: string, undoes: string | null = null) => {
    lastDone = undoes;
    back.hidden = undoes === null;
    bar.hidden = text === '';
    // The same words again are news again.
    status.textContent = '';
    requestAnimationFrame(() => {
      status.textContent = text;
    });
  };
  const hands: Hands = {
    ask: ends.ask,
    given,
    say,
    log: async (key, event, said, mention = null) => {
      const { brand } = last.state;
      const same = JSON.stringify(event);
      if (brand === null || underWay.has(key) || underWay.has(same)) return false;
      underWay.add(key).add(same);
      const answer = await ends.ask({ type: 'log', brand, event }).catch(() => ({ problem: 'not-kept' as const }));
      underWay.delete(key);
      underWay.delete(same);
      const { text } = given();
      if ('problem' in answer) {
        say(text.notLogged);
        return false;
      }
      // It is kept for its brand; what shows now is another's.
      if (brand !== last.state.brand) return true;
      done.set(key, { event: answer.event, of: event, said, state: answer.state, mention });
      draw();
      say(answer.state === 'stored' ? said : `${said}. ${text.keptHere}.`, key);
      void refresh();
      return true;
    },
    undo: async (key) => {
      const had = done.get(key);
      if (!had || underWay.has(key)) return;
      underWay.add(key);
      const answer = await ends.ask({ type: 'unlog', event: had.event }).catch(() => ({ problem: 'not-kept' as const }));
      underWay.delete(key);
      const { text } = given();
      if ('problem' in answer) return say(text.notLogged);
      done.delete(key);
      draw();
      say(`${text.undone}. ${had.said}`);
      await refresh();
    },
    choose: (mention) => {
      const from = chosen;
      chosen = mention;
      draw();
      if (mention) section('replies').focus();
      else if (from) backTo(from);
    },
    refresh: () => refresh(),
  };
  const sections: Section[] = [
    pageSection(hands, ends),
    waitingSection(hands),
    repliesSection(hands),
    todaySection(hands),
    noteSection(hands),
  ];
  const section = (id: Section['id']): Section => sections.find((one) => one.id === id) as Section;
  const undoLast = () => {
    if (lastDone !== null) void hands.undo(lastDone);
  };
  /** The focus goes to the message in the queue, where it is shown. */
  const backTo = ({ clip }: PanelMention) => {
    const row = section('waiting').element.querySelector<HTMLElement>(`[data-key="${CSS.escape(clip)}"] [data-row]`);
    if (row) row.focus();
    else section('waiting').focus();
  };

  const draw = () => {
    const now = given();
    const { language, text } = now;
    document.documentElement.lang = language;
    document.title = text.title;
    settings.textContent = words(language).settings;
    if (back.dataset.language !== language) {
      back.dataset.language = language;
      back.setAttribute('aria-keyshortcuts', KEYS[language].undo);
      back.replaceChildren(text.undo, keyMark(KEYS[language].undo));
    }
    if (chosen && !done.has(answeredKey(chosen.clip)))
      chosen = now.panel?.waiting.mentions.find(({ clip }) => clip === chosen?.clip) ?? chosen;
    inPlace(document.body, () => {
      drawHead(head, trouble, now, { choose: (folder) => void choose(folder), retry: () => void retry(), now: ends.now });
      for (const one of sections) one.draw(now);
      order(now);
    });
  };
  // What matters at this page comes first. Sections change places only while nobody is in the middle of one.
  const order = (now: Given) => {
    const wanted = orderOf(now);
    if (ordered !== '' && (ordered === wanted.join() || main.contains(document.activeElement) || scrollY > 0)) return;
    ordered = wanted.join();
    main.append(...wanted.map((id) => section(id).element));
  };

  const show = (next: PanelState) => {
    // Another page: a message that was answered from here is no longer the one to answer.
    if (next.page?.url !== last.page?.url && chosen && done.has(answeredKey(chosen.clip))) chosen = null;
    if (next.state.brand !== last.state.brand) {
      chosen = null;
      done.clear();
      say('');
    }
    last = { ...next, panel: next.panel ?? (next.state.brand === last.state.brand ? last.panel : null) };
    draw();
  };
  const refresh = async () => {
    asked += 1;
    const own = asked;
    const answer = await ends.ask({ type: 'panel', tab: await ends.tab() }).catch(() => null);
    // A later question was asked meanwhile: its answer counts.
    if (!answer || own !== asked) return;
    clearTimeout(left);
    looking = false;
    show(answer);
  };
  // The page that was left is not the one in view: nothing may be said of it as if it were.
  const leave = () => {
    asked += 1;
    clearTimeout(left);
    left = setTimeout(() => {
      looking = true;
      show({ ...last, page: null, pageClosed: null });
    }, LEFT);
  };
  const retry = async () => {
    await ends.ask({ type: 'retry' });
    await refresh();
  };
  const choose = async (folder: string) => {
    const state = await ends.ask({ type: 'choose-brand', folder });
    show({ ...last, state, panel: null, stale: true });
    await refresh();
  };

  draw();
  listen({
    sections,
    keyOf: (id) => given().text.keys[id],
    undoKey: () => KEYS[given().language].undo,
    undo: undoLast,
    leave: () => (chosen ? hands.choose(null) : section('replies').element.querySelector<HTMLElement>('h2')?.focus()),
  });
  ends.onPage(() => void refresh(), leave);
  window.addEventListener('focus', () => void refresh());
  shortcut = await ends.shortcut();
  await refresh();
}

/** A page of a competitor is for a note; one where today's post just went out is for saying so; a message that waits is for its reply. */
function orderOf(given: Given): Section['id'][] {
  if (publishesHere(given)) return ['page', 'today', 'waiting', 'replies', 'note'];
  if (pageMention(given)?.answerable) return ['page', 'replies', 'waiting', 'today', 'note'];
  if (given.page && given.panel?.known?.competitor != null) return ['page', 'note', 'waiting', 'replies', 'today'];
  return ['page', 'waiting', 'replies', 'today', 'note'];
}
