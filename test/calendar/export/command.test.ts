/** `vigie export` as a person runs it: where it writes, what it keeps, what it says. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { BRAND_YAML, dataFolder, put, vigie } from '../../workspace.ts';

const post = (title: string, at: string, text: string) =>
  `---\ntitle: ${title}\nat: ${at}\nvariants:\n  - channel: instagram\n    text: ${JSON.stringify(text)}\n---\n`;
const folder = () =>
  dataFolder({
    'lune/brand.yaml': `${BRAND_YAML}today: 2026-11-21\n`,
    'lune/calendar/a.mdx': post('Une', '2026-11-24 09:00', 'Un texte'),
    'lune/calendar/b.mdx': post('Deux', '2026-12-24 09:00', '=cmd()'),
  });

describe('vigie export', () => {
  it('writes a text to the terminal, a workbook only to a file', () => {
    const data = folder();
    const { stdout, code } = vigie(data, 'export', '--format', 'csv', '--to', '2026-11-30');
    expect(code).toBe(0);
    expect(Papa.parse<string[]>(stdout, { skipEmptyLines: true }).data.map((row) => row[2])).toEqual(['Title', 'Une']);
    const refused = vigie(data, 'export', '--format', 'xlsx');
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('Add --out FILE');
  });

  it('keeps what stood where it writes, says so, and says how many posts went in', () => {
    const data = folder();
    const out = put(data, 'plan.csv', 'mine');
    const { stderr } = vigie(data, 'export', '--format', 'hootsuite', '--out', out);
    expect(stderr).toContain('a copy of it is kept in');
    expect(stderr).toContain('plan.csv: 2 posts.');
    expect(stderr).toContain('Remove it in the tool after the upload: b.');
    expect(readFileSync(`${out}.bak`, 'utf8')).toBe('mine');
    vigie(data, 'export', '--format', 'hootsuite', '--out', out);
    expect(readdirSync(data).filter((name) => name.startsWith('plan'))).toEqual(['plan.csv', 'plan.csv.bak']);
  });

  it('renews its own feed without a copy, ids unchanged', () => {
    const data = folder();
    const out = join(data, 'plan.ics');
    const ids = () => readFileSync(out, 'utf8').match(/^UID:.*$/gm);
    vigie(data, 'export', '--format', 'ics', '--out', out);
    const first = ids();
    put(data, 'lune/calendar/a.mdx', post('Une', '2026-11-25 10:00', 'Un autre texte'));
    vigie(data, 'export', '--format', 'ics', '--out', out);
    expect(ids()?.sort()).toEqual(first?.sort());
    expect(readdirSync(data)).not.toContain('plan.ics.bak');
  });

  it('says what it takes', () => {
    const data = folder();
    for (const [option, value] of [
      ['format', 'doc'],
      ['status', 'sent'],
      ['from', '24/11'],
      ['dates', 'us'],
      ['campaign', 'nope'],
    ] as const) {
      const { code, stderr } = vigie(data, 'export', '--format', 'csv', `--${option}`, value);
      expect(code).toBe(1);
      expect(stderr).toContain(`“${value}”`);
    }
  });
});
