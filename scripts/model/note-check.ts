/** What keeps a note from being saved, by field. Pure: what is on the disk is given. */

import type { Brand } from './brand.ts';
import { type Change, fieldOf, type Keys, type NoteKind } from './desk-edit.ts';
import { type EntryFault, readPlannedPost, WALL_TIME } from './planned-post.ts';
import type { Remark } from './problem.ts';
import { readReply } from './reply.ts';
import { readWatchNote } from './watch-note.ts';
import { instantsOf, isTimeZone, wallMs } from './zone.ts';

export type Values = Record<string, unknown>;
export interface FieldFault {
  keys: Keys;
  remark: Remark;
}

const HOUR = 3_600_000;
const wallText = (ms: number) => new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
const hasHour = (wall: unknown): wall is string => typeof wall === 'string' && WALL_TIME.test(wall) && wall.length >= 16;
const valueAt = (values: unknown, keys: Keys) =>
  keys.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | null | undefined)?.[key], values);

/** What is wrong with a note's header, whoever wrote it. */
export function noteFaults(kind: NoteKind, values: Values, brand: Pick<Brand, 'timeZone' | 'languages'>): FieldFault[] {
  if (kind === 'campaigns') return campaignFaults(values);
  return faultsOf(kind, values, brand).map((fault) => ({ keys: fault.keys, remark: remarkOf(fault, values, zoneOf(values, brand)) }));
}

function faultsOf(kind: Exclude<NoteKind, 'campaigns'>, values: Values, brand: Pick<Brand, 'timeZone' | 'languages'>): EntryFault[] {
  if (kind === 'replies') return readReply(values, { id: 'reply', notes: '', languages: brand.languages }).faults;
  if (kind === 'calendar') return readPlannedPost(values, { id: 'entry', notes: '', brand }).faults;
  const { faults } = readWatchNote(values, { id: 'note', text: '', path: '' });
  const nameless = values.about === 'competitor' && isEmpty(values.competitor);
  return nameless ? [...faults, { keys: ['competitor'], code: 'entry-field' }] : faults;
}

/** A campaign: a title, and days that are days. */
function campaignFaults(values: Values): FieldFault[] {
  const faults: FieldFault[] = [];
  if (typeof values.title !== 'string' || values.title.trim() === '') faults.push({ keys: ['title'], remark: { code: 'field-missing' } });
  for (const key of ['from', 'to', 'at']) {
    const value = values[key] ?? null;
    const isDay = typeof value === 'string' && WALL_TIME.test(value) && !Number.isNaN(Date.parse(value.slice(0, 10)));
    if (value !== null && !isDay) faults.push({ keys: [key], remark: { code: 'field-date' } });
  }
  const { from, to } = values;
  if (faults.length === 0 && typeof from === 'string' && typeof to === 'string' && to < from)
    faults.push({ keys: ['to'], remark: { code: 'field-ends-before' } });
  return faults;
}

const CODES = {
  'entry-date': 'field-date',
  'entry-zone': 'field-zone',
  'entry-variant-twice': 'field-variant-twice',
  'entry-media-path': 'field-media-path',
} as const;

function remarkOf({ keys, code }: EntryFault, values: Values, zone: string): Remark {
  const value = valueAt(values, keys);
  if (code === 'entry-time-skipped') return skipped(String(value), zone);
  if (code !== 'entry-field') return { code: CODES[code] };
  if (isEmpty(value)) return { code: 'field-missing' };
  return { code: fieldOf(keys) === 'status' ? 'field-status' : 'field-unfit' };
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0);

function skipped(at: string, zone: string): Remark {
  const [before, after] = neighbours(at, zone);
  return { code: 'field-time-skipped', with: { at: at.replace('T', ' '), zone, before, after } };
}

/** The zone of an entry's wall times. */
export const zoneOf = ({ timeZone }: Values, brand: Pick<Brand, 'timeZone'>): string =>
  typeof timeZone === 'string' && isTimeZone(timeZone) ? timeZone : brand.timeZone;

