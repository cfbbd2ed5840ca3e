/** What people paste and tools write has no length that anybody promised: reading it takes a time that grows with it, and no faster. */

import { expect, it } from 'vitest';
import { fieldOf } from '../../scripts/calendar/import/column-names.ts';
import { mediaIn } from '../../scripts/calendar/import/media-cell.ts';
import { channelsIn } from '../../scripts/calendar/import/words.ts';
import { answersIn } from '../../scripts/calendar/review/decision-text.ts';
import { plainWords } from '../../scripts/calendar/text-likeness.ts';
import { linksIn } from '../../scripts/model/text-count.ts';

const LENGTH = 100_000;
/** Milliseconds: all of them take a few hundred; before they were mended each took ten seconds and more. */
const MOST = 3_000;
const long = (piece: string) => piece.repeat(LENGTH / piece.length);

it.each<[string, () => unknown, unknown]>([
  ['the words of a text ruled with dashes', () => plainWords(long('-')), ''],
  ['the words of initials with stops', () => plainWords(`${long('a.')} fin`).length, LENGTH + 3],
  ['a pasted answer without its end', () => answersIn(`BEGIN VIGIE DECISION a${long('\n')}`).length, 1],
  ['a cell in which networks are looked for', () => channelsIn(`twitter${long(' ')}y`).channels, []],
  ['the name of a column', () => fieldOf(long('(')), null],
  ['a cell of media', () => mediaIn([long('1,')], []).media, []],
  ['an address with brackets that it did not open', () => linksIn(`https://a.example/b${long(')')}`), ['https://a.example/b']],
])('%s', (_, read, expected) => {
  const from = performance.now();
  const found = read();
  expect(performance.now() - from).toBeLessThan(MOST);
  expect(found).toEqual(expected);
});
