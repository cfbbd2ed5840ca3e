/** Entries for the tests of checks: read as the calendar reads them, with an invented brand. */

import * as v from 'valibot';
import type { Finding } from '../../../scripts/calendar/calendar.ts';
import { type CheckedEntry, type CheckInput, checkEntries } from '../../../scripts/calendar/checks/index.ts';
import { brandSchema } from '../../../scripts/model/brand.ts';
import { readPlannedPost } from '../../../scripts/model/planned-post.ts';

export const brandOf = (more: Record<string, unknown> = {}) =>
  v.parse(brandSchema, { name: 'Atelier Lune', timeZone: 'Europe/Paris', languages: ['fr', 'en'], ...more });

/** An entry from what its frontmatter would say. Throws when it cannot be one. */
export function entryOf(content: Record<string, unknown>, more: Partial<CheckedEntry> = {}): CheckedEntry {
  const id = String(content.id ?? 'essai');
  const { post } = readPlannedPost({ title: 'Essai', ...content, id: undefined }, { id, notes: '', brand: brandOf() });
  if (!post) throw new Error('no entry');
  return { post, media: {}, ...more };
}

/** What a check is given, on 22 November 2026 at 10:00 in Paris. */
export const inputOf = (entries: readonly CheckedEntry[], more: Partial<CheckInput> = {}): CheckInput => ({
  brand: brandOf(),
  entries,
  today: '2026-11-22',
  now: Date.UTC(2026, 10, 22, 9),
  days: [],
  campaigns: [],
  ...more,
});

/** The findings on one entry with one variant, later than now. */
export function findings(
  variant: Record<string, unknown>,
  post: Record<string, unknown> = {},
  more: Partial<CheckedEntry> = {},
): Finding[] {
  const entry = entryOf({ at: '2026-12-01 12:30', variants: [variant], ...post }, more);
  return checkEntries(inputOf([entry]));
}

export const rulesOf = (found: readonly Finding[]): string[] => found.map(({ rule }) => rule);
export const one = (found: readonly Finding[], rule: string): Finding => {
  const all = found.filter((finding) => finding.rule === rule);
  if (all.length !== 1) throw new Error(`${all.length} findings of ${rule} among ${rulesOf(found).join(', ')}`);
  return all[0] as Finding;
};
