import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { dateText, plainDecimal } from '../../scripts/read/workbook.ts';
import { gridsOf, refusal, zipOf } from './made-files.ts';

const utc = (text: string) => new Date(`${text}Z`);

function workbook(type: XLSX.BookType): Buffer {
  const book = XLSX.utils.book_new();
  const posts = XLSX.utils.aoa_to_sheet(
    [
      ['Créé le', 'Légende', 'Taux', 'Vues', 'Épinglé'],
      [utc('2026-10-04T00:00:00'), 'Établi « neuf »', 0.0000012, 1234567, true],
      [utc('2026-10-04T09:30:15'), '__proto__', 12.5],
    ],
    { UTC: true, origin: 'B3', dateNF: 'yyyy-mm-dd hh:mm:ss' } as XLSX.AOA2SheetOpts,
  );
  posts.E6 = { t: 'n', v: 3, f: '1+1' };
  posts['!ref'] = 'B3:F40';
  XLSX.utils.book_append_sheet(book, posts, 'Publications');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([]), 'Vide');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['x']]), 'Autre');
  return XLSX.write(book, { type: 'buffer', bookType: type });
}

describe('a workbook', () => {
  it.each(['xlsx', 'xls', 'ods', 'xlsb'] as const)('%s becomes text, as its sheets show the rows', async (type) => {
    const { grids, remarks } = await gridsOf(workbook(type), 'export.csv');
    expect(grids.map((grid) => grid.name)).toEqual(['Publications', 'Autre']);
    expect([...(grids[0]?.records() ?? [])]).toEqual([
      [''],
      [''],
      ['', 'Créé le', 'Légende', 'Taux', 'Vues', 'Épinglé'],
      ['', '2026-10-04', 'Établi « neuf »', '0.0000012', '1234567', 'TRUE'],
      ['', '2026-10-04T09:30:15', '__proto__', '12.5'],
      ['', '', '', '', '3'],
    ]);
    expect(grids[0]?.head).toHaveLength(6);
    expect(grids[0]?.csv).toBeUndefined();
    expect(remarks).toEqual([]);
  });

  it('is refused when it is cut short, empty, or too large once opened', async () => {
    const bytes = workbook('xlsx');
    expect((await refusal(bytes.subarray(0, bytes.length - 500)))?.code).toBe('archive-broken');
    expect((await refusal(workbook('xls').subarray(0, 2000)))?.code).toBe('workbook-broken');
    const blank = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(blank, XLSX.utils.aoa_to_sheet([['']]), 'Vide');
    expect((await refusal(XLSX.write(blank, { type: 'buffer', bookType: 'xlsx' })))?.code).toBe('workbook-empty');
    expect((await refusal(bytes, 'x.xlsx', { caps: { workbook: 2000 } }))?.code).toBe('workbook-too-large');
    expect((await refusal(workbook('xls'), 'x.xls', { caps: { xls: 2000 } }))?.code).toBe('workbook-too-large');
  });

  it('is refused when a part is damaged or larger than it says', async () => {
    const parts = [{ name: '[Content_Types].xml', data: '<Types/>' }];
    const sheet = { name: 'xl/worksheets/sheet1.xml', data: 'x'.repeat(100_000) };
    expect((await refusal(zipOf([...parts, { ...sheet, claimed: 10 }])))?.code).toBe('workbook-broken');
    expect((await refusal(zipOf([...parts, sheet])))?.code).toBe('workbook-broken');
  });

  it('is refused when a password protects it', async () => {
    const encrypted = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(encrypted, '/EncryptionInfo', Buffer.alloc(5000));
    XLSX.CFB.utils.cfb_add(encrypted, '/EncryptedPackage', Buffer.alloc(5000));
    expect((await refusal(Buffer.from(XLSX.CFB.write(encrypted, { type: 'buffer' }) as Buffer), 'x.xlsx'))?.code).toBe('workbook-locked');
    const old = XLSX.CFB.utils.cfb_new();
    const bof = Buffer.from('0908100000060500bb0dcc070000000006000000', 'hex');
    const filePass = Buffer.from(`2f003600010001000100${'00'.repeat(48)}`, 'hex');
    XLSX.CFB.utils.cfb_add(old, '/Workbook', Buffer.concat([bof, filePass, Buffer.alloc(5000)]));
    expect((await refusal(Buffer.from(XLSX.CFB.write(old, { type: 'buffer' }) as Buffer), 'x.xls'))?.code).toBe('workbook-locked');
  });

  it('is not a Word document, nor a Numbers one', async () => {
    expect(
      await refusal(
        zipOf([
          { name: '[Content_Types].xml', data: '' },
          { name: 'word/document.xml', data: '' },
        ]),
      ),
    ).toEqual({
      code: 'file-is-document',
      with: { format: 'Word' },
    });
    expect((await refusal(zipOf([{ name: 'Index/Document.iwa', data: 'x' }])))?.code).toBe('file-is-numbers');
  });
});

describe('cells', () => {
  it.each([
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-2.25e-10, '-0.000000000225'],
    [123456789012345680, '123456789012345680'],
    [0, '0'],
  ])('%d is written without exponent', (value, expected) => expect(plainDecimal(value)).toBe(expected));

  it.each([
    [45934, '2025-10-04'],
    [45934.5, '2025-10-04T12:00:00'],
    [45934.999999, '2025-10-05'],
    [0.3958333333, '09:30:00'],
    [60, '1900-02-29'],
  ])('serial %d is a day or a time', (serial, expected) => expect(dateText(serial, false)).toBe(expected));

  it('counts from 1904 where the workbook does', () => expect(dateText(44472, true)).toBe('2025-10-04'));
});
