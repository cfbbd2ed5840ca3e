/**
 * The contract of an export: how a platform's file is recognised, and how each field of the model is obtained from it.
 * An export is data, one file per export; the machinery is in the other files of this folder that begin with `_`.
 */

import type { FormatId } from '../model/format.ts';
import type { Grid } from '../model/grid.ts';
import type { MeasureId, PostMeasure } from '../model/measure.ts';
import type { Phrase } from '../model/phrase.ts';
import type { PlatformId } from '../model/platform.ts';
import type { Particulars, ProblemCode, Remark } from '../model/problem.ts';
import type { AccountDayRow, AudienceRow, PeriodRow, PostDayRow, PostRow } from '../model/row.ts';

/**
 * Where a column is: its header in every language it was seen in, compared after normalisation (`_header.ts`). A spelling that ends
 * with `*` matches by its beginning. `nth` (from 1) picks among columns of one name.
 */
interface Columned {
  headers: readonly string[];
  nth?: number;
}

export interface TextField extends Columned {
  type: 'text';
  /** The part of the cell that counts: the first group of the first pattern that matches. */
  part?: readonly RegExp[];
  /** The cell is HTML, or holds entities (`&amp;`). */
  entities?: true;
}

export interface NumberField extends Columned {
  type: 'number';
  /** Multiplies the cell, to reach the measure's unit. */
  times?: number;
  /** Further columns that are added to it; missing only when all are. */
  plus?: NumberField;
  /** The cell is a duration `H:MM:SS`. */
  clock?: true;
}

/** Order of a numeric date's parts: month first, day first, year first. */
export type DateOrder = 'mdy' | 'dmy' | 'ymd';

export interface InstantField extends Columned {
  type: 'instant';
  /** The documented order, when the file does not decide. Absent: an undecided file is refused. */
  order?: DateOrder;
  /** IANA zone of the wall time. */
  zone: string;
}

export interface DayField extends Columned {
  type: 'day';
  order?: DateOrder;
  /** `February 28`: the year comes from the time of export, and is kept. */
  yearless?: true;
  /** The day is a day in this zone (the bucket is kept; an instant is never made of it). */
  zone?: string;
}

/** A choice among known values; other values stay unknown (null). Values are compared like headers. */
export interface FormatField extends Columned {
  type: 'format';
  values: Readonly<Record<string, FormatId>>;
}

export type Field = TextField | NumberField | InstantField | DayField | FormatField;

export const text = (...headers: string[]): TextField => ({ type: 'text', headers });
export const number = (...headers: string[]): NumberField => ({ type: 'number', headers });
export const instant = (zone: string, order: DateOrder | undefined, ...headers: string[]): InstantField => ({
  type: 'instant',
  zone,
  headers,
  ...(order && { order }),
});
export const day = (order: DateOrder | undefined, ...headers: string[]): DayField => ({ type: 'day', headers, ...(order && { order }) });
export const format = (values: Record<string, FormatId>, ...headers: string[]): FormatField => ({ type: 'format', values, headers });

/** What recognition may look at: the header row it considers, and the first rows below. */
export interface Sample {
  /** Cells above the header. */
  preamble: readonly (readonly string[])[];
  header: readonly string[];
  /** First data rows (up to 95), ragged as they are. */
  rows: readonly (readonly string[])[];
  /** Non-empty sample cells of a field (its column found by header), or by position. */
  cells(field: string | number): string[];
  sheet: string;
  /** All tables of the file, this one included: some exports are known by their sheets together. */
  workbook: readonly Grid[];
}

export type Condition = (sample: Sample) => boolean;

interface TableBase {
  /** Names of fields and measures whose columns must all be there. Few and distinctive. */
  recognise: readonly string[];
  /** More conditions on the sample. */
  when?: Condition;
  /** Where the tables of one export belong to several platforms. */
  platform?: PlatformId;
  /** What is always worth saying of such a file. */
  note?: ProblemCode;
  /** For languages whose headers were never seen: positions of fields (from 0; from the end when negative), used when `shape` holds and no header is known. */
  byShape?: { shape: Condition; columns: Readonly<Record<string, number>> };
  /** The table ends at its first blank record: another one follows in the same file. */
  endsAtBlank?: true;
  /** Rows that are not data: a total, a description, a footer. */
  skip?: (row: readonly string[], at: (field: string) => string) => boolean;
}

export interface PostsTable extends TableBase {
  kind: 'posts';
  fields: {
    id?: TextField;
    account?: TextField;
    accountId?: TextField;
    permalink?: TextField;
    published?: InstantField | DayField;
    format?: FormatField;
    text?: TextField;
    /** A second caption column: the longer of the two is the text. */
    text2?: TextField;
    duration?: NumberField;
    /** The day of the export, on every row, without a year: the newest publication dates it. */
    snapshot?: DayField;
    /** Meta's `Lifetime`, or the one day that the row's figures are of: such a row is left out, except `perDay`. */
    date?: DayField;
    /** Columns that only recognition looks at. */
    mark?: TextField;
    mark2?: TextField;
  };
  measures: Partial<Record<PostMeasure, NumberField>>;
  /** Recovers an id that a spreadsheet turned into `6.49E+17`: the first group of the first pattern that matches the permalink. */
  idFromPermalink?: readonly RegExp[];
  /** Builds the permalink when the file has none. */
  permalinkOf?: (id: string) => string;
  /** The instant that the row's own ids prove (ms UTC). `exact`: it is the time of publication; otherwise it only proves the zone. */
  proof?: { instant: (id: string, permalink: string) => number | null; exact: boolean };
  /** The format, where it follows from the row and not from one column. */
  formatOf?: (row: PostRow) => FormatId | null;
  /** Adjusts or refuses a row (returns the reason). */
  each?: (row: PostRow, at: (field: string) => string) => Remark | null;
  /** Rows of a post that belong to days, not to its life (daily breakdown). */
  perDay?: true;
  /** Measures that every such file has: a warning names those whose column was not found (a language never seen whole). */
  expected?: readonly PostMeasure[];
  /** The file is of one account: rows of others are left out. `inName` finds its handle in the file's name; otherwise most rows decide. */
  oneAccount?: { inName?: RegExp };
  /** The platform's own total row: never a post, but compared with the sum of the rows. A warning says both where they differ. */
  total?: (row: readonly string[]) => boolean;
  /** A figure that the parts must equal (Meta's sum of reactions, comments and shares): a warning counts the rows where it fails. */
  check?: { total: NumberField; parts: readonly PostMeasure[] };
}

