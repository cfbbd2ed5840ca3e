/** The mappings of a brand: one YAML file each in mappings/. */

import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse, stringify } from 'yaml';
import { type Mapping, mappingSchema } from '../model/mapping.ts';
import type { Remark } from '../model/problem.ts';
import { writeWhole } from './write.ts';

export interface Mappings {
  known: Mapping[];
  /** Files that cannot be used, and why. */
  problems: { path: string; remark: Remark }[];
}

/** Reads every mapping of a brand. A broken one is named and left aside. */
export function readMappings(brandDir: string): Mappings {
  const root = join(brandDir, 'mappings');
  const found: Mappings = { known: [], problems: [] };
  if (!existsSync(root)) return found;
  for (const name of readdirSync(root).sort()) {
    if (!/\.ya?ml$/.test(name)) continue;
    const path = `mappings/${name}`;
    try {
      found.known.push(v.parse(mappingSchema, parse(readFileSync(join(root, name), 'utf8'))));
    } catch {
      found.problems.push({ path, remark: { code: 'mapping-broken', with: { path } } });
    }
  }
  return found;
}

/** Writes a mapping under the name of its signature and returns its path below the brand's folder. */
export function writeMapping(brandDir: string, mapping: Mapping): string {
  mkdirSync(join(brandDir, 'mappings'), { recursive: true });
  const name = `mappings/${mapping.platform}-${mapping.signature}.yaml`;
  writeWhole(join(brandDir, name), stringify(mapping, { lineWidth: 0 }));
  return name;
}
