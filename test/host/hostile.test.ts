/** What is not the extension, or does not speak as it does, is refused: nothing is written outside `clips/`, and the host goes on. */

import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CHROMIUM_ORIGIN } from '../../scripts/host/caller.ts';
import { frame } from '../../scripts/host/frames.ts';
import { CLIP_CAPS, monthOfClip } from '../../scripts/model/clip.ts';
import type { HostAnswer } from '../../scripts/model/host-message.ts';
import { BRAND_YAML, put, randomFrom } from '../workspace.ts';
import { around, listing, type Made, madeClip, removed, Talk } from './talk.ts';

const clears: (() => unknown)[] = [];
afterEach(async () => {
  for (const clear of clears.splice(0).toReversed()) await clear();
});

/** A data folder with a brand, inside a folder that is watched, and a host for it. */
function host(...args: [{ caller?: string[] }?]): { talk: Talk; outer: string; data: string; outside: () => Record<string, string> } {
  const { outer, data } = around();
  put(data, 'lune/brand.yaml', BRAND_YAML);
  put(data, 'lune/exports/march.csv', 'Post ID\n');
  put(outer, 'x/brand.yaml', BRAND_YAML);
  put(data, 'lune/sub/brand.yaml', BRAND_YAML);
  const talk = new Talk(data, ...args);
  clears.push(
    () => removed(outer),
    () => talk.end(),
  );
  const outside = () => Object.fromEntries(Object.entries(listing(outer)).filter(([path]) => !path.startsWith('data/lune/clips')));
  return { talk, outer, data, outside };
}

/** Four bytes of length, whatever follows. */
function head(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  if (endianness() === 'LE') bytes.writeUInt32LE(length);
  else bytes.writeUInt32BE(length);
  return bytes;
}

/** Most memory that the host had at a time, in MiB. */
const peakMegabytes = ({ child }: Talk): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;

const isKept = (answer: HostAnswer) => answer.type === 'stored' && !answer.already;

describe('who calls', () => {
  const FOREIGN = [
    ['another extension of Chromium', ['chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/']],
    ['another extension of Firefox', ['/home/ada/.mozilla/native-messaging-hosts/app.vigie.host.json', 'other@vigie']],
    ['ours as a part of another origin', [`${CHROMIUM_ORIGIN}x`]],
    ['ours after another', ['chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/', CHROMIUM_ORIGIN]],
    ['nobody', []],
  ] as const;
  it.each(FOREIGN)('%s is sent away before a message is read', async (_, caller) => {
    const { talk, outside } = host({ caller: [...caller] });
    const before = outside();
    await talk.write(frame({ type: 'hello', ask: 1, protocol: 1, extension: '1' }));
    expect(await talk.closed).toBe(1);
    expect(talk.said).toMatch(/Vigie extension only\.\n$/);
    await expect(talk.next()).rejects.toThrow('answered nothing');
    expect(outside()).toEqual(before);
  });
});

describe('frames', () => {
  it('that are empty, no JSON or no object are told, and the next is read', async () => {
    const { talk } = host();
    for (const body of ['', '{"type":', '[]', 'null', '"x"', '\u0000\u0001', '{"type":"clip"}', '{"type":"shell","ask":3,"run":"id"}']) {
      await talk.write(Buffer.concat([head(Buffer.byteLength(body)), Buffer.from(body)]));
      expect(await talk.next()).toMatchObject({ type: 'refused', code: 'not-understood', retry: false });
    }
    expect(isKept(await talk.deliver(madeClip()))).toBe(true);
  });

  it('of 65 MiB are let go without being held, and a good clip after them is kept', async () => {
    const { talk } = host();
    const large = 65 * 1024 * 1024;
    await talk.write(head(large));
    expect(await talk.next()).toMatchObject({ type: 'refused', ask: null, code: 'too-large', retry: false });
    const part = Buffer.alloc(1024 * 1024, '{');
    for (let sent = 0; sent < large; sent += part.length) await talk.write(part);
    expect(isKept(await talk.deliver(madeClip()))).toBe(true);
  });

  it('of a length that no message has are told at once; the host lives, and ends when the browser goes', async () => {
    const { talk } = host();
    await talk.write(head(0xffffffff));
    expect(await talk.next()).toMatchObject({ code: 'too-large' });
    for (let n = 0; n < 256; n++) await talk.write(Buffer.alloc(1024 * 1024));
    expect(talk.child.exitCode).toBeNull();
    if (process.platform === 'linux') expect(peakMegabytes(talk)).toBeLessThan(160);
    expect(await talk.end()).toBe(0);
  });

  it('cut anywhere by the pipe are read all the same', async () => {
    const { talk } = host();
    const bytes = Buffer.concat([1, 2, 3].map((ask) => frame({ type: 'hello', ask, protocol: 1, extension: 'é'.repeat(90) })));
    for (const byte of bytes) {
      talk.child.stdin.write(Buffer.of(byte));
      await new Promise((resolve) => setImmediate(resolve));
    }
    for (const ask of [1, 2, 3]) expect(await talk.next()).toMatchObject({ type: 'hello', ask });
  });
});

