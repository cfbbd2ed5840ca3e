/** Rows into the store: gathered in columns, appended in chunks of DuckDB's own size. */

import {
  BIGINT,
  DATE,
  DOUBLE,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBTimestampValue,
  type DuckDBType,
  type DuckDBValue,
  TIMESTAMP,
  VARCHAR,
} from '@duckdb/node-api';
import { POST_MEASURE_IDS } from '../model/measure.ts';
import type { AccountDayRow, AudienceRow, PeriodRow, PostDayRow, PostRow } from '../model/row.ts';

const CHUNK = 2048;

/** Columns of the raw tables, in the order of schema.sql. */
const OWNER: readonly DuckDBType[] = [VARCHAR, VARCHAR, BIGINT, VARCHAR, VARCHAR];
const TABLES = {
  raw_posts: [...OWNER, VARCHAR, TIMESTAMP, DATE, VARCHAR, VARCHAR, VARCHAR, DOUBLE, ...POST_MEASURE_IDS.map(() => DOUBLE)],
  raw_account_days: [...OWNER, DATE, VARCHAR, DOUBLE],
  raw_post_days: [...OWNER, VARCHAR, DATE, VARCHAR, DOUBLE],
  raw_audience: [...OWNER, DATE, VARCHAR, VARCHAR, VARCHAR, DOUBLE, VARCHAR],
  raw_periods: [...OWNER, DATE, DATE, VARCHAR, VARCHAR, VARCHAR, DOUBLE],
} as const satisfies Record<string, readonly DuckDBType[]>;

export type RawTable = keyof typeof TABLES;
export const RAW_TABLES = Object.keys(TABLES) as RawTable[];

const dateOf = (day: string | null) => (day === null ? null : new DuckDBDateValue(Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)));
const timestampOf = (ms: number | null) => (ms === null ? null : new DuckDBTimestampValue(BigInt(Math.round(ms)) * 1000n));

/** Whose rows are written: the brand, the file's hash, its platform where rows do not say. */
export interface Owner {
  brand: string;
  source: string;
  platform: string | null;
}

/** Appends rows of one file after the other. `close` must be called; what is not closed is not written. */
export class RowWriter {
  readonly #connection: DuckDBConnection;
  readonly #open = new Map<RawTable, { appender: DuckDBAppender; columns: DuckDBValue[][] }>();

  constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  async open(): Promise<void> {
    for (const table of RAW_TABLES) {
      this.#open.set(table, { appender: await this.#connection.createAppender(table), columns: TABLES[table].map(() => []) });
    }
  }

  post(owner: Owner, row: PostRow): void {
    this.#append('raw_posts', owner, row, [
      row.postId,
      timestampOf(row.publishedAt),
      dateOf(row.day),
      row.permalink,
      row.format,
      row.text,
      row.durationS,
      ...POST_MEASURE_IDS.map((measure) => row.measures[measure] ?? null),
    ]);
  }

  day(owner: Owner, row: AccountDayRow): void {
    const day = dateOf(row.day);
    const own = row.platform ? { ...owner, platform: row.platform } : owner;
    for (const [measure, value] of Object.entries(row.measures)) this.#append('raw_account_days', own, row, [day, measure, value]);
  }

  postDay(owner: Owner, row: PostDayRow): void {
    const day = dateOf(row.day);
    for (const [measure, value] of Object.entries(row.measures))
      this.#append('raw_post_days', owner, row, [row.postId, day, measure, value]);
  }

  audience(owner: Owner, row: AudienceRow): void {
    const own = row.platform ? { ...owner, platform: row.platform } : owner;
    this.#append('raw_audience', own, row, [dateOf(row.day), row.dimension, row.item, row.part, row.value, row.unit]);
  }

  period(owner: Owner, row: PeriodRow): void {
    this.#append('raw_periods', owner, row, [dateOf(row.from), dateOf(row.to), row.dimension, row.item, row.measure, row.value]);
  }

  /** Writes what is waiting, so that SQL sees it. */
  flush(): void {
    for (const [table, { appender, columns }] of this.#open) {
      if ((columns[0] as DuckDBValue[]).length > 0) this.#write(table);
      appender.flushSync();
    }
  }

  close(): void {
    this.flush();
    for (const { appender } of this.#open.values()) appender.closeSync();
    this.#open.clear();
  }

  #append(table: RawTable, owner: Owner, row: { row: number; account: string | null }, rest: readonly DuckDBValue[]): void {
    const { columns } = this.#open.get(table) as { columns: DuckDBValue[][] };
    const values = [owner.brand, owner.source, BigInt(row.row), owner.platform, row.account, ...rest];
    for (let at = 0; at < values.length; at++) (columns[at] as DuckDBValue[]).push(values[at] as DuckDBValue);
    if ((columns[0] as DuckDBValue[]).length >= CHUNK) this.#write(table);
  }

  #write(table: RawTable): void {
    const { appender, columns } = this.#open.get(table) as { appender: DuckDBAppender; columns: DuckDBValue[][] };
    const chunk = DuckDBDataChunk.create(TABLES[table], (columns[0] as DuckDBValue[]).length);
    chunk.setColumns(columns);
    appender.appendDataChunk(chunk);
    for (const column of columns) column.length = 0;
  }
}
