/** The clips that a note rests on, as they stood on the day of the note. Pure. */

import type { Clip } from '../model/clip.ts';
import type { WatchNote } from '../model/watch-note.ts';
import { dayIn } from '../model/zone.ts';
import type { ClipGroup } from '../workspace/clip-groups.ts';

export interface Quoted {
  /** The capture that the note names. */
  id: string;
  /** null: the capture was taken back, or never came. */
  group: ClipGroup | null;
  /** The last capture of that post on the note's day or before; the one that is named where the note has no day or was written before any. */
  capture: Clip | null;
}

/** The posts by the id of each of their captures. */
export const byCapture = (groups: readonly ClipGroup[]): Map<string, ClipGroup> =>
  new Map(groups.flatMap((group) => group.captures.map(({ clip }): [string, ClipGroup] => [clip.id, group])));

/** What a note quotes, in its order; two captures of one post count once. */
export function quotedBy(
  { clips, day }: Pick<WatchNote, 'clips' | 'day'>,
  known: ReadonlyMap<string, ClipGroup>,
  timeZone: string,
): Quoted[] {
  const seen = new Set<string>();
  return clips.flatMap((id): Quoted[] => {
    const group = known.get(id) ?? null;
    const key = group?.key ?? id;
    if (seen.has(key)) return [];
    seen.add(key);
    if (group === null) return [{ id, group, capture: null }];
    // Newest first: the first that is not later than the note.
    const asOf = group.captures.find(({ clip }) => day !== null && dayIn(timeZone, Date.parse(clip.capturedAt)) <= day);
    const named = group.captures.find(({ clip }) => clip.id === id);
    return [{ id, group, capture: (asOf ?? named)?.clip ?? null }];
  });
}
