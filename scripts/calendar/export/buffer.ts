/** Buffer's bulk CSV: `Text, Image URL, Tags, Posting Time`. The channel is chosen at the upload. */

import { CHANNEL_IDS, platformOfChannel } from '../../model/planned-post.ts';
import type { Entry } from '../calendar.ts';
import { copyText } from '../copy-text.ts';
import { records } from './formula.ts';
import type { Exported } from './line.ts';
import { named } from './named.ts';
import { mediaLeft, type ToolOptions, toolPosts, webPictures } from './tool.ts';

const HEAD = ['Text', 'Image URL', 'Tags', 'Posting Time'];

/** The file, times as `2026-11-24 12:30` in the brand's zone; the campaign and the pillar are the tags. */
export function bufferCsv(entries: readonly Entry[], options: ToolOptions): Exported {
  const { posts, told } = toolPosts(entries, options, (channel) => platformOfChannel(channel) !== null);
  const rows = posts.map((post) => {
    const { entry, variant, wall } = post;
    return [copyText(variant), webPictures(post)[0]?.url ?? '', [entry.post.campaign, entry.post.pillar].filter(Boolean).join(','), wall];
  });
  const among = (test: (post: (typeof posts)[number]) => boolean) => new Set(posts.filter(test).map(({ entry }) => entry.post.id));
  const ways = new Set(posts.map(({ channels }) => CHANNEL_IDS.filter((id) => channels.includes(id)).join(' ')));
  return {
    files: [records([HEAD, ...rows])],
    posts: posts.length,
    told: [
      ...told,
      ...mediaLeft(posts, 1),
      ...named(
        'export-first-comment',
        among(({ variant }) => variant.firstComment !== null),
      ),
      ...(ways.size > 1 ? [{ code: 'export-channels-differ' } as const] : []),
    ],
  };
}
