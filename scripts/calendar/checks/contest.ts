/** Rules on a contest of an entry. */

import type { Phrase } from '../../model/phrase.ts';
import { publishedText } from '../../model/text-count.ts';
import type { Finding, Source } from '../calendar.ts';
import { isOut, ofEntry, ofVariant, phrase, type Scene } from './finding.ts';

export const CONTEST_RULES = {
  'contest-rules': {
    fr: 'Un jeu-concours a un règlement, un organisateur et une fin.',
    en: 'A contest has rules, an organiser and an end.',
  },
  'contest-undeclared': {
    fr: 'Un texte qui annonce un jeu est déclaré comme tel dans le calendrier.',
    en: 'A text that announces a contest is entered as one in the calendar.',
  },
} as const satisfies Record<string, Phrase>;

/** Where the duty to give official rules comes from. */
export const CONTEST: Source = {
  name: 'Meta, Pages, Groups and Events Policies: promotions',
  url: 'https://www.facebook.com/policies/pages_groups_events',
  verified: '2026-11-22',
};

const LACKING: readonly (readonly ['rules' | 'organiser' | 'ends', Phrase])[] = [
  ['rules', { fr: 'le lien du règlement', en: 'the link to the rules' }],
  ['organiser', { fr: 'l’organisateur', en: 'the organiser' }],
  ['ends', { fr: 'la date de fin', en: 'the end' }],
];

/** Findings on a contest, of the whole entry. */
export function checkContest({ post, entry }: Pick<Scene, 'post' | 'entry'>): Finding[] {
  const { contest } = post;
  if (!contest) {
    if (post.event?.kind !== 'contest') return [];
    return [
      ofEntry(post, {
        rule: 'contest-undeclared',
        level: 'warn',
        says: phrase(
          'L’évènement est un jeu-concours, sans règlement, organisateur ni fin.',
          'The event is a contest, with no rules, organiser or end.',
        ),
        mend: phrase('Remplissez ces trois champs.', 'Fill in these three fields.'),
        source: CONTEST,
        field: 'contest.rules',
      }),
    ];
  }
  const found = LACKING.filter(([key]) => !contest[key]).map(([key, name]) =>
    ofEntry(post, {
      rule: 'contest-rules',
      level: 'warn',
      says: phrase(`Il manque ${name.fr} du jeu-concours.`, `The contest lacks ${name.en}.`),
      mend: phrase('Complétez-le ici, et dites-le aux participants.', 'Fill it in here, and tell those who take part.'),
      source: CONTEST,
      field: `contest.${key}`,
    }),
  );
  const { rules } = contest;
  if (!rules) return found;
  const silent = post.variants
    .filter((variant) => !isOut(entry, variant))
    .filter((variant) => {
      const all = [publishedText(variant), variant.link ?? '', variant.firstComment ?? ''].join('\n');
      return !all.includes(rules) && !/règlement|(?<!\p{L})rules(?!\p{L})/iu.test(all);
    });
  return [
    ...found,
    ...silent.map((variant) =>
      ofVariant(
        { post, variant },
        {
          rule: 'contest-rules',
          level: 'warn',
          says: phrase(
            'Cette déclinaison ne dit pas où est le règlement du jeu.',
            'This variant does not say where the rules of the contest are.',
          ),
          mend: phrase(`Ajoutez « Règlement : ${rules} ».`, `Add “Rules: ${rules}”.`),
          source: CONTEST,
          field: 'text',
        },
      ),
    ),
  ];
}
