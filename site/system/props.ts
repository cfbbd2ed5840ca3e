/** Invented data for the components: every state that each can be in. */

import type { Comparison, Figure, Finding, FollowersLine, Kpi, Multiple, Series } from '../../scripts/metrics/report.ts';
import { addPeriods } from '../../scripts/model/period.ts';
import type { Phrase } from '../../scripts/model/phrase.ts';
import type { ArchiveRow } from '../archive-rows.ts';
import type { CoverageRow } from '../charts/coverage.ts';
import type { BrandData, ReportData } from '../data.ts';
import type { Archive } from '../post-pages.ts';

const MONTH = '2026-10';
const figure = (metric: string, value: number | null, more: Partial<Figure> = {}): Figure => ({
  metric,
  value,
  n: value === null ? 0 : 48,
  low: null,
  high: null,
  state: value === null ? 'missing' : 'known',
  ...more,
});
const against = (verdict: Comparison['verdict'], more: Partial<Comparison> = {}): Comparison => ({
  against: 'previous',
  period: '2026-09',
  value: 100,
  change: null,
  verdict,
  ...more,
});
const kpi = (one: Figure, comparisons: Comparison[] = []): Kpi => ({ figure: one, comparisons, rows: [] });
const grew = (value: number) => ({ change: { by: 'percent' as const, value } });

/** Five with a value, then one for each reason that there is none. */
export const KPIS: Kpi[][] = [
  [
    kpi(figure('views', 612_400), [
      against('up', grew(12)),
      against('break', { against: 'last-year', period: '2025-10' }),
      against('reached', { against: 'target', period: null, value: 600_000, ...grew(2.1) }),
    ]),
    kpi(figure('reach', 2840, { low: 2410, high: 3290 }), [
      against('inconclusive'),
      against('missing', { against: 'last-year', period: '2025-10' }),
    ]),
    kpi(figure('net-growth', -320, { n: 31, days: { known: 24, of: 31 } }), [
      against('down', grew(-18)),
      against('not-reached', { against: 'target', period: null, value: 1500, ...grew(-121) }),
    ]),
    kpi(figure('reach', 12, { n: 3, state: 'too-few' }), [against('too-few')]),
    kpi(figure('posts-published', 0, { n: 0 }), [against('small-base'), against('equal', { against: 'last-year', period: '2025-10' })]),
  ],
  (['missing', 'not-provided', 'nothing'] as const).map((state) => kpi(figure('views', null, { state }))),
];

export const FIGURES: Figure[] = [
  figure('views', 218_340),
  figure('reach', 2840, { low: 2410, high: 3290 }),
  figure('reach', 12, { n: 3, state: 'too-few' }),
  figure('views', null),
  figure('views', null, { state: 'not-provided' }),
  figure('views', null, { state: 'nothing' }),
];

const finding = (says: Phrase, stress: Phrase | null, note: Phrase | null): Finding => ({
  rule: 'invented',
  says,
  stress,
  note,
  metric: 'views',
});

export const FACTS: Finding[] = [
  finding(
    { fr: '612 400 vues, 2,1\u202f% au-dessus de l’objectif', en: '612,400 views, 2.1% above the target' },
    { fr: '612 400 vues', en: '612,400 views' },
    { fr: '55 publications sur 4 comptes', en: '55 posts on 4 accounts' },
  ),
  finding(
    {
      fr: 'Les carrousels obtiennent plus d’interactions par vue que les photos',
      en: 'Carousels get more interactions per view than photos',
    },
    null,
    null,
  ),
];

