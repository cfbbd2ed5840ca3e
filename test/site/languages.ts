/**
 * Which words betray a language: pairs of neighbouring words of the interface's texts in one language that its texts in the other never
 * have. A page in French may hold no English pair, and the reverse.
 */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { METRICS } from '../../scripts/metrics/metric.ts';
import { LANGUAGES, type Language } from '../../scripts/model/phrase.ts';

const ROOT = join(import.meta.dirname, '../..');

type Texts = Readonly<Record<Language, unknown>>;

/** Every group of texts that the files of a folder export, directly or as sentences by code. */
async function textsIn(folder: string, names: RegExp): Promise<Texts[]> {
  const files = readdirSync(join(ROOT, folder)).filter((name) => names.test(name));
  const loaded: Record<string, unknown>[] = await Promise.all(files.map((name) => import(pathToFileURL(join(ROOT, folder, name)).href)));
  const exported = loaded.flatMap((one) => Object.values(one));
  return exported.flatMap((one) => (isTexts(one) ? [one] : one && typeof one === 'object' ? Object.values(one).filter(isTexts) : []));
}

const isTexts = (one: unknown): one is Texts => typeof one === 'object' && one !== null && 'fr' in one && 'en' in one;

/** What a text function is called with; its letters end a pair of words, and never come from a text. */
const GAP = '\u0001';

/** Every string of a group, functions called. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return called(value as (...args: unknown[]) => unknown);
  if (value && typeof value === 'object') return Object.values(value).flatMap(strings);
  return [];
}

/** A function of texts, called in the ways that such functions are: strings, numbers, lists, plural and not. */
function called(make: (...args: unknown[]) => unknown): string[] {
  const attempts: unknown[][] = [
    [GAP, true, GAP, true, GAP],
    [GAP, false, GAP, false, GAP],
    [7, true, 7, true, 7],
    [1, false, 1, false, 1],
    [[GAP, GAP], 2],
    [GAP, null, null, null],
    [null, null, null],
  ];
  return attempts.flatMap((args) => {
    try {
      return strings(make(...args));
    } catch {
      return [];
    }
  });
}

const metricTexts = Object.values(METRICS).flatMap(({ name, formula, definition, caveat }) => [name, formula, definition, caveat]);

/** Words of a line; whatever is no word ends a run of words. */
export function runs(line: string): string[][] {
  return line
    .toLowerCase()
    .split(/[^\p{L}’ \u00a0\u202f-]+/u)
    .map((run) => run.split(/[ \u00a0\u202f]+/).filter((word) => /\p{L}/u.test(word)));
}

function pairs(lines: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const line of lines) for (const words of runs(line)) for (let n = 1; n < words.length; n++) found.add(`${words[n - 1]} ${words[n]}`);
  return found;
}

/** By language, the pairs of words that only that language's texts have. */
export async function tellingPairs(): Promise<Record<Language, Set<string>>> {
  const groups: Texts[] = [
    ...(await textsIn('site', /^words.*\.ts$/)),
    ...(await textsIn('scripts/model', /^sentences-.*\.ts$/)),
    ...metricTexts,
  ];
  const [fr, en] = LANGUAGES.map((language) => pairs(groups.flatMap((group) => strings(group[language])))) as [Set<string>, Set<string>];
  return { fr: fr.difference(en), en: en.difference(fr) };
}

/** The pairs of a line that are among those given. */
export function tells(line: string, telling: ReadonlySet<string>): string[] {
  return runs(line).flatMap((words) =>
    words.slice(1).flatMap((word, n) => (telling.has(`${words[n]} ${word}`) ? [`${words[n]} ${word}`] : [])),
  );
}
