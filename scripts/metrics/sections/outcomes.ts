/** What visits became, from site analytics: figures of whole spans, shown in the period that a span lies in. Overlapping spans are never added. */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Brand } from '../../model/brand.ts';
import * as figures from '../../model/figures.ts';
import { addPeriods, dayIndex, firstDay, lastDay } from '../../model/period.ts';
import type { Phrase } from '../../model/phrase.ts';
import type { PlatformId } from '../../model/platform.ts';
import { accountName, inScope, type Scope } from '../book.ts';
import { both, joined, phrase, than, within } from '../findings/words.ts';
import type { AccountKey, Finding, OutcomeSection } from '../report.ts';
import { ask } from '../rows.ts';

/** Site analytics: other platforms also write figures of spans (competitors), which are no outcome. */
const ANALYTICS: readonly PlatformId[] = ['google-analytics-4'];

/** One person visits several pages, on several days: people are never added. */
export const isPeople = (measure: string): boolean => /users|people|visitors/.test(measure);

/** In the order a page has them: what is additive first. */
const ORDER = ['views', 'sessions', 'engaged_sessions', 'active_users', 'event_count', 'key_events'];
const place = (measure: string) => (ORDER.indexOf(measure) + ORDER.length + 1) % (ORDER.length + 1);

/** One file's span of one dimension. */
interface Span extends AccountKey {
  dimension: string;
  /** YYYY-MM-DD. */
  from: string;
  to: string;
  measures: Set<string>;
  /** By item, then measure. */
  items: Map<string, Map<string, number>>;
  path: string;
  exportedAt: string;
}

const SQL = `
SELECT p.platform, p.account, p.dimension, p."from"::VARCHAR, p."to"::VARCHAR, p.item, p.measure, p.value::DOUBLE, s.path,
  strftime(p.exported_at, '%Y-%m-%dT%H:%M:%SZ')
FROM periods p JOIN sources s ON s.brand = p.brand AND s.sha256 = p.source AND s.status = 'loaded'
WHERE p.brand = $brand AND p."from" IS NOT NULL AND p."to" IS NOT NULL AND p.account IS NOT NULL
  AND p.platform IN (${ANALYTICS.map((id) => `'${id}'`).join(', ')})
ORDER BY p.platform, p.account, p.dimension, p."from", p."to", p."row"`;

async function readSpans(connection: DuckDBConnection, brand: Brand): Promise<Span[]> {
  const found = new Map<string, Span>();
  for (const [platform, account, dimension, from, to, item, measure, value, path, exportedAt] of await ask(connection, SQL, brand.folder)) {
    const key = [platform, account, dimension, from, to].join('\n');
    const span =
      found.get(key) ??
      ({ platform, account, dimension, from, to, measures: new Set(), items: new Map(), path, exportedAt } as unknown as Span);
    found.set(key, span);
    span.measures.add(measure as string);
    const values = span.items.get(item as string) ?? new Map<string, number>();
    span.items.set(item as string, values.set(measure as string, value as number));
  }
  return [...found.values()];
}

const lengthOf = ({ from, to }: Pick<Span, 'from' | 'to'>) => dayIndex(to) - dayIndex(from) + 1;

