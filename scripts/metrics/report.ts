/**
 * The monthly report as data: what is computed, before any page shows it. Everything a page says is here, with the rows it rests on;
 * pages choose no number and write no finding of their own.
 */

import type { FormatId } from '../model/format.ts';
import type { Phrase } from '../model/phrase.ts';
import type { PlatformId } from '../model/platform.ts';
import type { Remark } from '../model/problem.ts';

/** An account of a brand, as the store names it. */
export interface AccountKey {
  platform: PlatformId;
  account: string;
}

/** What a figure rests on, and how sure it is. */
export interface Figure {
  /** Id of the metric (its SQL file). */
  metric: string;
  /** In the metric's unit; null when `state` is not 'known'. */
  value: number | null;
  /** Number of rows (posts, days) behind it. */
  n: number;
  /** 95 % interval, where the metric is a median. */
  low: number | null;
  high: number | null;
  /**
   * 'missing': there are rows, none has the measure. 'not-provided': the platform's exports never give it. 'too-few': under the
   * metric's minimum sample (the value is kept, no verdict is passed). 'nothing': no row at all.
   */
  state: 'known' | 'too-few' | 'missing' | 'not-provided' | 'nothing';
  /** Days of the month with data, where the figure is made of days and some are missing. */
  days?: { known: number; of: number };
}

/** A figure against another moment or a target. */
export interface Comparison {
  against: 'previous-month' | 'same-month-last-year' | 'target';
  /** YYYY-MM of the other month; null for a target. */
  month: string | null;
  /** The other value. */
  value: number | null;
  /** Relative change in % for counts, difference in points for rates. null when there is no verdict to pass. */
  change: { by: 'percent' | 'points'; value: number } | null;
  /** 'inconclusive': the interval of the difference holds zero. 'break': the series changed its meaning between. 'small-base': under 5. */
  verdict: 'up' | 'down' | 'equal' | 'inconclusive' | 'break' | 'missing' | 'too-few' | 'small-base' | 'reached' | 'not-reached';
}

/** A sentence that was computed: what it says in both languages, by which rule, resting on which rows. */
export interface Finding {
  /** Id of the rule, written as `data-rule`. */
  rule: string;
  /** Plain text, typographically complete. */
  says: Phrase;
  /** The part of `says` to stress (a substring of it), per language; null when none. */
  stress: Phrase | null;
  /** One line of sample, interval, test; null when there is nothing to add. */
  note: Phrase | null;
  /** The metric whose rows it rests on; the rows page of the report opens on it. */
  metric: string;
}

export interface Kpi {
  figure: Figure;
  comparisons: Comparison[];
  /** The rows with the greatest part in the figure (three at most). */
  rows: EvidenceRow[];
}

/** A row behind a figure: the post or the day, its value, and the file and row it came from. */
export interface EvidenceRow {
  platform: PlatformId;
  account: string;
  /** null for an account-day. */
  post: { id: string; text: string | null; permalink: string | null } | null;
  /** YYYY-MM-DD in the brand's zone for a post, the platform's own bucket for a day. */
  day: string | null;
  value: number;
  /** Path of the file below the brand's folder. */
  path: string;
  /** Row that a spreadsheet shows. */
  row: number;
  /** ISO instant of the export, UTC. */
  exportedAt: string;
}

/** One month of a series. */
export interface MonthPoint {
  month: string;
  value: number | null;
  /** The measure that the value adds up: a series never joins two. */
  measure: 'views' | 'impressions';
  n: number;
}

export interface Series {
  points: MonthPoint[];
  /** First month of the later measure, where the series changes its meaning. */
  breakAt: string | null;
  /** Months and value of the brand's target, where it has one. */
  target: { value: number; from: string; to: string } | null;
  finding: Finding;
}

/** One platform's months beside the others, as an index of its own median (100), with its usual range. */
export interface Multiple {
  platform: PlatformId;
  account: string;
  points: { month: string; index: number | null }[];
  last: number | null;
  /** 10th and 90th percentile of the twelve months before. */
  usual: { low: number; high: number } | null;
  out: 'above' | 'below' | null;
}

export interface AccountLine extends AccountKey {
  posts: Figure;
  views: Figure;
  impressions: Figure;
  reach: Figure;
  interactions: Figure;
  engagementRate: Figure;
  netGrowth: Figure;
  followers: Figure;
}

export interface FormatLine {
  format: FormatId;
  rate: Figure;
}

export interface RankedPost extends AccountKey {
  id: string;
  text: string | null;
  permalink: string | null;
  format: FormatId | null;
  day: string;
  views: number | null;
  impressions: number | null;
  interactions: number | null;
  /** Engagement rate in %, by the base named. */
  rate: number | null;
  rateBase: 'views' | 'reach' | 'impressions' | null;
  /** Interactions against the account's own median over the twelve months before (×). */
  ratio: number;
}

export interface DataNote {
  platform: PlatformId | null;
  path: string;
  export: string | null;
  /** Days of the month that the file covers. */
  from: string | null;
  to: string | null;
  rows: number;
  exportedAt: string | null;
  remarks: Remark[];
}

export interface MonthlyReport {
  brand: string;
  /** null: all accounts of the brand. */
  account: AccountKey | null;
  /** YYYY-MM. */
  month: string;
  /** Whether the month is over and its data reach its end. */
  complete: boolean;
  headline: Finding;
  facts: Finding[];
  kpis: Kpi[];
  series: Series | null;
  multiples: { lines: Multiple[]; finding: Finding } | null;
  accounts: AccountLine[];
  formats: { lines: FormatLine[]; finding: Finding } | null;
  posts: { best: RankedPost[]; last: RankedPost[]; finding: Finding; total: number } | null;
  notes: DataNote[];
  /** Number of files behind the report. */
  files: number;
}

/** What the rows page of a report shows: every row behind each figure, by metric. */
export interface ReportRows {
  metric: string;
  rows: EvidenceRow[];
}
