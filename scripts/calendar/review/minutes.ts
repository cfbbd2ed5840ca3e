/** The minutes of a review (procès-verbal): who said what of which version, and who has not answered. Pure. */

import type { Pack, PackEntry, Verdict } from '../../model/decision.ts';
import { enumerate } from '../../model/figures.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import type { TakenDecision } from '../calendar.ts';
import { counted, posts } from './counted.ts';
import { needsOf, type Stage } from './stage.ts';

/** What one reviewer said last of an entry; a comment that came after a verdict stays beside it. */
export interface MinutesVerdict {
  reviewer: string;
  name: string;
  /** Null when only a comment came. */
  verdict: Exclude<Verdict, 'comment'> | null;
  /** Every comment given, in order. */
  comments: string[];
  /** ISO instant, UTC, by the reviewer's clock, of the last of them. */
  at: string;
}

export interface MinutesEntry {
  entry: PackEntry;
  verdicts: MinutesVerdict[];
  /** Names of the reviewers without an answer on this entry. */
  unanswered: string[];
  /** `open` while too few have approved and nobody refused. */
  outcome: 'approved' | 'refused' | 'open';
  /** How many of those who count approved, and how many it takes. */
  approvals: number;
  needs: number;
}

export interface Minutes {
  pack: Pack;
  headline: Phrase;
  /** Everybody who was asked; `at` is the last answer's ISO instant, null without one. */
  attendance: { reviewer: string; name: string; at: string | null }[];
  entries: MinutesEntry[];
}

/** The minutes of a pack from every decision of the brand (those on other packs are left out) and the brand's stages. */
export function minutesOf(pack: Pack, decisions: readonly TakenDecision[], stages: readonly Stage[] = []): Minutes {
  const own = decisions
    .filter(({ decision }) => decision.pack === pack.id)
    .sort((one, other) => instant(one) - instant(other) || one.file.localeCompare(other.file));
  const judges = counting(pack, stages);
  const entries = pack.entries.map((entry) => minutesEntry(pack, entry, own, judges));
  return {
    pack,
    headline: headlineOf(entries),
    attendance: pack.reviewers.map(({ id, name }) => {
      const last = own.findLast(({ decision }) => decision.reviewer === id);
      return { reviewer: id, name, at: last?.decision.decidedAt ?? null };
    }),
    entries,
  };
}

const instant = ({ decision }: TakenDecision): number => Date.parse(decision.decidedAt);

/** How many must approve: as the stage says, else anybody. */
function counting(pack: Pack, stages: readonly Stage[]): ReturnType<typeof needsOf> {
  const stage = stages.find(({ name }) => name === pack.stage);
  if (!stage) return { reviewers: pack.reviewers.map(({ id }) => id), needs: 1 };
  return needsOf(stage);
}

function minutesEntry(pack: Pack, entry: PackEntry, own: readonly TakenDecision[], judges: ReturnType<typeof needsOf>): MinutesEntry {
  const verdicts = pack.reviewers.flatMap(({ id, name }): MinutesVerdict[] => {
    const said = own.flatMap(({ decision }) => {
      const one = decision.reviewer === id ? decision.verdicts.find((verdict) => verdict.entry === entry.entry) : undefined;
      return one ? [{ ...one, at: decision.decidedAt }] : [];
    });
    const last = said.at(-1);
    if (!last) return [];
    const verdict = said.findLast((one) => one.verdict !== 'comment')?.verdict as MinutesVerdict['verdict'] | undefined;
    const comments = said.map(({ comment }) => comment.trim()).filter(Boolean);
    return [{ reviewer: id, name, verdict: verdict ?? null, comments: [...new Set(comments)], at: last.at }];
  });
  const heard = verdicts.filter(({ reviewer }) => judges.reviewers.includes(reviewer));
  const refused = heard.some(({ verdict }) => verdict === 'refused');
  const approvals = heard.filter(({ verdict }) => verdict === 'approved').length;
  return {
    entry,
    verdicts,
    unanswered: pack.reviewers.filter(({ id }) => !verdicts.some(({ reviewer }) => reviewer === id)).map(({ name }) => name),
    outcome: refused ? 'refused' : approvals >= judges.needs ? 'approved' : 'open',
    approvals,
    needs: judges.needs,
  };
}

/** « 3 publications validées, 1 refusée et 2 sans décision » */
function headlineOf(entries: readonly MinutesEntry[]): Phrase {
  const of = (outcome: MinutesEntry['outcome']) => entries.filter((entry) => entry.outcome === outcome).length;
  const parts = (language: Language) =>
    [
      { count: of('approved'), one: { fr: 'validée', en: 'approved' }, many: { fr: 'validées', en: 'approved' } },
      { count: of('refused'), one: { fr: 'refusée', en: 'refused' }, many: { fr: 'refusées', en: 'refused' } },
      { count: of('open'), one: { fr: 'sans décision', en: 'undecided' }, many: { fr: 'sans décision', en: 'undecided' } },
    ]
      .filter(({ count }) => count > 0)
      .map(({ count, one, many }, index) => {
        const word = counted(count, one[language], many[language], language);
        return index === 0 ? `${posts(count, language)} ${word.word}` : `${word.figure} ${word.word}`;
      });
  const list = (language: Language) => enumerate(parts(language), language);
  return { fr: list('fr'), en: list('en') };
}
