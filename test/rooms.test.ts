/** The room rules hold: a planted violation in each room is found, and what a room may import is not. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

const folder = mkdtempSync(join(tmpdir(), 'vigie-rooms-'));
for (const name of ['biome.json', '.gitignore']) copyFileSync(join(ROOT, name), join(folder, name));
afterAll(() => rmSync(folder, { recursive: true }));

/** Lints a file planted at a place of an otherwise empty project with the same rules, and says whether a room rule was broken. */
function breaksRoomRule(place: string, specifier: string): boolean {
  const path = join(folder, place);
  const statement = `import * as planted from '${specifier}';`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    place.endsWith('.astro') ? `---\n${statement}\nconsole.log(planted);\n---\n` : `${statement}\nexport const used = planted;\n`,
  );
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', place], { cwd: folder, encoding: 'utf8' });
  rmSync(path);
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
  ['scripts/calendar/planted.ts', '../store/open.ts'],
  ['scripts/calendar/review/planted.ts', '../../metrics/report.ts'],
  ['scripts/model/limits/planted.ts', 'node:fs'],
  ['scripts/desk/planted.ts', '../store/open.ts'],
  ['scripts/host/planted.ts', '../store/open.ts'],
  ['scripts/host/planted.ts', '../desk/guard.ts'],
  ['scripts/watch/planted.ts', '../store/open.ts'],
  ['scripts/watch/planted.ts', '../metrics/report.ts'],
  ['extension/sites/planted.ts', 'webextension-polyfill'],
  ['extension/sites/planted.ts', '../background/outbox.ts'],
  ['extension/background/planted.ts', '../../scripts/workspace/brands.ts'],
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
  ['scripts/model/limits/planted.ts', '../format.ts'],
  ['scripts/calendar/planted.ts', '../workspace/entries.ts'],
  ['scripts/host/planted.ts', '../workspace/inside.ts'],
  ['scripts/host/planted.ts', '../calendar/read.ts'],
  ['scripts/watch/planted.ts', '../workspace/clips.ts'],
  ['scripts/watch/planted.ts', '../metrics/statistics.ts'],
  ['extension/sites/planted.ts', './_site.ts'],
  ['extension/sites/planted.ts', '../../scripts/model/clip.ts'],
  ['extension/background/planted.ts', 'webextension-polyfill'],
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
