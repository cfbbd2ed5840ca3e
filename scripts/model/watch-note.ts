/** A note of the watch: one MDX file in `data/<brand>/watch/`, on a competitor, a trend or a change of a platform's rules. */

import * as v from 'valibot';
import { CLIP_ID, NOTE_SUBJECT_IDS, type NoteSubject } from './clip.ts';
import { dayAlone, type EntryFault, faultsOf } from './planned-post.ts';
import { PLATFORM_IDS, type PlatformId } from './platform.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const maybe = v.optional(v.nullable(text), null);

const entries = {
  title: text,
  /** A competitor when one is named, else a trend. */
  about: v.optional(v.nullable(v.picklist(NOTE_SUBJECT_IDS)), null),
  /** A competitor's name in brand.yaml. */
  competitor: maybe,
  /** Of a rule or a trend: where it holds. */
  platform: v.optional(v.nullable(v.picklist(PLATFORM_IDS)), null),
  /** The day as of which it is true. */
  day: v.optional(v.nullable(dayAlone), null),
  /** Ids of the clips that it rests on. */
  clips: v.optional(v.nullable(v.array(v.pipe(v.string(), v.regex(CLIP_ID)))), []),
  /** What it changes for the brand. */
  changes: maybe,
};
/** The frontmatter of a note. Keys that Vigie does not know are let through. */
export const watchNoteSchema = v.looseObject(entries);

/** Keys that Vigie knows; others are the person's own, kept and shown. */
export const WATCH_NOTE_KEYS: readonly string[] = Object.keys(entries);

/** A note, from a file or from the companion. */
export interface WatchNote {
  /** File name without `.mdx`, or the id of the event. */
  id: string;
  about: NoteSubject;
  /** The competitor, the trend or the rule. */
  name: string;
  title: string;
  platform: PlatformId | null;
  /** YYYY-MM-DD, on the brand's clock; null when a file names none. */
  day: string | null;
  clips: string[];
  changes: string | null;
  /** MDX of a file, plain text of the companion. */
  text: string;
  from: 'file' | 'companion';
  /** Below the brand's folder. */
  path: string;
}

/** Keys of a file that Vigie knows: `date` only where it stands for the day. */
export const watchNoteKeysOf = (content: Readonly<Record<string, unknown>>): readonly string[] =>
  content.day === undefined ? [...WATCH_NOTE_KEYS, 'date'] : WATCH_NOTE_KEYS;

/** A frontmatter whose day is `day`: the first editor wrote it as `date`. Anything else is given back as it is. */
export function withNoteDay(content: unknown): unknown {
  if (typeof content !== 'object' || content === null) return content;
  const { date, ...rest } = content as Record<string, unknown>;
  return rest.day !== undefined || date === undefined ? content : { ...rest, day: date };
}

/**
 * Reads a note's frontmatter. A file of the first editor, whose day is called `date`, is read all the same. `note` is null when something
 * that is needed is missing; the faults say what, by key.
 */
export function readWatchNote(
  content: unknown,
  from: Pick<WatchNote, 'id' | 'text' | 'path'>,
): { note: WatchNote | null; faults: EntryFault[] } {
  const earlier = withNoteDay(content) !== content;
  const parsed = v.safeParse(watchNoteSchema, withNoteDay(content));
  if (!parsed.success) {
    const faults = faultsOf(parsed.issues);
    return {
      note: null,
      faults: earlier ? faults.map((fault) => (fault.keys[0] === 'day' ? { ...fault, keys: ['date'] } : fault)) : faults,
    };
  }
  const { title, competitor, platform, day, clips, changes } = parsed.output;
  const about = parsed.output.about ?? (competitor === null ? 'trend' : 'competitor');
  const note: WatchNote = {
    ...from,
    about,
    name: (about === 'competitor' ? competitor : null) ?? title,
    title,
    platform,
    day,
    clips: [...new Set(clips ?? [])],
    changes,
    from: 'file',
  };
  return { note, faults: [] };
}
