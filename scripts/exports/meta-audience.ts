/**
 * Meta Business Suite → Insights → Audience → Export: who follows one account, as shares. UTF-16, `sep=,`, then blocks in any order: ages by
 * gender (Women first or Men first), top cities and countries laid on their side, top Pages, sometimes a daily series that Follows.csv holds
 * too. In early 2024 lines began with `**`, values with `%`, and the line that heads a table named both networks: the figures are of the
 * last one named (checked: they add up to 100, in steps of one follower). No date: a snapshot of the day of the download.
 */

import type { Grid } from '../model/grid.ts';
import type { PlatformId } from '../model/platform.ts';
import { Problem } from '../model/problem.ts';
import type { AudienceRow } from '../model/row.ts';
import { blocks, decimalComma, lines } from './_blocks.ts';
import type { Export } from './_export.ts';
import { normalise } from './_header.ts';
import type { DataRow } from './_rows.ts';
import { readDate, readNumber } from './_values.ts';

const DIMENSIONS: Readonly<Record<string, string>> = {
  'age & gender': 'age-gender',
  'gender and age': 'age-gender',
  'top cities': 'city',
  'top towns/cities': 'city',
  'top countries': 'country',
};

/** Words of a gender, whatever the order of the columns and the language of the file. */
const GENDERS: Readonly<Record<string, string>> = { women: 'women', femmes: 'women', men: 'men', hommes: 'men' };

const AGES = /^(?:\d{2}\s?[-–]\s?\d{2}|\d{2}\+)$/;
const isAge = (row: DataRow | undefined) => AGES.test(row?.cells[0] ?? '');
const dimensionOf = (title: string) => DIMENSIONS[normalise(title)];

/** One table of the file: `rows` hold a label, then a share per part. */
interface Shares {
  title: string;
  dimension: string | undefined;
  platform?: PlatformId;
  parts: readonly string[];
  rows: readonly DataRow[];
}

/** A block of the present layout. Cities and countries are a row of names above a row of shares. */
function tableOf(block: readonly DataRow[]): Shares {
  const titled = block[0]?.cells.length === 1 && !isAge(block[0]);
  const [header, ...rows] = titled ? block.slice(1) : block;
  const title = titled ? (block[0]?.cells[0] ?? '') : '';
  if (titled && rows.length > 0 && rows.every(isAge)) return { title, dimension: 'age-gender', parts: header?.cells.slice(1) ?? [], rows };
  const values = rows[0];
  if (rows.length !== 1 || !header || !values) return { title, dimension: undefined, parts: [], rows };
  const turned = header.cells.map((label, at) => ({ row: values.row, cells: [label, values.cells[at] ?? ''] }));
  return { title, dimension: dimensionOf(title), parts: [''], rows: turned };
}

const HEADING = /\*(Facebook|Instagram) followers by (gender and age|top cities|top countries)/gi;

/** The tables of the layout of early 2024: each line that begins with `*` heads the rows below it. */
function oldTables(records: Iterable<readonly string[]>): Shares[] {
  const found: (Shares & { rows: DataRow[] })[] = [];
  for (const line of lines(records)) {
    if (!line) continue;
    const [first = '', ...parts] = line.cells;
    if (!first.startsWith('*')) {
      found.at(-1)?.rows.push(line);
      continue;
    }
    const [, network, subject] = [...first.matchAll(HEADING)].at(-1) ?? [];
    if (!network || !subject) continue;
    const dimension = dimensionOf(subject);
    const platform = network.toLowerCase() as PlatformId;
    found.push({ title: subject, dimension, platform, parts: dimension === 'age-gender' ? parts : [''], rows: [] });
  }
  return found;
}

/** The shares of a table. A spreadsheet turns `3.1` into a day of January: nothing gives it back. */
function sharesOf(table: Shares, comma: boolean): AudienceRow[] {
  return table.rows.flatMap(({ row, cells: [item = '', ...values] }) =>
    table.parts.flatMap((part, at): AudienceRow[] => {
      const cell = values[at] ?? '';
      const value = readNumber(cell, comma);
      if (value === null) return [];
      if (value === undefined || value < 0 || value > 100) throw new Problem('audience-damaged', { cell, row: String(row) });
      return [
        {
          row,
          account: null,
          ...(table.platform && { platform: table.platform }),
          day: null,
          dimension: table.dimension ?? '',
          item,
          part: GENDERS[normalise(part)] ?? part,
          value,
          unit: 'percent',
        },
      ];
    }),
  );
}

const isOld = (grid: Grid) => lines(grid.head).next().value?.cells[0]?.startsWith('**') ?? false;

/** Whether a block is a series of days, as in the charts. */
const isSeries = (table: Shares) =>
  table.rows.length > 0 && table.rows.every(({ cells }) => readDate((cells[0] ?? '').slice(0, 10)) !== null);

export default {
  id: 'meta-audience',
  label: { fr: 'Audience (Meta Business Suite)', en: 'Audience (Meta Business Suite)' },
  platform: null,
  seen: '2026-01',
  recognises: (grids) =>
    grids.length === 1 &&
    (isOld(grids[0] as Grid) || blocks((grids[0] as Grid).head).some((block) => tableOf(block).dimension !== undefined)),
  map({ grids }, _setting, sink) {
    const grid = grids[0] as Grid;
    const tables = isOld(grid) ? oldTables(grid.records()) : blocks(grid.records()).map(tableOf);
    // Everything is read before anything is handed on: a damaged figure spoils the file.
    const shares = tables.map((table) => (table.dimension ? sharesOf(table, decimalComma(grid)) : []));
    for (const [at, table] of tables.entries()) {
      // A block laid on its side is one row of the file.
      sink.read(new Set(table.rows.map(({ row }) => row)).size);
      if (!table.dimension) sink.remark(isSeries(table) ? 'series-in-audience' : 'block-left-out', { title: table.title });
      for (const row of shares[at] ?? []) sink.audience(row);
    }
  },
} satisfies Export;
