/** `vigie new`: a brand in the terminal, by questions or by options. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { brandSchema } from '../../scripts/model/brand.ts';
import { dataFolder, gather, instagramCsv, put, vigie } from '../workspace.ts';

const VIGIE = join(import.meta.dirname, '../../scripts/vigie.ts');
const brandIn = (data: string, folder: string) => parse(readFileSync(join(data, folder, 'brand.yaml'), 'utf8'));

/** Runs `vigie new` and types the answers, one a line. */
const answer = (data: string, answers: readonly string[], ...args: string[]) =>
  spawnSync(process.execPath, [VIGIE, 'new', ...args, '--data', data], { encoding: 'utf8', input: `${answers.join('\n')}\n` });

const OPTIONS = [
  '--name=Atelier Lune',
  '--zone=Europe/Paris',
  '--languages=fr,en',
  '--account=instagram=atelierlune',
  '--account=instagram=@lune.deux',
  '--account=facebook=Atelier Lune',
  '--competitor=Maison Soleil:instagram=maisonsoleil,x=soleil',
  '--competitor=Hangar',
  '--target=views=600 000',
  '--target=engagement-rate-by-views=3,5',
  '--colour=#1F4F93',
  '--colour=#93b8f0',
];

describe('vigie new, with options', () => {
  it('asks nothing, and what it writes is read by the next gather', () => {
    const data = dataFolder();
    const ran = vigie(data, 'new', ...OPTIONS);
    expect(ran, ran.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining('data/atelier-lune/exports/') });
    const brand = brandIn(data, 'atelier-lune');
    expect(brand).toEqual({
      name: 'Atelier Lune',
      timeZone: 'Europe/Paris',
      languages: ['fr', 'en'],
      accounts: { instagram: ['atelierlune', 'lune.deux'], facebook: 'Atelier Lune' },
      colours: { light: '#1f4f93', dark: '#93b8f0' },
      competitors: [{ name: 'Maison Soleil', accounts: { instagram: 'maisonsoleil', x: 'soleil' } }, { name: 'Hangar' }],
      targets: { views: 600000, 'engagement-rate-by-views': 3.5 },
    });
    expect(safeParse(brandSchema, brand).success).toBe(true);
    put(data, 'atelier-lune/exports/march.csv', instagramCsv([{ id: '1' }]));
    expect(gather(data).files).toMatchObject([{ status: 'loaded', accounts: ['atelierlune'] }]);
  });

  it('explains the file in the person’s language', () => {
    const data = dataFolder();
    vigie(data, 'new', 'un', '--name', 'Un', '--account', 'x=un', '--lang', 'fr');
    vigie(data, 'new', 'two', '--name', 'Two', '--account', 'x=two', '--lang', 'en');
    expect(readFileSync(join(data, 'un/brand.yaml'), 'utf8')).toContain('# Les comptes, comme le réseau les appelle.');
    expect(readFileSync(join(data, 'two/brand.yaml'), 'utf8')).toContain('# Accounts, as the platform calls them.');
  });

  it('refuses a folder that exists, whatever is in it, and leaves it as it was', () => {
    const data = dataFolder();
    mkdirSync(join(data, 'lune'));
    writeFileSync(join(data, 'lune/notes.txt'), 'mine');
    const ran = vigie(data, 'new', 'lune', '--name', 'Lune');
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('data/lune exists already') });
    expect(existsSync(join(data, 'lune/brand.yaml'))).toBe(false);
  });

  it('says every fault by its field, also as JSON, and writes nothing', () => {
    const data = dataFolder();
    const ran = vigie(
      data,
      'new',
      '--json',
      '--name=Lune',
      '--zone=Europe/Lune',
      '--account=minitel=lune',
      '--target=views=1,200',
      '--target=likes=3',
      '--colour=blue',
    );
    expect(ran.code).toBe(1);
    expect(Object.keys(JSON.parse(ran.stdout).problems).sort()).toEqual(
      ['accounts.0.platform', 'light', 'targets.0.value', 'targets.1.metric', 'timeZone'].sort(),
    );
    expect(JSON.parse(ran.stdout).problems['targets.0.value']).toContain('two ways');
    expect(existsSync(join(data, 'lune'))).toBe(false);
  });

  it.each(['../lune', 'a/b', 'Lune', '.lune', 'en', 'desk', 'con'])('refuses the folder name %s', (folder) => {
    const data = dataFolder();
    expect(vigie(data, 'new', folder, '--name', 'Lune').code).toBe(1);
    expect(existsSync(join(data, folder, 'brand.yaml'))).toBe(false);
  });
});

describe('vigie new, with questions', () => {
  it('asks again until an answer fits, and creates the brand', () => {
    const data = dataFolder();
    mkdirSync(join(data, 'atelier-lune'));
    const asked = answer(
      data,
      // name, folder (taken, then another), zone (twice), languages, accounts, colours, a competitor and its account, targets
      [
        '',
        'Atelier Lune',
        '',
        'lune',
        'Paris',
        'Europe/Paris',
        'fr',
        'lune',
        'instagram=lune',
        '',
        '#12345',
        '',
        'Soleil',
        'x=soleil',
        '',
        '',
        'views=1.200',
        'views=1200',
        '',
      ],
      '--lang',
      'fr',
    );
    expect(asked.status, asked.stderr).toBe(0);
    expect(asked.stderr).toContain('Donnez le nom de la marque');
    expect(asked.stderr).toContain('existe déjà');
    expect(asked.stderr).toContain('Ce fuseau n’existe pas');
    expect(asked.stderr).toContain('ne connaît pas le réseau');
    expect(brandIn(data, 'lune')).toEqual({
      name: 'Atelier Lune',
      timeZone: 'Europe/Paris',
      languages: ['fr'],
      accounts: { instagram: 'lune' },
      competitors: [{ name: 'Soleil', accounts: { x: 'soleil' } }],
      targets: { views: 1200 },
    });
  });

  it('writes nothing when the person leaves', () => {
    const data = dataFolder();
    expect(answer(data, ['Atelier Lune', '']).status).toBe(1);
    expect(existsSync(join(data, 'atelier-lune'))).toBe(false);
  });
});
