import { describe, expect, it } from 'vitest';
import { gridOf } from './made-files.ts';

const delimiterIn = async (text: string) => (await gridOf(text)).grid.csv?.delimiter;

describe('the delimiter', () => {
  it.each([',', ';', '\t', '|'])('%j is found in a plain table', async (delimiter) => {
    const rows = [
      ['Date', 'Portée', 'Vues'],
      ['2025-10-04', '12', '13'],
      ['2025-10-05', '14', '15'],
    ];
    expect(await delimiterIn(rows.map((row) => row.join(delimiter)).join('\n'))).toBe(delimiter);
  });

  it.each([
    ['decimal commas', 'Date;Taux;Part\n2025-10-04;3,5;4,2\n2025-10-05;3,6;4,1\n', ';'],
    ['a comma in each text', 'Ville;Part\nPlévenon, France;12\nRedon, France;9\nGuer, France;7\n', ';'],
    ['a preamble', '# ----\n# Pages\n# Compte : Maison Copeau\n# ----\n\nPage | titre,Vues,Durée\n/a | b,12,3\n/c | d,4,5\n', ','],
    ['bars in titles', 'Titre,Vues,Likes\nAccueil | Copeau,12,3\nAtelier | Copeau,4,5\n', ','],
    ['semicolons in quoted captions', 'id,texte,n\n1,"un;deux;trois",2\n2,"quatre;cinq;six",3\n', ','],
    ['commas in semicolon-quoted captions', '"id";"texte";"n"\n"1";"un, deux, trois";"2"\n"2";"a,b";"3"\n', ';'],
    ['blocks of several widths', 'Âge\n,Femmes,Hommes\n18-24,3,4\n25-34,5,6\n\nVilles\nA,B,C,D\n1,2,3,4\n', ','],
    ['tabs and commas', 'id\ttexte\n1\tun, deux, trois\n2\tquatre,cinq\n', '\t'],
    ['one row, shorter than the header', 'a,b,c,d,e\n1,2,3\n', ','],
    ['rows shorter than the header', 'a,b,c,d,e\n1,2,3\n1,2,3\n1,2\n', ','],
  ])('is not fooled by %s', async (_, text, expected) => {
    expect(await delimiterIn(text)).toBe(expected);
  });

  it('leaves one column whole', async () => {
    expect((await gridOf('Légende\nBonjour, toi\nUn, deux, trois\nBonsoir, vous\n')).records).toHaveLength(4);
    expect((await gridOf('Légende\nBonjour, toi\nBonsoir, vous\n')).records[1]).toEqual(['Bonjour, toi']);
    expect((await gridOf('Abonnés\n12\n13\n')).records).toEqual([['Abonnés'], ['12'], ['13']]);
  });

  it('is the one that a sep= line names, and the line stays a record', async () => {
    const { records, grid } = await gridOf('sep=;\r\n"Abonnés"\r\n"Date";"Primary"\r\n"2025-10-04T00:00:00";"1,5"\r\n');
    expect(records).toEqual([['sep=;'], ['Abonnés'], ['Date', 'Primary'], ['2025-10-04T00:00:00', '1,5']]);
    expect(grid.csv?.delimiter).toBe(';');
    expect((await gridOf('sep=\t\na,b\tc\n1\t2\n')).records[1]).toEqual(['a,b', 'c']);
    expect((await gridOf('"sep=,"\na,b\n')).records).toEqual([['sep=,'], ['a', 'b']]);
  });

  it('is not the one of a sep= line that is no longer true', async () => {
    expect(await delimiterIn('sep=,\nDate;Vues\n2025-10-04;1\n2025-10-05;2\n')).toBe(';');
  });
});
