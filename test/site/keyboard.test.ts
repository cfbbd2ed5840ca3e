/** Every kind of page by the keyboard alone, and on screens of all widths. */

import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { type Built, sharedSite } from './built.ts';
import { Faults } from './faults.ts';
import { type Example, examples } from './kinds.ts';
import { type Served, serve } from './serve.ts';

/** Stops of Tab followed on one page: a page of a thousand links repeats itself. */
const MOST_STOPS = 250;
const WIDTHS = [1280, 820, 390, 320];

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

/** Opens each example in turn. */
async function onEach(list: readonly Example[], look: (page: Page, example: Example) => Promise<void>, by = browser): Promise<void> {
  const context = await by.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  for (const example of list) {
    await page.goto(served.url + example.path);
    await look(page, example);
  }
  await context.close();
}

/** In the page: what Tab should stop at, in order, numbered; and a log of where the focus went and whether it showed. */
const FOLLOW = `(() => {
  const shown = (one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !one.closest('[inert]');
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter((one) => one.tabIndex >= 0 && !one.disabled && one.type !== 'hidden' && shown(one));
  // A group of radio buttons is one stop.
  window.stops = stops.filter((one) => one.type !== 'radio' || one.checked || !stops.some((other) => other.name === one.name && other.checked && other !== one));
  window.been = [];
  const bare = window.stops.map((one) => { const { boxShadow, backgroundColor } = getComputedStyle(one); return boxShadow + backgroundColor; });
  document.addEventListener('focusin', ({ target }) => {
    const { outlineStyle, outlineWidth, boxShadow, backgroundColor } = getComputedStyle(target);
    const at = window.stops.indexOf(target);
    const box = target.getBoundingClientRect();
    const seen = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1.5) || (at >= 0 && boxShadow + backgroundColor !== bare[at]);
    const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    window.been.push({ at, seen, inside, name: target.outerHTML.slice(0, 90) });
  });
  return window.stops.length;
})()`;

interface Stop {
  at: number;
  seen: boolean;
  inside: boolean;
  name: string;
}

it('Tab stops at everything that can be pressed, in the order of the page, and shows where it is', async () => {
  const faults = new Faults();
  await onEach(
    examples(site, true).filter(({ path }) => !path.startsWith('en/')),
    async (page, { kind, path }) => {
      const stops = Math.min((await page.evaluate(FOLLOW)) as number, MOST_STOPS);
      for (let n = 0; n < stops; n++) await page.keyboard.press('Tab');
      const been = (await page.evaluate('window.been')) as Stop[];
      const at = been.findIndex((stop, n) => stop.at !== n);
      if (at >= 0)
        faults.add(path, `stop ${at + 1} of Tab is number ${(been[at] as Stop).at + 1} of the page: ${(been[at] as Stop).name}`, '', kind);
      else if (been.length < stops)
        faults.add(path, `Tab stops at ${been.length} of ${stops}: after ${been.at(-1)?.name} it is held`, '', kind);
      for (const { seen, inside, name } of been) {
        if (!seen) faults.add(path, `focus does not show on ${name.replace(/href="[^"]*"/, '').slice(0, 50)}`, '', kind);
        if (!inside) faults.add(path, `the focused element is out of sight: ${name.replace(/href="[^"]*"/, '').slice(0, 50)}`, '', kind);
      }
    },
  );
  faults.none();
}, 300_000);

it('the skip link leads into the page, and details open and close by Enter and Space', async () => {
  const faults = new Faults();
  await onEach(examples(site, false), async (page, { kind, path }) => {
    if ((await page.evaluate(FOLLOW)) === 0) return;
    await page.keyboard.press('Tab');
    if (!((await page.evaluate('document.activeElement.className')) as string).includes('skip'))
      faults.add(path, 'the first stop is not the skip link', '', kind);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const within = await page.evaluate(
      "!document.querySelector('main :is(a[href], button, summary, input, select)') || !!document.activeElement.closest('main')",
    );
    if (!within) faults.add(path, 'after the skip link, Tab is not in the page’s content', '', kind);
    const summaries = page.locator('summary:visible');
    for (let n = 0; n < Math.min(3, await summaries.count()); n++) {
      const one = summaries.nth(n);
      const isOpen = () => one.evaluate((element) => (element.parentElement as HTMLDetailsElement).open);
      const before = await isOpen();
      await one.focus();
      await page.keyboard.press('Enter');
      if ((await isOpen()) === before) faults.add(path, 'Enter does not open a <details>', '', kind);
      await page.keyboard.press(' ');
      if ((await isOpen()) !== before) faults.add(path, 'Space does not close a <details>', '', kind);
    }
  });
  faults.none();
}, 300_000);

/** The elements that stick out on the right, the innermost first. */
const STICKING_OUT = `(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return null;
  const out = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > width + 1 && !one.closest('svg svg'));
  const last = out.at(-1);
  return last ? last.tagName.toLowerCase() + (last.className.baseVal ?? last.className ? '.' + String(last.className.baseVal ?? last.className).replaceAll(' ', '.') : '') : 'something';
})()`;

it('nothing scrolls sideways: on a desk, a tablet, a phone, a small phone, and zoomed', async () => {
  const faults = new Faults();
  await onEach(examples(site, true), async (page, { kind, path }) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const out = await page.evaluate(STICKING_OUT);
      if (out) faults.add(path, `${out} sticks out at ${width} px`, '', kind);
    }
    // A browser's zoom at 200 % halves the width.
    await page.setViewportSize({ width: 640, height: 450 });
    const zoomed = await page.evaluate(STICKING_OUT);
    if (zoomed) faults.add(path, `${zoomed} sticks out at a zoom of 200 %`, '', kind);
  });
  faults.none();
}, 300_000);

it('nothing scrolls sideways with text twice as large, as the browser’s settings have it', async () => {
  const faults = new Faults();
  const large = await chromium.launch({ executablePath: needChromium(), args: [...CHROMIUM_ARGS, '--blink-settings=defaultFontSize=32'] });
  await onEach(
    examples(site, false),
    async (page, { kind, path }) => {
      const out = await page.evaluate(STICKING_OUT);
      if (out) faults.add(path, `${out} sticks out with text at 200 %`, '', kind);
    },
    large,
  );
  await large.close();
  faults.none();
}, 300_000);

it('what should be found is found: a trap, a hidden focus, a wide element', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 }, bypassCSP: true });
  await page.goto(`${served.url}dictionary/index.html`);
  await page.evaluate(
    'document.querySelector(\'main\').insertAdjacentHTML(\'afterbegin\', \'<p class="wide" style="width:900px">x</p><a href="#x" style="outline:none">y</a>\')',
  );
  expect(await page.evaluate(STICKING_OUT)).toBe('p.wide');
  await page.evaluate(FOLLOW);
  await page.locator('a[href="#x"]').focus();
  expect(((await page.evaluate('window.been')) as Stop[]).at(-1)?.seen).toBe(false);
  await page.close();
});
