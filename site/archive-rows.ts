/** A post as a row of the archive, the same at build and in the page's script: what its cells say, and what is missing in words. */

import { count, dayShortYear, percent, times } from '../scripts/model/figures.ts';
import type { FormatId } from '../scripts/model/format.ts';
import type { PostMeasure } from '../scripts/model/measure.ts';
import type { Language } from '../scripts/model/phrase.ts';
import type { PlatformId } from '../scripts/model/platform.ts';
import { archiveWords } from './words-archive.ts';

/** An account as rows name it. */
export interface ArchiveAccount {
  platform: PlatformId;
  /** As pages write it. */
  name: string;
  /** Whether the brand has others on the platform, so that a row names it. */
  several: boolean;
  /** Measures that at least one of its posts has. */
  gives: ReadonlySet<PostMeasure>;
}

export type RateBase = 'views' | 'reach' | 'impressions';

export interface ArchiveRow {
  id: string;
  slug: string;
  account: ArchiveAccount;
  format: FormatId | null;
  /** YYYY-MM-DD. */
  day: string | null;
  /** Minutes since midnight on the brand's clock; null where only the day is known. */
  minutes: number | null;
  permalink: string | null;
  text: string | null;
  /** Seconds. */
  duration: number | null;
  measures: Readonly<Partial<Record<PostMeasure, number>>>;
  /** Interactions over the account's median. */
  ratio: number | null;
  /** Why there is no ratio. */
  unranked: 'reply' | 'few' | null;
  /** Lower case, without the sign. */
  tags: readonly string[];
  file: string;
  row: number;
}

const PARTS = ['reactions', 'comments', 'shares', 'saves'] as const;
const BASES = ['views', 'reach', 'impressions'] as const;

/** Reactions, comments, shares and saves, as far as they are exported; null when none is. */
export function interactions({ measures }: Pick<ArchiveRow, 'measures'>): number | null {
  const known = PARTS.flatMap((part) => measures[part] ?? []);
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null;
}

/** Interactions in % of the first base that the export gives. */
export function rate(row: Pick<ArchiveRow, 'measures'>): { value: number; base: RateBase } | null {
  const all = interactions(row);
  const base = BASES.find((one) => (row.measures[one] ?? 0) > 0);
  return base && all !== null ? { value: (100 * all) / (row.measures[base] as number), base } : null;
}

export interface Cell {
  text: string;
  /** Under the value: the base of a rate. */
  below?: string;
  /** The value is missing: its text says why. */
  missing?: true;
  /** Its label on a phone. */
  label: string;
  /** Impressions where the column says views. */
  star?: true;
}

/** The figures of a row in the order of the columns: views or impressions, reach, interactions, rate, against the median. */
export function figureCells(row: ArchiveRow, language: Language): Cell[] {
  const t = archiveWords[language];
  const { measures, account } = row;
  const why = (...ids: PostMeasure[]): string => (ids.some((id) => account.gives.has(id)) ? t.notMeasured : t.notProvided);
  const value = (id: PostMeasure, label: string, ...kin: PostMeasure[]): Cell => {
    const known = measures[id];
    return known === undefined ? { text: why(id, ...kin), missing: true, label } : { text: count(known, language), label };
  };
  const starred = measures.views === undefined && measures.impressions !== undefined;
  const all = interactions(row);
  const share = rate(row);
  return [
    starred ? { ...value('impressions', t.impressions), star: true } : value('views', t.views, 'impressions'),
    value('reach', t.reach),
    all === null ? { text: why(...PARTS), missing: true, label: t.interactions } : { text: count(all, language), label: t.interactions },
    share === null
      ? { text: '—', missing: true, label: t.rate }
      : { text: percent(share.value, language), below: t.bases[share.base], label: t.rate },
    row.ratio === null
      ? { text: row.unranked === 'reply' ? t.notRanked : row.unranked === 'few' ? t.tooFew : '—', missing: true, label: t.ratioShort }
      : { text: times(row.ratio, language), label: t.ratioShort },
  ];
}

/** The day of a row. */
export const dayCell = ({ day }: ArchiveRow, language: Language): string =>
  day === null ? archiveWords[language].undated : dayShortYear(day, language);

const TAG = /[#＃]([\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)/gu;

/** Hashtags of a text: lower case, without the sign, each once; numbers alone (#1) are none. */
export function hashtags(text: string | null): string[] {
  if (!text?.match(/[#＃]/)) return [];
  return [...new Set([...text.matchAll(TAG)].map(([, tag]) => (tag as string).toLowerCase()).filter((tag) => /\p{L}/u.test(tag)))];
}
