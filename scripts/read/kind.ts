/** What a file is, told by its first bytes and never by its name. */

import type { Remark } from '../model/problem.ts';
import { encodingOfHead } from './encoding.ts';

export type Kind = { kind: 'zip' | 'gzip' | 'tar' | 'cfb' | 'json' | 'table' | 'blank' } | { kind: 'refused'; remark: Remark };

/** Signatures at the start of files that people drop by mistake. */
const SIGNATURES: readonly (readonly [RegExp, Remark])[] = [
  [/^%PDF-/, { code: 'file-is-pdf' }],
  [/^\x89PNG/, { code: 'file-is-image', with: { format: 'PNG' } }],
  [/^\xff\xd8\xff/, { code: 'file-is-image', with: { format: 'JPEG' } }],
  [/^GIF8/, { code: 'file-is-image', with: { format: 'GIF' } }],
  [/^RIFF[^]{4}WEBP/, { code: 'file-is-image', with: { format: 'WebP' } }],
  [/^[^]{4}ftyp(?:heic|heix|mif1|msf1)/, { code: 'file-is-image', with: { format: 'HEIC' } }],
  [/^[^]{4}ftypavif/, { code: 'file-is-image', with: { format: 'AVIF' } }],
  [/^(?:II\*\0|MM\0\*)/, { code: 'file-is-image', with: { format: 'TIFF' } }],
  [/^[^]{4}ftyp/, { code: 'file-is-video', with: { format: 'MP4' } }],
  [/^\x1a\x45\xdf\xa3/, { code: 'file-is-video', with: { format: 'WebM' } }],
  [/^Rar!\x1a\x07/, { code: 'archive-other', with: { format: 'RAR' } }],
  [/^7z\xbc\xaf\x27\x1c/, { code: 'archive-other', with: { format: '7z' } }],
  [/^(?:BZh[1-9]1AY|\xfd7zXZ\0|\x28\xb5\x2f\xfd)/, { code: 'archive-other', with: { format: 'bzip2, xz, zstd' } }],
  [/^PAR1/, { code: 'file-is-noise' }],
];

/** The kind of a file whose first bytes (64 KB, or all of it) are given. */
export function kindOf(head: Buffer): Kind {
  const start = head.toString('latin1', 0, 16);
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(start)) return { kind: 'zip' };
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { kind: 'cfb' };
  if (start.startsWith('\x1f\x8b')) return { kind: 'gzip' };
  if (isTar(head)) return { kind: 'tar' };
  for (const [signature, remark] of SIGNATURES) if (signature.test(start)) return { kind: 'refused', remark };
  return kindOfText(head);
}

function kindOfText(head: Buffer): Kind {
  const encoding = encodingOfHead(head);
  if (encoding === undefined) return { kind: 'refused', remark: { code: 'file-is-noise' } };
  const text = new TextDecoder(encoding).decode(head).trimStart();
  if (text === '') return { kind: 'blank' };
  if (/^(?:<!--[^]*?-->\s*)?(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|table|script|meta|title)\b/i.test(text)) {
    return { kind: 'refused', remark: { code: isLoginPage(text) ? 'file-is-login-page' : 'file-is-html' } };
  }
  if (/^<(?:\?xml|svg|rss|feed)\b/i.test(text)) return { kind: 'refused', remark: { code: 'file-is-xml' } };
  if (/^\{\\rtf/.test(text)) return { kind: 'refused', remark: { code: 'file-is-document', with: { format: 'RTF' } } };
  if (/^(?:\{\s*["}]|\[\s*(?:[[{"\]]|$))/.test(text)) return { kind: 'json' };
  return { kind: 'table' };
}

function isLoginPage(html: string): boolean {
  return /type\s*=\s*["']?password|\blog[\s_-]?in\b|\bsign[\s_-]?in\b|se connecter|connectez-vous|connexion|anmelden/i.test(html);
}

/** A tar header carries the sum of its own bytes, its checksum field counted as blanks. */
function isTar(head: Buffer): boolean {
  if (head.length < 512) return false;
  const written = Number.parseInt(head.toString('latin1', 148, 156).replace(/\0.*$/s, '').trim(), 8);
  if (!(written > 0)) return false;
  let sum = 8 * 0x20;
  for (let i = 0; i < 512; i++) if (i < 148 || i >= 156) sum += head[i] as number;
  return sum === written;
}
