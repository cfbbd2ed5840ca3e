import browser from 'webextension-polyfill';
import { openPanel } from './ui/open-panel.ts';
import { showPopup } from './ui/popup.ts';
import { send } from './ui/send.ts';
import { captureShortcut } from './ui/shortcut.ts';

// The panel opens only in the turn of the click: its window must be known before.
let inWindow: number | null = null;
void browser.windows.getCurrent().then(({ id }) => {
  inWindow = id ?? null;
});

void showPopup({
  ask: send,
  tab: async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? null,
  shortcut: captureShortcut,
  openOptions: () => void browser.runtime.openOptionsPage().then(() => window.close()),
  openPanel: () => {
    if (inWindow !== null) void openPanel(inWindow).then(() => window.close());
  },
  close: () => window.close(),
});
