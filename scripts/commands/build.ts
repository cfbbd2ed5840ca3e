/** `vigie build`: gathers, then writes the static site to dist/. A refused file is said and does not stop it: the data page shows it. */

import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { count, decimal } from '../model/figures.ts';
import { Problem } from '../model/problem.ts';
import { findBrands } from '../workspace/brands.ts';
import { withBuildLock } from '../workspace/lock.ts';
import { type Command, note } from './_command.ts';
import { progressLine } from './_progress.ts';
import { clipRefusals, refusals } from './_refusals.ts';
import { gatherFolder } from './gather.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');

const SAYS = {
  waiting: {
    fr: 'Une autre construction du site est en cours\u00a0: celle-ci attend.',
    en: 'Another build of the site is under way: this one waits.',
  },
  writing: { fr: 'Écriture des pages…', en: 'Writing the pages…' },
  written: {
    fr: (pages: string, seconds: string, folder: string) => `${pages} pages écrites en ${seconds}\u00a0s dans ${folder}`,
    en: (pages: string, seconds: string, folder: string) => `${pages} pages written in ${seconds}\u00a0s to ${folder}`,
  },
} as const;

/** What every build writes: a folder that has it was made by one. */
const MARK = 'vigie.css';

/**
 * Empties the output folder: what an earlier build left may hold another brand's words. A folder that no build made is never touched;
 * one that a build was stopped in is ours, so it is marked first.
 */
function clear(outDir: string): void {
  const found = existsSync(outDir) ? readdirSync(outDir) : [];
  if (found.length > 0 && !found.includes(MARK) && outDir !== DIST) throw new Problem('out-in-use', { path: outDir });
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, MARK), '');
}

export const command: Command = {
  usage: 'build [--brand NAME] [--site URL] [--out DIR]',
  about: { fr: 'Écrit le site dans dist/ (une seule marque avec --brand)', en: 'Writes the site to dist/ (one brand only with --brand)' },
  options: { site: { type: 'string' }, out: { type: 'string' } },
  async run({ dataDir, brand, language, json, options }) {
    if (brand && !findBrands(dataDir).some((one) => one.folder === brand)) {
      throw new Problem('brand-unknown', {
        brand,
        known: findBrands(dataDir)
          .map((one) => one.folder)
          .join(', '),
      });
    }
    const outDir = resolve(typeof options.out === 'string' ? options.out : DIST);
    clear(outDir);
    const progress = progressLine(json);
    const { files, clips } = await gatherFolder(dataDir, null, progress.step);
    progress.end();
    for (const line of [...refusals(files, language), ...clipRefusals(clips, language)]) note(line);
    process.env.VIGIE_DATA = dataDir;
    if (brand) process.env.VIGIE_BRAND = brand;
    let started = performance.now();
    await withBuildLock(
      ROOT,
      () => note(SAYS.waiting[language]),
      async () => {
        started = performance.now();
        note(SAYS.writing[language]);
        await writePages(outDir, brand, typeof options.site === 'string' ? options.site : null);
      },
    );
    const { indexPosts } = await import('./_search-index.ts');
    await indexPosts(outDir);
    const pages = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length;
    note(SAYS.written[language](count(pages, language), decimal((performance.now() - started) / 1000, language, 0), outDir));
    return 0;
  },
};

/** Throws what Astro throws; the folder stays ours. */
async function writePages(outDir: string, brand: string | null, site: string | null): Promise<void> {
  if (brand) rmSync(join(ROOT, '.astro'), { recursive: true, force: true });
  const { build } = await import('astro');
  try {
    await build({ root: ROOT, outDir, logLevel: 'warn', ...(site && { site }) });
  } catch (error) {
    // Astro emptied the folder before it failed.
    writeFileSync(join(outDir, MARK), '');
    throw error;
  }
}
