/** replaced.jsonl of a brand: values that export files held before other bytes took their place under the same name. Append-only. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write.ts';

/** Every line of the file, in order. A line that is no JSON (a crash of another tool) is skipped. */
export function readReplaced<T>(brandDir: string): T[] {
  const path = join(brandDir, 'replaced.jsonl');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return line ? [JSON.parse(line) as T] : [];
      } catch {
        return [];
      }
    });
}

/** Writes the values, one line each, when there are more than before. */
export function writeReplaced<T>(brandDir: string, values: readonly T[]): void {
  if (values.length > readReplaced(brandDir).length) {
    writeWhole(join(brandDir, 'replaced.jsonl'), `${values.map((value) => JSON.stringify(value)).join('\n')}\n`);
  }
}
