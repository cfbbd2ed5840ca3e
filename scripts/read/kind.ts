/** What a file is, told by its first bytes and never by its name. */

import type { Remark } from '../model/problem.ts';
import { encodingOfHead } from './encoding.ts';

export type Kind = { kind: 'zip' | 'gzip' | 'tar' | 'cfb' | 'json' | 'table' | 'blank' } | { kind: 'refused'; remark: Remark };

/** Signatures of files that people drop by mistake: offset, bytes as Latin-1 text, what to say. */
const SIGNATURES: readonly (readonly [number, string, Remark])[] = [
  [0, '%PDF-', { code: 'file-is-pdf' }],
  [0, '\x89PNG', { code: 'file-is-image', with: { format: 'PNG' } }],
  [0, '\xff\xd8\xff', { code: 'file-is-image', with: { format: 'JPEG' } }],
  [0, 'GIF8', { code: 'file-is-image', with: { format: 'GIF' } }],
  [8, 'WEBP', { code: 'file-is-image', with: { format: 'WebP' } }],
  [4, 'ftyphei', { code: 'file-is-image', with: { format: 'HEIC' } }],
  [4, 'ftypmif1', { code: 'file-is-image', with: { format: 'HEIC' } }],
  [4, 'ftypavif', { code: 'file-is-image', with: { format: 'AVIF' } }],
  [0, 'II*\0', { code: 'file-is-image', with: { format: 'TIFF' } }],
  [0, 'MM\0*', { code: 'file-is-image', with: { format: 'TIFF' } }],
  [4, 'ftyp', { code: 'file-is-video', with: { format: 'MP4' } }],
  [0, '\x1a\x45\xdf\xa3', { code: 'file-is-video', with: { format: 'WebM' } }],
  [0, 'Rar!\x1a\x07', { code: 'archive-other', with: { format: 'RAR' } }],
  [0, '7z\xbc\xaf\x27\x1c', { code: 'archive-other', with: { format: '7z' } }],
  [0, '\xfd7zXZ\0', { code: 'archive-other', with: { format: 'xz' } }],
  [0, '\x28\xb5\x2f\xfd', { code: 'archive-other', with: { format: 'zstd' } }],
  [4, '1AY&SY', { code: 'archive-other', with: { format: 'bzip2' } }],
];

const ZIP_STARTS = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];
const CFB_START = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const GZIP_START = '\x1f\x8b';

/** The kind of a file whose first bytes (64 KB, or all of it) are given. */
export function kindOf(head: Buffer): Kind {
  const start = head.toString('latin1', 0, 16);
  if (ZIP_STARTS.some((bytes) => start.startsWith(bytes))) return { kind: 'zip' };
  if (start.startsWith(CFB_START)) return { kind: 'cfb' };
  if (start.startsWith(GZIP_START)) return { kind: 'gzip' };
  if (isTar(head)) return { kind: 'tar' };
  for (const [offset, bytes, remark] of SIGNATURES) if (start.startsWith(bytes, offset)) return { kind: 'refused', remark };
  return kindOfText(head);
}

function kindOfText(head: Buffer): Kind {
  const encoding = encodingOfHead(head);
  if (encoding === undefined) return { kind: 'refused', remark: { code: 'file-is-noise' } };
  const text = new TextDecoder(encoding).decode(head).trimStart();
  if (text === '') return { kind: 'blank' };
  if (/^(?:<!--.*?-->\s*)?(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|table|script|meta|title)\b/is.test(text)) {
    return { kind: 'refused', remark: { code: LOGIN.test(text) ? 'file-is-login-page' : 'file-is-html' } };
  }
  if (/^<(?:\?xml|svg|rss|feed)\b/i.test(text)) return { kind: 'refused', remark: { code: 'file-is-xml' } };
  if (/^\{\\rtf/.test(text)) return { kind: 'refused', remark: { code: 'file-is-document', with: { format: 'RTF' } } };
  if (/^(?:\{\s*["}]|\[\s*(?:[[{"\]]|$))/.test(text)) return { kind: 'json' };
  return { kind: 'table' };
}

const LOGIN =
  /type\s*=\s*["']?password|<title[^>]*>[^<]*(?:log[\s-]?in|sign[\s-]?in|connexion|connecte|anmelden)|action\s*=\s*"[^"]*(?:login|signin)/i;

/** A tar header carries the sum of its own bytes, its checksum field counted as blanks. */
function isTar(head: Buffer): boolean {
  if (head.length < 512) return false;
  const written = Number.parseInt(head.toString('latin1', 148, 156).replace(/\0.*$/s, '').trim(), 8);
  if (!(written > 0)) return false;
  let sum = 8 * 0x20;
  for (let i = 0; i < 512; i++) if (i < 148 || i >= 156) sum += head[i] as number;
  return sum === written;
}
