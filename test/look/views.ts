/** The few views of the demo that are kept as images: which page, how wide, in which theme. All are cut at a height, so that their size is known. */

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import type { Built } from '../site/built.ts';
import { byKind, type Kind } from '../site/kinds.ts';

export interface View {
  name: string;
  path: (site: Built) => string;
  width: number;
  height: number;
  theme: 'light' | 'dark';
}

export const FOLDER = import.meta.dirname;
export const imageOf = (name: string): string => join(FOLDER, `${name}.png`);

/** The first page of a kind in the order of addresses, among those of the demo brand that begin with `start`. */
function first(site: Built, kind: Kind, start: string): string {
  const found = (byKind(site).get(kind) ?? []).filter((path) => path.startsWith(start)).sort()[0];
  if (found === undefined) throw new Error(`No page of the kind “${kind}” begins with ${start}.`);
  return found;
}

const BRAND = 'maison-copeau';
const month = () => `${BRAND}/report/2026-10/index.html`;

export const VIEWS: readonly View[] = [
  { name: 'month-1280', path: month, width: 1280, height: 2600, theme: 'light' },
  { name: 'month-390', path: month, width: 390, height: 2600, theme: 'light' },
  { name: 'week-820-en', path: () => `en/${BRAND}/report/2026-w43/index.html`, width: 820, height: 1800, theme: 'light' },
  { name: 'home-1280-dark', path: () => `${BRAND}/index.html`, width: 1280, height: 1600, theme: 'dark' },
  { name: 'archive-1280', path: () => `${BRAND}/posts/index.html`, width: 1280, height: 1400, theme: 'light' },
  { name: 'post-390', path: (site) => first(site, 'post', `${BRAND}/posts/instagram-`), width: 390, height: 1800, theme: 'light' },
  { name: 'data-1280', path: () => `${BRAND}/data/index.html`, width: 1280, height: 1600, theme: 'light' },
  { name: 'metric-820-dark', path: () => 'dictionary/engagement-rate-by-views/index.html', width: 820, height: 1200, theme: 'dark' },
];

/** Nothing moves, and file names are set in the site's own font: the fixed-width one is the machine's. */
const STILL =
  '*, ::before, ::after { animation: none !important; transition: none !important; caret-color: transparent !important } code { font-family: var(--text) !important }';

/** An image of a view, of 64 colours: small, and below what the comparison sees. `style` is added to the page. */
export async function photograph(browser: Browser, address: string, { width, height, theme }: View, style = ''): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    bypassCSP: true,
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  const answer = await page.goto(address, { waitUntil: 'networkidle' });
  if (!answer?.ok()) throw new Error(`${address} answers ${answer?.status()}`);
  await page.addStyleTag({
    content: `${STILL}${style}`,
  });
  await page.evaluate('document.fonts.ready');
  const image = await page.screenshot({ clip: { x: 0, y: 0, width, height }, fullPage: true, animations: 'disabled' });
  await context.close();
  return sharp(image).png({ palette: true, colours: 64, dither: 0, effort: 10 }).toBuffer();
}
