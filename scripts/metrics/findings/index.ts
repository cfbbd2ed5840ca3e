/** The sentences of a report: its headline, its three facts, the titles of its drawings. */

import * as figures from '../../model/figures.ts';
import type { Phrase } from '../../model/phrase.ts';
import type { Finding } from '../report.ts';
import { CONCENTRATION } from './concentration.ts';
import { CONTRAST_FACT, contrastClause } from './formats.ts';
import { GROWTH_FACT, growthClause, IMBALANCE_FACT, imbalance, POSTS_FACT, SILENCE_FACT } from './growth.ts';
import { leadName, soFar } from './lead.ts';
import { RATE_ALONE, RATE_CHANGES, RATE_STILL, rateClause } from './rates.ts';
import { type Draft, firstOf, plainly, type Rule } from './rule.ts';
import { TOTAL_FACT, TOTAL_RULES } from './total.ts';
import { outOfRange } from './usual-range.ts';
import { accountLabel, both, capitalised, feminine, month, phrase, postsCount } from './words.ts';

export { FORMAT_RULES } from './formats.ts';
export { POSTS_RULES } from './posts.ts';
export { type Draft, firstOf, type Judged, type Rule } from './rule.ts';
export { SERIES_RULES } from './series.ts';
export { MULTIPLES_RULES } from './usual-range.ts';

/** First halves of a headline for scopes that export neither views nor impressions, in the order of what says most. */
const WITHOUT_LEAD: readonly Rule[] = [
  {
    id: 'posts-only',
    find: (draft) => {
      const { figure, previous } = draft.judged('posts-published');
      if (!figure.value) return null;
      const value = figure.value;
      return plainly(
        'posts-published',
        phrase((language) => {
          const fr = language === 'fr';
          const where = draft.scope ? accountLabel(draft.book, draft.scope) : draft.book.brand.name;
          const count = postsCount(value, language);
          if (!draft.complete)
            return fr ? `${soFar(draft, 'fr')}, ${where} compte ${count}` : `${soFar(draft, 'en')}, ${where} has ${count}`;
          const by = previous?.period && previous.value !== null && previous.verdict !== 'missing' ? value - previous.value : null;
          const than =
            by === null || !previous?.period
              ? ''
              : by === 0
                ? fr
                  ? `, autant qu’en ${month(previous.period, draft.period, 'fr')}`
                  : `, as many as in ${month(previous.period, draft.period, 'en')}`
                : fr
                  ? `, ${feminine(Math.abs(by), 'fr')} de ${by > 0 ? 'plus' : 'moins'} qu’en ${month(previous.period, draft.period, 'fr')}`
                  : `, ${feminine(Math.abs(by), 'en')} ${by > 0 ? 'more' : 'fewer'} than in ${month(previous.period, draft.period, 'en')}`;
          return fr
            ? `${where} compte ${count} en ${month(draft.period, draft.period, 'fr')}${than}`
            : `${where} has ${count} in ${month(draft.period, draft.period, 'en')}${than}`;
        }),
      );
    },
  },
  {
    id: 'growth-only',
    find: (draft) => {
      const says = growthClause(draft);
      if (!says) return null;
      return plainly(
        'net-growth',
        draft.complete
          ? both(`en ${month(draft.period, draft.period, 'fr')}, ${says.fr}`, `in ${month(draft.period, draft.period, 'en')}, ${says.en}`)
          : both(`${soFar(draft, 'fr')}, ${says.fr}`, `${soFar(draft, 'en')}, ${says.en}`),
      );
    },
  },
  ...(['daily-views', 'daily-impressions'] as const).map(
    (id): Rule => ({
      id: `${id}-only`,
      find: (draft) => {
        const { value } = draft.judged(id).figure;
        if (value === null) return null;
        const fr = id === 'daily-views' ? 'vues' : 'impressions';
        return plainly(
          id,
          both(
            `les comptes obtiennent ${figures.rounded(value, 'fr')} ${fr} en ${month(draft.period, draft.period, 'fr')}`,
            `the accounts have ${figures.rounded(value, 'en')} ${id === 'daily-views' ? 'views' : 'impressions'} in ${month(draft.period, draft.period, 'en')}`,
          ),
        );
      },
    }),
  ),
  {
    id: 'nothing-published',
    find: (draft) =>
      plainly(
        'posts-published',
        both(
          `${month(draft.period, draft.period, 'fr')} passe sans publication`,
          `${month(draft.period, draft.period, 'en')} passes without a post`,
        ),
      ),
  },
];

