/** Followers of each account over the periods of a report: totals where they are exported, gains or balances elsewhere. Pure. */

import * as figures from '../../model/figures.ts';
import { type PeriodKind, periodOf, periodsUpTo } from '../../model/period.ts';
import type { Phrase } from '../../model/phrase.ts';
import { accountsOf, type Book, type Scope, sample } from '../book.ts';
import { figure } from '../figure.ts';
import { accountLabel, both, capital, inWords, joined, phrase, plural, within } from '../findings/words.ts';
import type { Finding, FollowersLine, Report } from '../report.ts';

/** Periods drawn, of the kind drawn: half a year of weeks, two years of months. A year draws its months and those of the year before. */
const DRAWN: Record<PeriodKind, number> = { week: 26, month: 25, year: 24 };

/** The book that is drawn, and its periods. */
function drawn(book: Book, period: string): { book: Book; periods: string[] } {
  if (book.kind !== 'year') return { book, periods: periodsUpTo(period, DRAWN[book.kind]) };
  const now = periodOf('month', book.today);
  return { book: book.by('month'), periods: periodsUpTo(`${period}-12`, DRAWN.year).filter((month) => month <= now) };
}

/** Accounts with a total or a growth in the period; the greatest growth first, then the greatest total. */
function followersLines(book: Book, scope: Scope, period: string): FollowersLine[] {
  const shown = drawn(book, period);
  return accountsOf(book, scope)
    .flatMap((account): FollowersLine[] => {
      const [growth, total] = [figure(book, 'net-growth', account, period), figure(book, 'followers', account, period)];
      if (growth.value === null && total.value === null) return [];
      const points = shown.periods.map((one) => ({
        period: one,
        total: figure(shown.book, 'followers', account, one).value,
        growth: figure(shown.book, 'net-growth', account, one).value,
      }));
      const start = points.findIndex((point) => point.total !== null || point.growth !== null);
      return [
        {
          platform: account.platform,
          account: account.account,
          points: points.slice(start),
          gross: sample(book, 'net-growth', account, period).groups.some((group) => group.gross),
          growth,
          total,
        },
      ];
    })
    .sort(
      (one, other) =>
        (other.growth.value ?? Number.NEGATIVE_INFINITY) - (one.growth.value ?? Number.NEGATIVE_INFINITY) ||
        (other.total.value ?? 0) - (one.total.value ?? 0),
    );
}

/** What the rules look at. */
export interface FollowersDraft {
  book: Book;
  scope: Scope;
  period: string;
  lines: readonly FollowersLine[];
}

type Grown = FollowersLine & { growth: { value: number } };
const grown = (lines: readonly FollowersLine[]): Grown[] => lines.filter((line): line is Grown => line.growth.value !== null);

/** Accounts whose losses are not exported: said wherever a gain stands beside a balance. */
function grossNote({ book, lines, scope }: FollowersDraft): Phrase | null {
  const gross = lines.filter((line) => line.gross);
  if (gross.length === 0) return null;
  const names = gross.map((line) => accountLabel(book, line));
  const alone = scope !== null;
  return phrase((language) =>
    language === 'fr'
      ? `${alone ? 'le réseau' : figures.enumerate(names, 'fr')} n’${names.length > 1 ? 'exportent' : 'exporte'} pas les désabonnements : des gains, pas un solde`
      : `${alone ? 'the platform' : figures.enumerate(names, 'en')} ${names.length > 1 ? 'do' : 'does'} not export unfollows: gains, not a balance`,
  );
}

interface FollowersRule {
  id: string;
  find: (draft: FollowersDraft) => { says: Phrase; note: Phrase | null } | null;
}

/** « 412 abonnés », "412 followers". */
const some = (value: number, language: 'fr' | 'en'): string =>
  `${figures.rounded(Math.abs(value), language)} ${language === 'fr' ? plural(value, 'abonné', 'abonnés', 'fr') : plural(value, 'follower', 'followers', 'en')}`;

