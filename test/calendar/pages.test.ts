/** The calendar in the built site: of thousands of entries, of broken ones, of text that would be code. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { type Built, sharedSite } from '../site/built.ts';
import { PLANNED } from '../site/states.ts';
import { brokenCalendar, HOSTILE } from './broken.ts';

let site: Built;
beforeAll(async () => {
  site = await sharedSite('states');
}, 600_000);

const html = (path: string) => readFileSync(join(site.folder, path), 'utf8');
const weight = (path: string) => gzipSync(html(path)).length;

describe('a calendar of three thousand entries', () => {
  it('has a page for each', () => {
    const pages = site.pages.paths.filter((path) => /^trois-mille\/calendar\/[^/]+-entree-\d+\/index\.html$/.test(path));
    expect(pages).toHaveLength(PLANNED);
  });

  it('has a month page as light as an ordinary one', () => {
    expect(weight('trois-mille/calendar/2026-11/index.html')).toBeLessThan(30_000);
    for (const path of site.pages.paths.filter((one) => /^trois-mille\/calendar\/(list|board|pillar|platform)\//.test(one)))
      expect(weight(path), path).toBeLessThan(60_000);
  });
});

describe('a month of the demo', () => {
  it('is a few pages on paper, and shows its past weeks on a phone when they are asked for', async () => {
    const { folder } = await sharedSite('all');
    const browser = await chromium.launch({ executablePath: needChromium(), args: [...CHROMIUM_ARGS, '--allow-file-access-from-files'] });
    try {
      const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
      await page.goto(`file://${join(folder, 'maison-copeau/calendar/2026-11/index.html')}`);
      const past = page.locator('[data-day="2026-11-03"] .ent');
      expect(await past.first().isVisible()).toBe(false);
      await page.getByRole('link', { name: 'Les trois semaines passées' }).click();
      expect(await past.first().isVisible()).toBe(true);
      expect(await page.getByRole('button', { name: 'Imprimer pour le comité' }).isVisible()).toBe(true);
      const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      // The grid, then what is to check.
      expect(printed.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);
    } finally {
      await browser.close();
    }
  }, 300_000);

  it('leads to its parts above the grid', async () => {
    const { folder } = await sharedSite('all');
    const month = readFileSync(join(folder, 'en/maison-copeau/calendar/2026-12/index.html'), 'utf8');
    const above = month.slice(0, month.indexOf('<ol class="month"'));
    for (const part of ['platform/instagram', 'pillar/reemploi', 'campaign/avent']) expect(above).toContain(`/calendar/${part}/`);
    expect(above).toContain('this month');
  });
});

describe('a brand that plans before it has exported anything', () => {
  it('sees on its home what there is to publish today, and on the sheet that an idea is not to be put online', () => {
    expect(html('sans-export/index.html')).toContain('data-entry="2026-11-21-ouverture"');
    const sheet = html('sans-export/calendar/2026-11-21/index.html').replace(/[\u00a0\u202f]/g, ' ');
    expect(sheet).toContain('21 novembre : une publication, pas encore validée');
    expect(sheet).toContain('Pas encore validée : ne publiez pas.');
  });
});

describe('a calendar of broken files', () => {
  const PATH = 'calendrier-casse/calendar/2026-11/index.html';

  it.each([
    ['2026-11-27-yaml.mdx', 'n’est pas du YAML valide'],
    ['2026-11-27-sans-en-tete.mdx', 'ne commence pas par un en-tête'],
    ['2026-11-29-date.mdx', 'n’est pas une date'],
    ['2026-11-29-statut.mdx', 'suivent les décisions'],
    ['2026-11-30-double.mdx', 'une autre fiche a le même nom'],
    ['Nom Impossible.mdx', 'ne peut pas être une adresse'],
    ['decisions/illisible.json', 'illisible.json'],
    ['decisions/sans-dossier.json', 'sans-dossier.json'],
    ['decisions/2-repetee.txt', 'decisions/1-bonne.json'],
    ['decisions/3-octet.json', 'modifié en route'],
    ['decisions/4-version.json', 'version'],
    ['decisions/5-cle.json', 'Hélène Marchal'],
    ['decisions/6-dossier.json', 'dossier'],
  ])('says what is wrong with %s', (file, sentence) => {
    const text = html(PATH).replace(/&#39;/g, '’');
    expect(text).toContain(file.split('/').at(-1) as string);
    // One sentence: a list lays its parts out apart.
    expect(text).not.toMatch(/<li class="msg( bad)?"[^>]*>(?!<span)/);
    expect(text).toContain(sentence);
  });

  it('shows all that can be read', () => {
    for (const id of [
      '2026-11-26-bonne',
      '2026-11-27-corps',
      '2026-11-27-import',
      '2026-11-28-cles',
      '2026-12-01-image',
      '2026-12-02-hostile',
    ])
      expect(site.pages.paths).toContain(`calendrier-casse/calendar/${id}/index.html`);
    expect(Object.keys(brokenCalendar).length).toBeGreaterThan(10);
  });

  it('says of an entry what is wrong with its notes, its keys, its image', () => {
    expect(html('calendrier-casse/calendar/2026-11-27-corps/index.html')).toContain('ne sont pas du MDX valide');
    expect(html('calendrier-casse/calendar/2026-11-27-import/index.html')).toContain('ne sont pas du MDX valide');
    expect(html('calendrier-casse/calendar/2026-11-28-cles/index.html')).toContain('humeur');
    expect(html('calendrier-casse/calendar/2026-12-01-image/index.html')).toContain('media/absente.jpg');
  });

  it('explains a word of the companion that does not count', () => {
    expect(html(PATH)).toContain('2026-11-19-partie');
    expect(html(PATH)).toContain('id="stray"');
  });

  it('shows a post that was marked as published, and that its figures are to come', () => {
    const text = (path: string) =>
      html(path)
        .replace(/<[^>]+>/g, '')
        .replace(/[\u00a0\u202f]/g, ' ')
        .replaceAll('&#39;', '’');
    const entry = text('calendrier-casse/calendar/2026-11-20-signalee/index.html');
    expect(entry).toContain('Publiée : signalée depuis la page le 20 nov. 2026 à 9 h 05');
    expect(entry).toContain('3 min de retard');
    expect(entry).toContain('Les chiffres viendront avec le prochain export ou la prochaine capture');
    expect(text('en/calendrier-casse/calendar/2026-11-20-signalee/index.html')).toContain(
      'Figures come with the next export or clip of this post.',
    );
    expect(html(PATH)).toMatch(/data-entry="2026-11-20-signalee" data-status="published"/);
  });

  it('shows text as it is written and runs none of it', () => {
    const page = html('calendrier-casse/calendar/2026-12-02-hostile/index.html');
    expect(page).not.toContain('<script>document.title');
    expect(
      page
        .replace(/<[^>]+>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    ).toContain(HOSTILE.slice(0, 40));
  });
});
