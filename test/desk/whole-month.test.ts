/** A whole month as people live it: written in the desk, checked, approved and refused by somebody without an account, changed, published, found again. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { dataFolder, put } from '../workspace.ts';
import { asReviewer, BRAND, dropOn, onClock, onFacebook, onInstagram, soon } from './month-played.ts';
import { type OpenDesk, openDesk } from './open.ts';

const HOUR = 3_600_000;
const TEXTS = {
  Instagram: 'Une étagère se pose en dix minutes, sans percer un seul trou dans le mur de la cuisine.',
  Facebook: 'Dix minutes et aucun trou dans le mur : voici comment poser une étagère qui tient vraiment.',
  LinkedIn: 'Ce que la pose d’une étagère nous a appris de nos clients.',
} as const;
const CHANGED = 'Ce que la pose d’une étagère nous a appris de nos clients locataires.';
const REASON = 'Pas avant la réunion du 12 : le prix n’est pas arrêté.';

describe('a whole month', () => {
  const data = dataFolder({ 'lune/brand.yaml': BRAND });
  const elsewhere = dataFolder();
  const planned = soon();
  const { day, hour } = onClock(planned);
  const later = onClock(planned + 3 * 24 * HOUR);
  const [first, second] = [`${day}-poser-une-etagere`, `${later.day}-le-prix-de-l-atelier`];
  const decision = join(elsewhere, 'decision.json');
  let desk: OpenDesk;
  let browser: Browser;
  let page: Page;
  let link = '';
  const errors: string[] = [];

  beforeAll(async () => {
    desk = await openDesk(data);
    browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
    page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    page.setDefaultNavigationTimeout(90_000);
    page.on('pageerror', (error) => errors.push(String(error)));
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  /** A page that follows its files may load itself anew at the very moment when one leaves it: the person goes again. */
  const go = (path: string) =>
    page.goto(`${desk.address}${path}`).catch((cause) => {
      if (!String(cause).includes('net::ERR_ABORTED')) throw cause;
      return page.goto(`${desk.address}${path}`);
    });
  const write = (query = '') => go(`desk/calendar/?brand=lune${query}`);
  const site = (path: string) => go(`lune/calendar/${path}/`);
  const field = (label: string) => page.getByLabel(new RegExp(`^${label}`));
  const variant = (name: string) => page.getByRole('region', { name: `Déclinaison ${name}` });
  const textOf = (name: string) => variant(name).getByLabel(/^Texte f/);
  const row = (name: string) => page.locator(`.note[data-name="${name}"]`);
  const add = async (channel: string, text: string) => {
    await page.getByLabel('Ajouter une déclinaison pour').selectOption({ label: channel });
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await textOf(channel).fill(text);
  };
  /** Pages of the site follow the files by themselves: what is read of one may come with its next version. */
  const read = async (selector: string) =>
    (
      await page
        .locator(selector)
        .allInnerTexts()
        .catch(() => [])
    )
      .join(' ')
      .replace(/\s/g, ' ');
  const shows = (selector: string) => expect.poll(() => read(selector), { timeout: 20_000 });
  const save = () => page.getByRole('button', { name: 'Enregistrer', exact: true }).click();

  it('writes a post with three variants and an image', async () => {
    await write(`&on=${day}`);
    await field('Heure f').fill(hour);
    await field('Titre').first().fill('Poser une étagère');
    await field('Pilier').selectOption('Conseils');
    await field('Responsable').selectOption('Inès Caron');
    for (const [channel, text] of Object.entries(TEXTS)) await add(channel, text);
    const picture = await sharp({ create: { width: 1080, height: 1350, channels: 3, background: '#886644' } })
      .jpeg()
      .toBuffer();
    await variant('Instagram')
      .locator('input[type=file]')
      .setInputFiles(put(elsewhere, 'étagère.jpg', picture));
    await variant('Instagram').locator('.preview').getByText('Une étagère se pose').waitFor();
    await variant('Instagram').locator('.thumb img').waitFor();
  });

  it('sees what blocks, and mends it', async () => {
    const blocked = page.locator('.findings').getByText(/point bloque|points bloquent/);
    await variant('Instagram').locator('[data-rule="alt-missing"]').waitFor();
    await textOf('LinkedIn').fill('mot '.repeat(800));
    await variant('LinkedIn').locator('[data-rule="text-length"].block').waitFor();
    await blocked.waitFor();
    await textOf('LinkedIn').fill(TEXTS.LinkedIn);
    await variant('Instagram')
      .getByLabel(/^Texte alternatif/)
      .fill('Une étagère en chêne au-dessus d’un évier');
    await page.locator('[data-rule="text-length"], [data-rule="alt-missing"]').first().waitFor({ state: 'detached' });
    expect(await blocked.count()).toBe(0);
    await save();
    await page.getByText(`Créé : data/lune/calendar/${first}.mdx`).waitFor();
  });

  it('writes a second one, too close to the first, and moves it away', async () => {
    const close = onClock(planned + HOUR);
    await write(`&on=${close.day}`);
    await field('Heure f').fill(close.hour);
    await field('Titre').first().fill('Le prix de l’atelier');
    await add('Instagram', 'À partir de janvier, l’atelier du samedi change de prix.');
    await page.locator('[data-rule="too-close"]').getByText('« Poser une étagère »').first().waitFor();
    await field('Jour f').fill(later.day);
    await page.locator('[data-rule="too-close"]').first().waitFor({ state: 'detached' });
    await field('Heure f').fill(later.hour);
    await save();
    await page.getByText(`Créé : data/lune/calendar/${second}.mdx`).waitFor();
  });

  it('makes a review pack of both, with a link for the reviewer', async () => {
    await write();
    for (const name of [first, second]) {
      await row(name).getByText('brouillon').waitFor();
      await row(name).getByRole('checkbox').check();
    }
    await page.getByText('2 publications choisies').waitFor();
    await page.getByLabel('Titre du dossier').fill('Le mois de l’atelier');
    expect(await page.getByLabel('Hélène Mabille, direction').isChecked(), 'the stage names its reviewers').toBe(true);
    expect(await page.getByLabel('Inès Caron, rédaction').isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Préparer le dossier' }).click();
    await page.getByText('Le dossier est prêt').waitFor();
    link = await page.getByRole('textbox', { name: 'Lien de Hélène Mabille' }).inputValue();
    expect(link).toMatch(/^file:.+\/review\.html#helene\./);
    expect(await page.getByRole('link', { name: 'Voir la page du dossier' }).getAttribute('href')).toMatch(/^\/lune\/review\/[\w-]+\/$/);
    for (const name of [first, second]) await row(name).getByText('à valider').waitFor();
    await site(first);
    await page
      .getByText(/On attend Hélène Mabille/)
      .first()
      .waitFor();
  });

  it('shows the pack’s page in the desk, in an origin of its own', async () => {
    await write();
    await page.getByRole('heading', { name: 'Dossiers déjà préparés' }).waitFor();
    const [frozen] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Le mois de l’atelier', exact: true }).click(),
    ]);
    frozen.setDefaultTimeout(20_000);
    await frozen.waitForURL(/review/);
    expect(new URL(frozen.url()).pathname).toMatch(/^\/lune\/review\/[\w-]+\/$/);
    await frozen.getByText(TEXTS.LinkedIn).waitFor();
    const [, fragment = ''] = link.split('#');
    await frozen.goto(`${frozen.url()}#${fragment}`);
    await frozen.reload();
    await frozen.getByText('Hélène Mabille').first().waitFor();
    await frozen.locator(`[data-entry="${first}"]`).getByLabel('Valider').check();
    await frozen.getByRole('button', { name: 'Préparer ma réponse' }).click();
    await frozen.getByRole('link', { name: 'Télécharger le fichier' }).waitFor();
    expect(await frozen.evaluate('self.origin'), 'its script cannot read the desk’s token').toBe('null');
    await frozen.close();
    for (const path of ['lune/review/2026-01-01-abcdefghjkmn/', 'lune/review/..%2f..%2f/', 'autre/review/x/'])
      expect((await fetch(desk.address + path, { headers: { Accept: 'text/html' } })).status, path).toBe(404);
  });

  it('is approved and refused from the page alone, in another browser without a network', async () => {
    const faults = await asReviewer(link, dataFolder(), async (reviewer) => {
      await reviewer.getByText('Hélène Mabille').first().waitFor();
      await reviewer.getByText(TEXTS.LinkedIn).waitFor();
      await reviewer.getByAltText('Une étagère en chêne').waitFor();
      await reviewer.locator(`[data-entry="${first}"]`).getByLabel('Valider').check();
      await reviewer.locator(`[data-entry="${second}"]`).getByLabel('Refuser').check();
      await reviewer.locator(`[data-entry="${second}"] textarea`).fill(REASON);
      await reviewer.getByRole('button', { name: 'Préparer ma réponse' }).click();
      const [download] = await Promise.all([
        reviewer.waitForEvent('download'),
        reviewer.getByRole('link', { name: 'Télécharger le fichier' }).click(),
      ]);
      await download.saveAs(decision);
    });
    expect(faults).toEqual([]);
    expect(JSON.parse(readFileSync(decision, 'utf8')).verdicts).toHaveLength(2);
  });

  it('takes the decision in, and the statuses follow', async () => {
    await write();
    await dropOn(page.locator('#decisions .drop'), decision);
    const log = page.getByRole('log', { name: 'Décisions reçues' });
    await log.getByText('Prise en compte').waitFor();
    await log.getByText(REASON).waitFor();
    await row(first).getByText('validée').waitFor();
    await row(second).getByText('refusée').waitFor();
    await row(first)
      .getByRole('button', { name: /^Abandonner/ })
      .click();
    await row(first).getByText('abandonnée').waitFor();
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await row(first).getByText('validée').waitFor();
    await dropOn(page.locator('#decisions .drop'), decision);
    await log.getByText('Déjà reçue').waitFor();
    await site(first);
    await shows('.lede').toContain('validée');
    await page.locator('#approval').getByText('Hélène Mabille').first().waitFor();
    await site(second);
    await shows('.lede').toContain('refusée par Hélène Mabille');
    await page.locator('#approval').getByText(REASON).waitFor();
  });

  it('loses its approval by an edit, and shows the difference', async () => {
    await write(`&entry=${first}`);
    await page.getByText('Validée : c’est l’effet des décisions reçues').waitFor();
    await textOf('LinkedIn').fill(CHANGED);
    await page.getByText('Une décision a été reçue sur la version d’avant').waitFor();
    const voided = page.locator('.findings [data-rule="approval-voided"]');
    await voided.getByText('Modifiée depuis sa validation (Hélène Mabille) : LinkedIn').waitFor();
    await textOf('LinkedIn').fill(TEXTS.LinkedIn);
    await voided.waitFor({ state: 'detached' });
    await textOf('LinkedIn').fill(CHANGED);
    await voided.waitFor();
    await save();
    await page.getByText('Enregistré dans').waitFor();
    await page.getByText(/Validée|Une décision a été reçue/).waitFor({ state: 'hidden' });
    await voided.waitFor();
    await site(first);
    await shows('.lede').toContain('La déclinaison LinkedIn a changé depuis la validation de la version 1 (texte)');
    await shows('.lede').toContain('Version 2, brouillon');
    await shows('#v-linkedin ins').toContain('locataires');
    await shows('#v-instagram ins, #v-facebook ins').toBe('');
    await shows('#v-instagram header').toContain('Validée');
    await write();
    await row(first).getByText('brouillon').waitFor();
  });

  it('is published, found in the exports, and stands in the month with its figures', async () => {
    const postponed = onClock(planned + 7 * 24 * HOUR);
    await write(`&entry=${first}`);
    await variant('LinkedIn')
      .getByLabel(/^Jour propre/)
      .fill(postponed.day);
    await variant('LinkedIn')
      .getByLabel(/^Heure propre/)
      .fill(postponed.hour);
    await save();
    await page.getByText('Enregistré dans').waitFor();
    put(data, 'lune/exports/instagram.csv', onInstagram(TEXTS.Instagram, planned));
    put(data, 'lune/exports/facebook.csv', onFacebook(TEXTS.Facebook, planned));
    await site(first);
    // Nobody reloads the page: it follows the desk's own gather.
    await expect.poll(() => read('.lede'), { timeout: 60_000 }).toContain('2 déclinaisons publiées sur 3');
    await shows('#result').toMatch(/à l’heure.+à l’heure/);
    await shows('#result').toContain('1 240');
    await shows('#v-instagram header').toContain('Publiée');
    await site(day.slice(0, 7));
    await shows(`[data-day="${day}"] [data-entry="${first}"]`).toContain('publiée');
    expect(errors).toEqual([]);
  });
});
