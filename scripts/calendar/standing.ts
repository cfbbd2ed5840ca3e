/** Where one entry stands: what follows for it from its content, from decisions and from evidence. Nothing is read. */

import type { BrandFile } from '../model/brand.ts';
import type { Pack } from '../model/decision.ts';
import type { PlannedPost } from '../model/planned-post.ts';
import type { Entry, MediaFacts, TakenDecision } from './calendar.ts';
import type { VariantMatch } from './match.ts';
import { approvalOf } from './review/approval.ts';
import { contentOf } from './review/hash.ts';
import { entryHashSync, variantHashSync } from './review/hash-node.ts';
import { entryStatus, variantStatus } from './status.ts';

/** What was asked and decided of a brand's entries. */
export interface Reviews {
  stages: NonNullable<BrandFile['approval']>['stages'];
  packs: readonly Pack[];
  decisions: readonly TakenDecision[];
}

/** Files that an entry's variants show, each once. */
export const mediaFiles = ({ variants }: Pick<PlannedPost, 'variants'>): string[] => [
  ...new Set(variants.flatMap(({ media }) => media.map(({ file }) => file))),
];

/** `matches` are by the variants' keys; `media` by path, null when a file is missing. */
export function standingOf(
  post: PlannedPost,
  matches: ReadonlyMap<string, VariantMatch>,
  { stages, packs, decisions }: Reviews,
  media: Readonly<Record<string, Pick<MediaFacts, 'sha256'> | null>>,
): Pick<Entry, 'hash' | 'status' | 'variants' | 'approval'> {
  const hashes = Object.fromEntries(post.variants.map((variant) => [variant.key, variantHashSync(contentOf(post, variant, media))]));
  const hash = entryHashSync(hashes);
  const decided = approvalOf({ post, hash, variantHashes: hashes, stages, packs, decisions });
  const variants = post.variants.map((variant) => {
    const { match = null, proposals = [], said } = matches.get(variant.key) ?? {};
    const matched = match !== null || said !== undefined;
    const judged = decided.variantStatus(variant.key);
    const status = variantStatus(post, variant, { matched, decided: judged });
    const outdated = decided.outdated(variant.key);
    return { variant, hash: hashes[variant.key] as string, status, decided: judged, match, ...(said && { said }), proposals, outdated };
  });
  const statuses = variants.map(({ status }) => status);
  return { hash, status: entryStatus(post, statuses), variants, approval: decided.approval };
}
