/** Another name for a campaign: what names it is said first, then follows; what cannot follow is said. */

import type { Named, Renamed, RequestOf } from '../model/desk-edit.ts';
import { Problem, sentence } from '../model/problem.ts';
import { readClips } from '../workspace/clips.ts';
import { changeFrontmatter } from '../workspace/edit-note.ts';
import { hashOf, readNote, removeNote, saveNote } from '../workspace/edit-place.ts';
import { listNotes } from '../workspace/entries.ts';
import type { Answer } from './answer.ts';
import { valuesOf } from './note-open.ts';
import { copyText, notAsOpened, type Writing } from './note-write.ts';

/** An entry that names the campaign; `text` is its file with the new name, null when only a person can change it. */
interface Naming {
  name: string;
  title: string;
  hash: string;
  text: string | null;
}

/** Renames a campaign: the new file first, then the entries that name it, then the old file goes. `dry` only says what would change. */
export async function rename(of: Writing, { hash, to, dry }: RequestOf<'note/rename'>): Promise<Answer> {
  const { place, language } = of;
  const found = readNote(place);
  if (found?.hash !== hash) return notAsOpened(of);
  const there = { ...place, name: to };
  const taken = (): Answer => ({ status: 422, body: { fields: { to: sentence({ code: 'note-taken', with: { name: to } }, language) } } });
  if (readNote(there)) return taken();
  const naming = entriesNaming(of, to);
  const answer = (left: readonly Naming[], done: boolean): Answer => ({
    status: 200,
    body: {
      entries: naming.filter((one) => !left.includes(one)).map(said),
      left: left.map(said),
      clips: clipsNaming(of),
      name: to,
      done,
    } satisfies Renamed,
  });
  if (dry)
    return answer(
      naming.filter(({ text }) => text === null),
      false,
    );
  const made = await copyText({ ...of, place: there }, found.source, [], valuesOf(found.source) ?? {});
  if (!('status' in made) || made.status !== 201) return made;
  // Somebody made a file of this name just now: the copy got a number.
  const { name } = made.body as { name: string };
  if (name !== to) {
    removeNote({ ...place, name }, hash);
    return taken();
  }
  const left = naming.filter(({ name: entry, hash: before, text }) => {
    return text === null || !saveNote({ ...place, kind: 'calendar', name: entry }, before, text);
  });
  removeNote(place, hash);
  return answer(left, true);
}

const said = ({ name, title }: Naming) => ({ name, title });

function entriesNaming({ place, brandDir }: Writing, to: string): Naming[] {
  return listNotes(brandDir, 'calendar').notes.flatMap(({ id, source, sha256 }) => {
    const values = valuesOf(source);
    if (values?.campaign !== place.name) return [];
    const title = typeof values.title === 'string' ? values.title : id;
    // A file that is no UTF-8 would be written with other letters.
    const text = hashOf(source) === sha256 ? withCampaign(source, to) : null;
    return [{ name: id, title, hash: sha256, text }];
  });
}

function withCampaign(source: string, to: string): string | null {
  try {
    return changeFrontmatter(source, [{ keys: ['campaign'], value: to }]);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

const clipsNaming = ({ place }: Writing): number =>
  readClips(place.dataDir, place.brand).groups.filter(({ clip }) => clip.campaign === place.name).length;

/** What names a campaign; nothing names another note by its file. */
export const namedBy = (of: Writing): Named =>
  of.place.kind === 'campaigns' ? { entries: entriesNaming(of, of.place.name).length, clips: clipsNaming(of) } : { entries: 0, clips: 0 };
