/** What the extension is told when it says hello: the brands of the data folder, with what its capture card needs of them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Account, Brand } from '../model/brand.ts';
import { FOLDER_NAME } from '../model/clip.ts';
import { type HostAnswer, type HostBrand, PROTOCOL } from '../model/host-message.ts';
import type { PlatformId } from '../model/platform.ts';
import { findBrands } from '../workspace/brands.ts';
import { listNotes, parseNote } from '../workspace/entries.ts';
import { ANSWER_MOST } from './frames.ts';

/** Room that stays for what is around the brands, in bytes. */
const AROUND = 1024;

/** Version of Vigie, as its package.json has it. */
const version = (): string => JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')).version ?? '0';

/** Answers a hello. Brands whose brand.yaml cannot be read are left out. Throws a Problem when the data folder is missing. */
export function greeting(dataDir: string, ask: number): HostAnswer {
  const brands = findBrands(dataDir).flatMap(({ brand }) => (brand && FOLDER_NAME.test(brand.folder) ? [hostBrand(dataDir, brand)] : []));
  return { type: 'hello', ask, protocol: PROTOCOL, host: version(), brands: fitting(brands) };
}

function hostBrand(dataDir: string, brand: Brand): HostBrand {
  return {
    folder: brand.folder,
    name: brand.name,
    languages: brand.languages,
    timeZone: brand.timeZone,
    accounts: accountsOf(brand.accounts),
    competitors: brand.competitors.map(({ name, accounts }) => ({ name, accounts: accountsOf(accounts) })),
    campaigns: campaignsOf(join(dataDir, brand.folder)),
    sites: brand.calendar.sites,
  };
}

function accountsOf(accounts: Brand['accounts']): HostBrand['accounts'] {
  return (Object.entries(accounts) as [PlatformId, Account[]][]).flatMap(([platform, list]) =>
    list.map(({ handle, name, also }) => ({ platform, handle, also: name === undefined ? also : [name, ...also] })),
  );
}

const titled = v.looseObject({ title: v.pipe(v.string(), v.trim(), v.nonEmpty()) });

/** Campaigns that can be read, by name of their file. */
function campaignsOf(brandDir: string): HostBrand['campaigns'] {
  return listNotes(brandDir, 'campaigns').notes.flatMap((note) => {
    const parsed = parseNote(note);
    const read = 'note' in parsed ? v.safeParse(titled, parsed.note.content) : null;
    return read?.success ? [{ id: note.id, title: read.output.title }] : [];
  });
}

/** As many brands as one answer can carry: campaigns are left out first, then the last brands. */
function fitting(brands: readonly HostBrand[]): HostBrand[] {
  const fits = (list: readonly HostBrand[]) => Buffer.byteLength(JSON.stringify(list)) + AROUND < ANSWER_MOST;
  if (fits(brands)) return [...brands];
  const bare = brands.map((brand) => ({ ...brand, campaigns: [] }));
  while (!fits(bare)) bare.pop();
  return bare;
}
