/** What happened to clips after their capture: each event counts once, in the order of their times. Pure. */

import { type Clip, type ClipEvent, clipOfEvent } from '../model/clip.ts';
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

/** Applies events to a clip: those that are of it, in the order of `countingEvents`. */
export function applyEvents(clip: Clip, events: readonly ClipEvent[]): ChangedClip {
  const changed: ChangedClip = { clip, undoneAt: null, changedAt: null };
  for (const event of events) {
    if (event.event === 'undone') changed.undoneAt ??= event.at;
    else if (event.event === 'changed') {
      changed.clip = { ...changed.clip, ...event.said };
      changed.changedAt = event.at;
    }
  }
  return changed;
}

/** The events that count: each once, without those that another takes back, in the order of their times, then of their ids. */
export function countingEvents(records: readonly EventRecord[]): EventRecord[] {
  const once = new Map(records.toReversed().map((record) => [record.event.id, record]));
  const undoing = Map.groupBy(
    [...once.values()].filter(({ event }) => event.event === 'undone'),
    ({ event }) => clipOfEvent(event),
  );
  const takenBack = (id: string, asked: ReadonlySet<string> = new Set()): boolean =>
    (undoing.get(id) ?? []).some(({ event }) => !asked.has(event.id) && !takenBack(event.id, new Set([...asked, id])));
  return [...once.values()]
    .filter(({ event }) => !takenBack(event.id))
    .sort(({ event: one }, { event: other }) => Date.parse(one.at) - Date.parse(other.at) || (one.id < other.id ? -1 : 1));
}

/** Counting events by the clip that they name; a published post names none. */
export const eventsByClip = (records: readonly EventRecord[]): Map<string, EventRecord[]> =>
  Map.groupBy(
    records.filter(({ event }) => clipOfEvent(event) !== null),
    ({ event }) => clipOfEvent(event) as string,
  );

/** A remark for each event that names a clip which is not there: it is kept, and counts once the clip comes. */
export function strayEvents(records: readonly EventRecord[], clips: ReadonlySet<string>): FileRemark[] {
  const events = new Set(records.map(({ event }) => event.id));
  return records.flatMap(({ event, path }): FileRemark[] => {
    const clip = clipOfEvent(event);
    if (clip === null || clips.has(clip) || (event.event === 'undone' && events.has(clip))) return [];
    return [{ path, remark: { code: event.event === 'note' ? 'note-clip-gone' : 'clip-event-stray', with: { path, clip } } }];
  });
}

/** A remark about a file, below the brand's folder. */
export interface FileRemark {
  path: string;
  remark: Remark;
}
