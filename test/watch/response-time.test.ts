/** Response times against a clock that knows nothing of ours: every minute is asked of Intl, and counted when the brand is open. */

import { describe, expect, it } from 'vitest';
import type { Brand } from '../../scripts/model/brand.ts';
import { mentionsOf } from '../../scripts/watch/mentions.ts';
import { MINUTE, minutesOpen, WEEK, type Written } from './minute-clock.ts';
import { answeredAt, someBrand, someMessage, told } from './some-mentions.ts';

const CASES: readonly (readonly [what: string, from: string, to: string, minutes: number, hours?: Written])[] = [
  ['within an afternoon', '2026-11-18T13:10:00Z', '2026-11-18T15:25:00Z', 135],
  ['a message at night', '2026-11-18T01:12:00Z', '2026-11-18T08:20:00Z', 20],
  ['over lunch on Friday', '2026-11-20T10:30:00Z', '2026-11-20T13:45:00Z', 75],
  ['over a weekend', '2026-11-20T15:40:00Z', '2026-11-23T08:15:00Z', 35],
  ['over the eleventh of November', '2026-11-10T16:30:00Z', '2026-11-12T08:30:00Z', 60],
  ['over Christmas and into the next year', '2026-12-24T16:00:00Z', '2027-01-04T09:00:00Z', 2280],
  ['the weekend on which clocks go forward', '2026-03-27T14:00:00Z', '2026-03-30T08:00:00Z', 180],
  ['the weekend on which clocks go back', '2026-10-23T14:00:00Z', '2026-10-26T09:00:00Z', 120],
  ['a night shift of 23 hours', '2026-03-28T20:00:00Z', '2026-03-30T00:00:00Z', 1380, { sun: '00:00-24:00' }],
  ['a night shift of 25 hours', '2026-10-24T20:00:00Z', '2026-10-26T00:00:00Z', 1500, { sun: '00:00-24:00' }],
  ['written and answered while all is closed', '2026-11-21T10:00:00Z', '2026-11-22T18:00:00Z', 0],
];

const timed = (brand: Brand, from: string, to: string) => {
  const message = someMessage(from, 1);
  const [mention] = mentionsOf(told(message, answeredAt(message.id, to)), brand, Date.parse('2027-02-01T12:00:00Z'));
  return mention;
};

describe('response time', () => {
  it.each(CASES.map(([what, from, to, minutes, hours = WEEK]) => ({ what, from, to, minutes, hours })))(
    '$what',
    ({ from, to, minutes, hours }) => {
      expect(minutesOpen(from, to, hours)).toBe(minutes);
      expect(timed(someBrand({ answers: { withinHours: 4, hours } }), from, to)).toMatchObject({
        state: 'answered',
        waitedMs: minutes * MINUTE,
        late: minutes > 240,
        sinceFrom: 'captured',
      });
    },
  );

  it('keeps the promise exactly at its limit, and not a minute later', () => {
    expect(timed(someBrand(), '2026-11-18T09:00:00Z', '2026-11-18T13:00:00Z')).toMatchObject({ waitedMs: 240 * MINUTE, late: false });
    expect(timed(someBrand(), '2026-11-18T09:00:00Z', '2026-11-18T13:01:00Z')).toMatchObject({ late: true });
  });

  it('is all the time that passed where the brand names no hours, and promises nothing', () => {
    expect(timed(someBrand({ answers: undefined }), '2026-11-20T15:40:00Z', '2026-11-23T08:15:00Z')).toMatchObject({
      waitedMs: Date.parse('2026-11-23T08:15:00Z') - Date.parse('2026-11-20T15:40:00Z'),
      late: null,
    });
  });

  it('counts the eleventh of November where no country is named', () => {
    expect(timed(someBrand({ calendar: {} }), '2026-11-10T16:30:00Z', '2026-11-12T08:30:00Z')).toMatchObject({ waitedMs: 600 * MINUTE });
  });

  it('agrees with the other clock on a hundred messages of a year', () => {
    let seed = 7;
    const draw = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const brand = someBrand();
    const messages = Array.from({ length: 100 }, (_, number) => {
      const from = Date.UTC(2026, 2, 1) + draw(300 * 24 * 60) * MINUTE;
      const to = from + draw(5 * 24 * 60) * MINUTE;
      return { number, from: new Date(from).toISOString(), to: new Date(to).toISOString() };
    });
    const clips = messages.map(({ number, from }) => someMessage(from, number + 1));
    const answers = messages.map(({ to, number }, index) => answeredAt(clips[index]?.id ?? '', to, number + 1000));
    const found = mentionsOf(told(...clips, ...answers), brand, Date.parse('2027-02-01T12:00:00Z'));
    const waited = new Map(found.map(({ slug, waitedMs }) => [slug, waitedMs]));
    expect(found).toHaveLength(messages.length);
    for (const [index, { from, to }] of messages.entries()) {
      expect(waited.get(clips[index]?.id ?? ''), `${from} to ${to}`).toBe(minutesOpen(from, to, WEEK) * MINUTE);
    }
  });
});
