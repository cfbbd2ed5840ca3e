/** Clips in the store: every capture with its figures, and the brand's own posts among the posts of its exports. */

import type { DuckDBConnection } from '@duckdb/node-api';
import { SITES } from '../model/clip.ts';
import { addressWord, CLIP_EXPORT, type ClipPost, type NamedPost, namesOfClips, postOfClip, type StoredClip } from './clip-posts.ts';
import type { BrandInput } from './plan.ts';
import { listOf } from './write-state.ts';

const CLIPS = {
  id: 'VARCHAR',
  captured_at: 'TIMESTAMP',
  kind: 'VARCHAR',
  site: 'VARCHAR',
  platform: 'VARCHAR',
  competitor: 'VARCHAR',
  author: 'VARCHAR',
  handle: 'VARCHAR',
  author_url: 'VARCHAR',
  url: 'VARCHAR',
  permalink: 'VARCHAR',
  post_key: 'VARCHAR',
  post_id: 'VARCHAR',
  published_at: 'TIMESTAMP',
  published_precision: 'VARCHAR',
  format: 'VARCHAR',
  language: 'VARCHAR',
  title: 'VARCHAR',
  text: 'VARCHAR',
  selection: 'VARCHAR',
  parent: 'VARCHAR',
  rating: 'DOUBLE',
  rating_of: 'DOUBLE',
  tone: 'VARCHAR',
  needs_answer: 'BOOLEAN',
  campaign: 'VARCHAR',
  tags: ['VARCHAR'],
  note: 'VARCHAR',
  reading: 'VARCHAR',
  reader_failed: 'BOOLEAN',
  changed_at: 'TIMESTAMP',
  source: 'VARCHAR',
} as const;
const FIGURES = {
  clip: 'VARCHAR',
  measure: 'VARCHAR',
  label: 'VARCHAR',
  text: 'VARCHAR',
  value: 'DOUBLE',
  approximate: 'BOOLEAN',
} as const;

/** Clips of one statement: their texts are held in memory as JSON. */
const BATCH = 500;

/** Puts the clips of a brand in place of the former ones. Gives the rows of its own posts, to be written with those of its files. */
export async function loadClips(connection: DuckDBConnection, input: BrandInput, context: string, state: string): Promise<ClipPost[]> {
  const brand = input.brand.folder;
  const clips = input.clips.read();
  const former = `SELECT sha256 FROM sources WHERE brand = $brand AND export = '${CLIP_EXPORT}'`;
  await connection.run(`DELETE FROM raw_posts WHERE brand = $brand AND source IN (${former})`, { brand });
  for (const table of ['clips', 'clip_figures', 'clip_states'])
    await connection.run(`DELETE FROM ${table} WHERE brand = $brand`, { brand });
  for (let at = 0; at < clips.length; at += BATCH) {
    const batch = clips.slice(at, at + BATCH);
    await insert(connection, brand, 'clips', CLIPS, batch.map(clipRow));
    await insert(connection, brand, 'clip_figures', FIGURES, batch.flatMap(figureRows));
  }
  await connection.run('INSERT INTO clip_states VALUES ($brand, $state)', { brand, state });
  return clips.flatMap((clip) => postOfClip(clip, input.brand, context) ?? []);
}

const insert = (
  connection: DuckDBConnection,
  brand: string,
  table: string,
  columns: Readonly<Record<string, string | readonly string[]>>,
  rows: readonly object[],
) =>
  connection.run(`INSERT INTO ${table} BY NAME SELECT $brand AS brand, * FROM (${listOf(columns)})`, { brand, rows: JSON.stringify(rows) });

/** ISO as DuckDB reads a TIMESTAMP, which is without zone. */
const timestamp = (iso: string | null | undefined) => iso?.replace('Z', '') ?? null;

const clipRow = ({ clip, path, key, changedAt }: StoredClip): Record<keyof typeof CLIPS, unknown> => ({
  id: clip.id,
  captured_at: timestamp(clip.capturedAt),
  kind: clip.kind,
  site: clip.site,
  platform: SITES[clip.site].platform,
  competitor: clip.competitor,
  author: clip.post.author.name,
  handle: clip.post.author.handle,
  author_url: clip.post.author.url,
  url: clip.url,
  permalink: clip.post.permalink,
  post_key: key,
  post_id: clip.post.postId,
  published_at: timestamp(clip.post.published?.at),
  published_precision: clip.post.published?.precision ?? null,
  format: clip.post.format,
  language: clip.post.language,
  title: clip.post.title,
  text: clip.post.text,
  selection: clip.selection,
  parent: clip.post.parent?.permalink ?? null,
  rating: clip.post.rating?.value ?? null,
  rating_of: clip.post.rating?.of ?? null,
  tone: clip.tone,
  needs_answer: clip.needsAnswer,
  campaign: clip.campaign,
  tags: clip.tags,
  note: clip.note,
  reading: clip.reading,
  reader_failed: clip.readerFailed,
  changed_at: timestamp(changedAt),
  source: path,
});

const figureRows = ({ clip }: StoredClip): Record<keyof typeof FIGURES, unknown>[] =>
  clip.post.figures.map((figure) => ({ clip: clip.id, ...figure }));

const NAMED = `SELECT r.brand, coalesce(r.platform, s.platform) AS platform, coalesce(r.account, s.account) AS account, r.source, r.post_id AS "postId",
  r.permalink, s.export = 'facebook-videos' AS video
  FROM raw_posts r JOIN sources s ON s.brand = r.brand AND s.sha256 = r.source AND s.status = 'loaded'`;

/** Fills `clip_posts` anew: the post id of each clip that counts, as the exports of its account call the post. */
export async function matchClips(connection: DuckDBConnection): Promise<void> {
  await connection.run('DELETE FROM clip_posts');
  const clips = await named(connection, `${NAMED} WHERE s.export = '${CLIP_EXPORT}'`);
  if (clips.length === 0) return;
  const words = [...new Set(clips.flatMap(({ permalink }) => (permalink === null ? [] : (addressWord(permalink) ?? []))))];
  const exported = await named(
    connection,
    `WITH sought AS (SELECT unnest(from_json($words, '["VARCHAR"]')) AS word),
    clipped AS (SELECT DISTINCT brand, platform, account FROM (${NAMED} WHERE s.export = '${CLIP_EXPORT}')),
    rows AS (SELECT * FROM (${NAMED} WHERE s.export IS DISTINCT FROM '${CLIP_EXPORT}' AND r.permalink IS NOT NULL)
      SEMI JOIN clipped USING (brand, platform, account)),
    words AS (SELECT *, unnest(regexp_extract_all(permalink, '[A-Za-z0-9]+')) AS word FROM rows)
    SELECT DISTINCT brand, platform, account, source, "postId", permalink, video FROM words SEMI JOIN sought USING (word)`,
    { words: JSON.stringify(words) },
  );
  const names = namesOfClips(clips, exported);
  const rows = clips.map(({ brand, source }) => ({ brand, source, post_id: names.get(`${brand}\n${source}`) }));
  await connection.run(`INSERT INTO clip_posts BY NAME ${listOf({ brand: 'VARCHAR', source: 'VARCHAR', post_id: 'VARCHAR' })}`, {
    rows: JSON.stringify(rows),
  });
}

async function named(connection: DuckDBConnection, sql: string, values: Record<string, string> = {}): Promise<NamedPost[]> {
  return (await connection.runAndReadAll(sql, values)).getRowObjects() as unknown as NamedPost[];
}
