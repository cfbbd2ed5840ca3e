/** The desk's doors open to the desk's own page, and to nothing else that can reach this machine. Raw HTTP: what no browser would send too. */

import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guard } from '../../scripts/desk/guard.ts';
import { isUnder } from '../../scripts/workspace/inside.ts';
import { BRAND_YAML, dataFolder, instagramCsv, put } from '../workspace.ts';
import { type OpenDesk, openDesk, type Sent, send } from './open.ts';

const outside = dataFolder({ 'secret.txt': 'not to be touched' });
const data = dataFolder({ 'lune/brand.yaml': BRAND_YAML, 'lune/exports/march.csv': instagramCsv([{ id: '9001' }]) });
let desk: OpenDesk;
let token = '';

beforeAll(async () => {
  desk = await openDesk(data, '--lang', 'en');
  token = await desk.token();
});
afterAll(() => desk?.close());

/** What the page itself would send. */
const own = (): Record<string, string> => ({
  Origin: `http://localhost:${desk.port}`,
  'Sec-Fetch-Site': 'same-origin',
  'X-Vigie-Token': token,
  'Content-Type': 'application/octet-stream',
});
const drop = (path: string, headers: Record<string, string> = {}, body: string | Buffer = 'a;b\n1;2\n', brand = 'lune'): Sent => ({
  method: 'PUT',
  path: `/_desk/files?brand=${encodeURIComponent(brand)}&path=${encodeURIComponent(path)}&lang=en`,
  headers: { ...own(), 'Content-Length': String(Buffer.byteLength(body)), ...headers },
  body,
});
/** Every file of the data folder but the store's. */
const everything = () =>
  readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/^\.vigie|sources\.yaml$/.test(name))
    .sort();

/** Sends, and expects a refusal that leaves the disk as it was. */
async function refused(sent: Sent, status: number, sentence?: RegExp): Promise<void> {
  const before = everything();
  const answer = await send(desk.port, sent);
  expect(answer.status, answer.body).toBe(status);
  expect(JSON.parse(answer.body).problem).toMatch(sentence ?? /\w{3}.*\.$/);
  expect(everything()).toEqual(before);
}
const without = (name: string, sent: Sent): Sent => {
  const headers = { ...sent.headers };
  delete headers[name];
  return { ...sent, headers };
};

/** What the guard says of a PUT with these headers, on a server that has nothing else; `{port}` stands for its port. */
async function guardAlone(headers: Record<string, string>): Promise<number> {
  const door = { method: 'PUT', type: 'application/octet-stream', most: 10 } as const;
  const server = createServer((request, response) => {
    response.writeHead(guard(request, door, token)?.status ?? 200).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const moved = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace(String(desk.port), String(port))]));
  const answer = await send(port, { method: 'PUT', path: '/', headers: { ...moved, 'Content-Length': '1' }, body: 'a' });
  server.close();
  return answer.status;
}

