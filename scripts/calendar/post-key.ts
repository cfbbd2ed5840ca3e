/** What tells a brand's published posts apart. */

import type { PublishedPost } from './calendar.ts';

/** One word per post, the same on every machine. */
export const postKey = ({ platform, account, postId }: Pick<PublishedPost, 'platform' | 'account' | 'postId'>): string =>
  [platform, account, postId].join('\n');
