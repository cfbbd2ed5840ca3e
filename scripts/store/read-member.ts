/** Reads one file into raw rows: recognises it, maps it, counts what it said. */

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Export, Facts, Setting, Sink } from '../exports/_export.ts';
import { headerText } from '../exports/_header.ts';
import { mapFile } from '../exports/_map.ts';
import { exportOfMapping } from '../exports/_mapping.ts';
import { type Match, recognise, recogniseJson } from '../exports/_recognise.ts';
import { EXPORTS } from '../exports/index.ts';
import { accountCalled, accountsOn, type Brand } from '../model/brand.ts';
import type { Grid } from '../model/grid.ts';
import type { Mapping } from '../model/mapping.ts';
import { type PlatformId, platformOfFolder } from '../model/platform.ts';
import { Problem, type Remark } from '../model/problem.ts';
import type { KnownBy, SourceNote } from '../model/source-note.ts';
import { addDays, dayIn } from '../model/zone.ts';
import type { Member } from '../read/grid.ts';
import { type Reading, refusedReading } from './reading.ts';
import type { RowWriter } from './rows.ts';

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

/** Reads a member of a file and writes its raw rows. Never throws a Problem: it becomes the reading's refusal. */
export function readMember(member: Member, path: string, context: ReadContext, writer: RowWriter): Reading {
  const setting = settingOf(member, path, context);
  const facts: Partial<Reading> = {
    sha256: member.sha256,
    bytes: member.bytes,
    exportedAt: setting.exportedAt,
    seenAt: toSecond(member.modifiedAt),
  };
  try {
    const content = member.read();
    const grids = content.kind === 'grids' ? content.grids : [];
    const json = content.kind === 'json' ? content.value : undefined;
    const found = find(content.kind, grids, json, setting, context);
    if ('refused' in found) return refusedReading(found.refused, { ...facts, signature: found.signature, remarks: content.remarks });
    const tally = new Tally(context.brand, member.sha256, found.match.export.platform, writer, content.remarks);
    mapFile(found.match, { grids, json }, setting, tally);
    return tally.reading(found.match, setting, context.note, { ...facts, signature: found.signature });
  } catch (error) {
    if (error instanceof Problem) return refusedReading(error.remark, facts);
    throw error;
  }
}

type Found = { match: Match; signature: string | null } | { refused: Remark; signature: string | null };