describe('who may ask', () => {
  it('the desk’s page may', async () => {
    expect((await send(desk.port, drop('ok.csv'))).status).toBe(201);
    expect(readFileSync(join(data, 'lune/exports/ok.csv'), 'utf8')).toBe('a;b\n1;2\n');
  });

  it.each([
    ['another origin', { Origin: 'https://example.com' }],
    ['another port of this machine', { Origin: 'http://localhost:8080' }],
    ['the same name over https', { Origin: 'https://localhost:4321' }],
    ['no origin that can be named', { Origin: 'null' }],
    ['a name that only points here (DNS rebinding)', { Host: 'evil.example:4321', Origin: 'http://evil.example:4321' }],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another port, as browsers say it', { 'Sec-Fetch-Site': 'same-site' }],
    ['an address typed by hand', { 'Sec-Fetch-Site': 'none' }],
  ])('%s may not', async (_, headers) => {
    const before = everything();
    expect((await send(desk.port, drop('x.csv', headers))).status).toBe(403);
    expect(everything()).toEqual(before);
    // The dev server refuses some of these before the guard does: alone, it refuses them too.
    expect(await guardAlone({ ...own(), ...headers })).toBe(403);
  });

  it('the guard alone lets the page’s own request through, by each name of this machine', async () => {
    expect(await guardAlone(own())).toBe(200);
    expect(await guardAlone({ ...own(), Host: 'localhost', Origin: 'http://localhost' })).toBe(403);
  });

  it.each(['Origin', 'Sec-Fetch-Site', 'X-Vigie-Token'])('a request without %s may not', (name) =>
    refused(without(name, drop('x.csv')), 403),
  );

  it('a wrong token, or the token of an earlier start, may not, and is told to reload', async () => {
    await refused(drop('x.csv', { 'X-Vigie-Token': `${token}x` }), 403, /Reload the page/);
    await refused(drop('x.csv', { 'X-Vigie-Token': '' }), 403, /Reload the page/);
  });

  it('a name that points here is not even shown the page and its token', async () => {
    const answer = await send(desk.port, { path: '/desk/', headers: { Host: `evil.example:${desk.port}`, Accept: 'text/html' } });
    expect(answer.status).toBe(403);
    expect(answer.body).not.toContain(token);
  });

  it('the token is in the page and in nothing that another page could include', async () => {
    const page = await send(desk.port, { path: '/desk/', headers: { Accept: 'text/html' } });
    expect(page.body).toContain(token);
    expect(page.body).not.toContain('@vite/client');
    for (const path of ['/@id/__x00__virtual:vigie-desk', '/@vite/env', '/desk.js', '/vigie.js', '/@id/virtual:vigie-desk', '/', '/lune/'])
      expect((await send(desk.port, { path, headers: { Accept: '*/*' } })).body, path).not.toContain(token);
  });

  it('no address of the server starts a program of this machine', async () => {
    for (const path of ['/__open-in-editor', '/__OPEN-in-editor/', '/__open-in-editor.x'])
      expect((await send(desk.port, { path: `${path}?file=/etc/hosts` })).status, path).toBe(404);
  });

  it('nobody is told by CORS that they may', async () => {
    const answer = await new Promise<string>((done) => {
      const socket = connect(desk.port, '127.0.0.1');
      socket.write(
        `OPTIONS /_desk/files HTTP/1.1\r\nHost: localhost:${desk.port}\r\nOrigin: http://localhost:1\r\nAccess-Control-Request-Method: PUT\r\nConnection: close\r\n\r\n`,
      );
      let said = '';
      socket.on('data', (chunk) => {
        said += chunk;
      });
      socket.on('close', () => done(said));
    });
    expect(answer).toMatch(/^HTTP\/1.1 403/);
    expect(answer.toLowerCase()).not.toContain('access-control-allow');
  });
});

