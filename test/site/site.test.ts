/** The built site, as a person meets it: in a real Chromium, from a plain folder, without JavaScript. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { dataFolder, vigie } from '../workspace.ts';
import { type Built, build, OTHER_BRAND, twoBrands } from './built.ts';

const REPORT = 'maison-copeau/report/2026-10/index.html';
const data = twoBrands();
let all: Built;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  all = build(data);
  browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
  context = await browser.newContext({ javaScriptEnabled: false });
});
afterAll(() => browser?.close());

const address = (page: string) => pathToFileURL(join(all.folder, page)).href;

describe('the built site', () => {
  it('has a report for each month and account, in both languages', () => {
    for (const page of [
      REPORT,
      'maison-copeau/report/2024-10/index.html',
      'maison-copeau/data/index.html',
      'maison-copeau/index.html',
      'index.html',
      'dictionary/index.html',
    ]) {
      expect(all.pages.has(page), page).toBe(true);
      expect(all.pages.has(join('en', page)), `en/${page}`).toBe(true);
    }
    const accounts = readdirSync(join(all.folder, 'maison-copeau')).filter((name) =>
      existsSync(join(all.folder, 'maison-copeau', name, 'report/2026-10/index.html')),
    );
    expect(accounts.length).toBe(8);
  });

  it('answers in the first screen: headline, three facts, five figures', async () => {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('requestfailed', (request) => errors.push(request.url()));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address(REPORT));
    expect(await page.locator('h1').textContent()).toMatch(/^Octobre .+/);
    expect(await page.locator('.facts li').count()).toBe(3);
    expect(await page.locator('.kpi').count()).toBe(5);
    const last = await page.locator('.kpis').boundingBox();
    expect((last?.y ?? 9999) + (last?.height ?? 0)).toBeLessThan(900);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('opens a figure onto its rows, in place and then whole: a file and a row', async () => {
    const page = await context.newPage();
    await page.goto(address(REPORT));
    await page.locator('.kpi .fig a').first().click();
    const source = page.locator('details[open]').first();
    await source.locator('code', { hasText: /\.csv/ }).first().waitFor();
    await source
      .getByRole('link', { name: /lignes/ })
      .first()
      .click();
    expect(page.url()).toMatch(/rows\/index\.html#/);
    const target = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`[id="${target}"]`).count()).toBe(1);
    await page
      .locator('code', { hasText: /instagram\/.+\.csv/ })
      .first()
      .waitFor();
    await page.close();
  });

  it.each([1280, 390, 320])('never scrolls sideways at %i px', async (width) => {
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 800 });
    for (const path of [
      REPORT,
      `en/${REPORT}`,
      'maison-copeau/index.html',
      'maison-copeau/data/index.html',
      'index.html',
      'dictionary/index.html',
    ]) {
      await page.goto(address(path));
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width);
    }
    await page.close();
  });

  it('is reached by the keyboard: the skip link comes first and focus is visible', async () => {
    const page = await context.newPage();
    await page.goto(address(REPORT));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toContain('skip');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.close();
  });
});

const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((found) =>
    (found[1] as string).replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );
const tags = (html: string, name: string) => html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];
/** The text of a page, without what stands in tags, styles and drawings' own titles. */
const textOf = (html: string) => html.replace(/<(style|script)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');

describe('every page', () => {
  it('says its language, has one h1 and a title, and asks not to be indexed', () => {
    for (const [path, html] of all.pages) {
      expect(tags(html, 'html').join(), path).toContain(`lang="${path.startsWith('en/') ? 'en' : 'fr'}"`);
      expect(tags(html, 'h1').length, path).toBe(1);
      expect(/<title>(.+?)<\/title>/.exec(html)?.[1]?.length ?? 0, path).toBeGreaterThan(8);
      expect(html, path).toMatch(/<meta name="robots" content="noindex/);
      expect(html, path).toContain('Content-Security-Policy');
    }
  });

  it('shows no trace of a missing value', () => {
    for (const [path, html] of all.pages)
      expect(textOf(html).match(/\bNaN\b|undefined|\bnull\b|\[object|Infinity|Invalid Date/), path).toBeNull();
  });

  it('links only to pages and fragments that are there, and asks nothing of the network', () => {
    const ids = new Map([...all.pages].map(([path, html]) => [path, new Set(attributes(html, 'id'))]));
    const broken = new Set<string>();
    for (const [path, html] of all.pages) {
      for (const tag of [...tags(html, 'link'), ...tags(html, 'script'), ...tags(html, 'img')]) {
        for (const target of [...attributes(tag, 'href'), ...attributes(tag, 'src')])
          if (/^(https?:)?\/\//.test(target) && !tag.includes('canonical')) broken.add(`${path} asks ${target}`);
      }
      for (const tag of tags(html, 'a')) {
        const [href] = attributes(tag, 'href');
        if (href === undefined) continue;
        if (/^https?:\/\//.test(href)) {
          if (!tag.includes('noopener')) broken.add(`${path} → ${href} without noopener`);
          continue;
        }
        const [file, fragment] = href.split('#') as [string, string?];
        const target = file === '' ? path : normalize(join(dirname(path), decodeURIComponent(file)));
        const found = ids.get(target);
        if (!found && !(existsSync(join(all.folder, target)) && statSync(join(all.folder, target)).isFile()))
          broken.add(`${path} → ${href}`);
        if (found && fragment && !found.has(decodeURIComponent(fragment))) broken.add(`${path} → ${href} (no such fragment)`);
      }
    }
    expect([...broken].slice(0, 12)).toEqual([]);
  });

  it('is in one language', () => {
    const english = /.{0,40}\b(the|with|posts|followers|nothing|refused|loaded|rows)\b.{0,40}/i;
    const french = /.{0,40}\b(les|avec|publications|abonnés|aucun|refusé|lignes|depuis)\b.{0,40}/i;
    for (const path of [REPORT, 'maison-copeau/data/index.html', 'maison-copeau/index.html', 'dictionary/index.html']) {
      expect(interfaceText(path).match(english)?.[0], path).toBeUndefined();
      expect(interfaceText(`en/${path}`).match(french)?.[0], `en/${path}`).toBeUndefined();
    }
  });

  /** The text of a page without what others wrote: posts, file names, names. */
  function interfaceText(path: string): string {
    const page = parseHTML(all.pages.get(path) as string).document;
    for (const element of page.querySelectorAll('code, [translate="no"], [lang]:not(html)')) element.remove();
    return page.querySelector('main')?.textContent ?? '';
  }
});

describe('the output folder', () => {
  it('is never emptied when no build made it', () => {
    const folder = dataFolder({ 'photos/vacances.jpg': 'souvenir' });
    expect(vigie(data, 'build', '--out', folder)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/holds something other than a site of Vigie/),
    });
    expect(readFileSync(join(folder, 'photos/vacances.jpg'), 'utf8')).toBe('souvenir');
  });
});

describe('a site of one brand', () => {
  it('holds nothing of another brand, and its root is the brand’s home', () => {
    const one = build(data, '--brand', 'maison-copeau');
    const files = readdirSync(one.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(one.folder, name)).isFile(),
    );
    for (const name of files) {
      const content = readFileSync(join(one.folder, name)).toString('latin1');
      for (const word of OTHER_BRAND)
        expect(content.includes(Buffer.from(word).toString('latin1')) || name.includes(word), `${word} in ${name}`).toBe(false);
    }
    expect(parseHTML(one.pages.get('index.html') as string).document.body.textContent).toContain('Maison Copeau');
    expect(
      [...all.pages].some(([, html]) => html.includes(OTHER_BRAND[2])),
      'the words are in the site of all brands',
    ).toBe(true);
  });
});
