/** A reviewer's decision: composed and signed where they read, in their browser. Pure but for the key. */

import type { Decision, EntryVerdict, Pack } from '../../model/decision.ts';
import { canonicalDigest, canonicalHash } from './hash.ts';
import { fits, signWith } from './keys.ts';

/** What is signed: the SHA-256 of the canonical JSON of the decision without its signature. */
export function signedPart(decision: Omit<Decision, 'signature'>): Promise<Uint8Array<ArrayBuffer>> {
  const { signature: _, ...rest } = decision as Decision;
  return canonicalDigest(rest);
}

/** What a reviewer said of an entry. */
export type Said = Omit<EntryVerdict, 'hash'>;

/**
 * A signed decision on a pack. `said` names entries of the pack, at least one; `now` is ms UTC. Null when the seed is not the private half
 * of the reviewer's key in the pack: such a decision would be refused.
 */
export async function decide(
  pack: Pack,
  { reviewer, seed, said, now }: { reviewer: string; seed: string; said: readonly Said[]; now: number },
): Promise<Decision | null> {
  const verdicts = said.flatMap(({ entry, verdict, comment }): EntryVerdict[] => {
    const frozen = pack.entries.find((one) => one.entry === entry);
    return frozen ? [{ entry, verdict, comment: comment.toWellFormed(), hash: frozen.hash }] : [];
  });
  const unsigned: Omit<Decision, 'signature'> = {
    vigie: 'decision',
    version: 1,
    brand: pack.brand,
    pack: pack.id,
    packHash: await canonicalHash(pack),
    reviewer,
    decidedAt: new Date(now).toISOString(),
    verdicts,
  };
  const signature = await signWith(seed, await signedPart(unsigned));
  const decision = signature === null ? null : { ...unsigned, signature };
  return decision && (await ownKey(pack, decision)) ? decision : null;
}

/** Whether a link's key belongs to a reviewer of the pack. */
export async function isReviewersKey(pack: Pack, reviewer: string, seed: string): Promise<boolean> {
  const message = new Uint8Array(32);
  const signature = await signWith(seed, message);
  const key = pack.reviewers.find(({ id }) => id === reviewer)?.publicKey;
  return signature !== null && key !== undefined && (await fits(key, signature, message));
}

async function ownKey(pack: Pack, decision: Decision): Promise<boolean> {
  const key = pack.reviewers.find(({ id }) => id === decision.reviewer)?.publicKey;
  return key !== undefined && (await fits(key, decision.signature, await signedPart(decision)));
}

/** The name of the file that a reviewer sends back. */
export const decisionFileName = (pack: Pick<Pack, 'id'>, reviewer: string): string => `vigie-${pack.id}-${fileWord(reviewer)}.json`;

/** An id as a part of a file's name: a person's id is any text. */
export const fileWord = (id: string): string =>
  id
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40) || 'x';
