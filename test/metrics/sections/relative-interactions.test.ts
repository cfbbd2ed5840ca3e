/** Interactions against the account's own median of the twelve months before. */

import { describe, expect, it } from 'vitest';
import { metric } from '../../../scripts/metrics/metric.ts';
import { ask } from '../../../scripts/metrics/rows.ts';
import { type TestPost, withSmallStore } from '../small-store.ts';

const post = (id: string, day: string, reactions: number, rest: Partial<TestPost> = {}): TestPost => ({
  platform: 'instagram',
  id,
  day,
  reactions,
  ...rest,
});
const valuesOf = (posts: TestPost[]) =>
  withSmallStore({ posts }, async (connection) =>
    Object.fromEntries(
      (await ask(connection, `SELECT key, value FROM (${metric('relative-interactions').sql}) WHERE brand = $brand ORDER BY key`, 'b')) as [
        string,
        number,
      ][],
    ),
  );
/** Five posts of September: their median is 20. */
const SEPTEMBER = [10, 15, 20, 30, 40].map((value, at) => post(`s${at}`, `2025-09-0${at + 1}`, value));

describe('relative interactions', () => {
  it('divides by the median of the twelve months before the month of the post', async () => {
    expect(await valuesOf([...SEPTEMBER, post('a', '2025-10-01', 50), post('b', '2025-10-20', 10)])).toEqual({ a: 2.5, b: 0.5 });
  });

  it('forgets what is older than twelve months, and never counts the month itself', async () => {
    expect(await valuesOf([...SEPTEMBER, post('in', '2026-09-30', 60), post('out', '2026-10-01', 60)])).toEqual({ in: 3 });
  });

  it('needs five posts before, of the same account', async () => {
    expect(await valuesOf([...SEPTEMBER.slice(1), post('a', '2025-10-01', 50)])).toEqual({});
    expect(await valuesOf([...SEPTEMBER, post('a', '2025-10-01', 50, { account: 'other' })])).toEqual({});
  });

  it('has no value beside a median of zero, and leaves replies out', async () => {
    expect(await valuesOf([...SEPTEMBER.map((one) => ({ ...one, reactions: 0 })), post('a', '2025-10-01', 5)])).toEqual({});
    expect(await valuesOf([...SEPTEMBER, post('a', '2025-10-01', 5, { format: 'reply' })])).toEqual({});
  });
});
