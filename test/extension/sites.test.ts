/**
 * Every page of test/fixtures/sites in a real Chromium with the extension and the real host: by the shortcut, the context menu and the popup it
 * ends as a file whose fields are those that a person reads on the page.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInterfaceWord } from '../../extension/page/scrubbed-words.ts';
import { type Clip, type ClipKind, emptyPost } from '../../scripts/model/clip.ts';
import { fixtureNames, loadFixture, readGolden } from '../sites/read-fixture.ts';
import { dataFolder } from '../workspace.ts';
import { type ExtensionBrowser, eventsOf, launchExtension, until } from './browser.ts';
import { cardText, clipped, faultsOf, idsOf, menuOn, openFixture, pointAt, serveImages } from './site-pages.ts';

const BRAND = 'maison-talvera';
const BRAND_YAML = `name: Maison Talvera
timeZone: Europe/Paris
languages: [fr, en]
accounts:
  instagram: maison.talvera
  linkedin: maison-talvera
  tiktok: maisontalvera
  youtube: maisontalvera
  pinterest: maisontalvera
competitors:
  - name: Kervello Outils
    accounts:
      tiktok: kervello
      youtube: kervello
      linkedin: kervello-outils
`;
const KERVELLO = { kind: 'competitor', competitor: 'Kervello Outils' } as const;
/** What some of the posts are to the brand. */
const GUESSED: Readonly<Record<string, { kind: ClipKind; competitor: string | null }>> = {
  'instagram--post-en': { kind: 'own', competitor: null },
  'instagram--list-fr': { kind: 'inspiration', competitor: null },
  'linkedin--list-fr': { kind: 'own', competitor: null },
  'linkedin--post-shared-en': KERVELLO,
  'pinterest--list-fr': { kind: 'own', competitor: null },
  'tiktok--post-en': KERVELLO,
  'tiktok--list-fr': { kind: 'own', competitor: null },
  'youtube--post-fr': { kind: 'own', competitor: null },
  'youtube--post-short-en': KERVELLO,
  'trustpilot--list-fr': { kind: 'mention', competitor: null },
};

const names = fixtureNames();
/** One post page of each site, captured with its pictures; and one post page and one list, captured by every gesture. */
const PICTURED = /--post-(?:en|fr)$/;
const BY_EVERY_GESTURE = /--(?:post|post-comment|list)-(?:en|fr)$/;

let dataDir: string;
let browser: ExtensionBrowser;
const kept = (work: () => Promise<unknown>, count?: number): Promise<Clip[]> => clipped(dataDir, BRAND, work, count);
const set = async (settings: Record<string, boolean>): Promise<void> =>
  (await browser.worker()).evaluate((given) => chrome.storage.local.set(given), settings);
/** Places of the media that are images with an address. */
const imagesOf = ({ post }: Clip): number[] =>
  post.media.flatMap(({ kind, url }, place) => (kind === 'image' && url !== null ? [place] : []));
const readingOf = ({ site, reading, readerFailed, post }: Clip) => ({ site, reading, readerFailed, post });

beforeAll(async () => {
  dataDir = dataFolder({ [`${BRAND}/brand.yaml`]: BRAND_YAML });
  browser = await launchExtension({ dataDir, language: 'fr' });
  await serveImages(browser);
});
afterAll(() => browser.close());

