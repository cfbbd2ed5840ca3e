/// <reference types="chrome" />
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { panelWords } from '../../extension/ui/words.ts';
import { builtExtension, type ExtensionBrowser, launchExtension, registerHost, until } from '../extension/browser.ts';
import { HOST } from '../host/talk.ts';
import { loadFixture } from '../sites/read-fixture.ts';
import { type Bench, type Figure, withFolder } from './_bench.ts';
import { BRAND, writeMentions, yaml } from './watch.ts';

const PAGE = 'facebook--post-fr';
const CLIPS = [300, 5000] as const;
/** Replies of the library and posts of the day, so that the panel has something of everything. */
const REPLIES = 40;
const POSTS = 6;
const OPENINGS = 20;
const FIRST = 5;
const WARM_UP = 2;
/** Until what was last known is painted, 95th percentile, milliseconds. */
const GOAL = 300;
const PATIENCE = 30_000;

declare global {
  /** Milliseconds after navigation began. */
  var paintedAt: { content?: number; fresh?: number };
}

type Times = readonly number[];
const share = (times: Times, part: number): number => [...times].sort((a, b) => a - b)[Math.ceil(times.length * part) - 1] ?? 0;
const p95 = (times: Times): number => share(times, 0.95);
const both = (times: Times): string => `median ${share(times, 0.5).toFixed(0)} ms, p95 ${p95(times).toFixed(0)} ms`;

/** Notes, inside a page of the extension, when its content was painted, and when it is the host's. Goes there as its text. */
function watchPaint({ stale, loading }: { stale: string; loading: string }): void {
  if (location.protocol !== 'chrome-extension:') return;
  globalThis.paintedAt = {};
  const painted = (what: 'content' | 'fresh') => {
    if (globalThis.paintedAt[what] !== undefined) return;
    globalThis.paintedAt[what] = Number.NaN;
    // A frame that begins after the next one was drawn.
    requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis.paintedAt, { [what]: performance.now() })));
  };
  new MutationObserver(() => {
    const age = document.querySelector('header [data-key=age]')?.textContent ?? '';
    if (document.querySelector('#waiting [data-key] summary, main > header h1')?.textContent) painted('content');
    if (age !== '' && age !== loading && !age.includes(stale)) painted('fresh');
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

const paint = async (page: Page, what: 'content' | 'fresh'): Promise<number> => {
  const at = await page.waitForFunction((name) => globalThis.paintedAt?.[name] || null, what, { timeout: PATIENCE });
  return (await at.jsonValue()) as number;
};

/** A data folder of so many messages, with replies and posts of its day. */
function writeData(data: string, clips: number): void {
  const folder = join(data, BRAND);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'brand.yaml'), yaml(20));
  writeMentions(folder, clips);
  for (const name of ['replies', 'calendar']) mkdirSync(join(folder, name));
  for (let at = 0; at < REPLIES; at += 1)
    writeFileSync(
      join(folder, `replies/reply-${at}.mdx`),
      `---\ntitle: Réponse ${at}\ntags: [livraison]\nvariants:\n  - text: Bonjour {nom}, merci pour votre message ${at}.\n---\n`,
    );
  for (let at = 0; at < POSTS; at += 1)
    writeFileSync(
      join(folder, `calendar/post-${at}.mdx`),
      `---\ntitle: Publication ${at}\nat: 2026-11-21 1${at}:30\nvariants:\n  - channel: instagram\n    text: Une chaise ${at}\n---\n`,
    );
}

/** Process ids of the hosts of a data folder. */
const hostsOf = (data: string): number[] =>
  execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('host/host.ts') && line.includes(data))
    .map((line) => Number.parseInt(line, 10));

interface Opened {
  content: number;
  fresh: number;
}

/** Opens the panel so many times; `before` each. */
async function openings(browser: ExtensionBrowser, page: Page, count: number, before: () => Promise<unknown>): Promise<Opened[]> {
  const times: Opened[] = [];
  while (times.length < count) {
    await before();
    const panel = await browser.openPanel(page);
    times.push({ content: await paint(panel, 'content'), fresh: await paint(panel, 'fresh') });
    await panel.close();
  }
  return times;
}

