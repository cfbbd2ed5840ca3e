/** The archive of posts in a real Chromium: filters, search, addresses, files, and texts that mean harm. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { read } from '@e965/xlsx';
import Papa from 'papaparse';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { BRAND_YAML, dataFolder, instagramCsv, put } from '../workspace.ts';
import { type Built, build } from './built.ts';
import { type Served, serve } from './serve.ts';

const HARM = [
  '</script><script>window.harmed = 1</script> <img src=x onerror="window.harmed=1">',
  "=cmd|'/c calc'!A1",
  'ligne un\u2028ligne deux \u202eا ب ج',
  `début ${'très long '.repeat(500)}fin`,
];

const two = (n: number) => String(n).padStart(2, '0');
/** 160 posts over two months, five with a word that has accents. */
const plain = Array.from({ length: 160 }, (_, at) => ({
  id: String(5000 + at),
  text: at % 40 === 0 ? `Un événement à l’atelier, numéro ${at} #Bois` : `Poser une étagère, essai ${at}`,
  time: `${at < 80 ? '09' : '10'}/${two(1 + (at % 28))}/2026 08:30`,
  views: 100 + at,
  likes: at,
}));
const harmful = HARM.map((text, at) => ({ id: String(9000 + at), text, time: `10/${two(10 + at)}/2026 10:00` }));

/** An X id of an instant. */
const xId = (day: string) => String((BigInt(Date.parse(`${day}T12:00:00Z`)) - 1288834974657n) << 22n);
const X = `Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks
${xId('2026-10-16')},"Fri, Oct 16, 2026",Une étagère sur X,https://x.com/atelierlune/status/1,412,9,31,2,5,1,3,4,6,12,7,0,0
${xId('2026-09-16')},"Wed, Sep 16, 2026",@voisin Merci,https://x.com/atelierlune/status/2,12,1,3,0,0,0,0,0,0,1,0,0,0
`;

let site: Built;
let served: Served;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  const data = dataFolder({
    'lune/brand.yaml': `${BRAND_YAML.trimEnd()}\n  x: atelierlune\ntoday: 2026-11-21\n`,
    'lune/exports/instagram/posts.csv': instagramCsv([...plain, ...harmful]),
    'lune/exports/x/account_analytics_content_2026-09-01_2026-10-31.csv': X,
    'vide/brand.yaml': 'name: Vide\ntimeZone: Europe/Paris\nlanguages: [fr]\ntoday: 2026-11-21\n',
  });
  put(data, 'autre/brand.yaml', 'name: Autre\ntimeZone: Europe/Paris\nlanguages: [fr]\ntoday: 2026-11-21\naccounts:\n  instagram: autre\n');
  put(
    data,
    'autre/exports/autre.csv',
    instagramCsv([{ id: '1', account: 'autre', text: 'Un événement chez les autres', time: '10/14/2026 02:30' }]),
  );
  site = build(data);
  served = await serve(site.folder, '/sous/');
  browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
  context = await browser.newContext({ acceptDownloads: true });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const ARCHIVE = 'lune/posts/index.html';
const onDisk = (page: string) => pathToFileURL(join(site.folder, page)).href;

