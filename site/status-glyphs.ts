/**
 * The glyph of each status, one of its own, told apart without colour: small ring idea, dashed ring draft, half disc to approve, disc approved,
 * clock scheduled, tick published, cross refused, bar dropped.
 */

import type { Status } from '../scripts/model/planned-post.ts';

export const STATUS_GLYPHS = {
  idea: 'st-idea',
  draft: 'st-aside',
  'in-review': 'st-wait',
  refused: 'st-no',
  approved: 'st-approved',
  scheduled: 'st-scheduled',
  published: 'st-ok',
  dropped: 'st-dropped',
} as const satisfies Record<Status, string>;
