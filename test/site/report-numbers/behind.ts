/** What visits became, and the files behind a report. */

import { before } from '../../metrics/apart/spans.ts';
import type { Page } from './page.ts';

/** Pages of the site, against the period before where it had a hundred at least. */
export function outcomes(page: Page): void {
  const { apart, w } = page;
  const { report } = apart;
  for (const [i, block] of page.all('#outcomes .body > div').entries()) {
    const section = report.outcomes[i];
    const [table, foot] = [page.one('table', block), page.one('p', block)];
    for (const [j, row] of page.all('tbody tr', table).entries()) {
      page.may(page.one('th', row), section?.lines[j]?.item as string);
      for (const [k, cell] of page.all('td', row).entries()) {
        const [value, old] = ['values', 'before'].map((side) => page.known(`outcomes/${i}/lines/${j}/${side}/${k}`));
        page.may(cell, page.write(value ?? null), value != null && old != null && old >= 100 ? w.change(100 * (value / old - 1)) : []);
      }
    }
    for (const [k, cell] of page.all('tfoot td', table).entries()) page.may(cell, page.write(page.known(`outcomes/${i}/totals/${k}`)));
    page.may(page.one('caption', table), w.span(...apart.now, 'short', true));
    page.may(foot, w.share((100 * (page.known(`outcomes/${i}/lines/0/values/0`) ?? 0)) / (page.known(`outcomes/${i}/totals/0`) ?? 1)));
  }
}

/** The total of what leads, beside the total of the period before. */
export async function outcomeTitles(page: Page): Promise<void> {
  const { apart, w } = page;
  const [from, to] = before(apart.report.period, 1);
  for (const [i, title] of page.all('#outcomes caption h3').entries()) {
    const [row] = await apart.ask(
      `SELECT sum(value)::DOUBLE AS total FROM periods WHERE brand = 'maison-copeau' AND platform LIKE '%analytics%' AND measure = $measure AND "from" = $from::DATE AND "to" = $to::DATE`,
      { measure: apart.report.outcomes[i]?.measures[0] as string, from, to },
    );
    const total = page.known(`outcomes/${i}/totals/0`) as number;
    page.may(title, w.three(total), row?.total == null ? [] : w.percent(Math.abs(100 * (total / (row.total as number) - 1))));
  }
}

/** Files behind the report, those of which the same is to be said in one row. */
export function notes(page: Page): void {
  const { apart, w } = page;
  const { report } = apart;
  page.may(page.one('#notes > header'), page.write(page.known('files')));
  for (const summary of page.all('#notes summary'))
    page.may(summary, w.whole(report.notes.filter(({ remarks }) => remarks.length === 0).length));
  for (const row of page.all('#notes tbody tr')) {
    const names = page.all('code', row).map((code) => code.textContent);
    const platform = page.one('th', row).textContent?.trim().toLowerCase();
    const own = [...report.notes.entries()].filter(
      ([, note]) => note.platform === platform && names.some((name) => note.path.endsWith(`/${name}`)),
    );
    const [first] = own;
    const cells = page.all('td', row);
    page.may(cells[1], first ? w.span(first[1].from as string, first[1].to as string, 'short', false) : []);
    page.may(cells[2], w.whole(own.reduce((sum, [i]) => sum + (page.known(`notes/${i}/rows`) as number), 0)));
    const remarks = [...apart.list.known].flatMap(([path, value]) =>
      own.some(([i]) => path.startsWith(`notes/${i}/remarks/`)) ? [w.whole(value)] : [],
    );
    // YouTube lists so many contents at most.
    if (cells[3]) page.may(cells[3], remarks, w.language === 'fr' ? 'les 500 premiers' : 'the first 500');
  }
}
