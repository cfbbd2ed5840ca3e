/**
 * In a real Firefox, with the extension exactly as it is built and the host that `vigie pair` registered: every gesture a person has ends as
 * files whose fields are those of the page, pictures included, and a host that is away loses nothing.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Clip, clipId, monthOfClip, readClip } from '../../scripts/model/clip.ts';
import { madeClip } from '../host/talk.ts';
import { loadFixture, readGolden } from '../sites/read-fixture.ts';
import { putJson } from '../workspace/some-clip.ts';
import { BRAND_YAML, dataFolder } from '../workspace.ts';
import { clipsOf, eventsOf, until } from './browser.ts';
import { type FirefoxWithExtension, launchFirefox } from './firefox.ts';
import { builtExtension } from './installed.ts';

const BRAND = 'atelier-lune';
let dataDir: string;
let firefox: FirefoxWithExtension;

const bytesOf = (clip: Clip, file: string): Buffer => readFileSync(join(dataDir, BRAND, 'clips', monthOfClip(clip.id), file));

/** The clip that a gesture adds to those that are there. */
async function added(gesture: () => Promise<unknown>): Promise<Clip> {
  const before = clipsOf(dataDir, BRAND).length;
  await gesture();
  const clips = await until('the clip', () => (clipsOf(dataDir, BRAND).length > before ? clipsOf(dataDir, BRAND) : null), 30_000);
  expect(clips).toHaveLength(before + 1);
  return clips.at(-1) as Clip;
}

/** Opens a saved page at its real address. */
function openFixture(name: string) {
  const fixture = loadFixture(name);
  firefox.serve(fixture.at, fixture.html);
  return firefox.open(fixture.at, fixture.point);
}

const read = ({ site, reading, readerFailed, post }: Clip) => ({ site, reading, readerFailed, post });

/** The keys as the manifest of Firefox's build names them. */
async function shortcut(command = 'capture'): Promise<{ held: string[]; key: string }> {
  const manifest = JSON.parse(readFileSync(join(await builtExtension('firefox'), 'manifest.json'), 'utf8'));
  const keys = (manifest.commands[command].suggested_key.default as string).split('+');
  return { held: keys.slice(0, -1), key: keys.at(-1) ?? '' };
}

beforeAll(async () => {
  dataDir = dataFolder({ [`${BRAND}/brand.yaml`]: BRAND_YAML });
  firefox = await launchFirefox(dataDir);
});
afterEach(async () => expect(await firefox.errors()).toEqual([]));
afterAll(() => firefox.close());

describe('the context menu in Firefox', () => {
  it('keeps the post as the page says it, with evidence as its hashes say, and shows the card', async () => {
    const page = await openFixture('x--post-en');
    const clip = await added(async () => expect(await firefox.menu(page, '[data-testid=tweetText]')).toBe('Capture into Vigie'));
    expect(readClip(clip)).toEqual({ clip });
    expect(read(clip)).toEqual(readGolden('x--post-en'));
    const { html, screenshot, media } = clip.evidence;
    for (const file of [html, screenshot, ...media]) {
      const bytes = bytesOf(clip, file?.file ?? '');
      expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([file?.bytes, file?.sha256]);
    }
    const card = await until('the card', () => firefox.card(page));
    expect(card).toContain('Atelier Lune 🌙 @atelier_lune');
    expect(card).toMatch(/1,204\sreactions/);
    await page.close();
  });

  it('takes a picture of a post that is taller than the window: joined, in its size, both ends of it', async () => {
    const { at, html } = loadFixture('x--post-en');
    const look = 'width: 500px; height: 1800px; background: linear-gradient(rgb(208 32 32) 50%, rgb(32 64 208) 50%)';
    firefox.serve(at, html.replace('</head>', `<style>article[data-testid="tweet"] { ${look} }</style></head>`));
    const page = await firefox.open(at);
    const clip = await added(() => firefox.menu(page, '[data-testid=tweetText]'));
    const picture = sharp(bytesOf(clip, clip.evidence.screenshot?.file ?? ''));
    const { format, width, height } = await picture.metadata();
    expect({ format, width, height, whole: clip.evidence.screenshot?.whole }).toEqual({
      format: 'webp',
      width: 500,
      height: 1800,
      whole: true,
    });
    const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const redAndBlue = (x: number, y: number) => [
      data[(y * info.width + x) * info.channels],
      data[(y * info.width + x) * info.channels + 2],
    ];
    for (const [y, [red, blue]] of [
      [895, [208, 32]],
      [1790, [32, 208]],
    ] as const) {
      const [seenRed = 0, seenBlue = 0] = redAndBlue(490, y);
      expect(Math.abs(seenRed - red) + Math.abs(seenBlue - blue)).toBeLessThan(30);
    }
    await page.close();
  });
});