const months = Array.from({ length: 24 }, (_, at) => addPeriods(MONTH, at - 23));
const BREAK_AT = 9;
export const SERIES: Series = {
  points: months.map((period, at) => ({
    period,
    value: at === 4 ? null : Math.round(420_000 + 90_000 * Math.sin(at / 2.3) + at * 6000),
    measure: at < BREAK_AT ? 'impressions' : 'views',
    n: 40 + (at % 7),
  })),
  breakAt: months[BREAK_AT] as string,
  target: { value: 600_000, from: '2026-01', to: '2026-12' },
  finding: finding({ fr: 'Octobre passe l’objectif', en: 'October exceeds the target' }, null, null),
};
export const NO_SERIES: Series = { ...SERIES, points: SERIES.points.map((point) => ({ ...point, value: null })) };

export const MULTIPLES: Multiple[] = (['instagram', 'facebook', 'tiktok', 'x'] as const).map((platform, of) => {
  const points = months
    .slice(-13)
    .map((period, at) => ({ period, index: of === 3 && at < 8 ? null : 90 + of * 5 + 30 * Math.sin(at + of) }));
  const out = ([null, 'above', 'below', null] as const)[of] ?? null;
  return {
    platform,
    account: 'maison',
    points,
    last: Math.round(points.at(-1)?.index ?? 100),
    usual: of === 3 ? null : { low: 75, high: 128 },
    out,
  };
});

/** One account whose totals are exported, one whose gains alone are. */
export const FOLLOWERS: Pick<FollowersLine, 'platform' | 'points'>[] = (['instagram', 'x'] as const).map((platform, of) => ({
  platform,
  points: months.map((period, at) => ({ period, total: of === 0 ? 4000 + at * 130 : null, growth: at === 6 ? null : 60 + (at % 5) * 30 })),
}));

export const INTERVALS = [
  { value: 5.1, low: 4.2, high: 6.2, why: false, ours: true },
  { value: 3.4, low: 1.9, high: 5.6, why: false, ours: false },
  { value: null, low: null, high: null, why: true, ours: false },
];

export const AGES = [
  { name: 'Instagram', age: 1, late: false },
  { name: 'LinkedIn', age: 6, late: false },
  { name: 'Pinterest', age: 12, late: true },
  { name: 'TikTok', age: null, late: true },
];

export const COVERAGE: CoverageRow[] = [
  {
    name: 'Instagram',
    years: ['2025', '2026'].map((year) => ({
      year,
      months: Array.from({ length: 12 }, (_, at) => ({
        month: at + 1,
        runs:
          at === 4 ? [] : [{ from: `${year}-${String(at + 1).padStart(2, '0')}-01`, to: `${year}-${String(at + 1).padStart(2, '0')}-28` }],
        posts: at !== 4,
      })),
      missing: 31,
    })),
  },
];

/** Value of a post, in the days after it went out. */
export const GROWTH = [0.2, 1, 2, 4, 9, 20].map((day, at) => ({
  at: Date.UTC(2026, 9, 1) + day * 86_400_000,
  value: [120, 640, 910, 1100, 1180, 1240][at] as number,
}));

const entry = (period: string): ReportData => ({ report: { period } as ReportData['report'], rows: () => [], slug: null });
export const ENTRIES: ReportData[] = ['2026', '2025', ...months, '2026-w43', '2026-w44', '2026-w45'].map(entry);

const row = (id: string, day: string, format: ArchiveRow['format']): ArchiveRow =>
  ({ id, day, format, measures: { views: 100 } }) as unknown as ArchiveRow;
export const ARCHIVE = {
  data: { brand: { folder: 'invented', name: 'Maison Inventée' } } as BrandData,
  rows: [row('1', '2026-10-02', 'photo'), row('2', '2026-09-14', 'reply')],
  accounts: [
    { platform: 'instagram', name: 'maison', several: true, gives: new Set() },
    { platform: 'x', name: 'maison', several: true, gives: new Set() },
  ],
  tags: [
    ['atelier', 12],
    ['avantapres', 4],
  ],
  version: '0',
} as unknown as Archive;

/** A colour that passes, one too pale, one of the signal's hue; and the house's own. */
export const COLOURS = [undefined, { light: '#0b6b3a' }, { light: '#ffcc00' }, { light: '#d13c12', dark: '#103010' }];
