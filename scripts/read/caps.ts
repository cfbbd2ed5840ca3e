/** How much is read at most, in bytes. A hostile or mistaken file must not exhaust the machine. */

const MEGABYTE = 1 << 20;

export interface Caps {
  /** A CSV on disk. */
  csv: number;
  /** The inflated parts of an .xlsx or .ods together. */
  workbook: number;
  /** An .xls. */
  xls: number;
  json: number;
  /** The members kept of an archive, inflated, together: they are held in memory. */
  archive: number;
  /** What is passed over (photos, videos) to reach the members of a tar, inflated. */
  passedOver: number;
}

export const CAPS: Readonly<Caps> = {
  csv: 500 * MEGABYTE,
  workbook: 500 * MEGABYTE,
  xls: 100 * MEGABYTE,
  json: 200 * MEGABYTE,
  archive: 500 * MEGABYTE,
  passedOver: 20_000 * MEGABYTE,
};

/** Bytes as whole megabytes, at least 1, for a sentence. */
export function megabytes(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / MEGABYTE));
}
