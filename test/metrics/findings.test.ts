/**
 * What holds of every sentence, whatever the data: held against stores drawn at random, among them small, young, broken, partial and
 * one-sided ones.
 */

import { beforeAll, describe, expect, test } from 'vitest';
import { computeReports } from '../../scripts/metrics/compute.ts';
import { metric } from '../../scripts/metrics/metric.ts';
import type { Finding, Report } from '../../scripts/metrics/report.ts';
import { randomFrom } from '../../scripts/metrics/statistics.ts';
import { addPeriods, daysIn } from '../../scripts/model/period.ts';
import { brandOf, type TestDay, type TestPost, withSmallStore } from './small-store.ts';

const FORMATS = ['photo', 'carousel', 'short-video', 'link', undefined];
const WITH_VIEWS = ['instagram', 'facebook', 'tiktok', 'youtube'];

/** A brand of a few accounts over some months, drawn from a seed. */
function story(seed: number): { posts: TestPost[]; days: TestDay[]; targets: Record<string, number> } {
  const random = randomFrom('story', String(seed));
  const below = (n: number) => Math.floor(random() * n);
  const platforms = ['instagram', 'facebook', 'tiktok', 'youtube', 'x', 'linkedin', 'mastodon'].filter(() => random() < 0.5);
  const length = 1 + below(26);
  const posts: TestPost[] = [];
  const days: TestDay[] = [];
  for (const platform of platforms.length > 0 ? platforms : ['instagram']) {
    const size = 10 ** (1 + 3 * random());
    const busy = [1, 3, 8, 25][below(4)] as number;
    const change = below(length);
    const growth = random();
    for (let back = length - 1; back >= 0; back -= 1) {
      const month = addPeriods('2026-11', -back);
      const last = back === 0 ? 20 : daysIn(month);
      for (let i = 0; i < below(2 * busy); i += 1) {
        const seen = Math.floor(size * Math.exp(0.8 * (random() + random() + random() - 1.5)));
        const views = WITH_VIEWS.includes(platform);
        const old = ['instagram', 'facebook'].includes(platform) && length - 1 - back < change;
        posts.push({
          platform,
          id: `${month}-${i}`,
          day: `${month}-${String(1 + below(last)).padStart(2, '0')}`,
          text: random() < 0.8 ? 'Poncer sans poussière, c’est possible. La suite en images' : undefined,
          format: FORMATS[below(5)],
          ...(platform === 'mastodon'
            ? {}
            : { [views && !old ? 'views' : 'impressions']: seen, reactions: Math.floor(seen * 0.03 * random()) }),
          ...(['instagram', 'facebook'].includes(platform) ? { reach: Math.floor(seen * 0.7) } : {}),
        });
      }
      if (growth < 0.7)
        for (let day = 1; day <= last; day += 1)
          if (random() < 0.97)
            days.push({
              platform,
              day: `${month}-${String(day).padStart(2, '0')}`,
              measure: growth < 0.3 ? 'followers_gained' : 'followers_net',
              value: below(20) - (growth < 0.3 ? 0 : 6),
            });
    }
  }
  const targets: Record<string, number> =
    random() < 0.5 ? { views: 2000 * random(), 'net-growth': 100, 'engagement-rate-by-views': 2, 'posts-published': 12 } : {};
  return { posts, days, targets };
}

const STORIES = 24;
const reports: Report[] = [];
beforeAll(async () => {
  for (let seed = 0; seed < STORIES; seed += 1) {
    const { posts, days, targets } = story(seed);
    reports.push(...(await withSmallStore({ posts, days }, (connection) => computeReports(connection, brandOf({ targets })))));
  }
}, 120_000);

const findings = (): { report: Report; finding: Finding; heading: boolean }[] =>
  reports.flatMap((report) => [
    ...[report.headline, report.series?.finding, report.multiples?.finding, report.formats?.finding, report.posts?.finding].flatMap(
      (finding) => (finding ? [{ report, finding, heading: true }] : []),
    ),
    ...report.facts.map((finding) => ({ report, finding, heading: false })),
  ]);
const texts = () => findings().flatMap(({ finding }) => [finding.says, finding.note, finding.stress].flatMap((one) => (one ? [one] : [])));
const at = ({ report, finding }: { report: Report; finding: Finding }) =>
  `${report.period} ${report.account?.platform ?? ''} ${finding.rule}: ${finding.says.fr}`;

