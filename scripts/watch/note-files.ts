/** The MDX files of the watch and of the reply library, read the same way: one that cannot be read is named, and stops no other. */

import type { EntryFault } from '../model/planned-post.ts';
import { type KnownKeys, type Located, listNotes, located, type NoteFile, ownKeyRemarks, parseNote } from '../workspace/entries.ts';
import { bodyFault } from '../workspace/note-body.ts';

/** A remark about a file, below the brand's folder, and its line (1 = first); null when it is of the whole file. */
export type FileLine = Located & { file: string };

/** A body, and the line of its file on which its text begins. */
export interface NoteBody {
  file: string;
  /** MDX without blank lines around it. */
  text: string;
  line: number;
}

export interface NoteFiles<T> {
  notes: T[];
  /** Files that cannot be read. */
  broken: FileLine[];
  /** Worth saying of files that were read. */
  remarks: FileLine[];
  bodies: NoteBody[];
}

/** How one kind of note is read. */
export interface NoteReading<T> {
  read: (content: unknown, file: NoteFile, body: string) => { note: T | null; faults: EntryFault[] };
  knownKeys: (content: Readonly<Record<string, unknown>>) => KnownKeys;
}

/** Reads every note of a folder of a brand, by name. */
export function readNoteFiles<T>(brandDir: string, folder: string, reading: NoteReading<T>): NoteFiles<T> {
  const { notes, problems } = listNotes(brandDir, folder);
  const found: NoteFiles<T> = { notes: [], broken: [...problems], remarks: [], bodies: [] };
  for (const note of notes) readNoteFile(note, reading, found);
  return found;
}

function readNoteFile<T>(note: NoteFile, { read, knownKeys }: NoteReading<T>, into: NoteFiles<T>): void {
  const { file } = note;
  const parsed = parseNote(note);
  if ('problem' in parsed) {
    into.broken.push({ file, ...parsed.problem });
    return;
  }
  const { content, body, lineOf, bodyLine } = parsed.note;
  const made = read(content, note, body.trim());
  if (made.note === null) {
    const [fault] = made.faults;
    if (fault) into.broken.push({ file, ...located(fault, file, lineOf, content) });
    return;
  }
  into.notes.push(made.note);
  const keys = knownKeys(content as Record<string, unknown>);
  into.remarks.push(...ownKeyRemarks(content, keys, file, lineOf).map((one) => ({ file, ...one })));
  const blank = /^\s*/.exec(body)?.[0].split('\n').length ?? 1;
  into.bodies.push({ file, text: body.trim(), line: bodyLine + blank - 1 });
}

/** What keeps bodies from being shown as MDX; they are shown as written then. */
export async function bodyRemarks(bodies: readonly NoteBody[]): Promise<FileLine[]> {
  const remarks = await Promise.all(
    bodies.map(async ({ file, text, line }): Promise<FileLine[]> => {
      const fault = await bodyFault(text);
      if (fault === null) return [];
      const at = line + fault - 1;
      return [{ file, remark: { code: 'entry-body', with: { path: file, line: at, brace: '{' } }, line: at }];
    }),
  );
  return remarks.flat();
}
