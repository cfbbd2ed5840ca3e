/** Gathering, end to end: real files, a real store, the command line as a person runs it. */

import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ask,
  BRAND_YAML,
  chartCsv,
  contentHash,
  dataFolder,
  gather,
  instagramCsv,
  put,
  randomFrom,
  shuffled,
  startVigie,
  vigie,
} from '../workspace.ts';

const march = instagramCsv([
  { id: '9001', views: 1200, reach: 900, likes: 40 },
  { id: '9002', views: 300, reach: 250, likes: 10 },
]);

const brand = (files: Record<string, string | Uint8Array>) =>
  dataFolder({
    'lune/brand.yaml': BRAND_YAML,
    ...Object.fromEntries(Object.entries(files).map(([path, content]) => [`lune/exports/${path}`, content])),
  });

describe('gather', () => {
  it('loads a file, and does not read it again', async () => {
    const data = brand({ 'march.csv': march });
    const first = gather(data);
    expect(first.code).toBe(0);
    expect(first.files).toMatchObject([
      {
        path: 'lune/exports/march.csv',
        export: 'instagram-content',
        platform: 'instagram',
        accounts: ['atelierlune'],
        rows: 2,
        posts: 2,
        status: 'loaded',
        reason: null,
      },
    ]);
    const again = gather(data);
    expect(again.files[0]).toMatchObject({ status: 'unchanged', rows: 2, posts: 2 });
    expect(await ask(data, 'SELECT post_id, views, reactions, "row" FROM posts ORDER BY post_id')).toEqual([
      { post_id: '9001', views: 1200, reactions: 40, row: '2' },
      { post_id: '9002', views: 300, reactions: 10, row: '3' },
    ]);
  });

  it('knows a file again whose name has an exclamation mark', () => {
    const data = brand({ 'instagram/Promo ! été.csv': march });
    expect(gather(data).files[0]?.status).toBe('loaded');
    expect(gather(data).files[0]?.status).toBe('unchanged');
  });

  it('keeps both snapshots of a post, and the newest value counts', async () => {
    const data = brand({ 'one.csv': march, 'two.csv': instagramCsv([{ id: '9001', views: 1500, reach: '' }]) });
    utimesSync(join(data, 'lune/exports/one.csv'), new Date('2026-04-02T08:00:00Z'), new Date('2026-04-02T08:00:00Z'));
    utimesSync(join(data, 'lune/exports/two.csv'), new Date('2026-05-02T08:00:00Z'), new Date('2026-05-02T08:00:00Z'));
    gather(data);
    expect(await ask(data, "SELECT views, reach, snapshots FROM posts WHERE post_id = '9001'")).toEqual([
      { views: 1500, reach: 900, snapshots: '2' },
    ]);
    expect(await ask(data, 'SELECT measure, old_value, new_value, kind FROM revisions ORDER BY measure')).toContainEqual({
      measure: 'views',
      old_value: 1200,
      new_value: 1500,
      kind: 'growth',
    });
    const [reach] = await ask<{ path: string }>(
      data,
      "SELECT path FROM post_values v JOIN sources s ON s.sha256 = v.source WHERE post_id = '9001' AND measure = 'reach'",
    );
    expect(reach?.path).toBe('exports/one.csv');
  });

  it('gives the same store in any order, gathered once or file by file', async () => {
    const files: Record<string, string | Uint8Array> = {
      'instagram/march.csv': march,
      'instagram/april.csv': instagramCsv([
        { id: '9001', views: 1300 },
        { id: '9003', views: 50, text: 'Une « lampe »,\navec une ligne' },
      ]),
      'instagram/march (1).csv': march,
      'instagram/Reach.csv': chartCsv('Reach', { '2026-03-01': 100, '2026-03-02': 120 }),
      'instagram/later/Reach.csv': chartCsv('Reach', { '2026-03-02': 125, '2026-03-03': 90 }),
      'facebook/Follows.csv': chartCsv('Follows', { '2026-03-01': 3 }),
      'login.csv': '<!doctype html><title>Log in</title>',
    };
    const names = Object.keys(files);
    const at = (index: number) => new Date(Date.UTC(2026, 3, 1 + index));
    const hashes = new Set<string>();
    const random = randomFrom(7);
    for (let round = 0; round < 20; round++) {
      const order = shuffled(names, random);
      const data = dataFolder({ 'lune/brand.yaml': BRAND_YAML });
      const cut = round % (names.length + 1);
      for (const [index, name] of order.entries()) {
        const path = put(data, `lune/exports/${name}`, files[name] as string);
        utimesSync(path, at(names.indexOf(name)), at(names.indexOf(name)));
        if (index === cut) gather(data);
      }
      gather(data);
      gather(data);
      hashes.add(await contentHash(data));
    }
    expect(hashes.size).toBe(1);
  });

  it('forgets a file that is gone, and takes the other copy when one of two is deleted', async () => {
    const data = brand({ 'a.csv': march, 'b.csv': march });
    expect(gather(data).files.map((file) => file.status)).toEqual(['loaded', 'duplicate']);
    rmSync(join(data, 'lune/exports/a.csv'));
    expect(gather(data).files).toMatchObject([{ path: 'lune/exports/b.csv', status: 'loaded', posts: 2 }]);
    expect(await ask(data, 'SELECT count(*)::INTEGER AS n FROM posts')).toEqual([{ n: 2 }]);
    renameSync(join(data, 'lune/exports/b.csv'), join(data, 'lune/exports/c.txt'));
    expect(gather(data).files).toMatchObject([{ path: 'lune/exports/c.txt', status: 'loaded' }]);
  });

  it('says what changed when a file is replaced under its name', async () => {
    const data = brand({ 'march.csv': march });
    gather(data);
    put(data, 'lune/exports/march.csv', instagramCsv([{ id: '9001', views: 1999, reach: 900, likes: 40 }]));
    const [file] = gather(data).files;
    expect(file?.warnings.join(' ')).toMatch(/took the place of another of the same name: 1 post/);
    expect(await ask(data, 'SELECT measure, old_value, new_value, kind FROM revisions')).toEqual([
      { measure: 'views', old_value: 1200, new_value: 1999, kind: 'replaced' },
    ]);
    rmSync(join(data, '.vigie'), { recursive: true });
    gather(data);
    expect(await ask(data, 'SELECT measure, old_value, new_value FROM revisions'), 'the store is only a cache').toEqual([
      { measure: 'views', old_value: 1200, new_value: 1999 },
    ]);
  });

  it('keeps the time of export and the year with the files, so that a copy reads the same', async () => {
    const data = brand({ 'march.csv': march });
    const time = new Date('2026-04-03T07:00:00Z');
    utimesSync(join(data, 'lune/exports/march.csv'), time, time);
    gather(data);
    const copy = dataFolder({ 'lune/brand.yaml': BRAND_YAML, 'lune/exports/march.csv': march });
    copyFileSync(join(data, 'lune/sources.yaml'), join(copy, 'lune/sources.yaml'));
    gather(copy);
    expect(await contentHash(copy)).toBe(await contentHash(data));
    expect(await ask(copy, 'SELECT exported_at FROM sources')).toEqual([{ exported_at: '2026-04-03 07:00:00' }]);
  });

  it('refuses a second gather at once, and takes over the lock of a dead one', () => {
    const data = brand({ 'march.csv': march });
    put(data, '.vigie/gather.lock', String(process.pid));
    const second = vigie(data, 'gather');
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/already running \(process \d+\)/);
    put(data, '.vigie/gather.lock', '999999');
    expect(gather(data).code).toBe(0);
  });

  it('leaves the state before or after when it is killed', async () => {
    const many = (from: number) => Array.from({ length: 400 }, (_, index) => ({ id: String(from + index), views: index }));
    const data = brand({ 'first.csv': instagramCsv(many(1000)) });
    gather(data);
    const before = await contentHash(data);
    for (let index = 0; index < 12; index++) put(data, `lune/exports/more-${index}.csv`, instagramCsv(many(10_000 + index * 400)));
    for (const delay of [150, 250, 350, 450]) {
      const running = startVigie(data, 'gather');
      await new Promise((done) => setTimeout(done, delay));
      running.kill('SIGKILL');
      await once(running, 'exit');
      const [{ n }] = (await ask<{ n: number }>(data, 'SELECT count(*)::INTEGER AS n FROM posts')) as [{ n: number }];
      expect([400, 5200]).toContain(n);
      if (n === 400) expect(await contentHash(data)).toBe(before);
    }
    gather(data);
    expect(await ask(data, 'SELECT count(*)::INTEGER AS n FROM posts')).toEqual([{ n: 5200 }]);
    expect(readdirSync(join(data, '.vigie')).filter((name) => name.includes('next'))).toEqual([]);
  });

  it('is not disturbed by a reader that holds the store open', async () => {
    const data = brand({ 'march.csv': march });
    gather(data);
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const reader = await DuckDBInstance.create(join(data, '.vigie/store.duckdb'), { access_mode: 'READ_ONLY' });
    put(data, 'lune/exports/april.csv', instagramCsv([{ id: '9100' }]));
    expect(gather(data).code).toBe(0);
    reader.closeSync();
    expect(await ask(data, 'SELECT count(*)::INTEGER AS n FROM posts')).toEqual([{ n: 3 }]);
  });
});

