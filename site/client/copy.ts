/** A button under a table copies it as text that a spreadsheet takes as cells. */

const TABLES = 'main details.src table, main table[data-copy]';

const WORDS = {
  fr: { copy: 'Copier le tableau', copied: 'Copié', failed: 'Copie refusée par le navigateur' },
  en: { copy: 'Copy the table', copied: 'Copied', failed: 'The browser refused to copy' },
};

/** What a spreadsheet would run as a formula; a number with its sign is none. */
const FORMULA = /^[=@＝＠]|^[+\-＋－](?![\d.,]+\s*%?$)/;

/** A cell as a spreadsheet reads it: figures without the spaces of typography, nothing that runs. */
export function cellText(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d) (?=%)/g, '')
    .replace(/−(?=\d)/g, '-');
  return FORMULA.test(plain) ? `'${plain}` : plain;
}

/** A table as lines of cells kept apart by tabs. */
function tableText(table: HTMLTableElement): string {
  const lines = [...table.rows].map((row) => [...row.cells].map((cell) => cellText(cell.textContent ?? '')).join('\t'));
  return `${lines.join('\n')}\n`;
}

/** Puts the buttons where the browser can copy. */
export function copyTables(): void {
  const { clipboard } = navigator;
  if (!clipboard) return;
  const words = WORDS[document.documentElement.lang === 'en' ? 'en' : 'fr'];
  for (const table of document.querySelectorAll<HTMLTableElement>(TABLES)) {
    const line = document.createElement('p');
    line.className = 'acts steer copy';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = words.copy;
    const said = document.createElement('span');
    said.className = 'n';
    said.setAttribute('role', 'status');
    button.addEventListener('click', () => {
      clipboard.writeText(tableText(table)).then(
        () => {
          said.textContent = words.copied;
        },
        () => {
          said.textContent = words.failed;
        },
      );
    });
    line.append(button, said);
    table.after(line);
  }
}
