/** Media as planners name them: file names become files of the brand's media/ folder, everything else is kept as it was written. */

import type { PlannedMedia } from '../../model/planned-post.ts';

/** A name without folders that can lie in media/. */
const FILE_NAME = /^(?:media\/)?([\p{L}\p{N}][\p{L}\p{N}\p{M} _().'’&+-]*\.(?:jpe?g|png|webp|gif|avif|heic|mp4|mov|webm|pdf))$/iu;

/** The addresses that a cell begins with or lists. */
export const addressesIn = (cell: string): string[] => cell.match(/https?:\/\/[^\s,;|]+/gi) ?? [];

/**
 * The media that cells list, each with its alternative text and the last day of its rights (the nth of the one belongs to the nth of the
 * other), and what lies elsewhere: an address, a path on somebody's disk.
 */
export function mediaIn(
  cells: readonly string[],
  alts: readonly string[],
  rights: readonly string[] = [],
): { media: Partial<PlannedMedia>[]; elsewhere: string[] } {
  const names = cells.flatMap((cell) => cell.split(/[\n;|]|,\s*(?=\S{1,300}\.\w{3,4}\b)|,\s+/)).map((name) => name.trim());
  const each = (those: readonly string[]) => (names.length > 1 && those.length === 1 ? (those[0] as string).split('\n') : those);
  const [texts, ends] = [each(alts), each(rights)];
  const media: Partial<PlannedMedia>[] = [];
  const elsewhere: string[] = [];
  for (const [at, name] of names.entries()) {
    if (name === '') continue;
    const file = FILE_NAME.exec(name)?.[1];
    const [alt, rightsUntil] = [texts[at]?.trim(), ends[at]?.trim()];
    if (file && !file.includes('..')) media.push({ file: `media/${file}`, ...(alt && { alt }), ...(rightsUntil && { rightsUntil }) });
    else elsewhere.push(alt ? `${name} (${alt})` : name);
  }
  return { media, elsewhere };
}
