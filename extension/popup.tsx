import browser from 'webextension-polyfill';
import { showPopup } from './ui/popup.ts';
import { send } from './ui/send.ts';
import { captureShortcut } from './ui/shortcut.ts';

void showPopup({
  ask: send,
  tab: async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? null,
  shortcut: captureShortcut,
  openOptions: () => void browser.runtime.openOptionsPage().then(() => window.close()),
  close: () => window.close(),
});
