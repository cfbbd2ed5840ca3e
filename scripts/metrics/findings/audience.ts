/** Sentences about what was seen: the total of the month, its series, the accounts beside their usual range. */

import * as figures from '../../model/figures.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import { accountName, accountsOf, sample } from '../book.ts';
import { lastDay } from '../month.ts';
import type { MonthPoint } from '../report.ts';
import { type Draft, plainly, type Rule, type Said } from './rule.ts';
import { accountLabel, both, capital, inWords, month, ofMonth, ordinal, phrase, plural, postsCount, title, quoted } from './words.ts';

/** All three are feminine plurals in French, which the sentences rely on. */
export const LEADS = {
  views: { fr: 'vues', en: 'views' },
  impressions: { fr: 'impressions', en: 'impressions' },
  interactions: { fr: 'interactions', en: 'interactions' },
} as const;

export const leadName = (draft: Draft): Phrase => LEADS[draft.lead ?? 'interactions'];

/** « au 20 novembre », "by 20 November". */
export const soFar = (draft: Draft, language: Language): string =>
  language === 'fr' ? `au ${figures.dayAndMonth(draft.until, 'fr')}` : `by ${figures.dayAndMonth(draft.until, 'en')}`;

/** Months in a row, ending with the one before the report's, on one side of the target; `again` when it was on the other side before them. */
function streak(draft: Draft, reached: boolean): { months: number; again: boolean } {
  const { series } = draft;
  if (!series?.target) return { months: 0, again: false };
  const { value, from } = series.target;
  let months = 0;
  for (const point of series.points.filter((one) => one.month < draft.month).reverse()) {
    if (point.month < from || point.value === null) break;
    if (point.value >= value !== reached) return { months, again: true };
    months += 1;
  }
  return { months, again: false };
}

/** Months of the series that measure the same as the report's month, before it. */
function comparable(draft: Draft): { now: MonthPoint; before: (MonthPoint & { value: number })[] } | null {
  const now = draft.series?.points.find((point) => point.month === draft.month);
  if (!now || now.value === null) return null;
  const before = draft.series?.points.filter((point) => point.month < draft.month && point.measure === now.measure) ?? [];
  return { now, before: before.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }])) };
}

/** Fewer posts than this carry no comparison of totals in a headline. */
const FEW = 5;

/** Known months that a superlative must stand over. */
const RECORD = 6;

/** The month since which none was higher (or lower), when that is far enough; `since` null when none ever was. */
function record(draft: Draft, sign: 1 | -1): { since: string; ever: boolean } | null {
  const months = comparable(draft);
  if (!months || !draft.complete) return null;
  const value = months.now.value as number;
  const beaten = months.before.filter((point) => sign * (point.value - value) >= 0).at(-1);
  const over = months.before.filter((point) => !beaten || point.month > beaten.month);
  if (over.length < RECORD) return null;
  return { since: beaten?.month ?? (over[0]?.month as string), ever: !beaten };
}

/** « mars », or « le début de la série, en octobre 2024 » where nothing before it is known. */
function sinceWhen({ since, ever }: { since: string; ever: boolean }, draft: Draft, language: Language): string {
  if (!ever) return month(since, draft.month, language);
  return language === 'fr' ? `le début de la série, en ${figures.monthName(since, 'fr')}` : `the series began in ${figures.monthName(since, 'en')}`;
}

