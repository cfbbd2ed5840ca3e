/** Wall time and instants, by the IANA zones that the runtime knows. Pure: nothing here asks what time it is. */

/** Zones that the runtime is known to know: asking takes a while, and every note of a calendar asks. */
const zones = new Set<string>();

/** Whether the runtime knows a zone. */
export function isTimeZone(zone: string): boolean {
  if (zones.has(zone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    zones.add(zone);
    return true;
  } catch {
    return false;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** ms that wall clocks in the zone are ahead of UTC at an instant (ms UTC). */
function offsetAt(zone: string, instant: number): number {
  if (zone === 'UTC') return 0;
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) part[type] = Number(value);
  const wall = Date.UTC(part.year as number, (part.month as number) - 1, part.day, part.hour, part.minute, part.second);
  return wall - Math.floor(instant / 1000) * 1000;
}

const HOUR = 3_600_000;
const offsets = new Map<string, Map<number, number>>();

/** Like `offsetAt`, remembered per half hour: offsets change on the hour or the half hour. */
function offset(zone: string, instant: number): number {
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const slot = Math.floor(instant / (HOUR / 2));
  const value = known.get(slot) ?? offsetAt(zone, instant);
  known.set(slot, value);
  return value;
}

/** A wall time with an hour (`2026-11-24 09:30`, or with `T`), in ms as if it were UTC: what the functions below take. */
export const wallMs = (wall: string): number => Date.parse(`${wall.replace(' ', 'T')}:00Z`);

/**
 * The instant (ms UTC) of a wall time in a zone. `wall` is the wall time read as if it were UTC, in ms.
 * A time that the clocks skip counts as the one an hour later; a time that comes twice counts as the second, as in ICU (and DuckDB).
 */
export function instantOf(wall: number, zone: string): number {
  const before = offset(zone, wall - 24 * HOUR);
  const after = offset(zone, wall + 24 * HOUR);
  const late = wall - after;
  return offset(zone, late) === after ? late : wall - before;
}

/** What a wall time is in a zone: an instant; none, where clocks skip it; or two, where it comes twice. Instants in ms UTC. */
export function instantsOf(wall: number, zone: string): number[] {
  const candidates = [...new Set([offset(zone, wall - 24 * HOUR), offset(zone, wall + 24 * HOUR)])].map((ahead) => wall - ahead);
  return candidates.filter((instant) => wallIn(zone, instant) === wall).sort((one, other) => one - other);
}

/** YYYY-MM-DD of an instant (ms UTC) in a zone. */
export function dayIn(zone: string, instant: number): string {
  return new Date(instant + offset(zone, instant)).toISOString().slice(0, 10);
}

/** Wall time of an instant in a zone, in ms as if it were UTC. */
export function wallIn(zone: string, instant: number): number {
  return instant + offset(zone, instant);
}

/** YYYY-MM-DD some days later (or earlier). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);
}
