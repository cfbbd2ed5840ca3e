/**
 * From one end to the other, with the real extension, host and site: a complaint is captured, waits in the queue, is answered from the side panel
 * with a reply of the library, and leaves the queue with the time it took; a planned post is said to be published from its page.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Brand } from '../../scripts/model/brand.ts';
import type { Clip, EventOf } from '../../scripts/model/clip.ts';
import { dayIn } from '../../scripts/model/zone.ts';
import { mentionsOf } from '../../scripts/watch/mentions.ts';
import { findBrands } from '../../scripts/workspace/brands.ts';
import { readClips } from '../../scripts/workspace/clips.ts';
import { loadFixture } from '../sites/read-fixture.ts';
import { MINUTE, minutesOpen, WEEK } from '../watch/minute-clock.ts';
import { dataFolder, instagramCsv, vigie } from '../workspace.ts';
import { clipsOf, type ExtensionBrowser, eventsOf, launchExtension, until } from './browser.ts';

const BRAND = 'atelier-lune';
/** A Friday afternoon before clocks go back: weekends, that change and two public holidays lie between it and the answer. */
const WRITTEN = '2026-10-23T14:31:20.000Z';
const today = dayIn('Europe/Paris', Date.now());
const month = today.slice(0, 7);

const complaint = loadFixture('trustpilot--post-en');
const ours = loadFixture('x--post-en');
const entry = `${today}-three-glazes`;
const data = dataFolder({
  [`${BRAND}/brand.yaml`]: `name: Atelier Lune\ntimeZone: Europe/Paris\nlanguages: [fr, en]\naccounts:\n  instagram: atelierlune\n  x: atelier_lune\ncalendar: { country: FR }\nanswers:\n  withinHours: 4\n  hours: ${JSON.stringify(WEEK)}\n`,
  [`${BRAND}/exports/month.csv`]: instagramCsv([{ id: '9001', time: `${today.slice(5, 7)}/${today.slice(8)}/${today.slice(0, 4)} 00:05` }]),
  [`${BRAND}/replies/scratched-bell.mdx`]:
    '---\ntitle: Scratched bell\ntags: [after-sales]\nvariants:\n  - language: fr\n    text: Bonjour {nom}, une sonnette neuve part ce soir.\n  - language: en\n    text: Hello {name}, a new bell leaves tonight.\n---\n',
  [`${BRAND}/calendar/${entry}.mdx`]: `---\ntitle: Three glazes\nat: ${today} 09:00\nvariants:\n  - channel: x\n    text: Three new glazes leave the kiln today\n---\n`,
});
const site = dataFolder();

let browser: ExtensionBrowser;
beforeAll(async () => {
  browser = await launchExtension({ dataDir: data });
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await browser.serve(complaint.at, complaint.html.replaceAll('2026-11-10T16:31:20.000Z', WRITTEN));
  await browser.serve(ours.at, ours.html);
});
afterAll(() => browser.close());

/** Builds the site anew and gives its pages. */
function build() {
  const ran = vigie(data, 'build', '--out', site);
  expect(ran.code, ran.stderr).toBe(0);
  return (path: string) => parseHTML(readFileSync(join(site, 'en', BRAND, path, 'index.html'), 'utf8')).document;
}
/** Where a message stands on the page: `ol` in the queue, `table` when it is settled; null when it is nowhere. */
const placeOf = (document: Document, clip: Clip) => document.getElementById(`m-${clip.id}`)?.closest('ol, table') ?? null;
const eventOf = <E extends 'answered' | 'published'>(kind: E) =>
  until(`the event ${kind}`, () => (eventsOf(data, BRAND).find(({ event }) => event === kind) as EventOf<E> | undefined) ?? null);
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

let clip: Clip;

it('captures the complaint as one that needs an answer; it waits in the queue', async () => {
  const popup = await browser.openPopup(await browser.open(complaint.at));
  await popup.getByText('Two weeks, two emails').first().waitFor();
  // A review of two stars in five is taken to need an answer: nobody has to say it.
  await press(popup, 'm', 'k');
  [clip] = (await until('the clip', () => (clipsOf(data, BRAND).length === 1 ? clipsOf(data, BRAND) : null))) as [Clip];
  expect(clip).toMatchObject({ kind: 'mention', needsAnswer: true, post: { author: { name: 'customer' }, published: { at: WRITTEN } } });
  await popup.close();
  const queue = build()(`mentions`);
  expect(placeOf(queue, clip)?.nodeName).toBe('OL');
  expect(queue.getElementById(`m-${clip.id}`)?.textContent).toContain('Two weeks, two emails');
});

it('answers it from the panel by the keyboard, with a reply of the library', async () => {
  const page = (await until('the page', () => browser.context.pages().find((one) => one.url() === complaint.at) ?? null)) as Page;
  const panel = await browser.openPanel(page);
  await panel.locator('#waiting').getByText('customer').waitFor();
  await press(panel, 'w', 'Enter', 'Tab', 'Tab', 'Enter');
  await panel.keyboard.type('bell');
  await press(panel, 'Enter', 'Enter', 'Tab', 'Enter');
  await expect.poll(() => panel.evaluate(() => navigator.clipboard.readText())).toBe('Hello customer, a new bell leaves tonight.');
  await press(panel, 'Tab', 'Enter');
  expect(await eventOf('answered')).toMatchObject({ clip: clip.id, outcome: 'answered', reply: 'scratched-bell', language: 'en' });
  await panel.close();
});

it('leaves the queue with its response time, as a clock that knows nothing of ours counts it', async () => {
  const { at } = await eventOf('answered');
  const minutes = minutesOpen(WRITTEN, at, WEEK);
  expect(minutes).toBeGreaterThan(100 * 60);
  const settled = build()('mentions');
  expect(placeOf(settled, clip)?.nodeName).toBe('TABLE');
  // Past a hundred hours the page says hours alone; to the minute it is known below.
  const shown = settled.getElementById(`m-${clip.id}`)?.textContent ?? '';
  expect(Number(/([\d,]+)\sh/.exec(shown)?.[1]?.replace(',', ''))).toBe(Math.round(minutes / 60));
  const brand = findBrands(data)[0]?.brand as Brand;
  const [mention] = mentionsOf(readClips(data, BRAND), brand, Date.now());
  expect(Math.abs((mention?.waitedMs ?? 0) / MINUTE - minutes)).toBeLessThanOrEqual(1);
  expect(mention).toMatchObject({ state: 'answered', late: true, sinceFrom: 'published' });
});

it('says a planned post is published from its page; the calendar and the report show it, and its file is as it was', async () => {
  const file = join(data, BRAND, 'calendar', `${entry}.mdx`);
  const before = readFileSync(file, 'utf8');
  const panel = await browser.openPanel(await browser.open(ours.at));
  const said = panel.locator('#today').getByRole('button', { name: 'Published here' });
  await said.waitFor();
  await said.press('Enter');
  expect(await eventOf('published')).toMatchObject({ entry, variant: 'x', permalink: ours.at.replace(/\?.*$/, '') });
  await panel.close();
  const page = build();
  expect(page(`calendar/${month}`).querySelector(`[data-entry="${entry}"]`)?.textContent).toContain('published');
  expect(page(`calendar/${entry}`).querySelector('.lede')?.textContent).toContain('published');
  expect(page(`report/${month}`).querySelector('[data-rule="plan-kept"]')?.textContent).toBe('The only planned variant is published');
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(existsSync(join(data, BRAND, 'watch'))).toBe(false);
  expect(readdirSync(join(data, BRAND, 'replies'))).toEqual(['scratched-bell.mdx']);
});
