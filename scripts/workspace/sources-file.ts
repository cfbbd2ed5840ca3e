/** sources.yaml of a brand: what is known of its export files, kept with them. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse, stringify } from 'yaml';
import { Problem } from '../model/problem.ts';
import { type SourceNote, sourceNoteSchema } from '../model/source-note.ts';
import { writeWhole } from './write.ts';

const HEAD = `# Vigie writes this file and keeps it with the exports: per file (SHA-256), when it was exported and how that is known.
# Vigie écrit ce fichier et le garde avec les exports : pour chaque fichier (SHA-256), sa date d’export et comment elle est connue.
`;

/** The notes of a brand by SHA-256. Throws a Problem when the file cannot be read: it is never overwritten then. */
export function readSources(brandDir: string, folder: string): Map<string, SourceNote> {
  const path = join(brandDir, 'sources.yaml');
  if (!existsSync(path)) return new Map();
  try {
    const parsed = v.parse(v.nullish(v.record(v.string(), sourceNoteSchema)), parse(readFileSync(path, 'utf8'), { schema: 'core' }));
    return new Map(Object.entries(parsed ?? {}));
  } catch (error) {
    throw new Problem('sources-file-broken', {
      folder,
      path: `${folder}/sources.yaml`,
      why: (error as Error).message.split('\n')[0] as string,
    });
  }
}

/** Writes the notes, sorted by hash, unless nothing changed. Notes of files that are gone stay: they may come back. */
export function writeSources(brandDir: string, notes: ReadonlyMap<string, SourceNote>): void {
  const path = join(brandDir, 'sources.yaml');
  const sorted = Object.fromEntries([...notes].sort(([one], [other]) => (one < other ? -1 : 1)));
  const text = HEAD + stringify(sorted, { lineWidth: 0 });
  if (notes.size === 0 || (existsSync(path) && readFileSync(path, 'utf8') === text)) return;
  writeWhole(path, text);
}
