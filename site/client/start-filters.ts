/** The archive's filters are a script of their own: it is loaded when the form is first used, or when the address asks for a selection. */

import { load } from './load.ts';

export function startFilters(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-script]');
  const address = form?.dataset.script;
  if (!form || !address) return;
  const start = () => {
    for (const event of ['focusin', 'input', 'submit']) form.removeEventListener(event, begin);
    window.removeEventListener('hashchange', begin);
    void load(address);
  };
  const begin = (event: Event) => {
    if (event.type === 'submit') event.preventDefault();
    if (event.type !== 'hashchange' || location.hash.includes('=')) start();
  };
  for (const event of ['focusin', 'input', 'submit']) form.addEventListener(event, begin);
  window.addEventListener('hashchange', begin);
  if (location.hash.includes('=')) start();
}
