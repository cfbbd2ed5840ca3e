/** The data page and the pages of files, for files and accounts whose names mean harm, files with many rows, revised, refused, twice. */

import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { ask, chartCsv, dataFolder, instagramCsv, type Post, put } from '../workspace.ts';
import { type Built, build } from './built.ts';

const FOLDER = 'exports/instagram/atelierlune';
const HOSTILE = `${FOLDER}/a"b<c>&'.csv`;
const LONG = `${FOLDER}/${'très-long-nom-'.repeat(13)}fin.csv`;
const RTL = `${FOLDER}/تقرير شهر مارس.csv`;
const ACCOUNT = '<img src=x onerror=alert(1)>../x';
const YAML =
  'name: Atelier Lune\ntimeZone: Europe/Paris\nlanguages: [fr, en]\ntoday: 2026-11-21\naccounts:\n  instagram: atelierlune\n  facebook: Atelier Lune\n';

const many: Post[] = Array.from({ length: 620 }, (_, n) => ({
  id: String(500_000 + n),
  text: `Étagère ${n}`,
  views: 1000 + n,
  time: `0${1 + (n % 9)}/1${n % 9}/2026 0${n % 10}:30`,
}));
/** Days of January and March: February is a hole. */
const days = Object.fromEntries(
  [1, 3].flatMap((month) => Array.from({ length: 31 }, (_, n) => [`2026-0${month}-${String(n + 1).padStart(2, '0')}`, 100 + n])),
);

let site: Built;
let browser: Browser;
let context: BrowserContext;
let slugs: Map<string, string>;

beforeAll(async () => {
  const data = dataFolder();
  const brand = (path: string, content: string | Uint8Array) => put(data, `lune/${path}`, content);
  put(data, 'lune/brand.yaml', YAML);
  brand(HOSTILE, instagramCsv([{ id: '1', text: '<script>alert(1)</script> "Lampe" & abat-jour', views: 321 }]));
  brand(LONG, instagramCsv([{ id: '2', text: 'x'.repeat(300) }]));
  brand(RTL, instagramCsv([{ id: '3', text: 'مصباح من ورق', account: ACCOUNT }]));
  brand(`${FOLDER}/many.csv`, instagramCsv(many));
  brand(`${FOLDER}/copy of many.csv`, instagramCsv(many));
  brand(`${FOLDER}/Reach.csv`, chartCsv('Instagram reach', days));
  brand(`${FOLDER}/page.csv`, '<!doctype html><html><title>Log in</title><form><input type="password"></form></html>');
  brand(`${FOLDER}/empty.csv`, '');
  // The same post, exported later with fewer views.
  for (const [name, views, time] of [
    ['old', 900, '2026-04-01T08:00:00Z'],
    ['new', 850, '2026-05-01T08:00:00Z'],
  ] as const) {
    const path = brand(`${FOLDER}/${name}.csv`, instagramCsv([{ id: '77', text: 'Une lampe en papier', views }]));
    utimesSync(path, new Date(time), new Date(time));
  }
  site = build(data);
  const rows = await ask<{ path: string; sha256: string }>(data, "SELECT path, sha256 FROM sources WHERE brand = 'lune'");
  slugs = new Map(rows.map(({ path, sha256 }) => [path, sha256.slice(0, 12)]));
  browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
  context = await browser.newContext();
});
afterAll(() => browser?.close());

const DATA = 'lune/data/index.html';
const file = (path: string, more = '') => `lune/data/${slugs.get(path)}/${more}index.html`;

async function visit(path: string, width = 1280): Promise<{ page: Page; alerts: string[] }> {
  const page = await context.newPage();
  const alerts: string[] = [];
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  await page.setViewportSize({ width, height: 900 });
  await page.goto(pathToFileURL(join(site.folder, path)).href);
  return { page, alerts };
}

describe('names that mean harm', () => {
  it.each(['', 'en/'])('are only text, on the data page and on their own (%s)', async (language) => {
    for (const path of [DATA, file(HOSTILE), file(LONG), file(RTL)]) {
      const { page, alerts } = await visit(language + path, 320);
      expect(await page.locator('main img, main script').count(), path).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
      expect(alerts, path).toEqual([]);
      await page.close();
    }
    const { page } = await visit(language + DATA);
    for (const path of [HOSTILE, LONG, RTL])
      expect(await page.locator('main code', { hasText: path.replace('exports/', '') }).count(), path).toBeGreaterThan(0);
    await page.close();
  });

  it('stand whole on the page of the file, with the account beside', async () => {
    const { page } = await visit(file(HOSTILE));
    expect(await page.locator('dd code').first().textContent()).toBe(HOSTILE);
    expect(await page.locator('[id="row-2"] th').textContent()).toContain('<script>');
    expect(await page.locator('[id="row-2"] td[data-l="Vues"]').textContent()).toBe('321');
    await page.goto(pathToFileURL(join(site.folder, file(RTL))).href);
    expect(await page.locator('main').textContent()).toContain(ACCOUNT);
    await page.close();
  });
});

