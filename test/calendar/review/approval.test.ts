/** What follows from decisions: an edit voids what it changed and nothing else, stages go in order, a refusal stands until a newer version. */

import { describe, expect, it } from 'vitest';
import type { TakenDecision } from '../../../scripts/calendar/calendar.ts';
import { approvalOf, type EntryToJudge } from '../../../scripts/calendar/review/approval.ts';
import { minutesOf } from '../../../scripts/calendar/review/minutes.ts';
import { freeze } from '../../../scripts/calendar/review/packs.ts';
import { reminderText } from '../../../scripts/calendar/review/reminder.ts';
import type { PlannedPost } from '../../../scripts/model/planned-post.ts';
import { type Made, NOW, packOf, post, says, signed } from './_made.ts';

const HOUR = 3_600_000;
const lampe = post('lampe');
const edited = post('lampe', {
  variants: [
    { channel: 'instagram', text: 'Une lampe se répare.' },
    { channel: 'linkedin', text: 'Réparer, toujours.' },
  ],
});
const STAGES = [
  { name: 'Communication', reviewers: ['ines'], deadlineDays: 3 },
  { name: 'Direction', reviewers: ['helene'], deadlineDays: 1 },
];

function judge(one: PlannedPost, made: readonly Made[], decisions: readonly TakenDecision[], stages: EntryToJudge['stages'] = []) {
  const { hash, variants } = freeze({ post: one, media: {} });
  const variantHashes = Object.fromEntries(variants.map(({ key, hash: own }) => [key, own]));
  return approvalOf({ post: one, hash, variantHashes, stages, packs: made.map(({ pack }) => pack), decisions });
}

let files = 0;
async function taken(made: Made, reviewer: string, verdict: Parameters<typeof says>[1], comment = '', hours = 1): Promise<TakenDecision> {
  const decision = await signed(made, reviewer, [says('lampe', verdict, comment)], NOW + hours * HOUR);
  files += 1;
  return { decision, pack: made.pack, file: `decisions/${String(files).padStart(3, '0')}.json` };
}

describe('without stages', () => {
  it('an entry in a pack is in review, anybody approves it, a comment changes nothing', async () => {
    const made = await packOf([lampe]);
    expect(judge(lampe, [], []).approval).toMatchObject({ status: null, stages: [] });
    const asked = judge(lampe, [made], []);
    expect(asked.approval).toMatchObject({
      status: 'in-review',
      stages: [{ name: 'Semaine 48', state: 'waiting', awaited: ['ines', 'helene'], deadline: '2026-11-23' }],
    });
    const comment = await taken(made, 'ines', 'comment', 'Beau texte.');
    expect(judge(lampe, [made], [comment]).approval.status).toBe('in-review');
    const approved = judge(lampe, [made], [comment, await taken(made, 'helene', 'approved', '', 2)]);
    expect(approved.approval.status).toBe('approved');
    expect(approved.approval.opinions.map(({ reviewerName, verdict, current }) => [reviewerName, verdict, current])).toEqual([
      ['Hélène Marchal', 'approved', true],
      ['Inès Royer', 'comment', true],
    ]);
  });
  it('the latest verdict of a reviewer counts', async () => {
    const made = await packOf([lampe]);
    const no = await taken(made, 'ines', 'refused', 'Trop long.', 2);
    const yes = await taken(made, 'ines', 'approved', '', 1);
    expect(judge(lampe, [made], [no, yes]).approval.status).toBe('refused');
    expect(judge(lampe, [made], [no, yes, await taken(made, 'ines', 'approved', '', 3)]).approval.status).toBe('approved');
  });
});

describe('an edit after approval', () => {
  it('voids the variant that changed, keeps the other, and knows what was approved', async () => {
    const made = await packOf([lampe]);
    const yes = await taken(made, 'ines', 'approved');
    const { approval, variantStatus, outdated } = judge(edited, [made], [yes]);
    expect([variantStatus('instagram'), variantStatus('linkedin'), approval.status]).toEqual(['approved', null, null]);
    expect(outdated('instagram')).toBeNull();
    expect(outdated('linkedin')).toMatchObject({ key: 'linkedin', by: 'Inès Royer' });
    expect(outdated('linkedin')?.entry.variants[1]?.content.text).toBe('Réparer plutôt que jeter.');
    expect(approval.opinions[0]?.current).toBe(false);
    expect(approval.versions.map(({ number, pack }) => [number, pack?.id ?? null])).toEqual([
      [1, made.pack.id],
      [2, null],
    ]);
  });
  it('a new time voids all of it', async () => {
    const made = await packOf([lampe]);
    const moved = post('lampe', { at: '2026-11-25 12:30' });
    expect(judge(moved, [made], [await taken(made, 'ines', 'approved')]).approval.status).toBeNull();
  });
  it('a second pack asks for what changed; approved again, nothing is outdated', async () => {
    const first = await packOf([lampe]);
    const yes = await taken(first, 'ines', 'approved');
    const second = await packOf([edited], { now: NOW + 5 * HOUR });
    const asked = judge(edited, [first, second], [yes]);
    expect([asked.variantStatus('instagram'), asked.variantStatus('linkedin'), asked.approval.status]).toEqual([
      'approved',
      'in-review',
      'in-review',
    ]);
    const again = judge(edited, [first, second], [yes, await taken(second, 'helene', 'approved', '', 6)]);
    expect([again.approval.status, again.outdated('linkedin')]).toEqual(['approved', null]);
    expect(again.approval.versions.map(({ pack }) => pack?.id)).toEqual([first.pack.id, second.pack.id]);
  });
  it('a refusal stands for its version only, and does not give an older approval back', async () => {
    const first = await packOf([lampe]);
    const yes = await taken(first, 'ines', 'approved', '', 1);
    const no = await taken(first, 'ines', 'refused', 'Finalement non.', 2);
    const before = judge(lampe, [first], [yes, no]);
    expect([before.variantStatus('instagram'), before.variantStatus('linkedin')]).toEqual(['refused', 'refused']);
    const after = judge(edited, [first], [yes, no]);
    expect([after.variantStatus('instagram'), after.variantStatus('linkedin'), after.approval.status]).toEqual([null, null, null]);
    const second = await packOf([edited], { now: NOW + 5 * HOUR, reviewers: ['ines'] });
    expect(judge(edited, [first, second], [yes, no]).approval).toMatchObject({ status: 'in-review' });
    const third = judge(edited, [first, second], [yes, no, await taken(second, 'ines', 'approved', '', 6)]);
    expect(third.approval.status).toBe('approved');
  });
});

