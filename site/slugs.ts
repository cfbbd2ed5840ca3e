/** Names made fit for an address or an anchor. */

import type { AccountKey } from '../scripts/metrics/report.ts';

/** Lower case, accents dropped, everything else a hyphen. Empty when nothing is left. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** 32-bit FNV-1a, as seven letters and digits: short, stable, not secret. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}

/** Address of a file's page: the first letters of its SHA-256, or of its path where its bytes were never read. */
export const sourceSlug = (sha256: string, path = ''): string => (sha256 ? sha256.slice(0, 12) : `p-${fingerprint(path)}`);

/** Letters and digits with single marks between: ids of most platforms, and what no id with a fingerprint looks like. */
const PLAIN_ID = /^[a-z0-9]+(?:[_-][a-z0-9]+)*$/;

/**
 * Address of a post's page. An id may be any text: what is not plain lower case carries a fingerprint, so that two ids that differ only by
 * case or accents stay two folders on every disk.
 */
export function postSlug({ platform, id }: { platform: string; id: string }): string {
  if (PLAIN_ID.test(id) && id.length <= 60) return `${platform}-${id}`;
  return `${platform}-${slug(id).slice(0, 40)}--${fingerprint(id)}`;
}

export const accountKey = ({ platform, account }: AccountKey): string => `${platform}\n${account}`;

/**
 * The address of each account, `<platform>-<account>`, by its key. Two accounts whose names come to the same letters keep apart by a
 * fingerprint of the name, so that the address of one does not depend on the order of the others.
 */
export function accountSlugs(accounts: readonly AccountKey[]): Map<string, string> {
  const plain = (one: AccountKey) => `${one.platform}-${slug(one.account) || fingerprint(one.account)}`;
  const seen = Map.groupBy(accounts, plain);
  return new Map(
    accounts.map((one) => {
      const name = plain(one);
      return [accountKey(one), (seen.get(name)?.length ?? 0) > 1 ? `${name}-${fingerprint(one.account)}` : name];
    }),
  );
}
