/**
 * Meta Business Suite → Insights → Overview → Top content formats → Export: views, interactions and published pieces by format over a period
 * that the file does not say, as small tables of two lines. Known, and left out: the exports of posts say the same, post by post.
 */

import type { Grid } from '../model/grid.ts';
import { blocks } from './_blocks.ts';
import type { Export } from './_export.ts';
import { normalise } from './_header.ts';
import type { DataRow } from './_rows.ts';

const FORMATS = new Set([
  'reels',
  'photos',
  'videos',
  'links',
  'text',
  'stories',
  'multi-photo',
  'multi photo',
  'carousels',
  'others',
  'live',
]);

/** A title, formats, one figure for each. */
function isSummary([title, formats, figures, ...others]: readonly DataRow[]): boolean {
  if (!title || !formats || !figures || others.length > 0 || title.cells.length !== 1) return false;
  const known = formats.cells.filter((name) => FORMATS.has(normalise(name)));
  return known.length * 2 > formats.cells.length && figures.cells.every((figure) => /^\d*$/.test(figure));
}

export default {
  id: 'other',
  label: { fr: 'Tableau de synthèse Meta', en: 'Meta summary table' },
  platform: null,
  seen: '2026-01',
  recognises: (grids) =>
    grids.length === 1 && blocks((grids[0] as Grid).head).length > 0 && blocks((grids[0] as Grid).head).every(isSummary),
  map({ grids }, _setting, sink) {
    sink.read(blocks((grids[0] as Grid).records()).length);
    sink.remark('summary-left-out');
  },
} satisfies Export;
