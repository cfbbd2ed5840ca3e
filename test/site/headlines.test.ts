import { expect, test } from 'vitest';
import type { AccountData, BrandData, SourceData } from '../../site/data.ts';
import { freshnessFinding, homeHeadline, urgency } from '../../site/headlines.ts';

const account = (platform: AccountData['platform'], name: string, age: number | null) => ({ platform, name, age }) as AccountData;
const source = (status: SourceData['status']) => ({ status }) as SourceData;
const data = (accounts: AccountData[], sources: SourceData[] = [source('loaded')]) =>
  ({ brand: { name: 'Copeau' }, accounts, sources }) as BrandData;

const fresh = account('instagram', 'Instagram', 1);
const old = account('x', 'X', 12);
const none = account('tiktok', 'TikTok', null);

test('the headline says what is late, what is refused, or that nothing is', () => {
  expect(homeHeadline(data([fresh]), 'fr')).toEqual({ rule: 'home-up-to-date', text: 'Toutes les données ont moins de huit jours' });
  expect(homeHeadline(data([fresh, old]), 'fr').text).toBe('X n’a pas de données récentes');
  expect(homeHeadline(data([fresh, old, none]), 'en').text).toBe('TikTok and X have no recent data');
  expect(homeHeadline(data([old, none]), 'fr').text).toBe('Aucun réseau n’a de données récentes');
  expect(homeHeadline(data([fresh], [source('loaded'), source('refused')]), 'fr').text).toBe(
    'Toutes les données ont moins de huit jours\u202f; un fichier est refusé',
  );
  expect(homeHeadline(data([none], []), 'fr')).toEqual({ rule: 'home-empty', text: 'Aucun export encore pour Copeau' });
});

test('the freshness chart does not call late what has no data', () => {
  expect(freshnessFinding(data([fresh, old]), 'fr')).toBe('X a plus d’une semaine de retard');
  expect(freshnessFinding(data([fresh, none]), 'fr')).toBe('TikTok n’a pas de données récentes');
  expect(freshnessFinding(data([fresh]), 'fr')).toBe('Aucun compte n’a plus d’une semaine de retard');
});

test('the most pressing brand: without data, then old data, then refused files', () => {
  const order = [data([none], []), data([fresh, old]), data([fresh], [source('refused')]), data([fresh])].map(urgency);
  expect(order).toEqual(order.toSorted((one, other) => other - one));
  expect(new Set(order).size).toBe(4);
});
