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

const refused = source('refused');
const late = ['facebook', 'linkedin', 'pinterest', 'youtube'] as const;

test.each([
  [
    'nothing is late',
    data([fresh]),
    'home-up-to-date',
    'Toutes les données ont moins de huit jours',
    'All data are less than eight days old',
  ],
  ['one platform is late', data([fresh, old]), 'home-late', 'X n’a pas de données récentes', 'X has no recent data'],
  [
    'two are, the oldest first',
    data([fresh, old, none]),
    'home-late',
    'TikTok et X n’ont pas de données récentes',
    'TikTok and X have no recent data',
  ],
  [
    'too many to name',
    data([fresh, ...late.map((one) => account(one, one, 9))]),
    'home-late',
    'Quatre réseaux n’ont pas de données récentes',
    'Four platforms have no recent data',
  ],
  ['all are', data([old, none]), 'home-all-late', 'Aucun réseau n’a de données récentes', 'No platform has recent data'],
  [
    'a file is refused besides',
    data([fresh], [source('loaded'), refused]),
    'home-up-to-date-refused',
    'Toutes les données ont moins de huit jours\u202f; un fichier est refusé',
    'All data are less than eight days old; one file is refused',
  ],
  [
    'two files are, and a platform is late',
    data([fresh, old], [refused, refused]),
    'home-late-refused',
    'X n’a pas de données récentes\u202f; deux fichiers sont refusés',
    'X has no recent data; two files are refused',
  ],
  [
    'a brand.yaml that cannot be read',
    data([], [refused]),
    'home-no-account-refused',
    'Aucun compte n’est encore connu\u202f; un fichier est refusé',
    'No account is known yet; one file is refused',
  ],
  ['no file at all', data([none], []), 'home-empty', 'Aucun export encore pour Copeau', 'No export yet for Copeau'],
])('the headline when %s', (_when, state, rule, fr, en) => {
  expect(homeHeadline(state, 'fr')).toEqual({ rule, text: fr });
  expect(homeHeadline(state, 'en')).toEqual({ rule, text: en });
});

test('eight days are late, seven are not', () => {
  expect(homeHeadline(data([account('x', 'X', 7)]), 'en').rule).toBe('home-up-to-date');
  expect(homeHeadline(data([account('x', 'X', 8)]), 'en').rule).toBe('home-all-late');
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
