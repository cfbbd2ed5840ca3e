/** Rows of the library: what the built page shows, and what its filters search. Pure: the page's script uses it too. */

import { type ClipKind, SITES, type SiteId, type Tone } from '../scripts/model/clip.ts';
import { count, dayShortYear } from '../scripts/model/figures.ts';
import { MEASURES } from '../scripts/model/measure.ts';
import type { Language } from '../scripts/model/phrase.ts';
import { capital } from './typography.ts';
import { clipsWords } from './words-clips.ts';

/** Characters of a text that the library's search keeps; the clip's page has all. */
export const MOST_CLIP_TEXT = 500;

export interface ClipRow {
  slug: string;
  site: SiteId;
  kind: ClipKind;
  tone: Tone | null;
  waits: boolean;
  author: string | null;
  /** First words, or the page's title. */
  text: string | null;
  /** Of the newest capture, on the brand's clock. */
  day: string;
  captures: number;
  /** The two largest figures: their label and value, `about` where the site rounds. */
  figures: { label: string; measure: string | null; value: number; about: boolean }[];
  /** What else is searched: note, tags, handle, competitor, campaign. */
  more: string;
}

/** Name of a figure: the model's in the reader's language, else the page's own label. */
export const figureName = ({ measure, label }: Pick<ClipRow['figures'][number], 'measure' | 'label'>, language: Language): string =>
  measure !== null && measure in MEASURES ? MEASURES[measure as keyof typeof MEASURES].name[language] : label;

/** A figure's value; a rounded one says so. */
export const figureValue = ({ value, about }: { value: number; about: boolean }, language: Language): string =>
  `${about ? '≈\u00a0' : ''}${count(value, language)}`;

/** One row's cells as text. */
export function clipCells(row: ClipRow, language: Language) {
  const t = clipsWords[language];
  return {
    text: row.text ?? t.noText,
    author: row.author ?? t.noAuthor,
    site: SITES[row.site].name[language],
    short: SITES[row.site].short,
    day: dayShortYear(row.day, language),
    times: row.captures > 1 ? t.times(count(row.captures, language)) : null,
    figures: row.figures.map((one) => ({
      name: capital(figureName(one, language)),
      value: figureValue(one, language),
      /** The page's own word. */
      foreign: one.measure === null,
    })),
  };
}