export const FOLLOWERS_RULES: readonly FollowersRule[] = [
  {
    id: 'account-loses-followers',
    find: (draft) => {
      const fallen = grown(draft.lines).filter(({ growth }) => growth.value < 0);
      if (fallen.length === 0 || draft.lines.length === 1) return null;
      const names = fallen.map((line) => accountLabel(draft.book, line));
      const others = grown(draft.lines).filter(({ growth }) => growth.value > 0).length;
      return {
        says: phrase((language) => {
          const list = figures.enumerate(names, language);
          const rest = inWords(others, language);
          if (language === 'fr')
            return `${list} ${names.length > 1 ? 'perdent' : 'perd'} des abonnés ${within(draft.period, draft.period, 'fr')}${others > 0 ? ` ; ${rest} ${others > 1 ? 'autres comptes en gagnent' : 'autre compte en gagne'}` : ''}`;
          return `${list} ${names.length > 1 ? 'lose' : 'loses'} followers ${within(draft.period, draft.period, 'en')}${others > 0 ? `; ${rest} other ${others > 1 ? 'accounts gain' : 'account gains'} some` : ''}`;
        }),
        note: grossNote(draft),
      };
    },
  },
  {
    id: 'account-gains-most-followers',
    find: (draft) => {
      const [first, second] = grown(draft.lines);
      if (!first || !second || first.growth.value <= second.growth.value) return null;
      // A gain whose losses are unknown may be less than the balance of another account.
      if (first.gross && grown(draft.lines).some((line) => !line.gross)) return null;
      const name = accountLabel(draft.book, first);
      return {
        says: both(
          `${name} gagne le plus d’abonnés ${within(draft.period, draft.period, 'fr')} : ${figures.rounded(first.growth.value, 'fr')}`,
          `${name} gains the most followers ${within(draft.period, draft.period, 'en')}: ${figures.rounded(first.growth.value, 'en')}`,
        ),
        note: joined(
          both(
            `devant ${accountLabel(draft.book, second)}, ${figures.rounded(second.growth.value, 'fr')}`,
            `ahead of ${accountLabel(draft.book, second)}, ${figures.rounded(second.growth.value, 'en')}`,
          ),
          grossNote(draft),
        ),
      };
    },
  },
  {
    id: 'accounts-gain-followers',
    find: (draft) => {
      const gaining = grown(draft.lines).filter(({ growth }) => growth.value > 0);
      if (gaining.length < 2) return null;
      const n = gaining.length;
      return {
        says: both(
          `${inWords(n, 'fr')} comptes gagnent des abonnés ${within(draft.period, draft.period, 'fr')}`,
          `${inWords(n, 'en')} accounts gain followers ${within(draft.period, draft.period, 'en')}`,
        ),
        note: grossNote(draft),
      };
    },
  },
  {
    id: 'account-followers-change',
    find: (draft) => {
      const [only] = grown(draft.lines);
      if (!only) return null;
      const { value } = only.growth;
      const name = accountLabel(draft.book, only);
      return {
        says: phrase((language) => {
          const when = within(draft.period, draft.period, language);
          if (language === 'fr')
            return value === 0
              ? `${name} ne gagne ni ne perd d’abonné ${when}`
              : `${name} ${value < 0 ? 'perd' : 'gagne'} ${some(value, 'fr')} ${when}`;
          return value === 0
            ? `${name} neither gains nor loses followers ${when}`
            : `${name} ${value < 0 ? 'loses' : 'gains'} ${some(value, 'en')} ${when}`;
        }),
        note: grossNote(draft),
      };
    },
  },
  {
    id: 'followers-total-only',
    find: (draft) => {
      const [first] = draft.lines;
      if (first?.total.value == null) return null;
      const total = first.total.value;
      return {
        says: both(
          `${accountLabel(draft.book, first)} compte ${some(total, 'fr')}`,
          `${accountLabel(draft.book, first)} has ${some(total, 'en')}`,
        ),
        note: both('croissance non fournie pour cette période', 'growth not provided for this period'),
      };
    },
  },
];

function followersFinding(draft: FollowersDraft): Finding | null {
  for (const { id, find } of FOLLOWERS_RULES) {
    const said = find(draft);
    if (said)
      return {
        rule: id,
        says: { fr: capital(said.says.fr), en: capital(said.says.en) },
        note: said.note,
        stress: null,
        metric: id === 'followers-total-only' ? 'followers' : 'net-growth',
      };
  }
  return null;
}

/** The followers of a scope; null where no file gives a total or a growth for the period. */
export function followersOf(book: Book, scope: Scope, period: string): Report['followers'] {
  const lines = followersLines(book, scope, period);
  const finding = followersFinding({ book, scope, period, lines });
  return finding && { lines, finding };
}
