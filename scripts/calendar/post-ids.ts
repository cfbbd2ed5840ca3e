/** What is wrong with the ids of published posts that entries say. Pure. */

import type { PlannedPost } from '../model/planned-post.ts';
import type { Remark } from '../model/problem.ts';
import type { PublishedPost } from './calendar.ts';
import type { Matches } from './match.ts';

/** By entry: an id that no export has on the variant's platform, and one that another variant has. */
export function postIdFaults(
  entries: readonly PlannedPost[],
  posts: readonly PublishedPost[],
  matches: Matches,
  pathOf: (entry: string) => string,
): Map<string, Remark[]> {
  const faults = new Map<string, Remark[]>();
  const unmatched = entries.flatMap(({ id: entry, variants }) =>
    variants.flatMap(({ key, channel, postId: id }) => {
      const match = matches.get(entry)?.get(key)?.match ?? null;
      return id !== null && (match === null || match.by === 'companion') ? [{ entry, key, channel, id }] : [];
    }),
  );
  if (unmatched.length === 0) return faults;
  const owners = new Map(
    [...matches].flatMap(([entry, own]) =>
      [...own].flatMap(([key, { match }]) => (match ? [[match.post, `${entry}, ${key}`] as const] : [])),
    ),
  );
  for (const { entry, key, channel, id } of unmatched) {
    const same = posts.filter(({ platform, postId }) => platform === channel && postId === id);
    const other = same.flatMap((post) => owners.get(post) ?? [])[0];
    const path = pathOf(entry);
    const remark: Remark =
      other === undefined
        ? { code: 'entry-post-unknown', with: { path, id, variant: key } }
        : { code: 'entry-post-twice', with: { path, id, other } };
    faults.set(entry, [...(faults.get(entry) ?? []), remark]);
  }
  return faults;
}
