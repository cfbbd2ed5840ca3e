/** `vigie gather`: reads what is new in data/ into the store. */

import { join } from 'node:path';
import type { Brand } from '../model/brand.ts';
import type { Language, Phrase } from '../model/phrase.ts';
import { Problem, type Remark, sentence } from '../model/problem.ts';
import { type Gathered, gather, refusedSource } from '../store/gather.ts';
import type { BrandInput } from '../store/plan.ts';
import type { ReplacedValue } from '../store/replaced.ts';
import { type BrandFolder, findBrands } from '../workspace/brands.ts';
import { type BrandClips, clipsState, readClips } from '../workspace/clips.ts';
import { listExports } from '../workspace/exports.ts';
import { withGatherLock } from '../workspace/lock.ts';
import { readMappings } from '../workspace/mappings.ts';
import { readReplaced, writeReplaced } from '../workspace/replaced-file.ts';
import { readSources, writeSources } from '../workspace/sources-file.ts';
import { downloadFolders, type Swept, sweepClips } from '../workspace/swept-clips.ts';
import { type Command, note, print } from './_command.ts';
import { clipLine, clipRemarks, clipTotals, type GatheredClips, withoutClips } from './_gathered-clips.ts';
import { progressLine } from './_progress.ts';

export const command: Command = {
  usage: 'gather [--brand NAME] [--json]',
  about: { fr: 'Lit ce qui est nouveau dans data/', en: 'Reads what is new in data/' },
  async run({ dataDir, brand, json, language }) {
    const progress = progressLine(json);
    const started = performance.now();
    const { files, clips } = await gatherFolder(dataDir, brand, progress.step);
    progress.end();
    const elapsedMs = Math.round(performance.now() - started);
    const refused = files.some(({ source }) => source.status === 'refused') || clipRemarks(clips).some((one) => one.refused);
    if (json) print(JSON.stringify(report(files, clips, language, elapsedMs), null, 2));
    else printSummary(files, clips, language, elapsedMs);
    return refused ? 2 : 0;
  },
};

/** What a gather made of a data folder. */
export interface FolderGathered {
  files: Gathered[];
  clips: GatheredClips;
}

/**
 * Gathers a data folder, clips that wait among the downloads included; `only` tells of one brand. Throws a Problem when it cannot work at
 * all.
 */
export async function gatherFolder(dataDir: string, only: string | null, progress?: Step): Promise<FolderGathered> {
  const folders = findBrands(dataDir);
  if (folders.length === 0) throw new Problem('no-brand', { path: dataDir });
  if (only !== null && !folders.some((one) => one.folder === only)) {
    throw new Problem('brand-unknown', { brand: only, known: folders.map((one) => one.folder).join(', ') });
  }
  // One store holds every brand, and whose file it is depends on the others' accounts: all are gathered, unchanged ones at no cost.
  const told = ({ brand }: { brand: string }) => only === null || brand === only;
  return withGatherLock(dataDir, async () => {
    const swept: Swept = sweepClips(dataDir, downloadFolders(), Date.now());
    const brands = new Map(folders.map(({ folder }) => [folder, clipsOf(dataDir, folder)]));
    const { files, posts } = withoutClips((await gatherBrands(dataDir, folders, brands, progress)).filter(told));
    const clips = new Map([...brands].flatMap(([brand, { clips: found }]) => (told({ brand }) ? [[brand, found] as const] : [])));
    return { files, clips: { brands: clips, swept: { ...swept, taken: swept.taken.filter(told) }, posts } };
  });
}

/** The state is taken before the clips are read: one that comes meanwhile makes the next gather read them again. */
function clipsOf(dataDir: string, brand: string): { state: string; clips: BrandClips } {
  const state = clipsState(join(dataDir, brand));
  return { state, clips: readClips(dataDir, brand) };
}

type Step = (done: number, of: number, path: string) => void;

/** Gathers what can be gathered: a brand whose own files cannot be read is named, keeps what was read of it, and stops no other. */
async function gatherBrands(
  dataDir: string,
  folders: readonly BrandFolder[],
  clips: ReadonlyMap<string, ReturnType<typeof clipsOf>>,
  progress?: Step,
): Promise<Gathered[]> {
  const all = findBrands(dataDir).flatMap((folder) => folder.brand ?? []);
  const broken = folders.flatMap(({ folder, problem }) => (problem ? [ownFault(folder, 'brand.yaml', problem)] : []));
  let inputs = folders.flatMap(({ brand }) =>
    brand ? [inputOf(dataDir, brand, clips.get(brand.folder) ?? clipsOf(dataDir, brand.folder))] : [],
  );
  for (;;) {
    try {
      const brands = inputs.map(({ input }) => input);
      const gathered = await gather({ dataDir, brands, all, broken: broken.map(({ brand }) => brand), ...(progress && { progress }) });
      const faults = inputs.flatMap(({ input, faults: found }) =>
        found.map(({ path, remark }) => ownFault(input.brand.folder, path, remark)),
      );
      return [...broken, ...faults, ...gathered];
    } catch (error) {
      if (!(error instanceof Problem) || error.remark.code !== 'sources-file-broken') throw error;
      const folder = String(error.remark.with?.folder);
      broken.push(ownFault(folder, 'sources.yaml', error.remark));
      inputs = inputs.filter(({ input }) => input.brand.folder !== folder);
    }
  }
}

