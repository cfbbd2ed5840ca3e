/** A published post that is likely a planned one, of an export that gives no addresses: a person says that it is, in the desk. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { dataFolder } from '../workspace.ts';
import { type OpenDesk, openDesk } from './open.ts';

const POST_ID = '17841800000000021';
/** An Instagram archive: 10:00 in Paris on 2 November 2026, in other words than planned, without an address. */
const ARCHIVE = JSON.stringify([
  {
    media: [{ uri: `media/posts/202611/a_n_${POST_ID}.jpg`, creation_timestamp: 1793610000, title: 'Trois planches, une semaine' }],
  },
]);
const ENTRY = `---
title: Trois planches
at: 2026-11-02 10:05
variants:
  - channel: instagram
    text: Un tabouret en une heure.
---
`;
const BRAND = 'name: Atelier Lune\ntimeZone: Europe/Paris\nlanguages: [fr]\ntoday: 2026-11-21\naccounts: { instagram: atelierlune }\n';

const data = dataFolder({
  'lune/brand.yaml': BRAND,
  'lune/exports/instagram/posts_1.json': ARCHIVE,
  'lune/calendar/2026-11-02-trois-planches.mdx': ENTRY,
});
let desk: OpenDesk;
let browser: Browser;

beforeAll(async () => {
  desk = await openDesk(data);
  browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

it('is confirmed by its id, and the entry is published', async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  const said = page.getByText('Trois planches, une semaine');
  // The page may be there before the first gathering is over.
  await expect
    .poll(
      async () => {
        await page.goto(`${desk.address}desk/calendar/?brand=lune`, { timeout: 60_000 });
        await page.getByRole('link', { name: 'Trois planches' }).first().waitFor();
        return said.count();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBe(1);
  await page.getByText('L’export ne donne pas son adresse').waitFor();
  await page.getByRole('button', { name: 'C’est elle : Trois planches' }).press('Enter');
  await page.getByText('Rapprochée.').waitFor();
  expect(readFileSync(join(data, 'lune/calendar/2026-11-02-trois-planches.mdx'), 'utf8')).toBe(
    ENTRY.replace('heure.\n', `heure.\n    postId: "${POST_ID}"\n`),
  );
  await page.getByRole('listitem').filter({ hasText: 'publiée' }).getByRole('link', { name: 'Trois planches' }).waitFor();
});
