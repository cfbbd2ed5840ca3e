/** From a figure to its definition, its rows, the file and the row in it: without JavaScript by links, with it in place. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { sharedSite } from './built.ts';
import { type Served, serve } from './serve.ts';

const DEMO = join(import.meta.dirname, '../../data/maison-copeau');
const REPORT = 'maison-copeau/report/2026-10/index.html';
const digits = (text: string | null) => Number((text ?? '').replace(/\D/g, ''));

let folder: string;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  folder = (await sharedSite('all')).folder;
  served = await serve(folder);
  browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** The first key figure of the October report: its views. */
const views = (page: Page) => page.locator('.kpi .fig a[data-provenance]').first();

describe('without JavaScript, from a folder', () => {
  it('a figure leads to its rows, a row to its file, and the file’s row holds the value that is on the disk', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, REPORT)).href);
    const said = digits(await views(page).textContent());
    await views(page).click();
    expect(page.url()).toContain('/maison-copeau/report/2026-10/rows/views/index.html');
    expect(digits(await page.locator('.lede').textContent())).toBe(said);
    for (const part of ['Définition', 'Formule', 'Unité', 'Non compté', 'À savoir'])
      expect(await page.locator('dt', { hasText: part }).count(), part).toBe(1);

    const row = page.locator('#instagram-maisoncopeau tbody tr').first();
    const value = digits(await row.locator('td.r').first().textContent());
    const link = row.locator('a.num');
    const path = await link.textContent();
    expect(await row.locator('td').last().textContent()).toMatch(/2026 à \d+\sh\s\d\d$/);
    await link.click();
    const number = Number(/#row-(\d+)$/.exec(page.url())?.[1]);
    const target = page.locator(`[id="row-${number}"]`);
    expect(digits(await target.locator('td[data-l="Vues"]').textContent())).toBe(value);

    const file = readFileSync(join(DEMO, 'exports', path as string), 'utf8').replace(/^\ufeff/, '');
    const records = Papa.parse<string[]>(file).data;
    const column = (records[0] as string[]).indexOf('Views');
    expect(Number(records[number - 1]?.[column])).toBe(value);
    await context.close();
  });

  it('every metric of the report has its rows, in both languages', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const start of ['', 'en/']) {
      await page.goto(pathToFileURL(join(folder, start, 'maison-copeau/report/2026-10/rows/index.html')).href);
      const links = page.locator('.metrics th a');
      expect(await links.count()).toBeGreaterThanOrEqual(11);
      for (const href of await links.evaluateAll((all) => all.map((one) => (one as unknown as { href: string }).href))) {
        await page.goto(href);
        expect(await page.locator('dl.defs dt').count(), href).toBeGreaterThanOrEqual(4);
        expect(await page.locator('.behind-rows tbody tr, .behind p, .behind table').count(), href).toBeGreaterThan(0);
      }
    }
    await context.close();
  });
});

describe('with JavaScript', () => {
  const opened = async (width = 1280) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${served.url}${REPORT}`);
    return { context, page, errors };
  };
  const box = (page: Page) => page.locator('.behind-here');

  it('opens in place below the key figures, and Escape gives the focus back', async () => {
    const { context, page, errors } = await opened();
    const figure = views(page);
    expect(await figure.getAttribute('aria-expanded')).toBe('false');
    const before = await page.evaluate(() => globalThis.scrollY);
    const top = (await figure.boundingBox())?.y ?? 0;
    await figure.focus();
    await page.keyboard.press('Enter');
    await box(page).waitFor();
    expect(page.url()).toBe(`${served.url}${REPORT}`);
    expect(await figure.getAttribute('aria-expanded')).toBe('true');
    const said = (await figure.textContent()) as string;
    expect(await box(page).locator('h3').textContent()).toContain(said.trim());
    expect(await page.evaluate(() => document.activeElement?.closest('.behind-here') !== null)).toBe(true);
    expect(await box(page).evaluate((one) => one.previousElementSibling?.className)).toContain('kpis');
    // What stands above did not move: only the page was scrolled.
    const scrolled = (await page.evaluate(() => globalThis.scrollY)) - before;
    expect(Math.abs(((await figure.boundingBox())?.y ?? 0) + scrolled - top)).toBeLessThan(2);
    expect(await box(page).locator('tbody tr').count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator('[id]').evaluateAll((all) => all.length - new Set(all.map((one) => one.id)).size)).toBe(0);
    await page.keyboard.press('Escape');
    expect(await box(page).count()).toBe(0);
    expect(await figure.evaluate((one) => document.activeElement === one)).toBe(true);
    expect(await figure.getAttribute('aria-expanded')).toBe('false');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('another key figure takes its place, and its links lead where they led', async () => {
    const { context, page } = await opened();
    await views(page).click();
    await box(page).waitFor();
    await page.locator('.kpi .fig a[data-provenance]').nth(1).click();
    await page.locator('.behind-here h3', { hasText: '%' }).waitFor();
    expect(await box(page).count()).toBe(1);
    await box(page).locator('details').first().locator('summary').click();
    await box(page).locator('a.num').first().click();
    await page.waitForURL(/\/maison-copeau\/data\/[0-9a-f]{12}\/index\.html#row-\d+$/);
    expect(served.missing).toEqual([]);
    await context.close();
  });

  it('an account’s figure opens below its row, with that account’s rows only', async () => {
    const { context, page } = await opened();
    const link = page.locator('td a[data-provenance][href$="#instagram-maisoncopeau"]').first();
    await link.click();
    await box(page).waitFor();
    expect(await box(page).locator('details').count()).toBe(1);
    expect(await box(page).locator('summary').textContent()).toContain('Instagram');
    expect(await box(page).evaluate((one) => one.closest('tr')?.previousElementSibling?.textContent)).toContain('Instagram');
    await context.close();
  });

  it('prints opened as a numbered note, and weighs nothing unopened', async () => {
    const { context, page } = await opened();
    expect(await box(page).count()).toBe(0);
    await views(page).click();
    await box(page).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await box(page).isVisible()).toBe(true);
    expect(await box(page).locator('button').isVisible()).toBe(false);
    const note = (selector: string, part: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one, where) => getComputedStyle(one, where).content, part);
    expect(await note('.kpi .fig a[aria-expanded="true"]', '::after')).toContain('1');
    expect(await note('.behind-here h3', '::before')).toContain('1');
    await context.close();
  });

  it('leaves ctrl-click and folders on a disk to the link', async () => {
    const { context, page } = await opened();
    const [other] = await Promise.all([context.waitForEvent('page'), views(page).click({ modifiers: ['Control'] })]);
    await other.waitForURL(/rows\/views\/index\.html$/);
    expect(await box(page).count()).toBe(0);
    await page.goto(pathToFileURL(join(folder, REPORT)).href);
    await views(page).click();
    await page.waitForURL(/^file:.*rows\/views\/index\.html$/);
    await context.close();
  });

  it('follows the link when the page cannot be fetched', async () => {
    const { context, page } = await opened();
    await page.route('**/rows/views/index.html', (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    );
    await views(page).click();
    await page.waitForURL(/rows\/views\/index\.html$/);
    await context.close();
  });

  it('stays inside a phone', async () => {
    const { context, page } = await opened(320);
    await views(page).click();
    await box(page).waitFor();
    await box(page).locator('details').first().locator('summary').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
  });
});
