/** A calendar in which everything is broken, in the terminal: each file is named, nothing of it runs, nothing of it stops the rest. */

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BRAND_YAML, dataFolder, vigie } from '../workspace.ts';
import { brokenCalendar, brokenDecisions } from './broken.ts';

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

const brokenFolder = () =>
  dataFolder({
    'lune/brand.yaml': `${BRAND_YAML}today: 2026-11-21\n`,
    'lune/calendar/2026-11-27-latin.mdx': Buffer.from('---\ntitle: Un été\n---\n', 'latin1'),
    ...Object.fromEntries(Object.entries(brokenCalendar).map(([path, content]) => [`lune/${path}`, content])),
  });

describe('vigie check on a broken calendar', () => {
  const data = brokenFolder();
  const before = filesIn(data);
  const { code, stdout, stderr } = vigie(data, 'check', '--lang', 'fr');

  it('ends with 2 and without a crash', () => {
    expect(code).toBe(2);
    expect(stderr).toBe('');
    expect(stdout).not.toMatch(/\n\s+at |TypeError/);
  });

  it.each([
    ['calendar/2026-11-27-yaml.mdx', 'n’est pas du YAML valide'],
    ['calendar/2026-11-27-ouverte.mdx', 's’ouvre et ne se ferme pas'],
    ['calendar/2026-11-27-latin.mdx', 'pas enregistré en UTF-8'],
    ['calendar/2026-11-27-sans-en-tete.mdx', 'ne commence pas par un en-tête'],
    ['calendar/2026-11-29-date.mdx', 'n’est pas une date'],
    ['calendar/2026-11-29-statut.mdx', 'suivent les décisions'],
    ['calendar/2026-11-30-double.mdx', 'une autre fiche a le même nom'],
    ['calendar/Nom Impossible.mdx', 'ne peut pas être une adresse'],
    ['campaigns/cassee.mdx', 'ne commence pas par un en-tête'],
    ['decisions/illisible.json', 'pas une réponse à un dossier'],
    ['decisions/sans-dossier.json', 'pas une réponse à un dossier'],
  ])('names %s and says what is wrong', (file, sentence) => {
    const line = stdout.split('\n').find((one) => one.startsWith(`✗ lune/${file} — `));
    expect(line?.replace(/[\u00a0\u202f]/g, ' ')).toContain(sentence);
  });

  it.each([
    ['calendar/2026-11-27-corps.mdx', 'ne sont pas du MDX valide'],
    ['calendar/2026-11-27-import.mdx', 'ne sont pas du MDX valide'],
    ['calendar/2026-11-28-cles.mdx', 'humeur'],
    ['calendar/2026-11-28-cles.mdx', 'variants.0.budget'],
    ['calendar/2026-03-29-sautee.mdx', 'n’existe pas'],
    ['clips/2026-11/20261120t090500z-000000000002.event.json', '2026-11-19-partie'],
  ])('reads %s and says what to mend', (file, sentence) => {
    const lines = stdout.split('\n').filter((one) => one.startsWith(`! lune/${file} — `));
    expect(lines.join('\n')).toContain(sentence);
  });

  it('says once that an image is missing, with how to mend it', () => {
    expect(stdout.split('\n').filter((line) => line.includes('media/absente.jpg'))).toEqual([expect.stringContaining('media-file')]);
  });

  it('says which hour it takes when there are two', () => {
    expect(stdout.replace(/[\u00a0\u202f]/g, ' ')).toContain('2 h 30 vient deux fois');
  });

  it('runs nothing of it and writes nothing', () => {
    expect(filesIn(data)).toEqual(before);
  });

  it('says the same to a program', () => {
    const { brands } = JSON.parse(vigie(data, 'check', '--json').stdout);
    expect(brands[0].files.map(({ file }: { file: string }) => file)).toEqual(
      expect.arrayContaining(['calendar/2026-11-27-yaml.mdx', 'campaigns/cassee.mdx', 'decisions/illisible.json']),
    );
    expect(brands[0].totals).toMatchObject({ entries: 10, files: 11 });
  });
});

describe('decisions that do not fit, in the terminal', async () => {
  const answers = await brokenDecisions('lune');
  const data = dataFolder({
    'lune/brand.yaml': `${BRAND_YAML}today: 2026-11-21\n`,
    ...Object.fromEntries(Object.entries(answers).map(([path, content]) => [`lune/${path}`, content])),
  });
  const { code, stdout } = vigie(data, 'check', '--lang', 'fr');
  const saidOf = (name: string) => stdout.split('\n').filter((line) => line.startsWith(`✗ lune/decisions/${name} — `));

  it('keeps quiet on the one that counts', () => {
    expect(code).toBe(2);
    expect(saidOf('1-bonne.json')).toEqual([]);
  });

  it.each([
    ['2-repetee.txt', 'decisions/1-bonne.json'],
    ['3-octet.json', 'modifié en route'],
    ['4-version.json', 'version'],
    ['5-cle.json', 'Hélène Marchal'],
    ['6-dossier.json', 'dossier'],
  ])('says once why %s does not count', (name, sentence) => {
    const said = saidOf(name);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(sentence);
  });
});
