/** A page saved for a test, in a real Chromium: nothing that people wrote, are called or can be reached by is left; what a site reads it by is. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchScripted, type ScriptedBrowser } from './page-script.ts';

const AT = 'https://x.com/anatolia_doe/status/1858123456789012345?s=20';
const DATA = {
  __typename: 'Tweet',
  session_token: 'zzsecretzz',
  full_text: 'Our ovenware <b>cracked</b> yesterday',
  user: { screen_name: 'anatolia_doe', email: 'anatolia@mailbox.example', id_str: '998877665544' },
  created_at: '2026-11-18T09:12:00.000Z',
  favorite_count: 1234,
  byId: { '1858123456789012345': { url: 'https://shopper.example/bowls/blue?ref=anatolia' } },
};

const PAGE = `<!doctype html><html lang="fr"><head><title>Anatolia Doe sur X : « Ovenware »</title>
<meta name="csrf-token" content="tokentokentoken"><meta property="og:type" content="article"><meta property="og:title" content="Anatolia says ovenware"></head><body>
<script>document.cookie = 'sid=zzcookiezz'</script><script type="application/json" id="data">${JSON.stringify(DATA)}</script>
<script>var ytInitialData = ${JSON.stringify({ title: 'Ovenware film', count: 77 })};</script>
<article data-testid="tweet" class="css-175oi2r" aria-labelledby="id__k3f9a8b7c6d"><div data-testid="User-Name"><a href="/anatolia_doe">Anatolia Doe</a> <span>@anatolia_doe</span></div>
<div data-testid="UserAvatar-Container-anatolia_doe"><img src="https://pbs.twimg.com/profile_images/998877665544/Kx9fAnatolia_normal.jpg" alt="Portrait of Anatolia"></div>
<div data-testid="tweetText" lang="en">Terrible ovenware from Gamboge Kitchens! Write to anatolia@mailbox.example or 0612345678 — see #ovenware 🎉</div>
<a href="/anatolia_doe/status/1858123456789012345"><time datetime="2026-11-18T09:12:00.000Z">18 nov.</time></a>
<a href="https://gamboge.example/complaints?customer=anatolia">gamboge.example/complaints</a>
<div role="group" aria-label="12 réponses, 3 reposts, 1 234 J’aime"><button data-testid="like" aria-label="1 234 J’aime. Aimer"><span>1,2 k</span></button></div>
<div aria-label="Anatolia Doe, vérifié">3 commentaires</div><input value="typed private"><textarea>drafted private</textarea><!-- Anatolia --></article>
<div onclick="go('anatolia')" style="background:url(https://gamboge.example/x.png)" data-user='{"name":"Anatolia","id":12345678}'>Kitchenware</div></body></html>`;

let browser: ScriptedBrowser;
beforeAll(async () => {
  browser = await launchScripted();
});
afterAll(() => browser.close());

it('keeps the shape of a page and no word of its people', async () => {
  const { page } = await browser.open(AT, PAGE);
  await browser.inject(page);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const copy = await page.evaluate(() => globalThis.vigiePage?.scrubbed() ?? '');
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);

  const written = [
    PAGE.match(/(?<=>)[^<]+/g) ?? [],
    JSON.stringify(DATA),
    'Anatolia Ovenware film portrait private complaints mailbox gamboge shopper',
  ].join(' ');
  const interfaceWords =
    /^(?:réponses|reposts|aime|aimer|commentaires|vérifié|yesterday|from|status|href|customer|created|tweet|typename|twimg|https|session|token|full|text|user|screen|name|email|favorite|count|byid|title|ytinitialdata)$/i;
  const private_ = [...new Set(written.match(/[\p{L}]{4,}/gu))].filter((word) => !interfaceWords.test(word) && word !== 'example');
  const kept = copy.toLowerCase();
  expect(private_.filter((word) => new RegExp(`(?<![\\p{L}])${word.toLowerCase()}(?![\\p{L}])`, 'u').test(kept))).toEqual([]);
  expect(copy).not.toMatch(
    /anatolia|gamboge|zzsecret|zzcookie|tokentoken|998877665544|1858123456789012345|0612345678|12345678|@mailbox|onclick|<textarea|url\(/i,
  );

  expect(copy).toMatch(/<article data-testid="tweet" class="css-175oi2r"/);
  expect(copy).toMatch(/data-testid="UserAvatar-Container-\w{8}_\w{3}"/);
  expect(copy).toMatch(/aria-label="\d\d réponses, \d reposts, \d \d{3} J’aime"/);
  expect(copy).toMatch(/aria-label="\d \d{3} J’aime. Aimer"><span>\d,\d k<\/span>/);
  expect(copy).toMatch(/>\d commentaires</);
  expect(copy).toMatch(/src="https:\/\/pbs\.twimg\.com\/profile_images\/\d{12}\/\w+\.jpg"/);
  const handle = /@(\w+_\w+)</.exec(copy)?.[1];
  expect(copy).toContain(`<a href="/${handle}">`);
  expect(copy).toMatch(new RegExp(`^<!--\\nat: https://x\\.com/${handle}/status/\\d{19}\\?s=\\d\\d\\nnow: `));
  const data = JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/.exec(copy)?.[1] ?? '');
  expect(data).toMatchObject({ __typename: 'Tweet', session_token: '', user: { screen_name: handle, email: '' } });
  expect(Number.isNaN(Date.parse(data.created_at))).toBe(false);
  expect(String(data.favorite_count)).toMatch(/^\d{4}$/);
  expect(copy).toMatch(/<script>var ytInitialData = \{"title":"\w+ \w+","count":\d\d\};<\/script>/);
});

it('is read by the site as the page itself is', async () => {
  const { page } = await browser.open(AT, PAGE);
  await browser.inject(page);
  const [copy, original] = await page.evaluate(
    async () => [globalThis.vigiePage?.scrubbed() ?? '', await globalThis.vigiePage?.read({})] as const,
  );
  const again = await browser.open(/^at: (.*)$/m.exec(copy)?.[1] ?? '', copy);
  await browser.inject(again.page);
  const read = await again.page.evaluate(() => globalThis.vigiePage?.read({}));
  expect(original?.reading).toBe('site');
  expect(read).toMatchObject({ site: 'x', reading: 'site', readerFailed: false });
  expect(read?.post.figures.map(({ measure }) => measure)).toEqual(original?.post.figures.map(({ measure }) => measure));
  expect(read?.post.text?.length).toBe(original?.post.text?.length);
});
