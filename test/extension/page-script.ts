/** `page.js` and `article.js` as a build makes them, put into pages that are served at an address in a real Chromium, without the extension around them. */

import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';

const PAGE = join(import.meta.dirname, '../../extension/page');

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(PAGE, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    target: ['chrome116', 'firefox128'],
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

export interface ScriptedBrowser {
  /** The two scripts, as text. */
  scripts: { page: string; article: string };
  /** Opens HTML at an address. `requests` gets every address that is asked for from then on. */
  open(address: string, html: string, viewport?: { width: number; height: number }): Promise<{ page: Page; requests: string[] }>;
  /** Puts `page.js` into a page, and `article.js` when asked. */
  inject(page: Page, article?: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Launches Chromium; `files` are served at their addresses beside the pages, with their type and headers. */
export async function launchScripted(
  files: Record<string, { type: string; body: Buffer | string; headers?: Record<string, string> }> = {},
): Promise<ScriptedBrowser> {
  const browser: Browser = await chromium.launch({ executablePath: needChromium(), headless: true, args: CHROMIUM_ARGS });
  const [page, article] = await Promise.all([bundled('start.ts'), bundled('start-article.ts')]);
  return {
    scripts: { page, article },
    async open(address, html, viewport = { width: 1000, height: 700 }) {
      const context = await browser.newContext({ viewport, bypassCSP: true });
      const requests: string[] = [];
      await context.route(/^https?:/, async (route) => {
        const url = route.request().url();
        const file = files[url];
        if (url === new URL(address).href) await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
        else if (file)
          await route.fulfill({
            contentType: file.type,
            body: file.body,
            headers: { 'access-control-allow-origin': '*', ...file.headers },
          });
        else await route.abort();
        requests.push(url);
      });
      const opened = await context.newPage();
      await opened.goto(address, { waitUntil: 'load' });
      return { page: opened, requests };
    },
    async inject(opened, withArticle = false) {
      await opened.evaluate(() => {
        const runtime = { id: 'vigie', sendMessage: async () => undefined };
        Object.assign(globalThis, { browser: { runtime }, chrome: { runtime } });
      });
      await opened.evaluate(page);
      if (withArticle) await opened.evaluate(article);
    },
    close: () => browser.close(),
  };
}
