/** Who waits for an answer: from what people said, in whatever order, from whatever clock it came. */

import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../scripts/metrics/statistics.ts';
import { sentence } from '../../scripts/model/problem.ts';
import { mentionsOf, panelMention } from '../../scripts/watch/mentions.ts';
import { countingEvents } from '../../scripts/workspace/clip-events.ts';
import { groupClips } from '../../scripts/workspace/clip-groups.ts';
import type { BrandClips } from '../../scripts/workspace/clips.ts';
import { answeredAt, handedAt, saidAt, someBrand, someMessage, told, undoneAt } from './some-mentions.ts';

const HOUR = 3_600_000;
const brand = someBrand();
const NOW = Date.parse('2026-11-18T15:00:00Z');
/** Wednesday 18 November, 10:00 in Paris. */
const AT = '2026-11-18T09:00:00Z';
const message = someMessage(AT, 1);
const again = (at: string, number: number, over: Parameters<typeof someMessage>[2] = {}) =>
  someMessage(at, number, { ...over, post: { permalink: message.post.permalink, ...over.post } });
const mentions = (...files: Parameters<typeof told>) => mentionsOf(told(...files), brand, NOW);
const codes = (found: ReturnType<typeof mentions>) => found[0]?.remarks.map(({ code }) => code);

describe('a message waits', () => {
  it('from its own time where the page gives it to the hour, else from its capture', () => {
    const published = (at: string, precision: 'exact' | 'hour' | 'day') =>
      mentions(someMessage(AT, 1, { post: { published: { at, text: '', precision } } }))[0];
    expect(published('2026-11-18T08:00:00Z', 'exact')).toMatchObject({ since: '2026-11-18T08:00:00.000Z', sinceFrom: 'published' });
    expect(published('2026-11-18T08:00:00Z', 'hour')).toMatchObject({ sinceFrom: 'published', waitedMs: 7 * HOUR, late: true });
    expect(published('2026-11-18T00:00:00Z', 'day')).toMatchObject({ since: '2026-11-18T09:00:00.000Z', sinceFrom: 'captured' });
    expect(published('2026-11-18T09:30:00Z', 'exact')).toMatchObject({ sinceFrom: 'captured' });
    expect(published('0001-01-01T00:00:00Z', 'exact')).toMatchObject({ sinceFrom: 'captured', waitedMs: 6 * HOUR });
  });

  it('even when its post is captured again without “needs an answer”', () => {
    const [mention, ...others] = mentions(message, again('2026-11-18T11:00:00Z', 2, { needsAnswer: false, tone: 'negative' }));
    expect(others).toEqual([]);
    expect(mention).toMatchObject({ slug: message.id, state: 'waiting', since: '2026-11-18T09:00:00.000Z', tone: 'negative' });
  });

  it('once somebody says so, and no longer once the word is taken back; given again, it waited all along', () => {
    const quiet = someMessage(AT, 1, { needsAnswer: false });
    const yes = saidAt(quiet.id, '2026-11-18T10:00:00Z', { needsAnswer: true }, 1);
    const no = saidAt(quiet.id, '2026-11-18T10:05:00Z', { needsAnswer: false }, 2);
    const yesAgain = saidAt(quiet.id, '2026-11-18T12:00:00Z', { needsAnswer: true }, 3);
    expect(mentions(quiet)).toEqual([]);
    expect(mentions(quiet, saidAt(quiet.id, '2026-11-18T10:00:00Z', { tone: 'positive', needsAnswer: false }))).toEqual([]);
    expect(mentions(quiet, yes)).toMatchObject([{ state: 'waiting', since: '2026-11-18T09:00:00.000Z' }]);
    expect(mentions(quiet, yes, no)).toMatchObject([{ state: 'not-needed', waitedMs: null, late: null, closed: null }]);
    expect(mentions(quiet, yes, no, yesAgain)).toMatchObject([{ state: 'waiting', since: '2026-11-18T09:00:00.000Z' }]);
  });

  it('for whom it was handed to last, and for nobody any more', () => {
    const files = [
      message,
      handedAt(message.id, '2026-11-18T10:00:00Z', 'nour', 1),
      handedAt(message.id, '2026-11-18T11:00:00Z', 'Line', 2),
    ];
    expect(mentions(...files)).toMatchObject([{ assignee: 'Line' }]);
    expect(mentions(...files, handedAt(message.id, '2026-11-18T12:00:00Z', null, 3))).toMatchObject([{ assignee: null, state: 'waiting' }]);
    const quiet = someMessage(AT, 1, { needsAnswer: false });
    expect(mentions(quiet, handedAt(quiet.id, '2026-11-18T10:00:00Z', 'nour'))).toMatchObject([{ state: 'waiting', assignee: 'nour' }]);
  });

  it('in the tone that was given last, by a capture or a change', () => {
    const angry = someMessage(AT, 1, { tone: 'negative' });
    const calm = again('2026-11-18T11:00:00Z', 2, { tone: 'positive' });
    const plain = again('2026-11-18T12:00:00Z', 3, { tone: null });
    const change = (at: string, tone: 'neutral' | null) => saidAt(angry.id, at, { tone });
    expect(mentions(angry, plain)).toMatchObject([{ tone: 'negative' }]);
    expect(mentions(angry, calm, plain, change('2026-11-18T10:00:00Z', 'neutral'))).toMatchObject([{ tone: 'positive' }]);
    expect(mentions(angry, calm, plain, change('2026-11-18T13:00:00Z', 'neutral'))).toMatchObject([{ tone: 'neutral' }]);
    expect(mentions(angry, calm, plain, change('2026-11-18T13:00:00Z', null))).toMatchObject([{ tone: null }]);
  });

  it('first in the list that has waited longest; answered ones follow, answered last first', () => {
    const [one, two, three, four] = [1, 2, 3, 4].map((n) => someMessage(`2026-11-18T0${n}:00:00Z`, n));
    if (!one || !two || !three || !four) throw new Error('four messages');
    const found = mentions(
      four,
      two,
      one,
      three,
      answeredAt(one.id, '2026-11-18T12:00:00Z', 11),
      answeredAt(three.id, '2026-11-18T13:00:00Z', 12),
    );
    expect(found.map(({ slug }) => slug)).toEqual([two.id, four.id, three.id, one.id]);
  });
});

