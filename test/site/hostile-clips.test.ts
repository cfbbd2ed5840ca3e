/** A clip that carries script, handlers, addresses that run, SVG and CSS shows as text: nothing runs, and no request leaves. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { sharedSite } from './built.ts';
import { ATTACKER, PAYLOADS } from './hostile-clips.ts';
import { type Served, serve } from './serve.ts';

const BRAND = 'captures-hostiles';
let served: Served;
let folder: string;
beforeAll(async () => {
  folder = (await sharedSite('states')).folder;
  served = await serve(folder);
});
afterAll(() => served.close());

it('shows every hostile clip as text, runs nothing of it and asks nothing of the network', async () => {
  const clips = readdirSync(join(folder, BRAND, 'clips'), { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(clips).toHaveLength(PAYLOADS.length);
  const browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
  try {
    const context = await browser.newContext({ javaScriptEnabled: true });
    const left: string[] = [];
    // Images of the folder are asked of this machine; anything else would leave it.
    context.on('request', (request) => {
      if (!request.url().startsWith(served.url) && !request.url().startsWith('data:')) left.push(request.url());
    });
    const page = await context.newPage();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const shown: string[] = [];
    for (const address of [
      `${BRAND}/clips/`,
      ...clips.flatMap(({ name }) => [`${BRAND}/clips/${name}/`, `en/${BRAND}/clips/${name}/`, `${BRAND}/clips/${name}/page.html`]),
    ]) {
      expect((await page.goto(`${served.url}${address}`))?.status(), address).toBe(200);
      expect(await page.evaluate(() => 'hacked' in self), address).toBe(false);
      expect(
        await page
          .locator('main script, main iframe, main form[action], main svg script, main [onload], main [onerror], main [onfocus]')
          .count(),
        address,
      ).toBe(0);
      expect(await page.locator('main a[href^="javascript:"], main meta, main link, main style').count(), address).toBe(0);
      shown.push(await page.locator('main').innerText());
    }
    for (const payload of PAYLOADS)
      expect(shown.some((text) => text.replace(/\s+/g, ' ').includes(payload.replace(/\s+/g, ' ')))).toBe(true);
    expect(shown.filter((text) => text.includes('Le texte de la page.')).length).toBeGreaterThanOrEqual(PAYLOADS.length - 2);
    expect(dialogs).toEqual([]);
    expect(left.filter((address) => address.startsWith(ATTACKER))).toEqual([]);
    expect(left).toEqual([]);
  } finally {
    await browser.close();
  }
});

it('filters hostile clips without reading them as markup, and names the files it cannot read', async () => {
  const browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage();
    await page.goto(`${served.url}${BRAND}/clips/`);
    expect(await page.locator('#broken ~ *, section[aria-labelledby=broken]').first().innerText()).toContain(
      '20261118t080000z-00000000aaaa.json',
    );
    await page.getByRole('searchbox').fill('onerror');
    await page.waitForFunction(() => /trouvée/.test(document.getElementById('found')?.textContent ?? ''));
    expect(await page.locator('#rows tr').count()).toBeGreaterThan(0);
    expect(await page.locator('#rows img, #rows script').count()).toBe(0);
    expect(await page.evaluate(() => 'hacked' in self)).toBe(false);
  } finally {
    await browser.close();
  }
});

it('copies no page of a clip as it came', () => {
  for (const { name } of readdirSync(join(folder, BRAND, 'clips'), { withFileTypes: true }).filter((one) => one.isDirectory())) {
    expect(existsSync(join(folder, BRAND, 'clips', name, `${name}.html`))).toBe(false);
  }
});
