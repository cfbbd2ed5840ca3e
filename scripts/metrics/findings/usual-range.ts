/** Sentences about accounts beside their own usual range. */

import * as figures from '../../model/figures.ts';
import type { Phrase } from '../../model/phrase.ts';
import { type Draft, plainly, type Rule } from './rule.ts';
import { accountLabel, both, capital, inWords, KINDS, phrase } from './words.ts';

const names = (draft: Draft, out: 'above' | 'below') =>
  draft.multiples.filter((line) => line.out === out).map((line) => accountLabel(draft.book, line));
const judgedLines = (draft: Draft) => draft.multiples.filter((line) => line.usual && line.last !== null);

/** Outside its range, and not surely so: too few posts, or too different from each other. */
const unsure = (line: Draft['multiples'][number]) =>
  line.out === null && line.usual !== null && line.last !== null && (line.last > line.usual.high || line.last < line.usual.low);

/** Accounts that left their usual range, as a clause; null when none did. */
export function outOfRange(draft: Draft): Phrase | null {
  const [above, below] = [names(draft, 'above'), names(draft, 'below')];
  if (above.length + below.length === 0) return null;
  return phrase((language) => {
    const list = (items: string[]) => figures.enumerate(items, language);
    if (language === 'fr') {
      const verb = (items: string[]) => (items.length > 1 ? 'sortent' : 'sort');
      if (above.length === 0)
        return `${list(below)} ${verb(below)} de ${below.length > 1 ? 'leur' : 'sa'} fourchette habituelle par le bas`;
      const tail = below.length > 0 ? `, ${list(below)} par le bas` : '';
      return `${list(above)} ${verb(above)} de ${above.length > 1 ? 'leur' : 'sa'} fourchette habituelle par le haut${tail}`;
    }
    const verb = (items: string[]) => (items.length > 1 ? 'are' : 'is');
    if (above.length === 0) return `${list(below)} ${verb(below)} below ${below.length > 1 ? 'their' : 'its'} usual range`;
    const tail = below.length > 0 ? `, ${list(below)} below` : '';
    return `${list(above)} ${verb(above)} above ${above.length > 1 ? 'their' : 'its'} usual range${tail}`;
  });
}

/** Titles of the drawing of the accounts. */
export const MULTIPLES_RULES: readonly Rule[] = [
  {
    id: 'accounts-out-of-range',
    find: (draft) => {
      const clause = outOfRange(draft);
      const rest = judgedLines(draft).filter((line) => line.out === null && !unsure(line)).length;
      if (!clause) return null;
      const says = phrase((language) => {
        if (rest === 0) return clause[language];
        if (language === 'fr') return `${clause.fr} ; ${rest === 1 ? 'un compte y reste' : `${inWords(rest, 'fr')} comptes y restent`}`;
        return `${clause.en}; ${rest === 1 ? 'one account stays' : `${inWords(rest, 'en')} accounts stay`} inside`;
      });
      return plainly('interactions', { fr: capital(says.fr), en: capital(says.en) });
    },
  },
  {
    id: 'accounts-in-range',
    find: (draft) => {
      const n = judgedLines(draft).length;
      if (n === 0) return null;
      if (draft.multiples.some(unsure))
        return plainly(
          'interactions',
          both('Aucun compte ne sort nettement de sa fourchette habituelle', 'No account clearly leaves its usual range'),
        );
      if (n === 1) {
        const label = accountLabel(draft.book, judgedLines(draft)[0] as { platform: 'x'; account: string });
        return plainly('interactions', both(`${label} reste dans sa fourchette habituelle`, `${label} stays within its usual range`));
      }
      return plainly(
        'interactions',
        both(
          `Aucun des ${inWords(n, 'fr')} comptes ne sort de sa fourchette habituelle`,
          `None of the ${inWords(n, 'en')} accounts leaves its usual range`,
        ),
      );
    },
  },
  {
    id: 'accounts-too-few-posts',
    find: (draft) =>
      draft.multiples.some(({ usual }) => usual !== null)
        ? plainly(
            'interactions',
            both(
              'Aucun compte n’a assez de publications pour être comparé à son habitude',
              'No account has enough posts to be held against its usual range',
            ),
          )
        : null,
  },
  {
    id: 'accounts-without-range',
    find: (draft) =>
      draft.multiples.length > 0
        ? plainly(
            'interactions',
            both(
              `Il manque encore des ${KINDS[draft.kind].fr.many} pour dire ce qui est habituel`,
              `More ${KINDS[draft.kind].en.many} are needed to tell what is usual`,
            ),
          )
        : null,
  },
];
