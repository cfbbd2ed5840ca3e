/** The calendar's pages, each in both languages. */

import type { Entry } from '../scripts/calendar/calendar.ts';
import { CHANNEL_IDS } from '../scripts/model/planned-post.ts';
import { type CalendarView, viewOf } from './calendar-view.ts';
import { type BrandData, brandCalendar, type CalendarData, siteData } from './data.ts';
import { inEachLanguage } from './here.ts';
import { slug } from './slugs.ts';

export interface CalendarProps {
  data: BrandData;
  calendar: CalendarData;
  single: boolean;
}

/** Pages that a brand's calendar has several of: their parameters and what else they are given. */
async function eachCalendar<P>(make: (props: CalendarProps, view: CalendarView) => { params: Record<string, string>; props: P }[]) {
  const { brands, single } = await siteData();
  const pages = [];
  for (const data of brands) {
    const props: CalendarProps = { data, calendar: await brandCalendar(data), single };
    for (const page of make(props, viewOf(data, props.calendar)))
      pages.push({ params: { brand: data.brand.folder, ...page.params }, props: { ...props, ...page.props } });
  }
  return inEachLanguage(pages);
}

/** A page that every calendar has once. */
export const calendarPages = () => eachCalendar(() => [{ params: {}, props: {} }]);

type Part = { kind: 'month' | 'week' | 'sheet'; period: string } | { kind: 'entry'; entry: Entry };

/** Months, weeks, hand-off sheets of days, and entries. */
export const calendarPartPages = () =>
  eachCalendar(({ calendar }, { months, weeks, sheets }) => {
    const of = (kind: 'month' | 'week' | 'sheet', periods: Iterable<string>) =>
      [...periods].map((period) => ({ params: { part: period }, props: { part: { kind, period } as Part } }));
    const entries = calendar.calendar.entries.map((entry) => ({
      params: { part: entry.post.id },
      props: { part: { kind: 'entry', entry } as Part },
    }));
    return [...of('month', months), ...of('week', weeks), ...of('sheet', sheets), ...entries];
  });

/** Years that the list has a page for, the newest first. The present one is always among them. */
export function listYears({ data, calendar }: Pick<CalendarProps, 'data' | 'calendar'>): string[] {
  const years = [...viewOf(data, calendar).lines.keys()].map((day) => day.slice(0, 4));
  return [...new Set([...years, data.today.slice(0, 4)])].sort().toReversed();
}

export const calendarListPages = () =>
  eachCalendar((props) => [
    { params: {}, props: { year: props.data.today.slice(0, 4) } },
    ...listYears(props)
      .filter((year) => year !== props.data.today.slice(0, 4))
      .map((year) => ({ params: { year }, props: { year } })),
  ]);

/** Campaigns, pillars and platforms that have a page: those that entries name, and those that the brand declares. */
export interface Parts {
  campaign: Map<string, string>;
  pillar: Map<string, string>;
  platform: Map<string, string>;
}

const parts = new WeakMap<CalendarData, Parts>();

/** By slug: the name as entries write it. Made once. */
export function partsOf(props: Pick<CalendarProps, 'data' | 'calendar'>): Parts {
  const found = parts.get(props.calendar) ?? findParts(props);
  parts.set(props.calendar, found);
  return found;
}

function findParts({ data, calendar }: Pick<CalendarProps, 'data' | 'calendar'>): Parts {
  const { entries, campaigns } = calendar.calendar;
  const named = (names: (string | null)[]) => new Map(names.flatMap((name) => (name && slug(name) ? [[slug(name), name] as const] : [])));
  const channels = new Set(entries.flatMap(({ variants }) => variants.map(({ variant }) => variant.channel)));
  return {
    campaign: named([...entries.map(({ post }) => post.campaign), ...campaigns.map(({ id }) => id)]),
    pillar: named([...entries.map(({ post }) => post.pillar), ...data.brand.pillars.map(({ name }) => name)]),
    platform: named(CHANNEL_IDS.filter((id) => channels.has(id))),
  };
}

export const calendarOfPages = (by: keyof Parts) =>
  eachCalendar((props) => [...partsOf(props)[by]].map(([key, name]) => ({ params: { slug: key }, props: { by, key, name } })));
