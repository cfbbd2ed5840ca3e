/** What a gather has to do: which files are new or changed, which hold, which are gone. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Brand } from '../model/brand.ts';
import type { Mapping } from '../model/mapping.ts';
import type { SourceNote } from '../model/source-note.ts';
import { CLIP_EXPORT, type ClipsInput } from './clip-posts.ts';
import { withDatabase } from './open.ts';
import type { Reading } from './reading.ts';
import type { ReplacedValue } from './replaced.ts';
import type { KnownFile } from './write-state.ts';

/** A file as the workspace lists it. */
export interface ListedFile {
  path: string;
  location: Buffer;
  bytes: number;
  modifiedMs: number;
}

/** A brand with what gathering it needs. `keep` is called with what must be kept beside its files before the store changes. */
export interface BrandInput {
  brand: Brand;
  files: ListedFile[];
  mappings: readonly Mapping[];
  notes: () => Map<string, SourceNote>;
  replaced: () => ReplacedValue[];
  keep: (notes: Map<string, SourceNote>, replaced: readonly ReplacedValue[]) => void;
  clips: ClipsInput;
}

/** What the store remembers of a brand. */
export interface KnownBrand {
  files: KnownFile[];
  /** State of the clips that were loaded; null before any were. */
  clips: string | null;
}

/** What a gather has to do for one brand. */
export interface Plan {
  input: BrandInput;
  context: string;
  /** Readings that hold: the file, the brand's accounts and the code are the same. */
  kept: KnownFile[];
  /** Files to read. */
  read: ListedFile[];
  /** Files that were there at the last gather. */
  gone: KnownFile[];
  /** brand.yaml changed in a way that decides anew which files count. */
  restated: boolean;
  /** The state of the clips to load; null when those in the store hold. */
  clips: string | null;
}

/** What of a brand changes how its files are read. */
function contextOf({ brand, mappings }: BrandInput): string {
  return createHash('sha256')
    .update(JSON.stringify([brand.timeZone, brand.accounts, brand.files, mappings]))
    .digest('hex')
    .slice(0, 16);
}

/** Compares the files of a brand with what is known of them. */
export function planOf(input: BrandInput, { files: all, clips }: KnownBrand): Plan {
  const context = contextOf(input);
  const [ofClips, known] = [all.filter(isOfClip), all.filter((one) => !isOfClip(one))];
  const state = `${input.clips.state} ${context}`;
  const same = clips === state;
  const byFile = Map.groupBy(known, (one) => one.file);
  const kept: KnownFile[] = [];
  const read: ListedFile[] = [];
  const seen = new Set<string>();
  for (const file of input.files) {
    seen.add(file.path);
    const before = byFile.get(file.path) ?? [];
    const unchanged =
      before.length > 0 && before.every((one) => one.bytes === file.bytes && one.modifiedMs === file.modifiedMs && one.context === context);
    if (unchanged && !before.some((one) => retry(one.reading))) kept.push(...before);
    else read.push(file);
  }
  const orphans = withoutOriginal(kept);
  read.push(...input.files.filter((file) => orphans.has(file.path)));
  const gone = known.filter((one) => !seen.has(one.file));
  return {
    input,
    context,
    kept: [...kept.filter((one) => !orphans.has(one.file)), ...(same ? ofClips : [])],
    read: read.sort(byPath),
    gone,
    restated: known.some((one) => one.context !== context),
    clips: same ? null : state,
  };
}

const isOfClip = ({ reading }: KnownFile) => reading.export === CLIP_EXPORT;

/** Order of paths, the same everywhere. */
export const byPath = (one: { path: string }, other: { path: string }) => (one.path < other.path ? -1 : 1);

/** Files of which only "same bytes as another" is known, now that the other is gone. */
function withoutOriginal(kept: readonly KnownFile[]): Set<string> {
  const whole = new Set(kept.filter((one) => !one.reading.copy).map((one) => one.reading.sha256));
  return new Set(kept.filter((one) => one.reading.copy && !whole.has(one.reading.sha256)).map((one) => one.file));
}

/** Refusals that lie with the disk, not with the bytes: the file may be readable now without its time having changed. */
const RETRIED = new Set(['file-forbidden', 'file-busy', 'file-vanished', 'file-changed', 'disk-error']);
const retry = (reading: Reading) => reading.refused !== null && RETRIED.has(reading.refused.code);

/** What the store remembers of each brand's files; null when there is no store or another version of the code wrote it. */
export async function knownFiles(path: string, version: string): Promise<Map<string, KnownBrand> | null> {
  if (!existsSync(path)) return null;
  try {
    return await withDatabase(path, 'READ_ONLY', async (connection) => {
      const written = await connection.runAndReadAll('SELECT version FROM meta');
      if (written.getRows()[0]?.[0] !== version) return null;
      const rows = await connection.runAndReadAll(
        'SELECT brand, path, file, bytes::DOUBLE, modified_ms, context, reading FROM files ORDER BY brand, path',
      );
      const files = rows.getRows().map(([brand, path, file, bytes, modifiedMs, context, reading]) => ({
        brand: brand as string,
        known: { path, file, bytes, modifiedMs, context, reading: JSON.parse(reading as string) } as KnownFile,
      }));
      const states = await connection.runAndReadAll('SELECT brand, state FROM clip_states');
      const stateOf = new Map(states.getRows() as [string, string][]);
      const ofBrand = Map.groupBy(files, (one) => one.brand);
      return new Map(
        [...new Set([...stateOf.keys(), ...ofBrand.keys()])].map((brand) => [
          brand,
          { files: (ofBrand.get(brand) ?? []).map((one) => one.known), clips: stateOf.get(brand) ?? null },
        ]),
      );
    });
  } catch {
    return null;
  }
}

/** A hash of the code that reads and stores: another version reads every file anew. */
export function codeVersion(): string {
  const hash = createHash('sha256');
  for (const room of ['model', 'read', 'exports', 'store']) {
    const folder = join(import.meta.dirname, '..', room);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort())
      hash.update(relative(folder, path)).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}
