/** The pages of the system, as the desk serves them: every component in both languages and themes. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { type OpenDesk, openDesk } from '../desk/open.ts';
import { BRAND_YAML, dataFolder } from '../workspace.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let desk: OpenDesk;
let browser: Browser;
beforeAll(async () => {
  desk = await openDesk(dataFolder({ 'lune/brand.yaml': BRAND_YAML }));
  browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

it.each(['', 'en/'])(
  'shows every component in both themes, without a fault (/%s)',
  async (language) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    for (const theme of ['light', 'dark']) {
      await page.goto(`${desk.address}${language}system/${theme}/`);
      const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor');
      expect(ground).toBe(theme === 'light' ? 'rgb(252, 253, 252)' : 'rgb(20, 24, 26)');
      for (const one of ['.kpi', '.facts li', '.ask', '.msg.bad', '.stk', '.st', '.num', '.cht svg', '.filters', '.list.lead', '.months a'])
        expect(await page.locator(one).count(), one).toBeGreaterThan(0);
      expect(await page.locator('main').textContent()).not.toMatch(/NaN|undefined|null/);
      await page.evaluate(AXE);
      const found = await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 160)))`);
      expect(found).toEqual([]);
      for (const width of [820, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate('document.documentElement.scrollWidth'), `${width} px`).toBeLessThanOrEqual(width);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    expect(errors).toEqual([]);
    await page.close();
  },
  120_000,
);

it('stands both themes beside each other', async () => {
  const page = await browser.newPage();
  await page.goto(`${desk.address}system/`);
  await page.waitForLoadState('networkidle');
  expect(page.frames().map((frame) => new URL(frame.url()).pathname)).toEqual(['/system/', '/system/light/', '/system/dark/']);
  await page.close();
}, 60_000);