/** Spans inside a period that do not overlap, the longest first served; in the order of days. */
export function spansInside(spans: readonly Span[], period: string): Span[] {
  const [first, last] = [firstDay(period), lastDay(period)];
  const taken: Span[] = [];
  const inside = spans.filter(({ from, to }) => from >= first && to <= last);
  for (const span of inside.sort((one, other) => lengthOf(other) - lengthOf(one) || (one.from < other.from ? -1 : 1)))
    if (taken.every(({ from, to }) => span.to < from || span.from > to)) taken.push(span);
  return taken.sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** The figure of an item over several spans: people only where there is one span. */
function valueIn(spans: readonly Span[], item: string, measure: string): number | null {
  if (isPeople(measure) && spans.length > 1) return null;
  const values = spans.flatMap(({ items }) => items.get(item)?.get(measure) ?? []);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

function totalOf(spans: readonly Span[], measure: string): number | null {
  if (isPeople(measure)) return null;
  const values = spans.flatMap(({ items }) => [...items.values()].flatMap((item) => item.get(measure) ?? []));
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

const daysOf = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + lengthOf(span), 0);
const isWhole = (spans: readonly Span[], period: string) => daysOf(spans) === dayIndex(lastDay(period)) - dayIndex(firstDay(period)) + 1;

/** Lines kept of each section: pages show fewer. */
const KEPT = 10;

/** What the rules look at. */
export interface OutcomeDraft {
  period: string;
  before: string;
  measure: string;
  total: number;
  /** Of the period before, over as many days; null where no file has it. */
  totalBefore: number | null;
  days: number;
  whole: boolean;
  first: { item: string; value: number } | null;
  dimension: string;
}

/** Verb and noun of each measure that can lead. */
const LEADS: Readonly<Record<string, { fr: string; en: string }>> = {
  views: { fr: 'pages vues', en: 'page views' },
  sessions: { fr: 'sessions', en: 'sessions' },
  engaged_sessions: { fr: 'sessions avec engagement', en: 'engaged sessions' },
  event_count: { fr: 'événements', en: 'events' },
  key_events: { fr: 'événements clés', en: 'key events' },
};

interface OutcomeRule {
  id: string;
  find: (draft: OutcomeDraft) => Phrase | null;
}

/** Under this relative change a total is called the same. */
const STEADY = 1;

const changeOf = ({ total, totalBefore }: OutcomeDraft): number | null =>
  totalBefore !== null && totalBefore > 0 ? 100 * (total / totalBefore - 1) : null;

const amount = ({ total, measure }: OutcomeDraft, language: 'fr' | 'en') =>
  `${figures.rounded(total, language)} ${(LEADS[measure] as Phrase)[language]}`;

const moves = (id: string, up: boolean): OutcomeRule => ({
  id,
  find: (draft) => {
    const by = changeOf(draft);
    if (by === null || Math.abs(by) < STEADY || by > 0 !== up) return null;
    return phrase((language) =>
      language === 'fr'
        ? `Le site reçoit ${amount(draft, 'fr')}, ${figures.percent(Math.abs(by), 'fr')} de ${up ? 'plus' : 'moins'} ${than(draft.before, draft.period, 'fr')}`
        : `The site gets ${amount(draft, 'en')}, ${figures.percent(Math.abs(by), 'en')} ${up ? 'more' : 'fewer'} ${than(draft.before, draft.period, 'en')}`,
    );
  },
});

export const OUTCOME_RULES: readonly OutcomeRule[] = [
  moves('site-gets-more', true),
  moves('site-gets-fewer', false),
  {
    id: 'site-gets-as-many',
    find: (draft) => {
      if (changeOf(draft) === null) return null;
      return phrase((language) =>
        language === 'fr'
          ? `Le site reçoit ${amount(draft, 'fr')}, autant ${than(draft.before, draft.period, 'fr')}`
          : `The site gets ${amount(draft, 'en')}, as many as ${within(draft.before, draft.period, 'en')}`,
      );
    },
  },
  {
    id: 'site-gets',
    find: (draft) =>
      phrase((language) =>
        draft.whole
          ? language === 'fr'
            ? `Le site reçoit ${amount(draft, 'fr')} ${within(draft.period, draft.period, 'fr')}`
            : `The site gets ${amount(draft, 'en')} ${within(draft.period, draft.period, 'en')}`
          : language === 'fr'
            ? `Le site reçoit ${amount(draft, 'fr')} en ${figures.count(draft.days, 'fr')} ${draft.days > 1 ? 'jours' : 'jour'}`
            : `The site gets ${amount(draft, 'en')} in ${figures.count(draft.days, 'en')} ${draft.days > 1 ? 'days' : 'day'}`,
      ),
  },
];

function outcomeFinding(draft: OutcomeDraft): Finding {
  for (const { id, find } of OUTCOME_RULES) {
    const says = find(draft);
    if (!says) continue;
    const { first, total, dimension, totalBefore } = draft;
    const share = first && dimension === 'page' ? figures.count((100 * first.value) / total, 'fr') : null;
    const top = first && share !== null ? both(`${first.item} en fait ${share} %`, `${first.item} makes ${share}% of them`) : null;
    const alone =
      totalBefore === null
        ? both('rien de même longueur pour la période d’avant', 'nothing of the same length for the period before')
        : null;
    // It rests on the file beside it, on no metric of the dictionary.
    return { rule: id, says, note: joined(top, alone), stress: null, metric: '' };
  }
  throw new Error('No rule spoke of outcomes.');
}

/** One dimension of one property in a period; null where no span lies in it or nothing can be added. */
function outcome(spans: readonly Span[], period: string): OutcomeSection | null {
  const now = spansInside(spans, period);
  const [one] = now;
  if (!one) return null;
  const before = addPeriods(period, -1);
  const earlier = spansInside(spans, before);
  const alike =
    earlier.length > 0 && (daysOf(earlier) === daysOf(now) || (isWhole(now, period) && isWhole(earlier, before))) ? earlier : null;
  const measures = [...new Set(now.flatMap((span) => [...span.measures]))].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  const totals = measures.map((measure) => totalOf(now, measure));
  const lead = measures.find((measure, at) => measure in LEADS && totals[at] !== null);
  if (!lead) return null;
  const items = [...new Set(now.flatMap((span) => [...span.items.keys()]))];
  const lines = items
    .map((item) => ({
      item,
      values: measures.map((measure) => valueIn(now, item, measure)),
      before: alike && measures.map((measure) => valueIn(alike, item, measure)),
    }))
    .sort((a, b) => (b.values[measures.indexOf(lead)] ?? 0) - (a.values[measures.indexOf(lead)] ?? 0) || (a.item < b.item ? -1 : 1))
    .slice(0, KEPT);
  const total = totals[measures.indexOf(lead)] as number;
  const first = lines[0]?.values[measures.indexOf(lead)];
  return {
    platform: one.platform,
    account: one.account,
    from: one.from,
    to: (now.at(-1) as Span).to,
    dimension: one.dimension,
    measures,
    lines,
    totals,
    finding: outcomeFinding({
      period,
      before,
      measure: lead,
      total,
      totalBefore: alike && totalOf(alike, lead),
      days: daysOf(now),
      whole: isWhole(now, period),
      first: lines[0] && first != null ? { item: lines[0].item, value: first } : null,
      dimension: one.dimension,
    }),
    path: one.path,
    exportedAt: one.exportedAt,
  };
}

/** The outcomes of a scope in a period: one section for each property and dimension. */
export async function outcomesOf(connection: DuckDBConnection, brand: Brand): Promise<(scope: Scope, period: string) => OutcomeSection[]> {
  const byDimension = Map.groupBy(await readSpans(connection, brand), (span) => `${accountName(span)} ${span.dimension}`);
  const known = new Map<string, OutcomeSection[]>();
  return (scope, period) => {
    const sections = known.get(period) ?? [...byDimension.values()].flatMap((spans) => outcome(spans, period) ?? []);
    known.set(period, sections);
    return sections.filter((section) => inScope(scope, section));
  };
}
