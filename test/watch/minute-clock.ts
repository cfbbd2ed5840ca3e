/** A clock that knows nothing of ours: every minute between two instants is asked of Intl, and counted when the brand is open. */

export const MINUTE = 60_000;
/** Public holidays of France from March 2026 to January 2027, after the Code du travail, art. L. 3133-1. */
const HOLIDAYS = [
  '2026-04-06',
  '2026-05-01',
  '2026-05-08',
  '2026-05-14',
  '2026-05-25',
  '2026-07-14',
  '2026-08-15',
  '2026-11-01',
  '2026-11-11',
  '2026-12-25',
  '2027-01-01',
];
const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', weekday: 'short' });

/** The hours as a person writes them: `fri: ['09:00-12:00', '14:00-17:00']`. */
export type Written = Record<string, string | string[]>;
export const WEEK: Written = {
  mon: '09:00-18:00',
  tue: '09:00-18:00',
  wed: '09:00-18:00',
  thu: '09:00-18:00',
  fri: ['09:00-12:00', '14:00-17:00'],
};

/** Minutes of opening hours in Europe/Paris from one instant to another (ISO). */
export function minutesOpen(from: string, to: string, hours: Written): number {
  let open = 0;
  for (let at = Date.parse(from); at < Date.parse(to); at += MINUTE) {
    const [day = '', clock = ''] = wall.format(at).split(' ');
    const spans = [hours[weekday.format(at).toLowerCase()] ?? []].flat();
    const within = spans.some((span) => clock >= (span.split('-')[0] ?? '') && clock < (span.split('-')[1] ?? ''));
    if (within && !HOLIDAYS.includes(day)) open += 1;
  }
  return open;
}
