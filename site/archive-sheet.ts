/** Posts as a sheet: columns with their units in the reader's language, cells as text, numbers and dates, never a formula. */

import { FORMATS } from '../scripts/model/format.ts';
import { POST_MEASURE_IDS, POST_MEASURES, type PostMeasure } from '../scripts/model/measure.ts';
import type { Language } from '../scripts/model/phrase.ts';
import { platform } from '../scripts/model/platform.ts';
import { type ArchiveRow, interactions, rate } from './archive-rows.ts';
import { webAddress } from './posts.ts';
import { capital } from './typography.ts';
import { words } from './words.ts';
import { archiveWords } from './words-archive.ts';

export type SheetCell = string | number | Date | null;

export interface Sheet {
  name: string;
  head: string[];
  rows: SheetCell[][];
}

const two = (value: number) => String(value).padStart(2, '0');

/** When a post was published, on the brand's clock, as if that were UTC; a day alone has no time. */
const published = ({ day, minutes }: ArchiveRow): Date | null =>
  day === null ? null : new Date(Date.parse(`${day}T00:00:00Z`) + (minutes ?? 0) * 60_000);

/** 2026-10-14 09:30, or the day alone. */
export const writtenDate = (at: Date): string => {
  const day = at.toISOString().slice(0, 10);
  const [hour, minute] = [at.getUTCHours(), at.getUTCMinutes()];
  return hour || minute ? `${day} ${two(hour)}:${two(minute)}` : day;
};

const round = (value: number, digits: number) => Number(value.toFixed(digits));

/** The sheet of these posts; `textHead` says whether texts are whole. */
export function sheetOf(rows: readonly ArchiveRow[], language: Language, textHead: string): Sheet {
  const t = archiveWords[language];
  const { columns } = t;
  const measures = POST_MEASURE_IDS.filter((id) => rows.some((row) => row.measures[id] !== undefined));
  const head = (id: PostMeasure) => {
    const { name, unit } = POST_MEASURES[id];
    return `${capital(name[language])}${unit === 'seconds' ? ' (s)' : ''}`;
  };
  return {
    name: capital(t.fileName),
    head: [
      columns.published,
      words[language].platform,
      words[language].account,
      columns.format,
      textHead,
      ...measures.map(head),
      t.interactions,
      columns.rate,
      columns.base,
      columns.ratio,
      columns.duration,
      columns.tags,
      columns.permalink,
      columns.id,
      columns.file,
      columns.row,
    ],
    rows: rows.map((row) => {
      const share = rate(row);
      return [
        published(row),
        platform(row.account.platform).name[language],
        row.account.name,
        row.format && FORMATS[row.format].one[language],
        row.text,
        ...measures.map((id) => row.measures[id] ?? null),
        interactions(row),
        share && round(share.value, 2),
        share && t.bases[share.base].replaceAll('\u00ad', ''),
        row.ratio === null ? null : round(row.ratio, 3),
        row.duration,
        row.tags.map((tag) => `#${tag}`).join(' ') || null,
        webAddress(row.permalink),
        row.id,
        row.file,
        row.row,
      ];
    }),
  };
}
