/** A row of a planner as an entry's frontmatter. Its texts stay as they are written: nothing of a row becomes code, a path or a formula. */

import type { Brand } from '../../model/brand.ts';
import { CHANNEL_IDS, type ChannelId, entryId, TYPED_STATUSES, type TypedStatus } from '../../model/planned-post.ts';
import { Problem, type Remark } from '../../model/problem.ts';
import { instantsOf, isTimeZone } from '../../model/zone.ts';
import { addressesIn, mediaIn } from './media-cell.ts';
import type { DayOrder, Planner, PlannerField } from './planner.ts';
import type { PlannerRow } from './table.ts';
import { readDay, readTime, wallOf } from './when.ts';
import { channelsIn, formatOf, isOtherNetwork, languageOf, markIn, statusOf } from './words.ts';

/** A variant as the file will have it: keys without a value are left out. */
export interface DraftVariant {
  channel: ChannelId;
  text: string;
  [key: string]: unknown;
}

export interface Draft {
  /** The rows it comes from. */
  rows: string[];
  /** The title was made from the text. */
  untitled: boolean;
  title: string;
  at: string | null;
  variants: DraftVariant[];
  /** The rest of the frontmatter. */
  rest: Record<string, unknown>;
  told: Remark[];
}

export interface Reading {
  header: readonly string[];
  planner: Planner;
  brand: Pick<Brand, 'timeZone' | 'languages' | 'pillars' | 'people'>;
  order: DayOrder | undefined;
  /** Formulas of an own export begin with an apostrophe, which is taken away again. */
  apostrophes: boolean;
}

/** Reads one row. Throws a Problem, with the row, when it cannot become an entry. */
export function readRow({ row, cells }: PlannerRow, reading: Reading): Draft {
  const { header, planner, brand } = reading;
  const told: Remark[] = [];
  const tell = (code: Remark['code'], particulars: Record<string, string | number | Remark> = {}) =>
    told.push({ code, with: { row, ...particulars } });
  const at = (name: string | undefined): string =>
    name === undefined ? '' : written(cells[header.indexOf(name)] ?? '', reading.apostrophes);
  const all = (field: PlannerField): string[] => (planner.columns[field] ?? []).map(at).filter((cell) => cell.trim() !== '');
  const one = (field: PlannerField): string => all(field)[0]?.trim() ?? '';

  const timeZone = one('timeZone');
  if (timeZone && !isTimeZone(timeZone)) throw new Problem('row-zone', { row, value: timeZone });
  const zone = timeZone || brand.timeZone;
  const wall = whenOf(row, one('date'), one('time'), zone, reading.order);
  const twice = wall !== null && wall.length >= 16 && instantsOf(Date.parse(`${wall.replace(' ', 'T')}:00Z`), zone).length > 1;
  if (twice) tell('row-time-twice', { value: wall });

  const text = (planner.columns.text ?? []).map(at)[0] ?? '';
  const texts = textsOf(row, { planner, text, listed: one('channels'), at, tell, header, cells });
  const firstText = texts.find(([, own]) => own.trim() !== '')?.[1] ?? '';
  const title = one('title').replace(/\s+/g, ' ') || titleOf(firstText);
  if (!title) throw new Problem('row-empty', { row });

  const [language, format] = [languageIn(one('language'), tell), one('format') ? formatOf(one('format')) : null];
  const { media, elsewhere } = mediaIn(all('media'), all('alt'));
  if (elsewhere.length > 0) tell('row-media-elsewhere', { n: elsewhere.length });
  const common = {
    account: one('account'),
    format,
    title: one('variantTitle'),
    link: addressesIn(one('link'))[0] ?? one('link'),
    hashtags: all('hashtags').flatMap(tagsIn),
    firstComment: one('firstComment'),
    media,
  };
  return {
    rows: [row],
    untitled: one('title') === '',
    title,
    at: wall,
    // Cloned, so that YAML writes each variant out instead of pointing at the first.
    variants: texts.map(([channel, own]) => ({ channel, text: own, ...structuredClone(filled(common)) })),
    rest: filled({
      status: statusIn(one('status'), tell),
      timeZone: timeZone && timeZone !== brand.timeZone ? timeZone : '',
      occurrence: twice ? 'second' : '',
      campaign: one('campaign') && entryId(one('campaign'), null),
      pillar: pillarIn(one('pillar'), brand),
      audience: one('audience'),
      objective: one('objective'),
      language: language && language !== brand.languages[0] ? language : '',
      owner: ownerIn(one('owner'), brand),
      comment: all('comment').join('\n'),
      mediaFrom: elsewhere,
    }),
    told,
  };
}

