/// <reference types="chrome" />
/**
 * Chromium with the extension in it and the real native host behind it, for the end-to-end tests. Pages are served at their real addresses
 * from texts; gestures are dispatched in the service worker, since no test can press a browser's own keys. A dispatched gesture grants no
 * `activeTab`, so the tested copy of the extension declares its hosts: that is its only difference.
 */

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import type { Pointed } from '../../extension/page/page-api.ts';
import type { Clip, ClipEvent } from '../../scripts/model/clip.ts';
import { CHROMIUM_EXTENSION_ID } from '../../scripts/model/host-message.ts';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { builtExtension, registerHost, testExtension } from './installed.ts';

export { builtExtension, registerHost, testExtension, unregisterHost } from './installed.ts';

export interface ExtensionBrowser {
  context: BrowserContext;
  /** The browser's profile: launch again with the same one to see what outlives a browser. */
  profile: string;
  downloads: string;
  /** The service worker; asks for it anew, as browsers stop and start it. */
  worker(): Promise<Worker>;
  /** Serves a page's HTML at an address, and nothing else of the web. */
  serve(address: string, html: string): Promise<void>;
  /** Opens an address that is served, in front. */
  open(address: string): Promise<Page>;
  /** The keyboard shortcut on a page. Resolves when the event was given, not when the clip is kept. */
  shortcut(page: Page): Promise<void>;
  /** The context menu's item on a page, on what it points at. */
  menu(page: Page, pointed?: Pointed): Promise<void>;
  /** The popup of the toolbar button, opened in a window of its own over the tab that `page` is. */
  openPopup(page: Page): Promise<Page>;
  /** The side panel, opened in a window of its own beside the tab that `page` is, which it takes for the tab in view. */
  openPanel(page: Page): Promise<Page>;
  /** Sends a message to the background as the extension's own pages do, and gives the answer. */
  ask<T>(message: unknown): Promise<T>;
  /** What a page's tab is called inside the browser. */
  tabOf(page: Page): Promise<{ id: number; windowId: number; url: string }>;
  /** Process id of the browser, for tests that kill it. */
  pid(): Promise<number>;
  close(): Promise<void>;
}

/** How a browser is launched. */
export interface Launch {
  /** Folder of brands; without one no host is registered. */
  dataDir?: string;
  /** Folder of a built extension; by default the one that is built from the sources. */
  extension?: string;
  /** A profile to use again. */
  profile?: string;
  language?: 'fr' | 'en';
  /** Size of the window's inside, CSS pixels. */
  viewport?: { width: number; height: number };
  deviceScaleFactor?: number;
}

