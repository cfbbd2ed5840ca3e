import { describe, expect, test } from 'vitest';
import {
  addPeriods,
  dayAt,
  dayIndex,
  dayNumber,
  daysIn,
  firstDay,
  kindOf,
  lastDay,
  type PeriodKind,
  periodOf,
  periodsBetween,
  periodsUpTo,
  yearBefore,
} from '../../scripts/model/period.ts';
import { addDays } from '../../scripts/model/zone.ts';

describe('ISO weeks', () => {
  test.each([
    ['2024-12-30', '2025-w01'],
    ['2025-12-28', '2025-w52'],
    ['2025-12-29', '2026-w01'],
    ['2026-12-31', '2026-w53'],
    ['2027-01-03', '2026-w53'],
    ['2027-01-04', '2027-w01'],
    ['2021-01-03', '2020-w53'],
    ['2024-02-29', '2024-w09'],
  ])('%s lies in %s', (day, week) => expect(periodOf('week', day)).toBe(week));

  test('begin on Monday, end on Sunday, and have seven days, also when clocks change', () => {
    for (const week of ['2026-w13', '2026-w43', '2026-w53', '2025-w01']) {
      expect(new Date(`${firstDay(week)}T12:00:00Z`).getUTCDay()).toBe(1);
      expect(new Date(`${lastDay(week)}T12:00:00Z`).getUTCDay()).toBe(0);
      expect(daysIn(week)).toBe(7);
    }
    // Clocks of Paris change on 29 March and 25 October 2026, both Sundays.
    expect(lastDay('2026-w13')).toBe('2026-03-29');
    expect(lastDay('2026-w43')).toBe('2026-10-25');
  });

  test('follow each other over the end of a year', () => {
    expect(addPeriods('2026-w53', 1)).toBe('2027-w01');
    expect(addPeriods('2025-w01', -1)).toBe('2024-w52');
    expect(periodsUpTo('2027-w01', 3)).toEqual(['2026-w52', '2026-w53', '2027-w01']);
    expect(periodsBetween('2026-w52', '2027-w02')).toBe(3);
  });

  test('a year before: the same number, or 52 weeks where there is none', () => {
    expect(yearBefore('2026-w43')).toBe('2025-w43');
    expect(yearBefore('2026-w53')).toBe('2026-w01');
    expect(yearBefore('2027-w01')).toBe('2026-w01');
    expect(yearBefore('2026-10')).toBe('2025-10');
    expect(yearBefore('2026')).toBeNull();
  });
});

test('every day of ten years lies inside its week, month and year, which hold it once', () => {
  for (const kind of ['week', 'month', 'year'] satisfies PeriodKind[]) {
    let before = '';
    for (let day = '2018-12-24'; day < '2029-01-10'; day = addDays(day, 1)) {
      const period = periodOf(kind, day);
      expect(kindOf(period)).toBe(kind);
      expect(firstDay(period) <= day && day <= lastDay(period), `${day} ${period}`).toBe(true);
      expect(addDays(firstDay(period), dayNumber(period, day) - 1)).toBe(day);
      if (before && before !== period) expect(period).toBe(addPeriods(before, 1));
      expect(period >= before).toBe(true);
      before = period;
    }
  }
});

test('days as numbers and back', () => {
  expect(dayIndex('1970-01-02')).toBe(1);
  expect(dayAt(dayIndex('2026-10-25'))).toBe('2026-10-25');
});

test('what is no period is refused', () => {
  for (const text of ['2026-W43', '26-10', 'october', '2026-10-01']) expect(() => kindOf(text)).toThrow(text);
});
