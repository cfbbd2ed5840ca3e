/** Headers, compared as people read them. */

/** Characters that a reader does not see: soft hyphen, zero-width marks, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * A header or a label in the form in which two spellings of it are equal: NFKC, invisible characters removed (German YouTube headers
 * are full of soft hyphens), spaces collapsed, apostrophes unified, case folded.
 */
export function normalise(label: string): string {
  return label
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** A header row, ready to be asked where a column is. */
export interface Header {
  /** Positions of each normalised name. */
  positions: ReadonlyMap<string, readonly number[]>;
}

export function headerOf(record: readonly string[]): Header {
  const positions = new Map<string, number[]>();
  for (let at = 0; at < record.length; at++) {
    const name = normalise(record[at] as string);
    const known = positions.get(name);
    if (known) known.push(at);
    else positions.set(name, [at]);
  }
  return { positions };
}

const prepared = new Map<string, { name: string; prefix: boolean }>();

function prepare(spelling: string): { name: string; prefix: boolean } {
  const known = prepared.get(spelling);
  if (known) return known;
  const prefix = spelling.endsWith('*');
  const made = { name: normalise(prefix ? spelling.slice(0, -1) : spelling), prefix };
  prepared.set(spelling, made);
  return made;
}

/** Position of the column that one of the spellings names, or -1. `nth` (from 1) picks among columns of one name. */
export function columnOf(header: Header, spellings: readonly string[], nth = 1): number {
  for (const spelling of spellings) {
    const { name, prefix } = prepare(spelling);
    const found = prefix
      ? [...header.positions].filter(([known]) => known.startsWith(name)).flatMap(([, at]) => at)
      : header.positions.get(name);
    const at = found?.[nth - 1];
    if (at !== undefined) return at;
  }
  return -1;
}

/** Identifies a header by what it says: normalised names joined, so that a mapping fits every file of the same layout. */
export function headerText(header: readonly string[]): string {
  const names = header.map(normalise);
  while (names.at(-1) === '') names.pop();
  return JSON.stringify(names);
}
