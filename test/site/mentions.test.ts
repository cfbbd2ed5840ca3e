/** How pages cut, head and count the mentions. */

import { describe, expect, it } from 'vitest';
import { unnamedBrand } from '../../scripts/model/brand.ts';
import type { Mention } from '../../site/data/mentions.ts';
import { cutMentions, lateSentence, MENTIONS_A_PAGE, mentionsHeadline, QUEUE_MOST } from '../../site/mention-pages.ts';
import { answersFinding, partCells } from '../../site/mention-report.ts';
import { openingText, promiseText, waitSaid, waitText } from '../../site/waits.ts';

const testBrand = unnamedBrand('copeau');
const HOUR = 3_600_000;
const span = [{ from: 540, to: 1080 }];
const answers = { withinHours: 4, hours: { mon: span, tue: span, wed: span, thu: span, fri: span, sat: [{ from: 540, to: 750 }] } };
const promised = { ...testBrand, answers };
const free = { ...testBrand, answers: undefined };

const waiting = (hours: number, late: boolean | null = null) => ({ state: 'waiting', waitedMs: hours * HOUR, late }) as Mention;
const settled = { state: 'answered', waitedMs: HOUR, late: null } as Mention;
const many = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);

describe('time that people wait', () => {
  it('is never made into days when it is counted in opening hours', () => {
    expect(waitText(27.2 * HOUR, promised, 'fr')).toBe('27\u00a0h\u00a012');
    expect(waitSaid(3.5 * HOUR, promised, 'fr')).toBe('3\u00a0h\u00a030 ouvrées');
    expect(waitText(0, promised, 'en')).toBe('0\u00a0min');
  });

  it('is days and hours as it passes', () => {
    expect(waitText(74 * HOUR, free, 'fr')).toBe('3\u00a0j 2\u00a0h');
    expect(waitText(24 * HOUR, free, 'en')).toBe('1\u00a0d');
    expect(waitText(23.5 * HOUR, free, 'fr')).toBe('23\u00a0h\u00a030');
  });

  it('is promised within hours that are said together', () => {
    expect(openingText(answers.hours, 'en')).toBe('Monday to Friday, 9:00 to 18:00; Saturday, 9:00 to 12:30');
    expect(promiseText({ answers, calendar: { ...testBrand.calendar, country: 'FR' } }, 'fr')).toBe(
      '4\u00a0h ouvrées, du lundi au vendredi de 9\u00a0h à 18\u00a0h, le samedi de 9\u00a0h à 12\u00a0h\u00a030, hors jours fériés',
    );
    expect(promiseText(free, 'fr')).toBeNull();
  });
});

describe('the headline of the mentions', () => {
  const text = (list: Mention[], is: boolean) => mentionsHeadline({ waiting: list, all: [...list, settled] }, is, 'fr').text;

  it('says who waits, and who has waited too long', () => {
    expect(text([...many(2, waiting(30)), ...many(15, waiting(2))], false)).toBe(
      '17 messages attendent une réponse\u202f; deux depuis plus d’un jour',
    );
    expect(text([waiting(5, true)], true)).toBe('Un message attend une réponse, au-delà du délai visé');
    expect(text(many(3, waiting(1, false)), true)).toBe('Trois messages attendent une réponse, tous dans le délai visé');
    expect(text([], true)).toBe('Personne n’attend de réponse');
    expect(mentionsHeadline({ waiting: [], all: [] }, true, 'en').text).toBe('No message to answer yet');
  });

  it('is repeated on the home only for those who have waited too long', () => {
    expect(lateSentence({ waiting: [waiting(1, false)] }, true, 'fr')).toBeNull();
    expect(lateSentence({ waiting: many(2, waiting(9, true)) }, true, 'en')).toBe('Two messages have waited beyond the promised time');
  });
});

describe('the pages of mentions', () => {
  it('hold every mention once, those that wait before any that is settled', () => {
    const list = { waiting: many(QUEUE_MOST + 50, waiting(2)), closed: many(90, settled) };
    const pages = cutMentions(list);
    expect(pages.map((page) => [page.waiting.length, page.closed.length])).toEqual([
      [QUEUE_MOST, 0],
      [MENTIONS_A_PAGE, 0],
      [10, 0],
      [0, MENTIONS_A_PAGE],
      [0, MENTIONS_A_PAGE],
      [0, 10],
    ]);
    expect(cutMentions({ waiting: [], closed: [] })).toEqual([{ waiting: [], from: 0, closed: [] }]);
    expect(cutMentions({ waiting: many(3, waiting(2)), closed: many(41, settled) }).map(({ from }) => from)).toEqual([0, 40]);
  });
});

describe('answers of a period', () => {
  const part = { messages: 4, answered: 3, kept: 2, median: null, nineInTen: null, timed: 3 };

  it('refuse a share and a median below the sample, with the counts', () => {
    expect(answersFinding(part, promised, 'fr').text).toBe('3 messages répondus sur 4\u202f; trop peu de réponses pour un délai médian');
    expect(partCells(part, promised, 'fr')).toEqual({ answered: '3 sur 4', share: null, median: null, nine: null, kept: '2 sur 3' });
  });

  it('are a finding with their time when there are enough', () => {
    const enough = { messages: 12, answered: 10, kept: 9, median: 1.5 * HOUR, nineInTen: 5 * HOUR, timed: 10 };
    expect(answersFinding(enough, promised, 'en').text).toBe(
      '10 of 12 messages answered, half of them within 1\u00a0h 30\u00a0min of opening hours',
    );
    expect(partCells(enough, promised, 'fr').share).toBe('83\u202f%');
  });
});
