import { expect, test } from 'vitest';
import { bounds, dayOfMonth, daysBetween, inUnit, moment, size, spanYear } from '../../site/numbers.ts';

test('a value in its unit', () => {
  expect(inUnit(612400, 'count', 'fr')).toBe('612\u202f400');
  expect(inUnit(5.13, 'percent', 'en')).toBe('5.1%');
  expect(inUnit(3, 'days', 'fr')).toBe('3\u00a0j');
  expect(bounds({ low: 2.8, high: 3.6 }, 'percent', 'fr')).toBe('de 2,8 à 3,6\u202f%');
  expect(bounds({ low: null, high: null }, 'percent', 'fr')).toBeNull();
});

test('spans say nothing twice', () => {
  expect(spanYear('2026-10-01', '2026-10-31', 'fr')).toBe('1ᵉʳ au 31 oct. 2026');
  expect(spanYear('2026-01-05', '2026-03-30', 'en')).toBe('5 Jan to 30 Mar 2026');
  expect(spanYear('2025-12-30', '2026-01-02', 'fr')).toBe('30 déc. 2025 au 2 janv. 2026');
  expect(spanYear('2026-01-02', '2026-01-02', 'en')).toBe('2 Jan 2026');
});

test('moments are on the brand’s clock', () => {
  expect(moment('2026-11-03T08:12:00Z', 'Europe/Paris', 'fr')).toBe('3 nov. 2026 à 9\u00a0h\u00a012');
  expect(moment('2026-11-03T23:30:00Z', 'Europe/Paris', 'en')).toBe('4 Nov 2026, 0:30');
});

test('days, sizes', () => {
  expect(dayOfMonth('2026-10-06', 'fr')).toBe('mar.\u00a06');
  expect(dayOfMonth('2026-10-01', 'fr')).toBe('jeu.\u00a01ᵉʳ');
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(size(999, 'fr')).toBe('999\u00a0o');
  expect(size(12_345, 'en')).toBe('12\u00a0KB');
});