describe.each(names)('%s', (name) => {
  it('ends as a file of what a person reads', async () => {
    const fixture = loadFixture(name);
    const golden = readGolden(name);
    const pictured = PICTURED.test(name);
    await set({ pictures: pictured, media: pictured });
    const page = await openFixture(browser, fixture);
    if (fixture.point !== null) await pointAt(page, fixture.point);
    const [clip] = (await kept(() => browser.shortcut(page))) as [Clip];
    expect(readingOf(clip)).toEqual(golden);
    expect(await faultsOf(dataDir, clip)).toEqual([]);
    expect([clip.evidence.html === null, clip.evidence.screenshot === null]).toEqual([false, !pictured]);
    if (pictured) {
      expect(clip.evidence.screenshot?.whole).toBe(clip.reading === 'site');
      expect(clip.evidence.media.map(({ of }) => of)).toEqual(expect.arrayContaining(imagesOf(clip)));
    }
    const { kind, competitor } = clip;
    if (GUESSED[name]) expect({ kind, competitor }).toEqual(GUESSED[name]);

    if (!BY_EVERY_GESTURE.test(name)) return page.close();
    await set({ pictures: false, media: false });
    await page.keyboard.press('Escape');
    const pointed = fixture.point === null ? {} : await menuOn(page, fixture.point);
    if (fixture.point !== null && pointed.selection === undefined) await page.mouse.move(0, 0);
    const [byMenu] = (await kept(() => browser.menu(page, pointed))) as [Clip];
    expect(readingOf(byMenu)).toEqual(golden);
    expect(byMenu.selection).toBe(pointed.selection ?? null);

    await page.keyboard.press('Escape');
    if (fixture.point !== null) await pointAt(page, fixture.point);
    const popup = await browser.openPopup(page);
    const keep = popup.locator('button[aria-keyshortcuts="g"]');
    await keep.waitFor();
    const [byPopup] = (await kept(() => popup.keyboard.press('g'))) as [Clip];
    expect(readingOf(byPopup)).toEqual(golden);
    await popup.close();
    await page.close();
  });
});

it('several posts of a list are chosen with the keyboard, and each is kept as itself', async () => {
  const page = await openFixture(browser, loadFixture('x--list-fr'));
  const { id: tab } = await browser.tabOf(page);
  expect(await browser.ask({ type: 'choose-several', tab })).toEqual({ posts: 4 });
  await page.bringToFront();
  for (const key of ['ArrowDown', ' ', 'ArrowDown', ' ']) await page.keyboard.press(key);
  const clips = await kept(() => page.keyboard.press('Enter'), 2);
  // Two clips of one second stand in the order of their random digits.
  expect(clips.map(({ reading, post }) => [reading, post.permalink]).sort()).toEqual([
    ['site', 'https://x.com/comptoir_alizes/status/1990000000000000001'],
    ['site', 'https://x.com/hugo_p_lyon/status/1991111111111111111'],
  ]);
  await page.close();
});

it('the popup keeps a picture of the post beneath it', async () => {
  await set({ pictures: true, media: true });
  const page = await openFixture(browser, loadFixture('pinterest--post-en'));
  const popup = await browser.openPopup(page);
  await popup.locator('button[aria-keyshortcuts="g"]').waitFor();
  const [clip] = (await kept(() => popup.keyboard.press('g'))) as [Clip];
  expect([clip.evidence.screenshot?.whole, clip.evidence.media.length]).toEqual([true, 1]);
  expect(await faultsOf(dataDir, clip)).toEqual([]);
  await set({ pictures: false, media: false });
  await popup.close();
  await page.close();
});

describe('the card in the page', () => {
  it('says what was understood in a shadow root that the page cannot open, and takes a tone and an undo by one key each', async () => {
    const page = await openFixture(browser, loadFixture('tiktok--post-en'));
    const [clip] = (await kept(() => browser.shortcut(page))) as [Clip];
    const said = await until('the card', async () => /Gardée/.test(await cardText(page)) && (await cardText(page)));
    for (const part of ['TikTok', 'Kervello Outils', 'Concurrent']) expect(said).toContain(part);
    expect(await page.evaluate(() => document.querySelector('vigie-card')?.shadowRoot ?? null)).toBeNull();
    for (const key of ['3', 'z']) {
      await page.keyboard.press(key);
      await until(`the event of ${key}`, () => eventsOf(dataDir, BRAND).some((one) => one.event === (key === '3' ? 'changed' : 'undone')));
    }
    expect(eventsOf(dataDir, BRAND).sort((one, other) => one.at.localeCompare(other.at))).toMatchObject([
      { event: 'changed', clip: clip.id, said: { tone: 'negative' } },
      { event: 'undone', clip: clip.id },
    ]);
    await until('word of it', async () => /Capture annulée/.test(await cardText(page)));
    await page.close();
  });
});

