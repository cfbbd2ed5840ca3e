/** Planned posts meet published ones: as people change texts, publish late, or twice. */

import { describe, expect, test } from 'vitest';
import type { PublishedPost } from '../../scripts/calendar/calendar.ts';
import { MATCH_SIMILARITY, matchPosts } from '../../scripts/calendar/match.ts';
import { likeness, plainWords, shinglesOf } from '../../scripts/calendar/text-likeness.ts';
import { permalinkKey } from '../../scripts/model/permalink.ts';
import { type PlannedPost, readPlannedPost } from '../../scripts/model/planned-post.ts';

const TEXT = 'Votre perceuse ne démarre plus ? Apportez-la à l’établi avant de la remplacer : le diagnostic est gratuit toute la semaine.';
const BRAND = { timeZone: 'Europe/Paris', languages: ['fr', 'en'] as const };

function planned(id: string, variants: object[], more: object = {}): PlannedPost {
  const { post } = readPlannedPost({ title: id, at: '2026-11-24 12:30', variants, ...more }, { id, notes: '', brand: BRAND });
  if (!post) throw new Error(`${id} is no entry.`);
  return post;
}

const published = (postId: string, more: Partial<PublishedPost> = {}): PublishedPost => ({
  platform: 'instagram',
  account: 'maisoncopeau',
  postId,
  permalink: null,
  publishedAt: Date.parse('2026-11-24T11:33:00Z'),
  day: null,
  text: TEXT,
  format: 'photo',
  ...more,
});

const found = (entries: PlannedPost[], posts: PublishedPost[], entry = 'a', key = 'instagram', accounts = {}) => {
  const one = matchPosts(entries, posts, accounts).get(entry)?.get(key);
  return {
    match: one?.match?.post.postId ?? null,
    by: one?.match?.by,
    late: one?.match?.lateMinutes,
    proposals: one?.proposals.map(({ post }) => post.postId),
  };
};

const one = planned('a', [{ channel: 'instagram', text: TEXT }]);

test('the same text three minutes later is the post', () => {
  expect(found([one], [published('1')])).toEqual({ match: '1', by: 'text', late: 3, proposals: [] });
});

test('hashtags, emoji, a link and typography do not count', () => {
  const text = `🔧 ${TEXT.replaceAll('’', "'").toUpperCase()}\n\nhttps://example.org/reparer?utm_source=ig #maisoncopeau #réparation`;
  expect(found([one], [published('1', { text })]).match).toBe('1');
});

test('a text half rewritten is proposed, not taken; another text is neither', () => {
  const half = `${TEXT.slice(0, 75)} Elle a peut-être encore dix ans devant elle, et vous aussi.`;
  const { match, proposals } = found(
    [one],
    [
      published('1', { text: half }),
      published('2', { text: 'Une étoile dans les chutes de bois, et le sapin est prêt pour la fin du mois.' }),
    ],
  );
  expect(match).toBeNull();
  expect(proposals).toEqual(['1']);
});

test('another platform, another account, or two days away is another post', () => {
  expect(found([one], [published('1', { platform: 'facebook' })]).match).toBeNull();
  expect(found([one], [published('1', { publishedAt: Date.parse('2026-11-26T11:30:00Z') })]).match).toBeNull();
  const lille = planned('a', [{ channel: 'instagram', account: 'copeau.lille', text: TEXT }]);
  const accounts = {
    instagram: [
      { handle: 'maisoncopeau', also: [] },
      { handle: 'copeau.lille', also: ['1784'] },
    ],
  };
  const key = 'instagram-copeau-lille';
  expect(found([lille], [published('1')], 'a', key, accounts).match).toBeNull();
  expect(found([lille], [published('1', { account: '1784' })], 'a', key, accounts).match).toBe('1');
});

test('a post is one variant’s: of two alike, the nearer in time takes it', () => {
  const again = planned('b', [{ channel: 'instagram', text: TEXT }], { at: '2026-11-24 20:00' });
  const posts = [published('noon'), published('night', { publishedAt: Date.parse('2026-11-24T19:02:00Z') })];
  expect(found([again, one], posts).match).toBe('noon');
  expect(found([again, one], posts, 'b').match).toBe('night');
  expect(found([again, one], posts.slice(0, 1), 'b')).toMatchObject({ match: null, proposals: [] });
});

test('a confirmed address wins over text and time, however it is written', () => {
  const confirmed = planned('a', [
    { channel: 'instagram', text: 'Autre chose.', permalink: 'https://instagram.com/reel/DRabc_123-4?igsh=xyz' },
  ]);
  const post = published('1', { permalink: 'https://www.instagram.com/p/DRabc_123-4/', publishedAt: Date.parse('2026-12-24T11:33:00Z') });
  expect(found([confirmed], [post])).toMatchObject({ match: '1', by: 'permalink', late: 30 * 24 * 60 + 3 });
  // An address that no export has yet: nothing else is taken instead.
  expect(found([confirmed], [published('2', { text: 'Autre chose.' })])).toMatchObject({ match: null, proposals: [] });
});

test('what somebody said it is not is neither taken nor proposed', () => {
  const not = planned('a', [{ channel: 'instagram', text: TEXT, notThese: ['1'] }]);
  expect(found([not], [published('1')])).toMatchObject({ match: null, proposals: [] });
});

