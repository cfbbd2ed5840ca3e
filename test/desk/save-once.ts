/** One save of a note, or one note made, in a process of its own: `node save-once.ts DATA save|create`. Says what came of it. */

import { Problem } from '../../scripts/model/problem.ts';
import { createNote, readNote, saveNote } from '../../scripts/workspace/edit-place.ts';
import { longNote } from './long-note.ts';

const [dataDir, act] = process.argv.slice(2) as [string, string];
const place = { dataDir, brand: 'lune', kind: 'calendar', name: 'longue' } as const;
try {
  if (act === 'create') createNote({ ...place, name: 'nouvelle' }, longNote(1));
  else saveNote(place, readNote(place)?.hash ?? '', longNote(1));
  process.stdout.write('saved');
} catch (error) {
  process.stdout.write(error instanceof Problem ? error.remark.code : String(error));
}
