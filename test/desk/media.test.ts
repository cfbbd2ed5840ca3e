/** Media that people drop in the desk, and what reviewers send back. */

import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide } from '../../scripts/calendar/review/decide.ts';
import { readFragment } from '../../scripts/calendar/review/keys.ts';
import type { Pack } from '../../scripts/model/decision.ts';
import type { MadeReview, MediaLine } from '../../scripts/model/desk-edit.ts';
import { BRAND_YAML, dataFolder, put } from '../workspace.ts';
import { type AloneDoors, doorsAlone } from './doors-alone.ts';
import { send } from './open.ts';

const outside = dataFolder({ 'secret.jpg': 'secret' });
const data = dataFolder({
  'lune/brand.yaml': `${BRAND_YAML}people:\n  ines: { name: Inès }\n  paul: { name: Paul }\napproval:\n  stages: [{ name: Comité, reviewers: [ines], deadlineDays: 3 }]\n`,
  'lune/calendar/chaise.mdx': '---\ntitle: Chaise\nat: 2027-03-02 10:00\nvariants:\n  - channel: instagram\n    text: Une chaise\n---\n',
});
const media = join(data, 'lune/media');
const listed = () => (readdirSync(data, { recursive: true }) as string[]).sort();
let desk: AloneDoors;
beforeAll(async () => {
  desk = await doorsAlone(data);
});
afterAll(() => desk.close());

const drop = (path: string, bytes: string | Buffer, headers?: Record<string, string>) =>
  desk.put(`media?brand=lune&path=${encodeURIComponent(path)}`, bytes, headers);
const shown = (file: string) =>
  send(desk.port, { path: `/_desk/media?brand=lune&file=${encodeURIComponent(file)}&lang=en`, headers: desk.own() });

describe('taking media in', () => {
  it('keeps the name and the bytes, numbers a name that is taken, and keeps the same bytes once', async () => {
    const first = await drop('Chaise été.JPG', 'un');
    expect(first.status).toBe(201);
    expect(first.body).toEqual({ file: 'media/Chaise été.JPG', bytes: 2, kind: 'image' });
    expect((await drop('Chaise été.JPG', 'deux')).body).toMatchObject({ file: 'media/Chaise été (2).JPG' });
    const same = await drop('autre nom.jpg', 'un');
    expect(same.status).toBe(200);
    expect(same.body).toMatchObject({ file: 'media/Chaise été.JPG' });
    expect(readFileSync(join(media, 'Chaise été.JPG'), 'utf8')).toBe('un');
    expect((await drop('dossier/film.mp4', 'trois')).body).toEqual({ file: 'media/dossier/film.mp4', bytes: 5, kind: 'video' });
    const all = (await desk.ask('media/list?brand=lune')).body as MediaLine[];
    expect(all.map(({ file }) => file)).toEqual(['media/Chaise été (2).JPG', 'media/Chaise été.JPG', 'media/dossier/film.mp4']);
  });

  it.each(['x.svg', 'x.html', 'x.jpg.html', 'x.html.', 'x.js', 'x.mdx', 'x', 'jpg', 'x.xml', 'x.jpg.svg '])(
    '%j is not kept',
    async (name) => {
      const before = listed();
      const answer = await drop(name, 'x');
      expect(answer.status).toBe(415);
      expect((answer.body as { problem: string }).problem).toMatch(/Accepted: jpg/);
      expect(listed()).toEqual(before);
    },
  );

  it.each(['../x.jpg', '/etc/x.jpg', 'a/../../x.jpg', '..\\x.jpg', 'C:x.jpg', '.x.jpg', 'a//x.jpg', 'x\0.jpg'])(
    'the name %j leads nowhere',
    async (name) => {
      const before = listed();
      expect((await drop(name, 'x')).status).toBe(400);
      expect(listed()).toEqual(before);
    },
  );

  it('a file over 500 MB is refused before it is read; one that does not arrive whole leaves nothing', async () => {
    const before = listed();
    const answer = await drop('x.mp4', 'x', { 'Content-Length': String(501 * 2 ** 20) });
    expect(answer.status).toBe(413);
    expect((answer.body as { problem: string }).problem).toMatch(/500 MB.*smaller/);
    expect((await drop('x.jpg', 'x', { Origin: 'http://localhost:1' })).status).toBe(403);
    expect((await drop('x.jpg', 'x', { 'X-Vigie-Token': '' })).status).toBe(403);
    expect((await desk.put('media?brand=other&path=x.jpg', 'x')).status).toBe(404);
    expect(listed()).toEqual(before);
  });

  it('a link in the place of media/, or in it, takes nothing out of it', async () => {
    put(data, 'soleil/brand.yaml', BRAND_YAML.replaceAll('atelierlune', 'soleil').replaceAll('Atelier Lune', 'Soleil'));
    mkdirSync(join(data, 'soleil/media-old'));
    for (const target of [outside, join(data, 'soleil/media-old'), join(data, 'lune/media')]) {
      symlinkSync(target, join(data, 'soleil/media'));
      const before = listed();
      expect((await desk.put('media?brand=soleil&path=x.jpg', 'x')).status).toBe(403);
      expect((await send(desk.port, { path: '/_desk/media?brand=soleil&file=media/secret.jpg', headers: desk.own() })).status).toBe(403);
      expect(listed()).toEqual(before);
      rmSync(join(data, 'soleil/media'));
    }
    symlinkSync(outside, join(media, 'away'));
    expect((await drop('away/x.jpg', 'neuf')).status).toBe(403);
    expect(readdirSync(outside)).toEqual(['secret.jpg']);
  });
});

