/** Whether a decision fits a pack: who signed it, with which key, over which content. Runs in the browser and in Node. */

import * as v from 'valibot';
import { type Decision, decisionSchema, MOST_DECISION_CHARACTERS, type Pack } from '../../model/decision.ts';
import type { Remark } from '../../model/problem.ts';
import { signedPart } from './decide.ts';
import { decisionInText } from './decision-text.ts';
import { canonicalHash } from './hash.ts';
import { fits } from './keys.ts';

/** A decision and its pack, or why it does not count. */
export type Verified =
  | { decision: Decision; pack: Pack; problem?: undefined }
  | { problem: Remark; decision?: undefined; pack?: undefined };

/**
 * A decision as a person sent it: the file's JSON, or a mail with the text block in it. `brand` is the folder of the brand that takes it in,
 * `packs` are that brand's. Never throws: what is wrong becomes the problem, in the order in which a person can mend it.
 */
export async function verifyDecision(text: string, packs: readonly Pack[], brand: string): Promise<Verified> {
  if (text.length > MOST_DECISION_CHARACTERS) return refuse('decision-too-large', { most: MOST_DECISION_CHARACTERS / 1000 });
  const decision = readDecision(text);
  if (!decision) return refuse('decision-unreadable');
  if (decision.brand !== brand) return refuse('decision-other-brand', { brand: decision.brand, here: brand });
  const pack = packs.find(({ id }) => id === decision.pack);
  if (!pack) return refuse('decision-unknown-pack', { pack: decision.pack });
  const reviewer = pack.reviewers.find(({ id }) => id === decision.reviewer);
  if (!reviewer) return refuse('decision-unknown-reviewer', { reviewer: decision.reviewer, pack: pack.title });
  const name = reviewer.name;
  if (!(await fits(reviewer.publicKey, decision.signature, await signedPart(decision)))) return refuse('decision-signature', { name });
  if (decision.packHash !== (await canonicalHash(pack))) return refuse('decision-pack-changed', { name, pack: pack.title });
  for (const { entry, hash } of decision.verdicts) {
    const frozen = pack.entries.find((one) => one.entry === entry);
    if (!frozen) return refuse('decision-entry-missing', { name, entry, pack: pack.title });
    if (frozen.hash !== hash) return refuse('decision-other-version', { name, entry: frozen.title });
  }
  return { decision, pack };
}

const refuse = (code: Remark['code'], particulars: Remark['with'] = {}): Verified => ({ problem: { code, with: particulars } });

function readDecision(text: string): Decision | null {
  try {
    const parsed = v.safeParse(decisionSchema, JSON.parse(decisionInText(text)));
    return parsed.success ? (parsed.output as Decision) : null;
  } catch {
    return null;
  }
}
