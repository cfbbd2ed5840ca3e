/** The glyph of each status: dashed ring idea, draft or dropped, half disc to approve, disc approved, tick published, cross refused. */

import type { Status } from '../scripts/model/planned-post.ts';

export const STATUS_GLYPHS = {
  idea: 'st-aside',
  draft: 'st-aside',
  'in-review': 'st-wait',
  refused: 'st-no',
  approved: 'st-approved',
  scheduled: 'st-approved',
  published: 'st-ok',
  dropped: 'st-aside',
} as const satisfies Record<Status, string>;
