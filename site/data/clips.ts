/** The clips of a brand as pages show them: one group per post, with every capture of it, and its files of evidence. */

import { readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Clip, type ClippedPost, isEvidenceName, monthOfClip } from '../../scripts/model/clip.ts';
import type { Remark } from '../../scripts/model/problem.ts';
import { clipsState, readClips } from '../../scripts/workspace/clips.ts';

/** A clipped post. */
export interface ClipGroup {
  /** Id of its first clip: its address. */
  slug: string;
  /** The newest value of each field that any capture found. */
  post: ClippedPost;
  newest: Clip;
  /** Oldest first. */
  captures: Clip[];
}

export interface ClipsData {
  /** Newest capture first. */
  groups: ClipGroup[];
  captures: number;
  problems: Remark[];
}

const dataDir = (): string => resolve(process.env.VIGIE_DATA || 'data');
const known = new Map<string, { state: string; answer: ClipsData }>();

/** The clips of a brand, read again only when their files have changed. */
export function brandClips(brand: string): ClipsData {
  const dir = dataDir();
  const state = `${dir} ${clipsState(join(dir, brand))}`;
  const found = known.get(brand);
  if (found?.state === state) return found.answer;
  const { groups, clips, broken, remarks } = readClips(dir, brand);
  const shown = groups.map(({ clip, captures }): ClipGroup => {
    const oldestFirst = captures.map((record) => record.clip).toReversed();
    return { slug: (oldestFirst[0] as Clip).id, post: clip.post, newest: clip, captures: oldestFirst };
  });
  const answer = { groups: shown, captures: clips.length, problems: [...broken, ...remarks].map(({ remark }) => remark) };
  known.set(brand, { state, answer });
  return answer;
}

/** Bytes of a file of evidence; null when it has gone, or a link leads elsewhere. */
export function evidenceBytes(clip: Pick<Clip, 'id' | 'brand'>, file: string): Buffer | null {
  if (!isEvidenceName(file, clip.id)) return null;
  try {
    const folder = realpathSync(join(dataDir(), clip.brand, 'clips', monthOfClip(clip.id)));
    const path = join(folder, file);
    return realpathSync(path) === path ? readFileSync(path) : null;
  } catch {
    return null;
  }
}
