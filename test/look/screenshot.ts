/** The README's picture: the first screen of the demo's October report. `node test/look/screenshot.ts` makes it again. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';

const site = mkdtempSync(join(tmpdir(), 'vigie-look-'));
const vigie = join(import.meta.dirname, '../../scripts/vigie.ts');
spawnSync(process.execPath, [vigie, 'build', '--out', site], { stdio: 'inherit' });
const browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
const page = await browser.newPage({ viewport: { width: 1280, height: 1180 }, colorScheme: 'light' });
await page.goto(pathToFileURL(join(site, 'en/maison-copeau/report/2026-10/index.html')).href);
await page.screenshot({ path: join(import.meta.dirname, 'report.png') });
await browser.close();
rmSync(site, { recursive: true });
