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
  const once = new Map(onePerId(records).map(([first]) => [first.event.id, first]));
  const back = takenBack(new Map([...once].flatMap(([id, { event }]) => (event.event === 'undone' ? [[id, event.clip]] : []))));
  return [...once.values()]
    .filter(({ event }) => !back.has(event.id))
    .sort(({ event: one }, { event: other }) => Date.parse(one.at) - Date.parse(other.at) || (one.id < other.id ? -1 : 1));
}

/** Records of the same id together, by path: the first counts, whatever the order in which files were found. */
const onePerId = (records: readonly EventRecord[]): [EventRecord, ...EventRecord[]][] =>
  [...Map.groupBy(records, ({ event }) => event.id).values()].map(
    (same) => same.toSorted((one, other) => (one.path < other.path ? -1 : 1)) as [EventRecord, ...EventRecord[]],
  );

/**
 * What is taken back, given each `undone` event and the id that it names. An undo that is itself taken back takes nothing back; those that
 * name each other in a circle, which only files written by hand can do, do nothing.
 */
function takenBack(undoing: ReadonlyMap<string, string>): Set<string> {
  const undos = new Map<string, number>();
  for (const target of undoing.values()) undos.set(target, (undos.get(target) ?? 0) + 1);
  const back = new Set<string>();
  // From the last word to the first: an undo is judged once all that name it are.
  const judged = [...undoing.keys()].filter((id) => !undos.has(id));
  for (const id of judged) {
    const target = undoing.get(id) as string;
    if (!back.has(id)) back.add(target);
    undos.set(target, (undos.get(target) as number) - 1);
    if (undos.get(target) === 0 && undoing.has(target)) judged.push(target);
  }
  const seen = new Set(judged);
  for (const id of undoing.keys()) if (!seen.has(id)) back.add(id);
  return back;
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

/** A remark for each file that repeats an event of another. */
export const repeatedEvents = (records: readonly EventRecord[]): FileRemark[] =>
  onePerId(records).flatMap(([first, ...others]) =>
    others.map(({ path }): FileRemark => ({ path, remark: { code: 'clip-event-twice', with: { path, other: first.path } } })),
  );

/** A remark about a file, below the brand's folder. */
export interface FileRemark {
  path: string;
  remark: Remark;
}
