/** Every sentence of every report of the demo, weeks, months and years: each language is itself and no other, and periods are named as people name them. */

import { beforeAll, describe, expect, test } from 'vitest';
import { computeReports } from '../../scripts/metrics/compute.ts';
import type { Finding, Report } from '../../scripts/metrics/report.ts';
import type { Brand } from '../../scripts/model/brand.ts';
import { withStore } from '../../scripts/store/open.ts';
import { readBrand } from '../../scripts/workspace/brands.ts';
import { demoFolder } from '../demo/folder.ts';

/** Words that only one of the languages has. What stands in quotation marks is a post's own text. */
const FRENCH =
  /(?<!\p{L})(les?|la|des?|du|une?|et|est|sont|pour|dans|avec|sur|par|contre|publications?|semaine|mois|année|vues?|abonnés|aucune?|trois|cinq|jours?|depuis|plus|moins)(?!\p{L})/iu;
const ENGLISH =
  /(?<!\p{L})(the|of|and|is|are|for|with|by|than|posts?|weeks?|months?|years?|views?|followers|none|three|five|days?|since|more|fewer|against|below|above)(?!\p{L})/iu;

let reports: Report[];
beforeAll(async () => {
  const data = demoFolder();
  const brand = readBrand(data, 'maison-copeau').brand as Brand;
  reports = await withStore(data, (connection) => computeReports(connection, brand));
}, 120_000);

const findings = (): { report: Report; finding: Finding }[] =>
  reports.flatMap((report) =>
    [
      report.headline,
      ...report.facts,
      report.series?.finding,
      report.multiples?.finding,
      report.formats?.finding,
      report.posts?.finding,
    ].flatMap((finding) => (finding ? [{ report, finding }] : [])),
  );
const texts = () =>
  findings().flatMap(({ report, finding }) =>
    [finding.says, finding.note].flatMap((one) =>
      one
        ? [
            {
              kind: report.kind,
              fr: one.fr.replace(/«.*?»/g, '«»'),
              en: one.en.replace(/“.*?”/g, '“”'),
              where: `${report.period} ${finding.rule}`,
            },
          ]
        : [],
    ),
  );

describe('sentences of the demo', () => {
  test('there are many, of each kind', () => {
    for (const kind of ['week', 'month', 'year']) expect(texts().filter((one) => one.kind === kind).length).toBeGreaterThan(60);
  });

  test('no French in English, no English in French', () => {
    for (const { fr, en, where } of texts()) {
      expect(en, where).not.toMatch(FRENCH);
      expect(fr, where).not.toMatch(ENGLISH);
    }
  });

  test('are typeset, with periods by their names', () => {
    for (const { fr, en, where } of texts()) {
      expect(fr, where).not.toMatch(/ [;:!?%»]|« (?! )| {2}|'|!|undefined|null|NaN|Infinity|\d{5}|-\d/);
      expect(en, where).not.toMatch(/ [;:!?%]| {2}|'|!|undefined|null|NaN|Infinity|\d{5}|-\d/);
      expect(fr, where).not.toMatch(/\d{4}-|en la |de semaine|d’la|(?<!la |en |\()semaine \d/i);
      expect(fr, where).not.toMatch(
        /(?<!\p{L})(de|que|le|la) (avril|août|octobre|impressions|interactions|un |une )|de le |de les |à le /u,
      );
      expect(en, where).not.toMatch(/\d{4}-|the week \d/i);
    }
  });

  test('of a week, a month and a year say so', () => {
    const said = (kind: string) => texts().filter((one) => one.kind === kind);
    expect(said('week').some(({ fr, en }) => /en semaine \d+/.test(fr) && /in week \d+/.test(en))).toBe(true);
    expect(said('week').some(({ fr }) => /que la semaine \d+/.test(fr))).toBe(true);
    expect(said('week').every(({ fr, en }) => !/mois de suite|du mois|ce mois/.test(fr) && !/month running|the month/.test(en))).toBe(true);
    expect(said('month').some(({ fr, en }) => /qu’en \p{L}+/u.test(fr) && /than in \p{Lu}/u.test(en))).toBe(true);
    expect(said('month').every(({ fr, en }) => !/semaine \d|semaines/.test(fr) && !/week \d|weeks/.test(en))).toBe(true);
    expect(said('year').some(({ fr }) => /à la même date en 2025/.test(fr))).toBe(true);
  });

  test('a headline does not say the same reason as the month before without saying that it lasts', () => {
    for (const kind of ['week', 'month', 'year']) {
      const brand = reports.filter((report) => report.kind === kind && report.account === null);
      for (const [i, report] of brand.entries()) {
        const [reason, before] = [report, brand[i - 1]].map((one) => one?.headline.says.fr.split('\u202f; ')[1]);
        // The format that is ahead, and of which rate.
        const ahead = (clause: string | undefined) =>
          /(les \p{L}+(?: courtes)?) obtiennent .*(par vue|par personne touchée)/u
            .exec(clause ?? '')
            ?.slice(1)
            .join();
        if (ahead(reason) !== undefined && ahead(reason) === ahead(before)) expect(reason, report.period).toMatch(/de suite/);
      }
    }
  });
});
