/// <reference types="chrome" />
/** The pages of test/fixtures/sites in a Chromium with the extension: at their addresses, at their moment, with their element pointed at. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { Pointed } from '../../extension/page/page-api.ts';
import { type Clip, monthOfClip, readClip } from '../../scripts/model/clip.ts';
import type { Fixture } from '../sites/read-fixture.ts';
import { type ExtensionBrowser, until } from './browser.ts';

/** As the browser's tools tell it. */
interface Node {
  nodeType: number;
  nodeName: string;
  nodeValue: string;
  children?: Node[];
  shadowRoots?: Node[];
}

/** Hosts whose images their pages may show and not read: these are cut out of the picture of the post. */
const KEPT_TO_THEMSELVES = /(^|\.)(?:cdninstagram\.com|fbcdn\.net|licdn\.com)$/;

/** Answers every image with one of our own: pages then have the layout that they have when their pictures come. */
export async function serveImages({ context }: ExtensionBrowser): Promise<void> {
  const body = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#b86' } })
    .png()
    .toBuffer();
  await context.route(/^https?:/, async (route) => {
    const request = route.request();
    if (!['image', 'fetch'].includes(request.resourceType())) return route.fallback();
    const open = !KEPT_TO_THEMSELVES.test(new URL(request.url()).hostname);
    await route.fulfill({ contentType: 'image/png', body, headers: open ? { 'access-control-allow-origin': '*' } : {} });
  });
}

/** Opens a fixture's page, with the clock of the extension's scripts in it stopped at the fixture's moment. */
export async function openFixture(browser: ExtensionBrowser, { at, now, html }: Fixture): Promise<Page> {
  await browser.serve(at, html);
  const page = await browser.open(at);
  // Without the site's own style sheet each icon would be as wide as the window.
  await page.addStyleTag({ content: 'svg { width: 24px; height: 24px }' });
  const { id } = await browser.tabOf(page);
  await (await browser.worker()).evaluate(
    async ([tabId, moment]) => {
      const stop = (stopped: string): void => {
        const Running = Date;
        globalThis.Date = class extends Running {
          constructor(...given: unknown[]) {
            super(...((given.length === 0 ? [stopped] : given) as [string]));
          }
          static override now = (): number => new Running(stopped).getTime();
        } as DateConstructor;
      };
      await chrome.scripting.executeScript({ target: { tabId }, func: stop, args: [moment] });
    },
    [id, now] as const,
  );
  return page;
}

/** Puts the pointer on the fixture's element, as a person does. Throws when something lies over it. */
export async function pointAt(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().hover({ timeout: 5_000 });
}

/** What the context menu gives of the element under the pointer: a link's address, an image's, or else the text selected in it. */
export const menuOn = (page: Page, selector: string): Promise<Pointed> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const link = element.closest<HTMLAnchorElement>('a[href]')?.href;
      const image = element instanceof HTMLImageElement ? element.currentSrc : undefined;
      const selection = element.textContent?.trim().split(/\s+/).slice(0, 3).join(' ') ?? '';
      return link || image ? { ...(link && { link }), ...(image && { image }) } : { selection };
    });

/** What the card in a page says: its shadow root is closed to the page, not to the browser's own tools. */
export async function cardText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const texts = ({ nodeType, nodeValue, children = [], shadowRoots = [] }: Node): string[] => [
    ...(nodeType === 3 ? [nodeValue] : []),
    ...[...children, ...shadowRoots].flatMap(texts),
  ];
  const cards = (node: Node): Node[] => (node.nodeName === 'VIGIE-CARD' ? [node] : (node.children ?? []).flatMap(cards));
  return cards(root).flatMap(texts).join(' ');
}

/** The ids of a brand's clips that are in the folder. */
export function idsOf(dataDir: string, brand: string): Set<string> {
  const folder = join(dataDir, brand, 'clips');
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return new Set(
    names.filter((name) => /(?<!\.event)\.json$/.test(name)).map((name) => name.slice(name.lastIndexOf('/') + 1, -'.json'.length)),
  );
}

/** Does something that ends as `count` clips, and gives them as the host wrote them, oldest first. */
export async function clipped(dataDir: string, brand: string, work: () => Promise<unknown>, count = 1): Promise<Clip[]> {
  const before = idsOf(dataDir, brand);
  await work();
  const ids = await until(`${count} more`, () => {
    const more = [...idsOf(dataDir, brand)].filter((id) => !before.has(id));
    return more.length >= count ? more.sort() : null;
  });
  return ids.map((id) => JSON.parse(readFileSync(join(dataDir, brand, 'clips', monthOfClip(id), `${id}.json`), 'utf8')) as Clip);
}

/** What is wrong with a clip's evidence: each file is there, of the bytes and the hash that the clip states, its HTML inert, its pictures whole. */
export async function faultsOf(dataDir: string, clip: Clip): Promise<string[]> {
  const faults: string[] = [];
  const read = readClip(clip);
  if ('problem' in read) faults.push(read.problem);
  const { html, screenshot, media } = clip.evidence;
  for (const file of [html, screenshot, ...media]) {
    if (file === null) continue;
    const bytes = readFileSync(join(dataDir, clip.brand, 'clips', monthOfClip(clip.id), file.file));
    if (bytes.length !== file.bytes || createHash('sha256').update(bytes).digest('hex') !== file.sha256) faults.push(file.file);
    if (file === html) {
      const text = bytes.toString('utf8');
      if (/<(?:script|iframe|object|embed|link|base)\b|<[^>]+\s(?:on\w+|srcset|src|srcdoc)\s*=|javascript:/i.test(text))
        faults.push(`${file.file}: not inert`);
    } else {
      const { width, height } = await sharp(bytes)
        .raw()
        .toBuffer({ resolveWithObject: true })
        .then(({ info }) => info);
      if (file === screenshot && (width !== screenshot.width || height !== screenshot.height)) faults.push(`${width} × ${height}`);
    }
  }
  return faults;
}
