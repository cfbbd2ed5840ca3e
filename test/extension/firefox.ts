/**
 * Firefox with the extension in it exactly as it is built, and the host that `vigie pair` registered. Pages are served at their real addresses
 * from texts, over WebDriver BiDi; every other request ends at a proxy that is not there.
 *
 * The gestures are the real ones and grant a real `activeTab`: with `--remote-allow-system-access` a script in the browser's own window presses
 * the keys, opens the context menu and chooses its item, or clicks the toolbar button. BiDi's own key actions reach the page only (Firefox ESR
 * 153, November 2026).
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Answers, Message } from '../../extension/messages.ts';
import { FIREFOX_EXTENSION_ID, HOST_NAME } from '../../scripts/model/host-message.ts';
import { needFirefox } from '../firefox.ts';
import {
  chooseButtonItem,
  chooseMenuItem,
  clickButton,
  misdeeds,
  openOwnPage,
  type PressedKeys,
  pressKeys,
  uuidOf,
} from './firefox-window.ts';
import { builtExtension } from './installed.ts';

const VIGIE = join(import.meta.dirname, '../../scripts/vigie.ts');
const DEAD_PROXY = { 'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': 9 };

/** A page of the extension, open in a tab. */
export interface OwnPage {
  /** Value of an expression in the page, JSON. */
  evaluate<T>(expression: string): Promise<T>;
}

export interface FirefoxWithExtension {
  /** Serves a page's HTML at an address, and nothing else of the web. */
  serve(address: string, html: string): void;
  /** Opens an address that is served, in front, with the pointer on an element when one is named. */
  open(address: string, point?: string | null): Promise<Page>;
  /** Presses keys where the focus is: in the popup when it is open, else in the page in front. */
  press(keys: PressedKeys): Promise<void>;
  /** The context menu's item, on an element. Resolves with its label. */
  menu(page: Page, selector: string): Promise<string>;
  /** Clicks the toolbar button. Resolves with the address and size of the popup that opened, CSS pixels. */
  button(page: Page): Promise<{ address: string; width: number; height: number }>;
  /** The words of the card in the page; null while there is none. It lies in a closed shadow root, which only the browser sees into. */
  card(page: Page): Promise<string | null>;
  /** The menu of the toolbar button, and its item of that label. */
  buttonMenu(page: Page, label: string): Promise<void>;
  /** Value of an expression about `sidebar`, the document of the open sidebar (null: none), JSON. Asked from a page that `ask` has opened. */
  sidebar<T>(expression: string): Promise<T>;
  /** Opens the popup or the options page in a tab. */
  own(name: 'popup' | 'options'): Promise<OwnPage>;
  /** Sends a message to the background as the extension's own pages do. */
  ask<M extends Message>(message: M): Promise<Answers[M['type']]>;
  /** Errors of the extension's scripts since this was last asked. */
  errors(): Promise<string[]>;
  /** Takes the host away and stops the one that runs; `false` gives it back. */
  hostAway(away: boolean): void;
  close(): Promise<void>;
}

interface Connection {
  send(method: string, parameters: object): Promise<{ result: never }>;
}
interface Remote {
  type: string;
  value?: { nodeType?: number; nodeValue?: string; children?: Remote[]; shadowRoot?: Remote | null };
}

/** Pairs a data folder with a new Firefox and launches it with the extension. */
export async function launchFirefox(dataDir: string): Promise<FirefoxWithExtension> {
  const home = mkdtempSync(join(tmpdir(), 'vigie-firefox-'));
  mkdirSync(join(home, '.mozilla/firefox'), { recursive: true });
  const { XDG_CONFIG_HOME: _, XDG_DATA_HOME: __, ...inherited } = process.env;
  const env = { ...inherited, HOME: home, TZ: 'UTC' };
  execFileSync(process.execPath, [VIGIE, 'pair', '--data', dataDir], { env, stdio: 'ignore' });
  const built = await builtExtension('firefox');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: needFirefox(),
    headless: true,
    env,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1200', '--height=900'],
    extraPrefsFirefox: { ...DEAD_PROXY, 'intl.locale.requested': 'en-US', 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': 9 },
  });
  await browser.installExtension(built);
  return driving(browser, home, dataDir);
}

