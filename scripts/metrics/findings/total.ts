/** Sentences about the total of the period: what became of it, and against what. */

import * as figures from '../../model/figures.ts';
import { firstDay, lastDay, type PeriodKind } from '../../model/period.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import { accountName, accountsOf, earlier, sample } from '../book.ts';
import { type Compared, FEW_POSTS, isTwelvefold, targetOf } from '../compare.ts';
import { leadName, soFar } from './lead.ts';
import { ofWhole, record, sinceWhen, streak, target, twelvefold, twelvefoldNote } from './past.ts';
import { type Draft, plainly, type Rule, type Said } from './rule.ts';
import {
  accountLabel,
  both,
  capitalised,
  firstDays,
  inWords,
  isFeminine,
  joined,
  KINDS,
  named,
  of,
  ofPeriod,
  phrase,
  postsCount,
  running,
  sameDays,
  than,
} from './words.ts';

/** Whether every post of the period is counted in the lead: others have another measure, or none. */
const countsAll = (draft: Draft): boolean =>
  draft.lead !== null && draft.judged(draft.lead).figure.n === draft.judged('posts-published').figure.n;

/** A total that none since another period exceeds, or falls short of. */
function recordClause(draft: Draft, sign: 1 | -1): Said | null {
  const found = record(draft, sign);
  if (!found || !draft.lead || draft.lead === 'interactions') return null;
  return plainly(
    draft.lead,
    phrase((language) => {
      const now = named(draft.period, draft.period, language);
      const since = sinceWhen(found, draft, language);
      if (language === 'en')
        return `${now} has ${sign > 0 ? 'more' : 'fewer'} ${leadName(draft).en} than any ${KINDS[draft.kind].en.one} since ${since}`;
      const { the, any } = KINDS[draft.kind].fr;
      return draft.lead === 'views'
        ? `${now} est ${the} ${isFeminine(draft.kind) ? 'la' : 'le'} ${sign > 0 ? 'plus' : 'moins'} ${isFeminine(draft.kind) ? 'vue' : 'vu'} depuis ${since}`
        : `${now} compte ${sign > 0 ? 'plus' : 'moins'} d’impressions que ${any} depuis ${since}`;
    }),
  );
}

/** « au 20 novembre, », where only the days up to one of a year under way are compared; « du 1ᵉʳ octobre au 31 décembre, » where it begins inside the other. */
function over(told: Compared, draft: Draft, language: Language): string {
  if (!told.days) return '';
  const day = (one: string) => figures.dayAndMonth(one, language);
  const { from, to } = told.days;
  if (from === firstDay(draft.period)) return language === 'fr' ? `au ${day(to)}, ` : `by ${day(to)}, `;
  return language === 'fr' ? `du ${day(from)} au ${day(to)}, ` : `from ${day(from)} to ${day(to)}, `;
}

/** The period's total against another's: the sentence that opens a headline. */
function againstAnother(which: 'previous' | 'lastYear', id: string): Rule {
  return {
    id,
    find: (draft) => {
      // Only a year under way is held against the same days of another: its seasons have been seen, and most of its posts are grown.
      if (!draft.lead || (!draft.complete && draft.kind !== 'year')) return null;
      const found = draft.judged(draft.lead)[which];
      const by = found?.change?.value;
      if (!found?.period || by === undefined || (found.verdict !== 'up' && found.verdict !== 'down')) return null;
      const other = found.period;
      // A sum of a few posts is the luck of one of them.
      if (Math.min(draft.judged(draft.lead).figure.n, found.n) < FEW_POSTS) return null;
      const small = Math.abs(by) < SLIGHT;
      if (small && which === 'lastYear') return null;
      return plainly(
        draft.lead,
        phrase((language) => {
          const name = leadName(draft)[language];
          const distance = figures.percent(Math.abs(by), language);
          const now = named(draft.period, draft.period, language);
          const ratio = figures.decimal(1 + by / 100, language, 1).replace(/[.,]0$/, '');
          const common = found.among === null ? '' : language === 'fr' ? ', à comptes constants,' : ', on the same accounts,';
          const when = over(found, draft, language);
          const sameDate = found.days !== null && found.days.from === firstDay(draft.period);
          if (language === 'fr') {
            const theirs = `celles ${ofPeriod(other, draft.period)}${sameDate ? ' à la même date' : ''}`;
            const mine = `${when}les ${name} ${ofPeriod(draft.period, draft.period)}${common}`;
            if (small) return `${mine} restent à moins de 3 % de ${theirs}`;
            if (by >= 100) return `${mine} font ${ratio} fois ${theirs}`;
            return by > 0 ? `${mine} dépassent de ${distance} ${theirs}` : `${mine} sont inférieures de ${distance} à ${theirs}`;
          }
          const theirs = `those in ${named(other, draft.period, 'en')}${sameDate ? ' by the same date' : ''}`;
          const mine = `${when}${name} in ${now}${common}`;
          if (small) return `${mine} stay within 3% of ${theirs}`;
          if (by >= 100) return `${mine} are ${ratio} times ${theirs}`;
          return `${mine} are ${distance} ${by > 0 ? 'above' : 'below'} ${theirs}`;
        }),
        found.days ? phrase((language) => sameDays(found, language).slice(3)) : null,
      );
    },
  };
}

