/** The text that reminds a reviewer: short, polite, ready to be sent. Pure. */

import type { Pack } from '../../model/decision.ts';
import { dayLong } from '../../model/figures.ts';
import type { Language } from '../../model/phrase.ts';
import { posts } from './counted.ts';

export interface ReminderRequest {
  pack: Pick<Pack, 'title' | 'brandName' | 'deadline'>;
  /** Name of the person, as a greeting writes it. */
  name: string;
  /** How many posts of the pack the person has not decided on. */
  awaited: number;
  language: Language;
  /** Their own link, where it is still known: keys are not kept. */
  link?: string | null;
}

/** Subject and body of a reminder in one language, with French spaces. */
export function reminderText({ pack, name, awaited, language, link }: ReminderRequest): { subject: string; body: string } {
  const count = posts(awaited, language);
  if (language === 'fr') {
    const day = pack.deadline ? ` avant le ${dayLong(pack.deadline, 'fr')}` : '';
    const way = link
      ? `Votre lien personnel\u00a0: ${link}`
      : 'Le lien personnel que vous avez reçu est toujours valable\u202f; si vous ne le retrouvez pas, dites-le-moi.';
    return {
      subject: `${pack.brandName}\u00a0: ${count} à valider`,
      body: `Bonjour ${name},\n\nIl reste ${count} à valider dans «\u00a0${pack.title}\u00a0»${day}. Quelques minutes suffisent, sans compte à créer.\n\n${way}\n\nMerci d’avance,`,
    };
  }
  const day = pack.deadline ? ` by ${dayLong(pack.deadline, 'en')}` : '';
  const way = link ? `Your personal link: ${link}` : 'The personal link you received still works; if you cannot find it, let me know.';
  return {
    subject: `${pack.brandName}: ${count} to approve`,
    body: `Hello ${name},\n\n${awaited === 1 ? 'There is' : 'There are'} ${count} left to approve in “${pack.title}”${day}. It takes a few minutes and needs no account.\n\n${way}\n\nThank you,`,
  };
}
