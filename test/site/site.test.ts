/** The built site as a person meets it: what the first screen answers, what a figure opens onto, what a brand's own site holds. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { dataFolder, vigie } from '../workspace.ts';
import { type Built, OTHER_BRAND, sharedSite } from './built.ts';
import { Faults } from './faults.ts';
import { kindsOf } from './kinds.ts';
import { decode } from './scan.ts';
import { type Served, serve } from './serve.ts';

const REPORT = 'maison-copeau/report/2026-10/index.html';
let all: Built;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  all = await sharedSite('all');
  served = await serve(all.folder);
  browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe('the October report', () => {
  it('stands for the brand and for each of its accounts, in both languages', () => {
    expect(all.pages.has(REPORT) && all.pages.has(`en/${REPORT}`)).toBe(true);
    const accounts = readdirSync(join(all.folder, 'maison-copeau')).filter((name) =>
      existsSync(join(all.folder, 'maison-copeau', name, 'report/2026-10/index.html')),
    );
    expect(accounts.length).toBe(8);
  });

  it.each(['', 'en/'])('answers in the first screen: headline, three facts, five figures (%s)', async (language) => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    await page.goto(`${served.url}${language}${REPORT}`);
    expect(await page.locator('h1').textContent()).toMatch(language ? /^October .+/ : /^Octobre .+/);
    expect(await page.locator('.facts li').count()).toBe(3);
    expect(await page.locator('.kpi').count()).toBe(5);
    const last = await page.locator('.kpis').boundingBox();
    expect((last?.y ?? 9999) + (last?.height ?? 0)).toBeLessThan(900);
    await page.close();
  });

  it('opens a figure, without JavaScript, onto a page with a file and its rows', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(served.url + REPORT);
    await page.locator('.kpi .fig a').first().click();
    const own = new URL(page.url());
    const path = own.pathname.slice(1);
    if (path !== REPORT) expect(kindsOf(path)).toEqual(['provenance']);
    await page
      .locator('code', { hasText: /\.(csv|xlsx?|json)/ })
      .first()
      .waitFor({ state: 'attached' });
    await page.close();
  });
});

describe('every page', () => {
  it('has one h1 and a title, asks not to be indexed, and runs only its own script', () => {
    const faults = new Faults();
    for (const [path, html] of all.pages) {
      if ((html.match(/<h1\b/g) ?? []).length !== 1) faults.add(path, 'has not one h1');
      if ((/<title>(.+?)<\/title>/.exec(html)?.[1]?.length ?? 0) < 9) faults.add(path, 'has no title');
      if (!/<meta name="robots" content="noindex/.test(html)) faults.add(path, 'does not ask not to be indexed');
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
      if (
        !/default-src 'none'/.test(decode(policy)) ||
        !/^((?!script-src).)*$|script-src 'self'( 'wasm-unsafe-eval')?(;|$)/.test(decode(policy))
      )
        faults.add(path, 'has no strict policy of scripts');
      if (/<script\b(?![^>]*\bsrc=)(?![^>]*type="application\/(ld\+)?json")/.test(html)) faults.add(path, 'has a script of its own');
      if (/\son\w+="/.test(html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ''))) faults.add(path, 'has an on… attribute');
    }
    faults.none();
  });
});

describe('the output folder', () => {
  it('is never emptied when no build made it', () => {
    const data = dataFolder({ 'lune/brand.yaml': 'name: Lune\ntimeZone: Europe/Paris\nlanguages: [fr, en]\n' });
    const folder = dataFolder({ 'photos/vacances.jpg': 'souvenir' });
    expect(vigie(data, 'build', '--out', folder)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/holds something other than a site of Vigie/),
    });
    expect(readFileSync(join(folder, 'photos/vacances.jpg'), 'utf8')).toBe('souvenir');
  });
});

describe('a site of one brand', () => {
  it('holds nothing of another brand, and its root is the brand’s home', async () => {
    const one = await sharedSite('one');
    const words = OTHER_BRAND.map((word) => [word, Buffer.from(word)] as const);
    const found = new Set<string>();
    for (const name of readdirSync(one.folder, { recursive: true, encoding: 'utf8' })) {
      if (!statSync(join(one.folder, name)).isFile()) continue;
      const content = readFileSync(join(one.folder, name));
      for (const [word, bytes] of words) if (content.includes(bytes) || name.includes(word)) found.add(`${word} in ${name}`);
    }
    expect([...found]).toEqual([]);
    expect(parseHTML(one.pages.get('index.html') as string).document.body.textContent).toContain('Maison Copeau');
    expect(all.pages.get('lune/data/index.html'), 'the words are in the site of all brands').toContain(OTHER_BRAND[3]);
  });
});
