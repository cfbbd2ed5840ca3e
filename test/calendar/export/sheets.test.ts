/** The calendar as CSV, XLSX and JSON, read back by independent readers: the same content, and no cell that can be a formula. */

import { read, utils } from '@e965/xlsx';
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { calendarCsv } from '../../../scripts/calendar/export/csv.ts';
import { calendarJson } from '../../../scripts/calendar/export/json.ts';
import { selected } from '../../../scripts/calendar/export/line.ts';
import { calendarSheet } from '../../../scripts/calendar/export/sheet.ts';
import { calendarXlsx } from '../../../scripts/calendar/export/xlsx.ts';
import { withZip } from '../../../scripts/read/zip.ts';
import { entry, HOSTILE } from './_entries.ts';

const hostile = HOSTILE.map((text, n) =>
  entry(`hostile-${n}`, {
    title: `Titre ${n}`,
    at: '2026-11-24 09:00',
    campaign: text,
    variants: [{ channel: 'instagram', text, firstComment: text }],
  }),
);
const plain = [
  entry('reparer', {
    title: 'Réparer plutôt que jeter',
    at: '2026-11-24 12:30',
    campaign: 'hiver',
    variants: [
      {
        channel: 'instagram',
        text: 'Une chaise « de 1962 » 🪑',
        hashtags: ['bois'],
        media: [{ file: 'media/chaise.jpg', alt: 'Une chaise' }],
      },
      { channel: 'linkedin', text: 'Trois heures, "d’atelier"', at: '2026-12-02 08:00' },
    ],
  }),
  entry('idee', { title: 'Une idée', status: 'idea' }),
];

describe('the calendar as CSV', () => {
  it('reads back as it was, French and English', () => {
    for (const language of ['fr', 'en'] as const) {
      const { head, rows } = calendarSheet(plain, language);
      const { data, errors } = Papa.parse(String(calendarCsv(plain, language).files[0]).replace(/^\ufeff/, ''), { skipEmptyLines: true });
      expect(errors).toEqual([]);
      expect(data).toEqual([head, ...rows]);
    }
  });

  it('opens by a double click: a semicolon between cells in French, a comma in English', () => {
    const first = (language: 'fr' | 'en') => String(calendarCsv(plain, language).files[0]).split('\r\n')[0];
    expect(first('fr')).toMatch(/^\ufeffDate;Heure;Titre;/);
    expect(first('en')).toMatch(/^\ufeffDate,Time,Title,/);
  });

  it('quotes a text with any program’s separator, so that none reads a second cell, a formula, in it', () => {
    const texts = ['bonjour;=1+1', 'bonjour,=1+1', 'bonjour\t=1+1'];
    const entries = texts.map((text, n) => entry(`s-${n}`, { title: 'T', variants: [{ channel: 'instagram', text }] }));
    for (const language of ['fr', 'en'] as const)
      for (const text of texts) expect(calendarCsv(entries, language).files[0]).toContain(`"${text}"`);
  });

  it('says which entries have more than the sheet holds', () => {
    const event = entry('jeu', { title: 'T', event: { kind: 'contest' } });
    expect(calendarCsv([...plain, event], 'fr').told).toEqual([{ code: 'export-sheet-lacks', with: { n: 1, names: 'jeu' } }]);
    expect(calendarXlsx([...plain, event], 'fr').told).toEqual([{ code: 'export-sheet-lacks', with: { n: 1, names: 'jeu' } }]);
  });

  it('has no cell that a spreadsheet could run, keeps its text behind an apostrophe, and says so', () => {
    const { files, told } = calendarCsv(hostile, 'fr');
    const { data } = Papa.parse<string[]>(String(files[0]).replace(/^\ufeff/, ''), { skipEmptyLines: true });
    expect(data.flat().filter((cell) => /^[\s\u00a0]*[=+\-@＝]|^\t/.test(cell))).toEqual([]);
    const texts = data.slice(1).map((row) => row[data[0]?.indexOf('Texte') as number]);
    expect(texts.map((text) => text?.replace(/^'/, ''))).toEqual(HOSTILE);
    expect(told).toMatchObject([{ code: 'export-apostrophe' }]);
  });
});

describe('the calendar as XLSX', () => {
  const bytes = calendarXlsx([...plain, ...hostile], 'fr').files[0] as Uint8Array;
  const { head, rows } = calendarSheet([...plain, ...hostile], 'fr');

  it('opens in SheetJS with the same content, every cell a text', () => {
    const sheet = read(bytes).Sheets.Calendrier;
    expect(utils.sheet_to_json(sheet as NonNullable<typeof sheet>, { header: 1, defval: '', raw: true })).toEqual([head, ...rows]);
    for (const [name, cell] of Object.entries(sheet ?? {})) if (!name.startsWith('!')) expect(cell).toMatchObject({ t: 's' });
  });

  it('holds the same in its XML, read without SheetJS, and no formula', async () => {
    const parts = await withZip({ buffer: Buffer.from(bytes) }, async (entries) => {
      const texts = new Map<string, string>();
      for (const one of entries) {
        const pieces: Buffer[] = [];
        for await (const piece of one.pieces()) pieces.push(Buffer.from(piece));
        texts.set(one.name, Buffer.concat(pieces).toString('utf8'));
      }
      return texts;
    });
    const xml = (name: string) => parseHTML(`<html><body>${(parts.get(name) ?? '').replace(/<\?xml[^>]*>/, '')}</body></html>`).document;
    const strings = [...xml('xl/sharedStrings.xml').querySelectorAll('si')].map((si) => si.textContent);
    const sheet = xml('xl/worksheets/sheet1.xml');
    expect(sheet.querySelectorAll('f')).toHaveLength(0);
    const cells = [...sheet.querySelectorAll('c')].map((cell) => {
      expect(cell.getAttribute('t')).toBe('s');
      return strings[Number(cell.querySelector('v')?.textContent)];
    });
    expect(cells).toEqual([head, ...rows].flat().filter((cell) => cell !== ''));
  });
});

describe('the calendar as JSON', () => {
  it('has all that is known', () => {
    const { vigie, entries } = JSON.parse(String(calendarJson(plain, 'lune').files[0]));
    expect(vigie).toBe('calendar');
    expect(entries).toEqual(JSON.parse(JSON.stringify(plain)));
  });
});

describe('what is chosen', () => {
  it('goes by campaign, days and status, variant by variant', () => {
    expect(selected(plain, { campaign: 'hiver' }).map(({ post }) => post.id)).toEqual(['reparer']);
    const [december] = selected(plain, { from: '2026-12-01', to: '2026-12-31' });
    expect(december?.variants.map(({ variant }) => variant.key)).toEqual(['linkedin']);
    expect(selected(plain, { statuses: ['idea'] }).map(({ post }) => post.id)).toEqual(['idee']);
  });
});
