/** Who is still awaited on the packs of a brand, on which posts: what the entries' own approval says, by pack. Pure. */

import type { Pack } from '../../model/decision.ts';
import type { Entry } from '../calendar.ts';

export interface Awaited {
  reviewer: string;
  name: string;
  /** Ids of the posts on which the person's answer is still needed. */
  entries: string[];
}

type Standing = Pick<Entry, 'status' | 'variants' | 'approval'> & { post: Pick<Entry['post'], 'id'> };

/**
 * By the pack's id, the reviewers whose answer is still needed. Nobody is awaited for a post that is published, dropped, gone, or no longer
 * what the pack froze; where enough others have approved, or somebody refused; of two packs that ask the same, the newer one counts.
 * `staged` says that the brand has stages.
 */
export function awaitedOn(packs: readonly Pack[], entries: readonly Standing[], staged: boolean): Map<string, Awaited[]> {
  const known = new Map(entries.map((entry) => [entry.post.id, entry]));
  const asked = new Set<string>();
  const newestFirst = [...packs].sort((one, other) => other.madeAt.localeCompare(one.madeAt) || other.id.localeCompare(one.id));
  const found = newestFirst.map((pack): [string, Awaited[]] => {
    const open = pack.entries.flatMap(({ entry, variants }) => {
      const now = known.get(entry);
      const same = now?.variants.some(({ variant, hash }) => variants.some((frozen) => frozen.key === variant.key && frozen.hash === hash));
      return now && same && now.status !== 'published' && now.status !== 'dropped' ? [now] : [];
    });
    const reviewers = pack.reviewers.map(({ id, name }): Awaited => {
      const own = open.filter((entry) => waitsFor(entry, pack, id, staged) && !asked.has(`${entry.post.id} ${id}`));
      return { reviewer: id, name, entries: own.map(({ post }) => post.id) };
    });
    for (const { reviewer, entries: own } of reviewers) for (const entry of own) asked.add(`${entry} ${reviewer}`);
    return [pack.id, reviewers.filter(({ entries: own }) => own.length > 0)];
  });
  return new Map(found);
}

/** A pack of no stage, or of a brand without stages, asks for each. */
const waitsFor = ({ approval }: Standing, { stage }: Pack, reviewer: string, staged: boolean): boolean =>
  approval.stages.some(
    ({ name, state, awaited }) => state === 'waiting' && awaited.includes(reviewer) && (!staged || stage === null || stage === name),
  );
