/** What stands around every page: addresses for other sites, search engines, link previews, the page for what is not there. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemWords } from '../../site/system/words-system.ts';
import { words } from '../../site/words.ts';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { BRAND_YAML, dataFolder, instagramCsv } from '../workspace.ts';
import { type Built, build } from './built.ts';
import { type Served, serve } from './serve.ts';

const SITE = 'https://exemple.test/sous/dossier';
const HOME = 'lune/index.html';
const REPORT = 'lune/report/2026-10/index.html';

const tiny = (yaml = '') =>
  dataFolder({
    'lune/brand.yaml': `${BRAND_YAML}today: 2026-11-21\n${yaml}`,
    'lune/exports/octobre.csv': instagramCsv([{ id: '9001', time: '10/14/2026 02:30' }]),
  });
const files = ({ folder }: Built) => readdirSync(folder, { recursive: true, encoding: 'utf8' });
const attribute = (html: string, tag: RegExp) => tag.exec(html)?.[1];

let away: Built;
let local: Built;
let browser: Browser;
beforeAll(async () => {
  away = build(tiny(), '--site', SITE);
  local = build(tiny('indexed: true\n'));
  browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
}, 300_000);
afterAll(() => browser?.close());

describe('search engines', () => {
  it('are asked to list no page', () => {
    for (const [path, html] of away.pages) expect(html, path).toContain('<meta name="robots" content="noindex">');
  });

  it('may list the pages of a brand that says so, and no other', () => {
    const listed = [...local.pages].filter(([, html]) => !html.includes('noindex')).map(([path]) => path);
    expect(listed).toEqual(expect.arrayContaining([HOME, `en/${HOME}`, REPORT]));
    expect(listed.filter((path) => !/^(en\/)?(lune\/|index\.html)/.test(path))).toEqual([]);
    expect(local.pages.get('404.html')).toContain('noindex');
  });
});

describe('with --site', () => {
  it('each page names itself and its other language by absolute addresses that are there', () => {
    for (const [path, html] of away.pages) {
      if (path === '404.html') continue;
      const own = `${SITE}/${path.replace(/index\.html$/, '')}`;
      const french = `${SITE}/${path.replace(/^en\//, '').replace(/index\.html$/, '')}`;
      const found = Object.fromEntries(
        [...html.matchAll(/<link rel="alternate" hreflang="(\w+)" href="([^"]+)"/g)].map(([, to = '', at = '']) => [to, at]),
      );
      expect(attribute(html, /<link rel="canonical" href="([^"]+)"/), path).toBe(own);
      expect(found, path).toEqual({ fr: french, en: french.replace(`${SITE}/`, `${SITE}/en/`) });
      for (const at of Object.values(found)) expect(away.pages.has(`${at.slice(SITE.length + 1)}index.html`), at).toBe(true);
    }
  });

  it('a shared report shows its headline and a picture that is there, in its language', async () => {
    for (const path of [REPORT, `en/${REPORT}`]) {
      const html = away.pages.get(path) as string;
      const image = attribute(html, /<meta property="og:image" content="([^"]+)"/) as string;
      expect(image).toBe(`${SITE}/${path.replace('index.html', 'preview.png')}`);
      const { format, width, height } = await sharp(join(away.folder, image.slice(SITE.length))).metadata();
      expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
      expect(attribute(html, /<meta property="og:title" content="([^"]+)"/)).toBe(attribute(html, /<h1[^>]*>([^<]+)</)?.trim());
    }
    expect(away.pages.get(HOME)).toContain('<meta name="twitter:card" content="summary">');
  });

  it('a mistyped address, however deep, gets a page in both languages whose links lead home; nothing fails', async () => {
    const host: Served = await serve(away.folder, '/sous/dossier/');
    const page = await browser.newPage();
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && failed.push(message.text()));
    await page.route(`${new URL(SITE).origin}/**`, async (route) =>
      route.fulfill({ response: await route.fetch({ url: route.request().url().replace(`${SITE}/`, host.url) }) }),
    );
    try {
      for (const language of ['fr', 'en'] as const) {
        failed.length = 0;
        const lost = await page.goto(`${SITE}/lune/report/2026-10/plus/loin/encore/`);
        expect(lost?.status()).toBe(404);
        for (const { notFound } of Object.values(words)) expect(await page.getByRole('heading', { name: notFound }).count()).toBe(1);
        expect(failed.filter((one) => !one.includes('404'))).toEqual([]);
        await page.getByRole('link', { name: words[language].toHome }).click();
        await page.waitForLoadState('networkidle');
        expect(page.url()).toBe(`${SITE}/${language === 'fr' ? '' : 'en/'}index.html`);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
      }
      expect(host.missing.every((path) => path.endsWith('/encore/'))).toBe(true);
    } finally {
      await page.unrouteAll({ behavior: 'wait' });
      await page.close();
      await host.close();
    }
  }, 60_000);
});

describe('without --site', () => {
  it('nothing claims an address: no picture, no canonical link', () => {
    expect(files(local).filter((name) => name.endsWith('preview.png'))).toEqual([]);
    for (const [path, html] of local.pages) expect(html, path).not.toMatch(/rel="canonical"|property="og:|https?:\/\/exemple/);
  });
});

it('each page has its icons, and they are there', () => {
  for (const [path, html] of local.pages) {
    if (path === '404.html') continue;
    const icons = [...html.matchAll(/<link rel="(?:icon|apple-touch-icon)" href="([^"]+)"/g)].map(([, href]) => href as string);
    expect(icons.length, path).toBe(3);
    for (const icon of icons) expect(statSync(join(local.folder, path, '..', icon)).isFile(), icon).toBe(true);
  }
});

it('the pages of the system are in no site', () => {
  expect(existsSync(join(local.folder, 'system'))).toBe(false);
  for (const [path, html] of local.pages) for (const { head } of Object.values(systemWords)) expect(html, path).not.toContain(head);
});

it('the language switch keeps the place in the page', async () => {
  const page = await browser.newPage();
  await page.goto(`file://${join(local.folder, HOME)}#freshness`);
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForLoadState();
  expect(page.url()).toBe(`file://${join(local.folder, `en/${HOME}`)}#freshness`);
  await page.close();
}, 30_000);
