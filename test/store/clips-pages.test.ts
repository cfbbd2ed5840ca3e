/** What the pages of data read of a store in which clips stand among exports. */

import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { brandPosts, filesData, siteData } from '../../site/data.ts';
import { putJson, someClip } from '../workspace/some-clip.ts';
import { BRAND_YAML, dataFolder, gather, instagramCsv, put } from '../workspace.ts';

const former = process.env.VIGIE_DATA;
afterAll(() => {
  if (former === undefined) delete process.env.VIGIE_DATA;
  else process.env.VIGIE_DATA = former;
});

it('leads from a post to the capture that shows it, and takes no capture for an export that is up to date', async () => {
  const data = dataFolder({ 'lune/brand.yaml': BRAND_YAML });
  const csv = put(data, 'lune/exports/march.csv', instagramCsv([{ id: '9001', likes: 40 }]));
  utimesSync(csv, new Date('2026-04-02T08:00:00Z'), new Date('2026-04-02T08:00:00Z'));
  gather(data);
  process.env.VIGIE_DATA = data;
  const accountOf = async () => (await siteData()).brands[0]?.accounts.find(({ platform }) => platform === 'instagram');
  const before = await accountOf();
  const own = (number: number, postId: string) =>
    someClip(`2026-11-2${number}T09:00:00Z`, number, {
      brand: 'lune',
      kind: 'own',
      post: {
        permalink: `https://www.instagram.com/p/${postId}/`,
        postId,
        author: { name: null, handle: 'atelierlune', url: null },
        published: { at: '2026-11-19T09:30:00Z', text: '19 nov.', precision: 'exact' },
        figures: [{ measure: 'reactions', label: 'J’aime', text: '55', value: 55, approximate: false }],
      },
    });
  const paths = [putJson(join(data, 'lune'), own(1, 'X9001')), putJson(join(data, 'lune'), own(2, 'Xnew'))];
  gather(data);
  const [brand] = (await siteData()).brands;
  if (!brand) throw new Error('no brand');
  expect(brand.sources.filter((one) => one.export === 'clip')).toMatchObject(
    paths.map((path) => ({
      path,
      status: 'loaded',
      rows: 1,
      posts: 1,
      label: { fr: 'Capture d’une publication' },
      exportedAtKnown: 'content',
    })),
  );
  const { posts } = await brandPosts(brand);
  expect(posts.map(({ id, values }) => [id, values.reactions?.value, values.reactions?.from.path])).toEqual([
    ['Xnew', 55, paths[1]],
    ['9001', 55, paths[0]],
  ]);
  const { rows } = await filesData('lune');
  const clip = brand.sources.find(({ path }) => path === paths[0]);
  expect(rows.get(clip?.sha256 ?? '')).toMatchObject([
    { row: 1, kind: 'post', post: { id: '9001' }, values: [{ measure: 'reactions', value: 55 }] },
  ]);
  const after = await accountOf();
  expect([after?.lastDay, after?.until, after?.postDays]).toEqual([before?.lastDay, before?.until, before?.postDays]);
});
