/**
 * LinkedIn → a person's Analytics → Export: an .xlsx workbook of five or six sheets (discovery, engagement, top posts, followers, one or two
 * of demographics), whose names are in the interface's language. Sheets are known by their shape. Since 2026 numbers are text, shares
 * `2%` and `< 1%`. Dates are month first in English, day first in Portuguese: the window decides. Engagements can be negative.
 */

import type { Grid } from '../model/grid.ts';
import { linkedinInstant } from '../model/post-id.ts';
import { Problem } from '../model/problem.ts';
import type { PostRow } from '../model/row.ts';
import { addDays, dayIn } from '../model/zone.ts';
import { lines } from './_blocks.ts';
import type { DateOrder, Export, Setting, Sink } from './_export.ts';
import { datesIn, periodIn } from './_period.ts';
import type { DataRow } from './_rows.ts';
import { dayOf, isMissing, readDate, readNumber } from './_values.ts';

const ID = /(?:activity|ugcPost|share)(?:-|:|%3A)(\d{15,20})/i;
const isPost = (cell: string | undefined) => /linkedin\.com\/.*\d{15}/.test(cell ?? '');
/** A count written as text: `1,010`, and `1.010` where a point groups. A count has no decimals. */
const readCount = (cell = '') => readNumber(/^-?\d{1,3}(\.\d{3})+$/.test(cell) ? cell.replaceAll('.', '') : cell);
const isCount = (cell: string | undefined) => typeof readCount(cell) === 'number';

interface Sheets {
  /** The cell that holds the window: `10/3/2025 - 10/2/2026`. */
  window: string;
  engagement: Grid;
  followers: Grid;
  topPosts: Grid | undefined;
  demographics: Grid[];
}

/** The workbook's sheets by their shape, or null when it is another workbook. */
function sheetsOf(grids: readonly Grid[]): Sheets | null {
  const cell = (grid: Grid, row: number, column: number) => grid.head[row]?.[column] ?? '';
  const discovery = grids.find((grid) => grid.head.length <= 6 && datesIn(cell(grid, 0, 1)).length === 2);
  const followers = grids.find((grid) => datesIn(cell(grid, 0, 0)).length === 1 && isCount(cell(grid, 0, 1)));
  const engagement = grids.find((grid) => readDate(cell(grid, 1, 0)) !== null && isCount(cell(grid, 1, 1)) && isCount(cell(grid, 1, 2)));
  if (!discovery || !followers || !engagement || grids.length < 4 || grids.length > 7) return null;
  const rest = grids.filter((grid) => ![discovery, followers, engagement].includes(grid));
  const topPosts = rest.find((grid) => grid.head.some((record) => isPost(record[0]) || isPost(record[4])));
  const demographics = rest.filter(
    (grid) => grid !== topPosts && grid.head.slice(1).some((record) => record.length === 3 && isShare(record[2])),
  );
  return { window: cell(discovery, 0, 1), engagement, followers, topPosts, demographics };
}

const rowsOf = (grid: Grid): DataRow[] => [...lines(grid.records())].filter((line) => line !== null);

/**
 * The order in which the dates make sense: the window's end is after its start, it is the one of the file's name if that has one, every
 * day of engagement is in it, and these follow each other (`10/3` to `10/7` are five days, or one day of five months). Throws a Problem
 * when both orders do, or none.
 */
function orderOf({ window, engagement }: Sheets, { fileName }: Setting): DateOrder {
  const named = periodIn(fileName, 'ymd');
  const days = rowsOf(engagement).flatMap(({ cells }) => readDate(cells[0] ?? '') ?? []);
  const fitting = (['mdy', 'dmy'] as const).filter((order) => {
    const period = periodIn(window, order);
    const inOrder = days.map((date) => dayOf(date, order) ?? '').sort();
    if (inOrder.some((day, at) => at > 0 && day !== addDays(inOrder[at - 1] || day, 1))) return false;
    if (!period || (named && (period.from !== named.from || period.to !== named.to))) return false;
    return days.every((date) => {
      const day = dayOf(date, order);
      return day !== null && day >= period.from && day <= period.to;
    });
  });
  const [only, other] = fitting;
  const particulars = { column: window, example: engagement.head[1]?.[0] ?? window };
  if (!only) throw new Problem('dates-mixed', particulars);
  // A window of one day such as 5/5 is the same in both orders.
  if (other && days.some((date) => dayOf(date, only) !== dayOf(date, other))) throw new Problem('dates-ambiguous', particulars);
  return only;
}

function mapEngagement(grid: Grid, order: DateOrder, sink: Sink): void {
  for (const { row, cells } of rowsOf(grid).slice(1)) {
    sink.read();
    const date = readDate(cells[0] ?? '');
    const day = date && dayOf(date, order);
    const [impressions, engagements] = [cells[1], cells[2]].map(readCount);
    if (!day) sink.reject(row, { code: 'row-without-day' });
    else if (impressions === undefined || engagements === undefined)
      sink.reject(row, { code: 'cell-not-a-number', with: { column: grid.head[0]?.[impressions === undefined ? 1 : 2] ?? '' } });
    else
      sink.day({
        row,
        account: null,
        day,
        measures: { ...(impressions !== null && { impressions }), ...(engagements !== null && { engagements }) },
      });
  }
}

