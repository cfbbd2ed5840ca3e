/** The brand that a command is about: the one named, or the only one. */

import type { Brand } from '../model/brand.ts';
import { Problem } from '../model/problem.ts';
import { findBrands } from '../workspace/brands.ts';

/** Throws a Problem when there is none, several and none named, or its brand.yaml cannot be read. */
export function whichBrand(dataDir: string, asked: string | null): Brand {
  const found = findBrands(dataDir);
  if (found.length === 0) throw new Problem('no-brand', { path: dataDir });
  const known = found.map(({ folder }) => folder).join(', ');
  const owner = asked === null ? (found.length === 1 ? found[0] : undefined) : found.find(({ folder }) => folder === asked);
  if (!owner) throw asked === null ? new Problem('brand-needed', { known }) : new Problem('brand-unknown', { brand: asked, known });
  if (!owner.brand) throw new Problem(owner.problem.code, owner.problem.with);
  return owner.brand;
}
