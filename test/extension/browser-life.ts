/** One life of a browser: a person captures posts in several tabs until none is left, or the browser is killed. */

import type { Page } from 'playwright-core';
import { type ExtensionBrowser, until } from './browser.ts';
import { browsersOf, kill } from './killed.ts';
import { keptIn } from './outbox-seen.ts';
import type { PostPage } from './post-pages.ts';

/** Tabs that are captured at the same time. */
const TABS = 3;
/** How long the card may take, milliseconds: hosts are killed meanwhile on a machine that does other work. */
const PATIENCE = 60_000;

/** What became of the other posts of a life. */
export interface Life {
  /** The card said that it could not be kept. */
  notKept: PostPage[];
  /** Under way when the browser was killed. */
  unsure: PostPage[];
}

export interface Fate {
  brand: string;
  /** Called before each capture. Gives how long the browser has still to live, in milliseconds, when it is to be killed. */
  before(): Promise<number | null>;
  /** Whether the next captures are made one at a time: a picture is taken of the tab in view only. */
  oneAtATime(): boolean;
  /** Called when a card is shown and the outbox holds the clip. */
  kept(address: string): void;
}

/** Captures posts, taking them from `todo`. When it resolves, all is done or the browser and its children are gone. */
export async function live(browser: ExtensionBrowser, todo: PostPage[], fate: Fate): Promise<Life & { killed: boolean }> {
  const life: Life = { notKept: [], unsure: [] };
  const main = await browser.pid();
  let death: Promise<void> | null = null;
  let dead = false;
  let last: Promise<unknown> = Promise.resolve();

  async function die(after: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, after));
    dead = true;
    kill(main);
    await until('the browser is gone', () => browsersOf(browser.profile).length === 0, PATIENCE);
  }
  async function next(page: Page): Promise<void> {
    const post = dead ? undefined : todo.shift();
    if (!post) return;
    try {
      const left = await fate.before();
      if (left !== null) death ??= die(left);
      if (await capture(browser, page, post, fate.brand)) fate.kept(post.address);
      else life.notKept.push(post);
    } catch (error) {
      if (!dead) throw error;
      life.unsure.push(post);
    }
  }
  async function tab(): Promise<void> {
    const page = await browser.context.newPage();
    while (todo.length > 0 && !dead) {
      const turn = fate.oneAtATime() ? last.then(() => next(page)) : next(page);
      last = turn.catch(() => {});
      await turn;
    }
  }
  await Promise.all(Array.from({ length: TABS }, tab));
  await death;
  return { ...life, killed: dead };
}

/** The shortcut on a post's page, until the card is there. Gives whether the post was kept. */
async function capture(browser: ExtensionBrowser, page: Page, { address }: PostPage, brand: string): Promise<boolean> {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await browser.shortcut(page);
  await page.waitForSelector('vigie-card', { state: 'attached', timeout: PATIENCE });
  return (await keptIn(browser, brand, [address])).has(address);
}
