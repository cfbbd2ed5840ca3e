/** The read room's door: any file a person drops, opened by its content. */

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { Problem, type ProblemCode } from '../model/problem.ts';
import { type ArchiveMember, gunzip, headOfGzip, membersOfTar, membersOfZip } from './archive.ts';
import { CAPS, type Caps, megabytes } from './caps.ts';
import { readCsv } from './csv.ts';
import type { Content, Member } from './grid.ts';
import { readJson } from './json.ts';
import { type Kind, kindOf } from './kind.ts';
import { bufferSource, digestOf, fileSource, HEAD_BYTES, type Source, statOf } from './source.ts';
import { readWorkbook } from './workbook.ts';
import { checkParts, isWorkbookPackage } from './workbook-package.ts';
import { withZip, type ZipEntry, type ZipPlace } from './zip.ts';

export interface OpenOptions {
  /** Smaller or larger limits than CAPS. */
  caps?: Partial<Caps>;
}

/**
 * Opens a file: one member for a plain file, one per readable member for an archive (zip, tar, tar.gz). What a file is, is told by its
 * content; its name decides nothing.
 *
 * @param path a Buffer when the name is not valid UTF-8
 * @throws Problem when its bytes cannot be had: no such file, no permission, no plain file, a failing disk. Every other refusal, a broken
 *   archive included, is thrown by the `read()` of a member, so that the refused file has its SHA-256.
 */
export async function openFile(path: string | Buffer, options: OpenOptions = {}): Promise<Member[]> {
  const caps = { ...CAPS, ...options.caps };
  const { mtimeMs } = statOf(path);
  const { sha256, head, bytes } = await digestOf(path);
  const source = fileSource(path, bytes, mtimeMs);
  const itself = (read: () => Content): Member => ({ member: '', bytes, modifiedAt: mtimeMs, sha256, read });
  const kind = kindOf(head);
  try {
    switch (kind.kind) {
      case 'zip': {
        const inside = await inspectZip({ path }, caps, (entries) => membersOfZip(entries, caps));
        return inside === 'workbook' ? [itself(() => workbookContent(source))] : await openMembers(inside, mtimeMs, caps);
      }
      case 'gzip':
        return await openMembers(await membersOfGzip(path, mtimeMs, caps), mtimeMs, caps);
      case 'tar':
        return await openMembers(await membersOfTar(path, false, caps), mtimeMs, caps);
      default:
        return [itself(() => readContent(source, head, kind, caps))];
    }
  } catch (error) {
    if (!(error instanceof Problem) || DISK_CODES.has(error.remark.code)) throw error;
    return [itself(() => refuse(error))];
  }
}

const DISK_CODES: ReadonlySet<ProblemCode> = new Set(['file-forbidden', 'file-vanished', 'file-busy', 'disk-error', 'not-a-file']);

function refuse(problem: Problem): never {
  throw problem;
}

/** A gzip holds a tar, or one file that has its name without `.gz`. */
async function membersOfGzip(path: string | Buffer, modifiedAt: number, caps: Caps): Promise<ArchiveMember[]> {
  if (kindOf(await headOfGzip(path)).kind === 'tar') return membersOfTar(path, true, caps);
  const buffer = await gunzip(path, caps);
  const name = basename(path.toString()).replace(/\.gz$/i, '');
  return [{ name, modifiedAt, kind: kindOf(buffer.subarray(0, HEAD_BYTES)), buffer }];
}

/** Earlier than any export: the date that archivers write when they know none (1980, 1970). */
const NO_DATE = Date.UTC(2004, 0, 1);

/** The members of an archive; one without a date has the archive's own (ms UTC). */
async function openMembers(members: readonly ArchiveMember[], archivedAt: number, caps: Caps): Promise<Member[]> {
  if (members.length === 0) throw new Problem('archive-without-data');
  return Promise.all(
    members.map((member) => openMember(member.modifiedAt < NO_DATE ? { ...member, modifiedAt: archivedAt } : member, caps)),
  );
}

async function openMember({ name, modifiedAt, kind, buffer }: ArchiveMember, caps: Caps): Promise<Member> {
  const sha256 = createHash('sha256').update(buffer).digest('hex');
  const source = bufferSource(buffer);
  let read = () => readContent(source, buffer.subarray(0, HEAD_BYTES), kind, caps);
  if (kind.kind === 'zip') {
    try {
      await inspectZip({ buffer }, caps, () => refuse(new Problem('archive-nested')));
      read = () => workbookContent(source);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      read = () => refuse(error);
    }
  }
  return { member: name, bytes: buffer.length, modifiedAt, sha256, read };
}

/** What a zip is: a workbook, checked to be whole and within the cap, or an archive, which is left to `unpack`. */
function inspectZip<T>(place: ZipPlace, caps: Caps, unpack: (entries: readonly ZipEntry[]) => T | Promise<T>): Promise<'workbook' | T> {
  return withZip<'workbook' | T>(place, async (entries) => {
    if (!(await isWorkbookPackage(entries))) return unpack(entries);
    await checkParts(entries, caps);
    return 'workbook';
  });
}

function readContent(source: Source, head: Buffer, kind: Kind, caps: Caps): Content {
  switch (kind.kind) {
    case 'refused':
      throw new Problem(kind.remark.code, kind.remark.with);
    case 'blank':
      return blankContent(source, head, caps);
    case 'json':
      refuseOver(caps.json, source.bytes, 'json-too-large');
      return { kind: 'json', ...readJson(source, head) };
    case 'table':
      return csvContent(source, head, caps);
    case 'cfb':
      refuseOver(caps.xls, source.bytes, 'workbook-too-large');
      return workbookContent(source);
    default:
      throw new Problem('archive-nested');
  }
}

function csvContent(source: Source, head: Buffer, caps: Caps): Content {
  refuseOver(caps.csv, source.bytes, 'csv-too-large');
  const { grid, remarks } = readCsv(source, head);
  return { kind: 'grids', grids: [grid], remarks };
}

/** A text that begins with more blanks than the head is still a text. */
function blankContent(source: Source, head: Buffer, caps: Caps): Content {
  if (source.bytes <= HEAD_BYTES) throw new Problem('file-empty');
  const content = csvContent(source, head, caps);
  if (content.kind === 'grids' && content.grids.every(({ records }) => isBlank(records()))) throw new Problem('file-empty');
  return content;
}

function isBlank(records: Iterable<readonly string[]>): boolean {
  for (const record of records) if (record.some((cell) => cell.trim() !== '')) return false;
  return true;
}

function workbookContent(source: Source): Content {
  return { kind: 'grids', grids: readWorkbook(source.all()), remarks: [] };
}

function refuseOver(cap: number, bytes: number, code: ProblemCode): void {
  if (bytes > cap) throw new Problem(code, { size: megabytes(bytes), limit: megabytes(cap) });
}
