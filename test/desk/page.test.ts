/** The desk's page for everyone: by the keyboard alone, on a phone, with a screen reader; and never in a built site. */

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { BRAND_YAML, dataFolder, instagramCsv, put, vigie } from '../workspace.ts';
import { type OpenDesk, openDesk } from './open.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LANGUAGES = [
  ['fr', 'desk/'],
  ['en', 'en/desk/'],
] as const;
const WORDS = {
  fr: {
    create: 'Créer la marque',
    target: 'Ajouter un objectif',
    competitor: 'Ajouter un concurrent',
    light: 'Thème clair',
    another: 'Créer une autre marque',
  },
  en: {
    create: 'Create the brand',
    target: 'Add a target',
    competitor: 'Add a competitor',
    light: 'Light theme',
    another: 'Create another brand',
  },
};

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
});
afterAll(() => browser?.close());

/** A page that notes every error of its console. */
async function pageOf(options: BrowserContextOptions = {}): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('requestfailed', (request) => errors.push(request.url()));
  return { page, errors };
}

/** What axe finds, each with its first place. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 120)))`);
}

/** The text of the page, without the lists to choose from: cities and platforms have one name. */
const said = (page: Page) =>
  page.evaluate<string>(`(() => {
    for (const list of document.querySelectorAll('select')) list.remove();
    return document.querySelector('main').innerText;
  })()`);

describe('without a brand', () => {
  const data = dataFolder();
  let desk: OpenDesk;
  beforeAll(async () => {
    desk = await openDesk(data);
  });
  afterAll(() => desk?.close());

  it.each(LANGUAGES)('axe finds nothing in %s, empty or with faults, light or dark', async (language, path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, errors } = await pageOf({ bypassCSP: true, colorScheme });
      await page.goto(desk.address + path);
      expect(await faults(page)).toEqual([]);
      await page.getByRole('button', { name: WORDS[language].target }).click();
      await page.getByRole('button', { name: WORDS[language].competitor }).click();
      await page.getByLabel(WORDS[language].light, { exact: true }).fill('#dddd00');
      await page.getByRole('button', { name: WORDS[language].create }).click();
      expect(await page.locator('[aria-invalid="true"]').count()).toBe(2);
      expect(await faults(page)).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    }
  });

  it.each([1280, 820, 390, 320])('does not scroll sideways at %i px', async (width) => {
    const { page } = await pageOf({ viewport: { width, height: 800 } });
    await page.goto(`${desk.address}desk/`);
    await page.getByRole('button', { name: WORDS.fr.competitor }).click();
    await page.getByRole('group', { name: 'Concurrent 1' }).getByRole('button', { name: 'Ajouter un compte' }).click();
    await page.getByRole('button', { name: WORDS.fr.target }).click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  it('speaks one language at a time', async () => {
    const { page } = await pageOf();
    await page.goto(`${desk.address}en/desk/`);
    expect(await said(page)).not.toMatch(/[àéèêç]|undefined|NaN/);
    await page.goto(`${desk.address}desk/`);
    expect(await said(page)).not.toMatch(/\b(the|your|files|undefined)\b|NaN/i);
    await page.context().close();
  });

  it('says what to do without JavaScript', async () => {
    const { page } = await pageOf({ javaScriptEnabled: false });
    await page.goto(`${desk.address}desk/`);
    expect(await page.locator('noscript').innerText()).toContain('npm run vigie -- new ma-marque');
    await page.context().close();
  });

  it('creates a brand by the keyboard alone', async () => {
    const { page, errors } = await pageOf();
    await page.goto(`${desk.address}en/desk/`);
    const reached: string[] = [];
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate<string>(
          'document.activeElement.labels?.[0]?.textContent.trim() || document.activeElement.getAttribute("aria-label") || document.activeElement.textContent.trim()',
        );
        reached.push(at);
        expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle'), at).not.toBe('none');
        if (at === name) return;
      }
      throw new Error(`Tab never reached ${name}: ${reached.join(' | ')}`);
    };
    await tabTo('Name of the brand');
    await page.keyboard.type('Café Lune');
    await tabTo('Account');
    await page.keyboard.type('cafelune');
    await tabTo('Add a target');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.tagName'), 'the new row takes the focus').toBe('SELECT');
    await tabTo('To reach');
    await page.keyboard.type('1000');
    await tabTo('Create the brand');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Café Lune is created' }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent'), 'what happened takes the focus').toBe('Café Lune is created');
    await tabTo('For the brand');
    await tabTo('Choose files');
    expect(reached).toEqual(
      expect.arrayContaining(['Name of the folder', 'Time zone', 'French', 'English', 'Platform', 'Light theme', 'Add a competitor']),
    );
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('with a brand', () => {
  const data = dataFolder({ 'lune/brand.yaml': BRAND_YAML, 'lune/exports/march.csv': instagramCsv([{ id: '1' }]) });
  const downloads = dataFolder();
  let desk: OpenDesk;
  beforeAll(async () => {
    desk = await openDesk(data);
  });
  afterAll(() => desk?.close());

  it.each(LANGUAGES)('axe finds nothing in %s with files understood and refused, light or dark', async (language, path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, errors } = await pageOf({ bypassCSP: true, colorScheme });
      await page.goto(desk.address + path);
      await page
        .locator('#picker')
        .setInputFiles([
          put(
            downloads,
            `${language}-${colorScheme}.csv`,
            instagramCsv([{ id: `${colorScheme.length}${language.length}${Math.abs(path.length)}7` }]),
          ),
          put(downloads, 'login.csv', '<!doctype html><title>Log in</title><form><input type="password"></form>'),
        ]);
      await page.locator('#dropped .st').nth(1).waitFor();
      await page.getByText(WORDS[language].another).click();
      expect(await faults(page)).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    }
  });

  it('a hostile file name is only text', async () => {
    const { page } = await pageOf();
    await page.goto(`${desk.address}desk/`);
    const transfer = await page.evaluateHandle(() => {
      const found = new DataTransfer();
      found.items.add(new File(['a;b\n1;2\n'], '<img src=x onerror="document.title=1">.csv'));
      return found;
    });
    await page.dispatchEvent('#drop', 'drop', { dataTransfer: transfer });
    await page.getByText('-img src=x onerror=-document.title=1--.csv').first().waitFor();
    expect(await page.locator('#dropped img').count()).toBe(0);
    await page.context().close();
  });

  it('says that the desk is closed, and keeps what was to be sent', async () => {
    const { page } = await pageOf();
    await page.goto(`${desk.address}en/desk/`);
    await desk.close();
    await page.locator('#picker').setInputFiles(put(downloads, 'late.csv', 'a;b\n'));
    await page
      .getByText(/no longer answers/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.context().close();
  });
});

describe('a built site', () => {
  it('holds nothing of the desk, whatever the environment says', () => {
    const data = dataFolder({
      'lune/brand.yaml': `${BRAND_YAML}today: 2026-04-03\n`,
      'lune/exports/march.csv': instagramCsv([{ id: '1' }]),
    });
    const out = dataFolder();
    process.env.VIGIE_DESK = 'true';
    const ran = vigie(data, 'build', '--out', out);
    delete process.env.VIGIE_DESK;
    expect(ran.code, ran.stderr).toBe(0);
    const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => /(^|\/)desk/.test(name))).toEqual([]);
    for (const name of names.filter((one) => /\.(html|js|css)$/.test(one))) {
      expect(readFileSync(join(out, name), 'utf8'), name).not.toMatch(
        /_desk\/|vigie-token|data-token|\/desk\/|Créer votre marque|Déposer des fichiers/,
      );
    }
  });
});