/** A cell as it was typed: line ends are the same on every system. */
const written = (cell: string, apostrophes: boolean): string => {
  const text = cell.replace(/\r\n?/g, '\n');
  return apostrophes ? text.replace(/^'(?=[\s\u00a0]*[=+\-@＝＋－＠]|[\t\n])/u, '') : text;
};

function whenOf(row: string, date: string, time: string, zone: string, order: DayOrder | undefined): string | null {
  const day = date ? readDay(date) : null;
  if (date && !day) throw new Problem('row-date', { row, value: date });
  const clock = time ? (readTime(time) ?? readDay(time)) : null;
  if (time && !clock) throw new Problem('row-time', { row, value: time });
  if (!day) {
    if (time) throw new Problem('row-time-without-date', { row, value: time });
    return null;
  }
  const wall = wallOf(day, order, clock?.minutes ?? null, zone);
  if (wall === null) throw new Problem('row-date', { row, value: date });
  if (wall.length >= 16 && instantsOf(Date.parse(`${wall.replace(' ', 'T')}:00Z`), zone).length === 0)
    throw new Problem('row-time-skipped', { row, value: wall });
  return wall;
}

interface Texts {
  planner: Planner;
  text: string;
  listed: string;
  at: (name: string | undefined) => string;
  tell: (code: Remark['code'], particulars?: Record<string, string | number | Remark>) => void;
  header: readonly string[];
  cells: readonly string[];
}

/** Each network of the row with its text. Throws a Problem when there is a text and nowhere to put it. */
function textsOf(row: string, { planner, text, listed, at, tell, header, cells }: Texts): [ChannelId, string][] {
  const { networks } = planner;
  const columns = Object.entries(networks?.columns ?? {}) as [ChannelId, string][];
  header.forEach((name, column) => {
    if (isOtherNetwork(name) && (cells[column] ?? '').trim() && markIn(cells[column] as string) !== false)
      tell('row-channel-left', { value: name });
  });
  const own = columns.flatMap(([id, name]): [ChannelId, string][] => {
    const cell = at(name);
    if (networks?.hold === 'marks') return markIn(cell) === true ? [[id, text]] : [];
    // Beside a common text, a tick in a network's column takes the common text.
    const mark = markIn(cell);
    return mark === false ? [] : [[id, mark === true && text.trim() ? text : cell]];
  });
  const { channels, unknown } = channelsIn(listed);
  const known = CHANNEL_IDS.join(', ');
  if (unknown.length > 0 && channels.length === 0 && own.length === 0)
    throw new Problem('row-channel-unknown', { row, value: unknown.join(', '), known });
  if (unknown.length > 0) tell('row-channel-left', { value: unknown.join(', ') });
  const named = channels.length > 0 ? channels : own.length > 0 ? [] : (planner.channels ?? []);
  const found = [...own, ...named.filter((id) => !own.some(([there]) => there === id)).map((id): [ChannelId, string] => [id, text])];
  if (found.length === 0 && text.trim()) throw new Problem('row-no-channel', { row });
  return found;
}

/** Letters of a title that is made from a text. */
const TITLE = 60;

/** The text's first line, cut between two words. */
function titleOf(text: string): string {
  const line = text.trim().split('\n')[0]?.replace(/\s+/g, ' ') ?? '';
  if (line.length <= TITLE) return line;
  const cut = line.slice(0, TITLE + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE / 2)).trimEnd()}…`;
}

const tagsIn = (cell: string): string[] =>
  (cell.includes('#') ? (cell.match(/#[\p{L}\p{N}\p{M}_]+/gu) ?? []) : cell.split(/[\s,;]+/))
    .map((tag) => tag.replace(/^#/, ''))
    .filter(Boolean);

/** What may be typed for each status that may not. */
const IN_PLACE: Partial<Record<string, TypedStatus>> = { approved: 'in-review', published: 'in-review', refused: 'draft' };

function statusIn(word: string, tell: Texts['tell']): TypedStatus {
  if (!word) return 'draft';
  const status = statusOf(word);
  if (status === null) {
    tell('row-status-unknown', { value: word });
    return 'draft';
  }
  if ((TYPED_STATUSES as readonly string[]).includes(status)) return status as TypedStatus;
  const as = IN_PLACE[status] as TypedStatus;
  tell('row-status-lowered', { value: word, as: { code: as === 'in-review' ? 'sheet-in-review' : 'sheet-draft' } });
  return as;
}

function languageIn(word: string, tell: Texts['tell']): 'fr' | 'en' | null {
  const language = word ? languageOf(word) : null;
  if (word && !language) tell('row-language-unknown', { value: word });
  return language;
}

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

const pillarIn = (word: string, { pillars }: Pick<Brand, 'pillars'>): string => pillars.find(({ name }) => same(name, word))?.name ?? word;

/** The id of a person of the brand, else the name as it is. */
const ownerIn = (word: string, { people }: Pick<Brand, 'people'>): string =>
  Object.entries(people).find(([id, { name }]) => same(id, word) || same(name, word))?.[0] ?? word;

/** Without what is empty. */
function filled(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== '' && value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
