/** Writes the demo brand, or files for the benchmarks.
 *
 *     node test/demo/generate.ts [--out DIR] [--scale N]                        the demo brand, in data/maison-copeau
 *     node test/demo/generate.ts --posts N --files N [--brands N] [--platform instagram|facebook|x|tiktok] --out DIR
 */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Bulk, writeBulk } from './bulk.ts';
import { CALENDAR_FOLDERS } from './calendar.ts';
import { CLIP_FOLDERS } from './clips.ts';
import { maisonCopeauFiles } from './maison-copeau.ts';
import { WATCH_FOLDERS } from './watch.ts';

export { writeBulk } from './bulk.ts';
export { maisonCopeauFiles } from './maison-copeau.ts';

const DEMO = fileURLToPath(new URL('../../data/maison-copeau/', import.meta.url));

/** Writes the demo brand into a folder, in place of the exports, the calendar, the clips and the notes that were there; leaves everything else in it alone. */
export function writeDemo(out = DEMO, scale = 1): string[] {
  const files = maisonCopeauFiles(scale);
  for (const folder of ['exports', ...CALENDAR_FOLDERS, ...CLIP_FOLDERS, ...WATCH_FOLDERS])
    rmSync(join(out, folder), { recursive: true, force: true });
  return files.map(({ path, bytes }) => {
    const target = join(out, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    return target;
  });
}

function main(): void {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { out: text, scale: text, posts: text, files: text, brands: text, platform: text } });
  const number = (value: string | undefined, otherwise: number) => (value === undefined ? otherwise : Number(value));
  if (values.posts === undefined) {
    console.log(`${writeDemo(values.out, number(values.scale, 1)).length} files`);
    return;
  }
  if (values.out === undefined) throw new Error('Name a folder with --out: the benchmark files do not go among the demo data.');
  const platform = (values.platform ?? 'instagram') as NonNullable<Bulk['platform']>;
  const paths = writeBulk({
    out: values.out,
    posts: Number(values.posts),
    files: number(values.files, 1),
    brands: number(values.brands, 1),
    platform,
  });
  console.log(`${paths.length} files`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
