/** What a report says of accounts: what was seen, their usual range, their followers, the table of them all. */

import type { Page } from './page.ts';

/** Views or impressions by period. */
export function series(page: Page, figure: Element): void {
  const { apart, w } = page;
  const points = (apart.report.series?.points ?? []).map(({ period, measure }, at) => ({
    period,
    measure,
    value: page.known(`series/points/${at}/value`),
    n: page.known(`series/points/${at}/n`) as number,
  }));
  const values = points.flatMap(({ value }) => value ?? []);
  const target = page.known('series/target/value');
  const past = points.slice(-13, -1).flatMap(({ value }) => value ?? []);
  const range = w.interval([Math.min(...past), Math.max(...past)]);
  const newest = points.at(-1) as (typeof points)[number];
  const same = points.filter(({ measure, value }) => measure === newest.measure && value !== null);
  const top = same.toSorted((one, other) => (other.value as number) - (one.value as number))[0] as (typeof points)[number];
  const yearAgo = apart.report.kind === 'month' ? points.at(-13) : undefined;
  const colon = w.language === 'fr' ? '\u00a0: ' : ': ';
  page.may(page.one('h3', figure), w.names(newest.period), range);
  for (const svg of page.all('svg', figure)) {
    page.may(page.one('title', svg), w.names(newest.period), range);
    page.may(page.one('desc', svg), `${w.names(newest.period)[0]}${colon}${w.whole(newest.value as number)}`);
    page.may(
      svg,
      points.flatMap(({ period }) => w.names(period)),
      `${w.tiny(top.period)}${colon}${w.compact(top.value as number)}`,
      [newest, yearAgo].flatMap((point) => (point?.value == null ? [] : w.compact(point.value))),
      target === null ? [] : w.compact(target),
    );
    page.axis(svg, Math.max(...values, target ?? 0), (value) => w.compact(value));
  }
  for (const [i, row] of page.all('tbody tr', figure).entries()) {
    const point = points.at(-1 - i) as (typeof points)[number];
    const cells = page.all('td', row);
    page.may(page.one('th', row), w.names(point.period));
    for (const cell of cells) page.may(cell, page.write(cell === cells.at(-1) ? point.n : point.value));
  }
}

/** Accounts as an index of their own median. */
export function multiples(page: Page, figure: Element): void {
  const { apart, w } = page;
  const lines = apart.report.multiples?.lines ?? [];
  const known = [...apart.list.known].filter(([path]) => /^multiples\/lines\/\d+\/(points|usual)/.test(path)).map(([, value]) => value);
  const first = lines[0]?.points.find((_, at) => lines.some((_, i) => page.known(`multiples/lines/${i}/points/${at}/index`) !== null));
  const week = apart.report.kind === 'week';
  page.may(
    page.one('figcaption', figure),
    w.names(first?.period as string),
    w.names(apart.report.period),
    // The median that an index is of; the usual range, as the tables apart take it.
    w.language === 'fr'
      ? ['Indice 100', `10ᵉ au 90ᵉ centile des 12 ${week ? 'semaines' : 'mois'} d’avant`]
      : ['Index 100', `10th to 90th percentile of the 12 ${week ? 'weeks' : 'months'} before`],
  );
  for (const [i] of lines.entries()) {
    const [last, low, high] = ['last', 'usual/low', 'usual/high'].map((end) => page.known(`multiples/lines/${i}/${end}`)) as (
      | number
      | null
    )[];
    page.may(page.all('.mult > div', figure)[i], page.write(last ?? null), low == null || high == null ? [] : w.wholes([low, high]));
  }
  page.may(
    page.one('p.foot', figure),
    w.wholes([Math.floor(Math.min(100, ...known) / 10) * 10, Math.ceil(Math.max(100, ...known) / 10) * 10]),
  );
}

/** What each account gained, and its total. */
export function followers(page: Page, figure: Element): void {
  const { apart, w } = page;
  const lines = apart.report.followers?.lines ?? [];
  const all = [...new Set(lines.flatMap(({ points }) => points.map(({ period }) => period)))].sort();
  const growth = lines.flatMap((_, i) => page.known(`followers/lines/${i}/growth/value`) ?? []).sort((a, b) => b - a);
  const at = (period: string | undefined) => (period === undefined ? [] : w.names(period));
  page.may(
    page.one('figcaption', figure),
    at(all[0]),
    at(all.at(-1)),
    growth.slice(0, 1).map((one) => w.three(one)),
  );
  page.may(
    page.one('p.foot', figure),
    growth.slice(1, 2).map((one) => w.three(one)),
  );
  for (const [i] of lines.entries()) {
    const [total, gained] = [page.known(`followers/lines/${i}/total/value`), page.known(`followers/lines/${i}/growth/value`)];
    page.may(page.all('.mult > div', figure)[i], page.write(total), gained === null ? [] : w.gained(gained));
  }
  for (const [r, row] of page.all('tbody tr', figure).entries()) {
    const period = all.at(-1 - r) as string;
    page.may(page.one('th', row), w.names(period));
    for (const [i, cell] of page.all('td', row).entries()) {
      const j = lines[i]?.points.findIndex((point) => point.period === period) ?? -1;
      const gained = page.known(`followers/lines/${i}/points/${j}/growth`);
      page.may(cell, page.write(page.known(`followers/lines/${i}/points/${j}/total`)), gained === null ? [] : w.gained(gained));
    }
  }
}

/** Who follows each account. */
export function people(page: Page): void {
  const { apart, w } = page;
  for (const [i, table] of page.all('#people .auds table').entries()) {
    const snapshot = apart.report.audience[i];
    page.may(page.one('caption', table), w.dayShortYear(snapshot?.day as string));
    for (const [j, row] of page.all('tbody tr', table).entries()) {
      page.may(page.one('th', row), snapshot?.items[j]?.item as string);
      page.may(
        page.one('td.r', row),
        page.write(page.known(`audience/${i}/items/${j}/value`), snapshot?.unit === 'percent' ? 'percent' : 'count'),
      );
    }
    for (const foot of page.all('tfoot', table))
      page.may(foot, w.whole((snapshot?.items.length ?? 0) - page.all('tbody tr', table).length));
  }
}

/** The table of accounts: columns that any account has. */
export function accounts(page: Page): void {
  const { report } = page.apart;
  const all = ['posts', 'views', 'impressions', 'reach', 'interactions', 'engagementRate', 'netGrowth', 'followers'] as const;
  const columns = all.filter((name) => report.accounts.some((_, i) => page.known(`accounts/${i}/${name}/value`) !== null));
  page.may(page.one('#platforms caption'), page.w.names(report.period));
  for (const [i, row] of page.all('#platforms tbody tr').entries())
    for (const [c, cell] of page.all('td', row).entries()) {
      const path = `accounts/${i}/${columns[c]}`;
      const unit = columns[c] === 'engagementRate' ? 'percent' : 'count';
      page.may(cell, page.value(path, unit), page.bounds(path, unit));
    }
}
