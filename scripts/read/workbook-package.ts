/** Workbooks that are zips (.xlsx, .xlsm, .xlsb, .ods): told apart from archives, and checked before they are parsed in memory. */

import { Problem } from '../model/problem.ts';
import { type Caps, megabytes } from './caps.ts';
import type { ZipEntry } from './zip.ts';

/** Whether a zip is a workbook. Throws a Problem for the documents of other programs, which are zips too. */
export async function isWorkbookPackage(entries: readonly ZipEntry[]): Promise<boolean> {
  const has = (start: string) => entries.some(({ name }) => name.startsWith(start));
  if (has('Index/Document.iwa') || has('Index.zip')) throw new Problem('file-is-numbers');
  if (has('[Content_Types].xml')) {
    if (has('xl/')) return true;
    if (has('word/')) throw new Problem('file-is-document', { format: 'Word' });
    if (has('ppt/')) throw new Problem('file-is-document', { format: 'PowerPoint' });
  }
  const declared = entries.find(({ name, bytes }) => name === 'mimetype' && bytes < 200);
  if (declared === undefined) return false;
  const type = (await textOf(declared)).trim();
  if (type.startsWith('application/vnd.oasis.opendocument.') && !type.includes('spreadsheet')) {
    throw new Problem('file-is-document', { format: 'OpenDocument' });
  }
  return type.startsWith('application/vnd.oasis.opendocument.spreadsheet');
}

/**
 * Inflates every part once and drops it: declared sizes are only what the file says of itself.
 *
 * @throws Problem when the parts are too large together, locked or broken
 */
export async function checkParts(entries: readonly ZipEntry[], caps: Caps): Promise<void> {
  const declared = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (declared > caps.workbook) throw new Problem('workbook-too-large', { size: megabytes(declared), limit: megabytes(caps.workbook) });
  if (entries.some((entry) => entry.locked)) throw new Problem('workbook-locked');
  for (const entry of entries) {
    try {
      for await (const _ of entry.pieces());
    } catch {
      throw new Problem('workbook-broken');
    }
  }
}

async function textOf(entry: ZipEntry): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of entry.pieces()) pieces.push(piece);
  return Buffer.concat(pieces).toString('latin1');
}
