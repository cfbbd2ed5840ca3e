/** Clips in the store, through the command line and a real DuckDB: captures, figures, and own posts beside those of exports. */

import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { matchPosts } from '../../scripts/calendar/match.ts';
import type { Clip, ClipFigure } from '../../scripts/model/clip.ts';
import { readPlannedPost } from '../../scripts/model/planned-post.ts';
import { putJson, someClip, someEvent } from '../workspace/some-clip.ts';
import { ask, BRAND_YAML, contentHash, dataFolder, gather, instagramCsv, put, randomFrom, shuffled, vigie } from '../workspace.ts';

const likes = (value: number, approximate = false): ClipFigure => ({
  measure: 'reactions',
  label: 'J’aime',
  text: approximate ? '1,2 k' : String(value),
  value,
  approximate,
});

const own = (at: string, number: number, permalink: string, figures: ClipFigure[], over: Partial<Clip['post']> = {}): Clip =>
  someClip(at, number, {
    brand: 'lune',
    kind: 'own',
    post: {
      permalink,
      postId: new URL(permalink).pathname.split('/').filter(Boolean).at(-1) ?? null,
      author: { name: 'Atelier Lune', handle: 'atelierlune', url: null },
      published: { at: '2026-03-14T09:30:00Z', text: '14 mars', precision: 'exact' },
      figures,
      ...over,
    },
  });

/** A folder with a brand and these clips and files. */
function brand(clips: readonly Clip[], files: Record<string, string> = {}): string {
  const data = dataFolder({ 'lune/brand.yaml': BRAND_YAML });
  for (const [path, content] of Object.entries(files)) {
    const full = put(data, `lune/exports/${path}`, content);
    utimesSync(full, new Date('2026-04-02T08:00:00Z'), new Date('2026-04-02T08:00:00Z'));
  }
  for (const clip of clips) putJson(join(data, 'lune'), clip);
  return data;
}

const MARCH = { 'march.csv': instagramCsv([{ id: '9001', likes: 40, text: 'Une lampe, racontée en entier' }]) };

describe('clips in the store', () => {
  it('loads every capture that counts, with its figures as the page writes them', async () => {
    const complaint = someClip('2026-11-20T09:00:00Z', 1, {
      brand: 'lune',
      tags: ['sav'],
      tone: 'negative',
      needsAnswer: true,
      post: { figures: [likes(1200, true)], rating: { value: 2, of: 5 } },
    });
    const withdrawn = someClip('2026-11-21T09:00:00Z', 2, { brand: 'lune' });
    const data = brand([complaint, withdrawn]);
    putJson(join(data, 'lune'), someEvent(withdrawn.id, '2026-11-21T10:00:00Z', 3));
    expect(gather(data)).toMatchObject({ code: 0, files: [], totals: { clips: { read: 2, refused: 0, swept: 0, events: 1 } } });
    expect(await ask(data, 'SELECT id, kind, tone, needs_answer, tags, rating, post_key, source, captured_at FROM clips')).toEqual([
      {
        id: complaint.id,
        kind: 'mention',
        tone: 'negative',
        needs_answer: true,
        tags: ['sav'],
        rating: 2,
        post_key: 'instagram DAbCdEfGhIj',
        source: `clips/2026-11/${complaint.id}.json`,
        captured_at: '2026-11-20 09:00:00',
      },
    ]);
    expect(await ask(data, 'SELECT clip, measure, text, value, approximate FROM clip_figures')).toEqual([
      { clip: complaint.id, measure: 'reactions', text: '1,2 k', value: 1200, approximate: true },
    ]);
    expect(await ask(data, 'SELECT * FROM posts')).toEqual([]);
  });

  it('follows what is said of a clip later, and forgets one that is gone', async () => {
    const clip = someClip('2026-11-20T09:00:00Z', 1, { brand: 'lune' });
    const data = brand([clip]);
    gather(data);
    putJson(join(data, 'lune'), someEvent(clip.id, '2026-11-20T10:00:00Z', 2, { kind: 'own', note: 'de nous' }));
    gather(data);
    expect(await ask(data, 'SELECT kind, note, changed_at FROM clips')).toEqual([
      { kind: 'own', note: 'de nous', changed_at: '2026-11-20 10:00:00' },
    ]);
    expect(await ask(data, 'SELECT post_id, account FROM posts')).toEqual([{ post_id: 'DAbCdEfGhIj', account: 'atelierlune' }]);
    rmSync(join(data, 'lune/clips'), { recursive: true });
    gather(data);
    for (const table of ['clips', 'clip_figures', 'posts', 'sources']) expect(await ask(data, `SELECT * FROM ${table}`)).toEqual([]);
  });

  it('names a broken clip, and loads the others', async () => {
    const data = brand([someClip('2026-11-20T09:00:00Z', 1, { brand: 'lune' })]);
    put(data, 'lune/clips/2026-11/20261120t100000z-000000000002.json', '{"version": 1');
    const ran = vigie(data, 'gather');
    expect(ran.code).toBe(2);
    expect(ran.stdout).toMatch(/Clips: 1 read, 1 refused/);
    expect(ran.stderr).toMatch(/✗ lune\/clips\/2026-11\/20261120t100000z-000000000002\.json — .*is not readable JSON/);
    expect(await ask(data, 'SELECT count(*)::INT AS n FROM clips')).toEqual([{ n: 1 }]);
  });
});

