/** A table copied from a page: what lands in the clipboard is what a spreadsheet takes as cells. */

import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellText } from '../../site/client/copy.ts';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { sharedSite } from './built.ts';
import { serve } from './serve.ts';

describe('a cell', () => {
  it.each([
    ['631\u202f976', '631976'],
    ['5,1\u202f%', '5,1%'],
    ['−2,0\u202f%', '-2,0%'],
    ['+5,3 %', '+5,3%'],
    ['Réseau,  format', 'Réseau, format'],
    ['=HYPERLINK("http://x.example")', `'=HYPERLINK("http://x.example")`],
    ['@SUM(1)', `'@SUM(1)`],
    ['-cmd|calc', `'-cmd|calc`],
    ['12 345 publications', '12345 publications'],
  ])('%s', (shown, copied) => expect(cellText(shown)).toBe(copied));
});

describe('the table of accounts', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
  });
  afterAll(() => browser?.close());

  it('is copied by its button, which says so', async () => {
    const site = await serve((await sharedSite('all')).folder);
    try {
      const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
      const page = await context.newPage();
      await page.goto(`${site.url}maison-copeau/report/2026-10/index.html`);
      const copy = page.locator('.accounts + .copy');
      await copy.getByRole('button', { name: 'Copier le tableau' }).click();
      await copy.getByRole('status').getByText('Copié').waitFor();
      const lines = ((await page.evaluate('navigator.clipboard.readText()')) as string).trim().split('\n');
      const shown = await page.locator('.accounts tbody tr').count();
      expect(lines.length).toBe(shown + 1);
      expect(lines.find((line) => line.startsWith('Instagram'))?.split('\t')).toContain('197920');
    } finally {
      await site.close();
    }
  });
});
