/** Looks at the page beside the panel, where the browser lets the extension see it, and keeps nothing of it. */

import browser from 'webextension-polyfill';
import { isWebAddress } from '../../scripts/model/clip.ts';
import { PANEL_MOST } from '../../scripts/model/panel.ts';
import type { PageInView, PanelState } from '../messages.ts';
import { clipOf, randomDigits } from './clip-of.ts';
import { enter, PageClosed, readPage, targetOf } from './page.ts';
import { closedBecause } from './page-closed.ts';

export type View = Pick<PanelState, 'page' | 'pageClosed'>;

const NONE: View = { page: null, pageClosed: null };
const CLOSED: View = { page: null, pageClosed: 'page-closed-to-extensions' };

/** What the page of a tab shows. Never throws: of a page that cannot be seen it says whether a gesture would help. */
export async function look(tab: number | null): Promise<View> {
  const found = tab === null ? null : await browser.tabs.get(tab).catch(() => null);
  if (!found) return NONE;
  const target = targetOf(found);
  // An address that is told is that of a page which the extension may see, if any may.
  if (target.url !== '' && !isWebAddress(target.url)) return CLOSED;
  try {
    await enter(target);
  } catch (cause) {
    if (!(cause instanceof PageClosed)) return NONE;
    return { page: null, pageClosed: closedBecause(target.url, cause.message) };
  }
  const reading = await readPage(target, {}).catch(() => null);
  if (!reading || !isWebAddress(reading.url)) return NONE;
  // A page is not to be trusted: what is no field of a clip is none of the panel.
  const making = { brand: 'page', brands: [], at: new Date(), random: randomDigits(), extension: '' };
  const { site, url, post, pageTitle } = clipOf(reading, making);
  const { permalink, published, author, text, title } = post;
  const page: PageInView = {
    tab: target.tab,
    site,
    url,
    permalink,
    publishedAt: published?.precision === 'exact' ? published.at : null,
    author: author.name,
    handle: author.handle,
    text: firstWords(text ?? title ?? pageTitle),
  };
  return { page, pageClosed: null };
}

const firstWords = (text: string | null): string | null =>
  text && [...text.slice(0, 2 * PANEL_MOST.text)].slice(0, PANEL_MOST.text).join('').toWellFormed();