describe('own posts among those of exports', () => {
  it('is the post of the export with the same address, whichever came first', async () => {
    const clip = own('2026-04-10T09:00:00Z', 1, 'https://instagram.com/atelierlune/reel/X9001/?igsh=abc', [likes(55)], {
      text: 'Une lampe…',
    });
    const data = brand([clip], MARCH);
    gather(data);
    const expected = [{ post_id: '9001', reactions: 55, views: 100, text: 'Une lampe, racontée en entier', snapshots: '2' }];
    expect(await ask(data, 'SELECT post_id, reactions, views, text, snapshots FROM posts')).toEqual(expected);
    const late = brand([clip]);
    gather(late);
    expect(await ask(late, 'SELECT post_id, reactions FROM posts')).toEqual([{ post_id: 'X9001', reactions: 55 }]);
    const file = put(late, 'lune/exports/march.csv', MARCH['march.csv']);
    utimesSync(file, new Date('2026-04-02T08:00:00Z'), new Date('2026-04-02T08:00:00Z'));
    gather(late);
    expect(await ask(late, 'SELECT post_id, reactions, views, text, snapshots FROM posts')).toEqual(expected);
    expect(await contentHash(late)).toBe(await contentHash(data));
    expect(await ask(data, "SELECT status, accounts, exported_at, exported_at_known, posts FROM sources WHERE export = 'clip'")).toEqual([
      { status: 'loaded', accounts: ['atelierlune'], exported_at: '2026-04-10 09:00:00', exported_at_known: 'content', posts: '1' },
    ]);
    expect(await ask(data, "SELECT kind, old_value, new_value FROM revisions WHERE measure = 'reactions'")).toEqual([
      { kind: 'growth', old_value: 40, new_value: 55 },
    ]);
  });

  it('grows with each capture, and counts exact figures and times only', async () => {
    const address = 'https://www.instagram.com/p/Xnew/';
    const data = brand([
      own('2026-04-10T09:00:00Z', 1, address, [likes(10)], { published: { at: '2026-04-09T12:00:00Z', text: '1 j', precision: 'day' } }),
      own('2026-04-11T09:00:00Z', 2, address, [likes(30)], { published: null }),
      own('2026-04-12T09:00:00Z', 3, address, [likes(1200, true)], { published: null }),
    ]);
    gather(data);
    expect(await ask(data, 'SELECT post_id, reactions, published_at, "day", snapshots FROM posts')).toEqual([
      { post_id: 'Xnew', reactions: 30, published_at: null, day: null, snapshots: '3' },
    ]);
    const [{ warnings }] = (await ask<{ warnings: string }>(data, "SELECT warnings FROM sources WHERE path LIKE '%000000000003.json'")) as [
      { warnings: string },
    ];
    expect(JSON.parse(warnings)).toEqual([{ code: 'clip-figures-rounded', with: { figures: 1 } }]);
  });

  it('warns of an account that brand.yaml does not list, and leaves that of another brand to it', async () => {
    const stranger = own('2026-04-10T09:00:00Z', 1, 'https://www.instagram.com/p/Xa/', [], {
      author: { name: null, handle: 'autre.compte', url: null },
    });
    const foreign = own('2026-04-11T09:00:00Z', 2, 'https://www.instagram.com/p/Xb/', [], {
      author: { name: null, handle: 'maisonsoleil', url: null },
    });
    const data = brand([stranger, foreign]);
    put(data, 'soleil/brand.yaml', BRAND_YAML.replace('atelierlune', 'maisonsoleil'));
    const { stderr } = vigie(data, 'gather');
    expect(stderr).toMatch(/The account autre\.compte is in no brand\.yaml/);
    expect(stderr).toMatch(/The account maisonsoleil belongs to the brand soleil: this clip does not join/);
    expect(await ask(data, 'SELECT account FROM posts')).toEqual([{ account: 'autre.compte' }]);
  });

  it('shows a planned post as published, by its address', async () => {
    const data = brand([own('2026-04-10T09:00:00Z', 1, 'https://www.instagram.com/p/Xplanned/', [])]);
    gather(data);
    const [found] = (await ask(data, 'SELECT platform, account, post_id, permalink, published_at, text, format FROM posts')) as [
      Record<string, string>,
    ];
    const content = {
      title: 'La chaise',
      at: '2026-03-14 10:30',
      variants: [{ channel: 'instagram', text: 'Tout autre chose', permalink: 'https://instagram.com/p/Xplanned/?utm_source=x' }],
    };
    const brandOf = { timeZone: 'Europe/Paris', languages: ['fr' as const] };
    const { post } = readPlannedPost(content, { id: 'chaise', notes: '', brand: brandOf });
    if (!post || !found) throw new Error('nothing to match');
    const published = {
      platform: 'instagram' as const,
      account: found.account as string,
      postId: found.post_id as string,
      permalink: found.permalink ?? null,
      publishedAt: Date.parse(`${found.published_at}Z`),
      day: null,
      text: found.text ?? null,
      format: null,
    };
    const match = matchPosts([post], [published]).get('chaise')?.values().next().value?.match;
    expect(match).toMatchObject({ by: 'permalink', lateMinutes: 0, post: { postId: 'Xplanned' } });
  });

  it('gives the same store whatever the order of captures and gathers', async () => {
    const clips = [1, 2, 3, 4, 5, 6].map((number) =>
      own(`2026-04-1${number}T09:00:00Z`, number, `https://www.instagram.com/p/X${number % 2 ? '9001' : 'other'}/`, [likes(number * 10)]),
    );
    const whole = brand(clips, MARCH);
    gather(whole);
    const random = randomFrom(7);
    const bit = brand([], MARCH);
    for (const clip of shuffled(clips, random)) {
      putJson(join(bit, 'lune'), clip);
      gather(bit);
    }
    expect(await contentHash(bit)).toBe(await contentHash(whole));
  });
});
