/** A text of several lines (`|`, `>`) written where one stood, so that as little as can be of its lines changes. */

import { blockText, isUnprintable } from './edit-value.ts';

/** A text in the place of a block, with that block's indent and comment; null when a block cannot hold it. */
export function blockAgain(old: string, was: unknown, value: string, indent: string): string | null {
  const kept = sameLines(old, String(was), value);
  if (kept !== null) return kept;
  const head = /^[|>][-+0-9]*([ \t]+#[^\n]*)?/.exec(old)?.[1] ?? '';
  const inner = /^[|>][-+]?[ \t]*(?:#[^\n]*)?\n+([ ]+)\S/.exec(old)?.[1] ?? '';
  return blockText(value, inner.length > indent.length ? inner.slice(indent.length) : '  ', indent, head);
}

/**
 * A literal block of which some lines change and none comes or goes: its bar, its blank lines and the way it ends stay as they were. null
 * when it cannot be so.
 */
function sameLines(old: string, was: string, value: string): string | null {
  const [bar = '', ...raw] = old.split('\n');
  const [before, after] = [was.split('\n'), value.split('\n')];
  const first = before.findIndex((line) => line.trim() !== '');
  const step = raw[first]?.slice(0, raw[first].length - (before[first]?.length ?? 0));
  const sameEnd = /\n*$/.exec(was)?.[0] === /\n*$/.exec(value)?.[0];
  // The first line says how far all are set in: spaces at its beginning would be taken for that.
  const fits = step !== undefined && /^\S/.test(before[first] ?? '') && /^\S/.test(after[first] ?? '');
  if (!bar.startsWith('|') || before.length !== after.length || !sameEnd || !fits || isUnprintable(value)) return null;
  const isBefore = after.slice(0, first).some((line) => line !== '');
  if (isBefore) return null;
  return [bar, ...raw.map((line, at) => (before[at] === after[at] ? line : after[at] === '' ? '' : `${step}${after[at]}`))].join('\n');
}
