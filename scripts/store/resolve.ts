/**
 * Which files count, and for which account. A pure function of all readings of a brand, its brand.yaml and the accounts of the others:
 * so the order in which files came makes no difference.
 */

import { type Account, accountCalled, accountsOn, type Brand } from '../model/brand.ts';
import { PLATFORM_IDS, type PlatformId, platformOfFolder } from '../model/platform.ts';
import type { Remark } from '../model/problem.ts';
import { CLIP_EXPORT } from './clip-posts.ts';
import type { Reading } from './reading.ts';

export type Status = 'loaded' | 'duplicate' | 'recognised' | 'refused';

/** A file as it counts. */
export interface Source {
  path: string;
  reading: Reading;
  status: Status;
  reason: Remark | null;
  warnings: Remark[];
  platform: PlatformId | null;
  /** Taken for rows that name none. */
  account: string | null;
  accounts: string[];
}

/** A file and what it said. */
export interface ReadFile {
  path: string;
  reading: Reading;
}

/** Decides every file of a brand. `others` are the brands whose accounts these files must not name. */
export function resolve(brand: Brand, files: readonly ReadFile[], others: readonly Brand[]): Source[] {
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
  const first = new Map<string, string>();
  for (const { path, reading } of sorted) if (reading.sha256 && !first.has(reading.sha256)) first.set(reading.sha256, path);
  const counting = sorted.filter(
    ({ path, reading }) => first.get(reading.sha256) === path && !reading.refused && reading.export !== CLIP_EXPORT,
  );
  return sorted.map(({ path, reading }) => {
    const source: Source = {
      path,
      reading,
      status: 'loaded',
      reason: null,
      warnings: [...reading.remarks],
      platform: reading.platform,
      account: null,
      accounts: [],
    };
    const original = first.get(reading.sha256);
    if (reading.refused) return { ...source, status: 'refused', reason: reading.refused };
    if (original !== path) return duplicate(source, sorted.find((other) => other.path === original) as ReadFile);
    if (reading.recognised) return recognised(source, platformFor(brand, path, reading, []));
    return decide(
      source,
      brand,
      reading.export === CLIP_EXPORT ? [] : counting.filter((other) => other.path !== path && folderOf(other.path) === folderOf(path)),
      others,
    );
  });
}

/** A file that counts for nothing on purpose: its last remark says why. */
function recognised(source: Source, platform: PlatformId | null): Source {
  return { ...source, status: 'recognised', platform, reason: source.warnings.at(-1) ?? null, warnings: source.warnings.slice(0, -1) };
}

/** A copy says what its original says, and counts for nothing. */
function duplicate(source: Source, original: ReadFile): Source {
  const reading = { ...original.reading, rows: 0, rejected: 0, posts: 0, accountDays: 0 };
  const reason: Remark = { code: 'duplicate-of', with: { path: original.path } };
  return { ...source, reading, warnings: [], status: 'duplicate', reason, platform: original.reading.platform };
}

function decide(source: Source, brand: Brand, siblings: readonly ReadFile[], others: readonly Brand[]): Source {
  const platform = platformFor(brand, source.path, source.reading, siblings);
  if (!platform) return { ...source, status: 'refused', reason: { code: 'no-platform', with: { path: source.path } } };
  const taken = source.reading.unnamed ? accountFor(brand, platform, source, siblings) : { account: null, remark: null };
  if ('refused' in taken) return { ...source, platform, status: 'refused', reason: taken.refused };
  const named = source.reading.named.map((one) => ({ ...one, platform: one.platform ?? platform }));
  const foreign = named.find((one) => !listed(brand, one) && others.some((other) => listed(other, one)));
  if (foreign) {
    const owner = others.find((other) => listed(other, foreign)) as Brand;
    return {
      ...source,
      platform,
      status: 'refused',
      reason: {
        code: source.reading.export === CLIP_EXPORT ? 'clip-of-other-brand' : 'account-of-other-brand',
        with: { account: foreign.account, brand: owner.folder },
      },
    };
  }
  const accounts = [...new Set([...named.map((one) => one.account), ...(taken.account ? [taken.account] : [])])].sort();
  const unlisted = named.filter((one) => !listed(brand, one));
  const warnings = [
    ...source.warnings,
    ...(taken.remark ? [taken.remark] : []),
    ...unlisted.map((one): Remark => ({ code: 'account-not-listed', with: { account: one.account } })),
  ];
  return { ...source, platform, account: taken.account, accounts, warnings };
}

