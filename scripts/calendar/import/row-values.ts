/** What the cells of a row mean for an entry: days, titles, hashtags, statuses, and who and what the brand knows by these words. */

import { accountCalled, accountsOn, type Brand } from '../../model/brand.ts';
import { type ChannelId, platformOfChannel, TYPED_STATUSES, type TypedStatus } from '../../model/planned-post.ts';
import { Problem, type Remark } from '../../model/problem.ts';
import { instantsOf, wallMs } from '../../model/zone.ts';
import type { DayOrder } from './planner.ts';
import { readDay, readTime, wallOf } from './when.ts';
import { languageOf, statusOf } from './words.ts';

/** Says something of a row. */
export type Tell = (code: Remark['code'], particulars?: Record<string, string | number | Remark>) => void;

/** Wall time of a row, or its day alone; null without a date. Throws a Problem for what is none, or a time that clocks skip. */
export function whenOf(row: string, date: string, time: string, zone: string, order: DayOrder | undefined): string | null {
  const day = date ? readDay(date) : null;
  if (date && !day) throw new Problem('row-date', { row, value: date });
  const clock = time ? (readTime(time) ?? readDay(time)) : null;
  if (time && !clock) throw new Problem('row-time', { row, value: time });
  if (!day) {
    if (time) throw new Problem('row-time-without-date', { row, value: time });
    return null;
  }
  const isUnclear = day.form === 'numeric' && !order && day.a !== day.b && Math.max(day.a, day.b) <= 12;
  const wall = isUnclear ? null : wallOf(day, order, clock, zone);
  if (wall === null) throw new Problem('row-date', { row, value: date });
  if (wall.length >= 16 && instantsOf(wallMs(wall), zone).length === 0) throw new Problem('row-time-skipped', { row, value: wall });
  return wall;
}

/** Days of a cell, one a line, as an entry writes them. Throws a Problem for what is none. */
export const daysIn = (row: string, cell: string, order: DayOrder | undefined): string =>
  cell
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : (whenOf(row, line.trim(), '', 'UTC', order) as string).slice(0, 10)))
    .join('\n');

/** Letters of a title that is made from a text. */
const TITLE = 60;

/** The text's first line, cut between two words. */
export function titleOf(text: string): string {
  const line = text.trim().split('\n')[0]?.replace(/\s+/g, ' ') ?? '';
  if (line.length <= TITLE) return line;
  const cut = line.slice(0, TITLE + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE / 2)).trimEnd()}…`;
}

/** Hashtags of a cell, without their sign. */
export const tagsIn = (cell: string): string[] =>
  (cell.includes('#') ? (cell.match(/#[\p{L}\p{N}\p{M}_]+/gu) ?? []) : cell.split(/[\s,;]+/))
    .map((tag) => tag.replace(/^#/, ''))
    .filter(Boolean);

/** What may be typed for each status that may not: what somebody says is published was on the platform, and waits for its evidence. */
const IN_PLACE: Partial<Record<string, TypedStatus>> = { approved: 'in-review', published: 'scheduled', refused: 'draft' };
const SAID_AS = { 'in-review': 'sheet-in-review', scheduled: 'sheet-scheduled', draft: 'sheet-draft' } as const;

/** The status that a word may be typed as; what it was read as is told. */
export function statusIn(word: string, tell: Tell): TypedStatus {
  if (!word) return 'draft';
  const status = statusOf(word);
  if (status === null) {
    tell('row-status-unknown', { value: word });
    return 'draft';
  }
  if ((TYPED_STATUSES as readonly string[]).includes(status)) return status as TypedStatus;
  const as = IN_PLACE[status] as keyof typeof SAID_AS;
  tell('row-status-lowered', { value: word, as: { code: SAID_AS[as] } });
  return as;
}

/** The language that a word means; null, and told, for an unknown one. */
export function languageIn(word: string, tell: Tell): 'fr' | 'en' | null {
  const language = word ? languageOf(word) : null;
  if (word && !language) tell('row-language-unknown', { value: word });
  return language;
}

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** A pillar as the brand writes it, else as it is. */
export const pillarIn = (word: string, { pillars }: Pick<Brand, 'pillars'>): string =>
  pillars.find(({ name }) => same(name, word))?.name ?? word;

/** The account that a cell names on a channel; '' where it names none, or the only one that the brand has there. */
export function accountIn(channel: ChannelId, named: string | undefined, brand: Pick<Brand, 'accounts'>): string {
  const platform = platformOfChannel(channel);
  const own = platform ? accountsOn(brand, platform) : [];
  return named && !(own.length === 1 && accountCalled(own, named)) ? named : '';
}

/** The id of a person of the brand, else the name as it is. */
export const ownerIn = (word: string, { people }: Pick<Brand, 'people'>): string =>
  Object.entries(people).find(([id, { name }]) => same(id, word) || same(name, word))?.[0] ?? word;
