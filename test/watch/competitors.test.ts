/** What was clipped of a competitor: medians and series against a plain computation, cadence, formats, followers. */

import { describe, expect, it } from 'vitest';
import { type Account, type Brand, unnamedBrand } from '../../scripts/model/brand.ts';
import type { Clip, ClipFigure } from '../../scripts/model/clip.ts';
import { competitorsOf, seriesOf, type Watched, type WatchedPost } from '../../scripts/watch/competitors.ts';
import { LEAST_POSTS, profileOf } from '../../scripts/watch/profile.ts';
import { byCapture, quotedBy } from '../../scripts/watch/quoted.ts';
import { groupClips } from '../../scripts/workspace/clip-groups.ts';
import { someClip } from '../workspace/some-clip.ts';
import { figure, recordOf } from './some-watch.ts';

const account = (handle: string): Account => ({ handle, also: [] });
const brand: Brand = {
  ...unnamedBrand('atelier-lune'),
  name: 'Atelier Lune',
  timeZone: 'Europe/Paris',
  competitors: [
    { name: 'Quai Vert', accounts: { instagram: [account('quaivert')] } },
    { name: 'Nord Bois', accounts: {} },
  ],
};
const TODAY = '2026-11-21';

interface Given {
  site?: Clip['site'];
  published?: string | null;
  figures: ClipFigure[];
  competitor?: string | null;
  handle?: string | null;
}
let made = 0;
const clip = (
  post: string,
  at: string,
  { site = 'instagram', published = null, figures, competitor = 'Quai Vert', handle = null }: Given,
) =>
  recordOf(
    someClip(at, ++made, {
      site,
      kind: 'competitor',
      competitor,
      url: `https://www.instagram.com/p/${post}/`,
      post: {
        permalink: `https://www.instagram.com/p/${post}/`,
        author: { name: null, handle, url: null },
        published: published === null ? null : { at: published, text: '', precision: 'exact' },
        figures,
      },
    }),
  );

const day = (n: number) => new Date(Date.UTC(2026, 9, 1, 12) + n * 86_400_000).toISOString();

describe('a competitor with forty clips, ten posts of them re-clipped', () => {
  // Thirty posts, one a day; the first ten are clipped a second time, 5 days later, with twice the comments.
  const values = Array.from({ length: 30 }, (_, n) => ({ reactions: ((n * 37) % 101) + 10, comments: (n * 13) % 7 }));
  const records = values.flatMap(({ reactions, comments }, n) => {
    const first = clip(`P${n}`, day(n + 1), {
      published: day(n),
      figures: [figure('reactions', reactions, n % 4 === 0), figure('comments', comments)],
    });
    const again = clip(`P${n}`, day(n + 6), {
      published: day(n),
      figures: [figure('reactions', reactions + 50), figure('comments', 2 * comments)],
    });
    return n < 10 ? [first, again] : [first];
  });
  const { watched } = competitorsOf(groupClips(records), brand);
  const profile = profileOf(watched[0] as Watched, brand.timeZone, TODAY);
  const newest = values.map(({ reactions, comments }, n) => (n < 10 ? reactions + 50 + 2 * comments : reactions + comments));

  it('counts posts and captures', () => {
    expect(records).toHaveLength(40);
    expect([watched[0]?.posts.length, watched[0]?.captures, profile.reclipped]).toEqual([30, 40, 10]);
  });

  it('has the median of the posts as last seen, inside its interval, and says how many are rounded', () => {
    const sorted = newest.toSorted((one, other) => one - other);
    const [part] = profile.platforms;
    expect(part).toMatchObject({
      platform: 'instagram',
      parts: ['reactions', 'comments'],
      n: 30,
      median: ((sorted[14] ?? 0) + (sorted[15] ?? 0)) / 2,
    });
    expect(part?.rounded).toBe(values.filter((_, n) => n >= 10 && n % 4 === 0).length);
    expect(part?.low).toBeLessThanOrEqual(part?.median ?? Number.NaN);
    expect(part?.high).toBeGreaterThanOrEqual(part?.median ?? Number.NaN);
    expect(part?.best[0]?.interactions.value).toBe(Math.max(...newest));
  });

  it('has a series for each re-clipped post', () => {
    expect(profile.series).toHaveLength(10);
    const found = new Map(profile.series.map(({ post, points }) => [post.group.clip.post.permalink, points.map(({ value }) => value)]));
    for (const [n, { reactions, comments }] of values.slice(0, 10).entries())
      expect(found.get(`https://www.instagram.com/p/P${n}/`)).toEqual([reactions + comments, reactions + 50 + 2 * comments]);
  });

  it('counts posts by week of publication, from the first clip on', () => {
    const { cadence } = profile;
    // The first clip is of Friday 2 October 2026: week 40, whose Monday is 28 September.
    expect(cadence?.weeks[0]).toMatchObject({ week: '2026-w40', from: '2026-09-28', posts: 4 });
    expect(cadence?.weeks.map(({ posts }) => posts)).toEqual([4, 7, 7, 7, 5, 0, 0, 0]);
    expect(cadence).toMatchObject({ posts: 30, before: 0, undated: 0 });
  });
});

