/** Campaigns: one MDX file each in `data/<brand>/campaigns/`. */

import * as v from 'valibot';
import { listNotes, type NoteFile, parseNote } from '../workspace/entries.ts';
import type { BrokenEntry, Campaign } from './calendar.ts';

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const schema = v.looseObject({
  title: text,
  from: v.optional(v.nullable(day), null),
  to: v.optional(v.nullable(day), null),
  objective: v.optional(v.nullable(text), null),
});

/** The campaigns of a brand by their beginning, and what is wrong with those that cannot be read. */
export function readCampaigns(brandDir: string): { campaigns: Campaign[]; broken: BrokenEntry[] } {
  const { notes, problems } = listNotes(brandDir, 'campaigns');
  const broken: BrokenEntry[] = [...problems];
  const campaigns = notes.flatMap((note) => {
    const found = readCampaign(note);
    if ('remark' in found) {
      broken.push(found);
      return [];
    }
    return found;
  });
  return { campaigns: campaigns.toSorted((one, other) => ((one.from ?? '9999') < (other.from ?? '9999') ? -1 : 1)), broken };
}

function readCampaign(note: NoteFile): Campaign | BrokenEntry {
  const parsed = parseNote(note);
  if ('problem' in parsed) return { file: note.file, ...parsed.problem };
  const { content, body, lineOf } = parsed.note;
  const found = v.safeParse(schema, content);
  if (!found.success) {
    const keys = found.issues[0].path?.map((step) => step.key as string) ?? ['title'];
    const line = lineOf(keys);
    return { file: note.file, remark: { code: 'entry-field', with: { path: note.file, line, key: keys.join('.') } }, line };
  }
  const { title, from, to, objective } = found.output;
  return { id: note.id, title, from, to, objective, notes: body.trim(), file: note.file };
}