describe('the shortcut in Firefox, while the page has the focus', () => {
  it.each(['x--list-fr', 'mastodon--list-fr', 'article--post-fr'])('keeps what is under the pointer: %s', async (name) => {
    const page = await openFixture(name);
    const clip = await added(async () => firefox.press(await shortcut()));
    expect(read(clip)).toEqual(readGolden(name));
    await page.close();
  });
});

describe('the toolbar button in Firefox', () => {
  it('opens the popup, which reads the page in view and keeps it at a key', async () => {
    const page = await openFixture('x--post-en');
    const popup = await firefox.button(page);
    expect(popup.address).toMatch(/^moz-extension:.*\/popup\.html$/);
    expect(popup.width).toBeGreaterThan(300);
    const before = clipsOf(dataDir, BRAND).length;
    // The key means nothing until the page has been read, and nothing any more once it is kept.
    const keep = async () => {
      await firefox.press({ held: [], key: 'k' });
      return clipsOf(dataDir, BRAND).length > before;
    };
    const clip = await added(() => until('the kept clip', keep, 20_000));
    expect(read(clip)).toEqual(readGolden('x--post-en'));
    expect(clip.evidence.screenshot).not.toBeNull();
    await page.close();
  });
});

describe('in Firefox', () => {
  it('a clip made while the host is away waits, says so, and is delivered when the host is back', async () => {
    const page = await openFixture('x--post-en');
    const before = clipsOf(dataDir, BRAND).length;
    firefox.hostAway(true);
    await firefox.menu(page, '[data-testid=tweetText]');
    const state = await until('a clip that waits', async () => {
      const now = await firefox.ask({ type: 'state' });
      return now.waiting === 1 ? now : null;
    });
    expect([state.host, state.recent[0]?.state]).toEqual(['not-paired', 'waiting']);
    expect(clipsOf(dataDir, BRAND)).toHaveLength(before);
    firefox.hostAway(false);
    const clip = await added(() => firefox.ask({ type: 'retry' }));
    expect(clip.id).toBe(state.recent[0]?.id);
    expect(await firefox.ask({ type: 'state' })).toMatchObject({ host: 'paired', waiting: 0 });
    await page.close();
  });

  it.each(['popup', 'options'] as const)('the %s page is there and fills itself', async (name) => {
    const own = await firefox.own(name);
    expect(
      await until('its words', () =>
        own.evaluate<boolean>('document.body.innerText.includes("Vigie") && document.querySelector("main") !== null'),
      ),
    ).toBe(true);
    expect(await own.evaluate<string>('document.body.innerText')).toContain('Atelier Lune');
  });
});

describe('the sidebar in Firefox', () => {
  const words = () => firefox.sidebar<string | null>('sidebar && sidebar.body.innerText');
  const says = (what: string) => until(`the sidebar to say ${what}`, async () => (await words())?.includes(what), 20_000);

  it('opens from the menu of the button, and closes by its shortcut', async () => {
    // The page that asks the sidebar must not come in front of the one beside it.
    await firefox.ask({ type: 'state' });
    const page = await openFixture('mastodon--list-fr');
    expect(await words()).toBeNull();
    await firefox.buttonMenu(page, 'Open the panel');
    await says('Atelier Lune');
    await firefox.press(await shortcut('_execute_sidebar_action'));
    await until('the sidebar to close', async () => (await words()) === null);
    await page.close();
  });

  it('opens by its shortcut: an answer given by keys is a file; the page is read once the button was pressed', async () => {
    const at = new Date(Date.now() - 3_600_000);
    const complaint = { ...madeClip(BRAND, { id: clipId(at, 'abcdefabcdef') }).clip, capturedAt: at.toISOString() };
    putJson(join(dataDir, BRAND), complaint);
    const page = await openFixture('x--post-en');
    await firefox.press(await shortcut('_execute_sidebar_action'));
    await says('Claire M.');
    for (const key of ['w', 'Enter', 'Tab', 'Tab', 'Tab', 'Enter']) await firefox.press({ held: [], key, sidebar: true });
    await until('the event', () => eventsOf(dataDir, BRAND).length > 0);
    expect(eventsOf(dataDir, BRAND)).toMatchObject([{ event: 'answered', clip: complaint.id, outcome: 'answered' }]);
    await says('Answered Claire M.');
    // The shortcut of the sidebar grants no activeTab, the button does.
    expect(await words()).toContain('the Vigie button of the toolbar reads it, Alt+Shift+K clips it');
    await firefox.button(page);
    await says('@atelier_lune');
    await page.close();
  });
});
