/** Bytes to text: the encoding is decided by the bytes, since exports say nothing and spreadsheets re-save as they like. */

import { isAscii, isUtf8 } from 'node:buffer';
import type { Remark } from '../model/problem.ts';
import type { Source } from './source.ts';

export interface Reading {
  /** WHATWG name. */
  encoding: string;
  byteOrderMark: boolean;
  remarks: Remark[];
}

/**
 * The encoding that the first bytes allow: a UTF-16 form or, for everything else that is text, 'utf-8' (to be confirmed by
 * `encodingOf`). Undefined for bytes that are no text.
 */
export function encodingOfHead(head: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  let [controls, high] = [0, 0];
  for (let i = 0; i < head.length; i++) {
    const byte = head[i] as number;
    if (byte === 0) zeros[i & 1] = (zeros[i & 1] as number) + 1;
    else if (byte >= 0x80) high++;
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b) controls++;
  }
  const half = head.length / 2;
  const [even, odd] = [(zeros[0] as number) / half, (zeros[1] as number) / half];
  // Digits and separators make a zero byte in every script, so a fifth is enough even for Cyrillic captions.
  if (odd > 0.2 && even < 0.02) return 'utf-16le';
  if (even > 0.2 && odd < 0.02) return 'utf-16be';
  // Noise has a tenth of control bytes and half of high ones. A spreadsheet can leave control bytes in text: 2 % in one re-saved Meta file.
  const stray = ((even + odd) * half + controls) / head.length;
  return stray > 0.05 || (stray > 0.005 && high > head.length / 4) ? undefined : 'utf-8';
}

/**
 * The encoding of a text, from all of its bytes, with what there is to say about it: a guess among legacy encodings, or the number of
 * characters that are broken in a text that is otherwise UTF-8. Throws what the source throws.
 */
export function encodingOf(source: Source, head: Buffer): Reading {
  const wide = encodingOfHead(head);
  if (wide === 'utf-16le' || wide === 'utf-16be') {
    return { encoding: wide, byteOrderMark: (head[0] as number) >= 0xfe, remarks: brokenRemark(brokenUtf16(source, wide)) };
  }
  const byteOrderMark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  const survey = surveyUtf8(source);
  if (survey.broken === 0) return { encoding: 'utf-8', byteOrderMark, remarks: [] };
  // A text that is really UTF-8 holds far more whole characters than broken ones; a legacy text holds next to none by chance.
  if (byteOrderMark || survey.whole > survey.broken) return { encoding: 'utf-8', byteOrderMark, remarks: brokenRemark(survey.broken) };
  const encoding = legacyEncoding(survey.legacy);
  return { encoding, byteOrderMark, remarks: [{ code: 'encoding-guessed', with: { encoding } }] };
}

/** The text of a source, piece by piece, without its byte order mark. Broken bytes become U+FFFD. */
export function* textOf(source: Source, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (const chunk of source.chunks()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function brokenRemark(count: number): Remark[] {
  return count === 0 ? [] : [{ code: 'characters-broken', with: { count } }];
}

interface Utf8Survey {
  whole: number;
  broken: number;
  /** Bytes of the broken parts, for the guess among legacy encodings. */
  legacy: Buffer;
}

const LEGACY_SAMPLE = 1 << 20;
const WRITTEN_REPLACEMENT = Buffer.from('\ufffd');

function surveyUtf8(source: Source): Utf8Survey {
  let [whole, broken, sampled] = [0, 0, 0];
  const legacy: Buffer[] = [];
  for (const chunk of wholeCharacters(source.chunks())) {
    if (isUtf8(chunk)) {
      if (!isAscii(chunk)) whole += 1;
      continue;
    }
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(chunk);
    const replaced = text.split('\ufffd').length - 1;
    broken += replaced - occurrences(chunk, WRITTEN_REPLACEMENT);
    whole += text.replace(/[\0-\x7f\ufffd]+/g, '').length;
    if (sampled < LEGACY_SAMPLE) {
      legacy.push(Buffer.from(chunk));
      sampled += chunk.length;
    }
  }
  return { whole, broken, legacy: Buffer.concat(legacy) };
}

/** The same bytes, cut so that no UTF-8 character straddles two pieces. */
function* wholeCharacters(chunks: Iterable<Buffer>): Generator<Buffer> {
  let carry = Buffer.alloc(0);
  for (const chunk of chunks) {
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk;
    const cut = bytes.length - unfinished(bytes);
    carry = Buffer.from(bytes.subarray(cut));
    yield bytes.subarray(0, cut);
  }
  if (carry.length > 0) yield carry;
}

/** How many last bytes begin a UTF-8 character that is not complete: 0 to 3. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}

function occurrences(bytes: Buffer, needle: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(needle); at !== -1; at = bytes.indexOf(needle, at + needle.length)) count++;
  return count;
}

function brokenUtf16(source: Source, encoding: string): number {
  let broken = 0;
  for (const text of textOf(source, encoding)) if (text.includes('\ufffd')) broken += text.split('\ufffd').length - 1;
  return broken;
}

const isLetterAscii = (byte: number | undefined): boolean => byte !== undefined && /[A-Za-z]/.test(String.fromCharCode(byte));
const isHighLetter = (byte: number | undefined): boolean => byte !== undefined && (byte >= 0xc0 || byte === 0xa8 || byte === 0xb8);

/** é è ê à ç as Mac OS Roman and as windows-1252 write them, the letters that French texts lean on. */
const MAC_LETTERS = new Set([0x8e, 0x8f, 0x90, 0x88, 0x8d]);
const WINDOWS_LETTERS = new Set([0xe9, 0xe8, 0xea, 0xe0, 0xe7]);

/**
 * Which legacy encoding wrote these bytes. In windows-1251 Cyrillic words are runs of bytes from 0xC0 on; in windows-1252 such a byte is
 * an accented letter among ASCII ones; Mac OS Roman keeps its accented letters below 0xA0, where windows-1252 has punctuation.
 */
export function legacyEncoding(bytes: Buffer): 'windows-1252' | 'windows-1251' | 'macintosh' {
  let [inRuns, amongAscii, mac, windows] = [0, 0, 0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const [before, after] = [bytes[i - 1], bytes[i + 1]];
    if (isHighLetter(byte)) {
      if (isHighLetter(before) || isHighLetter(after)) inRuns++;
      else if (isLetterAscii(before) || isLetterAscii(after)) amongAscii++;
    }
    if (!isLetterAscii(before) && !isLetterAscii(after)) continue;
    if (MAC_LETTERS.has(byte)) mac++;
    if (WINDOWS_LETTERS.has(byte)) windows++;
  }
  if (inRuns > amongAscii) return 'windows-1251';
  return mac > windows ? 'macintosh' : 'windows-1252';
}
