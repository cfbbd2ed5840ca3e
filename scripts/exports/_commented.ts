/** Reports whose tables stand below lines of notes (`# Start date: 20250303`): Google Analytics 4. */

import type { Grid } from '../model/grid.ts';
import { lines } from './_blocks.ts';
import type { Period } from './_export.ts';
import { columnOf, headerOf, normalise } from './_header.ts';
import type { DataRow } from './_rows.ts';
import { dayText, readNumber } from './_values.ts';

/** One table of a report. */
export interface Report {
  /** What the notes name last before their second rule: the property. */
  account: string | null;
  /** null when neither its notes nor those above give one. */
  period: Period | null;
  header: readonly string[];
  rows: readonly DataRow[];
}

/** Figures that are read, by their columns. Rates and averages follow from them; revenue is confidential and never read. */
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  views: ['Views', 'Vues'],
  active_users: ['Active users', 'Utilisateurs actifs'],
  sessions: ['Sessions'],
  engaged_sessions: ['Engaged sessions'],
  event_count: ['Event count'],
  key_events: ['Key events', 'Événements clés'],
};

const DIMENSIONS: Readonly<Record<string, readonly string[]>> = {
  page: ['Page path and screen class', "Chemin de la page et classe de l'écran"],
  landing_page: ['Landing page', 'Page de destination'],
  channel: [
    'Session primary channel group (Default Channel Group)',
    'Session default channel group',
    'Groupe de canaux par défaut de la session',
  ],
  source: ['Session source / medium', 'Source/support de la session'],
};

const isNote = (cells: readonly string[]) => (cells[0] ?? '').startsWith('#');
const isRule = (note: string) => /^#\s*-{3,}$/.test(note);

/** Whether a file begins with notes, one of which ends with a day (`20250303`), whatever the language. */
export function isCommented(grid: Grid | undefined): boolean {
  const notes = (grid?.head ?? []).slice(0, 20).map((record) => record.join(',').trim());
  return isRule(notes[0] ?? '') && notes.some((note) => /^#.*\b\d{8}$/.test(note));
}

/** The tables of a report, each with the notes above it. A table without a period of its own has the one above. */
export function reportsIn(records: Iterable<readonly string[]>): Report[] {
  const found: Report[] = [];
  let notes: string[] = [];
  let open: { header: readonly string[]; rows: DataRow[] } | undefined;
  let last: Pick<Report, 'account' | 'period'> = { account: null, period: null };
  for (const line of lines(records)) {
    if (line === null) continue;
    if (isNote(line.cells)) {
      open = undefined;
      notes.push(line.cells.join(', '));
      continue;
    }
    if (open) {
      open.rows.push(line);
      continue;
    }
    last = { account: accountIn(notes) ?? last.account, period: periodIn(notes) ?? last.period };
    open = { header: line.cells, rows: [] };
    found.push({ ...last, ...open });
    notes = [];
  }
  return found;
}

/** `# Property: Suites Website`: the last note between the rules that is neither the title nor a day. */
function accountIn(notes: readonly string[]): string | null {
  const end = notes.findIndex((note, at) => at > 0 && isRule(note));
  const named = notes.slice(2, end < 0 ? undefined : end).filter((note) => !/\d{8}$/.test(note) && note.includes(':'));
  return (
    named
      .at(-1)
      ?.replace(/^#[^:]*:/, '')
      .trim() || null
  );
}

function periodIn(notes: readonly string[]): Period | null {
  const days = notes.flatMap((note) => {
    const [, year, month, day] = /\b(\d{4})(\d{2})(\d{2})$/.exec(note.trim()) ?? [];
    return dayText(Number(year), Number(month), Number(day)) ?? [];
  });
  const [from, to] = days;
  return from && to && from <= to ? { from, to } : null;
}

/** The position of each figure that a report has. */
export function figuresOf(report: Report): [string, number][] {
  const header = headerOf(report.header);
  return Object.entries(FIGURES).flatMap(([figure, names]): [string, number][] => {
    const at = columnOf(header, names);
    return at > 0 ? [[figure, at]] : [];
  });
}

/** What the rows of a report are: a known dimension, or the first column's name. */
export function dimensionOf(report: Report): string {
  const name = normalise(report.header[0] ?? '');
  return Object.entries(DIMENSIONS).find(([, names]) => names.some((known) => normalise(known) === name))?.[0] ?? report.header[0] ?? '';
}

/** Whether a row is the report's own total: no item, or one that says so. */
export const isGrandTotal = ({ cells }: DataRow) => ['', 'grand total', 'total'].includes(normalise(cells[0] ?? ''));

/** Whether the rows are pages in a language never seen: paths, and a header of which nothing is known. */
export function lookLikePages(report: Report): boolean {
  const rows = report.rows.filter((row) => !isGrandTotal(row));
  const paths = rows.filter(({ cells }) => (cells[0] ?? '').startsWith('/'));
  const counted = rows.every(({ cells }) => readNumber(cells[1] ?? '') !== undefined);
  return dimensionOf(report) === report.header[0] && figuresOf(report).length === 0 && counted && paths.length * 2 > rows.length;
}
