/** The export files of a brand, as they lie on the disk. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

export interface ExportFile {
  /** Below the brand's folder, '/' between folders; bytes that are no UTF-8 are written %XX. */
  path: string;
  /** Where it is, in the bytes of the file system. */
  location: Buffer;
  bytes: number;
  /** ms since the epoch. */
  modifiedMs: number;
}

/** Files that systems and browsers leave behind, and downloads still under way. */
const IGNORED = /^(\.|~\$|thumbs\.db$|desktop\.ini$|__macosx$)|\.(crdownload|part|partial|download|tmp)$/i;

/** Whether a file or folder of this name is none of the person's. */
export const isLeftBehind = (name: string): boolean => IGNORED.test(name);

/** Every file under `exports/` of a brand, by path. A file that vanishes meanwhile, or a broken link, is left out. */
export function listExports(brandDir: string): ExportFile[] {
  const root = join(brandDir, 'exports');
  return existsSync(root) ? walk(Buffer.from(root), 'exports').sort((one, other) => (one.path < other.path ? -1 : 1)) : [];
}

function walk(folder: Buffer, path: string, depth = 0): ExportFile[] {
  return readdirSync(folder, { encoding: 'buffer' }).flatMap((name) => {
    const shown = showName(name);
    if (isLeftBehind(shown)) return [];
    const location = Buffer.concat([folder, Buffer.from(sep), name]);
    const found = statSync(location, { throwIfNoEntry: false });
    if (found?.isDirectory()) return depth < 12 ? walk(location, `${path}/${shown}`, depth + 1) : [];
    return found?.isFile() ? [{ path: `${path}/${shown}`, location, bytes: found.size, modifiedMs: found.mtimeMs }] : [];
  });
}

/** A file name as text: as it is when it is UTF-8 (in composed form, as people type it), with %XX for bytes that are not. */
function showName(name: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name).normalize('NFC');
  } catch {
    return [...name].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase()}`)).join('');
  }
}
