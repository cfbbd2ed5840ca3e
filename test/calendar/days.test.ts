/** Days behind the calendar: the dates that the law, the moon and custom give, year after year. */

import { describe, expect, test } from 'vitest';
import { specialDays } from '../../scripts/calendar/days.ts';
import { easter, MARRONNIERS } from '../../scripts/calendar/marronniers.ts';

const FRANCE = { country: 'FR', dates: [] };
const year = (number: number, settings: Parameters<typeof specialDays>[0] = FRANCE) =>
  specialDays(settings, ['fr', 'en'], `${number}-01-01`, `${number}-12-31`);
const dated = (number: number, name: string) => {
  const found = year(number).find((one) => one.name.fr === name);
  return found && [found.day, found.until];
};

test.each([
  [2019, '2019-04-21'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2038, '2038-04-25'],
  [2285, '2285-03-22'],
])('Easter of %i', (number, day) => expect(easter(number)).toBe(day));

describe('sales follow the decree of 27 May 2019: four weeks from a Wednesday', () => {
  // 2025 and 2026 as announced; 2027: the second Wednesday is the 13th, after the 12th.
  test.each([
    [2025, '2025-01-08', '2025-02-04'],
    [2026, '2026-01-07', '2026-02-03'],
    [2027, '2027-01-06', '2027-02-02'],
  ])('winter %i', (number, from, until) => expect(dated(number, 'Soldes d’hiver')).toEqual([from, until]));

  // 2027: the last Wednesday is the 30th, after the 28th.
  test.each([
    [2025, '2025-06-25', '2025-07-22'],
    [2026, '2026-06-24', '2026-07-21'],
    [2027, '2027-06-23', '2027-07-20'],
  ])('summer %i', (number, from, until) => expect(dated(number, 'Soldes d’été')).toEqual([from, until]));
});

test.each([
  // Pentecost fell on the last Sunday of May in 2020 and 2023.
  [2020, '2020-06-07'],
  [2023, '2023-06-04'],
  [2024, '2024-05-26'],
  [2026, '2026-05-31'],
])('Mother’s day of %i', (number, day) => expect(dated(number, 'Fête des Mères')).toEqual([day, day]));

test('the end of November 2026, in the order of its days', () => {
  const days = specialDays(FRANCE, ['fr'], '2026-11-19', '2026-11-30').filter(({ name }) => name.fr !== 'Movember');
  expect(days.map(({ day, until, name, sensitive }) => [day, until, name.fr, sensitive])).toEqual([
    ['2026-11-19', '2026-11-19', 'Beaujolais nouveau', false],
    ['2026-11-20', '2026-11-20', 'Journée mondiale de l’enfance', false],
    ['2026-11-21', '2026-11-29', 'Semaine européenne de la réduction des déchets', false],
    ['2026-11-25', '2026-11-25', 'Journée pour l’élimination de la violence à l’égard des femmes', true],
    ['2026-11-27', '2026-11-27', 'Black Friday', false],
    ['2026-11-29', '2026-11-29', 'Début de l’avent', false],
    ['2026-11-30', '2026-11-30', 'Cyber Monday', false],
  ]);
});

test('the waste reduction week as it was held', () => {
  const held = { 2014: '2014-11-22', 2016: '2016-11-19', 2017: '2017-11-18', 2020: '2020-11-21', 2023: '2023-11-18', 2024: '2024-11-16' };
  for (const [number, day] of Object.entries(held))
    expect(dated(Number(number), 'Semaine européenne de la réduction des déchets')?.[0]).toBe(day);
});

test('France has eleven public holidays, Moselle two more, with the law as their source', () => {
  const holidays = (country: string) => year(2026, { country, dates: [] }).filter(({ kind }) => kind === 'holiday');
  expect(holidays('FR')).toHaveLength(11);
  expect(holidays('FR-57').map(({ name }) => name.fr)).toEqual(expect.arrayContaining(['Vendredi saint', 'Saint-Étienne']));
  expect(holidays('FR-57')).toHaveLength(13);
  for (const { source, name } of holidays('FR')) {
    expect(source?.name).toContain('L. 3133-1');
    expect(name.en).not.toBe('');
  }
  expect(
    holidays('FR')
      .filter(({ sensitive }) => sensitive)
      .map(({ day }) => day),
  ).toEqual(['2026-11-11']);
});

test('another country has its own holidays, in both languages, and no marronniers; one that nobody knows has none', () => {
  const belgium = year(2026, { country: 'BE', dates: [] });
  expect(belgium.every(({ kind }) => kind === 'holiday')).toBe(true);
  expect(belgium.find(({ day }) => day === '2026-07-21')?.name.fr).toMatch(/nationale/i);
  expect(year(2026, { country: 'XX', dates: [] })).toEqual([]);
  // A region that is none falls back on its country.
  expect(year(2026, { country: 'FR-ZZ', dates: [] })).toEqual(year(2026));
});

test('the brand’s own dates come every year, or once, or last; 29 February is the 28th in other years', () => {
  const own = (dates: NonNullable<Parameters<typeof specialDays>[0]['dates']>, from: string, to: string) =>
    specialDays({ dates }, ['en'], from, to).map(({ day, until }) => [day, until]);
  const anniversary = { day: '1987-12-05', name: 'Anniversaire', yearly: true, sensitive: false };
  expect(own([anniversary], '2026-01-01', '2027-12-31')).toEqual([
    ['2026-12-05', '2026-12-05'],
    ['2027-12-05', '2027-12-05'],
  ]);
  expect(own([anniversary], '1986-01-01', '1986-12-31')).toEqual([]);
  expect(own([{ ...anniversary, day: '2024-02-29' }], '2026-02-01', '2026-03-31')).toEqual([['2026-02-28', '2026-02-28']]);
  const stock = { day: '2026-12-30', until: '2027-01-02', name: 'Inventaire', yearly: false, sensitive: false };
  expect(own([stock], '2027-01-01', '2027-01-31')).toEqual([['2026-12-30', '2027-01-02']]);
});

test('a span that began before the period is in it', () => {
  const names = specialDays(FRANCE, ['fr'], '2026-01-20', '2026-01-25').map(({ name }) => name.fr);
  expect(names).toEqual(['Soldes d’hiver']);
});

test('a brand without a country has marronniers where it speaks French', () => {
  expect(specialDays({}, ['fr'], '2026-02-14', '2026-02-14').map(({ name }) => name.en)).toEqual(['Valentine’s Day']);
  expect(specialDays({}, ['en'], '2026-02-14', '2026-02-14')).toEqual([]);
});

test('a year of which the school calendar is not known has no back to school', () => {
  expect(dated(2026, 'Rentrée scolaire')).toEqual(['2026-09-01', '2026-09-01']);
  expect(dated(2040, 'Rentrée scolaire')).toBeUndefined();
});

test('each marronnier says where its date comes from, and a name comes once', () => {
  expect(new Set(MARRONNIERS.map(({ name }) => name.fr)).size).toBe(MARRONNIERS.length);
  for (const { source, verified } of MARRONNIERS) {
    expect(source.name).not.toBe('');
    expect(verified === null || /^\d{4}-\d{2}-\d{2}$/.test(verified)).toBe(true);
  }
});
