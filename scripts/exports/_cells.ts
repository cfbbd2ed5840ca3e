/** From cells to values, for one bound table: texts, formats, figures. */

import type { FormatId } from '../model/format.ts';
import type { FormatField, NumberField, TextField } from './_export.ts';
import { columnOf, headerOf, normalise } from './_header.ts';
import { languageOf } from './_language.ts';
import type { Bound } from './_recognise.ts';
import { readClock, readNumber } from './_values.ts';

/** Reads a figure from a row: null when it is missing, undefined when the cell is not a number. */
export type FigureReader = (cells: readonly string[]) => number | null | undefined;

/** A spreadsheet that separates by `;` writes decimals with a comma, and so does a French interface: there `1,234` is a decimal. */
const decimalComma = (bound: Bound) => bound.grid.csv?.delimiter === ';' || languageOf(bound.header) === 'fr';

/** The reader of a field of the table, in the field's unit (seconds, counts). */
export function measureReader(bound: Bound, name: string, field: NumberField): FigureReader {
  const at = bound.columns.get(name) ?? -1;
  const first = figureReader(at, field, decimalComma(bound));
  if (!field.plus) return first;
  const second = figureReader(columnOf(headerOf(bound.header), field.plus.headers, field.plus.nth), field.plus, decimalComma(bound));
  return (cells) => {
    const one = first(cells);
    const other = second(cells);
    if (one === undefined || other === undefined) return undefined;
    return one === null ? other : other === null ? one : one + other;
  };
}

function figureReader(at: number, field: NumberField, comma: boolean): FigureReader {
  if (at < 0) return () => null;
  const times = field.times ?? 1;
  return (cells) => {
    const cell = cells[at];
    if (cell === undefined) return null;
    const value = field.clock ? readClock(cell) : readNumber(cell, comma);
    return typeof value === 'number' ? value * times : value;
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Text of a cell whose `&amp;`, `&#39;` … stand for characters (X writes five of them). */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The text of a field in a cell: the part that counts, or null when it is empty or no pattern matches. */
export function readText(cell: string, field: TextField): string | null {
  const text = field.entities && cell.includes('&') ? decodeEntities(cell) : cell;
  if (!field.part) return text.trim() || null;
  for (const pattern of field.part) {
    const part = pattern.exec(text)?.[1];
    if (part) return part;
  }
  return null;
}

/** The format that a cell names, or null when it is a value never seen. */
export function formatReader(field: FormatField): (cell: string) => FormatId | null {
  const values = new Map(Object.entries(field.values).map(([value, format]) => [normalise(value), format]));
  return (cell) => values.get(normalise(cell)) ?? null;
}
