/**
 * The only door to the store: everything the pages show, asked once per build and per state of the store. The store is opened
 * read-only and closed; pages get plain objects.
 */

import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { computeReports } from '../scripts/metrics/compute.ts';
import { reportRows } from '../scripts/metrics/evidence.ts';
import type { AccountKey, MonthlyReport, ReportRows } from '../scripts/metrics/report.ts';
import { accountsOn, type Brand, unnamedBrand } from '../scripts/model/brand.ts';
import { PLATFORM_IDS, type PlatformId, platform } from '../scripts/model/platform.ts';
import { Problem, type Remark } from '../scripts/model/problem.ts';
import { dayIn } from '../scripts/model/zone.ts';
import { storePath, withStore } from '../scripts/store/open.ts';
import { findBrands } from '../scripts/workspace/brands.ts';
import { readMappings } from '../scripts/workspace/mappings.ts';
import { accents, type ColourProblem } from './contrast.ts';
import { daysBetween } from './numbers.ts';
import { accountKey, accountSlugs } from './slugs.ts';

/** The dictionary: the headers of the metrics. */
export { METRICS, type Metric, metric } from '../scripts/metrics/metric.ts';

/** A file as the data page shows it. */
export interface SourceData {
  path: string;
  sha256: string;
  export: string | null;
  platform: PlatformId | null;
  accounts: string[];
  status: 'loaded' | 'duplicate' | 'recognised' | 'refused';
  reason: Remark | null;
  warnings: Remark[];
  rows: number;
  rejected: number;
  posts: number;
  accountDays: number;
  /** ISO instant, UTC. */
  exportedAt: string | null;
  exportedAtKnown: 'file-name' | 'content' | 'first-seen' | null;
  firstDay: string | null;
  lastDay: string | null;
}

/** Spans of consecutive days, both ends included. */
export type Run = { from: string; to: string };

export interface AccountData extends AccountKey {
  /** In addresses; unique in the brand. */
  slug: string;
  /** As pages write it: the platform, and the account's name where the brand has several there. */
  name: string;
  handle: string;
  firstDay: string | null;
  lastDay: string | null;
  /** The day up to which its files show it: its last day with data, or the day before its posts were last exported. */
  until: string | null;
  /** Whole days since; null when there is no data. */
  age: number | null;
  posts: number;
  days: Run[];
  postDays: Run[];
}

export interface RevisionData extends AccountKey {
  /** 'revised': a newer export says another figure. 'replaced': other bytes took the file's place. */
  kind: 'revised' | 'replaced';
  post: string | null;
  day: string | null;
  measure: string;
  oldValue: number | null;
  newValue: number | null;
  oldPath: string | null;
  newPath: string | null;
  oldExportedAt: string | null;
  newExportedAt: string | null;
}

export interface BreakData extends AccountKey {
  fromMeasure: string;
  toMeasure: string;
  day: string;
}

