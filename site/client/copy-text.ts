/** Buttons that copy a text of the page: `data-copy-of` is the id of the element that has it. Shown where the browser can copy. */

const WORDS = {
  fr: { copied: 'Copié', failed: 'Copie refusée par le navigateur' },
  en: { copied: 'Copied', failed: 'The browser refused to copy' },
};

export function copyTexts(): void {
  const { clipboard } = navigator;
  if (!clipboard) return;
  const words = WORDS[document.documentElement.lang === 'en' ? 'en' : 'fr'];
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy-of]')) {
    const source = document.getElementById(button.dataset.copyOf ?? '');
    if (!source) continue;
    button.hidden = false;
    const said = document.createElement('span');
    said.className = 'n';
    said.setAttribute('role', 'status');
    button.after(said);
    button.addEventListener('click', () => {
      clipboard.writeText(source.textContent ?? '').then(
        () => {
          said.textContent = words.copied;
        },
        () => {
          said.textContent = words.failed;
        },
      );
    });
  }
}
