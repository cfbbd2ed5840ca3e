/** The checks of planned posts: each finding says the rule, where it comes from and how to mend it. Pure: pages, the command and the desk run the same. */

import type { Phrase } from '../../model/phrase.ts';
import type { Finding } from '../calendar.ts';
import { APPROVAL_RULES, checkApproval } from './approvals.ts';
import { BALANCE_RULES, checkBalance, checkSameText } from './balance.ts';
import { BANNED_RULES, checkBanned } from './banned.ts';
import { CONTEST_RULES, checkContest } from './contest.ts';
import { type CheckedEntry, type CheckInput, isOpen, isOut, isPast, isScheduled, statusOf } from './finding.ts';
import { checkGaps, GAP_RULES } from './gaps.ts';
import { checkLaw, checkUndeclared, LAW_RULES } from './law.ts';
import { checkLinks, LINK_RULES } from './links.ts';
import { checkMedia, MEDIA_RULES } from './media.ts';
import { withOrigin } from './origins.ts';
import { checkReferences, REFERENCE_RULES } from './references.ts';
import { checkText, TEXT_RULES } from './text.ts';
import { checkBare, checkDays, checkTime, TIME_RULES } from './time.ts';

export type { CheckBrand, CheckedEntry, CheckInput } from './finding.ts';

/** Every rule by its id, with what it holds. */
export const RULES = {
  ...TEXT_RULES,
  ...BANNED_RULES,
  ...MEDIA_RULES,
  ...LINK_RULES,
  ...TIME_RULES,
  ...GAP_RULES,
  ...BALANCE_RULES,
  ...LAW_RULES,
  ...CONTEST_RULES,
  ...REFERENCE_RULES,
  ...APPROVAL_RULES,
} as const satisfies Record<string, Phrase>;
export type RuleId = keyof typeof RULES;

/** What one entry shows by itself: nothing that depends on its neighbours. */
function ownFindings(entry: CheckedEntry, input: CheckInput): Finding[] {
  if (!isOpen(entry)) return [];
  const { post } = entry;
  const idea = statusOf(entry) === 'idea';
  const variants = post.variants.filter((variant) => !isOut(entry, variant));
  // What is scheduled and past went out as it stood: only whether it can be found is of interest.
  const coming = variants.filter((variant) => !(isScheduled(entry, variant) && isPast(input, variant)));
  if (coming.length === 0 && variants.length > 0)
    return once(variants.flatMap((variant) => checkTime({ input, entry, post, variant, idea })));
  return [
    ...checkReferences({ input, post, entry }),
    ...checkApproval(input, entry),
    ...checkContest({ post, variants: coming }),
    ...checkUndeclared({ post, variants: coming }),
    ...checkBare(input, entry),
    ...checkDays(input, entry),
    ...(idea ? [] : checkSameText(entry, coming)),
    ...once(variants.flatMap((variant) => checkTime({ input, entry, post, variant, idea }))),
    ...coming.flatMap((variant) => {
      const scene = { input, entry, post, variant, idea };
      return [...checkText(scene), ...checkBanned(scene), ...checkLinks(scene), ...checkMedia(scene), ...checkLaw(scene)];
    }),
  ];
}

/** What several variants share, because they take the entry's time, said once and of the entry. */
function once(findings: readonly Finding[]): Finding[] {
  return findings.flatMap((finding, at) => {
    if (finding.field !== 'at') return finding;
    const first = findings.findIndex(({ field, rule, level }) => field === 'at' && rule === finding.rule && level === finding.level);
    return first === at ? { ...finding, variant: null } : [];
  });
}

const byWeight = (one: Finding, other: Finding): number => Number(one.level === 'warn') - Number(other.level === 'warn');

/**
 * The findings of one entry, for the desk as one types. `entry` stands in the place of the entry of the same id in `input.entries`;
 * the others are its neighbours in time. What blocks comes first.
 */
export function checkEntry(entry: CheckedEntry, input: CheckInput): Finding[] {
  const entries = [...input.entries.filter(({ post }) => post.id !== entry.post.id), entry];
  const close = checkGaps({ ...input, entries }, entry.post.id).filter((finding) => finding.entry === entry.post.id);
  return [...ownFindings(entry, input), ...close].toSorted(byWeight).map(withOrigin);
}

/** The findings of a calendar: those of its entries, and those of none (gaps, regularity, balance), whose `entry` is null. */
export function checkEntries(input: CheckInput): Finding[] {
  return [...input.entries.flatMap((entry) => ownFindings(entry, input)), ...checkGaps(input), ...checkBalance(input)]
    .toSorted(byWeight)
    .map(withOrigin);
}
