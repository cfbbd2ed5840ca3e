/** Sentences about the total of the month: what became of it, and against what. */

import * as figures from '../../model/figures.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import { accountName, accountsOf, earlier, sample } from '../book.ts';
import { lastDay } from '../month.ts';
import { leadName, soFar } from './lead.ts';
import { record, sinceWhen, streak, target } from './past.ts';
import { type Draft, plainly, type Rule } from './rule.ts';
import { accountLabel, both, capital, inWords, month, ofMonth, ordinal, phrase, postsCount } from './words.ts';

/** Fewer posts than this carry no comparison of totals in a headline. */
const FEW = 5;

/** Whether every post of the month is counted in the lead: others have another measure, or none. */
const countsAll = (draft: Draft): boolean =>
  draft.lead !== null && draft.judged(draft.lead).figure.n === draft.judged('posts-published').figure.n;

/** Ranked answers to "what became of the month's views". Their sentences also open the headline. */
export const TOTAL_RULES: readonly Rule[] = [
  {
    id: 'target-reached-early',
    find: (draft) =>
      draft.complete || target(draft)?.verdict !== 'reached'
        ? null
        : plainly(
            draft.lead as string,
            both(
              `l’objectif de ${leadName(draft).fr} ${ofMonth(draft.period, draft.period)} est déjà atteint au ${figures.dayAndMonth(draft.until, 'fr')}`,
              `the ${leadName(draft).en} target for ${month(draft.period, draft.period, 'en')} is already met by ${figures.dayAndMonth(draft.until, 'en')}`,
            ),
          ),
  },
  {
    id: 'month-so-far',
    find: (draft) => {
      const { figure } = draft.judged(draft.lead ?? 'posts-published');
      const posts = figure.n;
      if (draft.complete || figure.value === null || posts === 0 || !draft.lead) return null;
      const value = figure.value;
      return plainly(
        draft.lead,
        phrase((language) =>
          language === 'fr'
            ? `${soFar(draft, 'fr')}, ${!countsAll(draft) ? 'les publications totalisent' : posts < 2 ? 'une publication obtient' : `${postsCount(posts, 'fr')} totalisent`} ${figures.rounded(value, 'fr')} ${leadName(draft).fr}`
            : `${soFar(draft, 'en')}, ${!countsAll(draft) ? 'posts total' : posts === 1 ? 'one post has' : `${postsCount(posts, 'en')} total`} ${figures.rounded(value, 'en')} ${leadName(draft).en}`,
        ),
      );
    },
  },
  {
    id: 'target-regained',
    find: (draft) => {
      const { months, again } = streak(draft, false);
      if (target(draft)?.verdict !== 'reached' || months < 2) return null;
      return plainly(
        draft.lead as string,
        both(
          `${month(draft.period, draft.period, 'fr')} ${again ? 'repasse' : 'atteint'} l’objectif de ${leadName(draft).fr} après ${inWords(months, 'fr')} mois en dessous`,
          `${month(draft.period, draft.period, 'en')} meets the ${leadName(draft).en} target${again ? ' again' : ''} after ${inWords(months, 'en')} months below it`,
        ),
      );
    },
  },
  {
    id: 'record-high',
    find: (draft) => {
      const found = record(draft, 1);
      if (!found || !draft.lead || draft.lead === 'interactions') return null;
      return plainly(
        draft.lead,
        phrase((language) => {
          const now = month(draft.period, draft.period, language);
          const since = sinceWhen(found, draft, language);
          if (language === 'en') return `${now} has more ${leadName(draft).en} than any month since ${since}`;
          return draft.lead === 'views'
            ? `${now} est le mois le plus vu depuis ${since}`
            : `${now} compte plus d’impressions que tout autre mois depuis ${since}`;
        }),
      );
    },
  },
  {
    id: 'target-reached',
    find: (draft) => {
      const found = target(draft);
      if (found?.verdict !== 'reached') return null;
      const far = (found.change?.value ?? 0) >= 1;
      const { months } = streak(draft, true);
      return plainly(
        draft.lead as string,
        both(
          `${month(draft.period, draft.period, 'fr')} ${far ? 'dépasse' : 'atteint'} l’objectif de ${leadName(draft).fr}${months > 0 ? ` pour le ${ordinal(months + 1, 'fr')} mois de suite` : ''}`,
          `${month(draft.period, draft.period, 'en')} ${far ? 'exceeds' : 'meets'} the ${leadName(draft).en} target${months > 0 ? ` for the ${ordinal(months + 1, 'en')} month running` : ''}`,
        ),
      );
    },
  },
  {
    id: 'target-missed',
    find: (draft) => {
      const found = target(draft);
      if (found?.verdict !== 'not-reached') return null;
      const { months } = streak(draft, false);
      const by = found.change && Math.abs(found.change.value);
      return plainly(
        draft.lead as string,
        phrase((language) => {
          const now = month(draft.period, draft.period, language);
          const name = leadName(draft)[language];
          const distance = by === null ? '' : figures.percent(by, language);
          const again =
            months >= 1
              ? language === 'fr'
                ? ` pour le ${ordinal(months + 1, 'fr')} mois de suite`
                : ` for the ${ordinal(months + 1, 'en')} month running`
              : '';
          return language === 'fr'
            ? `${now} reste ${distance ? `${distance} ` : ''}sous l’objectif de ${name}${again}`
            : `${now} stays ${distance ? `${distance} ` : ''}below the ${name} target${again}`;
        }),
      );
    },
  },
  {
    id: 'record-low',
    find: (draft) => {
      const found = record(draft, -1);
      if (!found || !draft.lead || draft.lead === 'interactions') return null;
      return plainly(
        draft.lead,
        phrase((language) => {
          const now = month(draft.period, draft.period, language);
          const since = sinceWhen(found, draft, language);
          if (language === 'en') return `${now} has fewer ${leadName(draft).en} than any month since ${since}`;
          return draft.lead === 'views'
            ? `${now} est le mois le moins vu depuis ${since}`
            : `${now} compte moins d’impressions que tout autre mois depuis ${since}`;
        }),
      );
    },
  },
  ...(['lastYear', 'previous'] as const).map(
    (which): Rule => ({
      id: which === 'lastYear' ? 'against-last-year' : 'against-previous-month',
      find: (draft) => {
        if (!draft.lead || !draft.complete) return null;
        const found = draft.judged(draft.lead)[which];
        const by = found?.change?.value;
        if (!found?.period || by === undefined || (found.verdict !== 'up' && found.verdict !== 'down')) return null;
        const other = found.period;
        // A sum of a few posts is the luck of one of them.
        if (Math.min(draft.judged(draft.lead).figure.n, found.n) < FEW) return null;
        const small = Math.abs(by) < 3;
        if (small && which === 'lastYear') return null;
        return plainly(
          draft.lead,
          phrase((language) => {
            const name = leadName(draft)[language];
            const distance = figures.percent(Math.abs(by), language);
            const now = month(draft.period, draft.period, language);
            const ratio = figures.decimal(1 + by / 100, language, 1);
            const common = found.among === null ? '' : language === 'fr' ? ', à comptes constants,' : ', on the same accounts,';
            if (language === 'fr')
              return small
                ? `les ${name} ${ofMonth(draft.period, draft.period)}${common} restent à moins de 3 % de celles ${ofMonth(other, draft.period)}`
                : `les ${name} ${ofMonth(draft.period, draft.period)}${common} ${by >= 100 ? `font ${ratio} fois celles ${ofMonth(other, draft.period)}` : by > 0 ? `dépassent de ${distance} celles ${ofMonth(other, draft.period)}` : `sont inférieures de ${distance} à celles ${ofMonth(other, draft.period)}`}`;
            return small
              ? `${name} in ${now}${common} stay within 3% of those in ${month(other, draft.period, 'en')}`
              : by >= 100
                ? `${name} in ${now}${common} are ${ratio} times those in ${month(other, draft.period, 'en')}`
                : `${name} in ${now}${common} are ${distance} ${by > 0 ? 'above' : 'below'} those in ${month(other, draft.period, 'en')}`;
          }),
        );
      },
    }),
  ),
  {
    id: 'total',
    find: (draft) => {
      if (!draft.lead) return null;
      const { value, n: posts } = draft.judged(draft.lead).figure;
      if (value === null || posts === 0) return null;
      return plainly(
        draft.lead,
        phrase((language) =>
          !countsAll(draft)
            ? language === 'fr'
              ? `les publications ${ofMonth(draft.period, draft.period)} totalisent ${figures.rounded(value, 'fr')} ${leadName(draft).fr}`
              : `posts of ${month(draft.period, draft.period, 'en')} total ${figures.rounded(value, 'en')} ${leadName(draft).en}`
            : language === 'fr'
              ? posts < 2
                ? `la seule publication ${ofMonth(draft.period, draft.period)} obtient ${figures.rounded(value, 'fr')} ${leadName(draft).fr}`
                : `les ${postsCount(posts, 'fr')} ${ofMonth(draft.period, draft.period)} totalisent ${figures.rounded(value, 'fr')} ${leadName(draft).fr}`
              : posts === 1
                ? `the only post of ${month(draft.period, draft.period, 'en')} has ${figures.rounded(value, 'en')} ${leadName(draft).en}`
                : `the ${postsCount(posts, 'en')} of ${month(draft.period, draft.period, 'en')} total ${figures.rounded(value, 'en')} ${leadName(draft).en}`,
        ),
      );
    },
  },
];

