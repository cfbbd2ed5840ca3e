/** A CSV whose quotes and line ends leave no two ways to read it: told from its bytes, at the speed of the disk. */

import type { Source } from './source.ts';

const [LF, CR, QUOTE] = [0x0a, 0x0d, 0x22];
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/** Where the last byte left the text. */
const RECORD_BEGINS = 0;
const CELL_BEGINS = 1;
const IN_CELL = 2;
const IN_QUOTES = 3;
/** After a quote inside quotes: it closed them, or the next one makes it a character. */
const AFTER_QUOTE = 4;
const AFTER_CR = 5;

/**
 * Counts the records of a CSV in an encoding where these marks are single bytes (UTF-8), the header included. Null for a text that
 * parsers read differently: a blank line, a quote inside an unquoted cell or never closed, two kinds of line ends, a zero byte.
 *
 * @param delimiter one ASCII character
 * @throws Problem when the source cannot be read
 */
export function plainRecords(source: Source, delimiter: string): number | null {
  const separator = delimiter.charCodeAt(0);
  let state = RECORD_BEGINS;
  let [lf, crlf] = [0, 0];
  let first = true;
  for (const chunk of source.chunks()) {
    if (chunk.includes(0)) return null;
    const end = chunk.length;
    let at = first && chunk.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
    first = false;
    while (at < end) {
      // Most bytes are inside quotes.
      if (state === IN_QUOTES) {
        const close = chunk.indexOf(QUOTE, at);
        if (close === -1) break;
        state = AFTER_QUOTE;
        at = close + 1;
        continue;
      }
      const byte = chunk[at++];
      if (byte === LF) {
        if (state === RECORD_BEGINS) return null;
        if (state === AFTER_CR) crlf++;
        else lf++;
        state = RECORD_BEGINS;
      } else if (state === AFTER_CR) {
        return null;
      } else if (byte === separator) {
        state = CELL_BEGINS;
      } else if (byte === QUOTE) {
        if (state === IN_CELL) return null;
        state = IN_QUOTES;
      } else if (byte === CR) {
        if (state === RECORD_BEGINS) return null;
        state = AFTER_CR;
      } else if (state === AFTER_QUOTE) {
        return null;
      } else {
        state = IN_CELL;
      }
    }
  }
  if (state === IN_QUOTES || state === AFTER_CR || (lf > 0 && crlf > 0)) return null;
  return lf + crlf + (state === RECORD_BEGINS ? 0 : 1);
}
