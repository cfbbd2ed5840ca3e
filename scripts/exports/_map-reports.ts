/** Reports with notes above their tables: every row's figures hold for the table's period. */

import { dimensionOf, figuresOf, isGrandTotal, type Report } from './_commented.ts';
import type { Sink } from './_export.ts';
import { readNumber } from './_values.ts';

/** What a report holds, where its header does not say it. */
export type Reading = { dimension: string; figures: [string, number][] };

/** Maps every table of a report file to figures of its period. `otherwise` reads the tables whose header is in a language never seen. */
export function mapReports(reports: readonly Report[], sink: Sink, otherwise: (report: Report) => Reading | null = () => null): void {
  const account = reports[0]?.account;
  if (account) sink.found({ account });
  for (const report of reports) {
    const reading = otherwise(report) ?? { dimension: dimensionOf(report), figures: figuresOf(report) };
    if (reading.figures.length === 0)
      sink.remark('columns-not-found', { columns: 'Views, Sessions, Active users, Event count, Key events' });
    mapReport(report, reading, sink);
  }
}

function mapReport(report: Report, { dimension, figures }: Reading, sink: Sink): void {
  // Two dimensions stand side by side before the first figure: together they are the item.
  const items = Math.min(...figures.map(([, at]) => at));
  for (const line of report.rows) {
    if (isGrandTotal(line)) continue;
    sink.read();
    const values = figures.map(([measure, at]) => ({ measure, value: readNumber(line.cells[at] ?? '') }));
    const bad = values.find(({ value }) => value === undefined);
    if (bad) {
      sink.reject(line.row, { code: 'cell-not-a-number', with: { column: bad.measure } });
      continue;
    }
    for (const { measure, value } of values) {
      if (typeof value !== 'number') continue;
      sink.period({
        row: line.row,
        account: report.account,
        from: report.period?.from ?? null,
        to: report.period?.to ?? null,
        dimension,
        item: line.cells.slice(0, items).join(' · '),
        measure,
        value,
      });
    }
  }
}
