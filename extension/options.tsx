import browser from 'webextension-polyfill';
import { showOptions } from './ui/options.ts';
import { send } from './ui/send.ts';
import { captureShortcut } from './ui/shortcut.ts';

const everySite = { origins: ['<all_urls>'] };

void showOptions({
  ask: send,
  browser: location.protocol === 'moz-extension:' ? 'firefox' : 'chromium',
  lastTab: async () => {
    const own = await browser.tabs.getCurrent();
    const others = (await browser.tabs.query({})).filter(({ id }) => id !== undefined && id !== own?.id);
    const last = others.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))[0];
    return last?.id === undefined ? null : { id: last.id, title: last.title ?? null };
  },
  shortcut: captureShortcut,
  access: {
    given: () => browser.permissions.contains(everySite),
    ask: () => browser.permissions.request(everySite),
    withdraw: () => browser.permissions.remove(everySite),
  },
});
