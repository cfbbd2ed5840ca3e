/** The calendar as an iCalendar feed (RFC 5545), to subscribe to. */

import ical, { type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Language } from '../../model/phrase.ts';
import { channel, STATUSES, type Status } from '../../model/planned-post.ts';
import { addDays, instantOf, wallMs } from '../../model/zone.ts';
import type { Entry, VariantState } from '../calendar.ts';
import { taggedText } from './line.ts';

export interface FeedOptions {
  /** The brand's folder: part of the events' ids. */
  brand: string;
  /** What the calendar is called where it is subscribed to. */
  name: string;
  language: Language;
  /** Address of the site's pages in that language, without a slash at its end; without it, events have no address. */
  site?: string;
  /** ms UTC: when the feed was made. */
  now: number;
}

/** Seconds after which a program that has subscribed should look again. */
const LOOK_AGAIN = 6 * 3600;
/** A post takes no time, but programs draw none that has none. */
const DRAWN_MS = 15 * 60_000;

const EVENT_STATUS: Readonly<Record<Status, ICalEventStatus>> = {
  idea: ICalEventStatus.TENTATIVE,
  draft: ICalEventStatus.TENTATIVE,
  'in-review': ICalEventStatus.TENTATIVE,
  refused: ICalEventStatus.TENTATIVE,
  approved: ICalEventStatus.CONFIRMED,
  scheduled: ICalEventStatus.CONFIRMED,
  published: ICalEventStatus.CONFIRMED,
  dropped: ICalEventStatus.CANCELLED,
};

/**
 * The feed. One event per entry for the variants that go out at its time, and one for each variant that has a time of its own; times are
 * in UTC, so that they are right in every zone; a day without hour is a whole day; what has no date has no event. What the entry announces
 * as an event of its own lasts until it ends. An event's id stays as
 * long as the entry's file has its name: `<entry>.entry@<brand>.vigie`, `<entry>.<variant>@<brand>.vigie`.
 */
export function calendarFeed(entries: readonly Entry[], options: FeedOptions): string {
  const feed = ical({
    name: plain(options.name),
    prodId: { company: 'vigie', product: 'calendar', language: options.language.toUpperCase() },
    ttl: LOOK_AGAIN,
    events: entries.flatMap((entry) => eventsOf(entry, options)),
  });
  return feed.toString();
}

function eventsOf(entry: Entry, options: FeedOptions): ICalEventData[] {
  const together = entry.variants.filter(({ variant }) => variant.at === null);
  const own = entry.variants.filter(({ variant }) => variant.at !== null);
  const shared = together.length > 0 || entry.variants.length === 0;
  return [
    ...(shared
      ? eventOf(entry, together, { key: 'entry', wall: entry.post.at, instant: entry.post.instant, status: entry.status }, options)
      : []),
    ...own.flatMap((state) => {
      const { key, wall, instant } = state.variant;
      return eventOf(entry, [state], { key, wall, instant, status: state.status }, options);
    }),
  ];
}

interface Moment {
  key: string;
  wall: string | null;
  instant: number | null;
  status: Status;
}

function eventOf(
  entry: Entry,
  states: readonly VariantState[],
  { key, wall, instant, status }: Moment,
  options: FeedOptions,
): ICalEventData[] {
  if (wall === null) return [];
  const { post } = entry;
  const names = states.map(({ variant }) => channel(variant.channel).name[options.language]);
  const address = options.site ? `${options.site}/${options.brand}/calendar/${post.id}/` : null;
  return [
    {
      id: `${post.id}.${key}@${options.brand}.vigie`,
      stamp: new Date(options.now),
      ...spanOf({ wall, instant }, lastsUntil(entry, states), post.timeZone),
      summary: plain(names.length > 0 ? `${post.title} (${[...new Set(names)].join(', ')})` : post.title),
      description: plain(descriptionOf(states, status, options.language)),
      status: EVENT_STATUS[status],
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [...new Set([...names, post.campaign, post.pillar])].flatMap((name) => (name ? [{ name: plain(name) }] : [])),
      ...(address && { url: address }),
    },
  ];
}

/** Wall time at which the event of an entry ends, where one of these variants is that event and not a post about it. */
const lastsUntil = ({ post }: Entry, states: readonly VariantState[]): string | null =>
  states.some(({ variant }) => variant.channel === 'event') ? (post.event?.ends ?? null) : null;

/** Begin and end: a post's takes no time; what does not end after it begins is drawn as long as a post. */
function spanOf(
  { wall, instant }: { wall: string; instant: number | null },
  ends: string | null,
  zone: string,
): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  const [day, last] = [wall.slice(0, 10), ends?.slice(0, 10) ?? ''];
  // A feed names the first day that is no longer part of a whole-day event.
  if (instant === null) return { start: dateOf(day), ...(last > day && { end: dateOf(addDays(last, 1)) }), allDay: true };
  const end = ends === null ? null : endOf(ends, day, zone);
  return { start: new Date(instant), end: new Date(end !== null && end > instant ? end : instant + DRAWN_MS) };
}

/** ms UTC of an end; a later day without an hour ends with that day, the same day at no hour that is known. */
function endOf(ends: string, day: string, zone: string): number | null {
  const last = ends.slice(0, 10);
  if (ends.length >= 16) return instantOf(wallMs(ends), zone);
  return last > day ? instantOf(wallMs(`${addDays(last, 1)} 00:00`), zone) : null;
}

/** A day's begin, as if it were UTC. */
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

function descriptionOf(states: readonly VariantState[], status: Status, language: Language): string {
  const several = new Set(states.map(({ variant }) => variant.language)).size > 1;
  const own = (variant: VariantState['variant']) => several && new Intl.DisplayNames(language, { type: 'language' }).of(variant.language);
  const texts = states.map(({ variant }) =>
    [
      [channel(variant.channel).name[language], variant.account, own(variant)].filter(Boolean).join(', '),
      variant.title,
      taggedText(variant),
      variant.link,
    ]
      .filter(Boolean)
      .join('\n'),
  );
  return [STATUSES[status][language], ...texts].join('\n\n');
}

/** A calendar's text cannot hold these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
