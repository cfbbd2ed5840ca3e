/** The top of a report: its head, its facts, its key figures. */

import { columnOf, where } from '../../metrics/apart/asked.ts';
import { spansOf } from '../../metrics/apart/spans.ts';
import { formatsOf } from './contrasts.ts';
import { type Page, type Said, unitOf } from './page.ts';
import { periodBefore, periods } from './periods.ts';
import { mondayOf } from './written.ts';

const AGAINST = ['previous', 'last-year'] as const;

/** Kind, period, files behind, ways to other reports. */
export function head(page: Page): void {
  const { apart, w } = page;
  const { period, kind } = apart.report;
  page.may(page.one('header.head .over'), w.names(period), page.write(page.known('files')));
  const monday = (week: string) => mondayOf(week).toISOString().slice(0, 10);
  const weeks = Array.from({ length: 53 }, (_, at) => at + 1).filter((number) => {
    const from = monday(`2026-w${String(number).padStart(2, '0')}`);
    return from <= apart.now[1] && new Date(Date.parse(from) + 6 * 86_400_000).toISOString().slice(0, 10) >= apart.now[0];
  });
  const inside = kind === 'month' ? weeks.map(String) : [];
  page.may(
    page.one('header.head .ways'),
    [1, -1].flatMap((back) => w.names(periodBefore(period, back))),
    kind === 'month' ? ['2026'] : w.names('2026-10'),
    inside,
  );
}

/** What sentences may say of a key figure: its value, its comparisons, the samples of both sides. */
async function sentence(page: Page, at: number): Promise<Said[]> {
  const { apart, w } = page;
  const kpi = apart.report.kpis[at];
  const id = kpi?.figure.metric as string;
  const path = `kpis/${at}`;
  const unit = unitOf(id);
  const short = (value: number | null) => (value === null ? [] : unit === 'percent' ? [w.percent(value)] : [w.three(value)]);
  const says: Said[] = [...short(page.known(`${path}/figure/value`)), ...page.sample(`${path}/figure`)];
  const and = w.language === 'fr' ? 'et' : 'and';
  for (const [j, one] of (kpi?.comparisons ?? []).entries()) {
    const change = page.known(`${path}/comparisons/${j}/change/value`);
    const [low, high] = ['low', 'high'].map((end) => page.known(`${path}/comparisons/${j}/interval/${end}`));
    says.push(...short(page.known(`${path}/comparisons/${j}/value`)));
    if (change !== null) says.push(one.change?.by === 'points' ? w.points(change) : w.percent(Math.abs(change)));
    if (low != null && high != null && unit === 'percent') says.push(w.pointsBetween([low, high]));
    if (one.against !== 'target') {
      const { n } = await apart.figureOf(id, spansOf(apart.report.period)[one.against], apart.account);
      says.push(`${page.sample(`${path}/figure`)[0]} ${and} ${w.whole(n)}`);
    }
  }
  return says;
}

/** « 55 publications sur 4 comptes », « 5 comptes sur 8 »: samples, and the accounts they are of. */
async function accountsOf(page: Page, id: string): Promise<string[]> {
  const { apart, w } = page;
  const { table, column } = columnOf(id);
  const [row] = await apart.ask(
    `SELECT count(*)::DOUBLE AS n, count(DISTINCT account)::DOUBLE AS accounts,
       (SELECT count(*)::DOUBLE FROM (SELECT account FROM apart_posts UNION SELECT account FROM apart_growth WHERE growth IS NOT NULL OR followers IS NOT NULL)) AS everyone
     FROM ${table} WHERE ${where(apart.now, apart.account)} AND ${column} IS NOT NULL`,
  );
  const { n, accounts, everyone } = row as { n: number; accounts: number; everyone: number };
  return w.language === 'fr'
    ? [`${w.whole(n)} publications sur ${accounts} comptes`, `${accounts} comptes sur ${everyone}`]
    : [`${w.whole(n)} posts on ${accounts} accounts`, `${accounts} of ${everyone} accounts`];
}

/** Headline, facts, key figures. */
export async function figures(page: Page): Promise<void> {
  const { apart, w } = page;
  const { report } = apart;
  const sentences = await Promise.all(report.kpis.map((_, at) => sentence(page, at)));
  page.may(page.one('header.head h1'), sentences.flat(), periods(page));
  for (const [i, fact] of report.facts.entries()) {
    const at = report.kpis.findIndex(({ figure }) => figure.metric === fact.metric);
    const rate = fact.metric.startsWith('engagement-rate');
    page.may(
      page.all('ol.facts > li')[i],
      sentences[at] ?? [],
      periods(page),
      rate ? await formatsOf(page) : await accountsOf(page, fact.metric),
    );
  }
  page.may(page.one('#figures'), w.names(report.period));
  for (const [i, kpi] of report.kpis.entries()) {
    const path = `kpis/${i}`;
    const unit = unitOf(kpi.figure.metric);
    const box = page.all('.kpis > .kpi')[i] as Element;
    for (const value of page.all('.fig', box)) page.may(value, page.value(`${path}/figure`, unit));
    for (const line of page.all('p.n', box))
      page.may(
        line,
        page.bounds(`${path}/figure`, unit),
        page.sample(`${path}/figure`),
        kpi.figure.metric === 'net-growth' ? page.write(page.known(`${path}/figure/n`)) : [],
      );
    for (const [j, one] of kpi.comparisons.entries()) {
      const row = page.all('tbody tr', box)[j] as Element;
      const change = page.known(`${path}/comparisons/${j}/change/value`);
      const other = one.against === 'target' ? null : AGAINST.indexOf(one.against) === 0 ? 1 : report.kind === 'week' ? 52 : 12;
      page.may(
        page.one('th', row),
        other === null ? page.write(page.known(`${path}/comparisons/${j}/value`), unit) : w.names(periodBefore(report.period, other)),
      );
      page.may(page.one('td', row), change === null ? [] : one.change?.by === 'points' ? w.points(change) : w.change(change));
    }
  }
}
