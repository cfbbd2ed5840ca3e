/** What the desk's page shows before anything was gathered: the brands, and the metrics that take a target. */

import { resolve } from 'node:path';
import { METRICS } from '../../scripts/metrics/metric.ts';
import type { Phrase } from '../../scripts/model/phrase.ts';
import { findBrands, isOwnBrand } from '../../scripts/workspace/brands.ts';

export interface DeskData {
  brands: { folder: string; name: string; own: boolean }[];
  targets: { id: string; name: Phrase; unit: string }[];
}

/** Own brands first; the demonstration last. */
export function deskData(): DeskData {
  const brands = findBrands(resolve(process.env.VIGIE_DATA || 'data')).map((one) => ({
    folder: one.folder,
    name: one.brand?.name ?? one.folder,
    own: isOwnBrand(one),
  }));
  return {
    brands: brands.toSorted((one, other) => Number(other.own) - Number(one.own)),
    targets: Object.values(METRICS).map(({ id, name, unit }) => ({ id, name, unit })),
  };
}
