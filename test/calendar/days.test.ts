/** Days behind the calendar: the dates that the law, the moon and custom give, year after year. */

import { describe, expect, test } from 'vitest';
import { easter } from '../../scripts/calendar/day-rules.ts';
import { specialDays } from '../../scripts/calendar/days.ts';
import { MARRONNIERS } from '../../scripts/calendar/marronniers.ts';

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
    // Put off by decree in 2021.
    [2021, '2021-01-20', '2021-02-16'],
    [2024, '2024-01-10', '2024-02-06'],
    [2025, '2025-01-08', '2025-02-04'],
    [2026, '2026-01-07', '2026-02-03'],
    [2027, '2027-01-06', '2027-02-02'],
  ])('winter %i', (number, from, until) => expect(dated(number, 'Soldes d’hiver')).toEqual([from, until]));

  // 2027: the last Wednesday is the 30th, after the 28th.
  test.each([
    // A week more by the decree of 6 July 2023.
    [2023, '2023-06-28', '2023-08-01'],
    [2024, '2024-06-26', '2024-07-23'],
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
  const held = {
    2014: '2014-11-22',
    2016: '2016-11-19',
    2017: '2017-11-18',
    2020: '2020-11-21',
    2023: '2023-11-18',
    2024: '2024-11-16',
    2025: '2025-11-22',
  };
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
  ).toEqual(['2026-05-08', '2026-11-11']);
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
  expect(specialDays({}, ['fr'], '2026-02-02', '2026-02-02').map(({ name }) => name.en)).toEqual(['Winter sales', 'Candlemas']);
  expect(specialDays({}, ['en'], '2026-02-02', '2026-02-02')).toEqual([]);
});

test.each([
  ['Journées européennes du patrimoine', 2021, '2021-09-18', '2021-09-19'],
  ['Journées européennes du patrimoine', 2022, '2022-09-17', '2022-09-18'],
  ['Journées européennes du patrimoine', 2025, '2025-09-20', '2025-09-21'],
  ['Beaujolais nouveau', 2021, '2021-11-18', '2021-11-18'],
  ['Beaujolais nouveau', 2025, '2025-11-20', '2025-11-20'],
  ['Passage à l’heure d’été', 2027, '2027-03-28', '2027-03-28'],
  ['Passage à l’heure d’hiver', 2027, '2027-10-31', '2027-10-31'],
  ['Début de l’avent', 2023, '2023-12-03', '2023-12-03'],
  ['Début de l’avent', 2024, '2024-12-01', '2024-12-01'],
  ['Début de l’avent', 2028, '2028-12-03', '2028-12-03'],
  ['Fête des grands-mères', 2024, '2024-03-03', '2024-03-03'],
  ['Fête des Pères', 2020, '2020-06-21', '2020-06-21'],
  ['Mardi gras', 2025, '2025-03-04', '2025-03-04'],
  ['Black Friday', 2024, '2024-11-29', '2024-11-29'],
  ['Cyber Monday', 2018, '2018-11-26', '2018-11-26'],
  ['Journée contre le harcèlement à l’école', 2024, '2024-11-07', '2024-11-07'],
  ['Souvenir des victimes et des héros de la Déportation', 2012, '2012-04-29', '2012-04-29'],
  ['Nouvel An lunaire', 2027, '2027-02-06', '2027-02-06'],
])('%s of %i as it was held or announced', (name, number, day, until) => expect(dated(number, name)).toEqual([day, until]));

test('a rule that was not yet law gives no date: sales before 2020, and the summers that were moved', () => {
  expect(dated(2019, 'Soldes d’hiver')).toBeUndefined();
  expect(dated(2020, 'Soldes d’été')).toBeUndefined();
  expect(dated(2035, 'Nouvel An lunaire')).toBeUndefined();
});

test('school holidays by zone: two weeks each, the three never told apart by half', () => {
  const names = (number: number) =>
    year(number)
      .map(({ name }) => name.fr)
      .filter((name) => name.startsWith('Vacances'));
  expect(dated(2027, 'Vacances d’hiver (zone A)')).toEqual(['2027-02-13', '2027-02-28']);
  expect(dated(2027, 'Vacances d’hiver (zone B)')).toEqual(['2027-02-20', '2027-03-07']);
  expect(dated(2027, 'Vacances d’hiver (zone C)')).toEqual(['2027-02-06', '2027-02-21']);
  for (const number of [2025, 2026, 2027, 2028])
    for (const season of ['Vacances d’hiver', 'Vacances de printemps'])
      expect([0, 3]).toContain(names(number).filter((name) => name.startsWith(`${season} (zone `)).length);
  for (const { name, day, until } of [...year(2026), ...year(2027)].filter(({ name }) =>
    /^Vacances.*zone|Toussaint$|Noël$/.test(name.fr),
  )) {
    if (!name.fr.startsWith('Vacances')) continue;
    expect(new Date(`${day}T00:00:00Z`).getUTCDay(), name.fr).toBe(6);
    expect((Date.parse(until) - Date.parse(day)) / 86_400_000, name.fr).toBe(15);
  }
});

test('overseas has the days of France without the school, sales and clocks of the mainland', () => {
  for (const country of ['RE', 'FR-RE']) {
    const names = year(2026, { country }).map(({ name }) => name.fr);
    expect(names).toContain('Fête des Mères');
    expect(names.filter((name) => /^(Soldes|Vacances|Rentrée|Passage)/.test(name))).toEqual([]);
  }
  // A country with a part that is named like one of France’s is none of it.
  expect(year(2026, { country: 'BE-RE' }).some(({ kind }) => kind === 'marronnier')).toBe(false);
});

test('a month of the calendar stays readable: no more than three marronniers begin on a day, one word of each', () => {
  for (const number of [2025, 2026, 2027]) {
    const starts = Map.groupBy(
      year(number).filter(({ kind }) => kind === 'marronnier'),
      ({ day }) => day,
    );
    for (const [day, days] of starts) expect(days.length, day).toBeLessThanOrEqual(3);
  }
  for (const { name } of MARRONNIERS) expect(Math.max(name.fr.length, name.en.length), name.fr).toBeLessThanOrEqual(65);
});

test('a year of which the school calendar is not known has no back to school', () => {
  expect(dated(2026, 'Rentrée scolaire')).toEqual(['2026-09-01', '2026-09-01']);
  expect(dated(2040, 'Rentrée scolaire')).toBeUndefined();
});

test('each marronnier says where its date comes from, and a name comes once', () => {
  expect(new Set(MARRONNIERS.map(({ name }) => name.fr)).size).toBe(MARRONNIERS.length);
  for (const { name, source, verified } of MARRONNIERS) {
    expect(source.name).not.toBe('');
    expect(URL.parse(source.url)?.protocol, name.fr).toMatch(/^https?:$/);
    expect(verified === null || /^\d{4}-\d{2}-\d{2}$/.test(verified)).toBe(true);
  }
});

test('sensitive days are those of mourning, commemoration and violence, and no span: a warning a day is read, a month of them is not', () => {
  const sensitive = year(2027).filter((one) => one.sensitive);
  expect(sensitive.map(({ day }) => day.slice(5))).toEqual([
    '01-27',
    '03-08',
    '03-11',
    '04-25',
    '05-08',
    '05-10',
    '11-11',
    '11-13',
    '11-25',
  ]);
  for (const { day, until } of sensitive) expect(until).toBe(day);
});
