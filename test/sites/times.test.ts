/** Times as pages write them: never finer than what is written, and none where a text can be read as two days. */

import { describe, expect, it } from 'vitest';
import { exactTime, readTime } from '../../extension/sites/_times.ts';

process.env.TZ = 'UTC';

const NOW = new Date('2026-11-22T10:30:00Z');
const FIXED = '\u00a0';
const NARROW = '\u202f';
const read = (text: string) => {
  const time = readTime(text, NOW);
  return time && `${time.at.slice(0, 16)} ${time.precision}`;
};

describe('a relative time', () => {
  it.each([
    ['just now', '2026-11-22T10:30 exact'],
    ['à l’instant', '2026-11-22T10:30 exact'],
    ['5 min', '2026-11-22T10:25 exact'],
    ['5m', '2026-11-22T10:25 exact'],
    [`il y a 5${FIXED}minutes`, '2026-11-22T10:25 exact'],
    ['2 h', '2026-11-22T08:30 hour'],
    [`2${NARROW}h`, '2026-11-22T08:30 hour'],
    ['2h', '2026-11-22T08:30 hour'],
    ['2 h · Public', '2026-11-22T08:30 hour'],
    ['an hour ago', '2026-11-22T09:30 hour'],
    ['14 hours ago', '2026-11-21T20:30 hour'],
    ['3d', '2026-11-19T12:00 day'],
    ['3 j', '2026-11-19T12:00 day'],
    ['il y a 3 jours', '2026-11-19T12:00 day'],
    ['Il y a un jour', '2026-11-21T12:00 day'],
    ['Yesterday', '2026-11-21T12:00 day'],
    ['Hier', '2026-11-21T12:00 day'],
    ['hier à 21 h 05', '2026-11-21T21:05 exact'],
    ['Yesterday at 9:05 PM', '2026-11-21T21:05 exact'],
    ['Aujourd’hui, 09:12', '2026-11-22T09:12 exact'],
    ['1 sem.', '2026-11-15T12:00 month'],
    ['2w • Edited', '2026-11-08T12:00 month'],
    ['il y a 3 semaines (modifié)', '2026-11-01T12:00 month'],
    ['a month ago', '2026-10-22T12:00 month'],
    ['2mo', '2026-09-22T12:00 month'],
    ['Modifié il y a 2 mois', '2026-09-22T12:00 month'],
    ['il y a un an', '2025-11-22T12:00 year'],
    ['1y', '2025-11-22T12:00 year'],
    ['il y a 2 ans', '2024-11-22T12:00 year'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('counts months back to a day that exists', () => {
    expect(readTime('1 month ago', new Date('2026-03-31T10:00:00Z'))?.at).toBe('2026-02-28T12:00:00.000Z');
  });
});

describe('a date', () => {
  it.each([
    ['18 nov. 2026', '2026-11-18T12:00 day'],
    [`18${FIXED}novembre${FIXED}2026`, '2026-11-18T12:00 day'],
    ['mercredi 18 novembre 2026 à 9 h 12', '2026-11-18T09:12 exact'],
    ['mer. 18 nov. 2026 09:12', '2026-11-18T09:12 exact'],
    ['1er août 2026', '2026-08-01T12:00 day'],
    ['18 novembre, 09:12', '2026-11-18T09:12 exact'],
    ['09:12 · 18 nov. 2026', '2026-11-18T09:12 exact'],
    ['18 novembre', '2026-11-18T12:00 day'],
    ['25 décembre', '2025-12-25T12:00 day'],
    ['Nov 18, 2026', '2026-11-18T12:00 day'],
    ['November 18th, 2026', '2026-11-18T12:00 day'],
    ['18 November 2026 at 21:05', '2026-11-18T21:05 exact'],
    ['9:12 AM · Nov 18, 2026', '2026-11-18T09:12 exact'],
    [`9:12${NARROW}PM · Nov 18, 2026`, '2026-11-18T21:12 exact'],
    ['Wed Nov 18, 2026 12:05 am', '2026-11-18T00:05 exact'],
    ['Nov 18', '2026-11-18T12:00 day'],
    ['Dec 25', '2025-12-25T12:00 day'],
    ['novembre 2026', '2026-11-01T12:00 month'],
    ['May 2026', '2026-05-01T12:00 month'],
    ['2026-11-18', '2026-11-18T12:00 day'],
    ['18/11/2026', '2026-11-18T12:00 day'],
    ['11/18/2026', '2026-11-18T12:00 day'],
    ['03.04.2026', '2026-04-03T12:00 day'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('keeps what the page writes', () => {
    expect(readTime(` 18${FIXED}nov. 2026 `, NOW)?.text).toBe(`18${FIXED}nov. 2026`);
  });
});

it.each([
  '',
  'Reply',
  '12 likes',
  '3 items',
  '2026',
  '03/04/2026',
  '31 février 2026',
  'Nov 31, 2026',
  '18 nov. 1812',
  '99 bottles',
  'Follow',
  'x'.repeat(500),
])('%j is no time, or two', (text) => {
  expect(readTime(text, NOW)).toBeNull();
});

describe('a time for machines', () => {
  it.each([
    ['2026-11-18T09:12:00Z', '2026-11-18T09:12:00.000Z', 'exact'],
    ['2026-11-18T09:12:00+01:00', '2026-11-18T08:12:00.000Z', 'exact'],
    ['2026-11-18T09:12:00+0100', '2026-11-18T08:12:00.000Z', 'exact'],
    ['2026-11-18 09:12:00 UTC', '2026-11-18T09:12:00.000Z', 'exact'],
    ['Wed, 18 Nov 2026 09:12:00 GMT', '2026-11-18T09:12:00.000Z', 'exact'],
    ['Wed Nov 18 09:12:00 +0000 2026', '2026-11-18T09:12:00.000Z', 'exact'],
    [1_795_000_000, '2026-11-18T11:06:40.000Z', 'exact'],
    [1_795_000_000_000, '2026-11-18T11:06:40.000Z', 'exact'],
    ['1795000000', '2026-11-18T11:06:40.000Z', 'exact'],
    ['2026-11-18', '2026-11-18T12:00:00.000Z', 'day'],
    ['2026-11-18T09:12:00', '2026-11-18T12:00:00.000Z', 'day'],
  ])('%j', (value, at, precision) => {
    expect(exactTime(value)).toMatchObject({ at, precision });
  });

  it('goes with what the page shows for it', () => {
    expect(exactTime('2026-11-18T09:12:00Z', '4 j')).toEqual({ at: '2026-11-18T09:12:00.000Z', text: '4 j', precision: 'exact' });
  });

  it.each(['', 'junk', '12', 12, Number.NaN, Number.POSITIVE_INFINITY, '2026-13-45', '0001-01-01T00:00:00Z'])('%j is none', (value) => {
    expect(exactTime(value)).toBeNull();
  });
});
