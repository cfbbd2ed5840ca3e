/** Google Analytics 4, « Pages and screens » by month: nine lines of # before the header, CRLF, no line feed at the end. */

import { slug } from './captions.ts';
import { type Cell, lines, sparingCell } from './csv.ts';
import { noisy } from './days.ts';
import { isoDay, isoMonth, parts } from './moment.ts';
import { type Output, textOutput, type Window } from './output.ts';
import { interest } from './plan.ts';
import { randomFrom } from './random.ts';
import { inSeason, topics } from './stock.ts';

export const HEADER = [
  'Page path and screen class',
  'Views',
  'Active users',
  'Views per active user',
  'Average engagement time per active user',
  'Event count',
  'Key events',
  'Total revenue',
];
const TITLE = 'Pages and screens: Page path and screen class';

interface Page {
  path: string;
  /** Views of an ordinary month. */
  views: number;
  seconds: number;
  /** Key events (orders, workshop bookings) per view. */
  keys: number;
  /** Euros per key event. */
  basket: number;
}

const page = (path: string, views: number, seconds: number, keys = 0, basket = 0): Page => ({ path, views, seconds, keys, basket });

const FIXED: readonly Page[] = [
  page('/', 41_200, 21, 0.001, 62),
  page('/magasins', 18_900, 38),
  page('/magasins/cholet', 3_600, 41),
  page('/magasins/angers', 3_150, 36),
  page('/rayons/peinture', 12_400, 47, 0.018, 58),
  page('/rayons/outillage', 11_100, 52, 0.021, 94),
  page('/rayons/jardin', 9_800, 44, 0.019, 71),
  page('/rayons/sans-percer', 7_900, 63, 0.034, 37),
  page('/rayons/bois-et-decoupe', 6_200, 55, 0.024, 83),
  page('/ateliers-du-samedi', 5_400, 71, 0.061, 0),
  page('/location-d-outils', 3_900, 58, 0.043, 46),
  page('/reparation', 2_700, 49, 0.029, 0),
  page('/panier', 8_300, 83, 0.22, 68),
  page('/compte', 6_900, 34),
  page('/recrutement', 1_800, 92, 0.012, 0),
];

/** Advice pages follow the seasons of their topics. */
function advice(year: number, month: number): Page[] {
  return topics
    .filter((topic) => topic.pillar !== 'Coulisses')
    .map((topic, i) =>
      page(`/conseils/${slug(topic.title)}`, (inSeason(topic, year, month) ? 620 : 140) * (1 + (i % 7) / 5), 94 + (i % 9) * 9, 0.004, 44),
    );
}

function row(r: () => number, one: Page, level: number): Cell[] {
  const views = Math.max(1, noisy(r, one.views * level, 0.12));
  const users = Math.max(1, Math.round(views * (0.42 + 0.2 * r())));
  const keys = noisy(r, views * one.keys, 0.15);
  const revenue = Number((keys * one.basket * (0.9 + 0.2 * r())).toFixed(2));
  return [one.path, views, users, views / users, one.seconds * (0.9 + 0.2 * r()), Math.round(views * 3.4), keys, revenue];
}

const compact = (day: number) => isoDay(day).replaceAll('-', '');

export function pagesFile(window: Window, growth: number): Output {
  const r = randomFrom(`ga4 ${isoMonth(window.from)}`);
  const { year, month } = parts(window.from);
  const share = parts(window.to).day / 30.4;
  const rows = [...FIXED, ...advice(year, month)]
    .map((one) => row(r, one, interest(month) * growth * share))
    .sort((a, b) => Number(b[1]) - Number(a[1]));
  const rule = `# ${'-'.repeat(40)}`;
  const about = [rule, `# ${TITLE}`, '# Account: Maison Copeau', '# Property: maison-copeau.example', rule, '# ', '# All Users'];
  const dates = [`# Start date: ${compact(window.from)}`, `# End date: ${compact(window.to)}`];
  const text = `${[...about, ...dates].join('\r\n')}\r\n${lines([HEADER, ...rows], sparingCell, '\r\n')}`;
  return textOutput(`exports/google-analytics-4/${isoMonth(window.from)}/Pages_and_screens_Page_path_and_screen_class.csv`, text, window);
}
