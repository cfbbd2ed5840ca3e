import sharp from 'sharp';
import { expect, test } from 'vitest';
import { accents } from '../../scripts/calendar/contrast.ts';
import type { Report } from '../../scripts/metrics/report.ts';
import { LANGUAGES, type Language } from '../../scripts/model/phrase.ts';
import { type BrandData, METRICS, metric } from '../../site/data.ts';
import { inUnit } from '../../site/numbers.ts';
import { card, HEIGHT, picture, WIDTH } from '../../site/previews/card.ts';
import { FACES, fitted, width, wrapped } from '../../site/previews/type.ts';

const data = (name: string) => ({ brand: { name }, accent: accents({ light: '#0b6b3a' }) }) as BrandData;
const figure = (metric: string, value: number | null, low: number | null = null, high: number | null = null) => ({
  figure: { metric, value, n: 12, low, high, state: value === null ? 'missing' : 'known' },
  comparisons: [],
  rows: [],
});
const report = (says: string) =>
  ({
    period: '2026-10',
    headline: { rule: 'x', says: { fr: says, en: says } },
    kpis: [figure('views', 612_400), figure('reach', 2840, 2410, 3290), figure('net-growth', null)],
  }) as unknown as Report;
const SHORT = 'Octobre passe l’objectif de vues\u202f; X prend un quart des publications et rapporte 3\u202f% des vues';

test('the picture is a PNG of the size that networks ask for, the same each time', async () => {
  const svg = card(data('Maison Copeau'), report(SHORT), null, 'fr');
  const first = await picture(svg);
  expect(await sharp(first).metadata()).toMatchObject({ format: 'png', width: WIDTH, height: HEIGHT });
  expect(first.equals(await picture(card(data('Maison Copeau'), report(SHORT), null, 'fr')))).toBe(true);
  expect(svg).not.toMatch(/NaN|undefined|<text/);
});

test('a long headline, a long name and signs that no font has leave nothing outside the picture', async () => {
  const long = 'Société coopérative des artisans du bois et de la réparation de Haute-Provence et des vallées voisines 🪚';
  const png = await picture(card(data(long), report(`${SHORT} ${SHORT} ${SHORT} ${SHORT}`), 'Instagram', 'en'));
  for (const left of [0, WIDTH - 60]) {
    const edge = await sharp(png).removeAlpha().extract({ left, top: 0, width: 60, height: HEIGHT }).raw().toBuffer();
    expect(new Set(edge).size).toBeLessThanOrEqual(3);
  }
});

test('the name of a figure is never cut: it is set smaller where its column is narrow', async () => {
  const kpis = Object.keys(METRICS).map((id) => figure(id, 1_234_567, 1_111_111, 2_222_222));
  const outlines = (svg: string) => (svg.match(/<path/g) ?? []).length;
  const drawn = (shown: Report['kpis'], language: Language) =>
    outlines(card(data('A'), { ...report(SHORT), kpis: shown } as unknown as Report, null, language));
  for (const language of LANGUAGES)
    for (const kpi of kpis) {
      const { name, unit } = metric(kpi.figure.metric);
      const signs = `${name[language]}${inUnit(1_234_567, unit, language)}`.replace(/\s/g, '').length;
      expect(drawn([kpi] as unknown as Report['kpis'], language) - drawn([], language)).toBeGreaterThanOrEqual(signs);
    }
});

test('lines keep to their room and never break at a fixed space', () => {
  const lines = wrapped(FACES.display, SHORT, 60, 600);
  expect(lines.length).toBeGreaterThan(2);
  for (const one of lines) expect(width(FACES.display, one) * 60).toBeLessThanOrEqual(600);
  expect(lines.join(' ')).toBe(SHORT);
  expect(fitted(FACES.text, 'a'.repeat(200), 20, 300)).toMatch(/…$/);
});