describe('whose figures they are', () => {
  it('refuses the file of another brand, and loads an account that no brand lists with a warning', () => {
    const data = dataFolder({
      'lune/brand.yaml': BRAND_YAML,
      'soleil/brand.yaml': BRAND_YAML.replaceAll('Lune', 'Soleil').replace('atelierlune', 'ateliersoleil'),
      'lune/exports/theirs.csv': instagramCsv([{ id: '1', account: 'ateliersoleil' }]),
      'lune/exports/unknown.csv': instagramCsv([{ id: '2', account: 'quelquunautre' }]),
    });
    const { code, files } = gather(data);
    expect(code).toBe(2);
    expect(files[0]).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/belongs to the brand soleil.*data\/soleil\/exports/),
    });
    expect(files[1]).toMatchObject({
      status: 'loaded',
      warnings: expect.arrayContaining([expect.stringMatching(/quelquunautre is in no brand\.yaml/)]),
    });
  });

  it('takes the platform of a chart from its folder, a line of brand.yaml or its neighbours, else refuses with that advice', () => {
    const chart = (value: number) => chartCsv('Reach', { '2026-03-01': value });
    const data = dataFolder({
      'lune/brand.yaml': `${BRAND_YAML}files:\n  exports/said: facebook\n`,
      'lune/exports/instagram/Reach.csv': chart(1),
      'lune/exports/said/Reach.csv': chart(2),
      'lune/exports/near/Reach.csv': chart(3),
      'lune/exports/near/posts.csv': march,
      'lune/exports/Reach.csv': chart(4),
    });
    const by = new Map(gather(data).files.map((file) => [file.path.replace('lune/exports/', ''), file]));
    expect(by.get('instagram/Reach.csv')).toMatchObject({ platform: 'instagram', accounts: ['atelierlune'], status: 'loaded' });
    expect(by.get('said/Reach.csv')).toMatchObject({ platform: 'facebook', accounts: ['Atelier Lune'], status: 'loaded' });
    expect(by.get('near/Reach.csv')).toMatchObject({ platform: 'instagram', status: 'loaded' });
    expect(by.get('Reach.csv')).toMatchObject({ status: 'refused', reason: expect.stringMatching(/exports\/instagram\/.*brand\.yaml/) });
  });

  it('tells of one brand with --brand, and leaves no other out of the store', async () => {
    const data = dataFolder({
      'lune/brand.yaml': BRAND_YAML,
      'lune/exports/march.csv': march,
      'soleil/brand.yaml': BRAND_YAML.replaceAll('Lune', 'Soleil').replace('atelierlune', 'ateliersoleil'),
      'soleil/exports/march.csv': instagramCsv([{ id: '1', account: 'ateliersoleil' }]),
    });
    expect(gather(data, '--brand', 'soleil').files.map((file) => file.path)).toEqual(['soleil/exports/march.csv']);
    expect(await ask(data, 'SELECT DISTINCT brand FROM posts ORDER BY brand')).toEqual([{ brand: 'lune' }, { brand: 'soleil' }]);
    expect(vigie(data, 'gather', '--brand', 'terre')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Known brands: lune, soleil/),
    });
  });

  it('does not guess between two accounts', () => {
    const two = BRAND_YAML.replace('instagram: atelierlune', 'instagram: [atelierlune, lunerecrute]');
    const data = dataFolder({
      'lune/brand.yaml': two,
      'lune/exports/instagram/Reach.csv': chartCsv('Reach', { '2026-03-01': 1 }),
      'lune/exports/instagram/lunerecrute/Reach.csv': chartCsv('Reach', { '2026-03-01': 2 }),
    });
    const { files } = gather(data);
    expect(files[0]).toMatchObject({ status: 'refused', reason: expect.stringMatching(/several on instagram/) });
    expect(files[1]).toMatchObject({ status: 'loaded', accounts: ['lunerecrute'] });
  });
});

