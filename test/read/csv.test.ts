import { describe, expect, it } from 'vitest';
import { gridOf, refusal } from './made-files.ts';

const TABLE = 'Post ID,Caption,Reach\n17900000000000001,Atelier Copeau,12\n17900000000000002,Établi,34\n';

describe('records', () => {
  it('keeps the rows that a spreadsheet shows: blank lines count, the last line end makes none', async () => {
    const { records, grid } = await gridOf('a,b\n\n1,2\n \n3,4\n');
    expect(records).toEqual([['a', 'b'], [''], ['1', '2'], [' '], ['3', '4']]);
    expect(grid.head).toEqual(records);
  });

  it('can be read as often as wanted, and given up early', async () => {
    const { grid } = await gridOf(TABLE);
    for (const record of grid.records()) {
      expect(record[0]).toBe('Post ID');
      break;
    }
    expect([...grid.records()]).toHaveLength(3);
    expect([...grid.records()]).toHaveLength(3);
  });

  it.each([
    ['LF', '\n', '\n'],
    ['CRLF', '\r\n', '\r\n'],
    ['CR', '\r', '\r'],
  ])('reads %s line ends', async (_, end, expected) => {
    const { records, grid } = await gridOf(['a,b', '1,"x\ny"', '2,"z"', '3,w'].join(end) + end);
    expect(records).toEqual([
      ['a', 'b'],
      ['1', 'x\ny'],
      ['2', 'z'],
      ['3', 'w'],
    ]);
    expect(grid.csv?.newline).toBe(expected);
  });

  it('reads LF and CRLF in one file', async () => {
    const { records } = await gridOf('a,b\n1,2\r\n3,"4"\r\n5,6\n');
    expect(records).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('does not break a caption at U+2028, nor at a line end inside quotes', async () => {
    const { records } = await gridOf('id,caption\n1,un\u2028deux\n2,"trois\r\nquatre, ""cinq"""\n');
    expect(records).toEqual([
      ['id', 'caption'],
      ['1', 'un\u2028deux'],
      ['2', 'trois\r\nquatre, "cinq"'],
    ]);
  });

  it('leaves ragged records and blanks in cells as they are', async () => {
    const { records } = await gridOf('a,b,c\n1, x \n2,y,z,extra\n3\n');
    expect(records).toEqual([['a', 'b', 'c'], ['1', ' x '], ['2', 'y', 'z', 'extra'], ['3']]);
  });

  it('treats __proto__ and constructor as ordinary cells', async () => {
    const { records } = await gridOf('__proto__,constructor\n1,2\n3,4\n');
    expect(records[0]).toEqual(['__proto__', 'constructor']);
  });

  it('gives the same records wherever the pieces of a large file are cut', async () => {
    const line = (i: number) => [`${17_900_000_000_000_000n + BigInt(i)}`, `Légende ${i}, « ${'é'.repeat(i % 97)} »\n"🎉"`, `${i}`];
    const rows = Array.from({ length: 20_000 }, (_, i) => line(i));
    const quoted = rows.map(([id, text, n]) => `${id},"${text?.replaceAll('"', '""')}",${n}\r\n`);
    const { records, grid } = await gridOf(`id,text,n\r\n${quoted.join('')}`);
    expect(records.slice(1)).toEqual(rows);
    expect(grid.head).toHaveLength(100);
  });

  it('reads a header without rows, and a text without last line end', async () => {
    expect((await gridOf('Post ID,Reach')).records).toEqual([['Post ID', 'Reach']]);
    expect((await gridOf('a,b\n1,""')).records).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });
});

describe('a quote that never closes', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => `${i},texte,5\n`).join('');

  it('is refused at the end of the file, with its row', async () => {
    expect(await refusal(`id,text,n\n${rows(3)}4,"ouvert,5\n${rows(3)}`)).toEqual({ code: 'quote-open', with: { row: 5 } });
  });

  it('is refused in a short file too', async () => {
    expect(await refusal('id,text\n1,"ouvert\n')).toEqual({ code: 'quote-open', with: { row: 2 } });
  });

  it('is refused once it has swallowed a megabyte', async () => {
    expect(await refusal(`id,text,n\n${rows(500)}9,"ouvert,5\n${rows(200_000)}9,"fermé",5\n`)).toEqual({
      code: 'quote-open',
      with: { row: 502 },
    });
  });

  it('is refused when the next quoted cell closes it', async () => {
    expect(await refusal(`id,text,n\n${rows(2)}9,"ouvert,5\n${rows(4)}9,"un, deux",5\n${rows(2)}`)).toEqual({
      code: 'quote-open',
      with: { row: 4 },
    });
  });

  it('is no such thing when a caption has an odd quote', async () => {
    const { records } = await gridOf('id,text,n\n1,un écran 5" ici,2\n2,"dit "oui", non",3\n3,x,4\n');
    expect(records).toHaveLength(4);
  });
});

describe('spreadsheet damage', () => {
  const original =
    'Post ID,"Publish time",Caption,Reach\n1,"10/04/2025 09:30","Bonjour, ""toi""\nsuite\n\n"" fin",5\n2,"10/05/2025 09:30",,6\n';
  const expected = [
    ['Post ID', 'Publish time', 'Caption', 'Reach'],
    ['1', '10/04/2025 09:30', 'Bonjour, "toi"\nsuite\n\n" fin', '5'],
    ['2', '10/05/2025 09:30', '', '6'],
  ];
  const wrap = (text: string, special: RegExp, padding = '') =>
    text
      .split('\n')
      .map((line) => (special.test(line) ? `"${line.replaceAll('"', '""')}"${padding}` : line + (line && padding)))
      .join('\n');

  it('is undone when each line was put in quotes', async () => {
    const { records, remarks, grid } = await gridOf(wrap(original, /[",]/));
    expect(records).toEqual(expected);
    expect(remarks).toEqual(['unwrapped']);
    expect(grid.csv?.delimiter).toBe(',');
  });

  it('is undone when only lines with quotes were, and rows are padded', async () => {
    expect((await gridOf(wrap(original, /"/))).records).toEqual(expected);
    expect((await gridOf(wrap(original, /[",]/, ';;;'))).records).toEqual(expected);
  });

  it('is not seen in a file whose text cells are all quoted', async () => {
    const { records, remarks } = await gridOf('"Date","Texte"\n"1","a, ""b"", c"\n"2","d"\n');
    expect(records[1]).toEqual(['1', 'a, "b", c']);
    expect(remarks).toEqual([]);
  });
});
