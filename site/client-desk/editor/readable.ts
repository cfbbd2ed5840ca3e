/** A planned post from a form that is not right yet: what is wrong is left out, so that previews and checks go on with the rest. Pure. */

import { type EntryBrand, type EntryFault, type PlannedPost, readPlannedPost } from '../../../scripts/model/planned-post.ts';
import { type Content, type Step, valueAt, withValue } from './content.ts';

/** Faults there may be before nothing is left to show. */
const MOST = 50;

/** Each variant keeps its place in the form; null when even the rest makes no post. */
export function readablePost(content: Content, from: { id: string; notes: string; brand: EntryBrand }): PlannedPost | null {
  let left = content;
  let places = Array.isArray(content.variants) ? content.variants.map((_, index) => index) : [];
  for (let tried = 0; tried < MOST; tried += 1) {
    const { post, faults } = readPlannedPost(left, from);
    if (post) return { ...post, variants: post.variants.map((one) => ({ ...one, index: places[one.index] ?? one.index })) };
    const keys = without(left, faults[0] as EntryFault);
    if (keys[0] === 'variants' && keys.length === 2) places = places.filter((_, index) => index !== keys[1]);
    left = withValue(left, keys, undefined);
  }
  return null;
}

/** The keys to leave out: those of the fault, or what they stand in when there is nothing at them or a variant cannot be without. */
function without(content: Content, { keys }: EntryFault): Step[] {
  if (keys[0] === 'variants' && keys.length === 3 && keys[2] === 'channel') return keys.slice(0, 2);
  return keys.length > 1 && valueAt(content, keys) === undefined ? keys.slice(0, -1) : keys;
}
