/** The rule on two posts of one account that come too close. */

import { count, decimal } from '../../model/figures.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import { channel, platformOfChannel, type Variant } from '../../model/planned-post.ts';
import { wallIn } from '../../model/zone.ts';
import type { Finding } from '../calendar.ts';
import { accountOf, both, type CheckedEntry, type CheckInput, hour, isOpen, isOut, ofVariant, phrase, statusOf } from './finding.ts';

export const GAP_RULES = {
  'too-close': {
    fr: 'Deux publications d’un compte ont l’écart que la marque s’est fixé.',
    en: 'Two posts of an account are as far apart as the brand wishes.',
  },
} as const satisfies Record<string, Phrase>;

const HOUR = 3_600_000;

interface Slot {
  entry: CheckedEntry;
  variant: Variant;
  /** ms UTC. */
  at: number;
}

/** Stories come in a row, and two events at one hour are of two places: neither is counted. */
const isCounted = ({ channel: id, format }: Variant): boolean =>
  format !== 'story' && (platformOfChannel(id) !== null || id === 'newsletter');

/** Two languages of one entry go out together. */
const isPair = (one: Slot, other: Slot): boolean => one.entry === other.entry && one.variant.language !== other.variant.language;

/**
 * Findings on posts of one account closer than the brand wishes. Of two, the later is named, since the earlier may be out; for `edited`,
 * the entry that is being written, it is this one, whichever it is.
 */
export function checkGaps(input: CheckInput, edited: string | null = null): Finding[] {
  const { gapHours } = input.brand.calendar;
  const slots = input.entries
    .filter((entry) => statusOf(entry) !== 'dropped' && statusOf(entry) !== 'idea')
    .flatMap((entry) =>
      entry.post.variants.flatMap((variant): Slot[] =>
        variant.instant === null || !isCounted(variant) ? [] : [{ entry, variant, at: variant.instant }],
      ),
    );
  const accounts = Map.groupBy(slots, ({ variant }) => `${variant.channel} ${accountOf(input.brand, variant.channel, variant.account)}`);
  return [...accounts.values()].flatMap((all) => {
    const inTime = all.toSorted((one, other) => one.at - other.at);
    return inTime.flatMap((slot, index) => {
      const before = inTime[index - 1];
      if (!before || isPair(slot, before) || slot.at - before.at >= gapHours * HOUR) return [];
      const [named, other] = before.entry.post.id === edited ? [before, slot] : [slot, before];
      if (named.at < input.now || !isOpen(named.entry) || isOut(named.entry, named.variant)) return [];
      return tooClose(named, other, gapHours);
    });
  });
}

/** Hours, with one decimal where they are not whole. */
const hours = (value: number, language: Language): string => `${decimal(value, language, Number.isInteger(value) ? 0 : 1)}\u00a0h`;

function tooClose({ entry, variant, at }: Slot, near: Slot, gapHours: number): Finding {
  const apart = Math.abs(at - near.at) / HOUR;
  const wall = new Date(wallIn(entry.post.timeZone, near.at)).toISOString();
  return ofVariant(
    { post: entry.post, variant },
    {
      rule: 'too-close',
      level: 'warn',
      says: both((language) => {
        const far = apart < 1 ? `${count(Math.round(apart * 60), language)}\u00a0min` : hours(apart, language);
        const [name, other] = [channel(variant.channel).name[language], near.entry.post.title];
        const [when, wished] = [hour(wall, language), hours(gapHours, language)];
        if (language === 'fr') {
          const start = apart === 0 ? 'En même temps que' : `${far} seulement ${near.at < at ? 'après' : 'avant'}`;
          return `${start} « ${other} » sur ${name} (${when}) ; la marque veut un écart de ${wished}.`;
        }
        const start = apart === 0 ? 'At the same time as' : `Only ${far} ${near.at < at ? 'after' : 'before'}`;
        return `${start} “${other}” on ${name} (${when}); the brand wishes for a gap of ${wished}.`;
      }),
      mend: phrase(
        'Déplacez l’une des deux, ou changez l’écart dans brand.yaml (calendar, gapHours).',
        'Move one of the two, or change the gap in brand.yaml (calendar, gapHours).',
      ),
      source: null,
      field: 'at',
    },
  );
}
