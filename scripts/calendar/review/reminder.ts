/** The text that reminds a reviewer: short, polite, ready to be sent. Pure. */

import type { Pack } from '../../model/decision.ts';
import { dayLong } from '../../model/figures.ts';
import type { Language } from '../../model/phrase.ts';
import { posts } from './counted.ts';

export interface ReminderRequest {
  pack: Pick<Pack, 'title' | 'brandName' | 'deadline'>;
  /** Name of the person, as a greeting writes it. */
  name: string;
  /** How many posts of the pack the person has not decided on, at least one. */
  awaited: number;
  language: Language;
  /** YYYY-MM-DD on the brand's clock: a deadline before it has passed. */
  today: string;
  /** Their own link, where it is still known: keys are not kept. */
  link?: string | null;
}

export interface Reminder {
  subject: string;
  body: string;
}

/** Subject and body of a reminder in one language, with French spaces. */
export function reminderText({ pack, name, awaited, language, today, link }: ReminderRequest): Reminder {
  const count = posts(awaited, language);
  const day = pack.deadline && dayLong(pack.deadline, language);
  const late = pack.deadline !== null && pack.deadline < today;
  if (language === 'fr') {
    const way = link
      ? `Votre lien personnel\u00a0: ${link}`
      : 'Le lien personnel que vous avez reçu est toujours valable\u202f; si vous ne le retrouvez pas, dites-le-moi.';
    const left = `Il reste ${count} à valider dans «\u00a0${pack.title}\u00a0»`;
    const until = day === null ? '.' : late ? `\u00a0: votre réponse était attendue avant le ${day}.` : ` avant le ${day}.`;
    return {
      subject: `${pack.brandName}\u00a0: ${count} à valider`,
      body: `Bonjour ${name},\n\n${left}${until} Quelques minutes suffisent, sans compte à créer.\n\n${way}\n\nMerci d’avance,`,
    };
  }
  const way = link ? `Your personal link: ${link}` : 'The personal link you received still works; if you cannot find it, let me know.';
  const left = `${awaited === 1 ? 'There is' : 'There are'} ${count} left to approve in “${pack.title}”`;
  const until = day === null ? '.' : late ? `: your answer was hoped for by ${day}.` : ` by ${day}.`;
  return {
    subject: `${pack.brandName}: ${count} to approve`,
    body: `Hello ${name},\n\n${left}${until} It takes a few minutes and needs no account.\n\n${way}\n\nThank you,`,
  };
}

/** The `mailto:` address of a reminder; `mail` is the person's, empty when it is not known. Lines end as mail has them (RFC 6068). */
export const reminderMail = (mail: string, { subject, body }: Reminder): string =>
  `mailto:${encodeURIComponent(mail).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
