/** A decision as text that survives a mail, a chat, a quotation. Runs in the browser and in Node. */

import type { Decision } from '../../model/decision.ts';

const BEGIN = '-----BEGIN VIGIE DECISION-----';
const END = '-----END VIGIE DECISION-----';

/**
 * The text block of a decision. Standard base64 without padding: chats eat the underscores of base64url, and quoted-printable mail
 * rewrites equals signs.
 */
export function decisionBlock(decision: Decision): string {
  const bytes = new TextEncoder().encode(JSON.stringify(decision));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const lines =
    btoa(binary)
      .replace(/=+$/, '')
      .match(/.{1,64}/g) ?? [];
  return [BEGIN, ...lines, END].join('\n');
}

// Mail programs turn the hyphens into dashes and add marks; the words stay.
const BLOCK = /BEGIN\s+VIGIE\s+DECISION((?:(?!BEGIN\s+VIGIE)[\s\S])*?)END\s+VIGIE\s+DECISION/g;
/** Base64, which of a JSON object never begins or ends with + or /. */
const base64In = (block: string): string =>
  block
    .replace(/[^A-Za-z0-9+/]/g, '')
    .replace(/^[+/]+/, '')
    .replace(/(?<![+/])[+/]+$/, '');
/** Tags, entities and quoted-printable bytes, none of which base64 can hold; a name as in « <ines@…> » goes with them. */
const MAIL_MARKS = /<\/?[a-z!][^<>\n]{0,300}>|&#?\w{1,8};|=[0-9A-F]{2}|=\r?\n/gi;
/** What a mail program puts before each line that it quotes: « > », « > > », « IR> ». */
const QUOTING = /^[^\S\n]*(?:[A-Za-z]{0,4}>[^\S\n]?)+/gm;

const unmarked = (text: string): string =>
  text
    .replace(/&#(?:43|x2b);|&plus;/gi, '+')
    .replace(/&#(?:47|x2f);|&sol;/gi, '/')
    .replace(/&gt;/gi, '>')
    .replace(MAIL_MARKS, ' ')
    .replace(QUOTING, '');

/**
 * The answers in what a person pasted or dropped, one text each: every text block of a thread; else the text as it is, since it may be the
 * file's JSON.
 */
export function answersIn(text: string): string[] {
  const blocks = [...unmarked(text).matchAll(BLOCK)].map(([block]) => block);
  return blocks.length > 0 ? [...new Set(blocks)] : [text];
}

/**
 * The JSON in what a person pasted: the first text block, wherever it stands and however often it was quoted or wrapped; else the text as
 * it is. Throws when the block is not base64.
 */
export function decisionInText(text: string): string {
  const [block] = unmarked(text).matchAll(BLOCK);
  if (!block) return text.replace(/^\ufeff/, '').trim();
  const bytes = Uint8Array.from(atob(base64In(block[1] as string)), (char) => char.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
