/** In a real Chromium with the real host: what the panel asks of the background, while the host answers and while it is away. */

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Logged, PanelEvent, PanelState } from '../../extension/messages.ts';
import { type Clip, clipId } from '../../scripts/model/clip.ts';
import { CHROMIUM_EXTENSION_ID } from '../../scripts/model/host-message.ts';
import { dayIn } from '../../scripts/model/zone.ts';
import { madeClip } from '../host/talk.ts';
import { idAt, putJson } from '../workspace/some-clip.ts';
import { BRAND_YAML, dataFolder, put } from '../workspace.ts';
import { builtExtension, type ExtensionBrowser, eventsOf, launchExtension, registerHost, unregisterHost, until } from './browser.ts';

const BRAND = 'atelier-lune';
const ADDRESS = 'https://journal.example/articles/lampes';
const PAGE = `<!doctype html><html lang="fr"><head><title>Des lampes</title><meta property="og:type" content="article">
<meta name="author" content="Claire M."></head><body><article><h1>Des lampes</h1>${'<p>Une lampe qui éclaire bien la table du soir.</p>'.repeat(40)}</article></body></html>`;
const PERMALINK = 'https://www.instagram.com/p/Xchaise/';
const OTHER = 'https://journal.example/articles/chaises';
const picture = randomBytes(1_600_000);
const today = dayIn('Europe/Paris', Date.now());

interface Dispatched {
  dispatch(...args: unknown[]): void;
}

let dataDir: string;
let browser: ExtensionBrowser;
let tab: number;
let complaint: Clip;
let article: Clip;

const ask = <T>(message: unknown): Promise<T> => browser.ask<T>(message);
const panel = (): Promise<PanelState> => ask({ type: 'panel', tab });
const last = (): Promise<PanelState> => ask({ type: 'panel-last' });
const log = (event: PanelEvent): Promise<Logged> => ask({ type: 'log', brand: BRAND, event });
const answered = (): PanelEvent => ({
  event: 'answered',
  clip: complaint.id,
  outcome: 'answered',
  permalink: null,
  reply: 'panne',
  language: 'fr',
});
const published: PanelEvent = { event: 'published', entry: 'chaise', variant: 'instagram', permalink: PERMALINK, publishedAt: null };
const seen = ({ panel: shown }: PanelState) => ({
  waiting: shown?.waiting.total,
  published: shown?.posts[0]?.variants[0]?.permalink ?? null,
});

beforeAll(async () => {
  await builtExtension();
  const at = new Date(Date.now() - 60_000);
  complaint = { ...madeClip(BRAND, { id: clipId(at, randomBytes(6).toString('hex')) }).clip, capturedAt: at.toISOString() };
  dataDir = dataFolder({
    [`${BRAND}/brand.yaml`]: BRAND_YAML,
    [`${BRAND}/calendar/chaise.mdx`]: `---\ntitle: Chaise\nat: ${today} 12:30\nvariants:\n  - channel: instagram\n    text: Une chaise\n    media:\n      - file: media/chaise.jpg\n---\n`,
    [`${BRAND}/replies/panne.mdx`]: '---\ntitle: Panne\nvariants:\n  - text: Bonjour {nom}\n---\n',
  });
  put(dataDir, `${BRAND}/media/chaise.jpg`, picture);
  putJson(join(dataDir, BRAND), complaint);
  const { clip } = madeClip(BRAND, { id: clipId(at, randomBytes(6).toString('hex')) });
  article = {
    ...clip,
    capturedAt: at.toISOString(),
    site: 'article',
    url: ADDRESS,
    needsAnswer: false,
    post: { ...clip.post, permalink: ADDRESS },
  };
  putJson(join(dataDir, BRAND), article);
  browser = await launchExtension({ dataDir });
  await browser.serve(ADDRESS, PAGE);
  tab = (await browser.tabOf(await browser.open(ADDRESS))).id;
});
afterAll(() => browser.close());

