/** What a clip is to the brand is guessed as a community manager would say it at a glance. */

import { describe, expect, it } from 'vitest';
import { guess, isRulePage, type Understood } from '../../extension/background/guess.ts';
import { type ClippedPost, emptyPost } from '../../scripts/model/clip.ts';
import type { HostBrand } from '../../scripts/model/host-message.ts';

const BRAND: HostBrand = {
  folder: 'atelier-lune',
  name: 'Atelier Lune',
  languages: ['fr'],
  timeZone: 'Europe/Paris',
  accounts: [
    { platform: 'instagram', handle: 'atelierlune', also: [] },
    { platform: 'facebook', handle: 'atelierlune.fr', also: ['Atelier Lune (officiel)'] },
    { platform: 'mastodon', handle: 'lune@atelier.example', also: ['lune'] },
  ],
  competitors: [{ name: 'Forge & Cie', accounts: [{ platform: 'instagram', handle: '@forgeetcie', also: [] }] }],
  campaigns: [],
  sites: ['www.atelier-lune.example'],
};

const seen = (over: Partial<Omit<Understood, 'post'>> & { post?: Partial<ClippedPost> }): Understood => ({
  url: 'https://www.instagram.com/p/abc/',
  pageTitle: null,
  site: 'instagram',
  selection: null,
  ...over,
  post: { ...emptyPost(), ...over.post },
});
const by = (handle: string | null, more: Partial<ClippedPost['author']> = {}) => ({ author: { name: null, url: null, ...more, handle } });

describe('what a clip is to the brand', () => {
  it.each([
    ['our handle, whatever its capitals', seen({ post: by('AtelierLune') }), 'own'],
    ['our account by its address', seen({ post: by(null, { url: 'https://www.instagram.com/atelierlune/' }) }), 'own'],
    ['our page by the name that brand.yaml adds', seen({ site: 'facebook', post: by(null, { name: 'Atelier Lune (officiel)' }) }), 'own'],
    ['a page of our own site', seen({ url: 'https://atelier-lune.example/blog/pots', site: 'article' }), 'own'],
    ['a competitor’s handle', seen({ post: by('forgeetcie') }), 'competitor'],
    [
      'our handle on a platform where it is not ours',
      seen({ site: 'tiktok', url: 'https://www.tiktok.com/@x', post: by('atelierlune') }),
      'inspiration',
    ],
    ['help pages of a platform', seen({ url: 'https://support.google.com/youtube/answer/1', site: 'article' }), 'rule'],
    ['a review', seen({ url: 'https://www.trustpilot.com/review/x', site: 'trustpilot' }), 'mention'],
    ['our name without its accents', seen({ post: { text: 'Chez ATELIER  LUNÉ on rabote' } }), 'mention'],
    ['our handle in the text', seen({ post: { text: 'Merci @atelierlune !' } }), 'mention'],
    ['our site in the text', seen({ post: { text: 'vu sur atelier-lune.example/pots' } }), 'mention'],
    [
      'an answer to one of our posts',
      seen({ post: { text: 'Bof', parent: { permalink: null, author: '@atelierlune', text: null } } }),
      'mention',
    ],
    ['a name that only begins like ours', seen({ post: { text: 'Atelier Lunettes' } }), 'inspiration'],
    ['anything else', seen({ post: { text: 'Un joli rabot' } }), 'inspiration'],
  ] as const)('%s', (_, understood, kind) => {
    expect(guess(understood, BRAND).kind).toBe(kind);
  });

  it('names the competitor as brand.yaml does', () => {
    expect(guess(seen({ post: by('ForgeEtCie') }), BRAND).competitor).toBe('Forge & Cie');
  });

  it('takes a review under a competitor’s name for the competitor’s', () => {
    const review = seen({ site: 'google-reviews', pageTitle: 'Forge & Cie - Google Maps', post: { rating: { value: 1, of: 5 } } });
    expect(guess(review, BRAND)).toEqual({ kind: 'competitor', competitor: 'Forge & Cie', needsAnswer: false });
  });

  it('guesses without a brand what needs none', () => {
    expect(guess(seen({ post: by('atelierlune') }), null).kind).toBe('inspiration');
    expect(guess(seen({ url: 'https://about.fb.com/news/', site: 'article' }), null).kind).toBe('rule');
  });
});

describe('what needs an answer', () => {
  it.each([
    ['a question to us', seen({ post: { text: 'Atelier Lune, vous ouvrez dimanche ?' } }), true],
    ['a poor review', seen({ site: 'trustpilot', post: { rating: { value: 3, of: 5 } } }), true],
    ['a good review', seen({ site: 'trustpilot', post: { rating: { value: 4, of: 5 }, text: 'Très bien.' } }), false],
    ['thanks', seen({ post: { text: 'Merci Atelier Lune' } }), false],
    ['a question that does not concern us', seen({ post: { text: 'Qui a un rabot ?' } }), false],
  ] as const)('%s', (_, understood, answer) => {
    expect(guess(understood, BRAND).needsAnswer).toBe(answer);
  });
});

it('knows a platform’s rules from its other pages', () => {
  expect(isRulePage('https://www.linkedin.com/help/linkedin/answer/1')).toBe(true);
  expect(isRulePage('https://www.linkedin.com/helpers-inc')).toBe(false);
  expect(isRulePage('https://help.instagram.com.evil.example/')).toBe(false);
});
