/** The popup: the capture card of the page in view, what waits in the outbox, the last clips, and the state of the link with Vigie. */

import type { Ask, State } from '../messages.ts';
import { captureCard } from './capture-card.ts';
import { button, make } from './dom.ts';
import { hostTrouble } from './host-state.ts';
import { dressPage } from './page-style.ts';
import { outbox } from './recent.ts';
import { panelWords, words } from './words.ts';

/** What the popup needs of the browser. */
export interface PopupEnds {
  ask: Ask;
  /** Id of the tab in view; null when there is none. */
  tab(): Promise<number | null>;
  /** The shortcut that captures, as the browser writes it; null when it has none. */
  shortcut(): Promise<string | null>;
  openOptions(): void;
  /** Opens the side panel. */
  openPanel(): void;
  close(): void;
}

/** Shows the popup in the document and keeps it up to date with what the background answers. */
export async function showPopup(ends: PopupEnds): Promise<void> {
  dressPage('popup');
  const main = make('main', { class: 'stack' });
  document.body.append(main);
  const [first, tab, shortcut] = await Promise.all([ends.ask({ type: 'state' }), ends.tab(), ends.shortcut()]);
  const places = {
    head: make('header', { class: 'row' }),
    trouble: make('div'),
    card: make('div'),
    lists: make('div', { class: 'stack' }),
  };

  const draw = (state: State) => {
    const text = words(state.language);
    document.documentElement.lang = state.language;
    document.title = 'Vigie';
    places.head.replaceChildren(...header(state, (next) => void again(next)));
    const trouble = hostTrouble(state, () => void retry());
    places.trouble.replaceChildren(...(trouble ? [trouble] : []));
    places.trouble.hidden = trouble === null;
    places.lists.replaceChildren(
      ...outbox(state, shortcut, new Date(), () => void retry()),
      make(
        'p',
        { class: 'row' },
        button(panelWords(state.language).open, ends.openPanel, { class: 'btn link' }),
        button(text.settings, ends.openOptions, { class: 'btn link end' }),
      ),
    );
  };
  const retry = async () => draw(await ends.ask({ type: 'retry' }));
  const refresh = async () => draw(await ends.ask({ type: 'state' }));
  const read = (state: State) => captureCard(places.card, state, tab, { ...ends, kept: refresh, choose: (folder) => void again(folder) });
  // A brand's accounts and competitors decide what a post is to it: another brand reads the page anew.
  const again = async (folder: string) => {
    const state = await ends.ask({ type: 'choose-brand', folder });
    draw(state);
    await read(state);
  };
  draw(first);
  main.append(places.head, places.trouble, places.card, places.lists);
  await read(first);
}

function header(state: State, choose: (folder: string) => void): (Node | string)[] {
  const text = words(state.language);
  const mark = make('h1', { class: 'row' }, make('span', { class: 'mark' }, 'Vigie'));
  const brand = state.brands.find(({ folder }) => folder === state.brand);
  if (!brand) return [mark];
  const name = make('b', {}, brand.name);
  if (state.brands.length < 2) return [mark, name];
  const select = make(
    'select',
    { 'aria-label': text.brand, hidden: true, change: () => choose(select.value) },
    ...state.brands.map(({ folder, name }) => make('option', { value: folder }, name)),
  );
  select.value = brand.folder;
  const change = button(
    text.change,
    () => {
      select.hidden = false;
      change.hidden = true;
      name.hidden = true;
      select.focus();
    },
    { class: 'btn link end', 'aria-label': `${text.brand} ${brand.name}, ${text.change}` },
  );
  return [mark, name, change, select];
}
