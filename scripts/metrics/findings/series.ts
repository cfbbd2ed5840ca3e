/** Titles of the drawing of the periods. */

import * as figures from '../../model/figures.ts';
import { addPeriods, yearBefore } from '../../model/period.ts';
import type { Phrase } from '../../model/phrase.ts';
import { accountName, isComplete, sample } from '../book.ts';
import { FEW_POSTS } from '../compare.ts';
import type { Point } from '../report.ts';
import { LEADS, soFar } from './lead.ts';
import { comparable, record, sinceWhen, streak, target } from './past.ts';
import { type Draft, plainly, type Rule, type Said } from './rule.ts';
import { both, capitalised, inWords, isFeminine, KINDS, named, of, ofPeriod, phrase, plural, running, within } from './words.ts';

const measureOf = (draft: Draft) => draft.series?.points.at(-1)?.measure ?? 'views';
const seriesSaid = (draft: Draft, says: Phrase, note: Phrase | null = null): Said => plainly(measureOf(draft), capitalised(says), note);
const seriesName = (draft: Draft): Phrase => LEADS[measureOf(draft)];

/** Months of a year, or pairs of them, that a count of them must have. */
const SEVERAL = 3;
/** Periods before it that a range is taken from, at least. */
const RANGE = 6;

/** Months of the year that are over. */
const yearMonths = (draft: Draft): Point[] =>
  (draft.series?.points ?? []).filter(
    ({ period }) => period.startsWith(draft.period) && isComplete(draft.book.by('month'), draft.scope, period),
  );

/** Totals of the year's months and of the same months a year before, where the same accounts published the same measure in both. */
function monthPairs(draft: Draft): [now: number, before: number][] {
  const months = draft.book.by('month');
  const accounts = (measure: string, period: string) => new Set(sample(months, measure, draft.scope, period).groups.map(accountName));
  return yearMonths(draft).flatMap((now): [number, number][] => {
    const before = draft.series?.points.find(({ period }) => period === yearBefore(now.period));
    if (!before || now.value === null || before.value === null || before.measure !== now.measure) return [];
    const [mine, theirs] = [accounts(now.measure, now.period), accounts(now.measure, before.period)];
    return mine.size === theirs.size && [...mine].every((one) => theirs.has(one)) ? [[now.value, before.value]] : [];
  });
}

