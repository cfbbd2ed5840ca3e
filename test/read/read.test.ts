import { createHash } from 'node:crypto';
import { appendFileSync, chmodSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentence } from '../../scripts/model/problem.ts';
import { READ_SENTENCES } from '../../scripts/model/sentences-read.ts';
import { openFile } from '../../scripts/read/read.ts';
import { diskProblem } from '../../scripts/read/source.ts';
import { madeFile, members, refusal } from './made-files.ts';

const CSV = 'id,vues\n1,2\n3,4\n';
const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * i * 31 + (i >> 3) * 17) & 255));

describe('openFile', () => {
  it('gives a plain file as one member', async () => {
    const [member, ...others] = await members(CSV);
    expect(others).toEqual([]);
    expect(member).toMatchObject({ member: '', bytes: CSV.length, sha256: createHash('sha256').update(CSV).digest('hex') });
    expect(Math.abs((member?.modifiedAt ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('opens a file whose name is not valid UTF-8', async () => {
    const path = Buffer.concat([Buffer.from(`${dirname(madeFile(CSV))}/`), Buffer.from([0xe9, 0x74, 0xe9]), Buffer.from('.csv')]);
    writeFileSync(path, CSV);
    const [member] = await openFile(path);
    expect(member?.read().kind).toBe('grids');
  });

  it.each([
    ['nothing', '', 'file-empty'],
    ['a byte order mark', '\ufeff', 'file-empty'],
    ['blanks', ' \r\n\t\n', 'file-empty'],
    ['many blanks', '\n'.repeat(300_000), 'file-empty'],
    ['a web page', '<!DOCTYPE html><html><body>Erreur 404</body></html>', 'file-is-html'],
    ['a login page', '\n<html><form><input type="password"></form></html>', 'file-is-login-page'],
    ['a login page without a form', '<!-- x --><html><head><title>Log in to Exemple</title></head></html>', 'file-is-login-page'],
    ['a PDF', '%PDF-1.7\n…', 'file-is-pdf'],
    ['a photo', Buffer.from('\x89PNG\r\n\x1a\n…', 'latin1'), 'file-is-image'],
    ['a video', Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), 'file-is-video'],
    ['a RAR', Buffer.from('Rar!\x1a\x07\0', 'latin1'), 'archive-other'],
    ['XML', '<?xml version="1.0"?><data/>', 'file-is-xml'],
    ['noise', noise, 'file-is-noise'],
    ['zeros', Buffer.alloc(5000), 'file-is-noise'],
  ])('refuses %s', async (_, content, code) => {
    expect((await refusal(content))?.code).toBe(code);
  });

  it('reads a text that begins with many blank lines', async () => {
    const [member] = await members('\n'.repeat(100_000) + CSV);
    const content = member?.read();
    expect(content?.kind === 'grids' && [...(content.grids[0]?.records() ?? [])].length).toBe(100_003);
  });

  it('refuses what is too large, and reads what just fits', async () => {
    expect(await refusal(CSV, 'x.csv', { caps: { csv: CSV.length } })).toBeUndefined();
    expect((await refusal(CSV, 'x.csv', { caps: { csv: CSV.length - 1 } }))?.code).toBe('csv-too-large');
    expect((await refusal('{"a":1}', 'x.json', { caps: { json: 3 } }))?.code).toBe('json-too-large');
  });

  it('says that a file vanished, changed, or is none', async () => {
    const path = madeFile(CSV);
    const [member] = await openFile(path);
    appendFileSync(path, '5,6\n');
    expect(() => member?.read()).toThrow('changed while it was being read');
    rmSync(path);
    expect(() => member?.read()).toThrow('no longer there');
    await expect(openFile(path)).rejects.toMatchObject({ remark: { code: 'file-vanished' } });
    await expect(openFile(join(path, 'x.csv'))).rejects.toMatchObject({ remark: { code: 'file-vanished' } });
    await expect(openFile(dirname(path))).rejects.toMatchObject({ remark: { code: 'not-a-file' } });
  });

  it.skipIf(process.getuid?.() === 0)('says that a file may not be read', async () => {
    const path = madeFile(CSV);
    chmodSync(path, 0);
    await expect(openFile(path)).rejects.toMatchObject({ remark: { code: 'file-forbidden' } });
  });

  it.each([
    ['EACCES', 'file-forbidden'],
    ['EPERM', 'file-forbidden'],
    ['ENOENT', 'file-vanished'],
    ['EISDIR', 'not-a-file'],
    ['EBUSY', 'file-busy'],
    ['EIO', 'disk-error'],
  ])('has a sentence for %s', (code, expected) => {
    expect(diskProblem(Object.assign(new Error(code), { code }))).toMatchObject({ remark: { code: expected } });
  });
});

describe('JSON', () => {
  it.each(['{"a":[1,"é"]}', '\ufeff{"a":[1,"é"]}'])('is read: %j', async (text) => {
    for (const bytes of [Buffer.from(text), Buffer.from(text, 'utf16le')]) {
      const [member] = await members(bytes, 'x.txt');
      expect(member?.read()).toEqual({ kind: 'json', value: { a: [1, 'é'] }, remarks: [] });
    }
  });

  it('keeps a __proto__ key as a key', async () => {
    const [member] = await members('{"__proto__":{"polluted":true}}');
    const content = member?.read();
    expect(content?.kind === 'json' && Object.keys(content.value as object)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each([
    ['{"a": 1,\n "b": tru }', { line: 2, column: 7 }],
    ['{"a": 1,\n "b": [1, 2', { line: 2, column: 12 }],
    ['[{"a":1}\n{"b":2}]', { line: 2, column: 1 }],
    ['{"a":"x",\n}', { line: 2, column: 1 }],
    ['{"a":{"b":[1,],"c":2}}', { line: 1, column: 14 }],
    ['{"a":"non fermé', { line: 1, column: 16 }],
    ['{"a":1} fin', { line: 1, column: 9 }],
    ['{"a" 1}', { line: 1, column: 6 }],
  ])('is refused with the place where it breaks: %j', async (text, place) => {
    expect(await refusal(text)).toEqual({ code: 'json-invalid', with: place });
  });
});

describe('sentences', () => {
  const codes = Object.keys(READ_SENTENCES) as (keyof typeof READ_SENTENCES)[];

  it.each(codes)('%s is set as French and English are', (code) => {
    const { fr, en } = READ_SENTENCES[code];
    expect(fr).not.toMatch(/[^\u202f][;!?%]|[^\u00a0]:|'|«[^\u00a0]|[^\u00a0]»/);
    expect(en).not.toMatch(/'|\s[;:!?%]/);
    expect(fr.match(/\{\w+\}/g)?.sort()).toEqual(en.match(/\{\w+\}/g)?.sort());
    expect(fr.endsWith('.') && en.endsWith('.')).toBe(true);
  });

  it('carry their particulars', () => {
    expect(sentence({ code: 'csv-too-large', with: { size: 1200, limit: 500 } }, 'fr')).toContain('1\u202f200\u00a0Mo');
  });
});
