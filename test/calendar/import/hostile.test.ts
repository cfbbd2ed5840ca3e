/** Texts from a spreadsheet are texts: they come back exactly as they were written, whatever they look like. */

import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../scripts/workspace/entries.ts';
import { BRAND_YAML, dataFolder, put, vigie } from '../../workspace.ts';

const TEXTS = [
  "=cmd|' /C calc'!A0",
  "'=déjà une apostrophe",
  '{toto} {`1`}',
  'import x from "y"\nexport const z = 1',
  '<script>alert(1)</script>',
  'avant\n---\naprès',
  '---',
  '# pas un commentaire: &a *a !!js [a, {b: c}]',
  '\ttabulation\n  retrait\n\n\nfin  ',
  'https://a.example/?a=1&b=2#c',
  '2026-11-24',
  'null',
  'true',
  'a\u2028b\u0085c\ud83e\ude91',
  '../../brand.yaml',
];

describe('hostile texts of a planner', () => {
  it('are read back from the calendar as they were', () => {
    const data = dataFolder({ 'lune/brand.yaml': BRAND_YAML });
    const sheet = put(
      data,
      'plan.csv',
      Papa.unparse([
        ['Date', 'Titre', 'Réseau', 'Texte', 'Campagne', 'Notes'],
        ...TEXTS.map((text, n) => [`2026-12-${10 + n}`, `T${n} ${text.replace(/\s+/g, ' ').trim()}`, 'Instagram', text, text, text]),
      ]),
    );
    expect(vigie(data, 'import', sheet, '--yes').code).toBe(0);
    const { entries, broken } = readEntries(join(data, 'lune'), { timeZone: 'Europe/Paris', languages: ['fr', 'en'] });
    expect(broken).toEqual([]);
    expect(entries.map(({ post }) => post.variants[0]?.text)).toEqual(TEXTS);
    expect(entries.map(({ post }) => post.notes).join('')).toBe('');
    expect(entries.every(({ post }) => post.campaign === null || /^[a-z0-9-]+$/.test(post.campaign))).toBe(true);
    expect(vigie(data, 'import', sheet, '--yes').stdout).toContain(`0 new entries, ${TEXTS.length} rows in the calendar already`);
  });
});