/**
 * The audience's size is written for one day only; that of the days before follows from each day's new followers, as long as no day is
 * missing. Those who left are not in the file.
 */
function mapFollowers(grid: Grid, order: DateOrder, sink: Sink): void {
  const [first, ...rest] = rowsOf(grid);
  const written = readDate(datesIn(first?.cells[0] ?? '')[0] ?? '');
  const lastDay = written && dayOf(written, order);
  const total = readCount(first?.cells[1]);
  const gains = rest.flatMap(({ row, cells }) => {
    const date = readDate(cells[0] ?? '');
    const day = date && dayOf(date, order);
    const gained = readCount(cells[1]);
    return day && typeof gained === 'number' ? [{ row, day, gained }] : [];
  });
  const byDay = new Map(gains.map((gain) => [gain.day, gain]));
  const followers = new Map<string, number>();
  if (lastDay && typeof total === 'number') {
    let level = total;
    let day = lastDay;
    followers.set(day, level);
    for (let gain = byDay.get(day); gain; gain = byDay.get(day)) {
      level -= gain.gained;
      day = addDays(day, -1);
      if (byDay.has(day)) followers.set(day, level);
    }
    if (followers.size > 1) sink.remark('followers-counted-back', { day: lastDay });
    if (!byDay.has(lastDay)) sink.day({ row: first?.row ?? 1, account: null, day: lastDay, measures: { followers: total } });
  }
  for (const { row, day, gained } of gains) {
    sink.read();
    const level = followers.get(day);
    sink.day({ row, account: null, day, measures: { followers_gained: gained, ...(level !== undefined && { followers: level }) } });
  }
}

/** Two rankings side by side, by engagements (columns 1 to 3) and by impressions (5 to 7): one post may stand in both, on different rows. */
function mapTopPosts(grid: Grid, order: DateOrder, { timeZone }: Setting, sink: Sink): void {
  const posts = new Map<string, PostRow>();
  for (const { row, cells } of rowsOf(grid)) {
    for (const [at, measure] of [
      [0, 'engagements'],
      [4, 'impressions'],
    ] as const) {
      const permalink = cells[at] ?? '';
      const postId = ID.exec(permalink)?.[1];
      const value = readCount(cells[at + 2]);
      if (!postId || value === undefined) continue;
      const date = readDate(cells[at + 1] ?? '');
      const written = date && dayOf(date, order);
      const instant = linkedinInstant(postId);
      const exact = instant !== null && (!written || Math.abs(instant - Date.parse(`${written}T12:00:00Z`)) < 2 * 86_400_000);
      const when = exact ? { publishedAt: instant, day: dayIn(timeZone, instant) } : { publishedAt: null, day: written ?? null };
      const post = posts.get(postId) ?? {
        row,
        account: null,
        postId,
        ...when,
        permalink,
        format: null,
        text: null,
        durationS: null,
        measures: {},
      };
      if (value !== null) post.measures[measure] = value;
      posts.set(postId, post);
    }
  }
  sink.read(posts.size);
  for (const post of posts.values()) sink.post(post);
}

/** `2%`, `< 1%`, `menos de 1%`, or a fraction in older files. */
const isShare = (cell: string | undefined) => /%\s*$/.test(cell ?? '') || /^0?[.,]\d+$|^[01]$/.test(cell ?? '');

/** `prefix` tells a second sheet of demographics (of the content, not of the followers) from the first. */
function mapDemographics(grid: Grid, prefix: string, sink: Sink): void {
  for (const { row, cells } of rowsOf(grid)) {
    const [dimension = '', item = '', share = ''] = cells;
    if (isMissing(share) || !isShare(share)) continue;
    sink.read();
    const value = readNumber(share);
    if (typeof value !== 'number') sink.reject(row, { code: 'share-not-exact', with: { item, cell: share } });
    else {
      const percent = share.includes('%') ? value : Math.round(value * 1e8) / 1e6;
      sink.audience({ row, account: null, day: null, dimension: prefix + dimension, item, part: '', value: percent, unit: 'percent' });
    }
  }
}

export default {
  id: 'linkedin-creator',
  label: { fr: 'Statistiques d’un profil LinkedIn', en: 'LinkedIn profile analytics' },
  platform: 'linkedin',
  accountInName:
    /^(?:AggregateAnalytics_|Content_\d{4}-\d{2}-\d{2}_\d{4}-\d{2}-\d{2}_)(.+?)(?:_\d{4}-\d{2}-\d{2}_\d{4}-\d{2}-\d{2}.*)?(?:\.xlsx)?$/,
  seen: null,
  recognises: (grids) => sheetsOf(grids) !== null,
  map({ grids }, setting, sink) {
    const sheets = sheetsOf(grids);
    if (!sheets) return;
    const order = orderOf(sheets, setting);
    mapEngagement(sheets.engagement, order, sink);
    mapFollowers(sheets.followers, order, sink);
    if (sheets.topPosts) mapTopPosts(sheets.topPosts, order, setting, sink);
    for (const [index, grid] of sheets.demographics.entries()) mapDemographics(grid, index > 0 ? `${grid.name} · ` : '', sink);
  },
} satisfies Export;
