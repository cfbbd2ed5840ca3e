/** Rules on the calendar as a whole: silences, regularity, balance of pillars, one text for all platforms. */

import { accountsOn } from '../../model/brand.ts';
import { count, dayAndMonth, decimal, monthName, percent, periodName } from '../../model/figures.ts';
import { addPeriods, dayIndex, firstDay, lastDay, periodOf } from '../../model/period.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import { CHANNEL_IDS, type ChannelId, channel, platformOfChannel, type Variant } from '../../model/planned-post.ts';
import { addDays } from '../../model/zone.ts';
import type { Finding } from '../calendar.ts';
import { type Dated, datedOf, isChannel } from './dated.ts';
import { both, type CheckedEntry, type CheckInput, ofEntry, phrase, plural, statusOf } from './finding.ts';

export const BALANCE_RULES = {
  silence: {
    fr: 'Un compte ne se tait pas plus longtemps que la marque ne le veut.',
    en: 'An account is not silent for longer than the brand wishes.',
  },
  cadence: {
    fr: 'Chaque semaine a le nombre de publications que la marque s’est fixé.',
    en: 'Every week has as many posts as the brand set itself.',
  },
  'pillar-balance': {
    fr: 'Chaque pilier éditorial a sa part des publications du mois.',
    en: 'Every content pillar has its share of the month’s posts.',
  },
  'same-text': { fr: 'Le texte est adapté à chaque réseau.', en: 'The text is made for each platform.' },
} as const satisfies Record<string, Phrase>;

/** Weeks ahead, this one included, whose regularity is looked at: further on nothing is planned yet. */
const WEEKS_AHEAD = 5;
/** Posts of a month under which shares say nothing. */
const LEAST_POSTS = 6;
/** Points that a share may be off. */
const SLACK = 15;

/** Findings on no single entry. Published entries count; ideas and dropped ones do not. */
export function checkBalance(input: CheckInput): Finding[] {
  const counted = input.entries.filter((entry) => statusOf(entry) !== 'dropped' && statusOf(entry) !== 'idea');
  const dated = datedOf(input, counted);
  return [...silences(input, dated), ...unknownPace(input), ...cadence(input, daysByChannel(dated)), ...pillars(input, counted)];
}

const ofCalendar = (rule: keyof typeof BALANCE_RULES, day: string, says: Phrase, mend: Phrase): Finding => ({
  rule,
  level: 'warn',
  entry: null,
  variant: null,
  day,
  says,
  mend,
  source: null,
  field: null,
});

/** What has begun is said today, where one looks. */
const fromToday = (day: string, today: string): string => (day > today ? day : today);

type Days = ReadonlyMap<ChannelId, readonly string[]>;

const daysByChannel = (dated: readonly Dated[]): Days =>
  new Map([...Map.groupBy(dated, (one) => one.channel)].map(([id, list]) => [id, list.map(({ day }) => day)]));

function silences({ brand, today }: CheckInput, dated: readonly Dated[]): Finding[] {
  const most = brand.calendar.silenceDays;
  const accounts = Map.groupBy(dated, ({ channel: id, account }) => `${id} ${account}`);
  return [...accounts.values()].flatMap((list) =>
    list.flatMap(({ channel: id, account, day }, at) => {
      const before = list[at - 1]?.day;
      const platform = platformOfChannel(id);
      if (before === undefined || day <= today || platform === null) return [];
      const silent = dayIndex(day) - dayIndex(before) - 1;
      const named = accountsOn(brand, platform).length > 1 ? account : null;
      return silent < most ? [] : silence([channel(id).name, named], { from: addDays(before, 1), to: addDays(day, -1) }, most, today);
    }),
  );
}

function silence(
  [name, account]: [Phrase, string | null],
  { from, to }: { from: string; to: string },
  most: number,
  today: string,
): Finding {
  return ofCalendar(
    'silence',
    fromToday(from, today),
    both((language) => {
      const who = account ? `${name[language]} (${account})` : name[language];
      const days = dayIndex(to) - dayIndex(from) + 1;
      const length = `${count(days, language)} ${language === 'fr' ? plural(days, 'fr', 'jour', 'jours') : plural(days, 'en', 'day', 'days')}`;
      const [start, end, least] = [dayAndMonth(from, language), dayAndMonth(to, language), count(most, language)];
      return language === 'fr'
        ? `${who} : ${length} sans publication, du ${start} au ${end}. À partir de ${least}, c’est un silence pour la marque.`
        : `${who}: ${length} without a post, ${start} to ${end}. From ${least} on, the brand calls it a gap.`;
    }),
    phrase(
      'Avancez ou dédoublez une publication, ou programmez-en une plus légère entre les deux.',
      'Bring a post forward or split one, or plan a lighter one in between.',
    ),
  );
}

function cadence({ brand, today }: CheckInput, days: Days): Finding[] {
  const last = [...days.values()].flat().sort().at(-1);
  if (!last || last < today) return [];
  const thisWeek = periodOf('week', today);
  const weeks = Array.from({ length: WEEKS_AHEAD }, (_, at) => addPeriods(thisWeek, at)).filter((week) => firstDay(week) <= last);
  return weeks.flatMap((week) => {
    const short = Object.entries(brand.calendar.cadence).flatMap(([id, target]): Short[] => {
      // Under one a week, the rule on silences says what there is to say.
      if (!isChannel(id) || target < 1) return [];
      const planned = (days.get(id) ?? []).filter((day) => day >= firstDay(week) && day <= lastDay(week)).length;
      return planned >= Math.floor(target) ? [] : [{ id, planned, target }];
    });
    return short.length === 0 ? [] : irregular(week, short, today);
  });
}

