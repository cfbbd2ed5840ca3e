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

const isInsights = (value: unknown, path: string) => isObject(value) && /past_instagram_insights\/posts(?:_insights)?\.json$/i.test(path);

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
  seen: '2023-04',
  recognisesJson: (value, { path }) => isInsights(value, path) || (Array.isArray(value) && value.length > 0 && value.every(isEntry)),
  map({ json }, { path, timeZone }, sink) {
    if (isInsights(json, path)) {
      sink.remark('archive-insights-left-out');
      return;
    }
    for (const [index, entry] of (json as Entry[]).entries()) {
      sink.read();
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
