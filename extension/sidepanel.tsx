import browser from 'webextension-polyfill';
import type { LookAgain } from './messages.ts';
import { showPanel } from './ui/panel/panel.ts';
import { send } from './ui/send.ts';
import { captureShortcut } from './ui/shortcut.ts';

void showPanel({
  ask: send,
  tab: async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? null,
  shortcut: captureShortcut,
  onPage: (changed, left) => {
    browser.tabs.onActivated.addListener(() => {
      left();
      changed();
    });
    browser.tabs.onUpdated.addListener((_, { status, url }, { active }) => {
      if (active && status === 'loading') left();
      if (active && (status === 'complete' || url !== undefined)) changed();
    });
    browser.runtime.onMessage.addListener((message: unknown) => {
      if ((message as LookAgain | null)?.type === 'look-again') changed();
      return undefined;
    });
  },
  askAccess: () => browser.permissions.request({ origins: ['<all_urls>'] }),
  openOptions: () => void browser.runtime.openOptionsPage(),
  now: () => new Date(),
});
