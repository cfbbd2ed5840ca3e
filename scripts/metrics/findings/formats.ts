/** Sentences about formats. */

import * as figures from '../../model/figures.ts';
import type { FormatId } from '../../model/format.ts';
import type { PeriodKind } from '../../model/period.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import type { FormatContrast } from '../formats.ts';
import { metric } from '../metric.ts';
import { many, PER } from './content-words.ts';
import { type Draft, plainly, type Rule } from './rule.ts';
import { accountLabel, both, capital, inWords, phrase, running, timesMore, within } from './words.ts';

const FEMININE: ReadonlySet<FormatId> = new Set(['photo', 'short-video', 'video', 'story', 'reply']);

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
      return language === 'fr'
        ? `les ${one} obtiennent ${by} ${per.fr} que les ${other}`
        : `${one} get ${by} ${per.en} as ${other}`.replace(/(times as many|twice as many) (.*) as /, '$1 $2 as ');
    }
    return language === 'fr'
      ? `les ${one} obtiennent plus d’interactions ${per.fr} que les ${other}`
      : `${one} get more interactions ${per.en} than ${other}`;
  });
}

/**
 * The same of a difference that lasts: for how many periods in a row the format has been ahead of another, not how far. `same` when it was the
 * same other one each time.
 */
export function lastingClause({ metric: id, more, less }: FormatContrast, { times, same }: Lasting, kind: PeriodKind): Phrase {
  const per = PER[id] as Phrase;
  return phrase((language) => {
    const [one, other] = [many(more.format, language), many(less.format, language)];
    const again = running(times, kind, language);
    if (language === 'fr')
      return same
        ? `les ${one} obtiennent plus d’interactions ${per.fr} que les ${other} ${again}`
        : `${again}, les ${one} obtiennent plus d’interactions ${per.fr} qu’un autre format, ici les ${other}`;
    return same
      ? `${one} get more interactions ${per.en} than ${other} ${again}`
      : `${again}, ${one} get more interactions ${per.en} than another format, here ${other}`;
  });
}

/** For how many periods in a row something has been so, the report's among them. */
export interface Lasting {
  times: number;
  same: boolean;
}

function contrastNote(draft: Draft, { more, less, difference, p, within }: FormatContrast): Phrase {
  return phrase((language) => {
    const fr = language === 'fr';
    const pair = (one: number, other: number) =>
      `${figures.percent(one, language)} ${fr ? 'contre' : 'against'} ${figures.percent(other, language)}`;
    const digits = Math.max(difference.high, difference.low) < 9.95 ? 1 : 0;
    const low = figures.decimal(difference.low, language, digits);
    const high = figures.decimal(difference.high, language, digits);
    const parts = [
      pair(more.median, less.median),
      fr ? `n = ${more.n} et ${less.n}` : `n = ${more.n} and ${less.n}`,
      fr
        ? `écart de ${low} à ${high} points, test par permutation, ${pValue(p, 'fr')}`
        : `difference of ${low} to ${high} points, permutation test, ${pValue(p, 'en')}`,
      ...(within
        ? [
            fr
              ? `sur ${accountLabel(draft.book, within.account)} seul, ${pair(within.more, within.less)}`
              : `on ${accountLabel(draft.book, within.account)} alone, ${pair(within.more, within.less)}`,
          ]
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
    return {
      says: { fr: capital(clause.fr), en: capital(clause.en) },
      stress: null,
      note: contrastNote({ contrast, ...draft }, contrast),
      metric: contrast.metric,
    };
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
        both(
          `Aucun format ne se détache des autres ${within(draft.period, draft.period, 'fr')}`,
          `No format stands out ${within(draft.period, draft.period, 'en')}`,
        ),
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
      if (only?.rate.state !== 'known' || only.rate.value === null) return null;
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
            both(
              `il en faut ${inWords(metric(draft.formats[0]?.rate.metric as string).minimum, 'fr')}`,
              `${inWords(metric(draft.formats[0]?.rate.metric as string).minimum, 'en')} are needed`,
            ),
          )
        : null,
  },
];
