/**
 * A table of posts as SQL over the file itself, for files large enough that a row at a time takes too long. Everything is told to DuckDB
 * and nothing is left for it to guess; what is not written in the one plain way is not read here but found, and counted as odd.
 */

import type { NumberField, PostsTable, TextField } from '../exports/_export.ts';
import type { Bound } from '../exports/_recognise.ts';
import { POST_MEASURE_IDS } from '../model/measure.ts';
import type { Step } from './zone-steps.ts';

/** A posts table that SQL can read, and the way it writes its dates. */
export interface BulkTable {
  bound: Bound;
  table: PostsTable;
  dates: DateFormat;
}

export interface DateFormat {
  /** Cells as RE2 and JavaScript both match them. */
  cell: string;
  /** The same for `strptime`. */
  parse: string;
}

const TIMES = [
  { cell: ' \\d{1,2}:[0-5]\\d', parse: ' %H:%M' },
  { cell: ' \\d{1,2}:[0-5]\\d:[0-5]\\d', parse: ' %H:%M:%S' },
];
const DAYS = {
  mdy: { cell: '\\d{1,2}/\\d{1,2}/\\d{4}', parse: '%m/%d/%Y' },
  dmy: { cell: '\\d{1,2}/\\d{1,2}/\\d{4}', parse: '%d/%m/%Y' },
  ymd: { cell: '\\d{4}-\\d{1,2}-\\d{1,2}', parse: '%Y-%m-%d' },
} as const;

/** The format that all these cells have, in the documented order; undefined when there is none. */
export function dateFormatOf(cells: readonly string[], order: keyof typeof DAYS): DateFormat | undefined {
  const formats = TIMES.map((time) => ({ cell: DAYS[order].cell + time.cell, parse: DAYS[order].parse + time.parse }));
  return formats.find(({ cell }) => cells.every((one) => new RegExp(`^${cell}$`).test(one)));
}

