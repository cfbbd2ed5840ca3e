/** The pages of clips: the library in numbered pages, a page per clipped post, and its files of evidence. */

import { CLIP_KIND_IDS, type ClipKind, SITES } from '../scripts/model/clip.ts';
import { count, dayShortYear } from '../scripts/model/figures.ts';
import { permalinkKey } from '../scripts/model/permalink.ts';
import type { Language } from '../scripts/model/phrase.ts';
import { dayIn } from '../scripts/model/zone.ts';
import { type ClipRow, MOST_CLIP_TEXT } from './clip-rows.ts';
import { brandClips, type ClipGroup, type ClipsData } from './data/clips.ts';
import { brandMentions, type Mention, type MentionsData } from './data/mentions.ts';
import { type BrandData, brandPosts, type PostData, siteData } from './data.ts';
import { inEachLanguage } from './here.ts';
import { fingerprint } from './slugs.ts';
import { capital } from './typography.ts';
import { clipsWords } from './words-clips.ts';
import { postsWords } from './words-posts.ts';

/** Clipped posts of one page of the library. */
export const CLIPS_A_PAGE = 25;

export interface Library extends ClipsData {
  data: BrandData;
  rows: ClipRow[];
  /** Changes with the clips, so that no page filters older ones. */
  version: string;
  /** The post of the archive that a clip of the brand's own is of. */
  post: (group: ClipGroup) => PostData | null;
  mentions: MentionsData;
}

const libraries = new WeakMap<ClipsData, Library>();

/** The library of a brand. */
export async function libraryOf(data: BrandData): Promise<Library> {
  const clips = brandClips(data.brand.folder);
  const known = libraries.get(clips);
  const mentions = brandMentions(data.brand);
  if (known?.data === data && known.mentions === mentions) return known;
  const { posts } = await brandPosts(data);
  const keyOf = (permalink: string | null) => (permalink ? permalinkKey(permalink) : null);
  const byKey = new Map(posts.map((post) => [keyOf(post.permalink), post]));
  byKey.delete(null);
  const rows = clips.groups.map((group) => rowOf(group, mentions.of.get(group.slug), data.brand.timeZone));
  const library: Library = {
    ...clips,
    data,
    mentions,
    rows,
    version: fingerprint(clipsScript(rows)),
    post: ({ post }) => byKey.get(keyOf(post.permalink)) ?? null,
  };
  libraries.set(clips, library);
  return library;
}

/** Name that people know the author by: the name shown, else the handle. */
export const authorOf = ({ post }: Pick<ClipGroup, 'post'>): string | null =>
  post.author.name ?? (post.author.handle && `@${post.author.handle}`);

/** First words of a clip: of its text, its selection, its title. */
export const wordsOf = ({ post, newest }: Pick<ClipGroup, 'post' | 'newest'>): string | null =>
  post.text ?? newest.selection ?? post.title ?? newest.pageTitle;

function rowOf(group: ClipGroup, mention: Mention | undefined, timeZone: string): ClipRow {
  const { post, newest, slug } = group;
  const figures = post.figures.toSorted((one, other) => other.value - one.value).slice(0, 2);
  return {
    slug,
    site: newest.site,
    kind: newest.kind,
    tone: newest.tone,
    waits: mention?.state === 'waiting',
    author: authorOf(group),
    text: wordsOf(group)?.replace(/\s+/g, ' ').slice(0, MOST_CLIP_TEXT) ?? null,
    day: dayIn(timeZone, Date.parse(newest.capturedAt)),
    captures: group.captures.length,
    figures: figures.map(({ measure, label, value, approximate }) => ({ measure, label, value, about: approximate })),
    more: [newest.note, ...newest.tags, post.author.handle, newest.competitor, newest.campaign].filter(Boolean).join(' '),
  };
}

/** The rows as a classic script, which also loads from a folder on a disk; nothing in a clip can end it. */
export const clipsScript = (rows: readonly ClipRow[]): string =>
  `self.vigieClips=${JSON.stringify(rows).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)};\n`;

