/** Which numbers each place of a report's page may hold, in the page's own order; what is not said of any place explains nothing. */

import { accounts, followers, multiples, people, series } from './accounts.ts';
import { answers } from './answers.ts';
import { notes, outcomes, outcomeTitles } from './behind.ts';
import type { Page } from './page.ts';
import { plan } from './plan.ts';
import { content, when } from './posts.ts';
import { figures, head } from './top.ts';

/** Says of every place of a report's page which numbers it may hold. */
export async function describePlaces(page: Page): Promise<void> {
  const { report } = page.apart;
  head(page);
  await figures(page);
  const drawn = page.all('#audience figure.cht');
  for (const [there, describe] of [
    [report.series, series],
    [report.multiples, multiples],
    [report.followers, followers],
  ] as const)
    if (there) describe(page, drawn.shift() as Element);
  if (report.kind !== 'week') people(page);
  accounts(page);
  await content(page);
  await when(page);
  await plan(page);
  answers(page);
  outcomes(page);
  await outcomeTitles(page);
  notes(page);
}
