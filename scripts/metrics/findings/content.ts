/** Sentences about what was published: rates, formats, and the first and last posts. */

import * as figures from '../../model/figures.ts';
import { FORMATS, type FormatId } from '../../model/format.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import { sample } from '../book.ts';
import type { FormatContrast } from '../formats.ts';
import { metric } from '../metric.ts';
import { accountName } from '../book.ts';
import { type Draft, plainly, type Rule, type Said } from './rule.ts';
import { accountLabel, both, capital, inWords, month, ofMonth, phrase, plural, timesMore } from './words.ts';

const FEMININE: ReadonlySet<FormatId> = new Set(['photo', 'short-video', 'video', 'story', 'reply']);
const many = (format: FormatId, language: Language) => FORMATS[format].many[language];

/** What a rate is taken of, as words: « par vue », "per view". */
const PER: Record<string, Phrase> = {
  'engagement-rate-by-views': { fr: 'par vue', en: 'per view' },
  'engagement-rate-by-reach': { fr: 'par personne touchée', en: 'per person reached' },
};

/** p with its bounds: « p = 0,002 », « p < 0,001 ». */
function pValue(p: number, language: Language): string {
  return p < 0.001 ? `p < ${figures.decimal(0.001, language, 3)}` : `p = ${figures.decimal(p, language, 3)}`;
}

/** « les carrousels obtiennent deux fois plus d’interactions par vue que les photos », without a capital. */
export function contrastClause({ metric: id, more, less, ratio }: FormatContrast): Phrase {
  const times = more.median / less.median;
  const per = PER[id] as Phrase;
  return phrase((language) => {
    const [one, other] = [many(more.format, language), many(less.format, language)];
    if (less.median > 0 && times >= 1.85 && ratio.low >= 1.2) {
      const by = timesMore(times, 'd’interactions', 'interactions', language);
      return language === 'fr' ? `les ${one} obtiennent ${by} ${per.fr} que les ${other}` : `${one} get ${by} ${per.en} as ${other}`.replace(/(times as many|twice as many) (.*) as /, '$1 $2 as ');
    }
    return language === 'fr'
      ? `les ${one} obtiennent plus d’interactions ${per.fr} que les ${other}`
      : `${one} get more interactions ${per.en} than ${other}`;
  });
}

function contrastNote(draft: Draft, { more, less, difference, p, within }: FormatContrast): Phrase {
  return phrase((language) => {
    const fr = language === 'fr';
    const pair = (one: number, other: number) => `${figures.percent(one, language)} ${fr ? 'contre' : 'against'} ${figures.percent(other, language)}`;
    const digits = Math.max(difference.high, difference.low) < 9.95 ? 1 : 0;
    const low = figures.decimal(difference.low, language, digits);
    const high = figures.decimal(difference.high, language, digits);
    const parts = [
      pair(more.median, less.median),
      fr ? `n = ${more.n} et ${less.n}` : `n = ${more.n} and ${less.n}`,
      fr ? `écart de ${low} à ${high} points, test par permutation, ${pValue(p, 'fr')}` : `difference of ${low} to ${high} points, permutation test, ${pValue(p, 'en')}`,
      ...(within
        ? [fr ? `sur ${accountLabel(draft.book, within.account)} seul, ${pair(within.more, within.less)}` : `on ${accountLabel(draft.book, within.account)} alone, ${pair(within.more, within.less)}`]
        : []),
    ];
    return parts.join(' · ');
  });
}

export const CONTRAST_FACT: Rule = {
  id: 'format-obtains-more',
  find: ({ contrast, ...draft }) => {
    if (!contrast) return null;
    const clause = contrastClause(contrast);
    return { says: { fr: capital(clause.fr), en: capital(clause.en) }, stress: null, note: contrastNote({ contrast, ...draft }, contrast), metric: contrast.metric };
  },
};

