/**
 * Metricool's planner CSV, one row per post, `TRUE` under each network. Its 93 columns as files of 2026 have them; a column `Brand name`
 * that some files have at the end is not written, since the brand is chosen at the upload.
 */

import type { FormatId } from '../../model/format.ts';
import type { ChannelId } from '../../model/planned-post.ts';
import type { Entry } from '../calendar.ts';
import { copyText } from '../copy-text.ts';
import { records } from './formula.ts';
import type { Exported } from './line.ts';
import { named } from './named.ts';
import { entriesWith, mediaLeft, type ToolOptions, type ToolPost, toolPosts, webPictures } from './tool.ts';

const NETWORKS = {
  facebook: 'Facebook',
  x: 'Twitter/X',
  linkedin: 'LinkedIn',
  instagram: 'Instagram',
  pinterest: 'Pinterest',
  tiktok: 'TikTok',
  youtube: 'Youtube',
  threads: 'Threads',
  bluesky: 'Bluesky',
} as const satisfies Partial<Record<ChannelId, string>>;

const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${name} ${at + 1}`);
const PICTURES = 10;

// biome-ignore format: the order is the file's.
export const METRICOOL_COLUMNS: readonly string[] = [
  'Text', 'Date', 'Time', 'Draft',
  'Facebook', 'Twitter/X', 'LinkedIn', 'GBP', 'Instagram', 'Pinterest', 'TikTok', 'Youtube', 'Threads', 'Bluesky',
  ...numbered('Picture Url', PICTURES), ...numbered('Alt text picture', PICTURES),
  'Document title', 'Shortener', 'Video Thumbnail Url', 'Video Cover Frame',
  'Twitter/X Can reply', 'Twitter/X Type', 'Twitter/X Poll Duration minutes', ...numbered('Twitter/X Poll Option', 4),
  'Pinterest Board', 'Pinterest Pin Title', 'Pinterest Pin Link', 'Pinterest Pin New Format',
  'Instagram Post Type', 'Instagram Show Reel On Feed',
  'Youtube Video Title', 'Youtube Video Type', 'Youtube Video Privacy', 'Youtube video for kids', 'Youtube Video Category',
  'Youtube Video Tags', 'Youtube playlist',
  'GBP Post Type', 'Facebook Post Type', 'Facebook Title', 'First Comment Text',
  'TikTok Title', 'TikTok disable comments', 'TikTok disable duet', 'TikTok disable stitch', 'TikTok Post Privacy',
  'TikTok Branded Content', 'TikTok Your Brand', 'TikTok Auto Add Music', 'TikTok Photo Cover Index',
  'TikTok musicId', 'TikTok music title', 'TikTok music author', 'TikTok music previewUrl', 'TikTok music thumbnailUrl',
  'TikTok music soundVolume', 'TikTok music originalVolume', 'TikTok music startMillis', 'TikTok music endMillis',
  'TikTok is AI generated content',
  'LinkedIn Type', 'LinkedIn Poll Question', ...numbered('LinkedIn Poll Option', 4), 'LinkedIn Poll Duration',
  'LinkedIn Show link preview', 'LinkedIn Images as Carousel',
  'Threads Reply Control', 'Threads Is Spoiler', 'Threads Post Type',
];

const POST_TYPES: Partial<Record<FormatId, string>> = { 'short-video': 'REEL', story: 'STORY' };

/** The planner file, one row per text and time, as drafts unless approved or scheduled; what Metricool cannot be given is told. */
export function metricoolCsv(entries: readonly Entry[], options: ToolOptions): Exported {
  const { posts, told } = toolPosts(entries, options, (channel) => channel in NETWORKS);
  const rows = posts.map((post) => {
    const cells = cellsOf(post);
    return METRICOOL_COLUMNS.map((name) => cells[name] ?? '');
  });
  return {
    files: [records([METRICOOL_COLUMNS, ...rows])],
    posts: posts.length,
    told: [
      ...told,
      ...mediaLeft(posts, PICTURES),
      ...named(
        'export-account-lost',
        entriesWith(posts, ({ variant }) => variant.account !== null),
      ),
    ],
  };
}

function cellsOf(post: ToolPost): Record<string, string> {
  const { entry, variant, channels, wall, status } = post;
  const goes = (id: ChannelId) => channels.includes(id);
  const type = variant.format ? (POST_TYPES[variant.format] ?? 'POST') : 'POST';
  const title = variant.title ?? entry.post.title;
  return {
    Text: copyText(variant),
    Date: wall.slice(0, 10),
    Time: `${wall.slice(11)}:00`,
    Draft: status === 'approved' || status === 'scheduled' ? 'FALSE' : 'TRUE',
    ...Object.fromEntries(Object.entries(NETWORKS).map(([id, name]) => [name, goes(id as ChannelId) ? 'TRUE' : 'FALSE'])),
    GBP: 'FALSE',
    ...Object.fromEntries(variant.media.slice(0, PICTURES).map(({ alt }, at) => [`Alt text picture ${at + 1}`, alt ?? ''])),
    ...Object.fromEntries(
      webPictures(post)
        .slice(0, PICTURES)
        .flatMap(({ url, alt }, at) => [
          [`Picture Url ${at + 1}`, url],
          [`Alt text picture ${at + 1}`, alt],
        ]),
    ),
    ...(variant.firstComment && { 'First Comment Text': variant.firstComment }),
    ...(goes('instagram') && { 'Instagram Post Type': type }),
    ...(goes('facebook') && { 'Facebook Post Type': type }),
    ...(goes('pinterest') && { 'Pinterest Pin Title': title, 'Pinterest Pin Link': variant.link ?? '' }),
    ...(goes('youtube') && { 'Youtube Video Title': title }),
    ...(goes('tiktok') && variant.title && { 'TikTok Title': variant.title }),
  };
}
