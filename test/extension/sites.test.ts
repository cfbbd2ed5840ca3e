/**
 * Every page of test/fixtures/sites in a real Chromium with the extension and the real host: by the shortcut, the context menu and the popup it
 * ends as a file whose fields are those that a person reads on the page.
 */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clip, ClipKind } from '../../scripts/model/clip.ts';
import { fixtureNames, loadFixture, readGolden } from '../sites/read-fixture.ts';
import { dataFolder } from '../workspace.ts';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { clipped, faultsOf, menuOn, openFixture, pointAt, serveImages } from './site-pages.ts';

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
/** The first post and the first list of each site: captured in the two other ways too, the post with its pictures. */
const first = (part: 'post' | 'list'): Set<string> =>
  new Set(names.filter((name, at) => name.includes(`--${part}`) && names.findIndex((other) => other.startsWith(name.split(`--${part}`)[0] + `--${part}`)) === at));
const [firstPosts, firstLists] = [first('post'), first('list')];

let dataDir: string;
let browser: ExtensionBrowser;
const kept = (work: () => Promise<unknown>, count?: number): Promise<Clip[]> => clipped(dataDir, BRAND, work, count);
const set = async (settings: Record<string, boolean>): Promise<void> =>
  (await browser.worker()).evaluate((given) => chrome.storage.local.set(given), settings);
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
    const pictured = firstPosts.has(name);
    await set({ pictures: pictured, media: pictured });
    const page = await openFixture(browser, fixture);
    if (fixture.point !== null) await pointAt(page, fixture.point);
    const [clip] = (await kept(() => browser.shortcut(page))) as [Clip];
    expect(readingOf(clip)).toEqual(golden);
    expect(await faultsOf(dataDir, clip)).toEqual([]);
    expect([clip.evidence.html === null, clip.evidence.screenshot === null]).toEqual([false, !pictured]);
    const { kind, competitor } = clip;
    if (GUESSED[name]) expect({ kind, competitor }).toEqual(GUESSED[name]);

    if (!pictured && !firstLists.has(name)) return page.close();
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
