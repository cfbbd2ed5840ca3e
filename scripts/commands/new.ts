/** `vigie new BRAND`: creates a brand, as the desk's page does; asks on a terminal, or takes everything from options. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { METRICS } from '../metrics/metric.ts';
import { type BrandDraft, draftProblems, type FieldProblems, folderName, isFolderName } from '../model/brand-draft.ts';
import { LANGUAGES } from '../model/phrase.ts';
import { Problem, type Remark, sentence } from '../model/problem.ts';
import { createBrand } from '../workspace/new-brand.ts';
import { EndOfInput, onTerminal } from './_ask.ts';
import { askBrand, type Faults } from './_ask-brand.ts';
import { type Command, type Invocation, note, print } from './_command.ts';

/** Options that say something of the brand: with one of them, nothing is asked. */
const SAYING = ['name', 'zone', 'languages', 'account', 'competitor', 'target', 'colour'] as const;

export const command: Command = {
  usage: 'new [BRAND] [--name "My brand" --account instagram=handle …]',
  about: { fr: 'Crée une marque : son dossier et son brand.yaml', en: 'Creates a brand: its folder and its brand.yaml' },
  options: {
    name: { type: 'string' },
    zone: { type: 'string' },
    languages: { type: 'string' },
    account: { type: 'string', multiple: true },
    competitor: { type: 'string', multiple: true },
    target: { type: 'string', multiple: true },
    colour: { type: 'string', multiple: true },
  },
  async run(invocation) {
    const { dataDir, language, json, options } = invocation;
    const metrics = Object.keys(METRICS);
    const told = SAYING.some((one) => options[one] !== undefined);
    const given = draftOf(invocation);
    const taken = (folder: string) => existsSync(join(dataDir, folder));
    if (given.folder && isFolderName(given.folder) && taken(given.folder)) throw new Problem('folder-taken', { folder: given.folder });
    const draft = told ? given : await interview(given, invocation, (draft) => faultsOf(draft, metrics, taken));
    if (!draft) return 1;
    const problems = Object.entries(faultsOf(draft, metrics, taken));
    if (problems.length > 0) return refuse(problems, invocation);
    createBrand(dataDir, draft, language);
    const path = `${draft.folder}/brand.yaml`;
    if (json) print(JSON.stringify({ folder: draft.folder, path, problems: {} }, null, 2));
    else print(CREATED[language].replaceAll('{folder}', draft.folder));
    return 0;
  },
};

const CREATED = {
  fr: 'Créée : data/{folder}/brand.yaml. Déposez ses exports dans data/{folder}/exports/, puis lancez `npm start`.',
  en: 'Created: data/{folder}/brand.yaml. Put its exports into data/{folder}/exports/, then run `npm start`.',
};

/** What is wrong with a draft, a folder that exists included. */
function faultsOf(draft: BrandDraft, metrics: readonly string[], taken: (folder: string) => boolean): FieldProblems {
  const found = draftProblems(draft, metrics);
  return !found.folder && taken(draft.folder) ? { ...found, folder: { code: 'folder-taken', with: { folder: draft.folder } } } : found;
}

function refuse(problems: readonly [string, Remark][], { json, language }: Invocation): number {
  const said = problems.map(([field, remark]) => [field, sentence(remark, language)] as const);
  if (json) print(JSON.stringify({ folder: null, path: null, problems: Object.fromEntries(said) }, null, 2));
  else for (const [field, text] of said) note(`✗ ${field} — ${text}`);
  return 1;
}

async function interview(given: BrandDraft, { language }: Invocation, faults: Faults): Promise<BrandDraft | null> {
  const terminal = onTerminal();
  try {
    return await askBrand(given, language, faults, terminal.ask);
  } catch (error) {
    if (error instanceof EndOfInput) return null;
    throw error;
  } finally {
    terminal.close();
  }
}

/** A draft from the options. A brand without a name is called as its folder; one without a folder has it from its name. */
function draftOf({ rest, options, language }: Invocation): BrandDraft {
  const [folder] = rest;
  const one = (name: string): string => {
    const value = options[name];
    return typeof value === 'string' ? value : '';
  };
  const several = (name: string): string[] => {
    const value = options[name];
    return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  };
  const [light = '', dark = ''] = several('colour').flatMap((text) => text.split(','));
  return {
    folder: folder ?? folderName(one('name')),
    name: one('name') || (folder ?? ''),
    timeZone: one('zone') || Intl.DateTimeFormat().resolvedOptions().timeZone,
    languages: one('languages')
      ? one('languages')
          .split(/[\s,]+/)
          .filter((code) => (LANGUAGES as readonly string[]).includes(code))
      : [language],
    light: light.trim(),
    dark: dark.trim(),
    accounts: several('account').map(accountOf),
    competitors: several('competitor').map((text) => {
      const [name = '', accounts = ''] = text.split(':', 2);
      return { name, accounts: accounts.split(',').filter(Boolean).map(accountOf) };
    }),
    targets: several('target').map((text) => {
      const [metric = '', value = ''] = text.split('=', 2);
      return { metric: metric.trim(), value };
    }),
  };
}

/** `instagram=atelierlune`. */
function accountOf(text: string): BrandDraft['accounts'][number] {
  const at = text.indexOf('=');
  return { platform: text.slice(0, Math.max(at, 0)).trim(), handle: text.slice(at + 1).trim() };
}