/** Titles of the drawing of the formats. */
export const FORMAT_RULES: readonly Rule[] = [
  CONTRAST_FACT,
  {
    id: 'no-format-stands-out',
    find: (draft) => {
      const known = draft.formats.filter(({ rate }) => rate.state === 'known');
      if (known.length < 2) return null;
      return plainly(
        known[0]?.rate.metric as string,
        both(`Aucun format ne se détache des autres en ${month(draft.month, draft.month, 'fr')}`, `No format stands out in ${month(draft.month, draft.month, 'en')}`),
        both(
          `écarts non concluants entre ${inWords(known.length, 'fr')} formats, comparés compte par compte, publication par publication`,
          `inconclusive differences between ${inWords(known.length, 'en')} formats, compared within each account, post by post`,
        ),
      );
    },
  },
  {
    id: 'one-format-enough',
    find: (draft) => {
      const known = draft.formats.filter(({ rate }) => rate.state === 'known');
      const [only] = known;
      if (!only || draft.formats.length < 2) return null;
      return plainly(
        only.rate.metric,
        both(
          `${FEMININE.has(only.format) ? 'Seules' : 'Seuls'} les ${many(only.format, 'fr')} sont assez ${FEMININE.has(only.format) ? 'nombreuses' : 'nombreux'} pour être ${FEMININE.has(only.format) ? 'jugées' : 'jugés'}`,
          `Only ${many(only.format, 'en')} are numerous enough to be judged`,
        ),
      );
    },
  },
  {
    id: 'only-format',
    find: (draft) => {
      const [only] = draft.formats;
      if (!only || only.rate.state !== 'known' || only.rate.value === null) return null;
      const { value, metric: id } = only.rate;
      return plainly(
        id,
        phrase((language) =>
          language === 'fr'
            ? `La moitié des ${many(only.format, 'fr')} dépasse un ${metric(id).name.fr.toLowerCase()} de ${figures.percent(value, 'fr')}`
            : `Half of the ${many(only.format, 'en')} exceed an ${metric(id).name.en.toLowerCase()} of ${figures.percent(value, 'en')}`,
        ),
      );
    },
  },
  {
    id: 'formats-too-few',
    find: (draft) =>
      draft.formats.length > 0
        ? plainly(
            draft.formats[0]?.rate.metric as string,
            both('Aucun format n’a assez de publications pour conclure', 'No format has enough posts to tell'),
            both(`il en faut ${metric(draft.formats[0]?.rate.metric as string).minimum}`, `${metric(draft.formats[0]?.rate.metric as string).minimum} are needed`),
          )
        : null,
  },
];

