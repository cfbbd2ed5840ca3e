/** What an import would do, shown before anything is written. */

import type { ImportPlan } from '../calendar/import/plan.ts';
import type { Language } from '../model/phrase.ts';
import { type Remark, sentence } from '../model/problem.ts';
import { note, print } from './_command.ts';

export interface Shown {
  brand: string;
  language: Language;
  json: boolean;
  dry: boolean;
}

/** Entries named one by one. */
const NAMED = 20;

/** The counts, the new entries, and every row that is not taken, with its reason. */
export function showPlan(plan: ImportPlan, left: readonly string[], { brand, language, json, dry }: Shown): void {
  const say = (remark: Remark) => sentence(remark, language);
  const { fresh, known, differs, refused, told } = plan;
  if (json) {
    const entries = fresh.map(({ id, draft }) => ({ file: `calendar/${id}.mdx`, rows: draft.rows, title: draft.title, at: draft.at }));
    print(
      JSON.stringify(
        { brand, dry, new: entries, known, differs: differs.map(say), refused: refused.map(say), told: told.map(say), columnsLeft: left },
        null,
        2,
      ),
    );
    return;
  }
  for (const { id, draft } of fresh.slice(0, NAMED)) note(`  + calendar/${id}.mdx  ${[draft.at, draft.title].filter(Boolean).join('  ')}`);
  if (fresh.length > NAMED) note(say({ code: 'import-more', with: { n: fresh.length - NAMED } }));
  for (const [, alike] of Map.groupBy(told, ({ code }) => code)) {
    for (const remark of alike.slice(0, NAMED)) note(`  · ${say(remark)}`);
    if (alike.length > NAMED) note(say({ code: 'import-more', with: { n: alike.length - NAMED } }));
  }
  for (const remark of differs) note(`  ≠ ${say(remark)}`);
  for (const remark of refused) note(`  ✗ ${say(remark)}`);
  if (left.length > 0) note(say({ code: 'import-columns-left', with: { n: left.length, columns: left.join(', ') } }));
  const twice = known.reduce((sum, { rows }) => sum + rows.length, 0);
  print(say({ code: 'import-counts', with: { fresh: fresh.length, known: twice, differs: differs.length, refused: refused.length } }));
}
