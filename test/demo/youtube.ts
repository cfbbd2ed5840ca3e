/** YouTube Studio, advanced mode: a table, a chart of five series and the totals by day, in English and in German. */

import { letters } from './captions.ts';
import { type Cell, lines, sparingCell } from './csv.ts';
import { noisy, viewsByDay } from './days.ts';
import { DAY, daysFrom, isoDay, pacificDay, shortDate } from './moment.ts';
import { type Output, textOutput, type Window } from './output.ts';
import { randomFrom } from './random.ts';
import { figures, lived, type Post } from './story.ts';

export const TABLE_HEADER = [
  'Content',
  'Video title',
  'Video publish time',
  'Duration',
  'Views',
  'Watch time (hours)',
  'Subscribers',
  'Impressions',
  'Impressions click-through rate (%)',
];
export const CHART_HEADER = ['Date', 'Content', 'Video title', 'Video publish time', 'Duration', 'Views'];
export const TOTALS_HEADER = ['Date', 'Views'];
/** German names are full of soft hyphens (U+00AD), here as in a real chart file. */
const soft = (name: string) => name.replaceAll('|', '\u00AD');
export const CHART_HEADER_GERMAN = ['Da|tum', 'Vi|deo', 'Vi|deo|ti|tel', 'Ver|öf|fent|li|chungs|zeit|punkt des Vi|de|os', 'Auf|ru|fe'].map(
  soft,
);
const TABLE_HEADER_GERMAN = [
  'Vi|deo',
  'Vi|deo|ti|tel',
  'Ver|öf|fent|li|chungs|zeit|punkt des Vi|de|os',
  'Auf|ru|fe',
  'Wie|der|ga|be|zeit (Stun|den)',
  'Abon|nen|ten',
  'Im|pres|sio|nen',
  'Klick|ra|te der Im|pres|sio|nen (%)',
].map(soft);
const TOTALS_HEADER_GERMAN = [CHART_HEADER_GERMAN[0] as string, CHART_HEADER_GERMAN[4] as string];

/** Views that belong to no row: deleted and private videos, and all that came before the demo. */
const UNLISTED = 0.06;
const SECONDS_AT = TABLE_HEADER.indexOf('Duration');

/** Eleven characters; one video in nine begins with a hyphen, and the file then puts a blank before it. */
function idOf(post: Post): string {
  const r = randomFrom(`${post.key} id`);
  const id = r() < 0.11 ? `-${letters(r, 10)}` : letters(r, 11);
  return id.startsWith('-') ? ` ${id}` : id;
}

interface Numbers {
  views: number;
  hours: number;
  subscribers: number;
  impressions: number;
  clickRate: number;
}

function numbersOf(post: Post, at: number): Numbers {
  const r = randomFrom(`${post.key} studio`);
  const now = figures(post, at);
  const watched = post.seconds < 60 ? 0.82 : 0.36;
  const impressions = Math.round(now.views * (post.seconds < 60 ? 0.4 : 7.5) * (0.8 + 0.4 * r()));
  return {
    views: now.views,
    hours: (now.views * post.seconds * watched * (0.85 + 0.3 * r())) / 3600,
    subscribers: now.follows - (r() < 0.05 ? 1 : 0),
    impressions,
    clickRate: 2.1 + 4.2 * r(),
  };
}

const decimals = (value: number, count: number) => String(Number(value.toFixed(count)));
const cells = (n: Numbers): Cell[] => [n.views, decimals(n.hours, 4), n.subscribers, n.impressions, decimals(n.clickRate, 2)];

const published = (posts: readonly Post[], window: Window) => posts.filter((post) => pacificDay(post.publishedAt) <= window.to);