/** Whether every field that the file has means the same in SQL: no patterns, no functions of a row, no adjusted ids or formats. */
export function hasSqlForm({ columns, byShape, headerAt }: Bound, table: PostsTable): boolean {
  const { fields } = table;
  const special = [table.each, table.skip, table.total, table.oneAccount, table.perDay, table.formatOf, table.permalinkOf];
  const texts = [fields.id, fields.account, fields.accountId, fields.permalink, fields.text, fields.text2];
  const numbers = [fields.duration, table.check?.total, ...Object.values(table.measures)];
  return (
    headerAt === 0 &&
    !byShape &&
    special.every((one) => one === undefined) &&
    !table.proof?.exact &&
    columns.has('id') &&
    columns.has('published') &&
    !columns.has('snapshot') &&
    fields.published?.type === 'instant' &&
    texts.every((field: TextField | undefined) => !field?.part && !field?.entities) &&
    numbers.every((field: NumberField | undefined) => !field?.clock && !field?.plus)
  );
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** What `trim()` takes off in JavaScript. */
const BLANKS =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
/** DuckDB's `trim` walks through every character, a pattern tied to one end looks at that end: so it is asked only where it has work. */
const trimmed = (column: string) =>
  `CASE WHEN regexp_matches(${column}, '\\A[${BLANKS}]') OR regexp_matches(${column}, '[${BLANKS}]\\z')
    THEN trim(${column}, ${quoted(BLANKS)}) ELSE ${column} END`;

/** Characters as JavaScript counts them: those beyond the basic plane are two. */
const length16 = (text: string) => `(length(${text}) + length(regexp_replace(${text}, '[^\\x{10000}-\\x{10FFFF}]', '', 'g')))`;

/** Between the cells that one pattern looks at; no pattern lets it through. */
const BETWEEN = '\x1f';
const FIGURE = '(\\d{1,15}(\\.\\d{1,9})?)?';
const PLAIN_CELLS: Readonly<Record<string, string>> = { id: '\\d{1,25}', permalink: '(https?://[!-~]*)?', date: `[^\\d${BETWEEN}]*` };

/** Figures that the file has: measures, the duration, the total that parts are checked against. */
function figuresOf({ bound, table }: BulkTable): { name: string; field: NumberField }[] {
  const fields = { ...table.measures, duration: table.fields.duration, total: table.check?.total };
  return Object.entries(fields).flatMap(([name, field]) => (field && bound.columns.has(name) ? [{ name, field }] : []));
}

/**
 * Reads the file into the temporary table `bulk_rows`: typed, trimmed, numbered as a spreadsheet numbers rows. `plain` is false where a
 * cell is not written in the plain way. `new_line` is not told: with CRLF, DuckDB 1.5.5 then finds no rows (2026-11).
 */
export function readSql(bulk: BulkTable, path: string): string {
  const { bound, dates } = bulk;
  const cell = (name: string) => {
    const at = bound.columns.get(name);
    return at === undefined ? null : `c${at}`;
  };
  const figures = figuresOf(bulk);
  const checked = [
    ...['id', 'permalink', 'date'].map((name) => ({ name, pattern: PLAIN_CELLS[name] as string })),
    { name: 'published', pattern: dates.cell },
    ...figures.map(({ name }) => ({ name, pattern: FIGURE })),
  ].filter(({ name }) => cell(name));
  const plain = `regexp_full_match(concat(${checked.map(({ name }) => cell(name)).join(`, '${BETWEEN}', `)}), ${quoted(checked.map(({ pattern }) => pattern).join(BETWEEN))})`;
  const asText = (name: string) => (cell(name) ? `coalesce(${cell(name)}, '')` : "''");
  const caption = (name: string) => (cell(name) ? `nullif(${trimmed(cell(name) as string)}, '')` : 'NULL');
  const columns = bound.header.map((_, at) => `'c${at}': 'VARCHAR'`).join(', ');
  return `
    CREATE OR REPLACE TEMP TABLE bulk_rows AS
    SELECT "row", ${plain} AS plain, id, permalink, wall, account, account_id, format,
      CASE WHEN text2 IS NULL OR text2 = text THEN text WHEN text IS NULL OR ${length16('text2')} > ${length16('text')} THEN text2 ELSE text END AS text,
      ${figures.map(({ name }) => `f_${name}`).join(', ')}
    FROM (
      SELECT *, row_number() OVER () + 1 AS "row", ${cell('id')} AS id, ${cell('permalink') ?? 'NULL'} AS permalink,
        try_strptime(${cell('published')}, ${quoted(dates.parse)}) AS wall,
        ${asText('account')} AS account, ${asText('accountId')} AS account_id, ${asText('format')} AS format,
        ${caption('text')} AS text, ${caption('text2')} AS text2,
        ${figures.map(({ name, field }) => `TRY_CAST(${cell(name)} AS DOUBLE)${field.times ? ` * ${field.times}::DOUBLE` : ''} AS f_${name}`).join(', ')}
      FROM read_csv(${quoted(path)}, auto_detect = false, columns = {${columns}}, header = true, delim = ${quoted(bound.grid.csv?.delimiter as string)},
        quote = '"', escape = '"', nullstr = '', encoding = 'utf-8', compression = 'none',
        strict_mode = true, null_padding = false, ignore_errors = false, max_line_size = ${LONGEST_RECORD})
    )`;
}

/** Bytes. The other way refuses a record of a million characters; one in between is left to it. */
const LONGEST_RECORD = 1 << 19;

/** What the rows say together. `zeros_…`: that all values of a measure are zero or missing although some have a reach. */
export function factsSql(bulk: BulkTable, zeroMeasures: readonly string[]): string {
  const { table, bound } = bulk;
  const parts = table.check?.parts ?? [];
  const whole = bound.columns.has('total') && parts.every((part) => bound.columns.has(part));
  const sum = parts.map((part) => `f_${part}`).join(' + ');
  const zeros = bound.columns.has('reach')
    ? zeroMeasures.map((name) => `(coalesce(max(f_${name}), 0) = 0 AND count(*) FILTER (f_${name} = 0 AND f_reach > 0) > 0)`)
    : [];
  return `
    SELECT count(*)::INTEGER AS count, (count(*) FILTER ((plain AND wall IS NOT NULL) IS NOT TRUE))::INTEGER AS odd,
      epoch_ms(min(wall))::DOUBLE AS first, epoch_ms(max(wall))::DOUBLE AS last,
      ${zeros.join(' OR ') || 'false'} AS zeros,
      ${whole ? `(count(*) FILTER (f_total <> ${sum}))::INTEGER` : '0'} AS unequal
    FROM bulk_rows`;
}

export const NAMES_SQL =
  'SELECT account, account_id, min("row")::INTEGER AS first FROM bulk_rows GROUP BY account, account_id ORDER BY first';
export const FORMATS_SQL = 'SELECT DISTINCT format FROM bulk_rows';

const shifted = (time: string, steps: readonly Step[]) =>
  `${time} + CASE ${steps
    .toReversed()
    .map(({ from, shift }) => `WHEN ${time} >= ${from} THEN ${shift}`)
    .join(' ')} END`;

/**
 * The rows as they are stored. Parameters: `names` and `formats`, JSON lists of what the file writes and what it stands for.
 */
function postsSql(toInstant: readonly Step[], toDay: readonly Step[]): string {
  return `
    SELECT r.*, n.handle, f.id AS format_id, make_timestamp_ms(instant) AS published_at, make_timestamp_ms(${shifted('instant', toDay)})::DATE AS "day"
    FROM (SELECT *, ${shifted('epoch_ms(wall)', toInstant)} AS instant FROM bulk_rows) r
    JOIN (SELECT unnest(from_json($names, '[{"account":"VARCHAR","account_id":"VARCHAR","handle":"VARCHAR"}]'), recursive := true)) n
      ON n.account = r.account AND n.account_id = r.account_id
    JOIN (SELECT unnest(from_json($formats, '[{"cell":"VARCHAR","id":"VARCHAR"}]'), recursive := true)) f ON f.cell = r.format`;
}

/** The different posts among the rows, and the days between which they lie. */
export const countSql = (...steps: Parameters<typeof postsSql>) =>
  `SELECT count(DISTINCT (handle, id))::INTEGER AS posts, min("day")::VARCHAR AS first, max("day")::VARCHAR AS last FROM (${postsSql(...steps)})`;

/** Stores the rows of `bulk_rows` for a brand and a source (parameters). */
export function storeSql(bulk: BulkTable, ...steps: Parameters<typeof postsSql>): string {
  const has = new Set(figuresOf(bulk).map(({ name }) => name));
  const measures = POST_MEASURE_IDS.map((name) => (has.has(name) ? `f_${name}` : 'NULL'));
  return `
    INSERT INTO raw_posts
    SELECT $brand, $source, "row", NULL, handle, id, published_at, "day", permalink, format_id, text,
      ${has.has('duration') ? 'nullif(f_duration, 0)' : 'NULL'}, ${measures.join(', ')}
    FROM (${postsSql(...steps)})`;
}
