import { expect, test } from 'vitest';
import { absolute, address, asset, inEachLanguage, link } from '../../site/here.ts';

const built = false;
const home = { language: 'fr', path: '/' } as const;
const report = { language: 'fr', path: '/maison-copeau/report/2026-10/' } as const;
const english = { language: 'en', path: '/maison-copeau/' } as const;

test('French stands at the root, English under /en/', () => {
  expect(address('fr', '/a/')).toBe('/a/');
  expect(address('en', '/a/')).toBe('/en/a/');
  expect(inEachLanguage([{ params: { brand: 'a' }, props: {} }]).map(({ params }) => params.lang)).toEqual([undefined, 'en']);
});

test('links are relative to the page they stand on', () => {
  expect(link(home, '/maison-copeau/', 'fr', built)).toBe('./maison-copeau/index.html');
  expect(link(report, '/maison-copeau/data/', 'fr', built)).toBe('../../../maison-copeau/data/index.html');
  expect(link(english, '/maison-copeau/', 'fr', built)).toBe('../../maison-copeau/index.html');
  expect(link(home, '/', 'en', built)).toBe('./en/index.html');
  expect(link(report, '/', 'fr', built)).toBe('../../../index.html');
});

test('an anchor stays after the file, and the dev server gets the bare folder', () => {
  expect(link(report, '/maison-copeau/data/#f-1', 'fr', built)).toBe('../../../maison-copeau/data/index.html#f-1');
  expect(link(report, '/maison-copeau/data/#f-1', 'fr', true)).toBe('../../../maison-copeau/data/#f-1');
});

test('names of folders are escaped', () => {
  expect(link(home, '/a b?c/', 'fr', built)).toBe('./a%20b%3Fc/index.html');
});

test('files of the site', () => {
  expect(asset(home, 'vigie.css')).toBe('./vigie.css');
  expect(asset(english, 'vigie.css')).toBe('../../vigie.css');
});

test('an absolute address keeps the subfolder in which a site lies', () => {
  for (const site of ['https://a.example/vigie', 'https://a.example/vigie/'])
    expect(absolute(new URL(site), 'en/lune/calendar/calendar.ics')).toBe('https://a.example/vigie/en/lune/calendar/calendar.ics');
});
