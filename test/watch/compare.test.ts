/** The brand beside a competitor: compared only where everything was clipped, and by what both show. */

import { describe, expect, it } from 'vitest';
import { type Account, type Brand, unnamedBrand } from '../../scripts/model/brand.ts';
import { comparisonsOf, linkedInPages, type OwnPost } from '../../scripts/watch/compare.ts';
import { competitorsOf } from '../../scripts/watch/competitors.ts';
import { groupClips } from '../../scripts/workspace/clip-groups.ts';
import { someClip } from '../workspace/some-clip.ts';
import { figure, recordOf } from './some-watch.ts';

const account = (handle: string, ...also: string[]): Account => ({ handle, also });
const brandWith = (complete?: Record<string, string>): Brand => ({
  ...unnamedBrand('atelier-lune'),
  name: 'Atelier Lune',
  timeZone: 'Europe/Paris',
  accounts: { instagram: [account('atelierlune')], linkedin: [account('atelier-lune', 'Atelier Lune SAS')] },
  competitors: [{ name: 'Quai Vert', accounts: { linkedin: [account('quai-vert')] }, ...(complete && { complete }) }],
});

const DAY = 86_400_000;
const dayOf = (n: number) => new Date(Date.UTC(2026, 9, 1, 12) + n * DAY).toISOString();
/** Six posts of the competitor, each clipped `after` days later. */
const theirs = (after: number, n = 6) =>
  Array.from({ length: n }, (_, at) =>
    recordOf(
      someClip(dayOf(at + after), at + 1, {
        kind: 'competitor',
        competitor: 'Quai Vert',
        post: {
          permalink: `https://www.instagram.com/p/Q${at}/`,
          published: { at: dayOf(at), text: '', precision: 'exact' },
          figures: [figure('reactions', 100 + 10 * at), figure('comments', 5)],
        },
      }),
    ),
  );
const ours = (n = 7, shares = true): OwnPost[] =>
  Array.from({ length: n }, (_, at) => ({
    platform: 'instagram',
    day: dayOf(at).slice(0, 10),
    seenOn: '2026-11-01',
    shown: {
      reactions: { value: 40 + at, rounded: false },
      comments: { value: 2, rounded: false },
      ...(shares && { shares: { value: 1000, rounded: false } }),
    },
  }));
const compare = (brand: Brand, records = theirs(9), own = ours()) =>
  comparisonsOf(competitorsOf(groupClips(records), brand).watched, own, brand);

describe('interactions', () => {
  it('are refused while nobody says that everything was clipped', () => {
    expect(compare(brandWith())).toMatchObject([{ platform: 'instagram', refusal: 'not-complete', ratio: null }]);
    expect(compare(brandWith({ x: '2026-09-01' }))).toMatchObject([{ refusal: 'not-complete' }]);
  });

  it('end with the last capture on the platform, not with one made elsewhere', () => {
    const article = recordOf(
      someClip(dayOf(60), 90, { kind: 'competitor', competitor: 'Quai Vert', site: 'article', url: 'https://journal.example/quai-vert' }),
    );
    const late: OwnPost[] = ours().map((post) => ({ ...post, day: '2026-11-10', seenOn: '2026-11-30' }));
    const [found] = compare(brandWith({ instagram: '2026-09-01' }), [...theirs(9), article], [...ours(), ...late]);
    expect([found?.to, found?.ours.n]).toEqual([dayOf(14).slice(0, 10), 7]);
  });

  it('compare by the figures that both sides show, with the interval of the ratio', () => {
    const [found] = compare(brandWith({ instagram: '2026-09-01' }));
    // Shares are exported, and not on the competitor's pages. Medians: (120 + 130) ÷ 2 + 5 of theirs, 43 + 2 of ours.
    expect(found).toMatchObject({
      parts: ['reactions', 'comments'],
      theirs: { n: 6, median: 130 },
      ours: { n: 7, median: 45 },
      refusal: null,
    });
    expect(found?.ratio?.value).toBeCloseTo(130 / 45);
    expect(found?.ratio?.low).toBeLessThanOrEqual(130 / 45);
    expect(found?.ratio?.high).toBeGreaterThanOrEqual(130 / 45);
  });

  it('leave out what was clipped within a week of its publication', () => {
    expect(compare(brandWith({ instagram: '2026-09-01' }), theirs(6))).toMatchObject([{ refusal: 'too-few', theirs: { n: 0 } }]);
  });

  it('are of the same days on both sides', () => {
    expect(compare(brandWith({ instagram: '2026-10-03' }))).toMatchObject([
      { from: '2026-10-03', refusal: 'too-few', theirs: { n: 4 }, ours: { n: 5 }, ratio: null },
    ]);
  });

  it('say which side lacks what', () => {
    const brand = brandWith({ instagram: '2026-09-01' });
    expect(compare(brand, theirs(9), [])).toMatchObject([{ refusal: 'no-posts-of-ours' }]);
    expect(
      compare(
        brand,
        theirs(9),
        ours().map((post) => ({ ...post, shown: {} })),
      ),
    ).toMatchObject([{ refusal: 'no-common-figure' }]);
    expect(compare(brand, theirs(9, 4))).toMatchObject([{ refusal: 'too-few' }]);
  });
});

it('LinkedIn’s export tells the brand’s Page from those of competitors and of others, the newest period first', () => {
  const row = (item: string, measure: string, value: number, to = '2026-10-31') => ({ item, from: '2026-10-01', to, measure, value });
  const periods = linkedInPages(
    [
      row('Quai Vert', 'followers', 900),
      row('Quai Vert', 'followers_gained', -3),
      row('Atelier Lune SAS', 'followers', 1200),
      row('Rive Droite', 'posts_created', 4),
      row('quai vert', 'followers', 800, '2026-09-30'),
    ],
    brandWith(),
  );
  expect(
    periods.map(({ to, pages }) => [
      to,
      pages.map(({ item, competitor, own, followers, gained }) => [item, competitor, own, followers, gained]),
    ]),
  ).toEqual([
    [
      '2026-10-31',
      [
        ['Atelier Lune SAS', null, true, 1200, null],
        ['Quai Vert', 'Quai Vert', false, 900, -3],
        ['Rive Droite', null, false, null, null],
      ],
    ],
    ['2026-09-30', [['quai vert', 'Quai Vert', false, 800, null]]],
  ]);
});