describe('an answer', () => {
  it('is timed by the first one; a second changes nothing', () => {
    const found = mentions(message, answeredAt(message.id, '2026-11-18T11:00:00Z', 1), answeredAt(message.id, '2026-11-18T14:00:00Z', 2));
    expect(found).toMatchObject([{ state: 'answered', waitedMs: 2 * HOUR, late: false, closed: { at: '2026-11-18T11:00:00Z' } }]);
    expect(found[0]?.events).toHaveLength(2);
  });

  it('to any capture of the post answers the message, also to one that was taken back since', () => {
    const second = again('2026-11-18T10:00:00Z', 2, { needsAnswer: false });
    const answer = answeredAt(second.id, '2026-11-18T11:00:00Z');
    expect(mentions(message, second, answer)).toMatchObject([{ state: 'answered', waitedMs: 2 * HOUR }]);
    expect(mentions(message, second, answer, undoneAt(second.id, '2026-11-18T12:00:00Z'))).toMatchObject([{ state: 'answered' }]);
  });

  it('of a message that nobody had marked makes it an answered one', () => {
    const quiet = someMessage(AT, 1, { needsAnswer: false });
    expect(mentions(quiet, answeredAt(quiet.id, '2026-11-18T11:00:00Z'))).toMatchObject([{ state: 'answered', waitedMs: 2 * HOUR }]);
  });

  it('follows “needs none”; the reverse does not undo it', () => {
    const none = (at: string, number: number) => answeredAt(message.id, at, number, 'not-needed');
    const given = answeredAt(message.id, '2026-11-18T12:00:00Z', 2);
    expect(mentions(message, none('2026-11-18T11:00:00Z', 1))).toMatchObject([{ state: 'not-needed', waitedMs: null, late: null }]);
    expect(mentions(message, none('2026-11-18T11:00:00Z', 1), given)).toMatchObject([{ state: 'answered', waitedMs: 3 * HOUR }]);
    expect(mentions(message, given, none('2026-11-18T13:00:00Z', 3))).toMatchObject([{ state: 'answered', waitedMs: 3 * HOUR }]);
  });

  it('after which the same post asks again waits anew, from then on', () => {
    const answer = answeredAt(message.id, '2026-11-18T11:00:00Z');
    const exact = { at: '2026-11-18T08:00:00Z', text: '', precision: 'exact' as const };
    const captured = mentions(message, answer, again('2026-11-18T13:00:00Z', 2, { post: { published: exact } }));
    expect(captured).toMatchObject([{ state: 'waiting', since: '2026-11-18T13:00:00.000Z', sinceFrom: 'captured', waitedMs: 2 * HOUR }]);
    const said = mentions(message, answer, saidAt(message.id, '2026-11-18T14:00:00Z', { needsAnswer: true }));
    expect(said).toMatchObject([{ state: 'waiting', waitedMs: HOUR, closed: null }]);
    expect(mentions(message, answer, again('2026-11-18T13:00:00Z', 2, { needsAnswer: false }))).toMatchObject([{ state: 'answered' }]);
  });

  it('taken back makes the message wait as before; taken back by mistake, it counts again', () => {
    const answer = answeredAt(message.id, '2026-11-18T11:00:00Z', 1);
    const undo = undoneAt(answer.id, '2026-11-18T11:01:00Z', 2);
    expect(mentions(message, answer, undo)).toMatchObject([{ state: 'waiting', since: '2026-11-18T09:00:00.000Z', events: [] }]);
    expect(mentions(message, answer, undo, undoneAt(undo.id, '2026-11-18T11:02:00Z', 3))).toMatchObject([{ state: 'answered' }]);
  });
});

