/** The service worker: what each gesture starts. */

import browser from 'webextension-polyfill';

export function start(): void {
  browser.runtime.onInstalled.addListener(() => {});
}