/** A rate against the month before, in words: a change that holds, or one that cannot be told from chance. */
function rateFact(id: 'engagement-rate-by-views' | 'engagement-rate-by-reach' | 'reach', conclusive: boolean): Rule {
  return {
    id: conclusive ? `${id}-changed` : `${id}-inconclusive`,
    find: (draft) => {
      const { figure, previous, lastYear, target } = draft.judged(id);
      if (figure.state !== 'known' || figure.value === null) return null;
      // One rate speaks for a report: each further one would add its own false alarms.
      if (id !== 'reach' && id !== draft.rate) return null;
      const value = figure.value;
      const rate = metric(id).unit === 'percent';
      const name: Phrase = id === 'reach' ? { fr: 'portée médiane d’une publication', en: 'median reach of a post' } : { fr: metric(id).name.fr.toLowerCase(), en: metric(id).name.en.toLowerCase() };
      const the = { fr: id === 'reach' ? 'La' : 'Le', en: 'The' };
      const write = (one: number, language: Language) => (rate ? figures.percent(one, language) : figures.rounded(one, language));
      const told = [previous, lastYear].find((found) => found && (found.verdict === 'up' || found.verdict === 'down') && found.change);
      if (conclusive) {
        if (!told?.change || told.value === null || !told.month) return null;
        const { change, interval, value: before, n } = told;
        const other = told.month;
        return {
          metric: id,
          stress: null,
          says: phrase((language) => {
            const by = change.by === 'points' ? figures.points(change.value, language) : figures.change(change.value, language);
            const spread = !interval ? '' : change.by === 'percent' && Number.isFinite(interval.high) ? `${language === 'fr' ? ', ' : ', '}${figures.changeInterval(interval.low, interval.high, language)}` : '';
            return language === 'fr'
              ? `${the.fr} ${name.fr} passe de ${write(before, 'fr')} en ${month(other, draft.month, 'fr')} à ${write(value, 'fr')} (${by}${spread})`
              : `${the.en} ${name.en} goes from ${write(before, 'en')} in ${month(other, draft.month, 'en')} to ${write(value, 'en')} (${by}${spread})`;
          }),
          note: phrase((language) => {
            const counts = language === 'fr' ? `n = ${figures.count(figure.n, 'fr')} et ${figures.count(n, 'fr')}` : `n = ${figures.count(figure.n, 'en')} and ${figures.count(n, 'en')}`;
            if (!interval || change.by !== 'points') return counts;
            return `${language === 'fr' ? 'écart ' : 'difference '}${figures.pointsInterval(interval.low, interval.high, language)}, ${counts}`;
          }),
        };
      }
      if (previous?.verdict !== 'inconclusive' || previous.value === null || !previous.month) return null;
      const { value: before, month: other, interval, n } = previous;
      return {
        metric: id,
        stress: null,
        says: phrase((language) =>
          language === 'fr'
            ? `${the.fr} ${name.fr}, ${write(value, 'fr')}, ne se distingue pas de celui ${ofMonth(other, draft.month)} (${write(before, 'fr')})`.replace('celui', id === 'reach' ? 'celle' : 'celui')
            : `The ${name.en}, ${write(value, 'en')}, cannot be told from that of ${month(other, draft.month, 'en')} (${write(before, 'en')})`,
        ),
        note: phrase((language) => {
          const counts = language === 'fr' ? `n = ${figures.count(figure.n, 'fr')} et ${figures.count(n, 'fr')}` : `n = ${figures.count(figure.n, 'en')} and ${figures.count(n, 'en')}`;
          const aim = target && target.verdict !== 'missing' && target.value !== null ? (language === 'fr' ? `objectif ${write(target.value, 'fr')}` : `target ${write(target.value, 'en')}`) : null;
          const spread = interval && rate ? `${language === 'fr' ? 'écart ' : 'difference '}${figures.pointsInterval(interval.low, interval.high, language)}, ` : '';
          return `${spread}${language === 'fr' ? 'non concluant' : 'inconclusive'}, ${counts}${aim ? ` · ${aim}` : ''}`;
        }),
      };
    },
  };
}

export const RATE_CHANGES: readonly Rule[] = [rateFact('engagement-rate-by-views', true), rateFact('engagement-rate-by-reach', true), rateFact('reach', true)];
export const RATE_STILL: readonly Rule[] = [rateFact('engagement-rate-by-views', false), rateFact('engagement-rate-by-reach', false), rateFact('reach', false)];

/** The rate alone, when there is nothing to hold it against. */
export const RATE_ALONE: Rule = {
  id: 'rate-alone',
  find: (draft) => {
    const id = draft.rate;
    if (draft.judged(id).figure.state !== 'known') return null;
    const { value, low, high, n } = draft.judged(id).figure;
    return plainly(
      id,
      phrase((language) =>
        language === 'fr'
          ? `La moitié des publications dépasse un ${metric(id).name.fr.toLowerCase()} de ${figures.percent(value as number, 'fr')}`
          : `Half of the posts exceed an ${metric(id).name.en.toLowerCase()} of ${figures.percent(value as number, 'en')}`,
      ),
      low === null || high === null
        ? null
        : phrase((language) => `${figures.percentInterval(low, high, language)}, n = ${figures.count(n, language)}`),
    );
  },
};

