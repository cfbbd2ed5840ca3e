/** The stock of topics and phrases in stock/*.txt. One block per topic:
 *
 *     title | pillar | months (2-5, 9-4 wraps, 2-5/2026 of one year) | #tags [| en]
 *     > an opening line (several)
 *     - a fact (several)
 *     ? the closing question
 */

import { readFileSync } from 'node:fs';

export interface Topic {
  title: string;
  pillar: string;
  months: readonly [number, number];
  /** The only year of a topic that is news. */
  year: number | null;
  tags: readonly string[];
  language: 'fr' | 'en';
  openings: readonly string[];
  facts: readonly string[];
  question: string;
}

const NARROW = '\u202F';
const FIXED = '\u00A0';

/** Sets the spaces and apostrophes of French typography: narrow before ; ! ? %, fixed before : and inside « ». */
export function typeset(text: string): string {
  return text
    .replace(/ ([;!?%€])/g, `${NARROW}$1`)
    .replace(/ :/g, `${FIXED}:`)
    .replace(/« /g, `«${FIXED}`)
    .replace(/ »/g, `${FIXED}»`)
    .replace(/(\d) (\d{3})\b/g, `$1${NARROW}$2`)
    .replace(/(\d) (?=(?:cm|mm|m|m²|m³|kg|g|km|h|l|V|bar|°C)\b)/g, `$1${FIXED}`)
    .replaceAll("'", '’');
}

const read = (name: string): string => readFileSync(new URL(`./stock/${name}.txt`, import.meta.url), 'utf8').trim();

function topicFrom(block: string): Topic {
  const [head = '', ...rest] = block.split('\n');
  const [title = '', pillar = '', months = '1-12', tags = '', language = 'fr'] = head.split('|').map((part) => part.trim());
  const set = language === 'en' ? (text: string) => text.replaceAll("'", '’') : typeset;
  const after = (mark: string) => rest.filter((line) => line.startsWith(`${mark} `)).map((line) => set(line.slice(2)));
  const [span = '', year] = months.split('/');
  const [from = 1, to = 12] = span.split('-').map(Number);
  return {
    title: set(title),
    pillar,
    months: [from, to],
    year: year ? Number(year) : null,
    tags: tags.split(' '),
    language: language === 'en' ? 'en' : 'fr',
    openings: after('>'),
    facts: after('-'),
    question: after('?')[0] ?? '',
  };
}

const topicsIn = (name: string): Topic[] => read(name).split('\n\n').map(topicFrom);

/** The topics of the six editorial pillars, French. */
export const topics: readonly Topic[] = ['sans-percer', 'pas-a-pas', 'jardin', 'idees', 'reemploi', 'coulisses'].flatMap(topicsIn);

/** LinkedIn speaks of the company, in French and, now and then, in English. */
export const companyTopics: readonly Topic[] = topicsIn('linkedin');

/** Answers to customers on X. */
export const answers: readonly string[] = read('replies').split('\n').map(typeset);

const endings = read('endings')
  .split('\n')
  .map((line) => [line.slice(0, line.indexOf(':')), typeset(line.slice(line.indexOf(':') + 2))] as const);

const linesOf = (name: string): readonly string[] => endings.filter(([key]) => key === name).map(([, text]) => text);
const known = new Map<string, readonly string[]>();

/** Closing lines of a platform, or the emoji: those of the topic's pillar where it has its own. */
export function endingsOf(name: string, { pillar }: Topic): readonly string[] {
  const key = `${name} ${pillar}`;
  const own = known.get(key) ?? linesOf(key);
  const found = own.length > 0 ? own : linesOf(name);
  known.set(key, found);
  return found;
}

/** Whether a topic is in season in a month (1 to 12) of a year. */
export function inSeason(topic: Topic, year: number, month: number): boolean {
  if (topic.year !== null && topic.year !== year) return false;
  const [from, to] = topic.months;
  return from <= to ? month >= from && month <= to : month >= from || month <= to;
}
