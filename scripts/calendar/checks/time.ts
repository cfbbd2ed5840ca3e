/** Rules on when: past dates, hours that come twice or never, days where the tone matters. */

import { dayLong } from '../../model/figures.ts';
import type { Phrase } from '../../model/phrase.ts';
import { instantsOf, wallMs } from '../../model/zone.ts';
import type { Finding, SpecialDay } from '../calendar.ts';
import {
  both,
  type CheckedEntry,
  type CheckInput,
  dayOf,
  hour,
  isOut,
  isPast,
  isScheduled,
  ofEntry,
  ofVariant,
  phrase,
  type Said,
  type Scene,
} from './finding.ts';

export const TIME_RULES = {
  'past-date': { fr: 'Une publication à venir a une date à venir.', en: 'A post to come has a date to come.' },
  'hour-missing': { fr: 'Une publication datée a une heure.', en: 'A dated post has an hour.' },
  'hour-twice': {
    fr: 'Une heure qui vient deux fois, au changement d’heure, dit laquelle.',
    en: 'An hour that comes twice, when clocks go back, says which.',
  },
  'hour-never': {
    fr: 'L’heure existe, la nuit où les horloges avancent aussi.',
    en: 'The hour exists, also on the night when clocks go forward.',
  },
  'sensitive-day': { fr: 'Un jour sensible, une personne relit le ton.', en: 'On a sensitive day, a person reads the tone again.' },
} as const satisfies Record<string, Phrase>;

/** Findings on the time of one variant. */
export function checkTime(scene: Scene): Finding[] {
  return [...past(scene), ...hourOf(scene)].map((said) => ofVariant(scene, said));
}

function past({ input, entry, variant, idea }: Scene): Said[] {
  const day = dayOf(variant);
  if (!isPast(input, variant) || day === null) return [];
  const scheduled = isScheduled(entry, variant);
  return [
    {
      rule: 'past-date',
      level: scheduled || idea ? 'warn' : 'block',
      says: both((language) => {
        const when = dayLong(day, language);
        if (scheduled)
          return language === 'fr'
            ? `Programmée le ${when}, et aucune publication ne lui correspond encore.`
            : `Scheduled for ${when}, and no published post matches it yet.`;
        return language === 'fr'
          ? `La date est passée (${when}) et rien n’est publié.`
          : `The date is past (${when}) and nothing is published.`;
      }),
      mend: scheduled
        ? phrase(
            'Déposez un export récent du réseau, ou collez l’adresse de la publication.',
            'Drop a recent export of the platform, or paste the post’s address.',
          )
        : phrase(
            'Choisissez une autre date, confirmez la publication par son adresse, ou abandonnez l’entrée.',
            'Choose another date, confirm the post by its address, or drop the entry.',
          ),
      source: null,
      field: 'at',
    },
  ];
}

/** An entry that says a date and nothing to publish, once the date is past. */
export function checkBare(input: CheckInput, { post }: CheckedEntry): Finding[] {
  const day = post.at?.slice(0, 10);
  if (post.variants.length > 0 || day === undefined) return [];
  if (post.instant === null ? day >= input.today : post.instant >= input.now) return [];
  return [
    ofEntry(post, {
      rule: 'past-date',
      level: 'warn',
      says: both((language) => {
        const when = dayLong(day, language);
        return language === 'fr'
          ? `La date est passée (${when}), et l’entrée n’a aucune déclinaison.`
          : `The date is past (${when}), and the entry has no variant.`;
      }),
      mend: phrase(
        'Choisissez une autre date et ajoutez une déclinaison, ou abandonnez l’entrée.',
        'Choose another date and add a variant, or drop the entry.',
      ),
      source: null,
      field: 'at',
    }),
  ];
}

function hourOf({ post, variant, idea }: Scene): Said[] {
  const { wall } = variant;
  if (wall === null) return [];
  if (wall.length < 16) {
    if (idea) return [];
    return [
      {
        rule: 'hour-missing',
        level: 'warn',
        says: both((language) =>
          language === 'fr' ? `L’heure du ${dayLong(wall, 'fr')} n’est pas fixée.` : `The hour on ${dayLong(wall, 'en')} is not fixed.`,
        ),
        mend: phrase(
          'Choisissez une heure ; la page des créneaux montre celles qui marchent pour la marque.',
          'Choose an hour; the page of slots shows those that work for the brand.',
        ),
        source: null,
        field: 'at',
      },
    ];
  }
  const instants = instantsOf(wallMs(wall), post.timeZone);
  const source = { name: 'IANA, Time Zone Database', url: 'https://www.iana.org/time-zones', verified: '2026-11-22' };
  if (instants.length === 0)
    return [
      {
        rule: 'hour-never',
        level: 'block',
        says: both((language) => {
          const [when, day] = [hour(wall, language), dayLong(wall.slice(0, 10), language)];
          return language === 'fr'
            ? `${when} n’existe pas le ${day} (${post.timeZone}) : les horloges avancent cette nuit-là.`
            : `There is no ${when} on ${day} (${post.timeZone}): clocks go forward that night.`;
        }),
        mend: phrase('Choisissez une heure plus tôt ou plus tard.', 'Choose an earlier or a later hour.'),
        source,
        field: 'at',
      },
    ];
  if (instants.length === 1 || post.occurrence !== null) return [];
  return [
    {
      rule: 'hour-twice',
      level: 'warn',
      says: both((language) => {
        const [when, day] = [hour(wall, language), dayLong(wall.slice(0, 10), language)];
        const taken = new Date(instants.at(-1) as number).toISOString().slice(11, 16);
        return language === 'fr'
          ? `${when} vient deux fois le ${day} (${post.timeZone}) : les horloges reculent. La seconde est prise, ${taken} UTC.`
          : `${when} comes twice on ${day} (${post.timeZone}): clocks go back. The second is taken, ${taken} UTC.`;
      }),
      mend: phrase(
        'Dites laquelle (occurrence : first ou second), ou choisissez une autre heure.',
        'Say which (occurrence: first or second), or choose another hour.',
      ),
      source,
      field: 'at',
    },
  ];
}

/** Findings on days where a light tone is out of place, once per entry and day. */
export function checkDays(input: CheckInput, entry: CheckedEntry): Finding[] {
  const { post } = entry;
  const days = new Set(
    [post.at?.slice(0, 10), ...post.variants.filter((one) => !isOut(entry, one)).map(dayOf)].filter((day) => typeof day === 'string'),
  );
  return input.days
    .filter(({ sensitive, day, until }) => sensitive && [...days].some((one) => one >= day && one <= until))
    .map(({ name, kind, source }) =>
      ofEntry(post, {
        rule: 'sensitive-day',
        level: 'warn',
        says: phrase(`Ce jour est sensible : ${name.fr}.`, `This is a sensitive day: ${name.en}.`),
        mend: phrase('Relisez le ton et l’image ; au besoin, changez de jour.', 'Read tone and image again; change the day if need be.'),
        source: null,
        origin: dayOrigin(kind, source),
        field: 'at',
      }),
    );
}

/** Who says that a day is sensitive. */
function dayOrigin(kind: SpecialDay['kind'], source: SpecialDay['source']): Phrase {
  if (kind === 'own')
    return phrase('dates de la marque (brand.yaml, calendar, dates)', 'the brand’s own dates (brand.yaml, calendar, dates)');
  const named = source ? ` (${source.name})` : '';
  return phrase(`jours du calendrier de Vigie${named}`, `days of Vigie’s calendar${named}`);
}
