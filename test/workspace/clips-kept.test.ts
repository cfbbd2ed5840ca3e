/** Keeping clips and taking them in from the downloads: whole or not at all, never over another, and nothing is lost on the way. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Clip } from '../../scripts/model/clip.ts';
import { Problem, type Remark } from '../../scripts/model/problem.ts';
import { readClips } from '../../scripts/workspace/clips.ts';
import { keepClip, keepClipEvent } from '../../scripts/workspace/keep-clip.ts';
import { downloadFolders, sweepClips } from '../../scripts/workspace/swept-clips.ts';
import { BRAND_YAML } from '../workspace.ts';
import { someClip, someEvent, withEvidence } from './some-clip.ts';

const BRAND = 'atelier-lune';
const NOW = Date.parse('2026-11-22T09:00:00Z');
const VIGIE = join(import.meta.dirname, '../../scripts/vigie.ts');

function folder(): string {
  const data = mkdtempSync(join(tmpdir(), 'vigie-kept-'));
  afterAll(() => rmSync(data, { recursive: true, force: true }));
  mkdirSync(join(data, BRAND));
  writeFileSync(join(data, BRAND, 'brand.yaml'), BRAND_YAML);
  return data;
}

const { clip, files } = withEvidence(someClip('2026-11-20T09:00:00Z'));
const inMonth = (data: string) =>
  existsSync(join(data, BRAND, 'clips/2026-11')) ? readdirSync(join(data, BRAND, 'clips/2026-11')).sort() : [];
const ALL = [`${clip.id}.html`, `${clip.id}.json`, `${clip.id}.webp`].sort();

function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.remark.code;
    throw error;
  }
}

describe('keeping a clip', () => {
  it('writes the clip with its evidence, once', () => {
    const data = folder();
    const path = `${BRAND}/clips/2026-11/${clip.id}.json`;
    expect(keepClip(data, clip, files)).toEqual({ path, already: false });
    expect(keepClip(data, clip, files)).toEqual({ path, already: true });
    expect(inMonth(data)).toEqual(ALL);
    expect(readClips(data, BRAND)).toMatchObject({ broken: [], clips: [{ clip }] });
  });

  it('takes evidence that lies in a file, and moves it into place', () => {
    const data = folder();
    const month = join(data, BRAND, 'clips/2026-11');
    mkdirSync(month, { recursive: true });
    const given = new Map([...files].map(([name, bytes]) => [name, { temp: join(month, `.incoming-${name}`), bytes }]));
    for (const { temp, bytes } of given.values()) writeFileSync(temp, bytes);
    keepClip(data, clip, given);
    expect(inMonth(data)).toEqual(ALL);
  });

  it('writes no clip of which a piece is missing or differs, and takes what came before at the next try', () => {
    const data = folder();
    const [page, picture] = [`${clip.id}.html`, `${clip.id}.webp`];
    const given = (name: string) => [name, files.get(name) as Uint8Array] as const;
    expect(codeOf(() => keepClip(data, clip, new Map([given(page)])))).toBe('clip-piece-missing');
    expect(codeOf(() => keepClip(data, clip, new Map([given(page), [picture, Buffer.from('half')]])))).toBe('clip-piece-differs');
    expect(inMonth(data).filter((name) => name.endsWith('.json'))).toEqual([]);
    keepClip(data, clip, new Map([given(picture)]));
    expect(inMonth(data)).toEqual(ALL);
  });

  it('never replaces another clip of the same name', () => {
    const data = folder();
    keepClip(data, clip, files);
    expect(codeOf(() => keepClip(data, { ...clip, note: 'autre' }, files))).toBe('clip-id-taken');
    expect(readClips(data, BRAND).clips[0]?.clip.note).toBeNull();
  });

  it.each([
    ['../../x', 'clip-invalid'],
    ['20261120T090000Z-000000000001', 'clip-invalid'],
    [`${clip.id}/../y`, 'clip-invalid'],
  ])('writes nothing for the id %s', (id, code) => {
    const data = folder();
    expect(codeOf(() => keepClip(data, { ...clip, id }, files))).toBe(code);
    expect(readdirSync(join(data, BRAND))).toEqual(['brand.yaml']);
  });

  it('writes nothing for a brand that is not there, nor through a link that leads out', () => {
    const data = folder();
    expect(codeOf(() => keepClip(data, { ...clip, brand: 'inconnue' }, files))).toBe('clip-brand-unknown');
    expect(existsSync(join(data, 'inconnue'))).toBe(false);
    const elsewhere = folder();
    symlinkSync(elsewhere, join(data, BRAND, 'clips'));
    expect(codeOf(() => keepClip(data, clip, files))).toBe('folder-outside');
    expect(readdirSync(elsewhere)).toEqual([BRAND]);
  });
});

describe('downloads', () => {
  const download = (one: Clip, parts: ReadonlyMap<string, Uint8Array>) =>
    JSON.stringify({
      clip: one,
      files: Object.fromEntries([...parts].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')])),
    });

  function downloads(contents: Record<string, string>): string {
    const root = mkdtempSync(join(tmpdir(), 'vigie-downloads-'));
    afterAll(() => rmSync(root, { recursive: true, force: true }));
    mkdirSync(join(root, 'Vigie'));
    for (const [name, content] of Object.entries(contents)) writeFileSync(join(root, 'Vigie', name), content);
    return root;
  }

  it('are taken in whole, then moved to the trash', () => {
    const data = folder();
    const event = someEvent(clip.id, '2026-11-20T10:00:00Z', 2, { tone: 'positive' });
    const root = downloads({
      [`${event.id}.vigie-event.json`]: JSON.stringify(event),
      [`${clip.id}.vigie-clip.json`]: download(clip, files),
      [`${clip.id}.vigie-clip (1).json`]: download(clip, files),
      'facture.json': '{}',
    });
    const { taken, left } = sweepClips(data, [root], NOW);
    expect(taken.map(({ brand, already }) => [brand, already])).toEqual([
      [BRAND, false],
      [BRAND, true],
      [BRAND, false],
    ]);
    expect(left).toEqual([]);
    expect(readdirSync(join(root, 'Vigie'))).toEqual(['facture.json']);
    expect(readClips(data, BRAND)).toMatchObject({ remarks: [], broken: [], clips: [{ clip: { tone: 'positive' } }] });
    const trash = readdirSync(join(data, '.trash'), { recursive: true, encoding: 'utf8' });
    expect(trash.filter((name) => name.endsWith('.json'))).toHaveLength(3);
    expect(sweepClips(data, [root], NOW)).toEqual({ taken: [], left: [] });
  });

  it('that cannot be taken stay where they are and are named, and nothing of them is written', () => {
    const data = folder();
    const other = { ...clip, brand: 'inconnue' };
    const outside = new Map([...files, ['../../evil.html', Buffer.from('x')]]);
    const root = downloads({
      'a.vigie-clip.json': '{"clip":',
      'b.vigie-clip.json': download(other, files),
      'c.vigie-clip.json': download(clip, new Map()),
      'd.vigie-clip.json': download(clip, outside),
      'e.vigie-clip.json': JSON.stringify({ clip: { ...clip, id: '../../x' }, files: {} }),
      'f.vigie-event.json': '{"event":"undone"}',
      'g.vigie-clip.json': '[]',
    });
    const { taken, left } = sweepClips(data, [root], NOW);
    expect(taken).toEqual([]);
    expect(
      left.map(({ from, remark }) => [from.slice(root.length + 7, root.length + 8), (remark.with as { why: Remark }).why.code]),
    ).toEqual([
      ['a', 'clip-download-broken'],
      ['b', 'clip-brand-unknown'],
      ['c', 'clip-piece-missing'],
      ['d', 'clip-download-broken'],
      ['e', 'clip-download-broken'],
      ['g', 'clip-download-broken'],
      ['f', 'clip-download-broken'],
    ]);
    expect(readdirSync(join(root, 'Vigie'))).toHaveLength(7);
    expect(inMonth(data)).toEqual([]);
    expect(readdirSync(data)).toEqual([BRAND]);
  });

  it('are none where a file bears the name of their folder', () => {
    const data = folder();
    const downloads = join(data, 'downloads');
    mkdirSync(downloads);
    writeFileSync(join(downloads, 'Vigie'), '');
    expect(sweepClips(data, [downloads], NOW)).toEqual({ taken: [], left: [] });
  });

  it('are taken in by a gather, which says so', () => {
    const data = folder();
    const stray = withEvidence(someClip('2026-11-21T09:00:00Z', 4, { brand: 'inconnue' }));
    const root = downloads({
      [`${clip.id}.vigie-clip.json`]: download(clip, files),
      [`${stray.clip.id}.vigie-clip.json`]: download(stray.clip, stray.files),
    });
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [VIGIE, 'gather', '--data', data, ...args], {
        encoding: 'utf8',
        env: { ...process.env, LANG: 'en', VIGIE_DOWNLOADS: root },
      });
    const { totals, clips } = JSON.parse(run('--json').stdout);
    expect(totals.clips).toEqual({ read: 1, refused: 1, swept: 1, events: 0 });
    expect(clips.swept).toMatchObject([{ brand: BRAND, path: `${BRAND}/clips/2026-11/${clip.id}.json`, already: false }]);
    expect(clips.remarks).toMatchObject([{ refused: true, says: expect.stringMatching(/stays where it is\..*“inconnue”/) }]);
    const again = run('--lang', 'fr');
    expect(again.stdout).toContain('Captures\u00a0: 1 lues, 1 refusées');
    expect(again.stderr).toContain(`${stray.clip.id}.vigie-clip.json`);
  });

  it('are looked for where the system and the person say', () => {
    const home = folder();
    for (const name of ['Téléchargements', '.config', 'Bureau/reçus']) mkdirSync(join(home, name), { recursive: true });
    writeFileSync(join(home, '.config/user-dirs.dirs'), '# dirs\nXDG_DESKTOP_DIR="$HOME/Bureau"\nXDG_DOWNLOAD_DIR="$HOME/Bureau/reçus"\n');
    expect(downloadFolders({ HOME: home })).toEqual([join(home, 'Bureau/reçus'), join(home, 'Téléchargements')]);
    expect(downloadFolders({ HOME: home, VIGIE_DOWNLOADS: '/ailleurs' })).toEqual(['/ailleurs']);
    expect(downloadFolders({ HOME: home, VIGIE_DOWNLOADS: '' })).toEqual([]);
  });
});

it('keeps an event beside the clips, once', () => {
  const data = folder();
  const event = someEvent(clip.id, '2026-11-20T10:00:00Z', 2);
  const path = `${BRAND}/clips/2026-11/${event.id}.event.json`;
  expect(keepClipEvent(data, event)).toEqual({ path, already: false });
  expect(keepClipEvent(data, event)).toEqual({ path, already: true });
});