describe('what may be asked', () => {
  it('a door takes its method and its type only', async () => {
    await refused({ ...drop('x.csv'), method: 'POST' }, 405);
    await refused(drop('x.csv', { 'Content-Type': 'text/plain' }), 415);
    await refused(drop('x.csv', { 'Content-Type': 'application/x-www-form-urlencoded' }), 415);
    await refused({ ...drop('x.csv'), path: '/_desk/other?lang=en' }, 405);
  });

  it('a file over the cap is refused before it is read', () =>
    refused({ ...drop('big.csv', { 'Content-Length': String(501 * 2 ** 20) }), body: 'a' }, 413, /500 MB/));

  it('a brand that is none is refused, whatever its name leads to', async () => {
    for (const brand of ['', '.', '..', '.vigie', 'lune/../..', `../${basename(data)}`, 'lune/exports', '/etc', 'lune\0'])
      await refused(drop('x.csv', {}, 'a', brand), 404);
  });

  it.each([
    '../../x.csv',
    '..',
    '.',
    '',
    '/etc/x.csv',
    '..\\x.csv',
    'a\\..\\x.csv',
    'C:\\x.csv',
    'C:x.csv',
    'a\0.csv',
    'a//b.csv',
    'a/../../b.csv',
    '1/2/3/4/5/6/7/8/9/x.csv',
  ])('the name %j is refused', (name) => refused(drop(name), 400));

  it.each(['.hidden.csv', '.DS_Store', 'x.csv.crdownload', '~$x.xlsx', '__MACOSX/x.csv'])('%s is left out', (name) =>
    refused(drop(name), 400),
  );

  it.each([
    ['con.csv', '_con.csv'],
    ['LPT1', '_LPT1'],
    ['été <mai>: "x"?.csv', 'été -mai-- -x--.csv'],
    ['a\u202egnp.csv\n', 'agnp.csv'],
    ['dot. ', 'dot'],
    [`${'é'.repeat(200)}.csv`, `${'é'.repeat(88)}.csv`],
    ['instagram/x|y.csv', 'instagram/x-y.csv'],
  ])('the name %j is kept as %j', async (name, kept) => {
    const answer = await send(desk.port, drop(name, {}, `unique ${name}`));
    expect(answer.status, answer.body).toBe(201);
    expect(JSON.parse(answer.body).path).toBe(`exports/${kept}`);
    expect(readFileSync(join(data, 'lune/exports', kept), 'utf8')).toBe(`unique ${name}`);
  });

  it('the copy keeps the time of the file, which says when it was exported; a time to come is not believed', async () => {
    const written = Date.UTC(2026, 2, 15, 9, 30);
    const timed = (name: string, modified: number): Sent => ({ ...drop(name, {}, name), path: `${drop(name).path}&modified=${modified}` });
    expect((await send(desk.port, timed('timed.csv', written))).status).toBe(201);
    expect((await send(desk.port, timed('later.csv', Date.now() + 1e10))).status).toBe(201);
    expect(statSync(join(data, 'lune/exports/timed.csv')).mtimeMs).toBe(written);
    expect(statSync(join(data, 'lune/exports/later.csv')).mtimeMs).toBeLessThanOrEqual(Date.now());
  });

  it('a draft of another shape, or none at all, creates nothing', async () => {
    for (const body of ['', '[]', '{"name":1}', '{"folder":"../x"}', 'null', `{"x":"${'y'.repeat(1000)}"}`]) {
      const headers = { ...own(), 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) };
      await refused({ method: 'POST', path: '/_desk/brands?lang=en', headers, body }, 400);
    }
  });

  it('a folder name that is a path is refused beside its field', async () => {
    const before = everything();
    const [unfit, reserved] = [
      /^A folder name has small letters without accents, digits and hyphens/,
      /has a name that the site keeps for itself/,
    ];
    for (const [folder, says] of [
      ['../evil', unfit],
      ['a/b', unfit],
      ['.vigie', unfit],
      ['Lune', unfit],
      ['en', reserved],
      ['desk', reserved],
      ['con', unfit],
    ] as const) {
      const body = JSON.stringify({
        folder,
        name: 'X',
        timeZone: 'UTC',
        languages: ['fr'],
        light: '',
        dark: '',
        accounts: [],
        competitors: [],
        targets: [],
      });
      const headers = { ...own(), 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) };
      const answer = await send(desk.port, { method: 'POST', path: '/_desk/brands?lang=en', headers, body });
      expect(answer.status, folder).toBe(422);
      expect(JSON.parse(answer.body).fields.folder, folder).toMatch(says);
    }
    expect(everything()).toEqual(before);
  });
});

