/** Any number of brands, files and posts for the benchmarks, written to disk as they are made. */

import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Accounts, numberedAccounts } from './accounts.ts';
import { BOM, type Cell, metaCell, sparingCell } from './csv.ts';
import * as facebook from './facebook.ts';
import * as instagram from './instagram.ts';
import { DAY, isoDay, utc } from './moment.ts';
import type { Window } from './output.ts';
import { type Plan, planOf } from './plan.ts';
import { type Post, postFrom } from './story.ts';
import * as tiktok from './tiktok.ts';
import * as x from './x.ts';

export interface Bulk {
  /** Folder that receives one folder per brand. */
  out: string;
  /** Posts in all, shared out over brands and files. */
  posts: number;
  /** Files per brand, one month each, the last one October 2026. */
  files: number;
  brands?: number;
  platform?: keyof typeof formats;
}

interface Format {
  start: string;
  cell: (cell: Cell) => string;
  header: (from: number) => string[];
  row: (accounts: Accounts, post: Post, window: Window) => Cell[];
  path: (window: Window) => string;
}

const formats = {
  instagram: {
    start: BOM,
    cell: metaCell,
    header: instagram.headerAt,
    row: (accounts, post, { from, exportedAt }) => instagram.row(accounts, post, exportedAt, instagram.headerAt(from) !== instagram.HEADER),
    path: (window) => instagram.fileName('instagram', window),
  },
  facebook: {
    start: BOM,
    cell: metaCell,
    header: facebook.headerAt,
    row: (accounts, post, { from, exportedAt }) => facebook.row(accounts, post, exportedAt, facebook.headerAt(from) !== facebook.HEADER),
    path: (window) => instagram.fileName('facebook', window),
  },
  x: {
    start: '',
    cell: sparingCell,
    header: () => x.HEADER,
    row: (accounts, post, { exportedAt }) => x.row(accounts, post, exportedAt),
    path: ({ from, to }) => `exports/x/account_analytics_content_${isoDay(from)}_${isoDay(to)}.csv`,
  },
  tiktok: {
    start: BOM,
    cell: sparingCell,
    header: () => tiktok.BUSINESS_VIDEOS,
    row: (accounts, post, { exportedAt }) => tiktok.row(accounts, post, exportedAt),
    path: ({ from }) => `exports/tiktok/videos_${isoDay(from)}.csv`,
  },
} satisfies Record<string, Format>;

/** Rows gathered before each write to the disk. */
const ROWS_PER_WRITE = 2000;

function writeFile(path: string, accounts: Accounts, plan: Plan, format: Format, window: Window, month: number, count: number): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  const line = (cells: Cell[]) => `${cells.map(format.cell).join(',')}\n`;
  let text = format.start + line(format.header(window.from));
  // A day is left at both ends, so that no zone pushes a post out of its file.
  const [first, last] = [window.from + DAY, window.to];
  for (let n = 0; n < count; n += 1) {
    const { post } = postFrom(`${accounts.slug} ${plan.platform} ${month} ${n}`, plan, month, first, last, []);
    text += line(format.row(accounts, post, window));
    if (n % ROWS_PER_WRITE === ROWS_PER_WRITE - 1) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}

/** Writes the brands; returns the paths of the export files. One brand in `out`/marque-0001, the next in marque-0002… */
export function writeBulk({ out, posts, files, brands = 1, platform = 'instagram' }: Bulk): string[] {
  const format: Format = formats[platform];
  const plan = planOf(platform);
  const share = (n: number) => Math.floor(((n + 1) * posts) / (brands * files)) - Math.floor((n * posts) / (brands * files));
  return Array.from({ length: brands * files }, (_, n) => {
    const accounts = numberedAccounts(Math.floor(n / files) + 1);
    const folder = join(out, accounts.slug);
    const back = files - 1 - (n % files);
    const [from, next] = [utc(2026, 10 - back), utc(2026, 11 - back)];
    const window = { from, to: next - DAY, exportedAt: next + 3 * DAY };
    const path = join(folder, format.path(window));
    writeFile(path, accounts, plan, format, window, 24 - back, share(n));
    if (n % files === 0) writeFileSync(join(folder, 'brand.yaml'), bulkBrand(accounts));
    return path;
  });
}

const bulkBrand = ({ brand, handle, instagramId, facebookId }: Accounts) => `name: ${brand}
timeZone: Europe/Paris
languages: [fr, en]
today: 2026-11-21
accounts:
  instagram: { handle: ${handle}, also: ['${instagramId}'] }
  facebook: { handle: ${handle}, name: ${brand}, also: ['${facebookId}'] }
  x: ${handle}
  tiktok: ${handle}
`;
