/** What follows from decisions: an edit voids what it changed and nothing else, stages go in order, a refusal stands until a newer version. */

import { describe, expect, it } from 'vitest';
import type { Entry, TakenDecision } from '../../../scripts/calendar/calendar.ts';
import { approvalOf, type EntryToJudge } from '../../../scripts/calendar/review/approval.ts';
import { awaitedOn } from '../../../scripts/calendar/review/awaited.ts';
import { minutesOf } from '../../../scripts/calendar/review/minutes.ts';
import { freeze } from '../../../scripts/calendar/review/packs.ts';
import { reminderMail, reminderText } from '../../../scripts/calendar/review/reminder.ts';
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
  it('an approval that was taken back is not what the difference is shown from', async () => {
    const made = await packOf([lampe], { reviewers: ['ines'] });
    const said = [await taken(made, 'ines', 'approved', '', 1), await taken(made, 'ines', 'refused', 'Non.', 2)];
    expect(judge(edited, [made], said).outdated('linkedin')).toBeNull();
  });
  it('another place of the event voids all of it: who approved Lille has not approved Paris', async () => {
    const at = (place: string) => post('lampe', { event: { kind: 'meet-up', place } });
    const made = await packOf([at('Lille')]);
    const yes = await taken(made, 'ines', 'approved');
    expect(judge(at('Lille'), [made], [yes]).approval.status).toBe('approved');
    expect(judge(at('Paris'), [made], [yes]).approval.status).toBeNull();
    expect(judge(at('Paris'), [made], [yes]).outdated('instagram')?.entry.variants[0]?.content.event?.place).toBe('Lille');
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
    const first = await packOf([lampe], { stage: 'Communication', reviewers: ['ines'], deadline: null });
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
  it('the day that reviewers were told holds before the stage’s own, and somebody named twice is one', async () => {
    const made = await packOf([lampe], { stage: 'Communication', reviewers: ['ines'], deadline: '2026-11-22' });
    expect(judge(lampe, [made], [], STAGES).approval.stages.map(({ deadline }) => deadline)).toEqual(['2026-11-22', '2026-11-23']);
    const twice = [{ name: 'Communication', reviewers: ['ines', 'ines'], deadlineDays: 1 }];
    expect(judge(lampe, [made], [await taken(made, 'ines', 'approved')], twice).approval.status).toBe('approved');
  });
  it('somebody outside the stage does not approve it', async () => {
    const made = await packOf([lampe], { stage: 'Direction' });
    const yes = await taken(made, 'ines', 'approved');
    expect(judge(lampe, [made], [yes], [STAGES[1] as (typeof STAGES)[number]]).approval.status).toBe('in-review');
  });
});

describe('who is awaited', () => {
  const hashesOf = (one: PlannedPost) => freeze({ post: one, media: {} });
  function awaited(
    made: readonly Made[],
    decisions: readonly TakenDecision[],
    now: readonly PlannedPost[],
    more: { stages?: typeof STAGES; status?: Entry['status'] } = {},
  ) {
    const entries = now.map((one) => {
      const { variants } = hashesOf(one);
      const { approval } = judge(one, made, decisions, more.stages ?? []);
      const state = (variant: PlannedPost['variants'][number]) => ({
        variant,
        hash: variants.find(({ key }) => key === variant.key)?.hash,
      });
      return { post: one, status: more.status ?? 'in-review', approval, variants: one.variants.map(state) as Entry['variants'] };
    });
    const found = awaitedOn(
      made.map(({ pack }) => pack),
      entries,
      (more.stages ?? []).length > 0,
    );
    return made.map(({ pack }) => (found.get(pack.id) ?? []).map(({ reviewer, entries: left }) => [reviewer, ...left]));
  }

  it('is who has not decided on what can still be decided', async () => {
    const made = await packOf([lampe, post('chaise')]);
    expect(awaited([made], [], [lampe, post('chaise')])).toEqual([
      [
        ['ines', 'lampe', 'chaise'],
        ['helene', 'lampe', 'chaise'],
      ],
    ]);
    // A comment decides nothing; an approval is enough where one is needed.
    const comment = await taken(made, 'ines', 'comment', 'Beau.');
    expect(awaited([made], [comment], [lampe])).toEqual([
      [
        ['ines', 'lampe'],
        ['helene', 'lampe'],
      ],
    ]);
    expect(awaited([made], [await taken(made, 'ines', 'approved')], [lampe, post('chaise')])).toEqual([
      [
        ['ines', 'chaise'],
        ['helene', 'chaise'],
      ],
    ]);
    expect(awaited([made], [await taken(made, 'ines', 'refused', 'Non.')], [lampe])).toEqual([[]]);
  });
  it('is nobody for what is published, dropped, gone, or no longer what was sent', async () => {
    const made = await packOf([lampe]);
    expect(awaited([made], [], [lampe], { status: 'published' })).toEqual([[]]);
    expect(awaited([made], [], [lampe], { status: 'dropped' })).toEqual([[]]);
    expect(awaited([made], [], [])).toEqual([[]]);
    expect(awaited([made], [], [post('lampe', { at: '2026-11-25 12:30' })])).toEqual([[]]);
  });
  it('is asked once, by the newer pack, and by the pack of its stage', async () => {
    const first = await packOf([lampe], { stage: 'Communication', reviewers: ['ines'] });
    const again = await packOf([lampe], { stage: 'Communication', reviewers: ['ines'], now: NOW + HOUR });
    const other = await packOf([lampe], { stage: 'Direction', reviewers: ['ines', 'helene'], now: NOW + 2 * HOUR });
    expect(awaited([first, again, other], [], [lampe], { stages: STAGES })).toEqual([[], [['ines', 'lampe']], [['helene', 'lampe']]]);
  });
});

describe('minutes and reminders', () => {
  it('say who decided what, who was there, who is missing', async () => {
    const made = await packOf([lampe, post('chaise'), post('table')]);
    const staged = await packOf([lampe], { stage: 'Comité' });
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
    const two = minutesOf(
      staged.pack,
      [await taken(staged, 'ines', 'approved')],
      [{ name: 'Comité', reviewers: ['ines', 'helene'], needs: 2, deadlineDays: 1 }],
    );
    expect(two.entries[0]).toMatchObject({ outcome: 'open', approvals: 1, needs: 2 });
    expect(minutes.entries[1]?.verdicts[0]).toMatchObject({ name: 'Inès Royer', verdict: 'refused', comments: ['Le prix manque.'] });
  });
  it('a reminder is short, dated, in both languages', async () => {
    const { pack } = await packOf([lampe]);
    const fr = reminderText({ pack, name: 'Inès', awaited: 2, language: 'fr', today: '2026-11-20' });
    expect(fr.subject).toBe('Atelier Lune\u00a0: 2\u00a0publications à valider');
    expect(fr.body).toContain('avant le lundi 23 novembre 2026');
    expect(
      reminderText({ pack, name: 'Inès', awaited: 1, language: 'en', today: '2026-11-20', link: 'https://x.example/#a' }).body,
    ).toContain('https://x.example/#a');
    const late = reminderText({ pack, name: 'Inès', awaited: 1, language: 'fr', today: '2026-11-24' });
    expect(late.body).toContain('«\u00a0Semaine 48\u00a0»\u00a0: votre réponse était attendue avant le lundi 23 novembre 2026.');
    const mail = new URL(reminderMail('ines+rs@atelier.example', late));
    expect([mail.pathname, mail.searchParams.get('body')]).toEqual(['ines%2Brs@atelier.example', late.body.replaceAll('\n', '\r\n')]);
  });
});
