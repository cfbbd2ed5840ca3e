/** What lies around a post on a social network's page: other posts, quoted ones, people who passed it on. None of it may end in the clip. */

import { describe, expect, it } from 'vitest';
import type { Site } from '../../extension/sites/_site.ts';
import { timeOfKey } from '../../extension/sites/_tid.ts';
import { bluesky } from '../../extension/sites/bluesky.ts';
import { mastodon } from '../../extension/sites/mastodon.ts';
import { reddit } from '../../extension/sites/reddit.ts';
import { threads } from '../../extension/sites/threads.ts';
import { x } from '../../extension/sites/x.ts';
import type { ClippedPost } from '../../scripts/model/clip.ts';
import { loadFixture, pageOf } from './read-fixture.ts';

function postsIn(site: Site, name: string, change: (html: string) => string = (html) => html): ClippedPost[] {
  const fixture = loadFixture(name);
  const page = pageOf({ ...fixture, html: change(fixture.html) });
  return site.posts(page).flatMap((element) => site.read(element, page) ?? []);
}

const counts = (post: ClippedPost | undefined): Record<string, number> =>
  Object.fromEntries(post?.figures.map(({ measure, label, value }) => [measure ?? label, value]) ?? []);

describe('the posts of a page', () => {
  it.each([
    [x, 'x--list-fr', ['theiere_plus', 'comptoir_alizes', 'hugo_p_lyon', 'ines_b']],
    [x, 'x--post-en', ['atelier_lune', 'nora_thes']],
    [threads, 'threads--post-en', ['marais.velo', 'sofia_pedale', 'marais.velo']],
    [bluesky, 'bluesky--post-fr', ['fanny.cafe-nord.example', 'louis.bsky.social', 'ana.bsky.social']],
    [bluesky, 'bluesky--list-en', ['grainlab.bsky.social', 'oat.and-rye.example', 'clip.bsky.social']],
    [mastodon, 'mastodon--post-en', ['nina@social.velours.example', 'oldmill@farine.example', 'ravi@pain.example']],
    [mastodon, 'mastodon--list-fr', ['mercerie@fil.example', 'basile', 'yann']],
    [reddit, 'reddit--post-comment-en', ['halden_support', 'slow_rider_77', null, 'tram_lover']],
  ] as const)('%# are those a person sees, by who wrote them, the page’s own first', (site, name, authors) => {
    expect(postsIn(site, name).map(({ author }) => author.handle)).toEqual(authors);
  });

  it('keeps the numbers of each post apart', () => {
    expect(postsIn(x, 'x--post-en').map(counts).at(1)).toEqual({ reactions: 7, views: 412, comments: 0, shares: 0 });
    expect(postsIn(mastodon, 'mastodon--list-fr').map(counts).at(0)).toEqual({ comments: 4, shares: 12, reactions: 55 });
    expect(postsIn(reddit, 'reddit--post-comment-en').map(counts).at(3)).toEqual({ score: 88 });
    expect(postsIn(threads, 'threads--list-fr').map(counts).at(2)).toEqual({ reactions: 17 });
  });

  it('a text that is behind a content warning stays unread, and its warning is the title', () => {
    expect(postsIn(mastodon, 'mastodon--list-fr').at(1)).toMatchObject({ title: 'Nourriture', text: null });
  });
});

describe('when a site changes a little', () => {
  const without = (pattern: RegExp) => (html: string) => html.replace(pattern, '');

  it('X: the group of buttons says nothing any more: each button still does', () => {
    const [post] = postsIn(x, 'x--post-en', without(/ aria-label="12 replies, [^"]*"/));
    expect(counts(post)).toEqual({ comments: 12, shares: 34, reactions: 1204, saves: 15, views: 98_300 });
  });

  it('X: a post that is gone above a reply: what stood before it is not what the reply answers', () => {
    const gone = (html: string) =>
      html.replace(/<article role="article" tabindex="0" data-testid="tweet">[\s\S]*?<\/article>/, '<div>Post supprimé</div>');
    expect(postsIn(x, 'x--post-reply-fr', gone).map(({ parent }) => parent)).toEqual([null]);
  });

  it('Threads: without its JSON a rounded count stays rounded, and JSON of another moment changes nothing', () => {
    const [bare] = postsIn(threads, 'threads--post-en', without(/<script[\s\S]*?<\/script>/));
    const [stale] = postsIn(threads, 'threads--post-en', (html) => html.replace('"like_count":1271', '"like_count":12'));
    for (const post of [bare, stale]) expect(post?.figures[0]).toMatchObject({ text: '1.3K', value: 1300, approximate: true });
  });

  it('Bluesky: a key that disagrees with the date shown is no time', () => {
    const moved = (html: string) => html.replaceAll('November 20, 2026 at 3:02 PM', 'March 2, 2025 at 3:02 PM');
    expect(postsIn(bluesky, 'bluesky--list-en', moved).at(1)?.published?.at).toMatch(/^2025-03-0[23]/);
  });

  it('Mastodon: a head that is of another page gives no time', () => {
    const other = (html: string) => html.replace('@nina/115580000000000001" property="og:url"', '@nina/1" property="og:url"');
    expect(postsIn(mastodon, 'mastodon--post-en', other).at(0)?.published?.at).toMatch(/^2026-11-19T0[0-9]|^2026-11-18T/);
  });
});

describe('addresses', () => {
  const expects = (site: Site, address: string) => site.expectsPost(new URL(address));

  it('those of a post are known from those of lists about it', () => {
    expect(expects(x, 'https://twitter.com/a/status/12?s=20')).toBe(true);
    expect(expects(x, 'https://x.com/a/status/12/photo/1')).toBe(true);
    expect(expects(x, 'https://x.com/a/status/12/likes')).toBe(false);
    expect(expects(bluesky, 'https://bsky.app/profile/a.example/post/3n2l4dmuutk2f/liked-by')).toBe(false);
    expect(expects(mastodon, 'https://social.example/@a/1155/reblogs')).toBe(false);
    expect(expects(threads, 'https://www.threads.com/@a/post/DRabc')).toBe(true);
    expect(expects(reddit, 'https://old.reddit.com/r/a/comments/1abc/title/')).toBe(true);
    expect(expects(reddit, 'https://www.reddit.com/r/a/')).toBe(false);
  });

  it('the key of a Bluesky post holds the moment that it was made', () => {
    expect(new Date(timeOfKey('3n2l4dmuutk2f') ?? 0).toISOString()).toBe('2026-11-18T08:12:41.310Z');
    expect(timeOfKey('self')).toBeNull();
  });
});
