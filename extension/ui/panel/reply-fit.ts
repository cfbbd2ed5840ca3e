/** To whom a reply is adapted, and which replies a search finds. Pure. */

import { SITES } from '../../../scripts/model/clip.ts';
import type { PanelReply } from '../../../scripts/model/panel.ts';
import type { Language } from '../../../scripts/model/phrase.ts';
import type { PlatformId } from '../../../scripts/model/platform.ts';
import type { Given, Target } from './given.ts';
import { languageOf } from './language-of.ts';
import { answeredKey } from './mention.ts';
import { pageMention, whoOf } from './page-of.ts';

/** For whom, on what platform and in which language the replies are adapted. */
export interface Fit {
  target: Target | null;
  platform: PlatformId | null;
  language: Language;
  guessed: boolean;
  name: string | null;
}

/** What the person set by hand, until another message is chosen. */
export interface ByHand {
  for: string | null;
  platform?: PlatformId | null;
  language?: Language;
}

/** The message that was chosen, else the one in view when it can be answered. */
export function targetOf(given: Given): Target | null {
  const { chosen, done } = given;
  if (chosen) return { mention: chosen, page: false };
  const mention = pageMention(given);
  return mention && (mention.answerable || done.has(answeredKey(mention.clip))) ? { mention, page: true } : null;
}

/** What the replies are adapted to: what was set by hand, else what the message or the page says. */
export function fitOf(given: Given, byHand: ByHand): Fit {
  const target = targetOf(given);
  const site = target?.mention.site ?? given.page?.site ?? null;
  const text = target ? target.mention.text : (given.page?.text ?? null);
  const guess = text === null ? null : languageOf(text);
  return {
    target,
    platform: byHand.platform !== undefined ? byHand.platform : site && SITES[site].platform,
    language: byHand.language ?? guess ?? given.brand?.languages[0] ?? given.language,
    guessed: byHand.language === undefined && guess !== null,
    name: target ? target.mention.author : given.page && whoOf(given.page),
  };
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Replies that hold every word of a search, those whose title or tags hold them first. */
export function found(replies: readonly PanelReply[], search: string): PanelReply[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  const named = (reply: PanelReply) => plain([reply.title, ...reply.tags].join(' '));
  const whole = (reply: PanelReply) => `${named(reply)} ${plain(reply.variants.map(({ text }) => text).join(' '))}`;
  const all = replies.filter((reply) => wanted.every((word) => whole(reply).includes(word)));
  const first = (reply: PanelReply) => (wanted.every((word) => named(reply).includes(word)) ? 0 : 1);
  return all.toSorted((one, other) => first(one) - first(other));
}
