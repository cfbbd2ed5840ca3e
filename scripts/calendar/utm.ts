/** UTM parameters: what a link carries so that site analytics know where a visit comes from. Pure. */

import type { PlannedPost, Variant } from '../model/planned-post.ts';

/** Values of the UTM parameters; one that is empty is left out. */
export interface Utm {
  source: string;
  medium: string;
  campaign: string | null;
  content: string | null;
}

/** A value as analytics group it: small letters, no accents, hyphens. */
const plain = (value: string): string =>
  value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_.]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** A link in three parts that give it again: before the query, the query without `?`, the fragment with its `#`. */
function parts(link: string): [address: string, query: string, fragment: string] {
  const hash = link.indexOf('#');
  const [body, fragment] = hash < 0 ? [link, ''] : [link.slice(0, hash), link.slice(hash)];
  const mark = body.indexOf('?');
  return mark < 0 ? [body, '', fragment] : [body.slice(0, mark), body.slice(mark + 1), fragment];
}

const isUtm = (pair: string): boolean => /^utm_/i.test(pair);

/** Whether a link carries a source, which is what analytics need at least. */
export const isTracked = (link: string): boolean =>
  parts(link)[1]
    .split('&')
    .some((pair) => /^utm_source=./i.test(pair));

/** The link with UTM parameters. Its own query and fragment stay as they are, letter for letter; older UTM parameters are replaced. */
export function withUtm(link: string, { source, medium, campaign, content }: Utm): string {
  const [address, query, fragment] = parts(link);
  const own = query.split('&').filter((pair) => pair !== '' && !isUtm(pair));
  const added = Object.entries({ utm_source: source, utm_medium: medium, utm_campaign: campaign, utm_content: content }).flatMap(
    ([name, value]) => (value ? `${name}=${encodeURIComponent(value)}` : []),
  );
  return `${address}?${[...own, ...added].join('&')}${fragment}`;
}

const MEDIUM: Readonly<Partial<Record<Variant['channel'], string>>> = {
  newsletter: 'email',
  blog: 'referral',
  forum: 'referral',
  event: 'event',
};

/** The UTM values of a variant: its channel, how it reaches people, its campaign (or its month), its entry. */
export function utmOf(post: Pick<PlannedPost, 'id' | 'campaign' | 'at'>, variant: Pick<Variant, 'channel' | 'wall' | 'key'>): Utm {
  const month = (variant.wall ?? post.at)?.slice(0, 7) ?? null;
  return {
    source: variant.channel,
    medium: MEDIUM[variant.channel] ?? 'social',
    campaign: post.campaign ? plain(post.campaign) : month,
    content: plain(variant.key === variant.channel ? post.id : `${post.id}-${variant.key}`),
  };
}
