/**
 * A report as data, of a week, a month or a year: what is computed, before any page shows it. Everything a page says is here, with the rows it rests on;
 * pages choose no number and write no finding of their own.
 */

import type { FormatId } from '../model/format.ts';
import type { PeriodKind } from '../model/period.ts';
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
  /** Days of the period with data, where the figure is made of days and some are missing. */
  days?: { known: number; of: number };
}

/** A figure against another moment or a target. */
export interface Comparison {
  against: 'previous' | 'last-year' | 'target';
  /** The other period; null for a target. */
  period: string | null;
  /** The other value. */
  value: number | null;
  /** Relative change in % for counts, difference in points for rates. null when there is no verdict to pass. */
  change: { by: 'percent' | 'points'; value: number } | null;
  /** 'inconclusive': the interval of the difference holds zero. 'break': the series changed its meaning between. 'small-base': under 5. */
  verdict: 'up' | 'down' | 'equal' | 'inconclusive' | 'break' | 'missing' | 'too-few' | 'small-base' | 'reached' | 'not-reached';
  /** Number of accounts compared, where the figure has more: the others have no data in one of the two periods. */
  among?: number;
  /** First and last day (YYYY-MM-DD) of the report's period that were compared with the same days of the other, where not the whole of both. */
  days?: { from: string; to: string };
  /** 95 % interval of the change, in the unit of `change` (of the difference, in the metric's unit, where there is no change to state); medians only. */
  interval?: { low: number; high: number };
  /** The value is twelve times the monthly target that the brand set. */
  twelvefold?: true;
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

/** One period of a series: a week in a weekly report, a month in the others. */
export interface Point {
  period: string;
  value: number | null;
  /** The measure that the value adds up: a series never joins two. */
  measure: 'views' | 'impressions';
  n: number;
}

export interface Series {
  points: Point[];
  /** First period of the later measure, where the series changes its meaning, as in `points`. */
  breakAt: string | null;
  /** Points and value of the brand's target, where it has one: a month's, also in a year's report, whose points are months. */
  target: { value: number; from: string; to: string } | null;
  finding: Finding;
}

/** One platform's periods beside the others, as an index of its own median (100), with its usual range. */
export interface Multiple {
  platform: PlatformId;
  account: string;
  points: { period: string; index: number | null }[];
  last: number | null;
  /** 10th and 90th percentile of the twelve periods before. */
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

/** A group of posts (a weekday, hours, a length) against what their accounts usually obtain. */
export interface RatioLine {
  id: string;
  name: Phrase;
  /** Of the metric `relative-interactions`: median of the posts' interactions ÷ their own account's median, with its interval. */
  ratio: Figure;
}

/** Groups of one kind beside each other, over the twelve months that end with the report's period. */
export interface RatioSection {
  /** First and last day of the posts compared, YYYY-MM-DD. */
  from: string;
  to: string;
  lines: RatioLine[];
  finding: Finding;
}

/** An account's followers over the periods of the report's series. */
export interface FollowersLine extends AccountKey {
  /** Total at the end of each period and growth in it, null where no file gives it. */
  points: { period: string; total: number | null; growth: number | null }[];
  /** Growth is what was gained; losses are not exported. */
  gross: boolean;
  growth: Figure;
  total: Figure;
}

/** A demographic snapshot of an account, the newest at or before the period's end. */
export interface AudienceSnapshot extends AccountKey {
  /** Day of the snapshot, YYYY-MM-DD. */
  day: string;
  /** As the store names it: age-gender, country, city, industry… */
  dimension: string;
  /** `percent` as the platform writes it, or `count`. */
  unit: 'percent' | 'count';
  /** Greatest first (ages in their order); `part` splits an item (women, men), '' otherwise. */
  items: { item: string; part: string; value: number }[];
  /** File and row of the first item. */
  path: string;
  row: number;
  exportedAt: string;
}

/** What a visit became, from site analytics: one line per page, channel or source, for spans that lie in the period. */
export interface OutcomeSection extends AccountKey {
  /** Days that the file covers inside the period. */
  from: string;
  to: string;
  /** As the store names it: page, channel… */
  dimension: string;
  /** Measures of the file, in its order, e.g. views, active_users. */
  measures: string[];
  lines: { item: string; values: (number | null)[]; before: (number | null)[] | null }[];
  totals: (number | null)[];
  finding: Finding;
  path: string;
  exportedAt: string;
}

export interface DataNote {
  platform: PlatformId | null;
  path: string;
  export: string | null;
  /** Days of the period that the file covers. */
  from: string | null;
  to: string | null;
  rows: number;
  exportedAt: string | null;
  remarks: Remark[];
}

export interface Report {
  brand: string;
  /** null: all accounts of the brand. */
  account: AccountKey | null;
  kind: PeriodKind;
  /** `2026-w43`, `2026-10` or `2026` (scripts/model/period.ts). */
  period: string;
  /** Whether the period is over and its data reach its end; of a year, also whether they begin with it. */
  complete: boolean;
  headline: Finding;
  facts: Finding[];
  kpis: Kpi[];
  series: Series | null;
  /** Of weeks and months; null for a year, and where posts are too young to be held against older ones. */
  multiples: { lines: Multiple[]; finding: Finding } | null;
  accounts: AccountLine[];
  formats: { lines: FormatLine[]; finding: Finding } | null;
  posts: { best: RankedPost[]; last: RankedPost[]; finding: Finding; total: number } | null;
  /** Weekdays and hours in the brand's zone, lengths of the text, links and length of videos: null where there are too few posts to group. */
  weekdays: RatioSection | null;
  hours: RatioSection | null;
  lengths: RatioSection | null;
  media: RatioSection | null;
  followers: { lines: FollowersLine[]; finding: Finding } | null;
  audience: AudienceSnapshot[];
  outcomes: OutcomeSection[];
  notes: DataNote[];
  /** Number of files behind the report. */
  files: number;
}

/** What the rows page of a report shows: every row behind each figure, by metric. */
export interface ReportRows {
  metric: string;
  rows: EvidenceRow[];
}
