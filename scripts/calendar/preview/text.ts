/** A text with its marks, its cut and what changed in it, as elements. Pure. */

import type { Language } from '../../model/phrase.ts';
import type { Change } from './diff.ts';
import { foldAt, type Mark, marksOf } from './marks.ts';

/** An element with a class (none when empty) and a text. */
export function spanOf(document: Document, name: string, className: string, said: string): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (said) element.textContent = said;
  return element;
}

/** Appends the text to `into`; `said` names the cut, in the page's language. `characters` is where the platform cuts, null where it does not. */
export function drawText(
  document: Document,
  into: HTMLElement,
  changes: readonly Change[],
  characters: number | null,
  said: string,
  shownIn?: Language,
): void {
  const after = changes.flatMap(({ kind, text }) => (kind === 'del' ? [] : text)).join('');
  const marks = marksOf(after);
  const fold = characters === null ? null : foldAt(after, characters);
  let at = 0;
  for (const { kind, text } of changes) {
    if (kind === 'del') {
      into.append(spanOf(document, 'del', '', text));
      continue;
    }
    const end = at + text.length;
    for (const piece of piecesOf(after, at, end, marks, fold)) {
      if (piece.from === fold) into.append(cut(document, said, shownIn));
      into.append(drawn(document, after.slice(piece.from, piece.to), kind, piece.mark));
    }
    at = end;
  }
}

interface Piece {
  from: number;
  to: number;
  mark: Mark['kind'] | null;
}

/** The stretch from `start` to `end` of a text, cut where a mark begins or ends and where the platform cuts. */
function piecesOf(text: string, start: number, end: number, marks: readonly Mark[], fold: number | null): Piece[] {
  const near = marks.filter(({ from, to }) => to > start && from < end);
  const borders = [start, end, fold ?? start, ...near.flatMap(({ from, to }) => [from, to])]
    .filter((border) => border >= start && border <= end)
    .sort((one, other) => one - other);
  return borders.slice(1).flatMap((to, index): Piece[] => {
    const from = borders[index] as number;
    if (from >= to || from >= text.length) return [];
    return [{ from, to, mark: near.find((mark) => mark.from <= from && mark.to >= to)?.kind ?? null }];
  });
}

function drawn(document: Document, text: string, kind: 'same' | 'ins', mark: Mark['kind'] | null): Node {
  const inner = mark ? spanOf(document, 'span', `mk ${mark}`, text) : document.createTextNode(text);
  if (kind === 'same') return inner;
  const added = document.createElement('ins');
  added.append(inner);
  return added;
}

function cut(document: Document, said: string, shownIn: Language | undefined): HTMLElement {
  const line = spanOf(document, 'span', 'fold', said);
  if (shownIn) line.lang = shownIn;
  return line;
}
