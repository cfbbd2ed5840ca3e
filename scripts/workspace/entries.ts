/** The MDX files of a brand's calendar and campaigns: found, read, and never a reason for the others not to be shown. */

import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Brand } from '../model/brand.ts';
import { ENTRY_KEYS, type EntryFault, isEntryId, type PlannedPost, readPlannedPost, VARIANT_KEYS } from '../model/planned-post.ts';
import type { Remark } from '../model/problem.ts';

/** Largest file that is taken for an entry, in bytes: a text is never that long, and YAML aliases can blow up a larger one. */
const MOST_BYTES = 512 * 1024;

/** A remark about a file and its line (1 = first), null when it is of the whole file. */
export interface Located {
  remark: Remark;
  line: number | null;
}

/** A note's file: header (frontmatter) and body, and where they stand. */
export interface NoteFile {
  /** Below the brand's folder, `/` on every system. */
  file: string;
  /** Without `.mdx`. */
  id: string;
  /** Of its bytes, hex. */
  sha256: string;
  source: string;
}

export interface ParsedNote {
  content: unknown;
  body: string;
  /** Line of a key path in the file, 1 = first. */
  lineOf: (keys: readonly (string | number)[]) => number;
  /** Line on which the body begins. */
  bodyLine: number;
}

const HEADER = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/;

/** A header that begins and does not end. */
const OPENED = /^\ufeff?---[ \t]*(?:\r?\n|$)/;

