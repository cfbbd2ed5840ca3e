/** A reading: what one file said, before it is decided whether and for which account it counts. It depends on the file alone. */

import type { PlatformId } from '../model/platform.ts';
import type { Remark } from '../model/problem.ts';
import type { KnownBy } from '../model/source-note.ts';

export interface Reading {
  sha256: string;
  bytes: number;
  export: string | null;
  platform: PlatformId | null;
  /** Accounts that rows or the file name, as the brand calls them, by platform. */
  named: { platform: PlatformId | null; account: string }[];
  /** Some rows name no account. */
  unnamed: boolean;
  /** The account that the file itself names once (a preamble, a file name). */
  account: string | null;
  /** What was read counts for nothing on purpose. */
  recognised: boolean;
  /** Why nothing can be read. */
  refused: Remark | null;
  remarks: Remark[];
  rows: number;
  rejected: number;
  posts: number;
  accountDays: number;
  language: string | null;
  /** ms UTC. */
  exportedAt: number;
  known: KnownBy;
  /** Time of the file on the disk (or in its archive), ms UTC to the second. */
  seenAt: number;
  /** Of a file that writes no years. */
  year: number | null;
  firstDay: string | null;
  lastDay: string | null;
  signature: string | null;
  /** Same bytes as another file of the brand: not read. */
  copy?: true;
}

/** The reading of a file of which nothing was read, and why (null: nothing stands against it). */
export function refusedReading(remark: Remark | null, facts: Partial<Reading> = {}): Reading {
  return {
    sha256: '',
    bytes: 0,
    export: null,
    platform: null,
    named: [],
    unnamed: false,
    account: null,
    recognised: false,
    refused: remark,
    remarks: [],
    rows: 0,
    rejected: 0,
    posts: 0,
    accountDays: 0,
    language: null,
    exportedAt: 0,
    known: 'first-seen',
    seenAt: 0,
    year: null,
    firstDay: null,
    lastDay: null,
    signature: null,
    ...facts,
  };
}

/**
 * The same bytes under several names, or met before, were exported when the first of them was seen: whichever came first to a gather.
 * Readings whose time is known better (a file name, the content) stay as they are.
 */
export function withEarliestTime<F extends { reading: Reading }>(
  files: readonly F[],
  kept: ReadonlyMap<string, { exportedAt: string; known: KnownBy }>,
): F[] {
  const earliest = new Map<string, number>();
  const meet = (sha256: string, ms: number) => earliest.set(sha256, Math.min(ms, earliest.get(sha256) ?? ms));
  for (const { reading } of files) meet(reading.sha256, reading.seenAt);
  for (const [sha256, note] of kept) if (note.known === 'first-seen') meet(sha256, Date.parse(note.exportedAt));
  return files.map((file) => {
    const { reading } = file;
    const time = earliest.get(reading.sha256) ?? reading.exportedAt;
    const newest = reading.lastDay ? Date.parse(`${reading.lastDay}T00:00:00Z`) : 0;
    return reading.known === 'first-seen' && time >= newest ? { ...file, reading: { ...reading, exportedAt: time } } : file;
  });
}