/** A change (in %) that is called none. */
const SLIGHT = 3;

const AGAINST_YEAR = againstAnother('lastYear', 'against-last-year');
const AGAINST_PREVIOUS = againstAnother('previous', 'against-previous');

/** Ranked answers to "what became of the period's views". Their sentences also open the headline. */
export const totalRules = (kind: PeriodKind): readonly Rule[] => [
  {
    id: 'target-reached-early',
    find: (draft) =>
      draft.complete || draft.since || target(draft)?.verdict !== 'reached'
        ? null
        : plainly(
            draft.lead as string,
            both(
              `l’objectif ${of(leadName(draft).fr)} ${ofPeriod(draft.period, draft.period)} est déjà atteint ${soFar(draft, 'fr')}`,
              `the ${leadName(draft).en} target for ${named(draft.period, draft.period, 'en')} is already met ${soFar(draft, 'en')}`,
            ),
            twelvefoldNote(target(draft)),
          ),
  },
  // The days of a year under way against the same days of the one before say more than their sum.
  ...(kind === 'year' ? [{ ...AGAINST_PREVIOUS, find: (draft: Draft) => (draft.complete ? null : AGAINST_PREVIOUS.find(draft)) }] : []),
  {
    id: 'so-far',
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
          `${named(draft.period, draft.period, 'fr')} ${again ? 'repasse' : 'atteint'} l’objectif ${of(leadName(draft).fr)} après ${inWords(months, 'fr')} mois en dessous`,
          `${named(draft.period, draft.period, 'en')} meets the ${leadName(draft).en} target${again ? ' again' : ''} after ${inWords(months, 'en')} months below it`,
        ),
      );
    },
  },
  {
    id: 'record-high',
    find: (draft) => recordClause(draft, 1),
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
        phrase((language) => {
          const now = named(draft.period, draft.period, language);
          const again = months > 0 ? ` ${running(months + 1, 'month', language)}` : '';
          return language === 'fr'
            ? `${now} ${far ? 'dépasse' : 'atteint'} l’objectif ${of(leadName(draft).fr)}${again}`
            : `${now} ${far ? 'exceeds' : 'meets'} the ${leadName(draft).en} target${again}`;
        }),
        twelvefoldNote(found),
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
          const now = named(draft.period, draft.period, language);
          const name = leadName(draft)[language];
          const distance = by === null ? '' : figures.percent(by, language);
          const again = months >= 1 ? ` ${running(months + 1, 'month', language)}` : '';
          return language === 'fr'
            ? `${now} reste ${distance ? `${distance} ` : ''}sous l’objectif ${of(name)}${again}`
            : `${now} stays ${distance ? `${distance} ` : ''}below the ${name} target${again}`;
        }),
        twelvefoldNote(found),
      );
    },
  },
  {
    id: 'record-low',
    find: (draft) => recordClause(draft, -1),
  },
  // A month has its season and is held against its year first; a week against the one before it.
  ...(kind === 'week' ? [AGAINST_PREVIOUS, AGAINST_YEAR] : [AGAINST_YEAR, AGAINST_PREVIOUS]),
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
              ? `les publications ${ofPeriod(draft.period, draft.period)} totalisent ${figures.rounded(value, 'fr')} ${leadName(draft).fr}`
              : `posts of ${named(draft.period, draft.period, 'en')} total ${figures.rounded(value, 'en')} ${leadName(draft).en}`
            : language === 'fr'
              ? posts < 2
                ? `la seule publication ${ofPeriod(draft.period, draft.period)} obtient ${figures.rounded(value, 'fr')} ${leadName(draft).fr}`
                : `les ${postsCount(posts, 'fr')} ${ofPeriod(draft.period, draft.period)} totalisent ${figures.rounded(value, 'fr')} ${leadName(draft).fr}`
              : posts === 1
                ? `the only post of ${named(draft.period, draft.period, 'en')} has ${figures.rounded(value, 'en')} ${leadName(draft).en}`
                : `the ${postsCount(posts, 'en')} of ${named(draft.period, draft.period, 'en')} total ${figures.rounded(value, 'en')} ${leadName(draft).en}`,
        ),
      );
    },
  },
];