describe('clocks that disagree', () => {
  it('an answer from a clock two hours behind counts without a time, and the file is named', () => {
    const found = mentions(message, answeredAt(message.id, '2026-11-18T07:30:00Z'));
    expect(found).toMatchObject([{ state: 'answered', waitedMs: null, late: null }]);
    expect(codes(found)).toEqual(['mention-answer-before']);
    expect(sentence(found[0]?.remarks[0] as Parameters<typeof sentence>[0], 'en')).toMatch(
      /clips\/2026-11\/20261118t073000z-.+\.event\.json/,
    );
  });

  it('an answer from a clock two hours ahead counts without a time; some minutes are nothing', () => {
    const found = mentions(message, answeredAt(message.id, '2026-11-18T17:00:00Z'));
    expect(found).toMatchObject([{ state: 'answered', waitedMs: null }]);
    expect(codes(found)).toEqual(['mention-clock-ahead']);
    expect(mentions(message, answeredAt(message.id, '2026-11-18T15:05:00Z'))).toMatchObject([
      { remarks: [], waitedMs: 6 * HOUR + 300_000 },
    ]);
  });

  it('a capture from a clock ahead waits no less than nothing, and its answer counts', () => {
    const ahead = someMessage('2026-11-18T17:00:00Z', 1);
    expect(mentions(ahead)).toMatchObject([{ state: 'waiting', waitedMs: 0, remarks: [{ code: 'mention-clock-ahead' }] }]);
    expect(mentions(ahead, answeredAt(ahead.id, '2026-11-18T15:00:00Z'))).toMatchObject([{ state: 'answered', waitedMs: null }]);
  });

  it('what else was said before the capture counts all the same', () => {
    const found = mentions(message, handedAt(message.id, '2026-11-18T07:00:00Z', 'nour'));
    expect(found).toMatchObject([{ assignee: 'nour', state: 'waiting', remarks: [{ code: 'mention-clock-behind' }] }]);
  });

  it('times that nobody ever had neither stop nor delay the others', () => {
    const ancient = { ...someMessage('2026-11-18T10:00:00Z', 2), capturedAt: '0001-01-01T00:00:00Z' };
    const start = performance.now();
    const found = mentionsOf(
      told(message, ancient, answeredAt(message.id, '9999-12-31T23:59:59Z')),
      someBrand({ today: '2026-11-18' }),
      NOW,
    );
    expect(found.map(({ state, waitedMs }) => [state, waitedMs !== null])).toEqual([
      ['waiting', true],
      ['answered', false],
    ]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('a demonstration whose day is fixed blames no clock', () => {
    const clips = told(message, answeredAt(message.id, '2026-11-18T17:00:00Z'));
    expect(mentionsOf(clips, someBrand({ today: '2026-11-18' }), NOW)).toMatchObject([{ remarks: [], waitedMs: 8 * HOUR }]);
  });
});

it('tells of events for messages that are not there, and counts them once these come', () => {
  const answer = answeredAt(message.id, '2026-11-18T11:00:00Z');
  const before = told(answer);
  expect(before.remarks).toMatchObject([{ remark: { code: 'clip-event-stray' } }]);
  expect(mentionsOf(before, brand, NOW)).toEqual([]);
  expect(mentions(answer, message)).toMatchObject([{ state: 'answered' }]);
});

it('comes out the same in whatever order clips and events are found, repeated or not', () => {
  const clips = Array.from({ length: 12 }, (_, n) => [
    someMessage(`2026-11-1${n % 8}T09:0${n % 10}:00Z`, n + 1),
    again(`2026-11-1${n % 8}T11:00:00Z`, n + 50, {
      needsAnswer: n % 2 === 0,
      post: { permalink: `https://www.instagram.com/p/message${n + 1}/` },
    }),
  ]).flat();
  const events = clips.flatMap(({ id, capturedAt }, n) => {
    const at = (hours: number) => new Date(Date.parse(capturedAt) + hours * HOUR).toISOString();
    const answer = answeredAt(id, at((n % 5) - 1), n + 100);
    const undo = undoneAt(answer.id, at(2), n + 200);
    return [
      ...(n % 3 === 0 ? [answer] : []),
      ...(n % 6 === 0 ? [undo] : []),
      ...(n % 12 === 0 ? [undoneAt(undo.id, at(3), n + 300)] : []),
      ...(n % 4 === 1 ? [saidAt(id, at(3), { needsAnswer: n % 8 === 1, tone: 'negative' as const }, n + 400)] : []),
      ...(n % 5 === 2 ? [handedAt(id, at(1), 'nour', n + 500)] : []),
    ];
  });
  const read = told(...clips, ...events);
  const expected = mentionsOf(read, brand, NOW);
  expect(new Set(expected.map(({ state }) => state)).size).toBe(3);
  const records = events.map((event) => ({ event, path: `clips/2026-11/${event.id}.event.json` }));
  const twice = [...records, ...records.map((record) => ({ ...record, path: record.path.replace('2026-11', '2026-12') }))];
  const random = randomFrom('mentions');
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((one) => ({ one, rank: random() }))
      .sort((one, other) => one.rank - other.rank)
      .map(({ one }) => one);
  for (let turn = 0; turn < 20; turn += 1) {
    const other: BrandClips = { ...read, groups: groupClips(shuffled(read.clips)), events: countingEvents(shuffled(twice)) };
    expect(mentionsOf(other, brand, NOW)).toEqual(expected);
  }
});

it('shows a line of the panel with the name of who takes care of it', () => {
  const long = someMessage(AT, 1, {
    tone: 'negative',
    post: { text: '🪑'.repeat(300), author: { name: 'Ada', handle: 'ada', url: null } },
  });
  const [mention] = mentions(long, handedAt(long.id, '2026-11-18T10:00:00Z', 'nour'));
  if (!mention) throw new Error('a mention');
  const line = panelMention(mention, brand);
  expect(line).toMatchObject({
    clip: long.id,
    author: 'Ada',
    url: long.post.permalink,
    tone: 'negative',
    assignee: 'Nour Haddad',
    late: true,
  });
  expect(line.text).toMatch(/^(?:🪑)+…$/u);
  expect(panelMention({ ...mention, assignee: 'constructor' }, brand).assignee).toBe('constructor');
});
