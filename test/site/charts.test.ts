import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Series } from '../../scripts/metrics/report.ts';
import { coverageChart } from '../../site/charts/coverage.ts';
import { type Drawing, roundTicks } from '../../site/charts/drawing.ts';
import { drawsTotals, followersDrawing } from '../../site/charts/followers.ts';
import { freshnessChart } from '../../site/charts/freshness.ts';
import { intervalChart } from '../../site/charts/intervals.ts';
import { commonScale, multiples } from '../../site/charts/multiples.ts';
import { seriesChart } from '../../site/charts/series.ts';

const hostile = '</text><script>alert(1)</script>"\'&';
const finding = { rule: 'r', says: { fr: 'x', en: 'x' }, stress: null, note: null, metric: 'views' };
const texts = {
  title: hostile,
  description: hostile,
  views: 'Vues',
  impressions: 'Impressions',
  breakName: 'Impressions → Vues',
  breakMonth: 'janv. 2025',
  twoSeries: 'deux séries',
  target: 'objectif 600 k',
  targetShort: 'objectif',
  unfinished: null,
};

function series(values: (number | null)[], breakAt: string | null = null, target: Series['target'] = null): Series {
  return {
    points: values.map((value, i) => {
      const month = `${2025 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
      return { period: month, value, measure: breakAt && month < breakAt ? 'impressions' : 'views', n: 1 };
    }),
    breakAt,
    target,
    finding,
  };
}

/** The drawing as a document: what it says and draws. */
function open({ svg }: Drawing) {
  const { document } = parseHTML(`<body>${svg}</body>`);
  return {
    document,
    said: [...document.querySelectorAll('text')].map((text) => text.textContent),
    lines: (name: string) => [...document.querySelectorAll(`g.${name} path`)].map((path) => path.getAttribute('d') ?? ''),
  };
}

test('three to five round ticks that reach the greatest value', () => {
  for (const max of [0.4, 3.2, 6.2, 89, 612_400, 1e7]) {
    const ticks = roundTicks(max);
    expect(ticks.length, String(max)).toBeGreaterThanOrEqual(3);
    expect(ticks.length, String(max)).toBeLessThanOrEqual(6);
    expect(ticks[0]).toBe(0);
  }
});

test('drawings have a name, their own width, no style and no colour; texts from outside are escaped', () => {
  const charts = [
    ...(seriesChart(series([1, 2, 3]), texts, 'fr') ?? []),
    ...freshnessChart([{ name: hostile, age: 3, late: true, shown: '3 j' }], { title: hostile, today: 'auj.', days: (n) => `${n} j` }),
    ...coverageChart(
      [
        {
          name: hostile,
          years: [{ year: '2026', months: [{ month: 1, runs: [{ from: '2026-01-01', to: '2026-01-09' }], posts: true }], missing: 3 }],
        },
      ],
      { title: hostile, missing: (n) => `${n} j` },
      'fr',
    ),
  ];
  expect(charts.length).toBe(8);
  for (const chart of charts) {
    const { document } = open(chart);
    expect(document.querySelectorAll('script, style, image, foreignObject').length).toBe(0);
    expect(document.querySelector('svg')?.getAttribute('role')).toBe('img');
    expect(document.querySelector('title')?.textContent).toBe(hostile);
    expect(document.querySelector('svg')?.getAttribute('viewBox')).toMatch(
      chart.width === 'wid' ? /^0 0 800 / : chart.width === 'mid' ? /^0 0 510 / : /^0 0 330 /,
    );
    expect(chart.svg).not.toMatch(/#[0-9a-f]{3,6}\b|currentColor/);
  }
});

test('a break is drawn, and the two measures are never joined', () => {
  const [wide] = seriesChart(series([5, 6, 7, 8, 9, 10], '2025-04'), texts, 'fr') as Drawing[];
  const { lines, said } = open(wide as Drawing);
  expect(lines('l0').length).toBe(1);
  expect(lines('lb').length).toBe(1);
  expect(lines('l0')[0]?.split('L').length).toBe(3);
  expect(said).toContain('Impressions → Vues, janv. 2025');
});

test('a missing month is a hole, and a month alone is a dot', () => {
  const [wide] = seriesChart(series([5, null, 7, null, 9, 10]), texts, 'fr') as Drawing[];
  const { document, lines } = open(wide as Drawing);
  expect(lines('lb')[0]?.match(/M/g)?.length).toBeGreaterThan(1);
  expect(document.querySelectorAll('g.fb circle').length).toBeGreaterThanOrEqual(3);
  expect(seriesChart(series([null, null]), texts, 'fr')).toBeNull();
});

test('a month that is not over is dashed, hollow and said', () => {
  const [wide] = seriesChart(series([5, 6, 7, 3]), { ...texts, unfinished: 'mois en cours' }, 'fr') as Drawing[];
  const { document, lines, said } = open(wide as Drawing);
  expect(lines('da').length).toBe(1);
  expect(document.querySelectorAll('g.fp circle').length).toBe(1);
  expect(said).toContain('mois en cours');
});

test('a target spans its months only', () => {
  const [wide] = seriesChart(series([5, 6, 7, 8], null, { value: 6, from: '2025-03', to: '2025-12' }), texts, 'fr') as Drawing[];
  const { document, said } = open(wide as Drawing);
  const line = document.querySelector('g.li.da line');
  expect(Number(line?.getAttribute('x1'))).toBeGreaterThan(300);
  expect(said).toContain('objectif 600 k');
  const none = seriesChart(series([5, 6], null, { value: 6, from: '2027-01', to: '2027-12' }), texts, 'fr') as Drawing[];
  expect(open(none[0] as Drawing).said).not.toContain('objectif 600 k');
});

test('too few have words and no mark', () => {
  const row = { name: 'Photo', n: 'n = 20', value: 2.5, low: 2, high: 3, shown: '2,5 %', bounds: '2,0 à 3,0', why: null, ours: false };
  const few = { ...row, name: 'Vidéo', why: 'trop peu', value: 3 };
  const charts = intervalChart([row, few], { title: 't', description: 'd', tick: String }) as Drawing[];
  for (const chart of charts) {
    const { document, said } = open(chart);
    expect(document.querySelectorAll('circle').length).toBe(1);
    expect(said).toContain('trop peu');
    expect(said).toContain('2,0 à 3,0');
  }
  expect(intervalChart([few], { title: 't', description: 'd', tick: String })).toBeNull();
});

test('small multiples share their scale', () => {
  const lines = [80, 141].map((last, i) => ({
    platform: 'x' as const,
    account: String(i),
    points: [
      { period: '2026-09', index: 100 },
      { period: '2026-10', index: last },
    ],
    last,
    usual: { low: 88, high: 112 },
    out: null,
  }));
  expect(commonScale(lines)).toEqual([80, 150]);
  const drawn = multiples(lines, () => 'x', 'fr');
  const bands = drawn.map(({ svg }) => /height="([\d.]+)"[^>]*>/.exec(svg[0]?.split('<rect')[1] ?? '')?.[1]);
  expect(bands[0]).toBe(bands[1]);
});

test('a series of weeks names its weeks, and no week a year before', () => {
  const weeks = Array.from({ length: 26 }, (_, at) => ({
    period: `2026-w${String(at + 10).padStart(2, '0')}`,
    value: 100 + at,
    measure: 'views' as const,
    n: 1,
  }));
  const drawings = seriesChart({ points: weeks, breakAt: null, target: null, finding }, texts, 'fr') as Drawing[];
  for (const drawing of drawings) expect(open(drawing).said).toContain('sem.\u00a035');
  const wide = open(drawings[0] as Drawing).said;
  expect(wide).toContain('125');
  expect(wide).not.toContain('113');
});

test('an interval chart draws the value that others are read against', () => {
  const row = { name: 'Lundi', n: 'n = 20', value: 1.2, low: 1, high: 1.4, shown: '× 1,2', bounds: '1,0 à 1,4', why: null, ours: false };
  const drawn = (reference?: number) =>
    intervalChart([row], { title: 't', description: 'd', tick: String, ...(reference !== undefined && { reference }) }, ['nar'])?.[0]?.svg;
  expect(drawn(1)).toContain('lx da');
  expect(drawn()).not.toContain('lx da');
});

test('followers are a line of totals, or bars of growth where totals are few; a missing period is a hole', () => {
  const point = (total: number | null, growth: number | null) => ({ period: '2026-10', total, growth });
  const line = { points: [point(10, 1), point(20, 1), point(null, 1), point(30, 1)] };
  expect(drawsTotals(line)).toBe(true);
  const [wide] = followersDrawing(line, hostile);
  expect(wide).not.toContain('<script');
  expect(wide?.match(/[ML]/g)?.join('')).toBe('MLM');
  const gains = { points: [point(null, 5), point(null, null), point(30, -5)] };
  expect(drawsTotals(gains)).toBe(false);
  expect(followersDrawing(gains, 't')[0]?.match(/<rect/g)).toHaveLength(2);
  for (const svg of [...followersDrawing(line, 't'), ...followersDrawing(gains, 't')]) expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});
