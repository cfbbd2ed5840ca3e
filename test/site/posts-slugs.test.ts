import { expect, test } from 'vitest';
import { postSlug } from '../../site/slugs.ts';

const of = (id: string) => postSlug({ platform: 'youtube', id });

test('a plain id is its own address', () => {
  expect(of('18102386781229210')).toBe('youtube-18102386781229210');
  expect(of('abc_12-d')).toBe('youtube-abc_12-d');
});

test('ids that differ by case, accents or signs alone never meet, on any disk', () => {
  const ids = [
    'dQw4w9',
    'dqw4w9',
    'DQW4W9',
    'dqw4w9-',
    '-dqw4w9',
    'dqw4w9--1',
    'é',
    'e',
    'E',
    'e\u0301',
    '',
    ' ',
    '../../x',
    '日本',
    '日本語',
    'a'.repeat(61),
    'a'.repeat(62),
    'con',
    'https://pin.example/1',
  ];
  const slugs = ids.map(of);
  expect(new Set(slugs.map((one) => one.toLowerCase().normalize('NFKD'))).size).toBe(ids.length);
  for (const slug of slugs) expect(slug).toMatch(/^youtube-[a-z0-9_-]+$/);
});
