/** The data that a page carries in its scripts: finding a post's record in it, whatever its depth, and reading its fields. */

import type { ClipFigure, ClippedPost } from '../../scripts/model/clip.ts';
import type { MeasureId } from '../../scripts/model/measure.ts';
import { exactFigure } from './_figures.ts';

export type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** The value at a path of keys; undefined when a step is not there. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let here = value;
  for (const key of path) here = isTree(here) ? here[String(key)] : undefined;
  return here;
}

/** The text at a path, trimmed; null when it is none or empty. */
export function textAt(value: unknown, ...path: (string | number)[]): string | null {
  const found = at(value, ...path);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
}

/** The number at a path, also when it is written as text (`"1204"`); null when it is none or negative. */
export function numberAt(value: unknown, ...path: (string | number)[]): number | null {
  const found = at(value, ...path);
  const number = typeof found === 'string' && /^\d+$/.test(found) ? Number(found) : found;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : null;
}

/** The list at a path; empty when it is none. */
export function listAt(value: unknown, ...path: (string | number)[]): unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** Records in a tree that pass the test, the outermost first. */
export function recordsIn(value: unknown, test: (record: Tree) => boolean): Tree[] {
  const found: Tree[] = [];
  let level = isTree(value) ? [value] : [];
  while (level.length > 0) {
    found.push(...level.filter((record) => !Array.isArray(record) && test(record)));
    level = level.flatMap((record) => Object.values(record).filter(isTree));
  }
  return found;
}

/** What the scripts of a page hold as JSON; scripts that do not mention `hint`, or that are no JSON, are left out. */
export function jsonScripts(document: Document, selector: string, hint: string): unknown[] {
  return [...document.querySelectorAll(selector)].flatMap((script) => {
    const source = script.textContent ?? '';
    if (!source.includes(hint)) return [];
    const read = parsed(source);
    return read === undefined ? [] : [read];
  });
}

/** The object that a script gives to a name or a function: `var name = {…};`, `name({…})`. Undefined when there is none. */
export function objectAfter(source: string, name: string): unknown {
  const named = source.indexOf(name);
  const start = named < 0 ? -1 : source.indexOf('{', named + name.length);
  if (start < 0) return undefined;
  let depth = 0;
  let quoted = false;
  for (let index = start; index < source.length; index += 1) {
    const letter = source[index];
    if (quoted) {
      if (letter === '\\') index += 1;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === '{') depth += 1;
    else if (letter === '}') {
      depth -= 1;
      if (depth === 0) return parsed(source.slice(start, index + 1));
    }
  }
  return undefined;
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** A figure for each count that is there: its measure, the name that the data gives it, its value. */
export const exactFigures = (counts: readonly (readonly [measure: MeasureId | null, name: string, value: number | null])[]): ClipFigure[] =>
  counts.flatMap(([measure, name, value]) => (value === null ? [] : [exactFigure(measure, name, value)]));

/** Exact figures of the page's data, under the labels that the page shows; what only the page shows comes after. */
export function preferExact(exact: ClipFigure[], shown: ClipFigure[]): ClipFigure[] {
  const labelOf = (figure: ClipFigure) =>
    shown.find(({ measure }) => measure !== null && measure === figure.measure)?.label ?? figure.label;
  const has = (figure: ClipFigure) => exact.some(({ measure }) => measure !== null && measure === figure.measure);
  return [...exact.map((figure) => ({ ...figure, label: labelOf(figure) })), ...shown.filter((figure) => !has(figure))];
}

/** The media that say more: those in view when the data names no more of them, or else the data's. */
export const fullerMedia = (shown: ClippedPost['media'], known: ClippedPost['media']): ClippedPost['media'] =>
  shown.length < known.length || shown.some(({ url }) => url === null) ? (known.length > 0 ? known : shown) : shown;