test('a short text must be the same, and near', () => {
  const short = planned('a', [{ channel: 'x', text: 'À demain !' }]);
  const post = (text: string, time: string) => published('1', { platform: 'x', text, publishedAt: Date.parse(`2026-11-24T${time}:00Z`) });
  expect(found([short], [post('À demain ! 🔨', '12:45')], 'a', 'x').match).toBe('1');
  expect(found([short], [post('À demain !', '14:00')], 'a', 'x').match).toBeNull();
  expect(found([short], [post('À demai !', '11:31')], 'a', 'x')).toMatchObject({ match: null, proposals: [] });
});

test('a title is a text too, where the platform shows titles; a day is enough where the export gives no hour', () => {
  const video = planned('a', [{ channel: 'youtube', title: 'Enduire un mur abîmé : filmé à l’atelier', text: 'Dans cette vidéo…' }]);
  const post = published('v', {
    platform: 'youtube',
    text: 'Enduire un mur abîmé : filmé à l’atelier',
    publishedAt: null,
    day: '2026-11-25',
  });
  expect(found([video], [post], 'a', 'youtube')).toMatchObject({ match: 'v', late: null });
  expect(found([video], [{ ...post, day: '2026-11-27' }], 'a', 'youtube').match).toBeNull();
});

test('dropped entries, entries without a date, own channels and empty texts match nothing', () => {
  const quiet = [
    planned('a', [{ channel: 'instagram', text: TEXT }], { status: 'dropped' }),
    planned('b', [{ channel: 'instagram', text: TEXT }], { at: null }),
    planned('c', [{ channel: 'newsletter', text: TEXT }]),
    planned('d', [{ channel: 'instagram', text: '🔧 #outil' }]),
  ];
  for (const variants of matchPosts(quiet, [published('1'), published('2', { text: '🔧' })]).values())
    for (const { match, proposals } of variants.values()) expect([match, proposals]).toEqual([null, []]);
});

describe('likeness of texts', () => {
  const alike = (a: string, b: string) => likeness(shinglesOf(plainWords(a)), shinglesOf(plainWords(b)));
  test('is 1 for the same words, 0 for none in common, and works without spaces between words', () => {
    expect(alike(TEXT, TEXT)).toBe(1);
    expect(alike('abc def', 'xyz uvw')).toBe(0);
    expect(alike('今天我们修理一把旧椅子，请带来你的工具。', '今天我们修理一把旧椅子，欢迎带来你的工具。')).toBeGreaterThan(0.7);
  });
  test('a comma, an accent and one word changed leave it above the threshold', () => {
    expect(alike(TEXT, TEXT.replace('gratuit', 'offert').replace('démarre', 'demarre'))).toBeGreaterThan(MATCH_SIMILARITY);
  });
});

describe('addresses', () => {
  test.each([
    ['https://twitter.com/copeau/status/1234567890?s=20', 'https://x.com/copeau/status/1234567890'],
    ['https://youtu.be/abcdefghijk?t=4', 'https://www.youtube.com/watch?v=abcdefghijk&list=x'],
    ['https://www.youtube.com/shorts/abcdefghijk', 'youtube.com/watch?v=abcdefghijk'],
    ['https://www.tiktok.com/@copeau/video/7301234567890123456?lang=fr', 'https://m.tiktok.com/v/../@copeau/video/7301234567890123456'],
    [
      'https://www.linkedin.com/feed/update/urn:li:share:7265000000000000000/',
      'https://www.linkedin.com/posts/copeau_x-share-7265000000000000000-abCD',
    ],
    ['https://m.facebook.com/story.php?story_fbid=12&id=34&ref=share', 'https://www.facebook.com/story.php?story_fbid=12&id=34'],
    ['https://atelier.example/@copeau/115/', 'https://atelier.example/@copeau/115?x=1'],
  ])('%s is %s', (a, b) => expect(permalinkKey(a)).toBe(permalinkKey(b)));

  test.each(['', 'néant', 'https://', 'a b c'])('"%s" is no address', (text) => expect(permalinkKey(text)).toBeNull());
  test('two posts are two addresses', () =>
    expect(permalinkKey('https://x.com/a/status/1')).not.toBe(permalinkKey('https://x.com/a/status/2')));
  test('a broken escape does not throw', () => expect(permalinkKey('https://example.org/%E0%A4%A')).toBe('example.org/%E0%A4%A'));
});

test('3,000 entries and 20,000 posts of one month are matched in seconds', () => {
  const platforms = ['instagram', 'facebook', 'x', 'linkedin'] as const;
  const words = (n: number) => Array.from({ length: 40 }, (_, i) => `mot${(n * 31 + i * 17) % 997}`).join(' ');
  const time = (n: number) => Date.UTC(2026, 10, 1 + (n % 28), 8 + (n % 10), n % 60);
  const posts = Array.from({ length: 20_000 }, (_, n) =>
    published(String(n), { platform: platforms[n % 4], publishedAt: time(n), text: words(n) }),
  );
  const wall = (n: number) => new Date(time(n) + 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  const entries = Array.from({ length: 3000 }, (_, n) =>
    planned(`e${n}`, [{ channel: platforms[n % 4], text: words(n) }], { at: wall(n) }),
  );
  const start = performance.now();
  const matches = matchPosts(entries, posts);
  expect(performance.now() - start).toBeLessThan(20_000);
  const matched = [...matches.values()].flatMap((variants) => [...variants.values()]).filter(({ match }) => match !== null);
  expect(matched).toHaveLength(3000);
});
