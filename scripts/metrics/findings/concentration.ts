/** One post that makes a large part of what was seen. */

import * as figures from '../../model/figures.ts';
import { sample } from '../book.ts';
import { leadName } from './lead.ts';
import type { Rule } from './rule.ts';
import { phrase, quoted, title } from './words.ts';

/** A post that makes at least this part (in %) of the period's views, among at least so many posts, is worth a sentence: of the ten posts of a week one often makes a third. */
const CONCENTRATED = { part: { week: 40, month: 25, year: 25 }, posts: 10 } as const;

export const CONCENTRATION: Rule = {
  id: 'one-post-carries',
  find: (draft) => {
    if (!draft.lead || draft.lead === 'interactions') return null;
    const rows = sample(draft.book, draft.lead, draft.scope, draft.period);
    if (rows.n < CONCENTRATED.posts || rows.sum <= 0) return null;
    const top = rows.groups.reduce((greatest, { values }) => values.reduce((most, value) => Math.max(most, value), greatest), 0);
    const part = (100 * top) / rows.sum;
    if (part < CONCENTRATED.part[draft.kind]) return null;
    const best = draft.ranking?.best.find((post) => post[draft.lead as 'views' | 'impressions'] === top);
    const name = title(best?.text ?? null);
    return {
      metric: draft.lead,
      stress: phrase((language) => figures.percent(part, language)),
      says: phrase((language) => {
        const share = figures.percent(part, language);
        if (language === 'fr')
          return name
            ? `${quoted(name, 'fr')} fait à elle seule ${share} des ${leadName(draft).fr}`
            : `Une seule publication fait ${share} des ${leadName(draft).fr}`;
        return name
          ? `${quoted(name, 'en')} alone makes ${share} of the ${leadName(draft).en}`
          : `A single post makes ${share} of the ${leadName(draft).en}`;
      }),
      note: phrase((language) =>
        language === 'fr'
          ? `${figures.rounded(top, 'fr')} ${leadName(draft).fr} sur ${figures.rounded(rows.sum, 'fr')}, n = ${figures.count(rows.n, 'fr')}`
          : `${figures.rounded(top, 'en')} of ${figures.rounded(rows.sum, 'en')} ${leadName(draft).en}, n = ${figures.count(rows.n, 'en')}`,
      ),
    };
  },
};
