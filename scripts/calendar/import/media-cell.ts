/** Media as planners name them: file names become files of the brand's media/ folder, everything else is kept as it was written. */

import type { PlannedMedia } from '../../model/planned-post.ts';

/** A name without folders that can lie in media/. */
const FILE_NAME = /^(?:media\/)?([\p{L}\p{N}][\p{L}\p{N}\p{M} _().'’&+-]*\.(?:jpe?g|png|webp|gif|avif|heic|mp4|mov|webm|pdf))$/iu;

/** The addresses that a cell begins with or lists. */
export const addressesIn = (cell: string): string[] => cell.match(/https?:\/\/[^\s,;|]+/gi) ?? [];

/**
 * The media that cells list, each with its alternative text (the nth of the one belongs to the nth of the other), and what lies elsewhere: an
 * address, a path on somebody's disk.
 */
export function mediaIn(cells: readonly string[], alts: readonly string[]): { media: Partial<PlannedMedia>[]; elsewhere: string[] } {
  const names = cells.flatMap((cell) => cell.split(/[\n;|]|,\s*(?=\S+\.\w{3,4}\b)|,\s+/)).map((name) => name.trim());
  const texts = names.length > 1 && alts.length === 1 ? (alts[0] as string).split('\n') : alts;
  const media: Partial<PlannedMedia>[] = [];
  const elsewhere: string[] = [];
  for (const [at, name] of names.entries()) {
    if (name === '') continue;
    const file = FILE_NAME.exec(name)?.[1];
    const alt = texts[at]?.trim();
    if (file && !file.includes('..')) media.push({ file: `media/${file}`, ...(alt && { alt }) });
    else elsewhere.push(alt ? `${name} (${alt})` : name);
  }
  return { media, elsewhere };
}
