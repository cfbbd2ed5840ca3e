/** `vigie map`: a person says once what the columns of an unknown file are. */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, BRAND_YAML, dataFolder, gather, put, vigie } from '../workspace.ts';

const VIGIE = join(import.meta.dirname, '../../scripts/vigie.ts');
const HEADER = 'Réseau;Publié le;Adresse;Légende;Affichages;Cœurs';
const april = `${HEADER}\nthreads;03/04/2026 18:30;https://www.threads.net/@atelierlune/post/Aa1;"=SOMME(1;1) ; une lampe";1 204;31\nthreads;21/04/2026 09:00;https://www.threads.net/@atelierlune/post/Aa2;Une étagère;877;12\n`;
const may = `${HEADER}\nthreads;05/05/2026 18:30;https://www.threads.net/@atelierlune/post/Bb1;Un tabouret;640;9\n`;

const folder = () => dataFolder({ 'lune/brand.yaml': BRAND_YAML, 'lune/exports/threads/april.csv': april });

/** Runs `vigie map` and types the answers. */
function answer(data: string, file: string, answers: readonly string[]) {
  return spawnSync(process.execPath, [VIGIE, 'map', file, '--data', data, '--lang', 'fr'], {
    encoding: 'utf8',
    input: `${answers.join('\n')}\n`,
  });
}

describe('vigie map', () => {
  it('is what gather advises, and fits every file with the same header from then on', async () => {
    const data = folder();
    expect(gather(data).files[0]?.reason).toContain('vigie -- map "exports/threads/april.csv"');
    const asked = answer(data, 'exports/threads/april.csv', [
      'c',
      'p',
      '',
      'published',
      'permalink',
      'text',
      'impressions',
      'reactions',
      '',
      'Threads, planificateur',
      '1',
    ]);
    expect(asked.status).toBe(0);
    expect(asked.stdout).toMatch(/Noté dans lune\/mappings\/threads-[0-9a-f]{12}\.yaml/);
    put(data, 'lune/exports/threads/may.csv', may);
    expect(gather(data).files).toMatchObject([
      { platform: 'threads', status: 'loaded', posts: 2 },
      { platform: 'threads', status: 'loaded', posts: 1 },
    ]);
    expect(await ask(data, 'SELECT published_at, impressions, reactions, text FROM posts ORDER BY published_at LIMIT 1')).toEqual([
      { published_at: '2026-04-03 16:30:00', impressions: 1204, reactions: 31, text: '=SOMME(1;1) ; une lampe' },
    ]);
  });

  it('proposes two guesses from the names and the cells', () => {
    const guesses = JSON.parse(vigie(folder(), 'map', 'exports/threads/april.csv', '--json').stdout);
    expect(guesses.proposals).toHaveLength(2);
    expect(guesses.proposals[0].mapping).toMatchObject({
      platform: 'threads',
      rows: 'posts',
      columns: { permalink: 'Adresse', published: 'Publié le', text: 'Légende', impressions: 'Affichages' },
    });
    expect(guesses.proposals[1].mapping).toMatchObject({ rows: 'account-days' });
  });

  it('writes nothing when the person leaves, or says what is missing', () => {
    const data = folder();
    expect(answer(data, 'exports/threads/april.csv', ['q']).status).toBe(1);
    expect(answer(data, 'exports/threads/april.csv', ['c', 'p', '', '', '', 'text', '', '', 'q']).stderr).toContain('identifiant ou lien');
    expect(existsSync(join(data, 'lune/mappings'))).toBe(false);
  });

  it('a broken mapping is named, and the rest is gathered', () => {
    const data = folder();
    answer(data, 'exports/threads/april.csv', ['1', '', '', '1']);
    const [name] = readdirSync(join(data, 'lune/mappings')) as [string];
    put(
      data,
      `lune/mappings/${name}`,
      readFileSync(join(data, 'lune/mappings', name), 'utf8').replace('platform: threads', 'platform: threadz'),
    );
    const { code, files } = gather(data);
    expect(code).toBe(2);
    expect(files[0]).toMatchObject({
      path: `lune/mappings/${name}`,
      status: 'refused',
      reason: expect.stringContaining('vigie -- map FILE'),
    });
  });

  it('says when the file is not there', () => {
    expect(vigie(folder(), 'map', 'exports/nothing.csv')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/no longer there|not there/i),
    });
  });
});
