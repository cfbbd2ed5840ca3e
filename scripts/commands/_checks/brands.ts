/** Every brand.yaml can be read. */

import { existsSync } from 'node:fs';
import { findBrands } from '../../workspace/brands.ts';
import { type Check, type Finding, well, worthKnowing } from './_check.ts';

export const checkBrands: Check = ({ dataDir }) => {
  if (!existsSync(dataDir)) return [];
  const folders = findBrands(dataDir);
  if (folders.length === 0) return [worthKnowing('brands-none')];
  const readable = folders.filter(({ brand }) => brand).length;
  const broken = folders.flatMap(({ problem }): Finding[] => (problem ? [{ state: 'mend', remark: problem }] : []));
  return [...(readable > 0 ? [well('brands-readable', { brands: readable })] : []), ...broken];
};