describe('videos of Facebook', () => {
  const content =
    '\ufeffPost ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Permalink,Post type,Date,Views,Reach,Reactions,Comments,Shares\n';
  const videos =
    '\ufeffVideo asset ID,Universal video ID,Page ID,Page name,Title,Duration (sec),Publish time,Date,Reach,3-second video views,Seconds viewed,Reactions,Comments,Shares\n';

  it('are matched with their posts by time and length, and count once', async () => {
    const data = brand({
      'facebook/posts.csv': `${content}501,77,Atelier Lune,Une lampe,,31,03/14/2026 02:30,https://www.facebook.com/501,Reels,Lifetime,900,700,20,1,2\n`,
      'facebook/videos.csv': `${videos}88001,,77,Atelier Lune,,31,03/14/2026 02:30,Lifetime,700,640,1200,20,1,2\n88002,,77,Atelier Lune,,12,03/15/2026 08:00,Lifetime,60,55,90,3,0,0\n`,
    });
    gather(data);
    expect(await ask(data, 'SELECT post_id, views, video_views, reactions FROM posts ORDER BY post_id')).toEqual([
      { post_id: '501', views: 900, video_views: 640, reactions: 20 },
      { post_id: '88002', views: null, video_views: 55, reactions: 3 },
    ]);
  });
});

