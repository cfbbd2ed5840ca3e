/** `vigie map FILE`: says once what the columns of an unknown file are, and keeps it for every file of that layout. */

import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Mapping } from '../model/mapping.ts';
import { Problem } from '../model/problem.ts';
import { guessMappings } from '../store/guess-mapping.ts';
import { findBrands } from '../workspace/brands.ts';
import { writeMapping } from '../workspace/mappings.ts';
import { EndOfInput, onTerminal } from './_ask.ts';
import { askMapping } from './_ask-mapping.ts';
import { type Command, print } from './_command.ts';

export const command: Command = {
  usage: 'map FILE [--brand NAME] [--yes]',
  about: { fr: 'Dit une fois ce que sont les colonnes d’un fichier inconnu', en: 'Says once what the columns of an unknown file are' },
  options: { yes: { type: 'boolean' } },
  async run({ dataDir, brand, language, json, rest, options }) {
    const [asked] = rest;
    if (!asked) throw new Problem('argument-missing', { usage: this.usage });
    const file = locate(asked, dataDir, brand);
    const owner = findBrands(dataDir).find((one) => one.folder === file.brand);
    if (!owner?.brand)
      throw owner ? new Problem(owner.problem.code, owner.problem.with) : new Problem('brand-unknown', { brand: file.brand, known: '' });
    const guesses = await guessMappings(file.path, owner.brand);
    if (json) {
      print(JSON.stringify(guesses, null, 2));
      return 0;
    }
    const mapping = options.yes ? (guesses.proposals[0]?.mapping ?? null) : await interview(guesses, language);
    if (!mapping) return 1;
    const written = writeMapping(resolve(dataDir, file.brand), mapping);
    const name = `${file.brand}/${written}`;
    print(
      language === 'fr' ? `Noté dans ${name}. Lancez \`npm run vigie -- gather\`.` : `Kept in ${name}. Run \`npm run vigie -- gather\`.`,
    );
    return 0;
  },
};

/** Asks on the terminal; the end of the input counts as leaving. */
async function interview(guesses: Awaited<ReturnType<typeof guessMappings>>, language: 'fr' | 'en'): Promise<Mapping | null> {
  const terminal = onTerminal();
  try {
    return await askMapping(guesses, language, terminal.ask);
  } catch (error) {
    if (error instanceof EndOfInput) return null;
    throw error;
  } finally {
    terminal.close();
  }
}

/** The file and its brand: a path as typed, or below the brand's folder. */
function locate(asked: string, dataDir: string, brand: string | null): { path: string; brand: string } {
  const candidates = [
    resolve(asked),
    resolve(dataDir, asked),
    ...(brand ? [resolve(dataDir, brand, asked)] : findBrands(dataDir).map((one) => resolve(dataDir, one.folder, asked))),
  ];
  const path = candidates.find((candidate) => existsSync(candidate));
  if (!path) throw new Problem('file-vanished', { path: asked });
  const [folder] = relative(dataDir, path).split(sep);
  const owner = brand ?? (folder && folder !== '..' ? folder : null);
  if (!owner) throw new Problem('argument-missing', { usage: 'map FILE --brand NAME' });
  return { path, brand: owner };
}
