/** The two colours of the form: the picker beside the text, and at once whether it can be read. */

import { accentStyle, accents, colourProblem, contrast } from '../../scripts/calendar/contrast.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import type { deskWords } from '../desk/words-desk.ts';

const WASH = { light: '#f0f3f2', dark: '#1d2326' };

export function coloursOf(
  form: HTMLElement,
  words: (typeof deskWords)['fr'],
  language: Language,
  changed: () => void,
): { show: () => void } {
  const themes = [...form.querySelectorAll<HTMLElement>('.colour')];
  const show = () => {
    for (const one of themes) showOne(one, words, language);
  };
  for (const one of themes) {
    const text = one.querySelector('input[type="text"]') as HTMLInputElement;
    const picker = one.querySelector('input[type="color"]') as HTMLInputElement;
    picker.addEventListener('input', () => {
      text.value = picker.value;
      show();
      changed();
    });
    text.addEventListener('input', show);
  }
  return { show };
}

function showOne(one: HTMLElement, words: (typeof deskWords)['fr'], language: Language): void {
  const theme = one.dataset.theme as 'light' | 'dark';
  const colour = (one.querySelector('input[type="text"]') as HTMLInputElement).value.trim().toLowerCase();
  const verdict = one.querySelector('.verdict') as HTMLElement;
  verdict.replaceChildren();
  if (!/^#[0-9a-f]{6}$/.test(colour)) return;
  (one.querySelector('input[type="color"]') as HTMLInputElement).value = colour;
  const problem = colourProblem(colour, theme);
  const ratio = contrast(colour, WASH[theme]).toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 });
  if (!problem) verdict.append(swatch(theme, colour, words.sample));
  const said =
    problem === null ? words.verdict.ok(ratio) : problem.why === 'contrast' ? words.verdict.contrast(ratio) : words.verdict.signal;
  const text = document.createElement('span');
  text.textContent = said;
  text.className = problem ? 'sig' : 'mut';
  verdict.append(text);
}

/** A button as the pages would show it. */
function swatch(theme: 'light' | 'dark', colour: string, text: string): HTMLElement {
  const sample = document.createElement('span');
  sample.className = 'swatch';
  sample.textContent = text;
  sample.setAttribute('aria-hidden', 'true');
  const given = theme === 'light' ? { light: colour } : { light: '#1f4f93', dark: colour };
  sample.style.cssText = `color-scheme:${theme};${accentStyle(accents(given)) ?? ''};background:var(--brand);color:var(--on-brand)`;
  return sample;
}
