/**
 * What exactly would be published, and its hash: SHA-256 of the canonical JSON (RFC 8785). Runs in the browser and in Node.
 * Two contents have one hash only when a reader would see the same post at the same time.
 */

import canonicalize from 'canonicalize';
import type { Content } from '../../model/decision.ts';
import type { PlannedPost, Variant } from '../../model/planned-post.ts';
import type { MediaFacts } from '../calendar.ts';

/** The canonical JSON of a value (RFC 8785). Throws when JSON cannot say it: a lone surrogate, NaN. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Not a JSON value');
  return text;
}

/** SHA-256 of a value's canonical JSON, as bytes. Needs `crypto.subtle`: a secure page, a file, or Node. */
export async function canonicalDigest(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(value))));
}

/** SHA-256 of a value's canonical JSON, hex. */
export async function canonicalHash(value: unknown): Promise<string> {
  return hex(await canonicalDigest(value));
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

// A file can hold half a surrogate pair as an escape, which canonical JSON refuses; a page would show the replacement character.
const whole = <T extends string | null>(text: T): T => (text === null ? text : (text.toWellFormed() as T));

/**
 * Exactly what would be published of a variant, and what it commits the brand to: who pays for it, the contest's rules, where the event is.
 * `media` are the facts of the entry's files, by their path below the brand's folder.
 */
export function contentOf(
  post: Pick<PlannedPost, 'timeZone' | 'partnership' | 'contest' | 'event'>,
  variant: Variant,
  media: Readonly<Record<string, Pick<MediaFacts, 'sha256'> | null>>,
): Content {
  return {
    channel: variant.channel,
    account: whole(variant.account),
    language: variant.language,
    format: variant.format,
    at: variant.wall,
    timeZone: post.timeZone,
    instant: variant.instant === null ? null : new Date(variant.instant).toISOString(),
    title: whole(variant.title),
    text: whole(variant.text),
    link: whole(variant.link),
    hashtags: variant.hashtags.map(whole),
    firstComment: whole(variant.firstComment),
    media: variant.media.map(({ file, alt }) => ({ file: whole(file), sha256: media[file]?.sha256 ?? null, alt: whole(alt) })),
    ...commitments(post),
  };
}

/** What the entry says for all its variants; a key is there only when it says something, so that other hashes stay what they were. */
function commitments({ partnership, contest, event }: Parameters<typeof contentOf>[0]): Pick<Content, 'partnership' | 'contest' | 'event'> {
  return {
    ...(partnership && { partnership: whole(partnership) }),
    ...(contest && { contest: { rules: whole(contest.rules), organiser: whole(contest.organiser), ends: contest.ends } }),
    ...(event && { event: { kind: event.kind, place: whole(event.place), ends: event.ends } }),
  };
}

/** The hash of a variant: of its content. */
export const variantHash = (content: Content): Promise<string> => canonicalHash(content);

/** The hash of an entry: of its variants' hashes by key. The order of the variants does not matter. */
export const entryHash = (variantHashes: Readonly<Record<string, string>>): Promise<string> => canonicalHash(variantHashes);
