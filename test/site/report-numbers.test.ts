/**
 * Every number that a reader sees on a month's and a week's report of the demo, in both languages, is one that SQL apart from the metrics
 * gives for its place, in the words of a formatter of its own; a number that nothing explains is named with where it stands.
 */

import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { computeReports } from '../../scripts/metrics/compute.ts';
import type { Report } from '../../scripts/metrics/report.ts';
import type { Brand } from '../../scripts/model/brand.ts';
import { withStore } from '../../scripts/store/open.ts';
import { readBrand } from '../../scripts/workspace/brands.ts';
import { demoFolder } from '../demo/folder.ts';
import { Apart } from '../metrics/apart/asked.ts';
import { heldApart } from '../metrics/apart/checked.ts';
import { type Built, sharedSite } from './built.ts';
import { Page } from './report-numbers/page.ts';
import { describePlaces } from './report-numbers/places.ts';
import { type Language, Written } from './report-numbers/written.ts';

let site: Built;
let data = '';
let brand: Brand;
let reports: Report[];

beforeAll(async () => {
  site = await sharedSite('all');
  data = demoFolder();
  brand = readBrand(data, 'maison-copeau').brand as Brand;
  reports = await withStore(data, (connection) => computeReports(connection, brand, { periods: ['2026-10', '2026-w43'] }));
});

const htmlOf = (period: string, language: Language) =>
  site.pages.get(`${language === 'en' ? 'en/' : ''}maison-copeau/report/${period}/index.html`) as string;

/** The numbers of a page that nothing explains, and how many texts were read. */
const unexplained = (period: string, language: Language, html: string): Promise<{ faults: string[]; read: number }> =>
  withStore(data, async (connection) => {
    const report = reports.find((one) => one.period === period && one.account === null) as Report;
    const apart = await heldApart(connection, brand, report);
    const main = parseHTML(html).document.querySelector('main') as unknown as Element;
    const page = new Page(apart, main, new Written(language));
    await describePlaces(page);
    return { faults: page.faults(), read: page.read };
  });

for (const period of ['2026-10', '2026-w43'])
  for (const language of ['fr', 'en'] as const)
    test(`every number of ${period} in ${language} is known apart`, async () => {
      const { faults, read } = await unexplained(period, language, htmlOf(period, language));
      expect(faults).toEqual([]);
      expect(read).toBeGreaterThan(period === '2026-10' ? 800 : 400);
    });

/** A page on which texts stand in place of others, each once. */
function spoilt(html: string, changes: readonly (readonly [right: string | RegExp, wrong: string])[]): string {
  return changes.reduce((text, [right, wrong]) => {
    const next = text.replace(right, wrong);
    expect(next, String(right)).not.toBe(text);
    return next;
  }, html);
}

test('names each number that is wrong: of another place, off by one, without its sign or its unit', async () => {
  const wrong = [
    ['>631\u202f976<', '>631\u202f977<'],
    ['>−2,0\u202f%<', '>+2,0\u202f%<'],
    ['>2,9\u202f%<', '>2,9<'],
    ['>, 5,3\u202f% au-dessus', '>, 5,4\u202f% au-dessus'],
    ['>55 publications sur 4 comptes', '>55 publications sur 5 comptes'],
    ['>de 2,7 à 3,4\u202f%', '>de 2,7 à 3,5\u202f%'],
    ['>×\u00a08,7<', '>×\u00a06,0<'],
    ['>jeu.\u00a08<', '>jeu.\u00a09<'],
    ['>mai 2025<', '>mai 2024<'],
    ['>1ᵉʳ au 31 oct.<', '>1ᵉʳ au 30 oct.<'],
  ] as const;
  const { faults } = await unexplained('2026-10', 'fr', spoilt(htmlOf('2026-10', 'fr'), wrong));
  for (const [, text] of wrong) expect(faults.join('\n')).toContain(`“${text.replace(/[<>]/g, '')}`);
  expect(faults).toHaveLength(wrong.length);
});

test.each([
  ['an axis', />400(&#160;|&nbsp;)k</, '>450\u00a0k<', 'the axis'],
  ['the interval of a difference', 'écart de 1,0 à 3,6 points', 'écart de 1,0 à 4,6 points', 'difference high'],
  ['a p', 'p\u00a0=\u00a00,001', 'p\u00a0=\u00a00,020', 'p = 0.02'],
])('sees %s that cannot be', async (_, right, wrong, fault) => {
  await expect(unexplained('2026-10', 'fr', spoilt(htmlOf('2026-10', 'fr'), [[right, wrong]]))).rejects.toThrow(fault);
});

/** « Quatre des cinq meilleures », "second month running": the numbers that sentences write in words. */
const WORDS = {
  fr: {
    of: ['', 'Une', 'Deux', 'Trois', 'Quatre', 'Cinq'],
    five: 'des cinq meilleures publications',
    running: ['', '', 'deuxième', 'troisième', 'quatrième'],
  },
  en: { of: ['', 'One', 'Two', 'Three', 'Four', 'Five'], five: 'of the five best posts', running: ['', '', 'second', 'third', 'fourth'] },
};

test.each(['fr', 'en'] as const)('numbers in words are counted, %s', async (language) => {
  await withStore(data, async (connection) => {
    const { of, five, running } = WORDS[language];
    for (const [period, column] of [
      ['2026-10', 'account'],
      ['2026-w43', 'format'],
    ] as const) {
      const report = reports.find((one) => one.period === period && one.account === null) as Report;
      const apart = await Apart.of(connection, brand, report);
      const ids = report.posts?.best.map(({ id }) => `'${id}'`).join(', ');
      const [most] = await apart.ask(
        `SELECT count(*)::INT AS n FROM apart_posts WHERE post_id IN (${ids}) GROUP BY ${column} ORDER BY n DESC LIMIT 1`,
      );
      expect(htmlOf(period, language)).toContain(`${of[most?.n as number]} ${five}`);
    }
    const [row] = await connection
      .runAndReadAll(
        `SELECT datediff('month', max(month), DATE '2026-10-01')::INT AS months FROM (
           SELECT date_trunc('month', "day") AS month FROM apart_posts WHERE "day" < DATE '2026-11-01' GROUP BY month HAVING sum(views) < 600000)`,
      )
      .then((rows) => rows.getRowObjects());
    expect(htmlOf('2026-10', language)).toContain(
      `${running[row?.months as number]} ${language === 'fr' ? 'mois de suite' : 'month running'}`,
    );
  });
});
