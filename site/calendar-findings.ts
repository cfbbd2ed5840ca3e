/** The calendar's headlines, computed. */

import { dayAndMonth, periodAlone } from '../scripts/model/figures.ts';
import { firstDay, lastDay } from '../scripts/model/period.ts';
import type { Language } from '../scripts/model/phrase.ts';
import { entriesOf, findingsBetween, linesBetween, viewOf } from './calendar-view.ts';
import type { BrandData, CalendarData } from './data.ts';
import { calendarWords } from './words-calendar.ts';

export interface Headline {
  rule: string;
  text: string;
}

/** What a month or a week of the calendar comes to. */
export function calendarHeadline(data: BrandData, calendar: CalendarData, period: string, language: Language): Headline {
  const t = calendarWords[language];
  const name = periodAlone(period, language);
  const [first, last] = [firstDay(period), lastDay(period)];
  const planned = entriesOf(linesBetween(viewOf(data, calendar), first, last)).filter(({ status }) => status !== 'dropped');
  if (planned.length === 0) return { rule: 'calendar-none', text: t.none(name) };
  if (last < data.today) {
    return { rule: 'calendar-past', text: t.past(name, planned.length, planned.filter(({ status }) => status === 'published').length) };
  }
  const points = findingsBetween(calendar, first, last);
  const newest = points.at(-1)?.finding.day ?? last;
  const until = newest > data.today ? newest : data.today;
  const waiting = planned.filter(({ status }) => status === 'in-review').length;
  return { rule: 'calendar-open', text: t.head(name, waiting, points.length, dayAndMonth(until, language)) };
}
