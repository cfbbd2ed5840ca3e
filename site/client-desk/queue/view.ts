/** What is in view, and what follows when the queue changes. Pure. */

import type { QueueMention } from '../../../scripts/model/mention-queue.ts';
import type { PanelReply } from '../../../scripts/model/panel.ts';
import { LANGUAGES, type Language } from '../../../scripts/model/phrase.ts';

/** The message in view after a change: the same, else the one that followed it, else the one before, else the first. */
export function inViewAfter(before: readonly QueueMention[], after: readonly QueueMention[], slug: string | null): QueueMention | null {
  const found = (one: QueueMention | undefined) => after.find((other) => other.slug === one?.slug);
  const at = before.findIndex((one) => one.slug === slug);
  const around = at < 0 ? [] : [...before.slice(at), ...before.slice(0, at).toReversed()];
  return after.find((one) => one.slug === slug) ?? around.map(found).find((one) => one !== undefined) ?? after[0] ?? null;
}

/** The message so many places further; the ends hold. */
export function stepFrom(mentions: readonly QueueMention[], slug: string | null, by: number): QueueMention | null {
  const at = mentions.findIndex((one) => one.slug === slug);
  return mentions[Math.min(Math.max(at + by, 0), mentions.length - 1)] ?? null;
}

/** Whether a message is shown as it was, but for the time that it waits. */
export const looksSame = (one: QueueMention, other: QueueMention): boolean =>
  JSON.stringify({ ...one, waitedMs: 0 }) === JSON.stringify({ ...other, waitedMs: 0 });

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Replies that hold every word, in their title, tags or texts; accents and capitals do not count. */
export function repliesWith(replies: readonly PanelReply[], typed: string): PanelReply[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return replies.filter(({ title, tags, variants }) => {
    const text = plain([title, ...tags, ...variants.map((one) => one.text)].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** The language in which a message is answered: its own where the page declares it, else the brand's first. */
export function answerLanguage(declared: string | null, languages: readonly Language[]): { language: Language; guessed: boolean } {
  const own = LANGUAGES.find((one) => declared?.toLowerCase().split(/[-_]/)[0] === one);
  return own ? { language: own, guessed: false } : { language: languages[0] ?? 'fr', guessed: true };
}

/** Who wrote, as one would call them. */
export const nameOf = ({ name, handle }: QueueMention['author']): string | null => name ?? (handle === null ? null : `@${handle}`);
