/** The demo's calendar: what is kept is what the generator writes, it can be read, and it shows what a calendar has to show. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { PublishedPost } from '../../scripts/calendar/calendar.ts';
import { matchPosts } from '../../scripts/calendar/match.ts';
import { readPacks } from '../../scripts/calendar/review/packs.ts';
import { readDecisions } from '../../scripts/calendar/review/taken-decisions.ts';
import { brandSchema } from '../../scripts/model/brand.ts';
import { readEntries } from '../../scripts/workspace/entries.ts';
import { CALENDAR_FOLDERS } from './calendar.ts';
import { maisonCopeauFiles } from './maison-copeau.ts';
import { tellStory } from './story.ts';

const KEPT = fileURLToPath(new URL('../../data/maison-copeau/', import.meta.url));
const files = maisonCopeauFiles().filter(({ path }) => CALENDAR_FOLDERS.some((folder) => path.startsWith(`${folder}/`)));
const brand = v.parse(brandSchema, parse(readFileSync(join(KEPT, 'brand.yaml'), 'utf8')));
const { entries, broken } = readEntries(KEPT, brand);
const posts = Object.values(tellStory())
  .flat()
  .map(
    (post): PublishedPost => ({
      platform: post.platform,
      account: 'maisoncopeau',
      postId: post.key,
      permalink: null,
      publishedAt: post.publishedAt,
      day: null,
      text: post.text,
      format: null,
    }),
  );
const matches = matchPosts(
  entries.map(({ post }) => post),
  posts,
);

test('the calendar kept in data/maison-copeau is that of a fresh run', () => {
  const kept = CALENDAR_FOLDERS.flatMap((folder) =>
    existsSync(join(KEPT, folder))
      ? readdirSync(join(KEPT, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      : [],
  );
  expect(kept).toHaveLength(files.length);
  const changed = files.filter(({ path, bytes }) => !existsSync(join(KEPT, path)) || !readFileSync(join(KEPT, path)).equals(bytes));
  expect(changed.map(({ path }) => path)).toEqual([]);
});

test('every entry is read, without a remark', () => {
  expect(broken).toEqual([]);
  expect(entries.flatMap(({ remarks }) => remarks)).toEqual([]);
  expect(entries.length).toBeGreaterThan(60);
});

test('each person, pillar, audience, objective, campaign and picture that an entry names is there', () => {
  const names = (list: readonly (string | { name: string })[]) => list.map((one) => (typeof one === 'string' ? one : one.name));
  const campaigns = readdirSync(join(KEPT, 'campaigns')).map((name) => name.replace('.mdx', ''));
  for (const { post } of entries) {
    if (post.owner) expect(Object.keys(brand.people)).toContain(post.owner);
    if (post.pillar) expect(names(brand.pillars)).toContain(post.pillar);
    if (post.audience) expect(brand.audiences).toContain(post.audience);
    if (post.objective) expect(brand.objectives).toContain(post.objective);
    if (post.campaign) expect(campaigns).toContain(post.campaign);
    for (const { file } of post.variants.flatMap(({ media }) => media)) expect(existsSync(join(KEPT, file)), file).toBe(true);
  }
});

test('what is over was published, but for one forgotten, one dropped and two that somebody has to confirm', () => {
  const past = entries.flatMap(({ post }) =>
    post.variants
      .filter(({ wall }) => wall !== null && wall < '2026-11-21')
      .map(({ key }) => ({ id: post.id, ...matches.get(post.id)?.get(key) })),
  );
  const open = past.filter(({ match }) => match === null);
  expect(past.length - open.length).toBeGreaterThan(40);
  expect(open.map(({ id, proposals }) => [id, proposals?.length])).toEqual([
    ['2026-10-22-semer-une-pelouse-d-automne', 0],
    ['2026-11-09-la-donnee-en-magasin', 1],
    ['2026-11-11-vente-flash-du-11-novembre', 0],
    ['2026-11-15-affuter-ses-outils', 1],
  ]);
  const late = past.filter(({ match }) => (match?.lateMinutes ?? 0) > 60);
  expect(late.length).toBeGreaterThan(2);
});

test('nothing that is still to come is taken for published', () => {
  for (const { post } of entries)
    for (const { key, wall } of post.variants)
      if (wall !== null && wall >= '2026-11-21') expect(matches.get(post.id)?.get(key)).toEqual({ match: null, proposals: [] });
});

test('packs are sound, and each decision fits its pack: approvals, a refusal, a comment', async () => {
  const { packs, faults } = readPacks(KEPT);
  expect([packs.length, faults]).toEqual([4, []]);
  const { decisions, faults: refused } = await readDecisions(KEPT, packs);
  expect(refused).toEqual([]);
  const verdicts = decisions.flatMap(({ decision }) => decision.verdicts);
  expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['approved', 'refused', 'comment']));
  expect(verdicts.find(({ verdict }) => verdict === 'refused')?.comment).toBe('Pas de prix dans ce message.');
});

test('pictures are pictures, small, and described', async () => {
  const pictures = files.filter(({ path }) => path.startsWith('media/'));
  for (const { bytes, path } of pictures) {
    const { format, width } = await sharp(bytes).metadata();
    expect([format, width && width >= 1000], path).toEqual(['png', true]);
    expect(bytes.length).toBeLessThan(40_000);
  }
});
