/** A note as the desk's page opens it, and the list that it chooses from. */

import { join } from 'node:path';
import type { Brand } from '../model/brand.ts';
import { NOTE_SUBJECT_IDS } from '../model/clip.ts';
import { fieldOf, type NoteKind, type NoteLine, type OpenNote } from '../model/desk-edit.ts';
import { byField, danglingReferences, noteFaults, type Values } from '../model/note-check.ts';
import type { Language } from '../model/phrase.ts';
import { ENTRY_KEYS, VARIANT_KEYS } from '../model/planned-post.ts';
import { Problem, sentence } from '../model/problem.ts';
import { REPLY_VARIANT_KEYS, replyKeysOf } from '../model/reply.ts';
import { watchNoteKeysOf } from '../model/watch-note.ts';
import { ownFolder } from '../workspace/edit-folder.ts';
import { headerValues, noteParts } from '../workspace/edit-note.ts';
import type { NoteOnDisk, NotePlace } from '../workspace/edit-place.ts';
import { type KnownKeys, listNotes, parseNote, unknownKeys } from '../workspace/entries.ts';
import { said } from './answer.ts';

/** A note's header as values; null when it is no YAML. */
export function valuesOf(source: string): Values | null {
  try {
    return headerValues(noteParts(source)?.header.replaceAll('\r\n', '\n') ?? '\n- ');
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** All that the page shows of a note. */
export function openNote({ kind, name }: NotePlace, { source, hash }: NoteOnDisk, brand: Brand, language: Language): OpenNote {
  const values = valuesOf(source);
  const faults = values
    ? said(byField([...noteFaults(kind, values, brand), ...goneCompetitor(kind, values, brand)]), language)
    : { '': whyUnread(`${kind}/${name}.mdx`, source, language) };
  return {
    kind,
    name,
    hash,
    source,
    frontmatter: values ?? {},
    body: noteParts(source)?.body ?? '',
    unknown: unknownOf(kind, values).map(fieldOf),
    faults,
    editable: values !== null,
  };
}

/** A competitor that brand.yaml no longer names. What an entry names is said by its checks. */
function goneCompetitor(kind: NoteKind, values: Values, { competitors }: Brand) {
  const known = { campaigns: [], pillars: [], competitors: competitors.map(({ name }) => name) };
  return kind === 'watch' ? danglingReferences(values, ['competitor'], known) : [];
}

/** What is wrong with a header, and on which line. */
function whyUnread(file: string, source: string, language: Language): string {
  const parsed = parseNote({ file, source });
  const why = 'problem' in parsed ? [sentence(parsed.problem.remark, language)] : [];
  return [...why, sentence({ code: 'note-header' }, language)].join(' ');
}

const CAMPAIGN_KEYS = ['title', 'from', 'to', 'objective'];
const KNOWN: Readonly<Record<NoteKind, (values: Values) => KnownKeys>> = {
  campaigns: () => ({ own: CAMPAIGN_KEYS, variant: [] }),
  calendar: () => ({ own: ENTRY_KEYS, variant: VARIANT_KEYS }),
  watch: (values) => ({ own: watchNoteKeysOf(values), variant: [] }),
  replies: (values) => ({ own: replyKeysOf(values), variant: REPLY_VARIANT_KEYS }),
};

const unknownOf = (kind: NoteKind, values: Values | null): (string | number)[][] =>
  values === null ? [] : unknownKeys(values, KNOWN[kind](values));

const wordOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The day or wall time that a note of a kind is listed by. */
const AT: Readonly<Record<NoteKind, readonly string[]>> = {
  calendar: ['at'],
  campaigns: ['from'],
  watch: ['day', 'date'],
  replies: ['reviewOn'],
};

/** Lines by their file's path: every act of the desk asks for the list, and a file that has not changed is not read again. */
const lines = new Map<string, { language: Language; line: NoteLine }>();

/** The notes of one kind, by name; those that cannot be read with why. */
export function noteLines(dataDir: string, brand: string, kind: NoteKind, language: Language): NoteLine[] {
  const folder = ownFolder(dataDir, [brand, kind], false);
  if (folder === null) return [];
  const { notes, problems } = listNotes(join(folder, '..'), kind);
  const unread = problems.map(({ file, remark }): NoteLine => {
    const problem = sentence(remark, language);
    return { name: '', title: file, status: null, at: null, hash: '', problem, owner: null, competitor: null, about: null };
  });
  const read = notes.map(({ id, sha256, source }): NoteLine => {
    const path = join(folder, id);
    const before = lines.get(path);
    if (before?.line.hash === sha256 && before.language === language) return before.line;
    const values = valuesOf(source);
    const line: NoteLine = {
      name: id,
      title: wordOf(values?.title) ?? id,
      status: wordOf(values?.status) ?? (kind === 'calendar' && values ? 'draft' : null),
      at: AT[kind].map((key) => wordOf(values?.[key])).find((at) => at !== null) ?? null,
      hash: sha256,
      problem: values ? null : whyUnread(`${kind}/${id}.mdx`, source, language),
      owner: kind === 'replies' ? wordOf(values?.owner) : null,
      competitor: kind === 'watch' ? wordOf(values?.competitor) : null,
      about: kind === 'watch' ? (NOTE_SUBJECT_IDS.find((about) => about === values?.about) ?? null) : null,
    };
    lines.set(path, { language, line });
    return line;
  });
  return [...unread, ...read];
}
