import { expect, test } from 'vitest';
import { accountKey, accountSlugs, slug, sourceSlug } from '../../site/slugs.ts';

test('a slug has letters, digits and hyphens only', () => {
  expect(slug('Éric & Cie, « Le Rabot » !')).toBe('eric-cie-le-rabot');
  expect(slug('../<b>')).toBe('b');
  expect(slug('日本')).toBe('');
});

test('accounts keep apart, whatever their order', () => {
  const accounts = [
    { platform: 'x', account: 'Le Rabot' },
    { platform: 'x', account: 'le.rabot' },
    { platform: 'x', account: '日本' },
    { platform: 'facebook', account: 'Le Rabot' },
  ] as const;
  const slugs = accountSlugs(accounts);
  expect(new Set(slugs.values()).size).toBe(4);
  expect(slugs.get(accountKey(accounts[3]))).toBe('facebook-le-rabot');
  expect(slugs.get(accountKey(accounts[2]))).toMatch(/^x-[a-z0-9]{7}$/);
  expect(accountSlugs(accounts.toReversed())).toEqual(slugs);
});

test('the page of a file has a short address of its bytes; a file that was never read, of its path', () => {
  expect(sourceSlug('068f0d9214c1741c2abc4757ca7732dd', 'exports/x/"<é>.csv')).toBe('068f0d9214c1');
  expect(sourceSlug('', 'exports/x/"<é>.csv')).toMatch(/^p-[a-z0-9]{7}$/);
  expect(sourceSlug('', 'a')).not.toBe(sourceSlug('', 'b'));
});
