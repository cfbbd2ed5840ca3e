import { expect, test } from 'vitest';
import { postName, webAddress } from '../../site/posts.ts';

test('a post is named by its first words', () => {
  expect(postName('\n  \n🪚 Poser une étagère sans percer 👇🏽\nLa suite')).toBe('Poser une étagère sans percer');
  expect(postName(null)).toBeNull();
  expect(postName(' 👍 \n … ')).toBeNull();
  const long = postName('mot '.repeat(40)) as string;
  expect([...long].length).toBeLessThanOrEqual(64);
  expect(long.endsWith('mot…')).toBe(true);
});

test('control characters and direction marks do not reach the page', () => {
  expect(postName('a\u202eb\u0000c')).toBe('a b c');
});

test('only addresses of the web become links', () => {
  expect(webAddress('https://www.instagram.com/p/abc/')).toBe('https://www.instagram.com/p/abc/');
  for (const other of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '//evil',
    'file:///etc',
    'https://a@evil.example/',
    '',
    null,
  ]) {
    expect(webAddress(other)).toBeNull();
  }
});
