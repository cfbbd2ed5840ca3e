/**
 * Mastodon → Settings → Import and export → Data export: `outbox.json`, an ActivityStreams collection without any figure. Messages to followers
 * or to some people are left out (75 of 1,586 in the archive seen); boosts of others are no posts. `totalItems` is not the number of items.
 */

import { parseHTML } from 'linkedom';
import type { FormatId } from '../model/format.ts';
import { dayIn } from '../model/zone.ts';
import type { Export } from './_export.ts';

const PUBLIC = ['https://www.w3.org/ns/activitystreams#Public', 'as:Public', 'Public'];

interface Note {
  id: string;
  type?: string;
  url?: string | null;
  published?: string;
  content?: string | null;
  inReplyTo?: string | null;
  attributedTo?: string;
  attachment?: { mediaType?: string }[];
}

interface Activity {
  type: string;
  actor?: string;
  to?: string | string[];
  cc?: string | string[];
  object: Note | string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The activities of an outbox, or null when the value is none. */
function activitiesIn(value: unknown): Activity[] | null {
  if (!isObject(value) || value.type !== 'OrderedCollection' || !Array.isArray(value.orderedItems)) return null;
  return value.orderedItems.filter((item): item is Activity => isObject(item) && typeof item.type === 'string');
}

/** Public ("to") or unlisted ("cc"). */
const isPublic = ({ to = [], cc = [] }: Activity) => [to, cc].flat().some((audience) => PUBLIC.includes(audience));

/** The text of a message: paragraphs apart, line breaks kept. The HTML is parsed, never run. */
export function textOfHtml(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const script of document.querySelectorAll('script, style')) script.remove();
  for (const lineBreak of document.querySelectorAll('br')) lineBreak.replaceWith('\n');
  for (const item of document.querySelectorAll('li')) item.append('\n');
  for (const block of document.querySelectorAll('p, ul, ol, pre, blockquote')) block.append('\n\n');
  return (document.body.textContent ?? '').replace(/\n{3,}/g, '\n\n').trim();
}

/** `name@host` of `https://host/users/name`. */
function handleOf(actor: string | undefined): string | null {
  const [, host, name] = /^https:\/\/([^/]+)\/(?:users\/|@)([^/]+)/.exec(actor ?? '') ?? [];
  return host && name ? `${name}@${host}` : null;
}

function formatOf({ type, attachment = [], inReplyTo, attributedTo }: Note): FormatId {
  // An answer to oneself goes on with a thread: it is no reply to people.
  if (inReplyTo && !(attributedTo && inReplyTo.startsWith(`${attributedTo}/`))) return 'reply';
  if (type === 'Question') return 'poll';
  const kinds = attachment.map(({ mediaType }) => mediaType?.split('/')[0]);
  if (kinds.includes('video')) return 'video';
  if (kinds.includes('image')) return kinds.length > 1 ? 'carousel' : 'photo';
  return 'text';
}

export default {
  id: 'mastodon-archive',
  label: { fr: 'Archive Mastodon', en: 'Mastodon archive' },
  platform: 'mastodon',
  seen: '2024-07',
  recognisesJson: (value) => activitiesIn(value) !== null,
  map({ json }, { timeZone }, sink) {
    const activities = activitiesIn(json) ?? [];
    let boosts = 0;
    for (const [index, activity] of activities.entries()) {
      const { object, actor, type } = activity;
      const row = index + 1;
      sink.read();
      if (type === 'Announce') {
        boosts++;
        continue;
      }
      if (!isPublic(activity)) {
        sink.reject(row, { code: 'row-private' });
        continue;
      }
      // The last part of the id is the message's number on its server.
      const postId = isObject(object) && typeof object.id === 'string' ? object.id.split('/').at(-1) : undefined;
      if (!isObject(object) || !postId) {
        sink.reject(row, { code: 'row-without-id' });
        continue;
      }
      const note = object as unknown as Note;
      const published = Date.parse(note.published ?? '');
      const publishedAt = Number.isNaN(published) ? null : published;
      sink.post({
        row,
        account: handleOf(note.attributedTo ?? actor),
        postId,
        publishedAt,
        day: publishedAt === null ? null : dayIn(timeZone, publishedAt),
        permalink: note.url ?? note.id,
        format: formatOf(note),
        text: note.content ? textOfHtml(note.content) || null : null,
        durationS: null,
        measures: {},
      });
    }
    if (boosts > 0) sink.remark('boosts-left-out', { rows: boosts });
  },
} satisfies Export;
