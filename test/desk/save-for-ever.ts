/** A process that saves a note again and again, to be killed: `node save-for-ever.ts DATA`. */

import { readNote, saveNote } from '../../scripts/workspace/edit-place.ts';
import { longNote } from './long-note.ts';

const place = { dataDir: process.argv[2] as string, brand: 'lune', kind: 'calendar', name: 'longue' } as const;
process.stdout.write('saving\n');
for (let turn = 1; ; turn++) {
  const now = readNote(place);
  if (now) saveNote(place, now.hash, longNote(turn));
}
