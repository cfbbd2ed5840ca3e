/**
 * Every file in test/fixtures/exports beside a `<case>.json` of what it must yield. A missing golden fails; `UPDATE_GOLDEN=1` writes it.
 * The part of a case's name before `--` is the id of its export.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPORTS } from '../../scripts/exports/index.ts';
import { collect } from './collect.ts';

const folder = join(import.meta.dirname, '../fixtures/exports');
const cases = readdirSync(folder).filter((name) => !name.endsWith('.golden.json') && !name.startsWith('.'));

describe('export fixtures', () => {
  it.each(cases)('%s', async (name) => {
    const found = await collect(join(folder, name));
    for (const one of found)
      expect(one.refused ? [] : one.exports, 'claimed by exactly its export').toEqual(one.refused ? [] : [name.split('--')[0]]);
    const golden = join(folder, `${name}.golden.json`);
    const text = `${JSON.stringify(found, null, 1)}\n`;
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, text);
    expect(existsSync(golden), `golden of ${name}: run with UPDATE_GOLDEN=1, then read it`).toBe(true);
    expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });

  it('every export has a fixture', () => {
    const covered = new Set(cases.map((name) => name.split('--')[0]));
    expect(EXPORTS.map((one) => one.id).filter((id) => !covered.has(id))).toEqual([]);
  });

  it('every export is named after its file, once', () => {
    const files = readdirSync(join(import.meta.dirname, '../../scripts/exports'))
      .filter((name) => !name.startsWith('_') && name !== 'index.ts')
      .map((name) => name.replace(/\.ts$/, ''));
    expect(EXPORTS.map((one) => one.id).sort()).toEqual(files.sort());
  });
});
