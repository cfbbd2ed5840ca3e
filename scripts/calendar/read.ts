/** Reads a brand's calendar: its files, and what follows from decisions and from published posts. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Brand } from '../model/brand.ts';
import type { Pack } from '../model/decision.ts';
import { dayIn } from '../model/zone.ts';
import { type EntryFile, readEntries } from '../workspace/entries.ts';
import { bodyFault } from '../workspace/note-body.ts';
import type { Calendar, Entry, LocatedRemark, MediaFacts, PublishedPost, SpecialDay, TakenDecision } from './calendar.ts';
import { readCampaigns } from './campaigns.ts';
import { checkEntries } from './checks/index.ts';
import { specialDays } from './days.ts';
import { type BrandAccounts, matchPosts, type VariantMatch } from './match.ts';
import { mediaFacts } from './media.ts';
import { approvalOf } from './review/approval.ts';
import { contentOf } from './review/hash.ts';
import { entryHashSync, variantHashSync } from './review/hash-node.ts';
import { readDecisions, readPacks } from './review/packs.ts';
import { entryStatus, variantStatus } from './status.ts';

export interface CalendarInput {
  dataDir: string;
  brand: Brand;
  /** Of the brand, as its exports show them. */
  posts: readonly PublishedPost[];
  /** ms UTC. */
  now: number;
}

const FOLDERS = ['calendar', 'campaigns', 'media', 'reviews', 'decisions'];

/** Changes when a file of the calendar does, or comes, or goes. */
export function calendarState(brandDir: string): string {
  const seen: string[] = [];
  for (const folder of FOLDERS) {
    const path = join(brandDir, folder);
    if (!existsSync(path)) continue;
    for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
      const facts = statSync(join(path, name), { throwIfNoEntry: false });
      if (facts?.isFile()) seen.push(`${folder}/${name} ${facts.mtimeMs} ${facts.size}`);
    }
  }
  return seen.sort().join('\n');
}

/** The calendar of a brand. Files that cannot be read are named in it; nothing of them stops the others. */
export async function readCalendar({ dataDir, brand, posts, now }: CalendarInput): Promise<Calendar> {
  const brandDir = join(dataDir, brand.folder);
  const { entries: files, broken } = readEntries(brandDir, brand);
  const { campaigns, broken: brokenCampaigns } = readCampaigns(brandDir);
  const { packs, faults: packFaults } = readPacks(brandDir);
  const { decisions, faults } = await readDecisions(brandDir, packs);
  const matches = matchPosts(
    files.map(({ post }) => post),
    posts,
    brand.accounts as BrandAccounts,
  );
  const today = dayIn(brand.timeZone, now);
  const reviews: Reviews = { brand, packs, decisions };
  const entries: Entry[] = [];
  for (const file of files) entries.push(await readEntry(brandDir, file, matches.get(file.post.id) ?? new Map(), reviews));
  const dated = entries.flatMap(({ post }) => post.at?.slice(0, 10) ?? []).sort();
  const days: SpecialDay[] =
    dated.length > 0 ? specialDays(brand.calendar, brand.languages, dated[0] as string, dated.at(-1) as string) : [];
  const findings = checkEntries({ brand, entries, today, now, days, campaigns: campaigns.map(({ id }) => id) });
  const ofEntries = Map.groupBy(findings, ({ entry }) => entry);
  return {
    entries: entries.map((entry) => ({ ...entry, findings: ofEntries.get(entry.post.id) ?? [] })).toSorted(byTime),
    broken: [...broken, ...brokenCampaigns],
    campaigns,
    packs,
    decisions,
    decisionFaults: [...packFaults, ...faults],
    findings: ofEntries.get(null) ?? [],
  };
}

interface Reviews {
  brand: Brand;
  packs: readonly Pack[];
  decisions: readonly TakenDecision[];
}

async function readEntry(brandDir: string, file: EntryFile, matches: ReadonlyMap<string, VariantMatch>, reviews: Reviews): Promise<Entry> {
  const { post } = file;
  const media = await mediaOf(brandDir, file);
  const hashes = Object.fromEntries(post.variants.map((variant) => [variant.key, variantHashSync(contentOf(post, variant, media))]));
  const hash = entryHashSync(hashes);
  const { packs, decisions, brand } = reviews;
  const decided = approvalOf({ post, hash, variantHashes: hashes, stages: brand.approval?.stages ?? [], packs, decisions });
  const variants = post.variants.map((variant) => {
    const { match = null, proposals = [] } = matches.get(variant.key) ?? {};
    const status = variantStatus(post, variant, { matched: match !== null, decided: decided.variantStatus(variant.key) });
    return { variant, hash: hashes[variant.key] as string, status, match, proposals, outdated: decided.outdated(variant.key) };
  });
  return {
    post,
    file: file.file,
    sha256: file.sha256,
    hash,
    remarks: [...file.remarks, ...(await bodyRemarks(file)), ...missingMedia(file, media)],
    status: entryStatus(
      post,
      variants.map(({ status }) => status),
    ),
    variants,
    media,
    approval: decided.approval,
    findings: [],
  };
}

async function mediaOf(brandDir: string, { post }: EntryFile): Promise<Record<string, MediaFacts | null>> {
  const files = [...new Set(post.variants.flatMap(({ media }) => media.map(({ file }) => file)))];
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await mediaFacts(brandDir, file)] as const)));
}

const missingMedia = ({ file }: EntryFile, media: Readonly<Record<string, MediaFacts | null>>): LocatedRemark[] =>
  Object.entries(media).flatMap(([missing, facts]) =>
    facts === null ? { remark: { code: 'entry-media-missing', with: { path: file, file: missing } }, line: null } : [],
  );

async function bodyRemarks({ file, post, bodyLine }: EntryFile): Promise<LocatedRemark[]> {
  const fault = await bodyFault(post.notes);
  if (fault === null) return [];
  const line = bodyLine + fault - 1;
  return [{ remark: { code: 'entry-body', with: { path: file, line, brace: '{' } }, line }];
}

/** Dated ones first, by their wall time; then by name. */
function byTime(one: Entry, other: Entry): number {
  const [first, second] = [one.post.at ?? '9999', other.post.at ?? '9999'];
  return first < second ? -1 : first > second ? 1 : one.post.id < other.post.id ? -1 : 1;
}
