/** `vigie import` on planners as people keep them and tools export them, and that nothing is taken twice, overwritten or run. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { BRAND_YAML, dataFolder, put, vigie, vigieUnder } from '../../workspace.ts';

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures/planners', name);
const folder = () => dataFolder({ 'lune/brand.yaml': BRAND_YAML });
const list = (data: string) => (existsSync(join(data, 'lune/calendar')) ? readdirSync(join(data, 'lune/calendar')).sort() : []);
const header = (data: string, name: string) => {
  const [, frontmatter, body] = readFileSync(join(data, 'lune/calendar', name), 'utf8').split(/^---\n/m);
  expect(body?.trim()).toBe('');
  return parse(frontmatter as string);
};
const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const run = (data: string, file: string, ...more: string[]) => vigie(data, 'import', file, '--brand', 'lune', ...more);

describe('vigie import', () => {
  it('takes a French spreadsheet in Windows encoding, and says of each row why it is not taken', () => {
    const data = folder();
    const ran = run(data, fixture('francais.csv'), '--yes', '--lang', 'fr');
    const { code, stdout } = ran;
    const stderr = plainSpaces(ran.stderr);
    expect(code).toBe(2);
    expect(stdout).toContain('4 nouvelles entrées, 0 ligne déjà');
    expect(stderr).toContain('ligne 5 : 2026-03-29 02:30 n’existe pas');
    expect(stderr).toContain('ligne 6 : 2026-10-25 02:30 revient deux fois');
    expect(stderr).toContain('ligne 7 : « demain » n’est pas une date');
    expect(stderr).toContain('« Validé » ne se tape pas');
    expect(header(data, '2026-11-24-reparer-plutot-que-jeter.mdx')).toEqual({
      title: 'Réparer plutôt que jeter',
      status: 'in-review',
      at: '2026-11-24 12:30',
      campaign: 'hiver-a-l-atelier',
      pillar: 'Savoir-faire',
      owner: 'Nadia Lormel',
      comment: 'Attendre la photo',
      variants: ['instagram', 'facebook'].map((channel) => ({
        channel,
        text: 'Une chaise de 1962, trois heures d’atelier.\nElle repart pour trente ans.',
        link: 'https://maison-copeau.example/reparer',
        hashtags: ['réparation', 'bois'],
        media: [{ file: 'media/chaise.jpg', alt: 'Une chaise en hêtre sur l’établi' }],
      })),
    });
    expect(header(data, '2026-12-03-le-tabouret-d-hiver.mdx')).toMatchObject({
      status: 'in-review',
      comment: '{toto} <script>alert(1)</script> import x from "y"',
      variants: [{ channel: 'linkedin', text: "=cmd|' /C calc'!A0" }],
    });
    expect(header(data, '2026-12-15-idee-le-banc-du-jardin.mdx')).toEqual({
      title: 'Idée : le banc du jardin',
      status: 'idea',
      at: '2026-12-15',
    });
    expect(header(data, '2026-10-25-l-heure-qui-revient.mdx')).toMatchObject({ status: 'scheduled', occurrence: 'second' });
  });

  it('takes a workbook with a sheet per month, true dates and true times', () => {
    const data = folder();
    expect(run(data, fixture('francais.xlsx'), '--yes').code).toBe(0);
    expect(list(data)).toEqual([
      '2026-11-24-reparer-plutot-que-jeter.mdx',
      '2026-12-03-le-tabouret-d-hiver.mdx',
      '2026-12-15-idee-le-banc-du-jardin.mdx',
    ]);
    expect(header(data, '2026-11-24-reparer-plutot-que-jeter.mdx').at).toBe('2026-11-24 12:30');
    expect(header(data, '2026-12-03-le-tabouret-d-hiver.mdx').at).toBe('2026-12-03 09:00');
  });

  it('takes an English spreadsheet with a text per network', () => {
    const data = folder();
    expect(run(data, fixture('english.csv'), '--yes').code).toBe(0);
    expect(header(data, '2026-11-24-mend-do-not-bin.mdx')).toMatchObject({
      at: '2026-11-24 21:30',
      status: 'draft',
      pillar: 'Craft',
      variants: [{ channel: 'instagram' }, { channel: 'linkedin', text: 'What three hours at the bench do to a chair.' }],
    });
    expect(header(data, '2026-12-03-the-winter-stool.mdx')).toMatchObject({
      at: '2026-12-03 00:00',
      variants: [{ channel: 'x', text: '@you: it is back' }],
    });
  });

  it('takes the planner of Metricool; an image on the web is kept as its address, a network that Vigie has not is told', () => {
    const data = folder();
    const { code, stderr } = run(data, fixture('metricool.csv'), '--yes');
    expect(code).toBe(0);
    expect(stderr).toContain('GBP is no platform');
    const [chair = '', stool = ''] = list(data);
    expect(header(data, chair)).toMatchObject({
      title: 'Une chaise de 1962, trois heures d’atelier.',
      at: '2026-11-24 12:30',
      mediaFrom: ['https://maison-copeau.example/chaise.jpg (Une chaise en hêtre)'],
      variants: [
        { channel: 'facebook', firstComment: 'Le lien est ici.' },
        { channel: 'instagram', firstComment: 'Le lien est ici.' },
      ],
    });
    expect(header(data, stool).variants.map(({ channel }: { channel: string }) => channel)).toEqual(['x', 'linkedin']);
  });

  it('takes the files of Hootsuite and Buffer once it is said where they go', () => {
    for (const name of ['hootsuite.csv', 'buffer.csv']) {
      const data = folder();
      const refused = run(data, fixture(name), '--yes');
      expect([refused.code, list(data)]).toEqual([1, []]);
      expect(refused.stderr).toContain('--channel');
      expect(run(data, fixture(name), '--yes', '--channel', 'insta,fb').code).toBe(0);
      expect(list(data)).toHaveLength(2);
      expect(header(data, list(data)[0] as string)).toMatchObject({
        at: '2026-11-24 12:30',
        variants: [{ channel: 'instagram' }, { channel: 'facebook' }],
      });
      expect(run(data, fixture(name), '--yes').stdout).toContain('0 new entries, 2 rows in the calendar already');
    }
  });

  it('creates nothing when the same file comes again, and leaves alone what differs', () => {
    const data = folder();
    run(data, fixture('francais.csv'), '--yes');
    const before = list(data).map((name) => readFileSync(join(data, 'lune/calendar', name), 'utf8'));
    expect(run(data, fixture('francais.csv'), '--yes').stdout).toContain('0 new entries, 4 rows in the calendar already');
    const changed = join(data, 'changed.csv');
    writeFileSync(
      changed,
      Buffer.from(
        readFileSync(fixture('francais.csv')).toString('latin1').replace('trente ans', 'quarante ans').replace('9 h;', '18 h;'),
        'latin1',
      ),
    );
    const again = run(data, changed, '--yes');
    expect(again.stdout).toContain('0 new entries, 2 rows in the calendar already, 2 that differ left alone');
    expect(again.stderr).toContain('row 2: calendar/2026-11-24-reparer-plutot-que-jeter.mdx differs from the file (text), left alone');
    expect(again.stderr).toContain('le-tabouret-d-hiver.mdx differs from the file (date), left alone');
    expect(list(data).map((name) => readFileSync(join(data, 'lune/calendar', name), 'utf8'))).toEqual(before);
  });

  it('says what else differs than the text: a link, a campaign', () => {
    const data = folder();
    const sheet = (link: string, campaign: string) =>
      put(data, 'plan.csv', `Date,Titre,Réseau,Texte,Lien,Campagne\n2026-12-07,Nos horaires,Instagram,Ouvert,${link},${campaign}\n`);
    run(data, sheet('https://a.example/', 'Hiver'), '--yes');
    expect(run(data, sheet('', ''), '--yes').stdout).toContain('0 new entries, 1 row in the calendar already');
    expect(run(data, sheet('https://a.example/b', 'Noël'), '--yes').stderr).toContain('differs from the file (link, campaign), left alone');
  });

  it('takes a post that comes again in another file, which is no move', () => {
    const data = folder();
    const week = (day: string) =>
      put(data, `${day}.csv`, `Date,Titre,Réseau,Texte\n2026-12-${day},Nos horaires,Instagram,Ouvert de 9 h à 18 h\n`);
    for (const day of ['07', '14']) expect(run(data, week(day), '--yes').stdout).toContain('1 entry written');
    expect(list(data)).toHaveLength(2);
  });

  it('makes one entry of the rows of a post, one per network', () => {
    const data = folder();
    const sheet = put(
      data,
      'plan.csv',
      'Date,Titre,Réseau,Texte\n2026-12-07,Nos horaires,Instagram,Ouvert\n2026-12-07,Nos horaires,LinkedIn,Nous ouvrons\n2026-12-07,Nos horaires,LinkedIn,Nous ouvrons\n',
    );
    const { stderr } = run(data, sheet, '--yes');
    expect(stderr).toContain('row 4: the same post as row 2');
    expect(header(data, '2026-12-07-nos-horaires.mdx').variants).toEqual([
      { channel: 'instagram', text: 'Ouvert' },
      { channel: 'linkedin', text: 'Nous ouvrons' },
    ]);
  });

  it('takes back its own export without creating anything, formulas as they were', () => {
    const data = folder();
    run(data, fixture('francais.csv'), '--yes');
    for (const format of ['csv', 'xlsx']) {
      const out = join(data, `plan.${format}`);
      expect(vigie(data, 'export', '--format', format, '--out', out).code).toBe(0);
      expect(run(data, out, '--yes').stdout).toMatch(
        /^0 new entries, 5 rows in the calendar already, 0 that differ left alone, 0 refused/m,
      );
      const other = folder();
      expect(run(other, out, '--yes').code).toBe(0);
      expect(list(other)).toEqual(list(data));
      expect(header(other, '2026-12-03-le-tabouret-d-hiver.mdx').variants[0].text).toBe("=cmd|' /C calc'!A0");
    }
  });

  it('gives the same entries when its own export goes into an empty brand: own times, languages, rights, addresses', () => {
    const data = folder();
    const entry = {
      title: 'Un jeu\u00a0: l’étoile',
      status: 'draft',
      at: '2026-12-07 09:00',
      partnership: 'Bois & Cie',
      comment: 'Attendre',
      variants: [
        {
          channel: 'instagram',
          text: 'Un',
          media: [
            { file: 'media/a.jpg', alt: 'A' },
            { file: 'media/b.jpg', rightsUntil: '2027-01-31' },
          ],
        },
        { channel: 'instagram', language: 'en', text: "'=One" },
        { channel: 'facebook', at: '2026-12-08 18:30', text: '=cmd()' },
        { channel: 'blog', text: '', title: 'Article', permalink: 'https://a.example/article' },
      ],
    };
    put(data, 'lune/calendar/le-jeu.mdx', `---\n${stringify(entry)}---\n`);
    for (const [format, language] of [
      ['csv', 'fr'],
      ['xlsx', 'en'],
    ] as const) {
      const out = join(data, `plan.${format}`);
      vigie(data, 'export', '--format', format, '--out', out, '--lang', language);
      const other = folder();
      expect(run(other, out, '--yes').code).toBe(0);
      expect(list(other)).toEqual(['le-jeu.mdx']);
      expect(header(other, 'le-jeu.mdx')).toEqual(entry);
    }
  });

  it('only previews with --dry, and never writes over a file or out of the folder', () => {
    const data = folder();
    expect(run(data, fixture('english.csv'), '--dry').stdout).toContain('2 new entries');
    expect([list(data), existsSync(join(data, 'lune/planners'))]).toEqual([[], false]);
    put(data, 'lune/calendar/2026-11-24-mend-do-not-bin.mdx', 'not an entry');
    run(data, fixture('english.csv'), '--yes');
    expect(list(data)).toContain('2026-11-24-mend-do-not-bin-2.mdx');
    expect(readFileSync(join(data, 'lune/calendar/2026-11-24-mend-do-not-bin.mdx'), 'utf8')).toBe('not an entry');
  });

  it('asks once what the columns are, and again where to write', () => {
    const data = folder();
    const sheet = put(data, 'plan.csv', 'Quoi,Rubrique libre,Quand\nUn texte assez long pour être le texte,abc,2026-11-24 09:00\n');
    const answers = (...lines: string[]) =>
      spawnSync(
        process.execPath,
        [join(import.meta.dirname, '../../../scripts/vigie.ts'), 'import', sheet, '--data', data, '--lang', 'fr'],
        {
          encoding: 'utf8',
          input: `${lines.join('\n')}\n`,
        },
      );
    expect(answers('q').status).toBe(1);
    expect(answers().stderr).toContain('Rien n’est écrit');
    expect(answers('c', 'text', 'comment', 'date', '', 'instagram', 'n').stdout).toContain('1 nouvelle entrée');
    expect(list(data)).toEqual([]);
    const taken = answers('c', 'text', 'comment', 'date', '', 'instagram', 'o');
    expect(taken.stdout).toContain('1 entrée écrite dans lune/calendar/');
    expect(header(data, list(data)[0] as string)).toMatchObject({
      comment: 'abc',
      variants: [{ channel: 'instagram', text: 'Un texte assez long pour être le texte' }],
    });
    expect(readdirSync(join(data, 'lune/planners'))).toHaveLength(1);
    expect(vigie(data, 'import', sheet, '--json').stdout).toContain('"new": []');
    put(data, 'plan.csv', 'Date,Titre,Réseau,Texte\n03/04/2027,Un,Instagram,a\n');
    expect(answers('', 'm', 'o').stderr).toContain('2027-03-04');
    expect(answers('n').stdout).toContain('1 ligne déjà dans le calendrier');
  });

  it('says so on a full disk, leaves no half file, and takes up the rest the next time', () => {
    const data = folder();
    mkdirSync(join(data, 'lune/calendar'));
    const rows = Array.from({ length: 3 }, (_, n) => `2026-12-0${n + 1},Titre ${n},Instagram,${n === 1 ? 'x'.repeat(20_000) : 'court'}`);
    const sheet = put(data, 'plan.csv', ['Date,Titre,Réseau,Texte', ...rows].join('\n'));
    const full = vigieUnder({ shell: 'ulimit -f 8' }, data, 'import', sheet, '--yes');
    expect(full.code).toBe(1);
    expect(full.stdout).toContain('2 entries written');
    expect(readdirSync(join(data, 'lune/calendar')).sort()).toEqual(['2026-12-01-titre-0.mdx', '2026-12-03-titre-2.mdx']);
    expect(run(data, sheet, '--yes').stdout).toContain('1 entry written');
  });
});
