import { expect, test } from 'vitest';
import { accentStyle, accents, colourProblem, contrast } from '../../site/contrast.ts';

test('contrast after WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('a colour too pale, or near the one of alerts, is refused', () => {
  expect(colourProblem('#ffcc00', 'light')?.why).toBe('contrast');
  expect(colourProblem('#b4310f', 'light')?.why).toBe('signal');
  expect(colourProblem('#1f4f93', 'light')).toBeNull();
  expect(colourProblem('#1f4f93', 'dark')?.why).toBe('contrast');
  expect(colourProblem('#14191b', 'light')).toBeNull();
});

test('a refused colour leaves Vigie’s own in its theme', () => {
  const found = accents({ light: '#0b6b3a', dark: '#103010' });
  expect(found.light?.brand).toBe('#0b6b3a');
  expect(found.light?.on).toBe('#ffffff');
  expect(found.dark).toBeNull();
  expect(found.problems).toEqual([{ theme: 'dark', colour: '#103010', why: 'contrast' }]);
  expect(accentStyle(found)).toContain('--brand:light-dark(#0b6b3a,#93b8f0)');
  expect(accentStyle(accents(undefined))).toBeUndefined();
});

test('text on the accent and the accent on its wash both read', () => {
  for (const [theme, colour] of [
    ['light', '#0b6b3a'],
    ['dark', '#9fd8a8'],
  ] as const) {
    const accent = accents({ light: colour, dark: colour })[theme];
    expect(contrast(accent?.on as string, colour)).toBeGreaterThan(4.5);
    expect(contrast(accent?.wash as string, colour)).toBeGreaterThan(4.5);
  }
});