describe('every sentence', () => {
  test('there are many, by many rules', () => {
    expect(findings().length).toBeGreaterThan(1000);
    expect(new Set(findings().map(({ finding }) => finding.rule.split('+')[0])).size).toBeGreaterThan(30);
    expect(new Set(reports.map(({ kind }) => kind)).size).toBe(3);
  });

  test('is typeset', () => {
    for (const { fr, en } of texts()) {
      expect(fr).not.toMatch(/ [;:!?%»]|« (?! )| {2}|'|!|undefined|null|NaN|Infinity|Object/);
      expect(en).not.toMatch(/ [;:!?%]| {2}|'|!|undefined|null|NaN|Infinity|Object/);
      expect(fr.trim()).toBe(fr);
      // Thousands and true minus.
      expect(fr).not.toMatch(/\d{5}|-\d/);
      expect(en).not.toMatch(/\d{5}|-\d/);
    }
  });

  test('French elides and contracts', () => {
    for (const { fr } of texts())
      expect(fr).not.toMatch(
        /(?<!\p{L})(de|que|le|la|pas de) (avril|août|octobre|impressions|interactions|un |une )|d’(mai|mars|jan|fév|jui|sep|nov|déc|la|\d)|de le |de les |à le /u,
      );
  });

  test('names weeks, months and years as people do', () => {
    for (const { report, finding } of findings())
      for (const { fr, en } of [finding.says, ...(finding.note ? [finding.note] : [])]) {
        expect(fr).not.toMatch(/en la semaine|\bd’semaine|de semaine \d|(?<!la |en |sem\. |\()semaine \d|\d{4}-(w?\d\d)|en l’année/i);
        expect(en).not.toMatch(/the week \d|\d{4}-(w?\d\d)/i);
        if (report.kind === 'week') expect(fr).not.toMatch(/ce mois|du mois|de l’année|mois de suite/);
        if (report.kind === 'month') expect(fr).not.toMatch(/semaine \d|de la semaine|de l’année/);
        if (report.kind === 'year') expect(fr).not.toMatch(/semaine \d|de la semaine|mois de suite/);
      }
  });

  test('a heading has no colon, no full stop, begins with a capital and is not too long', () => {
    for (const one of findings().filter(({ heading }) => heading)) {
      for (const says of [one.finding.says.fr, one.finding.says.en]) {
        expect(says, at(one)).not.toMatch(/:|\.$/);
        expect(says.charAt(0), at(one)).toBe(says.charAt(0).toLocaleUpperCase('fr'));
        expect(says.length, at(one)).toBeLessThan(190);
      }
    }
  });

  test('facts begin with a capital, a figure or a quotation, and end without a full stop', () => {
    for (const one of findings().filter(({ heading }) => !heading))
      for (const says of [one.finding.says.fr, one.finding.says.en]) expect(says, at(one)).toMatch(/^[\p{Lu}\d«“].*[^.]$/u);
  });

  test('stresses a part of itself', () => {
    for (const one of findings()) {
      const { says, stress } = one.finding;
      if (stress) for (const language of ['fr', 'en'] as const) expect(says[language], at(one)).toContain(stress[language]);
    }
  });

  test('rests on a metric of the dictionary', () => {
    for (const { finding } of findings()) expect(() => metric(finding.metric)).not.toThrow();
  });

  test('names the base of every rate', () => {
    for (const { fr, en } of texts()) {
      for (const [, after] of fr.matchAll(/taux d’engagement( par (?:vues|portée|abonnés))?/g)) expect(after, fr).toBeDefined();
      for (const [, after] of en.matchAll(/engagement rate( by (?:views|reach|followers))?/gi)) expect(after, en).toBeDefined();
    }
  });

  test('has no superlative without what it stands above', () => {
    for (const one of findings()) {
      const { says, note } = one.finding;
      if (/l[ea] (plus|moins) vue?|toute? autre/.test(says.fr)) expect(says.fr, at(one)).toMatch(/depuis/);
      if (/than any (week|month|year)|no (week|month|year) since/i.test(says.en)) expect(says.en, at(one)).toMatch(/since/);
      if (/meilleure/.test(says.fr)) expect(note?.fr, at(one)).toMatch(/classées? par écart à la médiane/);
    }
  });

  test('claims no cause', () => {
    for (const { fr, en } of texts()) {
      expect(fr).not.toMatch(/grâce à|à cause|permet|significati/);
      expect(en).not.toMatch(/thanks to|because|due to|significant/);
    }
  });
});

describe('every comparison', () => {
  const all = () =>
    reports.flatMap((report) => report.kpis.flatMap(({ figure, comparisons }) => comparisons.map((one) => ({ report, figure, one }))));

  test('has no percentage on a base under 5, and no change without a verdict', () => {
    for (const { one } of all()) {
      if (one.change?.by === 'percent') expect(Math.abs(one.value as number)).toBeGreaterThanOrEqual(5);
      if (['inconclusive', 'break', 'missing', 'too-few', 'small-base'].includes(one.verdict)) expect(one.change).toBeNull();
    }
  });

  test('of rates is in points, of counts in %', () => {
    for (const { figure, one } of all())
      if (one.change) expect(one.change.by).toBe(metric(figure.metric).unit === 'percent' ? 'points' : 'percent');
  });

  test('passes no verdict under the minimum sample', () => {
    for (const { figure, one } of all()) if (figure.state === 'too-few') expect(['too-few', 'missing', 'break']).toContain(one.verdict);
  });

  test('of views never crosses a change from impressions', () => {
    for (const { report, figure, one } of all()) {
      const since = report.series?.breakAt;
      if (figure.metric === 'views' && since && one.period && one.period < since && report.period >= since)
        expect(['break', 'missing']).toContain(one.verdict);
    }
  });

  test('of a month still running holds no young total against a whole month', () => {
    for (const { report, figure, one } of all())
      if (!report.complete && report.kind !== 'year' && ['views', 'impressions', 'reach', 'interactions'].includes(figure.metric))
        expect(one.against).toBe('target');
  });

  test('of a year that is not whole is over the same days, and says which', () => {
    let seen = 0;
    for (const { report, one } of all())
      if (!report.complete && report.kind === 'year' && one.change && one.against !== 'target') {
        expect(one.days, report.period).toBeDefined();
        seen += 1;
      }
    expect(seen).toBeGreaterThan(5);
  });

  test('of a week with a few posts concludes nothing', () => {
    for (const { report, figure, one } of all())
      if (report.kind === 'week' && figure.n < 5 && metric(figure.metric).of === 'posts' && metric(figure.metric).aggregate === 'sum')
        expect(one.change, report.period).toBeNull();
  });
});

describe('sentences and figures agree', () => {
  const kpi = (report: Report, id: string) => report.kpis.find(({ figure }) => figure.metric === id);

  test('a rate or a reach "goes from … to …" only when the interval of its difference excludes zero', () => {
    for (const { report, finding } of findings().filter(
      (one) => one.finding.rule.endsWith('-changed') && !one.finding.rule.includes('+'),
    )) {
      const found = kpi(report, finding.metric)?.comparisons.some(({ verdict }) => verdict === 'up' || verdict === 'down');
      expect(found, `${report.period} ${finding.says.fr}`).toBe(true);
    }
  });

  test('a target is said to be met or missed only when it is', () => {
    for (const { report, finding } of findings().filter((one) => /^(series-)?target-/.test(one.finding.rule))) {
      const verdict = kpi(report, finding.metric)?.comparisons.find(({ against }) => against === 'target')?.verdict;
      expect(verdict, `${report.period} ${finding.says.fr}`).toBe(/missed|lost/.test(finding.rule) ? 'not-reached' : 'reached');
    }
  });

  test('a record is one', () => {
    for (const { report, finding } of findings().filter(
      (one) => one.finding.rule.startsWith('record-high') && one.report.kind !== 'year',
    )) {
      const points = report.series?.points ?? [];
      const now = points.at(-1);
      const before = points.slice(-7, -1).filter((point) => point.measure === now?.measure);
      for (const point of before) if (point.value !== null) expect(point.value, finding.says.fr).toBeLessThan(now?.value as number);
    }
  });

  test('formats differ only where five posts of each say so', () => {
    for (const { report, finding } of findings().filter((one) => one.finding.rule === 'format-obtains-more')) {
      const [, more, less] = /n\u00a0=\u00a0(\d+) et (\d+)/.exec(finding.note?.fr ?? '') ?? [];
      expect(Math.min(Number(more), Number(less)), report.period).toBeGreaterThanOrEqual(5);
    }
  });

  test('three facts at most, none twice', () => {
    for (const { facts } of reports) {
      expect(facts.length).toBeLessThanOrEqual(3);
      expect(new Set(facts.map(({ rule }) => rule)).size).toBe(facts.length);
    }
  });

  test('at most five key figures', () => {
    for (const { kpis } of reports) expect(kpis.length).toBeLessThanOrEqual(5);
  });
});
