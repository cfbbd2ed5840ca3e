/** Rows of the archive as the page shows them: the same cells as the built ones, text only. */

import { FORMATS } from '../../scripts/model/format.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import { platform } from '../../scripts/model/platform.ts';
import { type ArchiveRow, dayCell, figureCells } from '../archive-rows.ts';
import { postName } from '../posts.ts';
import { words } from '../words.ts';
import { archiveWords } from '../words-archive.ts';
import { element } from './element.ts';

/** `address` gives the address of a post's page. */
export function rowElement(row: ArchiveRow, language: Language, address: (slug: string) => string): HTMLTableRowElement {
  const t = archiveWords[language];
  const { account, format } = row;
  const on = platform(account.platform);
  const name = postName(row.text) ?? `${words[language].noText} (${row.id})`;
  const tag = element(
    'abbr',
    { class: 'pf', title: on.name[language] },
    element('span', { 'aria-hidden': 'true', text: on.short }),
    element('span', { class: 'vh', text: on.name[language] }),
  );
  const kind = element('td', {}, tag, document.createTextNode(format ? ` ${FORMATS[format].one[language]}` : ''));
  if (account.several) kind.append(element('span', { class: 'n below', translate: 'no', text: account.name }));
  const figures = figureCells(row, language).map((cell, column) => {
    const shown = element('td', { class: cell.missing ? 'r mut' : 'r', 'data-l': cell.label });
    shown.append(column === 4 && !cell.missing ? element('b', { text: cell.text }) : cell.text);
    if (cell.star) shown.append(element('span', { class: 'mut desk-only', title: t.impressions, text: '*' }));
    if (cell.below) shown.append(element('span', { class: 'n below', text: cell.below }));
    return shown;
  });
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, element('a', { href: address(row.slug), translate: 'no', dir: 'auto', text: name })),
    kind,
    element('td', { class: 'nw', text: dayCell(row, language) }),
    ...figures,
  );
}