const listed = (brand: Brand, one: { platform: PlatformId; account: string }) =>
  accountCalled(accountsOn(brand, one.platform), one.account) !== null;

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));

/** Folders of a path, without the file and without an archive's own. */
const foldersOf = (path: string) => (path.split('!')[0] as string).split('/').slice(1, -1);

/** What brand.yaml says of a file: the longest of its `files:` lines that the path begins with. */
function stated(brand: Brand, path: string): { platform: PlatformId; account: string | null } | null {
  const line = Object.entries(brand.files)
    .filter(([prefix]) => path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`) || path.startsWith(`${prefix}!`))
    .sort(([one], [other]) => other.length - one.length)[0];
  if (!line) return null;
  const [platform, ...account] = line[1].split('/');
  const id = platformOfFolder(platform as string);
  return id && { platform: id, account: account.join('/') || null };
}

/** The platform of a file: what it says, its folder, a line of brand.yaml, its neighbours in the folder; null when nothing tells. */
function platformFor(brand: Brand, path: string, reading: Reading, siblings: readonly ReadFile[]): PlatformId | null {
  if (reading.platform) return reading.platform;
  const line = stated(brand, path)?.platform;
  if (line) return line;
  for (const folder of foldersOf(path).reverse()) {
    const platform = platformOfFolder(folder);
    if (platform) return platform;
  }
  const near = new Set(siblings.flatMap((sibling) => sibling.reading.platform ?? []));
  if (near.size === 1) return [...near][0] as PlatformId;
  const meta = PLATFORM_IDS.filter((id) => (id === 'instagram' || id === 'facebook') && accountsOn(brand, id).length > 0);
  return meta.length === 1 ? (meta[0] as PlatformId) : null;
}

type Taken = { account: string | null; remark: Remark | null } | { refused: Remark };

/** The account of rows that name none. Two accounts listed and nothing to choose by: refused rather than guessed. */
function accountFor(brand: Brand, platform: PlatformId, source: Source, siblings: readonly ReadFile[]): Taken {
  const accounts = accountsOn(brand, platform);
  const line = stated(brand, source.path);
  if (line?.account) return { account: nameOf(accounts, line.account), remark: null };
  if (source.reading.account) return { account: nameOf(accounts, source.reading.account), remark: null };
  for (const folder of foldersOf(source.path).reverse()) {
    const account = accountCalled(accounts, folder);
    if (account) return { account: account.handle, remark: null };
  }
  if (accounts.length === 1) return { account: (accounts[0] as Account).handle, remark: null };
  const near = new Set(
    siblings.flatMap(({ reading }) =>
      reading.named.filter((one) => (one.platform ?? reading.platform) === platform).map((one) => one.account),
    ),
  );
  if (near.size === 1) {
    const [account] = near as Set<string>;
    return { account: account as string, remark: { code: 'account-from-sibling', with: { account: account as string } } };
  }
  if (accounts.length > 1)
    return { refused: { code: 'account-undecided', with: { platform, accounts: accounts.map((account) => account.handle).join(', ') } } };
  return { account: brand.folder, remark: { code: 'account-unnamed', with: { account: brand.folder, platform } } };
}

/** The brand's name for an account that a file calls otherwise. */
function nameOf(accounts: readonly Account[], called: string): string {
  return accountCalled(accounts, called)?.handle ?? called;
}
