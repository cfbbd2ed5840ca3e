import { describe, expect, it } from 'vitest';
import { gridOf, gridsOf } from './made-files.ts';

const TEXT = 'id,légende\n1,Créé à l’été\n2,ça, là\n';
const utf16 = (text: string, big = false) => (big ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le'));

/** Text in an 8-bit encoding, through the decoder that reads it. */
function legacy(text: string, encoding: string): Buffer {
  const table = new TextDecoder(encoding).decode(Buffer.from(Array.from({ length: 256 }, (_, i) => i)));
  return Buffer.from(Array.from(text, (character) => table.indexOf(character)));
}

describe('the encoding', () => {
  it.each([
    ['utf-8', Buffer.from(TEXT), false],
    ['utf-8', Buffer.from(`\ufeff${TEXT}`), true],
    ['utf-16le', utf16(`\ufeff${TEXT}`), true],
    ['utf-16be', utf16(`\ufeff${TEXT}`, true), true],
    ['utf-16le', utf16(TEXT), false],
    ['utf-16be', utf16(TEXT, true), false],
  ])('%s is read, byte order mark: %#', async (encoding, bytes, byteOrderMark) => {
    const { records, remarks, grid } = await gridOf(bytes);
    expect(records[0]).toEqual(['id', 'légende']);
    expect(records[1]).toEqual(['1', 'Créé à l’été']);
    expect(grid.csv).toMatchObject({ encoding, byteOrderMark });
    expect(remarks).toEqual([]);
  });

  it.each([
    ['windows-1252', 'id;légende\n1;Créé à l’été, œuvre\n2;ÉTÉ À PÂQUES « déjà »\n'],
    ['windows-1251', 'id;текст\n1;Пловдив, янв\n2;3.яну\n'],
    ['macintosh', 'id;légende\n1;Créé à l’été\n2;ça là\n'],
  ])('%s is guessed by its letters, and said', async (encoding, text) => {
    const { grids, remarks } = await gridsOf(legacy(text, encoding));
    expect([...(grids[0]?.records() ?? [])].map((record) => record.join(';')).join('\n')).toBe(text.trimEnd());
    expect(remarks).toEqual([{ code: 'encoding-guessed', with: { encoding } }]);
  });

  it.each([true, false])('counts the broken characters of a UTF-8 text (byte order mark: %s)', async (mark) => {
    const bytes = Buffer.concat([
      Buffer.from(`${mark ? '\ufeff' : ''}${TEXT}`),
      Buffer.from([0xc3]),
      Buffer.from(`,x\n\ufffd${TEXT}`),
      Buffer.from([0xff]),
    ]);
    const { grids, remarks } = await gridsOf(bytes);
    expect(grids[0]?.csv?.encoding).toBe('utf-8');
    expect(remarks).toEqual([{ code: 'characters-broken', with: { count: 2 } }]);
  });

  it('finds what is broken far from the beginning', async () => {
    const bytes = Buffer.concat([Buffer.from(`a,b\n${'é,🎉\n'.repeat(200_000)}`), Buffer.from([0xe9]), Buffer.from(',fin\n')]);
    expect((await gridsOf(bytes)).remarks).toEqual([{ code: 'characters-broken', with: { count: 1 } }]);
  });
});
