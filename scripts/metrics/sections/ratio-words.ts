/** Sentences about groups of posts. A difference is said only when it was tested; no cause is given. */

import * as figures from '../../model/figures.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import { both, inWords, joined, phrase, postsCount } from '../findings/words.ts';
import { metric } from '../metric.ts';
import type { Finding } from '../report.ts';
import type { Interval } from '../statistics.ts';
import { type Family, SECTIONS, type SectionId } from './families.ts';
import { RATIO } from './relative-posts.ts';

/** A group that obtains more than another, and how sure that is. */
export interface Side {
  family: Family;
  more: { which: Phrase; median: number; n: number };
  less: { which: Phrase; median: number; n: number };
  /** 95 % interval of the ratio of the two medians. */
  ratio: Interval;
  p: number;
}

/** What the rules look at. */
export interface RatioDraft {
  section: SectionId;
  /** What holds, tested: the highest group above all others, the lowest below all others, or one pair. */
  contrast: { kind: 'above-all' | 'below-all' | 'pair'; strongest: Side; groups: number } | null;
  /** Groups with enough posts. */
  known: number;
  /** Posts compared, and those that could not be put in a group. */
  posts: number;
  left: number;
}

interface RatioRule {
  id: string;
  find: (draft: RatioDraft) => { says: Phrase; note: Phrase | null } | null;
}

const pValue = (p: number, language: Language): string => `p = ${figures.decimal(p, language, 3)}`;

function contrastNote({ strongest }: NonNullable<RatioDraft['contrast']>): Phrase {
  const { more, less, ratio, p } = strongest;
  return phrase((language) => {
    const fr = language === 'fr';
    const [one, other] = [figures.times(more.median, language), figures.times(less.median, language)];
    const bounds = [ratio.low, ratio.high].map((value) => figures.decimal(value, language, 1));
    return [
      `${one} ${fr ? 'contre' : 'against'} ${other}`,
      fr ? `n = ${more.n} et ${less.n}` : `n = ${more.n} and ${less.n}`,
      Number.isFinite(ratio.high)
        ? fr
          ? `rapport de ${bounds[0]} à ${bounds[1]}, test par permutation dans chaque compte, ${pValue(p, 'fr')}`
          : `ratio of ${bounds[0]} to ${bounds[1]}, permutation test within each account, ${pValue(p, 'en')}`
        : fr
          ? `test par permutation dans chaque compte, ${pValue(p, 'fr')}`
          : `permutation test within each account, ${pValue(p, 'en')}`,
    ].join(' · ');
  });
}

const leftNote = ({ section, left }: RatioDraft): Phrase | null => {
  if (left === 0) return null;
  const [family] = SECTIONS[section] as readonly [Family];
  const note = phrase((language) => family.left(figures.count(left, language), left > 1)[language]);
  return note.fr === '' ? null : note;
};

/** « Les publications du mardi obtiennent plus d’interactions que celles du dimanche », with a group against the others or one pair. */
const contrastRule = (kind: 'above-all' | 'below-all' | 'pair', id: string): RatioRule => ({
  id,
  find: (draft) => {
    const { contrast } = draft;
    if (contrast?.kind !== kind) return null;
    const { family, more, less } = contrast.strongest;
    const [subject, object] = kind === 'below-all' ? [less, more] : [more, less];
    const verb = kind === 'below-all' ? both('obtiennent moins', 'get fewer') : both('obtiennent plus', 'get more');
    const rest = kind === 'pair' ? both(`celles ${object.which.fr}`, `those ${object.which.en}`) : both('toutes les autres', 'all others');
    return {
      says: both(
        `Les ${family.noun.fr} ${subject.which.fr} ${verb.fr} d’interactions que ${rest.fr}`,
        `${family.noun.en === 'posts' ? 'Posts' : 'Videos'} ${subject.which.en} ${verb.en} interactions than ${rest.en}`,
      ),
      note: joined(contrastNote(contrast), leftNote(draft)),
    };
  },
});

const NOTHING_STANDS_OUT: Record<SectionId, Phrase> = {
  weekdays: SECTIONS.weekdays[0].none,
  hours: SECTIONS.hours[0].none,
  lengths: SECTIONS.lengths[0].none,
  media: both('Ni lien, ni hashtags, ni durée ne se détachent', 'No link, hashtag or duration stands out'),
};

export const RATIO_RULES: readonly RatioRule[] = [
  contrastRule('above-all', 'group-above-all-others'),
  contrastRule('below-all', 'group-below-all-others'),
  contrastRule('pair', 'group-above-another'),
  {
    id: 'no-group-stands-out',
    find: (draft) =>
      draft.known < 2
        ? null
        : {
            says: NOTHING_STANDS_OUT[draft.section],
            note: joined(
              phrase((language) =>
                language === 'fr'
                  ? `écarts non concluants sur ${postsCount(draft.posts, 'fr')}, comparées compte par compte`
                  : `inconclusive differences over ${postsCount(draft.posts, 'en')}, compared within each account`,
              ),
              leftNote(draft),
            ),
          },
  },
  {
    id: 'groups-too-few-posts',
    find: (draft) => ({
      says: both('Trop peu de publications pour comparer', 'Too few posts to compare'),
      note: joined(
        phrase((language) =>
          language === 'fr'
            ? `il en faut ${inWords(metric(RATIO).minimum, 'fr')} dans deux groupes au moins`
            : `${inWords(metric(RATIO).minimum, 'en')} are needed in two groups at least`,
        ),
        leftNote(draft),
      ),
    }),
  },
];

/** What the first rule that applies says. The last always does. */
export function ratioFinding(draft: RatioDraft): Finding {
  for (const { id, find } of RATIO_RULES) {
    const said = find(draft);
    if (said) return { rule: id, ...said, stress: null, metric: RATIO };
  }
  throw new Error('No rule spoke of groups of posts.');
}
