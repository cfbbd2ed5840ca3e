/** How fast a brand answers: nothing is said of too few, and what it says can be counted again by hand. */

import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../scripts/watch/mentions.ts';
import { responsesOf } from '../../scripts/watch/response.ts';
import { answeredAt, someBrand, someMessage, told } from './some-mentions.ts';

const HOUR = 3_600_000;
const brand = someBrand();
const NOW = Date.parse('2026-11-27T16:00:00Z');
/** Messages of one morning, answered after so many hours; null: not answered. */
const morning = (day: string, hours: readonly (number | null)[], first: number) =>
  hours.flatMap((wait, n) => {
    const at = `${day}T08:00:00Z`;
    const message = someMessage(at, first + n);
    return wait === null
      ? [message]
      : [message, answeredAt(message.id, new Date(Date.parse(at) + wait * HOUR).toISOString(), first + n + 500)];
  });
const responses = (files: Parameters<typeof told>, from = '2026-11-01', to = '2026-11-30', of = brand) =>
  responsesOf(mentionsOf(told(...files), of, NOW), of, from, to);

describe('responses', () => {
  it('give median and nine in ten from five answers on, interpolated', () => {
    const { all } = responses(morning('2026-11-17', [1, 2, 3, 4, 8, null], 1));
    expect(all).toEqual({ messages: 6, answered: 5, kept: 4, median: 3 * HOUR, nineInTen: 6.4 * HOUR, timed: 5 });
    expect(responses(morning('2026-11-17', [1, 2, 3, 4], 1)).all).toMatchObject({ answered: 4, median: null, nineInTen: null });
  });

  it('leave out messages that need no answer, and times of clocks that disagree', () => {
    const none = someMessage('2026-11-17T08:00:00Z', 90);
    const behind = someMessage('2026-11-17T08:00:00Z', 91);
    const files = [
      ...morning('2026-11-17', [1, 2, 3, 4], 1),
      none,
      answeredAt(none.id, '2026-11-17T09:00:00Z', 990, 'not-needed'),
      behind,
      answeredAt(behind.id, '2026-11-17T06:00:00Z', 991),
    ];
    expect(responses(files).all).toMatchObject({ messages: 5, answered: 5, timed: 4, kept: 4, median: null });
  });

  it('keep nothing where nothing is promised', () => {
    expect(responses(morning('2026-11-17', [1], 1), undefined, undefined, someBrand({ answers: undefined })).all.kept).toBeNull();
  });

  it('count by the day on which the message began to wait, on the brand’s clock', () => {
    // 23:30 UTC on Sunday is Monday in Paris.
    const late = someMessage('2026-11-22T23:30:00Z', 1);
    expect(responses([late], '2026-11-23', '2026-11-23').all.messages).toBe(1);
    expect(responses([late], '2026-11-22', '2026-11-22').all.messages).toBe(0);
    expect(responses([late], '2026-11-30', '2026-11-01')).toMatchObject({ all: { messages: 0 }, bySite: [], weeks: [] });
  });

  it('come by site and by ISO week, empty weeks too', () => {
    const files = [
      ...morning('2026-11-09', [1, 2], 1),
      ...morning('2026-11-24', [1, null], 20),
      someMessage('2026-11-24T08:00:00Z', 40, { site: 'google-reviews' }),
    ];
    const { bySite, weeks } = responses(files, '2026-11-09', '2026-11-25');
    expect(bySite.map(({ site, part }) => [site, part.messages, part.answered])).toEqual([
      ['instagram', 4, 3],
      ['google-reviews', 1, 0],
    ]);
    expect(weeks.map(({ week, from, part }) => [week, from, part.messages])).toEqual([
      ['2026-w46', '2026-11-09', 2],
      ['2026-w47', '2026-11-16', 0],
      ['2026-w48', '2026-11-23', 3],
    ]);
  });
});
