/** The desk's editor, as a person meets it: a planned post written, checked, moved and saved without a code editor. */

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type Route } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { putJson, someClip } from '../workspace/some-clip.ts';
import { dataFolder, put } from '../workspace.ts';
import { type OpenDesk, openDesk } from './open.ts';

const BRAND = [
  'name: Atelier Lune',
  'timeZone: Europe/Paris',
  'languages: [fr, en]',
  'today: 2026-11-21',
  'accounts: { instagram: atelierlune, facebook: Atelier Lune, linkedin: atelier-lune }',
  'pillars: [Coulisses, Conseils]',
  'people: { ines: { name: Inès Caron } }',
  'competitors: [{ name: Maison Soleil }]',
  '',
].join('\n');

/** As a person wrote it by hand: comments, a key of their own, odd spacing. */
const BY_HAND = `---
# écrit à la main
title:   Réparer plutôt que jeter   # le titre
status: draft
at: 2026-11-24 12:30
mood: joyeux
variants:
  - channel: instagram
    # le texte de Léa
    text: Une chaise se répare.
---

Une note   avec *du Markdown*.
`;

const NAME = '2026-11-24-reparer-plutot-que-jeter';

describe('the editor', () => {
  const data = dataFolder({ 'lune/brand.yaml': BRAND, [`lune/calendar/${NAME}.mdx`]: BY_HAND });
  const downloads = dataFolder();
  const file = join(data, `lune/calendar/${NAME}.mdx`);
  const onDisk = () => readFileSync(file, 'utf8');
  let desk: OpenDesk;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    desk = await openDesk(data);
    browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
    context = await browser.newContext();
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('dialog', (dialog) => dialog.accept());
    page.on('pageerror', (error) => errors.push(String(error)));
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  const open = (query: string) => page.goto(`${desk.address}desk/calendar/?brand=lune${query}`, { timeout: 60_000 });
  const field = (label: string) => page.getByLabel(new RegExp(`^${label}`));
  const variant = (name: string) => page.getByRole('region', { name: `Déclinaison ${name}` });
  const save = () => page.getByRole('button', { name: 'Enregistrer', exact: true }).click();

  it('creates a post with three variants and an image', async () => {
    await open('&on=2026-11-26');
    expect(await field('Jour').inputValue()).toBe('2026-11-26');
    await field('Heure f').fill('09:30');
    await field('Titre').first().fill('Poser une étagère');
    await field('Pilier').selectOption('Conseils');
    for (const [channel, text] of [
      ['Instagram', 'Une étagère, sans percer.'],
      ['Facebook', 'Une étagère, en dix minutes.'],
      ['LinkedIn', 'Dix minutes : c’est le temps d’une étagère.'],
    ] as const) {
      await page.getByLabel('Ajouter une déclinaison pour').selectOption({ label: channel });
      await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
      await variant(channel)
        .getByLabel(/^Texte f/)
        .fill(text);
    }
    const picture = await sharp({ create: { width: 1080, height: 1350, channels: 3, background: '#886644' } })
      .jpeg()
      .toBuffer();
    await variant('Instagram')
      .locator('input[type=file]')
      .setInputFiles(put(downloads, 'étagère posée.jpg', picture));
    await variant('Instagram')
      .getByLabel(/^Texte alternatif/)
      .waitFor();
    // A file that lands takes the focus from nobody who types.
    await variant('LinkedIn').locator('textarea:focus').waitFor();
    await variant('Instagram').locator('.preview').getByText('Une étagère, sans percer.').waitFor();
  });

  it('sees a check fail as one types, and mends it', async () => {
    const alt = variant('Instagram').locator('[data-rule="alt-missing"]');
    await alt.waitFor();
    await variant('Instagram')
      .getByLabel(/^Texte alternatif/)
      .fill('Une étagère en chêne sur un mur blanc');
    await alt.waitFor({ state: 'detached' });
    await variant('LinkedIn')
      .getByLabel(/^Texte f/)
      .fill('a'.repeat(3010));
    await variant('LinkedIn')
      .getByText(/3\s010 \/ 3\s000/)
      .waitFor();
    await variant('LinkedIn').locator('.finding.block').first().waitFor();
    await variant('LinkedIn')
      .getByLabel(/^Texte f/)
      .fill('Dix minutes suffisent.');
    await variant('LinkedIn').locator('.finding.block').waitFor({ state: 'detached' });
  });

  it('saves a clean file with Ctrl + S', async () => {
    await page.keyboard.press('Control+s');
    await page.getByText('Créé : data/lune/calendar/2026-11-26-poser-une-etagere.mdx').waitFor();
    const written = readFileSync(join(data, 'lune/calendar/2026-11-26-poser-une-etagere.mdx'), 'utf8');
    expect(written).toContain('at: 2026-11-26 09:30');
    expect(written.match(/- channel: /g)).toHaveLength(3);
    expect(written).toContain('alt: Une étagère en chêne sur un mur blanc');
    const media = /file: (.+)/.exec(written)?.[1] ?? '';
    expect(existsSync(join(data, 'lune', media.replace(/^["']|["']$/g, ''))), media).toBe(true);
    expect(written.slice(0, 60), 'keys in the order in which people read them').toMatch(
      /^---\ntitle: Poser une étagère\nstatus: draft\nat: /,
    );
    expect(page.url()).toContain('entry=2026-11-26-poser-une-etagere');
    expect(await page.locator('h1').innerText()).toBe('Poser une étagère');
    const english = await page.locator('.mast a[hreflang=en]').evaluate((link) => (link as HTMLAnchorElement).href);
    expect(english, 'the entry in the other language').toMatch(/\/en\/desk\/calendar\/\?.*entry=2026-11-26-poser-une-etagere/);
    // What is typed from now on is the draft of this entry, not of the next new one.
    await field('Titre').first().fill('Poser deux étagères');
    await page.reload();
    await page.getByRole('button', { name: 'L’oublier' }).click();
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  it('says at once what cannot be saved, goes on with the rest, and takes a removal back', async () => {
    await open('&new=');
    const texts = page.locator('.variant').getByLabel(/^Texte f/);
    for (const place of [0, 1, 2]) {
      await page.getByLabel('Ajouter une déclinaison pour').selectOption({ label: 'Instagram' });
      await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
      await texts.nth(place).fill(`Texte ${place}`);
    }
    const third = page.locator('.variant').nth(2);
    await third.getByText('Deux déclinaisons ont le même réseau').waitFor();
    await page.locator('.findings').getByText('Deux déclinaisons').waitFor();
    await page.locator('.variant').first().locator('.preview').getByText('Texte 0').waitFor();
    await variant('Instagram, anglais')
      .getByRole('button', { name: /^Retirer la/ })
      .click();
    expect(await texts.allInnerTexts()).toHaveLength(2);
    await page.keyboard.press('Enter');
    expect(await texts.nth(1).inputValue()).toBe('Texte 1');
    await third.getByRole('button', { name: /^Retirer la/ }).click();
    await page.getByText('Deux déclinaisons').first().waitFor({ state: 'detached' });
    await page
      .getByLabel(/^Heure propre/)
      .first()
      .fill('18:30');
    await page.getByText('Choisissez aussi le jour.').waitFor();
    await save();
    await page.getByText('Un champ est à corriger').waitFor();
    await page.evaluate('localStorage.clear()');
  });

  it('changes one line of a file written by hand, and shows the key that it does not know', async () => {
    await open(`&entry=${NAME}`);
    await page.getByText('mood').waitFor();
    await variant('Instagram')
      .getByLabel(/^Texte f/)
      .fill('Une chaise se répare, toujours.');
    await save();
    await page.getByText('Enregistré dans').waitFor();
    const lines = onDisk().split('\n');
    expect(lines.filter((line, at) => line !== BY_HAND.split('\n')[at])).toEqual(['    text: Une chaise se répare, toujours.']);
  });

  it('keeps what is typed while it saves', async () => {
    const before = onDisk();
    const typed = async (route: Route) => {
      await field('Titre').first().fill('Réparer, deux fois');
      await route.continue();
    };
    await page.route('**/_desk/note/save*', typed, { times: 1 });
    const saved = page.waitForResponse('**/_desk/note/save*');
    await variant('Instagram')
      .getByLabel(/^Texte f/)
      .fill('Une chaise se répare.');
    await save();
    await saved;
    await page.getByText('Modifications non enregistrées').waitFor();
    expect(onDisk()).not.toContain('deux fois');
    await save();
    await expect.poll(onDisk).toContain('title:   Réparer, deux fois   # le titre');
    writeFileSync(file, before);
  });

  it('asks which 02:30, and says when there is none', async () => {
    await open('&new=');
    await field('Jour').fill('2026-10-25');
    await field('Heure f').fill('02:30');
    await page.getByText(/arrive deux fois cette nuit-là/).waitFor();
    await page.getByLabel(/arrive deux fois/).selectOption('second');
    await page.reload();
    await page.getByRole('button', { name: 'Reprendre le brouillon' }).click();
    expect(await page.getByLabel(/arrive deux fois/).inputValue()).toBe('second');
    await field('Jour').fill('2026-03-29');
    await page.getByText(/02:30 n’existe pas le dimanche 29 mars 2026/).waitFor();
    await page.evaluate('localStorage.clear()');
  });

  it('keeps what was not saved, and offers it back', async () => {
    await open(`&entry=${NAME}`);
    await field('Titre').first().fill('Réparer, encore');
    await page.getByText('Modifications non enregistrées').waitFor();
    await page.reload();
    await page.getByText(/Brouillon du .* retrouvé/).waitFor();
    expect(await field('Titre').first().inputValue()).toBe('Réparer plutôt que jeter');
    await page.getByRole('button', { name: 'Reprendre le brouillon' }).click();
    expect(await field('Titre').first().inputValue()).toBe('Réparer, encore');
  });

  it('shows both versions when the file has changed meanwhile, and loses nothing', async () => {
    writeFileSync(file, onDisk().replace('status: draft', 'status: idea').replace('Réparer plutôt que jeter ', 'Jeter moins '));
    const theirs = onDisk();
    await save();
    await page.getByRole('alertdialog').waitFor();
    expect(onDisk(), 'nothing is written before the choice').toBe(theirs);
    expect(await page.locator('.note-editor[inert]').count(), 'nothing is typed below an open choice').toBe(1);
    expect(await page.getByLabel('Le vôtre, Titre').isChecked()).toBe(true);
    expect(await page.getByLabel('Sur le disque, Statut').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Enregistrer ce choix' }).click();
    await page.getByText('Enregistré dans').waitFor();
    expect(onDisk()).toContain('title:   Réparer, encore   # le titre');
    expect(onDisk()).toContain('status: idea');
    expect(await page.locator('.note-editor[inert]').count()).toBe(0);
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  it('a variant of mine and a text of theirs are two choices, and both can be kept', async () => {
    await open(`&entry=${NAME}`);
    await page.getByLabel('Ajouter une déclinaison pour').selectOption({ label: 'LinkedIn' });
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await variant('LinkedIn')
      .getByLabel(/^Texte f/)
      .fill('Pour les pros.');
    const before = onDisk();
    writeFileSync(file, before.replace('se répare, toujours.', 'se répare, disent-ils.'));
    await save();
    expect(await page.getByLabel('Sur le disque, Instagram, Texte').isChecked()).toBe(true);
    expect(await page.getByLabel('Le vôtre, LinkedIn').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Enregistrer ce choix' }).click();
    await page.getByText('Enregistré dans').waitFor();
    expect(onDisk()).toContain('text: Une chaise se répare, disent-ils.\n  - channel: linkedin\n    text: Pour les pros.\n');
    writeFileSync(file, before);
  });

  it('a draft of an older version takes nothing back that was changed since', async () => {
    await open(`&entry=${NAME}`);
    const before = onDisk();
    await field('Titre').first().fill('Réparer, un jour');
    await page.getByText('Modifications non enregistrées').waitFor();
    writeFileSync(file, before.replace('mood: joyeux', 'mood: grave').replace('status: idea', 'status: draft'));
    await page.reload();
    await page.getByRole('button', { name: 'Reprendre le brouillon' }).click();
    expect(await page.getByLabel('Sur le disque, Statut').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Enregistrer ce choix' }).click();
    await page.getByText('Enregistré dans').waitFor();
    for (const line of ['title:   Réparer, un jour   # le titre', 'mood: grave', 'status: draft']) expect(onDisk()).toContain(line);
    writeFileSync(file, before);
  });

  it('a file that went, or no longer reads, is written again as it was, with what was typed', async () => {
    const before = onDisk();
    await open(`&entry=${NAME}`);
    await field('Titre').first().waitFor();
    rmSync(file);
    await field('Titre').first().fill('Réparer, toujours');
    await save();
    await page.getByRole('alertdialog', { name: 'Ce fichier n’existe plus' }).waitFor();
    await page.getByRole('button', { name: 'L’enregistrer de nouveau' }).press('Enter');
    await page.getByText(/Créé/).waitFor();
    expect(onDisk()).toBe(before.replace('Réparer, encore', 'Réparer, toujours'));
    writeFileSync(file, before.replace('status: idea', 'status: ['));
    await field('Titre').first().fill('Réparer, encore');
    await save();
    await page.getByRole('alertdialog', { name: 'Ce fichier a changé et ne se lit plus' }).getByText('status: [').waitFor();
    await page.getByRole('button', { name: 'Le remplacer par ma version' }).press('Enter');
    await page.getByText(/Créé/).waitFor();
    expect(onDisk()).toBe(before);
    put(data, 'lune/calendar/cassee.mdx', '---\ntitle: a\nstatus: [\n---\n');
    await open('&entry=cassee');
    await page.getByText('calendar/cassee.mdx, ligne').waitFor();
    expect(await page.getByRole('button', { name: 'Enregistrer', exact: true }).count(), 'no form over a file that is not read').toBe(0);
    rmSync(join(data, 'lune/calendar/cassee.mdx'));
  });

  it('renames a campaign by keyboard, once it has said what changes', async () => {
    const before = onDisk();
    put(data, 'lune/campaigns/noel.mdx', '---\ntitle: Noël # à nous\nbudget: 1200\n---\n');
    writeFileSync(file, before.replace('mood:', 'campaign: noel # la grande\nmood:'));
    await open('&kind=campaigns&entry=noel');
    await page.getByText('budget').waitFor();
    await field('Nouveau nom').fill('Noël 2026 !');
    await page.getByText('Sera écrit « noel-2026 ».').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Une publication la désigne et prendra le nouveau nom').waitFor();
    expect(existsSync(join(data, 'lune/campaigns/noel.mdx')), 'nothing is done before').toBe(true);
    await page.getByRole('button', { name: 'Renommer en « noel-2026 »' }).press('Enter');
    await page.getByText('« noel » s’appelle maintenant « noel-2026 ».').waitFor();
    expect(readFileSync(join(data, 'lune/campaigns/noel-2026.mdx'), 'utf8')).toContain('title: Noël # à nous\nbudget: 1200\n');
    expect(existsSync(join(data, 'lune/campaigns/noel.mdx'))).toBe(false);
    expect(onDisk()).toContain('campaign: noel-2026 # la grande\n');
    await open('&kind=campaigns');
    await page.getByRole('button', { name: 'Supprimer « Noël »' }).click();
    await page.getByText('Une publication la désigne encore.').first().waitFor();
    writeFileSync(file, before);
  });

  it('moves by keyboard and by drag, and takes a move back', async () => {
    await open('');
    await page.getByRole('button', { name: 'Mois', exact: true }).click();
    const entry = page.locator(`.entry[data-name="${NAME}"]`);
    await entry.getByRole('button').focus();
    for (const key of ['Space', 'ArrowRight', 'PageDown', 'Enter']) await page.keyboard.press(key);
    await page.getByText('« Réparer, encore » est déplacée au mercredi 2 décembre 2026.').first().waitFor();
    expect(onDisk()).toContain('at: 2026-12-02 12:30');
    await page.getByRole('button', { name: 'Annuler le déplacement' }).click();
    await page.getByText('est revenue à sa date').first().waitFor();
    expect(onDisk()).toContain('at: 2026-11-24 12:30');
    await page.getByRole('button', { name: 'Aujourd’hui' }).click();
    await entry.dragTo(page.locator('[data-day="2026-11-20"]'));
    await page.getByText('est déplacée au vendredi 20 novembre 2026').first().waitFor();
    expect(onDisk()).toContain('at: 2026-11-20 12:30');
  });

  it('offers the hours there are when a move falls on the night of a clock change', async () => {
    const night = { at: '2026-03-28 02:30', twice: '2026-10-24 02:30' };
    for (const [name, at] of Object.entries(night))
      put(data, `lune/calendar/nuit-${name}.mdx`, `---\ntitle: Nuit ${name}\nstatus: draft\nat: ${at}\n---\n`);
    const read = (name: string) => readFileSync(join(data, `lune/calendar/nuit-${name}.mdx`), 'utf8');
    const moveOn = async (name: string, turn: string, times: number) => {
      await open('');
      for (let turned = 0; turned < times; turned += 1) await page.getByRole('button', { name: turn }).click();
      await page.locator(`.entry[data-name="nuit-${name}"]`).getByRole('button').focus();
      for (const key of ['Space', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    };
    await moveOn('at', 'Mois précédent', 8);
    await page.getByRole('button', { name: /^Déplacer à 3.h.30/ }).click();
    await expect.poll(() => read('at')).toContain('at: 2026-03-29 03:30');
    await moveOn('twice', 'Mois précédent', 1);
    await page.getByRole('button', { name: 'La première, avant le changement d’heure' }).click();
    await expect.poll(() => read('twice')).toContain('occurrence: first');
    expect(read('twice')).toContain('at: 2026-10-25 02:30');
    await page.locator('.entry[data-name="nuit-twice"] button:focus').waitFor();
    for (const key of ['Space', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => read('twice')).toContain('at: 2026-10-18 02:30');
    await page.getByRole('button', { name: 'Annuler le déplacement' }).click();
    await expect.poll(() => read('twice')).toContain('occurrence: first');
    for (const name of Object.keys(night)) rmSync(join(data, `lune/calendar/nuit-${name}.mdx`));
    await open('');
  });

  it('duplicates, drops and deletes, each with a way back', async () => {
    await page.getByRole('button', { name: 'Liste', exact: true }).click();
    const row = page.locator(`.note[data-name="${NAME}"]`);
    await row.getByRole('button', { name: /^Dupliquer/ }).click();
    await page.getByText('la copie garde sa date').first().waitFor();
    const copies = page.locator('.note', { hasText: 'Réparer, encore (copie)' });
    await copies.getByText('brouillon').waitFor();
    const copy = join(data, `lune/calendar/${await copies.getAttribute('data-name')}.mdx`);
    expect(readFileSync(copy, 'utf8')).toContain('text: Une chaise se répare, toujours.');
    expect(onDisk(), 'the first stays as it is').toContain('at: 2026-11-20 12:30');
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await page.getByText('La copie de « Réparer, encore » est supprimée.').first().waitFor();
    expect(existsSync(copy)).toBe(false);
    await row.getByRole('button', { name: /^Abandonner/ }).click();
    await expect.poll(onDisk).toContain('status: dropped');
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await page.locator('.notice').getByText('« Réparer, encore » est revenue.').waitFor();
    expect(onDisk()).toContain('status: idea');
    await row.getByRole('button', { name: /^Supprimer/ }).click();
    await expect.poll(() => existsSync(file)).toBe(false);
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await expect.poll(() => existsSync(file)).toBe(true);
    await page.getByLabel('Chercher un titre').fill('etagere');
    await page.getByText('Une fiche sur 2').waitFor();
    expect(errors).toEqual([]);
  });

  it('writes a reply with two texts, counts them, puts them in order by keyboard, and changes it again', async () => {
    await open('&kind=replies&new=');
    await field('Titre').fill('Retard de livraison');
    await field('Responsable').selectOption({ label: 'Inès Caron' });
    await field('À relire le').fill('2026-11-20');
    await field('Mots-clés').fill('livraison, excuses');
    const text = (number: number) => page.getByRole('region', { name: new RegExp(`^Texte ${number}, `) });
    const area = (number: number) => text(number).getByRole('textbox', { name: 'Texte' });
    await save();
    await page.getByText('Un champ est à corriger').waitFor();
    expect(await area(1).getAttribute('aria-invalid')).toBe('true');
    await area(1).fill('Bonjour {nom}, elle arrive.');
    await page.getByRole('button', { name: 'Ajouter un texte' }).click();
    await text(2).getByLabel('Réseau', { exact: true }).selectOption('x');
    await area(2).fill('On its way.');
    await text(2).getByText('11 / 280, la limite d’une publication sur X').waitFor();
    await page.getByRole('button', { name: 'Monter le texte X, Anglais' }).focus();
    await page.keyboard.press('Enter');
    await text(1).getByText('11 / 280').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('Créé : data/lune/replies/retard-de-livraison.mdx').waitFor();
    const path = join(data, 'lune/replies/retard-de-livraison.mdx');
    const written = [
      '---',
      'title: Retard de livraison',
      'owner: ines',
      'reviewOn: 2026-11-20',
      'tags: [livraison, excuses]',
      'variants:',
      '  - platform: x',
      '    language: en',
      '    text: On its way.',
      '  - language: fr',
      '    text: Bonjour {nom}, elle arrive.',
      '---',
      '',
    ].join('\n');
    expect(readFileSync(path, 'utf8')).toBe(written);
    writeFileSync(path, written.replace('tags:', 'humeur: calme  # à moi\ntags:'));
    await open('&kind=replies');
    await page.getByText('Inès Caron · À relire depuis le vendredi 20 novembre 2026').waitFor();
    await open('&kind=replies&entry=retard-de-livraison');
    await page.getByText('humeur').waitFor();
    await page.getByRole('button', { name: 'Retirer le texte X, Anglais' }).click();
    await save();
    await page.getByText('Enregistré dans').waitFor();
    expect(readFileSync(path, 'utf8')).toBe(
      written.replace('tags:', 'humeur: calme  # à moi\ntags:').replace('  - platform: x\n    language: en\n    text: On its way.\n', ''),
    );
  });

  it('starts a note of the watch from a clip, and rests it on another', async () => {
    const said = (text: string) => ({ author: { name: 'Maison Soleil', handle: 'maisonsoleil', url: null }, text });
    const clips = ['Un canapé qui revient', 'Une chaise <b>bancale</b>'].map((text, at) =>
      someClip(`2026-11-1${at}T09:00:00Z`, at + 1, {
        brand: 'lune',
        url: `https://www.instagram.com/p/Soleil${at}/`,
        kind: 'competitor',
        competitor: 'Maison Soleil',
        post: { ...said(text), permalink: `https://www.instagram.com/p/Soleil${at}/` },
      }),
    );
    for (const clip of clips) putJson(join(data, 'lune'), clip);
    const [first, second] = clips.map(({ id }) => id);
    await open(`&kind=watch&new&clip=${first}`);
    expect(await field('Concurrent').inputValue()).toBe('Maison Soleil');
    await field('Titre').fill('Le canapé revient');
    await field('Ce que cela change').fill('Montrer les nôtres');
    await field('Chercher une capture').fill('CHAISE maison');
    await page.getByText('Une capture', { exact: true }).waitFor();
    await page.getByText('Une chaise <b>bancale</b>').waitFor();
    await page.getByRole('button', { name: 'Choisir la capture de Maison Soleil' }).press('Enter');
    await save();
    await page.getByText('Créé : data/lune/watch/le-canape-revient.mdx').waitFor();
    expect(readFileSync(join(data, 'lune/watch/le-canape-revient.mdx'), 'utf8')).toBe(
      [
        '---',
        'title: Le canapé revient',
        'about: competitor',
        'competitor: Maison Soleil',
        'platform: instagram',
        'day: 2026-11-21',
        `clips: [${first}, ${second}]`,
        'changes: Montrer les nôtres',
        '---',
        '',
      ].join('\n'),
    );
    await page.getByRole('link', { name: 'Retour à la liste' }).click();
    await page.getByText('Maison Soleil · samedi 21 novembre 2026').waitFor();
    expect(errors).toEqual([]);
  });

  it('says that the desk is closed, and keeps what was written', async () => {
    await open(`&entry=${NAME}`);
    await field('Titre').first().fill('Réparer demain');
    await desk.close();
    await save();
    await page.getByText(/Le bureau ne répond plus/).waitFor();
    expect(await field('Titre').first().inputValue()).toBe('Réparer demain');
    expect(await page.evaluate('localStorage.length')).toBe(1);
  });
});
