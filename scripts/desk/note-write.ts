/** Changing a note: looked at first, by field; written only over the file that was opened. */

import type { Brand } from '../model/brand.ts';
import type { Change, RequestOf } from '../model/desk-edit.ts';
import {
  blockingFaults,
  byField,
  danglingReferences,
  type FieldFault,
  noteFaults,
  type References,
  skippedTime,
  unsaidTwice,
  type Values,
  zoneOf,
} from '../model/note-check.ts';
import type { Language } from '../model/phrase.ts';
import { type Remark, sentence } from '../model/problem.ts';
import { changeFrontmatter, newNote, noteParts } from '../workspace/edit-note.ts';
import { createNote, hashOf, type NotePlace, readNote, saveNote } from '../workspace/edit-place.ts';
import { listNotes } from '../workspace/entries.ts';
import { bodyFault } from '../workspace/note-body.ts';
import { type Answer, said } from './answer.ts';
import { openNote, valuesOf } from './note-open.ts';

export interface Writing {
  place: NotePlace;
  brand: Brand;
  /** Full path of the brand's folder. */
  brandDir: string;
  language: Language;
}

const GONE: Remark = { code: 'note-gone' };

/** 410 for a file that is no more, 409 with the file as it stands now. */
export function notAsOpened({ place, brand, language }: Writing): Answer {
  const now = readNote(place);
  if (!now) return { status: 410, body: { problem: sentence(GONE, language) } };
  const problem = sentence({ code: 'note-changed' }, language);
  return { status: 409, body: { problem, now: openNote(place, now, brand, language) } };
}

/** Changes a note that was opened with this hash. `changesOf` is given the header as it stands. */
export async function change(
  writing: Writing,
  hash: string,
  changesOf: Change[] | ((values: Values) => Change[]),
  body?: string,
): Promise<Answer> {
  const { place, language } = writing;
  const before = readNote(place);
  if (before?.hash !== hash) return notAsOpened(writing);
  const values = valuesOf(before.source);
  if (values === null) return { status: 422, body: { fields: said({ '': { code: 'note-header' } }, language) } };
  const changes = typeof changesOf === 'function' ? changesOf(values) : changesOf;
  const text = changeFrontmatter(before.source, changes, body);
  const checked = await check(writing, { before: values, text, changes, body: body === undefined ? undefined : bodyOf(before.source) });
  if (checked.refused) return checked.refused;
  if (!saveNote(place, hash, text)) return notAsOpened(writing);
  return { status: 200, body: { name: place.name, hash: hashOf(text), faults: said(byField(checked.left), language) } };
}

/** Makes a note. Never over a file: a name that is taken gets a number. */
export async function create(writing: Writing, values: Values, body: string): Promise<Answer> {
  return createText(writing, newNote(values, body), { changed: Object.keys(values), before: null, body: '' });
}

/** Makes a note of a text that was there under another name: what was odd in it stays. `changed` are the keys that somebody has just said. */
export async function copyText(writing: Writing, text: string, changed: readonly string[], before: Values): Promise<Answer> {
  return createText(writing, text, { changed, before, body: undefined });
}

async function createText(
  writing: Writing,
  text: string,
  { changed, before, body }: { changed: readonly string[] } & Pick<Checking, 'before' | 'body'>,
): Promise<Answer> {
  const changes = changed.map((key): Change => ({ keys: [key] }));
  const checked = await check(writing, { before, text, changes, body });
  if (checked.refused) return checked.refused;
  const name = createNote(writing.place, text);
  return { status: 201, body: { name, hash: hashOf(text), faults: said(byField(checked.left), writing.language) } };
}

/**
 * Writes a note again whose file went, or no longer is what can be read: what was typed, on the file as it was opened. Without a hash, as a
 * new file; with one, over what stands there now, which goes to the trash.
 */
export async function writeAgain(writing: Writing, { hash, source, changes, body }: RequestOf<'note/again'>): Promise<Answer> {
  const before = valuesOf(source);
  if (before === null) return { status: 422, body: { fields: said({ '': { code: 'note-header' } }, writing.language) } };
  const all = changes.map(({ keys, value }): Change => (value === undefined ? { keys } : { keys, value }));
  const text = changeFrontmatter(source, all, body);
  if (hash === null) return copyText(writing, text, [], before);
  const checked = await check(writing, { before, text, changes: all, body: body === undefined ? undefined : bodyOf(source) });
  if (checked.refused) return checked.refused;
  if (!saveNote(writing.place, hash, text)) return notAsOpened(writing);
  return { status: 200, body: { name: writing.place.name, hash: hashOf(text), faults: said(byField(checked.left), writing.language) } };
}

const bodyOf = (source: string): string => noteParts(source)?.body ?? '';

interface Checking {
  /** The header as it was; null for a new note. */
  before: Values | null;
  text: string;
  changes: readonly Change[];
  /** The body as it was; missing when it is not changed. */
  body: string | undefined;
}

/** 422, or the faults that were there before and still are. */
async function check(writing: Writing, { before, text, changes, body }: Checking): Promise<{ refused: Answer | null; left: FieldFault[] }> {
  const { place, brand, brandDir, language } = writing;
  const values = valuesOf(text) ?? {};
  const faults = noteFaults(place.kind, values, brand);
  const touched = [...new Set(changes.map(({ keys }) => String(keys[0])))];
  const changed = touched.filter((key) => JSON.stringify(before?.[key]) !== JSON.stringify(values[key]));
  const blocking = [
    ...blockingFaults(before ? noteFaults(place.kind, before, brand) : [], faults, changes),
    ...danglingReferences(values, changed, referencesOf(brandDir, brand)),
    ...(body === undefined || body === bodyOf(text) ? [] : await bodyFaults(bodyOf(text))),
  ];
  const zone = zoneOf(values, brand);
  const timed = place.kind === 'calendar' && changed.some((key) => ['at', 'timeZone', 'occurrence', 'variants'].includes(key));
  const twice = timed ? unsaidTwice(values, zone) : null;
  if (twice) blocking.push({ keys: ['occurrence'], remark: { code: 'field-time-twice', with: { ...particulars(twice), zone } } });
  if (blocking.length === 0) return { refused: null, left: faults };
  const neighbours = blocking.some(({ remark }) => remark.code === 'field-time-skipped') ? skippedTime(values, zone) : null;
  const unfit = {
    fields: said(byField(blocking), language),
    ...(neighbours && { neighbours }),
    ...(twice && { twice: particulars(twice) }),
  };
  return { refused: { status: 422, body: unfit }, left: faults };
}

const particulars = ({ at, first, second }: { at: string; first: string; second: string }) => ({ at, first, second });

async function bodyFaults(body: string): Promise<FieldFault[]> {
  const line = await bodyFault(body);
  return line === null ? [] : [{ keys: ['body'], remark: { code: 'note-body', with: { line, brace: '{' } } }];
}

const referencesOf = (brandDir: string, { pillars, competitors }: Brand): References => ({
  campaigns: listNotes(brandDir, 'campaigns').notes.map(({ id }) => id),
  pillars: pillars.map(({ name }) => name),
  competitors: competitors.map(({ name }) => name),
});
