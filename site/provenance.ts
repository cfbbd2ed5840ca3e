/** Where a figure of a report opens onto its definition and its rows. */

import { type Here, link } from './here.ts';
import { rowsPath } from './paths.ts';

/** The address of the rows behind a figure; `slug` is the account's, null for the whole brand. */
export const provenance = (here: Here, brand: string, slug: string | null, period: string, metric: string): string =>
  link(here, `${rowsPath(brand, slug, period)}#${metric}`);
