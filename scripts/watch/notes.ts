/** The notes of the watch: the files of `watch/`, and those that the companion wrote as events. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cutText } from '../model/beginning.ts';
import { type Brand, plainName } from '../model/brand.ts';
import { type EventOf, monthOfClip } from '../model/clip.ts';
import { readWatchNote, type WatchNote, watchNoteKeysOf } from '../model/watch-note.ts';
import { dayIn } from '../model/zone.ts';
import type { EventRecord } from '../workspace/clip-events.ts';
import { type FileLine, type NoteBody, readNoteFiles } from './note-files.ts';

export interface WatchNotes {
  /** Newest day first; those without a day last. */
  notes: WatchNote[];
  /** Files that cannot be read. */
  broken: FileLine[];
  /** Worth saying of notes that were read: clips that are gone, competitors that brand.yaml does not name, keys of the person's own. */
  remarks: FileLine[];
  /** Of files, for `bodyRemarks`. */
  bodies: NoteBody[];
}

/** Characters of a title that is made of a note's first line. */
const TITLE_MOST = 80;

/**
 * Reads the notes of a brand. `events` are those that count (`BrandClips.events`). Files of the first editor, whose day is called `date`,
 * are read too. A clip that is not there, or was taken back, is told, and the note shown without it.
 */
export function readWatchNotes(
  brandDir: string,
  brand: Pick<Brand, 'timeZone' | 'competitors'>,
  events: readonly EventRecord[],
): WatchNotes {
  const { notes, remarks, ...rest } = readNoteFiles(brandDir, 'watch', {
    read: (content, { id, file }, text) => readWatchNote(content, { id, text, path: file }),
    knownKeys: (content) => ({ own: watchNoteKeysOf(content), variant: [] }),
  });
  const ofCompanion = events.flatMap(({ event, path }) => (event.event === 'note' ? fromEvent(event, path, brand.timeZone) : []));
  const undone = new Set(events.flatMap(({ event }) => (event.event === 'undone' ? event.clip : [])));
  const isThere = (clip: string) => !undone.has(clip) && existsSync(join(brandDir, 'clips', monthOfClip(clip), `${clip}.json`));
  const named = new Set(brand.competitors.map(({ name }) => plainName(name)));
  const all = [...notes, ...ofCompanion];
  return {
    notes: all.map((note) => ({ ...note, clips: note.clips.filter(isThere) })).toSorted(newestDayFirst),
    remarks: [...remarks, ...all.flatMap((note) => [...goneClips(note, isThere, undone), ...unnamed(note, named)])],
    ...rest,
  };
}

function fromEvent(event: EventOf<'note'>, path: string, timeZone: string): WatchNote {
  return {
    id: event.id,
    about: event.about,
    name: event.name,
    title: firstWords(event.text),
    platform: null,
    day: dayIn(timeZone, Date.parse(event.at)),
    clips: event.clip === null ? [] : [event.clip],
    changes: null,
    text: event.text,
    from: 'companion',
    path,
  };
}

/** The first line, cut after a word when it is long. */
function firstWords(text: string): string {
  const line = text.trim().split(/\r?\n/, 1)[0]?.trim() ?? '';
  if (line.length <= TITLE_MOST) return line;
  const cut = cutText(line, TITLE_MOST);
  const words = /\s/.test(line[TITLE_MOST] as string) ? cut : cut.replace(/\s+\S*$/, '');
  return `${words.trimEnd().replace(/[\s,;:.–—-]+$/u, '')}…`;
}

/** Of a note of the companion, clips that never came are told with the clips themselves. */
function goneClips({ clips, path, from }: WatchNote, isThere: (clip: string) => boolean, undone: ReadonlySet<string>): FileLine[] {
  const gone = clips.filter((clip) => !isThere(clip) && (from === 'file' || undone.has(clip)));
  return gone.map((clip) => ({ file: path, remark: { code: 'note-clip-gone', with: { path, clip } }, line: null }));
}

const unnamed = ({ about, name, path }: WatchNote, named: ReadonlySet<string>): FileLine[] =>
  about !== 'competitor' || named.has(plainName(name))
    ? []
    : [{ file: path, remark: { code: 'note-competitor-unknown', with: { path, name } }, line: null }];

const newestDayFirst = (one: WatchNote, other: WatchNote): number => {
  const [first, second] = [one.day ?? '', other.day ?? ''];
  return first === second ? (one.id < other.id ? 1 : -1) : first < second ? 1 : -1;
};
