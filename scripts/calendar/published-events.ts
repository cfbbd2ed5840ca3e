/** What the companion said of planned posts: "this variant is published at this address". Evidence, and never more than it knows. Pure. */

import type { EventOf } from '../model/clip.ts';
import { permalinkKey } from '../model/permalink.ts';
import { type ChannelId, type PlannedPost, platformOfChannel, type Variant } from '../model/planned-post.ts';
import { PLATFORM_IDS, type PlatformId, platform, platformOfAddress } from '../model/platform.ts';
import type { Remark } from '../model/problem.ts';
import { dayIn } from '../model/zone.ts';
import type { EventRecord, FileRemark } from '../workspace/clip-events.ts';
import type { PublishedPost, SaidPublished } from './calendar.ts';

/** By entry id, then by variant key. */
export type SaidOfEntries = ReadonlyMap<string, ReadonlyMap<string, SaidPublished>>;

const DAY = 86_400_000;

interface Said {
  event: EventOf<'published'>;
  path: string;
}

/**
 * What counts of `published` events, and what is told of those that do not. `events` are counting ones in the order of their times: of
 * several of a variant the last counts; an address that a person wrote into an entry goes before what was said; of two variants said to be
 * at one address the first has it. `zone` is the brand's.
 */
export function saidPublished(
  entries: readonly PlannedPost[],
  events: readonly EventRecord[],
  zone: string,
): { said: SaidOfEntries; faults: FileRemark[] } {
  const variants = new Map(entries.map((post) => [post.id, new Map(post.variants.map((variant) => [variant.key, variant]))]));
  const owners = writtenAddresses(entries);
  const said = new Map<string, Map<string, SaidPublished>>();
  const faults: FileRemark[] = [];
  for (const { event, path } of lastOfEach(events)) {
    const { entry, variant: key, permalink } = event;
    const found = variants.get(entry)?.get(key);
    const tell = (remark: Remark) => faults.push({ path, remark });
    if (!found) {
      if (!variants.has(entry)) tell({ code: 'published-entry-gone', with: { path, entry } });
      else tell({ code: 'published-variant-gone', with: { path, entry, variant: key } });
      continue;
    }
    const address = addressKey(permalink);
    // The person's own address has the last word, and nothing is told: writing it is how a mistake is mended.
    if (found.permalink !== null && addressKey(found.permalink) !== address) continue;
    const owner = owners.get(address);
    const own = `${entry}, ${key}`;
    if (!fitsChannel(found.channel, permalink))
      tell({ code: 'published-elsewhere', with: { path, entry, variant: key, address: permalink } });
    else if (found.notThese.some((one) => one === idOf(found.channel, permalink) || addressKey(one) === address))
      tell({ code: 'published-refused', with: { path, entry, variant: key, address: permalink } });
    else if (owner !== undefined && owner !== own) tell({ code: 'published-twice', with: { path, address: permalink, other: owner } });
    else {
      owners.set(address, own);
      const ofEntry = said.get(entry) ?? new Map<string, SaidPublished>();
      const { at } = event;
      // No page shows a post that is still to come; a day apart, it is no matter of clocks.
      const publishedAt = event.publishedAt !== null && Date.parse(event.publishedAt) <= Date.parse(at) + DAY ? event.publishedAt : null;
      ofEntry.set(key, { permalink, at, publishedAt, day: dayIn(zone, Date.parse(publishedAt ?? at)), path });
      said.set(entry, ofEntry);
    }
  }
  return { said, faults };
}

/** What is wrong with the addresses that people wrote, by entry: one of another platform, one that another variant has. */
export function addressFaults(entries: readonly PlannedPost[], pathOf: (entry: string) => string): Map<string, Remark[]> {
  const faults = new Map<string, Remark[]>();
  const owners = writtenAddresses(entries);
  for (const { id, variants } of entries) {
    const path = pathOf(id);
    const own = variants.flatMap(({ key, channel, permalink: address }): Remark[] => {
      if (address === null) return [];
      const [wanted, found] = [platformOfChannel(channel), platformAt(address)];
      if (wanted !== null && found !== null && found !== wanted)
        return [{ code: 'entry-address-elsewhere', with: { path, address, variant: key } }];
      const other = owners.get(addressKey(address)) as string;
      return other === `${id}, ${key}` ? [] : [{ code: 'entry-address-twice', with: { path, address, other } }];
    });
    if (own.length > 0) faults.set(id, own);
  }
  return faults;
}

/** The last event of each variant, in the order of their times. */
function lastOfEach(events: readonly EventRecord[]): Said[] {
  const last = new Map<string, Said>();
  for (const { event, path } of events) {
    if (event.event !== 'published') continue;
    const key = `${event.entry}\n${event.variant}`;
    last.delete(key);
    last.set(key, { event, path });
  }
  return [...last.values()];
}

/** Whose each address is that a person wrote. */
function writtenAddresses(entries: readonly PlannedPost[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { id, variants } of entries.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    for (const { key, permalink } of variants) {
      if (permalink !== null && !owners.has(addressKey(permalink))) owners.set(addressKey(permalink), `${id}, ${key}`);
    }
  }
  return owners;
}

/** The same for every way to write an address. */
export const addressKey = (address: string): string => permalinkKey(address) ?? address;

/** The platform of an address, also where it has many hosts. */
const platformAt = (address: string): PlatformId | null =>
  platformOfAddress(address) ?? PLATFORM_IDS.find((id) => addressKey(address).startsWith(`${id} `)) ?? null;

/** Whether a post of the channel can have the address: of a platform on its own hosts; of a blog, a newsletter, a forum or an event anywhere. */
export function fitsChannel(channel: ChannelId, address: string): boolean {
  const wanted = platformOfChannel(channel);
  if (wanted === null) return true;
  const found = platformAt(address);
  return platform(wanted).hosts.length > 0 ? found === wanted : found === null;
}

/** The platform's id of a post, where its address has it; else what is the same for every way to write the address. */
function idOf(channel: ChannelId, address: string): string {
  const key = addressKey(address);
  return key.startsWith(`${channel} `) && !key.includes(' comment ') ? key.slice(channel.length + 1) : key;
}

/**
 * The published post that what was said makes; null for a channel that is no platform. Its text and format are not known. `account` is
 * that of the variant, or the brand's only one there; empty where that cannot be told.
 */
export function postSaid(
  variant: Pick<Variant, 'channel'>,
  { permalink, publishedAt, day }: SaidPublished,
  account: string,
): PublishedPost | null {
  const on = platformOfChannel(variant.channel);
  if (on === null) return null;
  const at = publishedAt === null ? null : Date.parse(publishedAt);
  return { platform: on, account, postId: idOf(variant.channel, permalink), permalink, publishedAt: at, day, text: null, format: null };
}
