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
  /** Calls back whenever another page comes into view. */
  onPage(changed: () => void): void;
  /** Asks for leave to read every page: the browser answers only to a gesture. */
  askAccess(): Promise<boolean>;
  openOptions(): void;
  now(): Date;
}

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
  const given = (): Given => givenOf(last, { done, chosen, shortcut });

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
      const answer = await ends.ask({ type: 'log', event }).catch(() => ({ problem: 'not-kept' as const }));
      const { text } = given();
      if ('problem' in answer) {
        say(text.notLogged);
        return false;
      }
      done.set(key, { event: answer.event, of: event, said, state: answer.state, mention });
      draw();
      say(answer.state === 'stored' ? said : `${said}. ${text.keptHere}.`, key);
      void refresh();
      return true;
    },
    undo: async (key) => {
      const had = done.get(key);
      if (!had) return;
      const answer = await ends.ask({ type: 'unlog', event: had.event }).catch(() => ({ problem: 'not-kept' as const }));
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
    if (next.state.brand !== last.state.brand) chosen = null;
    last = { ...next, panel: next.panel ?? (next.state.brand === last.state.brand ? last.panel : null) };
    draw();
  };
  const refresh = async () => {
    asked += 1;
    const own = asked;
    const answer = await ends.ask({ type: 'panel', tab: await ends.tab() }).catch(() => null);
    // A later question was asked meanwhile: its answer counts.
    if (answer && own === asked) show(answer);
  };
  const retry = async () => {
    await ends.ask({ type: 'retry' });
    await refresh();
  };
  const choose = async (folder: string) => {
    const state = await ends.ask({ type: 'choose-brand', folder });
    done.clear();
    say('');
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
  ends.onPage(() => void refresh());
  window.addEventListener('focus', () => void refresh());
  shortcut = await ends.shortcut();
  await refresh();
}

/** A page of a competitor is for a note; one where today's post just went out is for saying so; a message that waits is for its reply. */
function orderOf(given: Given): Section['id'][] {
  if (publishesHere(given)) return ['page', 'today', 'waiting', 'replies', 'note'];
  if (pageMention(given)?.answerable) return ['page', 'replies', 'waiting', 'today', 'note'];
  if (given.panel?.known?.competitor != null) return ['page', 'note', 'waiting', 'replies', 'today'];
  return ['page', 'waiting', 'replies', 'today', 'note'];
}