describe('what is not known is not said', () => {
  const profile = (records: ReturnType<typeof clip>[]) =>
    profileOf(competitorsOf(groupClips(records), brand).watched[0] as Watched, brand.timeZone, TODAY);

  it('refuses a median below the least number of posts', () => {
    const posts = Array.from({ length: LEAST_POSTS }, (_, n) => clip(`Q${n}`, day(n), { figures: [figure('reactions', n)] }));
    expect(profile(posts.slice(1)).platforms[0]).toMatchObject({ n: LEAST_POSTS - 1, median: null, low: null });
    expect(profile(posts).platforms[0]?.median).toBe(2);
  });

  it('adds up only what most pages show, and leaves out posts that show less', () => {
    const posts = [
      ...[1, 2, 3, 4, 5].map((n) => clip(`R${n}`, day(n), { figures: [figure('reactions', 10 * n), figure('comments', 1)] })),
      clip('R6', day(6), { figures: [figure('reactions', 500)] }),
      clip('R7', day(7), { figures: [figure('comments', 1), figure('shares', 900), figure('reactions', 60)] }),
    ];
    const [part] = profile(posts).platforms;
    expect(part).toMatchObject({ posts: 7, n: 6, parts: ['reactions', 'comments'] });
    expect(part?.best.map(({ interactions }) => interactions.value)).toEqual([61, 51, 41, 31, 21, 11]);
  });

  it('compares captures of a post by what all of them show', () => {
    const one = clip('S', day(1), { figures: [figure('reactions', 10), figure('shares', 5)] });
    const two = clip('S', day(3), { figures: [figure('reactions', 30)] });
    const empty = clip('S', day(5), { figures: [] });
    const { watched } = competitorsOf(groupClips([one, two, empty]), brand);
    const series = seriesOf(watched[0]?.posts[0] as WatchedPost);
    expect([series?.parts, series?.points.map(({ value }) => value)]).toEqual([['reactions'], [10, 30]]);
  });

  it('takes followers of a profile page for no post', () => {
    const pages = [
      clip('', day(1), { figures: [figure('followers', 1200, true)] }),
      clip('', day(9), { figures: [figure('followers', 1310)] }),
    ];
    const { watched } = competitorsOf(groupClips(pages), brand);
    expect(watched[0]?.posts).toEqual([]);
    expect(watched[0]?.followers.map(({ site, points }) => [site, points.map(({ value, rounded }) => [value, rounded])])).toEqual([
      [
        'instagram',
        [
          [1200, true],
          [1310, false],
        ],
      ],
    ]);
  });

  it('keeps followers of two accounts on one site apart', () => {
    const of = (handle: string, n: number, value: number) => clip(`profile${n}`, day(n), { figures: [figure('followers', value)], handle });
    const { watched } = competitorsOf(
      groupClips([of('quaivert', 1, 9000), of('quaivert.pro', 2, 400), of('QuaiVert', 3, 9100), of('quaivert.pro', 4, 420)]),
      brand,
    );
    expect(watched[0]?.followers.map(({ account, points }) => [account?.toLowerCase(), points.map(({ value }) => value)]).sort()).toEqual([
      ['quaivert', [9000, 9100]],
      ['quaivert.pro', [400, 420]],
    ]);
  });

  it('takes a nameless author for nobody’s account', () => {
    const figures = [figure('reactions', 1)];
    const { watched, unknown } = competitorsOf(
      groupClips([
        clip('A', day(1), { figures, competitor: null, handle: '@' }),
        clip('B', day(2), { figures, competitor: null, handle: ' ' }),
      ]),
      brand,
    );
    expect([watched.map(({ groups }) => groups.length), unknown.length]).toEqual([[0, 0], 2]);
  });

  it('finds whose an unnamed clip is by its account, and keeps apart those of nobody', () => {
    const figures = [figure('reactions', 1)];
    const { watched, unknown } = competitorsOf(
      groupClips([
        clip('T1', day(1), { figures, competitor: null, handle: 'QuaiVert' }),
        clip('T2', day(1), { figures, competitor: 'Disparu' }),
        clip('T3', day(1), { figures, competitor: 'nord bois' }),
      ]),
      brand,
    );
    expect([watched.map(({ posts }) => posts.length), unknown.length]).toEqual([[1, 1], 1]);
  });

  it('has no cadence of one that was never clipped', () =>
    expect(profile([])).toMatchObject({ cadence: null, platforms: [], formats: [], series: [] }));
});

describe('a note quotes its clip as of its day', () => {
  const early = clip('N', '2026-10-05T08:00:00Z', { figures: [figure('reactions', 10)] });
  const late = clip('N', '2026-10-12T22:30:00Z', { figures: [figure('reactions', 90)] });
  const groups = groupClips([early, late]);
  const quoted = (clips: string[], on: string | null) =>
    quotedBy({ clips, day: on }, byCapture(groups), brand.timeZone).map(({ capture }) => capture?.post.figures[0]?.value ?? null);

  it('by the last capture on the day or before, on the brand’s clock', () => {
    expect(quoted([early.clip.id], '2026-10-11')).toEqual([10]);
    // 22:30 UTC is the 13th in Paris.
    expect(quoted([early.clip.id], '2026-10-12')).toEqual([10]);
    expect(quoted([early.clip.id], '2026-10-13')).toEqual([90]);
  });
  it('by the capture it names where it has no day, or is older than all', () => {
    expect(quoted([late.clip.id], null)).toEqual([90]);
    expect(quoted([early.clip.id], '2026-10-01')).toEqual([10]);
  });
  it('once for two captures of a post, and says one that is gone', () => {
    expect(quoted([early.clip.id, late.clip.id, '20261001t000000z-ffffffffffff'], '2026-11-01')).toEqual([90, null]);
  });
});