/** The wall times nearest to one that clocks skip, by whole hours: 01:30 and 03:30 for 02:30. */
export function neighbours(at: string, zone: string): [string, string] {
  const find = (step: number) => {
    let wall = wallMs(at) + step;
    while (instantsOf(wall, zone).length === 0) wall += step;
    return wallText(wall);
  };
  return [find(-HOUR), find(HOUR)];
}

/** The first wall time of an entry that clocks skip, and those nearest to it; null when there is none. */
export function skippedTime(values: Values, zone: string): [string, string] | null {
  const found = wallTimes(values).find(({ at }) => instantsOf(wallMs(at), zone).length === 0);
  return found ? neighbours(found.at, zone) : null;
}

/** Of a wall time that comes twice: the difference to UTC of each. */
export interface Twice {
  keys: Keys;
  at: string;
  first: string;
  second: string;
}

/** The first wall time of an entry that comes twice, and of which nobody says which one is meant. */
export function unsaidTwice(values: Values, zone: string): Twice | null {
  return values.occurrence === 'first' || values.occurrence === 'second' ? null : twiceOf(values, zone);
}

/** The first wall time of an entry that comes twice. */
export function twiceOf(values: Values, zone: string): Twice | null {
  for (const { keys, at } of wallTimes(values)) {
    const instants = instantsOf(wallMs(at), zone);
    if (instants.length < 2) continue;
    const [first, second] = instants.map((instant) => ahead(wallMs(at) - instant)) as [string, string];
    return { keys, at: at.replace('T', ' '), first, second };
  }
  return null;
}

function ahead(ms: number): string {
  const minutes = Math.abs(ms) / 60_000;
  const hours = `${Math.floor(minutes / 60)}${minutes % 60 ? `:${String(minutes % 60).padStart(2, '0')}` : ''}`;
  return `UTC${ms < 0 ? '−' : '+'}${hours}`;
}

function wallTimes({ at, variants }: Values): { keys: Keys; at: string }[] {
  const own = Array.isArray(variants)
    ? variants.map((one, index) => ({ keys: ['variants', index, 'at'], at: (one as Values | null)?.at }))
    : [];
  return [{ keys: ['at'], at }, ...own].filter((one): one is { keys: Keys; at: string } => hasHour(one.at));
}

/** Names that a note may refer to. */
export interface References {
  campaigns: readonly string[];
  pillars: readonly string[];
  competitors: readonly string[];
}

const REFERENCES = { campaign: 'campaigns', pillar: 'pillars', competitor: 'competitors' } as const;

/** What a change refers to and is not there. A brand without a list of pillars or competitors takes any. */
export function danglingReferences(values: Values, keys: readonly string[], known: References): FieldFault[] {
  return Object.entries(REFERENCES).flatMap(([key, list]) => {
    const value = values[key] ?? null;
    const names = known[list];
    if (!keys.includes(key) || typeof value !== 'string' || value === '' || names.includes(value)) return [];
    if (names.length === 0 && key !== 'campaign') return [];
    const said: Remark | string = names.length === 0 ? { code: 'none-yet' } : names.join(', ');
    return [{ keys: [key], remark: { code: `field-${key as 'campaign' | 'pillar' | 'competitor'}`, with: { value, known: said } } }];
  });
}

/** Faults that a change brings, or leaves where it changes: those that were there before, elsewhere, do not keep it from being saved. */
export function blockingFaults(before: readonly FieldFault[], after: readonly FieldFault[], changes: readonly Change[]): FieldFault[] {
  const known = new Set(before.map(({ keys, remark }) => `${fieldOf(keys)} ${remark.code}`));
  const touched = changes.map(({ keys }) => `${fieldOf(keys)}.`);
  return after.filter(({ keys, remark }) => {
    const field = `${fieldOf(keys)}.`;
    return !known.has(`${fieldOf(keys)} ${remark.code}`) || touched.some((one) => field.startsWith(one) || one.startsWith(field));
  });
}

/** Sentences by field: the first of each. */
export const byField = (faults: readonly FieldFault[]): Record<string, Remark> =>
  Object.fromEntries(faults.toReversed().map(({ keys, remark }) => [fieldOf(keys), remark]));