/** A page whose errors are kept; `where` is a path of the site and the choice after it. */
async function open(where: string, from: 'http' | 'file' = 'http'): Promise<{ page: Page; errors: string[]; asked: string[] }> {
  const page = await context.newPage();
  const errors: string[] = [];
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  const [path = '', hash] = where.split('#');
  await page.goto(`${from === 'http' ? served.url + path : onDisk(path)}${hash === undefined ? '' : `#${hash}`}`);
  return { page, errors, asked };
}

const rows = (page: Page) => page.locator('#rows tr');
/** What the page says it shows; a failure tells what it said instead, and where it was. */
const settled = (page: Page, says: RegExp) =>
  expect.poll(async () => `${await page.locator('#found').textContent()} (${page.url()})`, { timeout: 30_000 }).toMatch(says);

it('filters the whole archive by platform and period, says how many, and shares the view', async () => {
  const { page, errors } = await open(ARCHIVE);
  await settled(page, /^Publications 1 à 50 sur 166/);
  await page.getByLabel('Réseau', { exact: true }).selectOption('instagram');
  await page.getByLabel('De', { exact: true }).selectOption('2026-10');
  await settled(page, /^84 publications sur 166/);
  expect(await rows(page).count()).toBe(84);
  expect(new URL(page.url()).hash).toBe('#platform=instagram&from=2026-10');
  const shared = await open(`${ARCHIVE}${new URL(page.url()).hash}`);
  await settled(shared.page, /^84 publications/);
  expect(await shared.page.getByLabel('Réseau', { exact: true }).inputValue()).toBe('instagram');
  await page.goBack();
  await settled(page, /^164 publications sur 166, les 100 premières/);
  await page.getByRole('button', { name: 'Afficher la suite' }).click();
  expect(await rows(page).count()).toBe(164);
  await page.goBack();
  await settled(page, /^Publications 1 à 50/);
  expect(await rows(page).count()).toBe(50);
  expect([...errors, ...shared.errors]).toEqual([]);
  await page.close();
  await shared.page.close();
});

it('goes back to the whole archive from a filter chosen while the page was still loading', async () => {
  const page = await context.newPage();
  await page.addInitScript(() =>
    addEventListener('load', () => {
      const platform = document.querySelector('#filters [name="platform"]') as HTMLSelectElement;
      platform.value = 'instagram';
      platform.dispatchEvent(new Event('input', { bubbles: true }));
    }),
  );
  await page.goto(served.url + ARCHIVE);
  await settled(page, /^164 publications sur 166/);
  await page.goBack();
  await settled(page, /^Publications 1 à 50/);
  await page.close();
});

it('finds by full text over HTTP, forms and accents aside, in this brand alone; links stay in the language', async () => {
  for (const [path, query, word] of [
    [ARCHIVE, 'evenements', /^4 publications sur 166/],
    [`en/${ARCHIVE}`, 'evenement', /^4 posts of 166/],
  ] as const) {
    const { page, errors, asked } = await open(path);
    expect(asked.filter((url) => /pagefind|archive\.js|vigie-(posts|csv|xlsx)/.test(url))).toEqual([]);
    await page.getByRole('searchbox').fill(query);
    await settled(page, word);
    expect(await page.locator('#f-how').textContent()).toMatch(/plein texte|Full-text/);
    await rows(page).first().getByRole('link').click();
    expect(page.url()).toContain(`${path.replace('index.html', '')}instagram-`);
    expect(await page.locator('h1').textContent()).toContain('événement');
    expect(errors).toEqual([]);
    await page.close();
  }
  expect(served.missing).toEqual([]);
});

it('finds letters on a page opened from a folder, and says which search it is', async () => {
  const { page, errors } = await open(`${ARCHIVE}#q=EVENEMENT`, 'file');
  await settled(page, /^4 publications sur 166/);
  expect(await page.locator('#f-how').textContent()).toContain('lettres saisies');
  await page.getByRole('searchbox').fill('etagere');
  await page.getByLabel('Réseau', { exact: true }).selectOption('x');
  await settled(page, /^1 publication sur 166/);
  await page.getByRole('button', { name: 'Effacer les filtres' }).click();
  await settled(page, /^Publications 1 à 50/);
  await page.getByRole('searchbox').fill('introuvable');
  await settled(page, /^Aucune publication/);
  expect(errors).toEqual([]);
  await page.close();
});

it('sorts by a measure in both orders, what is missing last', async () => {
  const { page } = await open(`${ARCHIVE}#sort=views`);
  await settled(page, /^166 publications/);
  expect(await rows(page).first().locator('td').nth(2).textContent()).toBe('259');
  await page.getByLabel('Ordre').selectOption('asc');
  await expect.poll(() => rows(page).first().locator('td').nth(2).textContent()).toBe('100');
  await page.getByRole('button', { name: 'Afficher la suite' }).click();
  expect(await rows(page).last().locator('td').nth(2).textContent()).toContain('*');
  await page.close();
});

it('takes what is shown as CSV and as a workbook, equal to each other and to the rows', async () => {
  const { page } = await open(`${ARCHIVE}#platform=instagram&from=2026-10&sort=views`);
  await settled(page, /^84 publications/);
  const take = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#taken').getByRole('button', { name }).click()]);
    return readFileSync(await download.path());
  };
  const csv = await take('CSV');
  const parsed = Papa.parse<string[]>(csv.toString('utf8').slice(1), { skipEmptyLines: true }).data;
  const book = read(await take('XLSX'), { cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0] as string] as Record<string, { v?: unknown; f?: string; t: string }>;
  expect(parsed.length).toBe(85);
  const views = (parsed[0] as string[]).indexOf('Vues');
  const shown = await rows(page).locator('td:nth-of-type(3)').allTextContents();
  expect(parsed.slice(1).map((line) => line[views])).toEqual(shown);
  const text = (parsed[0] as string[]).findIndex((head) => head.startsWith('Texte'));
  expect(
    parsed
      .slice(1)
      .map((line) => line[text] as string)
      .filter((cell) => /^\s*[=+@-]/.test(cell)),
  ).toEqual([]);
  for (const [at, line] of parsed.slice(1).entries()) {
    expect(sheet[`E${at + 2}`]?.v).toBe((line[text] as string).replace(/^'/, ''));
    expect(String(sheet[`F${at + 2}`]?.v)).toBe(line[views]);
  }
  expect(Object.values(sheet).filter((cell) => cell?.f !== undefined)).toEqual([]);
  // Without JavaScript: the whole archive.
  expect(Papa.parse(readFileSync(join(site.folder, 'lune/posts/posts.csv'), 'utf8'), { skipEmptyLines: true }).data.length).toBe(167);
  await page.close();
});

it('shows any text as text, everywhere', async () => {
  const { page, errors } = await open(`${ARCHIVE}#from=2026-10&platform=instagram&sort=saves`, 'file');
  await settled(page, /^84 publications/);
  expect(await page.evaluate(() => (window as { harmed?: number }).harmed)).toBeUndefined();
  expect(await page.locator('#rows img, #rows script').count()).toBe(0);
  for (const [at, text] of HARM.entries()) {
    await page.goto(onDisk(`lune/posts/instagram-${9000 + at}/index.html`));
    expect(await page.locator('.post-text').textContent()).toBe(text.trim());
    expect(await page.evaluate(() => (window as { harmed?: number }).harmed)).toBeUndefined();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  }
  expect(errors).toEqual([]);
  await page.close();
});

it('works from the keyboard alone', async () => {
  const { page } = await open(ARCHIVE);
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('numéro 40');
  await page.keyboard.press('Enter');
  await settled(page, /^1 publication sur/);
  const seen: string[] = [];
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent ?? ''));
    if (seen.at(-1) === 'XLSX') break;
  }
  expect(seen).toEqual(['Chercher', 'platform', 'format', 'from', 'to', 'tag', 'sort', 'order', 'Effacer les filtres', 'CSV', 'XLSX']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/instagram-5040\/index\.html$/);
  await page.close();
});

