/** `npm start`, in a real browser: the desk opens, a dropped file shows up by itself, and a gather by hand is not blocked. */

import { once } from 'node:events';
import { createServer } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { openDesk } from '../desk/open.ts';
import { BRAND_YAML, dataFolder, gather, instagramCsv, put, startVigie } from '../workspace.ts';

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

const post = (id: number, views: number) => ({
  id: String(9000 + id),
  views,
  reach: Math.round(views * 0.8),
  likes: 10 + id,
  time: `03/${String(id + 1).padStart(2, '0')}/2026 09:30`,
});
const six = Array.from({ length: 6 }, (_, index) => post(index, 1000));

describe('npm start', () => {
  const data = dataFolder({ 'lune/brand.yaml': `${BRAND_YAML}today: 2026-04-03\n`, 'lune/exports/march.csv': instagramCsv(six) });
  let desk: ReturnType<typeof startVigie>;
  let browser: Browser;
  let page: Page;
  let address = '';

  beforeAll(async () => {
    const port = await freePort();
    desk = startVigie(data, 'start', '--port', String(port));
    address = await new Promise<string>((open, fail) => {
      desk.stdout.on('data', (text) => {
        const found = /http:\/\/\S+/.exec(String(text));
        if (found) open(found[0]);
      });
      desk.on('exit', (code) => fail(new Error(`the desk ended with ${code}`)));
    });
    browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
    page = await browser.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    desk?.kill('SIGTERM');
  });

  it('shows the report', async () => {
    await page.goto(`${address}lune/report/2026-03/`);
    await page
      .getByText(/6[\s\u202f]000/)
      .first()
      .waitFor();
  });

  it('shows a dropped file by itself, without a reload by hand', async () => {
    put(data, 'lune/exports/later.csv', instagramCsv([post(7, 2500)]));
    await page
      .getByText(/8[\s\u202f]500/)
      .first()
      .waitFor({ timeout: 30_000 });
  });

  it('says why a dropped file is refused, on the data page', async () => {
    await page.goto(`${address}en/lune/data/`);
    put(data, 'lune/exports/login.csv', '<!doctype html><title>Log in</title><form><input type="password"></form>');
    await page
      .getByText(/login page/)
      .first()
      .waitFor({ timeout: 30_000 });
  });

  it('never blocks a gather by hand', () => {
    put(data, 'lune/exports/more.csv', instagramCsv([post(9, 500)]));
    expect(gatherWhenFree(), 'the login page stays refused').toBe(2);
  });

  /** The desk gathers by itself at the same moment: then this one is refused at once, with a sentence, and works a moment later. */
  function gatherWhenFree(): number | null {
    for (let attempt = 0; attempt < 20; attempt++) {
      try {
        return gather(data).code;
      } catch (error) {
        expect((error as Error).message).toContain('already running');
      }
    }
    throw new Error('the desk never let a gather through');
  }
});

describe('npm start with nothing but the demonstration', () => {
  it.each([
    ['', 'Créer votre marque', 'desk/'],
    ['en/', 'Create your brand', 'en/desk/'],
  ])('offers to create a brand of one’s own at /%s', async (path, name, to) => {
    const data = dataFolder({ 'lune/brand.yaml': `${BRAND_YAML}today: 2026-04-03\n` });
    const desk = await openDesk(data);
    const browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
    try {
      const page = await browser.newPage();
      await page.goto(desk.address + path);
      await page.getByRole('link', { name }).click();
      await page.waitForURL(desk.address + to);
      await page.getByRole('heading', { level: 1, name: /Créez votre marque|Create your brand/ }).waitFor();
    } finally {
      await browser.close();
      await desk.close();
    }
  });
});
