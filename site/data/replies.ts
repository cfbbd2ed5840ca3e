/** The library of replies as pages show it: each with how often answers were made of it, and when last. */

import { join, resolve } from 'node:path';
import type { Remark } from '../../scripts/model/problem.ts';
import type { Reply } from '../../scripts/model/reply.ts';
import { readReplies } from '../../scripts/watch/replies.ts';
import type { BrandData } from '../data.ts';
import { brandMentions } from './mentions.ts';

export interface ReplyData {
  reply: Reply;
  /** Answers that were made of it. */
  uses: number;
  /** ISO instant of the last of them. */
  lastUsed: string | null;
  /** The day on which it was to be read again has come. */
  outdated: boolean;
}

export interface RepliesData {
  /** Those to be read again first, then by title. */
  replies: ReplyData[];
  broken: { file: string; remark: Remark; line: number | null }[];
}

/** The replies of a brand. */
export function brandReplies({ brand, today }: Pick<BrandData, 'brand' | 'today'>): RepliesData {
  const { replies, broken } = readReplies(join(resolve(process.env.VIGIE_DATA || 'data'), brand.folder), brand.languages);
  const answers = brandMentions(brand).events.flatMap(({ event }) =>
    event.event === 'answered' && event.outcome === 'answered' && event.reply !== null ? [{ reply: event.reply, at: event.at }] : [],
  );
  const used = Map.groupBy(answers, ({ reply }) => reply);
  const collator = new Intl.Collator(brand.languages[0]);
  const shown = replies.map((reply): ReplyData => {
    const uses = used.get(reply.id) ?? [];
    const lastUsed =
      uses
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? null;
    return { reply, uses: uses.length, lastUsed, outdated: reply.reviewOn !== null && reply.reviewOn <= today };
  });
  return {
    replies: shown.sort(
      (one, other) => Number(other.outdated) - Number(one.outdated) || collator.compare(one.reply.title, other.reply.title),
    ),
    broken,
  };
}
