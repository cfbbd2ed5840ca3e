/** Planned posts meet published ones: as people change texts, publish late, or twice. */

import { describe, expect, test } from 'vitest';
import type { PublishedPost } from '../../scripts/calendar/calendar.ts';
import { matchPosts } from '../../scripts/calendar/match.ts';
import { MATCH_SIMILARITY } from '../../scripts/calendar/match-texts.ts';
import { postIdFaults } from '../../scripts/calendar/post-ids.ts';
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

test('a text half rewritten is proposed, not taken; so is, last, another text of the same time, and none of another hour', () => {
  const half = `${TEXT.slice(0, 75)} Elle a peut-être encore dix ans devant elle, et vous aussi.`;
  const { match, proposals } = found(
    [one],
    [
      published('1', { text: half }),
      published('2', { text: 'Une étoile dans les chutes de bois, et le sapin est prêt pour la fin du mois.' }),
      published('3', { text: 'Trois vis et un peu de colle.', publishedAt: Date.parse('2026-11-24T12:30:00Z') }),
      published('4', { text: '@nour Merci !', format: 'reply' }),
    ],
  );
  expect(match).toBeNull();
  expect(proposals).toEqual(['1', '2']);
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
  // An address that no export has yet: no post of another address is taken instead.
  const other = published('2', { text: 'Autre chose.', permalink: 'https://www.instagram.com/p/DRautre/' });
  expect(found([confirmed], [other])).toMatchObject({ match: null, proposals: [] });
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
  expect(found([short], [post('À demai !', '11:31')], 'a', 'x')).toMatchObject({ match: null, proposals: ['1'] });
  expect(found([short], [post('À demai !', '12:31')], 'a', 'x')).toMatchObject({ match: null, proposals: [] });
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

test('dropped entries, entries without a date and own channels match nothing', () => {
  const quiet = [
    planned('a', [{ channel: 'instagram', text: TEXT }], { status: 'dropped' }),
    planned('b', [{ channel: 'instagram', text: TEXT }], { at: null }),
    planned('c', [{ channel: 'newsletter', text: TEXT }]),
  ];
  for (const variants of matchPosts(quiet, [published('1'), published('2', { text: '🔧' })]).values())
    for (const { match, proposals } of variants.values()) expect([match, proposals]).toEqual([null, []]);
});

test('a story without words is proposed by its hour, and never taken for the post of the same text', () => {
  const story = planned('a', [{ channel: 'instagram', format: 'story', text: '🔧 #outil' }]);
  expect(found([story], [published('1', { text: null, format: 'story' })])).toMatchObject({ match: null, proposals: ['1'] });
  const both = [
    planned('a', [{ channel: 'instagram', format: 'story', text: TEXT }]),
    planned('b', [{ channel: 'instagram', text: TEXT }]),
  ];
  expect(['a', 'b'].map((id) => found(both, [published('1')], id).match)).toEqual([null, '1']);
});

test('a text that the export cuts short is the post, from forty characters on', () => {
  const cut = (length: number) => found([one], [published('1', { text: `${TEXT.slice(0, length)}…` })]);
  expect(cut(60)).toMatchObject({ match: '1', by: 'text' });
  expect(cut(30)).toMatchObject({ match: null, proposals: ['1'] });
});

test('a link written out and the same shortened do not count', () => {
  const link = planned('a', [{ channel: 'linkedin', text: 'Le plan de la chaise : www.copeau.example/plans/chaise-bistrot-en-frene' }]);
  const post = published('1', { platform: 'linkedin', text: 'Le plan de la chaise : lnkd.in/eX4mpl3' });
  expect(found([link], [post], 'a', 'linkedin').match).toBe('1');
});

test('the same text a week late is proposed; a month later it is another post', () => {
  const days = (n: number) => [published('1', { publishedAt: Date.parse('2026-11-24T11:30:00Z') + n * 86_400_000 })];
  expect([-7, -3, 7, 30].map((n) => found([one], days(n)).proposals)).toEqual([[], ['1'], ['1'], []]);
  expect([-1, 1, 7].map((n) => found([one], days(n)).match)).toEqual(['1', '1', null]);
});

test('two posts of a series that differ by a number alone are proposed, not taken for each other', () => {
  const series = (n: number) => `Calendrier de l’avent, jour ${n} : une case, un objet réparé à l’atelier, et son histoire.`;
  const third = planned('a', [{ channel: 'instagram', text: series(3) }]);
  expect(found([third], [published('1', { text: series(4) })])).toMatchObject({ match: null, proposals: ['1'] });
  expect(found([third], [published('1', { text: `${series(3)} Merci !` })]).match).toBe('1');
});

test('a twin that is taken leaves the variant its own, edited post', () => {
  const evening = planned('b', [{ channel: 'instagram', text: TEXT }], { at: '2026-11-24 20:00' });
  const posts = [
    published('noon'),
    published('night', { publishedAt: Date.parse('2026-11-24T19:02:00Z'), text: TEXT.replace('gratuit', 'offert') }),
  ];
  expect(found([one, evening], posts).match).toBe('noon');
  expect(found([one, evening], posts, 'b').match).toBe('night');
});

test('posts of the same words and day: hashtags tell them apart, then the day; the order of files never', () => {
  const day = (id: string, at: string, tag: string) =>
    planned(id, [{ channel: 'youtube', title: `L’établi en une minute, l’essentiel #${tag}` }], { at });
  const video = (postId: string, on: string, tag: string) =>
    published(postId, { platform: 'youtube', publishedAt: null, day: on, text: `L’établi en une minute, l’essentiel #${tag}` });
  const entries = [day('a', '2026-11-24', 'colle'), day('b', '2026-11-24', 'rabot'), day('c', '2026-11-25', 'rabot')];
  const posts = [video('1', '2026-11-25', 'rabot'), video('2', '2026-11-24', 'rabot'), video('3', '2026-11-24', 'colle')];
  for (const files of [posts, posts.toReversed()])
    for (const some of [entries, entries.toReversed()])
      expect(['a', 'b', 'c'].map((id) => found(some, files, id, 'youtube').match)).toEqual(['3', '2', '1']);
});

describe('an id that somebody confirmed', () => {
  const named = (postId: string | number, id = 'a') => planned(id, [{ channel: 'instagram', text: TEXT, postId }]);
  const late = published('77', { text: null, publishedAt: null });
  const faults = (entries: PlannedPost[], posts: PublishedPost[]) =>
    [...postIdFaults(entries, posts, matchPosts(entries, posts), (id) => `${id}.mdx`).values()].flat().map(({ code }) => code);

  test('is the post, whatever its text and its time', () => {
    expect(found([named('77')], [published('1'), late])).toMatchObject({ match: '77', by: 'id' });
    expect(found([named(77)], [late]).match).toBe('77');
    expect(faults([named('77')], [late])).toEqual([]);
  });
  test('that no export has on the platform is told, and no text is taken in its place', () => {
    const elsewhere = [published('77', { platform: 'facebook' }), published('1')];
    expect(found([named('77')], elsewhere)).toMatchObject({ match: null, proposals: [] });
    expect(faults([named('77')], elsewhere)).toEqual(['entry-post-unknown']);
  });
  test('counts once', () => {
    expect(faults([named('77'), named('77', 'b')], [late])).toEqual(['entry-post-twice']);
  });
  test('too long for a number without quotes is refused, not rounded', () => {
    expect(() => named(Number('17841234567890123'))).toThrow();
  });
});

describe('an address that does not tell posts apart leaves it to the text', () => {
  const said = (permalink: string) => planned('a', [{ channel: 'linkedin', text: TEXT, permalink }]);
  const post = published('1', {
    platform: 'linkedin',
    permalink: 'https://www.linkedin.com/feed/update/urn:li:share:7265000000000000001/',
  });
  test.each([
    ['https://www.linkedin.com/feed/update/urn:li:activity:7265000000000000009/', '1'],
    ['https://lnkd.in/eX4mpl3', '1'],
    ['https://www.linkedin.com/feed/update/urn:li:share:7265000000000000002/', null],
  ])('%s', (address, match) => expect(found([said(address)], [post], 'a', 'linkedin').match).toBe(match));
});

test('what it is not is not, by the address that the page gave too', () => {
  const not = planned('a', [{ channel: 'instagram', text: TEXT, notThese: ['DRabc_123-4'] }]);
  const post = published('17900', { permalink: 'https://www.instagram.com/p/DRabc_123-4/' });
  expect(found([not], [post])).toMatchObject({ match: null, proposals: [] });
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
    ['https://www.facebook.com/copeau/posts/122140088812345678', 'https://m.facebook.com/story.php?story_fbid=122140088812345678&id=34'],
    ['https://www.facebook.com/copeau/videos/9021/', 'https://www.facebook.com/watch/?v=9021&ref=sharing'],
    ['https://www.facebook.com/34/posts/un-titre/pfbid0AbC', 'https://facebook.com/copeau/posts/pfbid0AbC?__cft__=x'],
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
