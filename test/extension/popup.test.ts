/** The popup: read, say, keep and undo by the keyboard; each state of the link with its next step; hostile text stays text. */

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CaptureProblem, Draft, HostState, State } from '../../extension/messages.ts';
import { draft, HOSTILE, listed, state, two } from './fake-background.ts';
import { faults, overflow, startUi, type Ui, type View } from './ui-page.ts';

let ui: Ui;
beforeAll(async () => {
  ui = await startUi();
});
afterEach(() => ui.clear());
afterAll(() => ui.close());

async function popup(
  more: Partial<State> = {},
  read: Draft | { problem: CaptureProblem } = draft(),
  view: Partial<View> = {},
): Promise<Page> {
  const page = await ui.open({ width: 360, height: 600, ...view });
  await page.evaluate(
    async ([given, answer]) => {
      globalThis.fake = parts.fakeBackground(given, answer);
      await parts.showPopup({
        ask: fake.ask,
        tab: async () => 7,
        shortcut: async () => 'Alt+Shift+S',
        openOptions: () => Object.assign(globalThis, { optionsOpened: true }),
        openPanel: () => Object.assign(globalThis, { panelOpened: true }),
        close: () => Object.assign(globalThis, { madeWay: true }),
      });
    },
    [state(more), read] as const,
  );
  return page;
}

const sent = (page: Page, type: string) => page.evaluate((wanted) => fake.sent.filter((message) => message.type === wanted), type);
const RECENT = [
  listed(draft().clip, { capturedAt: '2026-11-20T08:26:00Z', state: 'stored' }),
  listed(draft().clip, { id: 'b', author: null, title: HOSTILE, state: 'refused', refusal: 'disk-full' }),
];

it('reads the page in view, and keeps what is said with the keyboard alone', async () => {
  const page = await popup();
  expect(await sent(page, 'read')).toEqual([{ type: 'read', tab: 7 }]);
  for (const key of ['3', 'a', 'c', 'e']) await page.keyboard.press(key);
  await page.keyboard.type('Lot 2611');
  await page.keyboard.press('Enter');
  await page.keyboard.press('t');
  await page.keyboard.type('rappel');
  await page.keyboard.press('Enter');
  await page.keyboard.press('g');
  expect(await sent(page, 'keep')).toEqual([
    {
      type: 'keep',
      clip: draft().clip.id,
      said: {
        kind: 'competitor',
        competitor: null,
        campaign: null,
        tags: ['rappel'],
        note: 'Lot 2611',
        tone: 'negative',
        needsAnswer: true,
      },
    },
  ]);
  await expect.poll(() => page.getByText('Gardée').count()).toBe(1);
  expect(await page.locator('.list li').count()).toBe(1);
  await page.keyboard.press('z');
  expect(await sent(page, 'undo')).toHaveLength(1);
  await expect.poll(() => page.getByText('Capture annulée').count()).toBe(1);
});

it('keeps with the tab key and Enter, too', async () => {
  const page = await popup({ language: 'en' });
  const keep = page.getByRole('button', { name: 'Keep the clip' });
  for (let step = 0; step < 40 && !(await keep.evaluate((element) => element === document.activeElement)); step++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await sent(page, 'keep')).toHaveLength(1);
});

it('keeps the button that keeps in view in a popup as high as the browser allows', async () => {
  const page = await popup({ recent: RECENT, brands: two }, draft({}, { posts: 4 }));
  const box = await page.getByRole('button', { name: 'Garder la capture' }).boundingBox();
  expect(box && box.y + box.height).toBeLessThanOrEqual(600);
});

it('another brand reads the page anew', async () => {
  const page = await popup({ brands: two });
  await page.getByRole('button', { name: 'changer' }).press('Enter');
  await page.getByLabel('Marque', { exact: true }).selectOption('cafe-brume');
  await expect.poll(() => sent(page, 'read')).toHaveLength(2);
  expect(await sent(page, 'choose-brand')).toEqual([{ type: 'choose-brand', folder: 'cafe-brume' }]);
});

