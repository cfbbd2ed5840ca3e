/** What was refused, one sentence each, for the terminal. */

import type { Language } from '../model/phrase.ts';
import { sentence } from '../model/problem.ts';
import type { Gathered } from '../store/gather.ts';
import { clipRemarks, type GatheredClips } from './_gathered-clips.ts';

export function refusals(gathered: readonly Gathered[], language: Language): string[] {
  return gathered.flatMap(({ brand, source }) =>
    source.status === 'refused' && source.reason ? [`✗ ${brand}/${source.path} — ${sentence(source.reason, language)}`] : [],
  );
}

export function clipRefusals(clips: GatheredClips, language: Language): string[] {
  return clipRemarks(clips).flatMap(({ path, remark, refused }) => (refused ? [`✗ ${path} — ${sentence(remark, language)}`] : []));
}
