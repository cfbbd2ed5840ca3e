/** Texts, addresses and media as they are taken from a page. */

import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { addressOf, attributeOf, firstText, imagesIn, jsonOf, metaOf, pageLanguage, textOf } from '../../extension/sites/_dom.ts';
import type { Page } from '../../extension/sites/_site.ts';

const documentOf = (html: string): Document =>
  parseHTML(`<html lang="fr_FR"><head>${html}</head><body>${html}</body></html>`).document as unknown as Document;
const pageAt = (href: string): Page => ({ document: documentOf(''), url: new URL(href), now: new Date(0) });
const HERE = pageAt('https://forum.example/t/one/2');
const text = (html: string, lines = false) => textOf(documentOf(html).body, lines);

describe('a text', () => {
  it.each([
    ['one <b>two</b>\n   three', 'one two three'],
    ['one<br>two', 'one\ntwo'],
    ['one<br><br>two', 'one\n\ntwo'],
    ['<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['<div>one</div><div>two</div>', 'one\ntwo'],
    ['<div><div>one</div></div>\n<div> two </div>', 'one\ntwo'],
    ['<div>one<br></div><div>two</div>', 'one\ntwo'],
    ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
    ['<pre>one\n  two</pre>', 'one\ntwo'],
    ['ok <img alt="🎉" src="x.png"> yes', 'ok 🎉 yes'],
    ['ok <img class="emoji" alt=":smile:" src="x.png">', 'ok :smile:'],
    ['ok <img alt="Photo of a shop" src="x.png">', 'ok'],
    ['<script>var a</script><style>b{}</style><template>c</template>d', 'd'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['12\u202f%', '12\u202f%'],
  ])('%j', (html, expected) => {
    expect(text(html)).toBe(expected);
  });

  it('keeps its own lines where the site shows them', () => {
    expect(text('<span>one\ntwo\n\nthree</span>', true)).toBe('one\ntwo\n\nthree');
    expect(text('<span>one\ntwo</span>')).toBe('one two');
  });

  it('that is empty is none', () => {
    expect(text(' \n <b> </b>\u200b')).toBeNull();
    expect(textOf(null)).toBeNull();
    expect(firstText(documentOf('<i>a</i>'), 'em')).toBeNull();
    expect(attributeOf(documentOf('<i title=" ">a</i>'), 'i', 'title')).toBeNull();
  });
});

describe('an address', () => {
  it.each([
    ['/t/one/3', 'https://forum.example/t/one/3'],
    ['3#reply', 'https://forum.example/t/one/3#reply'],
    ['https://shop.example/a?utm_source=x&id=7&fbclid=abc', 'https://shop.example/a?id=7'],
    ['https://shop.example/a?utm_source=x', 'https://shop.example/a'],
    ['https://ana:secret@shop.example/', 'https://shop.example/'],
    ['https://cdn.example/p.jpg?oe=65A&_nc_ht=x%2Fy', 'https://cdn.example/p.jpg?oe=65A&_nc_ht=x%2Fy'],
    ['https://shop.example/list?s=words&t=2', 'https://shop.example/list?s=words&t=2'],
    ['https://x.com/brand/status/1?s=20&t=abc', 'https://x.com/brand/status/1'],
    ['https://www.youtube.com/watch?v=abc&si=def&t=20', 'https://www.youtube.com/watch?v=abc&t=20'],
    ['https://www.instagram.com/p/abc/?igsh=xyz', 'https://www.instagram.com/p/abc/'],
    ['https://shop.example/?gid=3&yid=4', 'https://shop.example/?gid=3&yid=4'],
  ])('%s', (href, expected) => {
    expect(addressOf(href, HERE)).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'blob:https://x.com/1',
    'file:///etc/passwd',
    'http://',
    '',
    null,
    undefined,
    `https://a.example/${'x'.repeat(3_000)}`,
  ])('%s is none', (href) => {
    expect(addressOf(href, HERE)).toBeNull();
  });
});

it('takes media once each, with what the page says of them and no placeholder', () => {
  const { body } = documentOf(
    `<img src="/a.jpg" alt=" A  shop " width="640" height="480"><img src="/a.jpg"><img src="data:image/gif;base64,R0"
      data-src="/b.jpg"><img src="data:image/gif;base64,R0"><video src="blob:https://x.com/1" poster="/p.jpg"></video><audio><source src="/s.mp3"></audio>`,
  );
  expect(imagesIn(body, 'img, video, audio', HERE)).toEqual([
    { kind: 'image', url: 'https://forum.example/a.jpg', alt: 'A shop', width: 640, height: 480 },
    { kind: 'image', url: 'https://forum.example/b.jpg', alt: null, width: null, height: null },
    { kind: 'video', url: null, alt: null, width: null, height: null },
    { kind: 'audio', url: 'https://forum.example/s.mp3', alt: null, width: null, height: null },
  ]);
});

it('reads JSON, meta and the language, or nothing', () => {
  const document = documentOf(
    '<script type="application/json">{"a":1}</script><meta property="og:title" content=" One "><meta name="author" content="">',
  );
  expect(jsonOf(document.querySelector('script'))).toEqual({ a: 1 });
  expect(jsonOf(document.querySelector('b'))).toBeNull();
  expect(metaOf(document, 'author', 'og:title')).toBe('One');
  expect(metaOf(document, 'author')).toBeNull();
  expect(pageLanguage(document)).toBe('fr-FR');
  expect(pageLanguage(parseHTML('<html lang="!!"><body></body></html>').document as unknown as Document)).toBeNull();
});
