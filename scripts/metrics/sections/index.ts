/** What a report shows beside its figures, one file a section: read in bulk, then computed for any scope and period. */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Brand } from '../../model/brand.ts';
import type { Scope } from '../book.ts';
import type { Report } from '../report.ts';
import { readRatios } from './ratios.ts';

export type Sections = Pick<Report, 'weekdays' | 'hours' | 'lengths' | 'media'>;

/** The sections of a brand's reports. */
export async function readSections(connection: DuckDBConnection, brand: Brand): Promise<(scope: Scope, period: string) => Sections> {
  return readRatios(connection, brand);
}
