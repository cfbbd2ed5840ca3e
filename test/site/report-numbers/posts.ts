/** What a report says of posts: formats, the first and the last, days, hours, lengths and what they carry. */

import { where } from '../../metrics/apart/asked.ts';
import { before } from '../../metrics/apart/spans.ts';
import { contrasts, formatsOf } from './contrasts.ts';
import type { Page, Said } from './page.ts';

/** A chart of groups with intervals, and its table. */
function intervals(
  page: Page,
  figure: Element,
  path: (at: number) => string,
  names: readonly string[],
  unit: 'percent' | 'times',
  fewest: number,
): void {
  const { w } = page;
  const at = page.all('tbody tr', figure).map((_, i) => i);
  const drawn = at.filter((i) => (page.known(`${path(i)}/n`) as number) >= fewest);
  const tick = (value: number) => w.fixed(value, Number.isInteger(value) ? 0 : 1);
  for (const svg of page.all('svg', figure)) {
    page.may(
      svg,
      names,
      at.flatMap((i) => page.sample(path(i))),
      drawn.flatMap((i) => [...page.value(path(i), unit), ...page.bounds(path(i), unit, true)]),
    );
    if (drawn.length > 0)
      page.axis(svg, Math.max(...drawn.map((i) => page.known(`${path(i)}/high`) as number)), (value, last) =>
        unit === 'times' ? `×\u00a0${tick(value)}` : last ? `${tick(value)}${w.language === 'fr' ? '\u202f' : ''}%` : tick(value),
      );
  }
  for (const [i, row] of page.all('tbody tr', figure).entries()) {
    const [value, bounds, n] = page.all('td', row);
    page.may(page.one('th', row), names);
    page.may(value, page.value(path(i), unit));
    page.may(bounds, page.bounds(path(i), unit));
    page.may(n, page.write(page.known(`${path(i)}/n`)));
  }
  page.may(page.one('thead', figure), w.share(95));
}

/** Formats, and the first and last posts. */
export async function content(page: Page): Promise<void> {
  const { apart, w } = page;
  const { report } = apart;
  // The minimum sample of a rate, the level of intervals, the resamples that they are taken from.
  page.may(page.one('#content > header'), w.language === 'fr' ? 'au moins 5 publications' : 'at least 5 posts');
  for (const figure of page.all('#content figure')) {
    intervals(page, figure, (i) => `formats/lines/${i}/rate`, [], 'percent', 5);
    page.may(page.one('figcaption', figure), w.share(95), w.names(report.period));
    page.may(
      page.one('p.foot', figure),
      await formatsOf(page),
      w.language === 'fr' ? `${w.whole(2000)} tirages` : `${w.whole(2000)} draws`,
    );
  }
  const table = page.one('#content table.stk');
  page.may(page.one('caption', table), w.names(report.period));
  for (const [b, part] of (['best', 'last'] as const).entries())
    for (const [i, row] of page.all('tr:not(.grp)', page.all('tbody', table)[b]).entries()) {
      const post = report.posts?.[part][i];
      const path = `posts/${part}/${i}`;
      const [, date, seen, acts, rate, ratio] = page.all('td', row);
      const [text] = await apart.ask(
        `SELECT text FROM posts WHERE brand = 'maison-copeau' AND platform || ' ' || account = $account AND post_id = $post`,
        {
          account: `${post?.platform} ${post?.account}`,
          post: post?.id as string,
        },
      );
      const title = page.one('th', row);
      const shown = title.textContent?.trim().replace(/…$/, '') ?? '';
      const plain = (one: string) => one.replace(/\s+/g, ' ');
      page.may(title, plain(text?.text as string).startsWith(plain(shown)) ? (title.textContent?.trim() ?? '') : []);
      page.may(date, report.kind === 'month' ? w.dayOfMonth(post?.day as string) : w.dayShort(post?.day as string));
      page.may(seen, page.write(page.known(`${path}/views`) ?? page.known(`${path}/impressions`)));
      page.may(acts, page.write(page.known(`${path}/interactions`)));
      page.may(rate, page.write(page.known(`${path}/rate`), 'percent'));
      page.may(ratio, page.write(page.known(`${path}/ratio`), 'times'));
    }
  page.may(page.one('#content p.steer'), page.write(page.known('posts/total')));
}

/** Groups of posts whose names hold numbers, by the column of the table apart. */
const GROUPS = {
  weekdays: { columns: ['weekdays'], fr: [], en: [] },
  hours: {
    columns: ['hours'],
    fr: ['Avant 9 h', '9 h à 12 h', '12 h à 14 h', '14 h à 17 h', '17 h à 20 h', 'Après 20 h'],
    en: ['Before 9:00', '9:00 to 12:00', '12:00 to 14:00', '14:00 to 17:00', '17:00 to 20:00', 'After 20:00'],
  },
  lengths: {
    columns: ['lengths'],
    fr: ['Moins de 80 caractères', '80 à 199', '200 à 499', '500 et plus'],
    en: ['Under 80 characters', '80 to 199', '200 to 499', '500 and more'],
  },
  media: {
    columns: ['links', 'hashtags', 'durations'],
    fr: [
      '1 à 3 hashtags',
      '4 hashtags et plus',
      'Vidéos de moins de 30 s',
      'Vidéos de 30 à 89 s',
      'Vidéos de 90 s à 5 min',
      'Vidéos de 5 min et plus',
    ],
    en: [
      '1 to 3 hashtags',
      '4 hashtags and more',
      'Videos under 30 s',
      'Videos of 30 to 89 s',
      'Videos of 90 s to 5 min',
      'Videos of 5 min and more',
    ],
  },
} as const;

/** Days, hours, lengths and what posts carry. */
export async function when(page: Page): Promise<void> {
  const { apart, w } = page;
  const ids = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).filter((id) => apart.report[id]);
  for (const [f, figure] of page.all('#when figure').entries()) {
    const id = ids[f] as keyof typeof GROUPS;
    const span = [before(apart.report.period, 11)[0], apart.now[1]] as [string, string];
    const { columns } = GROUPS[id];
    const names = GROUPS[id][w.language].map((name) => name.replace(/(\d) (h|s|min)\b/g, '$1\u00a0$2'));
    intervals(page, figure, (i) => `${id}/lines/${i}/ratio`, names, 'times', 10);
    page.may(page.one('figcaption', figure), w.span(...span, 'short', true), w.language === 'fr' ? '×\u00a01' : '×1');
    const [row] = await apart.ask(
      `SELECT count(*) FILTER (coalesce(${columns.join(', ')}) IS NOT NULL)::DOUBLE AS compared, count(*) FILTER (${columns[0]} IS NULL)::DOUBLE AS out
       FROM apart_relative WHERE ${where(span, apart.account)}`,
    );
    const tested: Said[] = [];
    for (const group of columns) tested.push(...(await contrasts(apart, { table: 'apart_relative', value: 'value', group, span }, w)));
    page.may(page.one('p.foot', figure), tested, page.write(row?.compared as number), page.write(row?.out as number));
  }
}
