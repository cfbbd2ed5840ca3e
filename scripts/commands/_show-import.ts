/** What an import would do, shown before anything is written. */

import type { ImportPlan } from '../calendar/import/plan.ts';
import { type DayOrder, PLANNER_FIELDS } from '../calendar/import/planner.ts';
import type { Language } from '../model/phrase.ts';
import { channel } from '../model/planned-post.ts';
import { type Remark, sentence } from '../model/problem.ts';
import { note, oneLine, print } from './_command.ts';

export interface Shown {
  brand: string;
  language: Language;
  json: boolean;
  dry: boolean;
  /** How dates that say nothing of it were read; undefined when all of them do. */
  order: DayOrder | undefined;
}

/** What a file has that nothing is made of. */
export interface Left {
  columns: readonly string[];
  sheets: readonly string[];
}

/** Entries named one by one. */
const NAMED = 20;

/** The counts, the new entries, and every row that is not taken, with its reason. */
export function showPlan(plan: ImportPlan, left: Left, shown: Shown): void {
  if (shown.json) print(JSON.stringify(asJson(plan, left, shown), null, 2));
  else asText(plan, left, shown);
}

/** A change with the names of its columns. */
const changed = ({ remark, fields }: ImportPlan['differs'][number], language: Language): string =>
  sentence(
    { ...remark, with: { ...remark.with, fields: fields.map((field) => PLANNER_FIELDS[field][language].replace(/ \(.*/, '')).join(', ') } },
    language,
  );

function asJson({ fresh, known, differs, refused, told }: ImportPlan, left: Left, { brand, dry, language, order }: Shown) {
  const say = (remark: Remark) => sentence(remark, language);
  return {
    brand,
    dry,
    ...(order && { dates: order }),
    new: fresh.map(({ id, draft }) => ({
      file: `calendar/${id}.mdx`,
      rows: draft.rows,
      title: draft.title,
      at: draft.at,
      channels: draft.variants.map(({ channel: on }) => on),
    })),
    known,
    differs: differs.map((one) => changed(one, language)),
    refused: refused.map(say),
    told: told.map(say),
    columnsLeft: left.columns,
    sheetsLeft: left.sheets,
  };
}

function asText({ fresh, known, differs, refused, told }: ImportPlan, left: Left, { language, order }: Shown): void {
  // Cells, columns and sheets are somebody's texts: nothing in them may steer the terminal.
  const say = (remark: Remark) => oneLine(sentence(remark, language));
  for (const { id, draft } of fresh.slice(0, NAMED)) {
    const on = [...new Set(draft.variants.map(({ channel: one }) => channel(one).name[language]))].join(', ');
    note(`  + calendar/${id}.mdx  ${[draft.at, oneLine(draft.title), on && `[${on}]`].filter(Boolean).join('  ')}`);
  }
  if (fresh.length > NAMED) note(say({ code: 'import-more', with: { n: fresh.length - NAMED } }));
  for (const [, alike] of Map.groupBy(told, ({ code }) => code)) {
    for (const remark of alike.slice(0, NAMED)) note(`  · ${say(remark)}`);
    if (alike.length > NAMED) note(say({ code: 'import-more', with: { n: alike.length - NAMED } }));
  }
  for (const one of differs) note(`  ≠ ${oneLine(changed(one, language))}`);
  for (const remark of refused) note(`  ✗ ${say(remark)}`);
  const { columns, sheets } = left;
  if (columns.length > 0) note(say({ code: 'import-columns-left', with: { n: columns.length, columns: columns.join(', ') } }));
  if (sheets.length > 0) note(say({ code: 'import-sheets-left', with: { n: sheets.length, sheets: sheets.join(', ') } }));
  if (order)
    note(say({ code: 'import-dates', with: { order: { code: order === 'day-month' ? 'import-day-month' : 'import-month-day' } } }));
  const undated = fresh.filter(({ draft }) => draft.at === null).length;
  if (undated > 0) note(say({ code: 'import-undated', with: { n: undated } }));
  const twice = known.reduce((sum, { rows }) => sum + rows.length, 0);
  print(say({ code: 'import-counts', with: { fresh: fresh.length, known: twice, differs: differs.length, refused: refused.length } }));
}
