/** papaparse's parser, the one door to it: records of a text, of a sample or of a stream of pieces. */

import Papa from 'papaparse';
import { Problem } from '../model/problem.ts';
import type { Newline, Sample } from './dialect.ts';

interface Parsed {
  data: string[][];
  errors: readonly { code: string; row: number }[];
  meta: { cursor: number };
}

/** Records that a sample is judged by. */
const SAMPLE_RECORDS = 100;

/** A record of more characters than this is a quote that was never closed. */
const RECORD_LIMIT = 1 << 20;

/**
 * The records of a text cut into pieces, in bounded memory.
 *
 * @param pieces the text in order
 * @param from the row of the first record, for sentences
 * @throws Problem 'quote-open' where a quote swallows the records after it
 */
export function* parsePieces(pieces: Iterable<string>, delimiter: string, newline: Newline, from = 1): Generator<string[]> {
  const parser = parserOf(delimiter, newline);
  let rest = '';
  let row = from;
  for (const piece of pieces) {
    const text = rest + piece;
    const { data, errors, meta } = parse(parser, text, true);
    if (data.length === 0 && text.length > RECORD_LIMIT) throw new Problem('quote-open', { row });
    if (errors.length > 0) refuseSwallowed(data, errors, row, delimiter);
    rest = text.slice(meta.cursor);
    yield* tidied(data, newline);
    row += data.length;
  }
  // What follows the last line end is a record only if there is something.
  if (rest === '' || rest === '\r') return;
  const { data, errors } = parse(parser, rest, false);
  if (errors.some((error) => error.code === 'MissingQuotes')) throw new Problem('quote-open', { row });
  refuseSwallowed(data, errors, row, delimiter);
  yield* tidied(data, newline);
}

/** The first records of a sample under one delimiter, and how many quotes do not close as they should. */
export function parseSample(sample: Sample, newline: Newline, delimiter: string): { records: string[][]; misquoted: number } {
  const parser = parserOf(delimiter, newline, SAMPLE_RECORDS);
  const { data, errors } = parse(parser, sample.text, !sample.whole);
  return {
    records: [...tidied(data.slice(0, SAMPLE_RECORDS), newline)],
    misquoted: errors.filter((error) => error.code === 'InvalidQuotes' && error.row < data.length).length,
  };
}

/** Lines that end in LF and in CRLF occur in one file: both are parsed as LF, and the CR is taken off the last cell. */
function parserOf(delimiter: string, newline: Newline, preview = 0): Papa.Parser {
  return new Papa.Parser({ delimiter, newline: newline === '\r' ? '\r' : '\n', preview });
}

function parse(parser: Papa.Parser, text: string, ignoreLastRow: boolean): Parsed {
  return parser.parse(text, 0, ignoreLastRow) as Parsed;
}

function tidied(records: string[][], newline: Newline): string[][] {
  if (newline === '\r') return records;
  for (const record of records) {
    const last = record.length - 1;
    const cell = record[last] as string;
    if (cell.endsWith('\r')) record[last] = cell.replace(/\r+$/, '');
  }
  return records;
}

/**
 * A lone quote runs on to the next quoted cell, which then closes it in an odd place: the cell holds lines that are records themselves.
 * An odd quote inside an ordinary caption holds none, and passes.
 */
function refuseSwallowed(records: readonly string[][], errors: Parsed['errors'], from: number, delimiter: string): void {
  for (const { row } of errors) {
    const columns = (records[row - 1] ?? records[0])?.length ?? 0;
    const swallowed = (line: string) => columns > 2 && line.split(delimiter).length >= columns;
    if (records[row]?.some((cell) => cell.includes('\n') && cell.split('\n').slice(1).some(swallowed))) {
      throw new Problem('quote-open', { row: from + row });
    }
  }
}