describe('with a host', () => {
  it('shows nothing before the host was asked, then the brand and the page in view, then the same at once', async () => {
    expect(await last()).toMatchObject({ panel: null, stale: true, page: null, pageClosed: null });
    const state = await panel();
    expect(state).toMatchObject({
      state: { host: 'paired', brand: BRAND, recent: [] },
      stale: false,
      page: { tab, url: ADDRESS, site: 'article' },
      pageClosed: null,
      refusal: null,
      refusedEvents: 0,
      panel: { day: today, waiting: { total: 1, mentions: [{ clip: complaint.id }] }, replies: [{ id: 'panne' }], problems: [] },
    });
    expect(await last()).toMatchObject({ stale: true, page: null, panel: { ...state.panel, known: null } });
    expect(state.panel?.known).toMatchObject({ author: 'Claire M.', clips: [{ clip: article.id }] });
  });

  it('gives a medium of today’s post whole, and no other file', async () => {
    const given = await ask<{ data: string; mime: string }>({ type: 'panel-media', brand: BRAND, file: 'media/chaise.jpg' });
    expect(given.mime).toBe('image/jpeg');
    expect(Buffer.from(given.data, 'base64').equals(picture)).toBe(true);
    expect(await ask({ type: 'panel-media', brand: BRAND, file: '../atelier-lune/brand.yaml' })).toEqual({ problem: 'media-missing' });
  });

  it('keeps what is logged as an event of the folder, shows it at once, and takes it back by another', async () => {
    const logged = await log(answered());
    expect(logged.state).toBe('stored');
    expect(eventsOf(dataDir, BRAND)).toMatchObject([{ event: 'answered', id: logged.event, clip: complaint.id, reply: 'panne' }]);
    expect(seen(await last())).toEqual({ waiting: 0, published: null });
    expect(seen(await panel())).toEqual({ waiting: 0, published: null });
    expect(await ask({ type: 'unlog', event: logged.event })).toMatchObject({ state: 'stored' });
    expect(eventsOf(dataDir, BRAND)).toContainEqual(expect.objectContaining({ event: 'undone', clip: logged.event }));
    expect(seen(await panel())).toEqual({ waiting: 1, published: null });
  });

  it('logs nothing that is no event of the panel, nor undoes what it never logged', async () => {
    const before = eventsOf(dataDir, BRAND).length;
    const wrong = [
      { event: 'undone', clip: complaint.id },
      { event: 'changed', clip: complaint.id, said: { tone: 'positive' } },
      { ...published, permalink: 'javascript:alert(1)' },
      { ...answered(), more: true },
      null,
    ];
    for (const event of wrong) expect(await ask({ type: 'log', brand: BRAND, event })).toEqual({ problem: 'not-kept' });
    expect(await ask({ type: 'unlog', event: idAt('2026-11-20T09:00:00Z', 1) })).toEqual({ problem: 'not-kept' });
    expect(eventsOf(dataDir, BRAND)).toHaveLength(before);
  });

  it('says which pages the browser never opens to it', async () => {
    const page = await browser.context.newPage();
    await page.goto('chrome://version');
    await page.bringToFront();
    const { id } = await browser.tabOf(page);
    expect(await ask({ type: 'panel', tab: id })).toMatchObject({ page: null, pageClosed: 'page-closed-to-extensions', stale: false });
    await page.close();
  });

  it('answers the extension’s own pages only, not the card in a page', async () => {
    const worker = await browser.worker();
    const asked = (type: string) =>
      worker.evaluate(
        async ([target, message]) => {
          const [frame] = await chrome.scripting.executeScript({
            target: { tabId: target },
            args: [message],
            func: (said: string) => chrome.runtime.sendMessage({ type: said, file: 'media/chaise.jpg', tab: null }).catch(() => undefined),
          });
          return frame?.result ?? null;
        },
        [tab, type] as const,
      );
    for (const type of ['panel-last', 'panel', 'panel-media', 'log', 'unlog']) expect(await asked(type), type).toBeNull();
    expect(await asked('state')).not.toBeNull();
  });

  it('opens from the extension’s pages; its command has free keys and tells the open panel to look again; the button has its menu', async () => {
    const worker = await browser.worker();
    const commands = await worker.evaluate(() => chrome.commands.getAll());
    expect(commands.find(({ name }) => name === 'panel')?.shortcut).toBe('Alt+Shift+J');
    expect(await worker.evaluate(() => chrome.sidePanel.getOptions({}))).toMatchObject({ path: 'sidepanel.html', enabled: true });
    const panels = () => worker.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as never] })).length);
    const own = await browser.context.newPage();
    await own.goto(`chrome-extension://${CHROMIUM_EXTENSION_ID}/options.html`);
    await own.evaluate(() => {
      chrome.runtime.onMessage.addListener((message) => {
        if (message.type === 'look-again') document.title = 'look-again';
      });
    });
    const given = await browser.tabOf(own);
    expect(await panels()).toBe(0);
    await worker.evaluate((target) => (chrome.commands.onCommand as unknown as Dispatched).dispatch('panel', target), given);
    await until('the panel to be told', async () => (await own.title()) === 'look-again');
    // A dispatched event is no gesture, and the browser opens nothing for it; a click in a page of the extension is one.
    await own.evaluate((windowId) => chrome.sidePanel.open({ windowId }), given.windowId);
    await until('the panel', async () => (await panels()) === 1);
    // The browser refuses an item whose name is there already.
    const taken = () =>
      new Promise<string>((resolve) => {
        chrome.contextMenus.create({ id: 'panel', title: 'x', contexts: ['action'] }, () =>
          resolve(chrome.runtime.lastError?.message ?? ''),
        );
      });
    expect(await worker.evaluate(taken)).toContain('duplicate id');
    await own.close();
  });
});

