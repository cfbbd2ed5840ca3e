/** Every kind of page visited in Chromium as people meet it: hosted below a subfolder, from a plain folder, with and without JavaScript. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { type Built, sharedSite } from './built.ts';
import { Faults } from './faults.ts';
import { examples, type Kind } from './kinds.ts';
import { type Served, serve } from './serve.ts';

let browser: Browser;
let site: Built;
let served: Served;
beforeAll(async () => {
  site = await sharedSite('all');
  served = await serve(site.folder, '/some/where/');
  browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Notes what a page says on its console and asks for in vain or elsewhere; `about` says which page is being visited. */
function listen(page: Page, faults: Faults, about: () => { path: string; kind: Kind }): void {
  const add = (what: string) => faults.add(about().path, what, '', about().kind);
  page.on('console', (message) => /error|warning/.test(message.type()) && add(`the console says “${message.text().slice(0, 160)}”`));
  page.on('pageerror', (error) => add(`a script fails: ${error.message.slice(0, 160)}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // Leaving for the next page stops what the last one was still fetching.
    if (why !== 'net::ERR_ABORTED') add(`no answer for ${request.url().slice(-60)}: ${why}`);
  });
  page.on('response', (response) => response.status() >= 400 && add(`${response.status()} for ${new URL(response.url()).pathname}`));
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url()) && !request.url().startsWith(served.url)) add(`asks ${request.url()}`);
  });
}

async function visit(javaScriptEnabled: boolean, from: (path: string) => string): Promise<void> {
  const faults = new Faults();
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  let now = { path: '', kind: 'cockpit' as Kind };
  listen(page, faults, () => now);
  for (now of examples(site, true)) {
    await page.goto(from(now.path), { waitUntil: 'load' });
    if ((await page.locator('h1').count()) !== 1) faults.add(now.path, 'does not show one h1', '', now.kind);
  }
  await context.close();
  faults.none();
}

describe.each([true, false])('with JavaScript: %s', (scripts) => {
  it('is whole below a subfolder of a host, and silent', () => visit(scripts, (path) => served.url + path));
  it('is whole from a folder of a disk, and silent', () => visit(scripts, (path) => pathToFileURL(join(site.folder, path)).href));
});

it('links lead on from a subfolder: the masthead, by clicks', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${served.url}maison-copeau/report/2026-10/index.html`);
  const links = await page.locator('header a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  for (const link of links) expect((await page.goto(link))?.status(), link).toBe(200);
  expect(served.missing).toEqual([]);
  await page.close();
});

it('what is not there gets the page that says so, whole at any depth', async () => {
  const host = await serve(site.folder, '/some/where/');
  const page = await browser.newPage();
  const answer = await page.goto(`${host.url}maison-copeau/report/1999-01/nothing/`, { waitUntil: 'load' });
  expect(answer?.status()).toBe(404);
  expect(await page.locator('h1').count()).toBe(1);
  // Its address is not known when it is built, so it may ask for no file of the site.
  expect(host.missing.filter((path) => !path.endsWith('/nothing/') && path !== '/favicon.ico')).toEqual([]);
  expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).fontSize")).not.toBe('32px');
  await page.close();
  await host.close();
});
