/** What the desk's editor needs of every brand before anything was gathered: its file, and nothing of its entries, which the doors give. */

import { resolve } from 'node:path';
import type { Brand } from '../../scripts/model/brand.ts';
import { findBrands, isOwnBrand } from '../../scripts/workspace/brands.ts';

/** Brands whose file can be read: own brands first, the demonstration last. */
export function editorBrands(): Brand[] {
  return findBrands(resolve(process.env.VIGIE_DATA || 'data'))
    .toSorted((one, other) => Number(isOwnBrand(other)) - Number(isOwnBrand(one)))
    .flatMap(({ brand }) => (brand ? [brand] : []));
}
