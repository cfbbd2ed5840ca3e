/** `vigie review --take`: answers come in, from a file or pasted; each is said taken, with what it holds for. */

import { existsSync, readFileSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { answersIn } from '../calendar/review/decision-text.ts';
import { type Since, sincePack } from '../calendar/review/still.ts';
import { type Taken, takeDecision } from '../calendar/review/take.ts';
import { VERDICT_MARKS } from '../calendar/review/words.ts';
import type { Brand } from '../model/brand.ts';
import type { Language } from '../model/phrase.ts';
import { Problem, sentence } from '../model/problem.ts';
import { type Invocation, note, oneLine, print } from './_command.ts';

/** Takes in every answer of a file, or of what is pasted (`-`). 1 when one of several does not fit; throws the Problem of a single one. */
export async function takeIn({ dataDir, language, json }: Invocation, brand: Brand, file: string): Promise<number> {
  if (file !== '-' && !existsSync(file)) throw new Problem('review-no-file', { path: file });
  const sent = file === '-' ? await readAll(process.stdin) : readFileSync(file, 'utf8');
  const answers = answersIn(sent);
  const taken: TakenAnswer[] = [];
  for (const answer of answers) {
    try {
      taken.push(await takeOne(dataDir, brand, answer));
    } catch (error) {
      // Of a thread with several answers, one that does not fit keeps none of the others out.
      if (answers.length === 1 || !(error instanceof Problem)) throw error;
      taken.push({ problem: sentence(error.remark, language) });
    }
  }
  if (json) print(JSON.stringify(taken.length === 1 ? taken[0] : taken, null, 2));
  else for (const one of taken) sayTaken(one, brand, language);
  return taken.some(({ problem }) => problem !== undefined) ? 1 : 0;
}

type TakenAnswer =
  | (Omit<Taken, 'pack' | 'decision'> & { pack: string; packTitle: string; since: Record<string, Since>; problem?: undefined })
  | { problem: string };

async function takeOne(dataDir: string, brand: Brand, answer: string): Promise<TakenAnswer> {
  const { pack, decision: _, ...rest } = await takeDecision(dataDir, brand.folder, answer);
  return { ...rest, pack: pack.id, packTitle: pack.title, since: await sincePack(dataDir, brand, pack, rest.verdicts) };
}

function sayTaken(taken: TakenAnswer, brand: Brand, language: Language): void {
  if (taken.problem !== undefined) {
    note(oneLine(taken.problem));
    return;
  }
  const fr = language === 'fr';
  if (taken.already) print(sentence({ code: 'decision-repeated', with: { name: taken.reviewerName, file: taken.file } }, language));
  else print(`${taken.reviewerName}, ${oneLine(taken.packTitle)}`);
  for (const { entry, title, verdict, comment } of taken.already ? [] : taken.verdicts) {
    const said = comment === '' ? '' : fr ? ` «\u00a0${oneLine(comment)}\u00a0»` : ` “${oneLine(comment)}”`;
    const since = taken.since[entry] ?? 'same';
    print(`  ${oneLine(title)}${fr ? '\u00a0' : ''}: ${VERDICT_MARKS[verdict][language]}${said}`);
    if (since !== 'same') print(`    ${sentence({ code: `decision-since-${since}`, with: {} }, language)}`);
  }
  if (!taken.already) note(`${brand.folder}/${taken.file}`);
}