describe('names and sizes', () => {
  const hurt = (change: (made: Made) => unknown): Made => {
    const made = structuredClone(madeClip());
    change(made);
    return made;
  };
  const BAD: readonly (readonly [string, (made: Made) => unknown])[] = [
    ['an id that climbs', ({ clip }) => Object.assign(clip, { id: '../../x' })],
    ['an id with a NUL', ({ clip }) => Object.assign(clip, { id: `${clip.id}\u0000` })],
    ['a brand that climbs', ({ clip }) => Object.assign(clip, { brand: '../x' })],
    ['a brand that is the data folder', ({ clip }) => Object.assign(clip, { brand: '.' })],
    ['a brand inside another', ({ clip }) => Object.assign(clip, { brand: 'lune/sub' })],
    ['a brand that is not there', ({ clip }) => Object.assign(clip, { brand: 'soleil' })],
    ['evidence with a slash', ({ clip }) => Object.assign(clip.evidence.html ?? {}, { file: '../../../brand.yaml' })],
    ['evidence of another clip', ({ clip }) => Object.assign(clip.evidence.html ?? {}, { file: '20260101t000000z-000000000000.html' })],
    ['evidence that runs', ({ clip }) => Object.assign(clip.evidence.html ?? {}, { file: `${clip.id}.js` })],
    ['an address that runs', ({ clip }) => Object.assign(clip, { url: 'javascript:alert(1)' })],
    ['a key that is not ours', ({ clip }) => Object.assign(clip, { path: '/etc/passwd' })],
    [
      'a text that is too long for a clip',
      ({ clip }) => {
        clip.note = '\u0001'.repeat(CLIP_CAPS.text);
        clip.selection = clip.note;
      },
    ],
  ];
  it('that are not ours are refused, piece by piece and whole, and nothing is written outside', async () => {
    const { talk, outside, data } = host();
    const before = outside();
    for (const [what, change] of BAD) {
      const { clip } = hurt(change);
      const said = await talk.say({ type: 'clip', clip });
      expect(said.type === 'refused' && ['clip-invalid', 'brand-unknown', 'too-large', 'piece-missing'].includes(said.code), what).toBe(
        true,
      );
      const file = clip.evidence.html?.file;
      await talk.say({ type: 'piece', brand: clip.brand, clip: clip.id, file, index: 0, data: 'AA==' });
    }
    const { clip } = madeClip();
    const piece = { type: 'piece', brand: 'lune', clip: clip.id, file: `${clip.id}.html`, index: 0 };
    const oversized = Buffer.alloc(CLIP_CAPS.piece + 3).toString('base64');
    expect(await talk.say({ ...piece, data: oversized })).toMatchObject({ code: 'too-large', retry: false });
    expect(await talk.say({ ...piece, data: '*not base64*' })).toMatchObject({ code: 'not-understood' });
    expect(await talk.say({ ...piece, file: `${clip.id}.html/../../../x`, data: 'AA==' })).toMatchObject({ code: 'clip-invalid' });
    expect(outside()).toEqual(before);
    const good = madeClip();
    expect(isKept(await talk.deliver(good))).toBe(true);
    const names = readdirSync(join(data, 'lune/clips', monthOfClip(good.clip.id))).filter((name) => name.endsWith('.json'));
    expect(names).toEqual([`${good.clip.id}.json`]);
  });

  it('a file that grows over its cap is given up', async () => {
    const { talk, data } = host();
    const { clip } = madeClip();
    const full = Buffer.alloc(CLIP_CAPS.piece).toString('base64');
    const piece = { type: 'piece', brand: 'lune', clip: clip.id, file: `${clip.id}.html`, data: full };
    const answers: string[] = [];
    for (let index = 0; index < 16; index++) {
      const said = await talk.say({ ...piece, index });
      answers.push(said.type === 'refused' ? said.code : said.type);
    }
    expect(answers.slice(0, 15).every((one) => one === 'taken')).toBe(true);
    expect(answers[15]).toBe('too-large');
    expect(readdirSync(join(data, 'lune/clips', monthOfClip(clip.id)))).toEqual([]);
  });
});

