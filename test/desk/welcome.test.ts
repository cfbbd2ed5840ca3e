/** The desk's welcome, as a person meets it: an empty data folder, a real browser, real files. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { dataFolder, instagramCsv, put } from '../workspace.ts';
import { type OpenDesk, openDesk } from './open.ts';

const LOGIN = '<!doctype html><title>Log in</title><form><input type="password"></form>';
const posts = (month: string, from: number) =>
  instagramCsv(
    Array.from({ length: 6 }, (_, index) => ({
      id: String(from + index),
      views: 1000,
      reach: 800,
      likes: 10 + index,
      time: `${month}/${String(index + 2).padStart(2, '0')}/2026 09:30`,
    })),
  );

describe('the desk without a brand', () => {
  const data = dataFolder();
  const downloads = dataFolder();
  let desk: OpenDesk;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    desk = await openDesk(data);
    browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
    context = await browser.newContext({ timezoneId: 'America/Montreal' });
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  const field = (label: string) => page.getByLabel(label, { exact: true });
  const item = (name: string) => page.locator('#dropped > li', { has: page.getByRole('heading', { name }) });

  it('shows the welcome at the root', async () => {
    await page.goto(desk.address);
    expect(new URL(page.url()).pathname).toBe('/desk/');
    await page.getByRole('heading', { level: 1, name: 'Créez votre marque' }).waitFor();
    await page.getByText('Créez d’abord votre marque').waitFor();
  });

  it('proposes the folder from the name and the zone from the browser', async () => {
    expect(await page.getByLabel('Fuseau horaire').inputValue()).toMatch(/America\/(Montreal|Toronto)/);
    await field('Nom de la marque').fill('Cœur d’Été & Fils');
    expect(await field('Nom du dossier').inputValue()).toBe('coeur-d-ete-fils');
    await field('Nom du dossier').fill('Été');
    await field('Nom de la marque').focus();
    await page.getByText('Un nom de dossier s’écrit en minuscules').waitFor();
    await field('Nom du dossier').fill('');
    await field('Nom de la marque').fill('Atelier Lune');
    expect(await field('Nom du dossier').inputValue()).toBe('atelier-lune');
  });

  it('says each fault beside its field, in the page’s language, and writes nothing', async () => {
    await page.getByLabel('Français').uncheck();
    await page.getByLabel('Compte', { exact: true }).fill('@atelierlune');
    await page.getByLabel('Thème clair', { exact: true }).fill('rouge');
    await page.getByRole('button', { name: 'Ajouter un objectif' }).click();
    await page.getByLabel('À atteindre').fill('20.000');
    await page.getByRole('button', { name: 'Créer la marque' }).click();
    await page.getByText('3 champs sont à corriger.').waitFor();
    await page.getByText('Choisissez au moins une langue.').waitFor();
    await page.getByText('Une couleur s’écrit avec un dièse').waitFor();
    await page.getByText(/peut se lire de deux façons/).waitFor();
    expect(await page.evaluate('document.activeElement.value')).toBe('fr');
    const described = await page.getByLabel('À atteindre').getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).textContent()).toContain('20.000');
    expect(readdirSync(data).filter((name) => !name.startsWith('.'))).toEqual([]);
  });

  it('loses nothing of what was typed when the page is opened again', async () => {
    await page.reload();
    expect(await field('Nom de la marque').inputValue()).toBe('Atelier Lune');
    expect(await page.getByLabel('Compte', { exact: true }).inputValue()).toBe('atelierlune');
    expect(await page.getByLabel('À atteindre').inputValue()).toBe('20.000');
  });

  it('says at once whether a colour can be read', async () => {
    await page.getByLabel('Thème clair', { exact: true }).fill('#ffee99');
    await page.getByText(/Contraste trop faible/).waitFor();
    await page.getByLabel('Thème clair', { exact: true }).fill('#1f4f93');
    await page.getByText(/Se lit bien/).waitFor();
  });

  it('creates the brand, with a word on each part', async () => {
    await page.getByLabel('Français').check();
    await page.getByLabel('À atteindre').fill('20 000');
    await page.getByRole('button', { name: 'Ajouter un concurrent' }).click();
    await page.getByLabel('Nom du concurrent').fill('Maison Soleil');
    const competitor = page.getByRole('group', { name: 'Concurrent 1' });
    await competitor.getByRole('button', { name: 'Ajouter un compte' }).click();
    await competitor.getByLabel('Réseau').selectOption('linkedin');
    await competitor.getByLabel('Compte', { exact: true }).fill('https://www.linkedin.com/company/maison-soleil/');
    await page.getByRole('button', { name: 'Créer la marque' }).click();
    await page.getByRole('heading', { name: 'Atelier Lune est créée' }).waitFor();
    const written = readFileSync(join(data, 'atelier-lune/brand.yaml'), 'utf8');
    expect(parse(written)).toEqual({
      name: 'Atelier Lune',
      timeZone: expect.stringMatching(/^America\//),
      languages: ['fr'],
      accounts: { instagram: 'atelierlune' },
      colours: { light: '#1f4f93' },
      competitors: [{ name: 'Maison Soleil', accounts: { linkedin: 'maison-soleil' } }],
      targets: { views: 20000 },
    });
    expect(written).toContain('# Les comptes, comme le réseau les appelle.');
    expect(existsSync(join(data, 'atelier-lune/exports'))).toBe(true);
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  it('understands or refuses what is dropped, within seconds', async () => {
    await page
      .locator('#picker')
      .setInputFiles([
        put(downloads, 'mars.csv', posts('03', 9000)),
        put(downloads, 'avril.csv', posts('04', 9100)),
        put(downloads, 'connexion.csv', LOGIN),
      ]);
    for (const name of ['mars.csv', 'avril.csv']) {
      await item(name).getByText('Compris').waitFor();
      await item(name)
        .getByText(/Instagram · Instagram, atelierlune|Instagram.*atelierlune/)
        .waitFor();
      await item(name)
        .getByText(/6\s+lignes, 6\s+publications/)
        .waitFor();
    }
    await item('avril.csv')
      .getByText(/du \d+ au \d+ avril 2026/)
      .waitFor();
    await item('connexion.csv').getByText('Refusé').waitFor();
    await item('connexion.csv')
      .getByText(/page de connexion/)
      .waitFor();
    expect(existsSync(join(data, 'atelier-lune/exports/connexion.csv')), 'a refused file stays').toBe(true);
  });

  it('takes a folder with its folders, and leaves out what systems put in it', async () => {
    put(downloads, 'exports d’été/instagram/juillet.csv', posts('07', 9400));
    put(downloads, 'exports d’été/.DS_Store', 'x');
    await page.locator('#folder-picker').setInputFiles(join(downloads, 'exports d’été'));
    await item('exports d’été/instagram/juillet.csv').getByText('Compris').waitFor();
    expect(readdirSync(join(data, 'atelier-lune/exports/exports d’été'))).toEqual(['instagram']);
  });

  it('takes a file that is dragged, and shows it again after a reload', async () => {
    const text = posts('05', 9200);
    const transfer = await page.evaluateHandle((content) => {
      const found = new DataTransfer();
      found.items.add(new File([content], 'mai.csv'));
      return found;
    }, text);
    await page.dispatchEvent('#drop', 'drop', { dataTransfer: transfer });
    await item('mai.csv').getByText('Compris').waitFor();
    await page.reload();
    await item('mai.csv').getByText('Compris').waitFor();
    await item('mars.csv').getByText('Compris').waitFor();
  });

  it('says when the same content is there already, and writes nothing; a taken name gets a number', async () => {
    await page.locator('#picker').setInputFiles(put(downloads, 'copie.csv', posts('03', 9000)));
    await page.getByText('Déjà là, sous data/atelier-lune/exports/mars.csv').waitFor();
    expect(existsSync(join(data, 'atelier-lune/exports/copie.csv'))).toBe(false);
    const before = readFileSync(join(data, 'atelier-lune/exports/mars.csv'));
    await page.locator('#picker').setInputFiles(put(downloads, 'mars.csv', posts('06', 9300)));
    await item('mars (2).csv').getByText('Compris').waitFor();
    expect(readFileSync(join(data, 'atelier-lune/exports/mars.csv')).equals(before)).toBe(true);
  });

  it('takes a drop back: the file goes to the trash, and says where', async () => {
    await item('mars (2).csv')
      .getByRole('button', { name: /Annuler/ })
      .click();
    await item('mars (2).csv')
      .getByText(/trente jours dans data\/\.trash\//)
      .waitFor();
    expect(existsSync(join(data, 'atelier-lune/exports/mars (2).csv'))).toBe(false);
    const [kept] = readdirSync(join(data, '.trash')) as [string];
    expect(readFileSync(join(data, '.trash', kept, 'atelier-lune/exports/mars (2).csv'), 'utf8')).toBe(posts('06', 9300));
  });

  it('leads to the report that now exists', async () => {
    await item('avril.csv').getByRole('link', { name: 'Ouvrir le rapport : avril 2026' }).click();
    await page
      .getByText(/6[\s\u202f]000/)
      .first()
      .waitFor();
    expect(page.url()).toContain('atelier-lune/report/2026-04/');
  });

  it('offers another brand in English, and never writes over a folder', async () => {
    // The page of before is still being reloaded after the last gather.
    page = await context.newPage();
    await page.goto(`${desk.address}en/desk/`);
    await page.getByText('Create another brand').click();
    await field('Name of the brand').fill('Atelier Lune');
    await page.getByLabel('English').check();
    await page.getByRole('button', { name: 'Create the brand' }).click();
    await page.getByText('data/atelier-lune exists already: nothing is written there. Choose another folder name.').waitFor();
    await field('Name of the folder').fill('atelier-lune-2');
    await page.getByRole('button', { name: 'Create the brand' }).click();
    await page.getByRole('heading', { name: 'Atelier Lune is created' }).waitFor();
    await page.getByText('data/atelier-lune-2/exports/').waitFor();
    await expect
      .poll(async () => (await page.request.get(`${desk.address}en/atelier-lune-2/`, { headers: { Accept: 'text/html' } })).status(), {
        timeout: 30_000,
      })
      .toBe(200);
  });
});
