/** Rows that an export yields: what a reader of a platform's file hands to the store. */

import type { FormatId } from './format.ts';
import type { MeasureId, PostMeasure } from './measure.ts';
import type { PlatformId } from './platform.ts';

/** A post as one row of one file shows it. `row` is the row a spreadsheet would show (1 = first). */
export interface PostRow {
  row: number;
  /** The brand's account; null when the file names none. */
  account: string | null;
  /** The account's id where the file gives one beside its name: names change, ids do not. */
  accountId?: string;
  postId: string;
  /** Instant of publication, ms since the epoch UTC; null when only the day is known. */
  publishedAt: number | null;
  /** YYYY-MM-DD in the brand's zone when the instant is known, else the platform's own day; null when neither is. */
  day: string | null;
  permalink: string | null;
  format: FormatId | null;
  text: string | null;
  /** Seconds. */
  durationS: number | null;
  measures: Partial<Record<PostMeasure, number>>;
}

/** Figures of one account on one day, in the platform's own day bucket. Missing measures are absent, never zero. */
export interface AccountDayRow {
  row: number;
  account: string | null;
  /** Only where one file holds several platforms. */
  platform?: PlatformId;
  day: string;
  measures: Partial<Record<MeasureId, number>>;
}

/** Figures of one post on one day (Meta's daily breakdown). */
export interface PostDayRow extends Omit<AccountDayRow, 'platform' | 'measures'> {
  postId: string;
  measures: Partial<Record<PostMeasure, number>>;
}

/** One share or count of a demographic snapshot. */
export interface AudienceRow {
  row: number;
  account: string | null;
  platform?: PlatformId;
  /** YYYY-MM-DD: the day the snapshot stands for (the day of the download when the file gives none). */
  day: string | null;
  dimension: string;
  /** First label (a city, an age band) and second one where there are two (a gender), '' otherwise. */
  item: string;
  part: string;
  value: number;
  unit: 'percent' | 'count';
}

/** A figure that holds for a span of days and cannot be cut smaller. */
export interface PeriodRow {
  row: number;
  account: string | null;
  /** YYYY-MM-DD, both included; null where the file does not say. */
  from: string | null;
  to: string | null;
  dimension: string;
  item: string;
  measure: string;
  value: number;
}