const target = (draft: Draft) => (draft.lead ? draft.judged(draft.lead).target : null);

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
              `l’objectif de ${leadName(draft).fr} ${ofMonth(draft.month, draft.month)} est atteint dès le ${figures.dayAndMonth(draft.until, 'fr')}`,
              `the ${leadName(draft).en} target for ${month(draft.month, draft.month, 'en')} is met by ${figures.dayAndMonth(draft.until, 'en')}`,
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
            ? `${soFar(draft, 'fr')}, ${posts < 2 ? 'une publication obtient' : `${postsCount(posts, 'fr')} totalisent`} ${figures.rounded(value, 'fr')} ${leadName(draft).fr}`
            : `${soFar(draft, 'en')}, ${posts === 1 ? 'one post has' : `${postsCount(posts, 'en')} total`} ${figures.rounded(value, 'en')} ${leadName(draft).en}`,
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
          `${month(draft.month, draft.month, 'fr')} ${again ? 'repasse' : 'atteint'} l’objectif de ${leadName(draft).fr} après ${inWords(months, 'fr')} mois en dessous`,
          `${month(draft.month, draft.month, 'en')} meets the ${leadName(draft).en} target${again ? ' again' : ''} after ${inWords(months, 'en')} months below it`,
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
          const now = month(draft.month, draft.month, language);
          const since = sinceWhen(found, draft, language);
          if (language === 'en') return `${now} has more ${leadName(draft).en} than any month since ${since}`;
          return draft.lead === 'views' ? `${now} est le mois le plus vu depuis ${since}` : `${now} compte plus d’impressions que tout autre mois depuis ${since}`;
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
          `${month(draft.month, draft.month, 'fr')} ${far ? 'dépasse' : 'atteint'} l’objectif de ${leadName(draft).fr}${months > 0 ? ` pour le ${ordinal(months + 1, 'fr')} mois de suite` : ''}`,
          `${month(draft.month, draft.month, 'en')} ${far ? 'exceeds' : 'meets'} the ${leadName(draft).en} target${months > 0 ? ` for the ${ordinal(months + 1, 'en')} month running` : ''}`,
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
          const now = month(draft.month, draft.month, language);
          const name = leadName(draft)[language];
          const distance = by === null ? '' : figures.percent(by, language);
          const again = months >= 1 ? (language === 'fr' ? ` pour le ${ordinal(months + 1, 'fr')} mois de suite` : ` for the ${ordinal(months + 1, 'en')} month running`) : '';
          return language === 'fr' ? `${now} reste ${distance ? `${distance} ` : ''}sous l’objectif de ${name}${again}` : `${now} stays ${distance ? `${distance} ` : ''}below the ${name} target${again}`;
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
          const now = month(draft.month, draft.month, language);
          const since = sinceWhen(found, draft, language);
          if (language === 'en') return `${now} has fewer ${leadName(draft).en} than any month since ${since}`;
          return draft.lead === 'views' ? `${now} est le mois le moins vu depuis ${since}` : `${now} compte moins d’impressions que tout autre mois depuis ${since}`;
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
        if (!found?.month || by === undefined || (found.verdict !== 'up' && found.verdict !== 'down')) return null;
        const other = found.month;
        // A sum of a few posts is the luck of one of them.
        if (Math.min(draft.judged(draft.lead).figure.n, found.n) < FEW) return null;
        const small = Math.abs(by) < 3;
        if (small && which === 'lastYear') return null;
        return plainly(
          draft.lead,
          phrase((language) => {
            const name = leadName(draft)[language];
            const distance = figures.percent(Math.abs(by), language);
            const now = month(draft.month, draft.month, language);
            const ratio = figures.decimal(1 + by / 100, language, 1);
            const common = found.among === null ? '' : language === 'fr' ? ', à comptes constants,' : ', on the same accounts,';
            if (language === 'fr')
              return small
                ? `les ${name} ${ofMonth(draft.month, draft.month)}${common} restent à moins de 3 % de celles ${ofMonth(other, draft.month)}`
                : `les ${name} ${ofMonth(draft.month, draft.month)}${common} ${by >= 100 ? `font ${ratio} fois celles ${ofMonth(other, draft.month)}` : by > 0 ? `dépassent de ${distance} celles ${ofMonth(other, draft.month)}` : `restent ${distance} sous celles ${ofMonth(other, draft.month)}`}`;
            return small
              ? `${name} in ${now}${common} stay within 3% of those in ${month(other, draft.month, 'en')}`
              : by >= 100
                ? `${name} in ${now}${common} are ${ratio} times those in ${month(other, draft.month, 'en')}`
                : `${name} in ${now}${common} are ${distance} ${by > 0 ? 'above' : 'below'} those in ${month(other, draft.month, 'en')}`;
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
          language === 'fr'
            ? posts < 2
              ? `la seule publication ${ofMonth(draft.month, draft.month)} obtient ${figures.rounded(value, 'fr')} ${leadName(draft).fr}`
              : `les ${postsCount(posts, 'fr')} ${ofMonth(draft.month, draft.month)} totalisent ${figures.rounded(value, 'fr')} ${leadName(draft).fr}`
            : posts === 1
              ? `the only post of ${month(draft.month, draft.month, 'en')} has ${figures.rounded(value, 'en')} ${leadName(draft).en}`
              : `the ${postsCount(posts, 'en')} of ${month(draft.month, draft.month, 'en')} total ${figures.rounded(value, 'en')} ${leadName(draft).en}`,
        ),
      );
    },
  },
];

