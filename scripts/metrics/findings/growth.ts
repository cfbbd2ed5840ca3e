/** Sentences about followers, the number of posts, and how posts and interactions are shared between accounts. */

import * as figures from '../../model/figures.ts';
import { dayAt, dayIndex, daysIn, firstDay } from '../../model/period.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import { accountName, accountsOf, type Book, between, lastKnownDay, type Scope, sample } from '../book.ts';
import { aggregate, figure as figureOf } from '../figure.ts';
import { metric } from '../metric.ts';
import type { AccountKey } from '../report.ts';
import { soFar } from './lead.ts';
import { ofWhole, twelvefoldNote } from './past.ts';
import { type Draft, plainly, type Rule } from './rule.ts';
import { accountLabel, both, capital, feminine, firstDays, inWords, joined, phrase, plural, than, within } from './words.ts';

/** « gagnés » where losses are unknown, « de plus » where the balance is. */
function gained(draft: Draft, value: number, language: Language): string {
  const gross = sample(draft.book, 'net-growth', draft.scope, draft.period).groups.some((group) => group.gross);
  const size = figures.rounded(Math.abs(value), language);
  if (language === 'fr') {
    const noun = plural(value, 'abonné', 'abonnés', 'fr');
    return gross && value >= 0
      ? `${size} ${noun} ${plural(value, 'gagné', 'gagnés', 'fr')}`
      : `${size} ${noun} de ${value < 0 ? 'moins' : 'plus'}`;
  }
  const noun = plural(value, 'follower', 'followers', 'en');
  return gross && value >= 0 ? `${size} ${noun} gained` : `${size} ${value < 0 ? 'fewer' : 'more'} ${noun}`;
}

function growthNote(draft: Draft): Phrase | null {
  const rows = sample(draft.book, 'net-growth', draft.scope, draft.period);
  const accounts = accountsOf(draft.book, draft.scope);
  const has = new Set(rows.groups.map(accountName));
  const gross = rows.groups.filter((group) => group.gross).map((group) => accountLabel(draft.book, group));
  const { days } = draft.judged('net-growth').figure;
  const silent = accounts.filter((account) => !has.has(accountName(account))).map((account) => accountLabel(draft.book, account));
  const several = draft.scope === null && accounts.length > 1;
  return phrase((language) => {
    const list = (items: string[]) => figures.enumerate(items, language);
    if (language === 'fr')
      return [
        ...(several
          ? [`${figures.count(has.size, 'fr')} ${plural(has.size, 'compte', 'comptes', 'fr')} sur ${figures.count(accounts.length, 'fr')}`]
          : []),
        ...(gross.length > 0
          ? [`${several ? list(gross) : 'le réseau'} n’${gross.length > 1 ? 'exportent' : 'exporte'} pas les désabonnements`]
          : []),
        ...(several && silent.length > 0 && silent.length <= 3 ? [`rien de ${list(silent)}`] : []),
        ...(days && days.known < days.of ? [`${days.known} jours connus sur ${days.of}`] : []),
      ].join(' · ');
    return [
      ...(several ? [`${figures.count(has.size, 'en')} of ${figures.count(accounts.length, 'en')} accounts`] : []),
      ...(gross.length > 0 ? [`${several ? list(gross) : 'the platform'} ${gross.length > 1 ? 'do' : 'does'} not export unfollows`] : []),
      ...(several && silent.length > 0 && silent.length <= 3 ? [`nothing from ${list(silent)}`] : []),
      ...(days && days.known < days.of ? [`${days.known} days known of ${days.of}`] : []),
    ].join(' · ');
  });
}

/** « au 17 novembre »: followers may be known up to another day than posts. */
export function growthSoFar(draft: Draft, language: Language): string {
  const { groups } = sample(draft.book, 'net-growth', draft.scope, draft.period);
  const last = Math.max(...groups.map(({ days }) => days.at(-1) ?? 0));
  return soFar({ ...draft, until: Number.isFinite(last) ? dayAt(last) : draft.until }, language);
}

