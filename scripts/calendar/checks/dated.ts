/** On which days posts come, or came: the plan, put right by what is known to be published. */

import { accountsOn } from '../../model/brand.ts';
import { CHANNEL_IDS, type ChannelId, type Variant } from '../../model/planned-post.ts';
import { dayIn } from '../../model/zone.ts';
import type { PublishedPost } from '../calendar.ts';
import { accountOf, type CheckedEntry, type CheckInput, dayOf, isOut, isPast, stateOf } from './finding.ts';

/** Whether a name is one of a channel. */
export const isChannel = (name: string): name is ChannelId => (CHANNEL_IDS as readonly string[]).includes(name);

/** Part of a post to come or out: which account, which day. */
export interface Dated {
  channel: ChannelId;
  /** Its handle; '' when it cannot be told. */
  account: string;
  day: string;
}

/** Channel, account and day of every post, in order: those planned, on the day they came out where it is known, and those that nobody planned. */
export function datedOf(input: CheckInput, entries: readonly CheckedEntry[]): Dated[] {
  const { brand, published = [] } = input;
  const out = published.flatMap((post): Dated[] => {
    const [id, day] = [post.platform, dayOut(post, brand.timeZone)];
    if (day === null || !isChannel(id) || post.format === 'reply') return [];
    // A brand that names no account of the platform has one: entries need not write it either.
    const known = accountsOn(brand, post.platform).length > 0;
    return [{ channel: id, account: known ? accountOf(brand, id, post.account) : '', day }];
  });
  const found = entries.flatMap((entry) =>
    entry.post.variants.flatMap((variant) => {
      const day = dayFound(brand, entry, variant);
      return day === null ? [] : [{ channel: variant.channel, day }];
    }),
  );
  const known = new Map<ChannelId, string>();
  for (const { channel: id, day } of [...out, ...found]) if (day > (known.get(id) ?? '')) known.set(id, day);
  const planned = entries.flatMap((entry) =>
    entry.post.variants.flatMap((variant): Dated[] => {
      const day = dayFound(brand, entry, variant) ?? dayOf(variant);
      // Posts of later days are known and this one is not among them: it did not come out.
      const missed = !isOut(entry, variant) && isPast(input, variant) && (day ?? '') < (known.get(variant.channel) ?? '');
      if (day === null || missed) return [];
      return [{ channel: variant.channel, account: accountOf(brand, variant.channel, variant.account), day }];
    }),
  );
  return [...planned, ...out].toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

/** Day on which a planned post came out, where a published one was found for it. */
function dayFound(brand: CheckInput['brand'], entry: CheckedEntry, variant: Variant): string | null {
  const match = stateOf(entry, variant)?.match;
  return match ? dayOut(match.post, brand.timeZone) : null;
}

/** Day of a published post on the brand's clock; null when it is not known. */
const dayOut = ({ publishedAt, day }: Pick<PublishedPost, 'publishedAt' | 'day'>, zone: string): string | null =>
  publishedAt === null ? day : dayIn(zone, publishedAt);
