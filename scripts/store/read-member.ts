/** Reads one file into raw rows: recognises it, maps it, counts what it said. */

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Export, Setting } from '../exports/_export.ts';
import { headerText } from '../exports/_header.ts';
import { mapFile } from '../exports/_map.ts';
import { exportOfMapping } from '../exports/_mapping.ts';
import { type Match, recognise, recogniseJson } from '../exports/_recognise.ts';
import { EXPORTS } from '../exports/index.ts';
import type { Brand } from '../model/brand.ts';
import type { Grid } from '../model/grid.ts';
import type { Mapping } from '../model/mapping.ts';
import { platformOfFolder } from '../model/platform.ts';
import { Problem, type Remark } from '../model/problem.ts';
import type { SourceNote } from '../model/source-note.ts';
import type { Content, Member } from '../read/grid.ts';
import { type Reading, refusedReading } from './reading.ts';
import type { RowWriter } from './rows.ts';
import { Tally, timeInName, toSecond } from './tally.ts';

export interface ReadContext {
  brand: Brand;
  mappings: readonly Mapping[];
  /** What sources.yaml keeps of these bytes. */
  note: SourceNote | null;
}

/** 12 hex digits of the SHA-256 of a header: what a mapping is kept under. */
export function signatureOf(header: readonly string[]): string {
  return createHash('sha256').update(headerText(header)).digest('hex').slice(0, 12);
}

/** A member whose export is known, before any of its rows is stored. */
export interface Recognised {
  match: Match;
  content: Content;
  setting: Setting;
  /** Of the reading, whatever its rows say. */
  facts: Partial<Reading>;
}

/** Finds the export of a member; the reading of a refused file when there is none, or two. */
export function recogniseMember(member: Member, path: string, context: ReadContext): Recognised | { refused: Reading } {
  const setting = settingOf(member, path, context);
  const facts: Partial<Reading> = {
    sha256: member.sha256,
    bytes: member.bytes,
    exportedAt: setting.exportedAt,
    seenAt: toSecond(member.modifiedAt),
  };
  return orRefusal(facts, () => {
    const content = member.read();
    const found = find(content, setting, context);
    const known = { ...facts, signature: found.signature };
    if ('refused' in found) return { refused: refusedReading(found.refused, { ...known, remarks: content.remarks }) };
    return { match: found.match, content, setting, facts: known };
  });
}

/** Reads a recognised member row by row and writes its raw rows. */
export function readRows(known: Recognised, context: ReadContext, writer: RowWriter): Reading {
  const { match, content, setting, facts } = known;
  const result = orRefusal({ ...facts, signature: null }, () => {
    const tally = new Tally(context.brand, facts.sha256 as string, match.export.platform, writer, content.remarks);
    mapFile(match, contentOf(content), setting, tally);
    return { read: tally.reading(match, setting, context.note, facts) };
  });
  return 'read' in result ? result.read : result.refused;
}

/** A Problem of the file becomes the refusal of its reading. */
function orRefusal<T>(facts: Partial<Reading>, work: () => T): T | { refused: Reading } {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) return { refused: refusedReading(error.remark, facts) };
    throw error;
  }
}

const contentOf = (content: Content): { grids: readonly Grid[]; json: unknown } => ({
  grids: content.kind === 'grids' ? content.grids : [],
  json: content.kind === 'json' ? content.value : undefined,
});

type Found = { match: Match; signature: string | null } | { refused: Remark; signature: string | null };

/** The one export or mapping that a file is of. */
function find(content: Content, setting: Setting, context: ReadContext): Found {
  const { grids, json } = contentOf(content);
  if (content.kind === 'json') return only(recogniseJson(EXPORTS, json, setting), null, { code: 'unknown-json' });
  for (const mapping of context.mappings) {
    const grid = grids.find((one) => one.head.slice(0, 10).some((record) => signatureOf(record) === mapping.signature));
    if (!grid) continue;
    const mapped: Export = exportOfMapping(mapping, context.brand.timeZone);
    const [match] = recognise([mapped], [grid], setting);
    if (match) return { match, signature: mapping.signature };
  }
  const header = grids[0]?.head.find((record) => record.filter((cell) => cell.trim() !== '').length > 1) ?? [];
  return only(recognise(EXPORTS, grids, setting), signatureOf(header), { code: 'unknown-export', with: { path: setting.path } });
}

function only(matches: readonly Match[], signature: string | null, none: Remark): Found {
  const [match, ...others] = matches;
  if (!match) return { refused: none, signature };
  if (others.length === 0) return { match, signature };
  return { refused: { code: 'several-exports', with: { exports: matches.map((one) => one.export.id).join(', ') } }, signature };
}

function settingOf(member: Member, path: string, { brand, note }: ReadContext): Setting {
  const fileName = basename(member.member || path);
  const folders = (path.split('!')[0] as string).split('/').slice(1, -1).reverse();
  return {
    path,
    fileName,
    folderPlatform: folders.map(platformOfFolder).find((platform) => platform !== null) ?? null,
    exportedAt: timeInName(fileName) ?? (note ? Date.parse(note.exportedAt) : toSecond(member.modifiedAt)),
    year: note?.year ?? null,
    timeZone: brand.timeZone,
  };
}
