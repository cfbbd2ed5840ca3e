/** What a filter keeps of the archive, and in which order. Pure: no document here. */

import type { PostMeasure } from '../../scripts/model/measure.ts';
import { type ArchiveRow, interactions, rate } from '../archive-rows.ts';

export const FIELDS = ['q', 'platform', 'account', 'format', 'from', 'to', 'tag', 'sort', 'order'] as const;
export type Field = (typeof FIELDS)[number];
/** What the reader chose; '' where nothing is. */
export type Choice = Record<Field, string>;

export const NO_CHOICE: Choice = { q: '', platform: '', account: '', format: '', from: '', to: '', tag: '', sort: '', order: '' };

/** A choice as the address's fragment says it; null when it is no choice (an anchor of the page). */
export function choiceOf(hash: string): Choice | null {
  const text = hash.replace(/^#/, '');
  if (text && !text.includes('=')) return null;
  const said = new URLSearchParams(text);
  return Object.fromEntries(FIELDS.map((field) => [field, (said.get(field) ?? '').slice(0, 200)])) as Choice;
}

/** The fragment of a choice, '' for none. */
export function hashOf(choice: Choice): string {
  const said = new URLSearchParams(FIELDS.flatMap((field) => (choice[field] ? [[field, choice[field]]] : [])));
  return said.size > 0 ? `#${said}` : '';
}

export const isChosen = (choice: Choice): boolean => FIELDS.some((field) => choice[field] !== '');

/** A text without its accents and capitals, ligatures spelled out. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/[’ʼ]/g, "'");

/** The runs of letters that a search asks for: words, and what stands between quotation marks. */
export const terms = (q: string): string[] =>
  [...folded(q).matchAll(/"([^"]+)"?|«\s*([^»]+?)\s*»|\S+/g)]
    .map(([word, quoted, angled]) => (quoted ?? angled ?? word).trim())
    .filter(Boolean);

const texts = new WeakMap<ArchiveRow, string>();

function textOf(row: ArchiveRow): string {
  const known = texts.get(row) ?? folded(row.text ?? '');
  texts.set(row, known);
  return known;
}

/** Whether a row answers a choice, its search aside. */
function answers(row: ArchiveRow, choice: Choice): boolean {
  const { platform, account, format, from, to, tag } = choice;
  if (platform && row.account.platform !== platform) return false;
  if (account && `${row.account.platform} ${row.account.name}` !== account) return false;
  if (format && (format === '-reply' ? row.format === 'reply' : row.format !== format)) return false;
  if ((from || to) && row.day === null) return false;
  if (from && (row.day as string) < from) return false;
  // A month holds its days: 2026-10-31 comes before 2026-10￿.
  if (to && (row.day as string) > `${to}\uffff`) return false;
  return !tag || row.tags.includes(tag.toLowerCase());
}

function sortValue(row: ArchiveRow, sort: string): number | null {
  if (sort === 'interactions') return interactions(row);
  if (sort === 'rate') return rate(row)?.value ?? null;
  if (sort === 'ratio') return row.ratio;
  return row.measures[sort as PostMeasure] ?? null;
}

/**
 * The rows that answer, in the order asked for; `rows` stand newest first. What has no value comes last in either order. `found`: slugs
 * that a full-text search found, in place of the search for letters.
 */
export function filtered(rows: readonly ArchiveRow[], choice: Choice, found: ReadonlySet<string> | null = null): ArchiveRow[] {
  const wanted = found ? [] : terms(choice.q);
  const kept = rows.filter(
    (row) => answers(row, choice) && (!found || found.has(row.slug)) && wanted.every((term) => textOf(row).includes(term)),
  );
  const up = choice.order === 'asc';
  if (!choice.sort) {
    if (!up) return kept;
    const dated = kept.filter(({ day }) => day !== null).reverse();
    return [...dated, ...kept.filter(({ day }) => day === null)];
  }
  const valued = kept.map((row) => ({ row, value: sortValue(row, choice.sort) }));
  valued.sort((one, other) => {
    if (one.value === null || other.value === null) return one.value === other.value ? 0 : one.value === null ? 1 : -1;
    return up ? one.value - other.value : other.value - one.value;
  });
  return valued.map(({ row }) => row);
}
