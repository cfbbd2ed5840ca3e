/** A Mastodon archive's outbox.json: an ActivityStreams collection, without any figure. */

import type { Accounts } from './accounts.ts';
import { DAY, isoDay, isoInstant } from './moment.ts';
import type { Output } from './output.ts';
import { bits, randomFrom } from './random.ts';
import type { Post } from './story.ts';

const PUBLIC = 'https://www.w3.org/ns/activitystreams#Public';
const CONTEXT = [
  'https://www.w3.org/ns/activitystreams',
  'https://w3id.org/security/v1',
  { sensitive: 'as:sensitive', Hashtag: 'as:Hashtag' },
];

type Visibility = 'public' | 'unlisted' | 'followers';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Paragraphs, with the tags as links: what Mastodon keeps of a text. */
function html(host: string, text: string): string {
  const linked = (line: string) =>
    escaped(line).replace(/#(\p{L}+)/gu, `<a href="https://${host}/tags/$1" class="mention hashtag" rel="tag">#<span>$1</span></a>`);
  return text
    .split('\n\n')
    .map((paragraph) => `<p>${linked(paragraph)}</p>`)
    .join('');
}

function audience(actor: string, visibility: Visibility): { to: string[]; cc: string[] } {
  const followers = `${actor}/followers`;
  if (visibility === 'public') return { to: [PUBLIC], cc: [followers] };
  return visibility === 'unlisted' ? { to: [followers], cc: [PUBLIC] } : { to: [followers], cc: [] };
}

/** Mastodon's own ids: milliseconds shifted left by 16 bits. */
const statusId = (post: Post) => String((BigInt(post.publishedAt) << 16n) + bits(randomFrom(`${post.key} id`), 16));

function attachments(post: Post, id: string) {
  if (post.format.name !== 'image') return [];
  return [
    {
      type: 'Document',
      mediaType: 'image/jpeg',
      url: `/media_attachments/files/${id}/original.jpeg`,
      name: post.title,
      width: 1440,
      height: 1080,
    },
  ];
}

function note(accounts: Accounts, actor: string, post: Post, visibility: Visibility) {
  const host = accounts.mastodonHost;
  const id = statusId(post);
  const address = `${actor}/statuses/${id}`;
  const shared = { published: isoInstant(post.publishedAt), ...audience(actor, visibility) };
  const content = html(host, post.text);
  const tags = [...post.text.matchAll(/#(\p{L}+)/gu)].map(([name, word]) => ({
    type: 'Hashtag',
    href: `https://${host}/tags/${word}`,
    name,
  }));
  const object = {
    id: address,
    type: 'Note',
    summary: null,
    inReplyTo: null,
    url: `https://${host}/@${accounts.handle}/${id}`,
    attributedTo: actor,
    ...shared,
    sensitive: false,
    atomUri: address,
    inReplyToAtomUri: null,
    conversation: `tag:${host},${isoDay(post.publishedAt)}:objectId=${id.slice(0, 9)}:objectType=Conversation`,
    content,
    contentMap: { fr: content },
    attachment: attachments(post, id),
    tag: tags,
    replies: { id: `${address}/replies`, type: 'Collection', first: { type: 'CollectionPage', partOf: `${address}/replies`, items: [] } },
  };
  return { id: `${address}/activity`, type: 'Create', actor, ...shared, object };
}

/** Someone else's post, shared: its object is only an address. */
function boost(actor: string, post: Post) {
  const id = statusId(post);
  const other = 'https://menuiserie.example/users/lignedebois';
  const { to, cc } = audience(actor, 'public');
  const published = isoInstant(post.publishedAt + DAY / 6);
  return {
    id: `${actor}/statuses/${id}9/activity`,
    type: 'Announce',
    actor,
    published,
    to,
    cc: [other, ...cc],
    object: `${other}/statuses/${id}`,
  };
}

/** Every ninth post is unlisted, one in the whole is for followers only and must stay out; boosts are in between. */
const visibilityOf = (index: number): Visibility => (index === 40 ? 'followers' : index % 9 === 4 ? 'unlisted' : 'public');

export function outboxFile(accounts: Accounts, posts: readonly Post[], exportedAt: number): Output {
  const actor = `https://${accounts.mastodonHost}/users/${accounts.handle}`;
  const orderedItems = posts.flatMap((post, i) => {
    const own = note(accounts, actor, post, visibilityOf(i));
    return i % 11 === 7 ? [own, boost(actor, post)] : [own];
  });
  // totalItems is the server's counter; it is not the number of items (1,557 against 1,586 in a real archive).
  const outbox = { '@context': CONTEXT, id: 'outbox.json', type: 'OrderedCollection', totalItems: orderedItems.length - 3, orderedItems };
  return { path: 'exports/mastodon/outbox.json', bytes: Buffer.from(JSON.stringify(outbox), 'utf8'), exportedAt };
}
