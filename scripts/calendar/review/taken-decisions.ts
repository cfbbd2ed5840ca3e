/** The answers that were taken in: kept in `data/<brand>/decisions/`, each held against its pack whenever it is read. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { MOST_DECISION_CHARACTERS, type Pack } from '../../model/decision.ts';
import type { Remark } from '../../model/problem.ts';
import type { TakenDecision } from '../calendar.ts';
import { verifyDecision } from './verify.ts';

/**
 * The decisions of `decisions/` that fit their packs, and the files that do not, with why. Files that a person dropped there by hand are
 * looked at like any other; the same answer in two files counts once. `file` is below the brand's folder.
 */
export async function readDecisions(
  brandDir: string,
  packs: readonly Pack[],
): Promise<{ decisions: TakenDecision[]; faults: { file: string; remark: Remark }[] }> {
  const folder = join(brandDir, 'decisions');
  const decisions: TakenDecision[] = [];
  const faults: { file: string; remark: Remark }[] = [];
  const brand = basename(resolve(brandDir));
  const seen = new Map<string, string>();
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const facts = statSync(join(folder, name), { throwIfNoEntry: false });
    if (name.startsWith('.') || !facts?.isFile()) continue;
    const file = `decisions/${name}`;
    // One character takes at most four bytes.
    const large = facts.size > 4 * MOST_DECISION_CHARACTERS;
    const found = await verifyDecision(
      large ? ' '.repeat(MOST_DECISION_CHARACTERS + 1) : readFileSync(join(folder, name), 'utf8'),
      packs,
      brand,
    );
    if (found.problem) {
      faults.push({ file, remark: found.problem });
      continue;
    }
    const same = seen.get(found.decision.signature);
    if (same) faults.push({ file, remark: repeated(found, same) });
    else {
      seen.set(found.decision.signature, file);
      decisions.push({ decision: found.decision, pack: found.pack, file });
    }
  }
  return { decisions, faults };
}

/** The remark on a decision that `file` holds already. */
function repeated({ decision, pack }: Pick<TakenDecision, 'decision' | 'pack'>, file: string): Remark {
  const name = pack.reviewers.find(({ id }) => id === decision.reviewer)?.name ?? decision.reviewer;
  return { code: 'decision-repeated', with: { name, file } };
}
