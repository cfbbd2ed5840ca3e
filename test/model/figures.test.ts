import { describe, expect, test } from 'vitest';
import * as f from '../../scripts/model/figures.ts';

/** Spaces made visible: `_` narrow no-break, `~` no-break. */
const seen = (text: string) => text.replaceAll('\u202f', '_').replaceAll('\u00a0', '~');

describe('numbers', () => {
  test.each([
    [612400, '612_400', '612,400'],
    [1214, '1_214', '1,214'],
    [0, '0', '0'],
    [-12, '−12', '−12'],
    [-0.2, '0', '0'],
  ])('count %d', (value, fr, en) => {
    expect(seen(f.count(value, 'fr'))).toBe(fr);
    expect(f.count(value, 'en')).toBe(en);
  });

  test('three significant digits in sentences', () => {
    expect(seen(f.rounded(612_412, 'fr'))).toBe('612_000');
    expect(f.rounded(1238, 'en')).toBe('1,240');
    expect(f.rounded(89, 'fr')).toBe('89');
    expect(f.rounded(3.456, 'fr')).toBe('3,46');
  });

  test('axes and small cards', () => {
    expect(seen(f.compact(12_400, 'fr'))).toBe('12,4~k');
    expect(f.compact(1_234_567, 'en')).toBe('1.23M');
    expect(seen(f.compact(9_999, 'fr'))).toBe('9_999');
    expect(seen(f.compact(999_600, 'fr'))).toBe('1~M');
  });

  test('signs', () => {
    expect(seen(f.signedCount(1214, 'fr'))).toBe('+1_214');
    expect(f.signedCount(-3, 'en')).toBe('−3');
    expect(f.signedCount(0, 'en')).toBe('0');
    expect(seen(f.times(3.14, 'fr'))).toBe('×~3,1');
  });
});

describe('shares and differences', () => {
  test.each([
    [5.12, '5,1_%', '5.1%'],
    [38.4, '38_%', '38%'],
    [9.94, '9,9_%', '9.9%'],
    [9.96, '10_%', '10%'],
    [0, '0,0_%', '0.0%'],
  ])('percent %d', (value, fr, en) => {
    expect(seen(f.percent(value, 'fr'))).toBe(fr);
    expect(f.percent(value, 'en')).toBe(en);
  });

  test('changes in %, differences in points', () => {
    expect(seen(f.change(30, 'fr'))).toBe('+30_%');
    expect(f.change(-8.04, 'en')).toBe('−8.0%');
    expect(f.change(-0.01, 'en')).toBe('0.0%');
    expect(seen(f.points(1.2, 'fr'))).toBe('+1,2~pt');
    expect(seen(f.points(-0.6, 'en'))).toBe('−0.6~pt');
    expect(seen(f.points(0.02, 'fr'))).toBe('+0,02~pt');
  });

  test('intervals', () => {
    expect(seen(f.interval(2410, 3290, 'fr'))).toBe('de 2_410 à 3_290');
    expect(f.interval(2410, 3290, 'en')).toBe('2,410 to 3,290');
    expect(seen(f.percentInterval(12, 40, 'fr'))).toBe('de 12 à 40_%');
    expect(f.percentInterval(12, 40, 'en')).toBe('12 to 40%');
    expect(seen(f.percentInterval(2.8, 3.6, 'fr'))).toBe('de 2,8 à 3,6_%');
    expect(seen(f.changeInterval(8, 55, 'fr'))).toBe('de +8 à +55_%');
    expect(seen(f.pointsInterval(-0.2, 1.4, 'en'))).toBe('−0.2 to +1.4~pt');
  });

  test('the end of an interval that is not zero does not read as zero', () => {
    expect(seen(f.pointsInterval(0.03, 2.6, 'fr'))).toBe('de +0,03 à +2,60~pt');
  });
});

