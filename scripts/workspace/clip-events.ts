/** What happened to clips after their capture: each event counts once, in the order of their times. Pure. */

import type { Clip, ClipEvent } from '../model/clip.ts';
import type { Remark } from '../model/problem.ts';

/** An event and the file that it stands in, below the brand's folder. */
export interface EventRecord {
  event: ClipEvent;
  path: string;
}

/** What events make of one clip. */
export interface ChangedClip {
  clip: Clip;
  /** ISO instant at which it was taken back; null: it counts. */
  undoneAt: string | null;
  /** ISO instant of the last change; null: it is as it was captured. */
  changedAt: string | null;
}

/** Applies events to a clip: those that are of it, in the order of `inOrder`. */
export function applyEvents(clip: Clip, events: readonly ClipEvent[]): ChangedClip {
  const changed: ChangedClip = { clip, undoneAt: null, changedAt: null };
  for (const event of events) {
    if (event.event === 'undone') changed.undoneAt ??= event.at;
    else {
      changed.clip = { ...changed.clip, ...event.said };
      changed.changedAt = event.at;
    }
  }
  return changed;
}

/** Events by the clip that they are of, each once, in the order of their times, then of their ids. */
export function eventsByClip(records: readonly EventRecord[]): Map<string, EventRecord[]> {
  const once = new Map(records.toReversed().map((record) => [record.event.id, record]));
  const inOrder = [...once.values()].sort(
    ({ event: one }, { event: other }) => Date.parse(one.at) - Date.parse(other.at) || (one.id < other.id ? -1 : 1),
  );
  return Map.groupBy(inOrder, ({ event }) => event.clip);
}

/** A remark for each event of a clip that is not there: it is kept, and counts once the clip comes. */
export function strayEvents(events: ReadonlyMap<string, readonly EventRecord[]>, clips: ReadonlySet<string>): FileRemark[] {
  return [...events].flatMap(([clip, records]) =>
    clips.has(clip) ? [] : records.map(({ path }): FileRemark => ({ path, remark: { code: 'clip-event-stray', with: { path, clip } } })),
  );
}

/** A remark about a file, below the brand's folder. */
export interface FileRemark {
  path: string;
  remark: Remark;
}
