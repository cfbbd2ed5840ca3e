/** axe finds nothing on any kind of page: WCAG 2.2 A and AA and its best practices, in both languages, themes, on a desk and a phone. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { type Built, sharedSite } from './built.ts';
import { Faults } from './faults.ts';
import { byKind, type Example, examples, languageOf } from './kinds.ts';
import { type Served, serve } from './serve.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Pages read at once, on two cores. */
const AT_ONCE = 2;

let browser: Browser;
let site: Built;
let served: Served;
beforeAll(async () => {
  site = await sharedSite('all');
  served = await serve(site.folder);
  browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

interface Violation {
  /** The rule, and the element by its name and classes. */
  what: string;
  example: string;
}

/** Runs axe in the page; `rules` restricts it to some. */
async function violations(page: Page, rules?: string[]): Promise<Violation[]> {
  const options = rules ? { runOnly: rules } : { runOnly: TAGS };
  const { violations } = (await page.evaluate(
    `axe.run(document, ${JSON.stringify({ ...options, resultTypes: ['violations'] })})`,
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, target, any, all, none }) => ({
      what: `${id} on <${/^<([\w-]+)/.exec(html)?.[1]}${/ class="([^"]+)"/.exec(html)?.[1]?.replace(/^| /g, '.') ?? ''}>`,
      example: `${target.at(-1)}: ${(any[0] ?? all[0] ?? none[0])?.message ?? ''}`,
    })),
  );
}

/** All rules in the light at 1280 px; `everywhere`, in French, also those of colour in the dark, and all again at 320 px: colours and widths know no language. */
async function audit(page: Page, url: string, { kind, path }: Example, faults: Faults, everywhere: boolean): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(url + path);
  await page.evaluate(AXE);
  const say = (where: string, found: Violation[]) => {
    for (const { what, example } of found) faults.add(path, what, `${example}, ${where}`, kind);
  };
  say('light, 1280 px', await violations(page));
  if (!everywhere || languageOf(path) !== 'fr') return;
  await page.emulateMedia({ colorScheme: 'dark' });
  say('dark', await violations(page, ['color-contrast', 'link-in-text-block']));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 800 });
  say('320 px', await violations(page));
}

/** Audits a list, two pages at a time. */
async function auditAll(url: string, list: Example[], everywhere: boolean): Promise<void> {
  const faults = new Faults();
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const page = await context.newPage();
      for (let next = list.shift(); next; next = list.shift()) await audit(page, url, next, faults, everywhere);
    }),
  );
  await context.close();
  faults.none();
}

it('finds nothing on two pages of every kind', () => auditAll(served.url, examples(site, true), true), 300_000);

it('finds nothing on pages that are almost empty: the smallest of every kind, of all states of data', async () => {
  const states = await sharedSite('states');
  const host = await serve(states.folder);
  try {
    const smallest = [...byKind(states)].map(([kind, paths]) => ({
      kind,
      path: paths.find((path) => languageOf(path) === 'fr') as string,
    }));
    await auditAll(host.url, smallest, false);
  } finally {
    await host.close();
  }
}, 300_000);

test('finds what is planted', async () => {
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(`${served.url}dictionary/index.html`);
  await page.evaluate(AXE);
  await page.evaluate(
    "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"favicon.svg\"><p style=\"color:#eee\">pâle</p>')",
  );
  const found = (await violations(page)).map(({ what }) => what).join();
  expect(found).toContain('image-alt');
  expect(found).toContain('color-contrast');
  await page.close();
});
