/**
 * The only door to the store: everything the pages show, asked once per build and per state of the store. The store is opened
 * read-only and closed; pages get plain objects.
 */

import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { accents, type ColourProblem } from '../scripts/calendar/contrast.ts';
import { computeReports } from '../scripts/metrics/compute.ts';
import { reportRows } from '../scripts/metrics/evidence.ts';
import type { Report, ReportRows } from '../scripts/metrics/report.ts';
import { type Brand, unnamedBrand } from '../scripts/model/brand.ts';
import { Problem, type Remark } from '../scripts/model/problem.ts';
import { dayIn } from '../scripts/model/zone.ts';
import { storePath, withStore } from '../scripts/store/open.ts';
import { brandsState, findBrands } from '../scripts/workspace/brands.ts';
import { readMappings } from '../scripts/workspace/mappings.ts';
import { type AccountData, readAccounts } from './data/accounts.ts';
import { asking } from './data/ask.ts';
import { type CalendarData, readBrandCalendar } from './data/calendar.ts';
import { type BrandPosts, readPosts } from './data/posts.ts';
import { type BreakData, type Revisions, readBreaks, readRevisions } from './data/revisions.ts';
import { type FilesData, readFiles } from './data/rows.ts';
import { readSources, refused, type SourceData } from './data/sources.ts';
import { accountKey } from './slugs.ts';

/** The dictionary: the headers of the metrics. */
export { METRICS, type Metric, metric } from '../scripts/metrics/metric.ts';
/** The exports that Vigie reads. */
export { EXPORT_FACTS, type ExportFacts } from '../scripts/store/export-facts.ts';
export type { AccountData, Run } from './data/accounts.ts';
export { type CalendarData, publishedPost } from './data/calendar.ts';
export { type BrandPosts, LEAST, type Origin, type PostData, type PostValue } from './data/posts.ts';
export type { BreakData, RevisionData } from './data/revisions.ts';
export type { FileFacts, FileRevision, FileRow, FileRun, FilesData } from './data/rows.ts';
export type { SourceData } from './data/sources.ts';

/** A report with the rows behind its figures. */
export interface ReportData {
  report: Report;
  rows: () => ReportRows[];
  /** The account's slug, null for the whole brand. */
  slug: string | null;
}

export interface BrandData {
  brand: Brand;
  /** YYYY-MM-DD in the brand's zone. */
  today: string;
  accent: ReturnType<typeof accents>;
  colourProblems: ColourProblem[];
  accounts: AccountData[];
  sources: SourceData[];
  revisions: Revisions;
  breaks: BreakData[];
  /** Newest first. */
  reports: ReportData[];
}

export interface SiteData {
  /** Every brand; one only when the build is of one brand. */
  brands: BrandData[];
  /** Folders whose brand.yaml cannot be read. */
  broken: { folder: string; problem: Remark }[];
  /** The build is of one brand: its home stands at the root, and nothing of another is anywhere. */
  single: boolean;
}

/** Days after which data are called old. */
export const LATE = 7;

const dataDir = (): string => resolve(process.env.VIGIE_DATA || 'data');
const onlyBrand = (): string | null => process.env.VIGIE_BRAND || null;

/** What was asked of the store in its present state, by name. */
let known: { state: string; answers: Map<string, Promise<unknown>> } = { state: '', answers: new Map() };

/** An answer of the store, asked again only when the store has changed, so that the dev server follows a gather. */
function once<T>(name: string, make: (dir: string) => Promise<T>): Promise<T> {
  const dir = dataDir();
  const store = statSync(storePath(dir), { throwIfNoEntry: false });
  const state = [dir, onlyBrand(), store?.mtimeMs, store?.size, brandsState(dir)].join(' ');
  if (known.state !== state) known = { state, answers: new Map() };
  const answer = known.answers.get(name) ?? make(dir);
  known.answers.set(name, answer);
  return answer as Promise<T>;
}

/** What every page shows, of every brand. */
export const siteData = (): Promise<SiteData> => once('site', (dir) => read(dir, onlyBrand()));

/** What only some pages of a brand show, read from the store when the first of them asks. */
export const brandAnswer = <T>(name: string, brand: string, read: (connection: DuckDBConnection) => Promise<T>): Promise<T> =>
  once(`${name} ${brand}`, (dir) => withStore(dir, read));

/** What the pages of a brand's files show: every file's rows, and what was made of them. */
export const filesData = (brand: string): Promise<FilesData> =>
  brandAnswer('files', brand, (connection) => readFiles(asking(connection, brand)));

/** The posts of a brand, newest first, each with all that its page shows. */
export const brandPosts = ({ brand, sources }: BrandData): Promise<BrandPosts> =>
  brandAnswer('posts', brand.folder, (connection) => readPosts(asking(connection, brand.folder), sources));

/** The editorial calendar of a brand. */
export const brandCalendar = async (data: BrandData): Promise<CalendarData> => readBrandCalendar(data.brand, await brandPosts(data));

async function read(dir: string, only: string | null): Promise<SiteData> {
  const folders = findBrands(dir).filter(({ folder }) => only === null || folder === only);
  if (folders.length === 0) throw new Problem(only ? 'brand-unknown' : 'no-brand', { path: dir, brand: only ?? '', known: '' });
  const broken = folders.flatMap(({ folder, problem }) => (problem ? [{ folder, problem }] : []));
  const data = await withStore(dir, async (connection) => {
    const all = [];
    for (const { folder, brand, problem } of folders)
      all.push(brand ? await readBrand(connection, dir, brand) : await readBroken(connection, folder, problem));
    return all;
  });
  return { brands: data, broken, single: only !== null };
}

/** A brand whose brand.yaml cannot be read: its files as they were read before, and no report, for its zone is not known. */
async function readBroken(connection: DuckDBConnection, folder: string, problem: Remark): Promise<BrandData> {
  const ask = asking(connection, folder);
  const brand = unnamedBrand(folder);
  return {
    brand,
    today: dayIn('UTC', Date.now()),
    accent: accents(undefined),
    colourProblems: [],
    accounts: [],
    sources: [refused('brand.yaml', problem), ...(await readSources(ask))],
    revisions: { shown: [], revised: 0, replaced: 0, growth: 0 },
    breaks: [],
    reports: [],
  };
}

async function readBrand(connection: DuckDBConnection, dir: string, brand: Brand): Promise<BrandData> {
  const ask = asking(connection, brand.folder);
  const faults = readMappings(join(dir, brand.folder)).problems;
  const today = brand.today ?? dayIn(brand.timeZone, Date.now());
  const accent = accents(brand.colours);
  const accounts = await readAccounts(ask, brand, today);
  const slugs = new Map(accounts.map((one) => [accountKey(one), one.slug]));
  return {
    brand,
    today,
    accent,
    colourProblems: accent.problems,
    accounts,
    sources: [...faults.map(({ path, remark }) => refused(path, remark)), ...(await readSources(ask))],
    revisions: await readRevisions(ask),
    breaks: await readBreaks(ask),
    reports: await readReports(connection, brand, slugs),
  };
}

/** Every report, newest month first, the whole brand's before its accounts'. The rows behind one are made when its page asks. */
async function readReports(connection: DuckDBConnection, brand: Brand, slugs: Map<string, string>): Promise<ReportData[]> {
  const reports = await computeReports(connection, brand);
  const rowsOf = await reportRows(connection, brand);
  return reports.toReversed().map((report) => ({
    report,
    rows: () => rowsOf(report),
    slug: report.account === null ? null : (slugs.get(accountKey(report.account)) ?? null),
  }));
}
