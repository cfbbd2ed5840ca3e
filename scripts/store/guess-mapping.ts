/** Guesses what the columns of an unknown file are: from every spelling that the exports know, and from the cells. A person decides. */

import { basename, dirname, sep } from 'node:path';
import { isOwn } from '../exports/_export.ts';
import { columnOf, headerOf } from '../exports/_header.ts';
import { fieldsOf, nearest } from '../exports/_recognise.ts';
import { readDate, readNumber } from '../exports/_values.ts';
import { EXPORTS } from '../exports/index.ts';
import type { Brand } from '../model/brand.ts';
import type { Grid } from '../model/grid.ts';
import type { Mapping } from '../model/mapping.ts';
import { MEASURE_IDS, POST_MEASURE_IDS } from '../model/measure.ts';
import { type PlatformId, platformOfAddress, platformOfFolder } from '../model/platform.ts';
import { Problem } from '../model/problem.ts';
import { openFile } from '../read/read.ts';
import { signatureOf } from './read-member.ts';

export interface Proposal {
  /** The known export that the file comes nearest to, null when the guess is from the columns' names alone. */
  like: string | null;
  mapping: Mapping;
}

export interface Guesses {
  file: string;
  header: string[];
  /** The first data rows. */
  rows: string[][];
  /** Best first, two at most. */
  proposals: Proposal[];
}

/** Further spellings, of columns that no export has under these names. Schedulers and Pinterest write them. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  permalink: ['Lien', 'Link', 'URL', 'Post link', 'Lien de la publication', 'Pin URL'],
  published: ['Date', 'Date de création', 'Date de publication', 'Published at', 'Created date', 'Publish date'],
  text: ['Texte', 'Text', 'Message', 'Épingle', 'Pin', 'Titre', 'Title', 'Caption', 'Légende', 'Content'],
  day: ['Jour', 'Day'],
  account: ['Compte', 'Account', 'Profil', 'Profile'],
  format: ['Type', 'Format'],
  impressions: ['Affichages'],
  saves: ['Enregistrements', 'Épinglages', 'Repins'],
  link_clicks: ['Clics sortants', 'Outbound clicks', 'Clics sur le lien', 'Link clicks'],
  reactions: ['J’aime', 'Réactions', 'Favourites', 'Likes'],
  comments: ['Réponses', 'Replies'],
  shares: ['Republications', 'Reposts', 'Quotes'],
  followers: ['Abonnés', 'Followers'],
};

/** Every spelling of each field and measure, over all exports. */
function spellings(): Map<string, string[]> {
  const known = new Map(Object.entries(SPELLINGS).map(([name, list]) => [name, [...list]]));
  for (const one of EXPORTS) {
    if (isOwn(one)) continue;
    for (const table of one.tables) {
      if (table.kind !== 'posts' && table.kind !== 'days') continue;
      for (const [name, field] of fieldsOf(table))
        known.set(name, [...(known.get(name) ?? []), ...field.headers.filter((header) => !header.endsWith('*'))]);
    }
  }
  return known;
}

/** Reads a file and proposes at most two mappings. Throws a Problem when the file cannot be read or has no table. */
export async function guessMappings(path: string, brand: Brand): Promise<Guesses> {
  const [member] = await openFile(path);
  const content = member?.read();
  const grid = content?.kind === 'grids' ? content.grids[0] : undefined;
  const headerAt = grid ? headerRow(grid) : -1;
  if (!grid || headerAt < 0) throw new Problem('no-table', { path: basename(path) });
  const header = [...(grid.head[headerAt] as readonly string[])];
  const rows = grid.head.slice(headerAt + 1).filter((row) => row.some((cell) => cell.trim() !== ''));
  const byName = guess(header, rows, path, brand);
  const close = nearest(EXPORTS, grid).find((one) => one.share > 0.2 && (one.table.kind === 'posts' || one.table.kind === 'days'));
  const other = guess(header, rows, path, brand, byName.rows === 'posts' ? 'account-days' : 'posts');
  const proposals: Proposal[] = [{ like: close?.export.id ?? null, mapping: byName }];
  if (Object.keys(other.columns).length > 1) proposals.push({ like: null, mapping: other });
  return { file: path, header, rows: rows.slice(0, 3).map((row) => [...row]), proposals };
}

/** The first row with at least two filled cells, none of them a number. */
function headerRow(grid: Grid): number {
  return grid.head.findIndex((record) => {
    const filled = record.filter((cell) => cell.trim() !== '');
    return filled.length >= 2 && filled.every((cell) => typeof readNumber(cell) !== 'number' && readDate(cell) === null);
  });
}

function guess(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  path: string,
  brand: Brand,
  kind?: Mapping['rows'],
): Mapping {
  const found = headerOf(header);
  const column = new Map<string, string>();
  const taken = new Set<number>();
  const give = (name: string, at: number) => {
    if (at < 0 || taken.has(at) || column.has(name)) return;
    taken.add(at);
    column.set(name, header[at] as string);
  };
  const cells = (at: number) => rows.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '');
  const are = (at: number, test: (cell: string) => boolean) => cells(at).length > 0 && cells(at).every(test);
  give(
    'permalink',
    header.findIndex((_, at) => are(at, (cell) => /^https?:\/\//.test(cell))),
  );
  give(
    'published',
    header.findIndex((_, at) => are(at, (cell) => readDate(cell) !== null)),
  );
  for (const [name, list] of spellings()) {
    const at = columnOf(found, list);
    if ((MEASURE_IDS as string[]).includes(name) && !are(at, (cell) => readNumber(cell) !== undefined)) continue;
    give(name, at);
  }
  const rowsAre = kind ?? (column.has('permalink') || column.has('id') || column.has('text') ? 'posts' : 'account-days');
  return assemble(rowsAre, column, { path, brand, header, links: cells(header.indexOf(column.get('permalink') ?? '')) });
}

function assemble(
  rows: Mapping['rows'],
  column: ReadonlyMap<string, string>,
  file: { path: string; brand: Brand; header: readonly string[]; links: readonly string[] },
): Mapping {
  const common = {
    name: basename(file.path),
    signature: signatureOf(file.header),
    platform: platformOf(file.path, file.links, file.brand),
  };
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (column.has(name) ? [[name, column.get(name)]] : [])));
  if (rows === 'posts') {
    return {
      ...common,
      rows,
      formats: {},
      columns: pick(['id', 'account', 'permalink', 'published', 'format', 'text', ...POST_MEASURE_IDS]),
    } as Mapping;
  }
  const day = column.get('day') ?? column.get('published');
  return { ...common, rows, columns: { ...(day && { day }), ...pick(['account', ...MEASURE_IDS]) } } as Mapping;
}

/** The platform that links, or the folder, or the brand's accounts point to. */
function platformOf(path: string, links: readonly string[], brand: Brand): PlatformId {
  const linked = links.map(platformOfAddress).find((platform) => platform !== null);
  const folder = dirname(path)
    .split(sep)
    .reverse()
    .map(platformOfFolder)
    .find((platform) => platform !== null);
  return linked ?? folder ?? (Object.keys(brand.accounts)[0] as PlatformId | undefined) ?? 'threads';
}
