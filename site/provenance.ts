/** Where a figure of a report opens onto its definition and its rows. */

import { type Here, link } from './here.ts';
import { metricRowsPath } from './paths.ts';

/**
 * The address of what is behind a figure: one page for each metric and period, of the whole brand; `slug` (an account's) is its part there.
 * A link to it has `data-provenance`, so that the page's script opens it in place.
 */
export const provenance = (here: Here, brand: string, slug: string | null, period: string, metric: string): string =>
  link(here, `${metricRowsPath(brand, period, metric)}${slug === null ? '' : `#${slug}`}`);
