/** What an import would do: what is new, what is there already, what differs, what cannot be taken. Nothing is written here. */

import { entryId, isEntryId, type PlannedPost } from '../../model/planned-post.ts';
import { Problem, type Remark } from '../../model/problem.ts';
import { newNote } from '../../workspace/edit-note.ts';
import { changedFields, even } from './changed.ts';
import { Drafts } from './drafts.ts';
import type { PlannerField } from './planner.ts';
import { type Draft, type Reading, readRow } from './row.ts';
import type { PlannerRow } from './table.ts';

/** Largest note that the calendar reads, in bytes. */
const MOST_BYTES = 512 * 1024;

export interface FreshEntry {
  id: string;
  draft: Draft;
  /** The file as it will be written. */
  source: string;
}

export interface ImportPlan {
  fresh: FreshEntry[];
  /** Rows that the calendar has already, and the entry that has them. */
  known: { rows: string[]; entry: string }[];
  /** Rows whose entry says something else, and what. It is left alone. */
  differs: { remark: Remark; fields: PlannerField[] }[];
  /** Rows that cannot be taken, and why. */
  refused: Remark[];
  /** Of the fresh ones: what was read otherwise than written. */
  told: Remark[];
}

/** What is in the calendar: its posts, and every file name in the folder (without `.mdx`, lower case), readable or not. */
export interface Present {
  posts: readonly PlannedPost[];
  taken: ReadonlySet<string>;
}

/** Reads every row and compares it with the calendar. `step` hears of each row. */
export function planImport(
  rows: readonly PlannerRow[],
  reading: Reading,
  present: Present,
  step: (done: number) => void = () => {},
): ImportPlan {
  const plan: ImportPlan = { fresh: [], known: [], differs: [], refused: [], told: [] };
  const drafts = new Drafts(reading.brand.languages[0] ?? 'fr');
  rows.forEach((row, at) => {
    step(at + 1);
    try {
      const twice = drafts.take(readRow(row, reading));
      if (twice) plan.refused.push({ code: 'row-twice', with: { row: row.row, other: twice } });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      plan.refused.push(error.remark);
    }
  });
  compare(drafts.all, present, plan);
  return plan;
}

/** Sorts drafts by what the calendar has of them. */
function compare(drafts: readonly Draft[], { posts, taken }: Present, plan: ImportPlan): void {
  const byTitle = Map.groupBy(posts, ({ title }) => even(title));
  const byText = new Map<string, PlannedPost[]>();
  for (const post of posts) {
    for (const text of new Set(post.variants.map((variant) => even(variant.text)))) {
      if (text) byText.set(text, [...(byText.get(text) ?? []), post]);
    }
  }
  const byId = new Map(posts.map((post) => [post.id, post]));
  const found = drafts.map(
    (draft) => byId.get(draft.entry ?? '') ?? byTitle.get(even(draft.title))?.find((post) => has(post, draft)) ?? null,
  );
  const settled = new Set(found);
  // A post at another time was moved when the file is one that was taken before; in a new file it is the same post once more.
  const again = found.some(Boolean);
  const ids = new Set(taken);
  for (const [at, draft] of drafts.entries()) {
    const there = found[at];
    const differs = (post: PlannedPost, fields: PlannerField[]) =>
      plan.differs.push({ remark: { code: 'row-differs', with: { row: draft.rows.join(', '), path: `calendar/${post.id}.mdx` } }, fields });
    if (there) {
      const fields = changedFields(there, draft);
      if (fields.length > 0) differs(there, fields);
      else plan.known.push({ rows: draft.rows, entry: there.id });
      continue;
    }
    const alike = new Set([
      ...(byTitle.get(even(draft.title)) ?? []),
      ...draft.variants.flatMap(({ text }) => byText.get(even(text)) ?? []),
    ]);
    const near = [...alike].find((post) => !settled.has(post) && resembles(post, draft, again));
    if (near) differs(near, changedFields(near, draft));
    else add(plan, draft, ids);
  }
}

/** Whether an entry says all that a draft says. */
function has(post: PlannedPost, draft: Draft): boolean {
  if (even(post.title) !== even(draft.title)) return false;
  if (draft.variants.length === 0) return post.at === draft.at;
  return draft.variants.every((variant) =>
    post.variants.some(
      (there) => there.channel === variant.channel && there.wall === (variant.at ?? draft.at) && even(there.text) === even(variant.text),
    ),
  );
}

/** Whether an entry is a former state of a draft: two of title, time and text are the same. `moved` counts an entry at another time, too. */
function resembles(post: PlannedPost, draft: Draft, moved: boolean): boolean {
  const title = even(post.title) === even(draft.title);
  const time = post.at === draft.at;
  const texts = new Set(post.variants.map(({ text }) => even(text)).filter(Boolean));
  const text = draft.variants.some((variant) => texts.has(even(variant.text)));
  if (text && (time || (title && moved))) return true;
  return title && time && !draft.untitled;
}

function add(plan: ImportPlan, draft: Draft, ids: Set<string>): void {
  const { title, at, variants, rest } = draft;
  const source = newNote({ title, status: rest.status, at, ...rest, ...(variants.length > 0 && { variants }) }, '');
  if (Buffer.byteLength(source) > MOST_BYTES) {
    plan.refused.push({ code: 'row-too-long', with: { row: draft.rows.join(', ') } });
    return;
  }
  const id = freeId(draft.entry ?? entryId(title, at), ids);
  ids.add(id);
  plan.fresh.push({ id, draft, source });
  plan.told.push(...draft.told);
}

function freeId(wanted: string, ids: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (isEntryId(id) && !ids.has(id)) return id;
  }
}
