import { gzipSync } from 'node:zlib';
import * as XLSX from '@e965/xlsx';
import { pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { members, refusal, zipOf } from './made-files.ts';

const CSV = 'id,vues\n1,2\n3,4\n';
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200_000, 7)]);

async function tarOf(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const tar = pack();
  for (const [name, data] of Object.entries(parts)) tar.entry({ name, mtime: new Date('2026-10-04T08:00:00Z') }, data);
  tar.finalize();
  const pieces: Buffer[] = [];
  for await (const piece of tar as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}

function workbook(): Buffer {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['a'], [1]]), 'S');
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' });
}

const PARTS = {
  'export/vues.csv': CSV,
  'export/classeur.bin': workbook(),
  'export/réponses.json': '[{"id":1}]',
  'export/sans-nom': CSV,
  'lisezmoi.txt': 'Merci d’avoir demandé votre archive, elle est prête.\n',
  '__MACOSX/export/._vues.csv': 'x',
  '.DS_Store': 'x',
  'media/photo': JPEG,
  'media/photo.jpg': CSV,
};
const READABLE = ['export/vues.csv', 'export/classeur.bin', 'export/réponses.json', 'export/sans-nom'];
const parts = (of: Record<string, string | Buffer>) => Object.entries(of).map(([name, data]) => ({ name, data }));

describe('an archive', () => {
  it.each([
    ['zip', async () => zipOf([{ name: 'export/', data: '' }, ...parts(PARTS)])],
    ['tar', async () => tarOf(PARTS)],
    ['tar.gz', async () => gzipSync(await tarOf(PARTS))],
  ])('%s gives one member for each thing to read', async (_, make) => {
    const found = await members(await make(), 'export.csv');
    expect(found.map((member) => member.member)).toEqual(READABLE);
    expect(found.map((member) => member.read().kind)).toEqual(['grids', 'grids', 'json', 'grids']);
    expect(found[0]?.sha256).toBe(found[3]?.sha256);
    expect(found[0]?.bytes).toBe(CSV.length);
    expect(new Date(found[0]?.modifiedAt ?? 0).getUTCFullYear()).toBe(2026);
  });

  it('of one gzipped file is that file', async () => {
    const [member] = await members(gzipSync(CSV), 'vues.csv.gz');
    expect(member?.member).toMatch(/vues\.csv$/);
    expect(member?.read().kind).toBe('grids');
  });

  it('may hold names that lead elsewhere: they are labels', async () => {
    const found = await members(
      zipOf([
        { name: '../../etc/vues.csv', data: CSV },
        { name: 'C:\\vues.csv', data: CSV },
      ]),
    );
    expect(found.map((member) => member.member)).toEqual(['../../etc/vues.csv', 'C:/vues.csv']);
  });

  it('says what is wrong with a member that is named as data', async () => {
    const found = await members(zipOf([...parts({ 'bon.csv': CSV, 'vide.csv': '', 'photo.csv': JPEG })]));
    expect(found.map((member) => member.member)).toEqual(['bon.csv', 'vide.csv', 'photo.csv']);
    expect(() => found[1]?.read()).toThrow('The file is empty');
    expect(() => found[2]?.read()).toThrow('image (JPEG)');
  });

  it('inside an archive is refused, the rest is read', async () => {
    const inner = zipOf(parts({ 'vues.csv': CSV }));
    for (const outer of [zipOf(parts({ 'a.csv': CSV, 'b.zip': inner, 'c.tgz': gzipSync(await tarOf({ x: CSV })) }))]) {
      const found = await members(outer);
      expect(found.map((member) => member.member)).toEqual(['a.csv', 'b.zip', 'c.tgz']);
      expect(found[0]?.read().kind).toBe('grids');
      expect(() => found[1]?.read()).toThrow('archive inside an archive');
      expect(() => found[2]?.read()).toThrow('archive inside an archive');
    }
  });

  it('is refused when it is broken', async () => {
    const zip = zipOf(parts(PARTS));
    const damaged = Buffer.from(zip);
    damaged.fill(0x55, 45, 60);
    const archives = [
      zip.subarray(0, -30),
      damaged,
      gzipSync(await tarOf(PARTS)).subarray(0, 900),
      (await tarOf(PARTS)).subarray(0, 700),
      gzipSync(CSV).subarray(0, 20),
    ];
    for (const bytes of archives) expect((await refusal(bytes))?.code).toBe('archive-broken');
  });

  it('is refused when a password protects it', async () => {
    expect((await refusal(zipOf([{ name: 'vues.csv', data: CSV, encrypted: true }])))?.code).toBe('archive-locked');
  });

  it('is refused when it holds nothing to read', async () => {
    expect((await refusal(zipOf([{ name: 'a.jpg', data: JPEG }])))?.code).toBe('archive-without-data');
    expect((await refusal(zipOf([])))?.code).toBe('archive-without-data');
  });

  it('is refused when its members are too large together, and photos do not count', async () => {
    const big = { 'a.csv': CSV.repeat(5000), 'b.csv': CSV.repeat(5000), 'photo.bin': Buffer.concat([JPEG, JPEG]) };
    const caps = { archive: 100_000 };
    for (const bytes of [zipOf(parts(big)), gzipSync(await tarOf(big))])
      expect((await refusal(bytes, 'x', { caps }))?.code).toBe('archive-too-large');
    for (const bytes of [zipOf(parts({ ...big, 'b.csv': CSV })), await tarOf({ ...big, 'b.csv': CSV })]) {
      expect(await members(bytes, 'x', { caps })).toHaveLength(2);
    }
    expect((await refusal(gzipSync(CSV.repeat(9000)), 'x.gz', { caps }))?.code).toBe('archive-too-large');
    expect((await refusal(await tarOf(big), 'x', { caps: { passedOver: 1000 } }))?.code).toBe('archive-too-large');
  });

  it('is refused when a member is larger than it says', async () => {
    expect((await refusal(zipOf([{ name: 'a.csv', data: CSV.repeat(5000), claimed: 20 }])))?.code).toBe('archive-broken');
  });
});
