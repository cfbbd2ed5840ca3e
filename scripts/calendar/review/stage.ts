/** The stages of approval of a brand: who may answer, and by when. Pure. */

import type { BrandFile } from '../../model/brand.ts';
import type { PlannedPost } from '../../model/planned-post.ts';
import { Problem } from '../../model/problem.ts';
import { addDays } from '../../model/zone.ts';

export type Stage = NonNullable<BrandFile['approval']>['stages'][number];

/** Whose approvals a stage counts, and how many it takes: all of them when it does not say. Somebody named twice is one. */
export function needsOf({ reviewers, needs }: Pick<Stage, 'reviewers' | 'needs'>): { reviewers: string[]; needs: number } {
  const each = [...new Set(reviewers)];
  return { reviewers: each, needs: Math.min(needs ?? each.length, each.length) };
}

/** The stage of that name. Throws a Problem that names those there are. */
export function stageNamed(stages: readonly Stage[], name: string): Stage {
  const stage = stages.find((one) => one.name === name);
  if (!stage) throw new Problem('review-unknown-stage', { stage: name, known: stages.map((one) => one.name).join(', ') || '–' });
  return stage;
}

/** Throws a Problem when somebody is asked whose answer the stage would not count. */
export function demandReviewers(stage: Stage, reviewers: readonly string[]): void {
  const outside = reviewers.find((id) => !stage.reviewers.includes(id));
  if (outside !== undefined)
    throw new Problem('review-not-in-stage', { person: outside, stage: stage.name, known: stage.reviewers.join(', ') });
}

type Dated = Pick<PlannedPost, 'at'> & { variants: readonly { wall: string | null }[] };

/** YYYY-MM-DD of the first of a post's variants; null without a date. */
export const firstDay = ({ at, variants }: Dated): string | null =>
  [at, ...variants.map(({ wall }) => wall)].flatMap((wall) => wall?.slice(0, 10) ?? []).sort()[0] ?? null;

/** YYYY-MM-DD by which a stage wishes to have answered on these posts, by the first of them and never before `today`; null without a date. */
export function stageDeadline({ deadlineDays }: Pick<Stage, 'deadlineDays'>, posts: readonly Dated[], today: string): string | null {
  const first = posts.flatMap((post) => firstDay(post) ?? []).sort()[0];
  if (first === undefined) return null;
  const deadline = addDays(first, -deadlineDays);
  return deadline < today ? today : deadline;
}