export interface DaysTable extends TableBase {
  kind: 'days';
  day: DayField;
  fields: { account?: TextField; mark?: TextField; mark2?: TextField };
  measures: Partial<Record<MeasureId, NumberField>>;
  /** Measures whose empty cells look like zeros that the platform did not write: they stay missing, and a warning counts them. */
  blanks?: readonly MeasureId[];
  /** Leaves out measures of a row, or the row (returns the reason). */
  each?: (row: AccountDayRow, at: (field: string) => string) => Remark | null;
}

/** Known, and deliberately left out (or out of scope). */
export interface KnownTable extends TableBase {
  kind: 'known';
  fields: Record<string, TextField>;
  reason: ProblemCode;
}

/** Wide tables of shares: one item per row. */
export interface AudienceTable extends TableBase {
  kind: 'audience';
  dimension: string;
  fields: { item: TextField; part?: TextField; mark?: TextField };
  value: NumberField;
  /** 'share': fractions in one file, percent in another (TikTok): told by their sum, and kept as percent. */
  unit: 'percent' | 'count' | 'share';
}

/** Items with figures that hold for the file's period only. */
export interface PeriodsTable extends TableBase {
  kind: 'periods';
  dimension: string;
  fields: { item: TextField; mark?: TextField };
  measures: Readonly<Record<string, NumberField>>;
  /** The file's period, both days included, from the records above its header or from its path; null when neither says it. */
  period?: (preamble: readonly (readonly string[])[], setting: Setting) => Period | null;
}

/** A span of days, YYYY-MM-DD, both included. */
export interface Period {
  from: string;
  to: string;
}

export type Table = PostsTable | DaysTable | KnownTable | AudienceTable | PeriodsTable;

/** What is known of a file before its rows are read. */
export interface Setting {
  /** Below the brand's folder, '/' between folders: `exports/instagram/Reach.csv`, or `…/x.zip!Reach.csv`. */
  path: string;
  /** Name of the file or member, without folders. */
  fileName: string;
  /** Platform that the folder names, or null. */
  folderPlatform: PlatformId | null;
  /** When the file was exported, ms UTC, as far as known before reading (name, sources.yaml, first seen). */
  exportedAt: number;
  /** Year of the newest row of a file with year-less dates, when sources.yaml keeps it. */
  year: number | null;
  /** The brand's zone. */
  timeZone: string;
}

/** Receives the rows of a file, in order. */
export interface Sink {
  post(row: PostRow): void;
  day(row: AccountDayRow): void;
  postDay(row: PostDayRow): void;
  audience(row: AudienceRow): void;
  period(row: PeriodRow): void;
  /** A row that was left out, and why. */
  reject(row: number, remark: Remark): void;
  /** Data rows read, whatever became of them. */
  read(rows?: number): void;
  /** Something worth saying about the whole file. */
  remark(code: ProblemCode, particulars?: Particulars): void;
  /** Facts about the file found while reading. */
  found(facts: Facts): void;
}

export interface Facts {
  platform?: PlatformId;
  /** Account named once for the whole file (a preamble, a file name). */
  account?: string;
  /** ms UTC. */
  exportedAt?: number;
  /** Year of the newest row of a file with year-less dates. */
  year?: number;
  language?: string;
}

interface ExportBase {
  /** The file's name without extension. */
  id: string;
  label: Phrase;
  /** null: the file does not say; the folder, a sibling or brand.yaml does. */
  platform: PlatformId | null;
  /** Where the file's name says the account: the first group, matched against the name without folders, then its archive's name. */
  accountInName?: RegExp;
  /** Last time a real file of this export was looked at (YYYY-MM); null when only its header is known: then a warning says so. */
  seen: string | null;
}

/** An export described by its tables. A workbook may match several. */
export interface TableExport extends ExportBase {
  tables: readonly Table[];
}

/** An export whose layout no table describes: stacked blocks, a JSON archive. Both functions are pure. */
export interface OwnExport extends ExportBase {
  /** Whether these grids (all sheets of the file) are of this export. */
  recognises?(grids: readonly Grid[], setting: Setting): boolean;
  recognisesJson?(value: unknown, setting: Setting): boolean;
  map(content: { grids: readonly Grid[]; json: unknown }, setting: Setting, sink: Sink): void;
}

export type Export = TableExport | OwnExport;

export const isOwn = (one: Export): one is OwnExport => 'map' in one;
