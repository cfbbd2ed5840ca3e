/** What leads from one frontmatter to another, as the desk's save door takes it. Pure. */

import type { Change, Keys } from '../../../scripts/model/desk-edit.ts';
import { type Content, differences, same } from './content.ts';

/** How an item of a list is known again: a variant by where it goes, one of a reply by its platform and language, a media by its file. */
export function nameOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  const { channel, account, platform, language, file } = item as Content;
  if (channel) return [channel, account, language].join('|');
  if (typeof file === 'string') return file;
  return typeof language === 'string' ? [platform, language].join('|') : null;
}

/**
 * The changes, in the order in which they hold. An item that came at a list's end is one change and one that went is one, so that the
 * others keep what a person wrote around them.
 */
export function changesBetween(from: unknown, to: unknown): Change[] {
  return differences(from, to).flatMap(({ keys, from: before, to: after }): Change[] => {
    const inside = Array.isArray(before) && Array.isArray(after) ? listChanges(before, after, keys) : null;
    return inside ?? [after === undefined ? { keys } : { keys, value: after }];
  });
}

/** null: the list changes as a whole. */
function listChanges(before: unknown[], after: unknown[], keys: Keys): Change[] | null {
  const [names, next] = [before.map(nameOf), after.map(nameOf)];
  if ([...names, ...next].includes(null) || new Set(names).size < names.length || new Set(next).size < next.length) return null;
  const kept = names.filter((name) => next.includes(name));
  if (!same(next.slice(0, kept.length), kept)) return null;
  const gone = names.flatMap((name, index) => (next.includes(name) ? [] : [{ keys: [...keys, index] }])).reverse();
  const changed = kept.flatMap((name, index) =>
    changesBetween(before[names.indexOf(name)], after[index]).map((one) => within(one, keys, index)),
  );
  const added = after.slice(kept.length).map((value, index) => ({ keys: [...keys, kept.length + index], value }));
  return [...gone, ...changed, ...added];
}

const within = (change: Change, keys: Keys, index: number): Change => ({ ...change, keys: [...keys, index, ...change.keys] });
