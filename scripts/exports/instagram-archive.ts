/**
 * Instagram → Download your information (JSON): `…/media/posts_1.json`, a list of posts without figures or addresses. The caption is with the
 * medium of a single post and beside the media of a carousel. Media may hold a position and a device (`media_metadata`): never read.
 * The archive's own statistics (`past_instagram_insights/posts.json`) are localised text whose layout was never seen: left out.
 */

import type { FormatId } from '../model/format.ts';
import { dayIn } from '../model/zone.ts';
import type { Export } from './_export.ts';

interface Medium {
  uri: string;
  creation_timestamp?: unknown;
  title?: unknown;
}

interface Entry {
  media: Medium[];
  creation_timestamp?: unknown;
  title?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function isEntry(value: unknown): value is Entry {
  return (
    isObject(value) &&
    Array.isArray(value.media) &&
    value.media.length > 0 &&
    value.media.every((medium: unknown) => isObject(medium) && typeof medium.uri === 'string')
  );
}

/** Lists of media that are no posts: taken back, put away, gone after a day, or of another platform. */
const NOT_POSTS = /archived|deleted|stories|profile|threads/i;

/** The posts of a file: a list, or for reels an object that holds one. null when it has none. */
function entriesOf(value: unknown, fileName: string): unknown[] | null {
  const list = /^reels\b/i.test(fileName) && isObject(value) ? Object.values(value)[0] : value;
  return Array.isArray(list) && list.filter(isEntry).length * 2 > list.length && !NOT_POSTS.test(fileName) ? list : null;
}

/** Whether the path is one inside an archive of Instagram: all else in it is about people, or text of varying form. */
const isInArchive = (path: string) => /instagram-[^/!]*\.zip!|your_instagram_activity\/|past_instagram_insights\//i.test(path);
const isInsights = (path: string) => /past_instagram_insights\//i.test(path);

/**
 * A text as it was meant. Most archives write the bytes of UTF-8 as if each were a character (`SÃ£o`), some do not: a text is repaired only
 * when all of it can be such bytes, and the bytes make sense.
 */
export function unscrambled(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\0-\u00ff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  } catch {
    return text;
  }
}

const caption = (text: unknown) => (typeof text === 'string' ? unscrambled(text).trim() || null : null);

/** The id at the end of a medium's name (`…_n_17841815407034497.jpg`), or the name. A carousel goes by its first medium. */
function idOf(uri: string): string {
  const name = uri.split('/').at(-1) ?? uri;
  return /_(\d{15,20})\.\w+$/.exec(name)?.[1] ?? name.replace(/\.\w+$/, '');
}

function formatOf({ media }: Entry): FormatId {
  const uri = media[0]?.uri ?? '';
  if (media.length > 1) return 'carousel';
  if (/\/stories\//.test(uri)) return 'story';
  if (/\/reels\//.test(uri)) return 'short-video';
  return /\.(?:mp4|mov|m4v)$/i.test(uri) ? 'video' : 'photo';
}

/** Seconds since the epoch, as ms; null when it is none. */
const instantOf = (seconds: unknown) => (typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : null);

export default {
  id: 'instagram-archive',
  label: { fr: 'Archive de compte Instagram', en: 'Instagram account archive' },
  platform: 'instagram',
  accountInName: /^instagram-(.+?)-\d{4}-\d{2}-\d{2}/i,
  seen: '2023-04',
  recognisesJson: (value, { path, fileName }) => entriesOf(value, fileName) !== null || isInArchive(path),
  map({ json }, { path, fileName, timeZone }, sink) {
    const entries = entriesOf(json, fileName);
    if (!entries) sink.remark(isInsights(path) ? 'archive-insights-left-out' : 'personal-left-out');
    for (const [index, entry] of (entries ?? []).entries()) {
      sink.read();
      if (!isEntry(entry)) {
        sink.reject(index + 1, { code: 'row-without-id' });
        continue;
      }
      const first = entry.media[0] as Medium;
      const publishedAt = instantOf(entry.creation_timestamp) ?? instantOf(first.creation_timestamp);
      sink.post({
        row: index + 1,
        account: null,
        postId: idOf(first.uri),
        publishedAt,
        day: publishedAt === null ? null : dayIn(timeZone, publishedAt),
        permalink: null,
        format: formatOf(entry),
        text: caption(entry.title) ?? (entry.media.length === 1 ? caption(first.title) : null),
        durationS: null,
        measures: {},
      });
    }
  },
} satisfies Export;
