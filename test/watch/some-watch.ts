/** Invented clips as records, and their figures. */

import type { Clip, ClipFigure } from '../../scripts/model/clip.ts';
import { clipKey } from '../../scripts/workspace/clip-groups.ts';
import type { ClipRecord } from '../../scripts/workspace/clips.ts';

export const figure = (measure: ClipFigure['measure'], value: number, approximate = false): ClipFigure => ({
  measure,
  label: measure ?? '',
  text: String(value),
  value,
  approximate,
});

/** A clip as it was read from its file. */
export const recordOf = (clip: Clip): ClipRecord => ({
  clip,
  path: `clips/${clip.id}.json`,
  sha256: '0'.repeat(64),
  bytes: 1,
  modifiedMs: 0,
  key: clipKey(clip),
  undoneAt: null,
  changedAt: null,
  askedAtCapture: clip.needsAnswer,
});
