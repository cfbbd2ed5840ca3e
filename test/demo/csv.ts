/** The ways in which the platforms write a table as text. */

export type Cell = string | number;

/** Meta quotes as PHP's fputcsv does: also a cell that holds a space or a backslash. */
export function metaCell(cell: Cell): string {
  const text = String(cell);
  return /[ \t\r\n",\\]/.test(text) ? quoted(text) : text;
}

/** X, YouTube, GA4 and TikTok Business quote only where they must. */
export function sparingCell(cell: Cell): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? quoted(text) : text;
}

/** TikTok Studio and the Meta charts quote every cell. */
export function quoted(cell: Cell): string {
  return `"${String(cell).replaceAll('"', '""')}"`;
}

export function lines(rows: readonly (readonly Cell[])[], cell: (cell: Cell) => string, end = '\n', delimiter = ','): string {
  return rows.map((row) => row.map(cell).join(delimiter)).join(end);
}

export const BOM = '\uFEFF';

/** UTF-16, little end first, with its mark: the charts and audiences of Meta. */
export function utf16(text: string): Buffer {
  return Buffer.from(BOM + text, 'utf16le');
}
