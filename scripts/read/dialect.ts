/** How a CSV is written: its delimiter, its line ends, and whether a spreadsheet wrapped its records in quotes. Told from a sample. */

import { parseSample } from './papa.ts';

export type Newline = '\n' | '\r\n' | '\r';
export type Records = readonly (readonly string[])[];

/** A text's beginning; `whole` when it is all of the text. */
export interface Sample {
  text: string;
  whole: boolean;
}

/** In order of preference when nothing else decides. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The delimiter of a one-column text that holds all the others. */
const UNIT_SEPARATOR = '\x1f';

/** Under this score the text is one column: prose has commas too. Real exports score 0.63 and more. */
const ONE_COLUMN = 0.35;

/** The line end that most lines have, quoted text left out. */
export function newlineOf(text: string): Newline {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  let quoted = false;
  for (const [mark] of text.matchAll(/"|\r\n|\n|\r/g)) {
    if (mark === '"') quoted = !quoted;
    else if (!quoted) counts[mark as Newline]++;
  }
  if (counts['\r\n'] > 0 && counts['\r\n'] >= counts['\n'] && counts['\r\n'] >= counts['\r']) return '\r\n';
  return counts['\r'] > counts['\n'] ? '\r' : '\n';
}

/** The delimiter that a first line `sep=X` names, if there is such a line and X splits what follows. */
export function declaredDelimiter(sample: Sample, newline: Newline): string | undefined {
  const line = /^"?sep=([^"\r\n\w])"?[\r\n]/i.exec(sample.text);
  const delimiter = line?.[1];
  if (line === null || delimiter === undefined) return undefined;
  const rest = { text: sample.text.slice(line[0].length), whole: sample.whole };
  // Re-saved with another delimiter, the line still stands but is no longer true.
  return score(rest, newline, delimiter) === 0 && DELIMITERS.some((other) => score(rest, newline, other) > ONE_COLUMN)
    ? undefined
    : delimiter;
}

/** The delimiter that splits the records most consistently; for a text of one column, one that splits none of the sample. */
export function delimiterOf(sample: Sample, newline: Newline): string {
  const scores = DELIMITERS.map((delimiter) => score(sample, newline, delimiter));
  const best = Math.max(...scores);
  return DELIMITERS[scores.indexOf(best > ONE_COLUMN ? best : 0)] ?? UNIT_SEPARATOR;
}

/** Whether a delimiter splits this text into a table of two columns and two rows, or more. */
export function isTabular(sample: Sample): boolean {
  if (!/\S\s*[\r\n]\s*\S/.test(sample.text)) return false;
  const newline = newlineOf(sample.text);
  if (declaredDelimiter(sample, newline) !== undefined) return true;
  return DELIMITERS.some((delimiter) => score(sample, newline, delimiter) > ONE_COLUMN);
}

/**
 * How well a delimiter explains a text, 0 to 1: records as long as a neighbour or somewhat shorter than the first (exports are ragged
 * and stack blocks of several widths, so one width for all is too much to ask), cells that hold no delimiter of their own, quotes that
 * close where they should.
 */
function score(sample: Sample, newline: Newline, delimiter: string): number {
  const { records, misquoted } = parseSample(sample, newline, delimiter);
  const filled = records.filter((record) => record.some((cell) => cell.trim() !== ''));
  // One-cell records before the table are its preamble.
  const table = filled.slice(filled.findIndex((record) => record.length > 1));
  const wide = table.filter((record) => record.length > 1);
  if (wide.length === 0) return 0;
  const first = table[0]?.length ?? 0;
  const steady = table.filter(({ length }, i) => {
    const likeNeighbour = length === table[i - 1]?.length || length === table[i + 1]?.length;
    return length > 1 && (likeNeighbour || (length <= first && length * 2 >= first));
  });
  const agreement = (steady.length + 1) / (table.length + 1);
  const widest = Math.max(...wide.map((record) => record.length));
  return (agreement * cleanShare(wide) * (1 - 1 / (widest + 1))) / (1 + misquoted / records.length);
}

/** The share of cells that look like a cell: a delimiter is followed by a blank in prose, and splitting prose leaves a leading blank. */
function cleanShare(records: Records): number {
  let [clean, cells] = [0, 0];
  for (const record of records) {
    for (const [i, cell] of record.entries()) {
      if (cell === '') continue;
      cells++;
      if (/^[-+]?[\d\s.,]*\d\s?%?$/.test(cell) || !(/[;,|\t](?!\s)/.test(cell) || (i > 0 && /^ \p{L}/u.test(cell)))) clean++;
    }
  }
  return cells === 0 ? 1 : clean / cells;
}

const WRAPPED_LINE = /^"[^"]*(?:""[^"]*)*"([;,\t]*)$/;

/**
 * The delimiter of the spreadsheet that put each physical line of a CSV into one quoted cell, inner quotes doubled; undefined for a text
 * that is not so wrapped.
 */
export function wrappingOf(sample: Sample, newline: Newline): string | undefined {
  const lines = sample.text.split(newline === '\r' ? '\r' : /\r?\n/).filter((line) => line.trim() !== '');
  if (!sample.whole) lines.pop();
  const header = lines.find((line) => !/^"?sep=/i.test(line));
  const padding = header === undefined ? undefined : WRAPPED_LINE.exec(header)?.[1];
  if (header === undefined || padding === undefined) return undefined;
  const first = lines.slice(0, 100);
  const wrapped = first.filter((line) => WRAPPED_LINE.test(line));
  if (wrapped.length * 2 < first.length) return undefined;
  const inner = { text: header.slice(1, header.lastIndexOf('"')).replaceAll('""', '"'), whole: true };
  const columns = DELIMITERS.map((delimiter) => parseSample(inner, '\n', delimiter).records[0] ?? []);
  return columns.some((cells) => cells.length > 2 && cells.every((cell) => cell.trim() !== '')) ? (padding[0] ?? ',') : undefined;
}
