/**
 * The card in the page after a capture: what was understood, at a glance, and what a person may say of it with one key. It takes no focus
 * by itself: while it is shown it takes its own keys as long as no text field of the page has the focus, and leaves all others to the page.
 */

import { type Clip, type ClipSaid, SITES } from '../../scripts/model/clip.ts';
import { type HostBrand, REFUSALS } from '../../scripts/model/host-message.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import type { Ask, Draft, ListedClip, State } from '../messages.ts';
import { describe, remarks } from '../ui/describe.ts';
import { button, icon, make } from '../ui/dom.ts';
import { keyMark, plainKey, saysText, takesText } from '../ui/keys.ts';
import { saidForm } from '../ui/said.ts';
import { textLanguage, understood } from '../ui/understood.ts';
import { KEYS, words } from '../ui/words.ts';
import { closeButton, showCard } from './card-frame.ts';

export { veilCard } from './card-frame.ts';

/** How long the card stays after the last thing done in it, in milliseconds. */
const STAYS = 6_000;
const STAYS_UNDONE = 3_000;
/** By then the clip is in the folder, if a host answers at all. */
const STORED_BY = 1_200;

/** Shows a kept clip. `ask` sends to the background. */
export function showKept(kept: { clip: ListedClip; draft: Draft; language: Language }, ask: Ask): void {
  const { draft, language } = kept;
  const { clip } = draft;
  const text = words(language);
  const keys = KEYS[language];
  const parts = { place: make('span'), lines: make('div'), brands: make('div', { hidden: true }) };
  const headline = make('p', { class: 'row', role: 'status' });
  const fault = make('p', { class: 'sm sig', role: 'alert' });
  let listed = kept.clip;
  let brand: HostBrand | null = null;
  let undone = false;

  const draw = () => {
    parts.place.textContent = [SITES[clip.site].name[language], whereIs(listed, language), brand && text.keptIn(brand.name)]
      .filter(Boolean)
      .join(', ');
    parts.lines.replaceChildren(...glance(draft, brand, language));
  };
  const change = async (said: Partial<ClipSaid>) => {
    card.stay(STAYS);
    const answer = await ask({ type: 'change', clip: clip.id, said }).catch(() => null);
    const failed = answer === null || 'problem' in answer;
    fault.textContent = failed ? text.notSaved : '';
    if (!failed) listed = answer;
    draw();
  };
  const undo = async (saying: string) => {
    const answer = await ask({ type: 'undo', clip: clip.id }).catch(() => null);
    if (answer === null || 'problem' in answer) {
      fault.textContent = text.notSaved;
      return;
    }
    undone = true;
    headline.replaceChildren(icon('refused'), make('b', {}, saying));
    body.replaceChildren(headline);
    card.stay(STAYS_UNDONE);
  };
  // A clip stays with the brand that it was read for, by whose accounts it was understood: another brand takes another capture.
  const move = async ({ folder, name }: HostBrand) => {
    await ask({ type: 'choose-brand', folder }).catch(() => null);
    await undo(text.movedTo(name));
  };
  const learn = async () => {
    const state = await ask({ type: 'state' }).catch(() => null);
    if (!state || undone) return;
    listed = state.recent.find(({ id }) => id === clip.id) ?? listed;
    if (!brand) {
      brand = state.brands.find(({ folder }) => folder === clip.brand) ?? null;
      form.offer(brand);
      parts.brands.replaceChildren(...otherBrands(state, clip, (other) => void move(other)));
      parts.brands.hidden = state.brands.length < 2;
    }
    draw();
  };

  const form = saidForm(kept.clip.said, language, true, (part) => void change(part));
  const undoButton = button(text.undo, () => void undo(text.undone), { 'aria-keyshortcuts': keys.undo });
  undoButton.append(keyMark(keys.undo));
  const ends = make(
    'span',
    { class: 'end' },
    undoButton,
    closeButton(text, () => card.close()),
  );
  const body = make(
    'div',
    { class: 'stack' },
    make('div', { class: 'close' }, make('div', { class: 'row' }, headline, ends), make('p', { class: 'sm mut' }, parts.place)),
    parts.lines,
    make('div', { class: 'over' }, form.element),
    parts.brands,
    fault,
  );
  const press = (event: KeyboardEvent, inside: Element | null): boolean => {
    if (event.key === 'Escape') card.close();
    else if (undone) return false;
    else if (inside && takesText(inside)) {
      card.stay(STAYS);
      return saysText(event, inside);
    } else {
      const key = plainKey(event);
      if (inside) card.stay(STAYS);
      if (key === keys.undo) void undo(text.undone);
      else if (key === null || !form.press(key)) return false;
      card.stay(STAYS);
    }
    return true;
  };
  const card = showCard(make('section', { class: 'card', role: 'dialog', 'aria-label': `Vigie, ${text.kept}` }, body), press, () => {
    if (!undone) form.flush();
  });
  draw();
  card.stay(STAYS);
  // A live region speaks of what is put into it once it is there.
  requestAnimationFrame(() => headline.append(icon('kept'), make('b', {}, text.kept)));
  void learn();
  setTimeout(() => void learn(), STORED_BY);
}

