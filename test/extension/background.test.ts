/** In a real Chromium with the real host: a gesture ends as files, and neither a killed browser nor a missing host loses a clip. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListedClip, State } from '../../extension/messages.ts';
import { type Clip, clipOfEvent, emptyPost, monthOfClip, readClip } from '../../scripts/model/clip.ts';
import { BRAND_YAML, dataFolder } from '../workspace.ts';
import {
  builtExtension,
  clipsOf,
  type ExtensionBrowser,
  eventsOf,
  launchExtension,
  registerHost,
  unregisterHost,
  until,
} from './browser.ts';

const BRAND = 'atelier-lune';
const ADDRESS = 'https://journal.example/articles/pots';
const PAGE = `<!doctype html><html lang="fr"><head><title>Des pots pour l’hiver</title>
<meta property="og:type" content="article"><meta property="og:title" content="Des pots pour l’hiver"></head>
<body><article><h1>Des pots pour l’hiver</h1>${'<p>Atelier Lune tourne ses pots à la main, dans une remise au bord du canal.</p>'.repeat(30)}</article></body></html>`;

let dataDir: string;
let browser: ExtensionBrowser;
const clips = (): Clip[] => clipsOf(dataDir, BRAND);
const state = (): Promise<State> => browser.ask<State>({ type: 'state' });
const stored = (count: number): Promise<Clip[]> => until(`${count} clips`, () => (clips().length >= count ? clips() : null));

async function launch(profile?: string): Promise<void> {
  browser = await launchExtension({ dataDir, ...(profile !== undefined && { profile }) });
  await browser.serve(ADDRESS, PAGE);
}

beforeAll(async () => {
  await builtExtension();
  dataDir = dataFolder({ [`${BRAND}/brand.yaml`]: BRAND_YAML });
  await launch();
});
afterAll(() => browser.close());

describe('a gesture', () => {
  it('by the shortcut ends as a clip with its evidence, each file as its hash says', async () => {
    const page = await browser.open(ADDRESS);
    await browser.shortcut(page);
    const [clip] = await stored(1);
    expect(readClip(clip)).toEqual({ clip });
    expect(clip).toMatchObject({ brand: BRAND, url: ADDRESS, pageTitle: 'Des pots pour l’hiver', kind: 'mention' });
    const { html, screenshot, media } = (clip as Clip).evidence;
    expect([html, screenshot].every(Boolean)).toBe(true);
    for (const file of [html, screenshot, ...media]) {
      const bytes = readFileSync(join(dataDir, BRAND, 'clips', monthOfClip((clip as Clip).id), file?.file ?? ''));
      expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([file?.bytes, file?.sha256]);
    }
    expect(await state()).toMatchObject({ host: 'paired', brand: BRAND, waiting: 0, recent: [{ id: clip?.id, state: 'stored' }] });
    await page.close();
  });

  it('by the context menu keeps what was selected', async () => {
    const page = await browser.open(ADDRESS);
    await browser.menu(page, { selection: 'au bord du canal' });
    const all = await stored(2);
    expect(all.at(-1)?.selection).toBe('au bord du canal');
    await page.close();
  });

  it('by the popup keeps nothing until it is said to', async () => {
    const page = await browser.open(ADDRESS);
    const tab = (await browser.tabOf(page)).id;
    const before = clips().length;
    const draft = await browser.ask<{ clip: Clip; already: number }>({ type: 'read', tab });
    expect(draft.already).toBe(before);
    expect((await state()).recent).toHaveLength(before);
    await browser.ask({ type: 'keep', clip: draft.clip.id, said: { ...draft.clip, kind: 'inspiration', tone: 'positive' } });
    const all = await stored(before + 1);
    expect(all.find(({ id }) => id === draft.clip.id)).toMatchObject({ kind: 'inspiration', tone: 'positive' });
    await page.close();
  });

  it('on a page that the browser closes to extensions says so', async () => {
    const page = await browser.context.newPage();
    await page.goto('chrome://version');
    await page.bringToFront();
    const tab = await browser.tabOf(page);
    expect(await browser.ask({ type: 'read', tab: tab.id })).toEqual({ problem: 'page-closed-to-extensions' });
    const worker = await browser.worker();
    expect(await worker.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab.id)).toBe('!');
    await page.close();
  });
});

it('changes and undoes a clip that is in the folder already by events that follow it', async () => {
  const [clip] = clips() as [Clip];
  await browser.ask({ type: 'change', clip: clip.id, said: { note: 'à relire', tags: ['pots'] } });
  expect(await browser.ask<ListedClip>({ type: 'undo', clip: clip.id })).toMatchObject({ state: 'undone', said: { note: 'à relire' } });
  const events = await until('two events', () => (eventsOf(dataDir, BRAND).length === 2 ? eventsOf(dataDir, BRAND) : null));
  expect(events.map((one) => [one.event, clipOfEvent(one)]).sort()).toEqual([
    ['changed', clip.id],
    ['undone', clip.id],
  ]);
  expect(clips().find(({ id }) => id === clip.id)).toEqual(clip);
});

describe('while no host answers', () => {
  it('clips wait, outlive a killed browser, and go when the host is back', async () => {
    unregisterHost(browser.profile);
    await (await browser.worker()).evaluate(() => chrome.storage.local.set({ pictures: false }));
    const { profile } = browser;
    const killed = await browser.pid();
    await browser.context.close().catch(() => {});
    expect(killed).toBeGreaterThan(0);
    browser = await launchExtension({ profile });
    await browser.serve(ADDRESS, PAGE);
    const before = clips().length;
    const page = await browser.open(ADDRESS);
    for (let made = 1; made <= 3; made += 1) {
      await browser.shortcut(page);
      await until(`${made} waiting`, async () => (await state()).waiting === made);
    }
    const { host, recent } = await state();
    expect([host, recent[0]?.state]).toEqual(['not-paired', 'waiting']);
    const [changed, undone] = recent as [ListedClip, ListedClip];
    await browser.ask({ type: 'change', clip: changed.id, said: { note: 'avant de partir' } });
    await browser.ask({ type: 'undo', clip: undone.id });

    const gone = new Promise((resolve) => browser.context.once('close', resolve));
    process.kill(await browser.pid(), 'SIGKILL');
    await gone;
    await launch(profile);
    const all = await stored(before + 2);
    expect(all.find(({ id }) => id === changed.id)?.note).toBe('avant de partir');
    await until('nothing waits', async () => (await state()).waiting === 0);
    expect(clips().map(({ id }) => id)).not.toContain(undone.id);
    expect(clips()).toHaveLength(before + 2);
  });

  it('clips become downloads when the person wants that, each with its evidence in one file', async () => {
    unregisterHost(browser.profile);
    const { profile } = browser;
    await browser.context.close();
    browser = await launchExtension({ profile });
    await browser.serve(ADDRESS, PAGE);
    await browser.ask({ type: 'set-downloads', on: true });
    await browser.shortcut(await browser.open(ADDRESS));
    const kept = await until('a download', async () => (await state()).recent.find(({ state: where }) => where === 'downloaded'));
    const path = join(browser.downloads, 'Vigie', `${kept.id}.vigie-clip.json`);
    expect(existsSync(path)).toBe(true);
    const { clip, files } = JSON.parse(readFileSync(path, 'utf8')) as { clip: Clip; files: Record<string, string> };
    expect(readClip(clip)).toEqual({ clip });
    const html = Buffer.from(files[clip.evidence.html?.file ?? ''] ?? '', 'base64');
    expect(createHash('sha256').update(html).digest('hex')).toBe(clip.evidence.html?.sha256);
    await browser.ask({ type: 'undo', clip: kept.id });
    await until('an event', () => readdirSync(join(browser.downloads, 'Vigie')).some((name) => name.endsWith('.vigie-event.json')));
  });
});

it('keeps a clip that the host refuses, with the reason, and delivers it once the reason is gone', async () => {
  registerHost(browser.profile, dataDir);
  await browser.ask({ type: 'set-downloads', on: false });
  await browser.ask({ type: 'choose-brand', folder: 'parti' });
  await browser.shortcut(await browser.open(ADDRESS));
  const refused = await until('a refusal', async () => (await state()).recent.find(({ state: where }) => where === 'refused'));
  expect(refused.refusal).toBe('brand-unknown');
  const back = dataFolder({ 'parti/brand.yaml': BRAND_YAML });
  registerHost(browser.profile, back);
  const { profile } = browser;
  await browser.context.close();
  browser = await launchExtension({ profile });
  await browser.ask({ type: 'retry' });
  const [clip] = await until('the clip', () => (clipsOf(back, 'parti').length > 0 ? clipsOf(back, 'parti') : null));
  expect(clip).toMatchObject({ id: refused.id, brand: 'parti', post: { ...emptyPost(), ...clip?.post } });
});
