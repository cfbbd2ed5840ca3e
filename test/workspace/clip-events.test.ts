/** Events count once, whatever takes back what: an undo of an undo, a circle that only a person's editor can write, a file copied twice. */

import { describe, expect, it } from 'vitest';
import type { ClipEvent } from '../../scripts/model/clip.ts';
import { countingEvents, type EventRecord, repeatedEvents, strayEvents } from '../../scripts/workspace/clip-events.ts';
import { idAt, someEvent } from './some-clip.ts';

const AT = '2026-11-20T09:00:00Z';
const CLIP = idAt(AT, 1);
const record = (event: ClipEvent, folder = '2026-11'): EventRecord => ({ event, path: `clips/${folder}/${event.id}.event.json` });
const changed = (number: number, at = AT) => record(someEvent(CLIP, at, number, { note: `note ${number}` }));
const undo = (of: string, number: number) => record(someEvent(of, AT, number));
const counting = (...records: EventRecord[]) => countingEvents(records).map(({ event }) => event.id);

describe('an undo', () => {
  it('takes back what it names, until it is itself taken back', () => {
    const said = changed(2);
    const chain = [said];
    for (let depth = 0; depth < 6; depth += 1) {
      expect(counting(...chain.toReversed()).includes(said.event.id), `${depth} undos`).toBe(depth % 2 === 0);
      chain.push(undo((chain.at(-1) as EventRecord).event.id, 10 + depth));
    }
  });

  it('given twice needs both taken back', () => {
    const said = changed(2);
    const [one, two] = [undo(said.event.id, 3), undo(said.event.id, 4)];
    expect(counting(said, one, two, undo(one.event.id, 5))).not.toContain(said.event.id);
    expect(counting(said, one, two, undo(one.event.id, 5), undo(two.event.id, 6))).toContain(said.event.id);
  });

  it('of itself, or in a circle, does nothing', () => {
    const said = changed(2);
    const itself = undo(idAt(AT, 3), 3);
    const [one, two] = [undo(idAt(AT, 5), 4), undo(idAt(AT, 4), 5)];
    expect(counting(said, itself, one, two)).toEqual([said.event.id]);
  });

  it('in a chain of twenty thousand is answered at once', () => {
    const chain = Array.from({ length: 20_000 }, (_, n) => undo(idAt(AT, n), n + 1));
    const start = performance.now();
    expect(counting(...chain)).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

it('a repeated event counts once, as its first file says, and the other file is named', () => {
  const first = record(someEvent(CLIP, AT, 2, { note: 'première' }));
  const other = record(someEvent(CLIP, AT, 2, { note: 'seconde' }), '2026-12');
  for (const both of [
    [first, other],
    [other, first],
  ]) {
    expect(countingEvents(both)).toEqual([first]);
    expect(repeatedEvents(both)).toEqual([
      { path: other.path, remark: { code: 'clip-event-twice', with: { path: other.path, other: first.path } } },
    ]);
  }
});

it('events at one time go by their ids; an undo of an event that is there is no stray', () => {
  const said = changed(9);
  const sooner = changed(2);
  const later = changed(1, '2026-11-20T09:00:00.001Z');
  expect(counting(later, said, sooner)).toEqual([sooner, said, later].map(({ event }) => event.id));
  const records = [said, undo(said.event.id, 3), undo(idAt(AT, 77), 4)];
  expect(strayEvents(records, new Set([CLIP])).map(({ path }) => path)).toEqual([records[2]?.path]);
});