/** What was understood, and what else there is to know of it. */
function glance(draft: Draft, brand: HostBrand | null, language: Language): HTMLElement[] {
  const { clip } = draft;
  const notes = remarks(clip, draft.already, draft.sameAuthor, language);
  const lines = understood(describe(clip, brand?.timeZone ?? null, language, true), textLanguage(clip));
  return notes.length === 0 ? [lines] : [lines, make('div', { class: 'sm mut notes' }, ...notes.map((note) => make('p', {}, note)))];
}

function whereIs({ state, refusal }: ListedClip, language: Language): string {
  const text = words(language);
  return state === 'refused' && refusal ? text.refusedBecause(REFUSALS[refusal][language]) : text.states[state];
}

/** The brand that it was kept for, among those there are. */
function otherBrands(state: State, clip: Clip, choose: (brand: HostBrand) => void): HTMLElement[] {
  const text = words(state.language);
  const select = make(
    'select',
    {
      id: 'vigie-brand',
      change: () => {
        const chosen = state.brands.find(({ folder }) => folder === select.value);
        if (chosen) choose(chosen);
      },
    },
    ...state.brands.map(({ folder, name }) => make('option', { value: folder }, name)),
  );
  select.value = clip.brand;
  return [make('label', { for: 'vigie-brand' }, text.brand), select];
}

/** Shows a sentence where a capture could not be made. */
export function showProblem(sentence: string, language: Language = navigator.language.startsWith('fr') ? 'fr' : 'en'): void {
  showSentence('warning', sentence, language, () => []);
}

/** Shows how many of the posts that were chosen are kept; one gesture takes all of them back. */
export function showSeveral(kept: readonly ListedClip[], chosen: number, language: Language, ask: Ask): void {
  const text = words(language);
  const undo = async (close: () => void) => {
    await Promise.all(kept.map(({ id }) => ask({ type: 'undo', clip: id }).catch(() => null)));
    close();
  };
  const whole = kept.length === chosen;
  showSentence(whole ? 'kept' : 'warning', text.keptSeveral(kept.length, chosen), language, (close) =>
    kept.length > 0 ? [button(text.undoAll, () => void undo(close))] : [],
  );
}

/** A card of one sentence, with buttons of its own before the one that closes it. */
function showSentence(
  mark: Parameters<typeof icon>[0],
  sentence: string,
  language: Language,
  buttons: (close: () => void) => HTMLElement[],
): void {
  const said = make('p', { role: 'alert' });
  const close = () => card.close();
  const press = ({ key }: KeyboardEvent): boolean => {
    if (key !== 'Escape') return false;
    close();
    return true;
  };
  const acts = make('div', { class: 'acts' }, ...buttons(close), closeButton(words(language), close));
  const card = showCard(
    make('section', { class: 'card', role: 'dialog', 'aria-label': 'Vigie' }, make('div', { class: 'stack' }, said, acts)),
    press,
    () => {},
  );
  card.stay(2 * STAYS);
  requestAnimationFrame(() => said.append(icon(mark), ` ${sentence}`));
}
