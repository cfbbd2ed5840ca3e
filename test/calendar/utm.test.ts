import { describe, expect, test } from 'vitest';
import { isTracked, utmOf, withUtm } from '../../scripts/calendar/utm.ts';

const utm = { source: 'linkedin', medium: 'social', campaign: 'hiver', content: null };
const added = 'utm_source=linkedin&utm_medium=social&utm_campaign=hiver';

describe('a tracked link', () => {
  test.each([
    ['https://a.example', `https://a.example?${added}`],
    ['https://a.example/b?c=d%20e&f', `https://a.example/b?c=d%20e&f&${added}`],
    ['https://a.example/b#c?d=e', `https://a.example/b?${added}#c?d=e`],
    ['https://a.example/b?', `https://a.example/b?${added}`],
    ['https://a.example/b?utm_source=x&c=d&UTM_TERM=e', `https://a.example/b?c=d&${added}`],
    ['https://é.example/été', `https://é.example/été?${added}`],
  ])('%s keeps its query and its fragment', (link, built) => {
    expect(withUtm(link, utm)).toBe(built);
    expect(isTracked(built)).toBe(true);
    expect(withUtm(built, utm)).toBe(built);
  });

  test('a value cannot break out of its parameter', () => {
    expect(withUtm('https://a.example', { ...utm, campaign: 'a&b=c#d' })).toContain('utm_campaign=a%26b%3Dc%23d');
  });
  test('a fragment or an empty source is no tracking', () => {
    expect(isTracked('https://a.example#utm_source=x')).toBe(false);
    expect(isTracked('https://a.example?utm_source=')).toBe(false);
  });
});

test('values say the channel, the campaign or the month, and the entry', () => {
  const post = { id: '2026-12-01-chaise', campaign: 'Réparer l’hiver', at: '2026-12-01 12:30' };
  expect(utmOf(post, { channel: 'newsletter', wall: post.at, key: 'newsletter' })).toEqual({
    source: 'newsletter',
    medium: 'email',
    campaign: 'reparer-l-hiver',
    content: '2026-12-01-chaise',
  });
  expect(utmOf({ ...post, campaign: null }, { channel: 'instagram', wall: post.at, key: 'instagram-en' })).toMatchObject({
    campaign: '2026-12',
    content: '2026-12-01-chaise-instagram-en',
  });
});
