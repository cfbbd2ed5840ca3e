/** `vigie query "<sql>"`: asks the store, read-only. */

import { Problem, sentence } from '../model/problem.ts';
import { withStore } from '../store/open.ts';
import { type Command, print } from './_command.ts';

export const command: Command = {
  usage: 'query "<sql>" [--json]',
  about: {
    fr: 'Interroge la base en SQL (posts, account_days, sources, revisions…)',
    en: 'Asks the store in SQL (posts, account_days, sources, revisions…)',
  },
  async run({ dataDir, json, rest, language }) {
    const sql = rest.join(' ').trim();
    if (!sql) throw new Problem('argument-missing', { usage: this.usage });
    return withStore(dataDir, async (connection) => {
      await connection.run('SET enable_external_access = false');
      try {
        const result = await connection.runAndReadAll(sql);
        const rows = result.getRowObjectsJson();
        if (json) print(JSON.stringify(rows, null, 2));
        else printTable(result.columnNames(), rows);
        return 0;
      } catch (error) {
        process.stderr.write(`${sentence({ code: 'query-failed', with: { why: (error as Error).message } }, language)}\n`);
        return 1;
      }
    });
  },
};

function printTable(columns: readonly string[], rows: readonly Record<string, unknown>[]): void {
  const shown = (value: unknown) =>
    (value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)).replace(/[\r\n\t]+/g, ' ');
  const cells = rows.map((row) => columns.map((column) => shown(row[column])));
  const widths = columns.map((column, at) => Math.min(60, Math.max(column.length, ...cells.map((row) => (row[at] as string).length))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => cell.slice(0, 60).padEnd(widths[at] as number))
      .join('  ')
      .trimEnd();
  print(line(columns));
  print(widths.map((width) => '─'.repeat(width)).join('  '));
  for (const row of cells) print(line(row));
}
