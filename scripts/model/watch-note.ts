/** A note of the watch: one MDX file in `data/<brand>/watch/`, on a competitor, a trend or a change of a platform's rules. */

import * as v from 'valibot';
import { CLIP_ID, NOTE_SUBJECT_IDS, type NoteSubject } from './clip.ts';
import { PLATFORM_IDS, type PlatformId } from './platform.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const maybe = v.optional(v.nullable(text), null);

/** The frontmatter of a note. Keys that Vigie does not know are let through. */
export const watchNoteSchema = v.looseObject({
  title: text,
  about: v.optional(v.picklist(NOTE_SUBJECT_IDS)),
  /** A competitor's name in brand.yaml. */
  competitor: maybe,
  /** Of a rule or a trend: where it holds. */
  platform: v.optional(v.nullable(v.picklist(PLATFORM_IDS)), null),
  /** The day as of which it is true. */
  day: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))), null),
  /** Ids of the clips that it rests on. */
  clips: v.optional(v.nullable(v.array(v.pipe(v.string(), v.regex(CLIP_ID)))), []),
  /** What it changes for the brand. */
  changes: maybe,
});

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
