/** Entries of the dictionary for the measures of answers: they are counted from captured messages and events, not from exports, so no SQL file defines them. */

import type { Phrase } from '../scripts/model/phrase.ts';
import { SAMPLE } from '../scripts/watch/watch.ts';
import { frenchSpaces } from './typography.ts';

export interface AnswerMeasure {
  id: string;
  name: Phrase;
  definition: Phrase;
  formula: Phrase;
  unit: Phrase;
  base: Phrase;
  madeOf: Phrase;
  adds: Phrase;
  minimum: Phrase;
  interval: Phrase;
  caveat: Phrase;
}

const phrase = (fr: string, en: string): Phrase => ({ fr: frenchSpaces(fr), en });

/** What both have in common. */
const shared = {
  adds: phrase(
    'jamais : une part et une médiane se recalculent sur tous les messages, elles ne s’additionnent ni par site ni par semaine',
    'never: a share and a median are computed anew over all messages, they add up neither over sites nor over weeks',
  ),
  interval: phrase(
    'aucun : les messages captés ne sont pas un échantillon tiré au hasard',
    'none: captured messages are not a sample drawn at random',
  ),
};

export const ANSWER_MEASURES: readonly AnswerMeasure[] = [
  {
    id: 'response-time',
    name: phrase('Délai de réponse', 'Response time'),
    definition: phrase(
      'Le temps entre un message et sa réponse : la médiane, et le temps en lequel 9 réponses sur 10 sont données. En heures ouvrées quand brand.yaml déclare des heures, sinon en temps écoulé.',
      'The time between a message and its answer: the median, and the time within which 9 answers in 10 are given. In opening hours when brand.yaml declares them, else as time passes.',
    ),
    formula: phrase(
      'heure de la réponse − heure du message, dans les heures d’ouverture ; médiane et neuvième décile des messages répondus',
      'time of the answer − time of the message, within opening hours; median and ninth decile of the messages answered',
    ),
    unit: phrase('une durée', 'a duration'),
    base: phrase('rien : ce n’est pas un taux', 'nothing: it is not a rate'),
    madeOf: phrase(
      'messages captés comme « Attend une réponse », réponses notées depuis le panneau ou le bureau',
      'messages clipped as “Needs an answer”, answers logged from the panel or the desk',
    ),
    ...shared,
    minimum: phrase(
      `${SAMPLE} réponses au délai connu ; en dessous, Vigie n’en dit rien`,
      `${SAMPLE} answers of a known time; below it Vigie says nothing`,
    ),
    caveat: phrase(
      'Le temps court depuis l’heure du message quand la page la donne à l’heure près, sinon depuis la capture : ce qui n’a pas été capté n’est pas compté. Une réponse datée d’avant son message est hors des médianes.',
      'Time runs from the message’s own hour where the page gives it to the hour or better, else from its capture: what was not clipped is not counted. An answer dated before its message is left out of the medians.',
    ),
  },
  {
    id: 'answered-share',
    name: phrase('Part de messages répondus', 'Answered share'),
    definition: phrase(
      'Les messages répondus parmi ceux qui demandaient une réponse, au jour où ils ont commencé à attendre.',
      'Messages answered among those that needed an answer, by the day on which they began to wait.',
    ),
    formula: phrase('messages répondus ÷ messages à répondre × 100', 'messages answered ÷ messages to answer × 100'),
    unit: phrase('en %', 'in %'),
    base: phrase('messages captés comme « Attend une réponse »', 'messages clipped as “Needs an answer”'),
    madeOf: phrase(
      'messages captés comme « Attend une réponse », réponses notées depuis le panneau ou le bureau',
      'messages clipped as “Needs an answer”, answers logged from the panel or the desk',
    ),
    ...shared,
    minimum: phrase(
      `${SAMPLE} messages ; en dessous, le compte est montré sans part`,
      `${SAMPLE} messages; below it the count is shown without a share`,
    ),
    caveat: phrase(
      'Un message qui n’appelle pas de réponse ne compte ni en haut ni en bas. Seuls les messages captés sont connus : la part ne dit rien de ceux que personne n’a captés.',
      'A message that was said to need no answer counts neither above nor below the line. Only clipped messages are known: the share says nothing of those that nobody clipped.',
    ),
  },
];