/** Splits a note and reads its header. Gives a remark instead when there is none, or it is not YAML. */
export function parseNote({ file, source }: Pick<NoteFile, 'file' | 'source'>): { note: ParsedNote } | { problem: Located } {
  const found = HEADER.exec(source);
  if (!found) {
    const code = OPENED.test(source) ? 'entry-header-open' : 'entry-no-header';
    return { problem: { remark: { code, with: { path: file } }, line: 1 } };
  }
  const lines = new LineCounter();
  const document = parseDocument(found[1] as string, { lineCounter: lines, prettyErrors: false });
  const [fault] = document.errors;
  if (fault) {
    const line = lines.linePos(fault.pos[0]).line + 1;
    return { problem: { remark: { code: 'entry-yaml', with: { path: file, line } }, line } };
  }
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: 100 });
    // An alias within what it stands for has no end.
    JSON.stringify(content);
  } catch {
    return { problem: { remark: { code: 'entry-yaml', with: { path: file, line: 2 } }, line: 2 } };
  }
  const lineOf = (keys: readonly (string | number)[]): number => {
    for (let depth = keys.length; depth > 0; depth--) {
      const node = document.getIn(keys.slice(0, depth), true) as { range?: [number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line + 1;
    }
    return 1;
  };
  const body = source.slice(found[0].length);
  return { note: { content, body, lineOf, bodyLine: source.slice(0, found[0].length).split('\n').length } };
}

/** The `.mdx` files of one folder of a brand, by name. Subfolders are not looked into. */
export function listNotes(brandDir: string, folder: string): { notes: NoteFile[]; problems: (Located & { file: string })[] } {
  const path = join(brandDir, folder);
  const notes: NoteFile[] = [];
  const problems: (Located & { file: string })[] = [];
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  const names = isFolder ? readdirSync(path).filter((name) => !name.startsWith('.') && /\.mdx$/i.test(name)) : [];
  for (const name of names.sort()) {
    const file = `${folder}/${name}`;
    const facts = statSync(join(path, name), { throwIfNoEntry: false });
    if (!facts?.isFile()) continue;
    const id = name.replace(/\.mdx$/i, '');
    const refuse = (remark: Remark) => problems.push({ file, remark, line: null });
    if (facts.size > MOST_BYTES) refuse({ code: 'entry-too-large', with: { path: file, most: MOST_BYTES / 1024 } });
    else if (!isEntryId(id)) refuse({ code: 'entry-name', with: { path: file } });
    else if (notes.at(-1)?.id === id) refuse({ code: 'entry-id-twice', with: { path: file, other: notes.at(-1)?.file ?? '' } });
    else {
      const bytes = bytesOf(join(path, name));
      if (bytes === null) refuse({ code: 'note-unreadable', with: { path: file } });
      // Read all the same, its accents would go out as question marks.
      else if (!isUtf8(bytes)) refuse({ code: 'entry-encoding', with: { path: file } });
      else notes.push({ file, id, sha256: createHash('sha256').update(bytes).digest('hex'), source: bytes.toString('utf8') });
    }
  }
  return { notes, problems };
}

/** null for a file that its owner keeps from being read. */
function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

export interface EntryFile {
  file: string;
  sha256: string;
  post: PlannedPost;
  /** Line on which the body's text begins. */
  bodyLine: number;
  remarks: Located[];
}

const read = new Map<string, { key: string; entry: EntryFile | (Located & { file: string }) }>();

/**
 * A brand's planned posts, and what is wrong with those that cannot be read. A file that has not changed is not read again; one whose text
 * is not `wanted`, by its text and its name, is passed over.
 */
export function readEntries(
  brandDir: string,
  brand: Pick<Brand, 'timeZone' | 'languages'>,
  wanted: (source: string, id: string) => boolean = () => true,
): { entries: EntryFile[]; broken: (Located & { file: string })[] } {
  const { notes, problems } = listNotes(brandDir, 'calendar');
  const entries: EntryFile[] = [];
  const broken = [...problems];
  for (const note of notes) {
    if (!wanted(note.source, note.id)) continue;
    const key = [note.sha256, brand.timeZone, ...brand.languages].join(' ');
    const path = join(brandDir, note.file);
    const known = read.get(path);
    const entry = known?.key === key ? known.entry : readEntry(note, brand);
    read.set(path, { key, entry });
    if ('post' in entry) entries.push(entry);
    else broken.push(entry);
  }
  return { entries, broken };
}

function readEntry(note: NoteFile, brand: Pick<Brand, 'timeZone' | 'languages'>): EntryFile | (Located & { file: string }) {
  const parsed = parseNote(note);
  if ('problem' in parsed) return { file: note.file, ...parsed.problem };
  const { content, body, lineOf, bodyLine } = parsed.note;
  const { post, faults } = readPlannedPost(content, { id: note.id, notes: body.trim(), brand });
  const remarks = faults.map((fault) => located(fault, note.file, lineOf, content));
  const [first] = remarks;
  if (!post) return { file: note.file, ...(first as Located) };
  const blank = /^\s*/.exec(body)?.[0].split('\n').length ?? 1;
  return {
    file: note.file,
    sha256: note.sha256,
    post,
    bodyLine: bodyLine + blank - 1,
    remarks: [...remarks, ...ownKeyRemarks(content, { own: ENTRY_KEYS, variant: VARIANT_KEYS }, note.file, lineOf)],
  };
}

/** A fault of a header as a remark about its file and line. */
export function located({ keys, code }: EntryFault, path: string, lineOf: ParsedNote['lineOf'], content: unknown): Located {
  const line = lineOf(keys);
  const value = keys.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], content);
  const status = code === 'entry-field' && keys[0] === 'status';
  return {
    remark: { code: status ? 'entry-status' : code, with: { path, line, key: keys.join('.') || 'title', value: String(value ?? '') } },
    line,
  };
}

/** A remark for each key of a header that is the person's own: kept, and said once. */
export const ownKeyRemarks = (content: unknown, known: KnownKeys, path: string, lineOf: ParsedNote['lineOf']): Located[] =>
  unknownKeys(content as Record<string, unknown>, known).map((keys) => {
    const line = lineOf(keys);
    return { remark: { code: 'entry-unknown-key', with: { path, line, key: keys.join('.') } }, line };
  });

/** Keys that Vigie knows in a header, and in each of its variants. */
export interface KnownKeys {
  own: readonly string[];
  variant: readonly string[];
}

/** Paths of the keys of a header that Vigie does not know. */
export function unknownKeys(content: Readonly<Record<string, unknown>>, known: KnownKeys): (string | number)[][] {
  const variants: unknown[] = Array.isArray(content.variants) ? content.variants : [];
  const ofVariants = variants.flatMap((variant, index) =>
    Object.keys(typeof variant === 'object' && variant !== null && !Array.isArray(variant) ? variant : {})
      .filter((key) => !known.variant.includes(key))
      .map((key) => ['variants', index, key]),
  );
  return [
    ...Object.keys(content)
      .filter((key) => !known.own.includes(key))
      .map((key) => [key]),
    ...ofVariants,
  ];
}
