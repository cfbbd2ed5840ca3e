/** What the person set, in the browser's own storage; and what the host said last, so that a capture needs no host. */

import browser from 'webextension-polyfill';
import type { HostBrand } from '../../scripts/model/host-message.ts';
import { LANGUAGES, type Language } from '../../scripts/model/phrase.ts';
import type { HostState } from '../messages.ts';

export interface Settings {
  language: Language;
  /** Folder of the brand that clips go to. */
  brand: string | null;
  /** Saves clips as downloads while no host answers. */
  downloads: boolean;
  /** Takes a picture of the post. */
  pictures: boolean;
  /** Fetches the post's media. */
  media: boolean;
}

/** The host as it was met last. */
export interface KnownHost {
  state: HostState;
  version: string | null;
  brands: HostBrand[];
}

const languageOfBrowser = (): Language =>
  LANGUAGES.find((language) => browser.i18n.getUILanguage().toLowerCase().startsWith(language)) ?? 'en';

/** The settings; what was never set has its default. */
export async function settings(): Promise<Settings> {
  const unset = { language: null, brand: null, downloads: false, pictures: true, media: true };
  const stored = (await browser.storage.local.get(unset)) as unknown as Settings & { language: Language | null };
  return { ...stored, language: stored.language ?? languageOfBrowser() };
}

export async function set(changed: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(changed);
}

export async function knownHost(): Promise<KnownHost> {
  const unknown: KnownHost = { state: 'unknown', version: null, brands: [] };
  const { host } = (await browser.storage.local.get({ host: unknown })) as { host: KnownHost };
  return host;
}

/** Keeps what was learnt of the host; brands stay known while it is away. */
export async function learnHost(learnt: Partial<KnownHost>): Promise<void> {
  await browser.storage.local.set({ host: { ...(await knownHost()), ...learnt } });
}

/** The brand that a clip goes to: the chosen one, or the only one there is. A brand that is no longer in the folder still counts: its clips wait. */
export function brandOf(chosen: string | null, brands: readonly HostBrand[]): string | null {
  return chosen ?? (brands.length === 1 ? (brands[0]?.folder ?? null) : null);
}
