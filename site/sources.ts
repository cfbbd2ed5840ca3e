/** The pages of files: which file has which address, and on which of its pages a row stands. */

import type { BrandData, SourceData } from './data.ts';
import { type Here, link } from './here.ts';
import { sourcePath } from './paths.ts';
import { sourceSlug } from './slugs.ts';

/** Row numbers of one page: 1 to 500, 501 to 1000… so that a row's page follows from its number. */
export const ROWS_A_PAGE = 500;

export const pageOfRow = (row: number): number => Math.floor((Math.max(1, row) - 1) / ROWS_A_PAGE) + 1;

/** Files with the same bytes share a page: the one that counts, and its duplicates. */
export interface SourceFile {
  slug: string;
  file: SourceData;
  duplicates: SourceData[];
}

const slugOf = ({ sha256, path }: SourceData) => sourceSlug(sha256, path);

/** The files of a brand, each once, in the order of their paths. */
export function sourceFiles(sources: readonly SourceData[]): SourceFile[] {
  return [...Map.groupBy(sources, slugOf)].map(([slug, files]) => {
    const file = files.find(({ status }) => status !== 'duplicate') ?? (files[0] as SourceData);
    return { slug, file, duplicates: files.filter((one) => one !== file) };
  });
}

const slugs = new WeakMap<readonly SourceData[], Map<string, string>>();

/** Slug of the file at a path, or null when there is none: a file may have gone since. */
export function slugAt({ sources }: Pick<BrandData, 'sources'>, path: string): string | null {
  const known = slugs.get(sources) ?? new Map(sources.map((one) => [one.path, slugOf(one)]));
  slugs.set(sources, known);
  return known.get(path) ?? null;
}

/** Address of a file's page, or of one of its rows. null when the brand has no such file. */
export function sourceLink(here: Here, data: BrandData, path: string, row: number | null = null): string | null {
  const slug = slugAt(data, path);
  if (slug === null) return null;
  const page = row === null ? 1 : pageOfRow(row);
  return link(here, `${sourcePath(data.brand.folder, slug, page)}${row === null ? '' : `#row-${row}`}`);
}

/** A file's path as pages write it: below the folder that every export is in. */
export const shownPath = (path: string): string => path.replace(/^exports\//, '');