/** A clause of the headline: the rate that moved. */
export function rateClause(draft: Draft): { says: Phrase; metric: string } | null {
  for (const id of [draft.rate]) {
    const { previous, lastYear } = draft.judged(id);
    const told = [previous, lastYear].find((found) => found?.change && (found.verdict === 'up' || found.verdict === 'down'));
    if (!told?.change || !told.month) continue;
    const { value } = told.change;
    const other = told.month;
    return {
      metric: id,
      says: phrase((language) => {
        const name = metric(id).name[language].toLowerCase();
        const by = figures.points(Math.abs(value), language).replace('+', '');
        return language === 'fr'
          ? `le ${name} ${value > 0 ? 'gagne' : 'perd'} ${by} sur ${month(other, draft.month, 'fr')}`
          : `the ${name} ${value > 0 ? 'gains' : 'loses'} ${by} on ${month(other, draft.month, 'en')}`;
      }),
    };
  }
  return null;
}

/** A group (a format, an account) that takes more of the first posts than its part of all posts. */
function overrepresented(draft: Draft): { says: Phrase; n: number } | null {
  const { ranking, book, scope } = draft;
  if (!ranking || ranking.best.length < 5 || ranking.total < 15) return null;
  const all = sample(book, 'interactions', scope, draft.month);
  const posts = (keep: (group: (typeof all.groups)[number]) => boolean) => all.groups.filter(keep).reduce((n, { values }) => n + values.length, 0);
  const stands = (among: number, of: number) => among >= 3 && among / ranking.best.length >= 2 * (of / all.n);
  const verb = (n: number, language: Language) => (language === 'fr' ? `${inWords(n, 'fr')} des cinq meilleures publications` : `${inWords(n, 'en')} of the five best posts`);
  for (const account of scope === null ? book.accounts : []) {
    const n = ranking.best.filter((post) => accountName(post) === accountName(account)).length;
    if (stands(n, posts((group) => accountName(group) === accountName(account)))) {
      const label = accountLabel(book, account);
      return { n, says: phrase((language) => (language === 'fr' ? `${verb(n, 'fr')} viennent de ${label}` : `${verb(n, 'en')} come from ${label}`)) };
    }
  }
  for (const format of new Set(ranking.best.flatMap((post) => post.format ?? []))) {
    const n = ranking.best.filter((post) => post.format === format).length;
    if (stands(n, posts((group) => group.format === format)))
      return { n, says: phrase((language) => (language === 'fr' ? `${verb(n, 'fr')} sont des ${many(format, 'fr')}` : `${verb(n, 'en')} are ${many(format, 'en')}`)) };
  }
  return null;
}

function rankingNote(draft: Draft): Phrase {
  return phrase((language) => {
    const total = draft.ranking?.total ?? 0;
    const young = draft.ranking?.young;
    if (language === 'fr')
      return `${figures.count(total, 'fr')} ${plural(total, 'publication classée', 'publications classées', 'fr')} par écart à la médiane de leur compte sur douze mois${young ? ' (sur le mois même, faute d’année avant lui)' : ''}`;
    return `${figures.count(total, 'en')} ${plural(total, 'post', 'posts', 'en')} ranked against the median of their account over twelve months${young ? ' (over the month itself, for want of a year before it)' : ''}`;
  });
}

const ranked = (draft: Draft, says: Phrase): Said => plainly('interactions', { fr: capital(says.fr), en: capital(says.en) }, rankingNote(draft));

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
          if (language === 'fr') return `la meilleure publication obtient ${by} fois les interactions habituelles ${label ? `sur ${label}` : 'du compte'}`;
          return `the best post gets ${by} times the usual interactions ${label ? `on ${label}` : 'of the account'}`;
        }),
      );
    },
  },
  {
    id: 'no-post-stands-out',
    find: (draft) =>
      draft.ranking ? ranked(draft, both('aucune publication ne double les interactions habituelles de son compte', 'no post doubles the usual interactions of its account')) : null,
  },
];