describe('the page of a file', () => {
  it('cuts its rows by their number, and a row’s anchor is on its page', async () => {
    const { page } = await visit(file(`${FOLDER}/copy of many.csv`));
    expect(await page.locator('h1').textContent()).toMatch(/620/);
    expect(await page.locator('.file-rows tbody tr').count()).toBe(499);
    await page.locator('nav', { hasText: '501' }).getByRole('link').last().click();
    expect(page.url()).toContain('/2/index.html');
    const row = page.locator('[id="row-600"]');
    expect(await row.locator('td[data-l="Vues"]').textContent()).toMatch(/1\s598/);
    await page.close();
  });

  it('names the copies of the same bytes', async () => {
    const { page } = await visit(file(`${FOLDER}/many.csv`));
    const text = await page.locator('main').textContent();
    expect(text).toContain(`${FOLDER}/many.csv`);
    expect(text).toContain(`${FOLDER}/copy of many.csv`);
    expect(text).toContain('Mêmes octets');
    expect(slugs.get(`${FOLDER}/many.csv`)).toBe(slugs.get(`${FOLDER}/copy of many.csv`));
    await page.close();
  });

  it('says of a refused file why, and what to do', async () => {
    for (const [language, words] of [
      ['', /refusé[\s\S]*page de connexion[\s\S]*téléchargez-le de nouveau/i],
      ['en/', /refused[\s\S]*login page[\s\S]*download it once more/i],
    ] as const) {
      const { page } = await visit(language + file(`${FOLDER}/page.csv`));
      expect(await page.locator('main').textContent()).toMatch(words);
      expect(await page.locator('.file-rows').count()).toBe(0);
      await page.close();
    }
  });

  it('says which days it covers and where its holes are', async () => {
    const { page } = await visit(file(`${FOLDER}/Reach.csv`));
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toMatch(/62 jours avec des chiffres/);
    expect(text).toMatch(/28 jours sans chiffres entre les deux\s:/);
    await page.close();
  });

  it('shows the value it revised, with the row of each side, and what became of the old one', async () => {
    const { page } = await visit(file(`${FOLDER}/new.csv`));
    const row = page.locator('.revisions tbody tr', { hasText: 'Vues' });
    expect(await row.locator('a.num').allTextContents()).toEqual(['900', '850']);
    expect(await row.textContent()).toContain('−5,6');
    await row.locator('a.num').first().click();
    expect(page.url()).toContain(`${slugs.get(`${FOLDER}/old.csv`)}/index.html#row-2`);
    expect(await page.locator('.lede').textContent()).toMatch(/valeurs ont toutes été remplacées/);
    await page.close();
  });
});

describe('the data page', () => {
  it('begins with the refused files and their next step', async () => {
    const { page } = await visit(DATA);
    expect(await page.locator('main section').first().getAttribute('id')).toBe('refused');
    const refused = page.locator('#refused');
    expect(await refused.textContent()).toMatch(/page de connexion/);
    await refused.getByRole('link', { name: /page\.csv/ }).click();
    expect(page.url()).toContain(slugs.get(`${FOLDER}/page.csv`));
    await page.close();
  });

  it('draws the calendar with its holes, and the table behind', async () => {
    const { page } = await visit(DATA);
    const coverage = page.locator('#coverage');
    expect(await coverage.locator('h3').first().textContent()).toContain('Instagram');
    expect(await coverage.locator('svg text', { hasText: '28' }).count()).toBeGreaterThan(0);
    await coverage.locator('summary').click();
    expect(await coverage.locator('table').last().textContent()).toMatch(/1ᵉʳ au 28 févr\. 2026/);
    await page.close();
  });

  it('stays light and usable with a thousand files', () => {
    const data = dataFolder();
    put(data, 'lune/brand.yaml', YAML);
    for (let n = 0; n < 1000; n++)
      put(
        data,
        `lune/${FOLDER}/${2018 + (n % 8)}/Oct-${n}_${(n * 7919) % 1_000_003}.csv`,
        instagramCsv([{ id: String(n), text: `Publication ${n}`, time: `0${1 + (n % 9)}/1${n % 9}/20${18 + (n % 8)} 0${n % 10}:30` }]),
      );
    const { pages } = build(data);
    const html = pages.get(DATA) as string;
    expect(gzipSync(html).byteLength).toBeLessThan(60_000);
    expect(html.match(/<a class="num" href="[^"]*data\/[0-9a-f]{12}\/index\.html"/g)?.length).toBe(1000);
  });
});
