/** Sections of reports beside their figures: each read in bulk, by one query for all periods and scopes of a brand, then pure functions. */

import type { DuckDBConnection } from '@duckdb/node-api';
import { kindOf, yearUpTo } from '../../model/period.ts';
import type { Book, Scope } from '../book.ts';
import type { Report } from '../report.ts';
import { audienceOf } from './audience.ts';
import { followersOf } from './followers.ts';
import { outcomesOf } from './outcomes.ts';
import { ratioSections } from './ratios.ts';
import { readRelativePosts } from './relative-posts.ts';

export type Sections = Pick<Report, 'weekdays' | 'hours' | 'lengths' | 'media' | 'followers' | 'audience' | 'outcomes'>;

const NONE = { weekdays: null, hours: null, lengths: null, media: null } as const;

/**
 * The sections of every report of a brand, from its book. A month alone has too few posts for seven days: they are grouped over the twelve
 * months that end with it. A week groups none, since its groups would be those of its month.
 */
export async function readSections(connection: DuckDBConnection, book: Book): Promise<(scope: Scope, period: string) => Sections> {
  const grouped = ratioSections(book.brand, await readRelativePosts(connection, book.brand));
  const audience = await audienceOf(connection, book.brand);
  const outcomes = await outcomesOf(connection, book.brand);
  return (scope, period) => {
    const window = yearUpTo(period);
    return {
      ...(window ? grouped(scope, window) : NONE),
      followers: followersOf(book.by(kindOf(period)), scope, period),
      audience: audience(scope, period),
      outcomes: outcomes(scope, period),
    };
  };
}
