/** Reads a brand's calendar: its files, and what follows from decisions and from published posts. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Brand } from '../model/brand.ts';
import { dayIn } from '../model/zone.ts';
import type { EventRecord } from '../workspace/clip-events.ts';
import { type EntryFile, readEntries } from '../workspace/entries.ts';
import { bodyFault } from '../workspace/note-body.ts';
import type { Calendar, Entry, Finding, LocatedRemark, MediaFacts, PublishedPost, SpecialDay } from './calendar.ts';
import { readCampaigns } from './campaigns.ts';
import { checkEntries } from './checks/index.ts';
import { specialDays } from './days.ts';
import { matchPosts, type VariantMatch } from './match.ts';
import type { BrandAccounts } from './match-texts.ts';
import { mediaFactsOf } from './media.ts';
import { postIdFaults } from './post-ids.ts';
import { postKey } from './post-key.ts';
import { addressFaults, saidPublished } from './published-events.ts';
import { readPacks } from './review/packs.ts';
import { readDecisions } from './review/taken-decisions.ts';
import { mediaFiles, type Reviews, standingOf } from './standing.ts';

export interface CalendarInput {
  dataDir: string;
  brand: Brand;
  /** Of the brand, as its exports show them. */
  posts: readonly PublishedPost[];
  /** What happened in the companion, as readClips gives it: counting events, in the order of their times. */
  events: readonly EventRecord[];
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
export async function readCalendar({ dataDir, brand, posts, events, now }: CalendarInput): Promise<Calendar> {
  const brandDir = join(dataDir, brand.folder);
  const { entries: files, broken } = readEntries(brandDir, brand);
  const { campaigns, broken: brokenCampaigns } = readCampaigns(brandDir);
  const { packs, faults: packFaults } = readPacks(brandDir);
  const { decisions, faults } = await readDecisions(brandDir, packs);
  const planned = files.map(({ post }) => post);
  const { said, faults: eventFaults } = saidPublished(planned, events, brand.timeZone);
  const matches = matchPosts(planned, posts, brand.accounts as BrandAccounts, said);
  const today = dayIn(brand.timeZone, now);
  const reviews: Reviews = { stages: brand.approval?.stages ?? [], packs, decisions };
  const paths = new Map(files.map(({ post, file }) => [post.id, file]));
  const pathOf = (id: string) => paths.get(id) ?? id;
  const [addresses, ids] = [addressFaults(planned, pathOf), postIdFaults(planned, posts, matches, pathOf)];
  const entries: Entry[] = [];
  for (const file of files) {
    const entry = await readEntry(brandDir, file, matches.get(file.post.id) ?? new Map(), reviews);
    const wrong = [...(addresses.get(file.post.id) ?? []), ...(ids.get(file.post.id) ?? [])].map(
      (remark): LocatedRemark => ({ remark, line: null }),
    );
    entries.push({ ...entry, remarks: [...entry.remarks, ...wrong] });
  }
  const dated = entries
    .flatMap(({ post }) => [post.at, ...post.variants.map(({ wall }) => wall)].flatMap((wall) => wall?.slice(0, 10) ?? []))
    .sort();
  const days: SpecialDay[] =
    dated.length > 0 ? specialDays(brand.calendar, brand.languages, dated[0] as string, dated.at(-1) as string) : [];
  const found = new Set(entries.flatMap(({ variants }) => variants.flatMap(({ match }) => (match ? postKey(match.post) : []))));
  const published = posts.filter((post) => !found.has(postKey(post)));
  const findings = checkEntries({ brand, entries, today, now, days, campaigns: campaigns.map(({ id }) => id), published });
  const ofEntries = Map.groupBy(findings, ({ entry }) => entry);
  return {
    entries: entries.map((entry) => withFindings(entry, ofEntries.get(entry.post.id) ?? [])).toSorted(byTime),
    broken: [...broken, ...brokenCampaigns],
    campaigns,
    packs,
    decisions,
    decisionFaults: [...packFaults, ...faults],
    eventFaults,
    findings: ofEntries.get(null) ?? [],
  };
}

/** What a finding says better, with how to mend it, is not said again as a remark on the file. */
const SAID_BY: Readonly<Record<string, string>> = { 'entry-media-missing': 'media-file', 'entry-time-skipped': 'hour-never' };

const withFindings = (entry: Entry, findings: Finding[]): Entry => ({
  ...entry,
  findings,
  remarks: entry.remarks.filter(({ remark }) => !findings.some(({ rule }) => rule === SAID_BY[remark.code])),
});

async function readEntry(brandDir: string, file: EntryFile, matches: ReadonlyMap<string, VariantMatch>, reviews: Reviews): Promise<Entry> {
  const media = await mediaFactsOf(brandDir, mediaFiles(file.post));
  const standing = standingOf(file.post, matches, reviews, media);
  return {
    post: file.post,
    file: file.file,
    sha256: file.sha256,
    remarks: [...file.remarks, ...(await bodyRemarks(file)), ...missingMedia(file, media)],
    media,
    ...standing,
    findings: [],
  };
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
