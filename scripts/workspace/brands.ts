/** Brands: the folders of the data folder that have a brand.yaml. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { type Brand, brandSchema } from '../model/brand.ts';
import { RESERVED_FOLDERS } from '../model/brand-draft.ts';
import { Problem, type Remark } from '../model/problem.ts';

/** A brand's folder: the brand, or what keeps its brand.yaml from being read. */
export type BrandFolder = { folder: string; brand: Brand; problem?: undefined } | { folder: string; brand?: undefined; problem: Remark };

/** Every brand of a data folder, by name. Throws a Problem when the folder itself is missing. */
export function findBrands(dataDir: string): BrandFolder[] {
  if (!existsSync(dataDir)) throw new Problem('no-data-folder', { path: dataDir });
  return readdirSync(dataDir)
    .filter((name) => !name.startsWith('.') && statSync(join(dataDir, name), { throwIfNoEntry: false })?.isDirectory())
    .filter((name) => existsSync(join(dataDir, name, 'brand.yaml')) || existsSync(join(dataDir, name, 'exports')))
    .sort()
    .map((folder) => readBrand(dataDir, folder));
}

/** Changes when a brand.yaml does, or comes, or goes. */
export function brandsState(dataDir: string): string {
  if (!existsSync(dataDir)) return '';
  return readdirSync(dataDir)
    .flatMap((folder) => statSync(join(dataDir, folder, 'brand.yaml'), { throwIfNoEntry: false })?.mtimeMs ?? [])
    .join(' ');
}

/** Whether a brand is the person's own. A demonstration fixes "today" in its brand.yaml, which no real brand does. */
export const isOwnBrand = ({ brand }: BrandFolder): boolean => brand?.today === undefined;

/** Reads one brand.yaml. Never throws: what is wrong becomes the folder's problem. */
export function readBrand(dataDir: string, folder: string): BrandFolder {
  const path = join(dataDir, folder, 'brand.yaml');
  if (RESERVED_FOLDERS.has(folder)) return { folder, problem: { code: 'brand-folder-reserved', with: { folder } } };
  if (!existsSync(path)) return { folder, problem: { code: 'brand-file-missing', with: { path: `${folder}/brand.yaml` } } };
  try {
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
    const [fault] = document.errors;
    if (fault) {
      const line = lines.linePos(fault.pos[0]).line;
      return {
        folder,
        problem: { code: 'brand-file-broken', with: { path: `${folder}/brand.yaml`, line } },
      };
    }
    const parsed = v.safeParse(brandSchema, document.toJS());
    if (parsed.success) return { folder, brand: { ...parsed.output, folder } };
    const [issue] = parsed.issues;
    const keys = issue.path?.map((step) => String(step.key)) ?? [];
    const node = document.getIn(keys, true) as { range?: [number] } | undefined;
    const line = node?.range ? lines.linePos(node.range[0]).line : 1;
    const key = keys.join('.') || 'brand.yaml';
    return { folder, problem: { code: 'brand-file-invalid', with: { path: `${folder}/brand.yaml`, line, key } } };
  } catch {
    return {
      folder,
      problem: { code: 'brand-file-broken', with: { path: `${folder}/brand.yaml`, line: 1 } },
    };
  }
}
