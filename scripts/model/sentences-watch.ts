/** What the watch can say: events whose clocks disagree, and events kept twice. Every sentence ends with the next step. */

import type { Phrase } from './phrase.ts';

export const WATCH_SENTENCES = {
  'clip-event-twice': {
    fr: '{path} répète {other} : ce qu’il dit compte une fois. Effacez l’un des deux fichiers.',
    en: '{path} repeats {other}: what it says counts once. Delete one of the two files.',
  },
  'mention-answer-before': {
    fr: 'La réponse notée dans {path} est datée d’avant la capture du message : les horloges de deux ordinateurs ne s’accordent pas. Le message compte comme répondu, sans délai de réponse. Réglez l’heure de l’ordinateur qui a noté la réponse.',
    en: 'The answer noted in {path} is dated before the message was clipped: the clocks of two computers disagree. The message counts as answered, without a response time. Set the clock of the computer that noted the answer.',
  },
  'mention-clock-behind': {
    fr: '{path} est daté d’avant la capture dont il parle : l’horloge de cet ordinateur retardait. Ce qu’il dit compte. Réglez l’heure de cet ordinateur.',
    en: '{path} is dated before the clip that it is about: the clock of that computer was behind. What it says counts. Set the clock of that computer.',
  },
  'mention-clock-ahead': {
    fr: '{path} est daté d’un moment qui n’est pas encore venu : l’horloge de cet ordinateur avançait. Ce qu’il dit compte, sans délai de réponse. Réglez l’heure de cet ordinateur.',
    en: '{path} is dated at a time that has not come yet: the clock of that computer was ahead. What it says counts, without a response time. Set the clock of that computer.',
  },
} as const satisfies Record<string, Phrase>;
