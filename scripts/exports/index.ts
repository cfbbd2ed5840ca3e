/** Every export, one line each. The order has no meaning: a test fails when two claim the same file. */

import type { Export } from './_export.ts';
import instagramContent from './instagram-content.ts';

export const EXPORTS: readonly Export[] = [instagramContent];
