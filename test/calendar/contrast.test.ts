import { expect, test } from 'vitest';
import { accentStyle, accents, colourProblem, contrast, nearest } from '../../scripts/calendar/contrast.ts';

const THEMES = ['light', 'dark'] as const;

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

test.each(['#e30613', '#ffcc00', '#9a9a9a', '#c4501a', '#ffffff', '#000000', '#00ff00'])(
  'what takes the place of %s passes in both themes, and a colour that passes stays',
  (colour) => {
    for (const theme of THEMES) {
      const replacement = colourProblem(colour, theme)?.replacement ?? colour;
      expect(colourProblem(replacement, theme)).toBeNull();
    }
    const { light, dark } = accents({ light: colour, dark: colour });
    for (const [accent, wash] of [
      [light, '#f0f3f2'],
      [dark, '#1d2326'],
    ] as const) {
      expect(contrast(accent?.brand as string, wash)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent?.on as string, accent?.brand as string)).toBeGreaterThanOrEqual(4.5);
    }
  },
);

test('the nearest stays close: a grey stays grey and goes no darker than it must', () => {
  const grey = nearest('#9a9a9a', 'light');
  expect(new Set([grey.slice(1, 3), grey.slice(3, 5), grey.slice(5, 7)]).size).toBe(1);
  expect(contrast(grey, '#f0f3f2')).toBeLessThan(5.1);
});

test('a refused colour is replaced in its theme, and said', () => {
  const found = accents({ light: '#0b6b3a', dark: '#103010' });
  expect(found.light?.brand).toBe('#0b6b3a');
  expect(found.problems).toEqual([{ theme: 'dark', colour: '#103010', why: 'contrast', replacement: found.dark?.brand }]);
  expect(accentStyle(found)).toContain(`--brand:light-dark(#0b6b3a,${found.dark?.brand})`);
  expect(accentStyle(accents(undefined))).toBeUndefined();
});

test('a missing dark colour is derived, and is no problem', () => {
  const found = accents({ light: '#0b6b3a' });
  expect(found.problems).toEqual([]);
  expect(colourProblem(found.dark?.brand as string, 'dark')).toBeNull();
});