/** « 14 % de plus qu’en septembre », "14% more than in September"; null when nothing can be said. */
function against(draft: Draft, found: { month: string | null; change: { value: number } | null; verdict: string } | null, language: Language): string | null {
  if (!found?.month || !found.change || (found.verdict !== 'up' && found.verdict !== 'down')) return null;
  const { value } = found.change;
  const distance = figures.percent(Math.abs(value), language);
  return language === 'fr'
    ? `${distance} de ${value > 0 ? 'plus' : 'moins'} qu’en ${month(found.month, draft.month, 'fr')}`
    : `${distance} ${value > 0 ? 'more' : 'fewer'} than in ${month(found.month, draft.month, 'en')}`;
}

/** Sample of the total: posts, platforms, accounts that stop before the month's end, accounts counted apart. */
function totalNote(draft: Draft): Phrase {
  const { book, scope, month: now, lead } = draft;
  const rows = sample(book, lead ?? 'posts-published', scope, now);
  const accounts = accountsOf(book, scope);
  const counted = new Set(rows.groups.map(accountName));
  const apart = lead === 'views' ? [...new Set(sample(book, 'impressions', scope, now).groups.map(accountName))].filter((name) => !counted.has(name)) : [];
  const label = (name: string) => accountLabel(book, accounts.find((account) => accountName(account) === name) ?? (accounts[0] as (typeof accounts)[number]));
  const ends = lastDay(now) < draft.until ? lastDay(now) : draft.until;
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
        return fr ? `${head}, ${figures.percent(share, 'fr')} de l’objectif du mois (${aimed})` : `${head}, ${figures.percent(share, 'en')} of the month’s target (${aimed})`;
      }
      const parts = [against(draft, previous, language), against(draft, lastYear, language)].filter((part) => part !== null);
      if (parts.length > 0) return `${head}, ${parts.join(fr ? ' et ' : ' and ')}`;
      return fr
        ? `les publications ${ofMonth(draft.month, draft.month)} totalisent ${head}`
        : `posts of ${month(draft.month, draft.month, 'en')} total ${head}`;
    });
    return { says: { fr: capital(says.fr), en: capital(says.en) }, stress, note: totalNote(draft), metric: draft.lead };
  },
};

/** A post that makes at least this part (in %) of the month's views, among at least so many posts, is worth a sentence. */
const CONCENTRATED = { part: 25, posts: 10 };

export const CONCENTRATION: Rule = {
  id: 'one-post-carries',
  find: (draft) => {
    if (!draft.lead || draft.lead === 'interactions') return null;
    const rows = sample(draft.book, draft.lead, draft.scope, draft.month);
    if (rows.n < CONCENTRATED.posts || rows.sum <= 0) return null;
    const top = rows.groups.reduce((greatest, { values }) => values.reduce((most, value) => Math.max(most, value), greatest), 0);
    const part = (100 * top) / rows.sum;
    if (part < CONCENTRATED.part) return null;
    const best = draft.ranking?.best.find((post) => post[draft.lead as 'views' | 'impressions'] === top);
    const name = title(best?.text ?? null);
    return {
      metric: draft.lead,
      stress: phrase((language) => figures.percent(part, language)),
      says: phrase((language) => {
        const share = figures.percent(part, language);
        if (language === 'fr')
          return name ? `${quoted(name, 'fr')} fait à elle seule ${share} des ${leadName(draft).fr}` : `Une seule publication fait ${share} des ${leadName(draft).fr}`;
        return name ? `${quoted(name, 'en')} alone makes ${share} of the ${leadName(draft).en}` : `A single post makes ${share} of the ${leadName(draft).en}`;
      }),
      note: phrase((language) =>
        language === 'fr'
          ? `${figures.rounded(top, 'fr')} ${leadName(draft).fr} sur ${figures.rounded(rows.sum, 'fr')}, n = ${figures.count(rows.n, 'fr')}`
          : `${figures.rounded(top, 'en')} of ${figures.rounded(rows.sum, 'en')} ${leadName(draft).en}, n = ${figures.count(rows.n, 'en')}`,
      ),
    };
  },
};

