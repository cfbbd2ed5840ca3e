/** Evidence in a real Chromium: the HTML that is kept runs and loads nothing, and the page is left as it was. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchScripted, type ScriptedBrowser } from './page-script.ts';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const AT = 'https://shop.example/about';
const PICTURE = 'https://cdn.shop.example/shop.png';

const HOSTILE = `<!doctype html><html lang="en" onclick="hit()"><head><title>About the shop</title>
<base href="https://evil.example/"><meta http-equiv="refresh" content="9999;url=https://evil.example/refresh">
<meta name="csrf-token" content="tokentokentoken"><link rel="stylesheet" href="https://evil.example/sheet.css">
<style>body { background: url(https://evil.example/style.png) } @import "https://evil.example/import.css";</style>
<script>window.hits = 0; window.hit = () => { window.hits++ };</script></head>
<body background="https://evil.example/back.png" onload="window.loaded = true">
<p id="said">What a person reads &lt;script&gt;text&lt;/script&gt;</p>
<a href="javascript:hit()">one</a> <a href=" java&#10;script:hit()">two</a> <a href="https://shop.example/three" onmouseover="hit()">three</a>
<img src="${PICTURE}" alt="The shop" width="40" height="30"><img src="https://evil.example/none.png" onerror="window.failed = true">
<svg onload="hit()" width="20" height="20"><circle r="3"/><image href="https://evil.example/svg.png"/><use href="https://evil.example/use.svg#a"/><a xlink:href="javascript:hit()"><text>t</text></a><script>hit()</script></svg>
<div style="color: red; background-image: url('https://evil.example/inline.png')">styled</div>
<div style="background: u\\72l(https://evil.example/escape.png)">escaped</div><div style="color: green">green</div>
<iframe srcdoc="<script>parent.hit()</script>"></iframe><iframe src="https://evil.example/frame"></iframe>
<object data="https://evil.example/object"></object><embed src="https://evil.example/embed">
<form action="https://evil.example/form"><input name="q" value="typed words"><input type="password" value="hunter2secret"><input type="hidden" value="hiddentoken">
<textarea>draft of a letter</textarea><button formaction="https://evil.example/formaction">Send</button></form>
<video src="https://evil.example/film.mp4" poster="https://evil.example/poster.png"></video>
<math><mtext><table><mglyph><style><img src=x onerror="hit()"></style></mglyph></table></mtext></math>
<template><img src="https://evil.example/template.png" onerror="hit()"></template><noscript><p title="</noscript><img src=x onerror=hit()>"></noscript>
<x-widget><b>inside a widget</b></x-widget><!-- <script>hit()</script> -->
</body></html>`;

let browser: ScriptedBrowser;
beforeAll(async () => {
  browser = await launchScripted({
    [PICTURE]: { type: 'image/png', body: PNG },
    'https://cdn.shop.example/page.png': { type: 'text/html', body: '<p>no picture</p>' },
    'https://cdn.shop.example/vector.svg': { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" onload="hit()"/>' },
    'https://cdn.shop.example/large.png': { type: 'image/png', body: Buffer.alloc(20 * 1024 * 1024 + 1) },
  });
});
afterAll(() => browser.close());

describe('a page full of payloads', () => {
  it('is kept as text that runs and loads nothing, and is itself not touched', async () => {
    const { page, requests } = await browser.open(AT, HOSTILE);
    await browser.inject(page, true);
    await page.evaluate(() => {
      const seen = { changes: 0 };
      Object.assign(globalThis, { seen });
      new MutationObserver((records) => {
        seen.changes += records.length;
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await page.fill('input[name=q]', 'typed by hand');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    requests.length = 0;
    const reading = await page.evaluate(() => globalThis.vigiePage?.read({}));
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.evaluate(() => (globalThis as unknown as { seen: { changes: number } }).seen.changes)).toBe(0);
    expect(requests).toEqual([]);

    const html = reading?.html ?? '';
    expect(html).toContain('What a person reads &lt;script&gt;text&lt;/script&gt;');
    expect(html).toContain('inside a widget');
    expect(html).toContain('https://shop.example/three');
    expect(html).toContain('color: green');
    expect(html).toContain(`data-shown-from="${PICTURE}"`);
    expect(html).not.toMatch(/<(?:script|style|iframe|object|embed|form|base|link|template|use|image)\b/i);
    expect(html).not.toMatch(/\son\w+=|javascript:|http-equiv="refresh"|url\(|u\\72l/i);
    expect(html).not.toMatch(/typed|hunter2|hiddentoken|tokentoken|draft of a letter/);
    expect(html.replaceAll(/data-shown-from="[^"]*"/g, '')).not.toContain('evil.example');
  });

  it('shows without a request or a script when its file is opened', async () => {
    const { page } = await browser.open(AT, HOSTILE);
    await browser.inject(page);
    const html = await page.evaluate(async () => (await globalThis.vigiePage?.read({}))?.html ?? '');
    const kept = await browser.open('https://kept.example/clip', html);
    await kept.page.evaluate(() => {
      Object.assign(globalThis, { hits: 0, hit: () => Object.assign(globalThis, { hits: 1 }) });
    });
    for (const link of await kept.page.locator('a').all()) await link.dispatchEvent('mouseover');
    await kept.page.waitForTimeout(200);
    expect(kept.requests.filter((address) => !address.endsWith('/favicon.ico'))).toEqual(['https://kept.example/clip']);
    expect(await kept.page.evaluate(() => [(globalThis as { hits?: number }).hits, (globalThis as { failed?: boolean }).failed])).toEqual([
      0,
      undefined,
    ]);
    expect(await kept.page.evaluate(() => document.scripts.length)).toBe(0);
    expect(await kept.page.locator('#said').textContent()).toContain('What a person reads');
  });

  it('that is very long is cut, and says so', async () => {
    const { page } = await browser.open(AT, `<!doctype html><body>${`<p>${'é'.repeat(1000)}</p>`.repeat(4_500)}</body>`);
    await browser.inject(page);
    const html = await page.evaluate(async () => (await globalThis.vigiePage?.read({}))?.html ?? '');
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(8 * 1024 * 1024);
    expect(html).toMatch(/^<!-- Vigie: the HTML of this page is 9\d{6} bytes; cut at 8388608\. -->\n<!doctype html>/);
    expect(html.endsWith('>')).toBe(true);
  });
});

describe('media', () => {
  it('are where they are shown, and null where they are not', async () => {
    const { page } = await browser.open(
      'https://x.com/brand/status/1',
      `<!doctype html><body style="margin:0"><div style="height:1500px"></div>
      <article data-testid="tweet"><div data-testid="tweetText">Words</div><a href="/brand/status/1"><time datetime="2026-11-18T09:12:00.000Z">4 j</time></a>
      <div data-testid="tweetPhoto"><img src="https://pbs.twimg.com/media/one.jpg" style="display:block;width:300px;height:200px"></div>
      <div data-testid="tweetPhoto"><img src="https://pbs.twimg.com/media/two.jpg" style="display:none"></div></article></body>`,
    );
    await browser.inject(page);
    await page.evaluate(() => scrollTo(0, 800));
    const reading = await page.evaluate(() => globalThis.vigiePage?.read({ post: 0 }));
    expect(reading).toMatchObject({ site: 'x', reading: 'site' });
    expect(reading?.rect).toMatchObject({ x: 0, y: 1500, width: 1000 });
    expect(reading?.post.media.map(({ url }) => url)).toEqual([
      'https://pbs.twimg.com/media/one.jpg',
      'https://pbs.twimg.com/media/two.jpg',
    ]);
    expect(reading?.mediaRects).toEqual([expect.objectContaining({ x: 0, width: 300, height: 200 }), null]);
  });

  it('are fetched when they are pictures of a size to keep', async () => {
    const { page } = await browser.open(AT, '<!doctype html><body>');
    await browser.inject(page);
    const fetched = (url: string) => page.evaluate((address) => globalThis.vigiePage?.fetchMedia(address), url);
    expect(await fetched(PICTURE)).toEqual({ type: 'image/png', base64: PNG.toString('base64') });
    for (const name of ['page.png', 'vector.svg', 'large.png', 'missing.png'])
      expect(await fetched(`https://cdn.shop.example/${name}`), name).toBeNull();
    for (const address of ['javascript:alert(1)', 'data:image/png;base64,AA==', 'file:///etc/passwd'])
      expect(await fetched(address), address).toBeNull();
  });
});

describe('the page while pictures are taken', () => {
  const LONG = `<!doctype html><html style="scroll-behavior:smooth"><body style="margin:0"><header id="bar" style="position: fixed; top:0;COLOR:red">bar</header>
    <nav id="side" class="s">side</nav><style>.s { position: sticky; top: 0 } #late { transition: opacity 9s; position: fixed }</style><p id="late">late</p>
    <article data-testid="tweet"><div data-testid="tweetText">Words</div><a href="/b/status/1"><time datetime="2026-11-18T09:12:00.000Z">4 j</time></a><i id="own" style="position:sticky">own</i>
    <div style="height:3000px"></div></article></body></html>`;

  it('loses what lies over the post, and gets it back as it was', async () => {
    const { page } = await browser.open('https://x.com/b/status/1', LONG);
    await browser.inject(page);
    await page.evaluate(() => scrollTo({ top: 321, behavior: 'instant' }));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => globalThis.vigiePage?.read({}));
    const view = await page.evaluate(() => globalThis.vigiePage?.beginPictures());
    expect(view).toMatchObject({ scrollY: 321, height: 700, devicePixelRatio: 1 });
    const opacity = () =>
      page.evaluate(() => ['bar', 'side', 'late', 'own'].map((id) => getComputedStyle(document.getElementById(id) as Element).opacity));
    expect(await opacity()).toEqual(['0', '0', '0', '1']);
    expect(await page.evaluate(() => globalThis.vigiePage?.scrollTo(1_200))).toMatchObject({ scrollY: 1_200 });
    await page.evaluate(() => globalThis.vigiePage?.endPictures());
    expect(await page.evaluate(() => [document.documentElement.outerHTML, scrollY])).toEqual([before, 321]);
  });
});

describe('an article', () => {
  it('is read at once and asks the network for nothing', async () => {
    const sentence = '<p>A sentence that is long enough to count as the text of a piece, with commas, a half more and an end.</p>';
    const { page, requests } = await browser.open(
      'https://mag.example/piece',
      `<!doctype html><html lang="en"><head><title>Piece</title>
      <meta property="og:type" content="article"><meta property="og:image" content="/lead.jpg"></head><body><article><h1>Piece</h1>
      <img src="/shown.jpg" loading="lazy" width="600" height="400">${sentence.repeat(8)}<iframe src="https://www.youtube.com/embed/abc"></iframe></article></body></html>`,
    );
    await browser.inject(page);
    expect(await page.evaluate(() => globalThis.vigiePage?.needsArticle())).toBe(true);
    await browser.inject(page, true);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    requests.length = 0;
    // The function that \`article.js\` leaves: a promise would have no title.
    const post = await page.evaluate(() => {
      const read = (globalThis as unknown as { vigieArticle: (page: unknown) => { title: string } }).vigieArticle;
      return read({ document, url: new URL(location.href), now: new Date() }).title;
    });
    expect(post).toBe('Piece');
    const reading = await page.evaluate(() => globalThis.vigiePage?.read({}));
    expect(reading).toMatchObject({ site: 'article', reading: 'article', readerFailed: false });
    expect(reading?.post.text).toContain('A sentence that is long enough');
    await page.waitForTimeout(300);
    expect(requests).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });
});

it('is there once, however often it is put there', async () => {
  const { page } = await browser.open(AT, '<!doctype html><body>');
  await browser.inject(page);
  await page.evaluate(() => Object.assign(globalThis, { first: globalThis.vigiePage }));
  await browser.inject(page);
  expect(await page.evaluate(() => (globalThis as unknown as { first: unknown }).first === globalThis.vigiePage)).toBe(true);
});