describe('durations', () => {
  test.each([
    [6600, '1~h~50', '1~h 50~min'],
    [7200, '2~h', '2~h'],
    [2700, '45~min', '45~min'],
    [42, '42~s', '42~s'],
    [0, '0~s', '0~s'],
    [-3300, '−55~min', '−55~min'],
    [3_600_000, '1_000~h', '1,000~h'],
  ])('%d s', (value, fr, en) => {
    expect(seen(f.duration(value, 'fr'))).toBe(fr);
    expect(seen(f.duration(value, 'en'))).toBe(en);
  });
});

describe('dates', () => {
  test('the first of a month is « 1ᵉʳ »', () => {
    expect(f.dayShort('2026-11-01', 'fr')).toBe('1ᵉʳ nov.');
    expect(f.dayLong('2026-11-01', 'fr')).toBe('dimanche 1ᵉʳ novembre 2026');
    expect(f.dayShort('2026-11-11', 'fr')).toBe('11 nov.');
    expect(f.dayShort('2026-11-01', 'en')).toBe('1 Nov');
  });

  test('days and months', () => {
    expect(f.dayLong('2026-11-24', 'fr')).toBe('mardi 24 novembre 2026');
    expect(f.dayLong('2026-11-24', 'en')).toBe('Tuesday 24 November 2026');
    expect(f.dayShort('2026-11-24', 'fr')).toBe('24 nov.');
    expect(f.dayShortYear('2026-11-24', 'en')).toBe('24 Nov 2026');
    expect(f.dayAndMonth('2026-08-02', 'fr')).toBe('2 août');
    expect(f.monthName('2026-10', 'fr')).toBe('octobre 2026');
    expect(f.monthAlone('2026-10', 'en')).toBe('October');
    expect(f.monthShort('2026-10', 'fr')).toBe('oct. 2026');
  });

  test('spans say nothing twice', () => {
    expect(f.span('2026-10-01', '2026-10-31', 'fr')).toBe('1ᵉʳ au 31 oct.');
    expect(f.span('2026-10-01', '2026-10-31', 'en')).toBe('1 to 31 Oct');
    expect(f.span('2026-09-28', '2026-10-04', 'fr')).toBe('28 sept. au 4 oct.');
    expect(f.span('2026-10-04', '2026-10-04', 'fr')).toBe('4 oct.');
  });

  test('lists', () => {
    expect(f.enumerate(['X', 'TikTok', 'LinkedIn'], 'fr')).toBe('X, TikTok et LinkedIn');
    expect(f.enumerate(['X', 'TikTok', 'LinkedIn'], 'en')).toBe('X, TikTok and LinkedIn');
  });
});

describe('periods', () => {
  test.each([
    ['2026-w43', 'semaine 43, du 19 au 25 octobre 2026', 'week 43, 19 to 25 October 2026'],
    ['2026-w44', 'semaine 44, du 26 octobre au 1ᵉʳ novembre 2026', 'week 44, 26 October to 1 November 2026'],
    ['2026-w53', 'semaine 53, du 28 décembre 2026 au 3 janvier 2027', 'week 53, 28 December 2026 to 3 January 2027'],
    ['2024-w27', 'semaine 27, du 1ᵉʳ au 7 juillet 2024', 'week 27, 1 to 7 July 2024'],
    ['2026-10', 'octobre 2026', 'October 2026'],
    ['2026', '2026', '2026'],
  ])('%s in full', (period, fr, en) => {
    expect(f.periodName(period, 'fr')).toBe(fr);
    expect(f.periodName(period, 'en')).toBe(en);
  });

  test.each([
    ['2026-w05', 'sem.~5', 'week~5', 'semaine 5', 'week 5'],
    ['2026-10', 'oct. 2026', 'Oct 2026', 'octobre', 'October'],
    ['2026', '2026', '2026', '2026', '2026'],
  ])('%s in little room, and without its year', (period, fr, en, alone, aloneEn) => {
    expect(seen(f.periodShort(period, 'fr'))).toBe(fr);
    expect(seen(f.periodShort(period, 'en'))).toBe(en);
    expect(f.periodAlone(period, 'fr')).toBe(alone);
    expect(f.periodAlone(period, 'en')).toBe(aloneEn);
  });
});
