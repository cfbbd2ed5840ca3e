/** The calendar by days, weeks and months: what stands where, and which pages it has. */

import type { Entry, Finding, VariantState } from '../scripts/calendar/calendar.ts';
import { entryStatus } from '../scripts/calendar/status.ts';
import { firstDay, lastDay, periodOf } from '../scripts/model/period.ts';
import type { Status } from '../scripts/model/planned-post.ts';
import { addDays, wallIn } from '../scripts/model/zone.ts';
import type { BrandData, CalendarData } from './data.ts';

/** What one entry does on one day. */
export interface Line {
  entry: Entry;
  day: string;
  /** HH:MM on the brand's clock; null until the hour is known. */
  time: string | null;
  /** Those of its variants that go out on that day. */
  variants: VariantState[];
  status: Status;
}

/** Days a hand-off sheet is kept after its day, and made before it. */
const SHEET_PAST = 7;
const SHEET_AHEAD = 60;
/** Months around the present one that have a page, at most. */
const MOST_MONTHS = 60;

/** Wall time on the brand's clock. */
function wallOf(wall: string | null, instant: number | null, zone: string, brandZone: string): string | null {
  if (wall === null || instant === null || zone === brandZone) return wall;
  return new Date(wallIn(brandZone, instant)).toISOString().slice(0, 16).replace('T', ' ');
}

function linesOf(entry: Entry, zone: string): Line[] {
  const { post } = entry;
  const line = (wall: string, variants: VariantState[]): Line => ({
    entry,
    day: wall.slice(0, 10),
    time: wall.length > 10 ? wall.slice(11) : null,
    variants,
    status:
      variants.length === 0
        ? entry.status
        : entryStatus(
            post,
            variants.map(({ status }) => status),
          ),
  });
  const own = wallOf(post.at, post.instant, post.timeZone, zone);
  if (entry.variants.length === 0) return own === null ? [] : [line(own, [])];
  const walls = entry.variants.map(({ variant }) => wallOf(variant.wall, variant.instant, post.timeZone, zone));
  return [...new Set(walls.flatMap((wall) => wall ?? []))].map((wall) =>
    line(
      wall,
      entry.variants.filter((_, at) => walls[at] === wall),
    ),
  );
}

export interface CalendarView {
  lines: Map<string, Line[]>;
  /** Entries without a date. */
  undated: Entry[];
  /** YYYY-MM, oldest first. */
  months: string[];
  /** YYYY-wNN, of the months. */
  weeks: string[];
  /** Days with a hand-off sheet. */
  sheets: Set<string>;
}

const views = new WeakMap<CalendarData, CalendarView>();

/** The brand's calendar by days, made once. */
export function viewOf(data: BrandData, calendar: CalendarData): CalendarView {
  const known = views.get(calendar);
  if (known) return known;
  const { entries } = calendar.calendar;
  const all = entries.flatMap((entry) => linesOf(entry, data.brand.timeZone));
  all.sort((one, other) => (`${one.day} ${one.time ?? ''}` < `${other.day} ${other.time ?? ''}` ? -1 : 1));
  const lines = Map.groupBy(all, ({ day }) => day);
  const months = monthsOf([...lines.keys()], data.today);
  const view: CalendarView = {
    lines,
    undated: entries.filter(({ post, variants }) => post.at === null && variants.every(({ variant }) => variant.wall === null)),
    months,
    weeks: weeksOf(months),
    sheets: new Set(
      [...lines].flatMap(([day, some]) =>
        day >= addDays(data.today, -SHEET_PAST) &&
        day <= addDays(data.today, SHEET_AHEAD) &&
        some.some(({ variants, status }) => variants.length > 0 && status !== 'dropped')
          ? day
          : [],
      ),
    ),
  };
  views.set(calendar, view);
  return view;
}

/** From the first month with an entry to the last, the present one and the next among them. */
function monthsOf(days: readonly string[], today: string): string[] {
  const present = today.slice(0, 7);
  const next = addDays(lastDay(present), 1).slice(0, 7);
  const known = [...days.map((day) => day.slice(0, 7)), present, next].sort();
  const months: string[] = [];
  for (let month = known[0] as string; month <= (known.at(-1) as string); month = addDays(lastDay(month), 1).slice(0, 7))
    months.push(month);
  const at = months.indexOf(present);
  return months.slice(Math.max(0, at - MOST_MONTHS), at + MOST_MONTHS);
}

function weeksOf(months: readonly string[]): string[] {
  const weeks: string[] = [];
  const last = lastDay(months.at(-1) as string);
  for (let day = firstDay(months[0] as string); day <= addDays(last, 6); day = addDays(day, 7)) {
    const week = periodOf('week', day);
    if (firstDay(week) <= last) weeks.push(week);
  }
  return weeks;
}

/** Whether a planned post still needs somebody. */
export const isOpen = ({ status }: { status: Status }): boolean => status !== 'published' && status !== 'dropped';

/** Lines of the days between two, both included. */
export function linesBetween(view: CalendarView, from: string, to: string): Line[] {
  const found: Line[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) found.push(...(view.lines.get(day) ?? []));
  return found;
}

/** Lines of one entry on one day in one state, at one hour or several. */
export type Gathered = readonly [Line, ...Line[]];

/** Lines in their order, those of an entry that stand alike on a day together at the first one's place. */
export function gathered(lines: readonly Line[]): Gathered[] {
  const alike = Map.groupBy(lines, ({ entry, day, status }) => [entry.post.id, day, status].join('\n'));
  return [...alike.values()] as unknown as Gathered[];
}

/** A finding and its entry; null for those of the whole calendar. */
export interface Found {
  finding: Finding;
  entry: Entry | null;
}

const foundIn = new WeakMap<CalendarData, Found[]>();

/** The calendar's findings that have a day, by day; made once. */
function datedFindings(data: CalendarData): Found[] {
  const known = foundIn.get(data);
  if (known) return known;
  const { entries, findings } = data.calendar;
  const all: Found[] = [
    ...entries.flatMap((entry) => entry.findings.map((finding) => ({ finding, entry }))),
    ...findings.map((finding) => ({ finding, entry: null })),
  ];
  const found = all
    .filter(({ finding }) => finding.day !== null)
    .sort((one, other) => ((one.finding.day ?? '') < (other.finding.day ?? '') ? -1 : 1));
  foundIn.set(data, found);
  return found;
}

/** Findings of a span of days, by day; those of no entry among them. */
export const findingsBetween = (data: CalendarData, from: string, to: string): Found[] =>
  datedFindings(data).filter(({ finding: { day } }) => day !== null && day >= from && day <= to);

/** Entries once each, in the order of their lines. */
export const entriesOf = (lines: readonly Line[]): Entry[] => [...new Set(lines.map(({ entry }) => entry))];