describe('with stages', () => {
  it('each must approve, in order; who is awaited and until when is known', async () => {
    const first = await packOf([lampe], { stage: 'Communication', reviewers: ['ines'] });
    expect(judge(lampe, [first], [], STAGES).approval.stages).toEqual([
      { name: 'Communication', state: 'waiting', awaited: ['ines'], deadline: '2026-11-21' },
      { name: 'Direction', state: 'not-asked', awaited: [], deadline: '2026-11-23' },
    ]);
    const yes = await taken(first, 'ines', 'approved');
    const half = judge(lampe, [first], [yes], STAGES).approval;
    expect([half.status, ...half.stages.map(({ state }) => state)]).toEqual(['in-review', 'approved', 'not-asked']);
    const second = await packOf([lampe], { stage: 'Direction', reviewers: ['helene'], now: NOW + 2 * HOUR });
    const whole = judge(lampe, [first, second], [yes, await taken(second, 'helene', 'approved', '', 3)], STAGES).approval;
    expect([whole.status, ...whole.stages.map(({ state }) => state)]).toEqual(['approved', 'approved', 'approved']);
  });
  it('as many as the stage needs, all when it does not say', async () => {
    const reviewers = ['ines', 'helene'];
    const made = await packOf([lampe], { stage: 'Comité' });
    const yes = await taken(made, 'ines', 'approved');
    const all = [{ name: 'Comité', reviewers, deadlineDays: 1 }];
    expect(judge(lampe, [made], [yes], all).approval).toMatchObject({ status: 'in-review', stages: [{ awaited: ['helene'] }] });
    expect(judge(lampe, [made], [yes], [{ ...all[0], needs: 1 } as (typeof all)[number]]).approval.status).toBe('approved');
  });
  it('somebody outside the stage does not approve it', async () => {
    const made = await packOf([lampe], { stage: 'Direction' });
    const yes = await taken(made, 'ines', 'approved');
    expect(judge(lampe, [made], [yes], [STAGES[1] as (typeof STAGES)[number]]).approval.status).toBe('in-review');
  });
});

describe('minutes and reminders', () => {
  it('say who decided what, who was there, who is missing', async () => {
    const made = await packOf([lampe, post('chaise'), post('table')]);
    const yes = await taken(made, 'ines', 'approved');
    const rest = await signed(made, 'ines', [says('chaise', 'refused', 'Le prix manque.')], NOW + 3 * HOUR);
    const minutes = minutesOf(made.pack, [yes, { decision: rest, pack: made.pack, file: 'decisions/z.json' }]);
    expect(minutes.headline).toEqual({
      fr: '1\u00a0publication validée, 1 refusée et 1 sans décision',
      en: '1\u00a0post approved, 1 refused and 1 undecided',
    });
    expect(minutes.entries.map(({ outcome, unanswered }) => [outcome, unanswered])).toEqual([
      ['approved', ['Hélène Marchal']],
      ['refused', ['Hélène Marchal']],
      ['open', ['Inès Royer', 'Hélène Marchal']],
    ]);
    expect(minutes.attendance.map(({ at }) => at !== null)).toEqual([true, false]);
    expect(minutes.awaited).toEqual(['ines', 'helene']);
    expect(minutes.entries[1]?.verdicts[0]).toMatchObject({ name: 'Inès Royer', verdict: 'refused', comments: ['Le prix manque.'] });
  });
  it('a reminder is short, dated, in both languages', async () => {
    const { pack } = await packOf([lampe]);
    const fr = reminderText({ pack, name: 'Inès', awaited: 2, language: 'fr' });
    expect(fr.subject).toBe('Atelier Lune\u00a0: 2\u00a0publications à valider');
    expect(fr.body).toContain('avant le lundi 23 novembre 2026');
    expect(reminderText({ pack, name: 'Inès', awaited: 1, language: 'en', link: 'https://x.example/#a' }).body).toContain(
      'https://x.example/#a',
    );
  });
});
