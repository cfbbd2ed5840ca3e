/**
 * A small set of pages looks as it did. The images are beside this file; `UPDATE_LOOK=1 npx vitest run --config test/vitest.config.ts test/look`
 * makes them again, to be looked at before they are committed. A view that differs leaves what it looks like now, and where it differs, in the
 * temporary folder that the failure names.
 */

import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { type Built, sharedSite } from '../site/built.ts';
import { type Served, serve } from '../site/serve.ts';
import { compare } from './compare.ts';
import { imageOf, photograph, VIEWS, type View } from './views.ts';

const NAMES = VIEWS.map(({ name }) => name);
const MOST_BYTES = 1_200_000;

let browser: Browser;
let served: Served;
let site: Built;
beforeAll(async () => {
  site = await sharedSite('all');
  served = await serve(site.folder);
  browser = await launch('--font-render-hinting=none');
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const launch = (...args: string[]) =>
  chromium.launch({ executablePath: needChromium(), args: [...CHROMIUM_ARGS, '--hide-scrollbars', ...args] });

const take = (name: string, style = '', by = browser) => {
  const view = VIEWS.find((one) => one.name === name) as View;
  return photograph(by, served.url + view.path(site), view, style);
};

it.each(NAMES)('%s', async (name) => {
  const now = await take(name);
  if (process.env.UPDATE_LOOK === '1') writeFileSync(imageOf(name), now);
  expect(existsSync(imageOf(name)), `test/look/${name}.png is not there: UPDATE_LOOK=1 makes it`).toBe(true);
  const { same, pixels, colours, drawing } = await compare(readFileSync(imageOf(name)), now);
  if (same) return;
  const folder = mkdtempSync(join(tmpdir(), `vigie-look-${name}-`));
  writeFileSync(join(folder, 'now.png'), now);
  writeFileSync(join(folder, 'differs.png'), drawing);
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  expect.fail(`${name}: ${percent(pixels)} of it differs, ${percent(colours)} in colour (see TOLERATED in compare.ts); see ${folder}`);
});

test('the images stay small', () => {
  const bytes = NAMES.map(imageOf)
    .filter((path) => existsSync(path))
    .reduce((sum, path) => sum + statSync(path).size, 0);
  expect(bytes).toBeLessThan(MOST_BYTES);
});

test.each([
  ['another accent', ':root { --brand: #7a1f6b !important }'],
  ['a page 12 px lower', 'main { padding-top: 12px }'],
  ['headlines of another weight', 'h1, h2, h3 { font-weight: 800 !important }'],
  ['charts gone', 'figure svg { visibility: hidden }'],
])('a change is seen: %s', async (_, style) => {
  expect((await compare(await take('month-390'), await take('month-390', style))).same).toBe(false);
});

test('letters as another machine draws them are no change', async () => {
  const other = await launch('--font-render-hinting=slight', '--disable-font-subpixel-positioning');
  const there = await take('month-390', '', other);
  await other.close();
  expect(await compare(await take('month-390'), there)).toMatchObject({ same: true });
});
