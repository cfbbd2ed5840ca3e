/** What Instagram puts of a post into `script[data-sjs]`: `xig_polaris_media` logged out, `xdt_api__v1__media__shortcode__web_info` logged in. */

import type { ClipFigure, ClippedPost } from '../../scripts/model/clip.ts';
import { exactFigures, jsonScripts, listAt, numberAt, recordsIn, type Tree, textAt } from './_json-tree.ts';

/** The record of the post with this shortcode. A page that one navigated away from still holds the former post's: that is none. */
export function mediaRecord(document: Document, code: string): Tree | null {
  const isIt = (record: Tree) =>
    (record.code === code || record.shortcode === code) && (record.media_type !== undefined || record.user !== undefined);
  for (const data of jsonScripts(document, 'script[data-sjs]', code)) {
    const [record] = recordsIn(data, isIt);
    if (record) return record;
  }
  return null;
}

/** The fields of a record. Instagram writes a like count also where the account hides it: then there is none. */
export function recordedPost(record: Tree | null): {
  name: string | null;
  handle: string | null;
  url: string | null;
  takenAt: number | null;
  text: string | null;
  format: ClippedPost['format'];
  figures: ClipFigure[];
  likesHidden: boolean;
  media: ClippedPost['media'];
} | null {
  if (record === null) return null;
  const handle = textAt(record, 'user', 'username') ?? textAt(record, 'owner', 'username');
  const likesHidden = record.like_and_view_counts_disabled === true;
  return {
    name: textAt(record, 'user', 'full_name') ?? textAt(record, 'owner', 'full_name'),
    handle,
    url: handle && `https://www.instagram.com/${handle}/`,
    takenAt: numberAt(record, 'taken_at'),
    text: textAt(record, 'caption', 'text'),
    format: formatOf(record),
    figures: exactFigures([
      ['reactions', 'like_count', likesHidden ? null : numberAt(record, 'like_count')],
      ['comments', 'comment_count', numberAt(record, 'comment_count')],
      ['views', 'play_count', likesHidden ? null : (numberAt(record, 'play_count') ?? numberAt(record, 'view_count'))],
    ]),
    likesHidden,
    media: mediaOf(record),
  };
}

function formatOf(record: Tree): ClippedPost['format'] {
  if (record.media_type === 8 || listAt(record, 'carousel_media').length > 0) return 'carousel';
  if (record.product_type === 'clips') return 'short-video';
  return record.media_type === 2 ? 'video' : record.media_type === 1 ? 'photo' : null;
}

function mediaOf(record: Tree): ClippedPost['media'] {
  const parts = listAt(record, 'carousel_media');
  return (parts.length > 0 ? parts : [record]).flatMap((part) => {
    const video = textAt(part, 'video_versions', 0, 'url');
    const url = video ?? textAt(part, 'image_versions2', 'candidates', 0, 'url');
    if (url === null) return [];
    return [
      {
        kind: video ? ('video' as const) : ('image' as const),
        url,
        alt: textAt(part, 'accessibility_caption'),
        width: numberAt(part, 'original_width') ?? numberAt(part, 'image_versions2', 'candidates', 0, 'width'),
        height: numberAt(part, 'original_height') ?? numberAt(part, 'image_versions2', 'candidates', 0, 'height'),
      },
    ];
  });
}
