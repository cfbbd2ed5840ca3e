/** How well each site was read since the extension was installed: a reader that begins to fail shows before anyone misses a field. */

import browser from 'webextension-polyfill';
import type { SiteId } from '../../scripts/model/clip.ts';
import type { SiteHealth } from '../messages.ts';

type Counts = Partial<Record<SiteId, SiteHealth>>;

/** The health of each site that was read so far. */
export async function health(): Promise<SiteHealth[]> {
  const { health } = (await browser.storage.local.get({ health: {} })) as { health: Counts };
  return Object.values(health);
}

/** Counts a reading of a site. Only the site's own reader counts as read. `at`: ISO instant. */
export async function countReading(reading: { site: SiteId; reading: string; readerFailed: boolean }, at: string): Promise<void> {
  const { health } = (await browser.storage.local.get({ health: {} })) as { health: Counts };
  const before = health[reading.site] ?? { site: reading.site, read: 0, failed: 0, lastRead: null, lastFailed: null };
  const after = counted(before, reading, at);
  if (after !== before) await browser.storage.local.set({ health: { ...health, [reading.site]: after } });
}

/** The counts of a site after one more reading. */
export function counted(before: SiteHealth, { reading, readerFailed }: { reading: string; readerFailed: boolean }, at: string): SiteHealth {
  if (readerFailed) return { ...before, failed: before.failed + 1, lastFailed: at };
  return reading === 'site' ? { ...before, read: before.read + 1, lastRead: at } : before;
}
