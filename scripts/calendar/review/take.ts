/** Taking a reviewer's decision in: looked at first, then kept in `decisions/`, never over another. */

import { closeSync, openSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Decision, Pack, Verdict } from '../../model/decision.ts';
import { Problem } from '../../model/problem.ts';
import { realFolder } from '../../workspace/inside.ts';
import { diskProblem, writeWhole } from '../../workspace/write.ts';
import { fileWord } from './decide.ts';
import { canonicalHashSync } from './hash-node.ts';
import { readPacks } from './packs.ts';
import { readDecisions } from './taken-decisions.ts';
import { verifyDecision } from './verify.ts';

export interface Taken {
  /** Below the brand's folder. */
  file: string;
  reviewer: string;
  reviewerName: string;
  pack: Pack;
  decision: Decision;
  verdicts: { entry: string; title: string; verdict: Verdict; comment: string }[];
  /** It was there before; nothing was written. */
  already: boolean;
}

/**
 * Takes in what a reviewer sent: a file's JSON, or a mail with the text block in it. `brand` is the brand's folder. Throws a Problem that
 * says what does not fit and what to do; then nothing is written.
 */
export async function takeDecision(dataDir: string, brand: string, text: string): Promise<Taken> {
  const brandDir = join(dataDir, brand);
  const { packs } = readPacks(brandDir);
  const found = await verifyDecision(text, packs, brand);
  if (found.problem) throw new Problem(found.problem.code, found.problem.with);
  const { decision, pack } = found;
  const known = (await readDecisions(brandDir, packs)).decisions.find((one) => one.decision.signature === decision.signature);
  const name = `${pack.id}--${fileWord(decision.reviewer)}--${canonicalHashSync(decision).slice(0, 8)}.json`;
  const file = known?.file ?? `decisions/${name}`;
  if (!known) keep(dataDir, brand, file, decision);
  return {
    file,
    reviewer: decision.reviewer,
    reviewerName: pack.reviewers.find(({ id }) => id === decision.reviewer)?.name ?? decision.reviewer,
    pack,
    decision,
    verdicts: decision.verdicts.map(({ entry, verdict, comment }) => {
      const title = pack.entries.find((one) => one.entry === entry)?.title ?? entry;
      return { entry, title, verdict, comment };
    }),
    already: known !== undefined,
  };
}

function keep(dataDir: string, brand: string, file: string, decision: Decision): void {
  const path = join(realFolder(dataDir, [brand, 'decisions']), basename(file));
  try {
    // The name is claimed first, so that two windows taking it in at once do not write over each other.
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new Problem('decision-file-taken', { file });
    throw diskProblem(error, path);
  }
  try {
    writeWhole(path, `${JSON.stringify(decision, null, 2)}\n`);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}
