/**
 * Facebook Page Insights (until about 2022) → Export data → Page level: 2,681 to 4,048 columns, one row per day, the second row describes
 * the columns. `Weekly` and `28 Days` are rolling windows: only `Daily` is read. `Daily Logged-in Page Views` stands twice, total first.
 * Originals write ISO days; M/D/YYYY means that a spreadsheet re-saved the file. Followers are the Page's likes.
 */

import { type Condition, day, type Export, number } from './_export.ts';
import { describedPeriod } from './_rows.ts';

/**
 * In a language never seen, the descriptions give the columns away by their periods: a level, three daily figures, then engaged people and
 * reach, each by day, week and 28 days (layout of 2018; older ones put breakdowns in between, which have no description).
 */
const describedInOrder: Condition = ({ rows }) => {
  const described = rows[0] ?? [];
  const [level, daily, lost, engaged, weekly, monthly, reach, weeklyReach, monthlyReach] = Array.from({ length: 9 }, (_, at) =>
    describedPeriod(described[at + 1] ?? ''),
  );
  const periods = new Set([level, daily, weekly, monthly]);
  return (
    (described[0] ?? '').trim() === '' &&
    !periods.has(null) &&
    periods.size === 4 &&
    [lost, engaged, reach].every((period) => period === daily) &&
    weeklyReach === weekly &&
    monthlyReach === monthly
  );
};

export default {
  id: 'facebook-insights-page',
  label: { fr: 'Statistiques de Page Facebook\u00a0: Page', en: 'Facebook Page Insights: Page' },
  platform: 'facebook',
  accountInName: /^Facebook Insights Data Export - (.+?) - \d{4}-\d\d-\d\d/i,
  seen: '2018-01',
  tables: [
    {
      kind: 'days',
      recognise: ['day', 'followers'],
      byShape: {
        shape: describedInOrder,
        columns: { day: 0, followers: 1, followers_gained: 2, followers_lost: 3, engaged_people: 4, reach: 7 },
      },
      day: day('ymd', 'Date'),
      fields: {},
      measures: {
        followers: number('Lifetime Total Likes'),
        followers_gained: number('Daily New Likes'),
        followers_lost: number('Daily Unlikes'),
        engaged_people: number('Daily Page Engaged Users'),
        reach: number('Daily Total Reach'),
        impressions: number('Daily Total Impressions'),
        profile_views: number('Daily Logged-in Page Views'),
      },
      // In the file of 2018 they behave as zeros on 66 of 71 days that can be tested.
      blanks: ['followers_gained', 'followers_lost'],
    },
  ],
} satisfies Export;
