import { expect, test } from 'vitest';
import { accountKey, accountSlugs, fileAnchor, slug } from '../../site/slugs.ts';

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

test('the anchor of a file is fit for an id', () => {
  expect(fileAnchor('exports/x/"<é>.csv')).toMatch(/^f-[a-z0-9]{7}$/);
  expect(fileAnchor('a')).not.toBe(fileAnchor('b'));
});
