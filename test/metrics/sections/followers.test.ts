/** Followers: totals, balances and gains kept apart, and which sentence wins as the data change. */

import { describe, expect, it } from 'vitest';
import { readBook } from '../../../scripts/metrics/book.ts';
import { followersOf } from '../../../scripts/metrics/sections/followers.ts';
import { brandOf, type TestDay, withSmallStore } from '../small-store.ts';

const day = (platform: string, measure: string, value: number, on = '2026-10-05'): TestDay => ({ platform, measure, value, day: on });
const followers = (days: TestDay[], period = '2026-10') =>
  withSmallStore({ days }, async (connection) => followersOf(await readBook(connection, brandOf(), '2026-11-21'), null, period));

describe('followers of a period', () => {
  it('gives totals and balances by account, the greatest balance first', async () => {
    const found = await followers([
      day('tiktok', 'followers', 1000),
      day('tiktok', 'followers_net', 30),
      day('x', 'followers_net', 40),
      day('x', 'followers_net', 7, '2026-09-30'),
    ]);
    expect(found?.lines.map(({ platform, total, growth, gross }) => [platform, total.value, growth.value, gross])).toEqual([
      ['x', null, 40, false],
      ['tiktok', 1000, 30, false],
    ]);
    expect(found?.lines[0]?.points).toEqual([
      { period: '2026-09', total: null, growth: 7 },
      { period: '2026-10', total: null, growth: 40 },
    ]);
    expect(found?.finding).toMatchObject({
      rule: 'account-gains-most-followers',
      says: { en: 'X gains the most followers in October: 40' },
    });
  });

  it('names accounts that lose followers before any that gains', async () => {
    const found = await followers([day('tiktok', 'followers_net', 30), day('x', 'followers_net', -4)]);
    expect(found?.finding).toMatchObject({
      rule: 'account-loses-followers',
      says: { fr: 'X perd des abonnés en octobre\u202f; un autre compte en gagne' },
    });
  });

  it('ranks no gain above a balance', async () => {
    const found = await followers([day('instagram', 'followers_gained', 90), day('x', 'followers_net', 40)]);
    expect(found?.finding.rule).toBe('accounts-gain-followers');
    expect(found?.finding.note?.en).toBe('Instagram does not export unfollows: gains, not a balance');
  });

  it('speaks of one account alone, of a total alone, and of nothing', async () => {
    expect((await followers([day('x', 'followers_net', 40)]))?.finding).toMatchObject({
      rule: 'account-followers-change',
      says: { fr: 'X gagne 40 abonnés en octobre' },
    });
    expect((await followers([day('tiktok', 'followers', 1000)]))?.finding).toMatchObject({
      rule: 'followers-total-only',
      metric: 'followers',
    });
    expect(await followers([day('x', 'followers_net', 40, '2026-09-30')])).toBeNull();
  });
});
