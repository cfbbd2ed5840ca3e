/** What is counted while the rows of one file pass on their way to the store. */

import type { Facts, Setting, Sink } from '../exports/_export.ts';
import type { Match } from '../exports/_recognise.ts';
import { accountCalled, accountsOn, type Brand } from '../model/brand.ts';
import type { PlatformId } from '../model/platform.ts';
import type { Remark } from '../model/problem.ts';
import type { KnownBy, SourceNote } from '../model/source-note.ts';
import { addDays, dayIn } from '../model/zone.ts';
import { type Reading, refusedReading } from './reading.ts';
import type { RowWriter } from './rows.ts';

export const toSecond = (ms: number) => Math.floor(ms / 1000) * 1000;

/** The time of export that a file's name gives: LinkedIn writes the epoch in ms. */
export function timeInName(name: string): number | null {
  const epoch = /_(1[4-9]\d{11})\b/.exec(name)?.[1];
  return epoch ? Number(epoch) : null;
}

/** Counts what passes on the way to the store, and gives accounts the names that the brand uses. */
export class Tally implements Sink {
  readonly #brand: Brand;
  readonly #owner: { brand: string; source: string; platform: null };
  /** null: the rows are stored in another way. */
  readonly #writer: RowWriter | null;
  readonly #remarks: Remark[];
  readonly #named = new Map<string, { platform: PlatformId | null; account: string }>();
  readonly #rejections = new Map<string, { remark: Remark; rows: number; first: number }>();
  readonly #posts = new Set<string>();
  readonly #days = new Set<string>();
  #facts: Facts = {};
  #platform: PlatformId | null;
  #rows = 0;
  #otherPosts = 0;
  #emitted = 0;
  #unnamed = false;
  #firstDay: string | null = null;
  #lastDay: string | null = null;

  constructor(brand: Brand, source: string, platform: PlatformId | null, writer: RowWriter | null, remarks: readonly Remark[]) {
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
    this.#writer?.post(this.#owner, row);
  }

  day(row: Parameters<Sink['day']>[0]): void {
    row.account = this.#account(row.account, row.platform ?? null);
    this.#days.add(`${row.platform ?? ''}\n${row.account}\n${row.day}`);
    this.#span(row.day);
    this.#writer?.day(this.#owner, row);
  }

  postDay(row: Parameters<Sink['postDay']>[0]): void {
    row.account = this.#account(row.account, null);
    this.#span(row.day);
    this.#writer?.postDay(this.#owner, row);
  }

  audience(row: Parameters<Sink['audience']>[0]): void {
    row.account = this.#account(row.account, row.platform ?? null);
    this.#emitted++;
    this.#writer?.audience(this.#owner, row);
  }

  period(row: Parameters<Sink['period']>[0]): void {
    row.account = this.#account(row.account, null);
    this.#span(row.from);
    this.#span(row.to);
    this.#writer?.period(this.#owner, row);
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
      posts: this.#posts.size + this.#otherPosts,
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

  /** Posts that were stored without passing here one by one. */
  counted(bulk: { rows: number; posts: number; firstDay: string; lastDay: string }): void {
    this.#rows += bulk.rows;
    this.#emitted += bulk.rows - 2;
    this.#otherPosts += bulk.posts;
    this.#span(bulk.firstDay);
    this.#span(bulk.lastDay);
  }

  /** The brand's name of an account that the file names so; null for rows that name none. */
  account(name: string | null, id?: string): string | null {
    return this.#account(name, null, id);
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