/** A file of the brand's own (brand.yaml, a mapping) that cannot be read. */
function ownFault(brand: string, path: string, remark: Remark): Gathered {
  return { brand, source: refusedSource(path, remark), unchanged: false };
}

function inputOf(
  dataDir: string,
  brand: Brand,
  { state, clips }: ReturnType<typeof clipsOf>,
): { input: BrandInput; faults: ReturnType<typeof readMappings>['problems'] } {
  const folder = join(dataDir, brand.folder);
  const mappings = readMappings(folder);
  return {
    input: {
      brand,
      files: listExports(folder),
      mappings: mappings.known,
      notes: () => readSources(folder, brand.folder),
      replaced: () => readReplaced<ReplacedValue>(folder),
      keep: (notes, replaced) => {
        writeSources(folder, notes);
        writeReplaced(folder, replaced);
      },
      clips: { state, read: () => clips.clips },
    },
    faults: mappings.problems,
  };
}

/** The contract of `gather --json`: what each file ended as, in the reader's language. */
export function report(gathered: readonly Gathered[], clips: GatheredClips, language: Language, elapsedMs: number): object {
  const files = gathered.map(({ brand, source, unchanged }) => ({
    path: `${brand}/${source.path}`,
    sha256: source.reading.sha256 || null,
    export: source.reading.export,
    platform: source.platform,
    accounts: source.accounts,
    rows: source.reading.rows,
    rejected: source.reading.rejected,
    posts: source.reading.posts,
    accountDays: source.reading.accountDays,
    firstDay: source.reading.firstDay,
    lastDay: source.reading.lastDay,
    status: unchanged && source.status === 'loaded' ? 'unchanged' : source.status,
    reason: source.reason && sentence(source.reason, language),
    warnings: source.warnings.map((remark) => sentence(remark, language)),
    remarks: { reason: source.reason, warnings: source.warnings },
  }));
  const count = (status: string) => files.filter((file) => file.status === status).length;
  const sum = (key: 'rows' | 'rejected' | 'posts' | 'accountDays') => files.reduce((total, file) => total + file[key], 0);
  return {
    files,
    totals: {
      files: files.length,
      loaded: count('loaded'),
      unchanged: count('unchanged'),
      duplicate: count('duplicate'),
      recognised: count('recognised'),
      refused: count('refused'),
      rows: sum('rows'),
      rejected: sum('rejected'),
      posts: sum('posts'),
      accountDays: sum('accountDays'),
      clips: clipTotals(clips),
    },
    clips: {
      swept: clips.swept.taken.map(({ brand, path, from, already }) => ({ brand, path, from, already })),
      remarks: clipRemarks(clips).map(({ path, remark, refused }) => ({ path, refused, says: sentence(remark, language), remark })),
    },
    elapsedMs,
  };
}

const WORDS = {
  loaded: { fr: 'lus', en: 'loaded' },
  unchanged: { fr: 'inchangés', en: 'unchanged' },
  duplicate: { fr: 'en double', en: 'duplicate' },
  recognised: { fr: 'reconnus et laissés de côté', en: 'recognised and left out' },
  refused: { fr: 'refusés', en: 'refused' },
} satisfies Record<string, Phrase>;

function printSummary(gathered: readonly Gathered[], clips: GatheredClips, language: Language, elapsedMs: number): void {
  for (const { brand, source, unchanged } of gathered) {
    if (source.status === 'refused' && source.reason) note(`✗ ${brand}/${source.path} — ${sentence(source.reason, language)}`);
    else if (!unchanged) for (const remark of source.warnings) note(`! ${brand}/${source.path} — ${sentence(remark, language)}`);
  }
  for (const { path, remark, refused } of clipRemarks(clips)) note(`${refused ? '✗' : '!'} ${path} — ${sentence(remark, language)}`);
  const statuses = gathered.map(({ source, unchanged }) => (unchanged && source.status === 'loaded' ? 'unchanged' : source.status));
  const parts = Object.entries(WORDS).flatMap(([status, word]) => {
    const files = statuses.filter((one) => one === status).length;
    return files > 0 ? [`${files} ${word[language]}`] : [];
  });
  const seconds = (elapsedMs / 1000).toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 });
  print(
    `${language === 'fr' ? 'Fichiers' : 'Files'} : ${parts.join(', ') || '0'} (${seconds} s)`.replace(
      ' :',
      language === 'fr' ? '\u00a0:' : ':',
    ),
  );
  const line = clipLine(clips, language);
  if (line !== null) print(line);
}
