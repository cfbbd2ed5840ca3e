/** Clips as they lie on the disk: read with what was said of them since, and a bad file never hides a good one. */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CLIP_CAPS, type ClipFigure } from '../../scripts/model/clip.ts';
import { sentence } from '../../scripts/model/problem.ts';
import { clipsState, readClips } from '../../scripts/workspace/clips.ts';
import { putJson, someClip, someEvent } from './some-clip.ts';

const BRAND = 'atelier-lune';

function folder(): { data: string; brand: string } {
  const data = mkdtempSync(join(tmpdir(), 'vigie-clips-'));
  afterAll(() => rmSync(data, { recursive: true, force: true }));
  mkdirSync(join(data, BRAND));
  return { data, brand: join(data, BRAND) };
}

const figure = (value: number): ClipFigure => ({ measure: 'reactions', label: 'J’aime', text: String(value), value, approximate: false });

describe('events', () => {
  it('change a clip in the order of their times, whatever the order of files, and once each', () => {
    const { data, brand } = folder();
    const clip = someClip('2026-11-20T09:00:00Z', 1, { tags: ['a'] });
    putJson(brand, clip);
    const later = someEvent(clip.id, '2026-11-20T12:00:00Z', 2, { tone: 'negative', tags: [] });
    const sooner = { ...someEvent(clip.id, '2026-11-20T11:00:00Z', 9, { tone: 'positive', note: 'à suivre' }) };
    putJson(brand, later);
    putJson(brand, sooner);
    mkdirSync(join(brand, 'clips/2026-12'));
    writeFileSync(join(brand, `clips/2026-12/${sooner.id}.event.json`), JSON.stringify(sooner));
    const { clips, events, remarks } = readClips(data, BRAND);
    expect(clips[0]).toMatchObject({
      clip: { tone: 'negative', note: 'à suivre', tags: [], kind: 'mention' },
      changedAt: later.at,
      path: `clips/2026-11/${clip.id}.json`,
    });
    expect(events.map(({ event }) => event.id)).toEqual([sooner.id, later.id]);
    expect(remarks).toMatchObject([{ path: `clips/2026-12/${sooner.id}.event.json`, remark: { code: 'clip-event-twice' } }]);
  });

  it('take a clip back for good', () => {
    const { data, brand } = folder();
    const clip = someClip('2026-11-20T09:00:00Z');
    putJson(brand, clip);
    putJson(brand, someEvent(clip.id, '2026-11-20T09:00:05Z', 2));
    putJson(brand, someEvent(clip.id, '2026-11-20T09:00:09Z', 3, { note: 'trop tard' }));
    const { clips, groups, undone } = readClips(data, BRAND);
    expect([clips, groups]).toEqual([[], []]);
    expect(undone).toMatchObject([{ undoneAt: '2026-11-20T09:00:05Z' }]);
  });

  it('of a clip that is not there are kept and told, and count once it comes', () => {
    const { data, brand } = folder();
    const clip = someClip('2026-11-20T09:00:00Z');
    const path = putJson(brand, someEvent(clip.id, '2026-11-20T10:00:00Z', 2, { tone: 'neutral' }));
    const { remarks } = readClips(data, BRAND);
    expect(remarks).toMatchObject([{ path, remark: { code: 'clip-event-stray' } }]);
    expect(sentence((remarks[0] as { remark: Parameters<typeof sentence>[0] }).remark, 'fr')).toContain(clip.id);
    putJson(brand, clip);
    expect(readClips(data, BRAND)).toMatchObject({ remarks: [], clips: [{ clip: { tone: 'neutral' } }] });
  });
});

