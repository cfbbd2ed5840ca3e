/** Which post a gesture means, and what is read where no site reads the page. */

import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../extension/page/read-page.ts';
import type { Page, Site } from '../../extension/sites/_site.ts';
import { readArticle } from '../../extension/sites/article.ts';
import { emptyPost } from '../../scripts/model/clip.ts';

function pageOf(html: string, href = 'https://net.example/feed'): Page {
  const { document } = parseHTML(`<!doctype html><html lang="en">${html}</html>`);
  return { document: document as unknown as Document, url: new URL(href), now: new Date('2026-11-22T10:30:00Z') };
}

const FEED = `<head><title>Feed</title></head><body><nav id="nav"><a href="/about">About</a></nav>
  <article data-id="1"><p id="one">First</p><a href="/post/1?utm_source=x">2 h</a></article>
  <article data-id="2"><p>Second</p><img src="/two.jpg"><a href="/post/2">3 h</a><section data-id="3"><i id="answer">Answer</i></section></article>
  <article data-ad><p id="ad">Buy</p></article><article data-id="4"><p>Fourth</p><a href="/post/4">5 h</a></article></body>`;

const net = (more: Partial<Site> = {}): Site => ({
  id: 'mastodon',
  checked: 'a made-up network',
  matches: ({ url }) => url.hostname === 'net.example',
  posts: ({ document }) => [...document.querySelectorAll('article, section')],
  read: (element) =>
    element.hasAttribute('data-ad')
      ? null
      : {
          ...emptyPost(),
          postId: element.getAttribute('data-id'),
          permalink: `https://net.example/post/${element.getAttribute('data-id')}`,
        },
  expectsPost: ({ pathname }) => pathname.startsWith('/post/'),
  ...more,
});

const readFeed = (
  pointed: Parameters<typeof readPage>[1],
  at: string | null,
  href?: string,
  site = net(),
  inView?: (element: Element) => boolean,
) => {
  const page = pageOf(FEED, href);
  return readPage(page, pointed, at === null ? null : page.document.querySelector(at), { sites: [site], ...(inView && { inView }) });
};
const idOf = (...how: Parameters<typeof readFeed>) => readFeed(...how).post.postId;

describe('of the posts of a page', () => {
  it('the one under the pointer is meant, the innermost first', () => {
    expect(idOf({}, '#one')).toBe('1');
    expect(idOf({}, '#answer')).toBe('3');
    expect(readFeed({}, '#answer').element?.tagName).toBe('SECTION');
    expect(readFeed({}, null).posts).toBe(5);
  });

  it('the one that holds the link or the picture of the context menu', () => {
    expect(idOf({ link: 'https://net.example/post/2' }, null)).toBe('2');
    expect(idOf({ image: 'https://net.example/two.jpg' }, '#nav')).toBe('2');
    expect(idOf({ link: 'https://elsewhere.example/' }, null)).toBe('1');
  });

  it('the one of that number, when several were chosen', () => {
    expect(idOf({ post: 4 }, '#one')).toBe('4');
    expect(readFeed({ post: 3 }, '#one').reading).toBe('page');
    expect(readFeed({ post: 9 }, '#one').reading).toBe('page');
  });

  it('the one whose page it is, else the first in view, else the first', () => {
    expect(idOf({}, '#nav', 'https://net.example/post/2/?utm_source=mail#top')).toBe('2');
    expect(idOf({}, '#nav', 'https://net.example/post/77')).toBe('1');
    expect(idOf({}, '#nav', undefined, net(), (element) => element.getAttribute('data-id') === '4')).toBe('4');
    expect(idOf({}, '#nav')).toBe('1');
  });

  it('none is taken in place of an advertisement', () => {
    expect(readFeed({}, '#ad')).toMatchObject({ reading: 'page', readerFailed: false, site: 'mastodon', element: null });
  });
});

describe('a site whose reader fails', () => {
  const none = net({ posts: () => [] });
  const broken = net({
    posts: () => {
      throw new TypeError('the page has changed');
    },
  });

  it.each([none, broken])('is told from one that shows no post', (site) => {
    expect(readFeed({}, null, 'https://net.example/post/1', site)).toMatchObject({
      reading: 'page',
      readerFailed: true,
      site: 'mastodon',
      posts: 0,
    });
    expect(readFeed({}, null, 'https://net.example/settings', site)).toMatchObject({ reading: 'page', readerFailed: false });
  });

  it('gives what was selected where there is no post to expect', () => {
    const read = readFeed({ selection: ' Words of a profile ' }, null, 'https://net.example/about', none);
    expect(read).toMatchObject({ reading: 'selection', readerFailed: false, selection: 'Words of a profile' });
    expect(read.post).toMatchObject({ text: 'Words of a profile', title: 'Feed', permalink: 'https://net.example/about' });
  });
});

const read = (html: string, selection?: string) =>
  readPage(pageOf(html, 'https://mag.example/piece?utm_source=mail'), selection === undefined ? {} : { selection }, null, {
    article: readArticle,
  });
