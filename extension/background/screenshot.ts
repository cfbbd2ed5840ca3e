/** Pictures of a post as it is seen: what the window shows, cut to the post, several joined when it is taller than the window. */

import browser from 'webextension-polyfill';
import type { PageView, Rect } from '../page/page-api.ts';
import { beginPictures, endPictures, isVisible, scrollPage, type Target } from './page.ts';

/** A post on a canvas. `area` is what it shows, in CSS pixels of the page; `scale` device pixels per CSS pixel. */
export interface Picture {
  canvas: OffscreenCanvas;
  area: Rect;
  scale: number;
  /** The post was taller than what could be joined, or the whole page was asked for. */
  whole: boolean;
}

/** At most so many windows are joined. */
const WINDOWS = 8;
/** WebP holds no longer side, in pixels. */
const LONGEST_SIDE = 16_383;
/** Browsers allow two captures a second; the pause after a refusal, and how often it is tried, milliseconds. */
const PAUSE = 520;
const TRIES = 4;
const QUALITY = 0.85;

/** The end, good or bad, of the last picture that was asked for in a tab. */
const taking = new Map<number, Promise<void>>();

/**
 * Takes a picture of the post at a rectangle, or of what the window shows when it is null. Null when the page may not be seen any more. One at
 * a time in a tab: two would scroll the page under each other.
 */
export function takePicture(target: Target, rect: Rect | null): Promise<Picture | null> {
  const before = taking.get(target.tab) ?? Promise.resolve();
  const taken = before.then(() => take(target, rect));
  const over = taken.then(
    () => {},
    () => {},
  );
  taking.set(target.tab, over);
  void over.then(() => taking.get(target.tab) === over && taking.delete(target.tab));
  return taken;
}

async function take(target: Target, rect: Rect | null): Promise<Picture | null> {
  const view = await beginPictures(target);
  if (!view) return null;
  try {
    return await joined(target, view, rect);
  } catch {
    return null;
  } finally {
    await endPictures(target);
  }
}

/** The bytes of a part of the picture, or of all of it, and its type; WebP, or PNG where the browser writes no WebP. */
export async function encoded({ canvas, area, scale }: Picture, part: Rect | null = null): Promise<Blob | null> {
  if (!part) return canvas.convertToBlob({ type: 'image/webp', quality: QUALITY });
  const cut = within(part, area);
  if (!isVisible(cut)) return null;
  const [width, height] = [Math.round(cut.width * scale), Math.round(cut.height * scale)];
  const piece = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
  piece
    .getContext('2d')
    ?.drawImage(canvas, Math.round((area.x - cut.x) * -scale), Math.round((cut.y - area.y) * scale), width, height, 0, 0, width, height);
  return piece.convertToBlob({ type: 'image/webp', quality: QUALITY });
}

async function joined(target: Target, first: PageView, rect: Rect | null): Promise<Picture | null> {
  const scale = first.devicePixelRatio;
  const window = windowOf(first);
  const wanted = rect ? { ...rect, x: Math.max(rect.x, window.x) } : window;
  const most = Math.min(first.height * WINDOWS, Math.floor(LONGEST_SIDE / scale));
  const area: Rect = {
    x: wanted.x,
    y: wanted.y,
    width: Math.min(wanted.width, window.x + window.width - wanted.x),
    height: Math.min(wanted.height, most),
  };
  if (!isVisible(area)) return null;
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(area.width * scale)), Math.max(1, Math.round(area.height * scale)));
  const context = canvas.getContext('2d');
  if (!context) return null;
  let covered = area.y;
  let view = first;
  for (let shots = 0; covered < area.y + area.height - 0.5 && shots <= WINDOWS; shots += 1) {
    const inView = covered >= view.scrollY && area.y + area.height <= view.scrollY + view.height + 0.5;
    if (!inView) {
      const moved = await scrollPage(target, covered);
      if (!moved) throw new Error('Another page is in view.');
      view = moved;
    }
    const shown = await shot(target);
    context.drawImage(shown, Math.round((view.scrollX - area.x) * scale), Math.round((view.scrollY - area.y) * scale));
    shown.close();
    const next = view.scrollY + view.height;
    // The page scrolls no further: what is below is not there to be seen.
    if (next <= covered) return { canvas, area, scale, whole: false };
    covered = next;
  }
  return { canvas, area, scale, whole: rect !== null && area.height >= rect.height - 1 };
}

async function assertInView({ tab, window }: Target): Promise<void> {
  const { active, windowId } = await browser.tabs.get(tab);
  if (!active || windowId !== window) throw new Error('Another tab is in view.');
}

/** What the tab's window shows. Throws when another tab is in view, or came into view meanwhile: it is not this page's picture. */
async function shot(target: Target): Promise<ImageBitmap> {
  for (let tries = 1; ; tries += 1) {
    await assertInView(target);
    try {
      const address = await browser.tabs.captureVisibleTab(target.window, { format: 'png' });
      await assertInView(target);
      return await createImageBitmap(await (await fetch(address)).blob());
    } catch (cause) {
      if (tries >= TRIES || !/quota|MAX_CAPTURE/i.test(String(cause))) throw cause;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

const windowOf = ({ scrollX, scrollY, width, height }: PageView): Rect => ({ x: scrollX, y: scrollY, width, height });

/** The part of a rectangle that lies within another. */
function within(rect: Rect, area: Rect): Rect {
  const x = Math.max(rect.x, area.x);
  const y = Math.max(rect.y, area.y);
  return {
    x,
    y,
    width: Math.min(rect.x + rect.width, area.x + area.width) - x,
    height: Math.min(rect.y + rect.height, area.y + area.height) - y,
  };
}