async function driving(browser: Browser, home: string, dataDir: string): Promise<FirefoxWithExtension> {
  const { connection } = browser as unknown as { connection: Connection };
  const send = async <T>(method: string, parameters: object): Promise<T> => (await connection.send(method, parameters)).result as T;
  const call = async <T>(context: string, functionDeclaration: string, args: unknown[]): Promise<T> => {
    const said = await send<{ type: string; result?: { value?: string }; exceptionDetails?: { text: string } }>('script.callFunction', {
      functionDeclaration: `async (given) => JSON.stringify((await (${functionDeclaration})(...JSON.parse(given))) ?? null)`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      awaitPromise: true,
      target: { context },
    });
    if (said.type !== 'success') throw new Error(`Firefox: ${said.exceptionDetails?.text}`);
    return JSON.parse(said.result?.value ?? 'null');
  };
  const contexts = async (scope: object = {}) =>
    (await send<{ contexts: { context: string; url: string }[] }>('browsingContext.getTree', scope)).contexts;
  const window = (await contexts({ 'moz:scope': 'chrome' }))[0]?.context ?? '';
  /** Runs a function of firefox-window.ts in the browser's own window; it goes as its text. */
  const inWindow = <A extends unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>> => call(window, String(work), args);
  const uuid = await inWindow(uuidOf, FIREFOX_EXTENSION_ID);

  const contextOf = async (address: string): Promise<string> => {
    const found = (await contexts()).find(({ url }) => url === address);
    if (!found) throw new Error(`No tab of ${address}`);
    return found.context;
  };
  const own = async (name: 'popup' | 'options'): Promise<OwnPage> => {
    const address = `moz-extension://${uuid}/${name}.html`;
    await inWindow(openOwnPage, address);
    const context = await contextOf(address);
    return { evaluate: (expression) => call(context, `() => (${expression})`, []) };
  };
  let options: OwnPage | null = null;
  let known = 0;
  const served = new Map<string, string>();
  const registered = join(home, '.mozilla/native-messaging-hosts', `${HOST_NAME}.json`);

  return {
    own,
    serve: (address, html) => void served.set(new URL(address).href, html),
    async open(address, point = null) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const body = served.get(request.url());
        void (body === undefined ? request.abort() : request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body }));
      });
      await page.goto(address, { waitUntil: 'load' });
      await page.bringToFront();
      if (point !== null) await page.hover(point);
      return page;
    },
    press: (keys) => inWindow(pressKeys, keys),
    async menu(page, selector) {
      await page.bringToFront();
      await page.hover(selector);
      const box = await (await page.$(selector))?.boundingBox();
      const { x, y } = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
      if (!box) throw new Error(`Nothing to point at: ${selector}`);
      return inWindow(chooseMenuItem, FIREFOX_EXTENSION_ID, box.x - x + box.width / 2, box.y - y + box.height / 2);
    },
    async button(page) {
      await page.bringToFront();
      return inWindow(clickButton, FIREFOX_EXTENSION_ID);
    },
    async buttonMenu(page, label) {
      await page.bringToFront();
      await inWindow(chooseButtonItem, FIREFOX_EXTENSION_ID, label);
    },
    async sidebar(expression) {
      options ??= await own('options');
      return options.evaluate(`((sidebar) => (${expression}))(browser.extension.getViews({ type: 'sidebar' })[0]?.document ?? null)`);
    },
    async card(page) {
      const { nodes } = await send<{ nodes: Remote[] }>('browsingContext.locateNodes', {
        context: await contextOf(page.url()),
        locator: { type: 'css', value: 'vigie-card' },
        serializationOptions: { maxDomDepth: 20, includeShadowTree: 'all' },
      });
      return nodes[0] ? wordsOf(nodes[0]) : null;
    },
    async ask(message) {
      options ??= await own('options');
      return options.evaluate(`browser.runtime.sendMessage(${JSON.stringify(message)})`);
    },
    async errors() {
      const all = await inWindow(misdeeds, uuid);
      const fresh = all.slice(known);
      known = all.length;
      return fresh;
    },
    hostAway(away) {
      if (away) renameSync(registered, `${registered}.away`);
      else renameSync(`${registered}.away`, registered);
      if (away) for (const pid of hostsOf(dataDir)) process.kill(pid, 'SIGKILL');
    },
    async close() {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Text of a node as BiDi tells it, its closed shadow roots included; a space between elements. */
function wordsOf({ value }: Remote): string {
  if (value?.nodeType === 3) return value.nodeValue ?? '';
  return [...(value?.shadowRoot ? [value.shadowRoot] : []), ...(value?.children ?? [])].map(wordsOf).join(' ');
}

/** Process ids of the hosts that keep clips in a data folder. */
function hostsOf(dataDir: string): number[] {
  const listed = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' });
  return listed
    .split('\n')
    .filter((line) => line.includes('host/host.ts') && line.includes(dataDir))
    .map((line) => Number.parseInt(line, 10));
}
