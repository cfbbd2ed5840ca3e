/** The capture card of the popup: reads the page in view, takes what the person says, keeps it, and offers to undo. */

import { SITES } from '../../scripts/model/clip.ts';
import type { CaptureProblem, Draft, ListedClip, State } from '../messages.ts';
import { describe, remarks } from './describe.ts';
import { button, icon, make, sentence } from './dom.ts';
import { keyMark, plainKey, saysText, takesText } from './keys.ts';
import type { PopupEnds } from './popup.ts';
import { saidForm } from './said.ts';
import { textLanguage, understood } from './understood.ts';
import { KEYS, words } from './words.ts';

type Ends = Pick<PopupEnds, 'ask' | 'close'> & {
  /** A clip was kept or undone. */
  kept(): void;
  /** Makes a brand the one that clips go to, and reads the page anew for it. */
  choose(folder: string): void;
};
let keys = new AbortController();

/** Reads the page of a tab and shows its card in `place`. */
export async function captureCard(place: HTMLElement, state: State, tab: number | null, ends: Ends): Promise<void> {
  const text = words(state.language);
  keys.abort();
  keys = new AbortController();
  place.replaceChildren(make('p', { class: 'mut', role: 'status' }, text.reading));
  const answer = tab === null ? ({ problem: 'page-closed-to-extensions' } as const) : await ends.ask({ type: 'read', tab });
  if (!('problem' in answer)) place.replaceChildren(draftCard(place, answer, state, tab as number, ends));
  else if (answer.problem === 'no-brand' && state.brands.length > 0) place.replaceChildren(brandCard(state, ends));
  // Without a link there is no brand: the message above says what to do.
  else if (answer.problem === 'no-brand' && state.host !== 'paired') place.replaceChildren();
  else place.replaceChildren(problemCard(answer.problem, state));
}

function problemCard(problem: CaptureProblem, state: State): HTMLElement {
  const { title, next } = words(state.language).problems[problem];
  return make(
    'section',
    { class: 'msg bad', role: 'alert' },
    make('h2', {}, icon('warning'), ` ${title}`),
    make('p', { class: 'sm' }, sentence(next)),
  );
}

function brandCard(state: State, ends: Ends): HTMLElement {
  return make(
    'section',
    { class: 'msg' },
    make('h2', {}, words(state.language).whichBrand),
    make('div', { class: 'acts' }, ...state.brands.map(({ folder, name }) => button(name, () => ends.choose(folder)))),
  );
}

function draftCard(place: HTMLElement, draft: Draft, state: State, tab: number, ends: Ends): HTMLElement {
  const { language } = state;
  const text = words(language);
  const { clip } = draft;
  const brand = state.brands.find(({ folder }) => folder === clip.brand) ?? null;
  const unknown = clip.site === 'page';
  const form = saidForm(clip, language, false, () => {});
  form.offer(brand);

  const keep = async () => {
    form.flush();
    keepButton.disabled = true;
    const answer = await ends.ask({ type: 'keep', clip: clip.id, said: form.said() }).catch(() => ({ problem: 'not-kept' as const }));
    place.replaceChildren('problem' in answer ? problemCard(answer.problem, state) : keptCard(place, answer, state, ends));
    ends.kept();
  };
  const several = async () => {
    await ends.ask({ type: 'choose-several', tab });
    ends.close();
  };
  const keepButton = button(unknown ? text.keepSelection : text.keep, () => void keep(), {
    class: 'btn p',
    'aria-keyshortcuts': KEYS[language].keep,
  });
  keepButton.append(keyMark(KEYS[language].keep));
  listen((key) => {
    if (key !== KEYS[language].keep) return form.press(key);
    void keep();
    return true;
  });

  const notes = remarks(clip, draft.already, draft.sameAuthor, language);
  return make(
    'section',
    { class: 'stack', 'aria-label': text.keep },
    unknown
      ? make(
          'div',
          { class: 'msg' },
          make('h2', {}, icon('warning'), ` ${text.siteUnknown}`),
          make('p', { class: 'sm' }, text.siteUnknownNext),
        )
      : make('p', { class: 'sm mut' }, text.readOn(SITES[clip.site].name[language])),
    understood(describe(clip, brand?.timeZone ?? null, language, false), textLanguage(clip)),
    notes.length > 0 ? make('div', { class: 'sm mut' }, ...notes.map((note) => make('p', {}, note))) : null,
    form.element,
    draft.posts > 1
      ? make(
          'div',
          { class: 'acts' },
          button(text.chooseSeveral(draft.posts), () => void several()),
        )
      : null,
    make('div', { class: 'acts do' }, keepButton, form.answer),
  );
}

function keptCard(place: HTMLElement, listed: ListedClip, state: State, ends: Ends): HTMLElement {
  const text = words(state.language);
  const key = KEYS[state.language].undo;
  const undo = async () => {
    keys.abort();
    const answer = await ends.ask({ type: 'undo', clip: listed.id }).catch(() => ({ problem: 'not-kept' as const }));
    place.replaceChildren(
      'problem' in answer
        ? problemCard(answer.problem, state)
        : make('p', { class: 'row', role: 'status' }, icon('refused'), make('b', {}, text.undone)),
    );
    ends.kept();
  };
  const undoButton = button(text.undo, () => void undo(), { 'aria-keyshortcuts': key });
  undoButton.append(keyMark(key));
  listen((pressed) => {
    if (pressed !== key) return false;
    void undo();
    return true;
  });
  const brand = state.brands.find(({ folder }) => folder === listed.brand);
  return make(
    'section',
    { class: 'close' },
    make(
      'p',
      { class: 'row', role: 'status' },
      icon('kept'),
      make('b', {}, text.kept),
      make('span', { class: 'mut' }, [text.states[listed.state], brand && text.keptIn(brand.name)].filter(Boolean).join(', ')),
    ),
    make('div', { class: 'acts' }, undoButton),
  );
}

/** Takes the keys of the card in place of those taken before; not while a field has the focus. */
function listen(press: (key: string) => boolean): void {
  keys.abort();
  keys = new AbortController();
  const down = (event: KeyboardEvent) => {
    if (takesText(document.activeElement)) {
      if (saysText(event, document.activeElement)) event.preventDefault();
      return;
    }
    const key = plainKey(event);
    if (key !== null && press(key)) event.preventDefault();
  };
  document.addEventListener('keydown', down, { signal: keys.signal });
}
