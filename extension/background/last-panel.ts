/** The host's last panel of each brand, in the browser's own storage: the panel shows at once, and while no host answers. */

import browser from 'webextension-polyfill';
import type { ClipEvent } from '../../scripts/model/clip.ts';
import type { Panel } from '../../scripts/model/panel.ts';
import type { PageInView } from '../messages.ts';

/** A panel as the host gave it, and the events that were logged since. */
export interface LastPanel {
  panel: Panel;
  /** Whom `panel.known` is of, by `whoIn`; null: no page was in view. */
  of: string | null;
  since: ClipEvent[];
}

/** What the host knows somebody by: what it said of one page is said of no other. */
export const whoIn = (page: PageInView | null): string | null =>
  page && JSON.stringify([page.site, page.permalink, page.handle, page.author]);

const keyOf = (brand: string): string => `panel:${brand}`;
const LOGGED = 'logged';
/** Events of which the brand is remembered, so that they can be taken back. */
const LOGGED_MOST = 200;

type Logged = Record<string, string>;

/** Changes one after the other: an answer of the host and an event may come at the same time. */
let changing: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = changing.then(work);
  changing = done.catch(() => {});
  return done;
}

/** The last panel of a brand; null when its host has never answered. */
export async function lastPanel(brand: string): Promise<LastPanel | null> {
  const key = keyOf(brand);
  return ((await browser.storage.local.get({ [key]: null })) as Record<string, LastPanel | null>)[key] ?? null;
}

/** Keeps a new panel. `stillSince`: whether an event that was logged before may be missing from it. */
export const keepPanel = (
  brand: string,
  { panel, of }: Omit<LastPanel, 'since'>,
  stillSince: (event: ClipEvent) => boolean,
): Promise<void> =>
  inTurn(async () => {
    const before = await lastPanel(brand);
    await browser.storage.local.set({ [keyOf(brand)]: { panel, of, since: before?.since.filter(stillSince) ?? [] } satisfies LastPanel });
  });

/** Forgets the panels of brands that are no longer there. */
export const forgetOthers = (brands: readonly string[]): Promise<void> =>
  inTurn(async () => {
    const all = Object.keys(await browser.storage.local.get(null));
    const kept = new Set(brands.map(keyOf));
    await browser.storage.local.remove(all.filter((key) => key.startsWith(keyOf('')) && !kept.has(key)));
  });

/** Remembers an event that was logged. */
export const remember = (event: ClipEvent): Promise<void> =>
  inTurn(async () => {
    const last = await lastPanel(event.brand);
    const logged = await loggedEvents();
    const more = event.event === 'undone' ? logged : { ...logged, [event.id]: event.brand };
    await browser.storage.local.set({
      [LOGGED]: Object.fromEntries(Object.entries(more).sort().slice(-LOGGED_MOST)),
      ...(last && { [keyOf(event.brand)]: { ...last, since: [...last.since, event] } }),
    });
  });

/** Forgets an event that was taken back; it counts no more for the last panel when it was `never` sent. */
export const forget = (id: string, never: boolean): Promise<void> =>
  inTurn(async () => {
    const { [id]: brand, ...logged } = await loggedEvents();
    const last = brand === undefined ? null : await lastPanel(brand);
    await browser.storage.local.set({
      [LOGGED]: logged,
      ...(last && never && { [keyOf(brand as string)]: { ...last, since: last.since.filter((event) => event.id !== id) } }),
    });
  });

/** The brand of an event that was logged here; null for any other. */
export const brandOfLogged = async (id: string): Promise<string | null> => (await loggedEvents())[id] ?? null;

async function loggedEvents(): Promise<Logged> {
  return ((await browser.storage.local.get({ [LOGGED]: {} })) as { [LOGGED]: Logged })[LOGGED];
}
