/** What a row says otherwise than its entry. Only what the row says counts: an empty cell asks for nothing. Pure. */

import type { PlannedPost, Variant } from '../../model/planned-post.ts';
import type { PlannerField } from './planner.ts';
import type { Draft, DraftVariant } from './row.ts';

/** A text without what spreadsheets and editors do to its spaces. */
export const even = (text: string): string => text.replace(/\s+/g, ' ').trim();

const OF_VARIANT = ['format', 'link', 'hashtags', 'firstComment', 'media', 'permalink'] as const;
const OF_ENTRY = ['campaign', 'pillar', 'audience', 'objective', 'language', 'owner', 'partnership', 'comment', 'timeZone'] as const;

/** The columns that differ, in the order of the fields. The status is not one: it moves on in the calendar. */
export function changedFields(post: PlannedPost, draft: Draft): PlannerField[] {
  const fields = new Set<PlannerField>();
  if (even(post.title) !== even(draft.title)) fields.add('title');
  if (draft.variants.length === 0 && post.at !== draft.at) fields.add('date');
  for (const variant of draft.variants) {
    const there = post.variants.find((one) => isOf(one, variant, draft.language ?? post.language));
    if (there) compare(there, variant, draft.at, fields);
    else fields.add('channels');
  }
  for (const key of OF_ENTRY) if (differs(post[key], draft.rest[key])) fields.add(key);
  return [...fields];
}

const isOf = (one: Variant, { channel, account, language }: DraftVariant, otherwise: string): boolean =>
  one.channel === channel && (!account || one.account === account) && one.language === (language ?? otherwise);

function compare(there: Variant, { text, title, ...said }: DraftVariant, at: string | null, fields: Set<PlannerField>): void {
  if (there.wall !== (said.at ?? at)) fields.add('date');
  if (even(there.text) !== even(text)) fields.add('text');
  if (differs(there.title, title)) fields.add('variantTitle');
  for (const key of OF_VARIANT) if (differs(there[key], said[key])) fields.add(key);
}

const differs = (there: unknown, said: unknown): boolean => said !== undefined && said !== '' && plain(there) !== plain(said);

/** A value as text: of media, what a row can say. */
const plain = (value: unknown): string =>
  Array.isArray(value)
    ? value
        .map((one) => (typeof one === 'object' && one !== null ? mediaText(one as Record<string, unknown>) : even(String(one))))
        .join('\n')
    : even(String(value ?? ''));

const mediaText = ({ file, alt }: Record<string, unknown>): string => `${file} ${even(String(alt ?? ''))}`.trim();
