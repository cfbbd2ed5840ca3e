/** Sections of reports beside their figures: each read in bulk, by one query for all periods and scopes of a brand, then pure functions. */

import type { DuckDBConnection } from '@duckdb/node-api';
import { firstDay, kindOf, lastDay, type PeriodKind, periodsUpTo } from '../../model/period.ts';
import type { Book, Scope } from '../book.ts';
import type { Report } from '../report.ts';
import { audienceOf } from './audience.ts';
import { followersOf } from './followers.ts';
import { outcomesOf } from './outcomes.ts';
import { ratioSections, type Window } from './ratios.ts';
import { readRelativePosts } from './relative-posts.ts';

export type Sections = Pick<Report, 'weekdays' | 'hours' | 'lengths' | 'media' | 'followers' | 'audience' | 'outcomes'>;

const NONE = { weekdays: null, hours: null, lengths: null, media: null } as const;

/** Months that posts are grouped over: a month alone has too few for seven days. A week shows none: its groups would be those of its month. */
const MONTHS = 12;

/** The days whose posts are grouped in a report of a kind; null where it groups none. */
function windowOf(kind: PeriodKind, period: string): Window | null {
  if (kind === 'week') return null;
  const first = kind === 'month' ? (periodsUpTo(period, MONTHS)[0] as string) : period;
  return { from: firstDay(first), to: lastDay(period) };
}

/** The sections of every report of a brand, from its book. */
export async function readSections(connection: DuckDBConnection, book: Book): Promise<(scope: Scope, period: string) => Sections> {
  const grouped = ratioSections(book.brand, await readRelativePosts(connection, book.brand));
  const audience = await audienceOf(connection, book.brand);
  const outcomes = await outcomesOf(connection, book.brand);
  return (scope, period) => {
    const kind = kindOf(period);
    const window = windowOf(kind, period);
    return {
      ...(window ? grouped(scope, window) : NONE),
      followers: followersOf(book.by(kind), scope, period),
      audience: audience(scope, period),
      outcomes: outcomes(scope, period),
    };
  };
}
