/** The pages of mentions: who waits first, then what was settled, in numbered pages. */

import { beginning } from '../scripts/model/beginning.ts';
import { TONES } from '../scripts/model/clip.ts';
import { count } from '../scripts/model/figures.ts';
import type { Language } from '../scripts/model/phrase.ts';
import { nameOf } from '../scripts/watch/mentions.ts';
import { authorOf, wordsOf } from './clip-pages.ts';
import { brandMentions, type Mention, type MentionsData } from './data/mentions.ts';
import { type BrandData, siteData } from './data.ts';
import { inEachLanguage } from './here.ts';
import { webAddress } from './posts.ts';
import { capital } from './typography.ts';
import { pressing } from './waits.ts';
import { mentionsWords } from './words-mentions.ts';
import { postsWords } from './words-posts.ts';

/** Messages of the queue that its first page shows. */
export const QUEUE_MOST = 60;
/** Messages of a further page. */
export const MENTIONS_A_PAGE = 40;
/** Characters of a message that the queue shows; the clip's page has all. */
const WORDS_MOST = 280;

export interface MentionPage {
  waiting: Mention[];
  /** Place of the first of `closed` among those that are settled, from 0. */
  from: number;
  closed: Mention[];
}

const chunks = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / MENTIONS_A_PAGE) }, (_, at) => list.slice(at * MENTIONS_A_PAGE, (at + 1) * MENTIONS_A_PAGE));

/** Cuts the mentions into pages: all that wait before anything that is settled. */
export function cutMentions({ waiting, closed }: Pick<MentionsData, 'waiting' | 'closed'>): MentionPage[] {
  const rest = chunks(waiting.slice(QUEUE_MOST));
  const settled = chunks(closed).map((part, at) => ({ waiting: [] as Mention[], from: at * MENTIONS_A_PAGE, closed: part }));
  const first = rest.length === 0 ? settled.shift() : undefined;
  return [
    { waiting: waiting.slice(0, QUEUE_MOST), from: 0, closed: first?.closed ?? [] },
    ...rest.map((part) => ({ waiting: part, from: 0, closed: [] })),
    ...settled,
  ];
}

export interface MentionList {
  data: BrandData;
  mentions: MentionsData;
  pages: MentionPage[];
}

const listOf = (data: BrandData): MentionList => {
  const mentions = brandMentions(data.brand);
  return { data, mentions, pages: cutMentions(mentions) };
};

/** Paths and props of the numbered pages; `first`: only page 1, or all after it. */
export async function mentionPages(first: boolean) {
  const { brands, single } = await siteData();
  return inEachLanguage(
    brands.map(listOf).flatMap((list) =>
      list.pages
        .map((_, at) => at + 1)
        .filter((page) => (page === 1) === first)
        .map((page) => ({
          params: { brand: list.data.brand.folder, ...(!first && { page: String(page) }) } as Record<string, string>,
          props: { list, page, single },
        })),
    ),
  );
}

/** A number in words up to twelve, of a masculine noun. */
const inWords = (n: number, language: Language): string => (n > 12 ? count(n, language) : postsWords[language].numberInWords(n));

/** The answer of the first screen: who waits, and how many for too long. */
export function mentionsHeadline(
  { waiting, all }: Pick<MentionsData, 'waiting' | 'all'>,
  promised: boolean,
  language: Language,
): { text: string; rule: string } {
  const t = mentionsWords[language];
  if (all.length === 0) return { text: t.headNever, rule: 'mentions-none' };
  if (waiting.length === 0) return { text: t.headNobody, rule: 'mentions-nobody' };
  const many = waiting.length > 1;
  const late = waiting.filter(pressing).length;
  const head = t.head(capital(inWords(waiting.length, language)), many);
  if (late === waiting.length) return { text: `${head}${t.headEvery(many, promised)}`, rule: 'mentions-late' };
  if (late > 0) return { text: `${head}${t.headSome(inWords(late, language), promised)}`, rule: 'mentions-late' };
  return waiting.some(({ waitedMs }) => waitedMs === null)
    ? { text: head, rule: 'mentions-waiting' }
    : { text: `${head}${t.headIn(many, promised)}`, rule: 'mentions-waiting' };
}

/** What a home says of messages that have waited too long; null when none has. */
export function lateSentence({ waiting }: Pick<MentionsData, 'waiting'>, promised: boolean, language: Language): string | null {
  const late = waiting.filter(pressing).length;
  return late === 0 ? null : mentionsWords[language].homeLate(capital(inWords(late, language)), late > 1, promised);
}

/** A mention as a row shows it. */
export function mentionCells({ group, tone, assignee }: Mention, brand: BrandData['brand'], language: Language) {
  const t = mentionsWords[language];
  const { post } = group.clip;
  const shown = { post, newest: group.clip };
  const words = wordsOf(shown)?.replace(/\s+/g, ' ').trim() || null;
  return {
    author: authorOf(shown),
    words: words === null ? null : beginning(words, WORDS_MOST),
    tone: tone === null ? null : t.tone(TONES[tone][language].toLocaleLowerCase(language)),
    url: webAddress(post.permalink) ?? webAddress(group.clip.url),
    assignee: assignee === null ? null : nameOf(assignee, brand),
  };
}