describe('captures of one post', () => {
  it('are one post with a series, whatever way its address was written', () => {
    const { data, brand } = folder();
    const at = ['2026-11-20T09:00:00Z', '2026-11-21T09:00:00Z', '2026-11-22T09:00:00Z'] as const;
    const published = { at: '2026-11-19T17:30:00Z', text: '19 nov., 18:30', precision: 'exact' as const };
    putJson(
      brand,
      someClip(at[0], 1, {
        post: { figures: [figure(10)], published, format: 'photo', author: { name: 'Nour', handle: 'nour', url: null } },
      }),
    );
    putJson(
      brand,
      someClip(at[2], 3, {
        kind: 'competitor',
        post: { permalink: 'https://instagram.com/nour/p/DAbCdEfGhIj/?img_index=2', text: null, figures: [figure(30)] },
      }),
    );
    putJson(
      brand,
      someClip(at[1], 2, {
        post: { text: 'Texte revu', figures: [figure(20)], published: { at: '2026-11-19T12:00:00Z', text: '2 j', precision: 'day' } },
      }),
    );
    const { groups } = readClips(data, BRAND);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({
      key: 'instagram DAbCdEfGhIj',
      id: '20261122t090000z-000000000003',
      clip: { kind: 'competitor', post: { text: 'Texte revu', published, format: 'photo', author: { handle: 'nour' } } },
    });
    expect(groups[0]?.series.map(({ capturedAt, figures }) => [capturedAt, figures[0]?.value])).toEqual([
      [at[0], 10],
      [at[1], 20],
      [at[2], 30],
    ]);
    expect(groups[0]?.captures.map(({ clip }) => clip.capturedAt)).toEqual([...at].reverse());
  });

  it('without an address are those of one page by one author', () => {
    const { data, brand } = folder();
    const review = (number: number, author: string, url: string) =>
      someClip(`2026-11-2${number}T09:00:00Z`, number, {
        site: 'google-reviews',
        url,
        post: { permalink: null, postId: null, author: { name: author, handle: null, url: null } },
      });
    putJson(brand, review(1, 'Ana', 'https://www.google.com/maps/place/Lune?hl=fr'));
    putJson(brand, review(2, 'Ana', 'https://google.com/maps/place/Lune/?utm_source=x&hl=fr'));
    putJson(brand, review(3, 'Bob', 'https://www.google.com/maps/place/Lune?hl=fr'));
    expect(readClips(data, BRAND).groups.map(({ captures }) => captures.length)).toEqual([1, 2]);
  });

  it.each([
    [
      'phpbb',
      'https://forum.example/viewtopic.php?f=2&t=5&p=12#p12',
      'https://forum.example/viewtopic.php?p=12',
      'https://forum.example/viewtopic.php?t=5&p=13#p13',
    ],
    [
      'reddit',
      'https://www.reddit.com/r/bois/comments/1abcd/titre/',
      'https://old.reddit.com/r/bois/comments/1abcd',
      'https://www.reddit.com/r/bois/comments/1abcd/titre/kx9z/',
    ],
    [
      'threads',
      'https://www.threads.net/@nour/post/DAbc',
      'https://www.threads.com/@nour/post/DAbc?xmt=1',
      'https://www.threads.com/@nour/post/DAbd',
    ],
    ['article', 'https://blog.example/?p=12&utm_source=x', 'https://blog.example?p=12', 'https://blog.example/?p=13'],
  ] as const)('of %s: two ways to write one address are one post, another post is another', (site, one, same, other) => {
    const { data, brand } = folder();
    [one, same, other].forEach((permalink, at) => {
      putJson(brand, someClip(`2026-11-2${at}T09:00:00Z`, at, { site, post: { permalink } }));
    });
    expect(readClips(data, BRAND).groups.map(({ captures }) => captures.length)).toEqual([1, 2]);
  });

  it('without an address but with an id of the platform are one post each, wherever the map stood', () => {
    const { data, brand } = folder();
    const review = (at: string, number: number, id: string, url: string) =>
      someClip(at, number, {
        site: 'google-reviews',
        url,
        post: { permalink: null, postId: id, author: { name: 'Marie', handle: null, url: null }, text: id },
      });
    const [here, there] = [
      'https://www.google.com/maps/place/Lune/@48.85,2.35,15z/',
      'https://www.google.fr/maps/place/Lune/@48.86,2.3,17z/',
    ];
    putJson(brand, review('2026-11-20T09:00:00Z', 1, 'Chd1', here));
    putJson(brand, review('2026-11-20T09:01:00Z', 2, 'Chd2', here));
    putJson(brand, review('2026-11-21T09:00:00Z', 3, 'Chd1', there));
    expect(readClips(data, BRAND).groups.map(({ clip, captures }) => [clip.post.postId, captures.length])).toEqual([
      ['Chd1', 2],
      ['Chd2', 1],
    ]);
  });
});

