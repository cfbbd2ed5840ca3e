/** The native messaging host: clips arrive whole, once, and where they belong. */

import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CLIP_CAPS, type ClipEvent, clipId, monthOfClip, readClip } from '../../scripts/model/clip.ts';
import { PROTOCOL } from '../../scripts/model/host-message.ts';
import { BRAND_YAML, dataFolder, put } from '../workspace.ts';
import { madeClip, Talk } from './talk.ts';

const talks: Talk[] = [];
afterEach(async () => {
  await Promise.all(talks.splice(0).map((talk) => talk.end()));
});
function talk(...args: ConstructorParameters<typeof Talk>): Talk {
  const one = new Talk(...args);
  talks.push(one);
  return one;
}

const brand = { 'lune/brand.yaml': BRAND_YAML };
const folderOf = (data: string, id: string) => join(data, 'lune/clips', monthOfClip(id));

describe('hello', () => {
  it('tells the brands with their accounts, competitors, campaigns and sites, and passes over what cannot be read', async () => {
    const data = dataFolder({
      'lune/brand.yaml': `${BRAND_YAML}competitors:\n  - name: Maison Rivale\n    accounts: { instagram: { handle: rivale, name: La Rivale, also: [42] } }\ncalendar:\n  sites: [atelierlune.example]\n`,
      'lune/campaigns/noel-2026.mdx': '---\ntitle: Noël à l’atelier\n---\n',
      'lune/campaigns/broken.mdx': '---\ntitle: [\n---\n',
      'broken/brand.yaml': 'name: [',
    });
    const said = await talk(data).say({ type: 'hello', protocol: PROTOCOL, extension: '0.1.0' });
    expect(said).toEqual({
      type: 'hello',
      ask: 1,
      protocol: PROTOCOL,
      host: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      brands: [
        {
          folder: 'lune',
          name: 'Atelier Lune',
          languages: ['fr', 'en'],
          timeZone: 'Europe/Paris',
          accounts: [
            { platform: 'instagram', handle: 'atelierlune', also: [] },
            { platform: 'facebook', handle: 'Atelier Lune', also: [] },
          ],
          competitors: [{ name: 'Maison Rivale', accounts: [{ platform: 'instagram', handle: 'rivale', also: ['La Rivale', '42'] }] }],
          campaigns: [{ id: 'noel-2026', title: 'Noël à l’atelier' }],
          sites: ['atelierlune.example'],
        },
      ],
    });
  });

  it('says which of the two is too old, whatever else the message holds', async () => {
    const host = talk(dataFolder(brand));
    const later = await host.say({ type: 'hello', protocol: PROTOCOL + 1, extension: '9', more: true });
    expect(later).toMatchObject({ type: 'refused', ask: 1, code: 'host-too-old', retry: true });
    expect(await host.say({ type: 'hello', protocol: 0, extension: '0' })).toMatchObject({ code: 'extension-too-old', retry: false });
  });

  it('stays under what a browser takes when a folder holds very many campaigns', async () => {
    const campaigns = Array.from({ length: 1200 }, (_, n) => [`lune/campaigns/c${n}.mdx`, `---\ntitle: ${'x'.repeat(1000)}\n---\n`]);
    const said = await talk(dataFolder({ ...brand, ...Object.fromEntries(campaigns) })).say({ type: 'hello', protocol: 1, extension: '1' });
    expect(Buffer.byteLength(JSON.stringify(said))).toBeLessThan(1024 * 1024);
    expect(said).toMatchObject({ brands: [{ folder: 'lune', campaigns: [] }] });
  });
});