/** The answer of the library's first screen: who waits, else what most clips are. */
export function clipsHeadline({ groups, data, mentions }: Library, language: Language): { text: string; rule: string } {
  const t = clipsWords[language];
  const number = (value: number) => count(value, language);
  if (groups.length === 0) return { text: t.headEmpty, rule: 'clips-none' };
  const { waiting } = mentions;
  const [oldest] = waiting;
  if (oldest !== undefined) {
    const days = Math.max(0, Math.floor((mentions.now - Date.parse(oldest.since)) / 86_400_000));
    return { text: t.headWaiting(inWords(waiting.length, language), waiting.length > 1, t.days(days)), rule: 'clips-waiting' };
  }
  const most = commonest(groups);
  if (most && most.n * 2 > groups.length && groups.length >= 4)
    return { text: t.headKinds(t.kindsMany[most.kind], number(most.n), number(groups.length)), rule: 'clips-kind' };
  const since = dayShortYear(
    dayIn(data.brand.timeZone, Date.parse(groups.map(({ slug, captures }) => captures[0]?.capturedAt ?? slug).sort()[0] as string)),
    language,
  );
  return { text: t.headOne(inWords(groups.length, language), groups.length > 1, since), rule: 'clips-since' };
}

/** A number that begins a sentence: in words up to twelve, of a feminine noun. */
function inWords(n: number, language: Language): string {
  if (n > 12) return count(n, language);
  return capital(n === 1 && language === 'fr' ? 'une' : postsWords[language].numberInWords(n));
}

function commonest(groups: readonly ClipGroup[]): { kind: ClipKind; n: number } | undefined {
  return CLIP_KIND_IDS.map((kind) => ({ kind, n: groups.filter(({ newest }) => newest.kind === kind).length })).sort(
    (one, other) => other.n - one.n,
  )[0];
}

/** Name of the site that a clip was read on: for an article or a page, its host. */
export const siteName = ({ site, url }: Pick<ClipGroup['newest'], 'site' | 'url'>, language: Language): string =>
  site === 'article' || site === 'page' ? new URL(url).hostname.replace(/^www\./, '') : SITES[site].name[language];

const everyLibrary = async () => {
  const { brands, single } = await siteData();
  return { all: await Promise.all(brands.map(libraryOf)), single };
};

/** Paths and props of the numbered pages; `first`: only page 1, or all after it. */
export async function libraryPages(first: boolean) {
  const { all, single } = await everyLibrary();
  return inEachLanguage(
    all.flatMap((library) =>
      Array.from({ length: pagesOf(library.rows.length) }, (_, at) => at + 1)
        .filter((page) => (page === 1) === first)
        .map((page) => ({
          params: { brand: library.data.brand.folder, ...(!first && { page: String(page) }) } as Record<string, string>,
          props: { library, page, single },
        })),
    ),
  );
}

export const pagesOf = (rows: number): number => Math.max(1, Math.ceil(rows / CLIPS_A_PAGE));

/** A page per clipped post. */
export async function clipPages() {
  const { all, single } = await everyLibrary();
  return inEachLanguage(
    all.flatMap((library) =>
      library.groups.map((group) => ({
        params: { brand: library.data.brand.folder, clip: group.slug },
        props: { library, group, single },
      })),
    ),
  );
}

/** What a clip's page shows of its files: pictures and media as they are, the page as it was read sanitised. */
export async function evidenceFiles() {
  const { all } = await everyLibrary();
  return all.flatMap((library) =>
    library.groups.flatMap(({ slug, captures }) =>
      captures.flatMap((clip) =>
        [clip.evidence.screenshot, ...clip.evidence.media].flatMap((file) =>
          file ? [{ params: { brand: library.data.brand.folder, clip: slug, file: file.file }, props: { clip } }] : [],
        ),
      ),
    ),
  );
}

/** The pages as they were read, in both languages: of the newest capture that has one. */
export async function seenPages() {
  const { all } = await everyLibrary();
  return inEachLanguage(
    all.flatMap((library) =>
      library.groups.flatMap(({ slug, captures }) => {
        const clip = captures.findLast(({ evidence }) => evidence.html !== null);
        return clip ? [{ params: { brand: library.data.brand.folder, clip: slug }, props: { clip, data: library.data } }] : [];
      }),
    ),
  );
}
