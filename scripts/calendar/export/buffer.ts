/** Buffer's bulk CSV: `Text, Image URL, Tags, Posting Time`. The channel is chosen at the upload. */

import { platformOfChannel } from '../../model/planned-post.ts';
import type { Entry } from '../calendar.ts';
import { copyText } from '../copy-text.ts';
import { records } from './formula.ts';
import type { Exported } from './line.ts';
import { named } from './named.ts';
import { channelsDiffer, entriesWith, mediaLeft, type ToolOptions, toolPosts, webPictures } from './tool.ts';

const HEAD = ['Text', 'Image URL', 'Tags', 'Posting Time'];

/** The file, times as `2026-11-24 12:30` in the brand's zone; the campaign and the pillar are the tags. */
export function bufferCsv(entries: readonly Entry[], options: ToolOptions): Exported {
  const { posts, told } = toolPosts(entries, options, (channel) => platformOfChannel(channel) !== null);
  const rows = posts.map((post) => {
    const { entry, variant, wall } = post;
    return [copyText(variant), webPictures(post)[0]?.url ?? '', [entry.post.campaign, entry.post.pillar].filter(Boolean).join(','), wall];
  });
  return {
    files: [records([HEAD, ...rows])],
    posts: posts.length,
    told: [
      ...told,
      ...mediaLeft(posts, 1),
      ...named(
        'export-first-comment',
        entriesWith(posts, ({ variant }) => variant.firstComment !== null),
      ),
      ...channelsDiffer(posts),
    ],
  };
}
