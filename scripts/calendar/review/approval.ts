/**
 * What follows from packs and decisions for one entry. Rules: of each reviewer the latest verdict on a version counts; a comment changes
 * nothing; an approval holds for the variants that are still what the pack froze; a refusal holds until the entry has a newer version.
 */

import type { Pack, PackEntry } from '../../model/decision.ts';
import type { PlannedPost } from '../../model/planned-post.ts';
import { addDays } from '../../model/zone.ts';
import type { Approval, Opinion, PackVariantRef, StageState, TakenDecision } from '../calendar.ts';
import { firstDay, needsOf, type Stage } from './stage.ts';

export type VariantApproval = 'approved' | 'refused' | 'in-review' | null;

export interface EntryToJudge {
  post: Pick<PlannedPost, 'id' | 'at'> & { variants: readonly { key: string; wall: string | null }[] };
  /** The entry's present hash. */
  hash: string;
  /** Present hashes by the variants' keys. */
  variantHashes: Readonly<Record<string, string>>;
  /** Of brand.yaml; none when anybody's approval will do. */
  stages: readonly Stage[];
  packs: readonly Pack[];
  decisions: readonly TakenDecision[];
}

export interface Judged {
  approval: Approval;
  /** Null when nothing was asked or said of the variant as it stands. */
  variantStatus: (key: string) => VariantApproval;
  /** The variant's last approved version, when it is no longer this one. */
  outdated: (key: string) => PackVariantRef | null;
}

/** One pack's version of the entry, and what each reviewer said of it, oldest first. */
interface Asked {
  pack: Pack;
  entry: PackEntry;
  said: Opinion[];
}

/** A stage as it is judged: a stage of the brand, or the packs themselves where the brand has none. */
interface Judge {
  name: string;
  reviewers: readonly string[];
  needs: number;
  asked: readonly Asked[];
  deadline: string | null;
}

/** The approval of an entry as it stands. */
export function approvalOf(entry: EntryToJudge): Judged {
  const asked = askedOf(entry);
  const judges = judgesOf(entry, asked);
  const keys = Object.keys(entry.variantHashes);
  const verdicts = new Map(keys.map((key) => [key, judges.map((judge) => judgeVariant(judge, entry, key))]));
  const statuses = new Map(keys.map((key) => [key, together((verdicts.get(key) ?? []).map(({ state }) => state))]));
  const opinions = asked.flatMap(({ said }) => said).sort((one, other) => byTime(other, one));
  return {
    approval: {
      status: ofEntry([...statuses.values()]),
      stages: judges.map((judge, index) =>
        stageState(
          judge,
          keys.map((key) => (verdicts.get(key) as VariantVerdict[])[index] as VariantVerdict),
        ),
      ),
      opinions,
      versions: versionsOf(asked, entry.hash),
    },
    variantStatus: (key) => statuses.get(key) ?? null,
    outdated: (key) => outdatedOf(asked, key, entry.variantHashes[key]),
  };
}

const byTime = (one: Opinion, other: Opinion): number => one.at.localeCompare(other.at);

/** The packs that ask about the entry, oldest first, with what was said; of two answers of one instant, the later file's comes last. */
function askedOf({ post, hash, packs, decisions }: EntryToJudge): Asked[] {
  return packs
    .flatMap((pack): Asked[] => {
      const entry = pack.entries.find((one) => one.entry === post.id);
      if (!entry) return [];
      const own = decisions.filter((one) => one.pack.id === pack.id).sort((one, other) => one.file.localeCompare(other.file));
      const said = own.flatMap(({ decision }): Opinion[] => {
        const verdict = decision.verdicts.find((one) => one.entry === post.id);
        return verdict ? [opinion(pack, decision, verdict, hash)] : [];
      });
      return [{ pack, entry, said: said.sort(byTime) }];
    })
    .sort((one, other) => one.pack.madeAt.localeCompare(other.pack.madeAt) || one.pack.id.localeCompare(other.pack.id));
}

function opinion(
  pack: Pack,
  decision: TakenDecision['decision'],
  { verdict, comment, hash }: TakenDecision['decision']['verdicts'][number],
  present: string,
): Opinion {
  const { reviewer } = decision;
  const reviewerName = pack.reviewers.find(({ id }) => id === reviewer)?.name ?? reviewer;
  // One form of instants, so that they sort as text whatever form the reviewer's clock wrote.
  const at = new Date(decision.decidedAt).toISOString();
  return { reviewer, reviewerName, stage: pack.stage, pack: pack.id, verdict, comment, at, hash, current: hash === present };
}

