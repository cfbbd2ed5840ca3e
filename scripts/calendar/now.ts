/** A brand's present. */

import type { Brand } from '../model/brand.ts';
import { instantOfWall } from '../model/planned-post.ts';

/** Hour of "now" on a day that a demonstration fixes. */
const DEMO_HOUR = '09:12';

/** ms UTC of a brand's present: a demonstration fixes its day, and then it is morning. */
export const brandNow = (brand: Pick<Brand, 'today' | 'timeZone'>): number =>
  (brand.today && instantOfWall(`${brand.today} ${DEMO_HOUR}`, brand.timeZone)) || Date.now();
