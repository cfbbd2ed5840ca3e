/** Who waits for an answer, as pages see it: the mentions of a brand at its present. */

import { join, resolve } from 'node:path';
import { brandNow } from '../../scripts/calendar/now.ts';
import type { Brand } from '../../scripts/model/brand.ts';
import { mentionsOf } from '../../scripts/watch/mentions.ts';
import type { Mention } from '../../scripts/watch/watch.ts';
import type { EventRecord } from '../../scripts/workspace/clip-events.ts';
import { clipsState, readClips } from '../../scripts/workspace/clips.ts';

export type { Mention } from '../../scripts/watch/watch.ts';

export interface MentionsData {
  /** Oldest first. */
  waiting: Mention[];
  /** Answered, or in need of no answer; newest first. */
  closed: Mention[];
  all: Mention[];
  /** By the id of the first capture, as a clip's page is called. */
  of: ReadonlyMap<string, Mention>;
  /** What happened since the captures, in the order of time. */
  events: EventRecord[];
  /** ms UTC: until when the waiting is counted. */
  now: number;
}

const MINUTE = 60_000;
const known = new Map<string, { state: string; brand: Brand; answer: MentionsData }>();

/** The mentions of a brand. One build has one present; the dev server counts on every minute. */
export function brandMentions(brand: Brand): MentionsData {
  const dir = resolve(process.env.VIGIE_DATA || 'data');
  const now = brandNow(brand);
  const state = `${dir} ${clipsState(join(dir, brand.folder))} ${import.meta.env?.DEV ? Math.floor(now / MINUTE) : ''}`;
  const found = known.get(brand.folder);
  if (found?.state === state && found.brand === brand) return found.answer;
  const clips = readClips(dir, brand.folder);
  const all = mentionsOf(clips, brand, now);
  const answer: MentionsData = {
    waiting: all.filter((one) => one.state === 'waiting'),
    closed: all.filter((one) => one.state !== 'waiting'),
    all,
    of: new Map(all.map((one) => [one.slug, one])),
    events: clips.events,
    now,
  };
  known.set(brand.folder, { state, brand, answer });
  return answer;
}
