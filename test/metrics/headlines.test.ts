/** A computed headline: the data are changed until another rule must win, and the sentence, its rule and the rows it rests on change with it. */

import { describe, expect, test } from 'vitest';
import { computeReports } from '../../scripts/metrics/compute.ts';
import { reportRows } from '../../scripts/metrics/evidence.ts';
import { randomFrom } from '../../scripts/metrics/statistics.ts';
import { dayAt, dayIndex, daysIn, firstDay, periodsUpTo } from '../../scripts/model/period.ts';
import { brandOf, type TestPost, withSmallStore } from './small-store.ts';

const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

/** Posts of a period, spread over its days. */
const inPeriod = (period: string, values: readonly number[], make: (i: number) => Partial<TestPost> = () => ({})): TestPost[] =>
  values.map((views, i) => ({
    platform: 'instagram',
    id: `${period}-${i}`,
    day: dayAt(dayIndex(firstDay(period)) + (i % daysIn(period))),
    views,
    ...make(i),
  }));

/** The headline of the brand's report of a period, with the greatest rows behind its metric. */
async function headlineOf(posts: TestPost[], period: string, file = {}) {
  return withSmallStore({ posts }, async (connection) => {
    const [report] = await computeReports(connection, brandOf(file), { periods: [period] });
    if (!report) throw new Error(`no report of ${period}`);
    const rows = (await reportRows(connection, brandOf(file)))(report);
    const { rule, says, metric } = report.headline;
    const behind = rows.find((one) => one.metric === metric)?.rows ?? [];
    return { rule, fr: plain(says.fr), en: plain(says.en), metric, n: behind.length, top: behind[0]?.value };
  });
}

describe('of a month', () => {
  const past = periodsUpTo('2026-09', 4).flatMap((period, i) => inPeriod(period, Array(10).fill(100 + 5 * (i % 2))));
  const october = (values: readonly number[]) => [...past, ...inPeriod('2026-10', values)];
  const targets = { views: { value: 1200, from: '2026-10' } };

  test('against the month before, where there is no target', async () => {
    expect(await headlineOf(october(Array(10).fill(130)), '2026-10')).toEqual({
      rule: 'against-previous',
      fr: 'Les vues d’octobre dépassent de 24 % celles de septembre',
      en: 'Views in October are 24% above those in September',
      metric: 'views',
      n: 10,
      top: 130,
    });
  });

  test('a target, met', async () => {
    expect(await headlineOf(october(Array(10).fill(130)), '2026-10', { targets })).toEqual({
      rule: 'target-reached',
      fr: 'Octobre dépasse l’objectif de vues',
      en: 'October exceeds the views target',
      metric: 'views',
      n: 10,
      top: 130,
    });
  });

  test('the same target, missed when posts are seen less', async () => {
    expect(await headlineOf(october(Array(10).fill(90)), '2026-10', { targets })).toEqual({
      rule: 'target-missed',
      fr: 'Octobre reste 25 % sous l’objectif de vues',
      en: 'October stays 25% below the views target',
      metric: 'views',
      n: 10,
      top: 90,
    });
  });

  test('one post that makes most of it', async () => {
    expect(await headlineOf(october([...Array(9).fill(90), 590]), '2026-10', { targets })).toEqual({
      rule: 'target-reached+one-post-carries',
      fr: 'Octobre dépasse l’objectif de vues ; une seule publication fait 42 % des vues',
      en: 'October exceeds the views target; a single post makes 42% of the views',
      metric: 'views',
      n: 10,
      top: 590,
    });
  });

  test('a record, over half a year of months', async () => {
    const longer = [
      ...periodsUpTo('2026-05', 4).flatMap((period) => inPeriod(period, Array(10).fill(100))),
      ...october(Array(10).fill(200)),
    ];
    expect(await headlineOf(longer, '2026-10', { targets })).toMatchObject({
      rule: 'record-high',
      fr: 'Octobre est le mois le plus vu depuis le début de la série (février 2026)',
      en: 'October has more views than any month since the series began (February 2026)',
      top: 200,
    });
  });

  test('without views, what else there is', async () => {
    const posts = inPeriod('2026-10', [0, 0, 0]).map(({ views: _, ...post }) => post);
    expect(await headlineOf(posts, '2026-10')).toEqual({
      rule: 'posts-only',
      fr: 'Atelier compte 3 publications en octobre',
      en: 'Atelier has 3 posts in October',
      metric: 'posts-published',
      n: 3,
      top: 1,
    });
  });
});

