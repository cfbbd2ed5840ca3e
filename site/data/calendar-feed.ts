/** The iCalendar feed, for the site's endpoints. */

export { calendarFeed, type FeedOptions } from '../../scripts/calendar/export/ics.ts';
