/** Platforms: where an account publishes, and how each writes days. */

import type { Phrase } from './phrase.ts';

export interface Platform {
  name: Phrase;
  /** Two letters, set in a thin frame (no logos). */
  short: string;
  /** Hosts of its permalinks. */
  hosts: readonly string[];
  /** IANA zone of the platform's day buckets; absent where nothing proves one. */
  dayZone?: string;
  /** Folder names under exports/ that stand for it, besides its id. */
  folders?: readonly string[];
  /** Not a place where the brand publishes (site analytics). */
  outcome?: true;
}

const same = (name: string): Phrase => ({ fr: name, en: name });

export const PLATFORMS = {
  instagram: { name: same('Instagram'), short: 'Ig', hosts: ['instagram.com'], dayZone: 'America/Los_Angeles' },
  facebook: { name: same('Facebook'), short: 'Fb', hosts: ['facebook.com', 'fb.watch'], dayZone: 'America/Los_Angeles' },
  linkedin: { name: same('LinkedIn'), short: 'Li', hosts: ['linkedin.com'], dayZone: 'UTC' },
  x: { name: same('X'), short: 'X', hosts: ['x.com', 'twitter.com'], dayZone: 'UTC', folders: ['twitter'] },
  tiktok: { name: same('TikTok'), short: 'Tk', hosts: ['tiktok.com'] },
  youtube: { name: same('YouTube'), short: 'Yt', hosts: ['youtube.com', 'youtu.be'], dayZone: 'America/Los_Angeles' },
  mastodon: { name: same('Mastodon'), short: 'Ma', hosts: [] },
  pinterest: { name: same('Pinterest'), short: 'Pi', hosts: ['pinterest.com', 'pinterest.fr', 'pin.it'] },
  threads: { name: same('Threads'), short: 'Th', hosts: ['threads.net', 'threads.com'] },
  bluesky: { name: same('Bluesky'), short: 'Bs', hosts: ['bsky.app'] },
  'google-analytics-4': { name: same('Google Analytics 4'), short: 'Ga', hosts: [], folders: ['ga4', 'google-analytics'], outcome: true },
} as const satisfies Record<string, Platform>;

export type PlatformId = keyof typeof PLATFORMS;
export const PLATFORM_IDS = Object.keys(PLATFORMS) as PlatformId[];

export function platform(id: PlatformId): Platform {
  return PLATFORMS[id];
}

/** The platform that a folder under exports/ names, or null. */
export function platformOfFolder(folder: string): PlatformId | null {
  const wanted = folder.trim().toLowerCase();
  return PLATFORM_IDS.find((id) => id === wanted || platform(id).folders?.includes(wanted)) ?? null;
}

/** The platform that a web address belongs to, or null. */
export function platformOfAddress(address: string): PlatformId | null {
  let host: string;
  try {
    host = new URL(address).hostname.toLowerCase();
  } catch {
    return null;
  }
  return PLATFORM_IDS.find((id) => platform(id).hosts.some((known) => host === known || host.endsWith(`.${known}`))) ?? null;
}