/** Second halves of a headline: why, or where. None repeats the total. */
const REASONS: readonly Rule[] = [
  {
    id: CONCENTRATION.id,
    find: (draft) => {
      const found = CONCENTRATION.find(draft);
      if (!found?.stress) return null;
      const { stress } = found;
      return plainly(
        found.metric,
        both(
          `une seule publication fait ${stress.fr} des ${leadName(draft).fr}`,
          `a single post makes ${stress.en} of the ${leadName(draft).en}`,
        ),
      );
    },
  },
  { id: CONTRAST_FACT.id, find: (draft) => draft.contrast && plainly(draft.contrast.metric, contrastClause(draft.contrast)) },
  {
    id: 'accounts-out-of-range',
    find: (draft) => {
      const says = draft.scope === null ? outOfRange(draft) : null;
      return says && plainly('interactions', says);
    },
  },
  {
    id: IMBALANCE_FACT.id,
    find: (draft) => {
      const found = imbalance(draft);
      return found && plainly('interactions', found.says);
    },
  },
  {
    id: 'rate-changed',
    find: (draft) => {
      const found = rateClause(draft);
      return found && plainly(found.metric, found.says);
    },
  },
  {
    id: 'growth',
    find: (draft) => {
      const says = growthClause(draft);
      const verdict = draft.judged('net-growth').target?.verdict;
      return says && draft.complete && (verdict === 'reached' || verdict === 'not-reached') ? plainly('net-growth', says) : null;
    },
  },
];

/** The page's answer: what became of the month, and what stands behind it. */
export function headline(draft: Draft): Finding {
  const what = firstOf(draft.lead ? [...TOTAL_RULES, ...WITHOUT_LEAD] : WITHOUT_LEAD, draft) as Finding;
  const others = REASONS.filter(
    ({ id }) =>
      id !== what.rule &&
      !(id === 'growth' && what.metric === 'net-growth') &&
      ((draft.lead !== null && what.metric === draft.lead) || id !== CONCENTRATION.id),
  );
  const why = firstOf(others, draft);
  const says: Phrase = why
    ? phrase((language) => `${what.says[language]}${language === 'fr' ? ' ; ' : '; '}${why.says[language]}`)
    : what.says;
  return { rule: why ? `${what.rule}+${why.rule}` : what.rule, says: capitalised(says), stress: null, note: null, metric: what.metric };
}

/** Facts by subject, the most telling first; a subject is heard once. */
const SUBJECTS: readonly (readonly Rule[])[] = [
  [TOTAL_FACT],
  [CONTRAST_FACT],
  [CONCENTRATION],
  [
    {
      id: 'accounts-out-of-range',
      find: (draft) => {
        const says = draft.scope === null ? outOfRange(draft) : null;
        return (
          says &&
          plainly(
            'interactions',
            capitalised(says),
            both(
              'médiane des interactions par publication, contre les douze mois d’avant',
              'median interactions per post, against the twelve months before',
            ),
          )
        );
      },
    },
  ],
  RATE_CHANGES,
  [IMBALANCE_FACT],
  [GROWTH_FACT],
  [SILENCE_FACT],
  RATE_STILL,
  [RATE_ALONE],
  [POSTS_FACT],
];

const FACTS = 3;
const RATES = new Set(['engagement-rate-by-views', 'engagement-rate-by-reach']);

/** Three facts, fewer where there is less to say. */
export function facts(draft: Draft): Finding[] {
  const found: Finding[] = [];
  let rated = false;
  for (const rules of SUBJECTS) {
    const one = firstOf(rules, draft);
    if (!one) continue;
    // One sentence on a rate is enough, unless it is about formats.
    const isRate = RATES.has(one.metric) && one.rule !== CONTRAST_FACT.id;
    if (isRate && rated) continue;
    rated ||= isRate;
    found.push(one);
    if (found.length === FACTS) break;
  }
  return found;
}
