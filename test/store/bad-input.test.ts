/** Bad input: each gets one clear sentence with the next step, exit code 2, and the rest is gathered. Nothing on the disk is lost. */

import {
  chmodSync,
  chownSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { storedZip } from '../demo/stored-zip.ts';
import { ask, BRAND_YAML, dataFolder, gather, instagramCsv, put, vigie, vigieUnder } from '../workspace.ts';

const good = instagramCsv([{ id: '1' }]);

function encryptedWorkbook(): Buffer {
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from('04000400400000003c', 'hex'));
  XLSX.CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(5000));
  return Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }) as Buffer);
}

/** An .xlsx whose sheet is mostly nothing, but says it holds more than it may. */
function hugeWorkbook(): Buffer {
  const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['Date', 'Views']]), 'Sheet');
  const zip = Buffer.from(XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
  const at = zip.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  zip.writeUInt32LE(600 * 1024 * 1024, at + 24);
  return zip;
}

const NOISE = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919 + (index >> 3) * 104_729) & 0xff));

const CASES: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['empty.csv', '', /empty.*Download/],
  [
    'login.csv',
    '<!DOCTYPE html><html><head><title>Log in to Facebook</title></head><body><form><input type="password"></form></body></html>',
    /login page.*[Ll]og in again|login page.*Reconnect|login page.*sign in/i,
  ],
  ['truncated.zip', storedZip([{ name: 'Overview.csv', bytes: Buffer.from(good) }], Date.UTC(2026, 3, 2)).subarray(0, 60), /archive|zip/i],
  ['locked.xlsx', encryptedWorkbook(), /password.*(without|remove)/i],
  ['huge.xlsx', hugeWorkbook(), /500|too large/],
  ['noise.csv', NOISE, /neither text nor a workbook.*Download/],
  ['unknown.csv', 'Colour,Weight\nred,1\n', /does not know this file.*vigie -- map/],
];

