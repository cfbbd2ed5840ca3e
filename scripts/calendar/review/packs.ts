/** Review packs: made from entries as they stand, kept in `data/<brand>/reviews/<id>/`, never changed afterwards. */

import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Brand } from '../../model/brand.ts';
import { isCalendarDay, type Pack, type PackEntry, packSchema } from '../../model/decision.ts';
import type { Language } from '../../model/phrase.ts';
import type { PlannedPost } from '../../model/planned-post.ts';
import { Problem, type Remark } from '../../model/problem.ts';
import { dayIn } from '../../model/zone.ts';
import { realFolder } from '../../workspace/inside.ts';
import { diskProblem, writeWhole } from '../../workspace/write.ts';
import type { MediaFacts } from '../calendar.ts';
import { contentOf } from './hash.ts';
import { canonicalHashSync, entryHashSync, variantHashSync } from './hash-node.ts';
import { fragmentOf, newKeyPair } from './keys.ts';

/** Of an entry, what a pack freezes. */
export interface EntryToReview {
  post: PlannedPost;
  media: Readonly<Record<string, MediaFacts | null>>;
  /** As reviewers read it; the entry's own word when absent. */
  campaignTitle?: string;
}

export interface PackRequest {
  brand: Pick<Brand, 'folder' | 'name' | 'timeZone' | 'people' | 'colours'>;
  entries: readonly EntryToReview[];
  title: string;
  /** Ids of `people`. */
  reviewers: readonly string[];
  stage: string | null;
  /** YYYY-MM-DD. */
  deadline: string | null;
  /** ms UTC. */
  now: number;
  language: Language;
}

/** A reviewer's own way in. The fragment holds the private key, which is kept nowhere. */
export interface ReviewLink {
  reviewer: string;
  name: string;
  /** `#ines.…`: to be put behind the page's address. */
  fragment: string;
}

/** What keeps a request from becoming a pack that can be answered. Throws a Problem. */
function demand({ brand, entries, reviewers, deadline }: PackRequest): void {
  if (entries.length === 0) throw new Problem('review-no-entries');
  const empty = entries.find(({ post }) => post.variants.length === 0);
  if (empty) throw new Problem('review-no-variant', { entry: empty.post.id });
  if (reviewers.length === 0) {
    const people = Object.keys(brand.people);
    if (people.length > 0) throw new Problem('review-no-reviewer', { people: people.join(', ') });
    throw new Problem('review-no-people', { example: '{ ines: { name: Inès Royer } }' });
  }
  if (deadline !== null && !isCalendarDay(deadline)) throw new Problem('review-deadline');
}

/**
 * A pack of these entries, and a link with a key of its own for each reviewer. An empty title becomes that of the first entry.
 * Throws a Problem when there is no entry, an entry has no variant, there is no reviewer or one is not in `people`, or the deadline is no day.
 */
export async function makePack(request: PackRequest): Promise<{ pack: Pack; links: ReviewLink[] }> {
  demand(request);
  const { brand, now } = request;
  const links: ReviewLink[] = [];
  const reviewers: Pack['reviewers'] = [];
  for (const id of new Set(request.reviewers)) {
    const person = Object.hasOwn(brand.people, id) ? brand.people[id] : undefined;
    if (!person) throw new Problem('review-unknown-person', { person: id, people: Object.keys(brand.people).join(', ') });
    const { publicKey, seed } = await newKeyPair();
    reviewers.push({ id, name: person.name, publicKey });
    links.push({ reviewer: id, name: person.name, fragment: fragmentOf(id, seed) });
  }
  const pack: Pack = {
    vigie: 'pack',
    version: 1,
    id: `${dayIn(brand.timeZone, now)}-${randomName()}`,
    brand: brand.folder,
    brandName: brand.name,
    title: (request.title.trim() || (request.entries[0]?.post.title ?? '')).toWellFormed(),
    madeAt: new Date(now).toISOString(),
    deadline: request.deadline,
    timeZone: brand.timeZone,
    language: request.language,
    stage: request.stage,
    entries: request.entries.map(freeze),
    reviewers,
  };
  return { pack, links };
}

/** An entry as a pack keeps it. */
export function freeze({ post, media, campaignTitle }: EntryToReview): PackEntry {
  const variants = post.variants.map((variant) => {
    const content = contentOf(post, variant, media);
    return { key: variant.key, hash: variantHashSync(content), content };
  });
  return {
    entry: post.id,
    title: post.title.toWellFormed(),
    campaign: (campaignTitle ?? post.campaign)?.toWellFormed() ?? null,
    pillar: post.pillar?.toWellFormed() ?? null,
    objective: post.objective?.toWellFormed() ?? null,
    hash: entryHashSync(Object.fromEntries(variants.map(({ key, hash }) => [key, hash]))),
    variants,
  };
}

/** Twelve characters of base32 (60 bits), without those that people confuse. */
function randomName(): string {
  const letters = 'abcdefghjkmnpqrstvwxyz0123456789';
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => letters[byte % 32]).join('');
}

/** Where a pack lies, below the brand's folder. */
export const packFolder = (id: string): string => `reviews/${id}`;

/** Writes a pack and its page. Throws a Problem when there is one of that id already, or the disk refuses. */
export function writePack(brandDir: string, pack: Pack, html: string): { pack: string; page: string } {
  const folder = join(realFolder(brandDir, ['reviews']), pack.id);
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new Problem('review-pack-exists', { pack: pack.id });
    throw diskProblem(error, folder);
  }
  const written = { page: join(folder, 'review.html'), pack: join(folder, 'pack.json') };
  // The pack comes last: a folder without one is no pack, so that half of one is never sent.
  writeWhole(written.page, html);
  writeWhole(written.pack, `${JSON.stringify(pack, null, 2)}\n`);
  return written;
}

/** What a pack's id is made of: an address may say anything in its place. */
const PACK_ID = /^[A-Za-z0-9_-]+$/;

/** The frozen page of a pack, byte for byte as it was made; null when there is none. */
export function packPage(brandDir: string, id: string): string | null {
  if (!PACK_ID.test(id)) return null;
  try {
    return readFileSync(join(brandDir, packFolder(id), 'review.html'), 'utf8');
  } catch {
    return null;
  }
}

/** The brand's packs, oldest first, and those that cannot be read. `file` is below the brand's folder. */
export function readPacks(brandDir: string): { packs: Pack[]; faults: { file: string; remark: Remark }[] } {
  const folder = join(brandDir, 'reviews');
  const packs: Pack[] = [];
  const faults: { file: string; remark: Remark }[] = [];
  for (const id of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const file = `${packFolder(id)}/pack.json`;
    if (id.startsWith('.') || !existsSync(join(brandDir, file))) continue;
    const pack = readPack(join(brandDir, file), id);
    if (pack) packs.push(pack);
    else faults.push({ file, remark: { code: 'review-pack-broken', with: { path: file } } });
  }
  packs.sort((one, other) => one.madeAt.localeCompare(other.madeAt) || one.id.localeCompare(other.id));
  return { packs, faults };
}

function readPack(path: string, id: string): Pack | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!v.is(packSchema, value) || value.id !== id) return null;
    const pack = value as Pack;
    // What a pack froze is known by its hashes: a text changed by hand would be shown as approved.
    const sound = pack.entries.every(
      (entry) =>
        entry.variants.every(({ hash, content }) => hash === canonicalHashSync(content)) &&
        entry.hash === entryHashSync(Object.fromEntries(entry.variants.map(({ key, hash }) => [key, hash]))),
    );
    return sound ? pack : null;
  } catch {
    return null;
  }
}
