/** Speaks to the page of a tab once a gesture allows it: puts `page.js` into it, and calls what it offers. Nothing stays behind in other pages. */

import browser, { type Tabs } from 'webextension-polyfill';
import type { PageApi, PageReading, PageView, Pointed, Rect } from '../page/page-api.ts';

/** A tab that can be captured. */
export interface Target {
  tab: number;
  window: number;
  url: string;
  title: string | null;
}

/** The browser closes this page to extensions. */
export class PageClosed extends Error {}

export const targetOf = (tab: Tabs.Tab): Target => ({
  tab: tab.id ?? browser.tabs.TAB_ID_NONE,
  window: tab.windowId ?? browser.windows.WINDOW_ID_CURRENT,
  url: tab.url ?? '',
  title: tab.title ?? null,
});

/** Puts the page's script into it. Throws PageClosed when the browser forbids it. */
export async function enter({ tab }: Target): Promise<void> {
  await inject(tab, 'page.js');
}

/** Reads the page, with the article reader when no site knows the page. Null when the page's script failed. */
export async function readPage(target: Target, pointed: Pointed): Promise<PageReading | null> {
  const first = await inPage(target, readUnlessArticle, pointed);
  if (first !== 'article') return first;
  await inject(target.tab, 'article.js');
  return inPage(target, (how: Pointed) => globalThis.vigiePage?.read(how) ?? null, pointed);
}

/** One call for most pages: a second journey to the page costs more than the reading. */
function readUnlessArticle(pointed: Pointed): Promise<PageReading> | 'article' | null {
  const page = globalThis.vigiePage;
  if (!page) return null;
  return page.needsArticle() ? 'article' : page.read(pointed);
}

export const fetchMedia = (target: Target, url: string): Promise<Awaited<ReturnType<PageApi['fetchMedia']>>> =>
  inPage(target, (address: string) => globalThis.vigiePage?.fetchMedia(address) ?? null, url);
export const beginPictures = (target: Target): Promise<PageView | null> =>
  inPage(target, () => globalThis.vigiePage?.beginPictures() ?? null);
export const scrollPage = (target: Target, y: number): Promise<PageView | null> =>
  inPage(target, (to: number) => globalThis.vigiePage?.scrollTo(to) ?? null, y);
export const endPictures = (target: Target): Promise<unknown> => inPage(target, () => globalThis.vigiePage?.endPictures());
/** As text: Chromium drops the nulls of an argument (seen in 156). */
export const showKept = (target: Target, kept: Parameters<PageApi['showKept']>[0]): Promise<unknown> =>
  inPage(target, (what: string) => globalThis.vigiePage?.showKept(JSON.parse(what)), JSON.stringify(kept));
export const showProblem = (target: Target, sentence: string): Promise<unknown> =>
  inPage(target, (words: string) => globalThis.vigiePage?.showProblem(words), sentence);
export const chooseSeveral = (target: Target, language: Parameters<PageApi['chooseSeveral']>[0]): Promise<number | null> =>
  inPage(target, (which: Parameters<PageApi['chooseSeveral']>[0]) => globalThis.vigiePage?.chooseSeveral(which) ?? 0, language);
export const scrubbed = (target: Target): Promise<string | null> => inPage(target, () => globalThis.vigiePage?.scrubbed() ?? null);

/** A rectangle is worth a picture when something of it can be seen. */
export const isVisible = (rect: Rect | null): rect is Rect => rect !== null && rect.width >= 1 && rect.height >= 1;

async function inject(tab: number, file: string): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [`/${file}`] });
  } catch (cause) {
    throw new PageClosed(String(cause));
  }
}

/** Calls a function in the page; null when the page or its script is gone. The function goes as its text: it sees nothing of this module. */
async function inPage<A extends unknown[], R>({ tab }: Target, func: (...args: A) => R, ...args: A): Promise<Awaited<R> | null> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId: tab }, func: func as (...args: unknown[]) => unknown, args });
    return (frame?.result ?? null) as Awaited<R> | null;
  } catch {
    return null;
  }
}
