/** The pages of posts: the archive in numbered pages, and a page per post. */

import { wallIn } from '../scripts/model/zone.ts';
import { archiveScript } from './archive-file.ts';
import { type ArchiveAccount, type ArchiveRow, hashtags } from './archive-rows.ts';
import { type BrandData, type BrandPosts, brandPosts, type PostData, siteData } from './data.ts';
import { inEachLanguage } from './here.ts';
import { accountKey, fingerprint } from './slugs.ts';

/** Posts of one page of the archive. */
export const POSTS_A_PAGE = 50;

/** The posts of a brand as its pages show them, computed once for all of them. */
export interface Archive {
  data: BrandData;
  posts: readonly PostData[];
  provided: BrandPosts['provided'];
  rows: readonly ArchiveRow[];
  accounts: readonly ArchiveAccount[];
  /** Tags, the most used first, with their number of posts. */
  tags: readonly (readonly [tag: string, n: number])[];
  /** Changes with the posts, so that no page filters an older archive. */
  version: string;
  /** The posts just before and after each, of its account and of all. */
  around: Neighbours[];
}

export interface Neighbours {
  previousAccount: PostData | null;
  nextAccount: PostData | null;
  previousBrand: PostData | null;
  nextBrand: PostData | null;
}

const MINUTE = 60_000;

/** Minutes since midnight on the brand's clock; null where the file gives the day alone. */
export function minutesOf({ at, day }: Pick<PostData, 'at' | 'day'>, timeZone: string): number | null {
  if (at === null || day === null) return null;
  const minutes = Math.floor((wallIn(timeZone, Date.parse(at)) - Date.parse(`${day}T00:00:00Z`)) / MINUTE);
  return minutes >= 0 && minutes < 1440 ? minutes : null;
}

const archives = new WeakMap<BrandPosts, Archive>();

/** The archive of a brand. */
export async function archiveOf(data: BrandData): Promise<Archive> {
  const found = await brandPosts(data);
  const known = archives.get(found);
  if (known && known.data === data) return known;
  const archive = makeArchive(data, found);
  archives.set(found, archive);
  return archive;
}

function makeArchive(data: BrandData, { posts, provided }: BrandPosts): Archive {
  const named = new Map(data.accounts.map((one) => [accountKey(one), one]));
  const keys = new Map(posts.map((post) => [accountKey(post), post]));
  const accounts = new Map<string, ArchiveAccount>();
  // In the order of the brand's accounts.
  for (const key of new Set([...named.keys(), ...keys.keys()])) {
    const post = keys.get(key);
    if (!post) continue;
    const { platform } = post;
    const several = [...keys.values()].filter((other) => other.platform === platform).length > 1;
    accounts.set(key, { platform, name: named.get(key)?.handle ?? post.account, several, gives: provided.get(key) ?? new Set() });
  }
  const rows = posts.map(
    (post): ArchiveRow => ({
      id: post.id,
      slug: post.slug,
      account: accounts.get(accountKey(post)) as ArchiveAccount,
      format: post.format,
      day: post.day,
      minutes: minutesOf(post, data.brand.timeZone),
      permalink: post.permalink,
      text: post.text,
      duration: post.durationS,
      measures: Object.fromEntries(Object.entries(post.values).map(([measure, { value }]) => [measure, value])),
      ratio: post.ratio,
      unranked: post.format === 'reply' ? 'reply' : post.interactions !== null && post.usual === null ? 'few' : null,
      tags: hashtags(post.text),
      file: post.from.path,
      row: post.from.row,
    }),
  );
  const counts = new Map<string, number>();
  for (const { tags } of rows) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const tags = [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  return {
    data,
    posts,
    provided,
    rows,
    accounts: [...accounts.values()],
    tags,
    version: fingerprint(archiveScript(rows)),
    around: neighbours(posts),
  };
}

/** Posts stand newest first: the one after in the list was published before. */
function neighbours(posts: readonly PostData[]): Neighbours[] {
  const ofAccount = new Map<string, number>();
  const around = posts.map(
    (_, at): Neighbours => ({
      previousBrand: posts[at + 1] ?? null,
      nextBrand: posts[at - 1] ?? null,
      previousAccount: null,
      nextAccount: null,
    }),
  );
  for (const [at, post] of posts.entries()) {
    const newer = ofAccount.get(accountKey(post));
    if (newer !== undefined) {
      (around[at] as Neighbours).nextAccount = posts[newer] ?? null;
      (around[newer] as Neighbours).previousAccount = post;
    }
    ofAccount.set(accountKey(post), at);
  }
  return around;
}

export const pagesOf = (posts: number): number => Math.max(1, Math.ceil(posts / POSTS_A_PAGE));

/** Every brand's archive. */
export async function everyArchive() {
  const { brands, single } = await siteData();
  return { all: await Promise.all(brands.map(archiveOf)), single };
}

/** Paths and props of the numbered pages; `first`: only page 1, or all after it. */
export async function archivePages(first: boolean) {
  const { all, single } = await everyArchive();
  return inEachLanguage(
    all.flatMap((archive) =>
      Array.from({ length: pagesOf(archive.posts.length) }, (_, at) => at + 1)
        .filter((page) => (page === 1) === first)
        .map((page) => ({
          params: { brand: archive.data.brand.folder, ...(!first && { page: String(page) }) } as Record<string, string>,
          props: { archive, page, single },
        })),
    ),
  );
}

/** Paths and props of the posts' own pages. */
export async function postPages() {
  const { all, single } = await everyArchive();
  return inEachLanguage(
    all.flatMap((archive) =>
      archive.posts.map(({ slug }, at) => ({
        params: { brand: archive.data.brand.folder, post: slug } as Record<string, string>,
        props: { archive, at, single },
      })),
    ),
  );
}

/** Paths and props of a file of each brand's archive, in each language or once. */
export async function archiveFiles() {
  const { all } = await everyArchive();
  return inEachLanguage(
    all.filter(({ posts }) => posts.length > 0).map((archive) => ({ params: { brand: archive.data.brand.folder }, props: { archive } })),
  );
}