describe('links that lead away', () => {
  it('a brand folder, an exports folder or a folder in it that is a link out of its place takes nothing', async () => {
    put(outside, 'brand/brand.yaml', BRAND_YAML.replaceAll('atelierlune', 'ailleurs'));
    mkdirSync(join(outside, 'exports'));
    symlinkSync(join(outside, 'brand'), join(data, 'linked'));
    put(data, 'half/brand.yaml', BRAND_YAML.replaceAll('atelierlune', 'moitie'));
    symlinkSync(join(outside, 'exports'), join(data, 'half/exports'));
    symlinkSync(outside, join(data, 'lune/exports/away'));
    symlinkSync(join(outside, 'nothing'), join(data, 'lune/exports/nowhere'));
    const sibling = `${data}-evil`;
    put(sibling, 'brand.yaml', BRAND_YAML.replaceAll('atelierlune', 'voisine'));
    afterAll(() => rmSync(sibling, { recursive: true }));
    symlinkSync(sibling, join(data, 'sibling'));
    const before = readdirSync(outside, { recursive: true }).sort();
    await refused(drop('x.csv', {}, 'e', 'sibling'), 403, /leads out of the data folder/);
    expect(readdirSync(sibling)).toEqual(['brand.yaml']);
    await refused(drop('x.csv', {}, 'a', 'linked'), 403, /leads out of the data folder/);
    await refused(drop('x.csv', {}, 'b', 'half'), 403, /leads out of the data folder/);
    await refused(drop('away/x.csv', {}, 'c'), 403, /leads out of the data folder/);
    await refused(drop('nowhere/x.csv', {}, 'd'), 403, /leads out of the data folder/);
    expect(readdirSync(outside, { recursive: true }).sort()).toEqual(before);
  });

  it('a name that only begins like the folder’s is not under it', () => {
    expect(isUnder('/x/data', '/x/data-evil/a')).toBe(false);
    expect(isUnder('/x/data', '/x/data')).toBe(false);
    expect(isUnder('/x/data', '/x/data/..a/b')).toBe(true);
    expect(isUnder('/x/data', '/x/a')).toBe(false);
  });

  it('a link under a file’s name is not written through: the file gets another name', async () => {
    symlinkSync(join(outside, 'secret.txt'), join(data, 'lune/exports/secret.txt'));
    const answer = await send(desk.port, drop('secret.txt', {}, 'new words'));
    expect(JSON.parse(answer.body).path).toBe('exports/secret (2).txt');
    expect(readFileSync(join(outside, 'secret.txt'), 'utf8')).toBe('not to be touched');
  });
});

/** Sends the head and part of the body, as a page that is closed in the middle. */
function broken(sent: Sent, part: string): Promise<ReturnType<typeof connect>> {
  return new Promise((ready) => {
    const socket = connect(desk.port, '127.0.0.1');
    const headers = { Host: `localhost:${desk.port}`, ...sent.headers };
    socket.on('error', () => {});
    socket.write(
      `${sent.method} ${sent.path} HTTP/1.1\r\n${Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('')}\r\n${part}`,
      () => setTimeout(() => ready(socket), 500),
    );
  });
}

describe('a file that does not arrive whole', () => {
  it('leaves nothing when the page goes away', async () => {
    const before = everything();
    const socket = await broken(drop('half.csv', { 'Content-Length': '1000000' }), 'a;b\n'.repeat(1000));
    expect(
      everything().filter((name) => !before.includes(name)),
      'what arrives lies beside exports/',
    ).toEqual([expect.stringMatching(/^lune\/\.intake-[0-9a-f-]+\.part$/)]);
    socket.destroy();
    await expect.poll(everything, { timeout: 10_000 }).toEqual(before);
  });

  it('leaves nothing under exports/ when the desk is killed, and the next start clears away the rest', async () => {
    const before = everything();
    await broken(drop('half.csv', { 'Content-Length': '1000000' }), 'a;b\n'.repeat(1000));
    const ended = once(desk.process, 'exit');
    desk.process.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(readdirSync(join(data, 'lune/exports'))).not.toContain('half.csv');
    expect(everything().length).toBe(before.length + 1);
    desk = await openDesk(data, '--lang', 'en');
    expect(everything()).toEqual(before);
  });
});