const seriesSaid = (draft: Draft, says: Phrase): Said => plainly(draft.series?.points.at(-1)?.measure ?? 'views', { fr: capital(says.fr), en: capital(says.en) });
const seriesName = (draft: Draft): Phrase => LEADS[draft.series?.points.at(-1)?.measure ?? 'views'];

/** Titles of the drawing of the months. */
export const SERIES_RULES: readonly Rule[] = [
  {
    id: 'series-month-mixed',
    find: (draft) => {
      const point = draft.series?.points.at(-1);
      if (!draft.series || point?.month !== draft.month || point.value !== null || point.measure !== 'impressions') return null;
      return seriesSaid(
        draft,
        both(
          `${month(draft.month, draft.month, 'fr')} mêle impressions et vues et ne se compare à aucun mois`,
          `${month(draft.month, draft.month, 'en')} mixes impressions and views and compares with no month`,
        ),
      );
    },
  },
  {
    id: 'series-so-far',
    find: (draft) => {
      const months = comparable(draft);
      if (!months || draft.complete) return null;
      return seriesSaid(
        draft,
        both(
          `${soFar(draft, 'fr')}, les ${seriesName(draft).fr} du mois atteignent ${figures.rounded(months.now.value as number, 'fr')}`,
          `${soFar(draft, 'en')}, the month’s ${seriesName(draft).en} reach ${figures.rounded(months.now.value as number, 'en')}`,
        ),
      );
    },
  },
  {
    id: 'series-target-regained',
    find: (draft) => {
      const { months, again } = streak(draft, false);
      if (target(draft)?.verdict !== 'reached' || months === 0) return null;
      return seriesSaid(
        draft,
        both(
          `les ${seriesName(draft).fr} ${again ? 'repassent' : 'passent'} l’objectif après ${inWords(months, 'fr')} mois en dessous`,
          `${seriesName(draft).en} meet the target${again ? ' again' : ''} after ${inWords(months, 'en')} ${plural(months, 'month', 'months', 'en')} below it`,
        ),
      );
    },
  },
  {
    id: 'series-target-lost',
    find: (draft) => {
      const { months, again } = streak(draft, true);
      if (target(draft)?.verdict !== 'not-reached' || months === 0) return null;
      return seriesSaid(
        draft,
        both(
          `les ${seriesName(draft).fr} ${again ? 'repassent' : 'passent'} sous l’objectif après ${inWords(months, 'fr')} mois au-dessus`,
          `${seriesName(draft).en} fall ${again ? 'back ' : ''}below the target after ${inWords(months, 'en')} ${plural(months, 'month', 'months', 'en')} above it`,
        ),
      );
    },
  },
  {
    id: 'series-target-held',
    find: (draft) => {
      const { months } = streak(draft, true);
      if (target(draft)?.verdict !== 'reached' || months === 0) return null;
      return seriesSaid(
        draft,
        both(
          `les ${seriesName(draft).fr} tiennent l’objectif pour le ${ordinal(months + 1, 'fr')} mois de suite`,
          `${seriesName(draft).en} meet the target for the ${ordinal(months + 1, 'en')} month running`,
        ),
      );
    },
  },
  {
    id: 'series-target-missed',
    find: (draft) => {
      const { months } = streak(draft, false);
      if (target(draft)?.verdict !== 'not-reached' || months === 0) return null;
      return seriesSaid(
        draft,
        both(
          `les ${seriesName(draft).fr} restent sous l’objectif pour le ${ordinal(months + 1, 'fr')} mois de suite`,
          `${seriesName(draft).en} stay below the target for the ${ordinal(months + 1, 'en')} month running`,
        ),
      );
    },
  },
  {
    id: 'series-record',
    find: (draft) => {
      const sign = record(draft, 1) ? 1 : -1;
      const found = record(draft, sign);
      if (!found) return null;
      return seriesSaid(
        draft,
        phrase((language) => {
          const now = month(draft.month, draft.month, language);
          const since = sinceWhen(found, draft, language);
          const name = seriesName(draft)[language];
          if (language === 'fr') return `aucun mois depuis ${since} n’a ${sign > 0 ? 'dépassé' : 'été sous'} les ${name} ${ofMonth(draft.month, draft.month)}`;
          return `no month since ${since} has had ${sign > 0 ? 'more' : 'fewer'} ${name} than ${now}`;
        }),
      );
    },
  },
  {
    id: 'series-in-range',
    find: (draft) => {
      const months = comparable(draft);
      const last = months?.before.slice(-12) ?? [];
      if (!months || last.length < RECORD) return null;
      const values = last.map(({ value }) => value);
      const [low, high] = [Math.min(...values), Math.max(...values)];
      const value = months.now.value as number;
      if (value < low || value > high) return null;
      return seriesSaid(
        draft,
        phrase((language) => {
          const range = `${figures.interval(low, high, language)}`;
          const now = month(draft.month, draft.month, language);
          return language === 'fr'
            ? `${now} reste entre le plus bas et le plus haut des ${inWords(last.length, 'fr')} derniers mois (${range})`
            : `${now} stays between the lowest and the highest of the last ${inWords(last.length, 'en')} months (${range})`;
        }),
      );
    },
  },
  {
    id: 'series-from-to',
    find: (draft) => {
      const months = comparable(draft);
      const before = months?.before.at(-1);
      if (!months || !before) return null;
      return seriesSaid(
        draft,
        both(
          `les ${seriesName(draft).fr} passent de ${figures.rounded(before.value, 'fr')} en ${month(before.month, draft.month, 'fr')} à ${figures.rounded(months.now.value as number, 'fr')} en ${month(draft.month, draft.month, 'fr')}`,
          `${seriesName(draft).en} go from ${figures.rounded(before.value, 'en')} in ${month(before.month, draft.month, 'en')} to ${figures.rounded(months.now.value as number, 'en')} in ${month(draft.month, draft.month, 'en')}`,
        ),
      );
    },
  },
  {
    id: 'series-opens',
    find: (draft) => {
      const months = comparable(draft);
      if (!months) return null;
      return seriesSaid(
        draft,
        both(
          `la série des ${seriesName(draft).fr} s’ouvre sur ${figures.rounded(months.now.value as number, 'fr')} en ${month(draft.month, draft.month, 'fr')}`,
          `the series of ${seriesName(draft).en} opens with ${figures.rounded(months.now.value as number, 'en')} in ${month(draft.month, draft.month, 'en')}`,
        ),
      );
    },
  },
  {
    id: 'series-without-month',
    find: (draft) =>
      draft.series
        ? seriesSaid(
            draft,
            both(`${month(draft.month, draft.month, 'fr')} n’a pas de ${seriesName(draft).fr} connues`, `${month(draft.month, draft.month, 'en')} has no known ${seriesName(draft).en}`),
          )
        : null,
  },
];

const names = (draft: Draft, out: 'above' | 'below') => draft.multiples.filter((line) => line.out === out).map((line) => accountLabel(draft.book, line));
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
      if (above.length === 0) return `${list(below)} ${verb(below)} de ${below.length > 1 ? 'leur' : 'sa'} fourchette habituelle par le bas`;
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
        return plainly('interactions', both('Aucun compte ne sort nettement de sa fourchette habituelle', 'No account clearly leaves its usual range'));
      if (n === 1) {
        const label = accountLabel(draft.book, judgedLines(draft)[0] as { platform: 'x'; account: string });
        return plainly('interactions', both(`${label} reste dans sa fourchette habituelle`, `${label} stays within its usual range`));
      }
      return plainly('interactions', both(`Aucun des ${inWords(n, 'fr')} comptes ne sort de sa fourchette habituelle`, `None of the ${inWords(n, 'en')} accounts leaves its usual range`));
    },
  },
  {
    id: 'accounts-without-range',
    find: (draft) =>
      draft.multiples.length > 0
        ? plainly('interactions', both('Il manque encore des mois pour dire ce qui est habituel', 'More months are needed to tell what is usual'))
        : null,
  },
];