/** Openings while the browser has put the background to sleep, as it does after half a minute: the panel wakes it. */
async function asleep(browser: ExtensionBrowser, page: Page, count: number): Promise<Opened[]> {
  const panel = await browser.openPanel(page);
  await paint(panel, 'fresh');
  const session = await browser.context.newCDPSession(panel);
  let stopped = false;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    stopped = versions.every(({ runningStatus }) => runningStatus === 'stopped');
  });
  await session.send('ServiceWorker.enable');
  const times: Opened[] = [];
  while (times.length < count) {
    await session.send('ServiceWorker.stopAllWorkers');
    await until('the background asleep', () => stopped);
    await panel.reload();
    times.push({ content: await paint(panel, 'content'), fresh: await paint(panel, 'fresh') });
  }
  await panel.close();
  return times;
}

/** The popup's openings. */
async function popups(browser: ExtensionBrowser, page: Page, count: number): Promise<Times> {
  const times: number[] = [];
  while (times.length < count) {
    const popup = await browser.openPopup(page);
    times.push(await paint(popup, 'content'));
    await popup.close();
  }
  return times;
}

/** Stops the host; its next answer starts it anew. */
async function stopHost(data: string): Promise<void> {
  for (const pid of hostsOf(data)) process.kill(pid, 'SIGKILL');
  await until('the host is gone', () => hostsOf(data).length === 0);
}

async function forgotten(browser: ExtensionBrowser): Promise<void> {
  await (await browser.worker()).evaluate((key) => chrome.storage.local.remove(key), `panel:${BRAND}`);
}

async function measured(folder: string, clips: number, quick: boolean): Promise<Figure[]> {
  const data = join(folder, `data-${clips}`);
  writeData(data, clips);
  const extension = await builtExtension();
  const browser = await launchExtension({ dataDir: data, extension, language: 'en', viewport: { width: 360, height: 800 } });
  try {
    // As `vigie pair` registers it, with Node's compiled code kept.
    registerHost(
      browser.profile,
      data,
      `env NODE_COMPILE_CACHE="${join(folder, 'compiled')}" "${process.execPath}" "${HOST}" --data "${data}"`,
    );
    await browser.context.addInitScript(watchPaint, { stale: panelWords('en').stale, loading: panelWords('en').loading });
    const fixture = loadFixture(PAGE);
    await browser.serve(fixture.at, fixture.html);
    const page = await browser.open(fixture.at);
    const many = quick ? 4 : OPENINGS;
    const nothing = async () => {
      await stopHost(data);
      await forgotten(browser);
    };
    const first = await openings(browser, page, quick ? 2 : FIRST, nothing);
    await openings(browser, page, WARM_UP, async () => {});
    const warm = await openings(browser, page, many, async () => {});
    const cold = await openings(browser, page, many, () => stopHost(data));
    const sleeping = await asleep(browser, page, many);
    const popup = (await popups(browser, page, many + WARM_UP)).slice(WARM_UP);
    const painted = (what: string, times: Opened[]): Figure => {
      const content = times.map((one) => one.content);
      return {
        what: `${what}: what was last known is painted`,
        measured: both(content),
        baseline: `popup ${both(popup)}`,
        ratio: p95(content) / p95(popup),
        goal: `p95 ≤ ${GOAL} ms`,
        met: p95(content) <= GOAL,
      };
    };
    const answered = (what: string, times: Opened[]): Figure => ({
      what: `${what}: the host’s answer is shown`,
      measured: both(times.map(({ fresh }) => fresh)),
      goal: '—',
      met: true,
    });
    const of = `${clips} clips, ${many} openings`;
    return [
      painted(`${of}, the host running`, warm),
      answered(`${of}, the host running`, warm),
      painted(`${of}, the host to be started`, cold),
      answered(`${of}, the host to be started`, cold),
      painted(`${of}, the background asleep`, sleeping),
      answered(`${of}, the background asleep`, sleeping),
      answered(`${clips} clips, ${first.length} openings with nothing known`, first),
    ];
  } finally {
    await browser.close();
  }
}

export const bench: Bench = {
  name: 'panel',
  about:
    'the side panel opened over a page in Chromium with the real host: from navigation to a frame with what was last known, and to one with the host’s answer. Baseline: the popup in the same run, to its first content.',
  run: (quick) =>
    withFolder(async (folder): Promise<Figure[]> => {
      const figures: Figure[] = [];
      for (const clips of CLIPS) figures.push(...(await measured(folder, quick ? clips / 10 : clips, quick)));
      const extension = await builtExtension();
      const script = /src="\/?([^"]+)"/.exec(readFileSync(join(extension, 'sidepanel.html'), 'utf8'))?.[1] ?? '';
      const bytes = statSync(join(extension, script)).size;
      return [...figures, { what: 'script of the panel', measured: `${(bytes / 1000).toFixed(0)} KB`, goal: '—', met: true }];
    }),
};