it('a page saved for a test is a download with no word of its people', async () => {
  const fixture = loadFixture('x--list-fr');
  const page = await openFixture(browser, fixture);
  const { id: tab } = await browser.tabOf(page);
  await page.bringToFront();
  const { file } = await browser.ask<{ file: string }>({ type: 'save-fixture', tab });
  const saved = readFileSync(join(browser.downloads, 'Vigie', file), 'utf8');
  const written = (await page.locator('[data-testid="tweetText"], [data-testid="User-Name"]').allTextContents()).join(' ');
  const words = [...new Set(written.toLowerCase().match(/\p{L}{4,}/gu))].filter((word) => !isInterfaceWord(word));
  expect(words.length).toBeGreaterThan(20);
  const left = new Set(saved.toLowerCase().match(/\p{L}+/gu));
  expect(words.filter((word) => left.has(word))).toEqual([]);
  expect(saved).toContain('data-testid="tweetText"');
  await page.close();
});

describe('a page of which nothing is known', () => {
  it('is kept by its address and title', async () => {
    const at = 'https://rien.example/page?utm_source=lettre';
    await browser.serve(at, '<!doctype html><html lang="fr"><title>Horaires</title><body><p>Ouvert le mardi.</p></body></html>');
    const [clip] = (await kept(async () => browser.shortcut(await browser.open(at)))) as [Clip];
    expect(clip).toMatchObject({ site: 'page', reading: 'page', readerFailed: false, pageTitle: 'Horaires' });
    expect(clip.post).toEqual({ ...emptyPost(), permalink: 'https://rien.example/page', title: 'Horaires', language: 'fr' });
  });

  it('and is closed to extensions is not kept, and the button says so', async () => {
    const before = idsOf(dataDir, BRAND).size;
    const page = await browser.context.newPage();
    await page.goto('chrome://version');
    await browser.shortcut(page);
    const { id } = await browser.tabOf(page);
    const worker = await browser.worker();
    await until('a mark', async () => (await worker.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), id)) === '!');
    expect(idsOf(dataDir, BRAND).size).toBe(before);
    await page.close();
  });
});

describe('a post with 400 comments is read in less than a second', () => {
  it.each([
    ['facebook--post-comment-fr', '[aria-label^="Commentaire de"]', ''],
    ['facebook--post-comment-fr', '[aria-label^="Commentaire de"]', '?ref=notif'],
    ['facebook--post-comment-fr', '[aria-label^="Commentaire de"]', '?comment_id=122140099990001'],
    ['tiktok--post-comment-en', '[data-e2e="comment-level-1"]', '?from=mail'],
    ['linkedin--post-comment-en', '.comments-comment-entity', '&from=mail'],
  ])('%s, beside %s, at its address%s', async (name, selector, more) => {
    const { point, ...fixture } = loadFixture(name);
    const page = await openFixture(browser, { ...fixture, point, at: fixture.at + more });
    await page
      .locator(selector)
      .first()
      .evaluate((comment) => {
        const copy = comment.cloneNode(true);
        for (let made = 0; made < 400; made += 1) comment.after(copy.cloneNode(true));
      });
    if (more === '') await pointAt(page, point as string);
    else await page.mouse.move(0, 0);
    const { id } = await browser.tabOf(page);
    const [format, took] = await (await browser.worker()).evaluate(readTimed, id);
    expect(format === 'reply').toBe(more === '');
    expect(took).toBeLessThan(1_000);
    await page.close();
  });
});

/** Reads a tab as a capture does: whether it is an article, then the post. Gives the post's format, and the shortest of three times in milliseconds: other work on the machine is not the reader's. */
async function readTimed(tabId: number): Promise<readonly [string, number]> {
  await chrome.scripting.executeScript({ target: { tabId }, files: ['page.js'] });
  const read = async (): Promise<readonly [string, number]> => {
    const took: number[] = [];
    let format = '';
    for (let time = 0; time < 3; time += 1) {
      const from = performance.now();
      globalThis.vigiePage?.needsArticle();
      format = (await globalThis.vigiePage?.read({}))?.post.format ?? '';
      took.push(performance.now() - from);
    }
    return [format, Math.min(...took)];
  };
  const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func: read });
  return frame?.result ?? ['', Number.POSITIVE_INFINITY];
}
