/** Buttons that print the page: `data-print`. Shown by the script, since nothing else can press them. */

export function printButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
