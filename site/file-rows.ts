/** The rows of a file as its page shows them: which page each stands on, which columns they have, what each describes. */

import { change, count, decimal, duration, percent, signedCount } from '../scripts/model/figures.ts';
import { MEASURE_IDS, MEASURES, type MeasureId } from '../scripts/model/measure.ts';
import type { Language } from '../scripts/model/phrase.ts';
import type { ProblemCode, Remark } from '../scripts/model/problem.ts';
import { type Hole, holesBetween, runLength } from './coverage.ts';
import type { FileRow, FileRun } from './data.ts';
import { pageOfRow } from './sources.ts';
import { dataWords } from './words-data.ts';

/** The pages of a file's rows, by number; a file always has its first. */
export function rowPages(rows: readonly FileRow[]): Map<number, FileRow[]> {
  const pages = Map.groupBy(rows, ({ row }) => pageOfRow(row));
  if (!pages.has(1)) pages.set(1, []);
  return new Map([...pages].sort(([one], [other]) => one - other));
}

const order = new Map<string, number>(MEASURE_IDS.map((id, at) => [id, at]));

/** The measures of some rows, those of the model first and in its order. */
export const columnsOf = (rows: readonly FileRow[]): string[] =>
  [...new Set(rows.flatMap(({ values }) => values.map(({ measure }) => measure)))].sort(
    (one, other) => (order.get(one) ?? MEASURE_IDS.length) - (order.get(other) ?? MEASURE_IDS.length),
  );

/** A measure's name, or the file's own word where the model has none. */
export function columnName(id: string, language: Language): { name: string; own: boolean } {
  const t = dataWords[language].file;
  const known =
    MEASURES[id as MeasureId]?.name[language] ?? (t.measures as Record<string, string>)[id] ?? (t.audience as Record<string, string>)[id];
  return known ? { name: known, own: false } : { name: id, own: true };
}

/** What an audience or a period is cut by, or the file's own word. */
export function dimensionName(id: string, language: Language): { name: string; own: boolean } {
  const known = (dataWords[language].file.dimensions as Record<string, string>)[id];
  return known ? { name: known, own: false } : { name: id, own: true };
}

/** A value in its measure's unit, as the file's own page writes it. */
export function measured(id: string, value: number, language: Language): string {
  if (id === 'percent') return percent(value, language);
  if (MEASURES[id as MeasureId]?.unit === 'seconds') return duration(value, language);
  return Number.isInteger(value) ? count(value, language) : decimal(value, language, 2);
}

/** Below it a percentage says more about the base than about the change. */
const SMALLEST_BASE = 5;

/** How far a revised value is from the old one: in %, on a small base in the value's own unit, a dash where one side is missing. */
export function gap(id: string, before: number | null, after: number | null, language: Language): string {
  if (before === null || after === null) return '—';
  if (Math.abs(before) >= SMALLEST_BASE) return change((100 * (after - before)) / Math.abs(before), language);
  const by = after - before;
  return Number.isInteger(by) ? signedCount(by, language) : `${by > 0 ? '+' : ''}${measured(id, by, language)}`;
}

/** Remarks that say what Vigie took upon itself, where the file left it open. */
const DECISIONS: ReadonlySet<string> = new Set<ProblemCode>([
  'account-from-sibling',
  'account-unnamed',
  'blanks-stay-missing',
  'dates-rewritten',
  'encoding-guessed',
  'exported-by-ids',
  'followers-counted-back',
  'parts-differ-from-total',
  'recognised-by-shape',
  'unwrapped',
  'video-ids-differ',
  'years-deduced',
  'zeros-mean-missing',
  'zone-not-proven',
  'zone-proven',
]);

export const isDecision = ({ code }: Remark): boolean => DECISIONS.has(code);

/** What a file covers of one account: its days, and the holes between them. */
export interface FileCover {
  platform: FileRun['platform'];
  account: string;
  kind: FileRun['kind'];
  from: string;
  to: string;
  days: number;
  /** Only of figures by day: a day without a post is no hole. */
  holes: Hole[];
}

export function coversOf(runs: readonly FileRun[]): FileCover[] {
  return [...Map.groupBy(runs, ({ platform, account, kind }) => [platform, account, kind].join('\n')).values()].map((group) => {
    const [first] = group as [FileRun];
    return {
      platform: first.platform,
      account: first.account,
      kind: first.kind,
      from: first.from,
      to: (group.at(-1) as FileRun).to,
      days: group.reduce((sum, run) => sum + runLength(run), 0),
      holes: first.kind === 'days' ? holesBetween(group) : [],
    };
  });
}
