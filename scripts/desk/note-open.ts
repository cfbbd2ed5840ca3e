/** A note as the desk's page opens it, and the list that it chooses from. */

import { join } from 'node:path';
import type { Brand } from '../model/brand.ts';
import { fieldOf, type NoteKind, type NoteLine, type OpenNote } from '../model/desk-edit.ts';
import type { Language } from '../model/phrase.ts';
import { ENTRY_KEYS, VARIANT_KEYS } from '../model/planned-post.ts';
import { Problem, sentence } from '../model/problem.ts';
import { ownFolder } from '../workspace/edit-folder.ts';
import { headerValues, noteParts } from '../workspace/edit-note.ts';
import type { NoteOnDisk, NotePlace } from '../workspace/edit-place.ts';
import { listNotes } from '../workspace/entries.ts';
import { said } from './answer.ts';
import { byField, noteFaults, type Values } from './note-check.ts';

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
  const faults = values ? said(byField(noteFaults(kind, values, brand)), language) : { '': sentence({ code: 'note-header' }, language) };
  return {
    kind,
    name,
    hash,
    source,
    frontmatter: values ?? {},
    body: noteParts(source)?.body ?? '',
    unknown: kind === 'calendar' && values ? unknownKeys(values) : [],
    faults,
    editable: values !== null,
  };
}

function unknownKeys(values: Values): string[] {
  const own = Object.keys(values).filter((key) => !ENTRY_KEYS.includes(key));
  const variants: unknown[] = Array.isArray(values.variants) ? values.variants : [];
  const ofVariants = variants.flatMap((variant, index) =>
    Object.keys(variant ?? {})
      .filter((key) => !VARIANT_KEYS.includes(key))
      .map((key) => fieldOf(['variants', index, key])),
  );
  return [...own, ...ofVariants];
}

const wordOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The notes of one kind, by name; those that cannot be read with why. */
export function noteLines(dataDir: string, brand: string, kind: NoteKind, language: Language): NoteLine[] {
  const folder = ownFolder(dataDir, [brand, kind], false);
  if (folder === null) return [];
  return listNotes(join(folder, '..'), kind).notes.map(({ id, sha256, source }) => {
    const values = valuesOf(source);
    return {
      name: id,
      title: wordOf(values?.title) ?? id,
      status: wordOf(values?.status) ?? (kind === 'calendar' && values ? 'draft' : null),
      at: wordOf(values?.at) ?? wordOf(values?.from),
      hash: sha256,
      problem: values ? null : sentence({ code: 'note-header' }, language),
    };
  });
}
