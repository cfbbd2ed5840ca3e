/**
 * Changing a note that a person wrote: only the lines of what changes are written again. Comments, unknown keys, the order of keys, quotes,
 * odd MDX, Windows line ends, a byte order mark, a file without a last line end: all stay.
 */

import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import type { Change, Keys } from '../model/desk-edit.ts';
import { Problem } from '../model/problem.ts';
import { insertItem, isRepeat, put, withoutKeys } from './edit-header.ts';
import { blockLines, PRINTED } from './edit-value.ts';

/** A note's text in its parts, which are the whole of it again when put together. */
export interface NoteParts {
  /** The first line, with `---`. */
  opening: string;
  /** The header's lines, with their ends. */
  header: string;
  closing: string;
  body: string;
}

const PARTS = /^(\ufeff?---[ \t]*\r?\n)((?:[\s\S]*?\r?\n)??)(---[ \t]*(?:\r?\n|$))/;

/** The parts of a note; null when it has no header. */
export function noteParts(source: string): NoteParts | null {
  const [whole, opening, header, closing] = PARTS.exec(source) ?? [];
  if (whole === undefined) return null;
  return { opening: opening as string, header: header as string, closing: closing as string, body: source.slice(whole.length) };
}

/** What a header says, as plain values. Throws a Problem when it is no YAML, or no list of keys. */
export function headerValues(header: string): Record<string, unknown> {
  const document = parseDocument(header, { prettyErrors: false });
  if (document.errors.length > 0) throw new Problem('note-header');
  const value: unknown = document.toJS({ maxAliasCount: 100 }) ?? {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Problem('note-header');
  return value as Record<string, unknown>;
}

/**
 * A note's text with some values of its header changed and, where it is given, another body. A change without a value takes the key out.
 * Throws a Problem when the header is no YAML, or holds something (an anchor that others repeat) that cannot be changed alone.
 */
export function changeFrontmatter(source: string, changes: readonly Change[], body?: string): string {
  const parts = noteParts(source);
  if (!parts) throw new Problem('note-header');
  const usual = parts.opening.endsWith('\r\n') ? '\r\n' : '\n';
  const header = parts.header.replaceAll('\r\n', '\n');
  const text = changes.length === 0 ? parts.header : withOwnEnds(parts.header, changedHeader(header, changes), usual);
  return parts.opening + text + (body === undefined ? parts.closing + parts.body : withBody(parts, body, usual));
}

/** Lines with the ends that they had in the text before; those that are new end as the file's first line does. */
function withOwnEnds(before: string, after: string, usual: string): string {
  const [old, lines] = [before.split(/(?<=\n)/), after.split(/(?<=\n)/)];
  const plainEnds = old.map((line) => line.replace(/\r\n$/, '\n'));
  const endOf = (line: string) => /\r?\n$/.exec(line)?.[0] ?? '';
  if (old.length === lines.length) return lines.map((line, at) => line.replace(/\n$/, endOf(old[at] as string) || usual)).join('');
  let tail = 0;
  while (tail < Math.min(old.length, lines.length) && plainEnds.at(-1 - tail) === lines.at(-1 - tail)) tail++;
  // The places of each line, the last first.
  const places = Map.groupBy([...plainEnds.slice(0, old.length - tail).keys()].reverse(), (at) => plainEnds[at] as string);
  let last = -1;
  const middle = lines.slice(0, lines.length - tail).map((line) => {
    const left = places.get(line) ?? [];
    while ((left.at(-1) ?? last + 1) <= last) left.pop();
    const found = left.pop();
    if (found === undefined) return line.replace(/\n$/, usual);
    last = found;
    return old[found];
  });
  return [...middle, ...old.slice(old.length - tail)].join('');
}

/** A new note. Texts of several lines are blocks; values that are null or missing are left out. */
export function newNote(frontmatter: Readonly<Record<string, unknown>>, body: string): string {
  const said = Object.fromEntries(Object.entries(frontmatter).filter(([, value]) => value !== null && value !== undefined));
  const header = Object.keys(said).length === 0 ? '' : `${blockLines(said)}\n`;
  if (!isDeepStrictEqual(headerValues(header), plain(said))) throw new Problem('note-header');
  return `---\n${header}---\n${body.trim() === '' ? '' : `\n${body.replace(/\s+$/, '')}\n`}`;
}

/** Line ends of the body are the file's own; what did not change stays byte for byte. */
function withBody({ closing, body: before }: NoteParts, body: string, usual: string): string {
  const own = withOwnEnds(before, body.replaceAll('\r\n', '\n'), usual);
  return (closing.endsWith('\n') || own === '' ? closing : closing + usual) + own;
}

function changedHeader(header: string, changes: readonly Change[]): string {
  const wanted = changes.reduce<unknown>((values, change) => withChange(values, change.keys, change.value), headerValues(header));
  try {
    const changed = changes.reduce((text, { keys, value }) => changedAt(text, keys, value), header);
    if (isDeepStrictEqual(headerValues(changed), wanted)) return changed;
  } catch {
    // What cannot be changed in its lines is printed by the library, below.
  }
  const printed = printedAnew(header, changes);
  if (printed === null || !isDeepStrictEqual(headerValues(printed), wanted)) throw new Problem('note-by-hand');
  return printed;
}

function printedAnew(header: string, changes: readonly Change[]): string | null {
  const document = parseDocument(header);
  try {
    for (const { keys, value } of changes) {
      if (value === undefined) document.deleteIn(keys);
      else document.setIn(keys, document.createNode(value));
    }
    return document.toString(PRINTED);
  } catch {
    // An anchor went, and what repeats it is left: only a person can say what is meant.
    return null;
  }
}

/** The smallest changes that lead from what stands at a key path to a value, made one after the other. */
function changedAt(text: string, keys: Keys, value: unknown): string {
  const now = keys.reduce<unknown>(
    (found, key) => (found as Record<string | number, unknown> | null | undefined)?.[key],
    headerValues(text),
  );
  if (isDeepStrictEqual(now, plain(value))) return text;
  if (value === undefined) return withoutKeys(text, keys);
  if (isRepeat(text, keys)) return put(text, keys, value);
  if (isRecord(now) && isRecord(value) && Object.keys(value).length > 0 && Object.keys(now).length > 0) {
    const gone = Object.keys(now).filter((key) => value[key] === undefined);
    const kept = Object.keys(value).filter((key) => value[key] !== undefined);
    const set = kept.reduce((so, key) => changedAt(so, [...keys, key], value[key]), text);
    return gone.reduce((so, key) => withoutKeys(so, [...keys, key]), set);
  }
  if (Array.isArray(now) && Array.isArray(value) && now.length > 0 && value.length > 0) return changedList(text, keys, now, value);
  return put(text, keys, value);
}

/** Items that are the same at both ends stay; those between are changed one by one, then taken out or put in. */
function changedList(text: string, keys: Keys, now: readonly unknown[], value: readonly unknown[]): string {
  const shorter = Math.min(now.length, value.length);
  let head = 0;
  while (head < shorter && isDeepStrictEqual(now[head], value[head])) head++;
  let tail = 0;
  while (tail < shorter - head && isDeepStrictEqual(now.at(-1 - tail), value.at(-1 - tail))) tail++;
  const both = shorter - head - tail;
  let changed = text;
  for (let index = head; index < head + both; index++) changed = changedAt(changed, [...keys, index], value[index]);
  for (
    let index = now.length - tail - 1;
    index >= head + both + Math.max(0, value.length - now.length) && now.length > value.length;
    index--
  )
    changed = withoutKeys(changed, [...keys, index]);
  for (let index = head + both; index < value.length - tail; index++) changed = insertItem(changed, keys, index, value[index]);
  return changed;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
/** As JSON has it: what a request can hold, without keys whose value is missing. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** Plain values with one change made; the given ones stay. */
function withChange(values: unknown, [key, ...rest]: Keys, value: unknown): unknown {
  if (key === undefined) return plain(value);
  const copy: unknown = Array.isArray(values) ? [...values] : isRecord(values) ? { ...values } : typeof key === 'number' ? [] : {};
  const at = copy as Record<string | number, unknown>;
  if (rest.length > 0 && (value !== undefined || at[key] !== undefined)) at[key] = withChange(at[key], rest, value);
  else if (rest.length === 0 && value === undefined) Array.isArray(copy) ? copy.splice(Number(key), 1) : delete at[key];
  else if (rest.length === 0) at[key] = plain(value);
  return copy;
}
