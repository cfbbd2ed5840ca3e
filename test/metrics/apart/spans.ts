/** The days of the reports that are checked, written out: a report's own, those of the one before, of the one a year before. */

export type Span = [from: string, to: string];

export const SPANS: Readonly<Record<string, { now: Span; previous: Span; 'last-year': Span }>> = {
  '2026-10': {
    now: ['2026-10-01', '2026-10-31'],
    previous: ['2026-09-01', '2026-09-30'],
    'last-year': ['2025-10-01', '2025-10-31'],
  },
  '2026-w43': {
    now: ['2026-10-19', '2026-10-25'],
    previous: ['2026-10-12', '2026-10-18'],
    'last-year': ['2025-10-20', '2025-10-26'],
  },
};

export const spansOf = (period: string) => SPANS[period] as (typeof SPANS)[string];

/** The span so many months or weeks before a report's own. */
export function before(period: string, back: number): Span {
  const [from] = spansOf(period).now;
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
  return period.includes('w')
    ? [iso(Date.UTC(year, month - 1, day - 7 * back)), iso(Date.UTC(year, month - 1, day - 7 * back + 6))]
    : [iso(Date.UTC(year, month - 1 - back, 1)), iso(Date.UTC(year, month - back, 0))];
}
