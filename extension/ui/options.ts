/** The options page: the link with Vigie, brand, language, downloads, readers' health, test pages, site access, shortcut, privacy. */

import { LANGUAGES, type Language } from '../../scripts/model/phrase.ts';
import type { Ask, State } from '../messages.ts';
import { button, icon, make, sentence } from './dom.ts';
import { health } from './health.ts';
import { dressPage } from './page-style.ts';
import { type Words, words } from './words.ts';

/** What the options page needs of the browser. */
export interface OptionsEnds {
  ask: Ask;
  browser: 'chromium' | 'firefox';
  /** The tab that was in view before this page; its title where the browser gives it. */
  lastTab(): Promise<{ id: number; title: string | null } | null>;
  shortcut(): Promise<string | null>;
  /** Access to every site: the optional permission. */
  access: { given(): Promise<boolean>; ask(): Promise<boolean>; withdraw(): Promise<boolean> };
}

const NAMES: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };

/** Shows the options page in the document. */
export async function showOptions(ends: OptionsEnds): Promise<void> {
  dressPage('options');
  const main = make('main');
  document.body.append(main);
  const [state, shortcut, given] = await Promise.all([ends.ask({ type: 'state' }), ends.shortcut(), ends.access.given()]);
  draw(main, state, { shortcut, given, ends });
}

interface Known {
  shortcut: string | null;
  given: boolean;
  ends: OptionsEnds;
}

function draw(main: HTMLElement, state: State, known: Known): void {
  const text = words(state.language);
  const { ends } = known;
  document.documentElement.lang = state.language;
  document.title = text.optionsPage;
  const focused = document.activeElement?.id;
  const redraw = (next: State) => draw(main, next, known);
  main.replaceChildren(
    make('p', { class: 'mast' }, make('span', { class: 'mark' }, 'Vigie')),
    make('h1', {}, text.optionsTitle),
    section(text.link, ...link(state, text, ends.ask, redraw)),
    section(text.brand, ...brand(state, text, ends.ask, redraw)),
    section(text.language, language(state, text, ends.ask, redraw)),
    section(text.shortcut, ...shortcut(known, text)),
    section(text.downloads, ...downloads(state, text, ends.ask, redraw)),
    section(text.access, access(known, text)),
    section(text.health, ...health(state)),
    section(text.fixture, fixture(text, ends)),
    section(text.privacy, make('p', {}, text.privacyNote)),
  );
  if (focused) document.getElementById(focused)?.focus();
}

const section = (title: string, ...body: HTMLElement[]): HTMLElement =>
  make('section', { class: 'sec' }, make('h2', {}, title), make('div', { class: 'body' }, ...body));

type Redraw = (state: State) => void;

function link(state: State, text: Words, ask: Ask, redraw: Redraw): HTMLElement[] {
  const { title, next } = text.hosts[state.host];
  const well = state.host === 'paired';
  const version = state.hostVersion ? ` ${text.hostVersion(state.hostVersion)}` : '';
  const test = button(
    text.test,
    async () => {
      // Not `disabled`, which would lose the focus.
      test.setAttribute('aria-disabled', 'true');
      test.textContent = text.testing;
      redraw(await ask({ type: 'retry' }).catch(() => state));
    },
    { id: 'test' },
  );
  return [
    make(
      'div',
      { class: well || state.host === 'unknown' ? 'close' : 'msg bad', role: 'status' },
      make('p', {}, icon(well ? 'kept' : state.host === 'unknown' ? 'waiting' : 'warning'), ' ', make('b', {}, `${title}.`), version),
      make('p', {}, sentence(next)),
      make('p', { class: 'mut' }, state.waiting > 0 ? text.waiting(state.waiting) : text.waitingNone),
    ),
    make('div', { class: 'acts' }, test),
  ];
}

function brand(state: State, text: Words, ask: Ask, redraw: Redraw): HTMLElement[] {
  if (state.brands.length === 0) return [make('p', { class: 'mut' }, text.brandNone)];
  const select = make(
    'select',
    { id: 'brand', 'aria-label': text.brand, change: async () => redraw(await ask({ type: 'choose-brand', folder: select.value })) },
    ...state.brands.map(({ folder, name }) => make('option', { value: folder }, name)),
  );
  select.value = state.brand ?? '';
  return [select, make('p', { class: 'mut' }, text.brandNote)];
}

function language(state: State, text: Words, ask: Ask, redraw: Redraw): HTMLElement {
  const select = make(
    'select',
    {
      id: 'language',
      'aria-label': text.language,
      change: async () => redraw(await ask({ type: 'set-language', language: select.value === 'fr' ? 'fr' : 'en' })),
    },
    ...LANGUAGES.map((one) => make('option', { value: one, lang: one }, NAMES[one])),
  );
  select.value = state.language;
  return select;
}

function downloads(state: State, text: Words, ask: Ask, redraw: Redraw): HTMLElement[] {
  const tick = make('input', {
    type: 'checkbox',
    id: 'downloads',
    change: async () => redraw(await ask({ type: 'set-downloads', on: tick.checked })),
  });
  tick.checked = state.downloads;
  return [
    make('label', { class: 'tick', for: 'downloads' }, tick, make('span', {}, text.downloadsTick)),
    make('p', { class: 'mut' }, sentence(text.downloadsNote)),
  ];
}

function access(known: Known, text: Words): HTMLElement {
  const { access } = known.ends;
  const place = make('div', { class: 'body' });
  const show = () => {
    const press = async () => {
      if (known.given) known.given = !(await access.withdraw());
      else known.given = await access.ask();
      show();
      place.querySelector('button')?.focus();
    };
    place.replaceChildren(
      make('p', {}, text.accessNote),
      make('p', { class: 'mut', role: 'status' }, known.given ? text.accessGiven : text.accessNot),
      make(
        'div',
        { class: 'acts' },
        button(known.given ? text.accessWithdraw : text.accessAsk, () => void press()),
      ),
    );
  };
  show();
  return place;
}

function shortcut({ shortcut, ends }: Known, text: Words): HTMLElement[] {
  return [
    shortcut ? make('p', {}, `${text.shortcutIs} `, make('kbd', {}, shortcut)) : make('p', {}, text.shortcutNone),
    make('p', { class: 'mut' }, sentence(ends.browser === 'firefox' ? text.shortcutFirefox : text.shortcutChromium)),
  ];
}

function fixture(text: Words, ends: OptionsEnds): HTMLElement {
  const answer = make('p', { role: 'status' });
  const save = button(text.fixtureSave, async () => {
    const tab = await ends.lastTab();
    if (!tab) {
      answer.textContent = text.fixtureNoPage;
      return;
    }
    const saved = await ends.ask({ type: 'save-fixture', tab: tab.id }).catch(() => ({ problem: 'page-closed-to-extensions' as const }));
    answer.replaceChildren(
      'problem' in saved ? sentence(`${text.problems[saved.problem].title}. ${text.fixtureHow}`) : text.fixtureSaved(saved.file),
    );
  });
  void ends.lastTab().then((tab) => {
    if (tab?.title) save.textContent = text.fixtureOf(text.quote(tab.title));
  });
  return make(
    'div',
    { class: 'body' },
    make('p', {}, text.fixtureNote),
    make('p', { class: 'mut' }, text.fixtureHow),
    make('div', { class: 'acts' }, save),
    answer,
  );
}