it('asks which brand when there are several and none is chosen', async () => {
  const page = await popup({ brands: two, brand: null }, { problem: 'no-brand' });
  await page.getByRole('button', { name: 'Café Brume' }).press('Enter');
  await expect.poll(() => sent(page, 'choose-brand')).toEqual([{ type: 'choose-brand', folder: 'cafe-brume' }]);
});

it('offers several posts on a list, and makes way for them', async () => {
  const page = await popup({}, draft({}, { posts: 4 }));
  await page.getByRole('button', { name: 'Choisir parmi les 4' }).press('Enter');
  expect(await sent(page, 'choose-several')).toEqual([{ type: 'choose-several', tab: 7 }]);
  expect(await page.evaluate('madeWay')).toBe(true);
});

describe('the link with Vigie', () => {
  it.each([
    ['not-paired', 'npm run vigie -- pair'],
    ['forbidden', 'npm run vigie -- pair'],
    ['host-too-old', 'npm ci'],
    ['extension-too-old', 'npm run extension'],
    ['stopped', 'npm run vigie -- doctor'],
  ] satisfies [HostState, string][])('%s: says what waits and the one next step, and tries again', async (host, step) => {
    const page = await popup({ host, waiting: 2 });
    const said = page.locator('.msg.bad');
    expect(await said.textContent()).toContain('2\u00a0captures attendent dans le navigateur.');
    expect(await said.locator('code').allTextContents()).toEqual([step]);
    await said.getByRole('button', { name: 'Réessayer' }).press('Enter');
    await expect.poll(() => page.locator('.msg.bad').count()).toBe(0);
  });

  it('says one thing when there is neither link nor brand', async () => {
    const page = await popup({ host: 'not-paired', brands: [], brand: null }, { problem: 'no-brand' });
    expect(await page.locator('.msg').count()).toBe(1);
    expect(await page.getByText('Aucune capture encore').count()).toBe(1);
  });

  it('is not mentioned while all is well', async () => {
    const page = await popup();
    expect(await page.locator('.msg').count()).toBe(0);
    await page.getByRole('button', { name: 'Réglages' }).press('Enter');
    expect(await page.evaluate('optionsOpened')).toBe(true);
    await page.getByRole('button', { name: 'Ouvrir le panneau' }).press('Enter');
    expect(await page.evaluate('panelOpened')).toBe(true);
  });
});

it('says that the browser closes a page to extensions', async () => {
  const page = await popup({}, { problem: 'page-closed-to-extensions' });
  expect(await page.getByRole('alert').textContent()).toContain('ferme cette page aux extensions');
});

it('says that a site is unknown, shows what is missing, and keeps what there is', async () => {
  const post = { ...draft().clip.post, author: { name: null, handle: null, url: null }, published: null, text: null, figures: [] };
  const page = await popup({ language: 'en' }, draft({ site: 'page', reading: 'page', post }));
  expect(await page.getByText('Vigie does not know this site yet').count()).toBe(1);
  expect(await page.locator('.none').allTextContents()).toEqual(['not found', 'not found', 'not found']);
  await page.keyboard.press('k');
  expect(await sent(page, 'keep')).toHaveLength(1);
});

it('shows hostile words as words', async () => {
  const { post } = draft().clip;
  const page = await popup(
    { recent: RECENT },
    draft({ post: { ...post, author: { name: HOSTILE, handle: null, url: null }, title: HOSTILE, text: HOSTILE } }),
  );
  expect(await page.locator('img, main script').count()).toBe(0);
  expect(await page.getByText('<img src=x').count()).toBeGreaterThan(2);
  expect(await page.evaluate(() => globalThis.hit)).toBeUndefined();
});

it('says where each of the last clips is', async () => {
  const page = await popup({ recent: RECENT });
  expect(await page.locator('.list .sm').allTextContents()).toEqual([
    'captée le 20 nov. 2026, rangée',
    expect.stringContaining('refusée\u00a0: le disque est plein'),
  ]);
});

it.each(['fr', 'en'] as const)('has no fault in %s in either theme, and fits 320 pixels', async (language) => {
  for (const dark of [false, true]) {
    const page = await popup({ language, recent: RECENT, brands: two, host: 'stopped', waiting: 2 }, draft({}, { posts: 4 }), {
      width: 320,
      dark,
    });
    await page.keyboard.press('c');
    expect(await faults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
});