/** Titles of the drawing of the periods. */
export const SERIES_RULES: readonly Rule[] = [
  {
    id: 'series-mixed',
    find: (draft) => {
      const point = draft.past.at(-1);
      if (
        !draft.series ||
        point?.period !== draft.period ||
        point.value !== null ||
        point.measure !== 'impressions' ||
        draft.lead !== 'interactions'
      )
        return null;
      return seriesSaid(
        draft,
        both(
          `${named(draft.period, draft.period, 'fr')} mêle impressions et vues et ne se compare à ${KINDS[draft.kind].fr.no}`,
          `${named(draft.period, draft.period, 'en')} mixes impressions and views and compares with no ${KINDS[draft.kind].en.one}`,
        ),
      );
    },
  },
  {
    id: 'series-months-on-target',
    find: (draft) => {
      const { series } = draft;
      if (!series?.target || draft.kind !== 'year') return null;
      const { value, from, to } = series.target;
      const months = yearMonths(draft).filter((point) => point.value !== null && point.period >= from && point.period <= to);
      if (months.length < SEVERAL) return null;
      const reached = months.filter((point) => (point.value as number) >= value).length;
      return seriesSaid(
        draft,
        phrase((language) => {
          const name = seriesName(draft)[language];
          const [all, some] = [inWords(months.length, language), inWords(reached, language)];
          if (language === 'fr')
            return reached === 0
              ? `aucun des ${all} mois n’atteint l’objectif mensuel ${of(name)}`
              : reached === months.length
                ? `les ${all} mois atteignent l’objectif mensuel ${of(name)}`
                : `l’objectif mensuel ${of(name)} est atteint ${some} mois sur ${all}`;
          return reached === 0
            ? `none of the ${all} months meets the monthly ${name} target`
            : reached === months.length
              ? `all ${all} months meet the monthly ${name} target`
              : `the monthly ${name} target is met in ${some} of ${all} months`;
        }),
      );
    },
  },
  {
    id: 'series-months-above',
    find: (draft) => {
      const pairs = draft.kind === 'year' ? monthPairs(draft) : [];
      if (pairs.length < SEVERAL) return null;
      const above = pairs.filter(([now, before]) => now > before).length;
      const other = addPeriods(draft.period, -1);
      return seriesSaid(
        draft,
        phrase((language) => {
          const name = seriesName(draft)[language];
          const [all, some] = [inWords(pairs.length, language), inWords(above, language)];
          if (language === 'fr')
            return above === 0
              ? `aucun des ${all} mois comparés ne dépasse les ${name} du même mois de ${other}`
              : `${above === pairs.length ? `les ${all} mois comparés dépassent` : `${some} mois sur ${all} ${plural(above, 'dépasse', 'dépassent', 'fr')}`} les ${name} du même mois de ${other}`;
          return above === 0
            ? `none of the ${all} months compared has more ${name} than the same month of ${other}`
            : `${above === pairs.length ? `all ${all} months compared have` : `${some} of ${all} months ${plural(above, 'has', 'have', 'en')}`} more ${name} than the same month of ${other}`;
        }),
      );
    },
  },
  {
    id: 'series-so-far',
    find: (draft) => {
      const periods = comparable(draft);
      if (!periods || draft.complete) return null;
      return seriesSaid(
        draft,
        both(
          `${soFar(draft, 'fr')}, les ${seriesName(draft).fr} ${KINDS[draft.kind].fr.ofThe} atteignent ${figures.rounded(periods.now.value as number, 'fr')}`,
          `${soFar(draft, 'en')}, the ${KINDS[draft.kind].en.one}’s ${seriesName(draft).en} reach ${figures.rounded(periods.now.value as number, 'en')}`,
        ),
      );
    },
  },
  {
    id: 'series-too-few',
    find: (draft) => {
      const periods = draft.kind === 'week' ? comparable(draft) : null;
      if (!periods || periods.now.n >= FEW_POSTS || periods.before.length === 0) return null;
      return seriesSaid(
        draft,
        both(
          `${named(draft.period, draft.period, 'fr')} a trop peu de publications pour être comparée aux autres`,
          `${named(draft.period, draft.period, 'en')} has too few posts to be compared with the others`,
        ),
        both(`il en faut ${inWords(FEW_POSTS, 'fr')}`, `${inWords(FEW_POSTS, 'en')} are needed`),
      );
    },
  },
  {
    id: 'series-young',
    find: (draft) =>
      draft.young && comparable(draft)
        ? seriesSaid(
            draft,
            both(
              `${named(draft.period, draft.period, 'fr')} est trop récente pour être comparée aux autres`,
              `${named(draft.period, draft.period, 'en')} is too recent to be compared with the others`,
            ),
            both(
              `des publications de moins de sept jours à l’export gagnent encore des ${seriesName(draft).fr}`,
              `posts less than seven days old at the export still gain ${seriesName(draft).en}`,
            ),
          )
        : null,
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
          `les ${seriesName(draft).fr} tiennent l’objectif ${running(months + 1, 'month', 'fr')}`,
          `${seriesName(draft).en} meet the target ${running(months + 1, 'month', 'en')}`,
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
          `les ${seriesName(draft).fr} restent sous l’objectif ${running(months + 1, 'month', 'fr')}`,
          `${seriesName(draft).en} stay below the target ${running(months + 1, 'month', 'en')}`,
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
          const now = named(draft.period, draft.period, language);
          const since = sinceWhen(found, draft, language);
          const name = seriesName(draft)[language];
          if (language === 'fr')
            return `${KINDS[draft.kind].fr.no} depuis ${since} n’a ${sign > 0 ? 'dépassé' : 'été sous'} les ${name} ${ofPeriod(draft.period, draft.period)}`;
          return `no ${KINDS[draft.kind].en.one} since ${since} has had ${sign > 0 ? 'more' : 'fewer'} ${name} than ${now}`;
        }),
      );
    },
  },
  {
    id: 'series-in-range',
    find: (draft) => {
      const months = comparable(draft);
      const last = months?.before.slice(-12) ?? [];
      if (!months || last.length < RANGE) return null;
      const values = last.map(({ value }) => value);
      const [low, high] = [Math.min(...values), Math.max(...values)];
      const value = months.now.value as number;
      if (value < low || value > high) return null;
      return seriesSaid(
        draft,
        phrase((language) => {
          const range = `${figures.interval(low, high, language)}`;
          const now = named(draft.period, draft.period, language);
          return language === 'fr'
            ? `${now} reste entre ${isFeminine(draft.kind) ? 'la plus basse et la plus haute' : 'le plus bas et le plus haut'} des ${inWords(last.length, 'fr')} ${isFeminine(draft.kind) ? 'dernières' : 'derniers'} ${KINDS[draft.kind].fr.many} (${range})`
            : `${now} stays between the lowest and the highest of the last ${inWords(last.length, 'en')} ${KINDS[draft.kind].en.many} (${range})`;
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
          `les ${seriesName(draft).fr} passent de ${figures.rounded(before.value, 'fr')} ${within(before.period, draft.period, 'fr')} à ${figures.rounded(months.now.value as number, 'fr')} ${within(draft.period, draft.period, 'fr')}`,
          `${seriesName(draft).en} go from ${figures.rounded(before.value, 'en')} ${within(before.period, draft.period, 'en')} to ${figures.rounded(months.now.value as number, 'en')} ${within(draft.period, draft.period, 'en')}`,
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
          `la série des ${seriesName(draft).fr} s’ouvre sur ${figures.rounded(months.now.value as number, 'fr')} ${within(draft.period, draft.period, 'fr')}`,
          `the series of ${seriesName(draft).en} opens with ${figures.rounded(months.now.value as number, 'en')} ${within(draft.period, draft.period, 'en')}`,
        ),
      );
    },
  },
  {
    id: 'series-without-period',
    find: (draft) =>
      draft.series
        ? seriesSaid(
            draft,
            both(
              `${named(draft.period, draft.period, 'fr')} n’a pas ${of(seriesName(draft).fr)} connues`,
              `${named(draft.period, draft.period, 'en')} has no known ${seriesName(draft).en}`,
            ),
          )
        : null,
  },
];
