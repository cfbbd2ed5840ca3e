/** Why the browser does not let the extension see a page: no gesture has allowed it yet, or none ever will. */

import type { PanelState } from '../messages.ts';

/**
 * What Chromium says of its own pages and its shop. Of a page that a gesture would open it says that a permission is missing; it says the
 * same of `about:blank` and its new tab, until a gesture tells their address (Chromium 156, November 2026). Firefox says that of every page.
 */
const NEVER = /\b(?:chrome|edge|about|devtools|chrome-extension):|extensions gallery|error page/i;

/** By the address that the browser tells of a tab (empty: none), and its words for refusing the extension's script. */
export const closedBecause = (url: string, words: string): NonNullable<PanelState['pageClosed']> =>
  url !== '' || NEVER.test(words) ? 'page-closed-to-extensions' : 'needs-gesture';
