import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ChannelLimits, Source } from '../../scripts/model/limits/_limits.ts';
import { LIMITS, limitsOf, textLimit } from '../../scripts/model/limits/index.ts';
import { CHANNEL_IDS, platformOfChannel } from '../../scripts/model/planned-post.ts';

/** Every source of a channel's limits, wherever it stands. */
function sourcesOf(value: unknown): Source[] {
  if (value === null || typeof value !== 'object') return [];
  if ('verified' in value) return [value as Source];
  return Object.values(value).flatMap(sourcesOf);
}

/** Parts of the limits that say something, and so need a source. */
const said = (limits: ChannelLimits) =>
  Object.entries(limits).flatMap(([key, value]) =>
    value !== null && typeof value === 'object' ? [value].flat().map((one) => [key, one] as const) : [],
  );

describe.each(CHANNEL_IDS)('%s', (id) => {
  const limits = limitsOf(id);

  test('each limit has a source with a name, an address and a day that was', () => {
    const parts = said(limits);
    expect(parts.length).toBeGreaterThan(0);
    for (const [key, part] of parts) expect(sourcesOf(part), `${id}.${key}`).not.toEqual([]);
    for (const { name, url, verified } of sourcesOf(limits)) {
      expect(name.length).toBeGreaterThan(4);
      expect(URL.parse(url ?? '')?.protocol, name).toBe('https:');
      expect(URL.parse(url ?? '')?.hostname).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
      expect(verified).toMatch(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
      expect(Number.isNaN(Date.parse(verified))).toBe(false);
    }
  });

  test('figures make sense', () => {
    for (const limit of [limits.text, limits.title, limits.hashtags, limits.mentions, limits.media, limits.altText, limits.fold])
      if (limit) expect(limit.value).toBeGreaterThan(0);
    for (const { formats, least, most } of limits.ratios) {
      expect(formats.length).toBeGreaterThan(0);
      expect(least).toBeLessThan(most);
    }
    for (const { least, most } of limits.lengths) expect(least ?? 0).toBeLessThan(most);
    if (limits.fold && limits.text) expect(limits.fold.value).toBeLessThan(limits.text.value);
  });

  test('is filed under its own name', () => expect(limits.channel).toBe(id));
});

test('every platform has a file of its own', () => {
  const files = readdirSync(new URL('../../scripts/model/limits/', import.meta.url)).map((name) => name.replace('.ts', ''));
  for (const id of CHANNEL_IDS.filter((one) => platformOfChannel(one))) expect(files).toContain(id);
  expect(Object.keys(LIMITS).sort()).toEqual([...CHANNEL_IDS].sort());
});

test('the text of photos on TikTok may be longer than that of a video', () => {
  expect(textLimit('tiktok', 'carousel')?.value).toBeGreaterThan(textLimit('tiktok', 'short-video')?.value ?? Number.POSITIVE_INFINITY);
  expect(textLimit('blog', null)).toBeNull();
});

/** Where each platform writes of itself, and the standards that the brand's own places keep to. */
const OWN_WORDS: Readonly<Record<string, RegExp>> = {
  instagram: /(^|\.)(instagram|facebook|threads)\.com$/,
  facebook: /(^|\.)facebook\.com$/,
  threads: /(^|\.)facebook\.com$/,
  linkedin: /^(www\.linkedin\.com|learn\.microsoft\.com)$/,
  x: /(^|\.)x\.com$/,
  tiktok: /(^|\.)tiktok\.com$/,
  youtube: /(^|\.)google\.com$/,
  mastodon: /^(docs\.joinmastodon\.org|github\.com)$/,
  pinterest: /(^|\.)pinterest\.com$/,
  bluesky: /^github\.com$/,
};

test('a source that is not the platform’s own page is called an observation, and only that', () => {
  for (const [id, own] of Object.entries(OWN_WORDS))
    for (const { name, url } of sourcesOf(limitsOf(id as keyof typeof LIMITS))) {
      const host = URL.parse(url ?? '')?.hostname ?? '';
      expect(name.startsWith('Observation'), `${id}: ${name}, ${host}`).toBe(!own.test(host));
    }
});

/** Seconds, figures and shapes that moved in 2025 and 2026, each as the platform gives it today. */
test('figures follow the platforms, not the guides that were written before them', () => {
  const seconds = (id: keyof typeof LIMITS, format: 'video' | 'story' | 'short-video') =>
    limitsOf(id).lengths.find(({ formats }) => formats.includes(format))?.most;
  expect(seconds('x', 'video')).toBe(20 * 60);
  expect(seconds('bluesky', 'video')).toBe(10 * 60);
  expect(seconds('linkedin', 'video')).toBe(15 * 60);
  expect(seconds('tiktok', 'short-video')).toBe(60 * 60);
  expect(seconds('pinterest', 'video')).toBe(5 * 60);
  expect(seconds('youtube', 'short-video')).toBe(3 * 60);
  expect(seconds('instagram', 'story')).toBe(60);
  expect(seconds('facebook', 'story')).toBe(60);
  expect(limitsOf('instagram').hashtags?.value).toBe(5);
  expect(limitsOf('instagram').altText?.value).toBe(1000);
  expect(limitsOf('bluesky').media?.value).toBe(10);
  expect(limitsOf('linkedin').media?.value).toBe(20);
  expect(limitsOf('pinterest').text?.value).toBe(800);
  // No page of Meta gives the length of a post: past it the person is told, not stopped.
  expect(limitsOf('facebook').text?.soft).toBe(true);
});
