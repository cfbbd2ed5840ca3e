/** What a month in the desk needs besides the desk: a brand, hours relative to now, the reviewer's browser, the platforms' exports. */

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';
import { instantsOf, wallIn } from '../../scripts/model/zone.ts';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { instagramCsv } from '../workspace.ts';

/** Clocks never change in Abidjan, so that no run of the test falls on such a night. */
const ZONE = 'Africa/Abidjan';
/** Meta writes the hours of this zone. */
const META_ZONE = 'America/Los_Angeles';
const HOUR = 3_600_000;

export const BRAND = [
  'name: Atelier Lune',
  `timeZone: ${ZONE}`,
  'languages: [fr]',
  'accounts: { instagram: atelierlune, facebook: Atelier Lune, linkedin: atelier-lune }',
  'pillars: [Coulisses, Conseils]',
  'people:',
  '  ines: { name: Inès Caron, role: rédaction }',
  '  helene: { name: Hélène Mabille, role: direction }',
  'approval: { stages: [{ name: Direction, reviewers: [helene], deadlineDays: 0 }] }',
  '',
].join('\n');

const written = (zone: string, instant: number) => new Date(wallIn(zone, instant)).toISOString().slice(0, 16);

/** Day and hour of an instant on the brand's clock. */
export function onClock(instant: number): { day: string; hour: string } {
  const [day = '', hour = ''] = written(ZONE, instant).split('T');
  return { day, hour };
}

/** A whole minute some hours ahead, which comes once on Meta's clock too. */
export function soon(): number {
  const minute = Math.ceil(Date.now() / 60_000) * 60_000;
  const ahead = [2, 3, 4].map((hours) => minute + hours * HOUR);
  return ahead.find((one) => instantsOf(wallIn(META_ZONE, one), META_ZONE).length === 1) as number;
}

/** 03/14/2026 02:30, as Meta's exports write an instant. */
export function metaTime(instant: number): string {
  const [year, month, day, hour] = written(META_ZONE, instant).split(/[-T]/);
  return `${month}/${day}/${year} ${hour}`;
}

/** Lets files fall on a place of the page, as a person does with the mouse. */
export async function dropOn(zone: Locator, path: string): Promise<void> {
  const file = { name: basename(path), text: readFileSync(path, 'utf8') };
  const dataTransfer = await zone.page().evaluateHandle(({ name, text }) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name, { type: 'application/json' }));
    return transfer;
  }, file);
  await zone.dispatchEvent('drop', { dataTransfer });
}

/** The reviewer: another browser profile, on another machine for all it knows, without a network. */
export async function asReviewer(link: string, profile: string, act: (page: Page) => Promise<void>): Promise<string[]> {
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: needChromium(),
    args: CHROMIUM_ARGS,
    offline: true,
    acceptDownloads: true,
  });
  const errors: string[] = [];
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(link);
    await act(page);
    return errors;
  } finally {
    await browser.close();
  }
}

/** The Instagram content export of one post. */
export const onInstagram = (text: string, instant: number): string =>
  instagramCsv([{ id: '18001', text, time: metaTime(instant), views: 1240, reach: 910, likes: 87 }]);

/** The Facebook content export of one post. */
export function onFacebook(text: string, instant: number): string {
  const cells = {
    'Post ID': '93001',
    'Page ID': '10006',
    'Page name': 'Atelier Lune',
    Title: text,
    Description: '',
    'Duration (sec)': '0',
    'Publish time': metaTime(instant),
    'Caption type': 'N/A',
    Permalink: 'https://www.facebook.com/atelierlune/posts/93001',
    'Is crosspost': '0',
    'Is share': '0',
    'Post type': 'Photos',
    Languages: '',
    'Custom labels': '',
    'Funded content status': '',
    'Data comment': '',
    Date: 'Lifetime',
    Views: '640',
    Reach: '480',
    'Reactions, Comments and Shares': '31',
    Reactions: '24',
    Comments: '4',
    Shares: '3',
    'Total clicks': '12',
  };
  const row = (values: readonly string[]) => values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',');
  return `\ufeff${row(Object.keys(cells))}\n${row(Object.values(cells))}\n`;
}
