/** A CSV on disk or in memory to a grid. */

import type { Remark } from '../model/problem.ts';
import { declaredDelimiter, delimiterOf, type Newline, newlineOf, type Sample, wrappingOf } from './dialect.ts';
import { encodingOf, textOf } from './encoding.ts';
import type { Grid } from './grid.ts';
import { parsePieces } from './papa.ts';
import type { Source } from './source.ts';

const SAMPLE_CHARACTERS = 1 << 20;
const HEAD_RECORDS = 100;

/**
 * Reads a CSV. The dialect is decided now from the first megabyte, the encoding from all bytes; records stream later.
 *
 * @param head the first bytes of the source
 * @throws Problem when the source cannot be read, or a quote among the first records is never closed. `records()` of the grid throws
 *   the same when it gets there.
 */
export function readCsv(source: Source, head: Buffer): { grid: Grid; remarks: Remark[] } {
  const { encoding, byteOrderMark, remarks } = encodingOf(source, head);
  const written = () => textOf(source, encoding);
  const asWritten = sampleOf(written());
  const newline = newlineOf(asWritten.text);
  const wrapping = wrappingOf(asWritten, newline);
  const pieces = wrapping === undefined ? written : () => unwrapped(written(), wrapping, newline);
  const sample = wrapping === undefined ? asWritten : sampleOf(pieces());
  const declared = declaredDelimiter(sample, newline);
  const delimiter = declared ?? delimiterOf(sample, newline);
  const records = () =>
    declared === undefined ? parsePieces(pieces(), delimiter, newline) : recordsAfterDeclaration(pieces(), delimiter, newline);
  return {
    grid: { name: '', head: firstOf(records(), HEAD_RECORDS), records, csv: { encoding, delimiter, byteOrderMark, newline } },
    remarks: wrapping === undefined ? remarks : [...remarks, { code: 'unwrapped' }],
  };
}

/** The beginning of a text that comes in pieces. */
export function sampleOf(pieces: Iterable<string>): Sample {
  let text = '';
  for (const piece of pieces) {
    if (text.length >= SAMPLE_CHARACTERS) return { text, whole: false };
    text += piece;
  }
  return { text, whole: true };
}

/** The line `sep=;` is the first record, of one cell whatever the delimiter; the records after it follow. */
function* recordsAfterDeclaration(pieces: Generator<string>, delimiter: string, newline: Newline): Generator<string[]> {
  try {
    let text = '';
    let end = -1;
    while (end === -1 || end === text.length - 1) {
      const next = pieces.next();
      if (next.done) break;
      text += next.value;
      end = text.search(/[\r\n]/);
    }
    yield [text.slice(0, end).replaceAll('"', '')];
    yield* parsePieces(resumed(text.slice(end + (text.startsWith('\r\n', end) ? 2 : 1)), pieces), delimiter, newline, 2);
  } finally {
    pieces.return(undefined);
  }
}

function* resumed(text: string, pieces: Generator<string>): Generator<string> {
  yield text;
  yield* pieces;
}

/** The text inside a wrapped one: what each outer record holds is a line of it. Cells that only pad the sheet are dropped. */
function* unwrapped(pieces: Iterable<string>, delimiter: string, newline: Newline): Generator<string> {
  for (const [line = '', ...others] of parsePieces(pieces, delimiter, newline)) {
    const padded = others.every((cell) => cell === '') && (delimiter !== ',' || line.includes(','));
    yield (padded ? line : [line, ...others].join(delimiter)) + newline;
  }
}

function firstOf<T>(items: Iterable<T>, count: number): T[] {
  const first: T[] = [];
  for (const item of items) if (first.push(item) === count) break;
  return first;
}