describe('bad files', () => {
  it('are named with what to do, and hide no other', () => {
    const { data, brand } = folder();
    const good = someClip('2026-11-20T09:00:00Z', 1);
    putJson(brand, good);
    const month = join(brand, 'clips/2026-11');
    const put = (name: string, content: string) => writeFileSync(join(month, name), content);
    put('20261120t100000z-000000000002.json', '{"version":1,');
    put('20261120t100000z-000000000003.json', JSON.stringify({ ...good, id: '20261120t100000z-000000000003', tone: 'furious' }));
    put('20261120t100000z-000000000004.json', JSON.stringify(good));
    put('20261120t100000z-000000000005.json', ' '.repeat(CLIP_CAPS.json + 1));
    put('20261120t100000z-000000000006.event.json', '{}');
    put('notes.json', '[]');
    mkdirSync(join(brand, 'clips/2026-12'));
    writeFileSync(join(brand, `clips/2026-12/${good.id}.json`), JSON.stringify(good));
    const { clips, broken, remarks } = readClips(data, BRAND);
    expect(clips.map(({ clip }) => clip.id)).toEqual([good.id]);
    expect(broken.map(({ path, remark }) => [path.slice(14), remark.code, remark.with?.key])).toEqual([
      ['20261120t100000z-000000000002.json', 'clip-broken', undefined],
      ['20261120t100000z-000000000003.json', 'clip-invalid', 'tone'],
      ['20261120t100000z-000000000004.json', 'clip-invalid', 'id'],
      ['20261120t100000z-000000000005.json', 'clip-too-large', undefined],
      ['20261120t100000z-000000000006.event.json', 'clip-invalid', 'event'],
      ['notes.json', 'clip-invalid', 'version'],
    ]);
    expect(remarks).toMatchObject([{ path: `clips/2026-12/${good.id}.json`, remark: { code: 'clip-twice' } }]);
  });

  it('of a day that no calendar has are named, and half an emoji becomes a sign that the database takes', () => {
    const { data, brand } = folder();
    const cut = someClip('2026-11-20T09:00:00Z', 1, { note: 'bravo \ud83d', post: { text: '\ude00 merci' } });
    putJson(brand, cut);
    const never = putJson(brand, someClip('2026-11-20T10:00:00Z', 2, { capturedAt: '2026-02-30T10:00:00Z' }));
    const { clips, broken } = readClips(data, BRAND);
    expect(clips.map(({ clip }) => [clip.note, clip.post.text])).toEqual([['bravo \ufffd', '\ufffd merci']]);
    expect(broken).toMatchObject([{ path: never, remark: { code: 'clip-invalid', with: { key: 'capturedAt' } } }]);
  });

  it('passes over what is still arriving, and links that lead out of the brand', () => {
    const { data, brand } = folder();
    const inside = someClip('2026-11-20T09:00:00Z', 1);
    const outside = someClip('2026-10-20T09:00:00Z', 2);
    putJson(brand, inside);
    const elsewhere = join(data, 'elsewhere');
    putJson(elsewhere, outside);
    symlinkSync(join(elsewhere, 'clips/2026-10'), join(brand, 'clips/2026-10'));
    symlinkSync(join(elsewhere, `clips/2026-10/${outside.id}.json`), join(brand, `clips/2026-11/${outside.id}.json`));
    mkdirSync(join(brand, 'clips/.incoming'));
    writeFileSync(join(brand, 'clips/.incoming/x.json'), '{');
    writeFileSync(join(brand, `clips/2026-11/.${outside.id}.json.abc.tmp`), '{');
    const { clips, broken, remarks } = readClips(data, BRAND);
    expect(clips.map(({ clip }) => clip.id)).toEqual([inside.id]);
    expect([broken, remarks]).toEqual([[], []]);
  });
});

it('tells by its state when a clip or an event came, and not otherwise', () => {
  const { data, brand } = folder();
  const states = [clipsState(brand)];
  const clip = someClip('2026-11-20T09:00:00Z');
  putJson(brand, clip);
  states.push(clipsState(brand));
  readClips(data, BRAND);
  expect(clipsState(brand)).toBe(states[1]);
  putJson(brand, someEvent(clip.id, '2026-11-20T10:00:00Z', 2));
  states.push(clipsState(brand));
  expect(new Set(states).size).toBe(3);
});

it('reads five thousand clips in less than a second of work', () => {
  const { data, brand } = folder();
  for (let number = 0; number < 5000; number++) {
    const at = `${new Date(Date.UTC(2026, 5, 1) + number * 600_000).toISOString().slice(0, 19)}Z`;
    putJson(
      brand,
      someClip(at, number, {
        post: { permalink: `https://www.instagram.com/p/DA${number % 1200}/`, text: 'x'.repeat(800), figures: [figure(number)] },
      }),
    );
  }
  // Of the processor: other tests run beside this one.
  const started = process.cpuUsage();
  const { clips, groups } = readClips(data, BRAND);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(1000);
  expect([clips.length, groups.length]).toEqual([5000, 1200]);
});