export const GROWTH_FACT: Rule = {
  id: 'followers-gained',
  find: (draft) => {
    const { figure, target, previous, lastYear } = draft.judged('net-growth');
    if (figure.value === null) return null;
    const value = figure.value;
    const stress = phrase((language) => gained(draft, value, language));
    const note = growthNote(draft);
    return {
      metric: 'net-growth',
      stress,
      note: joined(note && note.fr !== '' ? note : null, twelvefoldNote(target)),
      says: phrase((language) => {
        const fr = language === 'fr';
        const head = `${gained(draft, value, language)}${draft.complete ? '' : ` ${growthSoFar(draft, language)}`}`;
        if (target?.value != null && (target.verdict === 'reached' || target.verdict === 'not-reached')) {
          const distance = target.change ? `${figures.percent(Math.abs(target.change.value), language)} ` : '';
          const aim = figures.rounded(target.value, language);
          if (fr) return `${head}, ${distance}${target.verdict === 'reached' ? 'au-dessus de' : 'sous'} l’objectif de ${aim}`;
          return `${head}, ${distance}${target.verdict === 'reached' ? 'above' : 'below'} the target of ${aim}`;
        }
        const told = [previous, lastYear].find(
          (found) => ofWhole(draft, found) && found.value !== null && ['up', 'down', 'equal', 'small-base'].includes(found.verdict),
        );
        if (told?.period && told.value !== null) {
          const span = ` ${told.days ? firstDays(told.period, draft.period, told.days.to, language) : within(told.period, draft.period, language)}`;
          return fr
            ? `${head}, contre ${figures.rounded(told.value, 'fr')}${span}`
            : `${head}, against ${figures.rounded(told.value, 'en')}${span}`;
        }
        const when = draft.complete ? '' : `${growthSoFar(draft, language)}, `;
        return capital(`${when}${growthAlone(draft, value, language)}`);
      }),
    };
  },
};

/** « le compte gagne 214 abonnés »; of a brand, how many of its accounts say so. */
function growthAlone(draft: Draft, value: number, language: Language): string {
  const accounts = accountsOf(draft.book, draft.scope).length;
  const known = new Set(sample(draft.book, 'net-growth', draft.scope, draft.period).groups.map(accountName)).size;
  const size = figures.rounded(Math.abs(value), language);
  const some = known < accounts;
  if (language === 'fr') {
    const subject =
      draft.scope !== null || accounts === 1
        ? 'le compte'
        : some
          ? `${inWords(known, 'fr')} ${plural(known, 'compte', 'comptes', 'fr')} sur ${inWords(accounts, 'fr')}`
          : 'la marque';
    return `${subject} ${value < 0 ? 'perd' : 'gagne'}${some && known > 1 ? (value < 0 ? 'ent' : 'nt') : ''} ${size} ${plural(value, 'abonné', 'abonnés', 'fr')}`;
  }
  const subject =
    draft.scope !== null || accounts === 1
      ? 'the account'
      : some
        ? `${inWords(known, 'en')} of ${inWords(accounts, 'en')} accounts`
        : 'the brand';
  return `${subject} ${value < 0 ? 'lose' : 'gain'}${some && known > 1 ? '' : 's'} ${size} ${plural(value, 'follower', 'followers', 'en')}`;
}

/** Growth as a clause: against its target, else alone. */
export function growthClause(draft: Draft): Phrase | null {
  const { figure, target } = draft.judged('net-growth');
  if (figure.value === null) return null;
  const value = figure.value;
  if (target?.change && (target.verdict === 'reached' || target.verdict === 'not-reached')) {
    const by = Math.abs(target.change.value);
    return phrase((language) => {
      const distance = figures.percent(by, language);
      const reached = target.verdict === 'reached';
      return language === 'fr'
        ? `la croissance des abonnés ${reached ? 'dépasse son objectif de' : 'reste'} ${distance}${reached ? '' : ' sous son objectif'}`
        : `follower growth ${reached ? 'exceeds its target by' : 'stays'} ${distance}${reached ? '' : ' below its target'}`;
    });
  }
  return phrase((language) => growthAlone(draft, value, language));
}

