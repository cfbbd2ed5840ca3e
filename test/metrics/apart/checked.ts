/** A report of the demo held against the tables apart. */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Report } from '../../../scripts/metrics/report.ts';
import type { Brand } from '../../../scripts/model/brand.ts';
import { Apart } from './asked.ts';
import { checkFigures } from './figures.ts';
import { SECTION_CHECKS } from './sections.ts';

/** Fails at the first number that is not what the tables say; the numbers that nothing ticked are left in its list. */
export async function heldApart(connection: DuckDBConnection, brand: Brand, report: Report): Promise<Apart> {
  const apart = await Apart.of(connection, brand, report);
  await checkFigures(apart);
  for (const check of Object.values(SECTION_CHECKS)) await check(apart);
  return apart;
}
