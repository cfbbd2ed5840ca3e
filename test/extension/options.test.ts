/** The options page: each setting by the keyboard, the one next step of each state, and nothing wrong for assistive technology. */

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { HostState, State } from '../../extension/messages.ts';
import { draft, HOSTILE, state, two } from './fake-background.ts';
import { faults, overflow, startUi, type Ui, type View } from './ui-page.ts';

let ui: Ui;
beforeAll(async () => {
  ui = await startUi();
});
afterEach(() => ui.clear());
afterAll(() => ui.close());

async function options(
  more: Partial<State> = {},
  view: Partial<View> = {},
  title = 'Page',
  browser: 'chromium' | 'firefox' = 'chromium',
): Promise<Page> {
  const page = await ui.open({ width: 1280, ...view });
  await page.evaluate(
    async ([given, read, title, browser]) => {
      globalThis.fake = parts.fakeBackground(given, read);
      let access = false;
      const change = (to: boolean) => async () => {
        access = to;
        return true;
      };
      await parts.showOptions({
        ask: fake.ask,
        browser,
        lastTab: async () => ({ id: 7, title }),
        shortcut: async () => 'Alt+Shift+S',
        access: { given: async () => access, ask: change(true), withdraw: change(false) },
      });
    },
    [state(more), draft(), title, browser] as const,
  );
  return page;
}

const HEALTH: State['health'] = [
  { site: 'x', read: 41, failed: 2, lastRead: '2026-11-21T08:00:00Z', lastFailed: '2026-11-20T08:00:00Z' },
  { site: 'instagram', read: 12, failed: 3, lastRead: '2026-11-10T08:00:00Z', lastFailed: '2026-11-20T08:00:00Z' },
];
const sent = (page: Page) => page.evaluate(() => fake.sent.slice(1));

it.each([
  ['not-paired', 'npm run vigie -- pair'],
  ['forbidden', 'npm run vigie -- pair'],
  ['host-too-old', 'npm ci'],
  ['extension-too-old', 'npm run extension'],
  ['stopped', 'npm run vigie -- doctor'],
] satisfies [HostState, string][])('%s: one next step', async (host, step) => {
  const page = await options({ host });
  expect(await page.locator('.msg.bad code').allTextContents()).toEqual([step]);
});

it('tests the link, and says that it works', async () => {
  const page = await options({ host: 'stopped', waiting: 3 });
  await page.getByRole('button', { name: 'Tester la liaison' }).press('Enter');
  await expect.poll(() => page.locator('.sec').first().textContent()).toContain('Vigie est reliée');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('test');
});

it('sets brand, language and downloads', async () => {
  const page = await options({ brands: two });
  await page.getByLabel('Marque').selectOption('cafe-brume');
  await page.locator('#downloads').press('Space');
  await page.getByLabel('Langue').selectOption('en');
  await expect.poll(() => page.locator('h1').textContent()).toBe('Extension settings');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await page.locator('#downloads').isChecked()).toBe(true);
  expect(await sent(page)).toEqual([
    { type: 'choose-brand', folder: 'cafe-brume' },
    { type: 'set-downloads', on: true },
    { type: 'set-language', language: 'en' },
  ]);
});

it('shows a line per site, those that fail first', async () => {
  const page = await options({ health: HEALTH });
  expect(await page.locator('.list li').allTextContents()).toEqual([
    ' Instagram\u00a0: 12\u00a0lues, 3\u00a0échecs, dernier échec le 20 nov. 2026',
    'X\u00a0: 41\u00a0lues, 2\u00a0échecs, dernier échec le 20 nov. 2026',
  ]);
});

it('asks for access to sites and gives it back', async () => {
  const page = await options();
  await page.getByRole('button', { name: 'Donner l’accès aux sites' }).press('Enter');
  await page.getByRole('button', { name: 'Retirer l’accès' }).press('Enter');
  await expect.poll(() => page.getByRole('button', { name: 'Donner l’accès aux sites' }).count()).toBe(1);
});

it('saves a copy of the last page, whose title is only text', async () => {
  const page = await options({}, {}, HOSTILE);
  const save = page.getByRole('button', { name: '<img src=x' });
  await save.press('Enter');
  await expect.poll(() => page.getByText('Enregistrée dans Téléchargements').count()).toBe(1);
  expect(await sent(page)).toEqual([{ type: 'save-fixture', tab: 7 }]);
  expect(await page.locator('img').count()).toBe(0);
});

it('says how to change the shortcut in each browser', async () => {
  expect(await (await options()).locator('code', { hasText: 'chrome://extensions/shortcuts' }).count()).toBe(1);
  expect(await (await options({}, {}, 'Page', 'firefox')).locator('code', { hasText: 'about:addons' }).count()).toBe(1);
});

it.each(['fr', 'en'] as const)('has no fault in %s in either theme, and fits 320 pixels', async (language) => {
  for (const dark of [false, true]) {
    const page = await options({ language, health: HEALTH, brands: two, waiting: 2, host: 'host-too-old' }, { width: 320, dark });
    expect(await faults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
});
