/** Names of files that people drop, made fit for every file system; nothing that could be a path passes. */

import { Problem } from '../model/problem.ts';
import { isLeftBehind } from './exports.ts';

/** Characters that Windows keeps for itself. */
const KEPT = /[<>:"|?*]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const MOST_BYTES = 180;
const MOST_FOLDERS = 8;

/**
 * The segments of a dropped file's path, cleaned: folders first (those of a dropped folder), its name last. Throws a Problem for what no
 * browser sends (`..`, a backslash, a drive, NUL) and for what systems leave behind.
 */
export function droppedSegments(path: string): string[] {
  const parts = path.split('/');
  const unfit = parts.some((part) => part === '' || part === '.' || part === '..' || /[\\\0]/.test(part) || /^[a-z]:/i.test(part));
  if (unfit || parts.length > MOST_FOLDERS + 1) throw new Problem('file-name-unfit');
  if (parts.some(isLeftBehind)) throw new Problem('file-ignored');
  return parts.map(cleaned);
}

function cleaned(part: string): string {
  const plain = part
    .normalize('NFC')
    .replace(CONTROL, '')
    .replace(KEPT, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (plain === '') throw new Problem('file-name-unfit');
  return shortened(DEVICE.test(plain) ? `_${plain}` : plain);
}

/** At most so many bytes; the extension stays. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= MOST_BYTES) return name;
  const extension = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '';
  let stem = [...name.slice(0, name.length - extension.length)];
  while (Buffer.byteLength(stem.join('')) + extension.length > MOST_BYTES) stem = stem.slice(0, -1);
  return stem.join('').trimEnd() + extension;
}

/** The same name with a number before its extension: `posts.csv`, `posts (2).csv`. */
export function numberedName(name: string, number: number): string {
  if (number === 1) return name;
  const extension = /\.(tar\.)?[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '';
  return `${name.slice(0, name.length - extension.length)} (${number})${extension}`;
}