/** Names in the brand's pace that are no channel, so that nothing would ever be said of them. */
const unknownPace = ({ brand, today }: CheckInput): Finding[] =>
  Object.keys(brand.calendar.cadence)
    .filter((name) => !isChannel(name))
    .map((name) =>
      ofCalendar(
        'cadence',
        today,
        phrase(
          `Le rythme de « ${name} » ne compte pas : ce réseau n’existe pas ici.`,
          `The pace of “${name}” does not count: there is no such channel.`,
        ),
        phrase(
          `Écrivez l’un de ces noms dans brand.yaml (calendar, cadence) : ${CHANNEL_IDS.join(', ')}.`,
          `Write one of these names in brand.yaml (calendar, cadence): ${CHANNEL_IDS.join(', ')}.`,
        ),
      ),
    );

/** A channel whose week has fewer posts than wished. */
interface Short {
  id: ChannelId;
  planned: number;
  target: number;
}

function irregular(week: string, short: readonly Short[], today: string): Finding {
  return ofCalendar(
    'cadence',
    fromToday(firstDay(week), today),
    both((language) => {
      const list = short.map(({ id, planned, target }) => {
        const wished = decimal(target, language, Number.isInteger(target) ? 0 : 1);
        const between = language === 'fr' ? 'sur' : 'of';
        return `${channel(id).name[language]} ${count(planned, language)} ${between} ${wished}`;
      });
      const start = language === 'fr' ? 'Moins de publications que voulu,' : 'Fewer posts than wished,';
      return `${start} ${periodName(week, language)}${language === 'fr' ? ' :' : ':'} ${list.join(', ')}.`;
    }),
    phrase(
      'Ajoutez des publications à cette semaine, ou revoyez le rythme dans brand.yaml (calendar, cadence).',
      'Add posts to this week, or change the pace in brand.yaml (calendar, cadence).',
    ),
  );
}

function pillars({ brand, today }: CheckInput, entries: readonly CheckedEntry[]): Finding[] {
  const wished = brand.pillars.filter(({ share }) => share !== undefined);
  if (wished.length === 0) return [];
  const dated = entries.filter(({ post }) => post.at !== null && post.at.slice(0, 7) >= today.slice(0, 7));
  const months = Map.groupBy(dated, ({ post }) => (post.at as string).slice(0, 7));
  return [...months].flatMap(([month, list]) => {
    const counted = list.filter(({ post }) => post.pillar !== null);
    if (counted.length < LEAST_POSTS) return [];
    return wished.flatMap(({ name, share = 0 }) => {
      const own = counted.filter(({ post }) => post.pillar === name).length;
      const is = (100 * own) / counted.length;
      return Math.abs(is - share) <= SLACK ? [] : unbalanced(month, { name, share, is, own, of: counted.length }, today);
    });
  });
}

function unbalanced(
  month: string,
  { name, share, is, own, of }: { name: string; share: number; is: number; own: number; of: number },
  today: string,
): Finding {
  const says = (language: Language): string => {
    const [part, wish] = [percent(is, language), percent(share, language)];
    const [few, all] = [count(own, language), count(of, language)];
    if (language === 'fr')
      return `« ${name} » : ${part} des publications de ${monthName(month, 'fr')} (${few} sur ${all}), pour une part voulue de ${wish}.`;
    return `“${name}”: ${part} of the posts of ${monthName(month, 'en')} (${few} of ${all}), for a wished share of ${wish}.`;
  };
  const mend =
    is > share
      ? phrase(
          'Reportez une de ses publications, ou ajoutez-en des autres piliers.',
          'Put one of its posts off, or add some of the other pillars.',
        )
      : phrase('Ajoutez une publication de ce pilier, ou reportez-en une autre.', 'Add a post of this pillar, or put another off.');
  return ofCalendar('pillar-balance', fromToday(`${month}-01`, today), both(says), mend);
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** One finding when all variants on platforms, of one language, have the same text. */
export function checkSameText({ post }: CheckedEntry, variants: readonly Variant[]): Finding[] {
  const on = variants.filter((variant) => platformOfChannel(variant.channel) !== null && plain(variant.text) !== '');
  const channels = [...new Set(on.map((variant) => variant.channel))];
  if (channels.length < 2 || new Set(on.map((variant) => plain(variant.text))).size > 1) return [];
  return [
    ofEntry(post, {
      rule: 'same-text',
      level: 'warn',
      says: both((language) => {
        const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(channels.map((id) => channel(id).name[language]));
        return language === 'fr' ? `Le même texte, mot pour mot, sur ${names}.` : `The same text, word for word, on ${names}.`;
      }),
      mend: phrase(
        'Adaptez l’accroche, la longueur et les hashtags à chaque réseau.',
        'Fit the opening, the length and the hashtags to each platform.',
      ),
      source: null,
      field: on[1] ? `variants.${on[1].index}.text` : null,
    }),
  ];
}
