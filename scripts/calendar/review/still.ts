/** Whether an answer still speaks of the posts as they are: a pack is frozen, the calendar goes on. */

import { join } from 'node:path';
import type { Brand } from '../../model/brand.ts';
import type { EntryVerdict, Pack } from '../../model/decision.ts';
import { readEntries } from '../../workspace/entries.ts';
import { mediaFactsOf } from '../media.ts';
import { mediaFiles } from '../standing.ts';
import { freeze } from './packs.ts';

/** `changed`: the post is no longer what the pack froze, so that the answer holds only for what is still the same. `gone`: it cannot be read. */
export type Since = 'same' | 'changed' | 'gone';

/** What became of each post that a decision speaks of, by its id, since the pack was made. */
export async function sincePack(
  dataDir: string,
  brand: Pick<Brand, 'folder' | 'timeZone' | 'languages'>,
  pack: Pack,
  verdicts: readonly Pick<EntryVerdict, 'entry'>[],
): Promise<Record<string, Since>> {
  const brandDir = join(dataDir, brand.folder);
  const names = new Set(verdicts.map(({ entry }) => entry));
  const posts = readEntries(brandDir, brand, (_, id) => names.has(id)).entries.map(({ post }) => post);
  const found: Record<string, Since> = Object.fromEntries([...names].map((name) => [name, 'gone']));
  for (const post of posts) {
    const media = await mediaFactsOf(brandDir, mediaFiles(post));
    const frozen = pack.entries.find(({ entry }) => entry === post.id)?.hash;
    found[post.id] = freeze({ post, media }).hash === frozen ? 'same' : 'changed';
  }
  return found;
}
