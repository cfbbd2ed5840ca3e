/** Groups of posts: who is in which, what is known of each, and which sentence wins as the data change. */

import { describe, expect, it } from 'vitest';
import { SECTIONS, type SectionId } from '../../../scripts/metrics/sections/families.ts';
import { ratioSections } from '../../../scripts/metrics/sections/ratios.ts';
import { type RelativePost, readRelativePosts } from '../../../scripts/metrics/sections/relative-posts.ts';
import { brandOf, withSmallStore } from '../small-store.ts';

const WINDOW = { from: '2025-11-01', to: '2026-10-31' };
const post = (rest: Partial<RelativePost>): RelativePost => ({
  platform: 'instagram',
  account: 'a',
  day: '2026-10-05',
  weekday: 0,
  hour: 10,
  length: 100,
  link: false,
  hashtags: 0,
  duration: null,
  ratio: 1,
  ...rest,
});
/** So many posts on a weekday, their ratios around a middle. */
const day = (weekday: number, middle: number, n = 30) =>
  Array.from({ length: n }, (_, at) => post({ weekday, ratio: middle * (0.9 + (0.2 * at) / n) }));
const section = (posts: readonly RelativePost[], id: SectionId = 'weekdays') => ratioSections(brandOf(), posts)(null, WINDOW)[id];

describe('sentences about groups', () => {
  it('says that a day is above all others, then only above one, then that none stands out', () => {
    const above = section([...day(0, 1), ...day(1, 3), ...day(2, 1)]);
    expect(above?.finding).toMatchObject({ rule: 'group-above-all-others' });
    expect(above?.finding.says.fr).toBe('Les publications du mardi obtiennent plus d’interactions que toutes les autres');
    expect(above?.finding.says.en).toBe('Posts published on Tuesdays get more interactions than all others');
    const pair = section([...day(0, 1), ...day(1, 3)]);
    expect(pair?.finding.rule).toBe('group-above-another');
    expect(pair?.finding.says.fr).toBe('Les publications du mardi obtiennent plus d’interactions que celles du lundi');
    const none = section([...day(0, 1), ...day(1, 1), ...day(2, 1)]);
    expect(none?.finding).toMatchObject({ rule: 'no-group-stands-out', says: { fr: 'Aucun jour ne se détache', en: 'No day stands out' } });
    expect(none?.finding.note?.fr).toContain('90 publications');
  });

  it('says that a day is below all others', () => {
    const below = section([...day(0, 2), ...day(1, 2), ...day(6, 0.5)]);
    expect(below?.finding.rule).toBe('group-below-all-others');
    expect(below?.finding.says.fr).toBe('Les publications du dimanche obtiennent moins d’interactions que toutes les autres');
  });

  it('draws no conclusion from too few posts, and has nothing to say of none', () => {
    const few = section([...day(0, 1, 9), ...day(1, 3, 9)]);
    expect(few?.finding.rule).toBe('groups-too-few-posts');
    expect(few?.lines.map(({ ratio }) => ratio.state)).toEqual(['too-few', 'too-few']);
    expect(section([])).toBeNull();
  });

  it('does not take the level of an account for that of a day', () => {
    // One account publishes on Mondays and does well, another on Tuesdays: no account has both.
    const apart = [...day(0, 3), ...day(1, 1).map((one) => ({ ...one, account: 'b' }))];
    expect(section(apart)?.finding.rule).toBe('no-group-stands-out');
  });

  it('is the same on every run', () => {
    const posts = [...day(0, 1), ...day(1, 1.1), ...day(2, 0.9)];
    expect(section(posts)).toEqual(section(posts));
  });

  it('keeps to the window and to the account', () => {
    const posts = [
      ...day(0, 1),
      ...day(0, 1, 5).map((one) => ({ ...one, day: '2025-10-31' })),
      ...day(0, 1, 4).map((one) => ({ ...one, account: 'b' })),
    ];
    expect(section(posts)?.lines[0]?.ratio.n).toBe(34);
    const own = ratioSections(brandOf(), posts)({ platform: 'instagram', account: 'b' }, WINDOW).weekdays;
    expect(own?.lines[0]?.ratio.n).toBe(4);
  });
});

describe('groups', () => {
  const groupsOf = (id: SectionId, one: RelativePost) =>
    SECTIONS[id].flatMap(({ groups }) => groups.filter(({ has }) => has(one)).map((group) => group.id));

  it('cut hours, lengths, hashtags and durations where they say they do', () => {
    expect([8, 9, 11, 12, 19, 20].map((hour) => groupsOf('hours', post({ hour }))[0])).toEqual([
      'before-9',
      '9-12',
      '9-12',
      '12-14',
      '17-20',
      'after-20',
    ]);
    expect([79, 80, 199, 200, 499, 500].map((length) => groupsOf('lengths', post({ length }))[0])).toEqual([
      'under-80',
      '80-199',
      '80-199',
      '200-499',
      '200-499',
      'from-500',
    ]);
    expect(groupsOf('media', post({ link: true, hashtags: 4, duration: 29.9 }))).toEqual(['with-link', '4-hashtags', 'under-30s']);
    expect(groupsOf('media', post({ link: null, hashtags: null }))).toEqual([]);
  });

  it('leave posts without an hour out and count them', () => {
    const hours = section([...day(0, 1).map((one, at) => ({ ...one, hour: at % 2 ? 10 : 18 })), post({ hour: null })], 'hours');
    expect(hours?.lines.reduce((sum, { ratio }) => sum + ratio.n, 0)).toBe(30);
    expect(hours?.finding.note?.fr).toContain('1 publication sans heure');
  });
});

describe('the store', () => {
  it('gives length, link, hashtags and weekday of each post that has a usual figure', async () => {
    const before = Array.from({ length: 5 }, (_, at) => ({ platform: 'x', id: `s${at}`, day: '2026-09-01', reactions: 10 }));
    const posts = [
      ...before,
      { platform: 'x', id: 'a', day: '2026-10-06', reactions: 20, text: 'Le rabot #bois (#établi) https://maison.example/a#b' },
      { platform: 'x', id: 'b', day: '2026-10-11', reactions: 5 },
    ];
    const found = await withSmallStore({ posts }, (connection) => readRelativePosts(connection, brandOf()));
    expect(found).toMatchObject([
      { day: '2026-10-06', weekday: 1, hour: null, length: 51, link: true, hashtags: 2, duration: null, ratio: 2 },
      { day: '2026-10-11', weekday: 6, length: null, link: null, hashtags: null, ratio: 0.5 },
    ]);
  });
});