describe('links', () => {
  const LINKED = ['clips', `clips/${monthOfClip(madeClip().clip.id)}`] as const;
  it.each(LINKED)('%s that leads out is not followed', async (path) => {
    const { talk, outer, data, outside } = host();
    mkdirSync(join(outer, 'elsewhere'));
    mkdirSync(join(data, 'lune', path, '..'), { recursive: true });
    symlinkSync(join(outer, 'elsewhere'), join(data, 'lune', path));
    const before = outside();
    expect(await talk.deliver(madeClip())).toMatchObject({ type: 'refused', code: 'not-written' });
    expect(readdirSync(join(outer, 'elsewhere'))).toEqual([]);
    expect(outside()).toEqual(before);
    expect(lstatSync(join(data, 'lune', path)).isSymbolicLink()).toBe(true);
  });
});

describe('10,000 random frames', () => {
  it('write nothing outside clips/, and a good clip after them is kept', async () => {
    const { talk, data, outside } = host();
    const before = outside();
    const random = randomFrom(20261122);
    const pick = <T>(list: readonly T[]): T => list[random() % list.length] as T;
    const { clip } = madeClip();
    const word = () =>
      pick([
        '',
        '..',
        '../../x',
        '../x',
        'lune/sub',
        'lune',
        clip.id,
        `${clip.id}.html`,
        '/etc/passwd',
        'C:\\x',
        '\u0000',
        'é'.repeat(300),
        'AA==',
      ]);
    const value = (): unknown => pick([word(), random() % 9, -1, null, true, [], {}, [word()], { id: word() }, 1e308]);
    const anything = (): unknown =>
      pick([
        () => ({ type: pick(['hello', 'piece', 'clip', 'event', word()]), ask: value(), protocol: value(), clip: value(), event: value() }),
        () => ({ type: 'piece', ask: 1, brand: word(), clip: word(), file: word(), index: random() % 3, data: word() }),
        () => ({ type: 'clip', ask: 1, clip: { ...clip, [pick(Object.keys(clip))]: value() } }),
        () => ({ type: 'event', ask: 1, event: { version: 1, id: word(), brand: word(), at: word(), event: 'undone', clip: word() } }),
        () => value(),
      ])();
    const frames = Array.from({ length: 10_000 }, () => {
      const bytes = Buffer.from(JSON.stringify(anything()));
      if (random() % 4 === 0) for (let n = 0; n < 3; n++) bytes[random() % bytes.length] = random() % 256;
      return Buffer.concat([head(bytes.length), bytes]);
    });
    const codes = new Set<string>();
    for (let at = 0; at < frames.length; at += 100) {
      const some = frames.slice(at, at + 100);
      await talk.write(Buffer.concat(some));
      for (const _ of some) {
        const said = await talk.next();
        codes.add(said.type === 'refused' ? said.code : said.type);
      }
    }
    expect([...codes]).toEqual(expect.arrayContaining(['not-understood', 'clip-invalid']));
    expect(outside()).toEqual(before);
    const good = madeClip();
    expect(isKept(await talk.deliver(good))).toBe(true);
    expect(outside()).toEqual(before);
    const kept = readdirSync(join(data, 'lune/clips'), { recursive: true }).filter((name) => String(name).endsWith('.json'));
    expect(kept).toEqual([`${monthOfClip(good.clip.id)}/${good.clip.id}.json`]);
  });
});
