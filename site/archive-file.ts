/**
 * The archive as a script: every post of a brand in columns, so that a page opened from a folder can load it too (a classic script, where
 * `fetch` does not work). Its strings come from exports: nothing in them can end the script.
 */

import type { FormatId } from '../scripts/model/format.ts';
import { POST_MEASURE_IDS, type PostMeasure } from '../scripts/model/measure.ts';
import type { PlatformId } from '../scripts/model/platform.ts';
import type { ArchiveRow } from './archive-rows.ts';
import { postSlug } from './slugs.ts';

/** Characters of a text that the archive keeps; the post's page has all. */
export const MOST_TEXT = 1000;

/** Holes stand for what is missing. */
type Column<T> = (T | undefined)[];

export interface ArchiveFile {
  n: number;
  accounts: { platform: PlatformId; name: string; several: boolean; gives: number[] }[];
  formats: FormatId[];
  /** The most used first. */
  tags: string[];
  files: string[];
  measures: PostMeasure[];
  id: Column<string>;
  /** Only where it is not what the id makes. */
  slug: Column<string>;
  account: Column<number>;
  format: Column<number>;
  /** Days since 1970. */
  day: Column<number>;
  minutes: Column<number>;
  permalink: Column<string>;
  text: Column<string>;
  duration: Column<number>;
  ratio: Column<number>;
  /** 1 a reply, 2 too few posts. */
  unranked: Column<number>;
  tag: Column<number[]>;
  file: Column<number>;
  row: Column<number>;
  values: Column<number>[];
}

const DAY = 86_400_000;

/** Cut at a whole character, with a mark that it is. */
export function cut(text: string): string {
  if (text.length <= MOST_TEXT) return text;
  const kept = text.slice(0, MOST_TEXT);
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** Distinct values, the most frequent first, and the place of each. */
function index<T>(values: readonly T[]): { list: T[]; at: (value: T) => number } {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const list = [...counts].sort((one, other) => other[1] - one[1]).map(([value]) => value);
  const places = new Map(list.map((value, at) => [value, at]));
  return { list, at: (value) => places.get(value) as number };
}

const some = <T>(value: T | null): T | undefined => value ?? undefined;

export function packArchive(rows: readonly ArchiveRow[]): ArchiveFile {
  const accounts = index(rows.map(({ account }) => account));
  const formats = index(rows.flatMap(({ format }) => format ?? []));
  const tags = index(rows.flatMap((row) => row.tags));
  const files = index(rows.map(({ file }) => file));
  const measures = POST_MEASURE_IDS.filter((id) => rows.some((row) => row.measures[id] !== undefined));
  return {
    n: rows.length,
    accounts: accounts.list.map(({ gives, ...one }) => ({ ...one, gives: [...gives].map((id) => POST_MEASURE_IDS.indexOf(id)) })),
    formats: formats.list,
    tags: tags.list,
    files: files.list,
    measures,
    id: rows.map(({ id }) => id),
    slug: rows.map((row) => (row.slug === postSlug({ platform: row.account.platform, id: row.id }) ? undefined : row.slug)),
    account: rows.map(({ account }) => accounts.at(account)),
    format: rows.map(({ format }) => (format === null ? undefined : formats.at(format))),
    day: rows.map(({ day }) => (day === null ? undefined : Math.round(Date.parse(`${day}T00:00:00Z`) / DAY))),
    minutes: rows.map(({ minutes }) => some(minutes)),
    permalink: rows.map(({ permalink }) => some(permalink)),
    text: rows.map(({ text }) => (text === null ? undefined : cut(text))),
    duration: rows.map(({ duration }) => some(duration)),
    ratio: rows.map(({ ratio }) => (ratio === null ? undefined : Number(ratio.toPrecision(4)))),
    unranked: rows.map(({ unranked }) => (unranked === null ? undefined : unranked === 'reply' ? 1 : 2)),
    tag: rows.map((row) => (row.tags.length > 0 ? row.tags.map(tags.at) : undefined)),
    file: rows.map(({ file }) => files.at(file)),
    row: rows.map(({ row }) => row),
    values: measures.map((id) => rows.map((row) => row.measures[id])),
  };
}

const ESCAPED: Record<string, string> = { '<': '\\u003c', '\u2028': '\\u2028', '\u2029': '\\u2029' };

/** A value as text of a script: JSON with holes in its lists, and nothing that could end the script or its line. */
function written(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (value && typeof value === 'object') {
    const parts = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${written(one)}`);
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (sign) => ESCAPED[sign] as string);
}

/** The text of `archive.js`. */
export const archiveScript = (rows: readonly ArchiveRow[]): string => `self.vigieArchive=${written(packArchive(rows))};\n`;

/** The rows of a loaded archive. */
export function unpackArchive(file: ArchiveFile): ArchiveRow[] {
  const accounts = file.accounts.map(({ gives, ...one }) => ({
    ...one,
    gives: new Set(gives.map((at) => POST_MEASURE_IDS[at] as PostMeasure)),
  }));
  return Array.from({ length: file.n }, (_, at): ArchiveRow => {
    const account = accounts[file.account[at] as number] as (typeof accounts)[number];
    const id = file.id[at] as string;
    const format = file.format[at];
    const day = file.day[at];
    const measures: Partial<Record<PostMeasure, number>> = {};
    for (const [column, measure] of file.measures.entries()) {
      const value = file.values[column]?.[at];
      if (value !== undefined) measures[measure] = value;
    }
    const why = file.unranked[at];
    return {
      id,
      slug: file.slug[at] ?? postSlug({ platform: account.platform, id }),
      account,
      format: format === undefined ? null : (file.formats[format] ?? null),
      day: day === undefined ? null : new Date(day * DAY).toISOString().slice(0, 10),
      minutes: file.minutes[at] ?? null,
      permalink: file.permalink[at] ?? null,
      text: file.text[at] ?? null,
      duration: file.duration[at] ?? null,
      measures,
      ratio: file.ratio[at] ?? null,
      unranked: why === 1 ? 'reply' : why === 2 ? 'few' : null,
      tags: (file.tag[at] ?? []).map((tag) => file.tags[tag] as string),
      file: file.files[file.file[at] as number] as string,
      row: file.row[at] as number,
    };
  });
}