describe('query', () => {
  it('answers SQL, changes nothing, and reaches no file', () => {
    const data = brand({ 'march.csv': march });
    gather(data);
    const before = readFileSync(join(data, '.vigie/store.duckdb'));
    expect(JSON.parse(vigie(data, 'query', 'SELECT sum(views) AS views FROM posts', '--json').stdout)).toEqual([{ views: 1500 }]);
    expect(vigie(data, 'query', 'SELECT sum(views) AS views FROM posts').stdout).toMatch(/views\n─+\n1500/);
    expect(vigie(data, 'query', 'DELETE FROM posts')).toMatchObject({ code: 1, stderr: expect.stringMatching(/did not run/) });
    expect(vigie(data, 'query', `SELECT * FROM read_text('${join(data, 'lune/brand.yaml')}')`).code).toBe(1);
    expect(readFileSync(join(data, '.vigie/store.duckdb')).equals(before)).toBe(true);
  });

  it('says what to do when the store is damaged, and a gather makes it anew', async () => {
    const data = brand({ 'march.csv': march });
    gather(data);
    put(data, '.vigie/store.duckdb', 'not a database');
    expect(vigie(data, 'query', 'SELECT 1')).toMatchObject({ code: 1, stderr: expect.stringMatching(/cannot be read.*gather/) });
    expect(gather(data).code).toBe(0);
    expect(await ask(data, 'SELECT count(*)::INTEGER AS n FROM posts')).toEqual([{ n: 2 }]);
  });

  it('says what to do before the first gather', () => {
    const data = dataFolder({ 'lune/brand.yaml': BRAND_YAML });
    expect(vigie(data, 'query', 'SELECT 1')).toMatchObject({ code: 1, stderr: expect.stringMatching(/Run `npm run vigie -- gather`/) });
    expect(existsSync(join(data, '.vigie'))).toBe(false);
  });
});
