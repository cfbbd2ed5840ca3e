/** Sends messages to the background; for the entries of the extension's pages and of `page.js` only. */

import browser from 'webextension-polyfill';
import type { Ask } from '../messages.ts';

export const send: Ask = (message) => browser.runtime.sendMessage(message);
