/** What decisions say of an entry as it is being typed: what was said of a text says nothing of another. Pure. */

import type { MediaFacts } from '../../../scripts/calendar/calendar.ts';
import type { CheckedEntry } from '../../../scripts/calendar/checks/index.ts';
import { approvalOf } from '../../../scripts/calendar/review/approval.ts';
import { canonicalJson, contentOf } from '../../../scripts/calendar/review/hash.ts';
import type { Stage } from '../../../scripts/calendar/review/stage.ts';
import type { OpenNote } from '../../../scripts/model/desk-edit.ts';
import { type PlannedPost, readPlannedPost } from '../../../scripts/model/planned-post.ts';
import type { EditorBrand, EntryStanding } from '../../data/desk-calendar.ts';

/** What the server said of a file, and the post that the file was then. */
export interface KnownStanding {
  post: PlannedPost;
  facts: EntryStanding;
}

/** What the server said of this file; null when it said nothing, or of another version of it. */
export function knownStanding(
  { brand, standings }: EditorBrand,
  note: Pick<OpenNote, 'name' | 'hash' | 'frontmatter'>,
): KnownStanding | null {
  const facts = standings[note.name];
  if (facts?.hash !== note.hash) return null;
  const { post } = readPlannedPost(note.frontmatter, { id: note.name, notes: '', brand });
  return post && { post, facts };
}

export type StandingNow = Required<Pick<CheckedEntry, 'variants' | 'approval'>>;

/** `known` null: nothing was asked yet. A variant that reads again as it was asked about has what was said of it again. */
export function standingNow(
  post: PlannedPost,
  { known, stages, media }: { known: KnownStanding | null; stages: readonly Stage[]; media: Readonly<Record<string, MediaFacts | null>> },
): StandingNow {
  const unasked = unaskedStages(post, stages);
  if (!known) return { variants: [], approval: { stages: unasked } };
  const { facts } = known;
  const now = contentsOf(post, media);
  const before = contentsOf(known.post, media);
  const isSame = (key: string) => now.get(key) === before.get(key);
  const whole = now.size === before.size && [...now.keys()].every(isSame);
  const kept = [...now.keys()].some(isSame);
  const variants = post.variants.map((variant) => {
    const said = facts.variants.find(({ key }) => key === variant.key);
    const same = isSame(variant.key);
    // A refusal is of the whole entry as it was.
    const decided = said && same && (whole || said.decided !== 'refused') ? said.decided : null;
    const by = said?.outdatedBy ?? (said?.decided === 'approved' && !same ? facts.approvedBy : null);
    return {
      variant,
      status: said?.status === 'published' ? ('published' as const) : post.status,
      decided,
      outdated: by === null ? null : { by },
      match: said?.published ? { post: said.published } : null,
    };
  });
  if (whole) return { variants, approval: { stages: facts.stages } };
  const left = facts.stages.map((stage) => (stage.state === 'waiting' ? stage : { ...stage, state: 'not-asked' as const, awaited: [] }));
  return { variants, approval: { stages: kept ? left : unasked } };
}

/** The stages of a version that no pack has. */
const unaskedStages = (post: PlannedPost, stages: readonly Stage[]) =>
  approvalOf({
    post,
    hash: '',
    variantHashes: Object.fromEntries(post.variants.map(({ key }) => [key, ''])),
    stages,
    packs: [],
    decisions: [],
  }).approval.stages;

/** What would be published of each variant, in a form that can be compared. */
const contentsOf = (post: PlannedPost, media: Readonly<Record<string, MediaFacts | null>>): Map<string, string> =>
  new Map(post.variants.map((variant) => [variant.key, canonicalJson(contentOf(post, variant, media))]));
