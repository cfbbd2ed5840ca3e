/** Captures of the brand's own posts as sources of the post archive: what one gives, and the name that exports give its post. Pure. */

import { accountCalled, accountsOn, type Brand } from '../model/brand.ts';
import { type Clip, SITES } from '../model/clip.ts';
import { POST_MEASURE_IDS, type PostMeasure } from '../model/measure.ts';
import { permalinkKey } from '../model/permalink.ts';
import type { Remark } from '../model/problem.ts';
import type { PostRow } from '../model/row.ts';
import { dayIn } from '../model/zone.ts';
import { refusedReading } from './reading.ts';
import type { Owner } from './rows.ts';
import type { KnownFile } from './write-state.ts';

/** Stands for the export of a source that is a clip. */
export const CLIP_EXPORT = 'clip';

/** A capture that was not taken back, as the workspace reads it. */
export interface StoredClip {
  clip: Clip;
  path: string;
  sha256: string;
  bytes: number;
  modifiedMs: number;
  key: string;
  changedAt: string | null;
}

/** The clips of a brand; they are read only when the state is another than at the last gather. */
export interface ClipsInput {
  state: string;
  read: () => readonly StoredClip[];
}

/** A clip that joins the archive: its file, and its one row. */
export interface ClipPost {
  file: KnownFile;
  owner: Owner;
  row: PostRow;
}

/**
 * The row of a clip of the brand's own post; null when the page gives no platform or id of the post, or no account and the brand has not
 * exactly one there. Rounded figures are no measures, and a time counts only when the page gives it exactly.
 */
export function postOfClip(stored: StoredClip, brand: Brand, context: string): ClipPost | null {
  const { clip, path, sha256, bytes, modifiedMs } = stored;
  const { post, kind, site } = clip;
  const { platform } = SITES[site];
  if (kind !== 'own' || platform === null || post.postId === null) return null;
  const account = accountOf(clip, brand);
  if (account === null) return null;
  const publishedAt = post.published?.precision === 'exact' ? Date.parse(post.published.at) : null;
  const day = publishedAt === null ? null : dayIn(brand.timeZone, publishedAt);
  const rounded = post.figures.filter(({ approximate }) => approximate).length;
  const remarks: Remark[] = rounded > 0 ? [{ code: 'clip-figures-rounded', with: { figures: rounded } }] : [];
  const reading = refusedReading(null, {
    sha256,
    bytes,
    export: CLIP_EXPORT,
    platform,
    named: [{ platform, account }],
    remarks,
    rows: 1,
    posts: 1,
    language: post.language,
    exportedAt: Math.floor(Date.parse(clip.capturedAt) / 1000) * 1000,
    known: 'content',
    seenAt: Math.floor(modifiedMs / 1000) * 1000,
    firstDay: day,
    lastDay: day,
  });
  return {
    file: { path, file: path, bytes, modifiedMs, context, reading },
    owner: { brand: brand.folder, source: sha256, platform },
    row: {
      row: 1,
      account,
      postId: post.postId,
      publishedAt,
      day,
      permalink: post.permalink,
      format: post.format,
      // YouTube's exports call a video by its title.
      text: site === 'youtube' ? (post.title ?? post.text) : (post.text ?? post.title),
      durationS: null,
      measures: exactMeasures(clip),
    },
  };
}

function accountOf({ post, site }: Clip, brand: Brand): string | null {
  const { platform } = SITES[site];
  const accounts = platform === null ? [] : accountsOn(brand, platform);
  const { handle, name } = post.author;
  if (handle === null && name === null) return accounts.length === 1 ? (accounts[0]?.handle ?? null) : null;
  return accountCalled(accounts, handle, name)?.handle ?? handle ?? name;
}

function exactMeasures({ post }: Clip): Partial<Record<PostMeasure, number>> {
  const measures: Partial<Record<PostMeasure, number>> = {};
  for (const { measure, value, approximate } of post.figures) {
    const known = POST_MEASURE_IDS.find((id) => id === measure);
    if (known && !approximate) measures[known] ??= value;
  }
  return measures;
}

/** A row of the archive, by what names its post. */
export interface NamedPost {
  brand: string;
  platform: string;
  account: string;
  source: string;
  postId: string;
  permalink: string | null;
  /** Of Meta's video export, which calls posts by other ids. */
  video: boolean;
}

const postKey = ({ brand, platform, account, permalink }: NamedPost): string | null => {
  const key = permalink === null ? null : permalinkKey(permalink);
  return key === null ? null : [brand, platform, account, key].join('\n');
};

/** A word that every way to write the address of a post has in common. */
export function addressWord(permalink: string): string | null {
  const words = permalinkKey(permalink)?.match(/[A-Za-z0-9]+/g) ?? [];
  return words.toSorted((one, other) => other.length - one.length)[0] ?? null;
}

/** The post id of each clip: that of the exports' post of the same address; among several names the smallest, so that order makes no difference. */
export function namesOfClips(clips: readonly NamedPost[], exported: readonly NamedPost[]): Map<string, string> {
  const names = new Map<string, { id: string; rank: number }>();
  const meet = (post: NamedPost, rank: number) => {
    const key = postKey(post);
    if (key === null) return;
    const known = names.get(key);
    if (!known || rank < known.rank || (rank === known.rank && post.postId < known.id)) names.set(key, { id: post.postId, rank });
  };
  for (const post of exported) meet(post, post.video ? 1 : 0);
  for (const post of clips) meet(post, 2);
  return new Map(clips.map((post) => [`${post.brand}\n${post.source}`, names.get(postKey(post) ?? '')?.id ?? post.postId]));
}
