/**
 * Every page in test/fixtures/sites beside a `<case>.json` of what a person reads on it. Goldens are written by hand; `UPDATE_GOLDEN=1` writes
 * what was read instead, to be read again. The part of a case's name before `--` is the id of its site.
 */

import { writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ALL_SITES } from '../../extension/sites/index.ts';
import { clippedPostSchema, isWebAddress, SITE_IDS, SITES } from '../../scripts/model/clip.ts';
import { permalinkKey } from '../../scripts/model/permalink.ts';
import { mangled } from './mangle.ts';
import { type Fixture, fixtureNames, goldenPath, loadFixture, pageOf, readFixture, readGolden } from './read-fixture.ts';

const names = fixtureNames();
const own = SITE_IDS.filter((id) => id !== 'article' && id !== 'page');

const inHtml = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const inJson = (text: string): string => text.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');

/** The page after its site has changed, with nothing pointed at. */
const renamed = (fixture: Fixture): Fixture => ({ ...fixture, html: mangled(fixture.html), point: null });

describe.each(names)('%s', (name) => {
  const fixture = loadFixture(name);

  it('reads as a person does', () => {
    const read = readFixture(fixture);
    if (process.env.UPDATE_GOLDEN) writeFileSync(goldenPath(name), `${JSON.stringify(read, null, 2)}\n`);
    expect(readGolden(name), `golden of ${name}: written by hand from what the page shows`).not.toBeNull();
    expect(read).toEqual(readGolden(name));
  });

  it('is read by one site alone', () => {
    const page = pageOf(fixture);
    const claiming = ALL_SITES.filter((site) => site.matches(page)).map(({ id }) => id);
    expect(claiming).toEqual(readGolden(name)?.reading === 'site' ? [fixture.site] : expect.any(Array));
    expect(claiming.length).toBeLessThanOrEqual(1);
  });

  it('gives addresses of the web, the post’s own among them', () => {
    const { site, post } = readGolden(name) ?? readFixture(fixture);
    const parsed = v.safeParse(clippedPostSchema, post);
    expect(parsed.success ? [] : parsed.issues.map((issue) => v.getDotPath(issue))).toEqual([]);
    if (post.permalink === null) return;
    expect(isWebAddress(post.permalink)).toBe(true);
    if (SITES[site].platform !== null && post.postId !== null) expect(permalinkKey(post.permalink)).toContain(post.postId);
  });

  it('invents nothing when the site has renamed everything', () => {
    const golden = readGolden(name);
    if (golden?.reading !== 'site') return;
    const read = readFixture(renamed(fixture));
    // Without the pointer, another post of the list may be read.
    if (read.reading === 'site' && fixture.point !== null) return;
    for (const { measure, value } of read.post.figures)
      expect(golden.post.figures).toContainEqual(expect.objectContaining({ measure, value }));
    for (const field of ['postId', 'rating', 'parent'] as const) expect([null, golden.post[field]]).toContainEqual(read.post[field]);
    expect([null, golden.post.author.handle]).toContain(read.post.author.handle);
  });
});

/** Instagram's posts are still found by their links. A Mastodon server is no longer known as one: its address does not tell. */
const SAYS_NOTHING = ['instagram', 'mastodon'];

describe('site fixtures', () => {
  it.each(own)('%s has a post and a list, one in French and one in English', (id) => {
    const mine = names.filter((name) => name.startsWith(`${id}--`)).map((name) => name.slice(id.length + 2));
    expect(mine.length).toBeGreaterThanOrEqual(2);
    expect(mine.some((one) => one.startsWith('post')) && mine.some((one) => one.startsWith('list'))).toBe(true);
    expect(mine.some((one) => one.endsWith('-fr')) && mine.some((one) => one.endsWith('-en'))).toBe(true);
  });

  it.each(own)('%s expects a post where there is one, and says so when it finds none', (id) => {
    const posts = names.filter((name) => name.startsWith(`${id}--post`)).map(loadFixture);
    const site = ALL_SITES.find((one) => one.id === id);
    expect(posts.filter(({ at }) => !site?.expectsPost(new URL(at))).map(({ name }) => name)).toEqual([]);
    expect(posts.some((fixture) => readFixture(renamed(fixture)).readerFailed)).toBe(!SAYS_NOTHING.includes(id));
  });

  it('each belongs to a site, and each site has its reader once', () => {
    expect(names.filter((name) => !(SITE_IDS as string[]).includes(name.split('--')[0] ?? ''))).toEqual([]);
    expect(ALL_SITES.map(({ id }) => id as string).sort()).toEqual([...own].sort());
  });

  it.each(names)('%s: markup that people wrote stays text', (name) => {
    const fixture = loadFixture(name);
    const golden = readGolden(name);
    const line = golden?.post.text?.split('\n').find((one) => one.length > 12 && !/[<>&\\"]/.test(one) && fixture.html.includes(one));
    if (!golden || line === undefined) return;
    const said = '<script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1)';
    const hostile = fixture.html
      .split(/(<script\b[\s\S]*?<\/script>)/i)
      .map((piece, place) => piece.replaceAll(line, () => `${line} ${place % 2 === 1 ? inJson(said) : inHtml(said)}`))
      .join('');
    expect(readFixture({ ...fixture, html: hostile }).post.text).toBe(golden.post.text?.replaceAll(line, () => `${line} ${said}`));
  });
});
