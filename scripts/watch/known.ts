/** What a brand knows of who wrote the page in view, from its own clips and notes. Pure. */

import { type Account, accountCalled, accountsOn, type Brand, sameName } from '../model/brand.ts';
import { SITES, type SiteId } from '../model/clip.ts';
import { PANEL_MOST, type PanelClip, type PanelKnown } from '../model/panel.ts';
import type { PlatformId } from '../model/platform.ts';
import type { WatchNote } from '../model/watch-note.ts';
import { addressKey, type ClipGroup } from '../workspace/clip-groups.ts';
import type { BrandClips } from '../workspace/clips.ts';
import { firstWords } from './mentions.ts';
import type { Mention } from './watch.ts';

/** The author of the page in view, as far as the page says. */
export interface AuthorInView {
  site: SiteId;
  /** Of the post in view. */
  permalink: string | null;
  /** With or without @. */
  handle: string | null;
  name: string | null;
}

export interface KnownFrom {
  clips: Pick<BrandClips, 'groups'>;
  mentions: readonly Mention[];
  notes: readonly WatchNote[];
  brand: Brand;
}

/**
 * What is known of the author in view: by the post's address when it was clipped, by the handle on that site, or, where the page gives no
 * handle, by the exact name. Of a competitor also what was clipped elsewhere and marked as theirs. null: nothing is known of nobody special.
 */
export function knownOf(page: AuthorInView, { clips, mentions, notes, brand }: KnownFrom): PanelKnown | null {
  const post = postInView(page, clips.groups);
  const author = authorOf(page, post);
  const { competitor, own } = roleOf(page.site, author, brand);
  const groups = clips.groups.filter(
    (group) =>
      group === post || isBy(group, page.site, author) || (competitor !== null && !own && isNamed(group.clip.competitor, competitor)),
  );
  const ids = new Set(groups.flatMap(({ captures }) => captures.map(({ clip }) => clip.id)));
  const about = notes.filter(
    (note) =>
      (competitor !== null && note.about === 'competitor' && sameName(note.name, competitor)) || note.clips.some((id) => ids.has(id)),
  );
  if (groups.length === 0 && about.length === 0 && competitor === null && !own) return null;
  const keys = new Set(groups.map(({ key }) => key));
  const those = mentions.filter(({ group }) => keys.has(group.key));
  const standing = new Map(those.map((mention) => [mention.group.key, mention]));
  return {
    author: author.name ?? (author.handle === null ? (competitor ?? '') : `@${author.handle}`),
    competitor,
    own,
    posts: groups.length,
    waiting: those.filter(({ state }) => state === 'waiting').length,
    answered: those.filter(({ state }) => state === 'answered').length,
    clips: groups.slice(0, PANEL_MOST.clips).map((group) => panelClip(group, standing.get(group.key))),
    notes: about
      .toSorted((one, other) => (other.day ?? '').localeCompare(one.day ?? ''))
      .slice(0, PANEL_MOST.notes)
      .map(({ about: kind, name, text, day }) => ({ about: kind, name, text: firstWords(text) ?? '', day })),
  };
}

interface Author {
  /** Without @. */
  handle: string | null;
  name: string | null;
}

/** The post in view among the clips, by the address that clips go by. */
function postInView({ site, permalink }: AuthorInView, groups: readonly ClipGroup[]): ClipGroup | null {
  if (permalink === null) return null;
  const key = addressKey(site, permalink);
  return groups.find((group) => group.key === key) ?? null;
}

const isNamed = (said: string | null, competitor: string): boolean => said !== null && sameName(said, competitor);

const bare = (handle: string | null): string | null => handle?.trim().replace(/^@/, '') || null;

function authorOf(page: AuthorInView, post: ClipGroup | null): Author {
  const clipped = post?.clip.post.author;
  const said = bare(page.handle) !== null || (page.name ?? '').trim() !== '';
  return said
    ? { handle: bare(page.handle), name: page.name?.trim() || null }
    : { handle: bare(clipped?.handle ?? null), name: clipped?.name?.trim() || null };
}

function isBy({ clip }: ClipGroup, site: SiteId, { handle, name }: Author): boolean {
  if (clip.site !== site) return false;
  const { author } = clip.post;
  if (handle !== null) return author.handle !== null && bare(author.handle)?.toLowerCase() === handle.toLowerCase();
  return name !== null && author.name?.trim() === name;
}

function roleOf(site: SiteId, { handle, name }: Author, brand: Brand): { competitor: string | null; own: boolean } {
  const platform: PlatformId | null = SITES[site].platform;
  if (platform === null) return { competitor: null, own: false };
  const isOf = (accounts: readonly Account[]) => accountCalled(accounts, handle, name) !== null;
  const own = isOf(accountsOn(brand, platform));
  return { competitor: own ? null : (brand.competitors.find((one) => isOf(accountsOn(one, platform)))?.name ?? null), own };
}

function panelClip({ id, clip, captures }: ClipGroup, mention: Mention | undefined): PanelClip {
  const { site, kind, post, url } = clip;
  const [newest] = captures;
  return {
    clip: id,
    site,
    kind,
    tone: mention ? mention.tone : clip.tone,
    text: firstWords(post.text ?? post.title),
    url: post.permalink ?? url,
    capturedAt: newest?.clip.capturedAt ?? clip.capturedAt,
    captures: captures.length,
    state: mention?.state ?? null,
    answeredAt: mention?.state === 'answered' ? (mention.closed?.at ?? null) : null,
    note: firstWords(captures.map((capture) => capture.clip.note).find((note) => note !== null) ?? null),
  };
}
