/** Sentences about rates and reach: a change that holds, or one that cannot be told from chance. */

import * as figures from '../../model/figures.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import { metric } from '../metric.ts';
import { ofWhole } from './past.ts';
import { type Draft, plainly, type Rule } from './rule.ts';
import { named, ofPeriod, phrase, sameDays, within } from './words.ts';

/** A rate against another period, in words: a change that holds, or one that cannot be told from chance. */
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
      const name: Phrase =
        id === 'reach'
          ? { fr: 'portée médiane d’une publication', en: 'median reach of a post' }
          : { fr: metric(id).name.fr.toLowerCase(), en: metric(id).name.en.toLowerCase() };
      const the = { fr: id === 'reach' ? 'La' : 'Le', en: 'The' };
      const write = (one: number, language: Language) => (rate ? figures.percent(one, language) : figures.rounded(one, language));
      const told = [previous, lastYear].find(
        (found) => ofWhole(draft, found) && (found.verdict === 'up' || found.verdict === 'down') && found.change,
      );
      if (conclusive) {
        if (!told?.change || told.value === null || !told.period) return null;
        const { change, interval, value: before, n } = told;
        const other = told.period;
        return {
          metric: id,
          stress: null,
          says: phrase((language) => {
            const by = change.by === 'points' ? figures.points(change.value, language) : figures.change(change.value, language);
            const spread = !interval
              ? ''
              : change.by === 'percent' && Number.isFinite(interval.high)
                ? `${language === 'fr' ? ', ' : ', '}${figures.changeInterval(interval.low, interval.high, language)}`
                : '';
            return language === 'fr'
              ? `${the.fr} ${name.fr} passe de ${write(before, 'fr')} ${within(other, draft.period, 'fr')} à ${write(value, 'fr')} (${by}${spread})`
              : `${the.en} ${name.en} goes from ${write(before, 'en')} ${within(other, draft.period, 'en')} to ${write(value, 'en')} (${by}${spread})`;
          }),
          note: phrase((language) => {
            const counts =
              language === 'fr'
                ? `n = ${figures.count(figure.n, 'fr')} et ${figures.count(n, 'fr')}`
                : `n = ${figures.count(figure.n, 'en')} and ${figures.count(n, 'en')}`;
            const when = sameDays(told, language);
            if (!interval || change.by !== 'points') return `${counts}${when}`;
            return `${language === 'fr' ? 'écart ' : 'difference '}${figures.pointsInterval(interval.low, interval.high, language)}, ${counts}${when}`;
          }),
        };
      }
      if (previous?.verdict !== 'inconclusive' || previous.value === null || !ofWhole(draft, previous)) return null;
      const { value: before, period: other, interval, n } = previous;
      return {
        metric: id,
        stress: null,
        says: phrase((language) =>
          language === 'fr'
            ? `${the.fr} ${name.fr}, ${write(value, 'fr')}, ne se distingue pas de celui ${ofPeriod(other, draft.period)} (${write(before, 'fr')})`.replace(
                'celui',
                id === 'reach' ? 'celle' : 'celui',
              )
            : `The ${name.en}, ${write(value, 'en')}, cannot be told from that of ${named(other, draft.period, 'en')} (${write(before, 'en')})`,
        ),
        note: phrase((language) => {
          const counts =
            language === 'fr'
              ? `n = ${figures.count(figure.n, 'fr')} et ${figures.count(n, 'fr')}`
              : `n = ${figures.count(figure.n, 'en')} and ${figures.count(n, 'en')}`;
          const aim =
            target && target.verdict !== 'missing' && target.value !== null
              ? language === 'fr'
                ? `objectif ${write(target.value, 'fr')}`
                : `target ${write(target.value, 'en')}`
              : null;
          const spread =
            interval && rate
              ? `${language === 'fr' ? 'écart ' : 'difference '}${figures.pointsInterval(interval.low, interval.high, language)}, `
              : '';
          return `${spread}${language === 'fr' ? 'non concluant' : 'inconclusive'}, ${counts}${sameDays(previous, language)}${aim ? ` · ${aim}` : ''}`;
        }),
      };
    },
  };
}

export const RATE_CHANGES: readonly Rule[] = [
  rateFact('engagement-rate-by-views', true),
  rateFact('engagement-rate-by-reach', true),
  rateFact('reach', true),
];
export const RATE_STILL: readonly Rule[] = [
  rateFact('engagement-rate-by-views', false),
  rateFact('engagement-rate-by-reach', false),
  rateFact('reach', false),
];

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
    const told = [previous, lastYear].find(
      (found) => ofWhole(draft, found) && found.change && (found.verdict === 'up' || found.verdict === 'down'),
    );
    if (!told?.change || !told.period) continue;
    const { value } = told.change;
    const other = told.period;
    return {
      metric: id,
      says: phrase((language) => {
        const name = metric(id).name[language].toLowerCase();
        const by = figures.points(Math.abs(value), language).replace('+', '');
        return language === 'fr'
          ? `le ${name} ${value > 0 ? 'gagne' : 'perd'} ${by} sur ${named(other, draft.period, 'fr')}`
          : `the ${name} ${value > 0 ? 'gains' : 'loses'} ${by} on ${named(other, draft.period, 'en')}`;
      }),
    };
  }
  return null;
}
