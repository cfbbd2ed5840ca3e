import { describe, expect, test } from 'vitest';
import { countText, hashtagsIn, linksIn, mentionsIn, publishedText } from '../../scripts/model/text-count.ts';

const FAMILY = '👨‍👩‍👧‍👦';
const ACCENT_APART = 'cafe\u0301';

describe('each counting', () => {
  test.each([
    // text, UTF-16, code points, characters, X, Mastodon, Threads, bytes
    ['a family of emoji joined', FAMILY, 11, 7, 1, 2, 1, 25, 25],
    ['a flag', '🇫🇷', 4, 2, 1, 2, 1, 8, 8],
    ['a skin tone', '👍🏽', 4, 2, 1, 2, 1, 8, 8],
    ['a keycap', '1️⃣', 3, 3, 1, 2, 1, 7, 7],
    ['an accent of its own', ACCENT_APART, 5, 5, 4, 4, 4, 5, 6],
    ['an accent within the letter', 'café', 4, 4, 4, 4, 4, 4, 5],
    ['Chinese', '你好', 2, 2, 2, 4, 2, 2, 6],
    ['French quotes and apostrophe', '« l’été »', 9, 9, 9, 9, 9, 9, 15],
    ['an ellipsis, which X counts twice', '…', 1, 1, 1, 2, 1, 1, 3],
    ['nothing', '', 0, 0, 0, 0, 0, 0, 0],
  ])('%s', (_, text, utf16, points, seen, x, mastodon, threads, bytes) => {
    expect(countText('utf-16', text)).toBe(utf16);
    expect(countText('code-points', text)).toBe(points);
    expect(countText('graphemes', text)).toBe(seen);
    expect(countText('x-weighted', text)).toBe(x);
    expect(countText('mastodon', text)).toBe(mastodon);
    expect(countText('threads', text)).toBe(threads);
    expect(countText('bytes', text)).toBe(bytes);
  });

  test('an address is 23 on X and Mastodon, however long', () => {
    const long = `Voir https://www.maison-copeau.example/${'tres-long/'.repeat(20)}?utm_source=x`;
    expect(countText('x-weighted', long)).toBe(5 + 23);
    expect(countText('mastodon', long)).toBe(5 + 23);
    expect(countText('utf-16', long)).toBeGreaterThan(200);
  });

  test('the stop after an address is not part of it', () => {
    expect(countText('x-weighted', 'https://a.example/b.')).toBe(24);
    expect(countText('x-weighted', '(https://a.example/b)')).toBe(25);
  });

  test('X makes a link of an address without a scheme, and none of a country’s domain alone', () => {
    expect(countText('x-weighted', 'Lire sur atelier.com')).toBe(9 + 23);
    expect(countText('x-weighted', 'Lire sur www.atelier.fr/a')).toBe(9 + 23);
    expect(countText('x-weighted', 'Lire sur atelier.fr')).toBe(19);
    expect(countText('x-weighted', 'La fin.Le début')).toBe(15);
    expect(countText('x-weighted', 'Lire sur lune.co.uk/a')).toBe(9 + 23);
    expect(countText('x-weighted', 'Lire sur lune.paris')).toBe(9 + 23);
  });

  // Cases of twitter-text's conformance suite, weighed by its configuration v3.
  test.each([
    ['Test https://test.com test https://test.com test.com test', 86],
    ['저찀쿯쿿', 8],
    ['H🐱☺', 5],
    ['http://☃.net/', 23],
    ['HTTPS://www.ExaMPLE.COM/index.html', 23],
    ['http://example.com/Русские_слова', 23],
    ['twitter.jp', 10],
    ['MASSEY.tv', 23],
    ['看https://a.com/b看', 27],
    ['© ©️', 4],
    ['un\u202fdeux, 3 €', 14],
  ])('X weighs %s', (text, weight) => expect(countText('x-weighted', text)).toBe(weight));

  test('Bluesky counts an address as it shows it', () => {
    expect(countText('bluesky', 'Voir https://a.example/.')).toBe('Voir a.example.'.length);
    expect(countText('bluesky', `Voir https://a.example/${'tres-long/'.repeat(20)}`)).toBe('Voir a.example/tres-long/tr...'.length);
    expect(countText('bluesky', '👨‍👩‍👧‍👦🇫🇷')).toBe(2);
  });

  test('the same address twice is counted twice', () => {
    expect(countText('x-weighted', 'https://a.example/b https://a.example/b')).toBe(47);
  });

  test('Mastodon does not count the server of a mention', () => {
    expect(countText('mastodon', 'Merci @ines@atelier.example !')).toBe('Merci @ines !'.length);
  });
});

describe('what stands in a text', () => {
  test('hashtags: a number is none, nor is a part of an address or of a word', () => {
    expect(hashtagsIn('#Été2026 #2026 prix#net #DIY! https://a.example/#ancre')).toEqual(['Été2026', 'DIY']);
  });
  test('mentions: an e-mail address is none', () => {
    expect(mentionsIn('@atelier.theo et @ines@atelier.example, ecrire a bonjour@copeau.example')).toEqual([
      'atelier.theo',
      'ines@atelier.example',
    ]);
  });
  test('links keep the brackets that they opened', () => {
    expect(linksIn('voir (https://fr.wikipedia.org/wiki/Rabot_(outil)) et https://a.example/x?y=1, merci')).toEqual([
      'https://fr.wikipedia.org/wiki/Rabot_(outil)',
      'https://a.example/x?y=1',
    ]);
  });
});

describe('the published text', () => {
  const parts = { text: 'Réparer plutôt que jeter. #réparer', hashtags: ['Réparer', 'bois', 'bois'], link: 'https://a.example/b' };
  test('has the hashtags that it lacks, once, and its link', () => {
    expect(publishedText({ ...parts, channel: 'mastodon' })).toBe('Réparer plutôt que jeter. #réparer\n\n#bois\n\nhttps://a.example/b');
  });
  test('has no link where the link is a field or of the profile', () => {
    expect(publishedText({ ...parts, channel: 'instagram' })).toBe('Réparer plutôt que jeter. #réparer\n\n#bois');
    expect(publishedText({ ...parts, channel: 'pinterest' })).not.toContain('https');
  });
  test('does not repeat a link that stands in it', () => {
    expect(publishedText({ channel: 'x', text: 'Lire https://a.example/b', hashtags: [], link: 'https://a.example/b' })).toBe(
      'Lire https://a.example/b',
    );
  });
  test('is empty when nothing was written', () => {
    expect(publishedText({ text: ' ', hashtags: [], link: null })).toBe('');
  });
});
