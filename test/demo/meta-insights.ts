/** Charts and audience of Meta Business Suite: UTF-16, no account name, Pacific days. */

import { type Cell, lines, quoted, utf16 } from './csv.ts';
import { gainsByDay, interactionsByDay, noisy, viewsByDay } from './days.ts';
import { DAY, daysFrom, HOUR, isoDay, pacificDay, pacificOffset } from './moment.ts';
import type { Output } from './output.ts';
import { randomFrom } from './random.ts';
import type { Post } from './story.ts';

export const CHART_HEADER = ['Date', 'Primary'];

/** Nine of ten series are stamped 01:00 in the American winter and 00:00 in summer. */
function stamp(day: number): string {
  // The day of the change keeps the old stamp (9 and 10 March 2025 in three real files).
  const winter = pacificOffset(day + 8 * HOUR) === -8 * HOUR;
  return `${isoDay(day)}T0${winter ? 1 : 0}:00:00`;
}

interface Chart {
  file: string;
  /** Second line: names the network only now and then. */
  metric: string;
  /** Days by which the series stops short: those downloaded together do not end together. */
  short: number;
  values: (day: number) => number;
}

/** The last row is the day of the download, still partial. */
function chartOutput(folder: string, chart: Chart, from: number, exportedAt: number): Output {
  const last = pacificDay(exportedAt);
  const part = ((exportedAt + pacificOffset(exportedAt)) % DAY) / DAY;
  const rows = daysFrom(from, last - chart.short * DAY).map((day): Cell[] => [
    stamp(day),
    day === last ? Math.round(chart.values(day) * part) : chart.values(day),
  ]);
  const body = [[chart.metric], CHART_HEADER, ...rows];
  return { path: `exports/${folder}/${chart.file}`, bytes: utf16(`sep=,\n${lines(body, quoted)}\n\n`), exportedAt };
}

function seriesOf(folder: 'instagram' | 'facebook', posts: readonly Post[], from: number, to: number) {
  const r = randomFrom(`${folder} charts`);
  const views = viewsByDay(posts, pacificDay);
  const answers = interactionsByDay(posts, pacificDay);
  const [base, perThousand] = folder === 'instagram' ? [6, 1.35] : [2.5, 0.55];
  const gains = gainsByDay(`${folder} follows`, views, from, to, base, perThousand);
  const drawn = (mean: (day: number) => number, sigma: number) => {
    const byDay = new Map(daysFrom(from, to).map((day) => [day, noisy(r, mean(day), sigma)]));
    return (day: number) => byDay.get(day) ?? 0;
  };
  const seen = (day: number) => views.get(day) ?? 0;
  return {
    reach: drawn((day) => 180 + seen(day) * 0.62, 0.08),
    follows: (day: number) => gains.get(day)?.gained ?? 0,
    interactions: drawn((day) => 4 + (answers.get(day) ?? 0) * 1.03, 0.06),
    visits: drawn((day) => 38 + seen(day) * 0.021, 0.15),
  };
}

/** Four charts of a network, from a day to the download. */
export function chartFiles(folder: 'instagram' | 'facebook', posts: readonly Post[], from: number, exportedAt: number): Output[] {
  const series = seriesOf(folder, posts, from, pacificDay(exportedAt));
  const named = folder === 'instagram' ? 'Instagram' : 'Facebook';
  const visits = folder === 'instagram' ? 'Instagram profile visits' : 'Facebook visits';
  const charts: Chart[] = [
    { file: 'Reach.csv', metric: 'Reach', short: 0, values: series.reach },
    { file: 'Follows.csv', metric: `${named} follows`, short: folder === 'instagram' ? 3 : 1, values: series.follows },
    { file: 'Interactions.csv', metric: 'Content interactions', short: 0, values: series.interactions },
    { file: 'Visits.csv', metric: visits, short: 0, values: series.visits },
  ];
  return charts.map((chart) => chartOutput(folder, chart, from, exportedAt));
}

const AGES: Cell[][] = [
  ['', 'Women', 'Men'],
  ['18-24', '4.1', '2.6'],
  ['25-34', '19.8', '9.7'],
  ['35-44', '18.9', '10.2'],
  ['45-54', '11.3', '7.4'],
  ['55-64', '6.2', '4.9'],
  ['65+', '2.6', '2.3'],
];
const CITIES: Cell[][] = [
  [
    'Nantes, France',
    'Angers, France',
    'Paris, France',
    'Rennes, France',
    'Tours, France',
    'Cholet, France',
    'Lyon, France',
    'Le Mans, France',
  ],
  ['7.9', '6.4', '5.8', '3.7', '3.1', '2.9', '2.2', '1.8'],
];
const COUNTRIES: Cell[][] = [
  ['France', 'Belgium', 'Switzerland', 'Canada', 'Morocco', 'Luxembourg', 'Tunisia', 'Germany'],
  ['86.7', '5.1', '2.2', '1.9', '0.8', '0.5', '0.4', '0.3'],
];

/** Stacked blocks, with an empty line after each; percentages without their sign. */
export function audienceFile(folder: string, exportedAt: number): Output {
  const blocks: [string, Cell[][]][] = [
    ['Age & gender', AGES],
    ['Top countries', COUNTRIES],
    ['Top cities', CITIES],
  ];
  const text = blocks.map(([title, rows]) => `${lines([[title], ...rows], quoted)}\n\n`).join('');
  return { path: `exports/${folder}/Audience.csv`, bytes: utf16(`sep=,\n${text}`), exportedAt };
}

/** A login page that the browser saved instead of the export: to be refused with advice. */
export function loginPage(exportedAt: number): Output {
  const html = `<!DOCTYPE html>
<html lang="fr" id="facebook">
<head><meta charset="utf-8"><title>Se connecter à Facebook</title></head>
<body>
<form id="login_form" action="/login/" method="post">
<p>Vous devez vous connecter pour continuer.</p>
<label>Adresse e-mail ou numéro de téléphone <input type="text" name="email"></label>
<label>Mot de passe <input type="password" name="pass"></label>
<button type="submit" name="login">Se connecter</button>
</form>
</body>
</html>
`;
  return { path: 'exports/facebook/export_facebook.csv', bytes: Buffer.from(html, 'utf8'), exportedAt };
}
