/** The messages of which somebody said that they need an answer: who waits, since when, and how those that were answered were. Pure. */

import { beginning } from '../model/beginning.ts';
import type { Brand } from '../model/brand.ts';
import { PANEL_MOST, type PanelMention } from '../model/panel.ts';
import type { Remark } from '../model/problem.ts';
import { eventsByClip } from '../workspace/clip-events.ts';
import type { ClipGroup } from '../workspace/clip-groups.ts';
import type { BrandClips, ClipRecord } from '../workspace/clips.ts';
import { brandClock } from './open-hours.ts';
import { type Standing, type Step, standingOf, stepsOf } from './standing.ts';
import type { Mention } from './watch.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A clock that is so far ahead of ours is told. */
const AHEAD = 5 * MINUTE;
/** ms UTC: no message of a network is older, no answer is later; what says so is wrong. */
const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** What mentions are made of. With `undone`, an answer that names a capture which was taken back since still counts for its post. */
export type MentionClips = Pick<BrandClips, 'groups' | 'events'> & Partial<Pick<BrandClips, 'undone'>>;

/**
 * The mentions of a brand: those that wait first, the longest wait first; then those that are closed, closed last first. `now`: ms UTC.
 * An answer always counts, even when clocks disagree: then it has no response time, and a remark names the file.
 */
export function mentionsOf({ groups, events, undone = [] }: MentionClips, brand: Brand, now: number): Mention[] {
  const ofClip = eventsByClip(events);
  const takenBack = Map.groupBy(undone, ({ key }) => key);
  const clock = brandClock(brand);
  const found = groups.flatMap((group) => {
    const captures = [...group.captures, ...(takenBack.get(group.key) ?? [])];
    const said = captures.flatMap((capture) => (ofClip.get(capture.clip.id) ?? []).map((record) => [record, capture] as const));
    const steps = stepsOf(captures, said);
    const standing = standingOf(steps);
    return standing ? [{ mention: mentionOf({ group, steps, standing }, brand, clock, now), closedAt: standing.closedAt }] : [];
  });
  return found
    .sort(({ mention: one, closedAt: first }, { mention: other, closedAt: second }) => {
      if (first === null || second === null) {
        return first !== second ? (first === null ? -1 : 1) : Date.parse(one.since) - Date.parse(other.since) || bySlug(one, other);
      }
      return second - first || bySlug(one, other);
    })
    .map(({ mention }) => mention);
}

const bySlug = (one: Mention, other: Mention): number => (one.slug < other.slug ? -1 : 1);

interface Told {
  group: ClipGroup;
  steps: readonly Step[];
  standing: Standing;
}

function mentionOf({ group, steps, standing }: Told, brand: Brand, clock: ReturnType<typeof brandClock>, now: number): Mention {
  const { since, sinceFrom } = sinceOf(group, standing);
  // A demonstration fixes its day: what is dated after it is no matter of clocks.
  const latest = brand.today === undefined ? now + AHEAD : LATEST;
  const waitedMs = waitedOf(standing, latest, (to) => clock(Math.max(since, EARLIEST), to), now);
  const { answers } = brand;
  return {
    slug: (group.captures.at(-1) as ClipRecord).clip.id,
    group,
    site: group.clip.site,
    tone: toneOf(steps),
    state: standing.state,
    since: new Date(since).toISOString(),
    sinceFrom,
    waitedMs,
    late: answers && waitedMs !== null ? waitedMs > answers.withinHours * HOUR : null,
    closed: standing.closing?.event ?? null,
    assignee: standing.assignee,
    events: steps.flatMap(({ record }) => (record && record.event.event !== 'undone' ? [record.event] : [])),
    remarks: steps.flatMap((step) => remarksOf(step, standing, latest)),
  };
}

/** ms UTC from which a message waits. */
function sinceOf({ clip }: ClipGroup, { openedAt, again }: Standing): { since: number; sinceFrom: Mention['sinceFrom'] } {
  const { published } = clip.post;
  const at = published && (published.precision === 'exact' || published.precision === 'hour') ? Date.parse(published.at) : null;
  const believed = !again && at !== null && at >= EARLIEST && at <= openedAt;
  return believed ? { since: at, sinceFrom: 'published' } : { since: openedAt, sinceFrom: 'captured' };
}

function waitedOf({ state, closing }: Standing, latest: number, until: (to: number) => number, now: number): number | null {
  if (state === 'waiting') return until(now);
  if (state === 'not-needed' || closing === null) return null;
  const at = Date.parse(closing.event.at);
  return isBefore(closing.step) || at > latest ? null : until(at);
}

/** Whether an event is dated before the capture that it names. */
const isBefore = ({ record, capture }: Step): boolean =>
  record !== null && Date.parse(record.event.at) < Date.parse(capture.clip.capturedAt);

function remarksOf(step: Step, { closing }: Standing, latest: number): Remark[] {
  const path = step.record?.path ?? step.capture.path;
  const at = Date.parse(step.record?.event.at ?? step.capture.clip.capturedAt);
  if (at > latest) return [{ code: 'mention-clock-ahead', with: { path } }];
  if (!isBefore(step)) return [];
  const untimed = closing?.record === step.record && closing?.event.outcome === 'answered';
  return [{ code: untimed ? 'mention-answer-before' : 'mention-clock-behind', with: { path } }];
}

/** The tone that was given last: by a capture, or by a change of one. */
function toneOf(steps: readonly Step[]): Mention['tone'] {
  const counting = steps.filter(({ capture }) => capture.undoneAt === null);
  const changed = counting.findLastIndex(({ record }) => record?.event.event === 'changed' && record.event.said.tone !== undefined);
  const later = counting.slice(changed + 1).findLast(({ record, capture }) => record === null && capture.clip.tone !== null);
  const event = counting[changed]?.record?.event;
  return later?.capture.clip.tone ?? (event?.event === 'changed' ? (event.said.tone ?? null) : null);
}

/** A line of the panel: what a person needs to see who waits. Names of `people` are written out. */
export function panelMention(mention: Mention, brand: Pick<Brand, 'people'>): PanelMention {
  const { group, site, tone, since, waitedMs, late, assignee } = mention;
  const { post, url } = group.clip;
  return {
    clip: group.id,
    site,
    author: post.author.name ?? post.author.handle,
    text: firstWords(post.text ?? post.title),
    url: post.permalink ?? url,
    tone,
    since,
    waitedMs: waitedMs ?? 0,
    late,
    assignee: assignee === null ? null : nameOf(assignee, brand),
  };
}

/** The name of a person of brand.yaml; a name that is no id of theirs stays as it is. */
export const nameOf = (person: string, { people }: Pick<Brand, 'people'>): string =>
  Object.hasOwn(people, person) ? (people[person]?.name ?? person) : person;

/** As much of a text as the panel shows. */
export const firstWords = (text: string | null): string | null => (text === null ? null : beginning(text, PANEL_MOST.text));
