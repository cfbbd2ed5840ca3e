/** What the page in view is to the brand: a clip that it has, a post of its own. Pure. */

import { isWebAddress, SITES } from '../../../scripts/model/clip.ts';
import type { HostBrand } from '../../../scripts/model/host-message.ts';
import type { PanelMention, PanelVariant } from '../../../scripts/model/panel.ts';
import { permalinkKey } from '../../../scripts/model/permalink.ts';
import { platformOfChannel } from '../../../scripts/model/planned-post.ts';
import { type PlatformId, platformOfAddress } from '../../../scripts/model/platform.ts';
import type { PageInView } from '../../messages.ts';
import type { Given } from './given.ts';

/** Name of who is in view. */
export const whoOf = (page: PageInView): string | null => page.author ?? (page.handle && `@${page.handle}`);

/** What was clipped at the address in view, as a message. */
export interface PageMention extends PanelMention {
  /** It waits, or is a mention of which nobody said that it was answered. */
  answerable: boolean;
}

/** The message of the page in view: one that waits, one that was answered from here, else any earlier clip of this address. Null: never clipped. */
export function pageMention({ panel, page, done }: Pick<Given, 'panel' | 'page' | 'done'>): PageMention | null {
  if (!panel || !page) return null;
  const key = permalinkKey(page.permalink ?? page.url);
  const closed = [...done.values()].flatMap(({ mention }) => mention ?? []);
  const message = [...panel.waiting.mentions, ...closed].find(({ url }) => permalinkKey(url) === key);
  if (message) return { ...message, answerable: true };
  const clip = panel.known?.clips.find(({ url }) => permalinkKey(url) === key);
  if (!clip) return null;
  const { site, text, url, tone, capturedAt, state, kind } = clip;
  const mention = {
    clip: clip.clip,
    site,
    author: whoOf(page),
    text,
    url,
    tone,
    since: capturedAt,
    waitedMs: 0,
    late: null,
    assignee: null,
  };
  return { ...mention, answerable: state === 'waiting' || (state === null && kind === 'mention') };
}

/** Why the page in view is not where a variant is published. */
export type Elsewhere = 'no-page' | 'other-platform' | 'no-post' | 'other-author';

/** The address that `published here` takes, and whether its author was read; or why it is not here. */
export function publishedHere(
  variant: Pick<PanelVariant, 'channel'>,
  page: PageInView | null,
  brand: HostBrand | null,
): { permalink: string; publishedAt: string | null; authorRead: boolean } | { elsewhere: Elsewhere } {
  if (!page) return { elsewhere: 'no-page' };
  const platform = platformOfChannel(variant.channel);
  // A blog or a newsletter is published on any page that is of no platform.
  if (platform === null)
    return SITES[page.site].platform === null
      ? { permalink: page.permalink ?? page.url, publishedAt: page.publishedAt, authorRead: false }
      : { elsewhere: 'other-platform' };
  if (SITES[page.site].platform !== platform) return { elsewhere: 'other-platform' };
  if (!page.permalink || !isWebAddress(page.permalink)) return { elsewhere: 'no-post' };
  const own = isOwnPage(page, brand);
  if (own === false) return { elsewhere: 'other-author' };
  return { permalink: page.permalink, publishedAt: page.publishedAt, authorRead: own !== null };
}

/** Whether the author in view is an account of the brand: by its handle there, else by the brand's name; null when neither is known. */
export function isOwnPage({ site, handle, author }: PageInView, brand: HostBrand | null): boolean | null {
  const platform = SITES[site].platform;
  const accounts = brand?.accounts.filter((account) => account.platform === platform) ?? [];
  if (handle !== null && accounts.length > 0)
    return accounts.some((account) => [account.handle, ...account.also].some((one) => plain(one) === plain(handle)));
  return author === null || brand === null ? null : plain(author).includes(plain(brand.name));
}

const plain = (handle: string): string => handle.trim().replace(/^@/, '').toLowerCase();

/** A pasted address of a post: the address, or what is wrong with it. */
export function pastedAddress(
  written: string,
  variant: Pick<PanelVariant, 'channel'>,
): { permalink: string } | { problem: 'not-address' } | { problem: 'other-platform'; platform: PlatformId } {
  const address = written.trim();
  if (!isWebAddress(address) || permalinkKey(address) === null) return { problem: 'not-address' };
  const wanted = platformOfChannel(variant.channel);
  const found = platformOfAddress(address);
  if (wanted !== null && found !== null && found !== wanted) return { problem: 'other-platform', platform: found };
  return { permalink: address };
}
