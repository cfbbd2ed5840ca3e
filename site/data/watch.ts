/** What the watch pages of a brand show: competitors, comparisons, notes. Worked out once per state of its files. */

import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sameName } from '../../scripts/model/brand.ts';
import type { NoteSubject } from '../../scripts/model/clip.ts';
import type { Remark } from '../../scripts/model/problem.ts';
import type { WatchNote } from '../../scripts/model/watch-note.ts';
import { dayIn } from '../../scripts/model/zone.ts';
import {
  type Comparison,
  comparisonsOf,
  type LinkedInPeriod,
  linkedInPages,
  type OwnPost,
  type PeriodRow,
} from '../../scripts/watch/compare.ts';
import { competitorsOf, PUBLIC_PARTS } from '../../scripts/watch/competitors.ts';
import { readWatchNotes } from '../../scripts/watch/notes.ts';
import { type Profile, profileOf } from '../../scripts/watch/profile.ts';
import { byCapture, type Quoted, quotedBy } from '../../scripts/watch/quoted.ts';
import type { ClipGroup } from '../../scripts/workspace/clip-groups.ts';
import { clipsState, readClips } from '../../scripts/workspace/clips.ts';
import { type BrandData, brandAnswer, brandPosts, type PostData } from '../data.ts';
import { fingerprint, slug } from '../slugs.ts';
import { type Ask, asking } from './ask.ts';

/** A note with the clips that it quotes. */
export interface ShownNote {
  note: WatchNote;
  quoted: Quoted[];
}

/** A competitor's page. */
export interface CompetitorData extends Profile {
  slug: string;
  /** Newest first. */
  notes: ShownNote[];
  comparisons: Comparison[];
}

export interface WatchData {
  data: BrandData;
  /** In the order of brand.yaml. */
  competitors: CompetitorData[];
  /** Clips of competitors that brand.yaml does not name. */
  unknown: ClipGroup[];
  /** Newest first. */
  linkedIn: LinkedInPeriod[];
  /** Rules and trends, newest first; those without a day last. */
  notes: ShownNote[];
  /** Notes on competitors that brand.yaml does not name. */
  strayNotes: ShownNote[];
  /** Clipped rules that no note quotes, the newest capture first. */
  rules: ClipGroup[];
  /** Of files of notes that cannot be read, and of notes whose clip has gone. */
  problems: Remark[];
}

const dataDir = (): string => resolve(process.env.VIGIE_DATA || 'data');
const known = new Map<string, { state: string; data: BrandData; answer: Promise<WatchData> }>();

/** Names, sizes and times of the notes' files. */
function notesState(brandDir: string): string {
  try {
    return readdirSync(join(brandDir, 'watch'), { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => {
        const facts = statSync(join(brandDir, 'watch', name), { throwIfNoEntry: false });
        return `${name} ${facts?.size} ${facts?.mtimeMs}`;
      })
      .join('\n');
  } catch {
    return '';
  }
}

/** The watch of a brand, worked out again only when its clips, notes or store have changed. */
export function brandWatch(data: BrandData): Promise<WatchData> {
  const folder = data.brand.folder;
  const dir = join(dataDir(), folder);
  const state = `${dir} ${data.today} ${clipsState(dir)} ${notesState(dir)}`;
  const found = known.get(folder);
  if (found?.state === state && found.data === data) return found.answer;
  const answer = read(data, dir);
  known.set(folder, { state, data, answer });
  return answer;
}

async function read(data: BrandData, dir: string): Promise<WatchData> {
  const { brand, today } = data;
  const { groups, events } = readClips(dataDir(), brand.folder);
  const { watched, unknown } = competitorsOf(groups, brand);
  const comparisons = comparisonsOf(
    watched,
    (await brandPosts(data)).posts.map((post) => ownPost(post, brand.timeZone)),
    brand,
  );
  const written = readWatchNotes(dir, brand, events);
  const captures = byCapture(groups);
  const notes = written.notes.map((note): ShownNote => ({ note, quoted: quotedBy(note, captures, brand.timeZone) }));
  const of = (about: NoteSubject) => notes.filter(({ note }) => note.about === about);
  const slugs = competitorSlugs(brand.competitors.map(({ name }) => name));
  const quoted = new Set(notes.flatMap(({ quoted }) => quoted.flatMap(({ group }) => group?.key ?? [])));
  return {
    data,
    competitors: watched.map((one, at) => ({
      ...profileOf(one, brand.timeZone, today),
      slug: slugs[at] as string,
      notes: of('competitor').filter(({ note }) => sameName(note.name, one.name)),
      comparisons: comparisons.filter(({ competitor }) => competitor === one.name),
    })),
    unknown,
    linkedIn: linkedInPages(
      await brandAnswer('linkedin-pages', brand.folder, (connection) => periodRows(asking(connection, brand.folder))),
      brand,
    ),
    notes: notes.filter(({ note }) => note.about !== 'competitor'),
    strayNotes: of('competitor').filter(({ note }) => !watched.some(({ name }) => sameName(name, note.name))),
    rules: groups.filter(({ clip, key }) => clip.kind === 'rule' && !quoted.has(key)),
    problems: [...written.broken, ...written.remarks.filter(({ remark }) => remark.code === 'note-clip-gone')].map(({ remark }) => remark),
  };
}

const periodRows = (ask: Ask): Promise<PeriodRow[]> =>
  ask<PeriodRow>(
    `SELECT item, "from"::VARCHAR AS "from", "to"::VARCHAR AS "to", measure, value FROM periods
     WHERE brand = $brand AND platform = 'linkedin' AND dimension = 'competitor' AND "from" IS NOT NULL AND "to" IS NOT NULL
     ORDER BY "to" DESC, item, measure`,
  );

function ownPost(post: PostData, timeZone: string): OwnPost {
  const { platform, day, values, from } = post;
  return {
    platform: platform as OwnPost['platform'],
    day,
    shown: Object.fromEntries(
      PUBLIC_PARTS.flatMap((part) => {
        const found = values[part];
        return found ? [[part, { value: found.value, rounded: false }]] : [];
      }),
    ),
    seenOn: from.exportedAt === null ? null : dayIn(timeZone, Date.parse(from.exportedAt)),
  };
}

/** Letters of a competitor's address: a folder's name has an end on every disk. */
const SLUG_MOST = 60;

/** Addresses of competitors: two whose names come to the same letters keep apart by a fingerprint, and no name is without one. */
export function competitorSlugs(names: readonly string[]): string[] {
  const plain = names.map((name) => slug(name).slice(0, SLUG_MOST).replace(/-$/, '') || fingerprint(name));
  const seen = Map.groupBy(plain, (one) => one);
  return plain.map((one, at) => ((seen.get(one)?.length ?? 0) > 1 ? `${one}-${fingerprint(`${names[at]} ${at}`)}` : one));
}
