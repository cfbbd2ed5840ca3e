/** The sentences of a report: its headline, its three facts, the titles of its drawings. */

import * as figures from '../../model/figures.ts';
import { addPeriods } from '../../model/period.ts';
import type { Phrase } from '../../model/phrase.ts';
import { accountName } from '../book.ts';
import { formatsOf } from '../formats.ts';
import type { Finding } from '../report.ts';
import { rateOf } from '../series.ts';
import { CONCENTRATION } from './concentration.ts';
import { CONTRAST_FACT, contrastClause, type Lasting, lastingClause } from './formats.ts';
import { GROWTH_FACT, growthClause, growthSoFar, IMBALANCE_FACT, imbalance, imbalanceOf, POSTS_FACT, SILENCE_FACT } from './growth.ts';
import { leadName, soFar } from './lead.ts';
import { ofWhole } from './past.ts';
import { RATE_ALONE, RATE_CHANGES, RATE_STILL, rateClause } from './rates.ts';
import { type Draft, firstOf, plainly, type Rule } from './rule.ts';
import { TOTAL_FACT, totalRules } from './total.ts';
import { outOfRange } from './usual-range.ts';
import { accountLabel, both, capitalised, feminine, KINDS, named, phrase, postsCount, than, within } from './words.ts';

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
          const by = ofWhole(draft, previous) && previous.value !== null && previous.verdict !== 'missing' ? value - previous.value : null;
          const other = previous?.period;
          const less = other ? than(other, draft.period, language) : '';
          const beside =
            by === null || !other
              ? ''
              : by === 0
                ? `, ${fr ? `autant qu’${within(other, draft.period, 'fr')}` : `as many as ${within(other, draft.period, 'en')}`}`
                : fr
                  ? `, ${feminine(Math.abs(by), 'fr')} de ${by > 0 ? 'plus' : 'moins'} ${less}`
                  : `, ${feminine(Math.abs(by), 'en')} ${by > 0 ? 'more' : 'fewer'} ${less}`;
          return fr
            ? `${where} compte ${count} ${within(draft.period, draft.period, 'fr')}${beside}`
            : `${where} has ${count} ${within(draft.period, draft.period, 'en')}${beside}`;
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
          ? both(`${within(draft.period, draft.period, 'fr')}, ${says.fr}`, `${within(draft.period, draft.period, 'en')}, ${says.en}`)
          : both(`${growthSoFar(draft, 'fr')}, ${says.fr}`, `${growthSoFar(draft, 'en')}, ${says.en}`),
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
            `les comptes obtiennent ${figures.rounded(value, 'fr')} ${fr} ${within(draft.period, draft.period, 'fr')}`,
            `the accounts have ${figures.rounded(value, 'en')} ${id === 'daily-views' ? 'views' : 'impressions'} ${within(draft.period, draft.period, 'en')}`,
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
          `${named(draft.period, draft.period, 'fr')} passe sans publication`,
          `${named(draft.period, draft.period, 'en')} passes without a post`,
        ),
      ),
  },
];

/** Periods looked back on to tell that something lasts. */
const BACK = 24;

/** What a report says of its period and of those before it, the newest first, as long as something is said and goes on. */
function lasting<T>(draft: Draft, at: (period: string) => T | null, goesOn: (now: T, before: T) => boolean): T[] {
  const found: T[] = [];
  for (let back = 0; back < BACK; back += 1) {
    const one = at(addPeriods(draft.period, -back));
    if (one === null || (back > 0 && !goesOn(found[0] as T, one))) break;
    found.push(one);
  }
  return found;
}

/** For how many periods in a row the same format has been ahead of another. */
function formatLasting(draft: Draft): Lasting {
  const found = lasting(
    draft,
    (period) => formatsOf(draft.book, rateOf(draft.book, draft.scope, period), draft.scope, period).contrast,
    (now, before) => now.metric === before.metric && now.more.format === before.more.format,
  );
  return { times: found.length, same: found.every(({ less }) => less.format === found[0]?.less.format) };
}

/** For how many periods in a row the same account has taken more than it brings. */
const imbalanceTimes = (draft: Draft): number =>
  lasting(
    draft,
    (period) => imbalanceOf(draft.book, draft.scope, period),
    (now, before) => accountName(now.account) === accountName(before.account),
  ).length;

/** Second halves of a headline: why, or where. None repeats the total; what is new comes before what lasts, which is said to last. */
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
  {
    id: CONTRAST_FACT.id,
    find: (draft) =>
      draft.contrast && formatLasting(draft).times === 1 ? plainly(draft.contrast.metric, contrastClause(draft.contrast)) : null,
  },
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
      return found && imbalanceTimes(draft) === 1 ? plainly('interactions', found.says) : null;
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
  {
    id: 'format-still-obtains-more',
    find: (draft) => draft.contrast && plainly(draft.contrast.metric, lastingClause(draft.contrast, formatLasting(draft), draft.kind)),
  },
  {
    id: 'account-still-takes-more-than-it-brings',
    find: (draft) => {
      const found = imbalance(draft, true);
      return found && plainly('interactions', found.says);
    },
  },
];

/** The page's answer: what became of the period, and what stands behind it. */
export function headline(draft: Draft): Finding {
  const what = firstOf(draft.lead ? [...totalRules(draft.kind), ...WITHOUT_LEAD] : WITHOUT_LEAD, draft) as Finding;
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
  return {
    rule: why ? `${what.rule}+${why.rule}` : what.rule,
    says: capitalised(says),
    stress: null,
    note: what.note,
    metric: what.metric,
  };
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
              `médiane des interactions par publication, contre les douze ${KINDS[draft.kind].fr.many} d’avant`,
              `median interactions per post, against the twelve ${KINDS[draft.kind].en.many} before`,
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
