/** Answers of a period as pages and reports say them: a finding, and each figure or the reason why there is none. */

import type { Brand } from '../scripts/model/brand.ts';
import { count, percent } from '../scripts/model/figures.ts';
import type { Language } from '../scripts/model/phrase.ts';
import { dayIn } from '../scripts/model/zone.ts';
import { responsesOf } from '../scripts/watch/response.ts';
import { type ResponsePart, type Responses, SAMPLE } from '../scripts/watch/watch.ts';
import type { MentionsData } from './data/mentions.ts';
import { waitSaid, waitText } from './waits.ts';
import { mentionsWords } from './words-mentions.ts';

/** Answers from one day to another (YYYY-MM-DD, both included); null when the brand never had a message to answer. */
export const answersBetween = (mentions: Pick<MentionsData, 'all'>, brand: Brand, from: string, to: string): Responses | null =>
  mentions.all.length === 0 ? null : responsesOf(mentions.all, brand, from, to);

/** The day on which the first message began to wait, on the brand's clock. */
export const firstWait = ({ all }: Pick<MentionsData, 'all'>, { timeZone }: Pick<Brand, 'timeZone'>): string | null => {
  const first = Math.min(...all.map(({ since }) => Date.parse(since)));
  return Number.isFinite(first) ? dayIn(timeZone, first) : null;
};

/** How many were answered and how fast, as a finding. */
export function answersFinding(part: ResponsePart, brand: Brand, language: Language): { rule: string; text: string } {
  const t = mentionsWords[language];
  const [answered, all] = [count(part.answered, language), count(part.messages, language)];
  if (part.messages === 0) return { rule: 'answers-no-message', text: t.findNoMessage };
  if (part.answered === 0) return { rule: 'answers-none', text: t.findNone(all, part.messages > 1) };
  if (part.median === null) return { rule: 'answers-few', text: t.findFew(answered, all, part.answered > 1) };
  const median = waitSaid(part.median, brand, language);
  return part.answered === part.messages
    ? { rule: 'answers-all', text: t.findAll(all, median) }
    : { rule: 'answers-median', text: t.findMedian(answered, all, median, part.answered > 1) };
}

export interface PartCells {
  /** Of how many messages. */
  answered: string;
  /** In %; null below the sample. */
  share: string | null;
  median: string | null;
  nine: string | null;
  /** null: nothing is promised, or no answer has a time. */
  kept: string | null;
}

/** The figures of one span, site or all. */
export function partCells(part: ResponsePart, brand: Brand, language: Language): PartCells {
  const t = mentionsWords[language];
  const number = (value: number) => count(value, language);
  return {
    answered: t.answeredOf(number(part.answered), number(part.messages)),
    share: part.messages < SAMPLE ? null : part.answered === 0 ? t.noneAnswered : percent((part.answered / part.messages) * 100, language),
    median: part.median === null ? null : waitText(part.median, brand, language),
    nine: part.nineInTen === null ? null : waitText(part.nineInTen, brand, language),
    kept: part.kept === null || part.timed === 0 ? null : t.keptOf(number(part.kept), number(part.timed)),
  };
}
