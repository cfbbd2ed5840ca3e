/** Workbooks (.xls, .xlsx, .ods) to grids of text, by SheetJS. Formulas are never evaluated: their cached value is the cell. */

import * as XLSX from '@e965/xlsx';
import { Problem } from '../model/problem.ts';
import type { Grid } from './grid.ts';

const HEAD_RECORDS = 100;

/** Error values as cells store them. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/**
 * The sheets of a workbook that hold something, in their order.
 *
 * Numbers become plain decimals without exponent, dates ISO text (`2026-10-04`, `2026-10-04T09:30:00`), bare times `09:30:00`,
 * booleans TRUE and FALSE. Blank rows and columns before the first cell count, as the sheet shows them.
 * @throws Problem when the workbook is protected, broken, empty, or none at all
 */
export function readWorkbook(bytes: Buffer): Grid[] {
  const workbook = parseWorkbook(bytes);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const grids = workbook.SheetNames.flatMap((name) => {
    const rows = rowsOf(workbook.Sheets[name]);
    return rows.length === 0 ? [] : [{ ...gridOf(name, rows, date1904), merged: mergedOver(workbook.Sheets[name]) }];
  });
  if (grids.length === 0) throw new Problem('workbook-empty');
  return grids;
}

/** Refuses the OLE files that are no workbook: Word documents, mails, workbooks encrypted with a password. */
function refuseForeignCfb(bytes: Buffer): void {
  const names = namesInCfb(bytes);
  if (names.has('EncryptedPackage')) throw new Problem('workbook-locked');
  if (names.has('Workbook') || names.has('Book')) return;
  if (names.has('WordDocument')) throw new Problem('file-is-document', { format: 'Word' });
  if (names.has('PowerPoint Document')) throw new Problem('file-is-document', { format: 'PowerPoint' });
  throw new Problem('workbook-broken');
}

function namesInCfb(bytes: Buffer): Set<string> {
  try {
    return new Set(XLSX.CFB.read(bytes, { type: 'buffer' }).FileIndex.map((entry: { name: string }) => entry.name));
  } catch {
    throw new Problem('workbook-broken');
  }
}

const CFB_START = Buffer.from('d0cf11e0a1b11ae1', 'hex');

function parseWorkbook(bytes: Buffer): XLSX.WorkBook {
  if (bytes.subarray(0, CFB_START.length).equals(CFB_START)) refuseForeignCfb(bytes);
  try {
    return XLSX.read(bytes, { type: 'buffer', dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false });
  } catch (error) {
    throw new Problem(/password|encrypt/i.test(String(error)) ? 'workbook-locked' : 'workbook-broken');
  }
}

type Row = readonly (XLSX.CellObject | undefined)[] | undefined;

/** The rows from the sheet's first to its last that holds something. A formatted sheet may claim a million. */
function rowsOf(sheet: XLSX.WorkSheet | undefined): readonly Row[] {
  const rows: readonly Row[] = sheet?.['!data'] ?? [];
  const last = rows.findLastIndex((row) => row?.some(isFilled));
  return rows.slice(0, last + 1);
}

function isFilled(cell: XLSX.CellObject | undefined): boolean {
  return cell?.v !== undefined && cell.v !== '';
}

/** Cells merged over several rows, as a planner has them for the posts of a day. */
const mergedOver = (sheet: XLSX.WorkSheet | undefined): Grid['merged'] =>
  (sheet?.['!merges'] ?? []).flatMap(({ s, e }) => (e.r > s.r ? [{ column: s.c, from: s.r, to: e.r }] : []));

function gridOf(name: string, rows: readonly Row[], date1904: boolean): Grid {
  function* records(): Generator<string[]> {
    for (const row of rows) yield textOf(row, date1904);
  }
  return { name, head: rows.slice(0, HEAD_RECORDS).map((row) => textOf(row, date1904)), records };
}

function textOf(row: Row, date1904: boolean): string[] {
  const width = (row?.findLastIndex(isFilled) ?? -1) + 1;
  return width === 0 ? [''] : Array.from({ length: width }, (_, i) => textOfCell(row?.[i], date1904));
}

function textOfCell(cell: XLSX.CellObject | undefined, date1904: boolean): string {
  const value = cell?.v;
  if (cell === undefined || value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T00:00:00', '');
  if (cell.t === 'e') return ERRORS[value] ?? '#N/A';
  return typeof cell.z === 'string' && XLSX.SSF.is_date(cell.z) ? dateText(value, date1904) : plainDecimal(value);
}

/** A serial day number as ISO text; a bare time or duration (under one day) as hours, minutes and seconds. */
export function dateText(serial: number, date1904: boolean): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const total = Math.round(serial * 86_400);
  const [days, seconds] = [Math.floor(total / 86_400), total % 86_400];
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  if (days === 0 && serial >= 0) return time;
  const part = XLSX.SSF.parse_date_code(days, { date1904 }) as { y: number; m: number; d: number } | null;
  if (part === null) return plainDecimal(serial);
  const day = `${String(part.y).padStart(4, '0')}-${two(part.m)}-${two(part.d)}`;
  return seconds === 0 ? day : `${day}T${time}`;
}

/** A number without exponent: ids and tiny shares keep their digits. */
export function plainDecimal(value: number): string {
  const text = String(value);
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (parts === null) return text;
  const [, sign = '', lead = '', decimals = '', exponent = '0'] = parts;
  const digits = lead + decimals;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}