describe('showing media', () => {
  it('by a fixed type, never to be run, whatever the bytes are', async () => {
    await drop('piege.png', '<script>alert(1)</script>');
    const answer = await fetch(`http://localhost:${desk.port}/_desk/media?brand=lune&file=media/piege.png`, {
      headers: { 'X-Vigie-Token': desk.own()['X-Vigie-Token'] as string, 'Sec-Fetch-Site': 'same-origin' },
    }).catch(() => null);
    const raw = await shown('media/piege.png');
    expect(raw.status).toBe(200);
    expect(raw.body).toBe('<script>alert(1)</script>');
    if (answer?.ok) {
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    }
  });

  it.each([
    'media/../brand.yaml',
    'brand.yaml',
    'media/away/secret.jpg',
    'media/link.jpg',
    '/etc/passwd',
    'media/',
    'media/none.jpg',
    'media/.x.jpg',
    'media/a\\b.jpg',
  ])('%j is not shown', async (file) => {
    if (file === 'media/link.jpg') symlinkSync(join(outside, 'secret.jpg'), join(media, 'link.jpg'));
    const answer = await shown(file);
    expect([403, 404]).toContain(answer.status);
    expect(answer.body).not.toContain('secret');
  });

  it('nobody without the token is shown any', async () => {
    const wrong: Record<string, string>[] = [
      { 'X-Vigie-Token': 'x' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { Host: `evil.example:${desk.port}` },
    ];
    for (const headers of wrong) {
      const asked = { path: '/_desk/media?brand=lune&file=media/piege.png', headers: { ...desk.own(), ...headers } };
      expect((await send(desk.port, asked)).status).toBe(403);
    }
  });
});

describe('approval', () => {
  it('a pack is made of the chosen entries, with a link for each reviewer', async () => {
    const asked = { brand: 'lune', entries: ['chaise'], reviewers: ['ines'], title: 'Mars' };
    const made = await desk.ask('review', asked);
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const { file, links } = made.body as { file: string; links: { id: string; link: string }[] };
    expect(readFileSync(join(data, 'lune', file), 'utf8')).toContain('Une chaise');
    expect(links).toMatchObject([{ id: 'ines', link: expect.stringMatching(/#ines\./) }]);
    expect((await desk.ask('review', { ...asked, entries: ['autre'] })).status).toBe(409);
    expect((await desk.ask('review', { ...asked, reviewers: ['personne'] })).status).toBe(400);
  });

  it('of a stage it has the day that the stage wishes for, and asks nobody whose answer would not count', async () => {
    const asked = { brand: 'lune', entries: ['chaise'], reviewers: ['ines'], title: 'Mars', stage: 'Comité' };
    const deadlineOf = async (more: object) => {
      const { file } = (await desk.ask('review', { ...asked, ...more })).body as { file: string };
      return JSON.parse(readFileSync(join(data, 'lune', file.replace('review.html', 'pack.json')), 'utf8')).deadline;
    };
    expect(await deadlineOf({})).toBe('2027-02-27');
    expect(await deadlineOf({ deadline: '2027-02-20' })).toBe('2027-02-20');
    for (const wrong of [{ reviewers: ['paul'] }, { stage: 'Lune' }]) {
      const before = listed();
      expect((await desk.ask('review', { ...asked, ...wrong })).status).toBeGreaterThanOrEqual(400);
      expect(listed()).toEqual(before);
    }
  });

  it('a decision that comes in says that the post was edited since', async () => {
    const made = (await desk.ask('review', { brand: 'lune', entries: ['chaise'], reviewers: ['ines'], title: 'Mars', stage: 'Comité' }))
      .body as MadeReview;
    const pack = JSON.parse(readFileSync(join(data, 'lune/reviews', made.pack, 'pack.json'), 'utf8')) as Pack;
    const { seed = '' } = readFragment(new URL(made.links[0]?.link ?? '').hash) ?? {};
    const said = [{ entry: 'chaise', verdict: 'approved' as const, comment: '' }];
    const text = JSON.stringify(await decide(pack, { reviewer: 'ines', seed, said, now: Date.now() }));
    expect((await desk.ask('decisions', { brand: 'lune', text })).body).toMatchObject({ already: false, verdicts: [{ since: 'same' }] });
    put(
      data,
      'lune/calendar/chaise.mdx',
      readFileSync(join(data, 'lune/calendar/chaise.mdx'), 'utf8').replace('Une chaise', 'Deux chaises'),
    );
    expect((await desk.ask('decisions', { brand: 'lune', text })).body).toMatchObject({ already: true, verdicts: [{ since: 'changed' }] });
  });

  it('what is no decision is said so, and kept nowhere', async () => {
    const before = listed().filter((name) => !name.endsWith('decisions'));
    const answer = await desk.ask('decisions', { brand: 'lune', text: '<script>alert(1)</script>' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((answer.body as { problem: string }).problem).not.toContain('<script>');
    expect(listed().filter((name) => !name.endsWith('decisions'))).toEqual(before);
  });
});