/** Views of each day, with those that belong to no row. */
function totals(posts: readonly Post[], window: Window): [number, number][] {
  const r = randomFrom('youtube totals');
  const views = viewsByDay(posts, pacificDay);
  const first = daysFrom(Math.min(window.from, pacificDay(posts[0]?.publishedAt ?? window.from)), window.to);
  return first
    .map((day): [number, number] => [day, noisy(r, 45 + (views.get(day) ?? 0) * (1 + UNLISTED), 0.05)])
    .filter(([day]) => day >= window.from);
}

function tableRows(posts: readonly Post[], window: Window, total: string): Cell[][] {
  const rows = published(posts, window)
    .map((post) => ({ post, numbers: numbersOf(post, Math.min(window.exportedAt, window.to + DAY)) }))
    .sort((a, b) => b.numbers.views - a.numbers.views);
  const sum = (key: keyof Numbers) => rows.reduce((all, { numbers }) => all + numbers[key], 0);
  // The Total row agrees with the daily totals, not with the rows (181,588 against 153,235 in a real file).
  const views = totals(posts, window).reduce((all, [, count]) => all + count, 0);
  const all = {
    views,
    hours: sum('hours') * 1.06,
    subscribers: Math.round(sum('subscribers') * 1.22),
    impressions: Math.round(sum('impressions') * 1.05),
    clickRate: 4.1,
  };
  return [
    [total, '', '', '', ...cells(all)],
    ...rows.map(({ post, numbers }) => [idOf(post), post.text, shortDate(pacificDay(post.publishedAt)), post.seconds, ...cells(numbers)]),
  ];
}

/** Only the five series that the screen showed, one row per day each. */
function chartRows(posts: readonly Post[], window: Window): Cell[][] {
  const best = [...published(posts, window)].sort((a, b) => b.views - a.views).slice(0, 5);
  return best.flatMap((post) => {
    const first = pacificDay(post.publishedAt);
    return daysFrom(window.from, window.to).map((day): Cell[] => {
      const age = (day - first) / DAY;
      const seen = age < 0 ? 0 : Math.round(post.views * (lived(age + 0.6) - lived(age - 0.4)));
      return [isoDay(day), idOf(post), post.text, shortDate(first), post.seconds, seen];
    });
  });
}

const without = (column: number) => (row: Cell[]) => row.filter((_, i) => i !== column);
const text = (header: string[], rows: Cell[][]) => `${lines([header, ...rows], sparingCell)}\n`;

/** The folder of an unpacked export: `Content 2024-10-01_2026-10-31 Maison Copeau/`. */
export function englishFiles(posts: readonly Post[], window: Window): Output[] {
  const folder = `exports/youtube/Content ${isoDay(window.from)}_${isoDay(window.to)} Maison Copeau`;
  const days = totals(posts, window).map(([day, count]): Cell[] => [isoDay(day), count]);
  return [
    textOutput(`${folder}/Table data.csv`, text(TABLE_HEADER, tableRows(posts, window, 'Total')), window),
    textOutput(`${folder}/Chart data.csv`, text(CHART_HEADER, chartRows(posts, window)), window),
    textOutput(`${folder}/Totals.csv`, text(TOTALS_HEADER, days), window),
  ];
}

/** The same from a German screen: no column of durations, English months in the publish times all the same. */
export function germanFiles(posts: readonly Post[], window: Window): Output[] {
  const folder = `exports/youtube/Inhalte ${isoDay(window.from)}_${isoDay(window.to)} Maison Copeau`;
  const days = totals(posts, window).map(([day, count]): Cell[] => [isoDay(day), count]);
  const table = tableRows(posts, window, soft('Ge|samt')).map(without(SECONDS_AT));
  const chart = chartRows(posts, window).map(without(CHART_HEADER.indexOf('Duration')));
  return [
    textOutput(`${folder}/Tabellendaten.csv`, text(TABLE_HEADER_GERMAN, table), window),
    textOutput(`${folder}/Diagrammdaten.csv`, text(CHART_HEADER_GERMAN, chart), window),
    textOutput(`${folder}/Gesamtwerte.csv`, text(TOTALS_HEADER_GERMAN, days), window),
  ];
}