/** « 14 % de plus qu’en septembre », "14% more than in September"; null when nothing can be said, or when the sentence's own figure is not what was compared. */
function against(draft: Draft, found: Compared | null, language: Language): string | null {
  if (!ofWhole(draft, found) || !found.change || (found.verdict !== 'up' && found.verdict !== 'down')) return null;
  const { value } = found.change;
  const distance = figures.percent(Math.abs(value), language);
  const other = found.days ? firstDays(found.period, draft.period, found.days.to, language) : null;
  if (language === 'fr')
    return `${distance} de ${value > 0 ? 'plus' : 'moins'} ${other ? `qu’${other}` : than(found.period, draft.period, 'fr')}`;
  return `${distance} ${value > 0 ? 'more' : 'fewer'} ${other ? `than ${other}` : than(found.period, draft.period, 'en')}`;
}

/** Sample of the total: posts, platforms, accounts that stop before the period's end, accounts counted apart. */
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
    if (draft.young && draft.complete)
      parts.push(
        fr
          ? `des publications de moins de sept jours gagnent encore des ${leadName(draft).fr}`
          : `posts less than seven days old still gain ${leadName(draft).en}`,
      );
    return parts.join(' · ');
  });
}

/** The period's total with what it is compared with: the first fact. */
export const TOTAL_FACT: Rule = {
  id: 'total-compared',
  find: (draft) => {
    if (!draft.lead) return null;
    const { figure, previous, lastYear } = draft.judged(draft.lead);
    if (figure.value === null) return null;
    const value = figure.value;
    const aim = target(draft);
    const whole = draft.complete ? null : targetOf(draft.book, draft.lead, draft.scope, draft.period);
    const share = whole === null ? null : (100 * value) / whole;
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
      if (share !== null && whole !== null) {
        const aimed = figures.rounded(whole, language);
        return fr
          ? `${head}, ${figures.percent(share, 'fr')} de l’objectif ${KINDS[draft.kind].fr.ofThe} (${aimed})`
          : `${head}, ${figures.percent(share, 'en')} of the ${KINDS[draft.kind].en.one}’s target (${aimed})`;
      }
      const parts = [against(draft, previous, language), against(draft, lastYear, language)].filter((part) => part !== null);
      if (parts.length > 0) return `${head}, ${parts.join(fr ? ' et ' : ' and ')}`;
      return fr
        ? `les publications ${ofPeriod(draft.period, draft.period)} totalisent ${head}`
        : `posts of ${named(draft.period, draft.period, 'en')} total ${head}`;
    });
    const aimed = whole !== null || aim?.verdict === 'reached' || aim?.verdict === 'not-reached';
    const twelve = aimed && isTwelvefold(draft.book, draft.lead) ? twelvefold(whole ?? (aim?.value as number)) : null;
    return { says: capitalised(says), stress, note: joined(totalNote(draft), twelve), metric: draft.lead };
  },
};
