/** Rules on a contest of an entry. */

import { dayLong } from '../../model/figures.ts';
import type { Phrase } from '../../model/phrase.ts';
import type { Variant } from '../../model/planned-post.ts';
import { publishedText } from '../../model/text-count.ts';
import type { Finding, Source } from '../calendar.ts';
import { both, dayOf, ofEntry, ofVariant, phrase, type Scene } from './finding.ts';

export const CONTEST_RULES = {
  'contest-rules': {
    fr: 'Un jeu-concours a un règlement, un organisateur et une fin.',
    en: 'A contest has rules, an organiser and an end.',
  },
  'contest-undeclared': {
    fr: 'Un texte qui annonce un jeu est déclaré comme tel dans le calendrier.',
    en: 'A text that announces a contest is entered as one in the calendar.',
  },
  'contest-over': { fr: 'Un jeu-concours est annoncé avant sa fin.', en: 'A contest is announced before it ends.' },
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

const WINNERS = /gagnant|vainqueur|lauréat|résultat|félicitations|bravo|winner|results|congratulations/iu;
const META: ReadonlySet<string> = new Set(['facebook', 'instagram', 'threads']);

/** Findings on a contest, of the whole entry. */
export function checkContest({ post, variants }: Pick<Scene, 'post'> & { variants: readonly Variant[] }): Finding[] {
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
  found.push(...over({ post, variants }, contest.ends));
  const { rules } = contest;
  if (!rules) return found;
  const silent = variants.filter((variant) => {
    const all = [publishedText(variant), variant.link ?? '', variant.firstComment ?? ''].join('\n');
    return (
      !all.includes(rules) && !/règlement|(?<!\p{L})rules(?!\p{L})|(?<!\p{L})(?:terms (?:and|&) conditions|t&cs?)(?!\p{L})/iu.test(all)
    );
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
          mend: META.has(variant.channel)
            ? phrase(
                `Ajoutez « Règlement : ${rules} ». Le règlement dit aussi que Meta n’organise ni ne parraine le jeu.`,
                `Add “Rules: ${rules}”. The rules also say that Meta neither runs nor sponsors the contest.`,
              )
            : phrase(`Ajoutez « Règlement : ${rules} ».`, `Add “Rules: ${rules}”.`),
          source: CONTEST,
          field: 'text',
        },
      ),
    ),
  ];
}

/** One finding when a variant announces the contest after its end. */
function over({ post, variants }: Pick<Scene, 'post'> & { variants: readonly Variant[] }, ends: string | null): Finding[] {
  const end = ends?.slice(0, 10);
  // A post that names the winners comes after the end.
  const late = variants.find((variant) => end !== undefined && (dayOf(variant) ?? '') > end && !WINNERS.test(publishedText(variant)));
  if (!late || end === undefined) return [];
  return [
    ofEntry(post, {
      rule: 'contest-over',
      level: 'warn',
      says: both((language) =>
        language === 'fr'
          ? `Le jeu finit le ${dayLong(end, 'fr')}, avant la publication du ${dayLong(dayOf(late) as string, 'fr')}.`
          : `The contest ends on ${dayLong(end, 'en')}, before the post of ${dayLong(dayOf(late) as string, 'en')}.`,
      ),
      mend: phrase('Corrigez la fin du jeu, ou avancez la publication.', 'Mend the end of the contest, or post earlier.'),
      source: null,
      field: 'contest.ends',
    }),
  ];
}
