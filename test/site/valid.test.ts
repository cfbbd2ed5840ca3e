/**
 * HTML is valid, by html-validate and its recommended rules. Two are off in `html-validate.json`, and neither is about validity:
 * `no-inline-style` (a brand's colours and a chart's widths are custom properties of the element they belong to), `long-title` (advice of
 * search engines: a title that names account and month may pass 70 letters).
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, it, test } from 'vitest';
import { randomFrom, shuffled } from '../workspace.ts';
import { sharedSite } from './built.ts';
import { Faults } from './faults.ts';
import { examples } from './kinds.ts';

/** Bytes of pages read beside two examples of every kind: html-validate reads about 1 MB/s. */
const DRAWN_BYTES = 8_000_000;

const validator = new HtmlValidate(
  new StaticConfigLoader(JSON.parse(readFileSync(join(import.meta.dirname, 'html-validate.json'), 'utf8'))),
);

function faultsOf(html: string): { rule: string; at: string }[] {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => ({ rule: ruleId, at: `${message} at ${selector}` })),
  );
}

it.each(['all', 'states'] as const)('the pages of the site “%s” are valid: two of every kind, and a draw of the others', (name) =>
  sharedSite(name).then((site) => {
    const faults = new Faults();
    const chosen = new Set(examples(site, true).map(({ path }) => path));
    let left = DRAWN_BYTES;
    for (const path of [...chosen, ...shuffled(site.pages.paths, randomFrom(2026))]) {
      const html = site.pages.get(path) as string;
      if (!chosen.has(path)) left -= html.length;
      if (left < 0) break;
      for (const fault of faultsOf(html)) faults.add(path, fault.rule, fault.at);
    }
    faults.none();
  }),
);

test('the validator finds what it is for', () => {
  const page = (body: string) =>
    `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Une page</title></head><body>${body}</body></html>`;
  expect(faultsOf(page('<main><h1>Un</h1><p>deux</p></main>'))).toEqual([]);
  expect(faultsOf(page('<p><div>non</div></p>')).length).toBeGreaterThan(0);
  expect(faultsOf(page('<p id="a">un</p><p id="a">deux</p>')).map(({ rule }) => rule)).toContain('no-dup-id');
});
