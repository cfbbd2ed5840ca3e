/** What sources.yaml keeps of a file, so that the same bytes read the same on another machine and next year. */

import * as v from 'valibot';

export const KNOWN_BY = ['file-name', 'content', 'first-seen'] as const;

export const sourceNoteSchema = v.looseObject({
  /** Below the brand's folder; for people only, the key is the hash. */
  path: v.string(),
  /** ISO instant, UTC, to the second. */
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  known: v.picklist(KNOWN_BY),
  /** Year of the newest row of a file that writes no years. */
  year: v.optional(v.pipe(v.number(), v.integer())),
  /** Taken for a file that names none. */
  platform: v.optional(v.string()),
  account: v.optional(v.string()),
});

export type SourceNote = v.InferOutput<typeof sourceNoteSchema>;
export type KnownBy = (typeof KNOWN_BY)[number];
