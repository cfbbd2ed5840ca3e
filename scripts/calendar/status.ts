/** Where a planned post stands. *Approved*, *refused* and *published* follow from decisions and evidence; nobody types them. Pure. */

import { type PlannedPost, platformOfChannel, type Status, type Variant } from '../model/planned-post.ts';

export interface Known {
  /** A published post was found for it, or the companion said where it is. */
  matched: boolean;
  /** What the decisions on this very content say. */
  decided: 'approved' | 'refused' | 'in-review' | null;
}

/** The status of one variant. */
export function variantStatus(post: Pick<PlannedPost, 'status'>, variant: Variant, { matched, decided }: Known): Status {
  // Of a blog, a newsletter, a forum or an event no export tells: the address that somebody gave is the evidence.
  if (matched || (platformOfChannel(variant.channel) === null && variant.permalink !== null)) return 'published';
  if (post.status === 'dropped' || post.status === 'idea') return post.status;
  if (decided === 'refused') return 'refused';
  if (post.status === 'scheduled' || variant.scheduled) return 'scheduled';
  if (decided === 'approved') return 'approved';
  return decided === 'in-review' || post.status === 'in-review' ? 'in-review' : 'draft';
}

/** From what is furthest from done to what is done. */
const ORDER: readonly Status[] = ['refused', 'idea', 'draft', 'in-review', 'approved', 'scheduled', 'published'];

/** The status of an entry: that of the variant that is furthest from being published. */
export function entryStatus(post: Pick<PlannedPost, 'status'>, variants: readonly Status[]): Status {
  if (variants.length === 0 || variants.every((one) => one === 'dropped')) return post.status;
  return ORDER.find((status) => variants.includes(status)) ?? post.status;
}
