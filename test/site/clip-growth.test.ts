/** The growth of a clipped post's figures: one point per capture. */

import { expect, it } from 'vitest';
import type { ClipFigure } from '../../scripts/model/clip.ts';
import { clipSeries } from '../../site/clip-growth.ts';
import type { ClipGroup } from '../../site/data/clips.ts';
import { someClip } from '../workspace/some-clip.ts';

const likes = (value: number): ClipFigure => ({ measure: 'reactions', label: 'J’aime', text: String(value), value, approximate: false });

it('takes a figure that a page shows twice once, so that one capture is never growth', () => {
  const captures = [
    someClip('2026-11-20T09:00:00Z', 1, { post: { figures: [likes(40), likes(41)] } }),
    someClip('2026-11-22T09:00:00Z', 2, { post: { figures: [likes(55)] } }),
  ];
  const group = (clips: typeof captures): ClipGroup => {
    const newest = clips.at(-1) as (typeof captures)[number];
    return { slug: newest.id, post: newest.post, newest, captures: clips };
  };
  expect(clipSeries(group(captures.slice(0, 1)), 'Europe/Paris', 'fr')).toEqual([]);
  expect(clipSeries(group(captures), 'Europe/Paris', 'fr').map(({ points }) => points.map(({ value }) => value))).toEqual([[40, 55]]);
});