/** An account with at least this part of the posts, and at most a fifth of that part of the interactions. */
const IMBALANCE = { posts: 20, ratio: 5, n: 10 };

/** A part in % as people say it: « un quart », "a quarter". */
function part(value: number, language: Language): string {
  const names: [number, string, string][] = [
    [20, 'un cinquième', 'a fifth'],
    [25, 'un quart', 'a quarter'],
    [33.3, 'un tiers', 'a third'],
    [50, 'la moitié', 'half'],
  ];
  const near = names.find(([whole]) => Math.abs(value - whole) < 1.2);
  return near ? (language === 'fr' ? near[1] : near[2]) : figures.percent(value, language);
}

/** A small part that does not read as none. */
const tiny = (value: number, language: Language): string =>
  value < 0.05 ? `${language === 'fr' ? 'moins de' : 'less than'} ${figures.percent(0.1, language)}` : figures.percent(value, language);

/** What an account takes of the posts and brings of the interactions, in %, with the counts. */
interface Imbalance {
  account: AccountKey;
  share: number;
  brought: number;
  posts: [of: number, all: number];
  interactions: [of: number, all: number];
}

/** An account that takes much of the brand's work and brings little of its interactions in a period. */
export function imbalanceOf(book: Book, scope: Scope, period: string): Imbalance | null {
  if (scope !== null || book.accounts.length < 2) return null;
  // Only accounts whose interactions are exported: the others would bring none for want of a column.
  const lines = book.accounts.flatMap((account) => {
    const posts = figureOf(book, 'posts-published', account, period).value;
    const interactions = figureOf(book, 'interactions', account, period).value;
    return posts === null || interactions === null ? [] : [{ account, posts, interactions }];
  });
  const total = (pick: (line: (typeof lines)[number]) => number) => lines.reduce((sum, line) => sum + pick(line), 0);
  const [posts, interactions] = [total((line) => line.posts), total((line) => line.interactions)];
  if (interactions === 0) return null;
  for (const line of lines) {
    const share = (100 * line.posts) / posts;
    const brought = (100 * line.interactions) / interactions;
    if (line.posts < IMBALANCE.n || share < IMBALANCE.posts || brought * IMBALANCE.ratio > share) continue;
    const { platform, account } = line.account;
    return { account: { platform, account }, share, brought, posts: [line.posts, posts], interactions: [line.interactions, interactions] };
  }
  return null;
}

/** The same as a clause; of one that lasts, that it does. */
export function imbalance(draft: Draft, lasts = false): { says: Phrase; note: Phrase } | null {
  const found = imbalanceOf(draft.book, draft.scope, draft.period);
  if (!found) return null;
  const { share, brought } = found;
  const label = accountLabel(draft.book, found.account);
  return {
    says: phrase((language) => {
      const little = tiny(brought, language);
      if (lasts)
        return language === 'fr'
          ? `${label} prend toujours ${part(share, 'fr')} des publications pour ${brought === 0 ? 'aucune interaction' : `${little} des interactions`}`
          : `${label} still takes ${part(share, 'en')} of the posts for ${brought === 0 ? 'no interaction' : `${little} of the interactions`}`;
      return language === 'fr'
        ? `${label} prend ${part(share, 'fr')} des publications et ${brought === 0 ? 'ne rapporte aucune interaction' : `rapporte ${little} des interactions`}`
        : `${label} takes ${part(share, 'en')} of the posts and brings ${brought === 0 ? 'no interaction' : `${little} of the interactions`}`;
    }),
    note: phrase((language) => {
      const [some, all, few, whole] = [...found.posts, ...found.interactions].map((one) => figures.rounded(one, language));
      return language === 'fr'
        ? `${some} publications sur ${all}, ${few} interactions sur ${whole}`
        : `${some} of ${all} posts, ${few} of ${whole} interactions`;
    }),
  };
}