/** A report with the rows behind its figures. */
export interface ReportData {
  report: MonthlyReport;
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
  revisions: { shown: RevisionData[]; revised: number; replaced: number; growth: number };
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

let known: { state: string; data: Promise<SiteData> } | null = null;

/** Everything the pages show. Asked again only when the store has changed, so that the dev server follows a gather. */
export function siteData(): Promise<SiteData> {
  const dir = dataDir();
  const store = statSync(storePath(dir), { throwIfNoEntry: false });
  const state = [dir, onlyBrand(), store?.mtimeMs, store?.size].join(' ');
  if (known?.state !== state) known = { state, data: read(dir, onlyBrand()) };
  return known.data;
}

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

type Ask = <T>(sql: string) => Promise<T[]>;

const asking =
  (connection: DuckDBConnection, brand: string): Ask =>
  async <T>(sql: string) =>
    (await connection.runAndReadAll(sql, { brand })).getRowObjectsJS() as T[];

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

/** A file of the brand's own that cannot be read, among the refused ones. */
const refused = (path: string, reason: Remark): SourceData => ({
  path,
  sha256: '',
  export: null,
  platform: null,
  accounts: [],
  status: 'refused',
  reason,
  warnings: [],
  rows: 0,
  rejected: 0,
  posts: 0,
  accountDays: 0,
  exportedAt: null,
  exportedAtKnown: null,
  firstDay: null,
  lastDay: null,
});

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

const iso = (column: string) => `strftime(${column}, '%Y-%m-%dT%H:%M:%SZ')`;

async function readSources(ask: Ask): Promise<SourceData[]> {
  const rows = await ask<Omit<SourceData, 'reason' | 'warnings'> & { reason: string | null; warnings: string }>(`
    SELECT path, sha256, export, platform, array_to_string(accounts, chr(10)) AS accounts, status, reason, warnings, "rows"::INT AS "rows",
      rejected::INT AS rejected, posts::INT AS posts, account_days::INT AS "accountDays",
      CASE WHEN exported_at > TIMESTAMP '1971-01-01' THEN ${iso('exported_at')} END AS "exportedAt", exported_at_known AS "exportedAtKnown",
      first_day::VARCHAR AS "firstDay", last_day::VARCHAR AS "lastDay"
    FROM sources WHERE brand = $brand ORDER BY path`);
  return rows.map((row) => ({
    ...row,
    accounts: String(row.accounts).split('\n').filter(Boolean),
    reason: row.reason === null ? null : (JSON.parse(row.reason) as Remark),
    warnings: JSON.parse(row.warnings) as Remark[],
  }));
}

interface AccountDays extends AccountKey {
  kind: 'days' | 'posts' | 'periods';
  from: string;
  to: string;
  posts: number;
}

/** The brand's accounts: those that have data, and those that brand.yaml names and no file has. */
async function readAccounts(ask: Ask, brand: Brand, today: string): Promise<AccountData[]> {
  const spans = await ask<AccountDays>(`
    WITH days AS (
      SELECT platform, account, 'days' AS kind, "day", 0 AS posts FROM account_days WHERE brand = $brand
      UNION ALL SELECT platform, account, 'posts', "day", 1 FROM posts WHERE brand = $brand
    ), one AS (
      SELECT platform, account, kind, "day", sum(posts) AS posts FROM days WHERE "day" IS NOT NULL AND account IS NOT NULL GROUP BY ALL
    ), run AS (
      SELECT *, "day" - (row_number() OVER (PARTITION BY platform, account, kind ORDER BY "day"))::INT AS start FROM one
    )
    SELECT platform, account, kind, min("day")::VARCHAR AS "from", max("day")::VARCHAR AS "to", sum(posts)::INT AS posts
    FROM run GROUP BY platform, account, kind, start
    UNION ALL
    SELECT DISTINCT platform, account, 'periods', "from"::VARCHAR, "to"::VARCHAR, 0 FROM periods
    WHERE brand = $brand AND account IS NOT NULL AND "from" IS NOT NULL AND "to" IS NOT NULL
    ORDER BY "from"`);
  const exported = await ask<AccountKey & { until: string }>(`
    SELECT p.platform, p.account, (max(s.exported_at)::DATE - 1)::VARCHAR AS until
    FROM posts p JOIN sources s ON s.brand = p.brand AND s.sha256 = p.source AND s.status = 'loaded' AND s.exported_at_known <> 'first-seen'
    WHERE p.brand = $brand GROUP BY ALL`);
  const named: AccountKey[] = PLATFORM_IDS.flatMap((id) => accountsOn(brand, id).map(({ handle }) => ({ platform: id, account: handle })));
  const all = new Map(
    [...named, ...spans].map(({ platform: on, account }) => [accountKey({ platform: on, account }), { platform: on, account }]),
  );
  const keys = [...all.values()].sort(
    (one, other) =>
      PLATFORM_IDS.indexOf(one.platform) - PLATFORM_IDS.indexOf(other.platform) || one.account.localeCompare(other.account, 'fr'),
  );
  const slugs = accountSlugs(keys);
  return keys.map((key) => {
    const own = spans.filter((span) => span.platform === key.platform && span.account === key.account);
    const lastDay =
      own
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? null;
    const shown = exported.find((one) => one.platform === key.platform && one.account === key.account)?.until ?? '';
    const until = lastDay !== null && shown > lastDay ? shown : lastDay;
    const alone = keys.filter((other) => other.platform === key.platform).length === 1;
    const known = accountsOn(brand, key.platform).find(({ handle }) => handle === key.account);
    const handle = known?.name ?? key.account;
    const runs = (...kinds: AccountDays['kind'][]) => own.filter(({ kind }) => kinds.includes(kind)).map(({ from, to }) => ({ from, to }));
    return {
      ...key,
      slug: slugs.get(accountKey(key)) as string,
      name: alone ? platform(key.platform).name.fr : `${platform(key.platform).name.fr}, ${handle}`,
      handle,
      firstDay: own.map(({ from }) => from).sort()[0] ?? null,
      lastDay,
      until,
      age: until === null ? null : Math.max(0, daysBetween(until, today)),
      posts: own.reduce((sum, { posts }) => sum + posts, 0),
      days: runs('days', 'periods'),
      postDays: runs('posts'),
    };
  });
}

/** Revisions that the data page shows: the greatest, those of platforms first, and how many there are. */
async function readRevisions(ask: Ask): Promise<BrandData['revisions']> {
  const kinds = await ask<{ kind: string; n: number }>('SELECT kind, count(*)::INT AS n FROM revisions WHERE brand = $brand GROUP BY kind');
  const shown = await ask<RevisionData>(`
    SELECT r.kind, r.platform, r.account, r.post_id AS post, r."day"::VARCHAR AS "day", r.measure, r.old_value AS "oldValue", r.new_value AS "newValue",
      o.path AS "oldPath", n.path AS "newPath", ${iso('r.old_exported_at')} AS "oldExportedAt", ${iso('r.new_exported_at')} AS "newExportedAt"
    FROM revisions r
    LEFT JOIN sources o ON o.brand = r.brand AND o.sha256 = r.old_source AND o.status <> 'duplicate'
    LEFT JOIN sources n ON n.brand = r.brand AND n.sha256 = r.new_source AND n.status <> 'duplicate'
    WHERE r.brand = $brand AND r.kind <> 'growth'
    ORDER BY r.kind DESC, abs(r.new_value - r.old_value) / greatest(abs(r.old_value), 1) DESC, r.platform, r.account, r.post_id, r."day", r.measure
    LIMIT 20`);
  const of = (kind: string) => kinds.find((one) => one.kind === kind)?.n ?? 0;
  return { shown, revised: of('revised'), replaced: of('replaced'), growth: of('growth') };
}

const readBreaks = (ask: Ask): Promise<BreakData[]> =>
  ask<BreakData>(`
    SELECT platform, account, from_measure AS "fromMeasure", to_measure AS "toMeasure", "day"::VARCHAR AS "day"
    FROM breaks WHERE brand = $brand ORDER BY "day", platform`);

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