describe('bad input', () => {
  it.each(CASES)('%s gets a sentence with the next step; the rest is gathered', (name, content, says) => {
    const data = dataFolder({ 'lune/brand.yaml': BRAND_YAML, 'lune/exports/good.csv': good, [`lune/exports/${name}`]: content });
    const { code, files } = gather(data);
    const bad = files.find((file) => file.path.includes(name));
    expect(code).toBe(2);
    expect(bad).toMatchObject({ status: 'refused', posts: 0 });
    expect(bad?.reason).toMatch(says);
    expect(bad?.reason).toMatch(/[.`]$/);
    expect(files.find((file) => file.path.endsWith('good.csv'))).toMatchObject({ status: 'loaded', posts: 1 });
    expect(readFileSync(join(data, 'lune/exports', name)).equals(Buffer.from(content))).toBe(true);
    const french = vigie(data, 'gather', '--lang', 'fr');
    expect(french.code, 'it stays refused').toBe(2);
    expect(french.stderr).toContain(`lune/exports/${name}`);
    expect(french.stderr).not.toContain(bad?.reason as string);
  });

  it('a header with no rows loads with a warning', () => {
    const data = dataFolder({ 'lune/brand.yaml': BRAND_YAML, 'lune/exports/empty-period.csv': instagramCsv([]) });
    const { code, files } = gather(data);
    expect(code).toBe(0);
    expect(files[0]).toMatchObject({ status: 'loaded', rows: 0, warnings: [expect.stringMatching(/header is there, but no row/)] });
  });

  it('a brand.yaml that is not YAML names its line, keeps what was read, and stops no other brand', async () => {
    const data = dataFolder({
      'lune/brand.yaml': BRAND_YAML,
      'lune/exports/good.csv': good,
      'soleil/brand.yaml': BRAND_YAML.replaceAll('lune', 'soleil'),
      'soleil/exports/good.csv': instagramCsv([{ id: '2', account: 'ateliersoleil' }]),
    });
    gather(data);
    put(data, 'lune/brand.yaml', 'name: Atelier Lune\ntimeZone: [Europe/Paris\nlanguages: fr\n');
    put(data, 'soleil/exports/more.csv', instagramCsv([{ id: '3', account: 'ateliersoleil' }]));
    const { code, files } = gather(data);
    expect(code).toBe(2);
    expect(files.find((file) => file.path === 'lune/brand.yaml')).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/lune\/brand\.yaml, line \d+: .*not valid YAML/),
    });
    expect(await ask(data, 'SELECT brand, count(*)::INTEGER AS n FROM posts GROUP BY brand ORDER BY brand')).toEqual([
      { brand: 'lune', n: 1 },
      { brand: 'soleil', n: 2 },
    ]);
  });

  it('a brand.yaml with a wrong value names the key and the line', () => {
    const data = dataFolder({ 'lune/brand.yaml': BRAND_YAML.replace('Europe/Paris', 'Europe/Pari') });
    expect(gather(data).files[0]).toMatchObject({
      path: 'lune/brand.yaml',
      status: 'refused',
      reason: expect.stringMatching(/line 2: the value of “timeZone”/),
    });
  });

  it('a broken sources.yaml is never overwritten, and stops no other brand', async () => {
    const data = dataFolder({
      'lune/brand.yaml': BRAND_YAML,
      'lune/exports/good.csv': good,
      'lune/sources.yaml': 'abc: [',
      'soleil/brand.yaml': BRAND_YAML.replaceAll('lune', 'soleil'),
      'soleil/exports/good.csv': instagramCsv([{ id: '2', account: 'ateliersoleil' }]),
    });
    const { code, files } = gather(data);
    expect(code).toBe(2);
    expect(files.find((file) => file.path === 'lune/sources.yaml')).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/delete the file/),
    });
    expect(await ask(data, 'SELECT brand FROM posts')).toEqual([{ brand: 'soleil' }]);
    expect(readFileSync(join(data, 'lune/sources.yaml'), 'utf8')).toBe('abc: [');
  });

  it('a file that may not be read says so, and is read once it may', () => {
    const data = dataFolder({ 'lune/brand.yaml': BRAND_YAML, 'lune/exports/good.csv': good });
    const secret = put(data, 'lune/exports/secret.csv', instagramCsv([{ id: '7' }]));
    const uid = process.getuid?.() === 0 ? 65_534 : undefined;
    for (const path of ['', 'lune', 'lune/exports']) {
      chmodSync(join(data, path), 0o777);
      if (uid) chownSync(join(data, path), uid, uid);
    }
    chmodSync(secret, 0o000);
    const run = () =>
      JSON.parse(vigieUnder(uid === undefined ? {} : { uid }, data, 'gather', '--json').stdout) as {
        files: { path: string; status: string; reason: string }[];
      };
    const status = () => run().files.find((file) => file.path.endsWith('secret.csv'));
    expect(status()).toMatchObject({ status: 'refused', reason: expect.stringMatching(/permission|right|allowed/i) });
    chmodSync(secret, 0o644);
    expect(status()).toMatchObject({ status: 'loaded' });
  });

  it('a name that is no UTF-8 is read and shown', () => {
    const data = dataFolder({ 'lune/brand.yaml': BRAND_YAML });
    mkdirSync(join(data, 'lune/exports'));
    writeFileSync(Buffer.concat([Buffer.from(`${data}/lune/exports/ao`), Buffer.from([0xfb]), Buffer.from('t.csv')]), good);
    expect(gather(data).files).toMatchObject([{ path: 'lune/exports/ao%FBt.csv', status: 'loaded', posts: 1 }]);
  });

  it('a CSV over 500 MB is refused with advice; one of 300 MB is read', { timeout: 240_000 }, async () => {
    const data = dataFolder({ 'lune/brand.yaml': BRAND_YAML });
    const over = put(
      data,
      'lune/exports/over.csv',
      instagramCsv(Array.from({ length: 1000 }, (_, index) => ({ id: String(index), text: 'Une lampe '.repeat(20) }))),
    );
    truncateSync(over, 525 * 1024 * 1024);
    const large = openSync(put(data, 'lune/exports/large.csv', instagramCsv([])), 'a');
    const rows = 600_000;
    const caption = 'Une lampe '.repeat(38);
    for (let from = 0; from < rows; from += 10_000) {
      const posts = Array.from({ length: 10_000 }, (_, index) => ({ id: String(20_000_000 + from + index), text: caption }));
      writeSync(large, instagramCsv(posts).slice(instagramCsv([]).length));
    }
    closeSync(large);
    const { files } = gather(data);
    expect(files.find((file) => file.path.endsWith('over.csv'))).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/500 MB/),
    });
    expect(files.find((file) => file.path.endsWith('large.csv'))).toMatchObject({ status: 'loaded', rows, posts: rows });
  });

  it('a full disk leaves the store as it was, with a sentence', async () => {
    const data = dataFolder({ 'lune/brand.yaml': BRAND_YAML, 'lune/exports/good.csv': good });
    gather(data);
    put(data, 'lune/exports/more.csv', instagramCsv(Array.from({ length: 3000 }, (_, index) => ({ id: String(index + 10) }))));
    const full = vigieUnder({ shell: 'ulimit -f 300' }, data, 'gather');
    expect(full.code).toBe(1);
    expect(full.stderr).toMatch(/disk is full.*Free some space/);
    expect(await ask(data, 'SELECT count(*)::INTEGER AS n FROM posts')).toEqual([{ n: 1 }]);
    expect(readdirSync(join(data, '.vigie')).sort()).toEqual(['store.duckdb']);
    gather(data);
    expect(await ask(data, 'SELECT count(*)::INTEGER AS n FROM posts')).toEqual([{ n: 3001 }]);
  });
});
