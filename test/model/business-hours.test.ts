/** Waiting time within business hours: over a weekend, a holiday, and both changes of hour. */

import { parse, safeParse } from 'valibot';
import { expect, test } from 'vitest';
import { openingHoursSchema, openTime, weekdayOf } from '../../scripts/model/business-hours.ts';

const HOUR = 3_600_000;
const hours = parse(openingHoursSchema, {
  mon: '09:00-18:00',
  tue: '09:00-18:00',
  wed: '09:00-18:00',
  thu: '09:00-18:00',
  fri: ['09:00-12:00', '14:00 - 17:00'],
});
const between = (from: string, to: string, closed: string[] = []) =>
  openTime(Date.parse(from), Date.parse(to), 'Europe/Paris', hours, new Set(closed)) / HOUR;

test('within a day, and outside the hours', () => {
  expect(between('2026-11-18T09:00:00+01:00', '2026-11-18T11:30:00+01:00')).toBe(2.5);
  expect(between('2026-11-18T06:00:00+01:00', '2026-11-18T08:59:00+01:00')).toBe(0);
  expect(between('2026-11-18T17:00:00+01:00', '2026-11-19T10:00:00+01:00')).toBe(2);
});

test('a lunch break, a weekend and a closed day do not count', () => {
  expect(between('2026-11-20T11:00:00+01:00', '2026-11-20T15:00:00+01:00')).toBe(2);
  expect(between('2026-11-20T16:00:00+01:00', '2026-11-23T09:30:00+01:00')).toBe(1.5);
  expect(between('2026-11-10T17:00:00+01:00', '2026-11-12T10:00:00+01:00', ['2026-11-11'])).toBe(2);
});

test('a change of hour adds and takes nothing from a working day', () => {
  // Clocks go back on Sunday 25 October 2026 and forward on Sunday 28 March 2027.
  expect(between('2026-10-23T16:00:00+02:00', '2026-10-26T10:00:00+01:00')).toBe(2);
  expect(between('2027-03-26T16:00:00+01:00', '2027-03-29T10:00:00+02:00')).toBe(2);
});

test('a night shift over the change counts the hours of the clock', () => {
  const night = parse(openingHoursSchema, { sun: '00:00-24:00' });
  const day = (from: string, to: string) => openTime(Date.parse(from), Date.parse(to), 'Europe/Paris', night) / HOUR;
  expect(day('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z')).toBe(25);
  expect(day('2027-03-27T23:00:00Z', '2027-03-28T22:00:00Z')).toBe(23);
});

test('an answer before its question waits for nothing', () => {
  expect(between('2026-11-18T12:00:00+01:00', '2026-11-18T10:00:00+01:00')).toBe(0);
  expect(weekdayOf('2026-11-22')).toBe('sun');
});

test('spans that touch or overlap count once', () => {
  const double = parse(openingHoursSchema, { wed: ['13:00-18:00', '09:00-12:00', '11:00-14:00', '18:00-19:00'] });
  expect(double.wed).toEqual([{ from: 540, to: 1140 }]);
  expect(openTime(Date.parse('2026-11-18T00:00:00Z'), Date.parse('2026-11-19T00:00:00Z'), 'UTC', double) / HOUR).toBe(10);
});

test('a brand that never opens is refused: nobody would ever wait', () => {
  for (const never of [{}, { mon: [] }]) expect(safeParse(openingHoursSchema, never).success).toBe(false);
});