const SENTENCE = '<p>A sentence that is long enough to count as the text of a piece, with commas, a second half and an end.</p>';

describe('a page of no known site', () => {
  it('is an article when it declares so, and has a text', () => {
    const head = `<head><title>Piece | Mag</title><meta property="og:type" content="article"><meta property="og:title" content="Piece">
      <meta property="og:description" content="Summary."><meta property="article:published_time" content="2026-11-18T09:12:00+01:00">
      <meta name="author" content="Ana Doe"><meta property="og:image" content="/lead.jpg"><link rel="canonical" href="/piece"></head>`;
    const body = `<body><nav>Menu Home</nav><article><h1>Piece</h1>${SENTENCE.repeat(6)}</article><footer>Foot</footer></body>`;
    const { post, ...rest } = read(head + body);
    expect(rest).toMatchObject({ site: 'article', reading: 'article', readerFailed: false, posts: 0 });
    expect(post).toMatchObject({
      title: 'Piece',
      permalink: 'https://mag.example/piece',
      author: { name: 'Ana Doe', handle: null, url: null },
      published: { at: '2026-11-18T08:12:00.000Z', precision: 'exact' },
      language: 'en',
      media: [{ kind: 'image', url: 'https://mag.example/lead.jpg' }],
    });
    expect(post.text).toContain('A sentence that is long enough');
    expect(post.text).not.toMatch(/Menu|Foot|Summary/);
  });

  it('is what it declares otherwise, and nothing is made up', () => {
    const { post, ...rest } = read(
      '<head><title>Shop</title><meta property="og:title" content="Blue bowl"></head><body><p>Short</p></body>',
    );
    expect(rest).toMatchObject({ site: 'page', reading: 'structured' });
    expect(post).toEqual({ ...emptyPost(), title: 'Blue bowl', language: 'en' });
  });

  it('takes no image that a page is made of for its post, nor a rounded count for an exact one', () => {
    const declared = (thing: object): string =>
      `<head><meta property="og:title" content="Blue bowl"><link rel="canonical" href="https://mag.example/bowl">
      <script type="application/ld+json">${JSON.stringify(thing)}</script></head><body></body>`;
    const image = {
      '@graph': [{ '@type': 'WebPage' }, { '@type': 'ImageObject', url: 'https://mag.example/bowl.jpg', caption: 'A bowl' }],
    };
    expect(read(declared(image)).post).toMatchObject({ permalink: 'https://mag.example/bowl', title: 'Blue bowl' });
    expect(read(declared({ '@type': 'BlogPosting', headline: 'Bowls', commentCount: '1.2K' })).post.figures).toEqual([
      { measure: 'comments', label: 'commentCount', text: '1.2K', value: 1_200, approximate: true },
    ]);
  });

  it('gives the figures and the stars of its JSON-LD', () => {
    const said = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'Board' },
        {
          '@type': 'DiscussionForumPosting',
          headline: 'Late parcel',
          text: 'It came late.',
          author: { '@type': 'Person', name: 'Ana Doe', url: '/u/ana' },
          datePublished: '2026-11-18',
          interactionStatistic: [
            { '@type': 'InteractionCounter', interactionType: 'https://schema.org/LikeAction', userInteractionCount: 12 },
            { '@type': 'InteractionCounter', interactionType: { '@type': 'CommentAction' }, userInteractionCount: '3' },
          ],
          commentCount: 3,
          reviewRating: { ratingValue: '2', bestRating: '5' },
        },
      ],
    };
    const { post } = read(
      `<head><script type="application/ld+json">["not a thing"]</script><script type="application/ld+json">${JSON.stringify(said)}</script></head><body></body>`,
    );
    expect(post).toMatchObject({
      title: 'Late parcel',
      text: 'It came late.',
      author: { name: 'Ana Doe', url: 'https://mag.example/u/ana' },
      rating: { value: 2, of: 5 },
    });
    expect(post.published).toMatchObject({ at: '2026-11-18T12:00:00.000Z', precision: 'day' });
    expect(post.figures.map(({ measure, value }) => [measure, value])).toEqual([
      ['reactions', 12],
      ['comments', 3],
    ]);
  });

  it('is what was selected, else its title and address', () => {
    expect(read('<head><title>Any</title></head><body>Text</body>', 'Text')).toMatchObject({
      reading: 'selection',
      post: { title: 'Any', text: 'Text' },
    });
    expect(read('<head><title>Any</title></head><body>Text</body>')).toMatchObject({
      reading: 'page',
      post: { title: 'Any', text: null, permalink: 'https://mag.example/piece' },
    });
  });

  it('stays within what a clip holds', () => {
    const { post, pageTitle, selection } = read(`<head><title>${'t'.repeat(5_000)}</title></head><body></body>`, 's'.repeat(200_000));
    expect([post.title?.length, pageTitle?.length, post.text?.length, selection?.length]).toEqual([2_000, 2_000, 100_000, 100_000]);
  });
});