/** Launches Chromium with the extension, and the host when a data folder is given. */
export async function launchExtension(how: Launch = {}): Promise<ExtensionBrowser> {
  const profile = how.profile ?? mkdtempSync(join(tmpdir(), 'vigie-browser-'));
  const downloads = join(profile, 'test-downloads');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  if (how.dataDir !== undefined) registerHost(profile, how.dataDir);
  const extension = testExtension(how.extension ?? (await builtExtension()), profile);
  writePreferences(profile, downloads);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needChromium(),
    headless: true,
    locale: how.language === 'fr' ? 'fr-FR' : 'en-GB',
    viewport: how.viewport ?? { width: 1200, height: 800 },
    deviceScaleFactor: how.deviceScaleFactor ?? 1,
    acceptDownloads: true,
    args: [...CHROMIUM_ARGS, `--lang=${how.language ?? 'en'}`, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  // Playwright would take each download away under a name of its own.
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Browser.setDownloadBehavior', { behavior: 'default' });
  const served = new Map<string, string>();
  await context.route(/^https?:/, async (route) => {
    const html = served.get(route.request().url());
    await (html === undefined ? route.abort() : route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  });
  const worker = async (): Promise<Worker> => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const awake = await worker();
  // What a worker takes for the browser's language depends on the pages that Playwright has opened by then.
  if (how.language) await awake.evaluate((language) => chrome.storage.local.set({ language }), how.language);

  const tabOf = async (page: Page) => {
    const address = page.url();
    return (await worker()).evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      // The address of a page that is closed to extensions is not told: it is then the one in view.
      const named = tabs.filter((one) => one.url === url || (one.url === undefined && one.active));
      const tab = named.sort((a, b) => Number(b.url === url) - Number(a.url === url) || Number(b.active) - Number(a.active))[0];
      if (!tab) throw new Error(`No tab of ${url}`);
      return tab as unknown as { id: number; windowId: number; url: string };
    }, address);
  };

  /** One of the extension's pages in a window of its own: the page beneath stays in view, as it does under a popup and beside the panel. */
  const openOver = async (page: Page, file: string): Promise<Page> => {
    const tab = await tabOf(page);
    const [own] = await Promise.all([
      context.waitForEvent('page'),
      (await worker()).evaluate(async () => {
        await chrome.windows.create({ url: 'about:blank', width: 400, height: 640 });
      }),
    ]);
    // It asks which tab is in view. As a page of its own it would be that tab itself: it is told of the one beneath it.
    await own.addInitScript((given) => {
      chrome.tabs.query = ((_: unknown, done?: (tabs: unknown[]) => void) => (done ? done([given]) : Promise.resolve([given]))) as never;
    }, tab);
    await own.goto(`chrome-extension://${CHROMIUM_EXTENSION_ID}/${file}`);
    return own;
  };

  return {
    context,
    profile,
    downloads,
    worker,
    tabOf,
    async serve(address, html) {
      served.set(asked(address), html);
    },
    async open(address) {
      const page = await context.newPage();
      await page.goto(address, { waitUntil: 'load' });
      await page.bringToFront();
      return page;
    },
    async shortcut(page) {
      await page.bringToFront();
      const tab = await tabOf(page);
      await (await worker()).evaluate((given) => (chrome.commands.onCommand as unknown as Dispatched).dispatch('capture', given), tab);
    },
    async menu(page, pointed = {}) {
      await page.bringToFront();
      const tab = await tabOf(page);
      const info = {
        menuItemId: 'capture',
        editable: false,
        pageUrl: tab.url,
        ...(pointed.selection !== undefined && { selectionText: pointed.selection }),
        ...(pointed.link !== undefined && { linkUrl: pointed.link }),
        ...(pointed.image !== undefined && { srcUrl: pointed.image, mediaType: 'image' }),
      };
      await (await worker()).evaluate(([what, where]) => (chrome.contextMenus.onClicked as unknown as Dispatched).dispatch(what, where), [
        info,
        tab,
      ] as const);
    },
    openPopup: (page) => openOver(page, 'popup.html'),
    openPanel: (page) => openOver(page, 'sidepanel.html'),
    async ask<T>(message: unknown): Promise<T> {
      const own = await context.newPage();
      try {
        await own.goto(`chrome-extension://${CHROMIUM_EXTENSION_ID}/options.html`);
        return (await own.evaluate((given) => chrome.runtime.sendMessage(given), message)) as T;
      } finally {
        await own.close();
      }
    },
    async pid() {
      if (!session) throw new Error('No browser to ask.');
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      return (processInfo as { type: string; id: number }[]).find(({ type }) => type === 'browser')?.id ?? 0;
    },
    async close() {
      await context.close();
      if (how.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** An address as it is asked for: without what stands behind the #. */
const asked = (address: string): string => new URL(address).href.replace(/#.*$/, '');

interface Dispatched {
  dispatch(...args: unknown[]): void;
}

/** Downloads go to a folder of the test and ask nothing. */
function writePreferences(profile: string, downloads: string): void {
  const path = join(profile, 'Default/Preferences');
  if (existsSync(path)) return;
  mkdirSync(downloads, { recursive: true });
  writeFileSync(path, JSON.stringify({ download: { default_directory: downloads, prompt_for_download: false } }));
}

/** Every clip of a brand as the host wrote it, oldest first; half-written files make this throw. */
export function clipsOf(dataDir: string, brand: string): Clip[] {
  return filesOf(dataDir, brand, (name) => name.endsWith('.json') && !name.endsWith('.event.json')) as Clip[];
}

/** Every event of a brand's clips, oldest first. */
export function eventsOf(dataDir: string, brand: string): ClipEvent[] {
  return filesOf(dataDir, brand, (name) => name.endsWith('.event.json')) as ClipEvent[];
}

function filesOf(dataDir: string, brand: string, wanted: (name: string) => boolean): unknown[] {
  const folder = join(dataDir, brand, 'clips');
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(wanted).sort();
  return paths.map((path) => JSON.parse(readFileSync(join(folder, path), 'utf8')));
}

/** Waits until something is so, looking every 20 ms. Throws with `what` when it is not within the patience, milliseconds. */
export async function until<T>(what: string, look: () => T | Promise<T>, patience = 15_000): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found as NonNullable<T>;
    if (Date.now() > end) throw new Error(`Not within ${patience} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
