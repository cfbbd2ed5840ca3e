/** `vigie review` as a person uses it: a pack out, an answer in, who is awaited; every mistake a sentence. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decide } from '../../scripts/calendar/review/decide.ts';
import { decisionBlock } from '../../scripts/calendar/review/decision-text.ts';
import { readFragment } from '../../scripts/calendar/review/keys.ts';
import type { Pack } from '../../scripts/model/decision.ts';
import { dataFolder, put, vigie } from '../workspace.ts';

const BRAND = `name: Atelier Lune
timeZone: Europe/Paris
languages: [fr, en]
today: 2026-11-20
people:
  ines: { name: Inès Royer }
  helene: { name: Hélène Marchal }
  paul: { name: Paul Ferrand }
approval:
  stages:
    - { name: Communication, reviewers: [ines] }
    - { name: Direction, reviewers: [helene] }
`;
const entry = (title: string, more = '') =>
  `---\ntitle: ${title}\nat: 2026-11-24 12:30\n${more}variants:\n  - channel: instagram\n    text: Une lampe se répare.\n---\n`;
const FILES = {
  'atelier/brand.yaml': BRAND,
  'atelier/calendar/lampe.mdx': entry('La lampe', 'campaign: noel\n'),
  'atelier/calendar/chaise.mdx': entry('La chaise'),
  'atelier/calendar/vide.mdx': '---\ntitle: Rien encore\nstatus: idea\n---\n',
};

const made = (stdout: string) =>
  JSON.parse(stdout) as {
    pack: string;
    entries: string[];
    files: { pack: string; page: string };
    links: { reviewer: string; link: string }[];
  };

describe('a review from beginning to end', () => {
  const data = dataFolder(FILES);
  const ran = vigie(
    data,
    'review',
    '--entries',
    'lampe,chaise',
    '--site',
    'https://site.example/',
    '--deadline',
    '2026-11-23',
    '--json',
    '--lang',
    'fr',
  );
  const review = made(ran.stdout);

  it('makes the pack of the first stage, with one link', () => {
    expect(ran.stderr).toBe('');
    expect(review.entries).toEqual(['lampe', 'chaise']);
    expect(review.links.map(({ reviewer }) => reviewer)).toEqual(['ines']);
    expect(review.links[0]?.link).toMatch(new RegExp(`^https://site\\.example/atelier/review/${review.pack}/#ines\\.[\\w-]{43}$`));
    expect(existsSync(review.files.page)).toBe(true);
  });

  it('takes an answer in once, and knows who is awaited', async () => {
    const pack = JSON.parse(readFileSync(review.files.pack, 'utf8')) as Pack;
    const key = readFragment(new URL(review.links[0]?.link ?? '').hash);
    const said = [{ entry: 'lampe', verdict: 'refused' as const, comment: 'Le prix \u001b[31mmanque.' }];
    const decision = await decide(pack, { reviewer: 'ines', seed: key?.seed ?? '', said, now: Date.parse('2026-11-20T15:00:00Z') });
    const file = put(
      data,
      'mail.txt',
      `Bonjour,\n\n> ${decisionBlock(decision as NonNullable<typeof decision>).replaceAll('\n', '\n> ')}\n`,
    );
    const taken = vigie(data, 'review', '--take', file, '--lang', 'fr');
    expect(taken).toMatchObject({ code: 0 });
    expect(taken.stdout).toContain('La lampe\u00a0: refusée «\u00a0Le prix  [31mmanque.\u00a0»');
    expect(taken.stdout).not.toContain('\u001b');
    expect(vigie(data, 'review', '--take', file, '--lang', 'fr').stdout).toContain('déjà prise en compte');
    expect(readdirSync(join(data, 'atelier/decisions'))).toHaveLength(1);

    const list = vigie(data, 'review', '--list', '--lang', 'fr').stdout;
    expect(list).toContain(`${review.pack}  Publications du mardi 24 novembre 2026`);
    expect(list).toContain('1\u00a0publication refusée et 1 sans décision');
    expect(list).toContain('réponses attendues\u00a0: Inès Royer (avant le 23 nov. 2026)');
    const reminder = vigie(data, 'review', '--remind', review.pack, '--lang', 'fr').stdout;
    expect(reminder).toContain(
      'Bonjour Inès Royer,\n\nIl reste 1\u00a0publication à valider dans «\u00a0Publications du mardi 24 novembre 2026\u00a0» avant le lundi 23 novembre 2026.',
    );
  });

  it('says what is wrong with an answer and writes nothing', () => {
    const file = put(data, 'other.txt', 'Je valide tout, merci.');
    const ran = vigie(data, 'review', '--take', file, '--lang', 'fr');
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('Ce n’est pas une réponse à un dossier de validation');
    expect(readdirSync(join(data, 'atelier/decisions'))).toHaveLength(1);
    put(data, 'atelier/decisions/par-la-main.json', '{}');
    const list = vigie(data, 'review', '--list', '--lang', 'en');
    expect(list.code).toBe(2);
    expect(list.stderr).toContain('par-la-main.json: This is not an answer');
  });

  it('prints links in words, keeps a copy where asked, and never writes over it', () => {
    const out = join(data, 'dossier.html');
    const ran = vigie(data, 'review', '--campaign', 'noel', '--out', out, '--lang', 'fr');
    expect(ran.stdout).toMatch(/^Inès Royer\u00a0: file:\/\/.*dossier\.html#ines\./);
    expect(ran.stderr).toContain('ne sont gardées nulle part');
    expect(readFileSync(out, 'utf8')).toContain('La lampe');
    expect(vigie(data, 'review', '--campaign', 'noel', '--out', out).stderr).toContain('exists already');
  });
});

describe('a month', () => {
  const data = dataFolder({
    ...FILES,
    'atelier/calendar/sans.mdx': '---\ntitle: Sans déclinaison\nat: 2026-11-25\n---\n',
    'atelier/calendar/cassee.mdx': '---\ntitle: [\n---\n',
  });
  const make = (...options: string[]) => vigie(data, 'review', ...options, '--json');
  const first = make('--month', '2026-11');

  it('holds what can be approved, until the day that the stage says, and names what it leaves out', async () => {
    const review = made(first.stdout);
    expect(JSON.parse(first.stdout)).toMatchObject({
      entries: ['chaise', 'lampe'],
      deadline: '2026-11-23',
      leftOut: { approved: [], empty: ['Sans déclinaison'], broken: ['calendar/cassee.mdx'] },
    });
    const said = vigie(data, 'review', '--month', '2026-11', '--lang', 'fr').stderr;
    expect(said).toContain('2\u00a0publications, Novembre 2026, avant le 23 nov. 2026');
    expect(said).toContain('Illisibles, donc pas dans le dossier\u00a0: calendar/cassee.mdx');

    const pack = JSON.parse(readFileSync(review.files.pack, 'utf8')) as Pack;
    const seed = readFragment(new URL(review.links[0]?.link ?? '').hash)?.seed ?? '';
    const say = (verdict: 'approved' | 'comment', at: string) =>
      decide(pack, { reviewer: 'ines', seed, said: [{ entry: 'lampe', verdict, comment: 'Oui.' }], now: Date.parse(at) });
    const blocks = [await say('approved', '2026-11-20T15:00:00Z'), await say('comment', '2026-11-20T14:00:00Z')].map((one) =>
      decisionBlock(one as NonNullable<typeof one>),
    );
    const thread = put(data, 'thread.txt', `${blocks[0]}\n\n> ${(blocks[1] ?? '').replaceAll('\n', '\n> ')}\n`);
    expect(vigie(data, 'review', '--take', thread, '--lang', 'fr').stdout).toMatch(
      /La lampe\u00a0: validée[\s\S]*La lampe\u00a0: commentée/,
    );
  });
  it('asks nothing again of what the stage approved', () => {
    expect(JSON.parse(make('--month', '2026-11').stdout)).toMatchObject({ entries: ['chaise'], leftOut: { approved: ['La lampe'] } });
    expect(made(make('--campaign', 'noel').stdout).links.map(({ reviewer }) => reviewer)).toEqual(['helene']);
    expect(vigie(data, 'review', '--campaign', 'noel', '--stage', 'Communication').stderr).toContain(
      'all of it has been approved as it stands: 1 post.',
    );
  });
  it('says of an answer that the post was edited since', () => {
    put(data, 'atelier/calendar/lampe.mdx', entry('La lampe', 'campaign: noel\npartnership: Tienfort\n'));
    const taken = vigie(data, 'review', '--take', join(data, 'thread.txt'), '--json');
    expect(JSON.parse(taken.stdout)).toMatchObject([{ already: true, since: { lampe: 'changed' } }, { since: { lampe: 'changed' } }]);
    expect(vigie(data, 'review', '--list', '--lang', 'fr').stdout).toContain('plus personne n’est attendu');
  });
});

describe('mistakes are sentences', () => {
  const data = dataFolder(FILES);
  it.each([
    [[], 'Say which posts'],
    [['--entries', 'nulle'], '“nulle” is not a readable entry'],
    [['--entries', 'vide'], 'has no variant'],
    [['--campaign', 'nulle'], 'No post to put'],
    [['--month', '2026-13'], 'is not a month'],
    [['--entries', 'lampe', '--reviewers', 'zoe'], '“zoe” is not in people'],
    [['--entries', 'lampe', '--reviewers', 'constructor'], '“constructor” is not in people'],
    [['--entries', 'lampe', '--reviewers', 'paul'], 'does not approve the stage'],
    [['--entries', 'lampe', '--stage', 'Lune'], 'There is no stage “Lune”'],
    [['--entries', 'lampe', '--deadline', '2026-02-30'], 'The deadline is not a day'],
    [['--entries', 'lampe', '--site', 'javascript:alert(1)'], 'is not an address'],
    [['--remind', 'nul'], 'There is no review pack nul'],
    [['--take', '/nowhere.json'], '/nowhere.json'],
  ])('%s', (options, says) => {
    const ran = vigie(data, 'review', ...options);
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining(says)]);
    expect(existsSync(join(data, 'atelier/reviews'))).toBe(false);
  });
  it('a brand without people', () => {
    const alone = dataFolder({ ...FILES, 'atelier/brand.yaml': 'name: A\ntimeZone: Europe/Paris\nlanguages: fr\n' });
    expect(vigie(alone, 'review', '--entries', 'lampe').stderr).toContain('brand.yaml names nobody');
  });
});
