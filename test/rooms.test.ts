/** The room rules hold: a planted violation in each room is found, and what a room may import is not. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Lints a text as if it stood at a place of the project, and says whether a room rule was broken. */
function breaksRoomRule(place: string, specifier: string): boolean {
  const statement = `import * as planted from '${specifier}';`;
  const input = place.endsWith('.astro')
    ? `---\n${statement}\nconsole.log(planted);\n---\n`
    : `${statement}\nexport const used = planted;\n`;
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', `--stdin-file-path=${place}`], {
    cwd: ROOT,
    encoding: 'utf8',
    input,
  });
  return /noRestrictedImports/.test(stdout + stderr);
}

const FORBIDDEN = [
  ['scripts/model/planted.ts', 'node:fs'],
  ['scripts/model/planted.ts', '@duckdb/node-api'],
  ['scripts/model/planted.ts', '../read/read.ts'],
  ['scripts/exports/planted.ts', './instagram-content.ts'],
  ['scripts/exports/planted.ts', 'node:fs'],
  ['scripts/exports/_planted.ts', './instagram-content.ts'],
  ['scripts/read/planted.ts', '../store/open.ts'],
  ['scripts/workspace/planted.ts', '../store/open.ts'],
  ['scripts/store/planted.ts', '../workspace/brands.ts'],
  ['scripts/metrics/planted.ts', '../workspace/brands.ts'],
  ['scripts/desk/planted.ts', '../store/open.ts'],
  ['site/planted.ts', '../scripts/store/open.ts'],
  ['site/planted.ts', 'node:fs'],
  ['site/planted.astro', '../scripts/store/open.ts'],
  ['site/planted.astro', '@observablehq/plot'],
] as const;

const ALLOWED = [
  ['scripts/model/planted.ts', 'valibot'],
  ['scripts/model/planted.ts', './phrase.ts'],
  ['scripts/exports/planted.ts', './_export.ts'],
  ['scripts/exports/planted.ts', '../model/platform.ts'],
  ['scripts/store/planted.ts', '../read/read.ts'],
  ['scripts/metrics/planted.ts', '../store/open.ts'],
  ['site/charts/planted.ts', '@observablehq/plot'],
  ['site/planted.astro', '../scripts/model/phrase.ts'],
] as const;

describe('room rules', () => {
  it.each(FORBIDDEN)('%s may not import %s', (place, specifier) => {
    expect(breaksRoomRule(place, specifier)).toBe(true);
  });
  it.each(ALLOWED)('%s may import %s', (place, specifier) => {
    expect(breaksRoomRule(place, specifier)).toBe(false);
  });
});