export const IMBALANCE_FACT: Rule = {
  id: 'account-takes-more-than-it-brings',
  find: (draft) => {
    const found = imbalance(draft);
    return found && plainly('interactions', { fr: capital(found.says.fr), en: capital(found.says.en) }, found.note);
  },
};

/** The number of posts against the period before or the target. */
export const POSTS_FACT: Rule = {
  id: 'posts-counted',
  find: (draft) => {
    const { figure, previous, target } = draft.judged('posts-published');
    if (figure.value === null) return null;
    const value = figure.value;
    if (value === 0) return null;
    const stress = phrase(
      (language) =>
        `${figures.count(value, language)} ${language === 'fr' ? plural(value, 'publication', 'publications', 'fr') : plural(value, 'post', 'posts', 'en')}`,
    );
    const first = draft.since ? dayIndex(draft.since) : dayIndex(firstDay(draft.period));
    const last = Math.max(...accountsOf(draft.book, draft.scope).map((account) => lastKnownDay(draft.book, account, draft.period)), first);
    const rows = between(sample(draft.book, 'posts-published', draft.scope, draft.period), first, () => last);
    const weekly = aggregate(metric('cadence'), rows, first, last - first + 1);
    return {
      metric: 'posts-published',
      stress,
      says: phrase((language) => {
        const fr = language === 'fr';
        const head = `${stress[language]}${draft.complete ? '' : ` ${soFar(draft, language)}`}`;
        if (target?.value != null && (target.verdict === 'reached' || target.verdict === 'not-reached')) {
          const by = Math.round(Math.abs(value - target.value));
          if (by === 0) return fr ? `${head}, exactement l’objectif` : `${head}, exactly the target`;
          return fr
            ? `${head}, ${feminine(by, 'fr')} de ${value > target.value ? 'plus' : 'moins'} que l’objectif`
            : `${head}, ${feminine(by, 'en')} ${value > target.value ? 'more' : 'fewer'} than the target`;
        }
        if (ofWhole(draft, previous) && previous.value !== null && ['up', 'down', 'equal', 'small-base'].includes(previous.verdict)) {
          const by = value - previous.value;
          const other = previous.period;
          const span = previous.days ? firstDays(other, draft.period, previous.days.to, language) : null;
          const less = span === null ? than(other, draft.period, language) : fr ? `qu’${span}` : `than ${span}`;
          if (by === 0)
            return fr
              ? `${head}, autant qu’${span ?? within(other, draft.period, 'fr')}`
              : `${head}, as many as ${span ?? within(other, draft.period, 'en')}`;
          const size = feminine(Math.abs(by), language);
          return fr ? `${head}, ${size} de ${by > 0 ? 'plus' : 'moins'} ${less}` : `${head}, ${size} ${by > 0 ? 'more' : 'fewer'} ${less}`;
        }
        return fr ? `${head} ${value < 2 ? 'mise' : 'mises'} en ligne` : `${head} put online`;
      }),
      note: joined(
        draft.kind === 'week'
          ? null
          : both(`${figures.decimal(weekly, 'fr', 1)} par semaine en moyenne`, `${figures.decimal(weekly, 'en', 1)} a week on average`),
        twelvefoldNote(target),
      ),
    };
  },
};

/** Days without a post that are worth a sentence: a week of a month, two of a year. A week has none. */
const SILENCE = { week: 7, month: 7, year: 14 } as const;

export const SILENCE_FACT: Rule = {
  id: 'long-silence',
  find: (draft) => {
    const rows = sample(draft.book, 'posts-published', draft.scope, draft.period);
    if (!draft.complete || rows.n === 0) return null;
    const days = aggregate(metric('regularity'), rows, dayIndex(firstDay(draft.period)), daysIn(draft.period));
    if (days < SILENCE[draft.kind]) return null;
    return plainly(
      'posts-published',
      both(
        `Rien n’est publié pendant ${inWords(days, 'fr')} jours de suite`,
        `Nothing is published for ${inWords(days, 'en')} days in a row`,
      ),
    );
  },
};
