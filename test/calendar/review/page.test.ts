/** The review page as a reviewer has it: a file on their disk, their link, their answer; no network, and nothing of a text runs. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaFacts } from '../../../scripts/calendar/media.ts';
import { type MadeReview, makeReview } from '../../../scripts/calendar/review/make-review.ts';
import { takeDecision } from '../../../scripts/calendar/review/take.ts';
import { verifyDecision } from '../../../scripts/calendar/review/verify.ts';
import { CHROMIUM_ARGS, needChromium } from '../../chromium.ts';
import { dataFolder, put } from '../../workspace.ts';
import { BRAND, BRAND_FILE, NOW, post } from './_made.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const HOSTILE = '</script><script>window.ran = 1</script><img src=x onerror="window.ran = 1">{window.ran = 1} <!-- =cmd() & "’';

const data = dataFolder({ 'atelier-lune/brand.yaml': BRAND_FILE });
const brandDir = join(data, 'atelier-lune');
let browser: Browser;
let made: MadeReview;
let address: string;

beforeAll(async () => {
  put(
    brandDir,
    'media/lampe.jpg',
    await sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#a63' } })
      .jpeg()
      .toBuffer(),
  );
  const lampe = post('lampe', {
    variants: [
      {
        channel: 'instagram',
        text: 'Une lampe\n\nse répare.',
        hashtags: ['reparer'],
        media: [{ file: 'media/lampe.jpg', alt: 'Une lampe démontée' }],
        firstComment: 'Et vous ?',
      },
    ],
    partnership: 'Tienfort',
    event: { kind: 'meet-up', place: 'Lille', ends: '2026-11-24 18:00' },
  });
  const hostile = post('hostile', {
    title: HOSTILE,
    variants: [{ channel: 'linkedin', text: HOSTILE, link: 'https://x.example/?a=1&b="' }],
  });
  made = await makeReview(data, {
    brand: { ...BRAND, colours: { light: '#ffcc00' } },
    entries: [
      { post: lampe, media: { 'media/lampe.jpg': await mediaFacts(brandDir, 'media/lampe.jpg') } },
      { post: hostile, media: {} },
      { post: post('chaise'), media: {} },
    ],
    title: 'Semaine 48',
    reviewers: ['ines', 'helene'],
    stage: null,
    deadline: '2026-11-24',
    now: NOW,
    language: 'fr',
  });
  address = pathToFileURL(made.files.page).href;
  browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
});
afterAll(() => browser?.close());

const linkOf = (reviewer: string) => `${address}${made.links.find((link) => link.reviewer === reviewer)?.fragment}`;

interface Opened {
  page: Page;
  errors: string[];
  requests: string[];
}
async function open(url: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Opened> {
  const page = await (await browser.newContext(options)).newPage();
  const [errors, requests]: [string[], string[]] = [[], []];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => requests.push(request.url().split('#')[0] as string));
  await page.goto(url);
  return { page, errors, requests };
}

describe('with the reviewer’s link', () => {
  it('approves one, refuses one with a reason, and the file is taken in', async () => {
    const { page, errors, requests } = await open(linkOf('ines'));
    expect(await page.locator('h1').innerText()).toBe('3\u00a0publications à valider avant le 24 novembre');
    await page.getByText('Vous répondez').waitFor();
    expect(await page.locator('#reviewer').innerText()).toBe('Inès Royer');
    const [first, second] = [page.locator('[data-entry=lampe]'), page.locator('[data-entry=hostile]')];
    await first.getByLabel('Valider').check();
    await second.getByLabel('Refuser').check();
    await page.getByRole('button', { name: 'Préparer ma réponse' }).click();
    expect(await second.getByRole('alert').innerText()).toContain('Dites pourquoi vous refusez');
    expect(await second.locator('textarea').evaluate((place) => place === document.activeElement)).toBe(true);
    await second.locator('textarea').fill(`Non : ${HOSTILE}`);
    expect(await page.locator('#progress').innerText()).toBe('2 sur 3 traitées');
    await page.getByRole('button', { name: 'Préparer ma réponse' }).click();
    await page.locator('#ready').waitFor();
    expect(await page.locator('#partial').innerText()).toContain('1 publication reste sans réponse');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Télécharger le fichier' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`vigie-${made.pack.id}-ines.json`);
    const sent = readFileSync(await download.path(), 'utf8');
    const found = await verifyDecision(sent, [made.pack], 'atelier-lune');
    expect(found.decision?.verdicts.map(({ entry, verdict }) => [entry, verdict])).toEqual([
      ['lampe', 'approved'],
      ['hostile', 'refused'],
    ]);
    const block = await page.locator('#block').inputValue();
    expect((await verifyDecision(`> ${block.replaceAll('\n', '\n> ')}`, [made.pack], 'atelier-lune')).problem).toBeUndefined();
    expect(await page.locator('#mail').getAttribute('href')).toMatch(/^mailto:\?subject=Atelier%20Lune/);
    expect(await takeDecision(data, 'atelier-lune', sent)).toMatchObject({ reviewer: 'ines', already: false });
    expect(await takeDecision(data, 'atelier-lune', block)).toMatchObject({ already: true });
    expect(requests.filter((url) => !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual([address]);
    expect(errors).toEqual([]);
    expect(await page.evaluate('window.ran')).toBeUndefined();
  });
  it('goes to a post and back without losing the key, says what was answered, and remembers that an answer was prepared', async () => {
    const { page } = await open(linkOf('helene'));
    const line = page.locator('.contents li').nth(2);
    expect(await line.innerText()).toMatch(/^24 nov\.\s+Entrée chaise Instagram et LinkedIn/);
    await line.getByRole('link').click();
    expect(new URL(page.url()).hash).toMatch(/^#helene\./);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Entrée chaise');
    await page.locator('[data-entry=chaise]').getByLabel('Valider').check();
    expect(await line.locator('.said').innerText()).toBe('validée');
    await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    expect(await page.locator('#before').innerText()).toBe('');
    await page.getByRole('button', { name: 'Préparer ma réponse' }).click();
    await page.locator('#ready').waitFor();
    await page.reload();
    await page.getByText('Vous répondez').waitFor();
    expect(await page.locator('#before').innerText()).toMatch(/^Vous avez préparé une réponse ici le .*la dernière compte\.$/);
  });
  it('says when an answer is too long for a mail, and still gives it as a file and as text', async () => {
    const { page } = await open(linkOf('ines'));
    await page.getByText('Vous répondez').waitFor();
    for (const entry of ['lampe', 'hostile', 'chaise']) {
      await page.locator(`[data-entry=${entry}]`).getByLabel('Commenter').check();
      await page.locator(`[data-entry=${entry}] textarea`).fill('é'.repeat(400));
    }
    await page.getByRole('button', { name: 'Préparer ma réponse' }).click();
    await page.locator('#attach').waitFor();
    expect((await page.locator('#mail').getAttribute('href'))?.length).toBeLessThan(600);
    const found = await verifyDecision(await page.locator('#block').inputValue(), [made.pack], 'atelier-lune');
    expect(found.decision?.verdicts).toHaveLength(3);
  });
  it('keeps a draft for the next time, for this reviewer only', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(linkOf('helene'));
    await page.locator('[data-entry=chaise]').getByLabel('Commenter sans décider').check();
    await page.locator('[data-entry=chaise] textarea').fill('À voir.');
    const again = await context.newPage();
    await again.goto(linkOf('helene'));
    // A busy browser tells its other tabs a moment later.
    await expect
      .poll(
        async () => {
          await again.reload();
          await again.getByText('Vous répondez').waitFor();
          return again.locator('[data-entry=chaise] textarea').inputValue();
        },
        { timeout: 10_000 },
      )
      .toBe('À voir.');
    expect(await again.locator('#progress').innerText()).toBe('1 sur 3 traitée');
    const other = await context.newPage();
    await other.goto(linkOf('ines'));
    await other.getByText('Vous répondez').waitFor();
    expect(await other.locator('[data-entry=chaise] textarea').inputValue()).toBe('');
  });
  it('works by the keyboard alone, in English', async () => {
    const { page } = await open(linkOf('ines'));
    await page.getByRole('button', { name: 'English' }).press('Enter');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    expect(await page.locator('h1').innerText()).toBe('3\u00a0posts to approve by 24 November');
    await page.locator('[data-entry=lampe] input').first().focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Prepare my answer' }).press('Enter');
    await page.getByText('Your answer is ready').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('ready');
  });
});

describe('what is shown', () => {
  it('who pays and where the event is, in the brand’s colour as far as it can be read', async () => {
    const { page } = await open(address);
    expect((await page.locator('.commitments').allInnerTexts()).join()).toMatch(
      /Partenariat rémunéré\s+Tienfort\s+Évènement\s+rencontre · Lille · fin/,
    );
    const colour = await page.evaluate('getComputedStyle(document.documentElement).getPropertyValue("--brand")');
    expect(colour).toMatch(/^light-dark\(#/);
    expect(colour).not.toContain('#ffcc00');
    expect(colour).not.toContain('#1f4f93');
  });
  it('a hostile text is text, line breaks stay, the image is inside the file', async () => {
    const { page } = await open(address);
    expect(await page.locator('#entry-1').innerText()).toBe(HOSTILE);
    expect(await page.locator('.written', { hasText: 'Une lampe' }).first().innerText()).toBe('Une lampe\n\nse répare.');
    const image = page.getByAltText('Une lampe démontée');
    expect(await image.evaluate((one: HTMLImageElement) => [one.naturalWidth, one.naturalHeight])).toEqual([900, 600]);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.locator('img').count()).toBe(1);
  });
  it('without a key, or with a wrong one, it is read only and says why', async () => {
    const { page } = await open(address);
    expect(await page.locator('[data-notice=no-key]').isVisible()).toBe(true);
    expect(await page.locator('fieldset:visible').count()).toBe(0);
    for (const wrong of [
      linkOf('ines').replace('#ines', '#helene'),
      linkOf('ines').replace('#ines', '#zoe'),
      `${linkOf('ines').slice(0, -3)}AAA`,
      `${address}#ines.${'_'.repeat(43)}`,
    ]) {
      const { page: other } = await open(wrong);
      await other.locator('[data-notice=wrong-key]').waitFor();
      expect(await other.locator('fieldset:visible').count()).toBe(0);
    }
  });
  it('on a page without signatures it says what to do', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.addInitScript('Object.defineProperty(crypto, "subtle", { value: undefined })');
    await page.goto(linkOf('ines'));
    expect(await page.locator('[data-notice=insecure]').innerText()).toContain('https');
  });
  it('can be read without scripts', async () => {
    const { page } = await open(linkOf('ines'), { javaScriptEnabled: false });
    expect(await page.locator('.written').first().isVisible()).toBe(true);
    expect(await page.locator('.notice:visible').count()).toBe(1);
  });
  it.each(['light', 'dark'] as const)(
    'axe finds nothing, %s, read only or answered; nothing is wider than a phone',
    async (colorScheme) => {
      for (const url of [address, linkOf('ines')]) {
        const { page } = await open(url, { bypassCSP: true, colorScheme, viewport: { width: 320, height: 700 } });
        if (url !== address) {
          await page.getByText('Vous répondez').waitFor();
          await page.locator('[data-entry=lampe]').getByLabel('Valider').check();
          await page.getByRole('button', { name: 'Préparer ma réponse' }).click();
          await page.locator('#ready').waitFor();
        }
        await page.evaluate(AXE);
        const faults = await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })
        .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 160)))`);
        expect(faults).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      }
    },
  );
});
