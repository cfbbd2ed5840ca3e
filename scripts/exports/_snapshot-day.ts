/** The day of an export that a file writes without a year (TikTok Studio's `Time`). */

import type { Setting, Sink } from './_export.ts';
import { dayText, readDate } from './_values.ts';

const DAY = 86_400_000;

/**
 * Dates the day of the export that a file writes without a year: no publication is after it, so it is the first such day from the newest
 * publication on. An upper bound comes from outside (when Vigie first saw the file): when that first day is already after it, the
 * file contradicts itself and nothing is said; when the file is known to be of that very day, the known time is finer and stays.
 */
export function dateSnapshot(cell: string, newest: number, setting: Setting, sink: Sink): void {
  const written = readDate(cell);
  if (written?.form !== 'yearless') return;
  // The day is the account's local day: it may begin before the UTC day of the publication, never more than one day.
  const from = new Date(newest - DAY).toISOString().slice(0, 10);
  const first = Number(from.slice(0, 4));
  for (let year = first; year <= first + 4; year++) {
    const day = dayText(year, written.a, written.b);
    if (!day || day < from) continue;
    const noon = Date.parse(`${day}T12:00:00Z`);
    if (noon - DAY > setting.exportedAt || Math.abs(noon - setting.exportedAt) < DAY) return;
    sink.found({ exportedAt: noon });
    sink.remark('exported-by-ids', { day });
    return;
  }
}
