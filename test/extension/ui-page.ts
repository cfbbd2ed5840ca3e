/** Opens the extension's popup, options page and card in real Chromium, with a fake background. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import type { Fake } from './fake-background.ts';
import type { Parts } from './ui-in-page.ts';

const ROOT = join(import.meta.dirname, '../..');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  var parts: Parts;
  var fake: Fake;
  var hit: number | undefined;
}

export interface View {
  width: number;
  height?: number;
  dark?: boolean;
  /** The closed root of the card is opened, so that axe and the test can look into it. */
  open?: boolean;
  reducedMotion?: boolean;
  timeZone?: string;
}

const SITE = 'https://social.example';

export interface Ui {
  open(view: View, html?: string): Promise<Page>;
  /** Closes the pages of a test. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** A browser, and the bundle that every page of it gets. Pages are served at an invented address; nothing else is answered. */
export async function startUi(): Promise<Ui> {
  const bundled = await build({
    entryPoints: [join(import.meta.dirname, 'ui-in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: ['chrome116', 'firefox128'],
  });
  const script = bundled.outputFiles[0]?.text ?? '';
  const browser: Browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
  const contexts: BrowserContext[] = [];
  return {
    open: async ({ width, height = 800, dark = false, open = true, reducedMotion = true, timeZone = 'Europe/Paris' }, html = '') => {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
        timezoneId: timeZone,
      });
      contexts.push(context);
      const page = await context.newPage();
      await page.route('**/*', (route) => {
        const { pathname, origin } = new URL(route.request().url());
        if (origin !== SITE) return route.abort();
        if (pathname.startsWith('/fonts/')) return route.fulfill({ path: join(ROOT, 'site/public/fonts', basename(pathname)) });
        return route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="fr"><head><title>Page</title></head><body>${html}</body></html>`,
        });
      });
      if (open)
        await page.addInitScript(() => {
          const attach = Element.prototype.attachShadow;
          Element.prototype.attachShadow = function (init) {
            return attach.call(this, { ...init, mode: 'open' });
          };
        });
      await page.goto(SITE);
      await page.evaluate(script);
      return page;
    },
    clear: async () => {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
    },
    close: async () => {
      await browser.close();
    },
  };
}

/** What axe finds wrong, in words. */
export async function faults(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(
    (selector) =>
      // biome-ignore lint/suspicious/noExplicitAny: axe comes as a script, without its types.
      (globalThis as any).axe.run(selector ?? document, { resultTypes: ['violations'] }) as Promise<{
        violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[];
      }>,
    within ?? null,
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary}`));
}

/** By how many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
