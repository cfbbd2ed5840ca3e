/** The shortcut that captures, as the browser has it now; for the entries of the extension's pages only. */

import browser from 'webextension-polyfill';

/** Null when another program, or the person, has taken it away. */
export async function captureShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'capture')?.shortcut || null;
}
