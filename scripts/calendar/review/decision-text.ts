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

/**
 * The JSON in what a person pasted: the text block, wherever it stands and however often it was quoted or wrapped; else the text as it is.
 * Throws when the block is not base64.
 */
export function decisionInText(text: string): string {
  // Mail programs turn the hyphens into dashes and add marks; the words stay. The base64 of a JSON object never begins or ends with + or /.
  const block = /BEGIN\s+VIGIE\s+DECISION\W*?([A-Za-z0-9][\s\S]*?)[^A-Za-z0-9+/]*END\s+VIGIE\s+DECISION/.exec(text);
  if (!block) return text.replace(/^\ufeff/, '').trim();
  const bytes = Uint8Array.from(atob((block[1] as string).replace(/[^A-Za-z0-9+/]/g, '')), (char) => char.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
