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

/** `sep=;` is the first record, one cell, whatever the delimiter; the rest follows. */
function* recordsAfterDeclaration(pieces: Iterable<string>, delimiter: string, newline: Newline): Generator<string[]> {
  const iterator = pieces[Symbol.iterator]();
  let first = '';
  for (let next = iterator.next(); !next.done && !/[\r\n]/.test(first); next = iterator.next()) first += next.value;
  yield [''];
  yield* parsePieces([first], delimiter, newline, 2);
}

/** The text inside a wrapped one: the first cell of each outer record is a line of it. */
function* unwrapped(pieces: Iterable<string>, delimiter: string, newline: Newline): Generator<string> {
  for (const cells of parsePieces(pieces, delimiter, newline)) {
    const line = cells.slice(1).some((cell) => cell !== '') || !cells[0]?.includes(',') ? cells.join(delimiter) : (cells[0] as string);
    yield line + newline;
  }
}

function firstOf<T>(items: Iterable<T>, count: number): T[] {
  const first: T[] = [];
  for (const item of items) if (first.push(item) === count) break;
  return first;
}
