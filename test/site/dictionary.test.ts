/** The dictionary: every metric has its page with all its parts, and says of platforms only what their exports show. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { METRICS } from '../../scripts/metrics/metric.ts';
import { LANGUAGES } from '../../scripts/model/phrase.ts';
import { PLATFORM_MEANINGS } from '../../scripts/model/platform-meanings.ts';
import { EXPORT_FACTS } from '../../scripts/store/export-facts.ts';
import { addsOver, confusedWith } from '../../site/dictionary.ts';
import { dictionaryWords } from '../../site/words-dictionary.ts';
import { type Built, sharedSite } from './built.ts';

const ids = Object.keys(METRICS);

describe('every metric', () => {
  let site: Built;
  beforeAll(async () => {
    site = await sharedSite('all');
  });

  it.each(LANGUAGES)('has a page with all its parts (%s)', (language) => {
    const t = dictionaryWords[language];
    const start = language === 'fr' ? '' : 'en/';
    for (const id of ids) {
      const html = site.pages.get(`${start}dictionary/${id}/index.html`);
      expect(html, id).toBeDefined();
      const { document } = parseHTML(html as string);
      const about = METRICS[id as keyof typeof METRICS];
      expect(document.querySelector('h1')?.textContent, id).toBe(about?.name[language]);
      const said = new Map(
        [...document.querySelectorAll('#definition dt')].map((one) => [one.textContent, one.nextElementSibling?.textContent?.trim()]),
      );
      for (const part of [t.formula, t.unit, t.base, t.madeOf, t.adds, t.minimum, t.interval, t.caveat, t.otherName, t.id])
        expect(said.get(part)?.length ?? 0, `${id}: ${part}`).toBeGreaterThan(0);
      expect(document.querySelector('#exports')?.textContent?.length ?? 0, id).toBeGreaterThan(20);
      expect(document.querySelector('#used')?.textContent?.length ?? 0, id).toBeGreaterThan(20);
    }
  });

  it.each(LANGUAGES)('stands in the index with one line (%s)', (language) => {
    const { document } = parseHTML(site.pages.get(`${language === 'fr' ? '' : 'en/'}dictionary/index.html`) as string);
    for (const id of ids) {
      const entry = document.querySelector(`[id="${id}"]`);
      expect(entry?.querySelector('a')?.getAttribute('href'), id).toContain(`dictionary/${id}/`);
      expect(entry?.querySelector('dd')?.textContent?.length ?? 0, id).toBeGreaterThan(20);
    }
  });

  it('of views says where the series breaks and which report shows it', () => {
    const { document } = parseHTML(site.pages.get('dictionary/views/index.html') as string);
    expect(document.querySelector('#breaks')?.textContent).toMatch(/Maison Copeau, Instagram.*impressions, puis vues à partir du/);
    const uses = [...document.querySelectorAll('#used a')].map((one) => one.getAttribute('href'));
    expect(uses.some((href) => /maison-copeau\/report\/2026-1\d\/index/.test(href ?? ''))).toBe(true);
    expect([...document.querySelectorAll('#related a')].map((one) => one.textContent)).toContain('Impressions');
  });
});

test('the three engagement rates name each other, and nobody is related to what is not there', () => {
  const rates = ids.filter((id) => id.startsWith('engagement-rate-by-'));
  expect(rates.length).toBe(3);
  for (const id of rates) expect(confusedWith(id)).toEqual(expect.arrayContaining(rates.filter((other) => other !== id)));
  for (const id of ids) for (const other of confusedWith(id)) expect(ids, `${id} → ${other}`).toContain(other);
});

test('what adds up, adds up over what its measures allow', () => {
  const over = (id: string) => addsOver(METRICS[id] as (typeof METRICS)[string]);
  expect(over('views')).toEqual(['posts', 'days', 'platforms']);
  expect(over('reach')).toEqual([]);
  expect(over('followers')).toEqual(['platforms']);
  expect(over('net-growth')).toEqual(['days', 'platforms']);
  expect(over('engagement-rate-by-views')).toEqual([]);
});

test('what a platform means by a measure rests on an export of that platform which gives it', () => {
  for (const [measure, meanings] of Object.entries(PLATFORM_MEANINGS)) {
    for (const { platform, source, says } of meanings) {
      const facts = EXPORT_FACTS.get(source);
      expect(facts, `${measure}: ${source}`).toBeDefined();
      expect([platform, null], `${measure}: ${source}`).toContain(facts?.platform);
      expect([...(facts?.posts ?? []), ...(facts?.days ?? [])], `${measure}: ${source}`).toContain(measure);
      for (const language of LANGUAGES) expect(says[language].length, measure).toBeGreaterThan(3);
    }
    expect(new Set(meanings.map(({ platform }) => platform)).size, measure).toBe(meanings.length);
  }
});

test('what fixtures of an export give is among what the export is said to give', () => {
  const folder = join(import.meta.dirname, '../fixtures/exports');
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.golden.json'))) {
    for (const member of JSON.parse(readFileSync(join(folder, name), 'utf8'))) {
      for (const kind of ['posts', 'days'] as const) {
        const seen = new Set<string>((member[kind] ?? []).flatMap((row: { measures?: object }) => Object.keys(row.measures ?? {})));
        const known = new Set((member.exports ?? []).flatMap((id: string) => EXPORT_FACTS.get(id)?.[kind] ?? []));
        if (member.exports?.some((id: string) => EXPORT_FACTS.has(id)))
          for (const measure of seen) expect([...known], `${name}: ${kind}`).toContain(measure);
      }
    }
  }
});
