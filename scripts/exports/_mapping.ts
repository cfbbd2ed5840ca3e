/** A mapping as an export: what a person said of a file's columns, in the terms of the contract. */

import type { FormatId } from '../model/format.ts';
import type { Mapping } from '../model/mapping.ts';
import type { MeasureId, PostMeasure } from '../model/measure.ts';
import { POST_MEASURE_IDS } from '../model/measure.ts';
import {
  type DateOrder,
  type DaysTable,
  day,
  format,
  instant,
  type NumberField,
  number,
  type PostsTable,
  type TableExport,
  text,
} from './_export.ts';

const ORDERS: Readonly<Record<NonNullable<Mapping['dates']>, DateOrder>> = {
  'day-month': 'dmy',
  'month-day': 'mdy',
  'year-month-day': 'ymd',
};

/** The export that a mapping stands for. `timeZone` is the brand's, for times whose zone the mapping does not say. */
export function exportOfMapping(mapping: Mapping, timeZone: string): TableExport {
  return {
    id: `mapping:${mapping.signature}`,
    label: { fr: mapping.name, en: mapping.name },
    platform: mapping.platform,
    seen: 'mapping',
    tables: [mapping.rows === 'posts' ? postsTable(mapping, timeZone) : daysTable(mapping)],
  };
}

type OfPosts = Extract<Mapping, { rows: 'posts' }>;
type OfDays = Extract<Mapping, { rows: 'account-days' }>;

function postsTable(mapping: OfPosts, timeZone: string): PostsTable {
  const columns = mapping.columns as Partial<Record<string, string>>;
  const order = mapping.dates && ORDERS[mapping.dates];
  const measures: Partial<Record<PostMeasure, NumberField>> = {};
  for (const id of POST_MEASURE_IDS) if (columns[id]) measures[id] = number(columns[id]);
  return {
    kind: 'posts',
    recognise: Object.keys(columns),
    fields: {
      id: text(columns.id ?? columns.permalink ?? ''),
      ...(columns.account && { account: text(columns.account) }),
      ...(columns.permalink && { permalink: text(columns.permalink) }),
      ...(columns.published && { published: instant(mapping.timeZone ?? timeZone, order, columns.published) }),
      ...(columns.format && { format: format(mapping.formats as Record<string, FormatId>, columns.format) }),
      ...(columns.text && { text: text(columns.text) }),
    },
    measures,
  };
}

function daysTable(mapping: OfDays): DaysTable {
  const { day: dayColumn, account, ...rest } = mapping.columns as Partial<Record<string, string>>;
  const measures: Partial<Record<MeasureId, NumberField>> = {};
  for (const [id, column] of Object.entries(rest)) if (column) measures[id as MeasureId] = number(column);
  return {
    kind: 'days',
    recognise: Object.keys(mapping.columns),
    day: day(mapping.dates && ORDERS[mapping.dates], dayColumn ?? ''),
    fields: account ? { account: text(account) } : {},
    measures,
  };
}
