/**
 * Meta Business Suite → Insights → Results → a chart → Export: one figure per day of one account, which the file never names. UTF-16,
 * `sep=,`, the title, then `Date,Primary`; re-saved by a spreadsheet, `;` and no `sep=`. In early 2024 there was no title: the second
 * column named the figure, and two networks followed each other without a blank line. Stamps (`2025-01-01T01:00:00`) flip by an hour at
 * the US changes of hour: their first ten characters are Meta's own Pacific day, and are never converted.
 */

import type { Grid } from '../model/grid.ts';
import type { MeasureId } from '../model/measure.ts';
import { platform as about, type PlatformId } from '../model/platform.ts';
import { Problem } from '../model/problem.ts';
import { dayIn } from '../model/zone.ts';
import { decimalComma, lines } from './_blocks.ts';
import { decideOrder, newSurvey, survey } from './_date-column.ts';
import type { Export, Sink } from './_export.ts';
import { normalise } from './_header.ts';
import type { DataRow } from './_rows.ts';
import { dayOf, dayText, readDate, readNumber } from './_values.ts';

/** What a chart counts, by its title without the network. Seen 2024–2026, in English only. */
const FIGURES: Readonly<Record<string, MeasureId>> = {
  reach: 'reach',
  views: 'views',
  viewers: 'viewers',
  visits: 'profile_views',
  'profile visits': 'profile_views',
  follows: 'followers_gained',
  'content interactions': 'engagements',
  'link clicks': 'link_clicks',
};

/** Titles of early 2024, which say the network: daily gains, whatever they are called. */
const OLD_FIGURES: Readonly<Record<string, MeasureId>> = {
  'facebook page likes': 'followers_gained',
  'facebook followers': 'followers_gained',
  'instagram followers': 'followers_gained',
};

interface Series {
  /** '' when the file has none. */
  title: string;
  /** The chart was compared with another period, in a further column. */
  compared: boolean;
  rows: DataRow[];
}

const STAMP = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;
const isDay = (cell: string) => STAMP.test(cell) || readDate(cell) !== null;
const isPrimary = (cell: string) => normalise(cell) === 'primary';

/** The series of a file, or null when something in it belongs to no series. */
function seriesOf(records: Iterable<readonly string[]>): Series[] | null {
  const found: Series[] = [];
  let title = '';
  let open: Series | undefined;
  for (const line of lines(records)) {
    const [first = '', second = ''] = line?.cells ?? [];
    if (line === null) open = undefined;
    else if (isDay(first)) {
      if (!open) return null;
      open.rows.push(line);
    } else if (line.cells.length === 1) {
      title = first;
      open = undefined;
    } else {
      if (first === '' || second === '' || readNumber(second) !== undefined) return null;
      open = { title: title || (isPrimary(second) ? '' : second), compared: line.cells.length > 2, rows: [] };
      found.push(open);
      title = '';
    }
  }
  return found;
}

/** The network and the figure that a title names. A title like `Reach` stands for either network. */
function routeOf(title: string): { platform: PlatformId | null; measure: MeasureId } | null {
  const name = normalise(title);
  const network = /^(facebook|instagram) /.exec(name)?.[1] as PlatformId | undefined;
  const measure = OLD_FIGURES[name] ?? FIGURES[network ? name.slice(network.length + 1) : name];
  return measure ? { platform: network ?? null, measure } : null;
}

function isChart(grid: Grid): boolean {
  const found = seriesOf(grid.head);
  if (!found || found.length === 0) return false;
  const declared = /^sep=/i.test(grid.head[0]?.[0]?.trim() ?? '');
  const headed = [...lines(grid.head)].some((line) => line && normalise(line.cells[0] ?? '') === 'date' && isPrimary(line.cells[1] ?? ''));
  return headed || (declared && found.every(({ rows }) => rows.length > 0 && rows.every(({ cells }) => STAMP.test(cells[0] ?? ''))));
}

/** The days of a series. Originals write stamps; a spreadsheet may have rewritten them in one order or the other. */
function daysOf({ rows }: Series, sink: Sink): (string | null)[] {
  const state = newSurvey();
  const written = rows.map(({ cells }) => cells[0] ?? '');
  for (const cell of written) if (!STAMP.test(cell)) survey(state, cell);
  const rewritten = written.find((cell) => !STAMP.test(cell));
  const { order } = decideOrder(state, undefined, 'Date', rewritten ?? '');
  if (rewritten) sink.remark('dates-rewritten', { column: 'Date', example: rewritten });
  return written.map((cell) => {
    if (STAMP.test(cell)) return dayText(Number(cell.slice(0, 4)), Number(cell.slice(5, 7)), Number(cell.slice(8, 10)));
    const date = readDate(cell);
    return date && dayOf(date, order);
  });
}

export default {
  id: 'meta-chart',
  label: { fr: 'Courbe de résultats (Meta Business Suite)', en: 'Results chart (Meta Business Suite)' },
  platform: null,
  seen: '2026-06',
  recognises: (grids) => grids.length === 1 && isChart(grids[0] as Grid),
  map({ grids }, setting, sink) {
    const grid = grids[0] as Grid;
    const all = seriesOf(grid.records());
    if (!all) throw new Problem('chart-broken');
    const routed = all.flatMap((series) => {
      const route = routeOf(series.title);
      return route ? [{ ...series, ...route, days: daysOf(series, sink) }] : [];
    });
    for (const { title, rows } of all) {
      if (routeOf(title)) continue;
      sink.read(rows.length);
      if (title === '') throw new Problem('chart-without-title');
      if (routed.length === 0) throw new Problem('chart-title-unknown', { title });
      sink.remark('block-left-out', { title });
    }
    const keys = routed.map(({ platform, measure }) => `${platform} ${measure}`);
    const twice = routed.find((_, at) => keys.indexOf(keys[at] as string) < at);
    if (twice) throw new Problem('chart-title-twice', { title: twice.title });

    const networks = new Set(routed.map(({ platform }) => platform));
    const [network] = networks;
    if (networks.size === 1 && network) sink.found({ platform: network });
    if (routed.some(({ compared }) => compared)) sink.remark('compare-column-ignored');
    let last = '';
    for (const { platform, measure, rows, days } of routed) {
      for (const [at, { row, cells }] of rows.entries()) {
        sink.read();
        const day = days[at];
        const value = readNumber(cells[1] ?? '', decimalComma(grid));
        if (!day) sink.reject(row, { code: 'row-without-day' });
        else if (value === undefined) sink.reject(row, { code: 'cell-not-a-number', with: { column: cells[1] ?? '' } });
        else if (value !== null) {
          sink.day({ row, account: null, ...(networks.size > 1 && platform && { platform }), day, measures: { [measure]: value } });
          if (day > last) last = day;
        }
      }
    }
    const downloaded = dayIn(about(network ?? 'facebook').dayZone ?? 'UTC', setting.exportedAt);
    if (last === downloaded) sink.remark('last-day-partial', { day: last });
  },
} satisfies Export;
