/** A row of a planner as an entry's frontmatter. Its texts stay as they are written: nothing of a row becomes code, a path or a formula. */

import type { Brand } from '../../model/brand.ts';
import { CHANNEL_IDS, type ChannelId, entryId, isEntryId } from '../../model/planned-post.ts';
import { Problem, type Remark } from '../../model/problem.ts';
import { instantsOf, isTimeZone, wallMs } from '../../model/zone.ts';
import { isOtherNetwork } from './column-names.ts';
import { addressesIn, mediaIn } from './media-cell.ts';
import type { DayOrder, Planner, PlannerField } from './planner.ts';
import { accountIn, daysIn, languageIn, ownerIn, pillarIn, statusIn, type Tell, tagsIn, titleOf, whenOf } from './row-values.ts';
import type { PlannerRow } from './table.ts';
import { firstOfSpan } from './when.ts';
import { channelsIn, formatOf, markIn } from './words.ts';

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
  /** The entry that the file says it is: a row of an own export. */
  entry: string | null;
  /** Of the row, where it says one. */
  language: 'fr' | 'en' | null;
  variants: DraftVariant[];
  /** The rest of the frontmatter. */
  rest: Record<string, unknown>;
  told: Remark[];
}

export interface Reading {
  header: readonly string[];
  planner: Planner;
  brand: Pick<Brand, 'timeZone' | 'languages' | 'pillars' | 'people' | 'accounts'>;
  order: DayOrder | undefined;
  /** Formulas of an own export begin with an apostrophe, which is taken away again. */
  apostrophes: boolean;
}

/** Reads one row. Throws a Problem, with the row, when it cannot become an entry. */
export function readRow({ row, cells }: PlannerRow, reading: Reading): Draft {
  const { header, planner, brand } = reading;
  const told: Remark[] = [];
  const tell: Tell = (code, particulars = {}) => {
    told.push({ code, with: { row, ...particulars } });
  };
  const at = (name: string | undefined): string =>
    name === undefined ? '' : written(cells[header.indexOf(name)] ?? '', reading.apostrophes);
  const all = (field: PlannerField): string[] => (planner.columns[field] ?? []).map(at).filter((cell) => cell.trim() !== '');
  const one = (field: PlannerField): string => all(field)[0]?.trim() ?? '';

  const timeZone = one('timeZone');
  if (timeZone && !isTimeZone(timeZone)) throw new Problem('row-zone', { row, value: timeZone });
  const zone = timeZone || brand.timeZone;
  const { first: date, isSpan } = firstOfSpan(one('date'));
  if (isSpan) tell('row-date-span', { value: one('date') });
  const wall = whenOf(row, date, one('time'), zone, reading.order);
  const twice = wall !== null && wall.length >= 16 && instantsOf(wallMs(wall), zone).length > 1;
  if (twice) tell('row-time-twice', { value: wall });

  const text = (planner.columns.text ?? []).map(at)[0] ?? '';
  const texts = textsOf(row, { planner, text, listed: one('channels'), at, tell, header, cells });
  const firstText = texts.find(([, own]) => own.trim() !== '')?.[1] ?? '';
  const title = one('title').replace(/[ \t\n]+/g, ' ') || titleOf(firstText);
  if (!title) throw new Problem('row-empty', { row });

  const [language, format] = [languageIn(one('language'), tell), one('format') ? formatOf(one('format')) : null];
  const { media, elsewhere } = mediaIn(
    all('media'),
    all('alt'),
    all('rights').map((cell) => daysIn(row, cell, reading.order)),
  );
  if (elsewhere.length > 0) tell('row-media-elsewhere', { n: elsewhere.length });
  const links = addressesIn(one('link'));
  if (links.length > 1) tell('row-links', { value: links[0] as string });
  const { accounts } = channelsIn(one('channels'));
  const common = {
    account: '',
    format,
    title: one('variantTitle'),
    link: links[0] ?? one('link'),
    hashtags: all('hashtags').flatMap(tagsIn),
    firstComment: one('firstComment'),
    media,
    permalink: addressesIn(one('permalink'))[0] ?? '',
  };
  return {
    rows: [row],
    untitled: one('title') === '',
    title,
    at: wall,
    entry: isEntryId(one('entry')) ? one('entry') : null,
    language,
    // Cloned, so that YAML writes each variant out instead of pointing at the first.
    variants: texts.map(([channel, own]) => {
      const account = one('account') || accountIn(channel, accounts[channel], brand);
      // An address stands for one post: of several it cannot be said whose it is.
      const permalink = texts.length === 1 ? common.permalink : '';
      return { channel, text: own, ...structuredClone(filled({ ...common, account, permalink })) };
    }),
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
      partnership: one('partnership'),
      comment: all('comment').join('\n'),
      mediaFrom: elsewhere,
    }),
    told,
  };
}

/** A cell as it was typed: line ends are the same on every system, and control characters, which no page and no feed can hold, are gone. */
const written = (cell: string, apostrophes: boolean): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const text = cell.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
  return apostrophes ? text.replace(/^'(?='*[\s\u00a0]*[=+\-@＝＋－＠]|'*[\t\n])/u, '') : text;
};

interface Texts {
  planner: Planner;
  text: string;
  listed: string;
  at: (name: string | undefined) => string;
  tell: Tell;
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

/** Without what is empty. */
function filled(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== '' && value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
