/** What the desk's editor needs of every brand: its file, and what follows from decisions and posts. Entries themselves come through the doors. */

import { resolve } from 'node:path';
import type { Entry, SpecialDay, StageState, VariantState } from '../../scripts/calendar/calendar.ts';
import { brandNow } from '../../scripts/calendar/now.ts';
import type { Brand } from '../../scripts/model/brand.ts';
import type { Status } from '../../scripts/model/planned-post.ts';
import type { PlatformId } from '../../scripts/model/platform.ts';
import { dayIn } from '../../scripts/model/zone.ts';
import { findBrands, isOwnBrand } from '../../scripts/workspace/brands.ts';
import { brandCalendar, type CalendarData, siteData } from '../data.ts';

/** A published post that may be a planned one. */
export interface ProposedMatch {
  name: string;
  title: string;
  hash: string;
  key: string;
  platform: PlatformId;
  account: string;
  postId: string;
  permalink: string | null;
  day: string | null;
  text: string | null;
  /** 0–1. */
  similarity: number;
}

/** Of another entry, what tells whether it comes too close: read as a planned post in the browser. */
export interface Neighbour {
  id: string;
  status: Status;
  content: Record<string, unknown>;
}

/** Where an entry stands as its file is: what decisions and evidence say of it, for the checks in the browser. */
export interface EntryStanding {
  /** SHA-256 of the file's bytes, hex. */
  hash: string;
  stages: StageState[];
  variants: (Pick<VariantState, 'status'> & {
    key: string;
    decided: NonNullable<VariantState['decided']> | null;
    /** Who approved its last version, when that is no longer this one. */
    outdatedBy: string | null;
    published: { publishedAt: number | null; day: string | null } | null;
  })[];
  /** Who approved it last; null when nobody did. */
  approvedBy: string | null;
}

/** A review pack that was made. */
export interface MadePack {
  id: string;
  title: string;
  /** YYYY-MM-DD on the brand's clock. */
  day: string;
}

export interface EditorBrand {
  brand: Brand;
  /** Status by entry, where it is not the typed one. */
  states: Record<string, Status>;
  /** By entry, where something was asked, said or found of one that is still open. */
  standings: Record<string, EntryStanding>;
  /** Newest first. */
  packs: MadePack[];
  proposals: ProposedMatch[];
  days: SpecialDay[];
  /** Entries to come, and those just before now. */
  neighbours: Neighbour[];
}

/** Brands whose file can be read: own brands first, the demonstration last. */
export async function editorBrands(): Promise<EditorBrand[]> {
  const brands = findBrands(resolve(process.env.VIGIE_DATA || 'data'))
    .toSorted((one, other) => Number(isOwnBrand(other)) - Number(isOwnBrand(one)))
    .flatMap(({ brand }) => (brand ? [brand] : []));
  return Promise.all(brands.map(async (brand) => ({ brand, ...followed(brand, await calendarOf(brand.folder)) })));
}

/** null when the store cannot be asked, as before the first gather: the calendar can be written all the same. */
async function calendarOf(folder: string): Promise<CalendarData | null> {
  try {
    const data = (await siteData()).brands.find(({ brand }) => brand.folder === folder);
    return data ? await brandCalendar(data) : null;
  } catch {
    return null;
  }
}

function followed(brand: Brand, data: CalendarData | null): Omit<EditorBrand, 'brand'> {
  const entries = data?.calendar.entries ?? [];
  return {
    states: Object.fromEntries(entries.filter(({ status, post }) => status !== post.status).map(({ post, status }) => [post.id, status])),
    standings: Object.fromEntries(entries.filter(isFollowed).map((entry) => [entry.post.id, standingOf(entry)])),
    packs: (data?.calendar.packs ?? [])
      .map(({ id, title, madeAt }) => ({ id, title, day: dayIn(brand.timeZone, Date.parse(madeAt)) }))
      .reverse(),
    proposals: entries.flatMap(({ post, sha256, variants }) =>
      variants.flatMap(({ variant, proposals }) =>
        proposals.map(({ post: found, similarity }) => ({
          name: post.id,
          title: post.title,
          hash: sha256,
          key: variant.key,
          platform: found.platform,
          account: found.account,
          postId: found.postId,
          permalink: found.permalink,
          day: found.day,
          text: found.text,
          similarity,
        })),
      ),
    ),
    days: data?.days ?? [],
    neighbours: neighboursOf(brand, entries),
  };
}

/** Of the others nothing follows but what the browser knows itself, so that thousands of them stay out of the page. */
const isFollowed = ({ status, variants }: Entry): boolean =>
  status !== 'published' &&
  status !== 'dropped' &&
  variants.some(({ decided, outdated, match }) => Boolean(decided) || outdated !== null || match !== null);

const standingOf = ({ sha256, approval, variants }: Entry): EntryStanding => ({
  hash: sha256,
  stages: approval.stages,
  variants: variants.map(({ variant: { key }, status, decided = null, outdated, match }) => ({
    key,
    status,
    decided,
    outdatedBy: outdated?.by ?? null,
    published: match && { publishedAt: match.post.publishedAt, day: match.post.day },
  })),
  approvedBy: approval.opinions.find(({ verdict }) => verdict === 'approved')?.reviewerName ?? null,
});

const HOUR = 3_600_000;

/** Checks name only what is to come, so that years of past posts stay out of the page. */
function neighboursOf(brand: Brand, entries: readonly Entry[]): Neighbour[] {
  const from = brandNow(brand) - brand.calendar.gapHours * HOUR;
  return entries
    .filter(({ post, status }) => status !== 'dropped' && status !== 'idea' && post.variants.some(({ instant }) => (instant ?? 0) >= from))
    .map(({ post, status }) => ({
      id: post.id,
      status,
      content: {
        title: post.title,
        at: post.at,
        timeZone: post.timeZone,
        occurrence: post.occurrence,
        language: post.language,
        variants: post.variants.map(({ channel, account, language, at }) => ({ channel, account, language, at })),
      },
    }));
}