it('is read page by page without JavaScript: no form, the numbered pages, the files', async () => {
  const bare = await browser.newContext({ javaScriptEnabled: false });
  const page = await bare.newPage();
  await page.goto(onDisk(ARCHIVE));
  expect(await page.locator('form').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Plus anciennes' }).click();
  expect(await page.locator('#found').textContent()).toMatch(/^Publications 51 à 100/);
  expect(await page.locator('h1').getAttribute('data-rule')).toBe('posts-since');
  await bare.close();
});

it('says where a post stands, which row it comes from, and that one export makes no curve', async () => {
  const { page } = await open('lune/posts/instagram-5080/index.html');
  expect(await page.locator('.lede').textContent()).toMatch(
    /^86\sinteractions\u00a0: .+ la médiane d’Instagram sur douze mois, n\u00a0=\u00a080\.$/,
  );
  expect(await page.locator('.lede').getAttribute('data-rule')).toBe('standing-above');
  expect(await page.locator('#figures').locator('xpath=ancestor::section').textContent()).toMatch(/posts\.csv.*ligne\u00a082/s);
  expect(await page.locator('#growth').locator('xpath=ancestor::section').textContent()).toContain('Un seul export');
  await page.close();
});

it('a brand without posts says which export gives them', async () => {
  const { page } = await open('vide/posts/index.html');
  expect(await page.locator('h1').getAttribute('data-rule')).toBe('posts-none');
  expect(await page.locator('.msg').textContent()).toContain('Meta Business Suite');
  expect(await page.locator('form').count()).toBe(0);
  await page.close();
});