describe('of a week', () => {
  const past = periodsUpTo('2026-w42', 3).flatMap((period) => inPeriod(period, Array(7).fill(100)));
  const week = (values: readonly number[]) => [...past, ...inPeriod('2026-w43', values)];

  test('against the week before', async () => {
    expect(await headlineOf(week(Array(7).fill(120)), '2026-w43')).toEqual({
      rule: 'against-previous',
      fr: 'Les vues de la semaine 43 dépassent de 20 % celles de la semaine 42',
      en: 'Views in week 43 are 20% above those in week 42',
      metric: 'views',
      n: 7,
      top: 120,
    });
  });

  test('the other way round', async () => {
    expect(await headlineOf(week(Array(7).fill(60)), '2026-w43')).toMatchObject({
      rule: 'against-previous',
      fr: 'Les vues de la semaine 43 sont inférieures de 40 % à celles de la semaine 42',
      en: 'Views in week 43 are 40% below those in week 42',
      top: 60,
    });
  });

  test('a month’s target says nothing of it', async () => {
    expect(await headlineOf(week(Array(7).fill(120)), '2026-w43', { targets: { views: 100 } })).toMatchObject({ rule: 'against-previous' });
  });

  test('too few posts to compare', async () => {
    expect(await headlineOf(week([300, 300]), '2026-w43')).toEqual({
      rule: 'total',
      fr: 'Les 2 publications de la semaine 43 totalisent 600 vues',
      en: 'The 2 posts of week 43 total 600 views',
      metric: 'views',
      n: 2,
      top: 300,
    });
  });

  test('one post that makes most of it, among ten', async () => {
    expect(await headlineOf(week([...Array(9).fill(90), 810]), '2026-w43')).toMatchObject({
      rule: 'against-previous+one-post-carries',
      fr: 'Les vues de la semaine 43 font 2,3 fois celles de la semaine 42 ; une seule publication fait 50 % des vues',
      en: 'Views in week 43 are 2.3 times those in week 42; a single post makes 50% of the views',
      top: 810,
    });
  });

  test('a record, over a quarter of weeks', async () => {
    const longer = [...periodsUpTo('2026-w39', 9).flatMap((period) => inPeriod(period, Array(7).fill(100))), ...week(Array(7).fill(130))];
    expect(await headlineOf(longer, '2026-w43')).toMatchObject({
      rule: 'record-high',
      fr: 'La semaine 43 est la semaine la plus vue depuis le début de la série (semaine 31 de 2026)',
      en: 'Week 43 has more views than any week since the series began (week 31 of 2026)',
    });
  });
});

describe('what lasts', () => {
  /** Months in which carousels obtain more than photos. */
  const months = (periods: readonly string[]) => {
    const random = randomFrom('lasting');
    return periods.flatMap((period) =>
      inPeriod(period, Array(24).fill(1000), (i) => ({
        format: i % 2 ? 'carousel' : 'photo',
        reactions: Math.round((i % 2 ? 50 : 25) * (0.9 + 0.2 * random())),
      })),
    );
  };

  test('is said plainly the first time, and to last from then on', async () => {
    const posts = months(['2026-08', '2026-09', '2026-10']);
    expect(await headlineOf(posts, '2026-08')).toMatchObject({
      rule: 'total+format-obtains-more',
      fr: 'Les 24 publications d’août totalisent 24 000 vues ; les carrousels obtiennent deux fois plus d’interactions par vue que les photos',
    });
    const october = await headlineOf(posts, '2026-10');
    expect(october.rule).toMatch(/\+format-still-obtains-more$/);
    expect(october.fr).toMatch(/; les carrousels obtiennent plus d’interactions par vue que les photos pour le troisième mois de suite$/);
    expect(october.en).toMatch(/; carousels get more interactions per view than photos for the third month running$/);
  });

  test('gives way to what is new', async () => {
    const posts = [...months(['2026-08', '2026-09', '2026-10']), ...inPeriod('2026-10', [20_000]).map((post) => ({ ...post, id: 'new' }))];
    expect((await headlineOf(posts, '2026-10')).rule).toMatch(/\+one-post-carries$/);
  });
});