/** « 14 % de plus qu’en septembre », "14% more than in September"; null when nothing can be said. */
function against(
  draft: Draft,
  found: { period: string | null; change: { value: number } | null; verdict: string } | null,
  language: Language,
): string | null {
  if (!found?.period || !found.change || (found.verdict !== 'up' && found.verdict !== 'down')) return null;
  const { value } = found.change;
  const distance = figures.percent(Math.abs(value), language);
  return language === 'fr'
    ? `${distance} de ${value > 0 ? 'plus' : 'moins'} qu’en ${month(found.period, draft.period, 'fr')}`
    : `${distance} ${value > 0 ? 'more' : 'fewer'} than in ${month(found.period, draft.period, 'en')}`;
}

/** Sample of the total: posts, platforms, accounts that stop before the month's end, accounts counted apart. */
function totalNote(draft: Draft): Phrase {
  const { book, scope, period: now, lead } = draft;
  const rows = sample(book, lead ?? 'posts-published', scope, now);
  const accounts = accountsOf(book, scope);
  const counted = new Set(rows.groups.map(accountName));
  const apart =
    lead === 'views'
      ? [...new Set(sample(book, 'impressions', scope, now).groups.map(accountName))].filter((name) => !counted.has(name))
      : [];
  const label = (name: string) =>
    accountLabel(book, accounts.find((account) => accountName(account) === name) ?? (accounts[0] as (typeof accounts)[number]));
  const ends = earlier(lastDay(now), draft.until);
  const short = accounts.filter((account) => account.until < ends && account.last >= now && counted.has(accountName(account)));
  const byDay = new Map<string, string[]>();
  for (const account of short) byDay.set(account.until, [...(byDay.get(account.until) ?? []), accountLabel(book, account)]);
  const endings = [...byDay].sort();
  return phrase((language) => {
    const fr = language === 'fr';
    const parts = [
      scope === null && counted.size > 1
        ? fr
          ? `${postsCount(rows.n, 'fr')} sur ${figures.count(counted.size, 'fr')} comptes`
          : `${postsCount(rows.n, 'en')} on ${figures.count(counted.size, 'en')} accounts`
        : postsCount(rows.n, language),
      ...(apart.length > 0
        ? [
            fr
              ? `${figures.enumerate(apart.map(label), 'fr')} ${apart.length > 1 ? 'comptent' : 'compte'} en impressions, à part`
              : `${figures.enumerate(apart.map(label), 'en')} ${apart.length > 1 ? 'count' : 'counts'} impressions, kept apart`,
          ]
        : []),
      ...endings.map(([day, labels]) =>
        fr
          ? `${figures.enumerate(labels, 'fr')} ${labels.length > 1 ? 's’arrêtent' : 's’arrête'} au ${figures.dayAndMonth(day, 'fr')}`
          : `${figures.enumerate(labels, 'en')} ${labels.length > 1 ? 'end' : 'ends'} on ${figures.dayAndMonth(day, 'en')}`,
      ),
    ];
    return parts.join(' · ');
  });
}

