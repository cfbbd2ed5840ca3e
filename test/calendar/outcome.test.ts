/** The plan beside what was published. */

import { expect, test } from 'vitest';
import type { Approval, Entry, Match, PublishedPost } from '../../scripts/calendar/calendar.ts';
import { planOutcome, punctuality } from '../../scripts/calendar/outcome.ts';
import { readPlannedPost } from '../../scripts/model/planned-post.ts';

const BRAND = { timeZone: 'Europe/Paris', languages: ['fr'] as const };
const NO_APPROVAL: Approval = { status: null, stages: [], opinions: [], versions: [] };

const published = (postId: string, minutes: number | null, more: Partial<PublishedPost> = {}): PublishedPost => ({
  platform: 'instagram',
  account: 'maisoncopeau',
  postId,
  permalink: null,
  publishedAt: minutes === null ? null : Date.parse('2026-11-10T11:00:00Z') + minutes * 60_000,
  day: '2026-11-10',
  text: '',
  format: 'photo',
  ...more,
});

/** An entry planned on 10 November at noon; late by so many minutes, or not published. */
function entry(id: string, late: (number | null | 'day')[], more: object = {}): Entry {
  const channels = ['instagram', 'facebook', 'linkedin'];
  const { post } = readPlannedPost(
    { title: id, at: '2026-11-10 12:00', variants: late.map((_, i) => ({ channel: channels[i], text: id })), ...more },
    { id, notes: '', brand: BRAND },
  );
  if (!post) throw new Error(`${id} is no entry.`);
  const variants = post.variants.map((variant, i) => {
    const by = late[i] ?? null;
    const minutes = by === 'day' ? null : by;
    const match: Match | null =
      by === null ? null : { post: published(`${id}${i}`, minutes), by: 'text', similarity: 1, lateMinutes: minutes };
    return { variant, hash: '', status: 'draft' as const, match, proposals: [], outdated: null };
  });
  return { post, file: '', sha256: '', hash: '', remarks: [], status: 'draft', variants, media: {}, approval: NO_APPROVAL, findings: [] };
}

const outcome = (entries: Entry[], posts: PublishedPost[] = []) => planOutcome(entries, posts, '2026-11-01', '2026-11-30', 'Europe/Paris');

test('on time within an hour, late, early, not published: counted per variant', () => {
  const {
    planned,
    published: out,
    onTime,
    late,
    early,
    notPublished,
    medianLateMinutes,
  } = outcome([entry('a', [60, 61, null]), entry('b', [-61, -60, 300])]);
  expect({ planned, out, onTime, late, early, notPublished }).toEqual({
    planned: 6,
    out: 5,
    onTime: 2,
    late: 2,
    early: 1,
    notPublished: 1,
  });
  expect(medianLateMinutes).toBe(180.5);
});

test('nothing late has no median', () => expect(outcome([entry('a', [3])]).medianLateMinutes).toBeNull());

test('dropped entries, ideas, own channels and other months are not planned; an idea that was published is', () => {
  const newsletter = entry('n', [null], { variants: [{ channel: 'newsletter', text: 'n' }] });
  const others = [
    entry('d', [5], { status: 'dropped' }),
    entry('i', [null], { status: 'idea' }),
    newsletter,
    entry('m', [1], { at: '2026-12-01 12:00' }),
  ];
  expect(outcome(others).planned).toBe(0);
  expect(outcome([entry('i', [4], { status: 'idea' })])).toMatchObject({ planned: 1, published: 1, onTime: 1 });
});

test('posts that no plan has are unplanned; replies are not posts of a plan', () => {
  const posts = [
    published('a0', 0),
    published('z', 0),
    published('r', 0, { format: 'reply' }),
    published('o', 0, { publishedAt: Date.parse('2026-10-31T22:59:00Z') }),
    published('n', 0, { publishedAt: Date.parse('2026-10-31T23:00:00Z') }),
  ];
  // In Paris, 23:00 UTC on 31 October is the first of November.
  expect(outcome([entry('a', [0])], posts).unplanned).toBe(2);
});

test('by pillar and by campaign, the greatest plan first, those without a name last', () => {
  const { byPillar, byCampaign } = outcome([
    entry('a', [0, 90], { pillar: 'Réemploi', campaign: 'avent' }),
    entry('b', [null], { pillar: 'Jardin' }),
    entry('c', [0, 0, 0]),
  ]);
  expect(byPillar).toEqual([
    { name: 'Réemploi', planned: 2, published: 2, onTime: 1, late: 1 },
    { name: 'Jardin', planned: 1, published: 0, onTime: 0, late: 0 },
    { name: null, planned: 3, published: 3, onTime: 3, late: 0 },
  ]);
  expect(byCampaign.map(({ name }) => name)).toEqual(['avent', null]);
});

test('where an hour is missing, the day decides', () => {
  const [state] = entry('a', ['day']).variants;
  if (!state?.match) throw new Error('No match.');
  const on = (day: string) =>
    punctuality({ ...state, match: { ...(state.match as Match), post: published('x', null, { day }) } }, 'Europe/Paris');
  expect([on('2026-11-10'), on('2026-11-11'), on('2026-11-09')]).toEqual(['on-time', 'late', 'early']);
  expect(punctuality({ ...state, match: null }, 'Europe/Paris')).toBeNull();
});

test('what was planned after the last export is not said to be missing', () => {
  const entries = [entry('a', [null, 5]), entry('b', [null], { at: '2026-11-12 12:00' })];
  const until = (day: string | null) => planOutcome(entries, [], '2026-11-01', '2026-11-30', 'Europe/Paris', () => day);
  expect(['2026-11-09', '2026-11-10', '2026-11-12', null].map((day) => until(day).awaited)).toEqual([2, 1, 0, 2]);
  expect(until('2026-11-10')).toMatchObject({ planned: 3, published: 1, notPublished: 2 });
});
