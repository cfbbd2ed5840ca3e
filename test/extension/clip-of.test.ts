/** A clip is made of whatever a page gives: hostile or broken fields are cut or emptied, and what is left is kept. */

import { describe, expect, it } from 'vitest';
import { clipOf } from '../../extension/background/clip-of.ts';
import type { PageReading } from '../../extension/page/page-api.ts';
import { CLIP_CAPS, emptyPost, readClip } from '../../scripts/model/clip.ts';

const MAKING = { brand: 'atelier-lune', brands: [], at: new Date('2026-11-22T09:30:00Z'), random: '0123456789ab', extension: '0.1.0' };
const reading = (over: Record<string, unknown> = {}, post: Record<string, unknown> = {}) =>
  ({
    url: 'https://x.com/zoe/status/1',
    pageTitle: 'Zoé',
    site: 'x',
    reading: 'site',
    readerFailed: false,
    selection: null,
    posts: 1,
    html: '<p>',
    rect: null,
    mediaRects: [],
    ...over,
    post: { ...emptyPost(), text: 'Bonjour', ...post },
  }) as unknown as PageReading;

describe('a clip of a page', () => {
  it('keeps a whole reading as it is', () => {
    const clip = clipOf(reading(), MAKING);
    expect(clip).toMatchObject({
      id: '20261122t093000z-0123456789ab',
      brand: 'atelier-lune',
      url: 'https://x.com/zoe/status/1',
      kind: 'inspiration',
    });
    expect(clip.post).toEqual({ ...emptyPost(), text: 'Bonjour' });
  });

  it.each([
    ['an address that is a script', { permalink: 'javascript:alert(1)' }, { permalink: null }],
    ['an unknown format', { format: 'hologram' }, { format: null }],
    ['a time that is none', { published: { at: 'hier', text: 'hier', precision: 'day' } }, { published: null }],
    ['a rating out of nothing', { rating: { value: 3, of: 0 } }, { rating: null }],
    ['a text that is a number', { text: 12 }, { text: null }],
    ['an author that is a text', { author: 'Zoé' }, { author: emptyPost().author }],
    [
      'an author with one bad field',
      { author: { name: 'Zoé', handle: 'zoe', url: 'data:,x' } },
      { author: { name: 'Zoé', handle: 'zoe', url: null } },
    ],
    ['an author with fields too many', { author: { name: 'Zoé', handle: 'zoe', url: null, email: 'a' } }, { author: emptyPost().author }],
    ['figures that are no list', { figures: 'many' }, { figures: [] }],
    ['fields that are none', { __proto__: { a: 1 }, secret: 'x' }, {}],
  ])('%s is left out, the text stays', (_, given, expected) => {
    const { post } = clipOf(reading({}, given), MAKING);
    expect(post).toEqual({ ...emptyPost(), text: 'Bonjour', ...expected });
  });

  it('leaves out the figures and media that are wrong, and keeps the others', () => {
    const figure = (value: number) => ({ measure: null, label: 'J’aime', text: String(value), value, approximate: false });
    const medium = (url: string) => ({ kind: 'image', url, alt: null, width: 1, height: 1 });
    const { post } = clipOf(
      reading(
        {},
        {
          figures: [figure(1), figure(-1), figure(Number.NaN), figure(2)],
          media: [{ kind: 'hologram', url: null, alt: null, width: 1, height: 1 }, medium('https://x.com/a.jpg'), medium('blob:x')],
        },
      ),
      MAKING,
    );
    expect(post.figures.map(({ text }) => text)).toContain('2');
    expect(post.figures.every(({ value }) => value > 0)).toBe(true);
    expect(post.media.map(({ url }) => url)).toContain('https://x.com/a.jpg');
  });

  it('cuts what is too long, and no character in half', () => {
    const clip = clipOf(
      reading({ selection: '🌙'.repeat(80_000), pageTitle: `${'a'.repeat(1999)}🌙` }, { text: 'é'.repeat(200_000) }),
      MAKING,
    );
    expect(clip.post.text).toHaveLength(CLIP_CAPS.text);
    expect(clip.pageTitle?.isWellFormed()).toBe(true);
    expect(readClip(clip)).toHaveProperty('clip');
  });

  it('stays under the size that the host takes, whatever the characters', () => {
    const bell = '\u0007'.repeat(100_000);
    const clip = clipOf(reading({ selection: bell }, { text: bell, parent: { permalink: null, author: null, text: bell } }), MAKING);
    expect(JSON.stringify(clip).length).toBeLessThan(CLIP_CAPS.json);
    expect(clip.post.text).not.toBe('');
  });

  it('shortens an address that is longer than a clip holds', () => {
    expect(clipOf(reading({ url: `https://x.com/zoe?q=${'a'.repeat(5000)}` }), MAKING).url).toBe('https://x.com/zoe');
  });

  it('never throws on nonsense', () => {
    for (const post of [null, 1, [], { media: [null, 1, 'x'], figures: [[], {}], parent: [] }])
      expect(readClip(clipOf({ ...reading(), post } as unknown as PageReading, MAKING))).toHaveProperty('clip');
  });
});