/** The month's total with what it is compared with: the first fact. */
export const TOTAL_FACT: Rule = {
  id: 'total-compared',
  find: (draft) => {
    if (!draft.lead) return null;
    const { figure, previous, lastYear } = draft.judged(draft.lead);
    if (figure.value === null) return null;
    const value = figure.value;
    const aim = target(draft);
    const share = draft.series?.target && !draft.complete ? (100 * value) / draft.series.target.value : null;
    const stress = phrase((language) => `${figures.rounded(value, language)} ${leadName(draft)[language]}`);
    const says = phrase((language) => {
      const fr = language === 'fr';
      const head = `${figures.rounded(value, language)} ${leadName(draft)[language]}${draft.complete ? '' : ` ${soFar(draft, language)}`}`;
      if (aim && (aim.verdict === 'reached' || aim.verdict === 'not-reached')) {
        const distance = aim.change ? `${figures.percent(Math.abs(aim.change.value), language)} ` : '';
        const aimed = figures.rounded(aim.value as number, language);
        if (fr) return `${head}, ${distance}${aim.verdict === 'reached' ? 'au-dessus de' : 'sous'} l’objectif de ${aimed}`;
        return `${head}, ${distance}${aim.verdict === 'reached' ? 'above' : 'below'} the target of ${aimed}`;
      }
      if (share !== null) {
        const aimed = figures.rounded(draft.series?.target?.value as number, language);
        return fr
          ? `${head}, ${figures.percent(share, 'fr')} de l’objectif du mois (${aimed})`
          : `${head}, ${figures.percent(share, 'en')} of the month’s target (${aimed})`;
      }
      const parts = [against(draft, previous, language), against(draft, lastYear, language)].filter((part) => part !== null);
      if (parts.length > 0) return `${head}, ${parts.join(fr ? ' et ' : ' and ')}`;
      return fr
        ? `les publications ${ofMonth(draft.period, draft.period)} totalisent ${head}`
        : `posts of ${month(draft.period, draft.period, 'en')} total ${head}`;
    });
    return { says: { fr: capital(says.fr), en: capital(says.en) }, stress, note: totalNote(draft), metric: draft.lead };
  },
};