function judgesOf(entry: EntryToJudge, asked: readonly Asked[]): Judge[] {
  const day = firstDay(entry.post);
  const newestOf = (of: readonly Asked[]) =>
    of.findLast(({ entry: { variants } }) => variants.some(({ key, hash }) => entry.variantHashes[key] === hash));
  if (entry.stages.length > 0)
    return entry.stages.map((stage) => {
      // A pack made before the brand had stages counts for each.
      const own = asked.filter(({ pack }) => pack.stage === null || pack.stage === stage.name);
      // What the reviewers were told holds before what the brand wishes for in general.
      const told = newestOf(own)?.pack.deadline ?? null;
      return {
        ...needsOf(stage),
        name: stage.name,
        asked: own,
        deadline: told ?? (day === null ? null : addDays(day, -stage.deadlineDays)),
      };
    });
  const newest = newestOf(asked);
  if (!newest) return [];
  const reviewers = [...new Set(asked.flatMap(({ pack }) => pack.reviewers.map(({ id }) => id)))];
  return [{ name: newest.pack.title, reviewers, needs: 1, asked, deadline: newest.pack.deadline }];
}

interface VariantVerdict {
  state: StageState['state'];
  awaited: string[];
}

/** What a stage says of a variant as it stands. */
function judgeVariant({ reviewers, needs, asked }: Judge, { hash, variantHashes }: EntryToJudge, key: string): VariantVerdict {
  const same = asked.filter(({ entry }) => entry.variants.some((one) => one.key === key && one.hash === variantHashes[key]));
  const refusals = [...latestOf(same, reviewers).values()].filter(({ verdict }) => verdict === 'refused');
  if (refusals.some((refusal) => refusal.hash === hash)) return { state: 'refused', awaited: [] };
  // A refusal is of the whole entry as it was. Once the entry has changed, its pack is over, and only newer ones count.
  const over = same.findLastIndex(({ pack }) => refusals.some((refusal) => refusal.pack === pack.id));
  const live = same.slice(over + 1);
  if (live.length === 0) return { state: 'not-asked', awaited: [] };
  const said = latestOf(live, reviewers);
  const approved = [...said.values()].filter(({ verdict }) => verdict === 'approved').length;
  if (approved >= needs) return { state: 'approved', awaited: [] };
  return { state: 'waiting', awaited: reviewers.filter((id) => !said.has(id)) };
}

/** The last verdict of each of these reviewers; a comment is none. */
function latestOf(asked: readonly Asked[], reviewers: readonly string[]): Map<string, Opinion> {
  const said = asked.flatMap((one) => one.said).sort(byTime);
  return new Map(
    said.filter(({ reviewer, verdict }) => verdict !== 'comment' && reviewers.includes(reviewer)).map((one) => [one.reviewer, one]),
  );
}

/** A variant's status from those of the stages, in order: asked again where one stage is over and the next not begun. */
function together(states: readonly StageState['state'][]): VariantApproval {
  if (states.length === 0) return null;
  if (states.includes('refused')) return 'refused';
  if (states.every((state) => state === 'approved')) return 'approved';
  return states.every((state) => state === 'not-asked') ? null : 'in-review';
}

function ofEntry(statuses: readonly VariantApproval[]): Approval['status'] {
  if (statuses.includes('refused')) return 'refused';
  if (statuses.length > 0 && statuses.every((status) => status === 'approved')) return 'approved';
  return statuses.includes('in-review') ? 'in-review' : null;
}

function stageState({ name, deadline }: Judge, of: readonly VariantVerdict[]): StageState {
  const states = of.map(({ state }) => state);
  const awaited = [...new Set(of.flatMap((one) => one.awaited))];
  const state = states.includes('refused')
    ? 'refused'
    : states.length > 0 && states.every((one) => one === 'approved')
      ? 'approved'
      : states.includes('waiting')
        ? 'waiting'
        : 'not-asked';
  return { name, state, awaited: state === 'waiting' ? awaited : [], deadline };
}

/** The entry's versions, oldest first. Packs in a row that froze the same are one. */
function versionsOf(asked: readonly Asked[], present: string): Approval['versions'] {
  const versions: Omit<Approval['versions'][number], 'number'>[] = [];
  for (const { pack, entry } of asked) {
    if (versions.at(-1)?.hash !== entry.hash) versions.push({ hash: entry.hash, pack, at: pack.madeAt });
  }
  if (versions.at(-1)?.hash !== present) {
    const known = asked.find(({ entry }) => entry.hash === present)?.pack ?? null;
    versions.push({ hash: present, pack: known, at: known?.madeAt ?? null });
  }
  return versions.map((version, index) => ({ number: index + 1, ...version }));
}

/** The version of a variant that was approved last, unless it is the present one. An approval that its reviewer took back is none. */
function outdatedOf(asked: readonly Asked[], key: string, present: string | undefined): PackVariantRef | null {
  const approved = asked
    .flatMap((one) => {
      const reviewers = one.pack.reviewers.map(({ id }) => id);
      return [...latestOf([one], reviewers).values()].flatMap((said) => (said.verdict === 'approved' ? [{ ...one, said }] : []));
    })
    .filter(({ entry }) => entry.variants.some((variant) => variant.key === key))
    .sort((one, other) => byTime(one.said, other.said));
  if (approved.some(({ entry }) => entry.variants.some((variant) => variant.key === key && variant.hash === present))) return null;
  const last = approved.at(-1);
  return last ? { pack: last.pack, entry: last.entry, key, by: last.said.reviewerName, at: last.said.at } : null;
}