describe('while no host answers', () => {
  it('shows the last panel with what was logged since, and delivers it when the host is back', async () => {
    await panel();
    unregisterHost(browser.profile);
    const { profile } = browser;
    await browser.context.close();
    browser = await launchExtension({ profile });
    await browser.serve(ADDRESS, PAGE);
    tab = (await browser.tabOf(await browser.open(ADDRESS))).id;
    const before = eventsOf(dataDir, BRAND).length;

    const first = await log(published);
    expect(first.state).toBe('waiting');
    expect(seen(await last())).toEqual({ waiting: 1, published: PERMALINK });
    const away = await panel();
    expect(away).toMatchObject({ stale: true, state: { host: 'not-paired', waiting: 1 }, page: { url: ADDRESS } });
    expect(seen(away)).toEqual({ waiting: 1, published: PERMALINK });
    expect(away.panel?.known).toMatchObject({ author: 'Claire M.' });
    // What the host said of one page is said of no other.
    await browser.serve(OTHER, PAGE.replace('Claire M.', 'Ada B.'));
    const other = (await browser.tabOf(await browser.open(OTHER))).id;
    expect(await ask({ type: 'panel', tab: other })).toMatchObject({ page: { author: 'Ada B.' }, panel: { known: null } });
    expect(await ask({ type: 'panel-media', brand: BRAND, file: 'media/chaise.jpg' })).toEqual({ problem: 'host-away' });

    expect(await ask({ type: 'unlog', event: first.event })).toEqual({ event: first.event, state: 'stored' });
    expect(seen(await last())).toEqual({ waiting: 1, published: null });
    await log(answered());
    await log(published);
    expect(eventsOf(dataDir, BRAND)).toHaveLength(before);

    registerHost(profile, dataDir);
    await browser.ask({ type: 'retry' });
    await until('two events', () => eventsOf(dataDir, BRAND).length === before + 2);
    const back = await panel();
    expect([back.stale, seen(back)]).toEqual([false, { waiting: 0, published: PERMALINK }]);
  });

  it('says of a host that knows no panel that it is too old, and keeps the last one', async () => {
    const old = `node -e '
const hello = (ask) => ({ type: "hello", ask, protocol: 1, host: "0.1.0", brands: [] });
let held = Buffer.alloc(0);
process.stdin.on("data", (chunk) => {
  held = Buffer.concat([held, chunk]);
  for (let size; held.length >= 4 && held.length >= 4 + (size = held.readUInt32LE()); held = held.subarray(4 + size)) {
    const { type, ask } = JSON.parse(held.subarray(4, 4 + size));
    const said = Buffer.from(JSON.stringify(type === "hello" ? hello(ask) : { type: "refused", ask, code: "not-understood", detail: "", retry: false }));
    const head = Buffer.alloc(4);
    head.writeUInt32LE(said.length);
    process.stdout.write(Buffer.concat([head, said]));
  }
});' --`.replace(/^node/, `"${process.execPath}"`);
    registerHost(browser.profile, dataDir, old);
    const { profile } = browser;
    await browser.ask({ type: 'choose-brand', folder: BRAND });
    await browser.context.close();
    browser = await launchExtension({ profile });
    const state = await ask<PanelState>({ type: 'panel', tab: null });
    expect([state.state.host, state.stale, state.refusal, seen(state).waiting]).toEqual(['host-too-old', true, null, 0]);
    expect((await ask<PanelState['state']>({ type: 'state' })).host).toBe('paired');
  });
});
