/** Titles of the table of first and last posts. */

import * as figures from '../../model/figures.ts';
import { lastDay } from '../../model/period.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import { accountName, sample } from '../book.ts';
import { many } from './content-words.ts';
import { type Draft, plainly, type Rule, type Said } from './rule.ts';
import { accountLabel, both, capital, inWords, KINDS, of, phrase, plural } from './words.ts';

/** A group (a format, an account) that takes more of the first posts than its part of all posts. */
function overrepresented(draft: Draft): { says: Phrase; n: number } | null {
  const { ranking, book, scope } = draft;
  if (!ranking || ranking.best.length < 5 || ranking.total < 15) return null;
  const all = sample(book, 'interactions', scope, draft.period);
  const posts = (keep: (group: (typeof all.groups)[number]) => boolean) =>
    all.groups.filter(keep).reduce((n, { values }) => n + values.length, 0);
  const stands = (among: number, of: number) => among >= 3 && among / ranking.best.length >= 2 * (of / all.n);
  const verb = (n: number, language: Language) =>
    language === 'fr' ? `${inWords(n, 'fr')} des cinq meilleures publications` : `${inWords(n, 'en')} of the five best posts`;
  for (const account of scope === null ? book.accounts : []) {
    const n = ranking.best.filter((post) => accountName(post) === accountName(account)).length;
    if (
      stands(
        n,
        posts((group) => accountName(group) === accountName(account)),
      )
    ) {
      const label = accountLabel(book, account);
      return {
        n,
        says: phrase((language) => (language === 'fr' ? `${verb(n, 'fr')} viennent ${of(label)}` : `${verb(n, 'en')} come from ${label}`)),
      };
    }
  }
  for (const format of new Set(ranking.best.flatMap((post) => post.format ?? []))) {
    const n = ranking.best.filter((post) => post.format === format).length;
    if (
      stands(
        n,
        posts((group) => group.format === format),
      )
    )
      return {
        n,
        says: phrase((language) =>
          language === 'fr' ? `${verb(n, 'fr')} sont des ${many(format, 'fr')}` : `${verb(n, 'en')} are ${many(format, 'en')}`,
        ),
      };
  }
  return null;
}

function rankingNote(draft: Draft): Phrase {
  return phrase((language) => {
    const total = draft.ranking?.total ?? 0;
    const itself = draft.ranking?.young;
    const still = draft.young || draft.until < lastDay(draft.period);
    if (language === 'fr')
      return `${figures.count(total, 'fr')} ${plural(total, 'publication classée', 'publications classées', 'fr')} par écart à la médiane de leur compte sur douze mois${itself ? ` (sur ${KINDS[draft.kind].fr.the} même, faute d’une année avant)` : ''}${still ? ' · les plus récentes gagnent encore des interactions' : ''}`;
    return `${figures.count(total, 'en')} ${plural(total, 'post', 'posts', 'en')} ranked against the median of their account over twelve months${itself ? ` (over the ${KINDS[draft.kind].en.one} itself, for want of a year before it)` : ''}${still ? ' · the newest still gain interactions' : ''}`;
  });
}

const ranked = (draft: Draft, says: Phrase): Said =>
  plainly('interactions', { fr: capital(says.fr), en: capital(says.en) }, rankingNote(draft));

/** Titles of the table of first and last posts. */
export const POSTS_RULES: readonly Rule[] = [
  {
    id: 'posts-too-few',
    find: (draft) =>
      draft.ranking && draft.ranking.total < 4
        ? ranked(
            draft,
            both(
              `${inWords(draft.ranking.total, 'fr')} publications ne font pas un classement`,
              `${inWords(draft.ranking.total, 'en')} posts do not make a ranking`,
            ),
          )
        : null,
  },
  {
    id: 'best-posts-share-a-trait',
    find: (draft) => {
      const found = overrepresented(draft);
      return found && ranked(draft, found.says);
    },
  },
  {
    id: 'best-post-against-usual',
    find: (draft) => {
      const top = draft.ranking?.best[0];
      if (!top || top.ratio < 1.85) return null;
      return ranked(
        draft,
        phrase((language) => {
          const label = draft.scope === null ? accountLabel(draft.book, top) : null;
          const by = figures.decimal(top.ratio, language, 1);
          if (language === 'fr')
            return `la meilleure publication obtient ${by} fois les interactions habituelles ${label ? `sur ${label}` : 'du compte'}`;
          return `the best post gets ${by} times the usual interactions ${label ? `on ${label}` : 'of the account'}`;
        }),
      );
    },
  },
  {
    id: 'no-post-stands-out',
    find: (draft) =>
      draft.ranking
        ? ranked(
            draft,
            both(
              'aucune publication ne double les interactions habituelles de son compte',
              'no post doubles the usual interactions of its account',
            ),
          )
        : null,
  },
];