describe('a clip', () => {
  it('ends as its file and its evidence, byte for byte, in the folder of its month', async () => {
    const data = dataFolder(brand);
    const made = madeClip('lune', { media: CLIP_CAPS.piece * 2 + 17 });
    const { id } = made.clip;
    const path = `lune/clips/${monthOfClip(id)}/${id}.json`;
    expect(await talk(data).deliver(made)).toMatchObject({ type: 'stored', id, path, already: false });
    expect(readClip(JSON.parse(readFileSync(join(data, path), 'utf8')))).toEqual({ clip: made.clip });
    for (const [file, bytes] of made.evidence) expect(readFileSync(join(folderOf(data, id), file)).equals(bytes)).toBe(true);
    expect(readdirSync(folderOf(data, id)).sort()).toEqual([`${id}.json`, ...made.evidence.keys()].sort());
  });

  it('counts once when it is sent again, and never takes the place of another', async () => {
    const data = dataFolder(brand);
    const made = madeClip();
    const host = talk(data);
    await host.deliver(made);
    expect(await host.deliver(made)).toMatchObject({ type: 'stored', already: true });
    expect(await talk(data, { caller: ['/home/ada/app.vigie.host.json', 'clipper@vigie'] }).deliver(made)).toMatchObject({ already: true });
    const other = madeClip('lune', { id: made.clip.id });
    const before = readdirSync(folderOf(data, made.clip.id)).map((name) => readFileSync(join(folderOf(data, made.clip.id), name), 'hex'));
    expect(await host.deliver({ ...other, clip: { ...other.clip, note: 'another' } })).toMatchObject({ code: 'id-taken', retry: false });
    expect(readdirSync(folderOf(data, made.clip.id)).map((name) => readFileSync(join(folderOf(data, made.clip.id), name), 'hex'))).toEqual(
      before,
    );
  });

  it('is not kept while a file of its evidence is missing, short or changed, and is kept once it has come', async () => {
    const data = dataFolder(brand);
    const made = madeClip();
    const { id } = made.clip;
    const host = talk(data);
    expect(await host.say({ type: 'clip', clip: made.clip })).toMatchObject({ code: 'piece-missing', retry: true });
    const changed = new Map([...made.evidence].map(([file, bytes]) => [file, file.endsWith('.jpg') ? Buffer.from('changed') : bytes]));
    expect(await host.deliver({ clip: made.clip, evidence: changed })).toMatchObject({ code: 'piece-missing', retry: true });
    const late = { type: 'piece', brand: 'lune', clip: id, file: `${id}-1.jpg`, index: 3, data: '' };
    expect(await host.say(late)).toMatchObject({ code: 'piece-missing', retry: true });
    expect(readdirSync(folderOf(data, id))).not.toContain(`${id}.json`);
    expect(await host.deliver(made)).toMatchObject({ type: 'stored', already: false });
  });

  it('is followed by what a person says of it later, in files of their own', async () => {
    const data = dataFolder(brand);
    const { clip } = madeClip();
    const id = clipId(new Date('2026-11-21T08:00:00Z'), 'abcdef012345');
    const event: ClipEvent = { version: 1, id, brand: 'lune', at: '2026-11-21T08:00:00Z', event: 'undone', clip: clip.id };
    const host = talk(data);
    const path = `lune/clips/2026-11/${id}.event.json`;
    expect(await host.say({ type: 'event', event })).toMatchObject({ type: 'stored', id, path, already: false });
    expect(await host.say({ type: 'event', event })).toMatchObject({ already: true });
    expect(await host.say({ type: 'event', event: { ...event, clip: 'x' } })).toMatchObject({ code: 'clip-invalid', retry: false });
    expect(JSON.parse(readFileSync(join(data, path), 'utf8'))).toEqual(event);
  });

  it('survives a host killed between two pieces: nothing of it counts as a clip, and sending it again keeps it', async () => {
    const data = dataFolder(brand);
    const made = madeClip('lune', { media: CLIP_CAPS.piece + 1 });
    const { id } = made.clip;
    const first = talk(data);
    const bytes = made.evidence.get(`${id}-1.jpg`) as Buffer;
    const piece = { type: 'piece', brand: 'lune', clip: id, file: `${id}-1.jpg`, index: 0 };
    await first.say({ ...piece, data: bytes.subarray(0, CLIP_CAPS.piece).toString('base64') });
    first.child.kill('SIGKILL');
    await first.closed;
    const left = readdirSync(folderOf(data, id));
    expect(left).toHaveLength(1);
    expect(left[0]).toMatch(/^\.incoming-/);
    const second = talk(data);
    expect(await second.say({ ...piece, index: 1, data: 'AA==' })).toMatchObject({ code: 'piece-missing', retry: true });
    expect(await second.deliver(made)).toMatchObject({ type: 'stored', already: false });
    const old = new Date(Date.now() - 25 * 60 * 60 * 1000);
    utimesSync(join(folderOf(data, id), left[0] as string), old, old);
    await talk(data).say({ type: 'hello', protocol: 1, extension: '1' });
    await expect.poll(() => readdirSync(folderOf(data, id)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('stays in the outbox while the disk is full, and leaves nothing half', async () => {
    const data = dataFolder(brand);
    const made = madeClip('lune', { media: 3_000_000 });
    // 1,024 blocks of 1,024 bytes: the picture does not fit.
    const small = await talk(data, { shell: 'ulimit -f 1024' }).deliver(made);
    expect(small).toMatchObject({ type: 'refused', code: 'disk-full', retry: true });
    expect(readdirSync(folderOf(data, made.clip.id)).filter((name) => name.includes('-1.jpg') || name.endsWith('.json'))).toEqual([]);
    expect(await talk(data).deliver(made)).toMatchObject({ type: 'stored', already: false });
  });

  it('waits when the data folder is away, as a disk that is not plugged in', async () => {
    const data = join(dataFolder(), 'away');
    const host = talk(data);
    expect(await host.say({ type: 'hello', protocol: 1, extension: '1' })).toMatchObject({ code: 'not-written', retry: true });
    expect(await host.deliver(madeClip())).toMatchObject({ type: 'refused', retry: true });
    put(data, 'lune/brand.yaml', BRAND_YAML);
    expect(await host.deliver(madeClip())).toMatchObject({ type: 'stored' });
  });

  it('leaves none of its pieces behind when the browser goes away in between', async () => {
    const data = dataFolder(brand);
    const { clip } = madeClip();
    const host = talk(data);
    const piece = { type: 'piece', brand: 'lune', clip: clip.id, file: `${clip.id}.html`, index: 0, data: 'AA==' };
    expect(await host.say(piece)).toMatchObject({ type: 'taken' });
    expect(await host.end()).toBe(0);
    expect(readdirSync(folderOf(data, clip.id))).toEqual([]);
  });
});
