/** Who started the host: a browser names the extension that called, and only ours is answered. */

import { CHROMIUM_EXTENSION_ID, FIREFOX_EXTENSION_ID } from '../model/host-message.ts';

/** As Chromium writes an extension. */
export const CHROMIUM_ORIGIN = `chrome-extension://${CHROMIUM_EXTENSION_ID}/`;

/**
 * Whether the arguments are those of a browser on behalf of our extension. Chromium gives its origin, and on Windows the number of a window
 * after it; Firefox the path of the host's manifest, then the id.
 */
export function isOurExtension(args: readonly string[]): boolean {
  const [first = '', second = '', ...more] = args;
  if (first === CHROMIUM_ORIGIN) return more.length === 0 && (second === '' || /^--parent-window=\d+$/.test(second));
  return !first.includes('://') && first.endsWith('.json') && second === FIREFOX_EXTENSION_ID && more.length === 0;
}