/** The one export or mapping that a file is of. */
function find(kind: 'grids' | 'json', grids: readonly Grid[], json: unknown, setting: Setting, context: ReadContext): Found {
  if (kind === 'json') return only(recogniseJson(EXPORTS, json, setting), null, { code: 'unknown-json' });
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

/** The time of export that a file's name gives: LinkedIn writes the epoch in ms. */
function timeInName(name: string): number | null {
  const epoch = /_(1[4-9]\d{11})\b/.exec(name)?.[1];
  return epoch ? Number(epoch) : null;
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

const toSecond = (ms: number) => Math.floor(ms / 1000) * 1000;

/** Counts what passes on the way to the store, and gives accounts the names that the brand uses. */
class Tally implements Sink {
  readonly #brand: Brand;
  readonly #owner: { brand: string; source: string; platform: null };
  readonly #writer: RowWriter;
  readonly #remarks: Remark[];
  readonly #named = new Map<string, { platform: PlatformId | null; account: string }>();
  readonly #rejections = new Map<string, { remark: Remark; rows: number; first: number }>();
  readonly #posts = new Set<string>();
  readonly #days = new Set<string>();
  #facts: Facts = {};
  #platform: PlatformId | null;
  #rows = 0;
  #emitted = 0;
  #unnamed = false;
  #firstDay: string | null = null;
  #lastDay: string | null = null;

  constructor(brand: Brand, source: string, platform: PlatformId | null, writer: RowWriter, remarks: readonly Remark[]) {
    this.#brand = brand;
    this.#owner = { brand: brand.folder, source, platform: null };
    this.#platform = platform;
    this.#writer = writer;
    this.#remarks = [...remarks];
  }

  post(row: Parameters<Sink['post']>[0]): void {
    row.account = this.#account(row.account, null, row.accountId);
    this.#posts.add(`${row.account}\n${row.postId}`);
    this.#span(row.day);
    this.#writer.post(this.#owner, row);
  }

  day(row: Parameters<Sink['day']>[0]): void {
    row.account = this.#account(row.account, row.platform ?? null);
    this.#days.add(`${row.platform ?? ''}\n${row.account}\n${row.day}`);
    this.#span(row.day);
    this.#writer.day(this.#owner, row);
  }

  postDay(row: Parameters<Sink['postDay']>[0]): void {
    row.account = this.#account(row.account, null);
    this.#span(row.day);
    this.#writer.postDay(this.#owner, row);
  }

  audience(row: Parameters<Sink['audience']>[0]): void {
    row.account = this.#account(row.account, row.platform ?? null);
    this.#emitted++;
    this.#writer.audience(this.#owner, row);
  }

  period(row: Parameters<Sink['period']>[0]): void {
    row.account = this.#account(row.account, null);
    this.#span(row.from);
    this.#span(row.to);
    this.#writer.period(this.#owner, row);
  }

  reject(row: number, remark: Remark): void {
    const known = this.#rejections.get(remark.code);
    if (known) known.rows++;
    else this.#rejections.set(remark.code, { remark, rows: 1, first: row });
  }

  read(rows = 1): void {
    this.#rows += rows;
  }

  remark(code: Remark['code'], particulars?: NonNullable<Remark['with']>): void {
    this.#remarks.push(particulars ? { code, with: particulars } : { code });
  }

  found(facts: Facts): void {
    Object.assign(this.#facts, facts);
    this.#platform = facts.platform ?? this.#platform;
  }

  /** What was counted, once all rows have passed. */
  reading(match: Match, setting: Setting, note: SourceNote | null, facts: Partial<Reading>): Reading {
    const rejections = [...this.#rejections.values()];
    const rejected = rejections.reduce((sum, one) => sum + one.rows, 0);
    const remarks = [
      ...this.#remarks,
      ...rejections.map(({ remark, rows, first }): Remark => ({ code: 'rows-left-out', with: { rows, first, why: remark } })),
    ];
    const [foremost] = rejections;
    if (this.#rows === 0 && this.#emitted === 0) remarks.push({ code: 'no-rows' });
    const nothing = this.#emitted === 0;
    return {
      ...refusedReading(null, facts),
      ...this.#exported(setting, note),
      export: match.export.id,
      platform: this.#platform,
      named: [...this.#named.values()],
      unnamed: this.#unnamed,
      account: this.#facts.account ?? null,
      recognised: nothing && this.#rows > 0 && rejected === 0,
      refused: nothing && foremost ? { code: 'all-rows-left-out', with: { first: foremost.first, why: foremost.remark } } : null,
      remarks,
      rows: this.#rows,
      rejected,
      posts: this.#posts.size,
      accountDays: this.#days.size,
      language: this.#facts.language ?? null,
      year: this.#facts.year ?? null,
      firstDay: this.#firstDay,
      lastDay: this.#lastDay,
    };
  }

  /** When the file was exported, and how that is known: its name, what was kept, its content, its time on the disk; never before its newest day. */
  #exported(setting: Setting, note: SourceNote | null): { exportedAt: number; known: KnownBy } {
    if (timeInName(setting.fileName) !== null) return { exportedAt: setting.exportedAt, known: 'file-name' };
    if (note) return { exportedAt: setting.exportedAt, known: note.known };
    if (this.#facts.exportedAt !== undefined) return { exportedAt: toSecond(this.#facts.exportedAt), known: 'content' };
    const newest = this.#lastDay;
    if (newest && newest > dayIn('UTC', setting.exportedAt))
      return { exportedAt: Date.parse(`${addDays(newest, 1)}T00:00:00Z`), known: 'content' };
    return { exportedAt: setting.exportedAt, known: 'first-seen' };
  }

  #account(name: string | null, platform: PlatformId | null, id?: string): string | null {
    if (name === null) {
      this.#unnamed = true;
      return null;
    }
    const on = platform ?? this.#platform;
    const account = (on && accountCalled(accountsOn(this.#brand, on), name, id)?.handle) || name;
    this.#named.set(`${on}\n${account}`, { platform: on, account });
    return account;
  }

  #span(day: string | null): void {
    this.#emitted++;
    if (day === null) return;
    if (this.#firstDay === null || day < this.#firstDay) this.#firstDay = day;
    if (this.#lastDay === null || day > this.#lastDay) this.#lastDay = day;
  }
}
