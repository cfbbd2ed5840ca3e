/**
 * Every number of two reports of the demo, of the brand and of one account, against SQL and statistics written apart from the metrics. The
 * report is walked: a number that no check ticks fails the test.
 */

import { beforeAll, describe, expect, it } from 'vitest';
import { computeReports } from '../../scripts/metrics/compute.ts';
import type { RatioLine, Report } from '../../scripts/metrics/report.ts';
import type { Brand } from '../../scripts/model/brand.ts';
import { withStore } from '../../scripts/store/open.ts';
import { readBrand } from '../../scripts/workspace/brands.ts';
import { demoFolder } from '../demo/folder.ts';
import { Apart } from './apart/asked.ts';
import { heldApart } from './apart/checked.ts';
import { SECTION_CHECKS } from './apart/sections.ts';

describe('every number, written apart', () => {
  let data = '';
  let brand: Brand;
  let reports: Report[];

  beforeAll(async () => {
    data = demoFolder();
    brand = readBrand(data, 'maison-copeau').brand as Brand;
    reports = await withStore(data, (connection) => computeReports(connection, brand, { periods: ['2026-10', '2026-w43'] }));
  });

  const reportOf = (period: string, platform: string | null) =>
    structuredClone(reports.find((one) => one.period === period && (one.account?.platform ?? null) === platform) as Report);
  const unchecked = (report: Report) => withStore(data, async (connection) => [...(await heldApart(connection, brand, report)).list.left]);

  for (const period of ['2026-10', '2026-w43'])
    for (const platform of [null, 'instagram'])
      it(`of ${period}, ${platform ?? 'the brand'}`, async () => {
        expect(await unchecked(reportOf(period, platform)), 'numbers that nothing checked').toEqual([]);
      }, 60_000);

  it('sees a number that is wrong, and one that nobody knows', async () => {
    const report = reportOf('2026-w43', 'instagram');
    (report.posts as NonNullable<Report['posts']>).total += 1;
    await expect(unchecked(report)).rejects.toThrow('posts/total');
    (report.posts as NonNullable<Report['posts']>).total -= 1;
    Object.assign(report.headline, { unheard: 12 });
    expect(await unchecked(report)).toEqual([['headline/unheard', 12]]);
  });

  it('sees a group, a follower and a visit too many', async () => {
    const spoilt = reportOf('2026-10', null);
    const { hours, followers, audience, outcomes } = spoilt as Report & Record<'hours' | 'followers', object>;
    (hours.lines[0] as RatioLine).ratio.n += 1;
    (followers.lines[0]?.points[0] as { growth: number }).growth += 1;
    (audience[0]?.items[0] as { value: number }).value += 1;
    (outcomes[0]?.totals as number[])[0] = 1;
    await withStore(data, async (connection) => {
      const apart = await Apart.of(connection, brand, spoilt);
      for (const [section, where] of [
        ['groups', 'hours/lines/0/ratio/n'],
        ['followers', 'followers/lines/0/points/0/growth'],
        ['audience', 'audience/0/items/0/value'],
        ['outcomes', 'outcomes/0/totals/0'],
      ] as const)
        await expect(SECTION_CHECKS[section](apart), section).rejects.toThrow(where);
    });
  });
});
