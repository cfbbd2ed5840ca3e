/** Titles of the drawing of the months. */

import * as figures from '../../model/figures.ts';
import type { Phrase } from '../../model/phrase.ts';
import { LEADS, soFar } from './lead.ts';
import { comparable, RECORD, record, sinceWhen, streak, target } from './past.ts';
import { type Draft, plainly, type Rule, type Said } from './rule.ts';
import { both, capital, inWords, month, ofMonth, ordinal, phrase, plural } from './words.ts';

const seriesSaid = (draft: Draft, says: Phrase): Said =>
  plainly(draft.series?.points.at(-1)?.measure ?? 'views', { fr: capital(says.fr), en: capital(says.en) });
const seriesName = (draft: Draft): Phrase => LEADS[draft.series?.points.at(-1)?.measure ?? 'views'];

/** Titles of the drawing of the months. */
export const SERIES_RULES: readonly Rule[] = [
  {
    id: 'series-month-mixed',
    find: (draft) => {
      const point = draft.series?.points.at(-1);
      if (!draft.series || point?.period !== draft.period || point.value !== null || point.measure !== 'impressions') return null;
      return seriesSaid(
        draft,
        both(
          `${month(draft.period, draft.period, 'fr')} mêle impressions et vues et ne se compare à aucun mois`,
          `${month(draft.period, draft.period, 'en')} mixes impressions and views and compares with no month`,
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
          const now = month(draft.period, draft.period, language);
          const since = sinceWhen(found, draft, language);
          const name = seriesName(draft)[language];
          if (language === 'fr')
            return `aucun mois depuis ${since} n’a ${sign > 0 ? 'dépassé' : 'été sous'} les ${name} ${ofMonth(draft.period, draft.period)}`;
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
          const now = month(draft.period, draft.period, language);
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
          `les ${seriesName(draft).fr} passent de ${figures.rounded(before.value, 'fr')} en ${month(before.period, draft.period, 'fr')} à ${figures.rounded(months.now.value as number, 'fr')} en ${month(draft.period, draft.period, 'fr')}`,
          `${seriesName(draft).en} go from ${figures.rounded(before.value, 'en')} in ${month(before.period, draft.period, 'en')} to ${figures.rounded(months.now.value as number, 'en')} in ${month(draft.period, draft.period, 'en')}`,
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
          `la série des ${seriesName(draft).fr} s’ouvre sur ${figures.rounded(months.now.value as number, 'fr')} en ${month(draft.period, draft.period, 'fr')}`,
          `the series of ${seriesName(draft).en} opens with ${figures.rounded(months.now.value as number, 'en')} in ${month(draft.period, draft.period, 'en')}`,
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
            both(
              `${month(draft.period, draft.period, 'fr')} n’a pas de ${seriesName(draft).fr} connues`,
              `${month(draft.period, draft.period, 'en')} has no known ${seriesName(draft).en}`,
            ),
          )
        : null,
  },
];
